/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Markup has to be off before the first text is set, so g_object_new() cannot do both. */

#include "ui/widgets/br-plain-row.h"

GtkWidget *
br_plain_row_new (const char *title,
                  const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  g_return_val_if_fail (title != NULL, row);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}
