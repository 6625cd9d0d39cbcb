/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person's life with their back. */

#include "simulator/sim-patient.h"

#include <math.h>
#include <string.h>

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-equipment-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-review-entry.h"
#include "simulator/sim-regrets.h"

static const BrWeekdays patterns[] = { 0, 0, 0x15, 0x2a, 0x54, 0x4a, 0x29, 0x25, 0x52, 0x09, 0x12, 0x48 };
static const char * const questions[] = { "night-pain", "cancer", "injury-or-fall", "saddle-numbness", "both-legs", "a-newer-question" };

static double
between (SimLife *life,
         double   low,
         double   high)
{
  return low + (high - low) * g_rand_double (life->rand);
}

static int
get_pain (SimPatient *patient,
          SimLife    *life)
{
  double days = life->today - life->first;
  double pain = patient->pain_in_the_end + (patient->pain - patient->pain_in_the_end) * exp2 (-days / patient->half_life);

  if (life->real <= patient->flare_until)
    pain += 3;

  pain += between (life, -1.2, 1.2);

  return CLAMP ((int) lround (pain), 0, 10);
}

static gboolean
is_flaring (SimPatient *patient,
            SimLife    *life)
{
  return life->real <= patient->flare_until;
}

/* The kind of a pain that is not only the old ache. */
static BrPainKind
get_kind (SimPatient *patient,
          SimLife    *life)
{
  double worse = is_flaring (patient, life) ? 12 : 1;

  if (sim_life_happens (life, patient->grave * worse))
    return sim_life_happens (life, 0.5) ? BR_PAIN_RADIATING : BR_PAIN_NUMB;
  if (sim_life_happens (life, patient->sharp * worse))
    return BR_PAIN_SHARP;

  return sim_life_happens (life, 0.2) ? BR_PAIN_NONE : BR_PAIN_ACHE;
}

/* Their own activities, rated 0 to 10; not always the same ones. */
static guint
rate_activities (SimLife    *life,
                 BrActivity *activities)
{
  static const char * const names[] = { "Garden", "Shoes", "Stairs" };
  guint n = (guint) sim_life_pick (life, BR_MAX_ACTIVITIES + 1);
  int skill = MIN (10, (int) (life->today - life->first) / 60);

  for (guint i = 0; i < n; i++)
    {
      int ability = skill + sim_life_pick (life, 5) - 1;

      activities[i] = (BrActivity) { names[(i + (guint) sim_life_pick (life, 2)) % BR_MAX_ACTIVITIES], CLAMP (ability, 0, 10) };
    }

  for (guint i = 1; i < n; i++)
    {
      for (guint j = 0; j < i; j++)
        {
          if (activities[i].name == activities[j].name)
            return i;
        }
    }

  return n;
}

static void
state_equipment (SimLife *life)
{
  static const char * const all[] = { "band", "weight", "weight-pair", "box", "step" };
  static const guint weights_g[] = { 1000, 2500, 4600, 5000, 6800, 9000, 9100, 11340, 11350, 16000 };
  const char *owned[G_N_ELEMENTS (all) + 1] = { NULL };
  guint held_g[G_N_ELEMENTS (weights_g)];
  guint n_owned = 0, n_held = 0;
  double wealth = between (life, 0, 1.2);
  g_autoptr (GDateTime) at = sim_life_take_time (life);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      if (sim_life_happens (life, wealth))
        owned[n_owned++] = all[i];
    }

  for (guint i = 0; i < G_N_ELEMENTS (weights_g); i++)
    {
      if (sim_life_happens (life, wealth - 0.2))
        held_g[n_held++] = weights_g[i];
    }

  sim_life_record (life, br_equipment_entry_new (life->today, at, owned, held_g, n_held));
}

static void
answer_list (SimLife         *life,
             BrFlagsOccasion  occasion)
{
  const char *yes[3] = { NULL };
  guint n = 0;
  g_autoptr (GDateTime) at = sim_life_take_time (life);

  while (n < 2 && sim_life_happens (life, 0.04))
    yes[n++] = questions[sim_life_pick (life, G_N_ELEMENTS (questions))];
  if (n == 2 && yes[0] == yes[1])
    yes[1] = NULL;

  sim_life_record (life, br_flags_entry_new (life->today, at, occasion, yes));
}

