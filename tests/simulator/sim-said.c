/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the engine says, as plain values. */

#include "simulator/sim-said.h"

#include <string.h>

#include "core/rules/br-gates.h"

static void
read_gates (SimSaid *said,
            BrState *state)
{
  GListModel *gates = br_state_get_gates (state);

  said->n_gates = g_list_model_get_n_items (gates);
  for (guint i = 0; i < MIN (said->n_gates, SIM_MAX_GATES); i++)
    {
      g_autoptr (BrVerdict) verdict = g_list_model_get_item (gates, i);

      said->gates[i] = (SimGate) { br_verdict_get_met (verdict), br_verdict_get_value (verdict) };
    }
}

static BrDose
read_next (BrProposal *proposal)
{
  guint n_numbers;
  const BrNumber *numbers = br_proposal_get_numbers (proposal, &n_numbers);
  BrDose next = { 0 };

  for (guint i = 0; i < n_numbers; i++)
    {
      guint value = (guint) numbers[i].value;

      if (strcmp (numbers[i].name, "next_repetitions") == 0)
        next.repetitions = value;
      else if (strcmp (numbers[i].name, "next_hold_s") == 0)
        next.hold_s = value;
      else if (strcmp (numbers[i].name, "next_load_g") == 0)
        next.load_g = value;
    }

  return next;
}

static void
read_proposals (SimSaid *said,
                BrState *state)
{
  GListModel *proposals = br_state_get_proposals (state);

  said->n_proposals = MIN (g_list_model_get_n_items (proposals), SIM_MAX_PROPOSALS);
  for (guint i = 0; i < said->n_proposals; i++)
    {
      g_autoptr (BrProposal) proposal = g_list_model_get_item (proposals, i);

      said->proposals[i] = (SimProposal) {
        .kind = br_proposal_get_kind (proposal),
        .rule = br_proposal_get_rule (proposal),
        .exercise = br_proposal_get_exercise_id (proposal),
        .next = read_next (proposal),
      };
    }
}

static SimReview
read_review (BrReview *review)
{
  if (review == NULL)
    return (SimReview) { 0 };

  return (SimReview) {
    .date = br_review_get_date (review),
    .due = br_review_get_due_date (review),
    .verdict = br_review_get_verdict (review),
    .baseline = br_review_get_baseline (review),
    .current = br_review_get_current (review),
    .percent = br_review_get_improvement_percent (review),
    .n_sessions = br_review_get_n_sessions (review),
  };
}

void
sim_said_read_state (SimSaid *said,
                     BrState *state)
{
  guint n_plan;
  const BrDay *plan = br_state_get_plan (state, &n_plan);

  memset (said, 0, sizeof *said);
  said->today = br_state_get_today (state);
  said->situation = br_state_get_situation (state);
  said->phase = br_state_get_phase (state);
  said->entered = br_state_get_phase_entered (state);
  said->started = br_state_get_started (state);
  said->session_number = br_state_get_session_number (state);
  said->earliest = br_state_get_earliest_advance (state);
  said->lock = br_state_get_lock (state);
  said->lock_since = br_state_get_lock_since (state);
  said->n_standing = g_strv_length ((char **) br_state_get_standing_flags (state));
  said->weekdays = br_state_get_weekdays (state);
  said->is_maintaining = br_state_get_maintaining (state);
  said->n_plan = n_plan;
  memcpy (said->plan, plan, MIN (n_plan, BR_PLAN_DAYS) * sizeof (BrDay));
  read_gates (said, state);
  read_proposals (said, state);
  said->review_due = br_state_get_review_due (state);
  said->next_review = br_state_get_next_review (state);
  said->review = read_review (br_state_get_review (state));
  said->last_review = read_review (br_state_get_last_review (state));
  said->baseline = br_state_get_baseline (state);
  said->unanswered = br_state_get_unanswered_session (state);
}

