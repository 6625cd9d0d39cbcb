/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counting. Lists are cut to what fits on a page, never without saying so. */

#include "config.h"

#include "export/br-report-gather.h"

#include <glib/gi18n-lib.h>

#include "core/journal/br-start-entry.h"
#include "core/program/br-dose-words.h"
#include "core/rules/br-plan.h"
#include "core/rules/br-prescribe.h"
#include "core/rules/br-wording.h"

#define WEEK_DAYS 7

/* What happened in one exercise. */
typedef struct
{
  const char *id;
  guint       n_times;
  guint       n_events;
  guint       n_easier;
  guint       n_stopped;
  BrPainKind  worst;
  BrDay       last;
} Tally;

BrReportSection *
br_report_section_new (const char *title)
{
  BrReportSection *section = g_new0 (BrReportSection, 1);

  section->title = g_strdup (title);
  section->rows = g_ptr_array_new_with_free_func (g_free);

  return section;
}

void
br_report_section_free (BrReportSection *section)
{
  g_return_if_fail (section != NULL);

  g_clear_pointer (&section->title, g_free);
  g_clear_pointer (&section->rows, g_ptr_array_unref);
  g_free (section);
}

void
br_report_section_add (BrReportSection *section,
                       char            *row)
{
  g_return_if_fail (section != NULL);

  g_ptr_array_add (section->rows, row);
}

static char *
format_day (BrDay day)
{
  /* Translators: a day in a list, as for g_date_time_format(): "Nov 22, 2026" */
  return br_day_format (day, _("%b %-e, %Y"));
}

/* Of a session that another program prescribed, only the id is known. */
static const char *
get_exercise_name (const BrFacts *facts,
                   const char    *id)
{
  BrExercise *exercise = br_program_get_exercise (facts->program, id);

  return exercise != NULL ? br_exercise_get_name (exercise) : id;
}

static void
add_more (BrReportSection *section,
          guint            n_more)
{
  if (n_more > 0)
    br_report_section_add (section, g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more));
}

/* --- Adherence --- */

static guint
count_missed (const BrFacts *facts,
              BrDay          from,
              BrDay          to)
{
  g_autoptr (GArray) missed = g_array_new (FALSE, FALSE, sizeof (BrDay));
  guint n_missed = 0;

  br_plan_missed (facts, to, missed);
  for (guint i = 0; i < missed->len; i++)
    n_missed += g_array_index (missed, BrDay, i) >= from ? 1 : 0;

  return n_missed;
}

static void
add_pauses (BrReportSection *section,
            const BrFacts   *facts,
            BrDay            from,
            BrDay            to)
{
  guint n_days = 0;

  for (guint i = 0; i < facts->schedule.pauses->len; i++)
    {
      const BrSpan *pause = &g_array_index (facts->schedule.pauses, BrSpan, i);
      BrDay first = MAX (pause->from, from);
      BrDay last = MIN (pause->to, to);

      n_days += first <= last ? last - first + 1 : 0;
    }

  if (n_days > 0)
    br_report_section_add (section, g_strdup_printf (ngettext ("The plan was paused on %u day.", "The plan was paused on %u days.",
                                                               n_days), n_days));
}

BrReportSection *
br_report_gather_adherence (const BrFacts *facts,
                            BrDay          from,
                            BrDay          to)
{
  BrReportSection *section = br_report_section_new (_("Sessions"));
  const guint n_missed = count_missed (facts, from, to);
  guint n_kinds[BR_SESSION_PARTIAL + 1] = { 0 };
  guint n_extra = 0, n_sessions = 0;

  for (guint i = 0; i < facts->sessions->len; i++)
    {
      const BrSessionFact *session = &g_array_index (facts->sessions, BrSessionFact, i);

      if (session->date < from || session->date > to)
        continue;

      n_kinds[session->kind]++;
      n_extra += session->extra ? 1 : 0;
      n_sessions++;
    }

  /* Translators: full, short and partial are kinds of sessions */
  br_report_section_add (section, g_strdup_printf (_("Done: %u (%u full, %u short, %u in part)"), n_sessions, n_kinds[BR_SESSION_FULL],
                                                   n_kinds[BR_SESSION_SHORT], n_kinds[BR_SESSION_PARTIAL]));
  if (n_extra > 0)
    br_report_section_add (section, g_strdup_printf (ngettext ("%u of them was extra: beside the plan, on the day of another or on the day after.",
                                                               "%u of them were extra: beside the plan, on the day of another or on the day after.",
                                                               n_extra), n_extra));

  if (n_sessions - n_extra + n_missed > 0)
    {
      const guint n_planned = n_sessions - n_extra + n_missed;

      br_report_section_add (section, g_strdup_printf (ngettext ("%u of %u planned session took place (%u\u00a0%%).",
                                                                 "%u of %u planned sessions took place (%u\u00a0%%).", n_planned),
                                                       n_sessions - n_extra, n_planned, (n_sessions - n_extra) * 100 / n_planned));
    }
  add_pauses (section, facts, from, to);

  return section;
}

