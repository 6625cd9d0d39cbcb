/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The routine on the screen, on a clock that is turned by hand: what stands there and is said when, and when the screen stays on. */

#include "ui-harness.h"

#include "routine-page-fixture.h"

#include "ui/routine/br-clip-view.h"
#include "ui/routine/br-countdown.h"
#include "ui/routine/br-fit-text.h"
#include "ui/routine/br-voice-words.h"

static void
test_words (PageFixture   *fixture,
            gconstpointer  data)
{
  BrClipView *clip = BR_CLIP_VIEW (page_get_child (fixture, "clip_view"));
  GtkWidget *countdown = ui_harness_find (GTK_WIDGET (fixture->page), BR_TYPE_COUNTDOWN, NULL);

  br_session_start (fixture->session);
  ui_harness_settle ();
  page_assert_label (fixture, "name_label", "Plain");
  page_assert_label (fixture, "place_label", "Set 1 of 2");
  page_assert_label (fixture, "word_label", "Get ready");
  page_assert_label (fixture, "next_label", "Next exercise: Sides");
  page_assert_number (fixture, "20");
  g_assert_true (gtk_widget_has_css_class (countdown, "ready"));
  g_assert_cmpstr (br_clip_view_get_showing (clip), ==, "steps");
  ui_harness_capture (GTK_WIDGET (fixture->page), "routine-ready");

  /* 7.2 s before the end the eighth second from the end is running. */
  page_advance (fixture, 12.8);
  page_assert_number (fixture, "8");

  page_advance (fixture, 7.2);
  page_assert_label (fixture, "word_label", "Up");
  page_assert_label (fixture, "cue_label", "Slowly up");
  page_assert_label (fixture, "next_label", "Next: set 2 of 2");
  page_assert_number (fixture, "1");
  g_assert_true (gtk_widget_has_css_class (countdown, "work"));
  g_assert_cmpstr (br_clip_view_get_showing (clip), ==, "parts");
  ui_harness_capture (GTK_WIDGET (fixture->page), "routine-work");

  /* A repetition takes 3.5 s. */
  page_advance (fixture, 3.5);
  page_assert_label (fixture, "word_label", "Up");
  page_assert_number (fixture, "2");
  page_advance (fixture, 2);
  page_assert_label (fixture, "word_label", "Down");
  page_assert_number (fixture, "2");

  /* The first set is over after 10.5 s. */
  page_advance (fixture, 5);
  page_assert_label (fixture, "word_label", "Rest");
  page_assert_label (fixture, "place_label", "Set 2 of 2");
  page_assert_label (fixture, "next_label", "Next exercise: Sides");
  page_assert_number (fixture, "30");
  g_assert_true (gtk_widget_has_css_class (countdown, "rest"));
  ui_harness_capture (GTK_WIDGET (fixture->page), "routine-rest");

  /* The second one and the pause after it. */
  page_advance (fixture, 30);
  page_assert_label (fixture, "next_label", "Next: Sides");
  page_advance (fixture, 10.5);
  page_assert_label (fixture, "name_label", "Sides");
  page_assert_label (fixture, "place_label", "Set 1 of 2 · Left side");
  page_assert_label (fixture, "next_label", "The last exercise");

  /* Reach takes 2 s; then the hold of 8 s counts down. */
  page_advance (fixture, 30 + 2);
  page_assert_label (fixture, "word_label", "Hold");
  page_assert_label (fixture, "next_label", "Next: right side");
  page_assert_number (fixture, "8");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (countdown), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 of 2 · seconds");
  ui_harness_capture (GTK_WIDGET (fixture->page), "routine-hold");
  page_advance (fixture, 7);
  page_assert_number (fixture, "1");
}

static void
test_minutes (PageFixture   *fixture,
              gconstpointer  data)
{
  br_session_start (fixture->session);
  page_advance (fixture, 20 + 3 * 8 - 8);
  g_assert_cmpint (br_step_get_kind (br_session_get_step (fixture->session)), ==, BR_STEP_REST);
  page_assert_number (fixture, "1:00");
  page_advance (fixture, 0.5);
  page_assert_number (fixture, "1:00");
  page_advance (fixture, 0.5);
  page_assert_number (fixture, "59");
}

