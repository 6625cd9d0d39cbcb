/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What session.json keeps of a session: a restored one goes on in the same set with the same numbers, whenever it was cut off,
 * and nothing that somebody wrote into the file makes it do anything else. */

#include "core/json/br-json-tree.h"
#include "session-fixture.h"

/* A restored session is paused, whatever the one before was doing. */
static const char * const state_member[] = { "state", NULL };

typedef struct
{
  BrProgram     *program;
  BrManualClock *clock;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->program = fixture_load_program ();
  fixture->clock = br_manual_clock_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_clear_object (&fixture->program);
  g_clear_object (&fixture->clock);
}

static BrSession *
make_session (Fixture    *fixture,
              const char *exercises)
{
  g_autoptr (BrPrescription) prescription = fixture_prescribe (fixture->program, exercises);

  return br_session_new (prescription, BR_CLOCK (fixture->clock), br_day_new (2026, 11, 22), 3, BR_PAIN_ACHE);
}

static BrSession *
read_text (Fixture     *fixture,
           const char  *text,
           GError     **error)
{
  g_autoptr (BrJsonTree) tree = br_json_tree_new (text, strlen (text), "text", NULL);

  g_assert_nonnull (tree);

  return br_session_new_from_json (br_json_tree_get_root (tree), fixture->program, BR_CLOCK (fixture->clock), error);
}

static BrSession *
read_node (Fixture   *fixture,
           JsonNode  *node,
           GError   **error)
{
  g_autofree char *text = json_to_string (node, FALSE);

  return read_text (fixture, text, error);
}

/* A session restored from what @session would have on disk now. */
static BrSession *
restore (Fixture   *fixture,
         BrSession *session)
{
  g_autofree char *text = fixture_describe_json (session, NULL);
  g_autoptr (GError) error = NULL;
  BrSession *restored = read_text (fixture, text, &error);

  g_assert_no_error (error);

  return restored;
}

static void
advance (Fixture *fixture,
         double   seconds)
{
  br_manual_clock_advance (fixture->clock, (gint64) (seconds * (double) SECOND));
}

static void
assert_same (BrSession *session,
             BrSession *restored)
{
  g_autofree char *text = fixture_describe_json (session, state_member);
  g_autofree char *restored_text = fixture_describe_json (restored, state_member);
  BrStep *step = br_session_get_step (session);
  BrStep *restored_step = br_session_get_step (restored);

  g_assert_cmpstr (restored_text, ==, text);
  g_assert_cmpint (br_session_get_kind (restored), ==, br_session_get_kind (session));
  g_assert_cmpuint (br_session_get_date (restored), ==, br_session_get_date (session));

  if (br_session_get_state (session) == BR_SESSION_READY || br_session_get_state (session) == BR_SESSION_FINISHED)
    {
      g_assert_cmpint (br_session_get_state (restored), ==, br_session_get_state (session));
      g_assert_null (restored_step);
      return;
    }

  g_assert_cmpint (br_session_get_state (restored), ==, BR_SESSION_PAUSED);
  g_assert_true ((step == NULL) == (restored_step == NULL));
  if (step == NULL)
    return;

  g_assert_cmpint (br_step_get_kind (restored_step), ==, BR_STEP_GET_READY);
  g_assert_cmpuint (br_step_get_exercise_index (restored_step), ==, br_step_get_exercise_index (step));
  g_assert_cmpuint (br_step_get_set (restored_step), ==, br_step_get_set (step));
  g_assert_cmpint (br_step_get_side (restored_step), ==, br_step_get_side (step));
  g_assert_true (br_step_get_variant (restored_step) == br_step_get_variant (step));
  g_assert_cmpuint (br_step_get_n_repetitions (restored_step), ==, br_step_get_n_repetitions (step));
  g_assert_cmpuint (br_step_get_load_g (restored_step), ==, br_step_get_load_g (step));
}

