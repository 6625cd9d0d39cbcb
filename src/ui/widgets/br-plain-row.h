/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row whose texts are shown as they are: what stands in a program file or in an error may look like markup. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** br_plain_row_new: @title and @subtitle (nullable) are plain text; Returns: (transfer floating): an #AdwActionRow */
GtkWidget *br_plain_row_new (const char *title,
                             const char *subtitle);

G_END_DECLS
