/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of three things on top of each other in a stack. The players belong to the view and are taken down with it. */

#include "config.h"

#include "ui/routine/br-clip-view.h"

#include "media/br-clip-decks.h"
#include "media/br-clip-follower.h"
#include "ui/routine/br-fit-text.h"
#include "ui/routine/br-muscle-legend.h"
#include "ui/routine/br-still-picture.h"
#include "ui/widgets/br-mirror-bin.h"

#include <glib/gi18n.h>

#define CLIP_RATIO    (16.0f / 9.0f)
#define NATURAL_WIDTH 640

/* So much of the picture's height may be covered by words on its colors; more would leave nothing that they could explain. */
#define LEGEND_SHARE 0.3

struct _BrClipView
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkAspectFrame *frame;
  GtkStack *picture_stack;
  BrMirrorBin *mirror;
  GtkPicture *clip;
  BrStillPicture *still;
  BrMuscleLegend *legend;
  BrFitText *text;

  BrClipLibrary *clips;
  BrClipDecks *decks;         /* NULL until there is a surface */
  GSignalGroup *paintable;    /* of the player that shows */
  BrClipFollower *follower;
  BrStep *step;
  BrStep *next_step;
  gint64 elapsed;             /* of the step, when it was last told */
  gboolean playing;
};

typedef enum
{
  PROP_CLIPS = 1,
  PROP_STEP,
  PROP_NEXT_STEP,
  PROP_PLAYING,
  PROP_PREPARED,
  PROP_SHOWING,
} BrClipViewProperty;

static GParamSpec *properties[PROP_SHOWING + 1];

enum
{
  FAILED,
  FRAME,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrClipView, br_clip_view, ADW_TYPE_BIN)

static char **
dup_part_names (BrVariant *variant)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < br_variant_get_n_parts (variant); i++)
    g_strv_builder_add (builder, br_variant_get_part_name (variant, i));

  return g_strv_builder_end (builder);
}

/* Before the set there is time for the steps; in it only the parts of the repetition can be read, with the present one set off where it is
 * known. */
static void
show_words (BrClipView *self)
{
  BrVariant *variant = br_step_get_variant (self->step);
  gboolean parts = BR_STEP_KIND_IS_WORK (br_step_get_kind (self->step)) && br_variant_get_n_parts (variant) > 1;
  gboolean numbered = !parts || br_step_get_own_pace (self->step);
  g_auto (GStrv) lines = parts ? dup_part_names (variant) : br_variant_dup_steps (variant);

  for (guint i = 0; numbered && lines[i] != NULL; i++)
    {
      g_autofree char *line = g_steal_pointer (&lines[i]);

      /* Translators: a numbered step of an exercise */
      lines[i] = g_strdup_printf (_("%u. %s"), i + 1, line);
    }

  br_fit_text_set_lines (self->text, (const char * const *) lines);
  if (!numbered)
    br_fit_text_set_current (self->text, (int) br_step_get_part (self->step));
}

/* Returns: (nullable): the name of its clip */
static const char *
get_clip (BrStep *step)
{
  return step != NULL ? br_variant_get_clip (br_step_get_variant (step)) : NULL;
}

static BrClipMarks *
find_marks (BrClipView *self)
{
  return self->clips != NULL ? br_clip_library_find_marks (self->clips, get_clip (self->step)) : NULL;
}

/* Clips show the left side where they have one. */
static void
update_mirror (BrClipView *self)
{
  BrClipMarks *marks = find_marks (self);

  br_mirror_bin_set_mirrored (self->mirror, marks != NULL && br_clip_marks_get_mirrored (marks)
                                              && br_step_get_side (self->step) == BR_SIDE_RIGHT);
}

/* The colors are explained where there is time to read. */
static void
update_legend (BrClipView *self)
{
  BrClipLegend *legend = NULL;

  if (self->step == NULL)
    return;

  if (self->clips != NULL)
    legend = br_clip_library_find_legend (self->clips, get_clip (self->step));
  br_muscle_legend_show (self->legend, br_step_get_exercise (self->step), legend);
  gtk_widget_set_visible (GTK_WIDGET (self->legend),
                          legend != NULL && !(self->playing && BR_STEP_KIND_IS_WORK (br_step_get_kind (self->step))));
}

