/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Listens to the session alone. A notice is what a report of pain led to: it stands until the next set begins. */

#include "config.h"

#include "ui/routine/br-step-view.h"

#include "ui/routine/br-clip-view.h"
#include "ui/routine/br-countdown.h"
#include "ui/routine/br-step-style.h"
#include "ui/routine/br-step-words.h"
#include "ui/widgets/br-thumbnail.h"

#include <glib/gi18n.h>

/* Letters in presentation, in parts of the screen's height. Cues are read from three meters away. */
#define NAME_SIZE      0.055
#define PLACE_SIZE     0.04
#define WORD_SIZE      0.06
#define CUE_SIZE       0.05
#define NEXT_SIZE      0.035
/* So wide that two digits are a third of the screen high. */
#define COUNTDOWN_SIZE 0.56

struct _BrStepView
{
  AdwBin parent_instance;

  AdwMultiLayoutView *layouts;
  GtkBox *body;
  GtkBox *top;
  GtkBox *middle;
  BrClipView *clip_view;
  BrCountdown *countdown;
  GtkLabel *name_label;
  GtkLabel *place_label;
  GtkWidget *word_box;
  GtkImage *word_image;
  GtkLabel *word_label;
  GtkLabel *cue_label;
  AdwBin *next_still;
  GtkLabel *next_label;

  BrSession *session;
  GSignalGroup *signals;
  BrClipLibrary *clips;
  gboolean pounds;
  gboolean narrow;
  int presentation_height;
  char *notice;
  char *next_clip; /* whose still is shown small */
  BrStep *announced;
  BrStep *stood;   /* where it stands, or stood last: that was announced, too */
  guint standing_id;
  gboolean has_run;
};

typedef enum
{
  PROP_SESSION = 1,
  PROP_CLIPS,
  PROP_POUNDS,
  PROP_NARROW,
  PROP_PRESENTATION_HEIGHT,
  PROP_WITHOUT_CLIP,
} BrStepViewProperty;

static GParamSpec *properties[PROP_WITHOUT_CLIP + 1];

enum
{
  CLIP_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrStepView, br_step_view, ADW_TYPE_BIN)

static void
clip_failed_cb (BrStepView *self,
                const char *message)
{
  g_signal_emit (self, signals[CLIP_FAILED], 0, message);
}

/* What moves in the window moves together: one frame for both instead of two. */
static void
frame_cb (BrStepView *self)
{
  br_countdown_join_frame (self->countdown);
}

static const char *
get_word_icon (BrStep *step)
{
  switch (br_step_get_kind (step))
    {
    case BR_STEP_REST:
      return "weather-clear-night-symbolic";
    case BR_STEP_CHANGE_SIDES:
      return "object-flip-horizontal-symbolic";
    case BR_STEP_GET_READY:
      return "alarm-symbolic";
    case BR_STEP_MOVE:
    case BR_STEP_HOLD:
    default:
      return NULL;
    }
}

/* ---- Sizes --------------------------------------------------------------------------------------------------------------- */

static void
set_size (GtkLabel *label,
          double    size)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  if (size > 0)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (size * PANGO_SCALE)));
    }
  gtk_label_set_attributes (label, attributes);
}

static void
update_sizes (BrStepView *self)
{
  int height = self->presentation_height;
  gboolean presenting = height > 0;
  GtkOrientation orientation = self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  adw_multi_layout_view_set_layout_name (self->layouts, presenting ? "presentation" : "window");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->top), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->middle), orientation);
  gtk_box_set_spacing (self->body, self->narrow ? 12 : 24);
  gtk_box_set_spacing (self->top, self->narrow ? 0 : 24);
  gtk_widget_set_vexpand (GTK_WIDGET (self->clip_view), presenting || !self->narrow);

  set_size (self->name_label, height * NAME_SIZE);
  set_size (self->place_label, height * PLACE_SIZE);
  set_size (self->word_label, height * WORD_SIZE);
  set_size (self->cue_label, height * CUE_SIZE);
  set_size (self->next_label, height * NEXT_SIZE);
  gtk_image_set_pixel_size (self->word_image, presenting ? (int) (height * WORD_SIZE) : -1);

  gtk_widget_set_hexpand (GTK_WIDGET (self->name_label), presenting);
  gtk_label_set_xalign (self->name_label, presenting && !self->narrow ? 0 : 0.5f);
  gtk_label_set_natural_wrap_mode (self->place_label, presenting ? GTK_NATURAL_WRAP_NONE : GTK_NATURAL_WRAP_INHERIT);
  gtk_label_set_max_width_chars (self->place_label, presenting ? 40 : 12);
  gtk_label_set_max_width_chars (self->next_label, presenting || self->narrow ? -1 : 28);
  br_countdown_set_bare (self->countdown, presenting);
  gtk_widget_set_size_request (GTK_WIDGET (self->countdown), presenting && !self->narrow ? (int) (height * COUNTDOWN_SIZE) : -1, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->countdown), !presenting || self->narrow);
}

/* ---- Words --------------------------------------------------------------------------------------------------------------- */

