/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corrections and deletions. */

#include "simulator/sim-regrets.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/rules/br-pauses.h"

/* Entries among which a regretted one is looked for */
#define RECENT 60

static BrEntry *
correct_session (SimLife        *life,
                 BrSessionEntry *entry,
                 BrDay           date,
                 GDateTime      *at)
{
  BrSessionSummary summary = *br_session_entry_get_summary (entry);

  summary.pain_after = sim_life_pick (life, 6);
  if (sim_life_happens (life, 0.2))
    summary.pain_before_kind = BR_PAIN_ACHE + (BrPainKind) sim_life_pick (life, 4);
  if (sim_life_happens (life, 0.2))
    summary.kind = (BrSessionKind) sim_life_pick (life, 3);
  if (sim_life_happens (life, 0.3))
    summary.form = (BrForm) sim_life_pick (life, 3);

  return br_session_entry_new (date, at, &summary, br_session_entry_get_exercises (entry));
}

/* Returns: (transfer full) (nullable): what @entry should have said */
static BrEntry *
correct (SimLife   *life,
         BrEntry   *entry,
         GDateTime *at)
{
  BrDay date = br_entry_get_date (entry);

  if (sim_life_happens (life, 0.2))
    date += (BrDay) sim_life_pick (life, 5) - 2;

  if (BR_IS_SESSION_ENTRY (entry))
    return correct_session (life, BR_SESSION_ENTRY (entry), date, at);

  if (BR_IS_CHECK_IN_ENTRY (entry))
    return br_check_in_entry_new (date, at, sim_life_pick (life, 9), BR_PAIN_NONE + (BrPainKind) sim_life_pick (life, 5));

  if (BR_IS_NEXT_DAY_ENTRY (entry))
    return br_next_day_entry_new (br_entry_get_date (entry), at, br_next_day_entry_get_session_id (BR_NEXT_DAY_ENTRY (entry)),
                                  !br_next_day_entry_get_usual (BR_NEXT_DAY_ENTRY (entry)));

  if (BR_IS_START_ENTRY (entry))
    return br_start_entry_new (br_entry_get_date (entry), at, sim_life_pick (life, 9), BR_PAIN_NONE, 5, NULL, 0);

  return NULL;
}

void
sim_regrets_have_one (SimLife *life)
{
  guint n_entries;
  BrEntry **entries = br_journal_peek (life->journal, &n_entries);
  guint reach = sim_life_happens (life, 0.1) ? n_entries : MIN (n_entries, RECENT);
  BrEntry *entry = entries[n_entries - 1 - (guint) sim_life_pick (life, (int) reach)];
  g_autoptr (GDateTime) at = sim_life_take_time (life);
  g_autoptr (BrEntry) corrected = NULL;

  if (sim_life_happens (life, 0.7))
    corrected = correct (life, entry, at);

  if (corrected != NULL)
    sim_life_record (life, br_entry_new_correction (entry, corrected));
  else if (!BR_IS_START_ENTRY (entry))
    sim_life_record (life, br_entry_new_deletion (entry, at));
}

void
sim_regrets_end_pause (SimLife *life)
{
  g_autoptr (GDateTime) at = sim_life_take_time (life);
  g_autoptr (GPtrArray) ended = br_pauses_end (life->journal, life->today, at);

  for (guint i = 0; i < ended->len; i++)
    sim_life_record (life, g_object_ref (g_ptr_array_index (ended, i)));
}
