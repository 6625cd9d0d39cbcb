/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/routine/br-muscle-legend.h"

#include "ui/widgets/br-capitalized.h"
#include "ui/widgets/br-swatch.h"

struct _BrMuscleLegend
{
  AdwBin parent_instance;

  BrExercise *exercise;
  BrClipLegend *legend;
};

G_DEFINE_FINAL_TYPE (BrMuscleLegend, br_muscle_legend, ADW_TYPE_BIN)

static GtkWidget *
make_item (const char *color,
           BrMuscle    muscles)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *places = br_muscle_dup_places (muscles);
  g_autofree char *words = br_capitalized_dup (places);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), br_swatch_new (color));
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

/* Muscles that work together may share a color. */
static BrMuscle
find_alike (BrMuscleLegend *self,
            const char     *color)
{
  BrMuscle muscles = br_exercise_get_primary (self->exercise) | br_exercise_get_secondary (self->exercise);
  BrMuscle alike = BR_MUSCLE_NONE;

  for (guint muscle = 1; muscle <= (guint) muscles; muscle <<= 1)
    if ((muscles & muscle) != 0 && g_strcmp0 (br_clip_legend_get_color (self->legend, muscle), color) == 0)
      alike |= muscle;

  return alike;
}

/* Returns: those that were named, of which @named were before */
static BrMuscle
add_items (BrMuscleLegend *self,
           AdwWrapBox     *items,
           BrMuscle        muscles,
           BrMuscle        named)
{
  for (guint muscle = 1; muscle <= (guint) muscles; muscle <<= 1)
    {
      const char *color = br_clip_legend_get_color (self->legend, muscle);

      if ((muscles & ~named & muscle) == 0 || color == NULL)
        continue;

      adw_wrap_box_append (items, make_item (color, find_alike (self, color)));
      named |= find_alike (self, color);
    }

  return named;
}

static GtkWidget *
make_items (BrMuscleLegend *self)
{
  GtkWidget *items = adw_wrap_box_new ();
  BrMuscle named = BR_MUSCLE_NONE;

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (items), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (items), 3);
  adw_wrap_box_set_align (ADW_WRAP_BOX (items), 0.5f);
  if (self->legend != NULL)
    {
      named = add_items (self, ADW_WRAP_BOX (items), br_exercise_get_primary (self->exercise), named);
      named = add_items (self, ADW_WRAP_BOX (items), br_exercise_get_secondary (self->exercise), named);
    }
  gtk_widget_set_visible (items, named != BR_MUSCLE_NONE);

  return items;
}

static void
br_muscle_legend_dispose (GObject *object)
{
  BrMuscleLegend *self = BR_MUSCLE_LEGEND (object);

  g_clear_object (&self->exercise);
  g_clear_pointer (&self->legend, br_clip_legend_unref);

  G_OBJECT_CLASS (br_muscle_legend_parent_class)->dispose (object);
}

static void
br_muscle_legend_class_init (BrMuscleLegendClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = br_muscle_legend_dispose;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "musclelegend");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
br_muscle_legend_init (BrMuscleLegend *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

void
br_muscle_legend_show (BrMuscleLegend *self,
                       BrExercise     *exercise,
                       BrClipLegend   *legend)
{
  g_return_if_fail (BR_IS_MUSCLE_LEGEND (self));
  g_return_if_fail (BR_IS_EXERCISE (exercise));

  if (self->exercise == exercise && self->legend == legend)
    return;

  g_set_object (&self->exercise, exercise);
  g_clear_pointer (&self->legend, br_clip_legend_unref);
  if (legend != NULL)
    self->legend = br_clip_legend_ref (legend);
  adw_bin_set_child (ADW_BIN (self), make_items (self));
}
