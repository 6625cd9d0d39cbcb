/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries of the journal in the words of the calendar. */

#pragma once

#include "core/journal/br-entry.h"
#include "core/journal/br-exercise-record.h"
#include "core/program/br-program.h"
#include "ui/widgets/br-weight.h"

G_BEGIN_DECLS

/** br_entry_words_title: Returns: (transfer none): what kind of entry it is ("Check-in") */
const char *br_entry_words_title       (BrEntry          *entry);
/** br_entry_words_dup_day: Returns: (transfer full): a date in full ("Friday, November 20, 2026") */
char       *br_entry_words_dup_day     (BrDay             day);
/** br_entry_words_dup_pain: Returns: (transfer full): "4 of 10, Ache"; @rating may be %BR_PAIN_UNRATED */
char       *br_entry_words_dup_pain    (int               rating,
                                        BrPainKind        kind);
/** br_entry_words_dup_routine: Returns: (transfer full): its name in @program (nullable), else @id */
char       *br_entry_words_dup_routine (BrProgram        *program,
                                        const char       *id);
/** br_entry_words_dup_done: Returns: (transfer full): "2 of 3 sets, 8 repetitions", with what was different about them */
char       *br_entry_words_dup_done    (BrExerciseRecord *record,
                                        BrWeightUnit      unit);
/** br_entry_words_dup_weight: Returns: (transfer full): @weight_g in @unit ("4.5 kg") */
char       *br_entry_words_dup_weight  (guint             weight_g,
                                        BrWeightUnit      unit);
/** br_entry_words_dup_weekdays: Returns: (transfer full): "Every other day", or the names of the days */
char       *br_entry_words_dup_weekdays (guint            weekdays);

G_END_DECLS
