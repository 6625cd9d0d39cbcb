/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rim is drawn in the text's color, so that a light disc does not vanish on light ground. */

#include "config.h"

#include "ui/widgets/br-swatch.h"

#define SIZE      16
#define RIM       1.0f
#define RIM_ALPHA 0.5f

struct _BrSwatch
{
  GtkWidget parent_instance;

  GdkRGBA color;
};

G_DEFINE_FINAL_TYPE (BrSwatch, br_swatch, GTK_TYPE_WIDGET)

static void
br_swatch_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  *minimum = SIZE;
  *natural = SIZE;
}

static void
br_swatch_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  BrSwatch *self = BR_SWATCH (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT ((float) (gtk_widget_get_width (widget) - SIZE) / 2,
                                             (float) (gtk_widget_get_height (widget) - SIZE) / 2, SIZE, SIZE);
  const float widths[] = { RIM, RIM, RIM, RIM };
  GskRoundedRect outline;
  GdkRGBA rim;

  if (self->color.alpha <= 0)
    return;

  gtk_widget_get_color (widget, &rim);
  rim.alpha *= RIM_ALPHA;
  gsk_rounded_rect_init_from_rect (&outline, &area, (float) SIZE / 2);

  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &self->color, &area);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, (GdkRGBA[4]) { rim, rim, rim, rim });
}

static void
br_swatch_class_init (BrSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = br_swatch_measure;
  widget_class->snapshot = br_swatch_snapshot;

  gtk_widget_class_set_css_name (widget_class, "swatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
br_swatch_init (BrSwatch *self)
{
}

GtkWidget *
br_swatch_new (const char *color)
{
  BrSwatch *self = g_object_new (BR_TYPE_SWATCH, NULL);

  if (color != NULL && !gdk_rgba_parse (&self->color, color))
    g_warning ("“%s” is no color", color);

  return GTK_WIDGET (self);
}