#define ALL_DONE \
  "plain done:3 done:3; sides done:2/8 done:2/8 done:2/8 done:2/8; long done:1/25; " \
  "turns done:1 done:1 done:1 done:1; weight done:2/6 done:2/6 done:2/6"

/* Cut off at each change of a whole session, and then done to the end on another clock. */
static void
restore_and_finish (BrSession *session,
                    Fixture   *fixture)
{
  g_autoptr (BrSession) restored = restore (fixture, session);
  g_autoptr (BrManualClock) clock = br_manual_clock_new ();
  g_autoptr (JsonNode) node = br_session_to_json (session);
  g_autoptr (BrJsonTree) tree = br_json_tree_new_from_node (node, NULL);
  g_autoptr (BrSession) on_other_clock = NULL;
  g_autofree char *sets = NULL;

  assert_same (session, restored);

  on_other_clock = br_session_new_from_json (br_json_tree_get_root (tree), fixture->program, BR_CLOCK (clock), NULL);
  if (br_session_get_state (on_other_clock) == BR_SESSION_READY)
    br_session_start (on_other_clock);
  else
    br_session_resume (on_other_clock);
  br_manual_clock_advance (clock, 1000 * SECOND);

  g_assert_cmpint (br_session_get_state (on_other_clock), ==, BR_SESSION_FINISHED);
  sets = fixture_describe_sets (on_other_clock);
  g_assert_cmpstr (sets, ==, ALL_DONE);
}

static void
test_every_step (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autoptr (BrSession) session = make_session (fixture, "plain sides long turns weight");

  restore_and_finish (session, fixture);
  g_signal_connect (session, "changed", G_CALLBACK (restore_and_finish), fixture);
  br_session_start (session);
  advance (fixture, 1000);
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_FINISHED);
}

/* Cut off after every quarter of a second, again and again, it still comes to the same end. */
static void
test_again_and_again (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autoptr (BrSession) session = make_session (fixture, "plain*1 sides*1 long");
  g_autofree char *sets = NULL;
  guint n_restored = 0;

  br_session_start (session);
  while (br_session_get_state (session) != BR_SESSION_FINISHED)
    {
      g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_RUNNING);
      advance (fixture, 0.25);

      if (g_test_rand_int_range (0, 100) == 0)
        {
          g_autoptr (BrSession) restored = restore (fixture, session);

          assert_same (session, restored);
          g_set_object (&session, restored);
          if (br_session_get_state (session) == BR_SESSION_PAUSED)
            br_session_resume (session);
          n_restored++;
        }
    }

  g_test_message ("restored %u times", n_restored);
  sets = fixture_describe_sets (session);
  g_assert_cmpstr (sets, ==, "plain done:3; sides done:2/8 done:2/8; long done:1/25");
}

/* What was done of a set before the power went counts until the set begins anew. */
static void
test_half_a_set (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autoptr (BrSession) session = make_session (fixture, "plain long");
  g_autoptr (BrSession) restored = NULL;
  g_autofree char *sets = NULL;
  g_autofree char *again = NULL;

  br_session_start (session);
  advance (fixture, 28);
  restored = restore (fixture, session);
  sets = fixture_describe_sets (restored);
  g_assert_cmpstr (sets, ==, "plain open:2 open:0; long open:0");
  br_session_resume (restored);
  advance (fixture, 20);
  again = fixture_describe_sets (restored);
  g_assert_cmpstr (again, ==, "plain open:0 open:0; long open:0");
}

