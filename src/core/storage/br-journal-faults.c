/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each sentence names the month, as nobody knows files by their names. */

#include "config.h"

#include "core/storage/br-journal-faults.h"

#include <glib/gi18n-lib.h>

#include "core/journal/br-day.h"
#include "core/storage/br-set-aside.h"

/* Of "2026-11", with which every name of a file begins. */
#define MONTH_LENGTH 7

/* The month in the person's words, "November 2026". */
static char *
format_month (const char *name)
{
  g_autofree char *first_day = g_strdup_printf ("%.*s-01", MONTH_LENGTH, name);

  /* Translators: a month and its year, see g_date_time_format() */
  return br_day_format (br_day_parse (first_day), _("%B %Y"));
}

static BrFault *
new_fault (GFile      *folder,
           const char *name,
           const char *message)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autofree char *parse_name = g_file_get_parse_name (file);

  return br_fault_new (parse_name, 0, NULL, NULL, message);
}

BrFault *
br_journal_fault_new_folder (GFile      *folder,
                             const char *reason)
{
  g_autofree char *parse_name = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (G_IS_FILE (folder) && reason != NULL, NULL);

  parse_name = g_file_get_parse_name (folder);
  message = g_strdup_printf (_("The folder of your journal cannot be opened (%s). Nothing in it was "
                               "changed. Please check that it is a folder and that you may open "
                               "it, then start the app again."), reason);

  return br_fault_new (parse_name, 0, NULL, NULL, message);
}

BrFault *
br_journal_fault_new_aside (GFile      *folder,
                            const char *name,
                            const char *reason)
{
  g_autoptr (GFile) data_folder = NULL;
  g_autofree char *month = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (G_IS_FILE (folder) && name != NULL && reason != NULL, NULL);

  data_folder = g_file_get_parent (folder);
  month = format_month (name);
  backup = br_find_newest_backup (data_folder);
  if (backup != NULL)
    /* Translators: month and year, technical reason, file name */
    message = g_strdup_printf (_("Entries of %s could not be read (%s). The file is kept under this name and nothing in it "
                                 "was changed. You can restore the newest backup, “%s”, or have the file mended: it is read "
                                 "again at the next start."), month, reason, backup);
  else
    /* Translators: month and year, technical reason */
    message = g_strdup_printf (_("Entries of %s could not be read (%s). The file is kept under this name and nothing in it "
                                 "was changed. There is no backup yet. You can have the file mended: it is read again at "
                                 "the next start."), month, reason);

  return new_fault (folder, name, message);
}

BrFault *
br_journal_fault_new_in_the_way (GFile      *folder,
                                 const char *name,
                                 const char *reason)
{
  g_autofree char *month = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (G_IS_FILE (folder) && name != NULL && reason != NULL, NULL);

  month = format_month (name);
  /* Translators: month and year, technical reason */
  message = g_strdup_printf (_("Entries of %s could not be read (%s). The file is left as it is, and new "
                               "entries of that month go into a file beside it. Please check that you "
                               "may read and change the file."), month, reason);

  return new_fault (folder, name, message);
}

BrFault *
br_journal_fault_new_left (GFile      *folder,
                           const char *name,
                           const char *reason)
{
  g_autofree char *month = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (G_IS_FILE (folder) && name != NULL && reason != NULL, NULL);

  month = format_month (name);
  /* Translators: month and year, technical reason */
  message = g_strdup_printf (_("Entries of %s could not be read (%s). The file is left as it is. When you "
                               "open the app, it says what you can do."), month, reason);

  return new_fault (folder, name, message);
}

BrFault *
br_journal_fault_new_newer (GFile      *folder,
                            const char *name)
{
  g_return_val_if_fail (G_IS_FILE (folder) && name != NULL, NULL);

  return new_fault (folder, name,
                    _("A newer version of this app wrote here. What this version understands is shown, and nothing is changed: "
                      "new entries cannot be saved until you update the app."));
}
