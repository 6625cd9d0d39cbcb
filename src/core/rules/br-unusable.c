/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries that the rules cannot use. */

#include "config.h"

#include "core/rules/br-unusable.h"

#include <glib/gi18n-lib.h>

#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-plan-entry.h"
#include "core/journal/br-session-entry.h"
#include "core/journal/br-start-entry.h"
#include "core/rules/br-decisions.h"
#include "core/rules/br-facts.h"
#include "core/rules/br-move.h"
#include "core/rules/br-wording.h"

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

static void
add_fault (GPtrArray  *faults,
           BrEntry    *entry,
           const char *reason)
{
  /* Translators: %s says what is wrong with an entry of the journal, one sentence */
  g_autofree char *message = g_strdup_printf (_("%s The entry is left out, and stays in the file as it is."), reason);

  g_ptr_array_add (faults, br_fault_new_entry (br_entry_get_file (entry), 0, br_entry_get_id (entry), message));
}

static gboolean
is_move (BrEntry *entry)
{
  return BR_IS_PLAN_ENTRY (entry) && br_plan_entry_get_change (BR_PLAN_ENTRY (entry)) == BR_PLAN_MOVE;
}

/* Whether a move is allowed depends on all that comes before it. Returns: entry -> why it is none */
static GHashTable *
judge_moves (BrProgram  *program,
             BrEntry   **entries,
             guint       n_entries,
             BrDay       today)
{
  g_autoptr (GHashTable) reasons = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_auto (BrFacts) facts = { 0 };
  guint end = 0;

  for (guint i = 0; i < n_entries && br_entry_get_date (entries[i]) <= today; i++)
    end = is_move (entries[i]) ? i + 1 : end;

  br_facts_init (&facts, program);
  for (guint i = 0; i < end; i++)
    {
      if (is_move (entries[i]))
        {
          BrPlanEntry *entry = BR_PLAN_ENTRY (entries[i]);
          BrMoveFact move = { br_plan_entry_get_from (entry), br_plan_entry_get_to (entry) };
          BrDay date = br_entry_get_date (entries[i]);
          char *reason;

          br_facts_advance (&facts, date);
          reason = br_move_describe_fact (&facts, &move, date, today);
          if (reason != NULL)
            g_hash_table_insert (reasons, entries[i], reason);
        }

      br_facts_add (&facts, entries[i]);
    }

  return g_steal_pointer (&reasons);
}

static char *
describe_move (BrPlanEntry *entry,
               const char  *reason,
               BrDay        today)
{
  g_autofree char *from = br_wording_day (br_plan_entry_get_from (entry), today);
  g_autofree char *to = br_wording_day (br_plan_entry_get_to (entry), today);

  /* Translators: two days, such as "Friday", and a sentence that says why not */
  return g_strdup_printf (_("It moves the session of %s to %s, which could not be. %s"), from, to, reason);
}

static void
add_misfits (BrJournal *journal,
             GPtrArray *faults)
{
  g_autoptr (GPtrArray) misfits = br_journal_get_misfits (journal);

  for (guint i = 0; i < misfits->len; i++)
    add_fault (faults, g_ptr_array_index (misfits, i),
               _("It is to correct an entry of another kind, which stands as it was."));
}

GPtrArray *
br_unusable_list (BrJournal *journal,
                  BrProgram *program,
                  BrDay      today)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) deleted = NULL;
  g_autoptr (GHashTable) moves = NULL;
  gboolean has_started = FALSE;
  guint n_entries;
  BrEntry **entries;

  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (BR_IS_PROGRAM (program), NULL);

  deleted = list_deleted (journal);
  entries = br_journal_peek (journal, &n_entries);
  moves = judge_moves (program, entries, n_entries, today);

  for (guint i = 0; i < n_entries; i++)
    {
      g_autofree char *words = NULL;
      const char *reason = NULL;

      if (BR_IS_DECISION_ENTRY (entries[i]))
        reason = br_decisions_find_fault (BR_DECISION_ENTRY (entries[i]));
      else if (BR_IS_NEXT_DAY_ENTRY (entries[i]))
        reason = judge_next_day (BR_NEXT_DAY_ENTRY (entries[i]), journal, deleted);
      else if (BR_IS_START_ENTRY (entries[i]) && has_started)
        reason = _("The program can only begin once, and it began before.");
      else if (g_hash_table_contains (moves, entries[i]))
        reason = words = describe_move (BR_PLAN_ENTRY (entries[i]), g_hash_table_lookup (moves, entries[i]), today);

      has_started = has_started || BR_IS_START_ENTRY (entries[i]);
      if (reason != NULL)
        add_fault (faults, entries[i], reason);
    }

  add_misfits (journal, faults);

  return g_steal_pointer (&faults);
}