GArray *
br_report_gather_weeks (const BrFacts *facts,
                        BrDay          from,
                        BrDay          to)
{
  const guint n_weeks = (to - from) / WEEK_DAYS + 1;
  GArray *weeks = g_array_new (FALSE, TRUE, sizeof (BrReportWeek));

  g_array_set_size (weeks, n_weeks);
  for (guint i = 0; i < n_weeks; i++)
    g_array_index (weeks, BrReportWeek, i).from = to + 1 - (n_weeks - i) * WEEK_DAYS;

  for (guint i = 0; i < facts->sessions->len; i++)
    {
      BrDay date = g_array_index (facts->sessions, BrSessionFact, i).date;

      if (date >= from && date <= to)
        g_array_index (weeks, BrReportWeek, n_weeks - 1 - (to - date) / WEEK_DAYS).n_sessions++;
    }

  return weeks;
}

/* --- By exercise --- */

static Tally *
find_tally (GArray     *tallies,
            const char *id)
{
  Tally fresh = { .id = id };

  for (guint i = 0; i < tallies->len; i++)
    {
      if (g_str_equal (g_array_index (tallies, Tally, i).id, id))
        return &g_array_index (tallies, Tally, i);
    }

  g_array_append_val (tallies, fresh);

  return &g_array_index (tallies, Tally, tallies->len - 1);
}

static void
count_record (Tally            *tally,
              BrExerciseRecord *record,
              BrDay             date)
{
  GArray *sets = br_exercise_record_get_sets (record);
  GArray *pains = br_exercise_record_get_pains (record);
  gboolean easier = FALSE, stopped = FALSE, begun = FALSE;

  for (guint i = 0; i < sets->len; i++)
    {
      const BrSetRecord *set = &g_array_index (sets, BrSetRecord, i);

      if (set->outcome == BR_SET_OPEN || set->outcome == BR_SET_SKIPPED)
        continue;

      begun = TRUE;
      easier = easier || set->variant == BR_VARIANT_EASIER;
      stopped = stopped || set->outcome == BR_SET_STOPPED;
    }

  tally->n_times += begun ? 1 : 0;
  tally->n_easier += easier ? 1 : 0;
  tally->n_stopped += stopped ? 1 : 0;

  for (guint i = 0; i < pains->len; i++)
    {
      const BrPainRecord *pain = &g_array_index (pains, BrPainRecord, i);

      if (!br_pain_kind_is_event (pain->kind))
        continue;

      tally->n_events++;
      tally->worst = MAX (tally->worst, pain->kind);
      tally->last = date;
    }
}

/* Returns: (transfer full) (element-type Tally): every exercise that was prescribed in those days */
static GArray *
count_exercises (const BrFacts *facts,
                 BrDay          from,
                 BrDay          to)
{
  GArray *tallies = g_array_new (FALSE, TRUE, sizeof (Tally));

  for (guint i = 0; i < facts->sessions->len; i++)
    {
      const BrSessionFact *session = &g_array_index (facts->sessions, BrSessionFact, i);
      GPtrArray *records = br_session_entry_get_exercises (session->entry);

      if (session->date < from || session->date > to)
        continue;

      for (guint j = 0; j < records->len; j++)
        {
          BrExerciseRecord *record = g_ptr_array_index (records, j);

          count_record (find_tally (tallies, br_exercise_record_get_id (record)), record, session->date);
        }
    }

  return tallies;
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const Tally *first = a;
  const Tally *second = b;

  if (first->n_events != second->n_events)
    return first->n_events > second->n_events ? -1 : 1;

  return strcmp (first->id, second->id);
}

static int
compare_easier (gconstpointer a,
                gconstpointer b)
{
  const Tally *first = a;
  const Tally *second = b;
  const guint n_first = first->n_easier + first->n_stopped;
  const guint n_second = second->n_easier + second->n_stopped;

  if (n_first != n_second)
    return n_first > n_second ? -1 : 1;

  return strcmp (first->id, second->id);
}

