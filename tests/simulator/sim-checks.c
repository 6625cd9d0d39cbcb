/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The invariants of plan, phase, gates, proposals and lock, and the list of all. */

#include "simulator/sim-checks.h"

#include <string.h>

#include "simulator/sim-dose-checks.h"
#include "simulator/sim-review-checks.h"

static SimOutcome
hold (gboolean holds)
{
  return holds ? SIM_HOLDS : SIM_BROKEN;
}

gboolean
sim_check_same (SimDay     *day,
                const char *what,
                double      seen,
                double      expected)
{
  if (seen == expected)
    return TRUE;

  g_string_append_printf (day->why, "%s is %.9g, expected %.9g. ", what, seen, expected);

  return FALSE;
}

/* FREQ-1 */
static SimOutcome
check_apart (SimDay *day)
{
  const SimSaid *said = day->said;
  BrDay last = sim_fold_get_last_day (day->fold);
  BrDay least = last != BR_DAY_NONE ? MAX (said->today, last + 2) : said->today;

  for (guint i = 0; i < said->n_plan; i++)
    {
      if (said->plan[i] < least)
        {
          g_string_append_printf (day->why, "planned on +%d, which touches the one before it", (int) (said->plan[i] - said->today));
          return SIM_BROKEN;
        }
      least = said->plan[i] + 2;
    }

  return said->n_plan > 0 ? SIM_HOLDS : SIM_IDLE;
}

/* FREQ-2: any 7 days without a pause and after the first planned date, if nothing is moved. */
static SimOutcome
check_week (SimDay *day)
{
  const SimSaid *said = day->said;
  guint least = said->is_maintaining ? 2 : 3;
  guint most = said->weekdays == 0 ? 4 : least;

  if (day->fold->moves->len > 0 || day->fold->pauses->len > 0 || day->fold->vacated->len > 0 || said->n_plan == 0)
    return SIM_IDLE;

  for (BrDay from = said->plan[0]; from < said->plan[0] + 14; from++)
    {
      guint n = 0;

      for (guint i = 0; i < said->n_plan && said->plan[i] < from + SIM_WEEK; i++)
        n += said->plan[i] >= from ? 1 : 0;

      if (n < least || n > most)
        {
          g_string_append_printf (day->why, "%u sessions in the 7 days from +%u", n, from - said->today);
          return SIM_BROKEN;
        }
    }

  return SIM_HOLDS;
}

static SimOutcome
compare_plan (SimDay *day)
{
  const SimSaid *said = day->said;

  sim_plan_make (day->fold, said->today, BR_PLAN_DAYS, day->scratch);

  for (guint i = 0; i < MAX (said->n_plan, day->scratch->len); i++)
    {
      BrDay seen = i < said->n_plan ? said->plan[i] : BR_DAY_NONE;
      BrDay expected = i < day->scratch->len ? g_array_index (day->scratch, BrDay, i) : BR_DAY_NONE;

      if (seen != expected)
        {
          g_string_append_printf (day->why, "session %u is planned on +%d, expected +%d", i + 1, (int) (seen - said->today),
                                  (int) (expected - said->today));
          return SIM_BROKEN;
        }
    }

  return SIM_HOLDS;
}

/* FREQ-4 */
static SimOutcome
check_plan (SimDay *day)
{
  return day->fold->moves->len == 0 ? compare_plan (day) : SIM_IDLE;
}

/* FREQ-5 */
static SimOutcome
check_moves (SimDay *day)
{
  return day->fold->moves->len > 0 ? compare_plan (day) : SIM_IDLE;
}

static SimOutcome
check_pauses (SimDay *day)
{
  const SimSaid *said = day->said;

  if (day->fold->pauses->len == 0)
    return SIM_IDLE;

  for (guint i = 0; i < said->n_plan; i++)
    {
      if (sim_plan_is_paused (day->fold, said->plan[i]))
        {
          g_string_append_printf (day->why, "planned on +%u, inside a pause", said->plan[i] - said->today);
          return SIM_BROKEN;
        }
    }

  return SIM_HOLDS;
}

static SimOutcome
check_pattern (SimDay *day)
{
  return hold (sim_check_same (day, "the pattern", day->said->weekdays, day->fold->weekdays) &&
               sim_check_same (day, "maintaining", day->said->is_maintaining, day->fold->is_maintaining));
}

