/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses the days of the sessions: every other day, or three weekdays no two of which touch (FREQ-2); two for whoever has two. */

#pragma once

#include <adwaita.h>

#include "core/journal/br-plan-entry.h"

G_BEGIN_DECLS

/** BrPatternEditor: properties "weekdays" (guint, a #BrWeekdays: what is chosen so far) and "complete" (boolean, read-only: it is a pattern that can be). */
#define BR_TYPE_PATTERN_EDITOR (br_pattern_editor_get_type ())
G_DECLARE_FINAL_TYPE (BrPatternEditor, br_pattern_editor, BR, PATTERN_EDITOR, AdwPreferencesGroup)

/** br_pattern_editor_get_weekdays: Returns: what is chosen; 0 for every other day; a pattern only while "complete" */
BrWeekdays br_pattern_editor_get_weekdays (BrPatternEditor *self);
/** br_pattern_editor_set_weekdays: shows @weekdays as chosen; if they are two (FREQ-6), two remain enough */
void       br_pattern_editor_set_weekdays (BrPatternEditor *self,
                                           BrWeekdays       weekdays);
/** br_pattern_editor_get_complete: Returns: whether what is chosen is a pattern */
gboolean   br_pattern_editor_get_complete (BrPatternEditor *self);

G_END_DECLS
