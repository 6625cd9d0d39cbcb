/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The routine on the screen, on a clock that is turned by hand: what stands there when, that every key does one thing, and that
 * "It hurts" takes at most two. */

#include "ui-harness.h"

#include "br-manual-clock.h"
#include "routine-keys.h"
#include "session-fixture.h"

#include "ui/routine/br-clip-view.h"
#include "ui/routine/br-countdown.h"
#include "ui/routine/br-fit-text.h"
#include "ui/routine/br-pain-dialog.h"
#include "ui/routine/br-routine-controls.h"
#include "ui/routine/br-routine-header.h"
#include "ui/routine/br-routine-page.h"
#include "ui/routine/br-step-view.h"
#include "ui/routine/br-voice-words.h"
#include "ui/widgets/br-held-keys.h"
#include "ui/widgets/br-pain-scale.h"

typedef struct
{
  BrProgram *program;
  BrPrescription *prescription;
  BrManualClock *clock;
  BrSession *session;
  BrCuePlayer *cues;
  BrRoutinePage *page;
  GtkWindow *window;
  BrPainResponse ended;
  guint n_ended;
  guint n_leave;
} Fixture;

static void
ended_cb (Fixture        *fixture,
          BrPainResponse  why)
{
  fixture->ended = why;
  fixture->n_ended++;
}

static void
leave_cb (Fixture *fixture)
{
  fixture->n_leave++;
}

/* @data: what is prescribed */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *navigation = adw_navigation_view_new ();

  fixture->program = fixture_load_program ();
  fixture->prescription = fixture_prescribe (fixture->program, data);
  fixture->clock = br_manual_clock_new ();
  fixture->session = br_session_new (fixture->prescription, BR_CLOCK (fixture->clock), br_day_new (2026, 11, 23), 2, BR_PAIN_ACHE);
  fixture->cues = br_cue_player_new ();
  fixture->page = br_routine_page_new (fixture->session, NULL, fixture->cues);
  g_signal_connect_swapped (fixture->page, "ended", G_CALLBACK (ended_cb), fixture);
  g_signal_connect_swapped (fixture->page, "leave", G_CALLBACK (leave_cb), fixture);

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

static GtkWidget *
get_dialog (Fixture *fixture)
{
  return GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
}

/* ---- What stands there ---------------------------------------------------------------------------------------------------- */

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  BrClipView *clip = BR_CLIP_VIEW (get_child (fixture, "clip_view"));
  GtkWidget *countdown = ui_harness_find (GTK_WIDGET (fixture->page), BR_TYPE_COUNTDOWN, NULL);

  br_session_start (fixture->session);
  ui_harness_settle ();
  assert_label (fixture, "name_label", "Plain");
  assert_label (fixture, "place_label", "Set 1 of 2");
  assert_label (fixture, "word_label", "Get ready");
  assert_label (fixture, "next_label", "Next exercise: Sides");
  assert_number (fixture, "20");
  g_assert_true (gtk_widget_has_css_class (countdown, "ready"));
  g_assert_cmpstr (br_clip_view_get_showing (clip), ==, "steps");
  ui_harness_capture (GTK_WIDGET (fixture->page), "routine-ready");

  /* 7.2 s before the end the eighth second from the end is running. */
  advance (fixture, 12.8);
  assert_number (fixture, "8");

  advance (fixture, 7.2);
  assert_label (fixture, "word_label", "Up");
  assert_label (fixture, "cue_label", "Slowly up");
  assert_label (fixture, "next_label", "Next: set 2 of 2");
  assert_number (fixture, "1");
  g_assert_true (gtk_widget_has_css_class (countdown, "work"));
  g_assert_cmpstr (br_clip_view_get_showing (clip), ==, "parts");
  ui_harness_capture (GTK_WIDGET (fixture->page), "routine-work");

  /* A repetition takes 3.5 s. */
  advance (fixture, 3.5);
  assert_label (fixture, "word_label", "Up");
  assert_number (fixture, "2");
  advance (fixture, 2);
  assert_label (fixture, "word_label", "Down");
  assert_number (fixture, "2");

  /* The first set is over after 10.5 s. */
  advance (fixture, 5);
  assert_label (fixture, "word_label", "Rest");
  assert_label (fixture, "place_label", "Set 2 of 2");
  assert_label (fixture, "next_label", "Next exercise: Sides");
  assert_number (fixture, "30");
  g_assert_true (gtk_widget_has_css_class (countdown, "rest"));
  ui_harness_capture (GTK_WIDGET (fixture->page), "routine-rest");

  /* The second one and the pause after it. */
  advance (fixture, 30);
  assert_label (fixture, "next_label", "Next: Sides");
  advance (fixture, 10.5);
  assert_label (fixture, "name_label", "Sides");
  assert_label (fixture, "place_label", "Set 1 of 2 · Left side");
  assert_label (fixture, "next_label", "The last exercise");

  /* Reach takes 2 s; then the hold of 8 s counts down. */
  advance (fixture, 30 + 2);
  assert_label (fixture, "word_label", "Hold");
  assert_label (fixture, "next_label", "Next: right side");
  assert_number (fixture, "8");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (countdown), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 of 2 · seconds");
  ui_harness_capture (GTK_WIDGET (fixture->page), "routine-hold");
  advance (fixture, 7);
  assert_number (fixture, "1");
}

