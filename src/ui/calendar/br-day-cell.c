/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/calendar/br-day-cell.h"

#include <glib/gi18n.h>

#include "ui/widgets/br-day-shape.h"

struct _BrDayCell
{
  GtkWidget parent_instance;

  GtkWidget *number;
  GtkWidget *shape;

  BrDay      day;
  char      *words;
  BrDrop     drop;
};

G_DEFINE_FINAL_TYPE (BrDayCell, br_day_cell, GTK_TYPE_WIDGET)

static void
br_day_cell_dispose (GObject *object)
{
  BrDayCell *self = BR_DAY_CELL (object);

  g_clear_pointer (&self->number, gtk_widget_unparent);
  g_clear_pointer (&self->shape, gtk_widget_unparent);

  G_OBJECT_CLASS (br_day_cell_parent_class)->dispose (object);
}

static void
br_day_cell_finalize (GObject *object)
{
  g_free (BR_DAY_CELL (object)->words);

  G_OBJECT_CLASS (br_day_cell_parent_class)->finalize (object);
}

/* Crossed out: told by shape, not by color alone. */
static void
br_day_cell_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  BrDayCell *self = BR_DAY_CELL (widget);
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  g_autoptr (GskPathBuilder) builder = NULL;
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = NULL;
  GdkRGBA color;

  GTK_WIDGET_CLASS (br_day_cell_parent_class)->snapshot (widget, snapshot);
  if (self->drop != BR_DROP_REFUSED)
    return;

  builder = gsk_path_builder_new ();
  gsk_path_builder_move_to (builder, 0.15f * width, 0.85f * height);
  gsk_path_builder_line_to (builder, 0.85f * width, 0.15f * height);
  path = gsk_path_builder_to_path (builder);
  stroke = gsk_stroke_new (1.5f);
  gtk_widget_get_color (widget, &color);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &color);
}

static void
br_day_cell_class_init (BrDayCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = br_day_cell_dispose;
  object_class->finalize = br_day_cell_finalize;

  widget_class->snapshot = br_day_cell_snapshot;

  gtk_widget_class_set_css_name (widget_class, "daycell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
br_day_cell_init (BrDayCell *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);

  self->number = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->number, "numeric");
  gtk_widget_set_parent (self->number, GTK_WIDGET (self));

  self->shape = br_day_shape_new ();
  gtk_widget_set_halign (self->shape, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->shape, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (self->shape, TRUE);
  gtk_widget_set_parent (self->shape, GTK_WIDGET (self));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
br_day_cell_new (void)
{
  return g_object_new (BR_TYPE_DAY_CELL, NULL);
}

BrDay
br_day_cell_get_day (BrDayCell *self)
{
  g_return_val_if_fail (BR_IS_DAY_CELL (self), BR_DAY_NONE);

  return self->day;
}

static void
set_css_class (GtkWidget  *widget,
               const char *name,
               gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
br_day_cell_show (BrDayCell  *self,
                  BrDay       day,
                  guint       marks,
                  gboolean    other_month,
                  gboolean    today)
{
  g_autofree char *number = NULL;
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (BR_IS_DAY_CELL (self));

  self->day = day;

  number = br_day_format (day, "%-e");
  gtk_label_set_label (GTK_LABEL (self->number), number);
  br_day_shape_set_marks (BR_DAY_SHAPE (self->shape), marks);

  set_css_class (GTK_WIDGET (self), "other-month", other_month);
  set_css_class (GTK_WIDGET (self), "today", today);

  /* Translators: a date as a screen reader says it, for g_date_time_format() */
  date = br_day_format (day, _("%A, %B %-e"));
  words = br_day_marks_dup_words (marks);
  if (today && *words != '\0')
    /* Translators: a date and what happened on it, for screen readers */
    label = g_strdup_printf (_("%s, today: %s"), date, words);
  else if (today)
    label = g_strdup_printf (_("%s, today"), date);
  else if (*words != '\0')
    label = g_strdup_printf (_("%s: %s"), date, words);
  else
    label = g_steal_pointer (&date);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_set_str (&self->words, *words != '\0' ? words : NULL);
  if (self->drop == BR_DROP_NONE)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->words);
}

void
br_day_cell_set_drop (BrDayCell  *self,
                      BrDrop      drop,
                      const char *reason)
{
  g_return_if_fail (BR_IS_DAY_CELL (self));

  if (drop == BR_DROP_NONE && self->drop == BR_DROP_NONE)
    return;

  self->drop = drop;
  set_css_class (GTK_WIDGET (self), "drop-origin", drop == BR_DROP_ORIGIN);
  set_css_class (GTK_WIDGET (self), "drop-allowed", drop == BR_DROP_ALLOWED);
  set_css_class (GTK_WIDGET (self), "drop-refused", drop == BR_DROP_REFUSED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), drop == BR_DROP_NONE ? self->words : reason);

  if (drop == BR_DROP_NONE)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    drop == BR_DROP_ORIGIN ? _("The session that is being moved")
                                    : drop == BR_DROP_ALLOWED ? _("The session can be moved here")
                                    : reason, -1);
}

void
br_day_cell_set_selected (BrDayCell *self,
                          gboolean   selected)
{
  g_return_if_fail (BR_IS_DAY_CELL (self));

  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
