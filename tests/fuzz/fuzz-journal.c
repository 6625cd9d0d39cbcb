/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month of the journal, which a synchroniser or an editor may have spoiled. Whatever can be read can be written again, and nothing of it
 * is lost. */

#define _GNU_SOURCE
#include <sys/mman.h>
#include <unistd.h>

#include "core/storage/br-journal-file.h"
#include "fuzz.h"

/* The file lies in memory: a disk would be the slowest part. */
static int fd = -1;
static GFile *file;

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
  g_autofree char *text = NULL;
  g_autofree char *text_again = NULL;

  if (journal == NULL)
    return 0;

  g_assert_cmpuint (br_journal_file_unite (journal, br_journal_file_get_entries (journal)), ==, 0);
  if (br_journal_file_is_newer (journal) || br_journal_file_is_frozen (journal))
    return 0;

  text = br_journal_file_to_text (journal);
  again = read_text (text, strlen (text));
  g_assert_nonnull (again);
  g_assert_cmpuint (br_journal_file_get_entries (again)->len, ==, br_journal_file_get_entries (journal)->len);
  g_assert_cmpuint (br_journal_file_get_faults (again)->len, ==, br_journal_file_get_faults (journal)->len);
  g_assert_cmpuint (br_journal_file_unite (again, br_journal_file_get_entries (journal)), ==, 0);

  text_again = br_journal_file_to_text (again);
  g_assert_cmpstr (text_again, ==, text);

  return 0;
}