static void
test_minutes (Fixture       *fixture,
              gconstpointer  data)
{
  br_session_start (fixture->session);
  advance (fixture, 20 + 3 * 8 - 8);
  g_assert_cmpint (br_step_get_kind (br_session_get_step (fixture->session)), ==, BR_STEP_REST);
  assert_number (fixture, "1:00");
  advance (fixture, 0.5);
  assert_number (fixture, "1:00");
  advance (fixture, 0.5);
  assert_number (fixture, "59");
}

static void
test_announcements (Fixture       *fixture,
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

      advance (fixture, steps[i].seconds);
      g_assert_cmpuint (ui_harness_get_n_announcements (), ==, steps[i].said != NULL ? 1 : 0);
      said = ui_harness_take_announcement ();
      g_assert_cmpstr (said, ==, steps[i].said);
    }
}

/* What the voice says, step by step: all of it where there is time, the least needed left out where there is not. */
static void
test_voice (Fixture       *fixture,
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
test_voice_load (Fixture       *fixture,
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
test_pounds (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *said = NULL;
  GtkWidget *alert;

  g_object_set (fixture->page, "pounds", TRUE, NULL);
  br_session_start (fixture->session);
  ui_harness_settle ();
  assert_label (fixture, "place_label", "Set 1 of 3 · 9.9 lb");
  said = ui_harness_take_announcement ();
  g_assert_cmpstr (said, ==, "Get ready: Weight, Set 1 of 3 · 9.9 lb. Position of weight");

  press (fixture, GDK_KEY_space);
  advance (fixture, 25 * 60);
  press (fixture, GDK_KEY_space);
  alert = get_dialog (fixture);
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
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  GtkWidget *clip = get_child (fixture, "clip_view");
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
  g_assert_true (gtk_window_get_focus (fixture->window) == get_child (fixture, "step_view"));
}

/* ---- Keys ------------------------------------------------------------------------------------------------------------------- */

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  BrStep *step;

  br_session_start (fixture->session);
  ui_harness_settle ();
  g_assert_true (gtk_window_get_focus (fixture->window) == get_child (fixture, "step_view"));

  press (fixture, GDK_KEY_space);
  assert_state (fixture, BR_SESSION_PAUSED);
  assert_label (fixture, "word_label", "Paused");
  press (fixture, GDK_KEY_space);
  assert_state (fixture, BR_SESSION_RUNNING);

  press (fixture, GDK_KEY_Right);
  assert_label (fixture, "word_label", "Up");
  advance (fixture, 4);
  assert_number (fixture, "2");
  press (fixture, GDK_KEY_Left);
  g_assert_cmpuint (br_step_get_set (br_session_get_step (fixture->session)), ==, 1);
  press (fixture, GDK_KEY_Return);
  press (fixture, GDK_KEY_KP_Enter);
  step = br_session_get_step (fixture->session);
  g_assert_cmpint (br_step_get_kind (step), ==, BR_STEP_REST);
  g_assert_cmpuint (br_step_get_set (step), ==, 2);

  /* Where people read from right to left, Next is on the left. */
  gtk_widget_set_direction (GTK_WIDGET (fixture->page), GTK_TEXT_DIR_RTL);
  press (fixture, GDK_KEY_Left);
  assert_label (fixture, "word_label", "Up");
  gtk_widget_set_direction (GTK_WIDGET (fixture->page), GTK_TEXT_DIR_LTR);

  press (fixture, GDK_KEY_e);
  assert_label (fixture, "name_label", "Plain, easier");
  g_assert_false (gtk_widget_get_sensitive (find_button (fixture, "easier_button")));

  g_assert_false (br_cue_player_get_muted (fixture->cues));
  press (fixture, GDK_KEY_m);
  g_assert_true (br_cue_player_get_muted (fixture->cues));
  press (fixture, GDK_KEY_m);
  g_assert_false (br_cue_player_get_muted (fixture->cues));

  press (fixture, GDK_KEY_Escape);
  g_assert_cmpuint (fixture->n_leave, ==, 1);
  assert_state (fixture, BR_SESSION_PAUSED);
}

/* Returns: whether one of the key controllers of @widget stopped the key */
static gboolean
send (GtkWidget  *widget,
      const char *signal,
      guint       keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, signal, keyval, keyval, 0, &handled);
    }

  return handled;
}