static SimReview
take_review (const BrReviewResult *result)
{
  return (SimReview) {
    .date = result->date,
    .due = result->due,
    .verdict = result->verdict,
    .baseline = br_tally_get_mean (result->baseline),
    .current = br_tally_get_mean (result->current),
    .percent = br_review_result_get_improvement (result),
    .n_sessions = result->n_sessions,
  };
}

static void
take_reviews (SimSaid       *said,
              const BrFacts *facts,
              BrDay          today)
{
  const BrReviewResult *last = br_reviews_get_last (&facts->reviews);

  said->review_due = br_reviews_get_due (facts, today);
  said->next_review = br_reviews_get_next (facts, today);

  if (facts->phase > 0)
    {
      BrReviewResult now = br_reviews_judge (facts, today);

      said->review = take_review (&now);
    }

  if (last != NULL)
    said->last_review = take_review (last);
}

static void
take_gates (SimSaid       *said,
            const BrFacts *facts,
            BrDay          today)
{
  guint n_gates;
  const BrGate *gates = br_gates_get_all (&n_gates);

  said->n_gates = facts->phase > 0 && facts->phase < facts->n_phases ? n_gates : 0;
  for (guint i = 0; i < said->n_gates; i++)
    {
      BrGateResult result = gates[i].judge (facts, today);

      said->gates[i] = (SimGate) { result.met, result.value };
    }
}

void
sim_said_read_facts (SimSaid           *said,
                     const BrFacts     *facts,
                     const BrJudgement *judgement,
                     BrDay              today)
{
  const BrSessionFact *last = br_facts_get_last_session (facts);

  memset (said, 0, sizeof *said);
  said->today = today;
  said->situation = judgement->situation;
  said->phase = facts->phase;
  said->entered = facts->entered;
  said->started = facts->started;
  said->session_number = facts->phase > 0 ? facts->n_in_stay + 1 : 0;
  said->earliest = judgement->earliest;
  said->lock = br_flags_get_lock (&facts->flags);
  said->lock_since = br_flags_get_since (&facts->flags);
  said->n_standing = facts->flags.standing->len;
  said->weekdays = br_schedule_get_weekdays (&facts->schedule);
  said->is_maintaining = facts->schedule.is_maintaining;
  said->n_plan = judgement->plan->len;
  memcpy (said->plan, judgement->plan->data, MIN (said->n_plan, BR_PLAN_DAYS) * sizeof (BrDay));
  take_gates (said, facts, today);

  said->n_proposals = MIN (judgement->findings->len, SIM_MAX_PROPOSALS);
  for (guint i = 0; i < said->n_proposals; i++)
    {
      const BrFinding *finding = &g_array_index (judgement->findings, BrFinding, i);
      const char *exercise = finding->exercise != NULL ? br_exercise_get_id (finding->exercise) : NULL;

      said->proposals[i] = (SimProposal) { finding->kind, finding->rule, exercise, finding->next };
      said->proposals[i].next.sets = 0;
    }

  take_reviews (said, facts, today);
  said->baseline = br_tally_get_mean (facts->baseline);
  if (last != NULL && last->date < today && last->check == BR_CHECK_NONE)
    said->unanswered = br_entry_get_id (BR_ENTRY (last->entry));
}

static void
describe_review (GString         *text,
                 const char      *name,
                 const SimReview *review)
{
  g_string_append_printf (text, "\n%s %u due %u: %d, %.9f to %.9f is %.9f, %u sessions", name, review->date, review->due, review->verdict,
                          review->baseline, review->current, review->percent, review->n_sessions);
}

