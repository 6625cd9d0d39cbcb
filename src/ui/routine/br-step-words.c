/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences made from a step. */

#include "config.h"

#include "ui/routine/br-step-words.h"

#include "ui/widgets/br-weight.h"

#include <glib/gi18n.h>

static guint
get_seconds (gint64 remaining)
{
  return (guint) ((MAX (remaining, 0) + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);
}

gboolean
br_step_words_counts_repetitions (BrStep *step)
{
  /* A set of a single long movement, such as a walk, says nothing by its repetition. */
  return br_step_get_kind (step) == BR_STEP_MOVE && br_step_get_n_repetitions (step) > 1;
}

char *
br_step_words_dup_number (BrStep *step,
                          gint64  remaining)
{
  guint seconds = get_seconds (remaining);

  if (br_step_get_own_pace (step))
    return g_strdup_printf ("%u", br_step_get_n_repetitions (step));

  if (br_step_words_counts_repetitions (step))
    return g_strdup_printf ("%u", br_step_get_repetition (step));

  if (seconds >= 60)
    /* Translators: minutes and seconds that are left, as a clock shows them */
    return g_strdup_printf (_("%u:%02u"), seconds / 60, seconds % 60);

  return g_strdup_printf ("%u", seconds);
}

char *
br_step_words_dup_repetition (BrStep *step)
{
  if (br_step_get_kind (step) != BR_STEP_HOLD || br_step_get_own_pace (step) || br_step_get_n_repetitions (step) <= 1)
    return g_strdup ("");

  /* Translators: stands above the seconds of a hold: the repetition, such as "3 of 8" */
  return g_strdup_printf (_("%u of %u"), br_step_get_repetition (step), br_step_get_n_repetitions (step));
}

char *
br_step_words_dup_unit (BrStep *step,
                        gint64  remaining)
{
  guint seconds = get_seconds (remaining);

  if (br_step_get_own_pace (step))
    /* Translators: stands below the number of repetitions that are to be done */
    return g_strdup (ngettext ("repetition", "repetitions", br_step_get_n_repetitions (step)));

  if (br_step_words_counts_repetitions (step))
    /* Translators: stands below the number of the repetition: 4 "of 10" */
    return g_strdup_printf (_("of %u"), br_step_get_n_repetitions (step));

  if (seconds >= 60)
    return g_strdup ("");

  /* Translators: stands below the number of seconds that are left */
  return g_strdup (ngettext ("second", "seconds", seconds));
}

const char *
br_step_words_get_side (BrSide side)
{
  switch (side)
    {
    case BR_SIDE_LEFT:
      return _("Left side");
    case BR_SIDE_RIGHT:
      return _("Right side");
    case BR_SIDE_BOTH:
    default:
      return NULL;
    }
}

static char *
dup_load (guint    load_g,
          gboolean pounds)
{
  double amount = br_weight_from_grams (load_g, pounds ? BR_WEIGHT_POUNDS : BR_WEIGHT_KILOGRAMS);
  int decimals = (int) (amount * 10 + 0.5) % 10 == 0 ? 0 : 1;

  return g_strdup_printf (pounds ? _("%.*f lb") : _("%.*f kg"), decimals, amount);
}

char *
br_step_words_dup_place (BrStep  *step,
                         gboolean pounds)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (br_step_get_n_sets (step) > 1)
    g_strv_builder_take (builder, g_strdup_printf (_("Set %u of %u"), br_step_get_set (step), br_step_get_n_sets (step)));
  if (br_step_words_get_side (br_step_get_side (step)) != NULL)
    g_strv_builder_add (builder, br_step_words_get_side (br_step_get_side (step)));
  if (br_step_get_load_g (step) > 0)
    g_strv_builder_take (builder, dup_load (br_step_get_load_g (step), pounds));

  parts = g_strv_builder_end (builder);

  return g_strjoinv (" · ", parts);
}

char *
br_step_words_dup_title (BrStep  *step,
                         gboolean pounds)
{
  g_autofree char *place = br_step_words_dup_place (step, pounds);
  const char *name = br_variant_get_name (br_step_get_variant (step));

  if (place[0] == '\0')
    return g_strdup (name);

  /* Translators: the exercise, then the set and side: "Bird dog: Set 1 of 3 · Left side" */
  return g_strdup_printf (_("%s: %s"), name, place);
}

