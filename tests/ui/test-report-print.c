/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report as it is printed, looked at as an image, on both papers; a printer that fails; the dialog that asks for the days. */

#include "config.h"

#include "ui-fixture.h"
#include "ui-harness.h"

#include "core/journal/br-start-entry.h"
#include "export/br-report-pdf.h"
#include "ui/progress/br-report-dialog.h"
#include "ui/progress/br-report-print.h"
#include "ui/widgets/br-date-row.h"

#define TODAY  "2026-11-20"
#define MARGIN 36
#define INK    200 /* darker than this, not the gray of a phase */

typedef struct
{
  gboolean is_done;
  char    *words;
  GError  *error;
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_clear_pointer (&outcome->words, g_free);
  g_clear_error (&outcome->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->words = br_report_print_finish (result, &outcome->error);
  outcome->is_done = TRUE;
}

static gboolean
is_done (gpointer outcome)
{
  return ((Outcome *) outcome)->is_done;
}

static void
print_to (const char *path,
          const char *paper,
          Outcome    *outcome)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new (TODAY);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (paper);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GError) error = NULL;
  BrReport *report;

  ui_fixture_start (fixture, "2026-11-02");
  ui_fixture_add_session (fixture, "2026-11-02", BR_SESSION_FULL, 5, 4);
  ui_fixture_add_session (fixture, "2026-11-06", BR_SESSION_SHORT, 4, 3);
  report = br_report_new (br_advisor_get_program (fixture->advisor), br_store_get_journal (fixture->store), br_day_parse (TODAY),
                          BR_DAY_NONE, BR_DAY_NONE, &error);
  g_assert_no_error (error);

  operation = br_report_print_new (report);
  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_export_filename (operation, path);
  br_report_print_async (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, printed_cb, outcome);
  ui_harness_wait (is_done, outcome);
}

typedef struct
{
  char         *content;
  const guint8 *pixels;
  int           width;
  int           height;
} Picture;

static guint
count_ink (const Picture *picture,
           int            left,
           int            top,
           int            right,
           int            bottom)
{
  guint n = 0;

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      n += picture->pixels[y * picture->width + x] < INK ? 1 : 0;

  return n;
}

/* A pixel is a point. */
static void
look_at (const char *pdf,
         Picture    *picture)
{
  g_autofree char *base = g_strconcat (pdf, "-page", NULL);
  g_autofree char *name = g_strconcat (base, ".pgm", NULL);
  const char *command[] = { "pdftoppm", "-r", "72", "-gray", "-singlefile", pdf, base, NULL };
  g_autoptr (GError) error = NULL;
  gsize length;
  int offset = 0, depth, status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_file_get_contents (name, &picture->content, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sscanf (picture->content, "P5 %d %d %d%n", &picture->width, &picture->height, &depth, &offset), ==, 3);
  picture->pixels = (const guint8 *) picture->content + offset + 1;
  g_assert_cmpuint (length, ==, (gsize) (offset + 1 + picture->width * picture->height));
}

