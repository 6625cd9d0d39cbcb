/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One way to do an exercise: the ordinary one or the easier one, with its own parts, dose, steps and clip. */

#pragma once

#include <gio/gio.h>

#include "core/json/br-json-reader.h"
#include "core/program/br-contact.h"
#include "core/program/br-dose.h"

G_BEGIN_DECLS

/** BrVariantKind: which of the two ways. On disk: "ordinary", "easier". */
typedef enum
{
  BR_VARIANT_ORDINARY,
  BR_VARIANT_EASIER,
} BrVariantKind;

#define BR_TYPE_VARIANT_KIND (br_variant_kind_get_type ())
GType br_variant_kind_get_type (void);

/**
 * BrPart:
 * @name: msgid of the part's name ("Reach", "Hold", "Return")
 * @cue: (nullable): msgid of one short form cue for this part
 * @seconds: its length; of a held part the dose's hold_s counts instead (here: the shortest)
 * @hold: whether this is the part whose seconds are the dose
 *
 * One named part of a repetition (CONTENT-2).
 */
typedef struct
{
  const char *name;
  const char *cue;
  double      seconds;
  gboolean    hold;
} BrPart;

#define BR_TYPE_VARIANT (br_variant_get_type ())
G_DECLARE_FINAL_TYPE (BrVariant, br_variant, BR, VARIANT, GObject)

/**
 * br_variant_new_read:
 * @reader: standing in the variant's object; what is wrong (CONTENT-2, LOAD-1) becomes its fault
 *
 * Returns: (transfer full): the variant, to be thrown away if there was a fault
 */
BrVariant     *br_variant_new_read        (BrJsonReader  *reader,
                                           BrVariantKind  kind);

/** br_variant_get_kind: Returns: whether this is the ordinary or the easier way */
BrVariantKind  br_variant_get_kind        (BrVariant *self);

/** br_variant_get_name: Returns: (transfer none): the translated name ("Bird dog", "Bird dog, leg only") */
const char    *br_variant_get_name        (BrVariant *self);

/** br_variant_get_n_parts: Returns: the number of parts of one repetition, at least 1 */
guint          br_variant_get_n_parts     (BrVariant *self);
/** br_variant_get_part: Returns: (transfer none): one part of a repetition, with untranslated name and cue; @index from 0 */
const BrPart  *br_variant_get_part        (BrVariant *self,
                                           guint      index);
/** br_variant_get_part_name: Returns: (transfer none): translated */
const char    *br_variant_get_part_name   (BrVariant *self,
                                           guint      index);
/** br_variant_get_part_cue: Returns: (transfer none) (nullable): translated */
const char    *br_variant_get_part_cue    (BrVariant *self,
                                           guint      index);

/** br_variant_get_sets: Returns: sets of a full session */
guint          br_variant_get_sets        (BrVariant *self);
/** br_variant_get_repetitions: Returns: from the first dose to the highest (LOAD-2), of each side */
BrRange        br_variant_get_repetitions (BrVariant *self);
/** br_variant_get_hold_s: Returns: seconds of the part that is held, from the first dose to the longest (LOAD-2); 0 to 0 if none is */
BrRange        br_variant_get_hold_s      (BrVariant *self);

/** br_variant_get_contacts: Returns: what touches the floor, at least one */
BrContact      br_variant_get_contacts    (BrVariant *self);

/** br_variant_get_load_g: Returns: the range of external weight in grams (LOAD-1), 0 to 0 for none */
BrRange        br_variant_get_load_g      (BrVariant *self);

/** br_variant_get_start_dose: Returns: the bottom of every range, with the lightest weight of the range */
BrDose         br_variant_get_start_dose  (BrVariant *self);

/** br_variant_dup_steps: Returns: (transfer full): translated steps in order, %NULL-terminated */
char         **br_variant_dup_steps       (BrVariant *self);

/** br_variant_get_clip: Returns: the clip's basename without extension */
const char    *br_variant_get_clip        (BrVariant *self);

G_END_DECLS
