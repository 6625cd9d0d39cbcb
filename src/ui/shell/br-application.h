/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: one instance, its window, its menu actions, and program files given on the command line. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BR_TYPE_APPLICATION (br_application_get_type ())
G_DECLARE_FINAL_TYPE (BrApplication, br_application, BR, APPLICATION, AdwApplication)

/** br_application_new: Returns: (transfer full): the application, to be run */
GApplication *br_application_new (void);

G_END_DECLS
