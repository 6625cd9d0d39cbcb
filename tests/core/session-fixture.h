/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the session share: their program, prescriptions from it, and a record of what a session said. */

#pragma once

#include "core/session/br-session.h"

#include "br-manual-clock.h"

G_BEGIN_DECLS

#define SECOND ((gint64) G_USEC_PER_SEC)

/** SessionFixture: a session on a clock that is turned by hand, and what it said; the data of its test says what is prescribed */
typedef struct
{
  BrProgram     *program;
  BrManualClock *manual;
  BrClock       *clock; /* the same */
  BrSession     *session;
  GString       *log;   /* as fixture_log() */
} SessionFixture;

/** session_fixture_set_up: a session that has not begun; @exercises: as for fixture_prescribe() */
void            session_fixture_set_up    (SessionFixture *fixture,
                                           gconstpointer   exercises);

/** session_fixture_tear_down: fails if anything still holds the session or the clock */
void            session_fixture_tear_down (SessionFixture *fixture,
                                           gconstpointer   exercises);

/** session_advance: turns the clock by @seconds */
void            session_advance           (SessionFixture *fixture,
                                           double          seconds);

/** session_assert_step: fails unless the step is @expected, as fixture_describe_step() says it, for @elapsed seconds */
void            session_assert_step       (SessionFixture *fixture,
                                           const char     *expected,
                                           double          elapsed);

/** session_assert_sets: fails unless the sets are @expected, as fixture_describe_sets() says them */
void            session_assert_sets       (SessionFixture *fixture,
                                           const char     *expected);

/** FixtureAct: what a person may do; going on is likelier, or the session would stand most of the time */
typedef enum
{
  FIXTURE_NEXT,
  FIXTURE_BACK,
  FIXTURE_REPEAT_SET,
  FIXTURE_PAUSE,
  FIXTURE_RESUME,
  FIXTURE_RESUME_TOO,
  FIXTURE_HURT,
  FIXTURE_EASIER,
  FIXTURE_DISMISS,
  FIXTURE_REPORT,
  FIXTURE_SKIP_SHARP,
  FIXTURE_SKIP,
  FIXTURE_PACE,
  FIXTURE_MORE_REST,
  FIXTURE_N_ACTS,
} FixtureAct;

/** fixture_load_program: Returns: (transfer full): tests/data/session-engine.json */
BrProgram      *fixture_load_program    (void);

/**
 * fixture_prescribe:
 * @exercises: what is prescribed, as words: "plain sides", each with the start dose of the ordinary variant, or with that
 *   of the easier one ("plain:easier"), or with other sets ("plain*1")
 *
 * Returns: (transfer full): a prescription of routine 1A
 */
BrPrescription *fixture_prescribe       (BrProgram      *program,
                                         const char     *exercises);

/** fixture_describe_step: Returns: (transfer full): "hold 8 Sides left 1/2 2/2", or "none" */
char           *fixture_describe_step   (BrStep         *step);

/** fixture_describe_sets: Returns: (transfer full): per exercise "plain done:3 open:0;", with "e" after it for the easier variant and "/8" for a hold */
char           *fixture_describe_sets   (BrSession      *session);

/** fixture_describe_json: Returns: (transfer full): session.json's text without @without (array zero-terminated=1) */
char           *fixture_describe_json   (BrSession      *session,
                                         const char * const *without);

/** fixture_get_active_s: Returns: how long was trained, as the journal would say it, in s */
guint           fixture_get_active_s    (BrSession      *session);

/** fixture_log: appends to @log "TIME CUE" for each cue, "TIME > STEP" for each new step and "TIME = STATE"; times in s since now */
void            fixture_log             (BrSession      *session,
                                         BrClock        *clock,
                                         GString        *log);

/** fixture_choose_act: Returns: one of all the things that a person may do, by the random numbers of the test */
FixtureAct      fixture_choose_act      (void);

/** fixture_act: does it, where @session allows it; how exactly is random, too */
void            fixture_act             (BrSession      *session,
                                         FixtureAct      act);

/** fixture_act_at_random: does one of all the things that a person may do, with the random numbers of the test */
void            fixture_act_at_random   (BrSession      *session);

G_END_DECLS
