/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Source and target are the grid itself: what is dragged never leaves it. */

#include "config.h"

#include "ui/calendar/br-grid-drag.h"

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            BrMonthGrid   *grid)
{
  BrSessionMover *mover = br_month_grid_get_mover (grid);
  BrDay day = br_month_grid_find_day (grid, x, y);

  if (mover == NULL || day == BR_DAY_NONE || !br_session_mover_can_pick_up (mover, day))
    return NULL;

  br_month_grid_set_selected (grid, day);

  return gdk_content_provider_new_typed (BR_TYPE_SESSION_MOVER, mover);
}

static void
begin_cb (GtkDragSource *source,
          GdkDrag       *drag,
          BrMonthGrid   *grid)
{
  BrSessionMover *mover = br_month_grid_get_mover (grid);
  GtkWidget *cell = br_month_grid_get_selected_cell (grid);
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (cell);
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, still, gtk_widget_get_width (cell) / 2, gtk_widget_get_height (cell) / 2);
  br_session_mover_pick_up (mover, br_month_grid_get_selected (grid));
}

/* Also when it ends somewhere else. */
static void
end_cb (GtkDragSource *source,
        GdkDrag       *drag,
        gboolean       delete_data,
        BrMonthGrid   *grid)
{
  BrSessionMover *mover = br_month_grid_get_mover (grid);

  /* There is none where nothing can be moved any more. */
  if (mover != NULL)
    br_session_mover_cancel (mover);
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           BrMonthGrid   *grid)
{
  BrSessionMover *mover = br_month_grid_get_mover (grid);
  BrDay day = br_month_grid_find_day (grid, x, y);

  if (mover == NULL || day == BR_DAY_NONE)
    return 0;

  return br_session_mover_look_at (mover, day) ? GDK_ACTION_MOVE : 0;
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         BrMonthGrid   *grid)
{
  BrSessionMover *mover = br_month_grid_get_mover (grid);
  BrDay day = br_month_grid_find_day (grid, x, y);

  if (g_value_get_object (value) != (gpointer) mover || day == BR_DAY_NONE)
    return FALSE;

  br_session_mover_look_at (mover, day);

  return br_session_mover_drop (mover);
}

void
br_grid_drag_attach (BrMonthGrid *grid)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (BR_TYPE_SESSION_MOVER, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), grid, G_CONNECT_DEFAULT);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_cb), grid, G_CONNECT_DEFAULT);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (end_cb), grid, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (grid), GTK_EVENT_CONTROLLER (source));

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "enter", G_CALLBACK (motion_cb), grid, G_CONNECT_DEFAULT);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), grid, G_CONNECT_DEFAULT);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), grid, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (grid), GTK_EVENT_CONTROLLER (target));
}
