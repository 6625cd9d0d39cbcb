/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/calendar/br-calendar-page.h"

#include <glib/gi18n.h>

#include "ui/calendar/br-day-detail.h"
#include "ui/calendar/br-month-grid.h"
#include "ui/widgets/br-day-shape.h"

struct _BrCalendarPage
{
  AdwBin       parent_instance;

  GtkLabel    *month_title;
  BrMonthGrid *grid;
  GtkBox      *legend;

  BrAdvisor   *advisor;
  BrStore     *store;
};

typedef enum
{
  PROP_ADVISOR = 1,
  PROP_STORE,
} BrCalendarPageProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (BrCalendarPage, br_calendar_page, ADW_TYPE_BIN)

static void
on_selected (BrCalendarPage *self)
{
  /* Translators: month and year on top of the calendar, for g_date_time_format() */
  g_autofree char *title = br_day_format (br_month_grid_get_selected (self->grid), _("%OB %Y"));

  gtk_label_set_label (self->month_title, title);
}

static void
turn (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  br_month_grid_turn (BR_CALENDAR_PAGE (widget)->grid, g_variant_get_int32 (parameter));
}

static void
go_to_today (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  BrCalendarPage *self = BR_CALENDAR_PAGE (widget);

  if (self->advisor == NULL)
    return;

  br_month_grid_set_selected (self->grid, br_advisor_get_today (self->advisor));
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
fill_legend (BrCalendarPage *self)
{
  static const BrDayMarks shapes[] = {
    BR_DAY_MARK_PLANNED, BR_DAY_MARK_FULL, BR_DAY_MARK_SHORT, BR_DAY_MARK_PARTIAL, BR_DAY_MARK_FULL | BR_DAY_MARK_EXTRA,
    BR_DAY_MARK_MISSED, BR_DAY_MARK_PLANNED | BR_DAY_MARK_MOVED, BR_DAY_MARK_PAUSED, BR_DAY_MARK_REVIEW, BR_DAY_MARK_PAIN,
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

  if (advisor)
    g_object_bind_property (advisor, "state", self->grid, "state", G_BINDING_SYNC_CREATE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ADVISOR]);
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
      if (g_set_object (&self->store, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_calendar_page_dispose (GObject *object)
{
  BrCalendarPage *self = BR_CALENDAR_PAGE (object);

  g_clear_object (&self->advisor);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_CALENDAR_PAGE);

  G_OBJECT_CLASS (br_calendar_page_parent_class)->dispose (object);
}

static void
br_calendar_page_class_init (BrCalendarPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_calendar_page_get_property;
  object_class->set_property = br_calendar_page_set_property;
  object_class->dispose = br_calendar_page_dispose;

  properties[PROP_ADVISOR] =
    g_param_spec_object ("advisor", NULL, NULL, BR_TYPE_ADVISOR,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, BR_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (BR_TYPE_MONTH_GRID);
  g_type_ensure (BR_TYPE_DAY_DETAIL);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BrCalendarPage, month_title);
  gtk_widget_class_bind_template_child (widget_class, BrCalendarPage, grid);
  gtk_widget_class_bind_template_child (widget_class, BrCalendarPage, legend);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);

  gtk_widget_class_install_action (widget_class, "calendar.turn", "i", turn);
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, go_to_today);
}

static void
br_calendar_page_init (BrCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_legend (self);
}
