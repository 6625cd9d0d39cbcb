/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the rules' state of today current: evaluates again, once per batch, when the journal, the program or the day changes. */

#pragma once

#include "core/rules/br-rules.h"

G_BEGIN_DECLS

/** BrAdvisor: properties "journal" (construct-only), "program", "today" (guint, bind it to BrDayWatch:today) and "state" (read-only; %NULL until there are a program and a day). "state" is notified once per batch of changes, before the next frame. */
#define BR_TYPE_ADVISOR (br_advisor_get_type ())
G_DECLARE_FINAL_TYPE (BrAdvisor, br_advisor, BR, ADVISOR, GObject)

/** br_advisor_new: Returns: (transfer full): an advisor that follows @journal */
BrAdvisor *br_advisor_new         (BrJournal *journal);
/** br_advisor_get_journal: Returns: (transfer none) */
BrJournal *br_advisor_get_journal (BrAdvisor *self);
/** br_advisor_get_program: Returns: (transfer none) (nullable) */
BrProgram *br_advisor_get_program (BrAdvisor *self);
/** br_advisor_set_program: @program (nullable) is in force from now on */
void       br_advisor_set_program (BrAdvisor *self,
                                   BrProgram *program);
/** br_advisor_get_today: Returns: the day that it judges */
BrDay      br_advisor_get_today   (BrAdvisor *self);
/** br_advisor_get_state: Returns: (transfer none) (nullable): always of what is known now, also before the notification; a state that is to be kept needs a reference */
BrState   *br_advisor_get_state   (BrAdvisor *self);

G_END_DECLS