static void
test_announcements (PageFixture   *fixture,
                    gconstpointer  data)
{
  const struct
  {
    double seconds;
    const char *said;
  } steps[] = {
    { 0, "Get ready: Plain, Set 1 of 2. Position of plain" },
    { 5, NULL },
    { 15, "1: Up" },
    { 2, "Down" },
    { 1.5, "2: Up" },
    { 2, "Down" },
    { 1.5, "3: Up" },
    { 2, "Down" },
    { 1.5, "Rest, 30 seconds. Next: Plain, Set 2 of 2" },
  };

  br_session_start (fixture->session);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *said = NULL;

      page_advance (fixture, steps[i].seconds);
      g_assert_cmpuint (ui_harness_get_n_announcements (), ==, steps[i].said != NULL ? 1 : 0);
      said = ui_harness_take_announcement ();
      g_assert_cmpstr (said, ==, steps[i].said);
    }
}

/* What the voice says, step by step: all of it where there is time, the least needed left out where there is not. */
static void
test_voice (PageFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (BrStep) previous = NULL;

  br_session_start (fixture->session);
  for (guint i = 0; i < 400 && br_session_get_state (fixture->session) == BR_SESSION_RUNNING; i++)
    {
      BrStep *step = br_session_get_step (fixture->session);
      gint64 duration = br_step_get_duration (step);

      if (step != previous)
        {
          g_autofree char *text = br_voice_words_dup_step (step, previous, duration, TRUE, FALSE);

          g_assert_true (text == NULL || g_utf8_strlen (text, -1) * G_USEC_PER_SEC / 13 <= duration);
          g_string_append_printf (said, "%s|", text != NULL ? text : "");
          g_set_object (&previous, step);
        }
      br_manual_clock_advance (fixture->clock, G_USEC_PER_SEC / 2);
    }

  ui_harness_settle ();
  g_assert_true (g_str_has_prefix (said->str, "Plain. 3 repetitions. Position of plain. Set 1.|Slowly up.|Down.|2||3||Rest. Last set.|"));
  g_assert_nonnull (strstr (said->str, "Next is Sides. Left side."));
  g_assert_nonnull (strstr (said->str, "Right side."));
}

/* The weight is said while there is time to fetch it, in the unit that the person reads. */
static void
test_voice_load (PageFixture   *fixture,
                 gconstpointer  data)
{
  BrStep *step;
  guint load_g;
  g_autofree char *kilograms = NULL;
  g_autofree char *pounds = NULL;
  g_autofree char *said_kilograms = NULL;
  g_autofree char *said_pounds = NULL;

  br_session_start (fixture->session);
  step = br_session_get_step (fixture->session);
  load_g = br_step_get_load_g (step);
  g_assert_cmpuint (load_g, >, 0);
  kilograms = g_strdup_printf ("With %g kilograms.", load_g / 1000.0);
  pounds = g_strdup_printf ("With %.1f pounds.", load_g / 453.59237);

  said_kilograms = br_voice_words_dup_step (step, NULL, 30 * G_USEC_PER_SEC, TRUE, FALSE);
  said_pounds = br_voice_words_dup_step (step, NULL, 30 * G_USEC_PER_SEC, TRUE, TRUE);
  g_test_message ("%s %s", said_kilograms, said_pounds);
  g_assert_nonnull (strstr (said_kilograms, kilograms));
  g_assert_nonnull (strstr (said_pounds, pounds));
}

/* Whoever reads pounds hears and is asked in pounds: 4500 g are 9.92 lb. */
static void
test_pounds (PageFixture   *fixture,
             gconstpointer  data)
{
  g_autofree char *said = NULL;
  GtkWidget *alert;

  g_object_set (fixture->page, "pounds", TRUE, NULL);
  br_session_start (fixture->session);
  ui_harness_settle ();
  page_assert_label (fixture, "place_label", "Set 1 of 3 · 9.9 lb");
  said = ui_harness_take_announcement ();
  g_assert_cmpstr (said, ==, "Get ready: Weight, Set 1 of 3 · 9.9 lb. Position of weight");

  page_press (fixture, GDK_KEY_space);
  page_advance (fixture, 25 * 60);
  page_press (fixture, GDK_KEY_space);
  alert = page_get_dialog (fixture);
  g_assert_cmpstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (alert)), ==, "You paused for 25 minutes.\n\nWeight: Set 1 of 3 · 9.9 lb");
  adw_dialog_force_close (ADW_DIALOG (alert));
}

