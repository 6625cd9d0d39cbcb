/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session in a window of the test's own, with a real store. */

#include "session-flow-fixture.h"

#include "routine-keys.h"
#include "ui-harness.h"

#include "core/journal/br-check-in-entry.h"
#include "ui/routine/br-after-page.h"
#include "ui/routine/br-before-dialog.h"
#include "ui/routine/br-routine-page.h"
#include "ui/widgets/br-pain-kind-row.h"
#include "ui/widgets/br-pain-scale.h"

BrSessionFlow *
flow_fixture_create_flow (FlowFixture *fixture)
{
  return br_session_flow_new (fixture->navigation, fixture->person->advisor, fixture->person->store, fixture->session_file,
                              fixture->clips, fixture->cues, BR_CLOCK (fixture->clock));
}

void
flow_fixture_set_up (FlowFixture   *fixture,
                     gconstpointer  data)
{
  g_autoptr (GFile) none = g_file_new_for_path ("/nonexistent");

  fixture->person = ui_fixture_new (FLOW_TODAY);
  ui_fixture_start (fixture->person, FLOW_STARTED);
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
  fixture->flow = flow_fixture_create_flow (fixture);
  ui_harness_settle ();
}

void
flow_fixture_tear_down (FlowFixture   *fixture,
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

GtkWidget *
flow_get_dialog (FlowFixture *fixture)
{
  return GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
}

GtkWidget *
flow_get_page (FlowFixture *fixture)
{
  return GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->navigation));
}

/* The newest entry of @type, and how many there are. */
gpointer
flow_find_entry (FlowFixture *fixture,
                 GType        type,
                 guint       *count)
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

void
flow_assert_n_entries (FlowFixture *fixture,
                       GType        type,
                       guint        expected)
{
  guint count;

  flow_find_entry (fixture, type, &count);
  g_assert_cmpuint (count, ==, expected);
}

gboolean
flow_has_no_dialog (gpointer fixture)
{
  return flow_get_dialog (fixture) == NULL;
}

char *
flow_dup_session_path (FlowFixture *fixture)
{
  return g_build_filename (g_file_peek_path (br_store_get_folder (fixture->person->store)), "session.json", NULL);
}

gboolean
flow_has_session_file (gpointer fixture)
{
  g_autofree char *path = flow_dup_session_path (fixture);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

gboolean
flow_has_no_session_file (gpointer fixture)
{
  return !flow_has_session_file (fixture);
}

gboolean
flow_has_dialog (gpointer fixture)
{
  return flow_get_dialog (fixture) != NULL;
}

gboolean
flow_is_after (gpointer fixture)
{
  return BR_IS_AFTER_PAGE (flow_get_page (fixture));
}

BrLock
flow_get_lock (FlowFixture *fixture)
{
  return br_state_get_lock (br_advisor_get_state (fixture->person->advisor));
}

/* A dialog is there before its contents have been laid out, which takes a while on a busy machine. */
static gboolean
has_button (gpointer fixture)
{
  return flow_has_dialog (fixture) && ui_harness_find (flow_get_dialog (fixture), GTK_TYPE_BUTTON, NULL) != NULL
         && gtk_widget_get_width (flow_get_dialog (fixture)) > 0;
}

void
flow_wait_for_dialog (FlowFixture *fixture)
{
  ui_harness_wait (has_button, fixture);
  ui_harness_settle ();
}

void
flow_assert_check_in (FlowFixture *fixture,
                      int          pain,
                      BrPainKind   kind)
{
  BrCheckInEntry *entry = flow_find_entry (fixture, BR_TYPE_CHECK_IN_ENTRY, NULL);

  g_assert_nonnull (entry);
  g_assert_cmpint (br_check_in_entry_get_pain (entry), ==, pain);
  g_assert_cmpint (br_check_in_entry_get_kind (entry), ==, kind);
  flow_assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 0);
}

/* ---- Doing ------------------------------------------------------------------------------------------------------------------ */

void
flow_press (FlowFixture *fixture,
            guint        keyval)
{
  GObject *info = gtk_widget_get_template_child (flow_get_page (fixture), BR_TYPE_ROUTINE_PAGE, "step_view");

  routine_press (GTK_WIDGET (info), keyval);
  ui_harness_settle ();
}

void
flow_toggle (GtkWidget  *dialog,
             const char *name,
             guint       active)
{
  GObject *group = gtk_widget_get_template_child (dialog, BR_TYPE_BEFORE_DIALOG, name);

  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (group), active);
}

gboolean
flow_has_questions (gpointer fixture)
{
  return has_button (fixture) && ui_harness_find (flow_get_dialog (fixture), GTK_TYPE_BUTTON, "_Start") != NULL
         && ui_harness_find (flow_get_dialog (fixture), BR_TYPE_PAIN_SCALE, NULL) != NULL;
}

GtkWidget *
flow_open_questions (FlowFixture *fixture)
{
  br_session_flow_start (fixture->flow, FALSE);
  ui_harness_wait (flow_has_questions, fixture);
  g_assert_true (BR_IS_BEFORE_DIALOG (flow_get_dialog (fixture)));

  return flow_get_dialog (fixture);
}

void
flow_answer (FlowFixture *fixture,
             gboolean     anything_new,
             int          pain,
             BrPainKind   kind)
{
  GtkWidget *dialog = flow_get_dialog (fixture);

  flow_toggle (dialog, "new_group", anything_new);
  br_pain_scale_set_rating (BR_PAIN_SCALE (ui_harness_find (dialog, BR_TYPE_PAIN_SCALE, NULL)), pain);
  ui_harness_settle ();
  if (kind != BR_PAIN_NONE)
    br_pain_kind_row_set_kind (BR_PAIN_KIND_ROW (ui_harness_find (dialog, BR_TYPE_PAIN_KIND_ROW, NULL)), kind);
  ui_harness_settle ();
  ui_harness_click (dialog, "_Start");
}

/* With an ache of 2, until the routine is on the screen. */
BrSession *
flow_start (FlowFixture *fixture)
{
  BrSession *session;

  flow_open_questions (fixture);
  flow_answer (fixture, FALSE, 2, BR_PAIN_ACHE);
  g_assert_true (BR_IS_ROUTINE_PAGE (flow_get_page (fixture)));
  g_assert_true (br_session_flow_get_active (fixture->flow));
  g_object_get (flow_get_page (fixture), "session", &session, NULL);
  g_object_unref (session);
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_RUNNING);

  return session;
}

void
flow_advance (FlowFixture *fixture,
              gint64       seconds)
{
  br_manual_clock_advance (fixture->clock, seconds * G_USEC_PER_SEC);
  ui_harness_settle ();
}

/* The first exercise is a walk of five minutes; this is well past it. */
BrSession *
flow_start_and_work (FlowFixture *fixture)
{
  BrSession *session = flow_start (fixture);

  flow_advance (fixture, 8 * 60);

  return session;
}

void
flow_assert_at_base (FlowFixture *fixture)
{
  g_assert_true (adw_navigation_view_get_visible_page (fixture->navigation) == fixture->base);
  g_assert_false (br_session_flow_get_active (fixture->flow));
}
