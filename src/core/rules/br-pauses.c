/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pauses and moves as they stand in the journal. */

#include "config.h"

#include "core/rules/br-pauses.h"

#include "core/journal/br-plan-entry.h"

static gboolean
covers (BrEntry *entry,
        BrDay    day)
{
  BrPlanEntry *plan;

  if (!BR_IS_PLAN_ENTRY (entry) || br_entry_get_date (entry) > day)
    return FALSE;

  plan = BR_PLAN_ENTRY (entry);

  return br_plan_entry_get_change (plan) == BR_PLAN_PAUSE &&
         br_plan_entry_get_from (plan) <= day && day <= br_plan_entry_get_to (plan);
}

static BrEntry *
end (BrEntry   *entry,
     BrDay      today,
     GDateTime *at)
{
  BrDay from = br_plan_entry_get_from (BR_PLAN_ENTRY (entry));
  g_autoptr (BrEntry) shorter = NULL;

  if (from == today)
    return br_entry_new_deletion (entry, at);

  shorter = br_plan_entry_new_pause (br_entry_get_date (entry), at, from, today - 1);

  return br_entry_new_correction (entry, shorter);
}

GPtrArray *
br_pauses_end (BrJournal *journal,
               BrDay      today,
               GDateTime *at)
{
  g_autoptr (GPtrArray) ended = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_entries;
  BrEntry **entries;

  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (at != NULL, NULL);

  entries = br_journal_peek (journal, &n_entries);

  for (guint i = 0; i < n_entries; i++)
    {
      if (covers (entries[i], today))
        g_ptr_array_add (ended, end (entries[i], today, at));
    }

  return g_steal_pointer (&ended);
}

BrEntry *
br_pauses_find (BrJournal *journal,
                BrDay      day)
{
  guint n_entries;
  BrEntry **entries;

  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);

  entries = br_journal_peek (journal, &n_entries);
  for (guint i = n_entries; i > 0; i--)
    {
      BrPlanEntry *plan;

      if (!BR_IS_PLAN_ENTRY (entries[i - 1]))
        continue;

      plan = BR_PLAN_ENTRY (entries[i - 1]);
      if (br_plan_entry_get_change (plan) == BR_PLAN_PAUSE &&
          br_plan_entry_get_from (plan) <= day && day <= br_plan_entry_get_to (plan))
        return entries[i - 1];
    }

  return NULL;
}

BrEntry *
br_moves_find (BrJournal *journal,
               BrDay      day)
{
  guint n_entries;
  BrEntry **entries;

  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);

  entries = br_journal_peek (journal, &n_entries);
  for (guint i = n_entries; i > 0; i--)
    {
      if (BR_IS_PLAN_ENTRY (entries[i - 1]) &&
          br_plan_entry_get_change (BR_PLAN_ENTRY (entries[i - 1])) == BR_PLAN_MOVE &&
          br_plan_entry_get_to (BR_PLAN_ENTRY (entries[i - 1])) == day)
        return entries[i - 1];
    }

  return NULL;
}
