/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys are bindings of the page, which see a key only if the focused control did not act on it: no key ever does two things. */

#include "config.h"

#include "ui/routine/br-routine-page.h"

#include "ui/routine/br-presentation.h"
#include "ui/routine/br-routine-questions.h"
#include "ui/routine/br-session-remote.h"
#include "ui/routine/br-session-voice.h"
#include "ui/routine/br-step-view.h"

#include <glib/gi18n.h>

struct _BrRoutinePage
{
  AdwNavigationPage parent_instance;

  AdwToastOverlay *toasts;
  AdwWindowTitle *title_widget;
  GtkToggleButton *mute_button;
  BrStepView *step_view;
  AdwToolbarView *toolbars;
  AdwButtonContent *pause_content;
  GtkWidget *easier_button;
  GtkWidget *more_rest_button;
  GtkWidget *next_button;
  GtkWidget *done_button;
  GtkWidget *pause_button;

  BrSession *session;
  BrClipLibrary *clips;
  BrCuePlayer *cues;
  gboolean pounds;
  gboolean own_pace; /* as the action last said */

  BrRoutineQuestions *questions;
  gboolean has_ended;
  gboolean inhibiting;
  guint inhibit_cookie;
  BrPresentation *presentation;
  BrSessionRemote *remote;
  BrSessionVoice *voice;
  guint refocus_id;
};

typedef enum
{
  PROP_SESSION = 1,
  PROP_CLIPS,
  PROP_CUES,
  PROP_POUNDS,
  PROP_INHIBITING,
  PROP_OWN_PACE,
} BrRoutinePageProperty;

static GParamSpec *properties[PROP_OWN_PACE + 1];

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

static GtkWindow *
get_window (BrRoutinePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* ---- The screen stays on while the session runs ------------------------------------------------------------------------ */

static void
set_inhibiting (BrRoutinePage *self,
                gboolean       inhibiting)
{
  GApplication *application = g_application_get_default ();

  if (self->inhibiting == inhibiting)
    return;

  self->inhibiting = inhibiting;
  if (GTK_IS_APPLICATION (application) && inhibiting)
    {
      self->inhibit_cookie = gtk_application_inhibit (GTK_APPLICATION (application), get_window (self),
                                                      GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                                                      _("A session is running"));
    }
  else if (GTK_IS_APPLICATION (application) && self->inhibit_cookie != 0)
    {
      gtk_application_uninhibit (GTK_APPLICATION (application), self->inhibit_cookie);
      self->inhibit_cookie = 0;
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INHIBITING]);
}

static void
update_inhibiting (BrRoutinePage *self)
{
  set_inhibiting (self, br_session_get_state (self->session) == BR_SESSION_RUNNING && gtk_widget_get_mapped (GTK_WIDGET (self)));
}

/* ---- The keyboard -------------------------------------------------------------------------------------------------------- */

static void
refocus_cb (gpointer user_data)
{
  BrRoutinePage *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  self->refocus_id = 0;
  /* A dialog above keeps it. */
  if (focus == NULL || !gtk_widget_get_mapped (focus) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->step_view));
}

static void
refocus (BrRoutinePage *self)
{
  if (self->refocus_id == 0)
    self->refocus_id = g_idle_add_once (refocus_cb, self);
}

/* A dialog that closes gives the focus back to where it was, which may be hidden by now: the keys would then reach nobody. */
static void
focus_changed_cb (BrRoutinePage *self,
                  GParamSpec    *pspec,
                  GtkRoot       *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    refocus (self);
}

/* ---- Sizes --------------------------------------------------------------------------------------------------------------- */

/* A change of layout hides everything for a moment, and the focus would go to some button: Enter would then press that. */
static void
set_size_class (BrRoutinePage *self,
                const char    *name,
                gboolean       present)
{
  if (present)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);

  refocus (self);
}

static void
large_cb (BrRoutinePage *self)
{
  set_size_class (self, "large", TRUE);
}

static void
not_large_cb (BrRoutinePage *self)
{
  set_size_class (self, "large", FALSE);
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
    set_size_class (self, "presentation", height > 0);
}

static void
narrow_cb (BrRoutinePage *self)
{
  set_size_class (self, "narrow", TRUE);
}

static void
not_narrow_cb (BrRoutinePage *self)
{
  set_size_class (self, "narrow", FALSE);
}

/* ---- What the session says --------------------------------------------------------------------------------------------- */

static char *
get_mute_icon (gpointer instance,
               gboolean muted)
{
  return g_strdup (muted ? "audio-volume-muted-symbolic" : "audio-volume-high-symbolic");
}

static gboolean
is_at_own_pace (BrRoutinePage *self)
{
  BrStep *step = br_session_get_step (self->session);

  return step != NULL && br_step_get_own_pace (step);
}

