/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a verdict or a proposal rests on. */

#include "config.h"

#include "core/rules/br-evidence.h"

void
br_evidence_init (BrEvidence *evidence)
{
  evidence->entries = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  evidence->numbers = g_array_new (FALSE, FALSE, sizeof (BrNumber));
}

void
br_evidence_clear (BrEvidence *evidence)
{
  g_clear_pointer (&evidence->entries, g_ptr_array_unref);
  g_clear_pointer (&evidence->numbers, g_array_unref);
}

void
br_evidence_add_entry (BrEvidence *evidence,
                       gpointer    entry)
{
  if (entry != NULL)
    g_ptr_array_add (evidence->entries, (char *) br_entry_get_id (BR_ENTRY (entry)));
}

void
br_evidence_add_number (BrEvidence *evidence,
                        const char *name,
                        double      value)
{
  BrNumber number = { name, value };

  g_array_append_val (evidence->numbers, number);
}

char **
br_evidence_dup_entries (const BrEvidence *evidence)
{
  if (evidence == NULL)
    return g_new0 (char *, 1);

  return g_strdupv ((char **) evidence->entries->pdata);
}

GArray *
br_evidence_dup_numbers (const BrEvidence *evidence)
{
  if (evidence == NULL)
    return g_array_new (FALSE, FALSE, sizeof (BrNumber));

  return g_array_copy (evidence->numbers);
}
