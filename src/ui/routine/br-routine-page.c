/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/routine/br-routine-page.h"

#include "media/br-cue-scheduler.h"
#include "ui/routine/br-presentation.h"
#include "ui/routine/br-routine-actions.h"
#include "ui/routine/br-routine-controls.h"
#include "ui/routine/br-routine-focus.h"
#include "ui/routine/br-routine-header.h"
#include "ui/routine/br-routine-keys.h"
#include "ui/routine/br-routine-messages.h"
#include "ui/routine/br-routine-questions.h"
#include "ui/routine/br-routine-size.h"
#include "ui/routine/br-session-inhibitor.h"
#include "ui/routine/br-session-remote.h"
#include "ui/routine/br-session-voice.h"
#include "ui/routine/br-step-style.h"
#include "ui/routine/br-step-view.h"

struct _BrRoutinePage
{
  AdwNavigationPage parent_instance;

  AdwToolbarView *toolbars;
  BrRoutineMessages *messages;
  BrStepView *step_view;

  BrSession *session;
  BrClipLibrary *clips;
  BrCuePlayer *cues;
  gboolean pounds;

  BrPresentation *presentation;
  BrRoutineQuestions *questions;
  BrRoutineActions *actions;
  BrRoutineFocus *focus;
  BrRoutineSize size;
  gboolean has_ended;

  /* As long as it is on the screen: */
  BrSessionInhibitor *inhibitor;
  BrSessionRemote *remote;
  BrCueScheduler *scheduler;
  BrSessionVoice *voice;
};

typedef enum
{
  PROP_SESSION = 1,
  PROP_CLIPS,
  PROP_CUES,
  PROP_POUNDS,
  PROP_SIZE,
} BrRoutinePageProperty;

static GParamSpec *properties[PROP_SIZE + 1];

enum
{
  REPORTED,
  ENDED,
  LEAVE,
  SAFETY,
  PACE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrRoutinePage, br_routine_page, ADW_TYPE_NAVIGATION_PAGE)

/* ---- Sizes --------------------------------------------------------------------------------------------------------------- */

static void
set_class (BrRoutinePage *self,
           const char    *name,
           gboolean       present)
{
  if (present)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/* They are answered from where the page is read. */
static const char *
get_question_size (BrRoutineSize size)
{
  if (size == BR_ROUTINE_HUGE)
    return "huge";

  return size == BR_ROUTINE_LARGE ? "large" : NULL;
}

static void
set_size (BrRoutinePage *self,
          BrRoutineSize  size)
{
  gboolean narrow = br_routine_size_is_narrow (size);

  if (self->size == size)
    return;

  self->size = size;
  set_class (self, "narrow", narrow);
  set_class (self, "large", size == BR_ROUTINE_LARGE || size == BR_ROUTINE_UPRIGHT);
  set_class (self, "huge", size == BR_ROUTINE_HUGE);
  set_class (self, "upright", size == BR_ROUTINE_UPRIGHT);
  g_object_set (self->step_view,
                "narrow", narrow || size == BR_ROUTINE_UPRIGHT,
                "margin-start", narrow ? 12 : 18,
                "margin-end", narrow ? 12 : 18,
                NULL);
  br_routine_questions_set_size (self->questions, get_question_size (size));
  br_routine_focus_layout_changed (self->focus);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE]);
}

/* The number has to stay in sight, and there is no room for a message above both. */
static gboolean
is_without_clip (BrRoutinePage *self,
                 BrRoutineSize  size,
                 gboolean       message)
{
  return message && size == BR_ROUTINE_CRAMPED;
}

/* In full screen the numbers take the place of all else. */
static void
presentation_cb (BrRoutinePage *self)
{
  int height = br_presentation_get_height (self->presentation);
  gboolean faded = br_presentation_get_faded (self->presentation);

  adw_toolbar_view_set_reveal_top_bars (self->toolbars, !faded);
  adw_toolbar_view_set_reveal_bottom_bars (self->toolbars, !faded);
  g_object_set (self->step_view, "presentation-height", height, NULL);
  if (gtk_widget_has_css_class (GTK_WIDGET (self), "presentation") != (height > 0))
    {
      set_class (self, "presentation", height > 0);
      br_routine_focus_layout_changed (self->focus);
    }
}

/* ---- What the session says --------------------------------------------------------------------------------------------- */

/* Kept when it is over: what follows comes in softly. */
static void
update_style (BrRoutinePage *self)
{
  BrStep *step = br_session_get_step (self->session);

  if (step != NULL)
    br_step_style_apply (GTK_WIDGET (self), step);
}

/* In a set at one's own pace "Done" stays: somebody with a touch screen would have to bring it back first. */
static void
update_quiet (BrRoutinePage *self)
{
  BrStep *step = br_session_get_step (self->session);
  gboolean own_pace = step != NULL && br_step_get_own_pace (step);
  gboolean quiet = br_session_get_state (self->session) == BR_SESSION_RUNNING && !own_pace;

  br_presentation_set_quiet (self->presentation, quiet);
}

