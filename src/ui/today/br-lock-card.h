/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stands in place of Start while training is locked (FLAG-1 to FLAG-3): since when, because of what, what to do, and the one step to it. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-state.h"

G_BEGIN_DECLS

#define BR_TYPE_LOCK_CARD (br_lock_card_get_type ())
G_DECLARE_FINAL_TYPE (BrLockCard, br_lock_card, BR, LOCK_CARD, AdwBin)

/** br_lock_card_show: shows the lock of @state; hidden if there is none */
void br_lock_card_show (BrLockCard *self,
                        BrState    *state);

G_END_DECLS
