/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Eleven buttons from 0 to 10 with words at 0, 3, 7 and 10: how the app asks for pain (NPRS) everywhere. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** BrPainScale: properties "rating" (int, -1 while none is chosen), "label" (the question, for the accessible name). Works by arrow keys and digits too.
 *
 * Signal "picked" (int): a number was clicked, typed or activated, even one that was chosen already. Arrow keys only pass over numbers: they
 * change "rating" and pick nothing, so that whoever acts at once on a number acts on this. */
#define BR_TYPE_PAIN_SCALE (br_pain_scale_get_type ())
G_DECLARE_FINAL_TYPE (BrPainScale, br_pain_scale, BR, PAIN_SCALE, GtkWidget)

/** br_pain_scale_new: Returns: (transfer floating): a scale on which nothing is chosen */
GtkWidget *br_pain_scale_new        (void);
/** br_pain_scale_get_rating: Returns: 0 to 10, or -1 while none is chosen */
int        br_pain_scale_get_rating (BrPainScale *self);
/** br_pain_scale_set_rating: @rating is 0 to 10, or -1 for none */
void       br_pain_scale_set_rating (BrPainScale *self,
                                     int          rating);

G_END_DECLS
