/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers to "How well can you do it now?" (PSFS), for combo rows. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** br_ability_list_new: Returns: (transfer full): a model of strings: "Choose" first, then 0 to 10, so that position - 1 is the ability */
GListModel *br_ability_list_new (void);

G_END_DECLS
