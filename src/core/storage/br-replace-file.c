/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The new content is written durably under a name of its own and then changes places with the old file in one step, so that
 * the file that really was replaced can be looked at before it goes. File systems that cannot do this get a plain rename. */

#define _GNU_SOURCE
#include "config.h"

#include "core/storage/br-replace-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "core/storage/br-file-error.h"
#include "core/storage/br-keep-file.h"

char *
br_file_identify (GFile *file)
{
  GStatBuf buf;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  /* Not the time of the last change of its state: renaming changes that. */
  if (g_lstat (g_file_peek_path (file), &buf) != 0)
    return NULL;

  return g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT ".%09ld",
                          (guint64) buf.st_dev, (guint64) buf.st_ino, (gint64) buf.st_size,
                          (gint64) buf.st_mtim.tv_sec, buf.st_mtim.tv_nsec);
}

static gboolean
set_changed (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, "The file was changed by another program");

  return FALSE;
}

/* Gives what stands at @path a name beside @file under which it is found again. */
static gboolean
keep_beside (const char  *path,
             GFile       *file,
             GError     **error)
{
  g_autoptr (GFile) other = g_file_new_for_path (path);
  g_autoptr (GFile) kept = br_keep_file (other, file, ".other-", BR_KEEP_MOVE, error);

  return kept != NULL;
}

static void
sync_folder (GFile *file)
{
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (file));
  g_autofd int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd >= 0)
    fsync (fd);
}

/* For file systems that know neither of the other two. */
static gboolean
replace_plainly (GFile       *file,
                 const char  *fresh,
                 const char  *identity,
                 GError     **error)
{
  g_autofree char *present = br_file_identify (file);

  if (g_strcmp0 (present, identity) != 0)
    {
      g_unlink (fresh);
      return set_changed (error);
    }

  if (g_rename (fresh, g_file_peek_path (file)) != 0)
    {
      int saved_errno = errno;

      g_unlink (fresh);
      return br_file_error_set (error, saved_errno);
    }

  return TRUE;
}

static gboolean
put_in_place (GFile       *file,
              const char  *fresh,
              const char  *identity,
              gboolean     insist,
              GError     **error)
{
  const char *target = g_file_peek_path (file);
  g_autoptr (GFile) old = g_file_new_for_path (fresh);
  g_autofree char *present = br_file_identify (file);
  g_autofree char *replaced = NULL;

  if (!insist && g_strcmp0 (present, identity) != 0)
    {
      g_unlink (fresh);
      return set_changed (error);
    }

  if (renameat2 (AT_FDCWD, fresh, AT_FDCWD, target, identity != NULL ? RENAME_EXCHANGE : RENAME_NOREPLACE) != 0)
    {
      if (errno != EEXIST && errno != ENOENT)
        return replace_plainly (file, fresh, identity, error);

      g_unlink (fresh);
      return set_changed (error);
    }

  if (identity == NULL)
    return TRUE;

  replaced = br_file_identify (old);
  if (g_strcmp0 (replaced, identity) == 0)
    g_unlink (fresh);
  else
    keep_beside (fresh, file, NULL);

  return TRUE;
}

char *
br_replace_file (GFile       *file,
                 const char  *text,
                 const char  *identity,
                 gboolean     insist,
                 GError     **error)
{
  g_autofree char *present = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *basename = NULL;
  g_autofree char *fresh = NULL;
  g_autofree char *replacement = NULL;
  g_autoptr (GFile) fresh_file = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  present = br_file_identify (file);
  if (g_strcmp0 (present, identity) != 0)
    {
      set_changed (error);
      return NULL;
    }

  folder = g_path_get_dirname (g_file_peek_path (file));
  basename = g_path_get_basename (g_file_peek_path (file));
  fresh = g_strdup_printf ("%s/.%s.new", folder, basename);

  /* Left by a power cut in the wrong moment; it may be somebody else's version. */
  if (g_file_test (fresh, G_FILE_TEST_EXISTS) && !keep_beside (fresh, file, error))
    return NULL;

  if (!g_file_set_contents_full (fresh, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error))
    return NULL;

  /* Before it has the name that others know. */
  fresh_file = g_file_new_for_path (fresh);
  replacement = br_file_identify (fresh_file);

  if (!put_in_place (file, fresh, identity, insist, error))
    return NULL;

  sync_folder (file);

  return g_steal_pointer (&replacement);
}
