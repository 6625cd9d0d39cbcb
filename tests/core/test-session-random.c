/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person who does anything at any time: pause, next, back, it hurts, easier, more rest, their own pace, a set once more. A ledger of its own
 * follows what the session says and holds it against the clock: no time is lost or gained, and no set counts that was not done. */

#include "session-fixture.h"

#define BEAT      (SECOND / 4) /* so that a question or the end never falls between */
#define EXERCISES "plain sides long turns weight"
#define MAX_SETS  8
#define NO_ACT    FIXTURE_N_ACTS /* what happens now happens by itself */

typedef struct
{
  gboolean done;
  guint repetitions;
  guint hold_s;
} LedgerSet;

typedef struct
{
  BrSession *session;
  BrClock *clock;
  FixtureAct act;

  gboolean runs;
  gint64 since;     /* when it began to run, on the clock */
  gint64 ran;       /* µs for which it ran before */

  BrStep *step;
  gint64 began;     /* when the step began, in µs for which the session had run; so too the set */
  gint64 set_began;
  guint n_steps;    /* that ended by themselves */
  guint n_starts;
  LedgerSet sets[16][MAX_SETS];
} Ledger;

/* ---- The ledger -------------------------------------------------------------------------------------------------------- */

static gint64
get_running (Ledger *ledger)
{
  return ledger->ran + (ledger->runs ? br_clock_get_time (ledger->clock) - ledger->since : 0);
}

static LedgerSet *
get_set (Ledger *ledger,
         BrStep *step)
{
  guint n_sides = br_step_get_side (step) == BR_SIDE_BOTH ? 1 : 2;
  guint index = (br_step_get_set (step) - 1) * n_sides + (br_step_get_side (step) == BR_SIDE_RIGHT ? 1 : 0);

  g_assert_cmpuint (index, <, MAX_SETS);

  return &ledger->sets[br_step_get_exercise_index (step)][index];
}

static gboolean
is_work (BrStep *step)
{
  return step != NULL && BR_STEP_KIND_IS_WORK (br_step_get_kind (step));
}

/* What follows on @step in the same set. */
static gboolean
goes_on (Ledger *ledger,
         BrStep *step)
{
  return is_work (step) && is_work (ledger->step) && get_set (ledger, step) == get_set (ledger, ledger->step);
}

/* Whether it is the same get-ready, rest or change of sides as the present one. */
static gboolean
leads_on (Ledger *ledger,
          BrStep *step)
{
  return step != NULL && ledger->step != NULL && !is_work (step) && br_step_get_kind (step) == br_step_get_kind (ledger->step)
         && get_set (ledger, step) == get_set (ledger, ledger->step);
}

/* Its first part is over: now it is done anew, and once. */
static void
enter_begun (Ledger *ledger)
{
  if (is_work (ledger->step) && ledger->began == ledger->set_began)
    get_set (ledger, ledger->step)->done = FALSE;
}

static void
enter_done (Ledger *ledger)
{
  LedgerSet *set = get_set (ledger, ledger->step);

  g_assert_false (set->done);
  set->done = TRUE;
  set->repetitions = br_step_get_n_repetitions (ledger->step);
  set->hold_s = (guint) (br_step_get_hold (ledger->step) / SECOND);
}

/* The present step is left for @step (nullable), which begins at @now. */
static void
leave (Ledger *ledger,
       BrStep *step,
       gint64  now)
{
  gint64 passed = now - ledger->began;

  if (ledger->act == NO_ACT)
    {
      g_assert_cmpint (passed, ==, br_step_get_duration (ledger->step));
      g_assert_false (br_step_get_own_pace (ledger->step));
      ledger->n_steps++;
      enter_begun (ledger);
      if (is_work (ledger->step) && !goes_on (ledger, step))
        enter_done (ledger);
      return;
    }

  g_assert_cmpint (passed, >=, 0);
  if (!br_step_get_own_pace (ledger->step))
    g_assert_cmpint (passed, <=, br_step_get_duration (ledger->step));
  if (ledger->act == FIXTURE_NEXT && br_step_get_own_pace (ledger->step) && passed >= 2 * SECOND)
    {
      enter_begun (ledger);
      enter_done (ledger);
    }
}

static void
step_cb (Ledger *ledger)
{
  BrStep *step = br_session_get_step (ledger->session);
  gint64 now = get_running (ledger);
  gint64 began = now - (step != NULL ? br_session_get_elapsed (ledger->session) : 0);

  if (leads_on (ledger, step) && began != now)
    {
      /* Only longer, or in another version: the time goes on. */
      g_assert_cmpint (began, ==, ledger->began);
    }
  else if (ledger->step != NULL && step != NULL && ledger->act == FIXTURE_PACE && is_work (step) && is_work (ledger->step))
    {
      /* All of the set becomes one step. */
      g_assert_cmpint (began, ==, ledger->set_began);
    }
  else
    {
      g_assert_cmpint (began, ==, now);
      if (ledger->step != NULL)
        leave (ledger, step, now);
    }

  if (is_work (step) && (!goes_on (ledger, step) || ledger->step == NULL))
    ledger->set_began = began;
  ledger->began = began;
  g_set_object (&ledger->step, step);
}

