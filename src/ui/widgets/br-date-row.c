/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A GtkCalendar in a popover; what it shows counts once a day is picked in it. */

#include "config.h"

#include "ui/widgets/br-date-row.h"

#include <glib/gi18n.h>

struct _BrDateRow
{
  AdwActionRow parent_instance;

  GtkMenuButton *button;
  GtkPopover *popover;
  GtkCalendar *calendar;
  GtkLabel *outside_label;

  BrDay day;
  BrDay earliest;
  BrDay latest;
  gboolean selecting; /* by us, not by the person */
};

typedef enum
{
  PROP_DAY = 1,
  PROP_EARLIEST,
  PROP_LATEST,
} BrDateRowProperty;

static GParamSpec *properties[PROP_LATEST + 1];

G_DEFINE_FINAL_TYPE (BrDateRow, br_date_row, ADW_TYPE_ACTION_ROW)

static void
update_label (BrDateRow *self)
{
  /* Translators: a chosen date, for g_date_time_format(): "Fri, November 20, 2026" */
  g_autofree char *text = self->day != BR_DAY_NONE ? br_day_format (self->day, _("%a, %B %-e, %Y")) : g_strdup (_("Choose a Date"));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
}

/* Opens at the chosen day, else at the last or first one that may be chosen. */
static void
opened_cb (BrDateRow *self)
{
  BrDay day = self->day != BR_DAY_NONE ? self->day : self->latest != BR_DAY_NONE ? self->latest : self->earliest;
  g_autoptr (GDateTime) date_time = NULL;
  int year, month, day_of_month;

  if (day == BR_DAY_NONE || !gtk_menu_button_get_active (self->button))
    return;

  br_day_get_ymd (day, &year, &month, &day_of_month);
  date_time = g_date_time_new_local (year, month, day_of_month, 12, 0, 0);
  self->selecting = TRUE;
  gtk_calendar_select_day (self->calendar, date_time);
  self->selecting = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->outside_label), FALSE);
}

static void
say_outside (BrDateRow  *self,
             const char *text)
{
  gtk_label_set_label (self->outside_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->outside_label), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
day_selected_cb (BrDateRow *self)
{
  g_autoptr (GDateTime) date_time = gtk_calendar_get_date (self->calendar);
  BrDay day = br_day_from_date_time (date_time);

  if (self->selecting)
    return;

  if (self->latest != BR_DAY_NONE && day > self->latest)
    {
      say_outside (self, _("This day is still to come."));
      return;
    }
  if (day < self->earliest)
    {
      say_outside (self, _("This day is too early."));
      return;
    }

  br_date_row_set_day (self, day);
  gtk_popover_popdown (self->popover);
}

static void
br_date_row_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  BrDateRow *self = BR_DATE_ROW (object);

  switch ((BrDateRowProperty) property_id)
    {
    case PROP_DAY:
      g_value_set_uint (value, self->day);
      break;
    case PROP_EARLIEST:
      g_value_set_uint (value, self->earliest);
      break;
    case PROP_LATEST:
      g_value_set_uint (value, self->latest);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_date_row_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  BrDateRow *self = BR_DATE_ROW (object);

  switch ((BrDateRowProperty) property_id)
    {
    case PROP_DAY:
      br_date_row_set_day (self, g_value_get_uint (value));
      break;
    case PROP_EARLIEST:
      br_date_row_set_earliest (self, g_value_get_uint (value));
      break;
    case PROP_LATEST:
      br_date_row_set_latest (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BR_TYPE_DATE_ROW);

  G_OBJECT_CLASS (br_date_row_parent_class)->dispose (object);
}

static void
br_date_row_class_init (BrDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_date_row_get_property;
  object_class->set_property = br_date_row_set_property;
  object_class->dispose = br_date_row_dispose;

  properties[PROP_DAY] = g_param_spec_uint ("day", NULL, NULL, 0, G_MAXUINT, BR_DAY_NONE,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EARLIEST] = g_param_spec_uint ("earliest", NULL, NULL, 0, G_MAXUINT, BR_DAY_NONE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LATEST] = g_param_spec_uint ("latest", NULL, NULL, 0, G_MAXUINT, BR_DAY_NONE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BrDateRow, button);
  gtk_widget_class_bind_template_child (widget_class, BrDateRow, popover);
  gtk_widget_class_bind_template_child (widget_class, BrDateRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, BrDateRow, outside_label);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
br_date_row_init (BrDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  update_label (self);
}

BrDay
br_date_row_get_day (BrDateRow *self)
{
  g_return_val_if_fail (BR_IS_DATE_ROW (self), BR_DAY_NONE);

  return self->day;
}

void
br_date_row_set_day (BrDateRow *self,
                     BrDay      day)
{
  g_return_if_fail (BR_IS_DATE_ROW (self));

  if (self->day == day)
    return;

  self->day = day;
  update_label (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

void
br_date_row_set_latest (BrDateRow *self,
                        BrDay      latest)
{
  g_return_if_fail (BR_IS_DATE_ROW (self));

  if (self->latest == latest)
    return;

  self->latest = latest;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LATEST]);
}

void
br_date_row_set_earliest (BrDateRow *self,
                          BrDay      earliest)
{
  g_return_if_fail (BR_IS_DATE_ROW (self));

  if (self->earliest == earliest)
    return;

  self->earliest = earliest;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EARLIEST]);
}
