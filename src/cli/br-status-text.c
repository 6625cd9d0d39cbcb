/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state for people. Plain lines, so that a screen reader in a terminal reads them in order. */

#include "config.h"

#include "cli/br-status-text.h"

#include <glib/gi18n-lib.h>

#include "cli/br-status-json.h"

#define SECONDS_PER_MINUTE 60

static char *
format_date (BrDay day)
{
  /* Translators: a whole date, as for g_date_time_format(): "Sunday, November 22, 2026" */
  return br_day_format (day, _("%A, %B %-e, %Y"));
}

static const char *
get_headline (BrSituation situation)
{
  switch (situation)
    {
    case BR_SITUATION_LOCKED:
      return _("Please see a professional first, or answer the safety questions");
    case BR_SITUATION_PAUSED:
      return _("The plan is paused");
    case BR_SITUATION_DONE:
      return _("Done for today");
    case BR_SITUATION_WORKOUT:
      return _("Workout day");
    case BR_SITUATION_REST:
      return _("Rest day");
    case BR_SITUATION_NEW:
    default:
      return _("Not begun yet");
    }
}

static void
append_today (GString *text,
              BrState *state)
{
  g_autofree char *date = format_date (br_state_get_today (state));

  /* Translators: a date, then what that day is: "Sunday, November 22, 2026: Rest day" */
  g_string_append_printf (text, _("%s: %s"), date, get_headline (br_state_get_situation (state)));
  g_string_append_printf (text, "\n%s\n", br_state_get_reason (state));

  if (br_state_get_lock (state) != BR_LOCK_NONE)
    {
      g_autofree char *since = format_date (br_state_get_lock_since (state));

      /* Translators: %s is a date */
      g_string_append_printf (text, _("Training has been stopped since %s."), since);
      g_string_append_c (text, '\n');
    }
}

static void
append_phase (GString   *text,
              BrState   *state,
              BrProgram *program)
{
  BrPhase *phase = br_program_get_phase (program, br_state_get_phase (state));
  BrPrescription *prescription = br_state_get_prescription (state);
  g_autofree char *entered = NULL;
  guint minutes;

  if (br_state_get_phase (state) == 0)
    return;

  entered = format_date (br_state_get_phase_entered (state));
  if (phase != NULL)
    /* Translators: number and name of the phase, and a date */
    g_string_append_printf (text, _("\nPhase %u, %s, since %s"), br_state_get_phase (state), br_phase_get_name (phase), entered);
  else
    /* Translators: number of the phase, and a date */
    g_string_append_printf (text, _("\nPhase %u, since %s"), br_state_get_phase (state), entered);
  g_string_append_c (text, '\n');

  if (prescription == NULL)
    return;

  minutes = (br_prescription_get_length_s (prescription) + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE;
  /* Translators: the number of the next session in this phase, the name of its routine, and its length */
  g_string_append_printf (text, ngettext ("The next session is number %u, %s: about %u minute",
                                          "The next session is number %u, %s: about %u minutes", minutes),
                          br_state_get_session_number (state), br_routine_get_name (br_prescription_get_routine (prescription)),
                          minutes);
  g_string_append_c (text, '\n');
}

static void
append_plan (GString *text,
             BrState *state)
{
  guint n_days;
  const BrDay *days = br_state_get_plan (state, &n_days);
  const BrDay end = br_state_get_today (state) + BR_STATUS_PLAN_DAYS;

  if (br_state_get_phase (state) == 0)
    return;

  g_string_append_printf (text, "\n%s\n", _("Sessions planned for the next four weeks"));
  if (n_days == 0 || days[0] >= end)
    g_string_append_printf (text, "  %s\n", _("None"));

  for (guint i = 0; i < n_days && days[i] < end; i++)
    {
      g_autofree char *date = format_date (days[i]);

      g_string_append_printf (text, "  %s\n", date);
    }
}

static void
append_gates (GString *text,
              BrState *state)
{
  GListModel *gates = br_state_get_gates (state);

  if (g_list_model_get_n_items (gates) == 0)
    return;

  /* Translators: the heading of what has to be met before the next phase */
  g_string_append_printf (text, _("\nBefore phase %u"), br_state_get_phase (state) + 1);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < g_list_model_get_n_items (gates); i++)
    {
      g_autoptr (BrVerdict) gate = g_list_model_get_item (gates, i);

      /* Translators: the name of a rule, whether it is met, and its sentence: "GATE-1, met: 7 of 7 full days in this phase" */
      g_string_append_printf (text, br_verdict_get_met (gate) ? _("  %s, met: %s") : _("  %s, not yet: %s"),
                              br_verdict_get_rule (gate), br_verdict_get_text (gate));
      g_string_append_c (text, '\n');
    }

  if (br_state_get_earliest_advance (state) != BR_DAY_NONE)
    {
      g_autofree char *earliest = format_date (br_state_get_earliest_advance (state));

      /* Translators: %s is a date */
      g_string_append_printf (text, _("  At the earliest: %s"), earliest);
      g_string_append_c (text, '\n');
    }
}

static void
append_proposals (GString *text,
                  BrState *state)
{
  GListModel *proposals = br_state_get_proposals (state);

  if (g_list_model_get_n_items (proposals) == 0)
    return;

  g_string_append_printf (text, "\n%s\n", _("For you to decide, in the app"));
  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (BrProposal) proposal = g_list_model_get_item (proposals, i);
      g_autoptr (GString) reason = g_string_new (br_proposal_get_reason (proposal));

      /* It may be a list. */
      g_string_replace (reason, "\n", "\n    ", 0);
      g_string_append_printf (text, "  %s (%s)\n    %s\n", br_proposal_get_title (proposal), br_proposal_get_rule (proposal), reason->str);
    }
}

static void
append_review (GString *text,
               BrState *state)
{
  BrReview *last = br_state_get_last_review (state);
  g_autofree char *next = NULL;

  if (br_state_get_phase (state) == 0)
    return;

  g_string_append_printf (text, "\n%s\n", _("Review every four weeks"));
  if (br_state_get_review_due (state) != BR_DAY_NONE)
    {
      g_autofree char *due = format_date (br_state_get_review_due (state));

      /* Translators: a date, then the arithmetic of the review in one to three sentences */
      g_string_append_printf (text, _("  Due since %s. As of today: %s"), due,
                              br_review_get_text (br_state_get_review (state)));
      g_string_append_c (text, '\n');
    }

  if (last != NULL)
    {
      g_autofree char *done = format_date (br_review_get_date (last));

      /* Translators: a date, then the arithmetic of the review in one to three sentences */
      g_string_append_printf (text, _("  The last one was on %s. %s"), done, br_review_get_text (last));
      g_string_append_c (text, '\n');
    }

  next = format_date (br_state_get_next_review (state));
  /* Translators: %s is a date */
  g_string_append_printf (text, _("  The next one is due on %s."), next);
  g_string_append_c (text, '\n');
}

char *
br_status_text_new (BrState   *state,
                    BrProgram *program)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (BR_IS_STATE (state), NULL);
  g_return_val_if_fail (BR_IS_PROGRAM (program), NULL);

  append_today (text, state);
  append_phase (text, state, program);
  append_proposals (text, state);
  append_gates (text, state);
  append_review (text, state);
  append_plan (text, state);

  return g_string_free_and_steal (g_steal_pointer (&text));
}
