/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window-fixture.h"

#include "ui-harness.h"

#include "core/journal/br-flags-entry.h"
#include "core/journal/br-start-entry.h"
#include "ui/routine/br-before-dialog.h"
#include "ui/routine/br-routine-page.h"
#include "ui/shell/br-window.h"
#include "ui/widgets/br-pain-scale.h"

static GtkApplication *application;

void
window_fixture_init (int    *argc,
                     char ***argv)
{
  ui_harness_init (argc, argv);
  application = GTK_APPLICATION (adw_application_new (APPLICATION_ID ".Test", G_APPLICATION_NON_UNIQUE));
  g_application_set_default (G_APPLICATION (application));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
}

int
window_fixture_run (void)
{
  int status = g_test_run ();

  g_clear_object (&application);

  return status;
}

View
view_new (void)
{
  g_autofree char *path = g_dir_make_tmp ("back-rehab-XXXXXX", NULL);
  g_autoptr (GFile) clips = g_file_new_build_filename (path, "shipped", NULL);
  View view = { .folder = g_file_new_build_filename (path, "back-rehab", NULL) };

  view.services = br_services_new (view.folder, clips);

  return view;
}

void
view_create_window (View *view)
{
  view->window = br_window_new (application, view->services);
  g_object_add_weak_pointer (G_OBJECT (view->window), (gpointer *) &view->window);
}

gboolean
view_is_loaded (gpointer services)
{
  return br_services_get_loaded (BR_SERVICES (services));
}

void
view_present (View *view)
{
  view_create_window (view);
  gtk_window_present (view->window);
  ui_harness_wait (view_is_loaded, view->services);
  ui_harness_settle ();
}

gboolean
view_is_gone (gpointer window)
{
  return *(GtkWindow **) window == NULL;
}

void
view_close (View *view)
{
  gtk_window_close (view->window);
  ui_harness_wait (view_is_gone, &view->window);
  g_clear_object (&view->services);
  g_clear_object (&view->folder);
}

void
view_add_start (View *view)
{
  const char *none[] = { NULL };
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  BrDay today = br_advisor_get_today (br_services_get_advisor (view->services));

  g_ptr_array_add (entries, br_start_entry_new (today, now, 5, BR_PAIN_NONE, 5, NULL, 0));
  g_ptr_array_add (entries, br_flags_entry_new (today, now, BR_FLAGS_START, none));
  br_store_add_batch (br_services_get_store (view->services), entries);
  ui_harness_settle ();
}

gpointer
view_get_child (View       *view,
                const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (view->window), BR_TYPE_WINDOW, name);
}

AdwDialog *
view_get_dialog (View *view)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view->window));
}

static gboolean
has_questions (gpointer user_data)
{
  View *view = user_data;

  return BR_IS_BEFORE_DIALOG (view_get_dialog (view))
         && ui_harness_find (GTK_WIDGET (view_get_dialog (view)), BR_TYPE_PAIN_SCALE, NULL) != NULL;
}

static gboolean
has_session (gpointer user_data)
{
  return BR_IS_ROUTINE_PAGE (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (user_data)));
}

void
view_start_session (View *view)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (view->window), "win.start-session", "b", FALSE);
  ui_harness_wait (has_questions, view);
  dialog = GTK_WIDGET (view_get_dialog (view));
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (gtk_widget_get_template_child (dialog, BR_TYPE_BEFORE_DIALOG, "new_group")), 0);
  br_pain_scale_set_rating (BR_PAIN_SCALE (ui_harness_find (dialog, BR_TYPE_PAIN_SCALE, NULL)), 0);
  ui_harness_settle ();
  ui_harness_click (dialog, "_Start");
  ui_harness_wait (has_session, view_get_child (view, "navigation"));
}
