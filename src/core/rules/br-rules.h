/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules engine: a pure function of program, journal and day. No clock, no I/O; same input, same output. */

#pragma once

#include "core/rules/br-state.h"

G_BEGIN_DECLS

/** BrRule: @id ("GATE-1"), the msgid of the @sentence that says it, and where it comes from ("seed", "ev", "own"). */
typedef struct
{
  const char *id;
  const char *sentence;
  const char *source;
} BrRule;

/** br_rules_get_all: Returns: (transfer none) (array length=n_rules): every rule that the engine applies */
const BrRule *br_rules_get_all   (guint      *n_rules);

/** br_rules_get_sentence: Returns: (transfer none) (nullable): the translated sentence of the rule with @id */
const char   *br_rules_get_sentence (const char *id);

/**
 * br_rules_evaluate:
 * @program: the program in force
 * @journal: all that is known; entries dated after @today do not count yet
 * @today: the local date
 *
 * Returns: (transfer full): what the rules say
 */
BrState      *br_rules_evaluate  (BrProgram  *program,
                                  BrJournal  *journal,
                                  BrDay       today);

G_END_DECLS
