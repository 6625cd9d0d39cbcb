/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What --status prints: the rules' state in the person's words. */

#pragma once

#include "core/rules/br-rules.h"

G_BEGIN_DECLS

/** br_status_text_new: Returns: (transfer full): the same facts as --status --json, for a person; lines that end with newlines */
char *br_status_text_new (BrState   *state,
                          BrProgram *program);

G_END_DECLS
