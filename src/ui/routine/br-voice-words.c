/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences are put one after the other, the most needed first, as long as there is time to say them. */

#include "config.h"

#include "ui/routine/br-voice-words.h"

#include "ui/routine/br-step-words.h"
#include "ui/widgets/br-weight.h"

#include <glib/gi18n.h>

/* How much an ordinary voice says in a second, in characters, and how long it takes to begin, in µs. */
#define CHARACTERS_PER_S 13
#define BEGINNING        (G_USEC_PER_SEC / 4)

typedef struct
{
  GString *text;
  gint64 left; /* µs */
} Speech;

/* Returns: whether there is time for @sentence (nullable), which then is said */
static gboolean
add (Speech     *speech,
     const char *sentence)
{
  gint64 needed;

  if (sentence == NULL || sentence[0] == '\0')
    return FALSE;

  needed = g_utf8_strlen (sentence, -1) * G_USEC_PER_SEC / CHARACTERS_PER_S + BEGINNING;
  if (needed > speech->left)
    return FALSE;

  speech->left -= needed;
  if (speech->text->len > 0)
    g_string_append_c (speech->text, ' ');
  g_string_append (speech->text, sentence);
  /* A pause, but not after a number alone, which is to be said at once. */
  if (!g_str_has_suffix (sentence, ".") && strspn (sentence, "0123456789") != strlen (sentence))
    g_string_append_c (speech->text, '.');

  return TRUE;
}

static void
add_set (Speech *speech,
         BrStep *step)
{
  g_autofree char *set = NULL;

  if (br_step_get_n_sets (step) <= 1)
    return;

  if (br_step_get_set (step) == br_step_get_n_sets (step))
    set = g_strdup (_("Last set"));
  else
    /* Translators: said aloud in the rest before it */
    set = g_strdup_printf (_("Set %u"), br_step_get_set (step));
  add (speech, set);
}

static void
add_dose (Speech *speech,
          BrStep *step)
{
  guint n = br_step_get_n_repetitions (step);
  g_autofree char *dose = NULL;

  if (n > 1)
    dose = g_strdup_printf (ngettext ("%u repetition", "%u repetitions", n), n);
  add (speech, dose);
}

/* What is to be in the hands: said before the set, when there is time to fetch it. */
static void
add_load (Speech   *speech,
          BrStep   *step,
          gboolean  pounds)
{
  double amount = br_weight_from_grams (br_step_get_load_g (step), pounds ? BR_WEIGHT_POUNDS : BR_WEIGHT_KILOGRAMS);
  int decimals = (int) (amount * 10 + 0.5) % 10 == 0 ? 0 : 1;
  g_autofree char *load = NULL;

  if (br_step_get_load_g (step) > 0)
    /* Translators: said aloud: "With 4.5 kilograms" */
    load = g_strdup_printf (pounds ? _("With %.*f pounds") : _("With %.*f kilograms"), decimals, amount);
  add (speech, load);
}

static void
add_get_ready (Speech   *speech,
               BrStep   *step,
               gboolean  pounds)
{
  add (speech, br_variant_get_name (br_step_get_variant (step)));
  add (speech, br_step_words_get_side (br_step_get_side (step)));
  add_dose (speech, step);
  add_load (speech, step, pounds);
  add (speech, br_step_get_cue (step));
  add_set (speech, step);
}

static void
add_rest (Speech   *speech,
          BrStep   *step,
          BrStep   *previous,
          gboolean  pounds)
{
  g_autofree char *next = NULL;

  add (speech, br_step_get_label (step));
  if (previous == NULL || br_step_get_exercise_index (previous) != br_step_get_exercise_index (step))
    {
      next = g_strdup_printf (_("Next is %s"), br_variant_get_name (br_step_get_variant (step)));
      add (speech, next);
      add_load (speech, step, pounds);
    }
  else
    {
      add_set (speech, step);
    }
  add (speech, br_step_words_get_side (br_step_get_side (step)));
}

static void
add_work (Speech   *speech,
          BrStep   *step,
          BrStep   *previous,
          gboolean  counting)
{
  gboolean begins = previous == NULL
                    || !BR_STEP_KIND_IS_WORK (br_step_get_kind (previous))
                    || br_step_get_repetition (previous) != br_step_get_repetition (step);
  guint seconds = (guint) (br_step_get_duration (step) / G_USEC_PER_SEC);
  g_autofree char *number = NULL;

  if (br_step_get_own_pace (step))
    {
      add (speech, br_step_get_label (step));
      add (speech, br_step_get_cue (step));
      return;
    }

  if (begins && counting && br_step_get_n_repetitions (step) > 1)
    {
      number = g_strdup_printf ("%u", br_step_get_repetition (step));
      if (br_step_get_repetition (step) > 1)
        {
          add (speech, number);
          return;
        }
    }

  /* How it is done is said once a set; then there is only the count. */
  if (br_step_get_repetition (step) > 1)
    return;

  if (br_step_get_kind (step) == BR_STEP_HOLD && br_step_get_n_repetitions (step) == 1)
    {
      /* Translators: said aloud: "Hold, 20 seconds" */
      g_autofree char *hold = g_strdup_printf (ngettext ("%s, %u second", "%s, %u seconds", seconds), br_step_get_label (step), seconds);

      add (speech, hold);
    }
  if (!add (speech, br_step_get_cue (step)) && speech->text->len == 0 && !add (speech, br_step_get_label (step)))
    add (speech, number);
}

char *
br_voice_words_dup_step (BrStep   *step,
                         BrStep   *previous,
                         gint64    available,
                         gboolean  counting,
                         gboolean  pounds)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Speech speech = { text, available };

  g_return_val_if_fail (BR_IS_STEP (step), NULL);

  switch (br_step_get_kind (step))
    {
    case BR_STEP_GET_READY:
      add_get_ready (&speech, step, pounds);
      break;

    case BR_STEP_REST:
      add_rest (&speech, step, previous, pounds);
      break;

    case BR_STEP_CHANGE_SIDES:
      add (&speech, br_step_get_label (step));
      add (&speech, br_step_words_get_side (br_step_get_side (step)));
      break;

    case BR_STEP_MOVE:
    case BR_STEP_HOLD:
    default:
      add_work (&speech, step, previous, counting);
      break;
    }

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

char *
br_voice_words_dup_cue (BrCue    cue,
                        gint64   remaining,
                        gboolean counting)
{
  switch (cue)
    {
    case BR_CUE_HALF_WAY:
      return g_strdup (_("Half way."));
    case BR_CUE_ALL_DONE:
      return g_strdup (_("All done."));
    case BR_CUE_LAST_SECONDS:
      if (!counting)
        return NULL;
      return g_strdup_printf ("%u", (guint) ((MAX (remaining, 0) + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC));
    case BR_CUE_GET_READY:
    case BR_CUE_START:
    case BR_CUE_CHANGE_SIDES:
    case BR_CUE_REST:
    default:
      return NULL;
    }
}
