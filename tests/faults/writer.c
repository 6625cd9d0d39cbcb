/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saves as the app does, for test-faults.py, which makes that fail or kills it.
 *
 *     writer save FOLDER COUNT   a loaded program, a session in progress, COUNT entries (0: without end); then the session ends
 *     writer add FOLDER COUNT    the entries alone
 *     writer read FOLDER         prints the id of each entry in the journal, and each fault
 *
 * Says "saved WHAT" only when it is on the disk, and "failed WHAT: MESSAGE" when it could not be put there; then it tries again, as a
 * person would. Exits with 1 when something could not be saved at all. */

#define _GNU_SOURCE
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/journal/br-check-in-entry.h"
#include "core/session/br-session-file.h"
#include "core/storage/br-store.h"
#include "session-fixture.h"

#define TRIES 3

typedef struct
{
  BrStore       *store;
  BrSessionFile *session_file;
  BrProgram     *program;
} Writer;

/* Begins an operation, or ends it. */
typedef void     (*Begin) (Writer              *writer,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data);
typedef gboolean (*End)   (Writer              *writer,
                           GAsyncResult        *result,
                           GError             **error);

static void
on_ready (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static void
report (const char *verb,
        const char *what,
        const char *message)
{
  printf ("%s %s%s\n", verb, what, message);
  fflush (stdout);
}

static void
carry_out (Writer     *writer,
           Begin       begin,
           End         end,
           const char *what)
{
  for (guint i = 0; i < TRIES; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *message = NULL;

      begin (writer, on_ready, &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);

      if (end (writer, result, &error))
        {
          report ("saved", what, "");
          return;
        }

      message = g_strdup_printf (": %s", error->message);
      report ("failed", what, message);
    }

  exit (EXIT_FAILURE);
}

static void
begin_program (Writer              *writer,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  br_store_set_program_async (writer->store, writer->program, NULL, callback, user_data);
}

static gboolean
end_program (Writer        *writer,
             GAsyncResult  *result,
             GError       **error)
{
  return br_store_set_program_finish (writer->store, result, error);
}

static void
begin_entry (Writer              *writer,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  br_store_flush_async (writer->store, NULL, callback, user_data);
}

static gboolean
end_entry (Writer        *writer,
           GAsyncResult  *result,
           GError       **error)
{
  return br_store_flush_finish (writer->store, result, error);
}

static void
begin_session (Writer              *writer,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  br_session_file_flush_async (writer->session_file, callback, user_data);
}

static gboolean
end_session (Writer        *writer,
             GAsyncResult  *result,
             GError       **error)
{
  return br_session_file_flush_finish (writer->session_file, result, error);
}

static void
begin_removal (Writer              *writer,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  br_session_file_remove_async (writer->session_file, callback, user_data);
}

static gboolean
end_removal (Writer        *writer,
             GAsyncResult  *result,
             GError       **error)
{
  return br_session_file_remove_finish (writer->session_file, result, error);
}

static void
add_entry (Writer *writer,
           guint   number)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (BrEntry) entry = br_check_in_entry_new (br_day_new (2026, 11, 1 + number % 28), now, (int) number % 11, BR_PAIN_ACHE);
  g_autofree char *what = g_strdup_printf ("entry %s", br_entry_get_id (entry));

  br_store_add (writer->store, entry);
  carry_out (writer, begin_entry, end_entry, what);
}

static void
save (GFile    *folder,
      guint     count,
      gboolean  entries_only)
{
  g_autoptr (BrStore) store = br_store_new (folder);
  g_autoptr (BrSessionFile) session_file = br_session_file_new (folder);
  g_autoptr (BrProgram) program = fixture_load_program ();
  g_autoptr (BrManualClock) clock = br_manual_clock_new ();
  g_autoptr (BrPrescription) prescription = fixture_prescribe (program, "plain sides long turns weight");
  g_autoptr (BrSession) session = br_session_new (prescription, BR_CLOCK (clock), br_day_new (2026, 11, 22), 3, BR_PAIN_ACHE);
  Writer writer = { store, session_file, program };

  if (!entries_only)
    {
      carry_out (&writer, begin_program, end_program, "program");
      br_session_file_follow (session_file, session);
      br_session_start (session);
    }

  for (guint i = 0; count == 0 || i < count; i++)
    {
      if (!entries_only)
        {
          br_manual_clock_advance (clock, 10 * SECOND);
          carry_out (&writer, begin_session, end_session, "session");
        }
      add_entry (&writer, i);
    }

  if (!entries_only)
    carry_out (&writer, begin_removal, end_removal, "end of session");
}

static void
read_all (GFile *folder)
{
  g_autoptr (BrStore) store = br_store_new (folder);
  g_autoptr (GAsyncResult) result = NULL;
  GListModel *journal = G_LIST_MODEL (br_store_get_journal (store));
  GListModel *faults = br_store_get_faults (store);

  br_store_load_async (store, NULL, on_ready, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < g_list_model_get_n_items (journal); i++)
    {
      g_autoptr (BrEntry) entry = g_list_model_get_item (journal, i);

      report ("entry", br_entry_get_id (entry), "");
    }
  for (guint i = 0; i < g_list_model_get_n_items (faults); i++)
    {
      g_autoptr (BrFault) fault = g_list_model_get_item (faults, i);

      report ("fault", br_fault_get_message (fault), "");
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) folder = NULL;

  g_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  g_assert_cmpint (argc, >=, 3);
  folder = g_file_new_for_path (argv[2]);

  if (g_str_equal (argv[1], "read"))
    read_all (folder);
  else
    save (folder, (guint) strtoul (argv[3], NULL, 10), g_str_equal (argv[1], "add"));

  return 0;
}