static void
update_word (BrStepView *self)
{
  BrStep *step = br_session_get_step (self->session);
  BrSessionState state = br_session_get_state (self->session);
  gboolean stands = self->has_run && state != BR_SESSION_RUNNING;
  const char *word, *icon;

  if (step == NULL)
    {
      gtk_label_set_label (self->word_label, state == BR_SESSION_FINISHED ? _("Over") : "");
      gtk_widget_set_visible (GTK_WIDGET (self->word_image), FALSE);
      return;
    }

  if (!stands)
    word = br_step_get_label (step);
  else
    word = state == BR_SESSION_PAUSED ? _("Paused") : _("Stopped");

  icon = stands ? "media-playback-pause-symbolic" : get_word_icon (step);
  br_step_style_apply (self->word_box, step);
  gtk_label_set_label (self->word_label, word);
  gtk_image_set_from_icon_name (self->word_image, icon);
  gtk_widget_set_visible (GTK_WIDGET (self->word_image), icon != NULL);
}

static void
update_cue (BrStepView *self)
{
  BrStep *step = br_session_get_step (self->session);
  const char *cue = self->notice;

  if (cue == NULL && step != NULL)
    cue = br_step_get_cue (step);

  /* A line is kept free for it, so that nothing jumps from part to part. */
  gtk_label_set_label (self->cue_label, cue != NULL ? cue : " ");
}

static void
show_next_still (BrStepView *self,
                 const char *clip)
{
  GtkWidget *thumbnail;

  if (self->clips == NULL || !g_set_str (&self->next_clip, clip))
    return;

  thumbnail = clip != NULL ? br_thumbnail_new (self->clips, clip) : NULL;
  adw_bin_set_child (self->next_still, thumbnail);
  gtk_widget_set_visible (GTK_WIDGET (self->next_still), thumbnail != NULL);
  if (thumbnail != NULL)
    g_object_bind_property (thumbnail, "visible", self->next_still, "visible", G_BINDING_SYNC_CREATE);
}

static void
update_next (BrStepView *self)
{
  BrStep *step = br_session_get_step (self->session);
  BrStep *next = br_session_get_next_step (self->session);
  BrVariant *following = br_session_get_following (self->session);
  BrVariant *shown = BR_STEP_KIND_IS_WORK (br_step_get_kind (step)) && next != NULL ? br_step_get_variant (next) : following;
  g_autofree char *text = br_step_words_dup_next (step, next, following);

  gtk_label_set_label (self->next_label, text);
  show_next_still (self, shown != NULL ? br_variant_get_clip (shown) : NULL);
}

