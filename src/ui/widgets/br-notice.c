/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An alert with one answer. */

#include "config.h"

#include "ui/widgets/br-notice.h"

#include <glib/gi18n.h>

AdwDialog *
br_notice_new (const char *heading,
               const char *body)
{
  AdwDialog *dialog;

  g_return_val_if_fail (heading != NULL && body != NULL, NULL);

  dialog = adw_alert_dialog_new (heading, body);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));

  return dialog;
}

AdwDialog *
br_notice_new_failure (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  return br_notice_new (_("That Did Not Work"), error->message);
}
