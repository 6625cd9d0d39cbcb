/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry of the journal in one line, for what a proposal rests on. */

#pragma once

#include "core/journal/br-entry.h"

G_BEGIN_DECLS

/** br_entry_line_dup: Returns: (transfer full): @entry in a few words: "Check-in: 5 of 10, Sharp" */
char *br_entry_line_dup (BrEntry *entry);

G_END_DECLS