/* As the display does it: down, and then repeated until it is up. */
static void
hold (Fixture *fixture,
      guint    keyval)
{
  for (guint i = 0; i < 20; i++)
    {
      if (!send (GTK_WIDGET (fixture->window), "key-pressed", keyval) && !send (GTK_WIDGET (fixture->page), "key-pressed", keyval))
        routine_press (get_child (fixture, "step_view"), keyval);
    }
  ui_harness_settle ();
}

static void
let_go (Fixture *fixture,
        guint    keyval)
{
  send (GTK_WIDGET (fixture->window), "key-released", keyval);
}

static void
assert_is (Fixture    *fixture,
           const char *expected)
{
  g_autofree char *step = fixture_describe_step (br_session_get_step (fixture->session));

  g_assert_cmpstr (step, ==, expected);
}

/* A key that is held acts once, and again when it was let go of. */
static void
test_held_keys (Fixture       *fixture,
                gconstpointer  data)
{
  br_held_keys_watch (fixture->window);
  br_session_start (fixture->session);

  hold (fixture, GDK_KEY_Right);
  assert_is (fixture, "move 2 Plain both 1/2 1/3");
  let_go (fixture, GDK_KEY_Right);
  hold (fixture, GDK_KEY_Right);
  assert_is (fixture, "rest 30 Plain both 2/2 1/3");

  hold (fixture, GDK_KEY_plus);
  assert_is (fixture, "rest 45 Plain both 2/2 1/3");
  hold (fixture, GDK_KEY_space);
  assert_state (fixture, BR_SESSION_PAUSED);
  let_go (fixture, GDK_KEY_space);
  hold (fixture, GDK_KEY_space);
  assert_state (fixture, BR_SESSION_RUNNING);
  let_go (fixture, GDK_KEY_space);
  hold (fixture, GDK_KEY_Return);
  assert_is (fixture, "move 2 Plain both 2/2 1/3");

  /* What was let go of in another window is not held here any more. */
  g_object_notify (G_OBJECT (fixture->window), "is-active");
  hold (fixture, GDK_KEY_Return);
  assert_is (fixture, "rest 10 Sides left 1/2 1/2");

  /* Tab goes on while it is held. */
  send (GTK_WIDGET (fixture->window), "key-pressed", GDK_KEY_Tab);
  send (GTK_WIDGET (fixture->window), "key-pressed", GDK_KEY_Tab);
  g_assert_false (send (GTK_WIDGET (fixture->page), "key-pressed", GDK_KEY_Tab));
}

/* Down since before the routine was there: it has acted already. */
static void
test_held_before (Fixture       *fixture,
                  gconstpointer  data)
{
  br_held_keys_watch (fixture->window);
  send (GTK_WIDGET (fixture->window), "key-pressed", GDK_KEY_Return);
  br_session_start (fixture->session);
  hold (fixture, GDK_KEY_Return);
  assert_is (fixture, "get-ready 20 Plain both 1/2 1/3");
}

static void
assert_mnemonics (GMenuModel *menu,
                  guint      *n_keys)
{
  const struct
  {
    const char *action;
    char        key;
  } keys[] = {
    { "routine.skip", 'S' },
    { "routine.easier", 'E' },
    { "routine.own-pace", 'O' },
    { "routine.mute", 'M' },
    { "routine.hurt", 'H' },
  };

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *label = NULL;
      g_autofree char *action = NULL;
      char mnemonic;

      if (section != NULL)
        {
          assert_mnemonics (section, n_keys);
          continue;
        }

      g_assert_true (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label));
      g_assert_true (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action));
      g_assert_nonnull (strchr (label, '_'));
      mnemonic = g_ascii_toupper (strchr (label, '_')[1]);
      for (gsize j = 0; j < G_N_ELEMENTS (keys); j++)
        {
          g_test_message ("%s has %c, %s has %c", action, mnemonic, keys[j].action, keys[j].key);
          g_assert_true ((keys[j].key == mnemonic) == g_str_equal (keys[j].action, action));
          *n_keys += keys[j].key == mnemonic;
        }
    }
}

/* A letter does the same whether the menu is open or not. */
static void
test_menu (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *header = ui_harness_find (GTK_WIDGET (fixture->page), BR_TYPE_ROUTINE_HEADER, NULL);
  GtkWidget *button = ui_harness_find (header, GTK_TYPE_MENU_BUTTON, NULL);
  guint n_keys = 0;

  assert_mnemonics (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), &n_keys);
  g_assert_cmpuint (n_keys, ==, 4);
}

