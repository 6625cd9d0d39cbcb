/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pain as the person reports it: a rating on the 0 to 10 numeric scale (NPRS) and its kind. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/** BrPainKind: from harmless to grave. On disk "none", "ache", "sharp", "radiating", "numb". */
typedef enum
{
  BR_PAIN_NONE,
  BR_PAIN_ACHE,
  BR_PAIN_SHARP,
  BR_PAIN_RADIATING,
  BR_PAIN_NUMB,
} BrPainKind;

#define BR_TYPE_PAIN_KIND (br_pain_kind_get_type ())
GType br_pain_kind_get_type (void);

/** BR_PAIN_UNRATED: the rating of someone who gave none */
#define BR_PAIN_UNRATED (-1)
#define BR_PAIN_MAX     10

/** br_pain_kind_is_event: Returns: whether GATE-3 and REVERT-1 count it: sharp, radiating or numb */
gboolean    br_pain_kind_is_event  (BrPainKind kind);

/** br_pain_kind_get_label: Returns: (transfer none): the translated word ("Sharp") */
const char *br_pain_kind_get_label (BrPainKind kind);

G_END_DECLS