static void
state_cb (Ledger *ledger)
{
  gboolean runs = br_session_get_state (ledger->session) == BR_SESSION_RUNNING;

  if (runs == ledger->runs)
    return;

  ledger->ran = get_running (ledger);
  ledger->runs = runs;
  ledger->since = br_clock_get_time (ledger->clock);
}

static void
cue_cb (Ledger *ledger,
        BrCue   cue,
        gint64  due)
{
  if (cue == BR_CUE_START)
    ledger->n_starts++;
}

/* The session's own account against the ledger's. */
static void
compare (Ledger *ledger)
{
  GPtrArray *records = br_session_get_records (ledger->session);
  guint n_done = 0;

  for (guint i = 0; i < records->len; i++)
    {
      GArray *sets = br_exercise_record_get_sets (g_ptr_array_index (records, i));

      for (guint j = 0; j < sets->len; j++)
        {
          const BrSetRecord *set = &g_array_index (sets, BrSetRecord, j);
          const LedgerSet *expected = &ledger->sets[i][j];

          g_assert_cmpint (set->outcome == BR_SET_DONE, ==, expected->done);
          if (!expected->done)
            continue;

          n_done++;
          g_assert_cmpuint (set->repetitions, ==, expected->repetitions);
          g_assert_cmpuint (set->hold_s, ==, expected->hold_s);
        }
    }

  g_assert_cmpuint (n_done, <=, ledger->n_starts);
  g_assert_cmpuint (fixture_get_active_s (ledger->session), ==, get_running (ledger) / SECOND);
}

/* ---- The person --------------------------------------------------------------------------------------------------------- */

static void
act_at_random (Ledger *ledger)
{
  ledger->act = fixture_choose_act ();
  fixture_act (ledger->session, ledger->act);
  ledger->act = NO_ACT;
}

/* Returns: how many steps ended by themselves */
static guint
live_through (BrProgram *program,
              int        calm)
{
  g_autoptr (BrManualClock) manual = br_manual_clock_new ();
  g_autoptr (BrPrescription) prescription = fixture_prescribe (program, EXERCISES);
  g_autoptr (BrSession) session = br_session_new (prescription, BR_CLOCK (manual), br_day_new (2026, 11, 22), 3, BR_PAIN_ACHE);
  Ledger ledger = { .session = session, .clock = BR_CLOCK (manual), .act = FIXTURE_RESUME };

  g_signal_connect_swapped (session, "notify::step", G_CALLBACK (step_cb), &ledger);
  g_signal_connect_swapped (session, "notify::state", G_CALLBACK (state_cb), &ledger);
  g_signal_connect_swapped (session, "cue", G_CALLBACK (cue_cb), &ledger);
  br_session_start (session);
  ledger.act = NO_ACT;

  for (guint i = 0; i < 3000 && br_session_get_state (session) != BR_SESSION_FINISHED; i++)
    {
      gint64 elapsed = br_session_get_elapsed (session);
      gint64 position, length;

      br_manual_clock_advance (manual, BEAT);
      if (!ledger.runs && br_session_get_state (session) != BR_SESSION_FINISHED)
        g_assert_cmpint (br_session_get_elapsed (session), <=, elapsed + BEAT);
      if (g_test_rand_int_range (0, calm) == 0)
        act_at_random (&ledger);

      g_assert_cmpint (br_session_get_elapsed (session), >=, 0);
      g_assert_cmpint (br_session_get_remaining (session), >=, 0);
      br_session_get_set_time (session, &position, &length);
      g_assert_cmpint (position, >=, 0);
      g_assert_cmpint (position, <=, length);
      if (i % 50 == 0 || br_session_get_state (session) == BR_SESSION_FINISHED)
        compare (&ledger);
    }

  ledger.act = FIXTURE_RESUME;
  if (br_session_get_state (session) != BR_SESSION_FINISHED)
    br_session_finish (session);
  compare (&ledger);
  g_assert_null (br_session_get_step (session));
  g_clear_object (&ledger.step);

  return ledger.n_steps;
}

/* From one who hardly sits still to one who does little. */
static void
test_random_person (void)
{
  g_autoptr (BrProgram) program = fixture_load_program ();
  guint n_steps = 0;

  for (guint round = 0; round < 120; round++)
    n_steps += live_through (program, 4 << (round % 4 * 2));

  g_assert_cmpuint (n_steps, >, 1500);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/random-person", test_random_person);

  return g_test_run ();
}