/* With large text on a phone they are as large as the picture. Where they lie is up to the overlay. */
static gboolean
place_legend_cb (BrClipView   *self,
                 GtkWidget    *legend,
                 GdkRectangle *place,
                 GtkOverlay   *overlay)
{
  int height;

  gtk_widget_measure (legend, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (GTK_WIDGET (overlay)), NULL, &height, NULL, NULL);
  gtk_widget_set_child_visible (legend, height <= gtk_widget_get_height (GTK_WIDGET (overlay)) * LEGEND_SHARE);

  return FALSE;
}

static void
update_ratio (BrClipView *self)
{
  GdkPaintable *paintable = gtk_picture_get_paintable (self->clip);
  double ratio = paintable != NULL ? gdk_paintable_get_intrinsic_aspect_ratio (paintable) : 0;

  gtk_aspect_frame_set_ratio (self->frame, ratio > 0 ? (float) ratio : CLIP_RATIO);
}

/* Shows the best of what has come by now. */
static void
update (BrClipView *self)
{
  BrClipPlayer *player;
  gboolean has_clip, has_still;

  if (self->step == NULL || self->decks == NULL)
    return;

  player = br_clip_decks_get_player (self->decks);
  has_clip = br_clip_player_get_has_frame (player) && !br_clip_player_get_failed (player);
  has_still = br_still_picture_get_texture (self->still) != NULL;

  if (has_clip || has_still)
    {
      /* From the still to its own clip softly; another exercise is there at once. */
      gtk_stack_set_transition_type (self->picture_stack,
                                     gtk_stack_get_visible_child (self->picture_stack) == GTK_WIDGET (self->still)
                                       ? GTK_STACK_TRANSITION_TYPE_CROSSFADE : GTK_STACK_TRANSITION_TYPE_NONE);
      update_ratio (self);
      gtk_stack_set_visible_child (self->picture_stack, has_clip ? GTK_WIDGET (self->clip) : GTK_WIDGET (self->still));
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->frame));
    }
  else
    {
      show_words (self);
      gtk_stack_set_visible_child_name (self->stack, "words");
    }

  update_mirror (self);
  update_legend (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->frame),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, br_variant_get_name (br_step_get_variant (self->step)),
                                  -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWING]);
}

static void
decks_changed_cb (BrClipView *self)
{
  BrClipPlayer *player = br_clip_decks_get_player (self->decks);
  GObject *paintable = br_clip_player_get_paintable (player);

  /* Until there is something to see, what fades out stays as it is. */
  if (paintable != NULL && br_clip_player_get_has_frame (player))
    {
      gtk_picture_set_paintable (self->clip, GDK_PAINTABLE (paintable));
      g_signal_group_set_target (self->paintable, paintable);
    }
  update (self);
}

static void
decks_prepared_cb (BrClipView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREPARED]);
}

static void
decks_failed_cb (BrClipView *self,
                 const char *message)
{
  g_signal_emit (self, signals[FAILED], 0, message);
}

static void
frame_cb (BrClipView *self)
{
  g_signal_emit (self, signals[FRAME], 0);
}

static void
update_moment (BrClipView *self)
{
  if (self->step != NULL && self->decks != NULL)
    br_clip_follower_tell (self->follower, br_clip_decks_get_player (self->decks), find_marks (self), self->step, self->elapsed);
}

/* Looks for clip and still. */
static void
load (BrClipView *self)
{
  if (self->step == NULL || self->decks == NULL)
    return;

  /* Neither is shown with what belonged to the other before. */
  g_object_freeze_notify (G_OBJECT (self->still));
  br_still_picture_set_file (self->still, self->clips != NULL ? br_clip_library_find_still (self->clips, get_clip (self->step)) : NULL);
  br_clip_decks_show (self->decks, get_clip (self->step));
  g_object_thaw_notify (G_OBJECT (self->still));
  update_moment (self);
}

/* The file of the same name may be another one now. */
static void
clips_changed_cb (BrClipView *self)
{
  if (self->decks == NULL)
    return;

  br_clip_decks_retry (self->decks);
  load (self);
}

