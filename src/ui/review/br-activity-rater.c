/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/review/br-activity-rater.h"

#include "ui/widgets/br-ability-list.h"
#include "ui/widgets/br-day-words.h"

#include <glib/gi18n.h>

struct _BrActivityRater
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray *names; /* element-type utf8 */
  GPtrArray *rows;  /* AdwComboRow (not owned), likewise; position 0 is "Choose", then 0 to 10 */
  gboolean complete;
};

typedef enum
{
  PROP_COMPLETE = 1,
} BrActivityRaterProperty;

static GParamSpec *properties[PROP_COMPLETE + 1];

G_DEFINE_FINAL_TYPE (BrActivityRater, br_activity_rater, ADW_TYPE_BIN)

static void
update (BrActivityRater *self)
{
  gboolean complete = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    complete = complete && adw_combo_row_get_selected (g_ptr_array_index (self->rows, i)) > 0;

  if (self->complete == complete)
    return;

  self->complete = complete;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

static void
add_row (BrActivityRater      *self,
         const BrActivityPast *past,
         BrDay                 today)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GListModel) abilities = br_ability_list_new ();
  g_autofree char *day = br_day_words_dup (past->rated, today);
  /* Translators: an own activity, its latest rating, and the day on which that was given */
  g_autofree char *title = g_strdup_printf (_("%s (%d of 10 on %s)"), past->name, past->latest, day);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), abilities);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->names, g_strdup (past->name));
  g_ptr_array_add (self->rows, row);
}

static void
br_activity_rater_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  BrActivityRater *self = BR_ACTIVITY_RATER (object);

  switch ((BrActivityRaterProperty) property_id)
    {
    case PROP_COMPLETE:
      g_value_set_boolean (value, self->complete);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_activity_rater_finalize (GObject *object)
{
  BrActivityRater *self = BR_ACTIVITY_RATER (object);

  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (br_activity_rater_parent_class)->finalize (object);
}

static void
br_activity_rater_class_init (BrActivityRaterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_activity_rater_get_property;
  object_class->finalize = br_activity_rater_finalize;

  properties[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
br_activity_rater_init (BrActivityRater *self)
{
  self->complete = TRUE;
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

void
br_activity_rater_set_pasts (BrActivityRater *self,
                             GArray          *pasts,
                             BrDay            today)
{
  g_return_if_fail (BR_IS_ACTIVITY_RATER (self));
  g_return_if_fail (pasts != NULL);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->names, 0);

  for (guint i = 0; i < pasts->len; i++)
    add_row (self, &g_array_index (pasts, BrActivityPast, i), today);
  update (self);
}

guint
br_activity_rater_get_n_activities (BrActivityRater *self)
{
  g_return_val_if_fail (BR_IS_ACTIVITY_RATER (self), 0);

  return self->rows->len;
}

GArray *
br_activity_rater_dup_activities (BrActivityRater *self)
{
  GArray *activities;

  g_return_val_if_fail (BR_IS_ACTIVITY_RATER (self), NULL);

  activities = g_array_new (FALSE, FALSE, sizeof (BrActivity));
  for (guint i = 0; i < self->rows->len; i++)
    {
      guint selected = adw_combo_row_get_selected (g_ptr_array_index (self->rows, i));
      BrActivity activity = { g_ptr_array_index (self->names, i), (int) selected - 1 };

      if (selected > 0)
        g_array_append_val (activities, activity);
    }

  return activities;
}
