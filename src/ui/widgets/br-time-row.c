/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A choice of half hours: quicker by key, pointer and screen reader than turning hours and minutes. */

#include "config.h"

#include "ui/widgets/br-time-row.h"

#include <langinfo.h>

#define MINUTES_PER_DAY (24 * 60)
#define STEP            30

struct _BrTimeRow
{
  AdwComboRow parent_instance;

  GArray *times; /* int, ascending, one for each item */
};

typedef enum
{
  PROP_MINUTES = 1,
} BrTimeRowProperty;

static GParamSpec *properties[PROP_MINUTES + 1];

G_DEFINE_FINAL_TYPE (BrTimeRow, br_time_row, ADW_TYPE_COMBO_ROW)

char *
br_time_words_dup (int minutes)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2001, 1, 1, minutes / 60, minutes % 60, 0);
  const char *pattern = nl_langinfo (T_FMT);
  gboolean twelve = strstr (pattern, "%r") != NULL || strstr (pattern, "%p") != NULL || strstr (pattern, "%I") != NULL;

  return g_date_time_format (time, twelve ? "%-I:%M %p" : "%H:%M");
}

static void
fill (BrTimeRow *self,
      int        besides)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  g_array_set_size (self->times, 0);
  for (int minutes = 0; minutes < MINUTES_PER_DAY; minutes++)
    {
      g_autofree char *text = NULL;

      if (minutes % STEP != 0 && minutes != besides)
        continue;

      text = br_time_words_dup (minutes);
      g_array_append_val (self->times, minutes);
      gtk_string_list_append (words, text);
    }

  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (words));
}

static void
selected_cb (BrTimeRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MINUTES]);
}

static void
br_time_row_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch ((BrTimeRowProperty) property_id)
    {
    case PROP_MINUTES:
      g_value_set_int (value, br_time_row_get_minutes (BR_TIME_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_time_row_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch ((BrTimeRowProperty) property_id)
    {
    case PROP_MINUTES:
      br_time_row_set_minutes (BR_TIME_ROW (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_time_row_finalize (GObject *object)
{
  g_array_unref (BR_TIME_ROW (object)->times);

  G_OBJECT_CLASS (br_time_row_parent_class)->finalize (object);
}

static void
br_time_row_class_init (BrTimeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_time_row_get_property;
  object_class->set_property = br_time_row_set_property;
  object_class->finalize = br_time_row_finalize;

  properties[PROP_MINUTES] = g_param_spec_int ("minutes", NULL, NULL, 0, MINUTES_PER_DAY - 1, 0,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
br_time_row_init (BrTimeRow *self)
{
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "property");
  self->times = g_array_new (FALSE, FALSE, sizeof (int));
  fill (self, 0);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

int
br_time_row_get_minutes (BrTimeRow *self)
{
  guint selected;

  g_return_val_if_fail (BR_IS_TIME_ROW (self), 0);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return selected < self->times->len ? g_array_index (self->times, int, selected) : 0;
}

void
br_time_row_set_minutes (BrTimeRow *self,
                         int        minutes)
{
  g_return_if_fail (BR_IS_TIME_ROW (self));
  g_return_if_fail (minutes >= 0 && minutes < MINUTES_PER_DAY);

  if (br_time_row_get_minutes (self) == minutes)
    return;

  /* What shows in between is nobody's choice. */
  g_object_freeze_notify (G_OBJECT (self));
  fill (self, minutes);
  for (guint i = 0; i < self->times->len; i++)
    {
      if (g_array_index (self->times, int, i) == minutes)
        adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
    }
  g_object_thaw_notify (G_OBJECT (self));
}