/* A control reached with Tab acts on Space and Enter itself, and then the page does not. */
static void
test_focused_control (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkWidget *content = ui_harness_find (GTK_WIDGET (fixture->page), ADW_TYPE_BUTTON_CONTENT, "It _Hurts");
  GtkWidget *hurt = gtk_widget_get_ancestor (content, GTK_TYPE_BUTTON);
  GtkWidget *header = ui_harness_find (GTK_WIDGET (fixture->page), BR_TYPE_ROUTINE_HEADER, NULL);
  GtkWidget *mute = GTK_WIDGET (gtk_widget_get_template_child (header, BR_TYPE_ROUTINE_HEADER, "mute_button"));

  br_session_start (fixture->session);
  ui_harness_settle ();

  g_assert_true (routine_press (mute, GDK_KEY_space) == mute);
  assert_state (fixture, BR_SESSION_RUNNING);
  g_assert_true (routine_press (hurt, GDK_KEY_Return) == hurt);
  g_assert_cmpint (br_step_get_kind (br_session_get_step (fixture->session)), ==, BR_STEP_GET_READY);

  /* Other keys still mean the session. */
  g_assert_true (routine_press (mute, GDK_KEY_Right) == GTK_WIDGET (fixture->page));
}

static void
test_ends (Fixture       *fixture,
           gconstpointer  data)
{
  br_session_start (fixture->session);
  for (guint i = 0; i < 20 && br_session_get_state (fixture->session) != BR_SESSION_FINISHED; i++)
    press (fixture, GDK_KEY_Right);
  assert_state (fixture, BR_SESSION_FINISHED);
  g_assert_cmpuint (fixture->n_ended, ==, 1);
  g_assert_cmpint (fixture->ended, ==, BR_RESPONSE_GO_ON);
}

/* ---- More rest, and skipping ------------------------------------------------------------------------------------------------- */

/* Before a set there is a button for it, and a key; in a set neither does anything. */
static void
test_more_rest (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *button = find_button (fixture, "more_rest_button");
  gint64 remaining;

  br_session_start (fixture->session);
  ui_harness_settle ();
  remaining = br_session_get_remaining (fixture->session);
  g_assert_true (gtk_widget_get_visible (button) && gtk_widget_get_sensitive (button));
  g_assert_false (gtk_widget_get_visible (find_button (fixture, "easier_button")));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (br_session_get_remaining (fixture->session), ==, remaining + 15 * G_USEC_PER_SEC);
  press (fixture, GDK_KEY_plus);
  g_assert_cmpint (br_session_get_remaining (fixture->session), ==, remaining + 30 * G_USEC_PER_SEC);

  br_session_next (fixture->session);
  ui_harness_settle ();
  remaining = br_session_get_remaining (fixture->session);
  g_assert_false (gtk_widget_get_visible (button));
  press (fixture, GDK_KEY_plus);
  g_assert_cmpint (br_session_get_remaining (fixture->session), ==, remaining);
}

static BrExerciseRecord *
get_record (Fixture *fixture)
{
  return g_ptr_array_index (br_session_get_records (fixture->session), 0);
}

static void
answer_skip (Fixture    *fixture,
             const char *answer)
{
  GtkWidget *alert;

  press (fixture, GDK_KEY_s);
  ui_harness_settle ();
  alert = get_dialog (fixture);
  g_assert_true (ADW_IS_ALERT_DIALOG (alert));
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), answer);
  adw_dialog_close (ADW_DIALOG (alert));
  ui_harness_settle ();
}

/* Where Next and Back lead in a pause is told, each place once; what begins is told when it goes on. */
static void
test_pause_announcements (Fixture       *fixture,
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

      press (fixture, keys[i].key);
      g_assert_cmpuint (ui_harness_get_n_announcements (), ==, keys[i].said != NULL ? 1 : 0);
      said = ui_harness_take_announcement ();
      g_assert_cmpstr (said, ==, keys[i].said);
    }

  /* An exercise that is skipped is asked about in a pause that nobody wanted: only what begins is told. */
  g_free (ui_harness_take_announcement ());
  answer_skip (fixture, "no-time");
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);
  g_assert_cmpuint (ui_harness_get_n_announcements (), ==, 2);
}

/* Asked why; without an answer nothing has happened. */
static void
test_skip (Fixture       *fixture,
           gconstpointer  data)
{
  br_session_start (fixture->session);
  press (fixture, GDK_KEY_s);
  ui_harness_settle ();
  ui_harness_capture (GTK_WIDGET (fixture->window), "skip");
  adw_dialog_close (ADW_DIALOG (get_dialog (fixture)));
  ui_harness_settle ();
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);
  g_assert_cmpuint (br_step_get_exercise_index (br_session_get_step (fixture->session)), ==, 0);

  answer_skip (fixture, "no-time");
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);
  g_assert_cmpuint (br_step_get_exercise_index (br_session_get_step (fixture->session)), ==, 1);
  g_assert_cmpint (br_exercise_record_get_skip_reason (get_record (fixture)), ==, BR_SKIP_NO_TIME);
  g_assert_cmpuint (br_exercise_record_get_pains (get_record (fixture))->len, ==, 0);
}

