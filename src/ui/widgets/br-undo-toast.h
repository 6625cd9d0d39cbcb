/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The message after an act that can be taken back: what was done, and Undo. */

#pragma once

#include <adwaita.h>

#include "core/storage/br-store.h"

G_BEGIN_DECLS

/** BR_UNDO_TOAST_S: how long Undo stays in reach, in seconds: a person on the floor needs a while to get to the computer. */
#define BR_UNDO_TOAST_S 10

/**
 * br_undo_toast_show:
 * @widget: what the act belongs to
 * @text: what was done, translated, without markup
 *
 * Says @text in the toast overlay around @widget, before whatever else waits to be said there, with an Undo button. Who presses it has the
 * keyboard where it was when the act was done, or else in @widget. The caller connects to "button-clicked", and to "dismissed" if something is to be cleared away when Undo is no longer offered.
 *
 * Returns: (transfer none) (nullable): the message, or %NULL if there is no overlay, because @widget has left the window
 */
AdwToast *br_undo_toast_show   (GtkWidget  *widget,
                                const char *text);

/**
 * br_undo_toast_record:
 * @widget: what the act belongs to
 * @store: where to
 * @entries: (element-type BrEntry): entries, corrections and deletions that are one act
 * @text: what was done, translated, without markup
 *
 * Records @entries at once, and says so with an Undo that takes them back, as br_undo_record() and br_undo_toast_show() do.
 *
 * Returns: (transfer none) (nullable): the message, or %NULL if there is no overlay
 */
AdwToast *br_undo_toast_record (GtkWidget  *widget,
                                BrStore    *store,
                                GPtrArray  *entries,
                                const char *text);

G_END_DECLS
