/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Full screen for somebody who lies on the floor: after some stillness the controls fade, the time never. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BrPresentation:
 *
 * Watches a widget's window, its pointer and its keys.
 *
 * Properties, both read-only: "height" (int, in application pixels: that of the window while it presents, which fills the
 * screen where the desktop can do that; else 0) and "faded" (boolean: whether controls are to be out of the way: it presents, it is quiet, neither pointer nor keys have been used for a few
 * seconds, and no control has the focus).
 */
#define BR_TYPE_PRESENTATION (br_presentation_get_type ())
G_DECLARE_FINAL_TYPE (BrPresentation, br_presentation, BR, PRESENTATION, GObject)

/** br_presentation_new: Returns: (transfer full): watches over @widget, which it does not keep alive; what has the style class .fading there is a control */
BrPresentation *br_presentation_new        (GtkWidget      *widget);

/** br_presentation_toggle: full screen on or off; what was made full screen here is undone when the widget leaves the window */
void            br_presentation_toggle     (BrPresentation *self);

/** br_presentation_set_quiet: whether controls may fade, because nothing waits for the person */
void            br_presentation_set_quiet  (BrPresentation *self,
                                            gboolean        quiet);

/** br_presentation_wake: something was done: controls are back for a while */
void            br_presentation_wake       (BrPresentation *self);

/** br_presentation_get_height: Returns: the property "height" */
int             br_presentation_get_height (BrPresentation *self);

/** br_presentation_get_faded: Returns: the property "faded" */
gboolean        br_presentation_get_faded  (BrPresentation *self);

G_END_DECLS
