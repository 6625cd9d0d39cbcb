/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/routine/br-routine-actions.h"

#include <glib/gi18n.h>

struct _BrRoutineActions
{
  GObject parent_instance;

  GSimpleActionGroup *group;
  BrSession *session;
  BrCuePlayer *cues; /* nullable */
  BrPresentation *presentation;
  BrRoutineQuestions *questions;
};

enum
{
  LEAVE,
  SAFETY,
  PACE_CHOSEN,
  NOTICE,
  ALOUD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrRoutineActions, br_routine_actions, G_TYPE_OBJECT)

static GSimpleAction *
get_action (BrRoutineActions *self,
            const char       *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->group), name));
}

/* ---- What is possible --------------------------------------------------------------------------------------------------- */

static gboolean
can_own_pace (BrRoutineActions *self)
{
  BrStep *step = br_session_get_step (self->session);

  return step != NULL && br_session_can_own_pace (self->session, br_step_get_exercise_index (step));
}

/* What is wanted for an exercise shows only where it can be had. */
static gboolean
get_own_pace (BrRoutineActions *self)
{
  return can_own_pace (self)
         && br_session_get_own_pace (self->session, br_step_get_exercise_index (br_session_get_step (self->session)));
}

static gboolean
uses (BrRoutineActions *self,
      BrVariantKind     kind)
{
  BrStep *step = br_session_get_step (self->session);

  return step != NULL && br_variant_get_kind (br_step_get_variant (step)) == kind;
}

static void
update (BrRoutineActions *self)
{
  BrSessionState state = br_session_get_state (self->session);
  BrStep *step = br_session_get_step (self->session);
  gboolean under_way = state == BR_SESSION_RUNNING || state == BR_SESSION_PAUSED;
  gboolean between = step != NULL && !BR_STEP_KIND_IS_WORK (br_step_get_kind (step));
  const struct
  {
    const char *name;
    gboolean    enabled;
  } actions[] = {
    { "pause", under_way },
    { "next", under_way },
    { "back", under_way },
    { "hurt", under_way },
    { "skip", under_way },
    { "easier", under_way && uses (self, BR_VARIANT_ORDINARY) },
    { "more-rest", under_way && between },
    { "own-pace", under_way && can_own_pace (self) },
    { "mute", self->cues != NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    g_simple_action_set_enabled (get_action (self, actions[i].name), actions[i].enabled);
  g_simple_action_set_state (get_action (self, "own-pace"), g_variant_new_boolean (get_own_pace (self)));
}

/* ---- What is done ------------------------------------------------------------------------------------------------------- */

static void
pause_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  BrRoutineActions *self = user_data;

  br_presentation_wake (self->presentation);
  if (br_session_get_state (self->session) == BR_SESSION_RUNNING)
    br_session_pause (self->session);
  else
    br_routine_questions_go_on (self->questions);
}

static void
next_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  BrRoutineActions *self = user_data;

  br_presentation_wake (self->presentation);
  br_session_next (self->session);
}

static void
back_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  BrRoutineActions *self = user_data;

  br_presentation_wake (self->presentation);
  br_session_back (self->session);
}

static void
easier_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  BrRoutineActions *self = user_data;

  br_presentation_wake (self->presentation);
  br_session_use_easier (self->session);
  if (uses (self, BR_VARIANT_EASIER))
    g_signal_emit (self, signals[NOTICE], 0, _("The easier version takes over."));
}

static void
hurt_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  BrRoutineActions *self = user_data;

  br_routine_questions_ask_pain (self->questions);
}

static void
skip_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  BrRoutineActions *self = user_data;

  br_presentation_wake (self->presentation);
  br_routine_questions_ask_skip (self->questions);
}

static void
more_rest_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  BrRoutineActions *self = user_data;

  br_presentation_wake (self->presentation);
  br_session_add_rest (self->session);
  g_signal_emit (self, signals[ALOUD], 0, _("15 seconds more"));
}

/* For the present exercise, or for the one that comes next. */
static void
own_pace_cb (GSimpleAction *action,
             GVariant      *state,
             gpointer       user_data)
{
  BrRoutineActions *self = user_data;
  BrStep *step = br_session_get_step (self->session);
  gboolean own_pace = g_variant_get_boolean (state);
  g_autoptr (BrExercise) chosen = NULL;
  guint exercise;

  if (step == NULL || own_pace == get_own_pace (self))
    return;

  /* The step does not outlive the change. */
  exercise = br_step_get_exercise_index (step);
  chosen = g_object_ref (br_step_get_exercise (step));
  br_presentation_wake (self->presentation);
  br_session_set_own_pace (self->session, exercise, own_pace);
  if (br_session_get_own_pace (self->session, exercise) != own_pace)
    return;

  update (self);
  g_signal_emit (self, signals[PACE_CHOSEN], 0, br_exercise_get_id (chosen), own_pace);
  step = br_session_get_step (self->session);
  if (step == NULL || !br_step_get_own_pace (step))
    g_signal_emit (self, signals[NOTICE], 0,
                   own_pace ? _("Your own pace: press Done at the end of the set.") : _("The app sets the pace again."));
}

