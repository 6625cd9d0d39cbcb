/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup, which may come from anywhere. An input that begins with "PK" is the file itself; any other says what the file holds, as
 * "NAME\nCONTENT" with 0xff between files, so that checksums do not keep a fuzzer out. */

#define _GNU_SOURCE
#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "backup/br-backup.h"
#include "fuzz.h"

static int fd = -1;
static GFile *file;

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_autofree char *path = NULL;

  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);

  /* As the app runs; with another one, each name in a zip is converted. */
  setlocale (LC_CTYPE, "C.UTF-8");

  fd = memfd_create ("backup.zip", MFD_CLOEXEC);
  g_assert_cmpint (fd, >=, 0);
  path = g_strdup_printf ("/proc/self/fd/%d", fd);
  file = g_file_new_for_path (path);

  return 0;
}

static void
add_member (struct archive       *archive,
            struct archive_entry *entry,
            const uint8_t        *data,
            size_t                size)
{
  const uint8_t *line_end = memchr (data, '\n', size);
  const size_t name_length = line_end != NULL ? (size_t) (line_end - data) : size;
  const size_t content_size = line_end != NULL ? size - name_length - 1 : 0;
  g_autofree char *name = g_strndup ((const char *) data, name_length);

  archive_entry_clear (entry);
  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0600);
  archive_entry_set_size (entry, (la_int64_t) content_size);
  if (archive_write_header (archive, entry) == ARCHIVE_OK && content_size > 0)
    archive_write_data (archive, line_end + 1, content_size);
}

static void
write_zip (const uint8_t *data,
           size_t         size)
{
  struct archive *archive = archive_write_new ();
  struct archive_entry *entry = archive_entry_new ();

  archive_write_set_format_zip (archive);
  archive_write_zip_set_compression_store (archive);
  archive_write_open_fd (archive, fd);
  while (size > 0)
    {
      const uint8_t *end = memchr (data, 0xff, size);
      const size_t length = end != NULL ? (size_t) (end - data) : size;

      add_member (archive, entry, data, length);
      size -= MIN (length + 1, size);
      data = end != NULL ? end + 1 : data + length;
    }
  archive_write_free (archive);
  archive_entry_free (entry);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BrBackup) backup = NULL;

  g_assert_cmpint (ftruncate (fd, 0), ==, 0);
  lseek (fd, 0, SEEK_SET);
  if (size >= 2 && memcmp (data, "PK", 2) == 0)
    g_assert_cmpint (pwrite (fd, data, size, 0), ==, (gssize) size);
  else
    write_zip (data, size);

  /* Without a worker: handing over to a thread and back takes longer than reading. */
  backup = br_backup_read (file, NULL, &error);
  if (backup == NULL)
    g_assert_nonnull (error);
  else
    g_assert_true (g_file_query_exists (br_backup_get_folder (backup), NULL));

  return 0;
}