static void
check_paper (const char *paper,
             int         width,
             int         height)
{
  g_autofree char *folder = g_dir_make_tmp ("back-rehab-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autofree char *pdftoppm = g_find_program_in_path ("pdftoppm");
  g_auto (Outcome) outcome = { 0 };
  Picture picture = { 0 };

  if (pdftoppm == NULL)
    {
      g_test_skip ("poppler-utils are not installed");
      return;
    }

  print_to (path, paper, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_cmpstr (outcome.words, ==, "Saved as “report.pdf”");

  look_at (path, &picture);
  g_assert_cmpint (ABS (picture.width - width), <=, 1);
  g_assert_cmpint (ABS (picture.height - height), <=, 1);
  /* Nothing in the margins; head, chart, both columns and foot are there. */
  g_assert_cmpuint (count_ink (&picture, 0, 0, picture.width, MARGIN - 2), ==, 0);
  g_assert_cmpuint (count_ink (&picture, 0, picture.height - MARGIN + 2, picture.width, picture.height), ==, 0);
  g_assert_cmpuint (count_ink (&picture, 0, 0, MARGIN - 4, picture.height), ==, 0);
  g_assert_cmpuint (count_ink (&picture, picture.width - MARGIN + 4, 0, picture.width, picture.height), ==, 0);
  g_assert_cmpuint (count_ink (&picture, MARGIN, MARGIN, 300, 60), >, 100);
  g_assert_cmpuint (count_ink (&picture, MARGIN, 100, picture.width - MARGIN, 250), >, 100);
  g_assert_cmpuint (count_ink (&picture, MARGIN, 440, picture.width / 2 - 10, 560), >, 100);
  g_assert_cmpuint (count_ink (&picture, picture.width / 2 + 10, 440, picture.width - MARGIN, 560), >, 100);
  g_assert_cmpuint (count_ink (&picture, MARGIN, picture.height - 70, picture.width - MARGIN, picture.height - MARGIN), >, 100);
  g_clear_pointer (&picture.content, g_free);
}

static void
test_a4 (void)
{
  check_paper (GTK_PAPER_NAME_A4, 595, 842);
}

static void
test_letter (void)
{
  check_paper (GTK_PAPER_NAME_LETTER, 612, 792);
}

/* In a language that runs from right to left time does, too: the numbers of the axis stand on the right, the person's name on the left. */
static void
test_right_to_left (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new (TODAY);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "right-to-left.pdf", NULL);
  g_autoptr (BrReport) report = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  Picture picture = { 0 };

  ui_fixture_start (fixture, "2026-10-20");
  ui_fixture_add_session (fixture, "2026-10-21", BR_SESSION_FULL, 9, 8);
  ui_fixture_add_session (fixture, "2026-11-18", BR_SESSION_FULL, 1, 1);
  report = br_report_new (br_advisor_get_program (fixture->advisor), br_store_get_journal (fixture->store), br_day_parse (TODAY),
                          BR_DAY_NONE, BR_DAY_NONE, &error);
  g_assert_no_error (error);
  g_set_str (&report->title, "דוח לפיזיותרפיסט");
  pdf = br_report_pdf_new (report, BR_PAPER_A4, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error));
  look_at (path, &picture);

  /* The title on the right, the line for the name on the left. */
  g_assert_cmpuint (count_ink (&picture, picture.width / 2, MARGIN, picture.width - MARGIN, 56), >, 100);
  g_assert_cmpuint (count_ink (&picture, MARGIN, 50, 200, 64), >, 100);
  /* The numbers of the axis on the right; on the left, beside the upper part, there are none. */
  g_assert_cmpuint (count_ink (&picture, picture.width - MARGIN - 14, 90, picture.width - MARGIN, 350), >, 15);
  g_assert_cmpuint (count_ink (&picture, MARGIN, 90, MARGIN + 14, 140), ==, 0);
  g_clear_pointer (&picture.content, g_free);
}

