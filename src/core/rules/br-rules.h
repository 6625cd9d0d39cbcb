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

/**
 * br_rules_evaluate_with:
 * @entries: (element-type BrEntry): entries, corrections or deletions that are not recorded
 *
 * Returns: (transfer full): what the rules would say on @today if @entries were recorded
 */
BrState      *br_rules_evaluate_with (BrProgram *program,
                                      BrJournal *journal,
                                      GPtrArray *entries,
                                      BrDay      today);

/**
 * br_rules_prescribe:
 * @routine: any of @program
 * @day: the day of the session
 *
 * Returns: (transfer full) (nullable): what @routine would have asked for on @day, by what the journal holds up to then; %NULL if it is not
 *   one of the phase of that day
 */
BrPrescription *br_rules_prescribe (BrProgram  *program,
                                    BrJournal  *journal,
                                    BrRoutine  *routine,
                                    BrDay       day);

G_END_DECLS
