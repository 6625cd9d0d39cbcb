/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place "Program" shows what the program holds, and changes it only with a sound file and the person's consent. */

#include "config.h"

#include "ui-fixture.h"
#include "ui-harness.h"

#include "ui/program/br-exercise-dialog.h"
#include "ui/program/br-program-dialog.h"
#include "ui/program/br-program-page.h"
#include "ui/program/br-program-switch.h"

#define TODAY "2026-11-23"

typedef struct
{
  GtkWindow *window;
  GtkWidget *page;
} View;

static View
show (UiFixture *fixture,
      int        width)
{
  View view = { .window = GTK_WINDOW (adw_window_new ()) };

  view.page = g_object_new (BR_TYPE_PROGRAM_PAGE, "advisor", fixture->advisor, "store", fixture->store, NULL);
  adw_window_set_content (ADW_WINDOW (view.window), view.page);
  gtk_window_set_default_size (view.window, width, 800);
  gtk_window_present (view.window);
  ui_harness_settle ();

  return view;
}

static gboolean
is_read (gpointer user_data)
{
  GtkStack *stack = user_data;

  return g_strcmp0 (gtk_stack_get_visible_child_name (stack), "reading") != 0;
}

static gboolean
is_closed (gpointer user_data)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (user_data)) == NULL;
}

typedef struct
{
  GtkWidget *dialog;
  const char *title;
} Row;

static gboolean
has_row (gpointer user_data)
{
  Row *row = user_data;

  return ui_harness_find (row->dialog, ADW_TYPE_ACTION_ROW, row->title) != NULL;
}

static gboolean
has_label (gpointer user_data)
{
  Row *row = user_data;

  return ui_harness_find (row->dialog, GTK_TYPE_LABEL, row->title) != NULL;
}

/* A dialog on a narrow window slides in as a sheet, which takes its time. */
static void
wait_for_row (GtkWidget  *dialog,
              const char *title)
{
  ui_harness_wait (has_row, &(Row) { dialog, title });
}

static GtkWidget *
open_file (View       *view,
           UiFixture  *fixture,
           const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AdwDialog *dialog = br_program_dialog_new (file, fixture->store, fixture->advisor);

  adw_dialog_present (dialog, GTK_WIDGET (view->window));
  ui_harness_wait_shown (GTK_WIDGET (dialog));
  ui_harness_wait (is_read, gtk_widget_get_template_child (GTK_WIDGET (dialog), BR_TYPE_PROGRAM_DIALOG, "stack"));
  ui_harness_settle ();

  return GTK_WIDGET (dialog);
}

static void
test_page (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new (TODAY);
  View view;

  ui_fixture_start (fixture, TODAY);
  view = show (fixture, 900);

  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL, "Three-Phase Back Program"));
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL, "You are here"));
  g_assert_null (ui_harness_find (view.page, ADW_TYPE_BUTTON_ROW, "Use the _Built-In Program…"));
  ui_harness_capture (GTK_WIDGET (view.window), "program");

  gtk_window_destroy (view.window);
}

static void
test_exercise (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new (TODAY);
  BrProgram *program = br_advisor_get_program (fixture->advisor);
  GListModel *exercises = br_program_get_exercises (program);
  View view;

  ui_fixture_start (fixture, TODAY);
  view = show (fixture, 360);
  ui_harness_capture (GTK_WIDGET (view.window), "program-narrow");

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BrExercise) exercise = g_list_model_get_item (exercises, i);
      g_auto (GStrv) mistakes = br_exercise_dup_mistakes (exercise);
      GtkWidget *dialog = GTK_WIDGET (br_exercise_dialog_new (exercise, NULL));

      adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (view.window));
      ui_harness_wait_shown (dialog);
      g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, br_exercise_get_name (exercise));
      wait_for_row (dialog, br_exercise_get_care (exercise));
      for (gsize j = 0; mistakes[j] != NULL; j++)
        wait_for_row (dialog, mistakes[j]);
      if (i == 0)
        ui_harness_capture (GTK_WIDGET (view.window), "exercise-narrow");
      adw_dialog_force_close (ADW_DIALOG (dialog));
    }

  gtk_window_destroy (view.window);
}

static gboolean
offers_no_builtin (gpointer page)
{
  return ui_harness_find (page, ADW_TYPE_BUTTON_ROW, "Use the _Built-In Program…") == NULL;
}

