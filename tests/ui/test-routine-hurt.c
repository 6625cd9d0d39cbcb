/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "It hurts" takes at most two keys, and the session goes on, stops or ends as the rules of pain say. */

#include "ui-harness.h"

#include "routine-keys.h"
#include "routine-page-fixture.h"

#include "ui/routine/br-pain-dialog.h"
#include "ui/widgets/br-held-keys.h"
#include "ui/widgets/br-pain-scale.h"

/* In the first set of "Plain", 3 s into it. */
static void
go_to_work (PageFixture *fixture)
{
  br_session_start (fixture->session);
  page_advance (fixture, 23);
}

static void
test_hurt_stops_clock (PageFixture   *fixture,
                       gconstpointer  data)
{
  gint64 elapsed;

  go_to_work (fixture);
  elapsed = br_session_get_elapsed (fixture->session);
  page_press (fixture, GDK_KEY_h);
  page_assert_state (fixture, BR_SESSION_HURTS);
  g_assert_true (BR_IS_PAIN_DIALOG (page_get_dialog (fixture)));
  ui_harness_capture (GTK_WIDGET (fixture->window), "pain-kind");
  page_advance (fixture, 60);
  g_assert_cmpint (br_session_get_elapsed (fixture->session), ==, elapsed);

  ui_harness_click (page_get_dialog (fixture), "Pressed by _Mistake");
  ui_harness_settle ();
  g_assert_null (page_get_dialog (fixture));
  g_assert_true (gtk_window_get_focus (fixture->window) == page_get_child (fixture, "step_view"));
  page_assert_state (fixture, BR_SESSION_PAUSED);
  g_assert_cmpuint (br_exercise_record_get_pains (g_ptr_array_index (br_session_get_records (fixture->session), 0))->len, ==, 0);
}

/* Two keys: 1, and the strength. */
static void
ache (PageFixture *fixture,
      guint        digit)
{
  page_press (fixture, GDK_KEY_h);
  ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_1);
  ui_harness_settle ();
  ui_harness_capture (GTK_WIDGET (fixture->window), "pain-strength");
  ui_harness_press_key (page_get_dialog (fixture), digit);
  ui_harness_settle ();
}

static void
test_hurt_ache (PageFixture   *fixture,
                gconstpointer  data)
{
  go_to_work (fixture);
  ache (fixture, GDK_KEY_3);
  g_assert_null (page_get_dialog (fixture));
  page_assert_state (fixture, BR_SESSION_RUNNING);
  page_assert_label (fixture, "name_label", "Plain");
  page_assert_label (fixture, "cue_label", "Up to 3 is all right. Go on as it feels safe.");

  ache (fixture, GDK_KEY_5);
  g_assert_null (page_get_dialog (fixture));
  page_assert_state (fixture, BR_SESSION_RUNNING);
  page_assert_label (fixture, "name_label", "Plain, easier");
  ui_harness_capture (GTK_WIDGET (fixture->window), "pain-easier");

  /* PAIN-1: the eased set, with at most its lead of 20 s and two repetitions of 2 s; then it is asked again. */
  for (guint i = 0; i < 30 && page_get_dialog (fixture) == NULL; i++)
    page_advance (fixture, 1);
  g_assert_nonnull (page_get_dialog (fixture));
  page_assert_state (fixture, BR_SESSION_HURTS);
  ui_harness_capture (GTK_WIDGET (fixture->window), "pain-again");
  ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_0);
  ui_harness_settle ();
  g_assert_null (page_get_dialog (fixture));
  page_assert_state (fixture, BR_SESSION_RUNNING);

  ache (fixture, GDK_KEY_6);
  g_assert_null (page_get_dialog (fixture));
  page_assert_label (fixture, "name_label", "Sides");
  page_assert_label (fixture, "cue_label", "That exercise is over for today. The next one follows.");
}

