/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the data folder the way the window does, without what the window does about files that it cannot read. */

#include "config.h"

#include "cli/br-cli-records.h"

#include "core/rules/br-unusable.h"
#include "core/storage/br-journal-folder.h"
#include "core/storage/br-program-file.h"

#define BUILTIN_PATH RESOURCE_PREFIX "/programs/default.json"

GFile *
br_cli_records_dup_folder (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "back-rehab", NULL);
}

void
br_cli_records_print_faults (GPtrArray *faults)
{
  g_return_if_fail (faults != NULL);

  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *text = br_fault_to_string (g_ptr_array_index (faults, i));

      g_printerr ("%s\n", text);
    }
}

static gpointer
ref_object (gconstpointer object,
            gpointer      user_data)
{
  return g_object_ref ((gpointer) object);
}

/* Entries in the order of their files' names, so that the same folder always says the same. */
static void
read_journal (BrCliRecords *records)
{
  g_autoptr (BrJournalFolder) folder = br_journal_folder_new (records->folder);
  g_autoptr (BrJournalReport) report = br_journal_folder_look (folder);
  g_autoptr (GPtrArray) names = g_hash_table_get_keys_as_ptr_array (report->faults);

  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);
  for (guint i = 0; i < names->len; i++)
    {
      GPtrArray *faults = br_journal_report_get_faults (report, g_ptr_array_index (names, i));

      g_ptr_array_extend (records->faults, faults, ref_object, NULL);
    }

  br_journal_add_batch (records->journal, report->entries);
}

static void
read_program (BrCliRecords *records)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GBytes) builtin = g_resources_lookup_data (BUILTIN_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  records->program = br_program_file_load (records->folder, builtin, &faults);
  records->own_program = records->program != NULL && !g_bytes_equal (br_program_get_bytes (records->program), builtin);
  g_ptr_array_extend (records->faults, faults, ref_object, NULL);
}

BrCliRecords *
br_cli_records_read (void)
{
  g_autoptr (BrCliRecords) records = g_new0 (BrCliRecords, 1);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  records->folder = br_cli_records_dup_folder ();
  records->journal = br_journal_new ();
  records->faults = g_ptr_array_new_with_free_func (g_object_unref);
  records->today = br_day_from_date_time (now);

  read_journal (records);
  read_program (records);

  if (records->program == NULL)
    {
      br_cli_records_print_faults (records->faults);
      return NULL;
    }

  return g_steal_pointer (&records);
}

void
br_cli_records_add_unusable (BrCliRecords *records)
{
  g_autoptr (GPtrArray) unusable = NULL;

  g_return_if_fail (records != NULL);

  unusable = br_unusable_list (records->journal, records->program, records->today);
  g_ptr_array_extend (records->faults, unusable, ref_object, NULL);
}

void
br_cli_records_free (BrCliRecords *records)
{
  g_return_if_fail (records != NULL);

  g_clear_object (&records->folder);
  g_clear_object (&records->journal);
  g_clear_object (&records->program);
  g_clear_pointer (&records->faults, g_ptr_array_unref);
  g_free (records);
}
