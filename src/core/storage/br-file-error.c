/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/storage/br-file-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* g_file_set_contents() has no code for these two, and says them in the system's words only. */
static int
read_cause (const char *message)
{
  if (strstr (message, g_strerror (EDQUOT)) != NULL)
    return G_FILE_ERROR_NOSPC;
  if (strstr (message, g_strerror (EBUSY)) != NULL)
    return G_FILE_ERROR_AGAIN;

  return G_FILE_ERROR_FAILED;
}

int
br_file_error_get_code (const GError *error)
{
  g_return_val_if_fail (error != NULL, G_FILE_ERROR_FAILED);

  if (error->domain == G_FILE_ERROR)
    return error->code == G_FILE_ERROR_FAILED ? read_cause (error->message) : error->code;
  if (error->domain != G_IO_ERROR)
    return G_FILE_ERROR_FAILED;

  switch (error->code)
    {
    case G_IO_ERROR_NO_SPACE:
      return G_FILE_ERROR_NOSPC;
    case G_IO_ERROR_PERMISSION_DENIED:
      return G_FILE_ERROR_ACCES;
    case G_IO_ERROR_READ_ONLY:
      return G_FILE_ERROR_ROFS;
    case G_IO_ERROR_NOT_FOUND:
      return G_FILE_ERROR_NOENT;
    case G_IO_ERROR_NOT_DIRECTORY:
      return G_FILE_ERROR_NOTDIR;
    case G_IO_ERROR_IS_DIRECTORY:
      return G_FILE_ERROR_ISDIR;
    case G_IO_ERROR_FILENAME_TOO_LONG:
      return G_FILE_ERROR_NAMETOOLONG;
    case G_IO_ERROR_BUSY:
      return G_FILE_ERROR_AGAIN;
    default:
      return G_FILE_ERROR_FAILED;
    }
}

const char *
br_file_error_find_words (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  switch (br_file_error_get_code (error))
    {
    case G_FILE_ERROR_NOSPC:
      return _("the disk is full");
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
    case G_FILE_ERROR_ROFS:
      return _("writing is not allowed there");
    case G_FILE_ERROR_NOTDIR:
    case G_FILE_ERROR_EXIST:
      return _("something that is no folder is in the way");
    case G_FILE_ERROR_NOENT:
    case G_FILE_ERROR_NODEV:
    case G_FILE_ERROR_NXIO:
      return _("the folder is not there");
    case G_FILE_ERROR_ISDIR:
      return _("a folder of that name is there");
    case G_FILE_ERROR_NAMETOOLONG:
      return _("the name is too long");
    case G_FILE_ERROR_IO:
      return _("the disk reports a fault");
    default:
      return NULL;
    }
}

const char *
br_file_error_get_words (const GError *error)
{
  const char *words = br_file_error_find_words (error);

  g_return_val_if_fail (error != NULL, NULL);

  return words != NULL ? words : error->message;
}

static const char *
skip_name (const char *message,
           GFile      *file)
{
  g_autofree char *name = g_file_get_parse_name (file);
  const char *rest;

  if (!g_str_has_prefix (message, name))
    return message;

  rest = message + strlen (name);

  return g_str_has_prefix (rest, ", ") || g_str_has_prefix (rest, ": ") ? rest + 2 : message;
}

const char *
br_file_error_get_reading_words (const GError *error,
                                 GFile        *file)
{
  g_return_val_if_fail (error != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  switch (br_file_error_get_code (error))
    {
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
      return _("it may not be read");
    case G_FILE_ERROR_NOENT:
      return _("it is not there");
    case G_FILE_ERROR_ISDIR:
      return _("it is a folder");
    default:
      return skip_name (br_file_error_get_words (error), file);
    }
}
