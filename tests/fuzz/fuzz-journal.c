/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month of the journal, which a synchroniser or an editor may have spoiled. Whatever can be read can be written again, and nothing of it
 * is lost. */

#define _GNU_SOURCE
#include <sys/mman.h>
#include <unistd.h>

#include "core/journal/br-check-in-entry.h"
#include "core/storage/br-journal-file.h"
#include "fuzz.h"

/* The file lies in memory: a disk would be the slowest part. */
static int fd = -1;
static GFile *file;
/* (element-type BrEntry): before, among and behind those of the month. */
static GPtrArray *fresh;

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_autofree char *path = NULL;

  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);

  fd = memfd_create ("2026-11.json", MFD_CLOEXEC);
  g_assert_cmpint (fd, >=, 0);
  path = g_strdup_printf ("/proc/self/fd/%d", fd);
  file = g_file_new_for_path (path);

  fresh = g_ptr_array_new_with_free_func (g_object_unref);
  for (int day = 1; day <= 29; day += 14)
    {
      g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, day, 12, 0, 0);

      g_ptr_array_add (fresh, br_check_in_entry_new (br_day_new (2026, 11, day), at, 3, BR_PAIN_ACHE));
    }

  return 0;
}

static BrJournalFile *
read_text (const void *text,
           gsize       size)
{
  g_assert_cmpint (ftruncate (fd, 0), ==, 0);
  g_assert_cmpint (pwrite (fd, text, size, 0), ==, (gssize) size);

  return br_journal_file_read (file, NULL, NULL);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (BrJournalFile) journal = read_text (data, size);
  g_autoptr (BrJournalFile) again = NULL;

  if (journal == NULL)
    return 0;

  g_assert_cmpuint (br_journal_file_unite (journal, br_journal_file_get_entries (journal)), ==, 0);
  if (br_journal_file_is_newer (journal) || br_journal_file_is_frozen (journal))
    return 0;

  g_assert_cmpmem (br_journal_file_get_text (journal), strlen (br_journal_file_get_text (journal)), data, size);

  g_assert_cmpuint (br_journal_file_unite (journal, fresh), ==, fresh->len);
  again = read_text (br_journal_file_get_text (journal), strlen (br_journal_file_get_text (journal)));
  g_assert_nonnull (again);
  g_assert_cmpuint (br_journal_file_get_entries (again)->len, ==, br_journal_file_get_entries (journal)->len);
  g_assert_cmpuint (br_journal_file_get_faults (again)->len, ==, br_journal_file_get_faults (journal)->len);
  g_assert_cmpuint (br_journal_file_unite (again, br_journal_file_get_entries (journal)), ==, 0);

  return 0;
}