char *
sim_said_describe (const SimSaid *said)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "today %u, situation %d, phase %u since %u, started %u, session %u, earliest %u, lock %d since %u, %u standing, "
                          "weekdays %u, maintaining %d, review due %u, next %u, baseline %.9f, unanswered %s\nplan",
                          said->today, said->situation, said->phase, said->entered, said->started, said->session_number, said->earliest,
                          said->lock, said->lock_since, said->n_standing, said->weekdays, said->is_maintaining, said->review_due,
                          said->next_review, said->baseline, said->unanswered != NULL ? said->unanswered : "none");

  for (guint i = 0; i < said->n_plan; i++)
    g_string_append_printf (text, " +%u", said->plan[i] - said->today);

  g_string_append (text, "\ngates");
  for (guint i = 0; i < said->n_gates; i++)
    g_string_append_printf (text, " %d %.9f", said->gates[i].met, said->gates[i].value);

  g_string_append (text, "\nproposals");
  for (guint i = 0; i < said->n_proposals; i++)
    {
      const SimProposal *proposal = &said->proposals[i];

      g_string_append_printf (text, " %d:%s", proposal->kind, proposal->rule);
      if (proposal->exercise != NULL)
        g_string_append_printf (text, ":%s:%u/%u/%u", proposal->exercise, proposal->next.repetitions, proposal->next.hold_s, proposal->next.load_g);
    }

  describe_review (text, "review", &said->review);
  describe_review (text, "last review", &said->last_review);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static guint64
mix (guint64 hash,
     guint64 value)
{
  return (hash ^ value) * G_GUINT64_CONSTANT (1099511628211);
}

static guint64
mix_text (guint64     hash,
          const char *text)
{
  return mix (hash, text != NULL ? g_str_hash (text) : 0);
}

static guint64
mix_double (guint64 hash,
            double  value)
{
  guint64 bits;

  memcpy (&bits, &value, sizeof bits);

  return mix (hash, bits);
}

static guint64
mix_review (guint64          hash,
            const SimReview *review)
{
  hash = mix (mix (mix (mix (hash, review->date), review->due), review->verdict), review->n_sessions);

  return mix_double (mix_double (mix_double (hash, review->baseline), review->current), review->percent);
}

guint64
sim_said_hash (const SimSaid *said)
{
  const guint numbers[] = {
    said->today, said->situation, said->phase, said->entered, said->started, said->session_number, said->earliest, said->lock,
    said->lock_since, said->n_standing, said->weekdays, (guint) said->is_maintaining, said->n_plan, said->n_gates, said->n_proposals,
    said->review_due, said->next_review,
  };
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    hash = mix (hash, numbers[i]);
  for (guint i = 0; i < said->n_plan; i++)
    hash = mix (hash, said->plan[i]);
  for (guint i = 0; i < said->n_gates; i++)
    hash = mix_double (mix (hash, (guint64) said->gates[i].met), said->gates[i].value);
  for (guint i = 0; i < said->n_proposals; i++)
    {
      const SimProposal *proposal = &said->proposals[i];

      hash = mix_text (mix_text (mix (hash, proposal->kind), proposal->rule), proposal->exercise);
      hash = mix (mix (mix (hash, proposal->next.repetitions), proposal->next.hold_s), proposal->next.load_g);
    }

  hash = mix_review (mix_review (hash, &said->review), &said->last_review);

  return mix_text (mix_double (hash, said->baseline), said->unanswered);
}

const SimProposal *
sim_said_find (const SimSaid  *said,
               BrProposalKind  kind,
               const char     *rule)
{
  for (guint i = 0; i < said->n_proposals; i++)
    {
      const SimProposal *proposal = &said->proposals[i];

      if (proposal->kind == kind && (rule == NULL || strcmp (proposal->rule, rule) == 0))
        return proposal;
    }

  return NULL;
}

char *
sim_prescription_describe (BrPrescription *prescription)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (prescription == NULL)
    return g_strdup ("none");

  g_string_append (text, br_routine_get_id (br_prescription_get_routine (prescription)));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (prescription)); i++)
    {
      BrPrescribedExercise *prescribed = br_prescription_get_exercise (prescription, i);
      BrDose dose = br_prescribed_exercise_get_dose (prescribed);

      g_string_append_printf (text, " %s%s %ux%u/%u/%u", br_exercise_get_id (br_prescribed_exercise_get_exercise (prescribed)),
                              br_prescribed_exercise_get_variant_kind (prescribed) == BR_VARIANT_EASIER ? "*" : "",
                              dose.sets, dose.repetitions, dose.hold_s, dose.load_g);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
