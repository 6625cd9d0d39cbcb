/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of text at the largest size at which all of them fit: what somebody on the floor reads from three metres away. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** BrFitText: properties "lines" (a string array) and "current" (int: the line that is emphasized, -1 for all alike). */
#define BR_TYPE_FIT_TEXT (br_fit_text_get_type ())
G_DECLARE_FINAL_TYPE (BrFitText, br_fit_text, BR, FIT_TEXT, GtkWidget)

/** br_fit_text_new: Returns: (transfer floating): a text without lines */
GtkWidget          *br_fit_text_new         (void);

/** br_fit_text_set_lines: @lines (nullable) are copied; no line is emphasized afterwards */
void                br_fit_text_set_lines   (BrFitText          *self,
                                             const char * const *lines);
/** br_fit_text_get_lines: Returns: (transfer none) (array zero-terminated=1) */
const char * const *br_fit_text_get_lines   (BrFitText          *self);

/** br_fit_text_set_current: emphasizes line @current, from 0; -1 shows all alike */
void                br_fit_text_set_current (BrFitText          *self,
                                             int                 current);
int                 br_fit_text_get_current (BrFitText          *self);

G_END_DECLS
