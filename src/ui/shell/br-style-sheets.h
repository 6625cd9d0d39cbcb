/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The style sheets that stand beside the ordinary one where the background is dark or the contrast is high. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * BrStyleSheets:
 *
 * libadwaita can load such sheets by their names, but from 1.10 on that is deprecated in favor of media queries, which GTK 4.18 does not
 * know. The ordinary sheet, style.css, is none of these.
 */
#define BR_TYPE_STYLE_SHEETS (br_style_sheets_get_type ())
G_DECLARE_FINAL_TYPE (BrStyleSheets, br_style_sheets, BR, STYLE_SHEETS, GObject)

/** br_style_sheets_new: Returns: (transfer full): what keeps the sheets of @display as the style calls for, until it is disposed of; made after the ordinary one is loaded */
BrStyleSheets *br_style_sheets_new (GdkDisplay *display);

G_END_DECLS
