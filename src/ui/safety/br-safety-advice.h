/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to do after a yes to a safety question. Never a diagnosis (FLAG-4). */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** br_safety_advice_show: sets heading and words of @page: to go now for an @emergency, else to see a professional first */
void br_safety_advice_show (AdwStatusPage *page,
                            gboolean       emergency);

G_END_DECLS
