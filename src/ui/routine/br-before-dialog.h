/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The short questions before a session (START-1), with the next-day check of the session before where it is still open. */

#pragma once

#include <adwaita.h>

#include "core/journal/br-day.h"
#include "core/rules/br-start-answer.h"

G_BEGIN_DECLS

/** BrBeforeDialog: signal "answered" (): every question is answered and the person wants to start; the dialog closes by itself. */
#define BR_TYPE_BEFORE_DIALOG (br_before_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BrBeforeDialog, br_before_dialog, BR, BEFORE_DIALOG, AdwDialog)

/** br_before_dialog_new: @unanswered is the day of the session whose next-day check is to be asked, or %BR_DAY_NONE. Returns: (transfer floating) */
AdwDialog *br_before_dialog_new        (BrDay           unanswered);

/** br_before_dialog_get_answer: fills @answer; sensible once "answered" was emitted */
void       br_before_dialog_get_answer (BrBeforeDialog *self,
                                        BrStartAnswer  *answer);

G_END_DECLS