/* "It hurts" as the reason is a report of pain, whose answer counts; a light ache would let one go on, but that is not what was asked. */
static void
test_skip_hurts (Fixture       *fixture,
                 gconstpointer  data)
{
  br_session_start (fixture->session);
  answer_skip (fixture, "hurts");
  g_assert_true (BR_IS_PAIN_DIALOG (get_dialog (fixture)));
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_HURTS);
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_1);
  ui_harness_settle ();
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_2);
  ui_harness_settle ();
  g_assert_cmpuint (br_exercise_record_get_pains (get_record (fixture))->len, ==, 1);
  g_assert_cmpint (br_exercise_record_get_skip_reason (get_record (fixture)), ==, BR_SKIP_HURTS);
  g_assert_cmpuint (br_step_get_exercise_index (br_session_get_step (fixture->session)), ==, 1);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL));
  ui_harness_settle ();
}

/* A remote moves the session while it is asked: nothing is skipped but what the person skipped there. */
static void
test_skip_by_remote (Fixture       *fixture,
                     gconstpointer  data)
{
  BrExerciseRecord *sides = g_ptr_array_index (br_session_get_records (fixture->session), 1);

  /* Next, in the last set of the exercise that is named. */
  br_session_start (fixture->session);
  advance (fixture, 20 + 10.5 + 30 + 1);
  press (fixture, GDK_KEY_s);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (get_dialog (fixture))), ==, "Skip “Plain”?");
  activate (fixture, "routine.next");
  g_assert_null (get_dialog (fixture));
  assert_state (fixture, BR_SESSION_RUNNING);
  assert_is (fixture, "rest 10 Sides left 1/2 1/2");

  /* Play, and previous in a session that was paused before. */
  press (fixture, GDK_KEY_s);
  activate (fixture, "routine.pause");
  g_assert_null (get_dialog (fixture));
  assert_state (fixture, BR_SESSION_RUNNING);
  press (fixture, GDK_KEY_space);
  press (fixture, GDK_KEY_s);
  activate (fixture, "routine.back");
  g_assert_null (get_dialog (fixture));
  assert_state (fixture, BR_SESSION_PAUSED);
  assert_is (fixture, "get-ready 20 Plain both 2/2 1/3");
  g_assert_cmpint (g_array_index (br_exercise_record_get_sets (sides), BrSetRecord, 0).outcome, ==, BR_SET_OPEN);
}

/* In the rest the pain is that of the exercise before, which it stops; the one that was to be skipped is skipped all the same. */
static void
test_skip_hurts_before (Fixture       *fixture,
                        gconstpointer  data)
{
  BrExerciseRecord *sides = g_ptr_array_index (br_session_get_records (fixture->session), 1);
  GArray *pains = br_exercise_record_get_pains (get_record (fixture));

  br_session_start (fixture->session);
  advance (fixture, 20 + 10.5 + 30 + 10.5 + 2);
  assert_is (fixture, "rest 10 Sides left 1/2 1/2");
  answer_skip (fixture, "hurts");
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_1);
  ui_harness_settle ();
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_6);
  ui_harness_settle ();
  assert_state (fixture, BR_SESSION_RUNNING);
  assert_is (fixture, "get-ready 20 Long both 1/1 1/1");
  assert_label (fixture, "cue_label", "Skipped. That it hurt is noted.");
  g_assert_cmpuint (pains->len, ==, 1);
  g_assert_cmpint (g_array_index (pains, BrPainRecord, 0).strength, ==, 6);
  g_assert_cmpint (br_exercise_record_get_skip_reason (sides), ==, BR_SKIP_HURTS);
  g_assert_cmpuint (br_exercise_record_get_pains (sides)->len, ==, 0);
}

/* What pain stops need not be skipped, and the one after it is not meant. */
static void
test_skip_hurts_stopped (Fixture       *fixture,
                         gconstpointer  data)
{
  br_session_start (fixture->session);
  advance (fixture, 21);
  answer_skip (fixture, "hurts");
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_1);
  ui_harness_settle ();
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_6);
  ui_harness_settle ();
  assert_is (fixture, "get-ready 20 Sides left 1/2 1/2");
  assert_label (fixture, "cue_label", "That exercise is over for today. The next one follows.");
}

/* ---- It hurts ---------------------------------------------------------------------------------------------------------------- */

/* In the first set of "Plain", 3 s into it. */
static void
go_to_work (Fixture *fixture)
{
  br_session_start (fixture->session);
  advance (fixture, 23);
}

