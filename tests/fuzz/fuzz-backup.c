/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup, which may come from anywhere. An input that begins with "PK" is the file itself; any other says what the file holds, as
 * "NAME\nCONTENT" with 0xff between files, so that checksums do not keep a fuzzer out. */

#define _GNU_SOURCE
#include <locale.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

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

/* ---- A zip, in which files are stored as they are. By hand, as libraries make none with the names that only an attacker gives ---- */

typedef struct
{
  GByteArray *bytes;     /* the files, and in the end all of it */
  GByteArray *directory; /* which names them once more */
  guint16     n_files;
} Zip;

/* One file, as an input says it. */
typedef struct
{
  const uint8_t *name;
  size_t         name_length;
  const uint8_t *content;
  size_t         content_size;
} Member;

static void
add_number (GByteArray *bytes,
            guint32     number,
            guint       n_bytes)
{
  const guint32 little = GUINT32_TO_LE (number);

  g_byte_array_append (bytes, (const guint8 *) &little, n_bytes);
}

/* What stands both in front of the file and in the directory. */
static void
add_description (GByteArray   *bytes,
                 const Member *member)
{
  const gboolean is_utf8 = g_utf8_validate_len ((const char *) member->name, member->name_length, NULL);

  add_number (bytes, 20, 2); /* version that is needed */
  add_number (bytes, is_utf8 ? 1 << 11 : 0, 2);
  add_number (bytes, 0, 2); /* stored */
  add_number (bytes, 0x5D740000, 4); /* 2026-11-20 */
  add_number (bytes, (guint32) crc32 (0, member->content, (uInt) member->content_size), 4);
  add_number (bytes, (guint32) member->content_size, 4);
  add_number (bytes, (guint32) member->content_size, 4);
  add_number (bytes, (guint32) member->name_length, 2);
  add_number (bytes, 0, 2); /* nothing extra */
}

static void
add_member (Zip           *zip,
            const uint8_t *data,
            size_t         size)
{
  const uint8_t *line_end = memchr (data, '\n', size);
  const size_t name_length = line_end != NULL ? (size_t) (line_end - data) : size;
  const size_t begin = MIN (name_length + 1, size);
  const Member member = { data, name_length, data + begin, size - begin };

  add_number (zip->directory, 0x02014B50, 4);
  add_number (zip->directory, 3 << 8 | 20, 2); /* made under Unix */
  add_description (zip->directory, &member);
  add_number (zip->directory, 0, 2); /* no comment */
  add_number (zip->directory, 0, 4); /* on the only disk, of no special kind */
  add_number (zip->directory, (guint32) (S_IFREG | 0600) << 16, 4);
  add_number (zip->directory, zip->bytes->len, 4);
  g_byte_array_append (zip->directory, member.name, (guint) member.name_length);

  add_number (zip->bytes, 0x04034B50, 4);
  add_description (zip->bytes, &member);
  g_byte_array_append (zip->bytes, member.name, (guint) member.name_length);
  g_byte_array_append (zip->bytes, member.content, (guint) member.content_size);
  zip->n_files++;
}

static void
end_zip (Zip *zip)
{
  const guint begin = zip->bytes->len;

  g_byte_array_append (zip->bytes, zip->directory->data, zip->directory->len);
  add_number (zip->bytes, 0x06054B50, 4);
  add_number (zip->bytes, 0, 4); /* the only disk */
  add_number (zip->bytes, zip->n_files, 2);
  add_number (zip->bytes, zip->n_files, 2);
  add_number (zip->bytes, zip->directory->len, 4);
  add_number (zip->bytes, begin, 4);
  add_number (zip->bytes, 0, 2); /* no comment */
}

/* Returns: (transfer full): the zip of what the input says */
static GByteArray *
make_zip (const uint8_t *data,
          size_t         size)
{
  g_autoptr (GByteArray) directory = g_byte_array_new ();
  Zip zip = { .bytes = g_byte_array_new (), .directory = directory };

  while (size > 0)
    {
      const uint8_t *end = memchr (data, 0xff, size);
      const size_t length = end != NULL ? (size_t) (end - data) : size;

      add_member (&zip, data, length);
      size -= MIN (length + 1, size);
      data = end != NULL ? end + 1 : data + length;
    }
  end_zip (&zip);

  return zip.bytes;
}

/* ---- The target ---------------------------------------------------------------------------------------------------------------- */

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GByteArray) zip = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BrBackup) backup = NULL;

  if (size < 2 || memcmp (data, "PK", 2) != 0)
    {
      zip = make_zip (data, size);
      data = zip->data;
      size = zip->len;
    }

  g_assert_cmpint (ftruncate (fd, 0), ==, 0);
  g_assert_cmpint (pwrite (fd, data, size, 0), ==, (gssize) size);

  /* Without a worker: handing over to a thread and back takes longer than reading. */
  backup = br_backup_read (file, NULL, &error);
  if (backup == NULL)
    g_assert_nonnull (error);
  else
    g_assert_true (g_file_query_exists (br_backup_get_folder (backup), NULL));

  return 0;
}
