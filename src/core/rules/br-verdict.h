/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a rule says today, with the numbers it saw. */

#pragma once

#include "core/rules/br-evidence.h"

G_BEGIN_DECLS

/** BrVerdict: immutable; properties "rule", "met", "value", "needed", "text". */
#define BR_TYPE_VERDICT (br_verdict_get_type ())
G_DECLARE_FINAL_TYPE (BrVerdict, br_verdict, BR, VERDICT, GObject)

/**
 * br_verdict_new:
 * @rule: rule id ("GATE-1"); static
 * @met: whether it is met
 * @value: what was seen, in the rule's unit
 * @needed: what the rule asks for, in the same unit
 * @text: the sentence that the person reads, with the numbers ("3 of 7 full days in this phase")
 * @evidence: (nullable): what it rests on, copied
 *
 * Returns: (transfer full): the verdict
 */
BrVerdict          *br_verdict_new         (const char         *rule,
                                            gboolean            met,
                                            double              value,
                                            double              needed,
                                            const char         *text,
                                            const BrEvidence   *evidence);
/** br_verdict_get_rule: Returns: the rule's id ("GATE-1") */
const char         *br_verdict_get_rule    (BrVerdict *self);
/** br_verdict_get_met: Returns: whether it is met */
gboolean            br_verdict_get_met     (BrVerdict *self);
/** br_verdict_get_value: Returns: what was seen, in the rule's unit: days, sessions, days with pain, checks, mean pain (-1 without a rating) */
double              br_verdict_get_value   (BrVerdict *self);
/** br_verdict_get_needed: Returns: what the rule asks for, in the same unit */
double              br_verdict_get_needed  (BrVerdict *self);
/** br_verdict_get_text: Returns: (transfer none): translated, with the numbers */
const char         *br_verdict_get_text    (BrVerdict *self);
/** br_verdict_get_entries: Returns: (transfer none) (array zero-terminated=1): ids of the journal entries it rests on */
const char * const *br_verdict_get_entries (BrVerdict *self);
/** br_verdict_get_numbers: Returns: (transfer none) (array length=n_numbers): further numbers that it saw */
const BrNumber     *br_verdict_get_numbers (BrVerdict *self,
                                            guint     *n_numbers);

G_END_DECLS
