/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the questions before a session to its entry in the journal, with a real store, on a clock that is turned by hand. */

#include "ui-fixture.h"
#include "ui-harness.h"

#include "br-manual-clock.h"
#include "routine-keys.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "ui/routine/br-after-page.h"
#include "ui/routine/br-before-dialog.h"
#include "ui/routine/br-pain-dialog.h"
#include "ui/routine/br-routine-page.h"
#include "ui/routine/br-session-changes.h"
#include "ui/routine/br-session-flow.h"
#include "core/rules/br-start-answer.h"
#include "ui/safety/br-safety-dialog.h"
#include "ui/widgets/br-pain-kind-row.h"
#include "ui/widgets/br-pain-scale.h"

#include <glib/gstdio.h>

/* A Monday, a week after the first start. */
#define TODAY   "2026-11-23"
#define STARTED "2026-11-16"

typedef struct
{
  UiFixture *person;
  BrManualClock *clock;
  BrSessionFile *session_file;
  BrClipLibrary *clips;
  BrCuePlayer *cues;
  AdwNavigationView *navigation;
  AdwNavigationPage *base;
  GtkWindow *window;
  BrSessionFlow *flow;
} Fixture;

static BrSessionFlow *
create_flow (Fixture *fixture)
{
  return br_session_flow_new (fixture->navigation, fixture->person->advisor, fixture->person->store, fixture->session_file,
                              fixture->clips, fixture->cues, BR_CLOCK (fixture->clock));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GFile) none = g_file_new_for_path ("/nonexistent");

  fixture->person = ui_fixture_new (TODAY);
  ui_fixture_start (fixture->person, STARTED);
  fixture->clock = br_manual_clock_new ();
  fixture->session_file = br_session_file_new (br_store_get_folder (fixture->person->store));
  fixture->clips = br_clip_library_new (none, none);
  fixture->cues = br_cue_player_new ();
  fixture->navigation = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  fixture->base = adw_navigation_page_new (gtk_label_new ("Today"), "Today");
  adw_navigation_view_push (fixture->navigation, fixture->base);
  fixture->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->navigation));
  gtk_window_set_default_size (fixture->window, 1000, 760);
  gtk_window_present (fixture->window);
  fixture->flow = create_flow (fixture);
  ui_harness_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ui_harness_settle ();
  g_clear_object (&fixture->flow);
  gtk_window_destroy (fixture->window);
  ui_harness_settle ();
  g_clear_object (&fixture->cues);
  g_clear_object (&fixture->clips);
  g_clear_object (&fixture->session_file);
  g_clear_object (&fixture->clock);
  ui_fixture_free (fixture->person);
}

/* ---- Looking ---------------------------------------------------------------------------------------------------------------- */

static GtkWidget *
get_dialog (Fixture *fixture)
{
  return GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
}

static GtkWidget *
get_page (Fixture *fixture)
{
  return GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->navigation));
}

/* The newest entry of @type, and how many there are. */
static gpointer
find_entry (Fixture *fixture,
            GType    type,
            guint   *count)
{
  guint n_entries;
  BrEntry **entries = br_journal_peek (br_store_get_journal (fixture->person->store), &n_entries);
  BrEntry *found = NULL;
  guint n_found = 0;

  for (guint i = 0; i < n_entries; i++)
    {
      if (g_type_is_a (G_OBJECT_TYPE (entries[i]), type))
        {
          found = entries[i];
          n_found++;
        }
    }
  if (count != NULL)
    *count = n_found;

  return found;
}

static void
assert_n_entries (Fixture *fixture,
                  GType    type,
                  guint    expected)
{
  guint count;

  find_entry (fixture, type, &count);
  g_assert_cmpuint (count, ==, expected);
}

static gboolean
has_no_dialog (gpointer fixture)
{
  return get_dialog (fixture) == NULL;
}

static char *
get_session_path (Fixture *fixture)
{
  return g_build_filename (g_file_peek_path (br_store_get_folder (fixture->person->store)), "session.json", NULL);
}