static void
announce (BrStepView *self,
          BrStep        *step)
{
  g_autofree char *text = NULL;

  if (br_step_is_same (step, self->announced) || br_session_get_state (self->session) != BR_SESSION_RUNNING)
    return;

  text = br_step_words_dup_announcement (step, self->announced, self->pounds);
  g_set_object (&self->announced, step);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
announce_standing_cb (gpointer user_data)
{
  BrStepView *self = user_data;
  BrStep *step = br_session_get_step (self->session);
  g_autofree char *text = NULL;

  self->standing_id = 0;
  if (step == NULL || br_session_get_state (self->session) != BR_SESSION_PAUSED || br_step_is_same (step, self->stood))
    return;

  g_set_object (&self->stood, step);
  text = br_step_words_dup_standing (step, self->pounds);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Nothing begins in a pause, but somebody may go to another place in it. What goes on at once was no pause, such as that of a question. */
static void
announce_standing (BrStepView *self)
{
  if (self->has_run && self->standing_id == 0 && br_session_get_state (self->session) == BR_SESSION_PAUSED)
    self->standing_id = g_idle_add_once (announce_standing_cb, self);
}

static void
update (BrStepView *self)
{
  BrStep *step = br_session_get_step (self->session);
  g_autofree char *place = NULL;

  update_word (self);
  if (step == NULL)
    return;

  if (BR_STEP_KIND_IS_WORK (br_step_get_kind (step)))
    g_clear_pointer (&self->notice, g_free);

  place = br_step_words_dup_place (step, self->pounds);
  gtk_label_set_label (self->name_label, br_variant_get_name (br_step_get_variant (step)));
  gtk_label_set_label (self->place_label, place);
  gtk_widget_set_visible (GTK_WIDGET (self->place_label), place[0] != '\0');
  /* Said when the keyboard comes here. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, br_variant_get_name (br_step_get_variant (step)),
                                  -1);

  update_cue (self);
  update_next (self);
  announce (self, step);
  announce_standing (self);
}

static void
state_cb (BrStepView *self)
{
  BrSessionState state = br_session_get_state (self->session);
  BrStep *step = br_session_get_step (self->session);

  self->has_run = self->has_run || state == BR_SESSION_RUNNING;
  br_clip_view_set_playing (self->clip_view, state == BR_SESSION_RUNNING);
  br_clip_view_set_elapsed (self->clip_view, br_session_get_elapsed (self->session));
  update_word (self);

  if (step != NULL)
    announce (self, step);
  if (state == BR_SESSION_PAUSED && self->has_run)
    {
      g_set_object (&self->stood, step);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), _("Paused"), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
}

static void
set_session (BrStepView *self,
             BrSession  *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->signals, session);
  if (session != NULL)
    {
      self->has_run = br_session_get_state (session) == BR_SESSION_RUNNING;
      br_clip_view_set_playing (self->clip_view, self->has_run);
      update (self);
    }
}

/* A bin looks for somebody inside only, and there is nobody. */
static gboolean
br_step_view_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  return !gtk_widget_is_focus (widget) && gtk_widget_grab_focus (widget);
}

static void
br_step_view_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  BrStepView *self = BR_STEP_VIEW (object);

  switch ((BrStepViewProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_CLIPS:
      g_value_set_object (value, self->clips);
      break;
    case PROP_POUNDS:
      g_value_set_boolean (value, self->pounds);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_PRESENTATION_HEIGHT:
      g_value_set_int (value, self->presentation_height);
      break;
    case PROP_WITHOUT_CLIP:
      g_value_set_boolean (value, !gtk_widget_get_visible (GTK_WIDGET (self->clip_view)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_step_view_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  BrStepView *self = BR_STEP_VIEW (object);

  switch ((BrStepViewProperty) property_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_CLIPS:
      g_set_object (&self->clips, g_value_get_object (value));
      g_clear_pointer (&self->next_clip, g_free);
      break;
    case PROP_POUNDS:
      self->pounds = g_value_get_boolean (value);
      break;
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      update_sizes (self);
      break;
    case PROP_PRESENTATION_HEIGHT:
      self->presentation_height = g_value_get_int (value);
      update_sizes (self);
      break;
    case PROP_WITHOUT_CLIP:
      gtk_widget_set_visible (GTK_WIDGET (self->clip_view), !g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }

  if (self->session != NULL && property_id != PROP_SESSION)
    update (self);
}

static void
br_step_view_dispose (GObject *object)
{
  BrStepView *self = BR_STEP_VIEW (object);

  g_clear_object (&self->signals);
  g_clear_handle_id (&self->standing_id, g_source_remove);
  g_clear_object (&self->announced);
  g_clear_object (&self->stood);
  g_clear_pointer (&self->notice, g_free);
  g_clear_pointer (&self->next_clip, g_free);
  /* The template would take the child away under the bin's feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), BR_TYPE_STEP_VIEW);
  g_clear_object (&self->clips);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (br_step_view_parent_class)->dispose (object);
}

static void
br_step_view_class_init (BrStepViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = br_step_view_get_property;
  object_class->set_property = br_step_view_set_property;
  object_class->dispose = br_step_view_dispose;

  widget_class->focus = br_step_view_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BR_TYPE_SESSION, flags);
  properties[PROP_CLIPS] = g_param_spec_object ("clips", NULL, NULL, BR_TYPE_CLIP_LIBRARY, flags);
  properties[PROP_POUNDS] = g_param_spec_boolean ("pounds", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_PRESENTATION_HEIGHT] = g_param_spec_int ("presentation-height", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_WITHOUT_CLIP] = g_param_spec_boolean ("without-clip", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CLIP_FAILED] = g_signal_new ("clip-failed", BR_TYPE_STEP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (BR_TYPE_CLIP_VIEW);
  g_type_ensure (BR_TYPE_COUNTDOWN);

  gtk_widget_class_set_css_name (widget_class, "stepview");
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-step-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BrStepView, layouts);
  gtk_widget_class_bind_template_child (widget_class, BrStepView, body);
  gtk_widget_class_bind_template_child (widget_class, BrStepView, middle);
  gtk_widget_class_bind_template_child (widget_class, BrStepView, top);
  gtk_widget_class_bind_template_child (widget_class, BrStepView, clip_view);
  gtk_widget_class_bind_template_child (widget_class, BrStepView, countdown);
  gtk_widget_class_bind_template_child (widget_class, BrStepView, name_label);
  gtk_widget_class_bind_template_child (widget_class, BrStepView, place_label);
  gtk_widget_class_bind_template_child (widget_class, BrStepView, word_box);
  gtk_widget_class_bind_template_child (widget_class, BrStepView, word_image);
  gtk_widget_class_bind_template_child (widget_class, BrStepView, word_label);
  gtk_widget_class_bind_template_child (widget_class, BrStepView, cue_label);
  gtk_widget_class_bind_template_child (widget_class, BrStepView, next_still);
  gtk_widget_class_bind_template_child (widget_class, BrStepView, next_label);
  gtk_widget_class_bind_template_callback (widget_class, clip_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, frame_cb);
}

static void
br_step_view_init (BrStepView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (BR_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::step", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::next-step", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::state", G_CALLBACK (state_cb), self);
}

void
br_step_view_notify (BrStepView *self,
                     const char *notice)
{
  g_return_if_fail (BR_IS_STEP_VIEW (self));
  g_return_if_fail (notice != NULL);

  g_set_str (&self->notice, notice);
  update_cue (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), notice, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}
