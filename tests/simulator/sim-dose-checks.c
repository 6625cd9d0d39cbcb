/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The invariants of doses. */

#include "simulator/sim-dose-checks.h"

#include <string.h>

/* START-3 */
#define MAX_S       1800
#define MAX_SHORT_S  480
/* LOAD-1: 25 lb in whole grams */
#define MAX_LOAD_G 11340

typedef SimOutcome (*PrescriptionCheck) (SimDay         *day,
                                         BrPrescription *prescription);

static SimOutcome
check_both (SimDay            *day,
            PrescriptionCheck  check)
{
  SimOutcome outcome = SIM_IDLE;

  if (day->prescription != NULL)
    outcome = check (day, day->prescription);
  if (day->short_prescription != NULL && outcome != SIM_BROKEN)
    outcome = check (day, day->short_prescription);

  return outcome;
}

static guint
count (BrPrescription *prescription)
{
  return g_list_model_get_n_items (G_LIST_MODEL (prescription));
}

static SimOutcome
complain (SimDay               *day,
          BrPrescribedExercise *prescribed,
          const char           *what)
{
  BrDose dose = br_prescribed_exercise_get_dose (prescribed);

  g_string_append_printf (day->why, "%s in variant %d, %ux%u/%u/%u: %s", br_exercise_get_id (br_prescribed_exercise_get_exercise (prescribed)),
                          br_prescribed_exercise_get_variant_kind (prescribed), dose.sets, dose.repetitions, dose.hold_s, dose.load_g, what);

  return SIM_BROKEN;
}

static gboolean
is_within (BrRange range,
           guint   value)
{
  return value >= range.from && value <= range.to;
}

static gboolean
is_owned_weight (const SimFold *fold,
                 BrRange        range,
                 guint          load_g)
{
  if (load_g == 0)
    return range.from == 0;
  if (fold->equipment == NULL || fold->equipment->n_weights == 0)
    return load_g == range.from;

  for (guint i = 0; i < fold->equipment->n_weights; i++)
    {
      if (fold->equipment->weights_g[i] == load_g)
        return TRUE;
    }

  return FALSE;
}

/* LOAD-1, REVERT-2: each number on the card */
static SimOutcome
check_limits (SimDay         *day,
              BrPrescription *prescription)
{
  for (guint i = 0; i < count (prescription); i++)
    {
      BrPrescribedExercise *prescribed = br_prescription_get_exercise (prescription, i);
      BrVariant *variant = br_prescribed_exercise_get_variant (prescribed);
      BrRange load = br_variant_get_load_g (variant);
      BrDose dose = br_prescribed_exercise_get_dose (prescribed);

      if (dose.sets < 1 || dose.sets > br_variant_get_sets (variant) ||
          !is_within (br_variant_get_repetitions (variant), dose.repetitions) || !is_within (br_variant_get_hold_s (variant), dose.hold_s))
        return complain (day, prescribed, "not on the card");
      if (dose.load_g > MAX_LOAD_G || dose.load_g < load.from || dose.load_g > load.to + 40)
        return complain (day, prescribed, "too heavy or too light");
      if (!is_owned_weight (day->fold, load, dose.load_g))
        return complain (day, prescribed, "a weight that is not there");
    }

  return SIM_HOLDS;
}

SimOutcome
sim_check_limits (SimDay *day)
{
  return check_both (day, check_limits);
}

static gboolean
is_owned (const SimFold *fold,
          const char    *id)
{
  return fold->equipment != NULL && g_strv_contains (fold->equipment->ids, id);
}

