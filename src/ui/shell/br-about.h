/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "About Back Rehab": license, sources, and what the app is not. */

#pragma once

#include <adwaita.h>

#include "core/program/br-program.h"

G_BEGIN_DECLS

/** br_about_dialog_new: @program (nullable) is the one whose sources are credited */
AdwDialog *br_about_dialog_new (BrProgram *program);

G_END_DECLS
