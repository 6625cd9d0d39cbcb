/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/safety/br-safety-advice.h"

#include <glib/gi18n.h>

void
br_safety_advice_show (AdwStatusPage *page,
                       gboolean       emergency)
{
  adw_status_page_set_title (page, emergency ? _("Go to an Emergency Department Now") : _("See a Professional First"));
  adw_status_page_set_description (page,
                                   emergency
                                     ? _("Please do not wait: have this looked at today, or call your local emergency number. "
                                         "Training stays locked until a professional has cleared you.")
                                     : _("Please have a doctor or physiotherapist look at this before you train. "
                                         "Training is locked until you say under “Get Help” that they have cleared you."));
}
