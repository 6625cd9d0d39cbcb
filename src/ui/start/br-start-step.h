/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of one step of the first start: heading, content, and the way on. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * BrStartStep:
 *
 * Properties: "step" and "n-steps" (uint), "heading" and "description" (string), "content" (#GtkWidget), "complete" (boolean: the way
 * on is open), "next-label" (string). Signal "next": the person goes on.
 */
#define BR_TYPE_START_STEP (br_start_step_get_type ())
G_DECLARE_FINAL_TYPE (BrStartStep, br_start_step, BR, START_STEP, AdwNavigationPage)

G_END_DECLS