static gboolean
has_session_file (gpointer fixture)
{
  g_autofree char *path = get_session_path (fixture);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
has_no_session_file (gpointer fixture)
{
  return !has_session_file (fixture);
}

static gboolean
has_dialog (gpointer fixture)
{
  return get_dialog (fixture) != NULL;
}

static gboolean
is_after (gpointer fixture)
{
  return BR_IS_AFTER_PAGE (get_page (fixture));
}

static BrLock
get_lock (Fixture *fixture)
{
  return br_state_get_lock (br_advisor_get_state (fixture->person->advisor));
}

/* A dialog is there before its contents have been laid out, which takes a while on a busy machine. */
static gboolean
has_button (gpointer fixture)
{
  return has_dialog (fixture) && ui_harness_find (get_dialog (fixture), GTK_TYPE_BUTTON, NULL) != NULL
         && gtk_widget_get_width (get_dialog (fixture)) > 0;
}

static void
wait_for_dialog (Fixture *fixture)
{
  ui_harness_wait (has_button, fixture);
  ui_harness_settle ();
}

/* ---- Doing ------------------------------------------------------------------------------------------------------------------ */

static void
press (Fixture *fixture,
       guint    keyval)
{
  GObject *info = gtk_widget_get_template_child (get_page (fixture), BR_TYPE_ROUTINE_PAGE, "step_view");

  routine_press (GTK_WIDGET (info), keyval);
  ui_harness_settle ();
}

static void
toggle (GtkWidget  *dialog,
        const char *name,
        guint       active)
{
  GObject *group = gtk_widget_get_template_child (dialog, BR_TYPE_BEFORE_DIALOG, name);

  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (group), active);
}

static gboolean
has_questions (gpointer fixture)
{
  return has_button (fixture) && ui_harness_find (get_dialog (fixture), GTK_TYPE_BUTTON, "_Start") != NULL
         && ui_harness_find (get_dialog (fixture), BR_TYPE_PAIN_SCALE, NULL) != NULL;
}

static GtkWidget *
open_questions (Fixture *fixture)
{
  br_session_flow_start (fixture->flow, FALSE);
  ui_harness_wait (has_questions, fixture);
  g_assert_true (BR_IS_BEFORE_DIALOG (get_dialog (fixture)));

  return get_dialog (fixture);
}

static void
answer (Fixture    *fixture,
        gboolean    anything_new,
        int         pain,
        BrPainKind  kind)
{
  GtkWidget *dialog = get_dialog (fixture);

  toggle (dialog, "new_group", anything_new);
  br_pain_scale_set_rating (BR_PAIN_SCALE (ui_harness_find (dialog, BR_TYPE_PAIN_SCALE, NULL)), pain);
  ui_harness_settle ();
  if (kind != BR_PAIN_NONE)
    br_pain_kind_row_set_kind (BR_PAIN_KIND_ROW (ui_harness_find (dialog, BR_TYPE_PAIN_KIND_ROW, NULL)), kind);
  ui_harness_settle ();
  ui_harness_click (dialog, "_Start");
}

/* With an ache of 2, until the routine is on the screen. */
static BrSession *
start (Fixture *fixture)
{
  BrSession *session;

  open_questions (fixture);
  answer (fixture, FALSE, 2, BR_PAIN_ACHE);
  g_assert_true (BR_IS_ROUTINE_PAGE (get_page (fixture)));
  g_assert_true (br_session_flow_get_active (fixture->flow));
  g_object_get (get_page (fixture), "session", &session, NULL);
  g_object_unref (session);
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_RUNNING);

  return session;
}

static void
advance (Fixture *fixture,
         gint64   seconds)
{
  br_manual_clock_advance (fixture->clock, seconds * G_USEC_PER_SEC);
  ui_harness_settle ();
}

/* The first exercise is a walk of five minutes; this is well past it. */
static BrSession *
start_and_work (Fixture *fixture)
{
  BrSession *session = start (fixture);

  advance (fixture, 8 * 60);

  return session;
}

static void
assert_at_base (Fixture *fixture)
{
  g_assert_true (adw_navigation_view_get_visible_page (fixture->navigation) == fixture->base);
  g_assert_false (br_session_flow_get_active (fixture->flow));
}

/* ---- A whole session ---------------------------------------------------------------------------------------------------------- */

static void
say_form (GtkWidget *page,
          guint      answer)
{
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (gtk_widget_get_template_child (page, BR_TYPE_AFTER_PAGE, "form_group")), answer);
}