/* 4 or 5 with nothing easier left: nobody who has just said so reads that up to 3 is all right. @data: prescribed in the easier variant */
static void
test_hurt_nothing_easier (PageFixture   *fixture,
                          gconstpointer  data)
{
  const char *noted = "That it hurt is noted. Go on gently, and only as far as it feels safe.";

  br_session_start (fixture->session);
  page_advance (fixture, 21);
  ache (fixture, GDK_KEY_5);
  page_assert_label (fixture, "cue_label", noted);

  /* Asked again after the set of 4 s, and after the last one, too. */
  for (guint set = 1; set <= 2; set++)
    {
      while (page_get_dialog (fixture) == NULL)
        page_advance (fixture, 1);
      ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_1);
      ui_harness_settle ();
      ui_harness_press_key (page_get_dialog (fixture), set == 1 ? GDK_KEY_4 : GDK_KEY_5);
      ui_harness_settle ();
      g_assert_null (page_get_dialog (fixture));
      page_assert_label (fixture, "cue_label", noted);
    }
  g_assert_cmpuint (br_step_get_exercise_index (br_session_get_step (fixture->session)), ==, 1);

  ache (fixture, GDK_KEY_3);
  page_assert_label (fixture, "cue_label", "Up to 3 is all right. Go on as it feels safe.");
}

static gboolean
has_no_dialog (gpointer user_data)
{
  return page_get_dialog (user_data) == NULL;
}

/* PAIN-1: of an eased set of which nothing is said nothing is known. Only "No pain" says that there was none. */
static void
test_hurt_again_closed (PageFixture   *fixture,
                        gconstpointer  data)
{
  GArray *pains;

  go_to_work (fixture);
  pains = br_exercise_record_get_pains (g_ptr_array_index (br_session_get_records (fixture->session), 0));
  ache (fixture, GDK_KEY_4);
  for (guint i = 0; i < 30 && page_get_dialog (fixture) == NULL; i++)
    page_advance (fixture, 1);
  g_assert_true (adw_dialog_close (ADW_DIALOG (page_get_dialog (fixture))));
  ui_harness_settle ();
  page_assert_state (fixture, BR_SESSION_PAUSED);
  g_assert_cmpuint (pains->len, ==, 1);

  br_session_resume (fixture->session);
  ui_harness_settle ();
  ache (fixture, GDK_KEY_4);
  for (guint i = 0; i < 60 && page_get_dialog (fixture) == NULL; i++)
    page_advance (fixture, 1);
  ui_harness_click (page_get_dialog (fixture), "No pain");
  ui_harness_settle ();
  page_assert_state (fixture, BR_SESSION_RUNNING);
  g_assert_cmpuint (pains->len, ==, 3);
  g_assert_cmpint (g_array_index (pains, BrPainRecord, 2).kind, ==, BR_PAIN_ACHE);
  g_assert_cmpint (g_array_index (pains, BrPainRecord, 2).strength, ==, 0);
}

/* Down, and then repeated until it is up. */
static void
hold (PageFixture *fixture,
      guint        keyval)
{
  for (guint i = 0; i < 20; i++)
    if (!routine_send (GTK_WIDGET (fixture->window), "key-pressed", keyval) && page_get_dialog (fixture) != NULL)
      ui_harness_press_key (page_get_dialog (fixture), keyval);
  ui_harness_settle ();
}

/* Somebody in pain is slow: the key that answers one question does not answer the next one. */
static void
test_hurt_held (PageFixture   *fixture,
                gconstpointer  data)
{
  GArray *pains;

  br_held_keys_watch (fixture->window);
  go_to_work (fixture);
  pains = br_exercise_record_get_pains (g_ptr_array_index (br_session_get_records (fixture->session), 0));

  page_press (fixture, GDK_KEY_h);
  hold (fixture, GDK_KEY_1);
  /* Longer than a 1 waits for a 0. */
  for (gint64 end = g_get_monotonic_time () + 1500 * G_TIME_SPAN_MILLISECOND; g_get_monotonic_time () < end; g_usleep (10000))
    g_main_context_iteration (NULL, FALSE);
  page_assert_state (fixture, BR_SESSION_HURTS);
  g_assert_cmpuint (pains->len, ==, 0);
  routine_send (GTK_WIDGET (fixture->window), "key-released", GDK_KEY_1);
  hold (fixture, GDK_KEY_3);
  g_assert_cmpuint (pains->len, ==, 1);
  g_assert_cmpint (g_array_index (pains, BrPainRecord, 0).strength, ==, 3);
  g_assert_true (has_no_dialog (fixture));

  page_press (fixture, GDK_KEY_h);
  hold (fixture, GDK_KEY_2);
  page_assert_state (fixture, BR_SESSION_CHOOSING);
  routine_send (GTK_WIDGET (fixture->window), "key-released", GDK_KEY_2);
  hold (fixture, GDK_KEY_2);
  page_assert_step (fixture, "get-ready 20 Sides left 1/2 1/2");
}

