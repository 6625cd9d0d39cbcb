/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The decoder runs only while the view is on the screen. */

#include "config.h"

#include "ui/program/br-demo-view.h"

#include "media/br-clip-player.h"
#include "ui/routine/br-still-picture.h"
#include "ui/widgets/br-mirror-bin.h"

#include <glib/gi18n.h>

#define EASIER "easier"
#define RIGHT  "right"

struct _BrDemoView
{
  AdwBin parent_instance;

  BrMirrorBin *mirror;
  GtkStack *stack;
  BrStillPicture *still;
  GtkPicture *picture;
  GtkWidget *choices;
  AdwToggleGroup *variant_group;
  AdwToggleGroup *side_group;
  GtkToggleButton *play_button;

  BrExercise *exercise;
  BrClipLibrary *clips;
  BrClipPlayer *player;
};

G_DEFINE_FINAL_TYPE (BrDemoView, br_demo_view, ADW_TYPE_BIN)

static gboolean
has_picture (BrDemoView *self,
             const char *clip)
{
  return br_clip_library_find_clip (self->clips, clip) != NULL || br_clip_library_find_still (self->clips, clip) != NULL;
}

/* The name of the clip to show: what is chosen, or what there is. */
static const char *
get_clip (BrDemoView *self)
{
  const char *ordinary = br_variant_get_clip (br_exercise_get_variant (self->exercise, BR_VARIANT_ORDINARY));
  const char *easier = br_variant_get_clip (br_exercise_get_variant (self->exercise, BR_VARIANT_EASIER));
  gboolean want_easier = g_strcmp0 (adw_toggle_group_get_active_name (self->variant_group), EASIER) == 0;

  if (!has_picture (self, ordinary))
    return easier;

  return want_easier && has_picture (self, easier) ? easier : ordinary;
}

static void
show_best (BrDemoView *self)
{
  gboolean moves = self->player != NULL && br_clip_player_get_has_frame (self->player) && !br_clip_player_get_failed (self->player);

  gtk_stack_set_visible_child (self->stack, moves ? GTK_WIDGET (self->picture) : GTK_WIDGET (self->still));
}

static void
show_side (BrDemoView *self,
           const char *clip)
{
  BrClipMarks *marks = br_clip_library_find_marks (self->clips, clip);
  gboolean mirrored = marks != NULL && br_clip_marks_get_mirrored (marks);

  gtk_widget_set_visible (GTK_WIDGET (self->side_group), mirrored);
  br_mirror_bin_set_mirrored (self->mirror, mirrored && g_strcmp0 (adw_toggle_group_get_active_name (self->side_group), RIGHT) == 0);
}

static void
update (BrDemoView *self)
{
  const char *ordinary, *easier, *clip;
  GFile *file;
  gboolean wanted;

  if (self->exercise == NULL || self->clips == NULL || self->choices == NULL)
    return;

  ordinary = br_variant_get_clip (br_exercise_get_variant (self->exercise, BR_VARIANT_ORDINARY));
  easier = br_variant_get_clip (br_exercise_get_variant (self->exercise, BR_VARIANT_EASIER));
  clip = get_clip (self);
  file = br_clip_library_find_clip (self->clips, clip);
  wanted = gtk_toggle_button_get_active (self->play_button) && gtk_widget_get_mapped (GTK_WIDGET (self));

  gtk_widget_set_visible (GTK_WIDGET (self), has_picture (self, clip));
  gtk_widget_set_visible (GTK_WIDGET (self->variant_group),
                          !g_str_equal (ordinary, easier) && has_picture (self, ordinary) && has_picture (self, easier));
  gtk_widget_set_visible (GTK_WIDGET (self->play_button), file != NULL);

  br_still_picture_set_file (self->still, br_clip_library_find_still (self->clips, clip));
  if (self->player != NULL)
    br_clip_player_set_file (self->player, wanted ? file : NULL);
  show_side (self, clip);
  show_best (self);
}

