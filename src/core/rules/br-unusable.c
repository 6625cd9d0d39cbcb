/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries that the rules cannot use. */

#include "config.h"

#include "core/rules/br-unusable.h"

#include <glib/gi18n-lib.h>

#include "core/journal/br-decision-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-session-entry.h"
#include "core/journal/br-start-entry.h"

static const char *
judge_decision (BrDecisionEntry *entry)
{
  switch (br_decision_entry_get_kind (entry))
    {
    case BR_PROPOSAL_REVIEW:
      return _("A review is answered by doing it, not by a decision.");

    case BR_PROPOSAL_RAISE_LOAD:
    case BR_PROPOSAL_LOWER_LOAD:
      return br_decision_entry_get_exercise_id (entry) == NULL ? _("It does not say which exercise was meant.") : NULL;

    case BR_PROPOSAL_ADVANCE:
    case BR_PROPOSAL_REVERT:
    case BR_PROPOSAL_STAY_EASIER:
    case BR_PROPOSAL_SEE_PROFESSIONAL:
    case BR_PROPOSAL_MAINTAIN:
    default:
      return NULL;
    }
}

/* @deleted holds the ids of entries that the person deleted. */
static const char *
judge_next_day (BrNextDayEntry *entry,
                BrJournal      *journal,
                GHashTable     *deleted)
{
  const char *id = br_next_day_entry_get_session_id (entry);
  BrEntry *session = br_journal_lookup (journal, id);

  if (session == NULL)
    return g_hash_table_contains (deleted, id) ? NULL : _("It belongs to a session that is not in your records.");
  if (!BR_IS_SESSION_ENTRY (session))
    return _("It belongs to something that is not a session.");
  if (br_entry_compare (BR_ENTRY (entry), session) < 0)
    return _("It is dated before the session that it belongs to.");

  return NULL;
}

static GHashTable *
list_deleted (BrJournal *journal)
{
  GHashTable *deleted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) newest = br_journal_get_newest_between (journal, BR_DAY_NONE, G_MAXUINT32);

  for (guint i = 0; i < newest->len; i++)
    {
      BrEntry *entry = g_ptr_array_index (newest, i);

      if (br_entry_get_deleted (entry))
        g_hash_table_add (deleted, g_strdup (br_entry_get_id (entry)));
    }

  return deleted;
}

static BrFault *
make_fault (BrEntry    *entry,
            const char *reason)
{
  g_autofree char *date = br_day_to_string (br_entry_get_date (entry));
  g_autofree char *file = g_strdup_printf ("%.7s.json", date);
  /* Translators: %s says what is wrong with an entry of the journal, one sentence */
  g_autofree char *message = g_strdup_printf (_("%s The entry is left out, and stays in the file as it is."), reason);

  return br_fault_new_entry (file, 0, br_entry_get_id (entry), message);
}

GPtrArray *
br_unusable_list (BrJournal *journal)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) deleted = NULL;
  gboolean has_started = FALSE;
  guint n_entries;
  BrEntry **entries;

  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);

  deleted = list_deleted (journal);
  entries = br_journal_peek (journal, &n_entries);

  for (guint i = 0; i < n_entries; i++)
    {
      const char *reason = NULL;

      if (BR_IS_DECISION_ENTRY (entries[i]))
        reason = judge_decision (BR_DECISION_ENTRY (entries[i]));
      else if (BR_IS_NEXT_DAY_ENTRY (entries[i]))
        reason = judge_next_day (BR_NEXT_DAY_ENTRY (entries[i]), journal, deleted);
      else if (BR_IS_START_ENTRY (entries[i]) && has_started)
        reason = _("The program can only begin once, and it began before.");

      has_started = has_started || BR_IS_START_ENTRY (entries[i]);
      if (reason != NULL)
        g_ptr_array_add (faults, make_fault (entries[i], reason));
    }

  return g_steal_pointer (&faults);
}