char *
br_step_words_dup_next (BrStep    *step,
                        BrStep    *next,
                        BrVariant *following)
{
  gboolean ahead = !BR_STEP_KIND_IS_WORK (br_step_get_kind (step));

  /* A rest or a get-ready shows already what follows it. */
  if (ahead && following != NULL)
    return g_strdup_printf (_("Next exercise: %s"), br_variant_get_name (following));
  if (ahead)
    return g_strdup (_("The last exercise"));

  if (next == NULL)
    return g_strdup (_("Next: the end"));

  if (br_step_get_exercise_index (step) != br_step_get_exercise_index (next))
    return g_strdup_printf (_("Next: %s"), br_variant_get_name (br_step_get_variant (next)));

  if (br_step_get_set (step) == br_step_get_set (next) && br_step_get_side (step) != br_step_get_side (next))
    return g_strdup (br_step_get_side (next) == BR_SIDE_LEFT ? _("Next: left side") : _("Next: right side"));

  return g_strdup_printf (_("Next: set %u of %u"), br_step_get_set (next), br_step_get_n_sets (next));
}

static char *
dup_name_and_place (BrStep  *step,
                    gboolean pounds)
{
  g_autofree char *place = br_step_words_dup_place (step, pounds);
  const char *name = br_variant_get_name (br_step_get_variant (step));

  if (place[0] == '\0')
    return g_strdup (name);

  return g_strdup_printf ("%s, %s", name, place);
}

char *
br_step_words_dup_standing (BrStep  *step,
                            gboolean pounds)
{
  g_autofree char *where = dup_name_and_place (step, pounds);

  return g_strdup_printf (_("%s: %s"), br_step_get_label (step), where);
}

char *
br_step_words_dup_announcement (BrStep  *step,
                                BrStep  *previous,
                                gboolean pounds)
{
  g_autofree char *what = NULL;
  const char *label = br_step_get_label (step);
  guint seconds = get_seconds (br_step_get_duration (step));

  switch (br_step_get_kind (step))
    {
    case BR_STEP_GET_READY:
      what = dup_name_and_place (step, pounds);
      if (br_step_get_cue (step) != NULL)
        /* Translators: read aloud: "Get ready: Bird dog, Set 1 of 3. On hands and knees" */
        return g_strdup_printf (_("%s: %s. %s"), label, what, br_step_get_cue (step));
      return g_strdup_printf (_("%s: %s"), label, what);

    case BR_STEP_CHANGE_SIDES:
      return g_strdup_printf (_("%s: %s"), label, br_step_words_get_side (br_step_get_side (step)) != NULL ? br_step_words_get_side (br_step_get_side (step)) : "");

    case BR_STEP_REST:
      what = dup_name_and_place (step, pounds);
      /* Translators: read aloud: "Rest, 30 seconds. Next: Clamshell, Set 1 of 2" */
      return g_strdup_printf (ngettext ("%s, %u second. Next: %s", "%s, %u seconds. Next: %s", seconds), label, seconds, what);

    case BR_STEP_HOLD:
      /* Translators: read aloud: "Hold, 8 seconds" */
      return g_strdup_printf (ngettext ("%s, %u second", "%s, %u seconds", seconds), label, seconds);

    case BR_STEP_MOVE:
    default:
      if (br_step_get_own_pace (step))
        /* Translators: read aloud: "8 repetitions, at your own pace. Press Enter when you are done." */
        return g_strdup_printf (ngettext ("%u repetition, at your own pace. Press Enter when you are done.",
                                          "%u repetitions, at your own pace. Press Enter when you are done.",
                                          br_step_get_n_repetitions (step)),
                                br_step_get_n_repetitions (step));
      if (br_step_words_counts_repetitions (step)
          && (previous == NULL
              || !BR_STEP_KIND_IS_WORK (br_step_get_kind (previous))
              || br_step_get_repetition (previous) != br_step_get_repetition (step)))
        /* Translators: read aloud: the repetition and what to do: "4: Reach" */
        return g_strdup_printf (_("%u: %s"), br_step_get_repetition (step), label);
      return g_strdup (label);
    }
}
