/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cards to read (CONTENT-4): short, each with its source, the same for every program. */

#pragma once

#include "core/rules/br-state.h"

G_BEGIN_DECLS

#define BR_CONTENT_CARD_MAX_PARAGRAPHS 5

/**
 * BrContentCard:
 * @id: for links: "rest-days"
 * @title: msgid: the question that it answers, or what it is about
 * @paragraphs: msgids, %NULL-terminated; none in the card "phases", which the program itself fills
 * @source: msgid: where it comes from; %NULL in the card "phases"
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *paragraphs[BR_CONTENT_CARD_MAX_PARAGRAPHS + 1];
  const char *source;
} BrContentCard;

/** br_content_cards_get_all: Returns: (transfer none) (array length=n_cards): all, in the order in which they are best read */
const BrContentCard *br_content_cards_get_all (guint      *n_cards);

/** br_content_cards_get: Returns: (transfer none) (nullable): the card with @id */
const BrContentCard *br_content_cards_get     (const char *id);

/** br_content_cards_choose: Returns: (transfer none): the one that helps most on the day of @state */
const BrContentCard *br_content_cards_choose  (BrState    *state);

G_END_DECLS