static SimOutcome
check_today (SimDay *day)
{
  const SimFold *fold = day->fold;
  BrDay today = day->said->today, since;
  BrSituation expected = BR_SITUATION_REST;

  sim_plan_make (fold, today, 1, day->scratch);

  if (fold->phase == 0)
    expected = BR_SITUATION_NEW;
  else if (strcmp (sim_judge_lock (fold, &since), "none") != 0)
    expected = BR_SITUATION_LOCKED;
  else if (sim_plan_is_paused (fold, today))
    expected = BR_SITUATION_PAUSED;
  else if (sim_fold_get_last_day (fold) == today)
    expected = BR_SITUATION_DONE;
  else if (day->said->n_plan > 0 && day->said->plan[0] == today)
    expected = BR_SITUATION_WORKOUT;

  return hold (sim_check_same (day, "today", day->said->situation, expected));
}

static SimOutcome
check_phase (SimDay *day)
{
  return hold (sim_check_same (day, "the phase", day->said->phase, day->fold->phase) &&
               sim_check_same (day, "its entry", day->said->entered, day->fold->entered) &&
               sim_check_same (day, "the start", day->said->started, day->fold->started) &&
               sim_check_same (day, "the session's number", day->said->session_number, day->fold->phase > 0 ? day->fold->n_in_stay + 1 : 0));
}

/* GATE-6: "No phase is skipped [...] nothing is automatic": one step for each decision, none without. */
static SimOutcome
check_step (SimDay *day)
{
  int step;

  if (day->before == NULL)
    return SIM_IDLE;

  step = ABS ((int) day->said->phase - (int) day->before->phase);
  if (step <= (int) day->n_decided)
    return SIM_HOLDS;

  g_string_append_printf (day->why, "from phase %u to %u with %u decisions", day->before->phase, day->said->phase, day->n_decided);

  return SIM_BROKEN;
}

static SimOutcome
check_gate (SimDay *day,
            guint   number)
{
  SimJudged expected;

  if (day->said->n_gates != (day->fold->phase >= 1 && day->fold->phase < SIM_PHASES ? 5 : 0))
    return SIM_BROKEN;
  if (day->said->n_gates == 0)
    return SIM_IDLE;

  expected = sim_judge_gate (day->fold, number, day->said->today);

  return hold (sim_check_same (day, "the value", day->said->gates[number - 1].value, expected.value) &&
               sim_check_same (day, "met", day->said->gates[number - 1].met, expected.met));
}

static SimOutcome
check_gate_1 (SimDay *day)
{
  return check_gate (day, 1);
}

static SimOutcome
check_gate_2 (SimDay *day)
{
  return check_gate (day, 2);
}

static SimOutcome
check_gate_3 (SimDay *day)
{
  return check_gate (day, 3);
}

static SimOutcome
check_gate_4 (SimDay *day)
{
  return check_gate (day, 4);
}

static SimOutcome
check_gate_5 (SimDay *day)
{
  return check_gate (day, 5);
}

SimOutcome
sim_check_proposed (SimDay         *day,
                    BrProposalKind  kind,
                    const char     *rule,
                    gboolean        expected)
{
  gboolean seen = sim_said_find (day->said, kind, rule) != NULL;

  if (seen != expected)
    {
      g_string_append_printf (day->why, "%s of kind %d is %sproposed", rule, kind, seen ? "" : "not ");
      return SIM_BROKEN;
    }

  return seen || expected ? SIM_HOLDS : SIM_IDLE;
}

/* GATE-6: proposed while every gate holds, unless something calls for going back or it was refused less than 7 days ago. */
static SimOutcome
check_advance (SimDay *day)
{
  const SimFold *fold = day->fold;
  gboolean expected = fold->phase >= 1 && fold->phase < SIM_PHASES && !sim_back_is_open (fold) &&
                      (fold->refused == BR_DAY_NONE || day->said->today >= fold->refused + SIM_WEEK);

  for (guint number = 1; number <= 5 && expected; number++)
    expected = sim_judge_gate (fold, number, day->said->today).met;

  return sim_check_proposed (day, BR_PROPOSAL_ADVANCE, "GATE-6", expected);
}

