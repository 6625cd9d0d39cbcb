/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One question at a time; the session stands as long as one is open. */

#include "config.h"

#include "ui/routine/br-routine-questions.h"

#include "ui/routine/br-pain-dialog.h"
#include "ui/routine/br-step-words.h"

#include <glib/gi18n.h>

#define KEEP       "keep"
#define GO_ON      "go-on"
#define REPEAT     "repeat"

/* Muscles are cold again, and nobody lies as they did. */
#define LONG_PAUSE (10 * G_TIME_SPAN_MINUTE)

/* PAIN-1: up to here an ache is all right. */
#define MAX_RIGHT_ACHE 3

struct _BrRoutineQuestions
{
  GObject parent_instance;

  BrSession *session;
  GtkWidget *parent;    /* weak */
  AdwDialog *pain;      /* weak */
  AdwDialog *skip;      /* weak */
  AdwDialog *ready;     /* weak */
  const char *size;     /* static; nullable: how large the question about pain is */
  BrPainResponse response;
  gboolean pounds;
  gboolean skipping;    /* the question about pain was asked by someone who skips */
  guint skipped;        /* the exercise that they skip */
  gboolean reported;    /* and was answered */
  gboolean ran;         /* the session ran when it was asked why */
};

enum
{
  REPORTED,
  NOTICE,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrRoutineQuestions, br_routine_questions, G_TYPE_OBJECT)

/* ---- How it hurts ---------------------------------------------------------------------------------------------------------- */

/* Whether the exercise that somebody skips because it hurts is still to come or goes on: what they answered may have stopped it or the
 * session, left them a choice, or, in the rest before it, been about the one before. */
static gboolean
is_left_to_skip (BrRoutineQuestions *self)
{
  BrSessionState state = br_session_get_state (self->session);
  BrStep *step = br_session_get_step (self->session);

  return self->skipping && self->reported && self->response != BR_RESPONSE_CHOOSE && step != NULL
         && (state == BR_SESSION_RUNNING || state == BR_SESSION_PAUSED)
         && br_step_get_exercise_index (step) == self->skipped;
}

static const char *
get_notice (BrPainResponse response,
            int            strength,
            gboolean       skips)
{
  if (skips)
    return _("Skipped. That it hurt is noted.");

  switch (response)
    {
    case BR_RESPONSE_GO_ON:
      if (strength <= MAX_RIGHT_ACHE)
        return _("Up to 3 is all right. Go on as it feels safe.");
      /* 4 or 5, and nothing easier is left, perhaps nothing of the exercise at all. */
      return _("That it hurt is noted. Go on gently, and only as far as it feels safe.");
    case BR_RESPONSE_EASIER:
      return _("The easier version takes over. After the set you are asked again.");
    case BR_RESPONSE_EXERCISE_STOPPED:
      return _("That exercise is over for today. The next one follows.");
    case BR_RESPONSE_CHOOSE:
    case BR_RESPONSE_SESSION_ENDED:
    case BR_RESPONSE_ENDED_RADIATING:
    case BR_RESPONSE_ENDED_NUMB:
    default:
      return NULL;
    }
}

static void
reported_cb (BrRoutineQuestions *self,
             BrPainResponse      response,
             int                 strength)
{
  const char *notice;

  self->response = response;
  self->reported = TRUE;
  notice = get_notice (response, strength, is_left_to_skip (self));
  if (notice != NULL)
    g_signal_emit (self, signals[NOTICE], 0, notice);
  g_signal_emit (self, signals[REPORTED], 0, response);
}

static void
pain_closed_cb (BrRoutineQuestions *self)
{
  gboolean skips = is_left_to_skip (self);

  g_clear_weak_pointer (&self->pain);
  self->skipping = FALSE;
  if (skips)
    br_session_skip_exercise (self->session, BR_SKIP_HURTS);
  if (br_session_get_state (self->session) == BR_SESSION_PAUSED && self->response != BR_RESPONSE_GO_ON)
    br_session_resume (self->session);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
update_size (BrRoutineQuestions *self)
{
  const char *sizes[] = { "large", "huge" };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_strcmp0 (self->size, sizes[i]) == 0)
      gtk_widget_add_css_class (GTK_WIDGET (self->pain), sizes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->pain), sizes[i]);
}