static void
test_hurt_stops_clock (Fixture       *fixture,
                       gconstpointer  data)
{
  gint64 elapsed;

  go_to_work (fixture);
  elapsed = br_session_get_elapsed (fixture->session);
  press (fixture, GDK_KEY_h);
  assert_state (fixture, BR_SESSION_HURTS);
  g_assert_true (BR_IS_PAIN_DIALOG (get_dialog (fixture)));
  ui_harness_capture (GTK_WIDGET (fixture->window), "pain-kind");
  advance (fixture, 60);
  g_assert_cmpint (br_session_get_elapsed (fixture->session), ==, elapsed);

  ui_harness_click (get_dialog (fixture), "Pressed by _Mistake");
  ui_harness_settle ();
  g_assert_null (get_dialog (fixture));
  g_assert_true (gtk_window_get_focus (fixture->window) == get_child (fixture, "step_view"));
  assert_state (fixture, BR_SESSION_PAUSED);
  g_assert_cmpuint (br_exercise_record_get_pains (g_ptr_array_index (br_session_get_records (fixture->session), 0))->len, ==, 0);
}

/* Two keys: 1, and the strength. */
static void
ache (Fixture *fixture,
      guint    digit)
{
  press (fixture, GDK_KEY_h);
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_1);
  ui_harness_settle ();
  ui_harness_capture (GTK_WIDGET (fixture->window), "pain-strength");
  ui_harness_press_key (get_dialog (fixture), digit);
  ui_harness_settle ();
}

static void
test_hurt_ache (Fixture       *fixture,
                gconstpointer  data)
{
  go_to_work (fixture);
  ache (fixture, GDK_KEY_3);
  g_assert_null (get_dialog (fixture));
  assert_state (fixture, BR_SESSION_RUNNING);
  assert_label (fixture, "name_label", "Plain");
  assert_label (fixture, "cue_label", "Up to 3 is all right. Go on as it feels safe.");

  ache (fixture, GDK_KEY_5);
  g_assert_null (get_dialog (fixture));
  assert_state (fixture, BR_SESSION_RUNNING);
  assert_label (fixture, "name_label", "Plain, easier");
  ui_harness_capture (GTK_WIDGET (fixture->window), "pain-easier");

  /* PAIN-1: the eased set, with at most its lead of 20 s and two repetitions of 2 s; then it is asked again. */
  for (guint i = 0; i < 30 && get_dialog (fixture) == NULL; i++)
    advance (fixture, 1);
  g_assert_nonnull (get_dialog (fixture));
  assert_state (fixture, BR_SESSION_HURTS);
  ui_harness_capture (GTK_WIDGET (fixture->window), "pain-again");
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_0);
  ui_harness_settle ();
  g_assert_null (get_dialog (fixture));
  assert_state (fixture, BR_SESSION_RUNNING);

  ache (fixture, GDK_KEY_6);
  g_assert_null (get_dialog (fixture));
  assert_label (fixture, "name_label", "Sides");
  assert_label (fixture, "cue_label", "That exercise is over for today. The next one follows.");
}

/* 4 or 5 with nothing easier left: nobody who has just said so reads that up to 3 is all right. @data: prescribed in the easier variant */
static void
test_hurt_nothing_easier (Fixture       *fixture,
                          gconstpointer  data)
{
  const char *noted = "That it hurt is noted. Go on gently, and only as far as it feels safe.";

  br_session_start (fixture->session);
  advance (fixture, 21);
  ache (fixture, GDK_KEY_5);
  assert_label (fixture, "cue_label", noted);

  /* Asked again after the set of 4 s, and after the last one, too. */
  for (guint set = 1; set <= 2; set++)
    {
      while (get_dialog (fixture) == NULL)
        advance (fixture, 1);
      ui_harness_press_key (get_dialog (fixture), GDK_KEY_1);
      ui_harness_settle ();
      ui_harness_press_key (get_dialog (fixture), set == 1 ? GDK_KEY_4 : GDK_KEY_5);
      ui_harness_settle ();
      g_assert_null (get_dialog (fixture));
      assert_label (fixture, "cue_label", noted);
    }
  g_assert_cmpuint (br_step_get_exercise_index (br_session_get_step (fixture->session)), ==, 1);

  ache (fixture, GDK_KEY_3);
  assert_label (fixture, "cue_label", "Up to 3 is all right. Go on as it feels safe.");
}

static gboolean
has_no_dialog (gpointer user_data)
{
  return get_dialog (user_data) == NULL;
}

/* PAIN-1: of an eased set of which nothing is said nothing is known. Only "No pain" says that there was none. */
static void
test_hurt_again_closed (Fixture       *fixture,
                        gconstpointer  data)
{
  GArray *pains;

  go_to_work (fixture);
  pains = br_exercise_record_get_pains (g_ptr_array_index (br_session_get_records (fixture->session), 0));
  ache (fixture, GDK_KEY_4);
  for (guint i = 0; i < 30 && get_dialog (fixture) == NULL; i++)
    advance (fixture, 1);
  g_assert_true (adw_dialog_close (ADW_DIALOG (get_dialog (fixture))));
  ui_harness_settle ();
  assert_state (fixture, BR_SESSION_PAUSED);
  g_assert_cmpuint (pains->len, ==, 1);

  br_session_resume (fixture->session);
  ui_harness_settle ();
  ache (fixture, GDK_KEY_4);
  for (guint i = 0; i < 60 && get_dialog (fixture) == NULL; i++)
    advance (fixture, 1);
  ui_harness_click (get_dialog (fixture), "No pain");
  ui_harness_settle ();
  assert_state (fixture, BR_SESSION_RUNNING);
  g_assert_cmpuint (pains->len, ==, 3);
  g_assert_cmpint (g_array_index (pains, BrPainRecord, 2).kind, ==, BR_PAIN_ACHE);
  g_assert_cmpint (g_array_index (pains, BrPainRecord, 2).strength, ==, 0);
}

