/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What calls for going back, as proposals in words. */

#pragma once

#include "core/rules/br-finding.h"

G_BEGIN_DECLS

/** br_going_back_find: adds what stands to @findings (element-type BrFinding): reverts and stay-easiers in rule order, then see-professionals */
void br_going_back_find     (const BrFacts   *facts,
                             BrDay            today,
                             GArray          *findings);

/** br_going_back_describe: see #BrProposer */
void br_going_back_describe (const BrFacts   *facts,
                             BrDay            today,
                             const BrFinding *finding,
                             BrWords         *words);

G_END_DECLS
