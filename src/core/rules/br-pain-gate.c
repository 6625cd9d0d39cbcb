/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GATE-5. */

#include "config.h"

#include "core/rules/br-pain-gate.h"

#include <glib/gi18n-lib.h>

#define MAX_MEAN_INTO_2 5
#define MAX_MEAN_INTO_3 3
#define MIN_HOLD_S      20
#define GATED_PHASE     2
#define STICK_HINGE     "hip_hinge_dowel"
#define SIDE_PLANK      "side_plank_knees"

static BrTally
get_week (const BrFacts *facts,
          BrDay          today)
{
  return br_facts_tally (facts, today - (BR_GATE_DAYS - 1), today);
}

static gboolean
is_at_most (BrTally tally,
            guint   limit)
{
  return tally.n > 0 && tally.sum <= limit * tally.n;
}

static gboolean
is_not_above (BrTally tally,
              BrTally other)
{
  return (guint64) tally.sum * other.n <= (guint64) other.sum * tally.n;
}

static gboolean
is_in_routine (BrRoutine  *routine,
               const char *id)
{
  GListModel *exercises = br_routine_get_exercises (routine);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BrExercise) exercise = g_list_model_get_item (exercises, i);

      if (g_str_equal (br_exercise_get_id (exercise), id))
        return TRUE;
    }

  return FALSE;
}

/* Whether the program has the exercise in phase 2, so that it may be asked for. */
static gboolean
is_asked_for (const BrFacts *facts,
              const char    *id)
{
  BrPhase *phase = br_program_get_phase (facts->program, GATED_PHASE);
  GListModel *routines = br_phase_get_routines (phase);

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (BrRoutine) routine = g_list_model_get_item (routines, i);

      if (is_in_routine (routine, id))
        return TRUE;
    }

  return FALSE;
}

/* The last time that the exercise was done in phase 2, in a full session that is not extra; the session in @session unless it is NULL. */
static BrExerciseRecord *
find_last (const BrFacts   *facts,
           const char      *id,
           BrSessionEntry **session)
{
  for (guint i = facts->sessions->len; i > 0; i--)
    {
      const BrSessionFact *fact = &g_array_index (facts->sessions, BrSessionFact, i - 1);
      BrExerciseRecord *record;

      if (fact->phase != GATED_PHASE || fact->kind != BR_SESSION_FULL || fact->extra)
        continue;

      record = br_session_entry_find_exercise (fact->entry, id);
      if (record == NULL)
        continue;

      if (session != NULL)
        *session = fact->entry;
      return record;
    }

  return NULL;
}

static gboolean
is_hinge_done (BrExerciseRecord *record)
{
  return record != NULL && br_exercise_record_is_done (record, BR_VARIANT_ORDINARY);
}

/* The best hold of each side, in seconds; 0 if there was none. */
static void
get_holds (BrExerciseRecord *record,
           guint            *left_s,
           guint            *right_s)
{
  GArray *sets = br_exercise_record_get_sets (record);

  *left_s = 0;
  *right_s = 0;

  for (guint i = 0; i < sets->len; i++)
    {
      const BrSetRecord *set = &g_array_index (sets, BrSetRecord, i);

      if (set->variant != BR_VARIANT_ORDINARY)
        continue;

      if (set->side != BR_SIDE_RIGHT)
        *left_s = MAX (*left_s, set->hold_s);
      if (set->side != BR_SIDE_LEFT)
        *right_s = MAX (*right_s, set->hold_s);
    }
}

static gboolean
is_plank_held (BrExerciseRecord *record)
{
  guint left_s, right_s;

  if (record == NULL)
    return FALSE;

  get_holds (record, &left_s, &right_s);

  return left_s >= MIN_HOLD_S && right_s >= MIN_HOLD_S;
}

BrGateResult
br_pain_gate_judge (const BrFacts *facts,
                    BrDay          today)
{
  BrTally week = get_week (facts, today);
  BrGateResult result = { .value = br_tally_get_mean (week) };

  if (facts->phase < GATED_PHASE)
    {
      result.needed = MIN (MAX_MEAN_INTO_2, br_tally_get_mean (facts->baseline));
      result.met = is_at_most (week, MAX_MEAN_INTO_2) && is_not_above (week, facts->baseline);
    }
  else
    {
      result.needed = MAX_MEAN_INTO_3;
      result.met = is_at_most (week, MAX_MEAN_INTO_3) &&
                   (!is_asked_for (facts, STICK_HINGE) || is_hinge_done (find_last (facts, STICK_HINGE, NULL))) &&
                   (!is_asked_for (facts, SIDE_PLANK) || is_plank_held (find_last (facts, SIDE_PLANK, NULL)));
    }

  return result;
}

