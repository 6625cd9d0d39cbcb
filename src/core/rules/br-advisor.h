/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the rules' state of today current: evaluates again, once per batch, when the journal, the program or the day changes. */

#pragma once

#include "core/rules/br-rules.h"

G_BEGIN_DECLS

/** BrAdvisor: properties "journal" (construct-only), "program", "today" (guint, bind it to BrDayWatch:today) and "state" (read-only, notified; %NULL until there is a program). */
#define BR_TYPE_ADVISOR (br_advisor_get_type ())
G_DECLARE_FINAL_TYPE (BrAdvisor, br_advisor, BR, ADVISOR, GObject)

BrAdvisor *br_advisor_new         (BrJournal *journal);
BrJournal *br_advisor_get_journal (BrAdvisor *self);
BrProgram *br_advisor_get_program (BrAdvisor *self);
void       br_advisor_set_program (BrAdvisor *self,
                                   BrProgram *program);
BrDay      br_advisor_get_today   (BrAdvisor *self);
/** br_advisor_get_state: Returns: (transfer none) (nullable) */
BrState   *br_advisor_get_state   (BrAdvisor *self);

G_END_DECLS
