/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which exercises the person does at their own pace, remembered from session to session. */

#pragma once

#include "core/session/br-session.h"

G_BEGIN_DECLS

/** BrPaceChoices: property "exercises" (strv, never %NULL): the ids of these exercises. */
#define BR_TYPE_PACE_CHOICES (br_pace_choices_get_type ())
G_DECLARE_FINAL_TYPE (BrPaceChoices, br_pace_choices, BR, PACE_CHOICES, GObject)

/** br_pace_choices_new: Returns: (transfer full): choices of no exercise */
BrPaceChoices *br_pace_choices_new    (void);

/** br_pace_choices_choose: from now on @exercise_id is done at the person's own pace, or by the tempo again */
void           br_pace_choices_choose (BrPaceChoices *self,
                                       const char    *exercise_id,
                                       gboolean       own_pace);

/** br_pace_choices_apply: tells @session, which is new, for all of its exercises; one that goes on has a choice of its own */
void           br_pace_choices_apply  (BrPaceChoices *self,
                                       BrSession     *session);

G_END_DECLS
