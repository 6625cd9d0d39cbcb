/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints what session.json would hold, one a line, each time that it changes in a few sessions; for test-session-schema.py. */

#include "config.h"

#include <stdio.h>

#include "session-fixture.h"

static void
print (BrSession *session)
{
  g_autoptr (JsonNode) node = br_session_to_json (session);
  g_autofree char *text = json_to_string (node, FALSE);

  /* g_print() would make it a comment of a test. */
  puts (text);
}

static BrSession *
begin (BrProgram  *program,
       BrClock    *clock,
       const char *exercises,
       int         pain_before)
{
  g_autoptr (BrPrescription) prescription = fixture_prescribe (program, exercises);
  BrSession *session = br_session_new (prescription, clock, br_day_new (2026, 11, 22), pain_before, BR_PAIN_ACHE);

  print (session);
  g_signal_connect (session, "changed", G_CALLBACK (print), NULL);
  br_session_start (session);

  return session;
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_autoptr (BrProgram) program = fixture_load_program ();
  g_autoptr (BrManualClock) clock = br_manual_clock_new ();
  g_autoptr (BrSession) whole = NULL;
  g_autoptr (BrSession) painful = NULL;

  whole = begin (program, BR_CLOCK (clock), "plain sides long turns weight", BR_PAIN_UNRATED);
  br_manual_clock_advance (clock, 600 * SECOND);

  painful = begin (program, BR_CLOCK (clock), "plain sides:easier long turns weight", 3);
  br_session_set_own_pace (painful, 0, TRUE);
  br_manual_clock_advance (clock, 25 * SECOND);
  br_session_set_own_pace (painful, 0, FALSE);
  br_manual_clock_advance (clock, 25 * SECOND);
  br_session_hurt (painful);
  br_session_report_pain (painful, BR_PAIN_ACHE, 5);
  br_manual_clock_advance (clock, 30 * SECOND);
  br_session_report_pain (painful, BR_PAIN_SHARP, BR_PAIN_UNRATED);
  br_manual_clock_advance (clock, 25 * SECOND);
  br_session_next (painful);
  br_session_skip_exercise (painful, BR_SKIP_NO_TIME);
  br_manual_clock_advance (clock, 25 * SECOND);
  br_session_hurt (painful);
  br_session_report_pain (painful, BR_PAIN_SHARP, 8);
  br_session_use_easier (painful);
  br_session_pause (painful);
  br_session_hurt (painful);
  br_session_report_pain (painful, BR_PAIN_NUMB, BR_PAIN_UNRATED);

  return 0;
}