/* START-3: only with what is there, no exercise twice, at most 30 minutes unless nothing is left to drop. */
static SimOutcome
check_equipment (SimDay         *day,
                 BrPrescription *prescription)
{
  gboolean may_drop = FALSE;

  for (guint i = 0; i < count (prescription); i++)
    {
      BrPrescribedExercise *prescribed = br_prescription_get_exercise (prescription, i);
      BrExercise *exercise = br_prescribed_exercise_get_exercise (prescribed);
      const char * const *needed = br_exercise_get_equipment (exercise);

      for (guint j = 0; needed[j] != NULL; j++)
        {
          if (!is_owned (day->fold, needed[j]))
            return complain (day, prescribed, needed[j]);
        }

      for (guint j = 0; j < i; j++)
        {
          if (br_prescribed_exercise_get_exercise (br_prescription_get_exercise (prescription, j)) == exercise)
            return complain (day, prescribed, "twice");
        }

      may_drop = may_drop || br_prescribed_exercise_get_dose (prescribed).sets > 1;
    }

  if (may_drop && br_prescription_get_length_s (prescription) > (br_prescription_get_short (prescription) ? MAX_SHORT_S : MAX_S))
    {
      g_string_append_printf (day->why, "it takes %u s", br_prescription_get_length_s (prescription));
      return SIM_BROKEN;
    }

  return SIM_HOLDS;
}

SimOutcome
sim_check_equipment (SimDay *day)
{
  return check_both (day, check_equipment);
}

/* "Routines of a phase take turns [...] each phase keeps its own turn"; stand-ins in their places. */
static SimOutcome
check_turn (SimDay         *day,
            BrPrescription *prescription)
{
  const SimFold *fold = day->fold;
  BrPhase *phase = br_program_get_phase (fold->book->program, fold->phase);
  GListModel *routines = br_phase_get_routines (phase);
  g_autoptr (BrRoutine) routine = NULL;
  GListModel *exercises;
  guint n = 0;

  if (br_prescription_get_short (prescription))
    routine = g_object_ref (br_phase_get_short_routine (phase));
  else
    routine = g_list_model_get_item (routines, fold->turns[fold->phase - 1] % g_list_model_get_n_items (routines));

  if (br_prescription_get_routine (prescription) != routine)
    {
      g_string_append_printf (day->why, "routine %s, expected %s", br_routine_get_id (br_prescription_get_routine (prescription)),
                              br_routine_get_id (routine));
      return SIM_BROKEN;
    }

  exercises = br_routine_get_exercises (routine);
  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BrExercise) exercise = g_list_model_get_item (exercises, i);
      int card = sim_book_find_card (fold->book, br_exercise_get_id (exercise));
      BrExercise *expected = sim_load_get_card (fold, sim_load_choose (fold, card));
      gboolean is_there = FALSE;

      for (guint j = 0; j < count (prescription); j++)
        is_there = is_there || br_prescribed_exercise_get_exercise (br_prescription_get_exercise (prescription, j)) == expected;

      n += expected == exercise ? 1 : 0;
      if (!is_there)
        {
          g_string_append_printf (day->why, "%s is missing", br_exercise_get_id (expected));
          return SIM_BROKEN;
        }
    }

  if (count (prescription) >= n && count (prescription) <= g_list_model_get_n_items (exercises))
    return SIM_HOLDS;

  g_string_append_printf (day->why, "%u exercises", count (prescription));

  return SIM_BROKEN;
}

SimOutcome
sim_check_turn (SimDay *day)
{
  return check_both (day, check_turn);
}

static gboolean
is_easier (const SimDay *day)
{
  return day->fold->easier_from != BR_DAY_NONE && day->said->today < day->fold->easier_from + SIM_WEEK;
}

static int
get_card (SimDay               *day,
          BrPrescribedExercise *prescribed)
{
  return sim_book_find_card (day->fold->book, br_exercise_get_id (br_prescribed_exercise_get_exercise (prescribed)));
}

/* Sets to @dose what is to be prescribed of @card, sets as on the card. */
static gboolean
get_expected (SimDay        *day,
              int            card,
              BrVariantKind *variant,
              BrDose        *dose)
{
  BrDose easier;
  gboolean has = sim_load_get_present (day->fold, card, variant, dose);

  if (is_easier (day) && sim_load_get_easier (day->fold, card, &easier))
    {
      *variant = BR_VARIANT_EASIER;
      *dose = easier;
    }

  return has;
}

