/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules engine: the list of rules that it applies, and their evaluation. */

#include "config.h"

#include "core/rules/br-rules.h"

#include <glib/gi18n-lib.h>

#include "core/rules/br-gates.h"
#include "core/rules/br-prescribe.h"
#include "core/rules/br-state-private.h"

/* The gates bring their own rules. */
static const BrRule other_rules[] = {
  { "FREQ-1", N_("There is always at least one day of rest between two planned sessions."), "seed" },
  { "FREQ-2", N_("3 to 4 sessions a week: every other day, or three fixed weekdays that do not touch each other."), "seed" },
  { "FREQ-3", N_("A session on the day after another one, or a second one on the same day, is extra."), "own" },
  { "FREQ-4", N_("A missed session is not made up for on a day that touches another one."), "own" },
  { "FREQ-5", N_("A planned session may be moved to a day that is at least two days from those before it. Nothing is planned in a pause."), "own" },
  { "FREQ-6", N_("After 28 days in phase 3 and a review that is on track, two days a week are enough to keep what was gained."), "own" },
  { "START-1", N_("Before each session the app asks whether anything is new, and how your back is now."), "own" },
  { "START-2", N_("With pain of 7 or more there is only breathing and an easy walk. With sharp pain now: rest today."), "ev" },
  { "START-3", N_("A session takes at most 30 minutes, and only uses equipment that you have."), "own" },
  { "LOAD-1", N_("Exercises with weights begin with the lightest one that you have within the range of the exercise."), "seed" },
  { "LOAD-2", N_("After two sessions with an exercise that went well, one step more is proposed."), "ev" },
  { "LOAD-3", N_("After sharp pain in an exercise, one step less of it is proposed."), "ev" },
  { "GATE-6", N_("No phase is skipped. The app proposes, you decide."), "seed" },
  { "REVERT-1", N_("After sharp pain in an easier version, or warning pain twice within 7 days, going back a phase is proposed."), "seed" },
  { "REVERT-2", N_("If your back is not back to its usual by the day after, the next session is smaller. A second time in a row, going back a phase is proposed."), "ev" },
  { "BREAK-1", N_("After 14 days without a session you begin gently again. After 28, going back a phase is proposed."), "own" },
  { "REVIEW-1", N_("Every 28 days your pain is compared with your baseline, the mean of all pain ratings of the first 7 days."), "ev" },
  { "REVIEW-2", N_("Fewer than 9 full sessions are too few to judge. If pain was low from the start, your own activities decide."), "own" },
  { "REVIEW-3", N_("A review stays due until it is done, and several missed ones are one."), "own" },
  { "FLAG-1", N_("A yes to a safety question stops training until a professional says that you may go on."), "ev" },
  { "FLAG-2", N_("If anything is new before a session, the safety questions come first."), "own" },
  { "FLAG-3", N_("After pain that travels down the leg, or numbness, the safety questions come first."), "own" },
};

/* Both lists in one, made when it is first asked for. */
static GArray *
get_rules (void)
{
  static GArray *rules;

  if (g_once_init_enter_pointer (&rules))
    {
      GArray *all = g_array_new (FALSE, FALSE, sizeof (BrRule));
      guint n_gates;
      const BrGate *gates = br_gates_get_all (&n_gates);

      g_array_append_vals (all, other_rules, G_N_ELEMENTS (other_rules));
      for (guint i = 0; i < n_gates; i++)
        g_array_append_val (all, gates[i].rule);

      g_once_init_leave_pointer (&rules, all);
    }

  return rules;
}

const BrRule *
br_rules_get_all (guint *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = get_rules ()->len;
  return (const BrRule *) (gpointer) get_rules ()->data;
}

const char *
br_rules_get_sentence (const char *id)
{
  guint n_rules;
  const BrRule *rules = br_rules_get_all (&n_rules);

  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < n_rules; i++)
    {
      if (g_str_equal (rules[i].id, id))
        return _(rules[i].sentence);
    }

  return NULL;
}

BrState *
br_rules_evaluate (BrProgram *program,
                   BrJournal *journal,
                   BrDay      today)
{
  g_auto (BrFacts) facts = { 0 };
  guint n_entries;
  BrEntry **entries;

  g_return_val_if_fail (BR_IS_PROGRAM (program), NULL);
  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (today != BR_DAY_NONE, NULL);

  entries = br_journal_peek (journal, &n_entries);
  br_facts_fold (&facts, program, entries, n_entries, today);

  return br_state_new (&facts, today);
}

BrState *
br_rules_evaluate_with (BrProgram *program,
                        BrJournal *journal,
                        GPtrArray *entries,
                        BrDay      today)
{
  g_autoptr (BrJournal) other = NULL;
  g_autoptr (GPtrArray) all = NULL;
  guint n_recorded;
  BrEntry **recorded;

  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (entries != NULL, NULL);

  other = br_journal_new ();
  all = g_ptr_array_new ();
  recorded = br_journal_peek (journal, &n_recorded);
  for (guint i = 0; i < n_recorded; i++)
    g_ptr_array_add (all, recorded[i]);
  g_ptr_array_extend (all, entries, NULL, NULL);
  br_journal_add_batch (other, all);

  return br_rules_evaluate (program, other, today);
}

static gboolean
has_routine (BrPhase   *phase,
             BrRoutine *routine)
{
  GListModel *routines = br_phase_get_routines (phase);

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (BrRoutine) other = g_list_model_get_item (routines, i);

      if (other == routine)
        return TRUE;
    }

  return routine == br_phase_get_short_routine (phase);
}

BrPrescription *
br_rules_prescribe (BrProgram *program,
                    BrJournal *journal,
                    BrRoutine *routine,
                    BrDay      day)
{
  g_auto (BrFacts) facts = { 0 };
  g_auto (BrAdjustments) adjustments = { 0 };
  guint n_entries;
  BrEntry **entries;

  g_return_val_if_fail (BR_IS_PROGRAM (program), NULL);
  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (BR_IS_ROUTINE (routine), NULL);
  g_return_val_if_fail (day != BR_DAY_NONE, NULL);

  entries = br_journal_peek (journal, &n_entries);
  br_facts_fold (&facts, program, entries, n_entries, day);
  if (facts.phase == 0 || !has_routine (br_program_get_phase (program, facts.phase), routine))
    return NULL;

  br_adjustments_init (&adjustments);

  return br_prescribe_routine (&facts, day, routine, &adjustments);
}