/* The same from the raw entries: no advance within 7 days of a refusal in this stay. */
static SimOutcome
check_refused (SimDay *day)
{
  GPtrArray *facts = day->fold->book->facts;

  if (sim_said_find (day->said, BR_PROPOSAL_ADVANCE, NULL) == NULL)
    return SIM_IDLE;

  for (guint i = facts->len; i > 0; i--)
    {
      const SimFact *fact = g_ptr_array_index (facts, i - 1);

      if (fact->date > day->said->today)
        continue;
      if (fact->date + SIM_WEEK <= day->said->today || fact->date < day->fold->entered ||
          (fact->kind == SIM_DECISION && fact->accepted && (fact->decision == BR_PROPOSAL_REVERT || fact->decision == BR_PROPOSAL_ADVANCE)))
        break;

      if (fact->kind == SIM_DECISION && fact->decision == BR_PROPOSAL_ADVANCE && fact->phase == day->said->phase)
        {
          g_string_append_printf (day->why, "refused %u days ago", day->said->today - fact->date);
          return SIM_BROKEN;
        }
    }

  return SIM_HOLDS;
}

static SimOutcome
check_both (SimDay     *day,
            const char *rule,
            SimOpen     revert,
            SimOpen     stay)
{
  SimOutcome back = sim_check_proposed (day, BR_PROPOSAL_REVERT, rule, day->fold->open[revert]);

  return back != SIM_IDLE ? back : sim_check_proposed (day, BR_PROPOSAL_STAY_EASIER, rule, day->fold->open[stay]);
}

static SimOutcome
check_revert_1 (SimDay *day)
{
  return check_both (day, "REVERT-1", SIM_OPEN_REVERT_1, SIM_OPEN_STAY_1);
}

static SimOutcome
check_revert_2 (SimDay *day)
{
  return check_both (day, "REVERT-2", SIM_OPEN_REVERT_2, SIM_OPEN_STAY_2);
}

static SimOutcome
check_break (SimDay *day)
{
  return sim_check_proposed (day, BR_PROPOSAL_REVERT, "BREAK-1", day->fold->open[SIM_OPEN_BREAK]);
}

static SimOutcome
check_see (SimDay *day)
{
  return sim_check_proposed (day, BR_PROPOSAL_SEE_PROFESSIONAL, "REVERT-1", day->fold->open[SIM_OPEN_SEE]);
}

static SimOutcome
check_see_review (SimDay *day)
{
  return sim_check_proposed (day, BR_PROPOSAL_SEE_PROFESSIONAL, "REVIEW-1", day->fold->open[SIM_OPEN_SEE_REVIEW]);
}

static SimOutcome
check_maintain (SimDay *day)
{
  return sim_check_proposed (day, BR_PROPOSAL_MAINTAIN, "FREQ-6", sim_judge_offers_maintain (day->fold, day->said->today));
}

/* "Several at once are shown in this order: revert or stay-easier, see-professional, review, advance, lower-load, raise-load, maintain; of
 * one kind in rule order, then by exercise id." */
static gboolean
is_before (const SimProposal *a,
           const SimProposal *b)
{
  static const guint ranks[] = {
    [BR_PROPOSAL_REVERT] = 0, [BR_PROPOSAL_STAY_EASIER] = 0, [BR_PROPOSAL_SEE_PROFESSIONAL] = 1, [BR_PROPOSAL_REVIEW] = 2,
    [BR_PROPOSAL_ADVANCE] = 3, [BR_PROPOSAL_LOWER_LOAD] = 4, [BR_PROPOSAL_RAISE_LOAD] = 5, [BR_PROPOSAL_MAINTAIN] = 6,
  };
  static const char * const rules[] = { "REVERT-1", "REVERT-2", "BREAK-1", "REVIEW-1" };
  guint place_a = 0, place_b = 0;

  if (ranks[a->kind] != ranks[b->kind])
    return ranks[a->kind] < ranks[b->kind];
  if (a->exercise != NULL && b->exercise != NULL)
    return strcmp (a->exercise, b->exercise) < 0;

  while (place_a < G_N_ELEMENTS (rules) && strcmp (rules[place_a], a->rule) != 0)
    place_a++;
  while (place_b < G_N_ELEMENTS (rules) && strcmp (rules[place_b], b->rule) != 0)
    place_b++;

  return place_a < place_b;
}

