/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets at one's own pace on the screen: what stands there and is said, and which keys and buttons end them. */

#include "ui-harness.h"

#include "br-manual-clock.h"
#include "routine-keys.h"
#include "session-fixture.h"

#include "ui/routine/br-countdown.h"
#include "ui/routine/br-routine-controls.h"
#include "ui/routine/br-routine-page.h"
#include "ui/routine/br-step-view.h"
#include "ui/routine/br-voice-words.h"

typedef struct
{
  BrProgram *program;
  BrPrescription *prescription;
  BrManualClock *clock;
  BrSession *session;
  BrCuePlayer *cues;
  BrRoutinePage *page;
  GtkWindow *window;
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
  GtkWidget *navigation = adw_navigation_view_new ();

  fixture->chosen = g_string_new (NULL);
  fixture->program = fixture_load_program ();
  fixture->prescription = fixture_prescribe (fixture->program, "plain sides");
  fixture->clock = br_manual_clock_new ();
  fixture->session = br_session_new (fixture->prescription, BR_CLOCK (fixture->clock), br_day_new (2026, 11, 23), 2, BR_PAIN_ACHE);
  fixture->cues = br_cue_player_new ();
  fixture->page = br_routine_page_new (fixture->session, NULL, fixture->cues);
  g_signal_connect (fixture->page, "pace-chosen", G_CALLBACK (pace_chosen_cb), fixture->chosen);

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (navigation), ADW_NAVIGATION_PAGE (fixture->page));
  fixture->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), navigation);
  gtk_window_set_default_size (fixture->window, 1280, 800);
  gtk_window_present (fixture->window);
  ui_harness_settle ();
  g_free (ui_harness_take_announcement ());
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  ui_harness_settle ();
  g_assert_finalize_object (fixture->session);
  g_string_free (fixture->chosen, TRUE);
  g_clear_object (&fixture->cues);
  g_clear_object (&fixture->clock);
  g_clear_object (&fixture->prescription);
  g_clear_object (&fixture->program);
}

static void
advance (Fixture *fixture,
         double   seconds)
{
  br_manual_clock_advance (fixture->clock, (gint64) (seconds * G_USEC_PER_SEC));
  ui_harness_settle ();
}

static gpointer
get_child (Fixture    *fixture,
           const char *name)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  GObject *child = gtk_widget_get_template_child (page, BR_TYPE_ROUTINE_PAGE, name);

  if (child == NULL)
    child = gtk_widget_get_template_child (ui_harness_find (page, BR_TYPE_STEP_VIEW, NULL), BR_TYPE_STEP_VIEW, name);
  g_assert_nonnull (child);

  return child;
}

static GtkWidget *
find_button (Fixture    *fixture,
             const char *name)
{
  GtkWidget *controls = ui_harness_find (GTK_WIDGET (fixture->page), BR_TYPE_ROUTINE_CONTROLS, NULL);

  return GTK_WIDGET (gtk_widget_get_template_child (controls, BR_TYPE_ROUTINE_CONTROLS, name));
}

static void
press (Fixture *fixture,
       guint    keyval)
{
  routine_press (get_child (fixture, "step_view"), keyval);
  ui_harness_settle ();
}

static void
assert_label (Fixture    *fixture,
              const char *name,
              const char *text)
{
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, name)), ==, text);
}

static void
assert_number (Fixture    *fixture,
               const char *text)
{
  GtkWidget *countdown = ui_harness_find (GTK_WIDGET (fixture->page), BR_TYPE_COUNTDOWN, NULL);

  g_assert_cmpstr (br_countdown_get_text (BR_COUNTDOWN (countdown)), ==, text);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (countdown), GTK_ACCESSIBLE_PROPERTY_LABEL, text);
}

static void
assert_state (Fixture        *fixture,
              BrSessionState  state)
{
  g_assert_cmpint (br_session_get_state (fixture->session), ==, state);
}

