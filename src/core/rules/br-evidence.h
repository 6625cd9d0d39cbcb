/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a verdict or a proposal rests on: the journal entries, and the numbers by name. */

#pragma once

#include "core/journal/br-entry.h"

G_BEGIN_DECLS

/** BrNumber: a number that a rule saw, under a name for machines ("sessions", "baseline"). */
typedef struct
{
  const char *name;
  double      value;
} BrNumber;

/**
 * BrEvidence:
 * @entries: (element-type utf8): ids, borrowed from the entries, and %NULL at the end
 * @numbers: #BrNumber, their names static
 */
typedef struct
{
  GPtrArray *entries;
  GArray    *numbers;
} BrEvidence;

void br_evidence_init       (BrEvidence *evidence);
void br_evidence_clear      (BrEvidence *evidence);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BrEvidence, br_evidence_clear)

/** br_evidence_add_entry: @entry is a #BrEntry (nullable: then nothing is added) */
void br_evidence_add_entry  (BrEvidence *evidence,
                             gpointer    entry);
/** br_evidence_add_number: @name is static */
void br_evidence_add_number (BrEvidence *evidence,
                             const char *name,
                             double      value);

/** br_evidence_dup_entries: Returns: (transfer full) (array zero-terminated=1): copies of the ids; none of %NULL */
char   **br_evidence_dup_entries (const BrEvidence *evidence);
/** br_evidence_dup_numbers: Returns: (transfer full): a copy of the numbers; none of %NULL */
GArray  *br_evidence_dup_numbers (const BrEvidence *evidence);

G_END_DECLS