/* What is wanted for an exercise shows in the menu only where it can be had. */
static gboolean
get_own_pace (BrRoutinePage *self)
{
  BrStep *step = br_session_get_step (self->session);
  guint exercise = step != NULL ? br_step_get_exercise_index (step) : 0;

  return step != NULL && br_session_can_own_pace (self->session, exercise) && br_session_get_own_pace (self->session, exercise);
}

static void
update_own_pace (BrRoutinePage *self)
{
  gboolean done = is_at_own_pace (self);
  gboolean own_pace = get_own_pace (self);

  /* One place for going on: in such a set it is "Done", as large as there is room. */
  gtk_widget_set_visible (self->done_button, done);
  gtk_widget_set_visible (self->next_button, !done);
  if (done)
    gtk_widget_remove_css_class (self->pause_button, "suggested-action");
  else
    gtk_widget_add_css_class (self->pause_button, "suggested-action");

  if (self->own_pace == own_pace)
    return;

  self->own_pace = own_pace;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWN_PACE]);
}

/* For the present exercise, or for the one that comes next. */
static void
set_own_pace (BrRoutinePage *self,
              gboolean       own_pace)
{
  BrStep *step = br_session_get_step (self->session);
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

  update_own_pace (self);
  g_signal_emit (self, signals[PACE_CHOSEN], 0, br_exercise_get_id (chosen), own_pace);
  if (!is_at_own_pace (self))
    br_step_view_notify (self->step_view, own_pace ? _("Your own pace: press Done at the end of the set.") : _("The app sets the pace again."));
}

static void
update_actions (BrRoutinePage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  BrSessionState state = br_session_get_state (self->session);
  BrStep *step = br_session_get_step (self->session);
  gboolean under_way = state == BR_SESSION_RUNNING || state == BR_SESSION_PAUSED;
  gboolean at_work = step != NULL && BR_STEP_KIND_IS_WORK (br_step_get_kind (step));
  gboolean ordinary = step != NULL && br_variant_get_kind (br_step_get_variant (step)) == BR_VARIANT_ORDINARY;

  gtk_widget_action_set_enabled (widget, "routine.pause", under_way);
  gtk_widget_action_set_enabled (widget, "routine.next", under_way);
  gtk_widget_action_set_enabled (widget, "routine.back", under_way);
  gtk_widget_action_set_enabled (widget, "routine.hurt", under_way);
  gtk_widget_action_set_enabled (widget, "routine.easier", under_way && ordinary);
  gtk_widget_action_set_enabled (widget, "routine.skip", under_way);
  gtk_widget_action_set_enabled (widget, "routine.more-rest", under_way && step != NULL && !at_work);
  gtk_widget_action_set_enabled (widget, "routine.own-pace",
                                 under_way && step != NULL && br_session_can_own_pace (self->session, br_step_get_exercise_index (step)));
  update_own_pace (self);
  /* One place for what is needed then: the easier version can be had before a set from the menu. */
  gtk_widget_set_visible (self->easier_button, at_work);
  gtk_widget_set_visible (self->more_rest_button, !at_work);
}

/* In a set at one's own pace "Done" stays: somebody with a touch screen would have to bring it back first. */
static void
update_quiet (BrRoutinePage *self)
{
  gboolean quiet = br_session_get_state (self->session) == BR_SESSION_RUNNING && !is_at_own_pace (self);

  br_presentation_set_quiet (self->presentation, quiet);
}

static void
step_cb (BrRoutinePage *self)
{
  BrStep *step = br_session_get_step (self->session);
  g_autofree char *count = NULL;

  if (step == NULL)
    return;

  count = g_strdup_printf (_("Exercise %u of %u"), br_step_get_exercise_index (step) + 1,
                           g_list_model_get_n_items (G_LIST_MODEL (br_session_get_prescription (self->session))));
  adw_window_title_set_subtitle (self->title_widget, count);
  update_actions (self);
  update_quiet (self);
}

static void
end_if_over (BrRoutinePage *self)
{
  if (self->has_ended || br_routine_questions_get_open (self->questions) || br_session_get_state (self->session) != BR_SESSION_FINISHED)
    return;

  self->has_ended = TRUE;
  g_signal_emit (self, signals[ENDED], 0, br_routine_questions_get_response (self->questions));
}

/* ---- Questions -------------------------------------------------------------------------------------------------------- */

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
closed_cb (BrRoutinePage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->step_view));
  end_if_over (self);
}