static void
test_full (Fixture       *fixture,
           gconstpointer  data)
{
  const BrSessionSummary *summary;
  GtkWidget *dialog, *page;
  BrEntry *entry;
  guint count;

  dialog = open_questions (fixture);
  ui_harness_capture (GTK_WIDGET (fixture->window), "before");
  g_assert_null (ui_harness_find (dialog, ADW_TYPE_TOGGLE_GROUP, "next_day_group"));
  g_assert_false (gtk_widget_get_sensitive (ui_harness_find (dialog, GTK_TYPE_BUTTON, "_Start")));
  answer (fixture, FALSE, 2, BR_PAIN_ACHE);
  ui_harness_wait (has_session_file, fixture);

  /* Longer than any session. */
  advance (fixture, 2 * 60 * 60);
  g_assert_true (BR_IS_AFTER_PAGE (get_page (fixture)));
  assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 0);
  ui_harness_wait (has_session_file, fixture);

  page = get_page (fixture);
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL, "Session Done"));
  br_pain_scale_set_rating (BR_PAIN_SCALE (ui_harness_find (page, BR_TYPE_PAIN_SCALE, NULL)), 1);
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (gtk_widget_get_template_child (page, BR_TYPE_AFTER_PAGE, "effort_group")), 1);
  say_form (page, 0);
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (page, BR_TYPE_AFTER_PAGE, "note_row")), "  Went well ");
  ui_harness_settle ();
  ui_harness_capture (GTK_WIDGET (fixture->window), "after");
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL, "A full session: it counts toward the next phase."));
  /* Every other day: Monday, so Wednesday. */
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL, "The next session is on Wednesday, November 25."));

  ui_harness_click (page, "_Done");
  assert_at_base (fixture);
  entry = find_entry (fixture, BR_TYPE_SESSION_ENTRY, &count);
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpuint (br_entry_get_date (entry), ==, br_day_parse (TODAY));
  summary = br_session_entry_get_summary (BR_SESSION_ENTRY (entry));
  g_assert_cmpint (summary->kind, ==, BR_SESSION_FULL);
  g_assert_cmpint (summary->pain_before, ==, 2);
  g_assert_cmpint (summary->pain_before_kind, ==, BR_PAIN_ACHE);
  g_assert_cmpint (summary->pain_after, ==, 1);
  g_assert_cmpint (summary->effort, ==, 3);
  g_assert_cmpint (summary->form, ==, BR_FORM_HELD);
  g_assert_cmpstr (summary->note, ==, "Went well");
  assert_n_entries (fixture, BR_TYPE_CHECK_IN_ENTRY, 0);
  ui_harness_wait (has_no_session_file, fixture);
}

static void
test_short (Fixture       *fixture,
            gconstpointer  data)
{
  BrEntry *entry;

  br_session_flow_start (fixture->flow, TRUE);
  ui_harness_wait (has_questions, fixture);
  answer (fixture, FALSE, 0, BR_PAIN_NONE);
  advance (fixture, 2 * 60 * 60);
  ui_harness_click (get_page (fixture), "_Done");
  entry = find_entry (fixture, BR_TYPE_SESSION_ENTRY, NULL);
  g_assert_cmpint (br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->kind, ==, BR_SESSION_SHORT);
  g_assert_cmpint (br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->pain_after, ==, BR_PAIN_UNRATED);
  g_assert_cmpint (br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->form, ==, BR_FORM_UNANSWERED);
}

/* LOAD-3: what did not go well is said before it is saved. */
static void
test_form_lost (Fixture       *fixture,
                gconstpointer  data)
{
  const char *stays = "Form did not hold to the end, so the doses stay as they are.";
  GtkWidget *page;
  BrEntry *entry;

  start (fixture);
  advance (fixture, 2 * 60 * 60);
  page = get_page (fixture);
  g_assert_null (ui_harness_find (page, GTK_TYPE_LABEL, stays));
  say_form (page, 1);
  ui_harness_settle ();
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL, stays));
  say_form (page, 0);
  ui_harness_settle ();
  g_assert_null (ui_harness_find (page, GTK_TYPE_LABEL, stays));
  br_pain_scale_set_rating (BR_PAIN_SCALE (ui_harness_find (page, BR_TYPE_PAIN_SCALE, NULL)), 4);
  ui_harness_settle ();
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL, "Pain afterward was 4 or more, so the doses stay as they are."));
  say_form (page, 1);
  ui_harness_click (page, "_Done");

  entry = find_entry (fixture, BR_TYPE_SESSION_ENTRY, NULL);
  g_assert_cmpint (br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->form, ==, BR_FORM_LOST);
}