/* GTK says so on its own only where a printer is involved: a file that cannot be written stands in for it. */
static void
test_failure (void)
{
  g_auto (Outcome) outcome = { 0 };

  print_to ("/nowhere/at/all/report.pdf", GTK_PAPER_NAME_A4, &outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_true (g_str_has_prefix (outcome.error->message, "The report could not be printed ("));
  g_assert_true (g_str_has_suffix (outcome.error->message, "Your records are as they were. Check the printer and try again, or save the "
                                                           "report as a PDF file."));
  g_assert_null (outcome.words);
}

/* ---- The dialog ---- */

static gboolean
is_loaded (gpointer services)
{
  return br_services_get_loaded (BR_SERVICES (services));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  br_services_load_finish (BR_SERVICES (source), result, &error);
  g_assert_no_error (error);
}

static BrServices *
make_services (BrDay begin)
{
  g_autofree char *path = g_dir_make_tmp ("back-rehab-XXXXXX", NULL);
  g_autoptr (GFile) clips = g_file_new_build_filename (path, "shipped", NULL);
  g_autoptr (GFile) folder = g_file_new_build_filename (path, "back-rehab", NULL);
  BrServices *services = br_services_new (folder, clips);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (BrEntry) start = br_start_entry_new (begin, now, 5, BR_PAIN_NONE, 5, NULL, 0);

  br_services_load_async (services, NULL, loaded_cb, NULL);
  ui_harness_wait (is_loaded, services);
  br_store_add (br_services_get_store (services), start);
  ui_harness_settle ();

  return services;
}

static BrDay
get_day (AdwDialog  *dialog,
         const char *name)
{
  return br_date_row_get_day (BR_DATE_ROW (gtk_widget_get_template_child (GTK_WIDGET (dialog), BR_TYPE_REPORT_DIALOG, name)));
}

static void
test_periods (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  BrDay today = br_day_from_date_time (now);
  g_autoptr (BrServices) services = make_services (today - 100);
  GtkWindow *window = GTK_WINDOW (adw_window_new ());
  AdwDialog *dialog = br_report_dialog_new (services);
  AdwComboRow *period;
  GtkWidget *from, *print;

  gtk_window_set_default_size (window, 500, 640);
  adw_window_set_content (ADW_WINDOW (window), adw_bin_new ());
  gtk_window_present (window);
  adw_dialog_present (dialog, GTK_WIDGET (window));
  ui_harness_wait_shown (GTK_WIDGET (dialog));
  period = ADW_COMBO_ROW (gtk_widget_get_template_child (GTK_WIDGET (dialog), BR_TYPE_REPORT_DIALOG, "period_row"));
  from = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), BR_TYPE_REPORT_DIALOG, "from_row"));
  print = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), BR_TYPE_REPORT_DIALOG, "print_row"));

  /* Twelve weeks are 84 days, today included. */
  g_assert_cmpuint (get_day (dialog, "from_row"), ==, today - 83);
  g_assert_cmpuint (get_day (dialog, "to_row"), ==, today);
  g_assert_true (gtk_widget_is_sensitive (print));
  adw_combo_row_set_selected (period, 0);
  g_assert_cmpuint (get_day (dialog, "from_row"), ==, today - 27);
  adw_combo_row_set_selected (period, 2);
  g_assert_cmpuint (get_day (dialog, "from_row"), ==, today - 100);

  /* Whoever changes a day has chosen others; going back to a choice fills its days in again. */
  g_assert_cmpuint (adw_combo_row_get_selected (period), ==, 2);
  br_date_row_set_day (BR_DATE_ROW (from), today - 50);
  ui_harness_settle ();
  g_assert_cmpuint (adw_combo_row_get_selected (period), ==, 3);
  g_assert_cmpuint (get_day (dialog, "to_row"), ==, today);
  adw_combo_row_set_selected (period, 0);
  g_assert_cmpuint (get_day (dialog, "from_row"), ==, today - 27);
  g_assert_cmpuint (adw_combo_row_get_selected (period), ==, 0);
  br_date_row_set_day (BR_DATE_ROW (from), today - 50);
  g_assert_true (gtk_widget_is_sensitive (print));
  ui_harness_capture (GTK_WIDGET (window), "report-dialog");
  br_date_row_set_day (BR_DATE_ROW (from), BR_DAY_NONE);
  g_assert_false (gtk_widget_is_sensitive (print));

  adw_dialog_force_close (dialog);
  ui_harness_settle ();
  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

  g_test_add_func ("/report-print/a4", test_a4);
  g_test_add_func ("/report-print/letter", test_letter);
  g_test_add_func ("/report-print/right-to-left", test_right_to_left);
  g_test_add_func ("/report-print/failure", test_failure);
  g_test_add_func ("/report-print/periods", test_periods);

  return g_test_run ();
}