static void
state_cb (BrRoutinePage *self)
{
  BrSessionState state = br_session_get_state (self->session);
  gboolean running = state == BR_SESSION_RUNNING;

  adw_button_content_set_icon_name (self->pause_content, running ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  adw_button_content_set_label (self->pause_content, running ? _("_Pause") : _("_Resume"));
  update_actions (self);
  update_inhibiting (self);

  update_quiet (self);
  end_if_over (self);
}

static void
cue_cb (BrRoutinePage *self,
        BrCue          cue)
{
  br_cue_player_play (self->cues, cue);
}

/* ---- What the person does ---------------------------------------------------------------------------------------------- */

static void
pause_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (widget);

  br_presentation_wake (self->presentation);
  if (br_session_get_state (self->session) == BR_SESSION_RUNNING)
    br_session_pause (self->session);
  else
    br_session_resume (self->session);
}

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (widget);

  br_presentation_wake (self->presentation);
  br_session_next (self->session);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (widget);

  br_presentation_wake (self->presentation);
  br_session_back (self->session);
}

/* The arrow keys follow the buttons, which change places where people read from right to left. */
static gboolean
arrow_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean right;

  g_variant_get (arguments, "(b)", &right);
  gtk_widget_activate_action (widget, right != mirrored ? "routine.next" : "routine.back", NULL);

  return GDK_EVENT_STOP;
}

static gboolean
is_easier (BrRoutinePage *self)
{
  BrStep *step = br_session_get_step (self->session);

  return step != NULL && br_variant_get_kind (br_step_get_variant (step)) == BR_VARIANT_EASIER;
}

static void
easier_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (widget);

  br_presentation_wake (self->presentation);
  if (is_easier (self))
    return;

  br_session_use_easier (self->session);
  if (is_easier (self))
    br_step_view_notify (self->step_view, _("The easier version takes over."));
}

static void
hurt_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (widget);

  br_routine_questions_ask_pain (self->questions);
}

static void
skip_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (widget);

  br_presentation_wake (self->presentation);
  br_routine_questions_ask_skip (self->questions);
}

static void
more_rest_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (widget);

  br_presentation_wake (self->presentation);
  br_session_add_rest (self->session);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->step_view), _("15 seconds more"), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
fullscreen_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  br_presentation_toggle (BR_ROUTINE_PAGE (widget)->presentation);
}

/* Nobody who wants to see the window again means to end the session. */
static void
escape_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (widget);

  if (br_presentation_get_height (self->presentation) > 0)
    br_presentation_toggle (self->presentation);
  else
    gtk_widget_activate_action (widget, "routine.leave", NULL);
}

static void
mute_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (widget);

  br_presentation_wake (self->presentation);
  gtk_toggle_button_set_active (self->mute_button, !gtk_toggle_button_get_active (self->mute_button));
}

static void
leave_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (widget);

  if (br_session_get_state (self->session) == BR_SESSION_RUNNING)
    br_session_pause (self->session);
  g_signal_emit (self, signals[LEAVE], 0);
}

static void
safety_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (widget);

  if (br_session_get_state (self->session) == BR_SESSION_RUNNING)
    br_session_pause (self->session);
  g_signal_emit (self, signals[SAFETY], 0);
}

/* ---- The page -------------------------------------------------------------------------------------------------------------- */

static gboolean
br_routine_page_grab_focus (GtkWidget *widget)
{
  /* Not a button: Space and Enter then mean the session. */
  return gtk_widget_grab_focus (GTK_WIDGET (BR_ROUTINE_PAGE (widget)->step_view));
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

  GTK_WIDGET_CLASS (br_routine_page_parent_class)->map (widget);

  if (self->cues != NULL)
    {
      br_cue_player_set_active (self->cues, TRUE);
      self->voice = br_session_voice_new (self->session, self->cues, self->pounds);
    }
  self->remote = br_session_remote_new (self->session, widget);
  update_inhibiting (self);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
  refocus (self);
}

static void
br_routine_page_unmap (GtkWidget *widget)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (widget);

  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_changed_cb, self);
  g_clear_handle_id (&self->refocus_id, g_source_remove);
  g_clear_object (&self->remote);
  g_clear_object (&self->voice);
  GTK_WIDGET_CLASS (br_routine_page_parent_class)->unmap (widget);

  if (self->cues != NULL)
    br_cue_player_set_active (self->cues, FALSE);
  set_inhibiting (self, FALSE);
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
    case PROP_INHIBITING:
      g_value_set_boolean (value, self->inhibiting);
      break;
    case PROP_OWN_PACE:
      g_value_set_boolean (value, self->own_pace);
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
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_OWN_PACE:
      set_own_pace (self, g_value_get_boolean (value));
      break;
    case PROP_INHIBITING:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_routine_page_constructed (GObject *object)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (object);

  G_OBJECT_CLASS (br_routine_page_parent_class)->constructed (object);

  adw_window_title_set_title (self->title_widget,
                              br_routine_get_name (br_prescription_get_routine (br_session_get_prescription (self->session))));

  self->questions = br_routine_questions_new (self->session, GTK_WIDGET (self));
  g_signal_connect_object (self->questions, "reported", G_CALLBACK (reported_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->questions, "notice", G_CALLBACK (notice_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->questions, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (self->session, "notify::step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::next-step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::state", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);

  if (self->cues != NULL)
    {
      g_signal_connect_object (self->session, "cue", G_CALLBACK (cue_cb), self, G_CONNECT_SWAPPED);
      g_object_bind_property (self->cues, "muted", self->mute_button, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
    }
  else
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "routine.mute", FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->mute_button), FALSE);
    }

  state_cb (self);
  step_cb (self);
}

