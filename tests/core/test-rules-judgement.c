/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facts that go on day by day say the same as facts folded anew, whatever a life brings; and how many days of a life are judged a second. */

#include "core/br-test-journal.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-equipment-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-review-entry.h"
#include "core/journal/br-start-entry.h"
#include "core/rules/br-judgement.h"
#include "core/rules/br-prescribe.h"

#define N_LIVES 8
#define N_DAYS  500

typedef struct
{
  GRand     *rand;
  GPtrArray *entries;
  BrFacts    facts;
  BrDay      today;
  guint      minute;
} Life;

static gboolean
happens (Life   *life,
         double  chance)
{
  return g_rand_double (life->rand) < chance;
}

static int
pick (Life *life,
      int   n)
{
  return g_rand_int_range (life->rand, 0, n);
}

static GDateTime *
take_time (Life *life)
{
  int year, month, day;
  guint minute = life->minute++;

  br_day_get_ymd (life->today, &year, &month, &day);

  return g_date_time_new_utc (year, month, day, (int) (minute / 60), (int) (minute % 60), 0);
}

static void
record (Life    *life,
        BrEntry *entry)
{
  g_ptr_array_add (life->entries, entry);
  br_facts_add (&life->facts, entry);
}

static BrPainKind
pick_pain (Life *life)
{
  return happens (life, 0.95) ? BR_PAIN_ACHE : BR_PAIN_SHARP + (BrPainKind) pick (life, 3);
}

static void
start (Life *life)
{
  static const char * const owned[] = { "band", "stick", "weight", "step", NULL };
  static const guint weights_g[] = { 2500, 4600, 6800, 9000, 11340 };
  static const BrActivity activities[] = { { "garden", 3 }, { "shoes", 5 } };
  g_autoptr (GDateTime) at = take_time (life);

  record (life, br_start_entry_new (life->today, at, pick (life, 8), BR_PAIN_NONE, 5, activities, 2));
  record (life, br_equipment_entry_new (life->today, at, owned, weights_g, G_N_ELEMENTS (weights_g)));
}

static BrExerciseRecord *
do_exercise (Life                 *life,
             BrPrescribedExercise *prescribed)
{
  BrExercise *exercise = br_prescribed_exercise_get_exercise (prescribed);
  BrVariantKind variant = br_prescribed_exercise_get_variant_kind (prescribed);
  BrDose dose = br_prescribed_exercise_get_dose (prescribed);
  BrExerciseRecord *made = br_exercise_record_new (br_exercise_get_id (exercise), variant, &dose, br_exercise_get_per_side (exercise));
  GArray *sets = br_exercise_record_get_sets (made);
  gboolean hurts = happens (life, 0.005);

  for (guint i = 0; i < sets->len; i++)
    {
      BrSetRecord *set = &g_array_index (sets, BrSetRecord, i);

      set->outcome = hurts ? BR_SET_STOPPED : BR_SET_DONE;
      set->hold_s = dose.hold_s;
    }

  if (hurts)
    {
      BrPainRecord pain = { BR_PAIN_SHARP, BR_PAIN_UNRATED, variant };

      g_array_append_val (br_exercise_record_get_pains (made), pain);
    }

  return made;
}

static void
train (Life *life)
{
  g_auto (BrAdjustments) adjustments = { 0 };
  g_autoptr (BrPrescription) prescription = NULL;
  g_autoptr (GPtrArray) exercises = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) at = take_time (life);
  BrSessionSummary summary = {
    .program_id = "test",
    .routine_id = "A",
    .phase = life->facts.phase,
    .pain_before = pick (life, 5),
    .pain_after = pick (life, 5),
    .effort = -1,
    .form = happens (life, 0.9) ? BR_FORM_HELD : BR_FORM_LOST,
  };

  summary.kind = happens (life, 0.85) ? BR_SESSION_FULL : BR_SESSION_SHORT + (BrSessionKind) pick (life, 2);
  br_adjustments_init (&adjustments);
  prescription = br_prescribe (&life->facts, life->today, summary.kind == BR_SESSION_SHORT, &adjustments);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (prescription)); i++)
    g_ptr_array_add (exercises, do_exercise (life, br_prescription_get_exercise (prescription, i)));

  record (life, br_session_entry_new (life->today, at, &summary, exercises));
}

static void
answer (Life            *life,
        const BrFinding *finding)
{
  g_autoptr (GDateTime) at = take_time (life);

  if (finding->kind == BR_PROPOSAL_REVIEW)
    {
      const BrActivity activities[] = { { "garden", pick (life, 11) }, { "shoes", pick (life, 11) } };

      record (life, br_review_entry_new (life->today, at, activities, 2));
      return;
    }

  record (life, br_decision_entry_new (life->today, at, finding->kind, finding->rule, life->facts.phase,
                                       finding->exercise != NULL ? br_exercise_get_id (finding->exercise) : NULL,
                                       happens (life, 0.7), NULL));
}

static void
change_plan (Life              *life,
             const BrJudgement *judgement)
{
  static const BrWeekdays patterns[] = { 0, 0x15, 0x2a, 0x54, 0x4a, 0x09 };
  g_autoptr (GDateTime) at = take_time (life);
  BrDay day = life->today + (BrDay) pick (life, 12);

  switch (pick (life, 4))
    {
    case 0:
      record (life, br_plan_entry_new_pattern (life->today, at, patterns[pick (life, G_N_ELEMENTS (patterns))]));
      break;

    case 1:
      record (life, br_plan_entry_new_pause (life->today, at, day, day + (BrDay) pick (life, 25)));
      break;

    default:
      record (life, br_plan_entry_new_move (life->today, at, g_array_index (judgement->plan, BrDay, pick (life, 4)), day));
      break;
    }
}

