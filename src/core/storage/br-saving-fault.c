/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Known causes get an advice of their own. */

#include "config.h"

#include "core/storage/br-saving-fault.h"

#include <glib/gi18n-lib.h>

#include "core/json/br-json-document.h"
#include "core/storage/br-file-error.h"

const char *
br_saving_fault_get_advice (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (g_error_matches (error, BR_JSON_ERROR, BR_JSON_ERROR_NEWER))
    return _("Please update the app.");

  switch (br_file_error_get_code (error))
    {
    case G_FILE_ERROR_NOSPC:
      return _("Please make some room on the disk.");
    case G_FILE_ERROR_NOTDIR:
    case G_FILE_ERROR_EXIST:
      return _("Something that is no folder stands in its place: please move it away.");
    case G_FILE_ERROR_AGAIN:
      return _("If this lasts, please look for another program that uses this folder, such as one that syncs it, and end it.");
    case G_FILE_ERROR_IO:
      return _("Please see to the disk: look whether it is connected, and back up what is on it.");
    default:
      return _("Please check that you may write to this folder.");
    }
}

BrFault *
br_saving_fault_new (GFile        *folder,
                     const GError *error)
{
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (error != NULL, NULL);

  name = g_file_get_parse_name (folder);
  /* Translators: technical reason, what to do */
  message = g_strdup_printf (_("What you entered last could not be saved (%s). It is kept for as long as the app is open, "
                               "and the app goes on trying. %s"),
                             br_file_error_get_words (error), br_saving_fault_get_advice (error));

  return br_fault_new (name, 0, NULL, NULL, message);
}
