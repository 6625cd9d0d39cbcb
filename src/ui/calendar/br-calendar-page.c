/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ties the month, the year and the day to what is moved and what is recorded; none of them knows another. */

#include "config.h"

#include "ui/calendar/br-calendar-page.h"

#include <glib/gi18n.h>

#include "ui/calendar/br-day-detail.h"
#include "ui/calendar/br-journal-acts.h"
#include "ui/calendar/br-month-grid.h"
#include "ui/calendar/br-move-bar.h"
#include "ui/calendar/br-session-mover.h"
#include "ui/calendar/br-year-view.h"
#include "ui/widgets/br-day-shape.h"
#include "ui/widgets/br-wrapping.h"

struct _BrCalendarPage
{
  AdwBin             parent_instance;

  AdwMultiLayoutView *layouts;
  AdwBottomSheet     *sheet;
  GtkLabel           *sheet_text;
  GtkLabel           *month_title;
  GtkToggleButton    *year_button;
  GtkStack           *views;
  GtkStack           *bars;
  BrMonthGrid        *grid;
  BrYearView         *year_view;
  BrMoveBar          *move_bar;
  BrDayDetail        *detail;
  GtkBox             *legend;

  BrJournalActs      *acts;
  BrSessionMover     *mover;
  GSignalGroup       *advisor_signals;
  BrAdvisor          *advisor;
  BrStore            *store;
  GSettings          *settings;
  gboolean            year_shown;
};

typedef enum
{
  PROP_ADVISOR = 1,
  PROP_STORE,
  PROP_SETTINGS,
  PROP_PREVIOUS_TEXT,
  PROP_NEXT_TEXT,
} BrCalendarPageProperty;

static GParamSpec *properties[PROP_NEXT_TEXT + 1];

G_DEFINE_FINAL_TYPE (BrCalendarPage, br_calendar_page, ADW_TYPE_BIN)

/* ---- Month and year ---- */

static void
update_title (BrCalendarPage *self)
{
  BrDay selected = br_month_grid_get_selected (self->grid);
  g_autofree char *title = NULL;
  int year;

  if (selected == BR_DAY_NONE)
    return;

  if (self->year_shown)
    {
      g_object_get (self->year_view, "year", &year, NULL);
      title = g_strdup_printf ("%d", year);
    }
  else
    {
      /* Translators: month and year on top of the calendar, for g_date_time_format() */
      title = br_day_format (selected, _("%OB %Y"));
    }
  gtk_label_set_label (self->month_title, title);
}

static void
selected_cb (BrCalendarPage *self)
{
  br_year_view_show (self->year_view, br_month_grid_get_selected (self->grid));
  update_title (self);
}

static void
year_toggled_cb (BrCalendarPage *self)
{
  gboolean year = gtk_toggle_button_get_active (self->year_button);

  self->year_shown = year;
  if (year)
    br_session_mover_cancel (self->mover);
  br_year_view_show (self->year_view, br_month_grid_get_selected (self->grid));
  gtk_stack_set_visible_child_name (self->views, year ? "year" : "month");
  if (year)
    gtk_widget_grab_focus (GTK_WIDGET (self->year_view));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->year_button), year ? _("Show the Month") : _("Show the Year"));
  update_title (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREVIOUS_TEXT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEXT_TEXT]);
}