static void
test_load (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new (TODAY);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "two-exercises.json", NULL);
  BrProgram *before = br_advisor_get_program (fixture->advisor);
  g_autofree char *title = NULL;
  View view;
  GtkWidget *dialog;

  ui_fixture_start (fixture, TODAY);
  view = show (fixture, 900);
  g_assert_true (br_program_switch_is_builtin (before));
  dialog = open_file (&view, fixture, path);
  g_assert_nonnull (ui_harness_find (dialog, GTK_TYPE_LABEL, "Use This Program?"));
  ui_harness_capture (GTK_WIDGET (view.window), "program-confirm");
  g_assert_true (br_advisor_get_program (fixture->advisor) == before);

  ui_harness_click (dialog, "_Use This Program");
  ui_harness_wait (is_closed, view.window);
  g_assert_false (br_program_switch_is_builtin (br_advisor_get_program (fixture->advisor)));
  title = g_strdup (br_program_get_title (br_advisor_get_program (fixture->advisor)));
  ui_harness_wait (has_label, &(Row) { view.page, title });

  ui_harness_click (view.page, "Use the _Built-In Program…");
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (view.window)));
  ui_harness_wait_shown (dialog);
  ui_harness_click (dialog, "_Use It");
  ui_harness_wait (is_closed, view.window);
  ui_harness_wait (offers_no_builtin, view.page);
  g_assert_true (br_program_switch_is_builtin (br_advisor_get_program (fixture->advisor)));

  gtk_window_destroy (view.window);
}

/* It cannot be kept: why, and what helps, is said in words, and the program stays. */
static void
test_not_kept (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new (TODAY);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "two-exercises.json", NULL);
  g_autofree char *backups = g_build_filename (g_file_peek_path (br_store_get_folder (fixture->store)), "backups", NULL);
  const char *words = "(something that is no folder is in the way). The one you had is still in use. "
                      "Something that is no folder stands in its place: please move it away. Then try again.";
  g_autofree char *not_kept = g_strconcat ("The program could not be kept ", words, NULL);
  g_autofree char *not_changed = g_strconcat ("The program could not be changed ", words, NULL);
  View view;
  GtkWidget *dialog;

  ui_fixture_start (fixture, TODAY);
  view = show (fixture, 900);
  dialog = open_file (&view, fixture, path);
  ui_harness_click (dialog, "_Use This Program");
  ui_harness_wait (is_closed, view.window);

  /* Where the copy of the one in use belongs. */
  g_assert_true (g_file_set_contents (backups, "", 0, NULL));
  dialog = open_file (&view, fixture, path);
  ui_harness_click (dialog, "_Use This Program");
  ui_harness_wait (has_label, &(Row) { dialog, not_kept });
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_harness_wait (is_closed, view.window);

  ui_harness_click (view.page, "Use the _Built-In Program…");
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (view.window)));
  ui_harness_wait_shown (dialog);
  ui_harness_click (dialog, "_Use It");
  ui_harness_wait (has_label, &(Row) { GTK_WIDGET (view.window), not_changed });
  g_assert_false (br_program_switch_is_builtin (br_advisor_get_program (fixture->advisor)));

  gtk_window_destroy (view.window);
}

static void
test_faults (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new (TODAY);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "broken-program.json", NULL);
  BrProgram *before = br_advisor_get_program (fixture->advisor);
  View view;
  GtkWidget *dialog;

  g_assert_true (g_file_set_contents (path, "{ \"format\": \"back-rehab-program\", \"version\": 1, \"id\": \"<b>\" }", -1, NULL));
  view = show (fixture, 900);
  dialog = open_file (&view, fixture, path);
  g_assert_nonnull (ui_harness_find (dialog, GTK_TYPE_LABEL, "This File Cannot Be Used"));
  g_assert_nonnull (ui_harness_find (dialog, ADW_TYPE_ACTION_ROW, NULL));
  g_assert_null (ui_harness_find (dialog, GTK_TYPE_BUTTON, "_Use This Program"));
  ui_harness_capture (GTK_WIDGET (view.window), "program-faults");
  g_assert_true (br_advisor_get_program (fixture->advisor) == before);

  gtk_window_destroy (view.window);
}

static gboolean
has_text (gpointer text)
{
  return *(char **) text != NULL;
}

static void
got_text_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

