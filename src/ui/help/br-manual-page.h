/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One page of the manual, as widgets. */

#pragma once

#include <adwaita.h>

#include "ui/help/br-manual.h"

G_BEGIN_DECLS

/** BrManualPage: signal "link" (string): a link to another page or section was followed, "PAGE", "PAGE#SECTION" or "#SECTION". */
#define BR_TYPE_MANUAL_PAGE (br_manual_page_get_type ())
G_DECLARE_FINAL_TYPE (BrManualPage, br_manual_page, BR, MANUAL_PAGE, AdwNavigationPage)

/** br_manual_page_new: Returns: (transfer floating) (nullable): the page called @id, %NULL if @manual has none such */
AdwNavigationPage *br_manual_page_new          (BrManual     *manual,
                                                const char   *id);

/** br_manual_page_get_id: Returns: the page's id */
const char        *br_manual_page_get_id       (BrManualPage *self);

/** br_manual_page_show_section: scrolls to the section called @id, as soon as the page is on the screen */
void               br_manual_page_show_section (BrManualPage *self,
                                                const char   *id);

G_END_DECLS