/* GATE-3 in the words of the person who was hurt. */
static void
test_pain_free_days (Fixture       *fixture,
                     gconstpointer  data)
{
  start_and_work (fixture);
  press (fixture, GDK_KEY_h);
  wait_for_dialog (fixture);
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_2);
  ui_harness_settle ();
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_3);
  ui_harness_wait (is_after, fixture);
  ui_harness_settle ();

  g_assert_nonnull (ui_harness_find (get_page (fixture), GTK_TYPE_LABEL, "Pain-free days start again today."));
}

/* ---- On a day of rest --------------------------------------------------------------------------------------------------------- */

static gboolean
has_rest (gpointer fixture)
{
  return has_button (fixture) && ui_harness_find (get_dialog (fixture), GTK_TYPE_BUTTON, "_Train Anyway") != NULL;
}

/* FREQ-3: why not, the walk and the next date; the person may insist. */
static void
test_extra (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *page;

  ui_fixture_add_session (fixture->person, "2026-11-22", BR_SESSION_FULL, 3, 2);
  ui_harness_settle ();

  br_session_flow_start (fixture->flow, FALSE);
  ui_harness_wait (has_rest, fixture);
  ui_harness_settle ();
  ui_harness_capture (GTK_WIDGET (fixture->window), "extra");
  g_assert_nonnull (ui_harness_find (get_dialog (fixture), GTK_TYPE_LABEL,
                                     "You did a session yesterday, and your back grows stronger while it rests. An easy walk is fine. The next "
                                     "session is tomorrow. If you train all the same, the session counts as extra: it is kept, and counts toward "
                                     "no condition of the next phase."));
  ui_harness_click (get_dialog (fixture), "_Rest or Walk");
  g_assert_null (get_dialog (fixture));
  assert_at_base (fixture);

  br_session_flow_start (fixture->flow, FALSE);
  ui_harness_wait (has_rest, fixture);
  ui_harness_settle ();
  ui_harness_click (get_dialog (fixture), "_Train Anyway");
  ui_harness_wait (has_questions, fixture);
  toggle (get_dialog (fixture), "next_day_group", 0);
  answer (fixture, FALSE, 2, BR_PAIN_ACHE);
  advance (fixture, 2 * 60 * 60);
  page = get_page (fixture);
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL,
                                     "An extra session, so close to another one: it is kept and does not count toward the next phase."));
  ui_harness_click (page, "_Done");
  assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 2);
  g_assert_true ((br_state_get_day_marks (br_advisor_get_state (fixture->person->advisor), br_day_parse (TODAY)) & BR_DAY_MARK_EXTRA) != 0);
}

/* ---- Before it ---------------------------------------------------------------------------------------------------------------- */

static void
test_next_day (Fixture       *fixture,
               gconstpointer  data)
{
  BrEntry *last = ui_fixture_add_session (fixture->person, "2026-11-21", BR_SESSION_FULL, 3, 3);
  g_autofree char *last_id = g_strdup (br_entry_get_id (last));
  GtkWidget *dialog = open_questions (fixture);
  BrNextDayEntry *entry;

  ui_harness_capture (GTK_WIDGET (fixture->window), "before-next-day");
  g_assert_nonnull (ui_harness_find (dialog, GTK_TYPE_LABEL,
                                     "After your session on Saturday, November 21: was your back back to its usual by the day after?"));

  /* It has to be answered. */
  toggle (dialog, "new_group", 0);
  br_pain_scale_set_rating (BR_PAIN_SCALE (ui_harness_find (dialog, BR_TYPE_PAIN_SCALE, NULL)), 0);
  g_assert_false (gtk_widget_get_sensitive (ui_harness_find (dialog, GTK_TYPE_BUTTON, "_Start")));
  toggle (dialog, "next_day_group", 1);
  g_assert_true (gtk_widget_get_sensitive (ui_harness_find (dialog, GTK_TYPE_BUTTON, "_Start")));
  ui_harness_click (dialog, "_Start");

  entry = find_entry (fixture, BR_TYPE_NEXT_DAY_ENTRY, NULL);
  g_assert_nonnull (entry);
  g_assert_cmpstr (br_next_day_entry_get_session_id (entry), ==, last_id);
  g_assert_false (br_next_day_entry_get_usual (entry));

  g_assert_true (BR_IS_ROUTINE_PAGE (get_page (fixture)));
}

