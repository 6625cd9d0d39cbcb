/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work, rest and what leads to a set have a color each. */

#pragma once

#include <gtk/gtk.h>

#include "core/session/br-step.h"

G_BEGIN_DECLS

/** br_step_style_apply: gives @widget the style class of @step, .work, .rest or .ready, in place of another one of these; none where @step is %NULL */
void br_step_style_apply (GtkWidget *widget,
                          BrStep    *step);

G_END_DECLS
