/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One answer to three: a file, none, or one that lies where the app cannot reach it by itself. */

#include "config.h"

#include "ui/widgets/br-chosen-file.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

gboolean
br_chosen_file_check (GFile         *file,
                      const GError  *dialog_error,
                      GError       **error)
{
  if (g_error_matches (dialog_error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)
      || g_error_matches (dialog_error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    return FALSE;

  if (file != NULL && g_file_peek_path (file) != NULL)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       _("This place cannot be used directly. Please choose a folder on this computer."));

  return FALSE;
}