static void
assert_check_in (Fixture    *fixture,
                 int         pain,
                 BrPainKind  kind)
{
  BrCheckInEntry *entry = find_entry (fixture, BR_TYPE_CHECK_IN_ENTRY, NULL);

  g_assert_nonnull (entry);
  g_assert_cmpint (br_check_in_entry_get_pain (entry), ==, pain);
  g_assert_cmpint (br_check_in_entry_get_kind (entry), ==, kind);
  assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 0);
}

static void
test_high_pain (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (BrSession) session = NULL;
  BrPrescription *prescription;

  open_questions (fixture);
  answer (fixture, FALSE, 7, BR_PAIN_ACHE);
  g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (fixture)));
  ui_harness_capture (GTK_WIDGET (fixture->window), "before-high-pain");
  ui_harness_click (get_dialog (fixture), "_Rest Today");
  assert_at_base (fixture);
  assert_check_in (fixture, 7, BR_PAIN_ACHE);

  open_questions (fixture);
  answer (fixture, FALSE, 8, BR_PAIN_ACHE);
  ui_harness_click (get_dialog (fixture), "_Start");
  g_assert_true (BR_IS_ROUTINE_PAGE (get_page (fixture)));
  g_object_get (get_page (fixture), "session", &session, NULL);
  prescription = br_session_get_prescription (session);
  g_assert_true (br_prescription_get_short (prescription));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (prescription)), ==, 2);
  g_assert_cmpstr (br_exercise_get_id (br_prescribed_exercise_get_exercise (br_prescription_get_exercise (prescription, 0))), ==,
                   "crook_breathing");
  g_assert_cmpstr (br_exercise_get_id (br_prescribed_exercise_get_exercise (br_prescription_get_exercise (prescription, 1))), ==,
                   "easy_walk");
  assert_n_entries (fixture, BR_TYPE_CHECK_IN_ENTRY, 1);
}

static void
test_sharp_now (Fixture       *fixture,
                gconstpointer  data)
{
  open_questions (fixture);
  answer (fixture, FALSE, 4, BR_PAIN_SHARP);
  g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (fixture)));
  assert_check_in (fixture, 4, BR_PAIN_SHARP);
  ui_harness_click (get_dialog (fixture), "_Close");
  assert_at_base (fixture);
}

/* @data: whether something is new; otherwise numbness */
static void
test_locks (Fixture       *fixture,
            gconstpointer  data)
{
  gboolean anything_new = data != NULL;

  open_questions (fixture);
  answer (fixture, anything_new, 3, anything_new ? BR_PAIN_ACHE : BR_PAIN_NUMB);
  g_assert_true (BR_IS_SAFETY_DIALOG (get_dialog (fixture)));
  g_assert_cmpint (get_lock (fixture), ==, BR_LOCK_UNANSWERED);
  assert_check_in (fixture, 3, anything_new ? BR_PAIN_ACHE : BR_PAIN_NUMB);

  /* Closed without an answer it stays locked, and another start asks for the answer first. */
  adw_dialog_force_close (ADW_DIALOG (get_dialog (fixture)));
  ui_harness_settle ();
  assert_at_base (fixture);
  br_session_flow_start (fixture->flow, FALSE);
  wait_for_dialog (fixture);
  g_assert_true (BR_IS_SAFETY_DIALOG (get_dialog (fixture)));
}

/* ---- It hurts ------------------------------------------------------------------------------------------------------------------- */

static void
test_radiating (Fixture       *fixture,
                gconstpointer  data)
{
  BrEntry *entry;
  g_autofree char *id = NULL;
  guint count;

  start_and_work (fixture);
  press (fixture, GDK_KEY_h);
  wait_for_dialog (fixture);
  ui_harness_press_key (get_dialog (fixture), GDK_KEY_3);
  ui_harness_settle ();

  /* At once: kept, locked, asked. */
  entry = find_entry (fixture, BR_TYPE_SESSION_ENTRY, &count);
  g_assert_cmpuint (count, ==, 1);
  id = g_strdup (br_entry_get_id (entry));
  g_assert_cmpint (br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->kind, ==, BR_SESSION_PARTIAL);
  g_assert_cmpint (br_session_entry_get_worst_pain_kind (BR_SESSION_ENTRY (entry)), ==, BR_PAIN_RADIATING);
  g_assert_cmpint (get_lock (fixture), ==, BR_LOCK_UNANSWERED);
  g_assert_true (BR_IS_SAFETY_DIALOG (get_dialog (fixture)));

  adw_dialog_force_close (ADW_DIALOG (get_dialog (fixture)));
  ui_harness_settle ();
  g_assert_true (BR_IS_AFTER_PAGE (get_page (fixture)));
  ui_harness_capture (GTK_WIDGET (fixture->window), "after-radiating");
  br_pain_scale_set_rating (BR_PAIN_SCALE (ui_harness_find (get_page (fixture), BR_TYPE_PAIN_SCALE, NULL)), 6);
  ui_harness_click (get_page (fixture), "_Done");

  entry = find_entry (fixture, BR_TYPE_SESSION_ENTRY, &count);
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (br_entry_get_id (entry), ==, id);
  g_assert_cmpuint (br_entry_get_revision (entry), ==, 2);
  g_assert_cmpint (br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->pain_after, ==, 6);
  ui_harness_wait (has_no_session_file, fixture);
}

