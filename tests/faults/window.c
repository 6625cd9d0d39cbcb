/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole window on the data folder FOLDER, with somebody in front of it who goes through sessions as fast as it lets them, until the program
 * is killed by test-faults.py. Whatever a life before has left behind is taken up: a session that was not finished is gone on with.
 *
 * Says "shown" when the window is there, "saved entry ID" for what is on the disk, before each thing that is done "routine" if a session
 * runs and "turn" otherwise, and "finished" when a session is to be saved. */

#include "config.h"

#include <stdio.h>

#include "../ui/routine-keys.h"
#include "../ui/ui-harness.h"

#include "core/journal/br-flags-entry.h"
#include "core/journal/br-start-entry.h"
#include "ui/routine/br-after-page.h"
#include "ui/routine/br-before-dialog.h"
#include "ui/routine/br-routine-page.h"
#include "ui/shell/br-window.h"
#include "ui/widgets/br-pain-kind-row.h"
#include "ui/widgets/br-pain-scale.h"

static void
say (const char *what,
     const char *which)
{
  printf ("%s%s\n", what, which);
  fflush (stdout);
}

/* ---- What is on the disk ---- */

typedef struct
{
  BrStore    *store;
  GHashTable *said; /* (element-type utf8): ids */
  GPtrArray  *asked; /* (element-type utf8): ids of what was there when the flush began; NULL while there is none */
} Ledger;

static void
flushed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Ledger *ledger = user_data;
  g_autoptr (GPtrArray) asked = g_steal_pointer (&ledger->asked);

  if (!br_store_flush_finish (BR_STORE (source), result, NULL))
    return;

  for (guint i = 0; i < asked->len; i++)
    {
      const char *id = g_ptr_array_index (asked, i);

      if (g_hash_table_add (ledger->said, g_strdup (id)))
        say ("saved entry ", id);
    }
}

static void
keep_accounts (Ledger *ledger)
{
  guint n_entries;
  BrEntry **entries = br_journal_peek (br_store_get_journal (ledger->store), &n_entries);

  if (ledger->asked != NULL)
    return;

  ledger->asked = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_entries; i++)
    g_ptr_array_add (ledger->asked, g_strdup (br_entry_get_id (entries[i])));
  br_store_flush_async (ledger->store, NULL, flushed_cb, ledger);
}

/* ---- The person ---- */

static void
begin_program (BrServices *services)
{
  const char *none[] = { NULL };
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  BrDay today = br_advisor_get_today (br_services_get_advisor (services));

  g_ptr_array_add (entries, br_start_entry_new (today, now, 5, BR_PAIN_NONE, 5, NULL, 0));
  g_ptr_array_add (entries, br_flags_entry_new (today, now, BR_FLAGS_START, none));
  br_store_add_batch (br_services_get_store (services), entries);
}

static gboolean
click_if_there (GtkWidget  *root,
                const char *text)
{
  GtkWidget *button = ui_harness_find (root, GTK_TYPE_BUTTON, text);

  if (button == NULL || !gtk_widget_is_sensitive (button))
    return FALSE;

  g_signal_emit_by_name (button, "clicked");

  return TRUE;
}

static void
answer_questions (GtkWidget *dialog)
{
  GtkWidget *scale = ui_harness_find (dialog, BR_TYPE_PAIN_SCALE, NULL);
  GtkWidget *kind;

  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (gtk_widget_get_template_child (dialog, BR_TYPE_BEFORE_DIALOG, "new_group")), 0);
  if (scale != NULL)
    br_pain_scale_set_rating (BR_PAIN_SCALE (scale), 2);
  kind = ui_harness_find (dialog, BR_TYPE_PAIN_KIND_ROW, NULL);
  if (kind != NULL)
    br_pain_kind_row_set_kind (BR_PAIN_KIND_ROW (kind), BR_PAIN_ACHE);
  click_if_there (dialog, "_Start");
}

static void
act_in_dialog (GtkWidget *dialog)
{
  if (BR_IS_BEFORE_DIALOG (dialog))
    answer_questions (dialog);
  else if (!click_if_there (dialog, "_Go On") && !click_if_there (dialog, "_Train Anyway"))
    adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
act (GtkWidget *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  GtkWidget *page = GTK_WIDGET (adw_navigation_view_get_visible_page (
    ADW_NAVIGATION_VIEW (gtk_widget_get_template_child (window, BR_TYPE_WINDOW, "navigation"))));

  say (dialog == NULL && BR_IS_ROUTINE_PAGE (page) ? "routine" : "turn", "");
  if (dialog != NULL)
    act_in_dialog (GTK_WIDGET (dialog));
  else if (BR_IS_ROUTINE_PAGE (page))
    routine_press (GTK_WIDGET (gtk_widget_get_template_child (page, BR_TYPE_ROUTINE_PAGE, "step_view")), GDK_KEY_Right);
  else if (BR_IS_AFTER_PAGE (page))
    {
      if (click_if_there (page, "_Done"))
        say ("finished", "");
    }
  else
    gtk_widget_activate_action (window, "win.start-session", "b", FALSE);
}

static gboolean
is_shown (gpointer window)
{
  return gtk_widget_get_mapped (GTK_WIDGET (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) none = g_file_new_for_path ("/nonexistent");
  g_autoptr (BrServices) services = NULL;
  GtkApplication *application;
  GtkWindow *window;
  Ledger ledger = { .said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };

  ui_harness_init (&argc, &argv);
  g_assert_cmpint (argc, ==, 2);
  folder = g_file_new_for_path (argv[1]);

  application = GTK_APPLICATION (adw_application_new (APPLICATION_ID ".Test", G_APPLICATION_NON_UNIQUE));
  g_application_set_default (G_APPLICATION (application));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  services = br_services_new (folder, none);
  ledger.store = br_services_get_store (services);
  window = br_window_new (application, services);
  br_window_present (BR_WINDOW (window));
  ui_harness_wait (is_shown, window);
  say ("shown", "");

  if (br_state_get_situation (br_advisor_get_state (br_services_get_advisor (services))) == BR_SITUATION_NEW)
    begin_program (services);

  for (;;)
    {
      ui_harness_settle ();
      keep_accounts (&ledger);
      act (GTK_WIDGET (window));
    }
}