/* 1 waits for a 0; alone it counts after a moment. */
static void
test_hurt_ten (Fixture       *fixture,
               gconstpointer  data)
{
  GArray *pains;

  go_to_work (fixture);
  pains = br_exercise_record_get_pains (g_ptr_array_index (br_session_get_records (fixture->session), 0));

  ache (fixture, GDK_KEY_1);
  g_assert_nonnull (get_dialog (fixture));
  ui_harness_wait (has_no_dialog, fixture);
  g_assert_cmpuint (pains->len, ==, 1);
  g_assert_cmpint (g_array_index (pains, BrPainRecord, 0).strength, ==, 1);

  ache (fixture, GDK_KEY_1);
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_0);
  ui_harness_settle ();
  g_assert_null (get_dialog (fixture));
  g_assert_cmpuint (pains->len, ==, 2);
  g_assert_cmpint (g_array_index (pains, BrPainRecord, 1).strength, ==, 10);
}

/* With the pointer: a tap on a number answers; with the arrow keys only Enter does. */
static void
test_hurt_buttons (Fixture       *fixture,
                   gconstpointer  data)
{
  GArray *pains;
  GtkWidget *scale;

  go_to_work (fixture);
  pains = br_exercise_record_get_pains (g_ptr_array_index (br_session_get_records (fixture->session), 0));

  press (fixture, GDK_KEY_h);
  ui_harness_click (get_dialog (fixture), "Ache");
  ui_harness_settle ();
  ui_harness_click (get_dialog (fixture), "2");
  ui_harness_settle ();
  g_assert_null (get_dialog (fixture));
  g_assert_cmpuint (pains->len, ==, 1);
  g_assert_cmpint (g_array_index (pains, BrPainRecord, 0).strength, ==, 2);

  press (fixture, GDK_KEY_h);
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_1);
  scale = ui_harness_find (get_dialog (fixture), BR_TYPE_PAIN_SCALE, NULL);
  for (guint i = 0; i < 4; i++)
    {
      ui_harness_press_key (get_dialog (fixture), GDK_KEY_Right);
      ui_harness_press_key (scale, GDK_KEY_Right);
      ui_harness_settle ();
    }
  g_assert_nonnull (get_dialog (fixture));
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_Return);
  ui_harness_settle ();
  g_assert_null (get_dialog (fixture));
  g_assert_cmpint (g_array_index (pains, BrPainRecord, 1).strength, ==, 3);
}

static void
test_hurt_sharp (Fixture       *fixture,
                 gconstpointer  data)
{
  go_to_work (fixture);
  press (fixture, GDK_KEY_h);
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_2);
  ui_harness_settle ();
  assert_state (fixture, BR_SESSION_CHOOSING);
  ui_harness_capture (GTK_WIDGET (fixture->window), "pain-choose");

  /* There is something to choose: the dialog stays until it is chosen. */
  g_assert_false (adw_dialog_close (ADW_DIALOG (get_dialog (fixture))));
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_1);
  ui_harness_settle ();
  g_assert_null (get_dialog (fixture));
  assert_state (fixture, BR_SESSION_RUNNING);
  assert_label (fixture, "name_label", "Plain, easier");

  /* PAIN-3: again, in the easier variant. */
  advance (fixture, 21);
  press (fixture, GDK_KEY_h);
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_2);
  ui_harness_settle ();
  g_assert_null (get_dialog (fixture));
  assert_label (fixture, "name_label", "Sides");
  g_assert_cmpuint (fixture->n_ended, ==, 0);

  /* Two exercises stopped: ended. */
  advance (fixture, 22);
  press (fixture, GDK_KEY_h);
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_2);
  ui_harness_settle ();
  if (get_dialog (fixture) != NULL)
    {
      ui_harness_press_key (get_dialog (fixture), GDK_KEY_2);
      ui_harness_settle ();
    }
  assert_state (fixture, BR_SESSION_FINISHED);
  g_assert_cmpuint (fixture->n_ended, ==, 1);
}