/* ---- Leaving and coming back ------------------------------------------------------------------------------------------------------ */

static void
test_leave (Fixture       *fixture,
            gconstpointer  data)
{
  BrSession *session = start_and_work (fixture);
  BrEntry *entry;

  press (fixture, GDK_KEY_Escape);
  wait_for_dialog (fixture);
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_PAUSED);
  ui_harness_capture (GTK_WIDGET (fixture->window), "leave");
  ui_harness_click (get_dialog (fixture), "_Keep Going");
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_RUNNING);
  ui_harness_wait (has_no_dialog, fixture);
  ui_harness_settle ();
  g_assert_true (GTK_WIDGET (gtk_widget_get_template_child (get_page (fixture), BR_TYPE_ROUTINE_PAGE, "step_view"))
                 == gtk_window_get_focus (fixture->window));

  press (fixture, GDK_KEY_Escape);
  wait_for_dialog (fixture);
  ui_harness_click (get_dialog (fixture), "_End Now");
  g_assert_true (BR_IS_AFTER_PAGE (get_page (fixture)));
  ui_harness_click (get_page (fixture), "_Done");
  assert_at_base (fixture);
  entry = find_entry (fixture, BR_TYPE_SESSION_ENTRY, NULL);
  g_assert_cmpint (br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->kind, ==, BR_SESSION_PARTIAL);
}

/* Nothing was tried: no session that would move the plan, but the rating is kept. */
static void
test_leave_at_once (Fixture       *fixture,
                    gconstpointer  data)
{
  start (fixture);
  advance (fixture, 3);
  press (fixture, GDK_KEY_Escape);
  wait_for_dialog (fixture);
  ui_harness_click (get_dialog (fixture), "_End Now");
  assert_at_base (fixture);
  assert_check_in (fixture, 2, BR_PAIN_ACHE);
  ui_harness_wait (has_no_session_file, fixture);
}

static void
test_later (Fixture       *fixture,
            gconstpointer  data)
{
  start_and_work (fixture);
  press (fixture, GDK_KEY_Escape);
  wait_for_dialog (fixture);
  ui_harness_click (get_dialog (fixture), "Go On _Later");
  assert_at_base (fixture);
  assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 0);
  ui_harness_wait (has_session_file, fixture);

  /* Another start does not write over it. */
  br_session_flow_start (fixture->flow, FALSE);
  wait_for_dialog (fixture);
  g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (fixture)));
  ui_harness_capture (GTK_WIDGET (fixture->window), "resume");
  ui_harness_click (get_dialog (fixture), "_Later");
  assert_at_base (fixture);
  g_assert_true (has_session_file (fixture));

  /* The next start of the app. */
  g_clear_object (&fixture->flow);
  g_clear_object (&fixture->session_file);
  fixture->session_file = br_session_file_new (br_store_get_folder (fixture->person->store));
  fixture->flow = create_flow (fixture);
  br_session_flow_offer_resume (fixture->flow);
  wait_for_dialog (fixture);
  ui_harness_click (get_dialog (fixture), "_Go On");
  g_assert_true (BR_IS_ROUTINE_PAGE (get_page (fixture)));
  advance (fixture, 2 * 60 * 60);
  g_assert_true (BR_IS_AFTER_PAGE (get_page (fixture)));
  ui_harness_click (get_page (fixture), "_Done");
  assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 1);
  ui_harness_wait (has_no_session_file, fixture);

  /* Nothing is left to offer. */
  br_session_flow_offer_resume (fixture->flow);
  ui_harness_settle ();
  g_assert_null (get_dialog (fixture));
}

