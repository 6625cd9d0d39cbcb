/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a person passed over an exercise, as far as it was said. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BrSkipReason: on disk "hurts", "no-time", "no-equipment", "other"; none is not written.
 *
 * No rule asks for it: a skipped set is not done, whatever the reason. Pain counts by the report of pain that comes with it (PAIN), never
 * by this word.
 */
typedef enum
{
  BR_SKIP_UNKNOWN,
  BR_SKIP_HURTS,
  BR_SKIP_NO_TIME,
  BR_SKIP_NO_EQUIPMENT,
  BR_SKIP_OTHER,
} BrSkipReason;

#define BR_TYPE_SKIP_REASON (br_skip_reason_get_type ())
GType       br_skip_reason_get_type  (void);

/** br_skip_reason_get_label: Returns: (nullable): @reason as an answer and behind "Skipped:", translated; %NULL for the unknown one */
const char *br_skip_reason_get_label (BrSkipReason reason);

G_END_DECLS