static void
br_clip_view_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  BrClipView *self = BR_CLIP_VIEW (object);

  switch ((BrClipViewProperty) property_id)
    {
    case PROP_CLIPS:
      g_value_set_object (value, self->clips);
      break;
    case PROP_STEP:
      g_value_set_object (value, self->step);
      break;
    case PROP_NEXT_STEP:
      g_value_set_object (value, self->next_step);
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, self->playing);
      break;
    case PROP_PREPARED:
      g_value_set_boolean (value, br_clip_view_get_prepared (self));
      break;
    case PROP_SHOWING:
      g_value_set_string (value, br_clip_view_get_showing (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_clip_view_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  BrClipView *self = BR_CLIP_VIEW (object);

  switch ((BrClipViewProperty) property_id)
    {
    case PROP_CLIPS:
      br_clip_view_set_clips (self, g_value_get_object (value));
      break;
    case PROP_STEP:
      br_clip_view_set_step (self, g_value_get_object (value));
      break;
    case PROP_NEXT_STEP:
      br_clip_view_set_next_step (self, g_value_get_object (value));
      break;
    case PROP_PLAYING:
      br_clip_view_set_playing (self, g_value_get_boolean (value));
      break;
    case PROP_PREPARED:
    case PROP_SHOWING:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* GL may be asked for only where there is a surface; frames then need not leave the graphics memory. */
static void
br_clip_view_realize (GtkWidget *widget)
{
  BrClipView *self = BR_CLIP_VIEW (widget);

  GTK_WIDGET_CLASS (br_clip_view_parent_class)->realize (widget);

  if (self->decks == NULL)
    {
      g_autoptr (GdkGLContext) context = gdk_display_create_gl_context (gtk_widget_get_display (widget), NULL);

      self->decks = br_clip_decks_new (context != NULL);
      g_signal_connect_object (self->decks, "changed", G_CALLBACK (decks_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->decks, "prepared", G_CALLBACK (decks_prepared_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->decks, "failed", G_CALLBACK (decks_failed_cb), self, G_CONNECT_SWAPPED);
      br_clip_decks_set_clips (self->decks, self->clips);
      br_clip_decks_set_playing (self->decks, self->playing);
      br_clip_decks_prepare (self->decks, get_clip (self->next_step));
      load (self);
    }
}

static GtkSizeRequestMode
br_clip_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* By nature as high as a clip of its width, so that little around it moves from exercise to exercise; steps may want more. */
static void
br_clip_view_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  GtkWidget *stack = GTK_WIDGET (BR_CLIP_VIEW (widget)->stack);
  int wanted = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH
                                                         : (int) ((float) (for_size < 0 ? NATURAL_WIDTH : for_size) / CLIP_RATIO);

  gtk_widget_measure (stack, orientation, for_size, minimum, natural, NULL, NULL);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (*minimum, wanted) : MAX (*natural, wanted);
}

static void
br_clip_view_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  gtk_widget_allocate (GTK_WIDGET (BR_CLIP_VIEW (widget)->stack), width, height, baseline, NULL);
}

static void
br_clip_view_dispose (GObject *object)
{
  BrClipView *self = BR_CLIP_VIEW (object);

  g_clear_object (&self->paintable);
  g_clear_object (&self->decks);
  br_clip_view_set_clips (self, NULL);
  g_clear_object (&self->follower);
  g_clear_object (&self->step);
  g_clear_object (&self->next_step);
  /* The template would take the stack away under the bin's feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), BR_TYPE_CLIP_VIEW);

  G_OBJECT_CLASS (br_clip_view_parent_class)->dispose (object);
}

static void
br_clip_view_class_init (BrClipViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_clip_view_get_property;
  object_class->set_property = br_clip_view_set_property;
  object_class->dispose = br_clip_view_dispose;

  widget_class->realize = br_clip_view_realize;
  widget_class->get_request_mode = br_clip_view_get_request_mode;
  widget_class->measure = br_clip_view_measure;
  widget_class->size_allocate = br_clip_view_size_allocate;

  properties[PROP_CLIPS] = g_param_spec_object ("clips", NULL, NULL, BR_TYPE_CLIP_LIBRARY,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STEP] = g_param_spec_object ("step", NULL, NULL, BR_TYPE_STEP,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NEXT_STEP] = g_param_spec_object ("next-step", NULL, NULL, BR_TYPE_STEP,
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PREPARED] = g_param_spec_boolean ("prepared", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOWING] = g_param_spec_string ("showing", NULL, NULL, "steps",
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[FAILED] = g_signal_new ("failed", BR_TYPE_CLIP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FRAME] = g_signal_new ("frame", BR_TYPE_CLIP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (BR_TYPE_FIT_TEXT);
  g_type_ensure (BR_TYPE_MIRROR_BIN);
  g_type_ensure (BR_TYPE_MUSCLE_LEGEND);
  g_type_ensure (BR_TYPE_STILL_PICTURE);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-clip-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BrClipView, stack);
  gtk_widget_class_bind_template_child (widget_class, BrClipView, frame);
  gtk_widget_class_bind_template_child (widget_class, BrClipView, picture_stack);
  gtk_widget_class_bind_template_child (widget_class, BrClipView, mirror);
  gtk_widget_class_bind_template_child (widget_class, BrClipView, clip);
  gtk_widget_class_bind_template_child (widget_class, BrClipView, still);
  gtk_widget_class_bind_template_child (widget_class, BrClipView, legend);
  gtk_widget_class_bind_template_child (widget_class, BrClipView, text);
  gtk_widget_class_bind_template_callback (widget_class, place_legend_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
br_clip_view_init (BrClipView *self)
{
  self->follower = br_clip_follower_new ();
  self->paintable = g_signal_group_new (GDK_TYPE_PAINTABLE);
  g_signal_group_connect_swapped (self->paintable, "invalidate-size", G_CALLBACK (update_ratio), self);
  g_signal_group_connect_swapped (self->paintable, "invalidate-contents", G_CALLBACK (frame_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

GtkWidget *
br_clip_view_new (void)
{
  return g_object_new (BR_TYPE_CLIP_VIEW, NULL);
}

void
br_clip_view_set_clips (BrClipView    *self,
                        BrClipLibrary *clips)
{
  g_return_if_fail (BR_IS_CLIP_VIEW (self));
  g_return_if_fail (clips == NULL || BR_IS_CLIP_LIBRARY (clips));

  if (self->clips == clips)
    return;

  if (self->clips != NULL)
    g_signal_handlers_disconnect_by_data (self->clips, self);
  g_set_object (&self->clips, clips);
  if (clips != NULL)
    g_signal_connect_swapped (clips, "changed", G_CALLBACK (clips_changed_cb), self);

  if (self->decks != NULL)
    br_clip_decks_set_clips (self->decks, clips);
  load (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLIPS]);
}

void
br_clip_view_set_step (BrClipView *self,
                       BrStep     *step)
{
  g_return_if_fail (BR_IS_CLIP_VIEW (self));
  g_return_if_fail (step == NULL || BR_IS_STEP (step));

  if (!g_set_object (&self->step, step))
    return;

  self->elapsed = 0;
  load (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
}

void
br_clip_view_set_next_step (BrClipView *self,
                            BrStep     *step)
{
  g_return_if_fail (BR_IS_CLIP_VIEW (self));
  g_return_if_fail (step == NULL || BR_IS_STEP (step));

  if (!g_set_object (&self->next_step, step))
    return;

  if (self->decks != NULL)
    br_clip_decks_prepare (self->decks, get_clip (step));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEXT_STEP]);
}

gboolean
br_clip_view_get_prepared (BrClipView *self)
{
  g_return_val_if_fail (BR_IS_CLIP_VIEW (self), FALSE);

  return self->decks != NULL && br_clip_decks_has (self->decks, get_clip (self->next_step));
}

void
br_clip_view_set_elapsed (BrClipView *self,
                          gint64      elapsed)
{
  g_return_if_fail (BR_IS_CLIP_VIEW (self));
  g_return_if_fail (elapsed >= 0);

  self->elapsed = elapsed;
  update_moment (self);
}

void
br_clip_view_set_playing (BrClipView *self,
                          gboolean    playing)
{
  g_return_if_fail (BR_IS_CLIP_VIEW (self));

  if (self->playing == playing)
    return;

  self->playing = playing;
  if (self->decks != NULL)
    br_clip_decks_set_playing (self->decks, playing);
  update_legend (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
}

const char *
br_clip_view_get_showing (BrClipView *self)
{
  g_return_val_if_fail (BR_IS_CLIP_VIEW (self), "steps");

  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->frame))
    return gtk_stack_get_visible_child (self->picture_stack) == GTK_WIDGET (self->still) ? "still" : "clip";

  return br_fit_text_get_current (self->text) >= 0 ? "parts" : "steps";
}