void
sim_patient_init (SimPatient *patient,
                  SimLife    *life)
{
  BrActivity activities[BR_MAX_ACTIVITIES];
  guint n_activities;
  g_autoptr (GDateTime) at = sim_life_take_time (life);
  BrPainKind kind = BR_PAIN_NONE;

  *patient = (SimPatient) {
    .adherence = between (life, 0.5, 1),
    .diligence = between (life, 0.5, 1),
    .caution = between (life, 0.3, 1),
    .pain = between (life, 0, 9),
    .pain_in_the_end = between (life, 0, 5),
    .half_life = between (life, 15, 200),
    .sharp = sim_life_happens (life, 0.3) ? between (life, 0, 0.02) : 0.001,
    .grave = sim_life_happens (life, 0.2) ? between (life, 0, 0.01) : 0.0004,
    .usual = between (life, 0.8, 1),
    .checks_in = between (life, 0.05, 0.7),
    .form = between (life, 0.6, 1),
    .careless = sim_life_happens (life, 0.5) ? between (life, 0, 0.02) : 0,
    .decides = between (life, 0.1, 0.9),
    .accepts = between (life, 0.3, 1),
    .plans = between (life, 0, 0.04),
    .extra = between (life, 0, 0.04),
  };

  n_activities = rate_activities (life, activities);
  if (sim_life_happens (life, 0.2))
    kind = BR_PAIN_ACHE + (BrPainKind) sim_life_pick (life, 4);
  sim_life_record (life, br_start_entry_new (life->today, at, get_pain (patient, life), kind, get_pain (patient, life),
                                             activities, n_activities));
  answer_list (life, BR_FLAGS_START);
  if (sim_life_happens (life, 0.8))
    state_equipment (life);
}

/* One set of an exercise that may have begun to hurt. */
static BrSetOutcome
do_set (SimPatient *patient,
        SimLife    *life,
        gboolean    hurts)
{
  if (hurts)
    return BR_SET_STOPPED;

  return sim_life_happens (life, 0.004) ? BR_SET_SKIPPED : BR_SET_DONE;
}

/* PAIN: an ache of 4 or 5 or a sharp pain leads to the easier variant, and there it may hurt again. */
static BrExerciseRecord *
do_exercise (SimPatient           *patient,
             SimLife              *life,
             BrPrescribedExercise *prescribed,
             BrPainKind           *kind)
{
  BrExercise *exercise = br_prescribed_exercise_get_exercise (prescribed);
  BrVariantKind variant = br_prescribed_exercise_get_variant_kind (prescribed);
  BrDose dose = br_prescribed_exercise_get_dose (prescribed);
  BrExerciseRecord *record = br_exercise_record_new (br_exercise_get_id (exercise), variant, &dose, br_exercise_get_per_side (exercise));
  GArray *sets = br_exercise_record_get_sets (record);
  gboolean hurts = FALSE;
  BrSide weak_side = (BrSide) -1;

  if (sim_life_happens (life, 0.01))
    variant = BR_VARIANT_EASIER;

  *kind = sim_life_happens (life, 0.08) ? get_kind (patient, life) : BR_PAIN_NONE;
  if (*kind != BR_PAIN_NONE)
    {
      BrPainRecord pain = { *kind, sim_life_pick (life, 8), variant };

      g_array_append_val (br_exercise_record_get_pains (record), pain);
      hurts = *kind > BR_PAIN_SHARP;
      variant = BR_VARIANT_EASIER;

      if (*kind == BR_PAIN_SHARP && sim_life_happens (life, 0.3))
        {
          pain.variant = BR_VARIANT_EASIER;
          g_array_append_val (br_exercise_record_get_pains (record), pain);
          hurts = TRUE;
        }
    }

  if (sim_life_happens (life, 0.1))
    weak_side = sim_life_happens (life, 0.5) ? BR_SIDE_LEFT : BR_SIDE_RIGHT;

  for (guint i = 0; i < sets->len; i++)
    {
      BrSetRecord *set = &g_array_index (sets, BrSetRecord, i);

      set->outcome = do_set (patient, life, hurts);
      set->variant = variant;
      set->repetitions = dose.repetitions;
      set->load_g = dose.load_g;
      set->hold_s = set->side == weak_side || sim_life_happens (life, 0.03) ? dose.hold_s / 2 : dose.hold_s;
    }

  return record;
}