static void
br_routine_page_dispose (GObject *object)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (object);

  set_inhibiting (self, FALSE);
  g_clear_object (&self->presentation);
  g_clear_object (&self->questions);
  g_clear_handle_id (&self->refocus_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), BR_TYPE_ROUTINE_PAGE);
  g_clear_object (&self->clips);
  g_clear_object (&self->cues);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (br_routine_page_parent_class)->dispose (object);
}

static void
add_binding (GtkWidgetClass *widget_class,
             guint           keyval,
             const char     *action)
{
  gtk_widget_class_add_binding_action (widget_class, keyval, 0, action, NULL);
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
  properties[PROP_INHIBITING] = g_param_spec_boolean ("inhibiting", NULL, NULL, FALSE,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_OWN_PACE] = g_param_spec_boolean ("own-pace", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[REPORTED] = g_signal_new ("reported", BR_TYPE_ROUTINE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, BR_TYPE_PAIN_RESPONSE);
  signals[ENDED] = g_signal_new ("ended", BR_TYPE_ROUTINE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, BR_TYPE_PAIN_RESPONSE);
  signals[LEAVE] = g_signal_new ("leave", BR_TYPE_ROUTINE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SAFETY] = g_signal_new ("safety", BR_TYPE_ROUTINE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PACE_CHOSEN] = g_signal_new ("pace-chosen", BR_TYPE_ROUTINE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_install_action (widget_class, "routine.pause", NULL, pause_action);
  gtk_widget_class_install_action (widget_class, "routine.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "routine.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "routine.easier", NULL, easier_action);
  gtk_widget_class_install_action (widget_class, "routine.hurt", NULL, hurt_action);
  gtk_widget_class_install_action (widget_class, "routine.skip", NULL, skip_action);
  gtk_widget_class_install_action (widget_class, "routine.more-rest", NULL, more_rest_action);
  gtk_widget_class_install_property_action (widget_class, "routine.own-pace", "own-pace");
  gtk_widget_class_install_action (widget_class, "routine.fullscreen", NULL, fullscreen_action);
  gtk_widget_class_install_action (widget_class, "routine.mute", NULL, mute_action);
  gtk_widget_class_install_action (widget_class, "routine.escape", NULL, escape_action);
  gtk_widget_class_install_action (widget_class, "routine.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "routine.safety", NULL, safety_action);

  add_binding (widget_class, GDK_KEY_space, "routine.pause");
  add_binding (widget_class, GDK_KEY_KP_Space, "routine.pause");
  add_binding (widget_class, GDK_KEY_Return, "routine.next");
  add_binding (widget_class, GDK_KEY_ISO_Enter, "routine.next");
  add_binding (widget_class, GDK_KEY_KP_Enter, "routine.next");
  add_binding (widget_class, GDK_KEY_h, "routine.hurt");
  add_binding (widget_class, GDK_KEY_e, "routine.easier");
  add_binding (widget_class, GDK_KEY_s, "routine.skip");
  add_binding (widget_class, GDK_KEY_o, "routine.own-pace");
  add_binding (widget_class, GDK_KEY_plus, "routine.more-rest");
  add_binding (widget_class, GDK_KEY_equal, "routine.more-rest");
  add_binding (widget_class, GDK_KEY_KP_Add, "routine.more-rest");
  add_binding (widget_class, GDK_KEY_m, "routine.mute");
  add_binding (widget_class, GDK_KEY_F11, "routine.fullscreen");
  add_binding (widget_class, GDK_KEY_Escape, "routine.escape");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, arrow_cb, "(b)", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Right, 0, arrow_cb, "(b)", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, arrow_cb, "(b)", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Left, 0, arrow_cb, "(b)", FALSE);

  g_type_ensure (BR_TYPE_STEP_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-routine-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, toasts);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, title_widget);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, mute_button);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, toolbars);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, step_view);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, pause_content);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, easier_button);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, more_rest_button);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, next_button);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, done_button);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, pause_button);
  gtk_widget_class_bind_template_callback (widget_class, large_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_large_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_mute_icon);
}

static void
br_routine_page_init (BrRoutinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}

gboolean
br_routine_page_get_inhibiting (BrRoutinePage *self)
{
  g_return_val_if_fail (BR_IS_ROUTINE_PAGE (self), FALSE);

  return self->inhibiting;
}
