/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/widgets/br-plain-toast.h"

AdwToast *
br_plain_toast_new (const char *text)
{
  AdwToast *toast;

  g_return_val_if_fail (text != NULL, NULL);

  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);

  return toast;
}
