/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks whether the computer's date is right when all that would make this anything but a first start lies ahead of it. */

#pragma once

#include <adwaita.h>

#include "core/journal/br-journal.h"

G_BEGIN_DECLS

/** BR_DATE_QUESTION_CLOSE, BR_DATE_QUESTION_BEGIN: responses: to leave and set the date, which Escape means, too; to begin anew */
#define BR_DATE_QUESTION_CLOSE "close"
#define BR_DATE_QUESTION_BEGIN "begin"

/** br_date_question_new: Returns: (transfer floating) (nullable): the question, with what was found; %NULL if no entry of @journal is dated after @today */
AdwDialog *br_date_question_new (BrJournal *journal,
                                 BrDay      today);

G_END_DECLS
