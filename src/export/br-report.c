/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gathers a report: how it stands here, what is counted in br-report-gather.c. */

#include "config.h"

#include "export/br-report.h"

#include <glib/gi18n-lib.h>

#include "core/journal/br-start-entry.h"
#include "core/rules/br-facts.h"
#include "export/br-report-gather.h"

static char *
format_day (BrDay day)
{
  /* Translators: a day on the report, as for g_date_time_format(): "November 22, 2026" */
  return br_day_format (day, _("%B %-e, %Y"));
}

static const char *
describe_lock (BrLock lock)
{
  switch (lock)
    {
    case BR_LOCK_EMERGENCY:
      /* Translators: %s is a date */
      return N_("Training is stopped since %s: an emergency sign was reported");
    case BR_LOCK_CLINICIAN:
      return N_("Training is stopped since %s: a sign that a professional should look at first was reported");
    case BR_LOCK_UNANSWERED:
      return N_("Training is stopped since %s: the safety questions are to be answered");
    case BR_LOCK_NONE:
    default:
      return NULL;
    }
}

static void
add_lock (BrReportSection *section,
          BrState         *state)
{
  const char *sentence = describe_lock (br_state_get_lock (state));
  g_autofree char *since = NULL;
  g_auto (GStrv) parts = NULL;

  if (sentence == NULL)
    return;

  since = format_day (br_state_get_lock_since (state));
  parts = g_strsplit (_(sentence), "%s", 2);
  br_report_section_add (section, g_strjoinv (since, parts));
}

static BrReportSection *
gather_phase (BrState   *state,
              BrProgram *program)
{
  BrReportSection *section = br_report_section_new (_("Phase and gates"));
  GListModel *gates = br_state_get_gates (state);
  BrPhase *phase = br_program_get_phase (program, br_state_get_phase (state));
  g_autofree char *entered = format_day (br_state_get_phase_entered (state));

  add_lock (section, state);
  /* Translators: number and name of the phase, and a date */
  br_report_section_add (section, g_strdup_printf (_("Phase %u, %s, since %s"), br_state_get_phase (state),
                                                   phase != NULL ? br_phase_get_name (phase) : "", entered));

  for (guint i = 0; i < g_list_model_get_n_items (gates); i++)
    {
      g_autoptr (BrVerdict) gate = g_list_model_get_item (gates, i);

      /* Translators: the name of a rule and its sentence */
      br_report_section_add (section, g_strdup_printf (br_verdict_get_met (gate) ? _("%s, met: %s") : _("%s, not yet: %s"),
                                                       br_verdict_get_rule (gate), br_verdict_get_text (gate)));
    }

  return section;
}

static BrReportSection *
gather_review (BrState *state)
{
  BrReportSection *section = br_report_section_new (_("Four-week review"));
  BrReview *last = br_state_get_last_review (state);

  if (last != NULL)
    {
      g_autofree char *day = format_day (br_review_get_date (last));

      /* Translators: a date, then the arithmetic of the review */
      br_report_section_add (section, g_strdup_printf (_("Done on %s: %s"), day, br_review_get_text (last)));
    }

  if (br_state_get_review (state) != NULL && (last == NULL || br_review_get_date (last) != br_state_get_today (state)))
    {
      g_autofree char *day = format_day (br_state_get_today (state));

      /* Translators: a date, then the arithmetic of the review */
      br_report_section_add (section, g_strdup_printf (_("As of %s: %s"), day, br_review_get_text (br_state_get_review (state))));
    }

  return section;
}

static BrReportSection *
gather_activities (const BrFacts *facts)
{
  BrReportSection *section = br_report_section_new (_("Own activities, from 0 (unable) to 10 (as before)"));
  const BrReviews *reviews = &facts->reviews;

  for (guint i = 0; i < reviews->activities->len; i++)
    {
      const BrActivityFact *activity = &g_array_index (reviews->activities, BrActivityFact, i);
      const BrActivity *latest = NULL;

      for (guint j = 0; j < reviews->n_latest && latest == NULL; j++)
        latest = g_str_equal (reviews->latest[j].name, activity->name) ? &reviews->latest[j] : NULL;

      if (latest == NULL)
        continue;

      /* Translators: what somebody wants to be able to do, in their words, rated first and last */
      br_report_section_add (section, g_strdup_printf (_("%s: first %d, last %d"), activity->name, activity->ability, latest->ability));
    }

  return section;
}