/* LOAD, BREAK-1 and an accepted stay-easier: the dose that was decided */
static SimOutcome
check_doses (SimDay         *day,
             BrPrescription *prescription)
{
  for (guint i = 0; i < count (prescription); i++)
    {
      BrPrescribedExercise *prescribed = br_prescription_get_exercise (prescription, i);
      BrDose dose = br_prescribed_exercise_get_dose (prescribed);
      BrDose expected;
      BrVariantKind variant;

      if (get_expected (day, get_card (day, prescribed), &variant, &expected) &&
          (variant != br_prescribed_exercise_get_variant_kind (prescribed) || dose.repetitions != expected.repetitions ||
           dose.hold_s != expected.hold_s || dose.load_g != expected.load_g))
        {
          g_string_append_printf (day->why, "expected variant %d, %u/%u/%u. ", variant, expected.repetitions, expected.hold_s, expected.load_g);
          return complain (day, prescribed, "not what was decided");
        }
    }

  return SIM_HOLDS;
}

SimOutcome
sim_check_doses (SimDay *day)
{
  return check_both (day, check_doses);
}

/* REVERT-2: one set less of each after a bad next-day check, never below one; START-3 drops more from the last exercise on. */
static SimOutcome
check_sets (SimDay         *day,
            BrPrescription *prescription)
{
  const SimSession *last = sim_fold_get_last (day->fold);
  gboolean drops = last != NULL && last->check == SIM_CHECK_BAD && !last->is_check_used;
  guint dropped_later = G_MAXUINT;

  for (guint i = count (prescription); i > 0; i--)
    {
      BrPrescribedExercise *prescribed = br_prescription_get_exercise (prescription, i - 1);
      BrDose dose = br_prescribed_exercise_get_dose (prescribed);
      BrDose expected;
      BrVariantKind variant;
      guint dropped;

      get_expected (day, get_card (day, prescribed), &variant, &expected);
      if (drops && expected.sets > 1)
        expected.sets--;

      if (dose.sets > expected.sets)
        return complain (day, prescribed, "too many sets");

      dropped = expected.sets - dose.sets;
      if (dropped > dropped_later)
        return complain (day, prescribed, "dropped before a later one");

      if (dose.sets > 1)
        dropped_later = dropped;
    }

  return SIM_HOLDS;
}

SimOutcome
sim_check_sets (SimDay *day)
{
  return check_both (day, check_sets);
}

/* Adds the ids of what the routines of the present phase prescribe, stand-ins in their places. */
static void
mark_routine (SimDay    *day,
              BrRoutine *routine,
              gboolean   is_prescribed[SIM_MAX_CARDS])
{
  GListModel *exercises = br_routine_get_exercises (routine);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BrExercise) exercise = g_list_model_get_item (exercises, i);
      int card = sim_book_find_card (day->fold->book, br_exercise_get_id (exercise));

      is_prescribed[sim_load_choose (day->fold, card)] = TRUE;
    }
}

/* Sets @is_prescribed to what the present phase prescribes. */
static void
mark_prescribed (SimDay   *day,
                 gboolean  is_prescribed[SIM_MAX_CARDS])
{
  BrPhase *phase = br_program_get_phase (day->fold->book->program, day->fold->phase);
  GListModel *routines = br_phase_get_routines (phase);

  memset (is_prescribed, 0, SIM_MAX_CARDS * sizeof (gboolean));
  mark_routine (day, br_phase_get_short_routine (phase), is_prescribed);

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (BrRoutine) routine = g_list_model_get_item (routines, i);

      mark_routine (day, routine, is_prescribed);
    }
}

static const SimProposal *
find_step (SimDay         *day,
           BrProposalKind  kind,
           int             card)
{
  const char *id = br_exercise_get_id (sim_load_get_card (day->fold, card));

  for (guint i = 0; i < day->said->n_proposals; i++)
    {
      const SimProposal *proposal = &day->said->proposals[i];

      if (proposal->kind == kind && strcmp (proposal->exercise, id) == 0)
        return proposal;
    }

  return NULL;
}

