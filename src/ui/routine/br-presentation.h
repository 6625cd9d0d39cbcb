/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Full screen for somebody who lies on the floor: after some stillness the controls fade, the time never. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BrPresentation:
 *
 * Gives a widget the style class .faded while its window is in full screen, it is quiet, and neither pointer nor keys have been used
 * for a few seconds. The style sheet then hides what has the class .fading.
 */
#define BR_TYPE_PRESENTATION (br_presentation_get_type ())
G_DECLARE_FINAL_TYPE (BrPresentation, br_presentation, BR, PRESENTATION, GObject)

/** br_presentation_new: Returns: (transfer full): watches over @widget, which it does not keep alive */
BrPresentation *br_presentation_new       (GtkWidget      *widget);

/** br_presentation_toggle: full screen on or off; what was made full screen here is undone when the widget leaves the window */
void            br_presentation_toggle    (BrPresentation *self);

/** br_presentation_set_quiet: whether controls may fade, because nothing waits for the person */
void            br_presentation_set_quiet (BrPresentation *self,
                                           gboolean        quiet);

/** br_presentation_wake: something was done: controls are back for a while */
void            br_presentation_wake      (BrPresentation *self);

G_END_DECLS
