/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/br-chart-key.h"

#include <glib/gi18n.h>

#define WIDTH  28
#define HEIGHT 14

struct _BrChartKey
{
  GtkWidget   parent_instance;

  BrChartSign sign;
};

G_DEFINE_FINAL_TYPE (BrChartKey, br_chart_key, GTK_TYPE_WIDGET)

static const char *
get_meaning (BrChartSign sign)
{
  switch (sign)
    {
    case BR_CHART_SIGN_MEAN:
      return _("Mean of each week");
    case BR_CHART_SIGN_BEFORE:
      return _("Check-in, or before a session");
    case BR_CHART_SIGN_AFTER:
      return _("After a session");
    case BR_CHART_SIGN_BASELINE:
      return _("Your baseline: mean of the first week");
    case BR_CHART_SIGN_GOAL:
      return _("The goal: 30\u00a0% less");
    case BR_CHART_SIGN_EVENT:
      return _("Sharp, radiating or numb pain");
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
br_chart_key_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  BrChartKey *self = BR_CHART_KEY (widget);
  BrChartPainter painter = { .widget = widget, .snapshot = snapshot };

  br_chart_painter_init_colors (&painter);
  br_chart_painter_add_sign (&painter, self->sign, WIDTH, HEIGHT);
}

static void
br_chart_key_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
br_chart_key_class_init (BrChartKeyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = br_chart_key_snapshot;
  widget_class->measure = br_chart_key_measure;
  /* The words beside it say everything. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
br_chart_key_init (BrChartKey *self)
{
  br_chart_painter_watch_style (GTK_WIDGET (self), gtk_widget_queue_draw);
}

GtkWidget *
br_chart_key_new (BrChartSign sign)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  BrChartKey *self = g_object_new (BR_TYPE_CHART_KEY, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *label = gtk_label_new (get_meaning (sign));

  self->sign = sign;
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (row), label);

  return row;
}