static void
test_hurt_radiating (Fixture       *fixture,
                     gconstpointer  data)
{
  go_to_work (fixture);
  press (fixture, GDK_KEY_h);
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_3);
  ui_harness_settle ();
  g_assert_null (get_dialog (fixture));
  assert_state (fixture, BR_SESSION_FINISHED);
  g_assert_cmpuint (fixture->n_ended, ==, 1);
  g_assert_cmpint (fixture->ended, ==, BR_RESPONSE_ENDED_RADIATING);
}

/* PAIN-5: the emergency list is shown, and the page ends only when it has been read. */
static void
test_hurt_numb (Fixture       *fixture,
                gconstpointer  data)
{
  go_to_work (fixture);
  press (fixture, GDK_KEY_h);
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_4);
  ui_harness_settle ();
  assert_state (fixture, BR_SESSION_FINISHED);
  g_assert_nonnull (get_dialog (fixture));
  g_assert_cmpuint (fixture->n_ended, ==, 0);
  ui_harness_capture (GTK_WIDGET (fixture->window), "pain-numb");

  ui_harness_click (get_dialog (fixture), "_Go On to the Questions");
  ui_harness_settle ();
  g_assert_cmpuint (fixture->n_ended, ==, 1);
  g_assert_cmpint (fixture->ended, ==, BR_RESPONSE_ENDED_NUMB);
}

/* ---- Around it ---------------------------------------------------------------------------------------------------------------- */

/* While it runs the screen stays on and the computer awake; whenever it stands, and when it is over, both may rest. */
static void
test_inhibiting (Fixture       *fixture,
                 gconstpointer  data)
{
  const GtkApplicationInhibitFlags both = GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND;
  g_autoptr (GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_set_default (G_APPLICATION (application));

  g_assert_cmpuint (ui_harness_get_inhibited (), ==, 0);
  br_session_start (fixture->session);
  g_assert_cmpuint (ui_harness_get_inhibited (), ==, both);
  press (fixture, GDK_KEY_space);
  g_assert_cmpuint (ui_harness_get_inhibited (), ==, 0);
  press (fixture, GDK_KEY_Right);
  g_assert_cmpuint (ui_harness_get_inhibited (), ==, 0);
  press (fixture, GDK_KEY_space);
  g_assert_cmpuint (ui_harness_get_inhibited (), ==, both);
  press (fixture, GDK_KEY_h);
  g_assert_cmpuint (ui_harness_get_inhibited (), ==, 0);
  adw_dialog_force_close (ADW_DIALOG (get_dialog (fixture)));
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
    press (fixture, GDK_KEY_Right);
  assert_state (fixture, BR_SESSION_FINISHED);
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

#define ADD(path, exercises, test) g_test_add ("/routine/" path, Fixture, exercises, set_up, test, tear_down)
  ADD ("words", "plain sides", test_words);
  ADD ("minutes", "weight", test_minutes);
  ADD ("announcements", "plain sides", test_announcements);
  ADD ("pause-announcements", "plain sides", test_pause_announcements);
  ADD ("voice", "plain sides", test_voice);
  ADD ("pounds", "weight", test_pounds);
  ADD ("voice-load", "weight", test_voice_load);
  ADD ("narrow", "plain sides", test_narrow);
  ADD ("keys", "plain sides", test_keys);
  ADD ("held-keys", "plain sides", test_held_keys);
  ADD ("held-keys/before", "plain sides", test_held_before);
  ADD ("menu", "plain sides", test_menu);
  ADD ("focused-control", "plain sides", test_focused_control);
  ADD ("ends", "plain long", test_ends);
  ADD ("more-rest", "plain sides", test_more_rest);
  ADD ("skip", "plain sides", test_skip);
  ADD ("skip-hurts", "plain sides", test_skip_hurts);
  ADD ("skip/by-remote", "plain sides", test_skip_by_remote);
  ADD ("skip-hurts/before", "plain sides long", test_skip_hurts_before);
  ADD ("skip-hurts/stopped", "plain sides long", test_skip_hurts_stopped);
  ADD ("hurt/stops-clock", "plain sides", test_hurt_stops_clock);
  ADD ("hurt/ache", "plain sides", test_hurt_ache);
  ADD ("hurt/nothing-easier", "plain:easier sides", test_hurt_nothing_easier);
  ADD ("hurt/again-closed", "plain sides", test_hurt_again_closed);
  ADD ("hurt/ten", "plain sides", test_hurt_ten);
  ADD ("hurt/buttons", "plain sides", test_hurt_buttons);
  ADD ("hurt/sharp", "plain sides long", test_hurt_sharp);
  ADD ("hurt/radiating", "plain sides", test_hurt_radiating);
  ADD ("hurt/numb", "plain sides", test_hurt_numb);
  ADD ("inhibiting", "plain sides", test_inhibiting);
#undef ADD
  g_test_add_func ("/routine/voice-cues", test_voice_cues);
  g_test_add_func ("/routine/fit-text", test_fit_text);

  return g_test_run ();
}