static void
fullscreen_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  BrRoutineActions *self = user_data;

  br_presentation_toggle (self->presentation);
}

static void
mute_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  BrRoutineActions *self = user_data;

  br_presentation_wake (self->presentation);
  br_cue_player_set_muted (self->cues, !br_cue_player_get_muted (self->cues));
}

/* Returns: whether it was running */
static gboolean
pause_if_running (BrRoutineActions *self)
{
  if (br_session_get_state (self->session) != BR_SESSION_RUNNING)
    return FALSE;

  br_session_pause (self->session);

  return TRUE;
}

static void
leave (BrRoutineActions *self)
{
  gboolean was_running = pause_if_running (self);

  g_signal_emit (self, signals[LEAVE], 0, was_running);
}

static void
leave_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  leave (user_data);
}

static void
safety_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  BrRoutineActions *self = user_data;

  pause_if_running (self);
  g_signal_emit (self, signals[SAFETY], 0);
}

/* Nobody who wants to see the window again means to end the session. */
static void
escape_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  BrRoutineActions *self = user_data;

  if (br_presentation_get_height (self->presentation) > 0)
    br_presentation_toggle (self->presentation);
  else
    leave (self);
}

/* ---- The object ----------------------------------------------------------------------------------------------------------- */

static void
br_routine_actions_dispose (GObject *object)
{
  BrRoutineActions *self = BR_ROUTINE_ACTIONS (object);

  g_clear_object (&self->questions);
  g_clear_object (&self->presentation);
  g_clear_object (&self->cues);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (br_routine_actions_parent_class)->dispose (object);
}

static void
br_routine_actions_finalize (GObject *object)
{
  BrRoutineActions *self = BR_ROUTINE_ACTIONS (object);

  g_clear_object (&self->group);

  G_OBJECT_CLASS (br_routine_actions_parent_class)->finalize (object);
}

static void
br_routine_actions_class_init (BrRoutineActionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = br_routine_actions_dispose;
  object_class->finalize = br_routine_actions_finalize;

  signals[LEAVE] = g_signal_new ("leave", BR_TYPE_ROUTINE_ACTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SAFETY] = g_signal_new ("safety", BR_TYPE_ROUTINE_ACTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PACE_CHOSEN] = g_signal_new ("pace-chosen", BR_TYPE_ROUTINE_ACTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[NOTICE] = g_signal_new ("notice", BR_TYPE_ROUTINE_ACTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ALOUD] = g_signal_new ("aloud", BR_TYPE_ROUTINE_ACTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
br_routine_actions_init (BrRoutineActions *self)
{
  static const GActionEntry entries[] = {
    { .name = "pause", .activate = pause_cb },
    { .name = "next", .activate = next_cb },
    { .name = "back", .activate = back_cb },
    { .name = "easier", .activate = easier_cb },
    { .name = "hurt", .activate = hurt_cb },
    { .name = "skip", .activate = skip_cb },
    { .name = "more-rest", .activate = more_rest_cb },
    { .name = "own-pace", .state = "false", .change_state = own_pace_cb },
    { .name = "fullscreen", .activate = fullscreen_cb },
    { .name = "mute", .activate = mute_cb },
    { .name = "escape", .activate = escape_cb },
    { .name = "leave", .activate = leave_cb },
    { .name = "safety", .activate = safety_cb },
  };

  self->group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), entries, G_N_ELEMENTS (entries), self);
}

BrRoutineActions *
br_routine_actions_new (BrSession          *session,
                        BrCuePlayer        *cues,
                        BrPresentation     *presentation,
                        BrRoutineQuestions *questions)
{
  BrRoutineActions *self;

  g_return_val_if_fail (BR_IS_SESSION (session), NULL);
  g_return_val_if_fail (cues == NULL || BR_IS_CUE_PLAYER (cues), NULL);
  g_return_val_if_fail (BR_IS_PRESENTATION (presentation), NULL);
  g_return_val_if_fail (BR_IS_ROUTINE_QUESTIONS (questions), NULL);

  self = g_object_new (BR_TYPE_ROUTINE_ACTIONS, NULL);
  self->session = g_object_ref (session);
  self->presentation = g_object_ref (presentation);
  self->questions = g_object_ref (questions);
  g_set_object (&self->cues, cues);

  g_signal_connect_object (session, "notify::step", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::next-step", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

GActionGroup *
br_routine_actions_get_group (BrRoutineActions *self)
{
  g_return_val_if_fail (BR_IS_ROUTINE_ACTIONS (self), NULL);

  return G_ACTION_GROUP (self->group);
}