static SimOutcome
check_steps (SimDay         *day,
             BrProposalKind  kind)
{
  gboolean is_prescribed[SIM_MAX_CARDS];
  gboolean is_marked = FALSE;
  guint n_seen = 0, n_found = 0;

  for (int card = 0; card < (int) day->fold->book->n_cards && day->fold->phase > 0; card++)
    {
      const SimProposal *proposal;
      BrDose next;

      if (!sim_load_has_step (day->fold, day->said->today, card, kind, &next))
        continue;

      if (!is_marked)
        mark_prescribed (day, is_prescribed);
      is_marked = TRUE;
      if (!is_prescribed[card])
        continue;

      proposal = find_step (day, kind, card);
      if (proposal == NULL || next.repetitions != proposal->next.repetitions || next.hold_s != proposal->next.hold_s ||
          next.load_g != proposal->next.load_g)
        {
          g_string_append_printf (day->why, "no step of %s to %u/%u/%u is proposed", br_exercise_get_id (sim_load_get_card (day->fold, card)),
                                  next.repetitions, next.hold_s, next.load_g);
          return SIM_BROKEN;
        }

      n_found++;
    }

  for (guint i = 0; i < day->said->n_proposals; i++)
    n_seen += day->said->proposals[i].kind == kind ? 1 : 0;

  if (n_seen == n_found)
    return n_seen > 0 ? SIM_HOLDS : SIM_IDLE;

  g_string_append_printf (day->why, "%u steps of kind %d are proposed, expected %u", n_seen, kind, n_found);

  return SIM_BROKEN;
}

SimOutcome
sim_check_raises (SimDay *day)
{
  return check_steps (day, BR_PROPOSAL_RAISE_LOAD);
}

SimOutcome
sim_check_lowers (SimDay *day)
{
  return check_steps (day, BR_PROPOSAL_LOWER_LOAD);
}

/* "Never two things at once": repetitions, seconds or weight; a heavier weight starts at the bottom of the rest. */
SimOutcome
sim_check_one_step (SimDay *day)
{
  SimOutcome outcome = SIM_IDLE;

  for (guint i = 0; i < day->said->n_proposals; i++)
    {
      const SimProposal *proposal = &day->said->proposals[i];
      const BrDose *next = &proposal->next;
      BrVariantKind kind;
      BrVariant *variant;
      BrDose now;
      guint n;
      int card;

      if (proposal->kind != BR_PROPOSAL_RAISE_LOAD && proposal->kind != BR_PROPOSAL_LOWER_LOAD)
        continue;

      card = sim_book_find_card (day->fold->book, proposal->exercise);
      sim_load_get_present (day->fold, card, &kind, &now);
      variant = br_exercise_get_variant (sim_load_get_card (day->fold, card), kind);
      n = (next->repetitions != now.repetitions) + (next->hold_s != now.hold_s) + (next->load_g != now.load_g);

      if (next->load_g > now.load_g)
        n = next->repetitions == br_variant_get_repetitions (variant).from && next->hold_s == br_variant_get_hold_s (variant).from ? 1 : 2;

      if (n != 1 || next->load_g > MAX_LOAD_G ||
          (proposal->kind == BR_PROPOSAL_RAISE_LOAD) != (next->load_g > now.load_g || (next->load_g == now.load_g &&
                                                         (next->repetitions > now.repetitions || next->hold_s > now.hold_s))))
        {
          g_string_append_printf (day->why, "%s from %u/%u/%u to %u/%u/%u", proposal->exercise, now.repetitions, now.hold_s, now.load_g,
                                  next->repetitions, next->hold_s, next->load_g);
          return SIM_BROKEN;
        }

      outcome = SIM_HOLDS;
    }

  return outcome;
}
