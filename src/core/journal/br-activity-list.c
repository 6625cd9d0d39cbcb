/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Own activities (PSFS): a name in the person's words and what they can do of it, 0 to 10. */

#include "config.h"

#include "core/journal/br-activity-list.h"

#include "core/json/br-json-members.h"

#define MAX_ABILITY 10

static void
clear_activity (gpointer data)
{
  BrActivity *activity = data;

  g_free ((char *) activity->name);
}

static GArray *
new_list (void)
{
  GArray *list = g_array_new (FALSE, TRUE, sizeof (BrActivity));

  g_array_set_clear_func (list, clear_activity);

  return list;
}

static void
append (GArray     *list,
        const char *name,
        int         ability)
{
  BrActivity activity = { .name = g_strdup (name), .ability = ability };

  g_array_append_val (list, activity);
}

GArray *
br_activity_list_new (const BrActivity *activities,
                      guint             n_activities)
{
  GArray *list = new_list ();

  for (guint i = 0; i < n_activities; i++)
    append (list, activities[i].name, activities[i].ability);

  return list;
}

gboolean
br_activity_list_are_valid (const BrActivity *activities,
                            guint             n_activities)
{
  if (n_activities > BR_MAX_ACTIVITIES)
    return FALSE;

  for (guint i = 0; i < n_activities; i++)
    {
      if (activities[i].name == NULL || *activities[i].name == '\0' ||
          activities[i].ability < 0 || activities[i].ability > MAX_ABILITY)
        return FALSE;
    }

  return TRUE;
}

GArray *
br_activity_list_read (const BrJson  *object,
                       GError       **error)
{
  g_autoptr (GArray) list = new_list ();
  const BrJson *array;

  if (!br_json_read_objects (object, "activities", 0, BR_MAX_ACTIVITIES, &array, error))
    return NULL;

  for (guint i = 0; i < br_json_get_length (array); i++)
    {
      const BrJson *element = br_json_get_element (array, i);
      const char *name;
      int ability;

      if (!br_json_read_string (element, "name", &name, error) ||
          !br_json_read_int (element, "ability", 0, MAX_ABILITY, &ability, error))
        {
          g_prefix_error (error, "activities[%u].", i);
          return NULL;
        }

      append (list, name, ability);
    }

  return g_steal_pointer (&list);
}

void
br_activity_list_write (GArray      *list,
                        JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "activities");
  json_builder_begin_array (builder);

  for (guint i = 0; i < list->len; i++)
    {
      const BrActivity *activity = &g_array_index (list, BrActivity, i);

      json_builder_begin_object (builder);
      br_json_write_string (builder, "name", activity->name);
      br_json_write_int (builder, "ability", activity->ability);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}
