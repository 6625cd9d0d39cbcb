/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The manual in the app: every page shows every plain paragraph of its file, links lead where they say, a missing manual is said. */

#include "config.h"

#include "ui-harness.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ui/help/br-help-dialog.h"
#include "ui/help/br-manual-page.h"

typedef struct
{
  GtkWindow *window;
  AdwDialog *dialog;
} View;

static GFile *
get_pages (void)
{
  return g_file_new_build_filename (g_test_get_dir (G_TEST_DIST), "..", "help", "C", NULL);
}

static View
show_help (GFile      *folder,
           const char *page)
{
  View view = { GTK_WINDOW (adw_window_new ()), br_help_dialog_new (folder, page) };

  gtk_window_set_default_size (view.window, 700, 800);
  gtk_window_present (view.window);
  adw_dialog_present (view.dialog, GTK_WIDGET (view.window));
  ui_harness_wait_shown (GTK_WIDGET (view.dialog));

  return view;
}

static GtkWidget *
find_page (View *view)
{
  GtkWidget *navigation = ui_harness_find (GTK_WIDGET (view->dialog), ADW_TYPE_NAVIGATION_VIEW, NULL);

  return navigation != NULL ? GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation))) : NULL;
}

typedef struct
{
  View *view;
  const char *id;
} Wanted;

static gboolean
is_on_page (gpointer user_data)
{
  Wanted *wanted = user_data;
  GtkWidget *page = find_page (wanted->view);

  return page != NULL && g_str_equal (br_manual_page_get_id (BR_MANUAL_PAGE (page)), wanted->id);
}

static void
wait_for_page (View       *view,
               const char *id)
{
  Wanted wanted = { view, id };

  ui_harness_wait (is_on_page, &wanted);
}

/* All text of labels in @widget, each on a line of its own, visible or not. */
static void
gather_labels (GtkWidget *widget,
               GString   *text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gather_labels (child, text);
}

/* What stands between the tags, on one line. */
static char *
strip_tags (const char *xml)
{
  g_autoptr (GRegex) tags = g_regex_new ("<[^>]*>", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GRegex) blanks = g_regex_new ("\\s+", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autofree char *text = g_regex_replace_literal (tags, xml, -1, 0, "", G_REGEX_MATCH_DEFAULT, NULL);
  g_autofree char *line = g_regex_replace_literal (blanks, text, -1, 0, " ", G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GString) plain = g_string_new (g_strstrip (line));

  g_string_replace (plain, "&lt;", "<", 0);
  g_string_replace (plain, "&gt;", ">", 0);
  g_string_replace (plain, "&amp;", "&", 0);

  return g_string_free_and_steal (g_steal_pointer (&plain));
}

/* Paragraphs with links and keys pressed together aside: their words are made, not copied. */
static void
check_paragraphs (const char *contents,
                  const char *labels)
{
  g_autoptr (GRegex) paragraph = g_regex_new ("<p>(.*?)</p>", G_REGEX_DOTALL, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  const char *body = strstr (contents, "</info>");
  guint n = 0;

  for (g_regex_match (paragraph, body, G_REGEX_MATCH_DEFAULT, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *xml = g_match_info_fetch (match, 1);
      g_autofree char *text = strip_tags (xml);

      if (strstr (xml, "<link") != NULL || strstr (xml, "<keyseq") != NULL)
        continue;
      if (strstr (labels, text) == NULL)
        g_error ("“%s” is not shown", text);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

static void
test_pages (void)
{
  g_autoptr (GFile) folder = get_pages ();
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (folder, "standard::name", G_FILE_QUERY_INFO_NONE, NULL, NULL);
  guint n = 0;

  while (TRUE)
    {
      g_autofree char *contents = NULL;
      g_autofree char *id = NULL;
      g_autoptr (GString) labels = g_string_new (NULL);
      GFileInfo *info;
      GFile *file;
      View view;

      g_assert_true (g_file_enumerator_iterate (files, &info, &file, NULL, NULL));
      if (info == NULL)
        break;
      if (!g_str_has_suffix (g_file_info_get_name (info), ".page"))
        continue;

      id = g_strndup (g_file_info_get_name (info), strlen (g_file_info_get_name (info)) - strlen (".page"));
      view = show_help (folder, id);
      wait_for_page (&view, id);
      gather_labels (find_page (&view), labels);
      g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
      check_paragraphs (contents, labels->str);
      gtk_window_destroy (view.window);
      n++;
    }
  g_assert_cmpuint (n, >=, 13);
}

/* The first label with a link. */
static GtkWidget *
find_paragraph (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), "<a href") != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_paragraph (child);

  return found;
}

static void
test_links (void)
{
  g_autoptr (GFile) folder = get_pages ();
  View view = show_help (folder, "index");
  g_autoptr (GString) labels = g_string_new (NULL);
  GtkWidget *label;
  gboolean handled = FALSE;

  wait_for_page (&view, "index");
  ui_harness_click (GTK_WIDGET (view.dialog), "Today");
  wait_for_page (&view, "today");
  ui_harness_settle ();

  /* A link without words of its own says the title of what it leads to. */
  gather_labels (find_page (&view), labels);
  g_assert_nonnull (strstr (labels->str, "See When training is locked.\n"));

  label = find_paragraph (find_page (&view));
  g_signal_emit_by_name (label, "activate-link", "not-medical", &handled);
  g_assert_true (handled);
  wait_for_page (&view, "not-medical");

  /* Nothing that the manual does not hold. */
  g_signal_emit_by_name (label, "activate-link", "no-such-page", &handled);
  wait_for_page (&view, "not-medical");
  gtk_window_destroy (view.window);
}

static void
test_section (void)
{
  g_autoptr (GFile) folder = get_pages ();
  View view = show_help (folder, "calendar");
  GtkWidget *viewport;
  GtkAdjustment *adjustment;

  wait_for_page (&view, "calendar");
  ui_harness_wait_shown (find_page (&view));
  viewport = ui_harness_find (find_page (&view), GTK_TYPE_VIEWPORT, NULL);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  g_signal_emit_by_name (find_page (&view), "link", "#keys");
  ui_harness_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 500);
  gtk_window_destroy (view.window);
}

static gboolean
is_failure_shown (gpointer user_data)
{
  View *view = user_data;

  return ui_harness_find (GTK_WIDGET (view->dialog), GTK_TYPE_LABEL, "The Help Cannot Be Opened") != NULL;
}

static void
test_missing (void)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nonexistent");
  View view = show_help (nowhere, "index");

  ui_harness_wait (is_failure_shown, &view);
  gtk_window_destroy (view.window);
}

static void
test_damaged (void)
{
  g_autofree char *path = g_dir_make_tmp ("back-rehab-help-XXXXXX", NULL);
  g_autofree char *index = g_build_filename (path, "index.page", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  View view;

  g_assert_true (g_file_set_contents (index, "<page><title>Half a", -1, NULL));
  view = show_help (folder, "index");
  ui_harness_wait (is_failure_shown, &view);
  gtk_window_destroy (view.window);
  g_assert_no_errno (g_unlink (index));
  g_assert_no_errno (g_rmdir (path));
}

int
main (int    argc,
      char **argv)
{
  ui_harness_init (&argc, &argv);

  g_test_add_func ("/help/pages", test_pages);
  g_test_add_func ("/help/links", test_links);
  g_test_add_func ("/help/section", test_section);
  g_test_add_func ("/help/missing", test_missing);
  g_test_add_func ("/help/damaged", test_damaged);

  return g_test_run ();
}
