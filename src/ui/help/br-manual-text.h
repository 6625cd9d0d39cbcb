/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paragraph of the manual as text with Pango's markup. */

#pragma once

#include "ui/help/br-manual.h"

G_BEGIN_DECLS

/**
 * br_manual_text_dup_markup:
 * @page: the page in which @node stands, for its links
 *
 * Returns: (transfer full): what @node holds, as Pango markup; a link without words of its own has the title of what it leads to
 */
char *br_manual_text_dup_markup (BrManual           *manual,
                                 const char         *page,
                                 const BrManualNode *node);

/** br_manual_text_dup_title: Returns: (transfer full): the title of a page or section, as plain text on one line */
char *br_manual_text_dup_title  (const BrManualNode *node);

G_END_DECLS