static void
test_resume_save (Fixture       *fixture,
                  gconstpointer  data)
{
  start_and_work (fixture);
  press (fixture, GDK_KEY_Escape);
  wait_for_dialog (fixture);
  ui_harness_click (get_dialog (fixture), "Go On _Later");
  br_session_flow_offer_resume (fixture->flow);
  wait_for_dialog (fixture);
  ui_harness_click (get_dialog (fixture), "_Save What Was Done");
  g_assert_true (BR_IS_AFTER_PAGE (get_page (fixture)));
  ui_harness_click (get_page (fixture), "_Done");
  assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 1);
  assert_at_base (fixture);
}

/* The app ended on the page after the session: it comes back to it. */
static void
test_finished_unsaved (Fixture       *fixture,
                       gconstpointer  data)
{
  start (fixture);
  advance (fixture, 2 * 60 * 60);
  g_assert_true (BR_IS_AFTER_PAGE (get_page (fixture)));
  ui_harness_wait (has_session_file, fixture);
  ui_harness_settle ();

  g_clear_object (&fixture->flow);
  g_clear_object (&fixture->session_file);
  adw_navigation_view_pop_to_page (fixture->navigation, fixture->base);
  fixture->session_file = br_session_file_new (br_store_get_folder (fixture->person->store));
  fixture->flow = create_flow (fixture);
  br_session_flow_offer_resume (fixture->flow);
  ui_harness_wait (is_after, fixture);
  ui_harness_click (get_page (fixture), "_Done");
  assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 1);
  assert_at_base (fixture);
}

static void
test_broken_file (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = get_session_path (fixture);

  g_assert_cmpint (g_mkdir_with_parents (g_file_peek_path (br_store_get_folder (fixture->person->store)), 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "{\"format\":", -1, NULL));
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*");
  br_session_flow_offer_resume (fixture->flow);
  wait_for_dialog (fixture);
  g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (fixture)));
  ui_harness_click (get_dialog (fixture), "_Close");

  /* It was set aside, and the app goes on. */
  g_assert_false (has_session_file (fixture));
  start (fixture);
}

/* ---- Closing the window -------------------------------------------------------------------------------------------------------------- */

typedef struct
{
  gboolean done;
  gboolean may_close;
} Closing;

static void
closing_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Closing *closing = user_data;

  closing->done = TRUE;
  closing->may_close = br_session_flow_confirm_close_finish (BR_SESSION_FLOW (source), result);
}

static gboolean
is_done (gpointer closing)
{
  return ((Closing *) closing)->done;
}

static gboolean
may_close (Fixture    *fixture,
           const char *answer_label)
{
  Closing closing = { FALSE, FALSE };

  br_session_flow_confirm_close_async (fixture->flow, closing_cb, &closing);
  ui_harness_settle ();
  if (answer_label != NULL)
    ui_harness_click (get_dialog (fixture), answer_label);
  ui_harness_wait (is_done, &closing);

  return closing.may_close;
}

static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  BrSession *session;

  g_assert_true (may_close (fixture, NULL));

  session = start_and_work (fixture);
  g_assert_false (may_close (fixture, "_Keep Going"));
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_RUNNING);
  g_assert_true (may_close (fixture, "Go On _Later"));
  assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 0);
  g_assert_true (has_session_file (fixture));

  br_session_flow_offer_resume (fixture->flow);
  wait_for_dialog (fixture);
  ui_harness_click (get_dialog (fixture), "_Go On");
  g_assert_true (may_close (fixture, "_End Now"));
  assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 1);
  g_assert_false (has_session_file (fixture));
  assert_at_base (fixture);
}

static void
test_close_after (Fixture       *fixture,
                  gconstpointer  data)
{
  BrEntry *entry;

  start (fixture);
  advance (fixture, 2 * 60 * 60);
  br_pain_scale_set_rating (BR_PAIN_SCALE (ui_harness_find (get_page (fixture), BR_TYPE_PAIN_SCALE, NULL)), 4);
  g_assert_true (may_close (fixture, NULL));
  entry = find_entry (fixture, BR_TYPE_SESSION_ENTRY, NULL);
  g_assert_cmpint (br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->pain_after, ==, 4);
  g_assert_false (has_session_file (fixture));
}

/* ---- Plain functions ---------------------------------------------------------------------------------------------------------------- */

