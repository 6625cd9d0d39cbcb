/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Up to three activities that matter to the person, and how well each goes now (PSFS). */

#pragma once

#include <adwaita.h>

#include "core/journal/br-start-entry.h"

G_BEGIN_DECLS

/** BR_MAX_ACTIVITIES: as many as the scale is made for */
#define BR_MAX_ACTIVITIES 3

/** BrActivityEditor: property "complete" (boolean, read-only): each activity that has a name is rated. */
#define BR_TYPE_ACTIVITY_EDITOR (br_activity_editor_get_type ())
G_DECLARE_FINAL_TYPE (BrActivityEditor, br_activity_editor, BR, ACTIVITY_EDITOR, AdwBin)

/**
 * br_activity_editor_get_activities:
 * @activities: (out caller-allocates) (array fixed-size=3): the names are the editor's
 *
 * Returns: how many of @activities were filled
 */
guint br_activity_editor_get_activities (BrActivityEditor *self,
                                         BrActivity        activities[BR_MAX_ACTIVITIES]);

G_END_DECLS