static SimOutcome
check_order (SimDay *day)
{
  const SimSaid *said = day->said;

  for (guint i = 1; i < said->n_proposals; i++)
    {
      if (!is_before (&said->proposals[i - 1], &said->proposals[i]))
        {
          g_string_append_printf (day->why, "%s comes before %s", said->proposals[i - 1].rule, said->proposals[i].rule);
          return SIM_BROKEN;
        }
    }

  if (sim_said_find (said, BR_PROPOSAL_ADVANCE, NULL) != NULL &&
      (sim_said_find (said, BR_PROPOSAL_REVERT, NULL) != NULL || sim_said_find (said, BR_PROPOSAL_STAY_EASIER, NULL) != NULL))
    {
      g_string_append (day->why, "forward and back at once");
      return SIM_BROKEN;
    }

  return said->n_proposals > 1 ? SIM_HOLDS : SIM_IDLE;
}

/* FLAG-1 to FLAG-3 */
static SimOutcome
check_lock (SimDay *day)
{
  static const char * const names[] = {
    [BR_LOCK_NONE] = "none", [BR_LOCK_EMERGENCY] = "emergency", [BR_LOCK_CLINICIAN] = "clinician", [BR_LOCK_UNANSWERED] = "unanswered",
  };
  BrDay since;
  const char *expected = sim_judge_lock (day->fold, &since);

  if (strcmp (names[day->said->lock], expected) != 0)
    {
      g_string_append_printf (day->why, "locked by %s, expected %s", names[day->said->lock], expected);
      return SIM_BROKEN;
    }

  return hold (sim_check_same (day, "the lock's day", day->said->lock_since, since) &&
               sim_check_same (day, "standing questions", day->said->n_standing, day->fold->yes->len));
}

/* "The earliest next phase": none in the last phase, while locked, with a mean too high. */
static SimOutcome
check_no_earliest (SimDay *day)
{
  const SimSaid *said = day->said;
  BrDay since;

  if (said->earliest == BR_DAY_NONE)
    return SIM_HOLDS;

  if (day->fold->phase == 0 || day->fold->phase == SIM_PHASES || strcmp (sim_judge_lock (day->fold, &since), "none") != 0 ||
      !sim_judge_gate (day->fold, 5, said->today).met || said->earliest < MAX (said->today, day->fold->entered + SIM_WEEK))
    {
      g_string_append_printf (day->why, "earliest next phase in %d days", (int) (said->earliest - said->today));
      return SIM_BROKEN;
    }

  return SIM_HOLDS;
}

/* "Next-day check [...] asked the day after a session or, at the latest, before the next one" */
static SimOutcome
check_next_day (SimDay *day)
{
  const SimSession *last = sim_fold_get_last (day->fold);
  const char *expected = NULL;

  if (last != NULL && last->fact->date < day->said->today && last->check == SIM_CHECK_NONE)
    expected = last->fact->id;

  if (g_strcmp0 (expected, day->said->unanswered) == 0)
    return expected != NULL ? SIM_HOLDS : SIM_IDLE;

  g_string_append_printf (day->why, "asked of %s, expected %s", day->said->unanswered, expected);

  return SIM_BROKEN;
}

