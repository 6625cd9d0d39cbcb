/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words made for the middle of a sentence, at the beginning of a line. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** br_capitalized_dup: Returns: (transfer full): @text with its first letter as a capital */
char *br_capitalized_dup (const char *text);

G_END_DECLS
