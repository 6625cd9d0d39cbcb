/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/calendar/br-month-grid.h"

#include <glib/gi18n.h>

#include "ui/calendar/br-day-cell.h"
#include "ui/calendar/br-grid-drag.h"
#include "ui/calendar/br-grid-keys.h"
#include "ui/widgets/br-day-shape.h"
#include "ui/widgets/br-week-order.h"

#define N_DAYS  7
#define N_WEEKS 6

struct _BrMonthGrid
{
  GtkWidget  parent_instance;

  GtkWidget *headings[N_DAYS];
  GtkWidget *rows[N_WEEKS];
  GtkWidget *numbers[N_WEEKS + 1]; /* the first is empty, above the others */
  BrDayCell *cells[N_WEEKS * N_DAYS];

  BrState        *state;
  BrSessionMover *mover;
  BrDay           selected;
  BrDay           first;
  gboolean        show_week_numbers;
};

typedef enum
{
  PROP_STATE = 1,
  PROP_SELECTED,
  PROP_MOVER,
  PROP_SHOW_WEEK_NUMBERS,
} BrMonthGridProperty;

static GParamSpec *properties[PROP_SHOW_WEEK_NUMBERS + 1];

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrMonthGrid, br_month_grid, GTK_TYPE_WIDGET)

static BrDay
month_of (BrDay day)
{
  int year, month;

  br_day_get_ymd (day, &year, &month, NULL);

  return br_day_new (year, month, 1);
}

/* While a session is moved, every day says whether it may come there. */
static void
show_moving (BrMonthGrid *self)
{
  BrDay from = self->mover ? br_session_mover_get_from (self->mover) : BR_DAY_NONE;

  for (guint i = 0; i < N_WEEKS * N_DAYS; i++)
    {
      BrDay day = self->first + i;
      g_autofree char *reason = NULL;

      if (from == BR_DAY_NONE)
        br_day_cell_set_drop (self->cells[i], BR_DROP_NONE, NULL);
      else if (day == from)
        br_day_cell_set_drop (self->cells[i], BR_DROP_ORIGIN, NULL);
      else if (br_session_mover_allows (self->mover, day, &reason))
        br_day_cell_set_drop (self->cells[i], BR_DROP_ALLOWED, NULL);
      else
        br_day_cell_set_drop (self->cells[i], BR_DROP_REFUSED, reason);
    }
}