/* Back before sets that were done, and then the power goes: they are done, and done again they count once. */
static void
test_back (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (BrSession) session = make_session (fixture, "plain long");
  g_autoptr (BrSession) restored = NULL;
  g_autofree char *sets = NULL;
  g_autofree char *begun = NULL;
  g_autofree char *done = NULL;

  br_session_start (session);
  advance (fixture, 20 + 10.5 + 30 + 10.5 + 2);
  br_session_back (session);
  br_session_back (session);
  restored = restore (fixture, session);
  assert_same (session, restored);
  sets = fixture_describe_sets (restored);
  g_assert_cmpstr (sets, ==, "plain done:3 done:3; long open:0");

  br_session_resume (restored);
  advance (fixture, 20 + 6);
  begun = fixture_describe_sets (restored);
  g_assert_cmpstr (begun, ==, "plain open:1 done:3; long open:0");
  advance (fixture, 1000);
  g_assert_cmpint (br_session_get_state (restored), ==, BR_SESSION_FINISHED);
  done = fixture_describe_sets (restored);
  g_assert_cmpstr (done, ==, "plain done:3 done:3; long done:1/25");
}

/* The person's own pace is kept with the session: the set begins again, and lasts until it is said to be done. */
static void
test_own_pace (Fixture       *fixture,
               gconstpointer  user_data)
{
  g_autoptr (BrSession) session = make_session (fixture, "plain*1 long");
  g_autoptr (BrSession) restored = NULL;
  g_autofree char *sets = NULL;

  br_session_set_own_pace (session, 0, TRUE);
  br_session_start (session);
  advance (fixture, 50);
  restored = restore (fixture, session);
  g_assert_true (br_session_get_own_pace (restored, 0));
  g_assert_false (br_session_get_own_pace (restored, 1));

  br_session_resume (restored);
  advance (fixture, 20 + 60);
  g_assert_true (br_step_get_own_pace (br_session_get_step (restored)));
  g_assert_cmpint (br_session_get_elapsed (restored), ==, 60 * SECOND);
  br_session_next (restored);
  sets = fixture_describe_sets (restored);
  g_assert_cmpstr (sets, ==, "plain done:3; long open:0");
}

static void
count (gpointer  instance,
       guint    *n_calls)
{
  ++*n_calls;
}

/* A question that was open is asked before anything else goes on. */
static void
test_questions (Fixture       *fixture,
                gconstpointer  user_data)
{
  static void (* const ways[]) (BrSession *session) = {
    br_session_resume, br_session_next, br_session_back, br_session_hurt,
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (BrSession) session = make_session (fixture, "plain long");
      g_autoptr (BrSession) hurting = NULL;
      g_autoptr (BrSession) choosing = NULL;
      guint n_asked = 0;

      br_session_start (session);
      advance (fixture, 26);
      br_session_hurt (session);
      hurting = restore (fixture, session);
      assert_same (session, hurting);
      g_signal_connect (hurting, "ask-again", G_CALLBACK (count), &n_asked);
      ways[i] (hurting);
      g_assert_cmpint (br_session_get_state (hurting), ==, BR_SESSION_HURTS);
      g_assert_cmpuint (n_asked, ==, 1);
      g_assert_false (br_session_get_asks_of_set (hurting));
      g_assert_cmpint (br_session_report_pain (hurting, BR_PAIN_SHARP, BR_PAIN_UNRATED), ==, BR_RESPONSE_CHOOSE);

      choosing = restore (fixture, hurting);
      assert_same (hurting, choosing);
      ways[i] (choosing);
      g_assert_cmpint (br_session_get_state (choosing), ==, BR_SESSION_CHOOSING);
      br_session_use_easier (choosing);
      g_assert_cmpint (br_session_get_state (choosing), ==, BR_SESSION_RUNNING);
      g_assert_cmpint (br_variant_get_kind (br_step_get_variant (br_session_get_step (choosing))), ==, BR_VARIANT_EASIER);
    }
}

