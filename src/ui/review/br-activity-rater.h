/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person's own activities, to be rated anew from 0 to 10 (REVIEW-2). */

#pragma once

#include <adwaita.h>

#include "ui/review/br-activity-history.h"

G_BEGIN_DECLS

/** BrActivityRater: property "complete" (boolean, read-only): each activity is rated. */
#define BR_TYPE_ACTIVITY_RATER (br_activity_rater_get_type ())
G_DECLARE_FINAL_TYPE (BrActivityRater, br_activity_rater, BR, ACTIVITY_RATER, AdwBin)

/** br_activity_rater_set_pasts: asks for each of @pasts (element-type BrActivityPast) with its latest rating beside it; @today is for the words of days */
void    br_activity_rater_set_pasts      (BrActivityRater *self,
                                        GArray          *pasts,
                                        BrDay            today);

/** br_activity_rater_get_n_activities: Returns: how many are asked for */
guint br_activity_rater_get_n_activities (BrActivityRater *self);

/** br_activity_rater_dup_activities: Returns: (transfer full) (element-type BrActivity): those that are rated; the names are the rater's */
GArray *br_activity_rater_dup_activities (BrActivityRater *self);

G_END_DECLS