/* At one's own pace the number is what there is to do; it is said once, and nothing counts. */
static void
test_own_pace (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *done = find_button (fixture, "done_button");
  GtkWidget *next = find_button (fixture, "next_button");
  g_autofree char *notice = NULL;
  g_autofree char *said = NULL;
  g_autofree char *voice = NULL;
  g_autofree char *late = NULL;
  g_autofree char *rest = NULL;

  br_session_start (fixture->session);
  ui_harness_settle ();
  g_free (ui_harness_take_announcement ());
  g_assert_false (gtk_widget_get_visible (done));
  press (fixture, GDK_KEY_o);
  notice = ui_harness_take_announcement ();
  g_assert_cmpstr (notice, ==, "Your own pace: press Done at the end of the set.");
  assert_label (fixture, "cue_label", "Your own pace: press Done at the end of the set.");
  g_assert_cmpstr (fixture->chosen->str, ==, "plain on;");
  g_assert_false (gtk_widget_get_visible (done));

  advance (fixture, 20);
  said = ui_harness_take_announcement ();
  g_assert_cmpstr (said, ==, "3 repetitions, at your own pace. Press Enter when you are done.");
  assert_label (fixture, "word_label", "Your own pace");
  assert_label (fixture, "cue_label", "Slowly up");
  assert_number (fixture, "3");
  g_assert_true (gtk_widget_get_visible (done));
  g_assert_false (gtk_widget_get_visible (next));
  voice = br_voice_words_dup_step (br_session_get_step (fixture->session), NULL, 10 * G_USEC_PER_SEC, TRUE, FALSE);
  g_assert_cmpstr (voice, ==, "Your own pace. Slowly up.");
  ui_harness_capture (GTK_WIDGET (fixture->window), "own-pace");

  advance (fixture, 30);
  late = ui_harness_take_announcement ();
  g_assert_null (late);
  assert_number (fixture, "3");

  /* Space pauses, as always, unless "Done" itself has the focus; Enter is "Done". */
  press (fixture, GDK_KEY_space);
  assert_state (fixture, BR_SESSION_PAUSED);
  press (fixture, GDK_KEY_space);
  assert_state (fixture, BR_SESSION_RUNNING);
  g_assert_true (routine_press (done, GDK_KEY_space) == done);
  assert_state (fixture, BR_SESSION_RUNNING);
  g_free (ui_harness_take_announcement ());
  press (fixture, GDK_KEY_Return);
  rest = ui_harness_take_announcement ();
  g_assert_cmpstr (rest, ==, "Rest, 30 seconds. Next: Plain, Set 2 of 2");
  g_assert_true (gtk_widget_get_visible (next));

  /* The next set is the same, and "Done" can be clicked. */
  press (fixture, GDK_KEY_Right);
  advance (fixture, 12);
  g_signal_emit_by_name (done, "clicked");
  ui_harness_settle ();
  g_assert_cmpuint (br_step_get_exercise_index (br_session_get_step (fixture->session)), ==, 1);

  /* What is held goes by the clock: there is nothing to choose. */
  press (fixture, GDK_KEY_o);
  g_assert_false (br_session_get_own_pace (fixture->session, 1));
  g_assert_cmpstr (fixture->chosen->str, ==, "plain on;");
}

/* Given up in the middle of a set, that set begins again. */
static void
test_own_pace_off (Fixture       *fixture,
                   gconstpointer  data)
{
  br_session_start (fixture->session);
  advance (fixture, 24);
  press (fixture, GDK_KEY_o);
  assert_label (fixture, "word_label", "Your own pace");
  press (fixture, GDK_KEY_o);
  assert_label (fixture, "word_label", "Get ready");
  assert_label (fixture, "cue_label", "The app sets the pace again.");
  g_assert_false (gtk_widget_get_visible (find_button (fixture, "done_button")));
  g_assert_cmpstr (fixture->chosen->str, ==, "plain on;plain off;");
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/routine/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("own-pace", test_own_pace);
  ADD ("own-pace/off", test_own_pace_off);
#undef ADD

  return g_test_run ();
}
