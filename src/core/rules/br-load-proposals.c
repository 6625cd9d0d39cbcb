/* SPDX-License-Identifier: GPL-3.0-or-later */
/* LOAD-2 and LOAD-3 as proposals. */

#include "config.h"

#include "core/rules/br-load-proposals.h"

#include <glib/gi18n-lib.h>

#include "core/rules/br-wording.h"

/* A refused raise stays away for this long. */
#define REFUSED_DAYS 7

/* The last sessions with an exercise, the newest first. */
typedef struct
{
  guint             n;
  guint             sessions[BR_LOAD_SESSIONS];
  BrExerciseRecord *records[BR_LOAD_SESSIONS];
} Sightings;

/* Fills @sightings, one for each of the exercises that are prescribed. */
static void
find_sightings (const BrFacts *facts,
                BrDay          today,
                Sightings     *sightings)
{
  guint n_missing = facts->exercises->len * BR_LOAD_SESSIONS;

  for (guint i = facts->sessions->len; i > facts->n_before_break && n_missing > 0; i--)
    {
      const BrSessionFact *session = &g_array_index (facts->sessions, BrSessionFact, i - 1);
      GPtrArray *records = br_session_entry_get_exercises (session->entry);

      if (session->date + BR_LOAD_DAYS <= today)
        break;

      for (guint j = 0; j < records->len; j++)
        {
          BrExerciseRecord *record = g_ptr_array_index (records, j);
          gpointer place;
          Sightings *seen;

          if (!g_hash_table_lookup_extended (facts->exercise_places, br_exercise_record_get_id (record), NULL, &place))
            continue;

          seen = &sightings[GPOINTER_TO_UINT (place)];
          if (seen->n == BR_LOAD_SESSIONS)
            continue;

          seen->sessions[seen->n] = i - 1;
          seen->records[seen->n] = record;
          seen->n++;
          n_missing--;
        }
    }
}

static gboolean
has_pain (BrExerciseRecord *record,
          gboolean          only_sharp)
{
  GArray *pains = br_exercise_record_get_pains (record);

  for (guint i = 0; i < pains->len; i++)
    {
      BrPainKind kind = g_array_index (pains, BrPainRecord, i).kind;

      if (kind == BR_PAIN_SHARP || (!only_sharp && br_pain_kind_is_event (kind)))
        return TRUE;
    }

  return FALSE;
}

/* Whether @present was prescribed; how many sets does not matter, some may have been dropped. */
static gboolean
is_at (BrExerciseRecord    *record,
       const BrPresentDose *present)
{
  BrDose dose = br_exercise_record_get_prescribed (record);

  return br_exercise_record_get_variant (record) == present->variant &&
         dose.repetitions == present->dose.repetitions && dose.hold_s == present->dose.hold_s &&
         dose.load_g == present->dose.load_g;
}

static gboolean
went_well (const BrSessionFact *session)
{
  const BrSessionSummary *summary = br_session_entry_get_summary (session->entry);

  return session->check == BR_CHECK_USUAL && summary->form == BR_FORM_HELD &&
         summary->pain_after != BR_PAIN_UNRATED && summary->pain_after <= BR_LOAD_MAX_PAIN;
}

/* LOAD-2 */
static gboolean
find_raise (const BrFacts    *facts,
            BrDay             today,
            const BrLoadFact *load,
            const Sightings  *seen,
            BrFinding        *finding)
{
  if (seen->n < BR_LOAD_SESSIONS || br_going_back_is_easier (facts, today))
    return FALSE;

  if (load != NULL && load->raise_refused != BR_DAY_NONE && today < load->raise_refused + REFUSED_DAYS)
    return FALSE;

  for (guint i = 0; i < BR_LOAD_SESSIONS; i++)
    {
      if ((load != NULL && seen->sessions[i] < load->n_before) ||
          !is_at (seen->records[i], &finding->present) ||
          !br_exercise_record_is_done (seen->records[i], finding->present.variant) ||
          has_pain (seen->records[i], FALSE) ||
          !went_well (&g_array_index (facts->sessions, BrSessionFact, seen->sessions[i])))
        return FALSE;
    }

  finding->value = BR_LOAD_SESSIONS;
  finding->needed = BR_LOAD_SESSIONS;

  return br_load_raise (facts, finding->exercise, &finding->present, &finding->next);
}

/* LOAD-3 */
static gboolean
find_lower (const BrFacts    *facts,
            BrDay             today,
            const BrLoadFact *load,
            const Sightings  *seen,
            BrFinding        *finding)
{
  if (!has_pain (seen->records[0], TRUE) ||
      (load != NULL && (seen->sessions[0] < load->n_before || seen->sessions[0] < load->n_lower_refused)))
    return FALSE;

  finding->value = 1;
  finding->needed = 1;

  return br_load_lower (facts, finding->exercise, &finding->present, &finding->next);
}