/* 1 waits for a 0; alone it counts after a moment. */
static void
test_hurt_ten (PageFixture   *fixture,
               gconstpointer  data)
{
  GArray *pains;

  go_to_work (fixture);
  pains = br_exercise_record_get_pains (g_ptr_array_index (br_session_get_records (fixture->session), 0));

  ache (fixture, GDK_KEY_1);
  g_assert_nonnull (page_get_dialog (fixture));
  ui_harness_wait (has_no_dialog, fixture);
  g_assert_cmpuint (pains->len, ==, 1);
  g_assert_cmpint (g_array_index (pains, BrPainRecord, 0).strength, ==, 1);

  ache (fixture, GDK_KEY_1);
  ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_0);
  ui_harness_settle ();
  g_assert_null (page_get_dialog (fixture));
  g_assert_cmpuint (pains->len, ==, 2);
  g_assert_cmpint (g_array_index (pains, BrPainRecord, 1).strength, ==, 10);
}

/* With the pointer: a tap on a number answers; with the arrow keys only Enter does. */
static void
test_hurt_buttons (PageFixture   *fixture,
                   gconstpointer  data)
{
  GArray *pains;
  GtkWidget *scale;

  go_to_work (fixture);
  pains = br_exercise_record_get_pains (g_ptr_array_index (br_session_get_records (fixture->session), 0));

  page_press (fixture, GDK_KEY_h);
  ui_harness_click (page_get_dialog (fixture), "Ache");
  ui_harness_settle ();
  ui_harness_click (page_get_dialog (fixture), "2");
  ui_harness_settle ();
  g_assert_null (page_get_dialog (fixture));
  g_assert_cmpuint (pains->len, ==, 1);
  g_assert_cmpint (g_array_index (pains, BrPainRecord, 0).strength, ==, 2);

  page_press (fixture, GDK_KEY_h);
  ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_1);
  scale = ui_harness_find (page_get_dialog (fixture), BR_TYPE_PAIN_SCALE, NULL);
  for (guint i = 0; i < 4; i++)
    {
      ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_Right);
      ui_harness_press_key (scale, GDK_KEY_Right);
      ui_harness_settle ();
    }
  g_assert_nonnull (page_get_dialog (fixture));
  ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_Return);
  ui_harness_settle ();
  g_assert_null (page_get_dialog (fixture));
  g_assert_cmpint (g_array_index (pains, BrPainRecord, 1).strength, ==, 3);
}

static void
test_hurt_sharp (PageFixture   *fixture,
                 gconstpointer  data)
{
  go_to_work (fixture);
  page_press (fixture, GDK_KEY_h);
  ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_2);
  ui_harness_settle ();
  page_assert_state (fixture, BR_SESSION_CHOOSING);
  ui_harness_capture (GTK_WIDGET (fixture->window), "pain-choose");

  /* There is something to choose: the dialog stays until it is chosen. */
  g_assert_false (adw_dialog_close (ADW_DIALOG (page_get_dialog (fixture))));
  ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_1);
  ui_harness_settle ();
  g_assert_null (page_get_dialog (fixture));
  page_assert_state (fixture, BR_SESSION_RUNNING);
  page_assert_label (fixture, "name_label", "Plain, easier");

  /* PAIN-3: again, in the easier variant. */
  page_advance (fixture, 21);
  page_press (fixture, GDK_KEY_h);
  ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_2);
  ui_harness_settle ();
  g_assert_null (page_get_dialog (fixture));
  page_assert_label (fixture, "name_label", "Sides");
  g_assert_cmpuint (fixture->n_ended, ==, 0);

  /* Two exercises stopped: ended. */
  page_advance (fixture, 22);
  page_press (fixture, GDK_KEY_h);
  ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_2);
  ui_harness_settle ();
  if (page_get_dialog (fixture) != NULL)
    {
      ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_2);
      ui_harness_settle ();
    }
  page_assert_state (fixture, BR_SESSION_FINISHED);
  g_assert_cmpuint (fixture->n_ended, ==, 1);
}