static void
month_opened_cb (BrCalendarPage *self,
                 guint           first)
{
  BrDay selected = br_month_grid_get_selected (self->grid);
  int year, month, selected_year, selected_month;

  br_day_get_ymd (first, &year, &month, NULL);
  br_day_get_ymd (selected, &selected_year, &selected_month, NULL);
  gtk_toggle_button_set_active (self->year_button, FALSE);
  if (year != selected_year || month != selected_month)
    br_month_grid_set_selected (self->grid, first);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
turn (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  BrCalendarPage *self = BR_CALENDAR_PAGE (widget);

  if (self->year_shown)
    br_year_view_turn (self->year_view, g_variant_get_int32 (parameter));
  else
    br_month_grid_turn (self->grid, g_variant_get_int32 (parameter));
}

static void
show_month (BrCalendarPage *self)
{
  gtk_toggle_button_set_active (self->year_button, FALSE);
  adw_bottom_sheet_set_open (self->sheet, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
go_to_today (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  BrCalendarPage *self = BR_CALENDAR_PAGE (widget);

  br_month_grid_go_to_today (self->grid);
  show_month (self);
}

/* A day that is asked for: its sheet where it has one, else the first thing beside it that takes the focus. */
static void
activated_cb (BrCalendarPage *self)
{
  br_day_detail_settle (self->detail);
  if (g_strcmp0 (adw_multi_layout_view_get_layout_name (self->layouts), "narrow") == 0)
    adw_bottom_sheet_set_open (self->sheet, TRUE);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->detail), GTK_DIR_TAB_FORWARD);
}

/* Escape: back to the month. */
static gboolean
close_sheet (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  BrCalendarPage *self = BR_CALENDAR_PAGE (widget);

  if (!adw_bottom_sheet_get_open (self->sheet))
    return GDK_EVENT_PROPAGATE;

  show_month (self);

  return GDK_EVENT_STOP;
}

/* ---- Changing the plan ---- */

/* Where the person is in the calendar: also after a dialog or a message that has gone. */
static gboolean
br_calendar_page_grab_focus (GtkWidget *widget)
{
  BrCalendarPage *self = BR_CALENDAR_PAGE (widget);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->sheet)) && adw_bottom_sheet_get_open (self->sheet))
    return gtk_widget_child_focus (GTK_WIDGET (self->detail), GTK_DIR_TAB_FORWARD);

  return gtk_widget_grab_focus (self->year_shown ? GTK_WIDGET (self->year_view) : GTK_WIDGET (self->grid));
}

static gboolean
can_change (BrCalendarPage *self)
{
  BrState *state = self->advisor ? br_advisor_get_state (self->advisor) : NULL;

  return state != NULL && br_state_get_situation (state) != BR_SITUATION_NEW
         && self->store != NULL && !br_store_get_read_only (self->store);
}

static void
update_actions (BrCalendarPage *self)
{
  gboolean possible = can_change (self);
  BrState *state = possible ? br_advisor_get_state (self->advisor) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendar.move", possible);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendar.move-next",
                                 possible && br_state_get_next_session (state) != BR_DAY_NONE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendar.pause", possible);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendar.log", possible);
  /* Neither keys nor pointer pick anything up that could not be laid down; what is held goes back. */
  if (!possible)
    br_session_mover_cancel (self->mover);
  g_object_set (self->grid, "mover", possible ? self->mover : NULL, NULL);
}

static void
state_changed_cb (BrCalendarPage *self)
{
  BrState *state = self->advisor ? br_advisor_get_state (self->advisor) : NULL;

  g_object_set (self->mover, "state", state, NULL);
  g_object_set (self->grid, "state", state, NULL);
  g_object_set (self->year_view, "state", state, NULL);
  update_actions (self);
}

