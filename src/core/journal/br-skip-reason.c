/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reasons and their words. */

#include "config.h"

#include "core/journal/br-skip-reason.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (BrSkipReason, br_skip_reason,
                    G_DEFINE_ENUM_VALUE (BR_SKIP_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (BR_SKIP_HURTS, "hurts"),
                    G_DEFINE_ENUM_VALUE (BR_SKIP_NO_TIME, "no-time"),
                    G_DEFINE_ENUM_VALUE (BR_SKIP_NO_EQUIPMENT, "no-equipment"),
                    G_DEFINE_ENUM_VALUE (BR_SKIP_OTHER, "other"))

const char *
br_skip_reason_get_label (BrSkipReason reason)
{
  switch (reason)
    {
    case BR_SKIP_HURTS:
      return _("It hurts");
    case BR_SKIP_NO_TIME:
      return _("No time");
    case BR_SKIP_NO_EQUIPMENT:
      return _("No equipment");
    case BR_SKIP_OTHER:
      return _("Another reason");
    case BR_SKIP_UNKNOWN:
    default:
      return NULL;
    }
}