static void
test_voice_cues (void)
{
  g_autofree char *three = br_voice_words_dup_cue (BR_CUE_LAST_SECONDS, 2990 * G_TIME_SPAN_MILLISECOND, TRUE);
  g_autofree char *one = br_voice_words_dup_cue (BR_CUE_LAST_SECONDS, G_USEC_PER_SEC, TRUE);
  g_autofree char *half = br_voice_words_dup_cue (BR_CUE_HALF_WAY, 10 * G_USEC_PER_SEC, FALSE);

  g_assert_cmpstr (three, ==, "3");
  g_assert_cmpstr (one, ==, "1");
  g_assert_cmpstr (half, ==, "Half way.");
  g_assert_null (br_voice_words_dup_cue (BR_CUE_LAST_SECONDS, G_USEC_PER_SEC, FALSE));
  g_assert_null (br_voice_words_dup_cue (BR_CUE_START, 0, TRUE));
}

static void
test_narrow (PageFixture   *fixture,
             gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  GtkWidget *clip = page_get_child (fixture, "clip_view");
  GtkWidget *info = ui_harness_find (page, BR_TYPE_COUNTDOWN, NULL);
  graphene_rect_t clip_bounds, info_bounds;
  int minimum;

  br_session_start (fixture->session);
  gtk_window_set_default_size (fixture->window, 360, 720);
  ui_harness_settle ();
  ui_harness_settle ();
  g_assert_cmpint (gtk_widget_get_width (page), <=, 360);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_true (gtk_widget_compute_bounds (clip, page, &clip_bounds));
  g_assert_true (gtk_widget_compute_bounds (info, page, &info_bounds));
  g_assert_cmpfloat (clip_bounds.origin.y + clip_bounds.size.height, <=, info_bounds.origin.y);
  g_assert_cmpfloat (info_bounds.origin.x + info_bounds.size.width, <=, (float) gtk_widget_get_width (page));
  ui_harness_capture (page, "routine-narrow");

  gtk_window_set_default_size (fixture->window, 1280, 800);
  ui_harness_settle ();
  ui_harness_settle ();
  g_assert_true (gtk_widget_compute_bounds (clip, page, &clip_bounds));
  g_assert_true (gtk_widget_compute_bounds (info, page, &info_bounds));
  g_assert_cmpfloat (clip_bounds.origin.x + clip_bounds.size.width, <=, info_bounds.origin.x);
  g_assert_cmpfloat (clip_bounds.size.width, >, info_bounds.size.width);

  /* The keys still mean the session. */
  g_assert_true (gtk_window_get_focus (fixture->window) == page_get_child (fixture, "step_view"));
}

/* Where Next and Back lead in a pause is told, each place once; what begins is told when it goes on. */
static void
test_pause_announcements (PageFixture   *fixture,
                          gconstpointer  data)
{
  const struct
  {
    guint       key;
    const char *said;
  } keys[] = {
    { GDK_KEY_space, "Paused" },
    { GDK_KEY_Right, "Up: Plain, Set 1 of 2" },
    { GDK_KEY_Right, "Rest: Plain, Set 2 of 2" },
    { GDK_KEY_Left, "Get ready: Plain, Set 1 of 2" },
    { GDK_KEY_Left, NULL },
    { GDK_KEY_plus, "15 seconds more" },
    { GDK_KEY_Right, "Up: Plain, Set 1 of 2" },
    { GDK_KEY_space, "1: Up" },
  };

  br_session_start (fixture->session);
  ui_harness_settle ();
  g_free (ui_harness_take_announcement ());
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *said = NULL;

      page_press (fixture, keys[i].key);
      g_assert_cmpuint (ui_harness_get_n_announcements (), ==, keys[i].said != NULL ? 1 : 0);
      said = ui_harness_take_announcement ();
      g_assert_cmpstr (said, ==, keys[i].said);
    }

  /* An exercise that is skipped is asked about in a pause that nobody wanted: only what begins is told. */
  g_free (ui_harness_take_announcement ());
  page_answer_skip (fixture, "no-time");
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);
  g_assert_cmpuint (ui_harness_get_n_announcements (), ==, 2);
}

