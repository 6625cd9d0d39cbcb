/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person's own activities as start and review entries both hold them. */

#pragma once

#include "core/journal/br-start-entry.h"

G_BEGIN_DECLS

/** br_activity_list_new: Returns: (transfer full) (element-type BrActivity): copies of @activities, which the list owns */
GArray   *br_activity_list_new        (const BrActivity *activities,
                                       guint             n_activities);

/** br_activity_list_are_valid: Returns: whether there are at most %BR_MAX_ACTIVITIES, each with a name and an ability from 0 to 10 */
gboolean  br_activity_list_are_valid  (const BrActivity *activities,
                                       guint             n_activities);

/** br_activity_list_read: Returns: (transfer full) (nullable): the member "activities" of @object, or %NULL with a #BrJsonMemberError */
GArray   *br_activity_list_read       (const BrJson  *object,
                                       GError       **error);

/** br_activity_list_write: adds @list as "activities" to the open object of @builder */
void      br_activity_list_write      (GArray           *list,
                                       JsonBuilder      *builder);

G_END_DECLS
