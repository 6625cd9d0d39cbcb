/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the next session consists of: whose turn it is, with the equipment there is, in the time there is. */

#pragma once

#include "core/program/br-prescription.h"
#include "core/rules/br-facts.h"

G_BEGIN_DECLS

/** START-3: a full session takes at most this long */
#define BR_MAX_LENGTH_S       (30 * 60)
/** and a short one */
#define BR_MAX_SHORT_LENGTH_S (8 * 60)

/**
 * br_prescribe:
 * @short_session: the short routine rather than the one whose turn it is
 *
 * START-3: an exercise whose equipment the person does not have is replaced by its stand-in, unless the routine has that already; the
 * last exercises drop a set, never below one, until the session is short enough. LOAD-1: the lightest weight owned within the card's
 * range; if none fits, the easier variant, and if it has none either, the stand-in.
 *
 * Returns: (transfer full) (nullable): %NULL before the first start
 */
BrPrescription *br_prescribe (const BrFacts *facts,
                              gboolean       short_session);

G_END_DECLS