static void
pick_up (BrCalendarPage *self,
         BrDay           day)
{
  show_month (self);
  br_month_grid_set_selected (self->grid, day);
  br_session_mover_pick_up (self->mover, day);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
move (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  pick_up (BR_CALENDAR_PAGE (widget), g_variant_get_uint32 (parameter));
}

static void
move_next (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  BrCalendarPage *self = BR_CALENDAR_PAGE (widget);

  pick_up (self, br_state_get_next_session (br_advisor_get_state (self->advisor)));
}

/* From the menu: for the day that is selected. */
static void
activate_for_day (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  const char *action = g_str_equal (action_name, "calendar.pause") ? "entry.pause" : "entry.log";

  gtk_widget_activate_action (widget, action, "u", br_month_grid_get_selected (BR_CALENDAR_PAGE (widget)->grid));
}

/* The part of the sheet that always shows: what the day holds, or whether the session that is moved can come there. With large text on a
 * phone the bar that says so lies below the edge. */
static void
update_sheet_text (BrCalendarPage *self)
{
  g_autofree char *text = NULL;

  if (self->mover != NULL && br_session_mover_get_from (self->mover) != BR_DAY_NONE)
    g_object_get (self->move_bar, "text", &text, NULL);
  else
    g_object_get (self->detail, "summary", &text, NULL);
  gtk_label_set_label (self->sheet_text, text);
}

/* What is laid out anew for another width loses the keyboard. Whoever moves a session goes on in the month, and so does whoever was in the
 * day beside it, which is folded away. */
static void
layout_changed_cb (BrCalendarPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (br_session_mover_get_from (self->mover) != BR_DAY_NONE
      || (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->detail))))
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
moving_changed_cb (BrCalendarPage *self)
{
  gboolean moving = br_session_mover_get_from (self->mover) != BR_DAY_NONE;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));

  /* The button that was pressed goes away; whoever walks by keys stays in the month. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->bars)))
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  gtk_stack_set_visible_child_name (self->bars, moving ? "moving" : "buttons");
  update_sheet_text (self);
}

static void
dropped_cb (BrCalendarPage *self,
            guint           from,
            guint           to)
{
  br_journal_acts_move (self->acts, from, to);
  br_month_grid_set_selected (self->grid, to);
}

/* ---- The object ---- */

static void
fill_legend (BrCalendarPage *self)
{
  static const guint shapes[] = {
    BR_DAY_MARK_PLANNED, BR_DAY_MARK_FULL, BR_DAY_MARK_SHORT, BR_DAY_MARK_PARTIAL, BR_DAY_MARK_FULL | BR_DAY_MARK_EXTRA,
    BR_DAY_MARK_MISSED, BR_DAY_MARK_PLANNED | BR_DAY_MARK_MOVED, BR_DAY_MARK_PAUSED, BR_DAY_REST, BR_DAY_MARK_REVIEW, BR_DAY_MARK_PAIN,
  };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      GtkWidget *shape = br_day_shape_new ();
      g_autofree char *words = br_day_marks_dup_words (shapes[i]);
      GtkWidget *label = gtk_label_new (words);

      br_day_shape_set_marks (BR_DAY_SHAPE (shape), shapes[i]);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_box_append (GTK_BOX (row), shape);
      gtk_box_append (GTK_BOX (row), label);
      gtk_box_append (self->legend, row);
    }
}

static void
br_calendar_page_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  BrCalendarPage *self = BR_CALENDAR_PAGE (object);

  switch ((BrCalendarPageProperty) property_id)
    {
    case PROP_ADVISOR:
      g_value_set_object (value, self->advisor);
      break;
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_PREVIOUS_TEXT:
      g_value_set_string (value, self->year_shown ? _("Previous Year") : _("Previous Month"));
      break;
    case PROP_NEXT_TEXT:
      g_value_set_string (value, self->year_shown ? _("Next Year") : _("Next Month"));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
set_advisor (BrCalendarPage *self,
             BrAdvisor      *advisor)
{
  if (!g_set_object (&self->advisor, advisor))
    return;

  g_object_set (self->acts, "advisor", advisor, NULL);
  g_signal_group_set_target (self->advisor_signals, advisor);
  state_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ADVISOR]);
}