/* Pain that was reported in a check-in or before a session, not in an exercise. */
static void
add_other_pain (BrReportSection *section,
                BrJournal       *journal,
                BrDay            from,
                BrDay            to)
{
  guint n_entries, n_events = 0;
  BrEntry **entries = br_journal_peek (journal, &n_entries);
  BrDay last = BR_DAY_NONE;
  BrPainKind worst = BR_PAIN_NONE;

  for (guint i = 0; i < n_entries; i++)
    {
      BrEntry *entry = entries[i];
      BrDay date = br_entry_get_date (entry);
      BrPainKind kind = BR_PAIN_NONE;

      if (date < from || date > to)
        continue;
      if (BR_IS_CHECK_IN_ENTRY (entry))
        kind = br_check_in_entry_get_kind (BR_CHECK_IN_ENTRY (entry));
      else if (BR_IS_START_ENTRY (entry))
        kind = br_start_entry_get_kind (BR_START_ENTRY (entry));
      else if (BR_IS_SESSION_ENTRY (entry))
        kind = br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->pain_before_kind;

      if (br_pain_kind_is_event (kind))
        {
          n_events++;
          last = date;
          worst = MAX (worst, kind);
        }
    }

  if (n_events > 0)
    {
      g_autofree char *day = format_day (last);

      /* Translators: how often it hurt, the gravest kind of pain ("Down the leg"), and a date */
      br_report_section_add (section, g_strdup_printf (ngettext ("At other times: %u time (%s), on %s",
                                                                 "At other times: %u times (%s), the last on %s", n_events),
                                                       n_events, br_pain_kind_get_label (worst), day));
    }
}

BrReportSection *
br_report_gather_pain (const BrFacts *facts,
                       BrJournal     *journal,
                       BrDay          from,
                       BrDay          to)
{
  BrReportSection *section = br_report_section_new (_("Sharp, radiating or numb pain"));
  g_autoptr (GArray) tallies = count_exercises (facts, from, to);
  guint n_more = 0;

  g_array_sort (tallies, compare_events);
  for (guint i = 0; i < tallies->len && g_array_index (tallies, Tally, i).n_events > 0; i++)
    {
      const Tally *tally = &g_array_index (tallies, Tally, i);
      g_autofree char *day = format_day (tally->last);

      if (i >= BR_REPORT_MAX_ROWS)
        {
          n_more++;
          continue;
        }

      /* Translators: the name of an exercise, how often it hurt, the gravest kind of pain ("Sharp"), and a date */
      br_report_section_add (section, g_strdup_printf (ngettext ("%s: %u time (%s), on %s", "%s: %u times (%s), the last on %s",
                                                                 tally->n_events),
                                                       get_exercise_name (facts, tally->id), tally->n_events,
                                                       br_pain_kind_get_label (tally->worst), day));
    }
  add_more (section, n_more);
  add_other_pain (section, journal, from, to);

  if (section->rows->len == 0)
    br_report_section_add (section, g_strdup (_("None was reported.")));

  return section;
}

/* Returns: (transfer full) (nullable): what was accepted, if it was a step back */
static char *
describe_step_back (const BrFacts   *facts,
                    BrDecisionEntry *decision)
{
  const guint phase = br_decision_entry_get_phase (decision);
  const char *rule = br_decision_entry_get_rule (decision);
  const char *exercise = br_decision_entry_get_exercise_id (decision);
  g_autofree char *day = format_day (br_entry_get_date (BR_ENTRY (decision)));

  switch (br_decision_entry_get_kind (decision))
    {
    case BR_PROPOSAL_REVERT:
      /* Translators: the number of a phase, a date, and the name of a rule */
      return g_strdup_printf (_("Back from phase %u on %s (%s)"), phase, day, rule);

    case BR_PROPOSAL_STAY_EASIER:
      /* Translators: a date, and the name of a rule */
      return g_strdup_printf (_("Easier versions only, for 7 days from %s (%s)"), day, rule);

    case BR_PROPOSAL_LOWER_LOAD:
      if (exercise == NULL)
        return NULL;

      /* Translators: the name of an exercise, a date, and the name of a rule */
      return g_strdup_printf (_("%s: one step less on %s (%s)"), get_exercise_name (facts, exercise), day, rule);

    case BR_PROPOSAL_ADVANCE:
    case BR_PROPOSAL_SEE_PROFESSIONAL:
    case BR_PROPOSAL_REVIEW:
    case BR_PROPOSAL_RAISE_LOAD:
    case BR_PROPOSAL_MAINTAIN:
    default:
      return NULL;
    }
}

