/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A message whose text is shown as it is: the name of a file may look like markup. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** br_plain_toast_new: @text is plain text; Returns: (transfer full): a message without a button */
AdwToast *br_plain_toast_new (const char *text);

G_END_DECLS