static void
number_weeks (BrMonthGrid *self)
{
  if (!br_week_order_get_numbered ())
    return;

  for (guint i = 0; i < N_WEEKS; i++)
    {
      g_autofree char *number = br_day_format (self->first + i * N_DAYS, "%-V");
      /* Translators: the number of a week in the year */
      g_autofree char *name = g_strdup_printf (C_("calendar", "Week %s"), number);

      gtk_label_set_label (GTK_LABEL (self->numbers[i + 1]), number);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

static void
fill (BrMonthGrid *self)
{
  BrDay month = month_of (self->selected);
  BrDay today = self->state ? br_state_get_today (self->state) : BR_DAY_NONE;

  self->first = br_week_order_get_week_start (month);
  for (guint i = 0; i < N_WEEKS * N_DAYS; i++)
    {
      BrDay day = self->first + i;
      guint marks = self->state ? br_day_marks_get (self->state, day) : BR_DAY_MARK_NONE;

      br_day_cell_show (self->cells[i], day, marks, month_of (day) != month, day == today);
      br_day_cell_set_selected (self->cells[i], day == self->selected);
      /* Tab reaches the selected day only; the arrows go on from there. */
      gtk_widget_set_focusable (GTK_WIDGET (self->cells[i]), day == self->selected);
    }
  number_weeks (self);
  show_moving (self);
}

static void
moving_changed (BrMonthGrid *self)
{
  if (self->selected != BR_DAY_NONE)
    show_moving (self);
}

GtkWidget *
br_month_grid_get_selected_cell (BrMonthGrid *self)
{
  g_return_val_if_fail (BR_IS_MONTH_GRID (self), NULL);
  g_return_val_if_fail (self->selected != BR_DAY_NONE, NULL);

  return GTK_WIDGET (self->cells[self->selected - self->first]);
}

BrSessionMover *
br_month_grid_get_mover (BrMonthGrid *self)
{
  g_return_val_if_fail (BR_IS_MONTH_GRID (self), NULL);

  return self->mover;
}

BrDay
br_month_grid_find_day (BrMonthGrid *self,
                        double       x,
                        double       y)
{
  GtkWidget *picked, *cell;

  g_return_val_if_fail (BR_IS_MONTH_GRID (self), BR_DAY_NONE);

  picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  cell = picked ? gtk_widget_get_ancestor (picked, BR_TYPE_DAY_CELL) : NULL;

  return cell ? br_day_cell_get_day (BR_DAY_CELL (cell)) : BR_DAY_NONE;
}

void
br_month_grid_set_selected (BrMonthGrid *self,
                            BrDay        day)
{
  gboolean had_focus;

  g_return_if_fail (BR_IS_MONTH_GRID (self));

  if (day == BR_DAY_NONE || day == self->selected)
    return;

  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  self->selected = day;
  if (self->mover)
    br_session_mover_look_at (self->mover, day);
  fill (self);
  if (had_focus)
    gtk_widget_grab_focus (br_month_grid_get_selected_cell (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

BrDay
br_month_grid_get_selected (BrMonthGrid *self)
{
  g_return_val_if_fail (BR_IS_MONTH_GRID (self), BR_DAY_NONE);

  return self->selected;
}

void
br_month_grid_turn (BrMonthGrid *self,
                    int          months)
{
  int year, month, day_of_month, index;
  BrDay day;

  g_return_if_fail (BR_IS_MONTH_GRID (self));

  br_day_get_ymd (self->selected, &year, &month, &day_of_month);
  index = year * 12 + month - 1 + months;
  if (index < 12 || index >= 9999 * 12)
    return;

  do
    day = br_day_new (index / 12, index % 12 + 1, day_of_month--);
  while (day == BR_DAY_NONE);

  br_month_grid_set_selected (self, day);
}

void
br_month_grid_go_to_today (BrMonthGrid *self)
{
  g_return_if_fail (BR_IS_MONTH_GRID (self));

  if (self->state)
    br_month_grid_set_selected (self, br_state_get_today (self->state));
}

/* Not until it is released: a press may begin a drag. */
static void
on_released (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             BrMonthGrid     *self)
{
  BrDay day = br_month_grid_find_day (self, x, y);
  gboolean again = day == self->selected;

  if (day == BR_DAY_NONE)
    return;

  br_month_grid_set_selected (self, day);
  gtk_widget_grab_focus (br_month_grid_get_selected_cell (self));
  if (again)
    g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
set_state (BrMonthGrid *self,
           BrState     *state)
{
  BrDay old_today = self->state ? br_state_get_today (self->state) : BR_DAY_NONE;
  const BrDay old_selected = self->selected;
  const gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  if (!g_set_object (&self->state, state))
    return;

  /* The first state brings the day to open at; after midnight a selected today is the new one. */
  if (state && self->selected == old_today)
    self->selected = br_state_get_today (state);
  if (self->selected != BR_DAY_NONE)
    fill (self);
  if (had_focus && self->selected != old_selected)
    gtk_widget_grab_focus (br_month_grid_get_selected_cell (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  if (self->selected != old_selected)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
set_mover (BrMonthGrid    *self,
           BrSessionMover *mover)
{
  if (self->mover == mover)
    return;

  if (self->mover)
    g_signal_handlers_disconnect_by_func (self->mover, moving_changed, self);
  g_set_object (&self->mover, mover);
  if (mover)
    {
      g_signal_connect_object (mover, "notify::from", G_CALLBACK (moving_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (mover, "notify::state", G_CALLBACK (moving_changed), self, G_CONNECT_SWAPPED);
    }
  moving_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOVER]);
}

static void
set_show_week_numbers (BrMonthGrid *self,
                       gboolean     show)
{
  if (self->show_week_numbers == show)
    return;

  self->show_week_numbers = show;
  for (guint i = 0; i < G_N_ELEMENTS (self->numbers); i++)
    gtk_widget_set_visible (self->numbers[i], show && br_week_order_get_numbered ());
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_WEEK_NUMBERS]);
}

static gboolean
br_month_grid_grab_focus (GtkWidget *widget)
{
  BrMonthGrid *self = BR_MONTH_GRID (widget);

  return self->selected != BR_DAY_NONE && gtk_widget_grab_focus (br_month_grid_get_selected_cell (self));
}

static void
br_month_grid_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  BrMonthGrid *self = BR_MONTH_GRID (object);

  switch ((BrMonthGridProperty) property_id)
    {
    case PROP_STATE:
      g_value_set_object (value, self->state);
      break;
    case PROP_SELECTED:
      g_value_set_uint (value, self->selected);
      break;
    case PROP_MOVER:
      g_value_set_object (value, self->mover);
      break;
    case PROP_SHOW_WEEK_NUMBERS:
      g_value_set_boolean (value, self->show_week_numbers);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_month_grid_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  BrMonthGrid *self = BR_MONTH_GRID (object);

  switch ((BrMonthGridProperty) property_id)
    {
    case PROP_STATE:
      set_state (self, g_value_get_object (value));
      break;
    case PROP_SELECTED:
      br_month_grid_set_selected (self, g_value_get_uint (value));
      break;
    case PROP_MOVER:
      set_mover (self, g_value_get_object (value));
      break;
    case PROP_SHOW_WEEK_NUMBERS:
      set_show_week_numbers (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_month_grid_dispose (GObject *object)
{
  BrMonthGrid *self = BR_MONTH_GRID (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->state);
  if (self->mover)
    g_signal_handlers_disconnect_by_func (self->mover, moving_changed, self);
  g_clear_object (&self->mover);

  G_OBJECT_CLASS (br_month_grid_parent_class)->dispose (object);
}

static void
br_month_grid_class_init (BrMonthGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_month_grid_get_property;
  object_class->set_property = br_month_grid_set_property;
  object_class->dispose = br_month_grid_dispose;
  widget_class->grab_focus = br_month_grid_grab_focus;

  properties[PROP_STATE] =
    g_param_spec_object ("state", NULL, NULL, BR_TYPE_STATE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] =
    g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT, BR_DAY_NONE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MOVER] =
    g_param_spec_object ("mover", NULL, NULL, BR_TYPE_SESSION_MOVER,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_WEEK_NUMBERS] =
    g_param_spec_boolean ("show-week-numbers", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[ACTIVATED] = g_signal_new ("activated", BR_TYPE_MONTH_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "monthgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

/* A row: the number of its week, and seven cells as wide as each other, so that the rows line up without a common grid (screen readers
 * want rows). Returns: (transfer none): where the cells go */
static GtkBox *
add_row (BrMonthGrid  *self,
         GtkSizeGroup *numbers,
         GtkWidget   **number)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_ROW,
                                 "spacing", 2,
                                 NULL);
  GtkWidget *cells = g_object_new (GTK_TYPE_BOX,
                                   "homogeneous", TRUE,
                                   "spacing", 2,
                                   "hexpand", TRUE,
                                   NULL);

  /* Screen readers have it as the name of the row. */
  *number = g_object_new (GTK_TYPE_LABEL,
                          "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                          "xalign", 1.0,
                          "visible", FALSE,
                          NULL);
  gtk_widget_add_css_class (*number, "caption");
  gtk_widget_add_css_class (*number, "numeric");
  gtk_widget_add_css_class (*number, "dimmed");
  gtk_widget_add_css_class (*number, "week-number");
  gtk_size_group_add_widget (numbers, *number);

  gtk_box_append (GTK_BOX (row), *number);
  gtk_box_append (GTK_BOX (row), cells);
  gtk_widget_set_parent (row, GTK_WIDGET (self));

  return GTK_BOX (cells);
}

static void
br_month_grid_init (BrMonthGrid *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkGesture *click = gtk_gesture_click_new ();
  BrDay monday = br_day_new (2001, 1, 1);
  g_autoptr (GtkSizeGroup) numbers = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkBox *cells;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 2);

  cells = add_row (self, numbers, &self->numbers[0]);
  for (guint i = 0; i < N_DAYS; i++)
    {
      BrDay day = br_week_order_get_week_start (monday) + i;
      g_autofree char *name = br_day_format (day, "%a");
      g_autofree char *full_name = br_day_format (day, "%A");

      self->headings[i] = g_object_new (GTK_TYPE_LABEL,
                                        "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
                                        "label", name,
                                        NULL);
      gtk_widget_add_css_class (self->headings[i], "caption-heading");
      gtk_widget_add_css_class (self->headings[i], "weekday");
      gtk_widget_add_css_class (self->headings[i], "dimmed");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->headings[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, full_name, -1);
      gtk_box_append (cells, self->headings[i]);
    }

  for (guint i = 0; i < N_WEEKS; i++)
    {
      cells = add_row (self, numbers, &self->numbers[i + 1]);
      self->rows[i] = gtk_widget_get_parent (GTK_WIDGET (cells));
      gtk_widget_set_vexpand (self->rows[i], TRUE);
      for (guint j = 0; j < N_DAYS; j++)
        {
          self->cells[i * N_DAYS + j] = BR_DAY_CELL (br_day_cell_new ());
          gtk_box_append (cells, GTK_WIDGET (self->cells[i * N_DAYS + j]));
        }
    }

  br_grid_keys_attach (self);
  br_grid_drag_attach (self);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Days of the month"), -1);
}