/* The newest first. */
static void
add_steps_back (BrReportSection *section,
                const BrFacts   *facts,
                BrJournal       *journal,
                BrDay            from,
                BrDay            to)
{
  guint n_entries, n_rows = 0, n_more = 0;
  BrEntry **entries = br_journal_peek (journal, &n_entries);

  for (guint i = n_entries; i > 0; i--)
    {
      BrEntry *entry = entries[i - 1];
      BrDay date = br_entry_get_date (entry);
      char *row;

      if (date < from || date > to || !BR_IS_DECISION_ENTRY (entry) ||
          !br_decision_entry_get_accepted (BR_DECISION_ENTRY (entry)))
        continue;

      row = describe_step_back (facts, BR_DECISION_ENTRY (entry));
      if (row == NULL)
        continue;
      if (n_rows >= BR_REPORT_MAX_ROWS)
        {
          g_free (row);
          n_more++;
          continue;
        }

      br_report_section_add (section, row);
      n_rows++;
    }
  add_more (section, n_more);
}

BrReportSection *
br_report_gather_easier (const BrFacts *facts,
                         BrJournal     *journal,
                         BrDay          from,
                         BrDay          to)
{
  BrReportSection *section = br_report_section_new (_("Made easier or stopped"));
  g_autoptr (GArray) tallies = count_exercises (facts, from, to);
  guint n_more = 0;

  g_array_sort (tallies, compare_easier);
  for (guint i = 0; i < tallies->len; i++)
    {
      const Tally *tally = &g_array_index (tallies, Tally, i);

      if (tally->n_easier + tally->n_stopped == 0)
        break;
      if (i >= BR_REPORT_MAX_ROWS)
        {
          n_more++;
          continue;
        }

      /* Translators: the name of an exercise, and in how many of its sessions it was made easier or stopped */
      br_report_section_add (section, g_strdup_printf (ngettext ("%s: easier in %u, stopped in %u of %u session",
                                                                 "%s: easier in %u, stopped in %u of %u sessions", tally->n_times),
                                                       get_exercise_name (facts, tally->id), tally->n_easier, tally->n_stopped,
                                                       tally->n_times));
    }
  add_more (section, n_more);
  add_steps_back (section, facts, journal, from, to);

  if (section->rows->len == 0)
    br_report_section_add (section, g_strdup (_("Nothing was made easier or stopped.")));

  return section;
}

/* --- Doses --- */

static char *
describe_dose (const BrFacts *facts,
               BrDay          day,
               BrExercise    *exercise)
{
  BrPresentDose present;
  BrDose easier;
  g_autofree char *words = NULL;
  g_autofree char *weight = NULL;
  const char *name;

  br_load_get_present (facts, exercise, &present);
  if (br_going_back_is_easier (facts, day) && br_load_get_easier (facts, exercise, &easier))
    present = (BrPresentDose) { BR_VARIANT_EASIER, easier };

  name = br_variant_get_name (br_exercise_get_variant (exercise, present.variant));
  words = br_dose_words_dup (&present.dose, br_exercise_get_per_side (exercise));
  if (present.dose.load_g == 0)
    /* Translators: the name of an exercise, and how much of it */
    return g_strdup_printf (_("%s: %s"), name, words);

  weight = br_wording_weight (present.dose.load_g);

  /* Translators: the name of an exercise, how much of it, and a weight */
  return g_strdup_printf (_("%s: %s, %s"), name, words, weight);
}

BrReportSection *
br_report_gather_doses (const BrFacts *facts,
                        BrDay          day,
                        BrDay          today)
{
  g_autofree char *date = format_day (day);
  /* Translators: %s is a date */
  g_autofree char *title = day < today ? g_strdup_printf (_("Doses on %s"), date) : g_strdup (_("Doses now"));
  BrReportSection *section = br_report_section_new (title);
  g_autoptr (GPtrArray) exercises = br_prescribe_list_exercises (facts);

  for (guint i = 0; i < MIN (exercises->len, BR_REPORT_MAX_DOSES); i++)
    br_report_section_add (section, describe_dose (facts, day, g_ptr_array_index (exercises, i)));
  add_more (section, exercises->len > BR_REPORT_MAX_DOSES ? exercises->len - BR_REPORT_MAX_DOSES : 0);

  return section;
}
