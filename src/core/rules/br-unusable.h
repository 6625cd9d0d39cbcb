/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries that can be read but that the rules cannot use: they contradict what the rules take for granted. They stay in their files, count
 * for nothing, and are named. */

#pragma once

#include "core/journal/br-journal.h"
#include "core/json/br-fault.h"

G_BEGIN_DECLS

/**
 * br_unusable_list:
 *
 * What the fold leaves out without a word: a second first start; a next-day check of a session that there never was, or given before
 * that session; a decision that only a review can be; a decision on load that names no exercise. An answer about a session that the
 * person deleted is none of these, nor is a decision that came to nothing because the phase had changed.
 *
 * Returns: (transfer full) (element-type BrFault): one for each, in the journal's order
 */
GPtrArray *br_unusable_list (BrJournal *journal);

G_END_DECLS