/* PAIN-1 is not forgotten either: asked after the set, and after the very last one. */
static void
test_ask_again (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (BrSession) session = make_session (fixture, "long");
  g_autoptr (BrSession) restored = NULL;
  g_autoptr (BrSession) at_end = NULL;
  guint n_asked = 0;

  br_session_start (session);
  advance (fixture, 30);
  br_session_hurt (session);
  br_session_report_pain (session, BR_PAIN_ACHE, 5);

  restored = restore (fixture, session);
  assert_same (session, restored);
  g_signal_connect (restored, "ask-again", G_CALLBACK (count), &n_asked);
  br_session_resume (restored);
  advance (fixture, 30);
  g_assert_cmpuint (n_asked, ==, 1);

  at_end = restore (fixture, restored);
  assert_same (restored, at_end);
  br_session_resume (at_end);
  g_assert_cmpint (br_session_get_state (at_end), ==, BR_SESSION_HURTS);
  g_assert_true (br_session_get_asks_of_set (at_end));
  br_session_report_pain (at_end, BR_PAIN_ACHE, 0);
  g_assert_cmpint (br_session_get_state (at_end), ==, BR_SESSION_FINISHED);
}

/* Finished but not in the journal yet: nothing is lost of how it ended. */
static void
test_finished (Fixture       *fixture,
               gconstpointer  user_data)
{
  g_autoptr (BrSession) session = make_session (fixture, "plain long");
  g_autoptr (BrSession) restored = NULL;

  br_session_start (session);
  advance (fixture, 26);
  br_session_hurt (session);
  br_session_report_pain (session, BR_PAIN_RADIATING, 4);
  restored = restore (fixture, session);
  assert_same (session, restored);
  g_assert_cmpint (br_session_get_state (restored), ==, BR_SESSION_FINISHED);
  g_assert_cmpint (br_session_get_kind (restored), ==, BR_SESSION_PARTIAL);
}

static void
test_unknown_members (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autoptr (BrSession) session = make_session (fixture, "plain long");
  g_autoptr (JsonNode) node = br_session_to_json (session);
  g_autoptr (GError) error = NULL;
  g_autoptr (BrSession) restored = NULL;
  g_autoptr (JsonNode) again = NULL;

  json_object_set_string_member (json_node_get_object (node), "mood", "fine");
  restored = read_node (fixture, node, &error);
  g_assert_no_error (error);
  br_session_start (restored);
  again = br_session_to_json (restored);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (again), "mood"), ==, "fine");
}