static void
end_if_over (BrRoutinePage *self)
{
  if (self->has_ended || br_routine_questions_get_open (self->questions) || br_session_get_state (self->session) != BR_SESSION_FINISHED)
    return;

  self->has_ended = TRUE;
  g_signal_emit (self, signals[ENDED], 0, br_routine_questions_get_response (self->questions));
}

static void
state_cb (BrRoutinePage *self)
{
  update_quiet (self);
  end_if_over (self);
}

static void
clip_failed_cb (BrRoutinePage *self,
                const char    *message)
{
  br_routine_messages_say_of_clip (self->messages, message);
}

/* ---- Questions and actions --------------------------------------------------------------------------------------------- */

static void
reported_cb (BrRoutinePage  *self,
             BrPainResponse  response)
{
  g_signal_emit (self, signals[REPORTED], 0, response);
}

static void
notice_cb (BrRoutinePage *self,
           const char    *notice)
{
  br_step_view_notify (self->step_view, notice);
}

static void
aloud_cb (BrRoutinePage *self,
          const char    *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self->step_view), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
leave_cb (BrRoutinePage *self,
          gboolean       was_running)
{
  g_signal_emit (self, signals[LEAVE], 0, was_running);
}

static void
safety_cb (BrRoutinePage *self)
{
  g_signal_emit (self, signals[SAFETY], 0);
}

static void
pace_chosen_cb (BrRoutinePage *self,
                const char    *exercise_id,
                gboolean       own_pace)
{
  g_signal_emit (self, signals[PACE_CHOSEN], 0, exercise_id, own_pace);
}

static void
closed_cb (BrRoutinePage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->step_view));
  end_if_over (self);
}

/* ---- The page -------------------------------------------------------------------------------------------------------------- */

static gboolean
br_routine_page_grab_focus (GtkWidget *widget)
{
  /* Not a button: Space and Enter then mean the session. */
  return gtk_widget_grab_focus (GTK_WIDGET (BR_ROUTINE_PAGE (widget)->step_view));
}

/* As grab_focus() leads past the top, Tab needs its own way. */
static gboolean
br_routine_page_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  return gtk_widget_child_focus (adw_navigation_page_get_child (ADW_NAVIGATION_PAGE (widget)), direction);
}

static void
br_routine_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
br_routine_page_map (GtkWidget *widget)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  GTK_WIDGET_CLASS (br_routine_page_parent_class)->map (widget);

  /* GTK drops what a widget announces before assistive technology knows it: the first step. Any change of its state makes it known. */
  gtk_accessible_update_platform_state (GTK_ACCESSIBLE (self->step_view), GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE);
  if (self->cues != NULL)
    {
      br_cue_player_set_active (self->cues, TRUE);
      self->scheduler = br_cue_scheduler_new (self->session, self->cues);
      self->voice = br_session_voice_new (self->session, self->cues, self->pounds);
    }
  self->remote = br_session_remote_new (self->session, widget, self->pounds);
  self->inhibitor = br_session_inhibitor_new (self->session, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  br_routine_messages_watch (self->messages, self->inhibitor);
  br_routine_focus_watch (self->focus);
}

static void
br_routine_page_unmap (GtkWidget *widget)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (widget);

  br_routine_focus_unwatch (self->focus);
  g_clear_object (&self->inhibitor);
  g_clear_object (&self->remote);
  g_clear_object (&self->voice);
  g_clear_object (&self->scheduler);
  GTK_WIDGET_CLASS (br_routine_page_parent_class)->unmap (widget);

  if (self->cues != NULL)
    br_cue_player_set_active (self->cues, FALSE);
}

