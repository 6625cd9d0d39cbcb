/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lock of FLAG-1 to FLAG-3, folded from the journal entry by entry. */

#pragma once

#include "core/journal/br-flags-entry.h"
#include "core/journal/br-pain.h"
#include "core/rules/br-span.h"
#include "core/rules/br-state.h"

G_BEGIN_DECLS

/**
 * BrStandingFlag:
 * @id: of a question; borrowed from the entry
 * @since: the day of the first yes
 * @clear_from: the first day on which a professional can have cleared it, %BR_DAY_NONE for any
 *
 * A question answered with yes and not cleared.
 */
typedef struct
{
  const char *id;
  BrDay       since;
  BrDay       clear_from;
} BrStandingFlag;

/**
 * BrFlags:
 * @standing: (element-type BrStandingFlag): in the order in which they were answered
 * @cleared: id -> #BrDay of the clearance; those that stand again are not in it
 * @open: whether the whole list is to be answered
 * @open_since: the day from which it has been
 * @opened_at: the latest moment, µs since 1970, at which it was asked for
 * @answered_at: that at which it was answered
 * @locked: the days on which training was locked to the end, ascending; the last span is still growing while it is locked
 *
 * Plain data; rules/br-facts.h owns one.
 */
typedef struct
{
  GArray     *standing;
  GHashTable *cleared;
  GArray     *locked;
  BrDay       open_since;
  gint64      opened_at;
  gint64      answered_at;
  gboolean    open;
} BrFlags;

void     br_flags_init            (BrFlags      *flags);
void     br_flags_clear           (BrFlags      *flags);

/**
 * br_flags_add_entry:
 *
 * FLAG-1, FLAG-2: takes in an answered list, an opened one, or a clearance; entries come in the journal's order. A clearance covers what was
 * answered with yes up to its day, and of the first start's clinician list everything: that may tell of years ago.
 */
void     br_flags_add_entry       (BrFlags      *flags,
                                   BrFlagsEntry *entry);

/**
 * br_flags_add_pain:
 * @entry: the session or check-in in which it was reported
 *
 * FLAG-3: radiating pain or numbness asks for the whole list, unless one was answered at that moment or later. Moments count, not dates: over
 * the date line what is answered later may have the earlier date. A correction counts as if it had been said at first: whatever was answered
 * after the pain stays answered. Pain that is entered later, for a day before, asks once more.
 */
void     br_flags_add_pain        (BrFlags      *flags,
                                   BrEntry      *entry,
                                   BrPainKind    kind);

/** br_flags_get_lock: Returns: what is to be done first: an emergency, then an unanswered list, then a clearance */
BrLock   br_flags_get_lock        (const BrFlags *flags);

/** br_flags_get_since: Returns: the day from which that lock stands, or %BR_DAY_NONE */
BrDay    br_flags_get_since       (const BrFlags *flags);

/** br_flags_get_clear_from: Returns: the first day on which a clearance covers all that stands, %BR_DAY_NONE for any */
BrDay    br_flags_get_clear_from  (const BrFlags *flags);

/**
 * br_flags_find_clear_from:
 * @entries: (array length=n_entries): in the journal's order
 * @n_entries: how many
 * @clearance: one of them
 *
 * FLAG-1, for the correction of a clearance: what stood when it was recorded decides, not what stands today.
 *
 * Returns: the first day on which @clearance covers all that stood, %BR_DAY_NONE for any
 */
BrDay    br_flags_find_clear_from (BrEntry      **entries,
                                   guint          n_entries,
                                   BrFlagsEntry  *clearance);

/** br_flags_was_locked: Returns: whether training was locked at the end of @day, or still is */
gboolean br_flags_was_locked      (const BrFlags *flags,
                                   BrDay          day);

G_END_DECLS
