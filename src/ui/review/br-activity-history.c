/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/review/br-activity-history.h"

#include "core/journal/br-review-entry.h"

static const BrActivity *
get_activities (BrEntry *entry,
                guint   *n_activities)
{
  *n_activities = 0;

  if (BR_IS_START_ENTRY (entry))
    return br_start_entry_get_activities (BR_START_ENTRY (entry), n_activities);
  if (BR_IS_REVIEW_ENTRY (entry))
    return br_review_entry_get_activities (BR_REVIEW_ENTRY (entry), n_activities);

  return NULL;
}

static int
find_first (GArray     *known,
            const char *name,
            int         otherwise)
{
  for (guint i = 0; i < known->len; i++)
    {
      const BrActivity *activity = &g_array_index (known, BrActivity, i);

      if (g_str_equal (activity->name, name))
        return activity->ability;
    }

  return otherwise;
}

GArray *
br_activity_history_list (BrJournal *journal,
                          BrDay      day)
{
  g_autoptr (GArray) known = NULL; /* first ratings */
  GArray *pasts;
  guint n_entries;
  BrEntry **entries;

  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);

  known = g_array_new (FALSE, FALSE, sizeof (BrActivity));
  pasts = g_array_new (FALSE, FALSE, sizeof (BrActivityPast));
  entries = br_journal_peek (journal, &n_entries);
  for (guint i = 0; i < n_entries && br_entry_get_date (entries[i]) <= day; i++)
    {
      guint n_activities;
      const BrActivity *activities = get_activities (entries[i], &n_activities);

      if (n_activities > 0)
        g_array_set_size (pasts, 0);

      for (guint j = 0; j < n_activities; j++)
        {
          int first = find_first (known, activities[j].name, activities[j].ability);
          BrActivityPast past = { activities[j].name, first, activities[j].ability, br_entry_get_date (entries[i]) };

          g_array_append_val (known, activities[j]);
          g_array_append_val (pasts, past);
        }
    }

  return pasts;
}