static const struct
{
  BrProposalKind   kind;
  const char      *rule;
  gboolean       (*find) (const BrFacts    *facts,
                          BrDay             today,
                          const BrLoadFact *load,
                          const Sightings  *seen,
                          BrFinding        *finding);
} steps[] = {
  { BR_PROPOSAL_LOWER_LOAD, "LOAD-3", find_lower },
  { BR_PROPOSAL_RAISE_LOAD, "LOAD-2", find_raise },
};

void
br_load_find_proposals (const BrFacts *facts,
                        BrDay          today,
                        GArray        *findings)
{
  GPtrArray *exercises = facts->exercises;
  g_autofree Sightings *seen = g_new0 (Sightings, exercises->len);

  find_sightings (facts, today, seen);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      for (guint j = 0; j < exercises->len; j++)
        {
          BrExercise *exercise = g_ptr_array_index (exercises, j);
          BrFinding finding = {
            .kind = steps[i].kind,
            .rule = steps[i].rule,
            .exercise = exercise,
            .sessions = { seen[j].sessions[0], seen[j].sessions[1] },
          };

          if (seen[j].n > 0 && br_load_get_present (facts, exercise, &finding.present) &&
              steps[i].find (facts, today, br_load_find (facts, exercise), &seen[j], &finding))
            g_array_append_val (findings, finding);
        }
    }
}

static char *
describe_dose (const BrDose *dose)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  g_strv_builder_take (parts, g_strdup_printf (ngettext ("%u repetition", "%u repetitions", dose->repetitions), dose->repetitions));
  if (dose->hold_s > 0)
    /* Translators: a hold of %u seconds */
    g_strv_builder_take (parts, g_strdup_printf (_("%u s hold"), dose->hold_s));
  if (dose->load_g > 0)
    g_strv_builder_take (parts, br_wording_weight (dose->load_g));

  list = g_strv_builder_end (parts);

  /* Translators: between repetitions, seconds and weight of an exercise */
  return g_strjoinv (C_("between parts of a dose", ", "), list);
}

static void
add_dose (BrEvidence         *evidence,
          const BrDose       *dose,
          const char * const  names[3])
{
  br_evidence_add_number (evidence, names[0], dose->repetitions);
  br_evidence_add_number (evidence, names[1], dose->hold_s);
  br_evidence_add_number (evidence, names[2], dose->load_g);
}

void
br_load_describe_proposal (const BrFacts   *facts,
                           BrDay            today,
                           const BrFinding *finding,
                           BrWords         *words)
{
  static const char * const present_names[] = { "repetitions", "hold_s", "load_g" };
  static const char * const next_names[] = { "next_repetitions", "next_hold_s", "next_load_g" };
  gboolean up = finding->kind == BR_PROPOSAL_RAISE_LOAD;
  const char *name = br_variant_get_name (br_exercise_get_variant (finding->exercise, finding->present.variant));
  g_autofree char *from = describe_dose (&finding->present.dose);
  g_autofree char *to = describe_dose (&finding->next);

  if (up)
    {
      words->title = g_strdup_printf (_("A step up: %s?"), name);
      /* Translators: exercise, then what a set of it is now, then what it would be, such as "8 repetitions, 6.8 kg (15 lb)" */
      words->reason = g_strdup_printf (_("%s: in each of the last 2 sessions with it you did all sets, form held, pain afterward was at most 3, "
                                         "and your back was fine the day after. From %s to %s. It is your decision."), name, from, to);
    }
  else
    {
      words->title = g_strdup_printf (_("A step down: %s?"), name);
      /* Translators: exercise, then what a set of it is now, then what it would be, such as "8 repetitions, 6.8 kg (15 lb)" */
      words->reason = g_strdup_printf (_("%s: there was sharp pain in it the last time. A smaller dose lets it settle. From %s to %s. "
                                         "It is your decision."), name, from, to);
    }

  for (guint i = 0; i < (up ? BR_LOAD_SESSIONS : 1); i++)
    {
      const BrSessionFact *session = &g_array_index (facts->sessions, BrSessionFact, finding->sessions[i]);

      br_evidence_add_entry (&words->evidence, session->entry);
      if (up)
        br_evidence_add_entry (&words->evidence, session->answer);
    }

  br_evidence_add_number (&words->evidence, "sessions", finding->value);
  add_dose (&words->evidence, &finding->present.dose, present_names);
  add_dose (&words->evidence, &finding->next, next_names);
}
