/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something to read and nothing to decide: a sentence with a button that closes it. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** br_notice_new: Returns: (transfer floating): a dialog that says @body (plain text) below @heading */
AdwDialog *br_notice_new         (const char   *heading,
                                  const char   *body);

/** br_notice_new_failure: Returns: (transfer floating): a dialog that says what went wrong; the message of @error is a sentence for the person */
AdwDialog *br_notice_new_failure (const GError *error);

G_END_DECLS
