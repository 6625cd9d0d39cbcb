/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows one card to read (CONTENT-4). */

#pragma once

#include <adwaita.h>

#include "core/program/br-program.h"
#include "ui/program/br-content-cards.h"

G_BEGIN_DECLS

#define BR_TYPE_CARD_DIALOG (br_card_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BrCardDialog, br_card_dialog, BR, CARD_DIALOG, AdwDialog)

/** br_card_dialog_new: @program is whose phases the card about them explains. Returns: (transfer floating): shows @card */
AdwDialog *br_card_dialog_new (const BrContentCard *card,
                               BrProgram           *program);

G_END_DECLS
