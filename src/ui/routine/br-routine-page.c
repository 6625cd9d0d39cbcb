/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/routine/br-routine-page.h"

#include "media/br-cue-scheduler.h"
#include "ui/routine/br-presentation.h"
#include "ui/routine/br-routine-actions.h"
#include "ui/routine/br-routine-keys.h"
#include "ui/routine/br-routine-questions.h"
#include "ui/routine/br-session-inhibitor.h"
#include "ui/routine/br-session-remote.h"
#include "ui/routine/br-session-voice.h"
#include "ui/routine/br-step-view.h"

#include <glib/gi18n.h>

/* Read by somebody who is just lying down. */
#define MESSAGE_S 10

struct _BrRoutinePage
{
  AdwNavigationPage parent_instance;

  AdwToastOverlay *toasts;
  AdwHeaderBar *header;
  AdwWindowTitle *title_widget;
  GtkToggleButton *mute_button;
  GtkWidget *help_button;
  BrStepView *step_view;
  AdwToolbarView *toolbars;
  AdwButtonContent *back_content;
  AdwButtonContent *pause_content;
  AdwButtonContent *next_content;
  GtkWidget *easier_button;
  GtkWidget *more_rest_button;
  GtkWidget *next_button;
  GtkWidget *done_button;
  GtkWidget *pause_button;

  BrSession *session;
  BrClipLibrary *clips;
  BrCuePlayer *cues;
  gboolean pounds;

  BrPresentation *presentation;
  BrRoutineQuestions *questions;
  BrRoutineActions *actions;
  gboolean narrow;
  gboolean cramped; /* narrow, with text so large that there is no room for words that can be done without */
  gboolean layout_changed; /* or shown at all, and the focus has not been looked after yet */
  gboolean has_ended;
  gboolean clip_told;
  gboolean blank_told;
  guint refocus_id;

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
} BrRoutinePageProperty;

static GParamSpec *properties[PROP_POUNDS + 1];

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

/* ---- The keyboard -------------------------------------------------------------------------------------------------------- */

