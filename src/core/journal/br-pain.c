/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of pain and what the rules make of them. */

#include "config.h"

#include "core/journal/br-pain.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (BrPainKind, br_pain_kind,
                    G_DEFINE_ENUM_VALUE (BR_PAIN_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (BR_PAIN_ACHE, "ache"),
                    G_DEFINE_ENUM_VALUE (BR_PAIN_SHARP, "sharp"),
                    G_DEFINE_ENUM_VALUE (BR_PAIN_RADIATING, "radiating"),
                    G_DEFINE_ENUM_VALUE (BR_PAIN_NUMB, "numb"))

gboolean
br_pain_kind_is_event (BrPainKind kind)
{
  return kind == BR_PAIN_SHARP || kind == BR_PAIN_RADIATING || kind == BR_PAIN_NUMB;
}

const char *
br_pain_kind_get_label (BrPainKind kind)
{
  switch (kind)
    {
    case BR_PAIN_NONE:
      return C_("pain kind", "No pain");
    case BR_PAIN_ACHE:
      return C_("pain kind", "Ache");
    case BR_PAIN_SHARP:
      return C_("pain kind", "Sharp");
    case BR_PAIN_RADIATING:
      return C_("pain kind", "Down the leg");
    case BR_PAIN_NUMB:
      return C_("pain kind", "Numb or weak");
    default:
      g_return_val_if_reached (NULL);
    }
}