/* START-1 and START-2, line by line. */
static void
test_judge (void)
{
  const struct
  {
    BrStartAnswer answer;
    BrStartAdvice advice;
  } cases[] = {
    { { TRUE, FALSE, 0, BR_PAIN_NONE }, BR_START_GO },
    { { FALSE, FALSE, 6, BR_PAIN_ACHE }, BR_START_GO },
    { { TRUE, FALSE, 7, BR_PAIN_ACHE }, BR_START_EASY },
    { { TRUE, FALSE, 10, BR_PAIN_ACHE }, BR_START_EASY },
    { { TRUE, FALSE, 1, BR_PAIN_SHARP }, BR_START_REST },
    { { TRUE, FALSE, 9, BR_PAIN_SHARP }, BR_START_REST },
    { { TRUE, FALSE, 1, BR_PAIN_RADIATING }, BR_START_PAIN },
    { { TRUE, FALSE, 1, BR_PAIN_NUMB }, BR_START_PAIN },
    { { TRUE, TRUE, 0, BR_PAIN_NONE }, BR_START_ANYTHING_NEW },
    { { TRUE, TRUE, 8, BR_PAIN_SHARP }, BR_START_ANYTHING_NEW },
    { { TRUE, TRUE, 8, BR_PAIN_NUMB }, BR_START_PAIN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (br_start_answer_judge (&cases[i].answer), ==, cases[i].advice);
}

static void
set_outcome (BrExerciseRecord *record,
             guint             index,
             BrSetOutcome      outcome,
             BrVariantKind     variant)
{
  BrSetRecord *set = &g_array_index (br_exercise_record_get_sets (record), BrSetRecord, index);

  set->outcome = outcome;
  set->variant = variant;
}

static void
assert_done (BrExerciseRecord *record,
             const char       *expected)
{
  g_autofree char *done = br_session_changes_dup_done (record);

  g_assert_cmpstr (done, ==, expected);
}

static void
test_done (void)
{
  BrDose dose = { .sets = 3, .repetitions = 8 };
  g_autoptr (BrExerciseRecord) plain = br_exercise_record_new ("a", BR_VARIANT_ORDINARY, &dose, FALSE);
  g_autoptr (BrExerciseRecord) sides = br_exercise_record_new ("b", BR_VARIANT_ORDINARY, &dose, TRUE);

  assert_done (plain, "0 of 3 sets");
  set_outcome (plain, 0, BR_SET_DONE, BR_VARIANT_ORDINARY);
  set_outcome (plain, 1, BR_SET_SKIPPED, BR_VARIANT_ORDINARY);
  assert_done (plain, "1 of 3 sets · some skipped");
  set_outcome (plain, 1, BR_SET_DONE, BR_VARIANT_EASIER);
  set_outcome (plain, 2, BR_SET_STOPPED, BR_VARIANT_EASIER);
  assert_done (plain, "2 of 3 sets · easier version · stopped because of pain");

  /* Left, right, left... */
  set_outcome (sides, 0, BR_SET_DONE, BR_VARIANT_ORDINARY);
  assert_done (sides, "left 1, right 0 of 3 sets");
  set_outcome (sides, 1, BR_SET_DONE, BR_VARIANT_ORDINARY);
  assert_done (sides, "1 of 3 sets on each side");
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

#define ADD(path, data, test) g_test_add ("/session-flow/" path, Fixture, data, set_up, test, tear_down)
  ADD ("full", NULL, test_full);
  ADD ("short", NULL, test_short);
  ADD ("form-lost", NULL, test_form_lost);
  ADD ("pain-free-days", NULL, test_pain_free_days);
  ADD ("extra", NULL, test_extra);
  ADD ("next-day", NULL, test_next_day);
  ADD ("high-pain", NULL, test_high_pain);
  ADD ("sharp-now", NULL, test_sharp_now);
  ADD ("numb-now", NULL, test_locks);
  ADD ("anything-new", "new", test_locks);
  ADD ("radiating", NULL, test_radiating);
  ADD ("leave", NULL, test_leave);
  ADD ("leave-at-once", NULL, test_leave_at_once);
  ADD ("later", NULL, test_later);
  ADD ("resume-save", NULL, test_resume_save);
  ADD ("finished-unsaved", NULL, test_finished_unsaved);
  ADD ("broken-file", NULL, test_broken_file);
  ADD ("close", NULL, test_close);
  ADD ("close-after", NULL, test_close_after);
#undef ADD
  g_test_add_func ("/session-flow/judge", test_judge);
  g_test_add_func ("/session-flow/done", test_done);

  return g_test_run ();
}