/* In the order in which they are asserted: what others rest on comes first, so that the first that is broken is near the cause. */
static const SimInvariant invariants[] = {
  { "FLAG", "locked by what was answered and felt", check_lock },
  { "PHASE", "phase, entry, start and number of the session follow from the decisions", check_phase },
  { "FREQ-1", "no two planned sessions touch, nor the last session", check_apart },
  { "FREQ-2", "3 to 4 sessions in any 7 days, two while maintaining", check_week },
  { "FREQ-2-PATTERN", "the pattern is the one that was chosen last", check_pattern },
  { SIM_INVARIANT_EXTRA, "today would be extra after a session today or yesterday only", NULL },
  { "FREQ-4", "the plan flows from the last session and today", check_plan },
  { "FREQ-5", "the plan flows from what was moved", check_moves },
  { SIM_INVARIANT_MOVE, "a session may be moved to where the rules allow it", NULL },
  { "FREQ-5-PAUSE", "nothing is planned in a pause", check_pauses },
  { "FREQ-6", "two days a week are offered after 28 days and a review on track", check_maintain },
  { "TODAY", "locked, paused, done, workout or rest: the first that holds", check_today },
  { "GATE-1", "days in this phase", check_gate_1 },
  { "GATE-2", "full sessions of the last 7 days", check_gate_2 },
  { "GATE-3", "days with pain events of the last 7", check_gate_3 },
  { "GATE-4", "next-day checks of the last two sessions", check_gate_4 },
  { "GATE-5", "mean pain, stick hip hinge and side plank", check_gate_5 },
  { "GATE-6", "one phase for one decision", check_step },
  { "GATE-6-ADVANCE", "an advance is proposed while every gate holds and nothing calls back", check_advance },
  { "GATE-6-REFUSED", "a refused advance stays away for 7 days", check_refused },
  { SIM_INVARIANT_EARLIEST, "a life as planned from today on is offered the advance on that date, and not before", NULL },
  { "EARLIEST-NONE", "no earliest date in the last phase, while locked, or with pain too high", check_no_earliest },
  { "REVERT-1", "going back after pain twice, or sharp in the easier variant", check_revert_1 },
  { "REVERT-1-SEE", "a professional after grave pain twice, and with every stay-easier", check_see },
  { "REVERT-2", "going back after two checks in a row", check_revert_2 },
  { "BREAK-1", "going back after 28 days, once a break", check_break },
  { "PROPOSALS", "in the order of the rules", check_order },
  { "NEXT-DAY", "the check that is to be asked", check_next_day },
  { "REVIEW-1", "the verdict of exact fractions", sim_check_review },
  { "REVIEW-1-NUMBERS", "baseline, current mean and improvement", sim_check_arithmetic },
  { "REVIEW-1-FROZEN", "a review keeps what it said", sim_check_frozen },
  { "REVIEW-1-SEE", "a professional until answered", check_see_review },
  { "REVIEW-3", "due every 28 days until it is done", sim_check_due },
  { "TURNS", "the routine whose turn it is in this phase, stand-ins in their places", sim_check_turn },
  { "START-3", "only owned equipment, nothing twice, at most 30 minutes", sim_check_equipment },
  { "LOAD-1", "every dose is on its card, of owned weights, at most 25 lb", sim_check_limits },
  { "DOSE", "doses are what was decided, at the bottom after a break, easier while that was accepted", sim_check_doses },
  { "REVERT-2-SETS", "one set less after a bad check, never below one", sim_check_sets },
  { SIM_INVARIANT_ANNOUNCED, "a set less, a gentle beginning and easier variants are announced when they are prescribed", NULL },
  { "LOAD-2", "a step up after two good sessions", sim_check_raises },
  { "LOAD-3", "a step down after sharp pain", sim_check_lowers },
  { "LOAD-2-ONE", "never two things at once", sim_check_one_step },
  { SIM_INVARIANT_STATE, "the state of a shuffled journal says what was folded day by day", NULL },
  { SIM_INVARIANT_PAST, "a past day says what it said then", NULL },
  { SIM_INVARIANT_MARKS, "past days of the calendar stay as they were", NULL },
};

const SimInvariant *
sim_invariants_get_all (guint *n_invariants)
{
  G_STATIC_ASSERT (G_N_ELEMENTS (invariants) == SIM_N_INVARIANTS);

  *n_invariants = G_N_ELEMENTS (invariants);

  return invariants;
}

guint
sim_invariants_find (const char *id)
{
  guint i = 0;

  while (strcmp (invariants[i].id, id) != 0)
    i++;

  return i;
}

int
sim_invariants_check (SimDay  *day,
                      guint64 *counts)
{
  for (guint i = 0; i < G_N_ELEMENTS (invariants); i++)
    {
      SimOutcome outcome = invariants[i].check != NULL ? invariants[i].check (day) : SIM_IDLE;

      if (outcome == SIM_BROKEN)
        return (int) i;

      counts[i] += outcome == SIM_HOLDS ? 1 : 0;
    }

  return -1;
}
