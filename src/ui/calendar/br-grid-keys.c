/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A key controller of the grid. */

#include "config.h"

#include "ui/calendar/br-grid-keys.h"

#include <glib/gi18n.h>

#include "ui/widgets/br-week-order.h"

#define DAYS_PER_WEEK 7

static void
say (BrMonthGrid *grid,
     const char  *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (grid), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static gboolean
pick_up (BrMonthGrid *grid)
{
  BrSessionMover *mover = br_month_grid_get_mover (grid);

  if (mover == NULL)
    return GDK_EVENT_PROPAGATE;

  if (br_session_mover_pick_up (mover, br_month_grid_get_selected (grid)))
    say (grid, _("Session picked up. Choose a day with the arrow keys. Enter moves it there, Escape leaves it where it is."));
  else
    say (grid, _("No session is planned on this day."));

  return GDK_EVENT_STOP;
}

static gboolean
drop (BrMonthGrid *grid)
{
  BrSessionMover *mover = br_month_grid_get_mover (grid);

  br_session_mover_look_at (mover, br_month_grid_get_selected (grid));
  if (!br_session_mover_drop (mover))
    say (grid, br_session_mover_get_verdict (mover));

  return GDK_EVENT_STOP;
}

static gboolean
put_back (BrMonthGrid *grid)
{
  br_session_mover_cancel (br_month_grid_get_mover (grid));
  say (grid, _("The session stays where it was."));

  return GDK_EVENT_STOP;
}

static gboolean
is_moving (BrMonthGrid *grid)
{
  BrSessionMover *mover = br_month_grid_get_mover (grid);

  return mover != NULL && br_session_mover_get_from (mover) != BR_DAY_NONE;
}

static gboolean
go_to (BrMonthGrid *grid,
       BrDay        day)
{
  br_month_grid_set_selected (grid, day);

  return GDK_EVENT_STOP;
}

static gboolean
turn (BrMonthGrid     *grid,
      GdkModifierType  modifiers,
      int              direction)
{
  br_month_grid_turn (grid, (modifiers & GDK_CONTROL_MASK) != 0 ? 12 * direction : direction);

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                BrMonthGrid           *grid)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (grid)) == GTK_TEXT_DIR_RTL;
  BrDay selected = br_month_grid_get_selected (grid);
  BrDay week = br_week_order_get_week_start (selected);

  if (selected == BR_DAY_NONE || (modifiers & (GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return turn (grid, modifiers, -1);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return turn (grid, modifiers, 1);
    default:
      break;
    }

  if ((modifiers & GDK_CONTROL_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return go_to (grid, rtl ? selected + 1 : selected - 1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return go_to (grid, rtl ? selected - 1 : selected + 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return go_to (grid, selected - DAYS_PER_WEEK);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return go_to (grid, selected + DAYS_PER_WEEK);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return go_to (grid, week);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return go_to (grid, week + DAYS_PER_WEEK - 1);
    case GDK_KEY_t:
    case GDK_KEY_T:
      br_month_grid_go_to_today (grid);
      return GDK_EVENT_STOP;
    case GDK_KEY_m:
    case GDK_KEY_M:
      return pick_up (grid);
    case GDK_KEY_Escape:
      return is_moving (grid) ? put_back (grid) : GDK_EVENT_PROPAGATE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      if (is_moving (grid))
        return drop (grid);
      g_signal_emit_by_name (grid, "activated");
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

void
br_grid_keys_attach (BrMonthGrid *grid)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), grid, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (grid), keys);
}
