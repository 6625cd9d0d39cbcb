/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries that can be read but that the rules cannot use: they contradict what the rules take for granted. They stay in their files, count
 * for nothing, and are named. */

#pragma once

#include "core/journal/br-journal.h"
#include "core/json/br-fault.h"
#include "core/program/br-program.h"

G_BEGIN_DECLS

/**
 * br_unusable_list:
 * @program: the program in force
 * @today: the local date; whether a move dated after it is allowed is not known yet
 *
 * What the fold leaves out without a word: a second first start; a next-day check of a session that there never was, or given before
 * that session; a decision that can be no answer; a move that FREQ-5 does not allow; a correction that is of another kind than what it is to
 * correct. An answer about a session that the person deleted is none of these, nor is a decision that came to nothing because the phase
 * had changed, nor a move that passed unused.
 *
 * Returns: (transfer full) (element-type BrFault): one for each, in the journal's order, and then the corrections
 */
GPtrArray *br_unusable_list (BrJournal *journal,
                             BrProgram *program,
                             BrDay      today);

G_END_DECLS