static void
check_next_day (Life *life)
{
  const BrSessionFact *last = br_facts_get_last_session (&life->facts);
  g_autoptr (GDateTime) at = NULL;

  if (last == NULL || last->date >= life->today || last->check != BR_CHECK_NONE || !happens (life, 0.8))
    return;

  at = take_time (life);
  record (life, br_next_day_entry_new (life->today, at, br_entry_get_id (BR_ENTRY (last->entry)), happens (life, 0.9)));
}

static void
clear_lock (Life *life)
{
  g_autoptr (GDateTime) at = take_time (life);

  if (br_flags_get_lock (&life->facts.flags) != BR_LOCK_NONE)
    record (life, br_flags_entry_new (life->today, at, BR_FLAGS_SELF, NULL));
}

static void
live (Life              *life,
      const BrJudgement *judgement)
{
  g_autoptr (GDateTime) at = NULL;

  check_next_day (life);
  clear_lock (life);

  for (guint i = 0; i < judgement->findings->len; i++)
    {
      if (happens (life, 0.4))
        answer (life, &g_array_index (judgement->findings, BrFinding, i));
    }

  if (judgement->situation == BR_SITUATION_WORKOUT ? happens (life, 0.9) : happens (life, 0.01))
    train (life);

  at = take_time (life);
  if (happens (life, 0.2))
    record (life, br_check_in_entry_new (life->today, at, pick (life, 8), pick_pain (life)));

  if (happens (life, 0.02))
    change_plan (life, judgement);

  /* Now and then they are away for weeks. */
  if (happens (life, 0.004))
    life->today += 10 + (BrDay) pick (life, 30);
}

/* All that a judgement says, to be compared. */
static char *
dup_text (const BrJudgement *judgement,
          const BrFacts     *facts)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "phase %u since %u, situation %d, earliest %u; plan", facts->phase, facts->entered, judgement->situation,
                          judgement->earliest);
  for (guint i = 0; i < judgement->plan->len; i++)
    g_string_append_printf (text, " %u", g_array_index (judgement->plan, BrDay, i) - judgement->today);

  for (guint i = 0; i < judgement->findings->len; i++)
    {
      const BrFinding *finding = &g_array_index (judgement->findings, BrFinding, i);

      g_string_append_printf (text, "; %d %s %s %u/%u/%u %u %u", finding->kind, finding->rule,
                              finding->exercise != NULL ? br_exercise_get_id (finding->exercise) : "-", finding->next.repetitions,
                              finding->next.hold_s, finding->next.load_g, finding->sessions[0], finding->sessions[1]);
    }

  for (guint i = 0; i < facts->exercises->len && facts->phase > 0; i++)
    {
      BrPresentDose present;

      br_load_get_present (facts, g_ptr_array_index (facts->exercises, i), &present);
      g_string_append_printf (text, "; %d %u/%u/%u", present.variant, present.dose.repetitions, present.dose.hold_s, present.dose.load_g);
    }

  return g_string_free (text, FALSE);
}

static void
compare (Life              *life,
         const BrJudgement *judgement)
{
  g_auto (BrFacts) facts = { 0 };
  g_auto (BrJudgement) anew = { 0 };
  g_autofree char *text = dup_text (judgement, &life->facts);
  g_autofree char *text_anew = NULL;

  br_judgement_init (&anew);
  br_facts_fold (&facts, br_test_program (), (BrEntry **) life->entries->pdata, life->entries->len, life->today);
  br_judgement_make (&anew, &facts, life->today);
  text_anew = dup_text (&anew, &facts);

  g_assert_cmpstr (text, ==, text_anew);
}

static void
test_day_by_day (gconstpointer data)
{
  guint32 seed = GPOINTER_TO_UINT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (BrJudgement) judgement = { 0 };
  BrDay first = br_day_parse ("2026-11-02");
  Life life = { .rand = rand, .entries = entries, .today = first };
  gint64 spent = 0;
  guint n_days = 0;

  br_facts_init (&life.facts, br_test_program ());
  br_judgement_init (&judgement);
  start (&life);

  for (; life.today < first + N_DAYS; life.today++, n_days++)
    {
      gint64 began = g_get_monotonic_time ();

      life.minute = 6 * 60;
      br_facts_advance (&life.facts, life.today);
      br_judgement_make (&judgement, &life.facts, life.today);
      spent += g_get_monotonic_time () - began;

      if (n_days < 60 || n_days % 11 == 0)
        compare (&life, &judgement);

      live (&life, &judgement);
    }

  g_test_maximized_result (n_days * (double) G_USEC_PER_SEC / (double) MAX (spent, 1), "%.0f days a second are judged",
                           n_days * (double) G_USEC_PER_SEC / (double) MAX (spent, 1));
  br_facts_clear (&life.facts);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 1; i <= N_LIVES; i++)
    {
      g_autofree char *path = g_strdup_printf ("/judgement/day-by-day/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_day_by_day);
    }

  return g_test_run ();
}