static void
add_session (SimPatient    *patient,
             SimLife       *life,
             BrDay          date,
             BrSessionKind  kind)
{
  g_autoptr (BrPrescription) prescription = sim_life_prescribe (life, kind == BR_SESSION_SHORT);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) at = sim_life_take_time (life);
  BrSessionSummary summary = {
    .kind = kind,
    .program_id = "default",
    .program_revision = 1,
    .effort = -1,
    .active_s = 1200,
  };

  if (prescription == NULL)
    return;

  summary.phase = br_prescription_get_phase (prescription);
  summary.routine_id = br_routine_get_id (br_prescription_get_routine (prescription));
  summary.pain_before = sim_life_happens (life, 0.9) ? get_pain (patient, life) : BR_PAIN_UNRATED;
  summary.pain_before_kind = summary.pain_before > 0 ? BR_PAIN_ACHE : BR_PAIN_NONE;
  summary.pain_after = sim_life_happens (life, 0.9) ? get_pain (patient, life) : BR_PAIN_UNRATED;
  summary.pain_after -= summary.pain_after > 0 ? 1 : 0;
  summary.form = sim_life_happens (life, patient->form) ? BR_FORM_HELD : sim_life_happens (life, 0.5) ? BR_FORM_LOST : BR_FORM_UNANSWERED;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (prescription)); i++)
    {
      BrPainKind hurt;

      g_ptr_array_add (records, do_exercise (patient, life, br_prescription_get_exercise (prescription, i), &hurt));
      if (hurt > BR_PAIN_SHARP || (kind == BR_SESSION_PARTIAL && i == 2))
        {
          summary.kind = kind == BR_SESSION_SHORT ? BR_SESSION_SHORT : BR_SESSION_PARTIAL;
          break;
        }
    }

  sim_life_record (life, br_session_entry_new (date, at, &summary, records));
}

static void
train (SimPatient *patient,
       SimLife    *life,
       BrDay       date)
{
  BrSessionKind kind = BR_SESSION_FULL;

  if (sim_life_happens (life, 0.06))
    kind = BR_SESSION_SHORT;
  else if (sim_life_happens (life, 0.03))
    kind = BR_SESSION_PARTIAL;

  add_session (patient, life, date, kind);
}

static void
check_in (SimPatient *patient,
          SimLife    *life,
          BrDay       date)
{
  int pain = get_pain (patient, life);
  BrPainKind kind = get_kind (patient, life);
  g_autoptr (GDateTime) at = sim_life_take_time (life);

  sim_life_record (life, br_check_in_entry_new (date, at, pain, kind));
}

static void
answer_next_day (SimPatient *patient,
                 SimLife    *life)
{
  const char *session = sim_life_look (life)->unanswered;
  double usual = is_flaring (patient, life) ? patient->usual - 0.4 : patient->usual;
  g_autoptr (GDateTime) at = NULL;

  if (session == NULL || !sim_life_happens (life, patient->diligence))
    return;

  at = sim_life_take_time (life);
  sim_life_record (life, br_next_day_entry_new (life->today, at, session, sim_life_happens (life, usual)));
}

static void
review (SimLife *life)
{
  BrActivity activities[BR_MAX_ACTIVITIES];
  guint n_activities = rate_activities (life, activities);
  g_autoptr (GDateTime) at = NULL;

  answer_list (life, BR_FLAGS_REVIEW);
  at = sim_life_take_time (life);
  sim_life_record (life, br_review_entry_new (life->today, at, activities, n_activities));
}

static void
decide (SimLife           *life,
        BrProposalKind     kind,
        const char        *rule,
        guint              phase,
        const char        *exercise,
        gboolean           accepted)
{
  g_autoptr (GDateTime) at = sim_life_take_time (life);

  sim_life_record (life, br_decision_entry_new (life->today, at, kind, rule, phase, exercise, accepted, NULL));
}

/* Those that stand are answered one by one, some days later; what stood before an answer may be gone after it. */
static void
answer_proposals (SimPatient *patient,
                  SimLife    *life)
{
  SimSaid said = *sim_life_look (life);

  for (guint i = 0; i < said.n_proposals; i++)
    {
      const SimProposal *proposal = &said.proposals[i];
      gboolean accepted = sim_life_happens (life, patient->accepts);

      if (!sim_life_happens (life, proposal->kind == BR_PROPOSAL_REVIEW ? patient->decides * 0.5 : patient->decides))
        continue;

      if (proposal->kind == BR_PROPOSAL_REVIEW)
        review (life);
      else
        decide (life, proposal->kind, proposal->rule, said.phase, proposal->exercise, accepted);
    }
}

