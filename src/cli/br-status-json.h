/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What --status --json prints: the rules' state as data/schema/status.schema.json describes it. */

#pragma once

#include "cli/br-cli-records.h"

G_BEGIN_DECLS

/** BR_STATUS_FORMAT: what "format" is; "version" counts changes that could mislead older readers */
#define BR_STATUS_FORMAT    "back-rehab-status"
#define BR_STATUS_VERSION   1
/** BR_STATUS_PLAN_DAYS: how far "plan" reaches, today included */
#define BR_STATUS_PLAN_DAYS 28

/** br_status_json_new: Returns: (transfer full): @state and what could not be read, as text that ends with a newline; numbers never depend on the locale */
char *br_status_json_new (BrState            *state,
                          const BrCliRecords *records);

G_END_DECLS