static void
set_store (BrCalendarPage *self,
           BrStore        *store)
{
  if (self->store == store)
    return;

  if (self->store)
    g_signal_handlers_disconnect_by_func (self->store, update_actions, self);
  g_set_object (&self->store, store);
  if (store)
    g_signal_connect_object (store, "notify::read-only", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_object_set (self->acts, "store", store, NULL);
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static void
set_settings (BrCalendarPage *self,
              GSettings      *settings)
{
  if (!g_set_object (&self->settings, settings))
    return;

  g_object_set (self->acts, "settings", settings, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTINGS]);
}

static void
br_calendar_page_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  BrCalendarPage *self = BR_CALENDAR_PAGE (object);

  switch ((BrCalendarPageProperty) property_id)
    {
    case PROP_ADVISOR:
      set_advisor (self, g_value_get_object (value));
      break;
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_SETTINGS:
      set_settings (self, g_value_get_object (value));
      break;
    case PROP_PREVIOUS_TEXT:
    case PROP_NEXT_TEXT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_calendar_page_dispose (GObject *object)
{
  BrCalendarPage *self = BR_CALENDAR_PAGE (object);

  if (self->store)
    g_signal_handlers_disconnect_by_func (self->store, update_actions, self);
  g_clear_object (&self->advisor_signals);
  g_clear_object (&self->acts);
  g_clear_object (&self->mover);
  g_clear_object (&self->advisor);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_CALENDAR_PAGE);

  G_OBJECT_CLASS (br_calendar_page_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_ADVISOR] =
    g_param_spec_object ("advisor", NULL, NULL, BR_TYPE_ADVISOR,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, BR_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PREVIOUS_TEXT] = g_param_spec_string ("previous-text", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NEXT_TEXT] = g_param_spec_string ("next-text", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
br_calendar_page_class_init (BrCalendarPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_calendar_page_get_property;
  object_class->set_property = br_calendar_page_set_property;
  object_class->dispose = br_calendar_page_dispose;
  widget_class->grab_focus = br_calendar_page_grab_focus;
  install_properties (object_class);

  g_type_ensure (BR_TYPE_MONTH_GRID);
  g_type_ensure (BR_TYPE_YEAR_VIEW);
  g_type_ensure (BR_TYPE_MOVE_BAR);
  g_type_ensure (BR_TYPE_DAY_DETAIL);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BrCalendarPage, layouts);
  gtk_widget_class_bind_template_child (widget_class, BrCalendarPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, BrCalendarPage, sheet_text);
  gtk_widget_class_bind_template_child (widget_class, BrCalendarPage, month_title);
  gtk_widget_class_bind_template_child (widget_class, BrCalendarPage, year_button);
  gtk_widget_class_bind_template_child (widget_class, BrCalendarPage, views);
  gtk_widget_class_bind_template_child (widget_class, BrCalendarPage, bars);
  gtk_widget_class_bind_template_child (widget_class, BrCalendarPage, grid);
  gtk_widget_class_bind_template_child (widget_class, BrCalendarPage, year_view);
  gtk_widget_class_bind_template_child (widget_class, BrCalendarPage, move_bar);
  gtk_widget_class_bind_template_child (widget_class, BrCalendarPage, detail);
  gtk_widget_class_bind_template_child (widget_class, BrCalendarPage, legend);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_title);
  gtk_widget_class_bind_template_callback (widget_class, update_sheet_text);

  gtk_widget_class_install_action (widget_class, "calendar.turn", "i", turn);
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, go_to_today);
  gtk_widget_class_install_action (widget_class, "calendar.move", "u", move);
  gtk_widget_class_install_action (widget_class, "calendar.move-next", NULL, move_next);
  gtk_widget_class_install_action (widget_class, "calendar.pause", NULL, activate_for_day);
  gtk_widget_class_install_action (widget_class, "calendar.log", NULL, activate_for_day);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, close_sheet, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "entry.undo", NULL);
}

static void
br_calendar_page_init (BrCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  br_wrapping_let_buttons (GTK_WIDGET (self->bars));
  fill_legend (self);

  self->acts = br_journal_acts_new (GTK_WIDGET (self));
  self->mover = br_session_mover_new ();
  g_object_set (self->move_bar, "mover", self->mover, NULL);
  g_signal_connect_object (self->mover, "notify::from", G_CALLBACK (moving_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->layouts, "notify::layout-name", G_CALLBACK (layout_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->mover, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);

  self->advisor_signals = g_signal_group_new (BR_TYPE_ADVISOR);
  g_signal_group_connect_object (self->advisor_signals, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  update_actions (self);
}
