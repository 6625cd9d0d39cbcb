/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A calm card that asks one thing: a title, why it is asked, and two answers of equal weight. For proposals and the next-day check. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** BrQuestionCard: signal "answered" (gboolean yes). */
#define BR_TYPE_QUESTION_CARD (br_question_card_get_type ())
G_DECLARE_FINAL_TYPE (BrQuestionCard, br_question_card, BR, QUESTION_CARD, AdwBin)

/** br_question_card_new: @yes and @no are the labels of the buttons, with mnemonics; Returns: (transfer floating) */
GtkWidget *br_question_card_new (const char *title,
                                 const char *reason,
                                 const char *yes,
                                 const char *no);

G_END_DECLS
