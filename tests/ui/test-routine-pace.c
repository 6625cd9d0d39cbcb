/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets at one's own pace on the screen: what stands there and is said, and which keys and buttons end them. */

#include "ui-harness.h"

#include "routine-keys.h"
#include "routine-page-fixture.h"

#include "ui/routine/br-voice-words.h"

typedef struct
{
  PageFixture on;  /* what is on the screen */
  GString *chosen; /* "pace-chosen" of the page, one after the other */
} Fixture;

static void
pace_chosen_cb (BrRoutinePage *page,
                const char    *exercise_id,
                gboolean       own_pace,
                GString       *chosen)
{
  g_string_append_printf (chosen, "%s %s;", exercise_id, own_pace ? "on" : "off");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  page_fixture_set_up (&fixture->on, data);
  fixture->chosen = g_string_new (NULL);
  g_signal_connect (fixture->on.page, "pace-chosen", G_CALLBACK (pace_chosen_cb), fixture->chosen);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  page_fixture_tear_down (&fixture->on, data);
  g_string_free (fixture->chosen, TRUE);
}

static gboolean
is_in_second_exercise (gpointer user_data)
{
  PageFixture *page = user_data;

  return br_step_get_exercise_index (br_session_get_step (page->session)) == 1;
}

/* At one's own pace the number is what there is to do; it is said once, and nothing counts. */
static void
test_own_pace (Fixture       *fixture,
               gconstpointer  data)
{
  PageFixture *page = &fixture->on;
  GtkWidget *done = page_find_button (page, "done_button");
  GtkWidget *next = page_find_button (page, "next_button");
  g_autofree char *notice = NULL;
  g_autofree char *said = NULL;
  g_autofree char *voice = NULL;
  g_autofree char *late = NULL;
  g_autofree char *rest = NULL;

  br_session_start (page->session);
  ui_harness_settle ();
  g_free (ui_harness_take_announcement ());
  g_assert_false (gtk_widget_get_visible (done));
  page_press (page, GDK_KEY_o);
  notice = ui_harness_take_announcement ();
  g_assert_cmpstr (notice, ==, "Your own pace: press Done at the end of the set.");
  page_assert_label (page, "cue_label", "Your own pace: press Done at the end of the set.");
  g_assert_cmpstr (fixture->chosen->str, ==, "plain on;");
  g_assert_false (gtk_widget_get_visible (done));

  page_advance (page, 20);
  said = ui_harness_take_announcement ();
  g_assert_cmpstr (said, ==, "3 repetitions, at your own pace. Press Enter when you are done.");
  page_assert_label (page, "word_label", "Your own pace");
  page_assert_label (page, "cue_label", "Slowly up");
  page_assert_number (page, "3");
  g_assert_true (gtk_widget_get_visible (done));
  g_assert_false (gtk_widget_get_visible (next));
  voice = br_voice_words_dup_step (br_session_get_step (page->session), NULL, 10 * G_USEC_PER_SEC, TRUE, FALSE);
  g_assert_cmpstr (voice, ==, "Your own pace. Slowly up.");
  ui_harness_capture (GTK_WIDGET (page->window), "own-pace");

  page_advance (page, 30);
  late = ui_harness_take_announcement ();
  g_assert_null (late);
  page_assert_number (page, "3");

  /* Space pauses, as always; Enter is "Done". */
  page_press (page, GDK_KEY_space);
  page_assert_state (page, BR_SESSION_PAUSED);
  page_press (page, GDK_KEY_space);
  page_assert_state (page, BR_SESSION_RUNNING);
  g_free (ui_harness_take_announcement ());
  page_press (page, GDK_KEY_Return);
  rest = ui_harness_take_announcement ();
  g_assert_cmpstr (rest, ==, "Rest, 30 seconds. Next: Plain, Set 2 of 2");
  g_assert_true (gtk_widget_get_visible (next));

  /* The next set is the same. Where "Done" has the focus, Space clicks it, which GTK does a little later. */
  page_press (page, GDK_KEY_Right);
  page_advance (page, 12);
  g_assert_true (routine_press (done, GDK_KEY_space) == done);
  ui_harness_wait (is_in_second_exercise, page);
  page_assert_state (page, BR_SESSION_RUNNING);

  /* What is held goes by the clock: there is nothing to choose. */
  page_press (page, GDK_KEY_o);
  g_assert_false (br_session_get_own_pace (page->session, 1));
  g_assert_cmpstr (fixture->chosen->str, ==, "plain on;");
}

/* Given up in the middle of a set, that set begins again. */
static void
test_own_pace_off (Fixture       *fixture,
                   gconstpointer  data)
{
  PageFixture *page = &fixture->on;

  br_session_start (page->session);
  page_advance (page, 24);
  page_press (page, GDK_KEY_o);
  page_assert_label (page, "word_label", "Your own pace");
  page_press (page, GDK_KEY_o);
  page_assert_label (page, "word_label", "Get ready");
  page_assert_label (page, "cue_label", "The app sets the pace again.");
  g_assert_false (gtk_widget_get_visible (page_find_button (page, "done_button")));
  g_assert_cmpstr (fixture->chosen->str, ==, "plain on;plain off;");
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/routine/" path, Fixture, "plain sides", set_up, test, tear_down)
  ADD ("own-pace", test_own_pace);
  ADD ("own-pace/off", test_own_pace_off);
#undef ADD

  return g_test_run ();
}