static void
present_pain (BrRoutineQuestions *self)
{
  if (self->pain != NULL || self->parent == NULL)
    return;

  self->response = BR_RESPONSE_GO_ON;
  self->reported = FALSE;
  g_set_weak_pointer (&self->pain, br_pain_dialog_new (self->session, br_session_get_asks_of_set (self->session)));
  g_signal_connect_object (self->pain, "reported", G_CALLBACK (reported_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pain, "closed", G_CALLBACK (pain_closed_cb), self, G_CONNECT_SWAPPED);
  update_size (self);
  adw_dialog_present (self->pain, self->parent);
}

/* By a remote, from the floor: the question is not within reach, and it names an exercise that may be over. */
static void
drop_skip (BrRoutineQuestions *self)
{
  if (self->skip != NULL)
    adw_dialog_force_close (self->skip);
}

/* As above: the set that it names is not the present one any more, or goes on. */
static void
drop_ready (BrRoutineQuestions *self)
{
  if (self->ready != NULL)
    adw_dialog_force_close (self->ready);
}

static void
state_cb (BrRoutineQuestions *self)
{
  BrSessionState state = br_session_get_state (self->session);

  if (state == BR_SESSION_RUNNING)
    {
      drop_skip (self);
      drop_ready (self);
    }
  if (state == BR_SESSION_CHOOSING)
    present_pain (self);
}

/* ---- Why it is skipped ------------------------------------------------------------------------------------------------------- */

static void
skip_answered_cb (BrRoutineQuestions *self,
                  const char         *answer)
{
  GEnumClass *reasons = g_type_class_peek (BR_TYPE_SKIP_REASON);
  const GEnumValue *reason = g_enum_get_value_by_nick (reasons, answer);

  g_clear_weak_pointer (&self->skip);
  if (reason != NULL && reason->value == BR_SKIP_HURTS)
    {
      self->skipping = TRUE;
      br_routine_questions_ask_pain (self);
      return;
    }

  if (reason != NULL)
    br_session_skip_exercise (self->session, (BrSkipReason) reason->value);
  if (self->ran && br_session_get_state (self->session) == BR_SESSION_PAUSED)
    br_session_resume (self->session);
}

static void
add_reason (AdwAlertDialog *alert,
            BrSkipReason    reason)
{
  GEnumClass *reasons = g_type_class_peek (BR_TYPE_SKIP_REASON);

  adw_alert_dialog_add_response (alert, g_enum_get_value (reasons, (int) reason)->value_nick, br_skip_reason_get_label (reason));
}

/* ---- After a long pause ------------------------------------------------------------------------------------------------------ */

static void
ready_answered_cb (BrRoutineQuestions *self,
                   const char         *answer)
{
  g_clear_weak_pointer (&self->ready);
  if (br_session_get_state (self->session) != BR_SESSION_PAUSED || g_str_equal (answer, KEEP))
    return;

  if (g_str_equal (answer, REPEAT))
    br_session_repeat_set (self->session);
  br_session_resume (self->session);
}

static void
ask_ready (BrRoutineQuestions *self,
           BrStep             *step)
{
  guint minutes = (guint) (br_session_get_standing (self->session) / G_TIME_SPAN_MINUTE);
  g_autofree char *length = g_strdup_printf (ngettext ("You paused for %u minute.", "You paused for %u minutes.", minutes), minutes);
  g_autofree char *title = br_step_words_dup_title (step, self->pounds);
  g_autofree char *body = g_strdup_printf ("%s\n\n%s", length, title);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Ready to Go On?"), body));
  const char *suggested = BR_STEP_KIND_IS_WORK (br_step_get_kind (step)) ? REPEAT : GO_ON;

  adw_alert_dialog_add_responses (alert, KEEP, _("_Not Yet"), GO_ON, _("_Go On"), NULL);
  if (BR_STEP_KIND_IS_WORK (br_step_get_kind (step)))
    adw_alert_dialog_add_response (alert, REPEAT, _("_Repeat This Set"));
  adw_alert_dialog_set_response_appearance (alert, suggested, ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, suggested);
  adw_alert_dialog_set_close_response (alert, KEEP);
  g_signal_connect_object (alert, "response", G_CALLBACK (ready_answered_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->ready, ADW_DIALOG (alert));
  adw_dialog_present (self->ready, self->parent);
}

/* ---- The object ---------------------------------------------------------------------------------------------------------------- */

static void
br_routine_questions_dispose (GObject *object)
{
  BrRoutineQuestions *self = BR_ROUTINE_QUESTIONS (object);

  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->pain);
  g_clear_weak_pointer (&self->skip);
  g_clear_weak_pointer (&self->ready);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (br_routine_questions_parent_class)->dispose (object);
}

static void
br_routine_questions_class_init (BrRoutineQuestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = br_routine_questions_dispose;

  signals[REPORTED] = g_signal_new ("reported", BR_TYPE_ROUTINE_QUESTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, BR_TYPE_PAIN_RESPONSE);
  signals[NOTICE] = g_signal_new ("notice", BR_TYPE_ROUTINE_QUESTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLOSED] = g_signal_new ("closed", BR_TYPE_ROUTINE_QUESTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (BR_TYPE_SKIP_REASON);
  g_type_class_ref (BR_TYPE_SKIP_REASON);
}

static void
br_routine_questions_init (BrRoutineQuestions *self)
{
  self->response = BR_RESPONSE_GO_ON;
}

BrRoutineQuestions *
br_routine_questions_new (BrSession *session,
                          GtkWidget *parent)
{
  BrRoutineQuestions *self;

  g_return_val_if_fail (BR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);

  self = g_object_new (BR_TYPE_ROUTINE_QUESTIONS, NULL);
  self->session = g_object_ref (session);
  g_set_weak_pointer (&self->parent, parent);
  g_signal_connect_object (session, "ask-again", G_CALLBACK (present_pain), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::step", G_CALLBACK (drop_skip), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::step", G_CALLBACK (drop_ready), self, G_CONNECT_SWAPPED);
  state_cb (self);

  return self;
}

void
br_routine_questions_ask_pain (BrRoutineQuestions *self)
{
  g_return_if_fail (BR_IS_ROUTINE_QUESTIONS (self));

  br_session_hurt (self->session);
  if (br_session_get_state (self->session) == BR_SESSION_HURTS)
    present_pain (self);
}

void
br_routine_questions_ask_skip (BrRoutineQuestions *self)
{
  BrSessionState state;
  AdwAlertDialog *alert;
  g_autofree char *heading = NULL;
  BrStep *step;

  g_return_if_fail (BR_IS_ROUTINE_QUESTIONS (self));

  state = br_session_get_state (self->session);
  step = br_session_get_step (self->session);
  if (self->skip != NULL || self->parent == NULL || step == NULL || (state != BR_SESSION_RUNNING && state != BR_SESSION_PAUSED))
    return;

  self->ran = state == BR_SESSION_RUNNING;
  self->skipped = br_step_get_exercise_index (step);
  br_session_pause (self->session);

  /* Translators: the name of an exercise */
  heading = g_strdup_printf (_("Skip “%s”?"), br_variant_get_name (br_step_get_variant (step)));
  alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, _("Why? The answer is kept with the session. The next exercise follows.")));
  /* Too many for a row: they stand on top of each other, the last one uppermost. */
  adw_alert_dialog_add_response (alert, KEEP, _("_Do Not Skip"));
  add_reason (alert, BR_SKIP_OTHER);
  add_reason (alert, BR_SKIP_NO_EQUIPMENT);
  add_reason (alert, BR_SKIP_NO_TIME);
  add_reason (alert, BR_SKIP_HURTS);
  adw_alert_dialog_set_default_response (alert, KEEP);
  adw_alert_dialog_set_close_response (alert, KEEP);
  g_signal_connect_object (alert, "response", G_CALLBACK (skip_answered_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->skip, ADW_DIALOG (alert));
  adw_dialog_present (ADW_DIALOG (alert), self->parent);
}

void
br_routine_questions_go_on (BrRoutineQuestions *self)
{
  BrStep *step;

  g_return_if_fail (BR_IS_ROUTINE_QUESTIONS (self));

  step = br_session_get_step (self->session);
  /* With the question open it is a remote's key, from the floor: it goes away with the pause. */
  if (self->ready == NULL && self->parent != NULL && step != NULL && br_session_get_state (self->session) == BR_SESSION_PAUSED
      && br_session_get_standing (self->session) >= LONG_PAUSE)
    {
      ask_ready (self, step);
      return;
    }

  br_session_resume (self->session);
}

void
br_routine_questions_set_size (BrRoutineQuestions *self,
                               const char         *size)
{
  g_return_if_fail (BR_IS_ROUTINE_QUESTIONS (self));

  self->size = g_intern_string (size);
  if (self->pain != NULL)
    update_size (self);
}

void
br_routine_questions_set_pounds (BrRoutineQuestions *self,
                                 gboolean            pounds)
{
  g_return_if_fail (BR_IS_ROUTINE_QUESTIONS (self));

  self->pounds = pounds;
}

gboolean
br_routine_questions_get_open (BrRoutineQuestions *self)
{
  g_return_val_if_fail (BR_IS_ROUTINE_QUESTIONS (self), FALSE);

  return self->pain != NULL;
}

BrPainResponse
br_routine_questions_get_response (BrRoutineQuestions *self)
{
  g_return_val_if_fail (BR_IS_ROUTINE_QUESTIONS (self), BR_RESPONSE_GO_ON);

  return self->response;
}