/* While it runs the screen stays on and the computer awake; whenever it stands, and when it is over, both may rest. */
static void
test_inhibiting (PageFixture   *fixture,
                 gconstpointer  data)
{
  const GtkApplicationInhibitFlags both = GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND;
  g_autoptr (GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_set_default (G_APPLICATION (application));

  g_assert_cmpuint (ui_harness_get_inhibited (), ==, 0);
  br_session_start (fixture->session);
  g_assert_cmpuint (ui_harness_get_inhibited (), ==, both);
  page_press (fixture, GDK_KEY_space);
  g_assert_cmpuint (ui_harness_get_inhibited (), ==, 0);
  page_press (fixture, GDK_KEY_Right);
  g_assert_cmpuint (ui_harness_get_inhibited (), ==, 0);
  page_press (fixture, GDK_KEY_space);
  g_assert_cmpuint (ui_harness_get_inhibited (), ==, both);
  page_press (fixture, GDK_KEY_h);
  g_assert_cmpuint (ui_harness_get_inhibited (), ==, 0);
  adw_dialog_force_close (ADW_DIALOG (page_get_dialog (fixture)));
  ui_harness_settle ();

  /* Nor while the routine is not on the screen. */
  br_session_resume (fixture->session);
  g_assert_cmpuint (ui_harness_get_inhibited (), ==, both);
  gtk_widget_set_visible (GTK_WIDGET (fixture->window), FALSE);
  g_assert_cmpuint (ui_harness_get_inhibited (), ==, 0);
  gtk_window_present (fixture->window);
  ui_harness_settle ();
  g_assert_cmpuint (ui_harness_get_inhibited (), ==, both);

  for (guint i = 0; i < 20 && br_session_get_state (fixture->session) != BR_SESSION_FINISHED; i++)
    page_press (fixture, GDK_KEY_Right);
  page_assert_state (fixture, BR_SESSION_FINISHED);
  g_assert_cmpuint (ui_harness_get_inhibited (), ==, 0);
  g_application_set_default (NULL);
}

static void
test_fit_text (void)
{
  const char * const few[] = { "Reach", "Hold", NULL };
  const char * const many[] = {
    "1. Kneel with your hands under your shoulders and your knees under your hips.",
    "2. Breathe out and round your whole back gently.",
    "3. Breathe in and let your belly sink until your back is slightly hollow.",
    NULL,
  };
  g_autoptr (GtkWidget) widget = g_object_ref_sink (br_fit_text_new ());
  BrFitText *text = BR_FIT_TEXT (widget);
  int few_height, many_height;

  br_fit_text_set_lines (text, few);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, 300, &few_height, NULL, NULL, NULL);
  br_fit_text_set_current (text, 1);
  g_assert_cmpint (br_fit_text_get_current (text), ==, 1);

  br_fit_text_set_lines (text, many);
  g_assert_cmpint (br_fit_text_get_current (text), ==, -1);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, 300, &many_height, NULL, NULL, NULL);
  g_assert_cmpint (many_height, >, few_height);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "1. Kneel with your hands under your shoulders and your knees under your hips.\n"
                                       "2. Breathe out and round your whole back gently.\n"
                                       "3. Breathe in and let your belly sink until your back is slightly hollow.");
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

#define ADD(path, exercises, test) \
  g_test_add ("/routine/" path, PageFixture, exercises, page_fixture_set_up, test, page_fixture_tear_down)
  ADD ("words", "plain sides", test_words);
  ADD ("minutes", "weight", test_minutes);
  ADD ("announcements", "plain sides", test_announcements);
  ADD ("pause-announcements", "plain sides", test_pause_announcements);
  ADD ("voice", "plain sides", test_voice);
  ADD ("pounds", "weight", test_pounds);
  ADD ("voice-load", "weight", test_voice_load);
  ADD ("narrow", "plain sides", test_narrow);
  ADD ("inhibiting", "plain sides", test_inhibiting);
#undef ADD
  g_test_add_func ("/routine/voice-cues", test_voice_cues);
  g_test_add_func ("/routine/fit-text", test_fit_text);

  return g_test_run ();
}