static void
describe_mean (const BrFacts *facts,
               BrTally        week,
               GString       *text)
{
  double mean = br_tally_get_mean (week);

  if (week.n == 0)
    g_string_append (text, _("No pain rating in the last 7 days; a check-in is enough."));
  else if (facts->phase < GATED_PHASE)
    g_string_append_printf (text,
                            _("Mean pain %.1f of 10 in the last 7 days. Needed: at most %u, and not above your baseline of %.1f."),
                            mean, (guint) MAX_MEAN_INTO_2, br_tally_get_mean (facts->baseline));
  else
    g_string_append_printf (text,
                            _("Mean pain %.1f of 10 in the last 7 days. Needed: at most %u."),
                            mean, (guint) MAX_MEAN_INTO_3);
}

static void
add_ratings (const BrFacts *facts,
             BrDay          from,
             BrEvidence    *evidence)
{
  for (guint i = facts->ratings->len; i > 0; i--)
    {
      const BrRatingFact *rating = &g_array_index (facts->ratings, BrRatingFact, i - 1);

      if (rating->date < from)
        break;

      br_evidence_add_entry (evidence, rating->entry);
    }
}

static void
describe_hinge (BrExerciseRecord *record,
                const char       *name,
                GString          *text,
                BrEvidence       *evidence)
{
  if (is_hinge_done (record))
    /* Translators: %s is an exercise */
    g_string_append_printf (text, _("%s: all sets done."), name);
  else
    /* Translators: %s is an exercise */
    g_string_append_printf (text, _("%s: all sets in the ordinary version are needed."), name);
}

static void
describe_plank (BrExerciseRecord *record,
                const char       *name,
                GString          *text,
                BrEvidence       *evidence)
{
  guint left_s, right_s;

  get_holds (record, &left_s, &right_s);
  br_evidence_add_number (evidence, "hold_left_s", left_s);
  br_evidence_add_number (evidence, "hold_right_s", right_s);

  /* Translators: %s is an exercise, the numbers are seconds held on each side */
  g_string_append_printf (text, _("%s: held %u s on the left and %u s on the right. Needed: %u s on each side, in the ordinary version."),
                          name, left_s, right_s, (guint) MIN_HOLD_S);
}

char *
br_pain_gate_describe (const BrFacts *facts,
                       BrDay          today,
                       BrEvidence    *evidence)
{
  static const struct
  {
    const char *id;
    void      (*describe) (BrExerciseRecord *record,
                           const char       *name,
                           GString          *text,
                           BrEvidence       *evidence);
  } gated[] = {
    { STICK_HINGE, describe_hinge },
    { SIDE_PLANK, describe_plank },
  };
  g_autoptr (GString) text = g_string_new (NULL);
  BrTally week = get_week (facts, today);

  describe_mean (facts, week, text);
  br_evidence_add_number (evidence, "ratings", week.n);
  br_evidence_add_number (evidence, "baseline", br_tally_get_mean (facts->baseline));
  add_ratings (facts, today - (BR_GATE_DAYS - 1), evidence);

  for (gsize i = 0; i < G_N_ELEMENTS (gated) && facts->phase >= GATED_PHASE; i++)
    {
      BrSessionEntry *session = NULL;
      BrExerciseRecord *record;
      const char *name;

      if (!is_asked_for (facts, gated[i].id))
        continue;

      name = br_exercise_get_name (br_program_get_exercise (facts->program, gated[i].id));
      record = find_last (facts, gated[i].id, &session);
      g_string_append_c (text, ' ');

      if (record == NULL)
        {
          /* Translators: %s is an exercise */
          g_string_append_printf (text, _("%s: not done yet in a full session."), name);
          continue;
        }

      gated[i].describe (record, name, text, evidence);
      br_evidence_add_entry (evidence, session);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