static void
paintable_changed_cb (BrDemoView *self)
{
  GObject *paintable = br_clip_player_get_paintable (self->player);

  gtk_picture_set_paintable (self->picture, paintable != NULL ? GDK_PAINTABLE (paintable) : NULL);
}

static void
br_demo_view_map (GtkWidget *widget)
{
  BrDemoView *self = BR_DEMO_VIEW (widget);

  GTK_WIDGET_CLASS (br_demo_view_parent_class)->map (widget);

  if (self->player == NULL)
    {
      g_autoptr (GdkGLContext) context = gdk_display_create_gl_context (gtk_widget_get_display (widget), NULL);

      self->player = br_clip_player_new (context != NULL);
      g_signal_connect_object (self->player, "notify::paintable", G_CALLBACK (paintable_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->player, "notify::has-frame", G_CALLBACK (show_best), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->player, "notify::failed", G_CALLBACK (show_best), self, G_CONNECT_SWAPPED);
      paintable_changed_cb (self);
    }
  update (self);
}

static void
br_demo_view_unmap (GtkWidget *widget)
{
  BrDemoView *self = BR_DEMO_VIEW (widget);

  br_clip_player_set_file (self->player, NULL);

  GTK_WIDGET_CLASS (br_demo_view_parent_class)->unmap (widget);
}

static void
br_demo_view_dispose (GObject *object)
{
  BrDemoView *self = BR_DEMO_VIEW (object);

  if (self->player != NULL)
    br_clip_player_set_file (self->player, NULL);
  g_clear_object (&self->player);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_DEMO_VIEW);
  g_clear_object (&self->exercise);
  g_clear_object (&self->clips);

  G_OBJECT_CLASS (br_demo_view_parent_class)->dispose (object);
}

static void
br_demo_view_class_init (BrDemoViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = br_demo_view_dispose;
  widget_class->map = br_demo_view_map;
  widget_class->unmap = br_demo_view_unmap;

  g_type_ensure (BR_TYPE_MIRROR_BIN);
  g_type_ensure (BR_TYPE_STILL_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-demo-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BrDemoView, mirror);
  gtk_widget_class_bind_template_child (widget_class, BrDemoView, stack);
  gtk_widget_class_bind_template_child (widget_class, BrDemoView, still);
  gtk_widget_class_bind_template_child (widget_class, BrDemoView, picture);
  gtk_widget_class_bind_template_child (widget_class, BrDemoView, choices);
  gtk_widget_class_bind_template_child (widget_class, BrDemoView, variant_group);
  gtk_widget_class_bind_template_child (widget_class, BrDemoView, side_group);
  gtk_widget_class_bind_template_child (widget_class, BrDemoView, play_button);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
br_demo_view_init (BrDemoView *self)
{
  gboolean animations;

  gtk_widget_init_template (GTK_WIDGET (self));

  /* Who wants less motion asks for it. */
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animations, NULL);
  gtk_toggle_button_set_active (self->play_button, animations);
}

void
br_demo_view_show (BrDemoView    *self,
                   BrExercise    *exercise,
                   BrClipLibrary *clips)
{
  g_return_if_fail (BR_IS_DEMO_VIEW (self));
  g_return_if_fail (BR_IS_EXERCISE (exercise));
  g_return_if_fail (clips == NULL || BR_IS_CLIP_LIBRARY (clips));

  g_set_object (&self->exercise, exercise);
  if (self->clips != NULL)
    g_signal_handlers_disconnect_by_func (self->clips, update, self);
  g_set_object (&self->clips, clips);
  if (clips != NULL)
    g_signal_connect_object (clips, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mirror), GTK_ACCESSIBLE_PROPERTY_LABEL, br_exercise_get_name (exercise), -1);
  gtk_widget_set_visible (GTK_WIDGET (self), clips != NULL);
  update (self);
}

void
br_demo_view_stop (BrDemoView *self)
{
  g_return_if_fail (BR_IS_DEMO_VIEW (self));

  if (self->player != NULL)
    br_clip_player_set_file (self->player, NULL);
  show_best (self);
}
