/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the desktop lets the app start by itself, asked through its portal. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** BrBackgroundPermission: what the desktop answered. */
typedef enum
{
  BR_BACKGROUND_NOT_ASKED,
  BR_BACKGROUND_ASKING,
  BR_BACKGROUND_ALLOWED,
  BR_BACKGROUND_REFUSED,
  BR_BACKGROUND_UNAVAILABLE,
} BrBackgroundPermission;

#define BR_TYPE_BACKGROUND_PERMISSION (br_background_permission_get_type ())
GType br_background_permission_get_type (void);

/** BrBackground: property "permission" (#BrBackgroundPermission, read-only). */
#define BR_TYPE_BACKGROUND (br_background_get_type ())
G_DECLARE_FINAL_TYPE (BrBackground, br_background, BR, BACKGROUND, GObject)

/** br_background_new: Returns: (transfer full): one that has not asked */
BrBackground          *br_background_new            (void);

/**
 * br_background_ask:
 * @autostart: whether the app is to start with the desktop, without a window; %FALSE takes that back
 *
 * Asks the desktop, which may ask the person and remembers what they said; "permission" tells the answer. Asking again takes the place of
 * an earlier question.
 */
void                   br_background_ask            (BrBackground *self,
                                                     gboolean      autostart);

/** br_background_get_permission: Returns: what the desktop answered last */
BrBackgroundPermission br_background_get_permission (BrBackground *self);

G_END_DECLS