/* A program with twenty faults, each of another kind or in another place: all of them are named at once, and can be handed on. */
static void
test_twenty_faults (void)
{
  static const struct
  {
    const char *sound;
    const char *broken;
    const char *named; /* in one of the lines */
  } faults[] = {
    { "\"id\": \"two-exercises\"", "\"id\": \"\"", "line 4: id: " },
    { "\"revision\": 1", "\"revision\": \"one\"", "line 5: revision: " },
    { "\"title\": \"Two short exercises\"", "\"title\": 2", "line 6: title: " },
    { "\"summary\": \"A whole session in less than half a minute, for tests.\"", "\"summary\": null", "line 7: summary: " },
    { "\"phase\": 1", "\"phase\": 9", "glute_bridge: phase: " },
    { "\"position\": \"On your back\"", "\"position\": []", "glute_bridge: position: " },
    { "\"primary\": [\"gluteus-maximus\"]", "\"primary\": [\"biceps\"]", "glute_bridge: primary" },
    { "\"secondary\": [\"hamstrings\"]", "\"secondary\": \"hamstrings\"", "glute_bridge: secondary" },
    { "\"movement\": \"still\"", "\"movement\": \"flexion\"", "glute_bridge: spine" },
    { "\"per_side\": false", "\"per_side\": \"no\"", "glute_bridge: per_side: " },
    { "\"rest_s\": 1,", "\"rest_s\": -4,", "glute_bridge: rest_s: " },
    { "\"contacts\": [\"head\", \"shoulders\", \"feet\"]", "\"contacts\": [\"hat\"]", "glute_bridge: ordinary.contacts" },
    { "\"sets\": 1", "\"sets\": 0", "glute_bridge: ordinary.sets: " },
    { "\"repetitions\": { \"from\": 2, \"to\": 4 }", "\"repetitions\": { \"from\": 4, \"to\": 2 }", "glute_bridge: ordinary.repetitions" },
    { "\"name\": \"Lift\", \"seconds\": 1, \"cue\"", "\"name\": \"Lift\", \"seconds\": \"1\", \"cue\"", "glute_bridge: ordinary.parts" },
    { "\"steps\": [\"Lie on your back.\", \"Lift your hips.\", \"Lower them.\"]", "\"steps\": [\"Lie.\"]", "glute_bridge: ordinary.steps: " },
    { "\"clip\": \"glute_bridge\"", "\"clip\": \"../glute_bridge\"", "glute_bridge: ordinary.clip: " },
    { "\"mistakes\": [\"Arching the back.\", \"Pushing with the toes.\"]", "\"mistakes\": []", "glute_bridge: mistakes: " },
    { "\"care\": \"Keep breathing.\"", "\"care\": \"\"", "glute_bridge: care: " },
    { "\"sources\": [\"tests\"]", "\"sources\": [\"nobody\"]", "glute_bridge: sources" },
  };
  g_autoptr (UiFixture) fixture = ui_fixture_new (TODAY);
  g_autofree char *sound = g_test_build_filename (G_TEST_DIST, "data", "two-exercises.json", NULL);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "twenty-faults.json", NULL);
  BrProgram *before = br_advisor_get_program (fixture->advisor);
  g_autofree char *content = NULL;
  g_autofree char *copied = NULL;
  g_autoptr (GString) broken = NULL;
  View view;
  GtkWidget *dialog;

  g_assert_true (g_file_get_contents (sound, &content, NULL, NULL));
  broken = g_string_new (content);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    g_assert_cmpuint (g_string_replace (broken, faults[i].sound, faults[i].broken, 1), ==, 1);
  g_assert_true (g_file_set_contents (path, broken->str, -1, NULL));

  view = show (fixture, 360);
  dialog = open_file (&view, fixture, path);
  ui_harness_capture (GTK_WIDGET (view.window), "program-twenty-faults");
  ui_harness_click (dialog, "_Copy the List");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (dialog), NULL, got_text_cb, &copied);
  ui_harness_wait (has_text, &copied);
  g_test_message ("%s", copied);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    if (strstr (copied, faults[i].named) == NULL)
      g_error ("Not named: %s", faults[i].named);

  /* The folder, which tells who somebody is, is not handed on. */
  g_assert_null (strstr (copied, g_get_tmp_dir ()));
  g_assert_true (g_str_has_prefix (copied, "twenty-faults.json, line "));
  g_assert_true (br_advisor_get_program (fixture->advisor) == before);

  gtk_window_destroy (view.window);
}

int
main (int    argc,
      char **argv)
{
  ui_harness_init (&argc, &argv);

  g_test_add_func ("/program/page", test_page);
  g_test_add_func ("/program/exercise", test_exercise);
  g_test_add_func ("/program/load", test_load);
  g_test_add_func ("/program/not-kept", test_not_kept);
  g_test_add_func ("/program/faults", test_faults);
  g_test_add_func ("/program/twenty-faults", test_twenty_faults);

  return g_test_run ();
}