static void
refocus_cb (gpointer user_data)
{
  BrRoutinePage *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  self->refocus_id = 0;
  /* A dialog above keeps it, and so does a control that Tab has come to. */
  if (focus == NULL || !gtk_widget_get_mapped (focus) || (self->layout_changed && gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    gtk_widget_grab_focus (GTK_WIDGET (self->step_view));
  self->layout_changed = FALSE;
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

/* They are answered from where the page is read. */
static void
update_questions (BrRoutinePage *self)
{
  const char *size = NULL;

  if (gtk_widget_has_css_class (GTK_WIDGET (self), "huge"))
    size = "huge";
  else if (gtk_widget_has_css_class (GTK_WIDGET (self), "large") && !gtk_widget_has_css_class (GTK_WIDGET (self), "upright"))
    size = "large";

  br_routine_questions_set_size (self->questions, size);
}

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

  if (self->questions != NULL)
    update_questions (self);
  self->layout_changed = TRUE;
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

static void
huge_cb (BrRoutinePage *self)
{
  set_size_class (self, "huge", TRUE);
}

static void
not_huge_cb (BrRoutinePage *self)
{
  set_size_class (self, "huge", FALSE);
}

/* As on a phone, but read from afar. */
static void
set_upright (BrRoutinePage *self,
             gboolean       upright)
{
  set_size_class (self, "large", upright);
  set_size_class (self, "upright", upright);
}

static void
upright_cb (BrRoutinePage *self)
{
  set_upright (self, TRUE);
}

static void
not_upright_cb (BrRoutinePage *self)
{
  set_upright (self, FALSE);
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

/* One place for what is needed then: the easier version can be had before a set from the menu. */
static void
update_buttons (BrRoutinePage *self)
{
  BrStep *step = br_session_get_step (self->session);
  gboolean at_work = step != NULL && BR_STEP_KIND_IS_WORK (br_step_get_kind (step));
  gboolean done = is_at_own_pace (self);

  gtk_widget_set_visible (self->easier_button, at_work);
  gtk_widget_set_visible (self->more_rest_button, !at_work);

  /* One place for going on, too: in a set at one's own pace it is "Done", as large as there is room. */
  gtk_widget_set_visible (self->done_button, done);
  gtk_widget_set_visible (self->next_button, !done);
  if (done)
    gtk_widget_remove_css_class (self->pause_button, "suggested-action");
  else
    gtk_widget_add_css_class (self->pause_button, "suggested-action");
}

/* The icons are those of every player, and the tooltips name them. */
static void
update_labels (BrRoutinePage *self)
{
  gboolean running = br_session_get_state (self->session) == BR_SESSION_RUNNING;

  adw_button_content_set_label (self->back_content, self->cramped ? "" : _("_Back"));
  adw_button_content_set_icon_name (self->pause_content, running ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  adw_button_content_set_label (self->pause_content, self->cramped ? "" : running ? _("_Pause") : _("_Resume"));
  adw_button_content_set_label (self->next_content, self->cramped ? "" : _("_Next"));
}

/* In a set at one's own pace "Done" stays: somebody with a touch screen would have to bring it back first. */
static void
update_quiet (BrRoutinePage *self)
{
  gboolean quiet = br_session_get_state (self->session) == BR_SESSION_RUNNING && !is_at_own_pace (self);

  br_presentation_set_quiet (self->presentation, quiet);
}

/* On a phone there is no room for both. */
static void
update_title (BrRoutinePage *self)
{
  BrPrescription *prescription = br_session_get_prescription (self->session);
  BrStep *step = br_session_get_step (self->session);
  guint n_exercises = g_list_model_get_n_items (G_LIST_MODEL (prescription));
  g_autofree char *count = NULL;

  if (step != NULL)
    count = g_strdup_printf (self->cramped ? _("%u of %u") : _("Exercise %u of %u"), br_step_get_exercise_index (step) + 1, n_exercises);

  adw_window_title_set_title (self->title_widget, self->narrow ? "" : br_routine_get_name (br_prescription_get_routine (prescription)));
  adw_window_title_set_subtitle (self->title_widget, count != NULL ? count : "");
}

static void
step_cb (BrRoutinePage *self)
{
  BrStep *step = br_session_get_step (self->session);

  if (step == NULL)
    return;

  update_title (self);
  update_buttons (self);
  update_quiet (self);
}

/* On a phone the way to help and where one is in the session need the room more than what makes windows smaller and larger. */
static void
update_window_controls (BrRoutinePage *self)
{
  g_autoptr (GString) layout = NULL;
  g_autofree char *usual = NULL;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-decoration-layout", &usual, NULL);
  layout = g_string_new (usual);
  g_string_replace (layout, "minimize", "", 0);
  g_string_replace (layout, "maximize", "", 0);
  adw_header_bar_set_decoration_layout (self->header, self->narrow ? layout->str : NULL);
}

static void
set_narrow (BrRoutinePage *self,
            gboolean       narrow)
{
  self->narrow = narrow;
  update_window_controls (self);
  set_size_class (self, "narrow", narrow);
  update_title (self);
}

static void
narrow_cb (BrRoutinePage *self)
{
  set_narrow (self, TRUE);
}

static void
not_narrow_cb (BrRoutinePage *self)
{
  set_narrow (self, FALSE);
}

static void
set_cramped (BrRoutinePage *self,
             gboolean       cramped)
{
  self->cramped = cramped;
  set_narrow (self, cramped);
  update_labels (self);
}

static void
cramped_cb (BrRoutinePage *self)
{
  set_cramped (self, TRUE);
}

static void
not_cramped_cb (BrRoutinePage *self)
{
  set_cramped (self, FALSE);
}

static void
end_if_over (BrRoutinePage *self)
{
  if (self->has_ended || br_routine_questions_get_open (self->questions) || br_session_get_state (self->session) != BR_SESSION_FINISHED)
    return;

  self->has_ended = TRUE;
  g_signal_emit (self, signals[ENDED], 0, br_routine_questions_get_response (self->questions));
}

/* ---- What does not work -------------------------------------------------------------------------------------------------- */

/* One is enough: where a decoder is missing, each clip would have its own. */
static void
clip_failed_cb (BrRoutinePage *self,
                const char    *message)
{
  if (self->clip_told)
    return;

  self->clip_told = TRUE;
  br_routine_page_say (self, message);
}

static gboolean
uses_clip (BrRoutinePage *self,
           const char    *name)
{
  BrPrescription *prescription = br_session_get_prescription (self->session);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (prescription)); i++)
    if (g_str_equal (br_variant_get_clip (br_prescribed_exercise_get_variant (br_prescription_get_exercise (prescription, i))), name))
      return TRUE;

  return FALSE;
}

static void
clip_lost_cb (BrRoutinePage *self,
              const char    *name,
              GFile         *clip)
{
  g_autofree char *file_name = g_file_get_basename (clip);
  g_autofree char *message = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !uses_clip (self, name))
    return;

  /* Translators: %s is the name of a file */
  message = g_strdup_printf (_("The clip “%s” is not there any more."), file_name);
  clip_failed_cb (self, message);
}

static void
refused_cb (BrRoutinePage *self)
{
  if (self->blank_told || self->inhibitor == NULL || !br_session_inhibitor_get_refused (self->inhibitor))
    return;

  self->blank_told = TRUE;
  br_routine_page_say (self, _("This desktop may let the screen go blank during the session"));
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
leave_cb (BrRoutinePage *self)
{
  g_signal_emit (self, signals[LEAVE], 0);
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

static void
state_cb (BrRoutinePage *self)
{
  update_labels (self);
  update_buttons (self);
  update_quiet (self);
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

/* GTK drops what a widget announces before assistive technology knows it: the first step, and the first message. Any change of its state
 * makes it known. */
static void
make_heard (GtkWidget *widget)
{
  gtk_accessible_update_platform_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE);
}

static void
br_routine_page_map (GtkWidget *widget)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  GTK_WIDGET_CLASS (br_routine_page_parent_class)->map (widget);

  make_heard (GTK_WIDGET (self->step_view));
  make_heard (GTK_WIDGET (self->toasts));
  if (self->cues != NULL)
    {
      br_cue_player_set_active (self->cues, TRUE);
      self->scheduler = br_cue_scheduler_new (self->session, self->cues);
      self->voice = br_session_voice_new (self->session, self->cues, self->pounds);
    }
  self->remote = br_session_remote_new (self->session, widget);
  self->inhibitor = br_session_inhibitor_new (self->session, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  g_signal_connect_object (self->inhibitor, "notify::refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  refused_cb (self);
  g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
  self->layout_changed = TRUE;
  refocus (self);
}

static void
br_routine_page_unmap (GtkWidget *widget)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (widget);

  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_changed_cb, self);
  g_clear_handle_id (&self->refocus_id, g_source_remove);
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

  g_signal_connect_object (self->session, "notify::step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::next-step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::state", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);

  if (self->cues != NULL)
    {
      g_object_bind_property (self->cues, "muted", self->mute_button, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
    }
  else
    {
      gtk_widget_set_visible (GTK_WIDGET (self->mute_button), FALSE);
    }

  if (self->clips != NULL)
    {
      g_signal_connect_object (self->clips, "lost", G_CALLBACK (clip_lost_cb), self, G_CONNECT_SWAPPED);
      /* What could not be shown in another session may be shown in this. */
      br_clip_library_refresh (self->clips);
    }

  state_cb (self);
  step_cb (self);
}

static void
br_routine_page_dispose (GObject *object)
{
  BrRoutinePage *self = BR_ROUTINE_PAGE (object);

  g_clear_object (&self->actions);
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
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[REPORTED] = g_signal_new ("reported", BR_TYPE_ROUTINE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, BR_TYPE_PAIN_RESPONSE);
  signals[ENDED] = g_signal_new ("ended", BR_TYPE_ROUTINE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, BR_TYPE_PAIN_RESPONSE);
  signals[LEAVE] = g_signal_new ("leave", BR_TYPE_ROUTINE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SAFETY] = g_signal_new ("safety", BR_TYPE_ROUTINE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PACE_CHOSEN] = g_signal_new ("pace-chosen", BR_TYPE_ROUTINE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  br_routine_keys_install (widget_class);

  g_type_ensure (BR_TYPE_STEP_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-routine-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, toasts);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, header);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, title_widget);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, mute_button);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, help_button);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, toolbars);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, step_view);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, back_content);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, pause_content);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, next_content);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, easier_button);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, more_rest_button);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, next_button);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, done_button);
  gtk_widget_class_bind_template_child (widget_class, BrRoutinePage, pause_button);
  gtk_widget_class_bind_template_callback (widget_class, large_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_large_cb);
  gtk_widget_class_bind_template_callback (widget_class, huge_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_huge_cb);
  gtk_widget_class_bind_template_callback (widget_class, upright_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_upright_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, cramped_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_cramped_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_mute_icon);
  gtk_widget_class_bind_template_callback (widget_class, clip_failed_cb);
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
  GtkLabel *label;
  AdwToast *toast;
  int width, height;

  g_return_if_fail (BR_IS_ROUTINE_PAGE (self));
  g_return_if_fail (text != NULL);

  /* What is only a title is cut where it is longer than a line. Of another widget only its coming is announced. */
  label = GTK_LABEL (gtk_label_new (text));
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_xalign (label, 0);
  gtk_label_set_max_width_chars (label, self->cramped ? 10 : self->narrow ? 28 : 60);
  gtk_widget_add_css_class (GTK_WIDGET (label), "heading");
  toast = adw_toast_new ("");
  adw_toast_set_custom_title (toast, GTK_WIDGET (label));
  adw_toast_set_timeout (toast, MESSAGE_S);
  adw_toast_overlay_add_toast (self->toasts, toast);

  /* Else it would be given the height that it needs where it is as wide as the page. */
  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_set_size_request (GTK_WIDGET (label), -1, height);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->toasts), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

gboolean
br_routine_page_get_inhibiting (BrRoutinePage *self)
{
  g_return_val_if_fail (BR_IS_ROUTINE_PAGE (self), FALSE);

  return self->inhibitor != NULL && br_session_inhibitor_get_inhibiting (self->inhibitor);
}