/* Back before an exercise that is out for today: it is not what comes next. */
static void
test_hurt_out (PageFixture   *fixture,
               gconstpointer  data)
{
  go_to_work (fixture);
  while (br_step_get_exercise_index (br_session_get_step (fixture->session)) == 0)
    br_session_next (fixture->session);
  ui_harness_settle ();
  page_assert_label (fixture, "next_label", "Next exercise: Long");
  while (!BR_STEP_KIND_IS_WORK (br_step_get_kind (br_session_get_step (fixture->session))))
    br_session_next (fixture->session);
  page_advance (fixture, 1);
  ache (fixture, GDK_KEY_6);
  page_assert_label (fixture, "name_label", "Long");
  br_session_back (fixture->session);
  ui_harness_settle ();
  page_assert_step (fixture, "get-ready 20 Plain both 2/2 1/3");
  page_assert_label (fixture, "next_label", "Next exercise: Long");
}

static void
test_hurt_radiating (PageFixture   *fixture,
                     gconstpointer  data)
{
  go_to_work (fixture);
  page_press (fixture, GDK_KEY_h);
  ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_3);
  ui_harness_settle ();
  g_assert_null (page_get_dialog (fixture));
  page_assert_state (fixture, BR_SESSION_FINISHED);
  g_assert_cmpuint (fixture->n_ended, ==, 1);
  g_assert_cmpint (fixture->ended, ==, BR_RESPONSE_ENDED_RADIATING);
}

/* PAIN-5: the emergency list is shown, and the page ends only when it has been read. */
static void
test_hurt_numb (PageFixture   *fixture,
                gconstpointer  data)
{
  go_to_work (fixture);
  page_press (fixture, GDK_KEY_h);
  ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_4);
  ui_harness_settle ();
  page_assert_state (fixture, BR_SESSION_FINISHED);
  g_assert_nonnull (page_get_dialog (fixture));
  g_assert_cmpuint (fixture->n_ended, ==, 0);
  ui_harness_capture (GTK_WIDGET (fixture->window), "pain-numb");

  ui_harness_click (page_get_dialog (fixture), "_Go On to the Questions");
  ui_harness_settle ();
  g_assert_cmpuint (fixture->n_ended, ==, 1);
  g_assert_cmpint (fixture->ended, ==, BR_RESPONSE_ENDED_NUMB);
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

#define ADD(path, exercises, test) \
  g_test_add ("/routine-hurt/" path, PageFixture, exercises, page_fixture_set_up, test, page_fixture_tear_down)
  ADD ("stops-clock", "plain sides", test_hurt_stops_clock);
  ADD ("ache", "plain sides", test_hurt_ache);
  ADD ("nothing-easier", "plain:easier sides", test_hurt_nothing_easier);
  ADD ("again-closed", "plain sides", test_hurt_again_closed);
  ADD ("held", "plain sides", test_hurt_held);
  ADD ("ten", "plain sides", test_hurt_ten);
  ADD ("buttons", "plain sides", test_hurt_buttons);
  ADD ("sharp", "plain sides long", test_hurt_sharp);
  ADD ("out", "plain sides long", test_hurt_out);
  ADD ("radiating", "plain sides", test_hurt_radiating);
  ADD ("numb", "plain sides", test_hurt_numb);
#undef ADD

  return g_test_run ();
}