static char *
replace (const char *text,
         const char *from,
         const char *to)
{
  g_auto (GStrv) parts = g_strsplit (text, from, 2);

  if (g_strv_length (parts) != 2)
    g_error ("%s is not in %s", from, text);

  return g_strjoinv (to, parts);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  user_data)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *in_message;
  } cases[] = {
    { "\"program\" : \"session-engine\"", "\"program\" : \"other\"", "program" },
    { "\"program_version\" : 3", "\"program_version\" : 4", "program" },
    { "\"program_version\" : 3,", "", "program_version" },
    { "\"date\" : \"2026-11-22\"", "\"date\" : \"2026-02-30\"", "date" },
    { "\"phase\" : 1", "\"phase\" : 4", "routine" },
    { "\"phase\" : 1", "\"phase\" : -1", "phase" },
    { "\"routine\" : \"1A\"", "\"routine\" : \"9Z\"", "routine" },
    { "\"short\" : false", "\"short\" : 0", "short" },
    { "\"pain_before\" : 3", "\"pain_before\" : 300", "pain_before" },
    { "\"state\" : \"running\"", "\"state\" : \"flying\"", "state" },
    { "\"active_s\" : 105", "\"active_s\" : -105", "active_s" },
    { "\"active_s\" : 105", "\"active_s\" : 1e300", "active_s" },
    { "\"question\" : \"none\"", "\"question\" : \"pain\"", "question_exercise" },
    { "\"question\" : \"none\"", "\"question\" : \"pain\", \"question_exercise\" : 3", "question_exercise" },
    { "\"question\" : \"none\"", "\"question\" : \"choice\", \"question_exercise\" : 0", "question" },
    { "\"exercise\" : 1,", "\"exercise\" : 7,", "position" },
    { "\"exercise\" : 1,", "\"exercise\" : 0,", "position" },
    { "\"set\" : 0", "\"set\" : 4294967295", "position" },
    { "\"side\" : \"left\"", "\"side\" : \"both\"", "position" },
    { "\"side\" : \"left\"", "\"side\" : \"up\"", "position.side" },
    { "\"position\" : {", "\"elsewhere\" : {", "position" },
    { "\"exercise\" : \"sides\"", "\"exercise\" : \"handstand\"", "exercises[1]" },
    { "\"exercise\" : \"sides\"", "\"exercise\" : \"turns\"", "exercises[1]" },
    { "\"exercise\" : \"plain\"", "\"exercise\" : \"turns\"", "exercises[0]" },
    { "\"sets\" : 2,", "\"sets\" : 1,", "exercises[0]" },
    { "\"sets\" : 2,", "\"sets\" : 2147483647,", "exercises[0]" },
    { "\"repetitions\" : 3,", "\"repetitions\" : 2147483647,", "exercises[0]" },
    { "\"hold_s\" : 0,", "\"hold_s\" : 30,", "exercises[0]" },
    { "\"hold_s\" : 8,", "\"hold_s\" : 0,", "exercises[1]" },
    { "\"outcome\" : \"done\"", "\"outcome\" : \"lost\"", "exercises[0]" },
    { "\"stopped\" : false", "\"stopped\" : \"no\"", "exercises[0]" },
  };
  g_autoptr (BrSession) session = make_session (fixture, "plain sides long");
  g_autofree char *text = NULL;

  /* 20 + 10.5 + 30 + 10.5 + 30 s, and 4 s into the first set of the second exercise */
  br_session_start (session);
  advance (fixture, 105);
  text = fixture_describe_json (session, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *changed = replace (text, cases[i].from, cases[i].to);
      g_autoptr (GError) error = NULL;
      g_autoptr (BrSession) restored = read_text (fixture, changed, &error);

      if (restored != NULL)
        g_error ("%s is taken", cases[i].to);
      g_assert_nonnull (error);
      if (strstr (error->message, cases[i].in_message) == NULL)
        g_error ("\"%s\" does not say \"%s\"", error->message, cases[i].in_message);
    }
}

/* An exercise prescribed in the easier variant does not come back in the ordinary one. */
static void
test_refused_course (Fixture       *fixture,
                     gconstpointer  user_data)
{
  g_autoptr (BrSession) session = make_session (fixture, "plain:easier long");
  g_autofree char *text = fixture_describe_json (session, NULL);
  g_autofree char *harder = replace (text, "\"variant\" : \"easier\"", "\"variant\" : \"ordinary\"");
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (fixture, harder, &error));
  g_assert_nonnull (strstr (error->message, "variant"));
}

/* An exercise that is out is no place to go on. */
static void
test_refused_stopped (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autoptr (BrSession) session = make_session (fixture, "plain long");
  g_autofree char *started = NULL;
  g_autofree char *stopped = NULL;
  g_autoptr (GError) error = NULL;

  br_session_start (session);
  started = fixture_describe_json (session, NULL);
  stopped = replace (started, "\"stopped\" : false", "\"stopped\" : true");
  g_assert_null (read_text (fixture, stopped, &error));
  g_assert_nonnull (strstr (error->message, "position"));
}

/* ---- Made up at random ------------------------------------------------------------------------------------------------ */

static JsonNode *
make_value (void)
{
  static const char * const values[] = {
    "0", "1", "-1", "2", "99", "2147483647", "-2147483648", "999999999999999", "1.5", "1e308", "true", "false", "null",
    "\"\"", "\"left\"", "\"right\"", "\"both\"", "\"easier\"", "\"ordinary\"", "\"done\"", "\"open\"", "\"stopped\"",
    "\"pain\"", "\"choice\"", "\"finished\"", "\"paused\"", "\"none\"", "\"plain\"", "\"sides\"", "[]", "{}", "[[]]",
  };

  return json_from_string (values[g_test_rand_int_range (0, G_N_ELEMENTS (values))], NULL);
}