/* A section without rows says nothing. */
static void
add_section (GPtrArray       *sections,
             BrReportSection *section)
{
  if (section->rows->len > 0)
    g_ptr_array_add (sections, section);
  else
    br_report_section_free (section);
}

static void
gather_words (BrReport  *report,
              BrProgram *program,
              BrDay      today)
{
  g_autofree char *from = format_day (report->from);
  g_autofree char *to = format_day (report->to);
  g_autofree char *made = format_day (today);

  report->title = g_strdup (_("Report for the physiotherapist"));
  /* Translators: two dates */
  report->period = g_strdup_printf (_("%s to %s"), from, to);
  /* Translators: the title of an exercise program, and a date */
  report->made = g_strdup_printf (_("%s, as of %s"), br_program_get_title (program), made);
  /* Translators: %s is the version of the app */
  report->footer = g_strdup_printf (_("Made by Back Rehab %s from what the person recorded. It is not a diagnosis. Pain is rated from 0 "
                                      "to 10; names such as GATE-1 are those of the app’s rules, which its help explains."),
                                    PACKAGE_VERSION);
}

static void
gather_sections (BrReport      *report,
                 const BrFacts *facts,
                 BrState       *state,
                 BrJournal     *journal,
                 BrDay          today)
{
  add_section (report->sections, gather_phase (state, facts->program));
  add_section (report->sections, br_report_gather_adherence (facts, report->from, report->to));
  add_section (report->sections, gather_review (state));
  add_section (report->sections, gather_activities (facts));
  add_section (report->sections, br_report_gather_pain (facts, journal, report->from, report->to));
  add_section (report->sections, br_report_gather_easier (facts, journal, report->from, report->to));
  add_section (report->sections, br_report_gather_doses (facts, report->to, today));
}

static BrReport *
fail (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                       _("Nothing was recorded in those days, so there is nothing to report."));

  return NULL;
}

BrReport *
br_report_new (BrProgram  *program,
               BrJournal  *journal,
               BrDay       today,
               BrDay       from,
               BrDay       to,
               GError    **error)
{
  g_autoptr (BrReport) report = g_new0 (BrReport, 1);
  g_autoptr (BrState) state = NULL;
  g_auto (BrFacts) facts = { 0 };
  BrEntry **entries;
  guint n_entries;

  g_return_val_if_fail (BR_IS_PROGRAM (program), NULL);
  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);

  report->to = MIN (to != BR_DAY_NONE ? to : today, today);
  report->from = from != BR_DAY_NONE ? from : report->to + 1 - MIN (BR_REPORT_DAYS, report->to);

  entries = br_journal_peek (journal, &n_entries);
  br_facts_fold (&facts, program, entries, n_entries, report->to);
  if (facts.phase == 0 || facts.started > report->to || report->from > report->to)
    return fail (error);

  /* Empty weeks before the beginning say nothing. */
  report->from = MAX (report->from, facts.started);
  report->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) br_report_section_free);
  report->program = g_object_ref (program);
  report->series = br_pain_series_new (journal, report->to);
  report->weeks = br_report_gather_weeks (&facts, report->from, report->to);

  state = br_rules_evaluate (program, journal, report->to);
  report->baseline = br_state_get_baseline (state);
  report->goal = report->baseline * (100 - BR_REVIEW_ON_TRACK_PERCENT) / 100.0;

  gather_words (report, program, today);
  gather_sections (report, &facts, state, journal, today);

  return g_steal_pointer (&report);
}

void
br_report_free (BrReport *report)
{
  g_return_if_fail (report != NULL);

  g_clear_pointer (&report->title, g_free);
  g_clear_pointer (&report->period, g_free);
  g_clear_pointer (&report->made, g_free);
  g_clear_pointer (&report->footer, g_free);
  g_clear_object (&report->program);
  g_clear_object (&report->series);
  g_clear_pointer (&report->weeks, g_array_unref);
  g_clear_pointer (&report->sections, g_ptr_array_unref);
  g_free (report);
}