static void
br_routine_page_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (object);

  switch ((BrRoutinePageProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_CLIPS:
      g_value_set_object (value, self->clips);
      break;
    case PROP_CUES:
      g_value_set_object (value, self->cues);
      break;
    case PROP_POUNDS:
      g_value_set_boolean (value, self->pounds);
      break;
    case PROP_SIZE:
      g_value_set_enum (value, self->size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_routine_page_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (object);

  switch ((BrRoutinePageProperty) property_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_CLIPS:
      self->clips = g_value_dup_object (value);
      break;
    case PROP_CUES:
      self->cues = g_value_dup_object (value);
      break;
    case PROP_POUNDS:
      if (self->pounds == g_value_get_boolean (value))
        break;
      self->pounds = g_value_get_boolean (value);
      if (self->voice != NULL)
        br_session_voice_set_pounds (self->voice, self->pounds);
      if (self->remote != NULL)
        br_session_remote_set_pounds (self->remote, self->pounds);
      if (self->questions != NULL)
        br_routine_questions_set_pounds (self->questions, self->pounds);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SIZE:
      set_size (self, (BrRoutineSize) g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_routine_page_constructed (GObject *object)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (object);

  G_OBJECT_CLASS (br_routine_page_parent_class)->constructed (object);

  self->questions = br_routine_questions_new (self->session, GTK_WIDGET (self));
  g_signal_connect_object (self->questions, "reported", G_CALLBACK (reported_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->questions, "notice", G_CALLBACK (notice_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->questions, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);

  self->actions = br_routine_actions_new (self->session, self->cues, self->presentation, self->questions);
  g_signal_connect_object (self->actions, "notice", G_CALLBACK (notice_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->actions, "aloud", G_CALLBACK (aloud_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->actions, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->actions, "safety", G_CALLBACK (safety_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->actions, "pace-chosen", G_CALLBACK (pace_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "routine", br_routine_actions_get_group (self->actions));

  g_signal_connect_object (self->session, "notify::step", G_CALLBACK (update_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::step", G_CALLBACK (update_quiet), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::next-step", G_CALLBACK (update_quiet), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::state", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);

  /* What could not be shown in another session may be shown in this. */
  if (self->clips != NULL)
    br_clip_library_refresh (self->clips);

  update_style (self);
  state_cb (self);
}

static void
br_routine_page_dispose (GObject *object)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (object);

  g_clear_object (&self->actions);
  g_clear_object (&self->presentation);
  g_clear_object (&self->questions);
  g_clear_object (&self->focus);
  gtk_widget_dispose_template (GTK_WIDGET (object), BR_TYPE_ROUTINE_PAGE);
  g_clear_object (&self->clips);
  g_clear_object (&self->cues);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (br_routine_page_parent_class)->dispose (object);
}

static void
br_routine_page_class_init (BrRoutinePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AdwNavigationPageClass *page_class = ADW_NAVIGATION_PAGE_CLASS (klass);

  object_class->constructed = br_routine_page_constructed;
  object_class->get_property = br_routine_page_get_property;
  object_class->set_property = br_routine_page_set_property;
  object_class->dispose = br_routine_page_dispose;

  widget_class->map = br_routine_page_map;
  widget_class->unmap = br_routine_page_unmap;
  widget_class->focus = br_routine_page_focus;
  widget_class->grab_focus = br_routine_page_grab_focus;

  page_class->shown = br_routine_page_shown;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BR_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CLIPS] = g_param_spec_object ("clips", NULL, NULL, BR_TYPE_CLIP_LIBRARY,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CUES] = g_param_spec_object ("cues", NULL, NULL, BR_TYPE_CUE_PLAYER,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_POUNDS] = g_param_spec_boolean ("pounds", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SIZE] = g_param_spec_enum ("size", NULL, NULL, BR_TYPE_ROUTINE_SIZE, BR_ROUTINE_USUAL,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[REPORTED] = g_signal_new ("reported", BR_TYPE_ROUTINE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, BR_TYPE_PAIN_RESPONSE);
  signals[ENDED] = g_signal_new ("ended", BR_TYPE_ROUTINE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, BR_TYPE_PAIN_RESPONSE);
  signals[LEAVE] = g_signal_new ("leave", BR_TYPE_ROUTINE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SAFETY] = g_signal_new ("safety", BR_TYPE_ROUTINE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PACE_CHOSEN] = g_signal_new ("pace-chosen", BR_TYPE_ROUTINE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  br_routine_keys_install (widget_class);

  g_type_ensure (BR_TYPE_ROUTINE_CONTROLS);
  g_type_ensure (BR_TYPE_ROUTINE_HEADER);
  g_type_ensure (BR_TYPE_ROUTINE_MESSAGES);
  g_type_ensure (BR_TYPE_ROUTINE_SIZE);
  g_type_ensure (BR_TYPE_STEP_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-routine-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, toolbars);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, messages);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, step_view);
  gtk_widget_class_bind_template_callback (widget_class, is_without_clip);
  gtk_widget_class_bind_template_callback (widget_class, clip_failed_cb);
}

static void
br_routine_page_init (BrRoutinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  br_routine_keys_act_once (GTK_WIDGET (self));
  self->focus = br_routine_focus_new (GTK_WIDGET (self), GTK_WIDGET (self->step_view));
  self->presentation = br_presentation_new (GTK_WIDGET (self));
  g_signal_connect_object (self->presentation, "notify", G_CALLBACK (presentation_cb), self, G_CONNECT_SWAPPED);
}

BrRoutinePage *
br_routine_page_new (BrSession     *session,
                     BrClipLibrary *clips,
                     BrCuePlayer   *cues)
{
  g_return_val_if_fail (BR_IS_SESSION (session), NULL);

  return g_object_new (BR_TYPE_ROUTINE_PAGE,
                       "session", session,
                       "clips", clips,
                       "cues", cues,
                       NULL);
}

void
br_routine_page_say (BrRoutinePage *self,
                     const char    *text)
{
  g_return_if_fail (BR_IS_ROUTINE_PAGE (self));
  g_return_if_fail (text != NULL);

  br_routine_messages_say (self->messages, text);
}
