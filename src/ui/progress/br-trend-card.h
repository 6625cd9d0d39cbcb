/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card with a name and, line by line, what was measured: its newest value, what it was at first, and a small chart. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** br_trend_card_new: Returns: (transfer floating): a card called @title, plain text */
GtkWidget *br_trend_card_new (const char *title);

/**
 * br_trend_card_add:
 * @card: from br_trend_card_new()
 * @label: (nullable): what was measured; %NULL where the card's title says it
 * @value: the newest value with its unit
 * @before: (nullable): what it was at first, in words; %NULL if it was the same
 * @words: the same facts as @chart, for its tooltip and for screen readers
 * @chart: (transfer floating)
 */
void       br_trend_card_add (GtkWidget  *card,
                              const char *label,
                              const char *value,
                              const char *before,
                              const char *words,
                              GtkWidget  *chart);

G_END_DECLS