/* Changes, takes away or puts in something somewhere below @node. */
static void
spoil (JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      guint length = json_array_get_length (array);

      if (length == 0)
        json_array_add_element (array, make_value ());
      else if (g_test_rand_int_range (0, 8) == 0)
        json_array_remove_element (array, (guint) g_test_rand_int_range (0, (int) length));
      else
        spoil (json_array_get_element (array, (guint) g_test_rand_int_range (0, (int) length)));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr (GList) members = json_object_get_members (object);
      guint n_members = g_list_length (members);
      const char *member;
      JsonNode *value;

      if (n_members == 0)
        return;

      member = g_list_nth_data (members, (guint) g_test_rand_int_range (0, (int) n_members));
      value = json_object_get_member (object, member);

      if (g_test_rand_int_range (0, 20) == 0)
        json_object_remove_member (object, member);
      else if (JSON_NODE_HOLDS_VALUE (value) || JSON_NODE_HOLDS_NULL (value) || g_test_rand_int_range (0, 20) == 0)
        json_object_set_member (object, member, make_value ());
      else
        spoil (value);
    }
}

static void
skip (BrSession *session)
{
  br_session_skip_exercise (session, g_test_rand_int_range (BR_SKIP_UNKNOWN, BR_SKIP_OTHER + 1));
}

static void
change_pace (BrSession *session)
{
  if (br_session_get_state (session) != BR_SESSION_FINISHED)
    br_session_set_own_pace (session, 0, g_test_rand_bit ());
}

static void
act_at_random (BrSession *session)
{
  static void (* const acts[]) (BrSession *session) = {
    br_session_resume, br_session_next, br_session_back, br_session_hurt, br_session_use_easier, br_session_add_rest, skip,
    change_pace,
  };

  if (br_session_get_state (session) == BR_SESSION_READY)
    br_session_start (session);
  else if (br_session_get_state (session) == BR_SESSION_HURTS)
    br_session_report_pain (session, BR_PAIN_ACHE, g_test_rand_int_range (0, 8));
  else
    acts[g_test_rand_int_range (0, G_N_ELEMENTS (acts))] (session);
}

static void
test_random_files (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autoptr (BrSession) session = make_session (fixture, "plain sides long");
  guint n_taken = 0;

  br_session_start (session);
  advance (fixture, 105);

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (JsonNode) node = br_session_to_json (session);
      g_autoptr (GError) error = NULL;
      g_autoptr (BrSession) restored = NULL;

      for (int j = g_test_rand_int_range (1, 4); j > 0; j--)
        spoil (node);

      restored = read_node (fixture, node, &error);
      g_assert_true ((restored == NULL) == (error != NULL));
      if (restored == NULL)
        continue;

      n_taken++;
      for (guint j = 0; j < 40; j++)
        {
          advance (fixture, g_test_rand_double_range (0, 20));
          act_at_random (restored);
        }
    }

  g_test_message ("%u of 3000 taken", n_taken);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/session/json/every-step", test_every_step);
  ADD ("/session/json/again-and-again", test_again_and_again);
  ADD ("/session/json/half-a-set", test_half_a_set);
  ADD ("/session/json/back", test_back);
  ADD ("/session/json/questions", test_questions);
  ADD ("/session/json/ask-again", test_ask_again);
  ADD ("/session/json/finished", test_finished);
  ADD ("/session/json/unknown-members", test_unknown_members);
  ADD ("/session/json/refused", test_refused);
  ADD ("/session/json/refused/course", test_refused_course);
  ADD ("/session/json/refused/stopped", test_refused_stopped);
  ADD ("/session/json/own-pace", test_own_pace);
  ADD ("/session/json/random-files", test_random_files);

  return g_test_run ();
}
