/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Journals for the rules' tests, written as one line per entry:
 *
 *     2026-11-02 09:00 start 6 5                  pain now and this week; then its kind now, if any, and own activities, as in garden=4
 *     2026-11-02 10:00 full 1                     session of phase 1: full, short or partial; then any of
 *                                                 before=N[/KIND], pain=KIND, hinge=OUTCOME[/VARIANT], plank=LEFT/RIGHT[/VARIANT],
 *                                                 after=N, form=held or lost, and did=EXERCISE,WORDS for further exercises, with words
 *                                                 in this order: 3x8 sets and repetitions, 10s held, 4500g, a variant, an outcome, a
 *                                                 kind of pain in it, got=REPETITIONS/SECONDS/GRAMS in the last set (the others without
 *                                                 figures), kept=N sets in the record; all may be left out but the first
 *     2026-11-02 20:00 check-in 4 sharp           the kind may be left out
 *     2026-11-03 09:00 usual 2026-11-02           next-day check of the last session of that date; or "unusual"
 *     2026-11-09 09:00 accept advance 1           or "refuse"; the phase it leaves; then the rule, and the exercise
 *     2026-11-02 09:00 flags start [ID...]        occasion, questions answered with yes
 *     2026-11-05 09:00 cleared 2026-11-04
 *     2026-11-05 09:00 days mon wed fri           the pattern; none for every other day
 *     2026-11-05 09:00 move 2026-11-06 2026-11-07
 *     2026-11-05 09:00 pause 2026-11-06 2026-11-12
 *     2026-11-02 09:00 own [ID...] [GRAMS...]
 *     2026-11-30 09:00 review                     then own activities, as in garden=6
 *
 * The time is UTC, or says how far it is from it: "09:00+13:00".
 */

#pragma once

#include "core/rules/br-rules.h"

G_BEGIN_DECLS

/** br_test_journal_read: Returns: (transfer full): the journal that @script writes; a line that cannot be read ends the test */
BrJournal   *br_test_journal_read     (const char *script);

/** br_test_journal_add: adds what @script writes to @journal */
void         br_test_journal_add      (BrJournal  *journal,
                                       const char *script);

/** br_test_journal_find: Returns: (transfer none): the last entry of @date whose type on disk is @type; it must be there */
BrEntry     *br_test_journal_find     (BrJournal  *journal,
                                       const char *date,
                                       const char *type);

/** br_test_program: Returns: (transfer none): the default program */
BrProgram   *br_test_program          (void);

/** br_test_evaluate: Returns: (transfer full): what the rules say with that program on @today, YYYY-MM-DD */
BrState     *br_test_evaluate         (BrJournal  *journal,
                                       const char *today);

/** br_test_dup_plan: Returns: (transfer full): the first @n_days planned dates, separated by blanks */
char        *br_test_dup_plan         (BrState    *state,
                                       guint       n_days);

/** br_test_dup_gates: Returns: (transfer full): the gates in order as in "1+ 2- 3+ 4+ 5-" */
char        *br_test_dup_gates        (BrState    *state);

/** br_test_dup_proposals: Returns: (transfer full): the proposals in order as in "revert:REVERT-1 raise-load:LOAD-2:bird_dog" */
char        *br_test_dup_proposals    (BrState    *state);

/** br_test_dup_prescription: Returns: (transfer full): its exercises as in "bird_dog 3x4 8s goblet_box_squat 3x8 4500g"; "*" after the easier variant */
char        *br_test_dup_prescription (BrPrescription *prescription);

/** br_test_get_number: Returns: the number called @name that @proposal saw; it must be there */
double       br_test_get_number       (BrProposal *proposal,
                                       const char *name);

/** br_test_dup_marks: Returns: (transfer full): for each day from @from to @to its marks, one letter each, "." for none, separated by blanks: p F S P x m M = r ! in the order of #BrDayMarks */
char        *br_test_dup_marks        (BrState    *state,
                                       const char *from,
                                       const char *to);

G_END_DECLS