static void
care_for_safety (SimPatient *patient,
                 SimLife    *life)
{
  BrLock lock = sim_life_look (life)->lock;
  g_autoptr (GDateTime) at = NULL;

  if (lock == BR_LOCK_UNANSWERED && sim_life_happens (life, 0.6))
    answer_list (life, BR_FLAGS_PAIN);

  if (lock != BR_LOCK_NONE && lock != BR_LOCK_UNANSWERED && sim_life_happens (life, 0.12))
    {
      at = sim_life_take_time (life);
      sim_life_record (life, br_flags_entry_new_clearance (life->today, at, life->today - (BrDay) sim_life_pick (life, 4)));
    }

  if (sim_life_happens (life, 0.002))
    {
      g_autoptr (GDateTime) opened = sim_life_take_time (life);
      const char *none[] = { NULL };

      sim_life_record (life, br_flags_entry_new (life->today, opened, BR_FLAGS_OPENED, none));
    }
}

static void
change_plan (SimPatient *patient,
             SimLife    *life)
{
  const SimSaid *said = sim_life_look (life);
  g_autoptr (GDateTime) at = NULL;
  BrDay from, to;

  if (!sim_life_happens (life, patient->plans))
    return;

  at = sim_life_take_time (life);

  switch (sim_life_pick (life, 6))
    {
    case 0:
      sim_life_record (life, br_plan_entry_new_pattern (life->today, at, patterns[sim_life_pick (life, G_N_ELEMENTS (patterns))]));
      break;

    case 1:
      from = life->today + (BrDay) sim_life_pick (life, 10);
      sim_life_record (life, br_plan_entry_new_pause (life->today, at, from, from + (BrDay) sim_life_pick (life, 20)));
      break;

    default:
      if (said->n_plan == 0)
        break;
      from = said->plan[sim_life_pick (life, (int) MIN (said->n_plan, 5))];
      to = from + (BrDay) sim_life_pick (life, 9) - 4;
      sim_life_record (life, br_plan_entry_new_move (life->today, at, from, to));
      break;
    }
}

/* What nobody should do, and somebody does: dates typed wrong, answers to what was not asked. */
static void
be_careless (SimPatient *patient,
             SimLife    *life)
{
  if (sim_life_happens (life, patient->careless))
    check_in (patient, life, life->today + (BrDay) sim_life_pick (life, 9) - 4);
  if (sim_life_happens (life, patient->careless * 0.5))
    train (patient, life, life->today + (BrDay) sim_life_pick (life, 7) - 3);
  if (sim_life_happens (life, patient->careless * 0.3))
    decide (life, (BrProposalKind) sim_life_pick (life, 8), "REVERT-1", 1 + (guint) sim_life_pick (life, 3), NULL, sim_life_happens (life, 0.5));
  if (sim_life_happens (life, patient->careless * 2))
    sim_regrets_have_one (life);
}

void
sim_patient_live (SimPatient *patient,
                  SimLife    *life)
{
  const SimSaid *said;
  gboolean trains;

  if (sim_life_happens (life, 0.006))
    patient->flare_until = life->real + 3 + (BrDay) sim_life_pick (life, 12);
  if (sim_life_happens (life, 0.003))
    patient->away_until = life->real + 5 + (BrDay) sim_life_pick (life, 40);
  if (life->real <= patient->away_until)
    return;

  answer_next_day (patient, life);
  care_for_safety (patient, life);
  answer_proposals (patient, life);
  change_plan (patient, life);
  if (sim_life_happens (life, 0.002))
    state_equipment (life);
  if (sim_life_happens (life, 0.004))
    sim_regrets_end_pause (life);

  said = sim_life_look (life);
  trains = said->situation == BR_SITUATION_WORKOUT && sim_life_happens (life, patient->adherence);
  if (trains || sim_life_happens (life, said->situation == BR_SITUATION_LOCKED ? 0.003 : patient->extra * 0.5))
    train (patient, life, life->today);
  if (trains && sim_life_happens (life, patient->extra))
    train (patient, life, life->today);

  if (sim_life_happens (life, patient->checks_in))
    check_in (patient, life, life->today);

  be_careless (patient, life);
}
