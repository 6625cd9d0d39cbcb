/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/calendar/br-day-detail.h"

#include <glib/gi18n.h>

#include "ui/calendar/br-entry-group.h"
#include "ui/widgets/br-day-shape.h"

struct _BrDayDetail
{
  AdwBin      parent_instance;

  GtkLabel   *title;
  GtkLabel   *words;
  GtkBox     *groups;

  BrAdvisor  *advisor;
  BrDay       day;
};

typedef enum
{
  PROP_ADVISOR = 1,
  PROP_DAY,
} BrDayDetailProperty;

static GParamSpec *properties[PROP_DAY + 1];

G_DEFINE_FINAL_TYPE (BrDayDetail, br_day_detail, ADW_TYPE_BIN)

/* The journal is in the order of its dates: the first entry of a day is found by halving. */
static guint
find_first (BrEntry **entries,
            guint     n_entries,
            BrDay     day)
{
  guint low = 0, high = n_entries;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (br_entry_get_date (entries[middle]) < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
refresh (BrDayDetail *self)
{
  BrState *state = self->advisor ? br_advisor_get_state (self->advisor) : NULL;
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;
  BrEntry **entries;
  GtkWidget *child;
  guint n_entries;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))))
    gtk_box_remove (self->groups, child);

  if (state == NULL || self->day == BR_DAY_NONE)
    return;

  /* Translators: a date for g_date_time_format() */
  date = br_day_format (self->day, _("%A, %B %-e, %Y"));
  words = br_day_marks_dup_words (br_state_get_day_marks (state, self->day));
  gtk_label_set_label (self->title, date);
  gtk_label_set_label (self->words, *words != '\0' ? words : _("Nothing planned"));

  entries = br_journal_peek (br_advisor_get_journal (self->advisor), &n_entries);
  for (guint i = find_first (entries, n_entries, self->day);
       i < n_entries && br_entry_get_date (entries[i]) == self->day;
       i++)
    gtk_box_append (self->groups, br_entry_group_new (entries[i], br_advisor_get_program (self->advisor)));
}

static void
set_advisor (BrDayDetail *self,
             BrAdvisor   *advisor)
{
  if (self->advisor == advisor)
    return;

  if (self->advisor)
    g_signal_handlers_disconnect_by_data (self->advisor, self);
  g_set_object (&self->advisor, advisor);
  if (advisor)
    g_signal_connect_object (advisor, "notify::state", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ADVISOR]);
}

static void
set_day (BrDayDetail *self,
         BrDay        day)
{
  if (self->day == day)
    return;

  self->day = day;
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

static void
br_day_detail_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  BrDayDetail *self = BR_DAY_DETAIL (object);

  switch ((BrDayDetailProperty) property_id)
    {
    case PROP_ADVISOR:
      g_value_set_object (value, self->advisor);
      break;
    case PROP_DAY:
      g_value_set_uint (value, self->day);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_day_detail_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  BrDayDetail *self = BR_DAY_DETAIL (object);

  switch ((BrDayDetailProperty) property_id)
    {
    case PROP_ADVISOR:
      set_advisor (self, g_value_get_object (value));
      break;
    case PROP_DAY:
      set_day (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_day_detail_dispose (GObject *object)
{
  BrDayDetail *self = BR_DAY_DETAIL (object);

  if (self->advisor)
    g_signal_handlers_disconnect_by_data (self->advisor, self);
  g_clear_object (&self->advisor);
  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_DAY_DETAIL);

  G_OBJECT_CLASS (br_day_detail_parent_class)->dispose (object);
}

static void
br_day_detail_class_init (BrDayDetailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_day_detail_get_property;
  object_class->set_property = br_day_detail_set_property;
  object_class->dispose = br_day_detail_dispose;

  properties[PROP_ADVISOR] =
    g_param_spec_object ("advisor", NULL, NULL, BR_TYPE_ADVISOR,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DAY] =
    g_param_spec_uint ("day", NULL, NULL, 0, G_MAXUINT, BR_DAY_NONE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-day-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, BrDayDetail, title);
  gtk_widget_class_bind_template_child (widget_class, BrDayDetail, words);
  gtk_widget_class_bind_template_child (widget_class, BrDayDetail, groups);
}

static void
br_day_detail_init (BrDayDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
