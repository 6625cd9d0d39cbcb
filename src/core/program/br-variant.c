/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One way to do an exercise, read from a program file. */

#include "config.h"

#include "core/program/br-variant.h"

#include <glib/gi18n-lib.h>

#include "core/program/br-limits.h"

struct _BrVariant
{
  GObject parent_instance;

  char          *name;
  char          *clip;
  char         **steps;
  GArray        *parts;
  BrRange        repetitions;
  BrRange        hold_s;
  BrRange        load_g;
  BrVariantKind  kind;
  BrContact      contacts;
  guint          sets;
};

G_DEFINE_ENUM_TYPE (BrVariantKind, br_variant_kind,
                    G_DEFINE_ENUM_VALUE (BR_VARIANT_ORDINARY, "ordinary"),
                    G_DEFINE_ENUM_VALUE (BR_VARIANT_EASIER, "easier"))

G_DEFINE_FINAL_TYPE (BrVariant, br_variant, G_TYPE_OBJECT)

static void
part_clear (BrPart *part)
{
  g_free ((char *) part->name);
  g_free ((char *) part->cue);
}

static void
br_variant_finalize (GObject *object)
{
  BrVariant *self = BR_VARIANT (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->clip, g_free);
  g_clear_pointer (&self->steps, g_strfreev);
  g_clear_pointer (&self->parts, g_array_unref);

  G_OBJECT_CLASS (br_variant_parent_class)->finalize (object);
}

static void
br_variant_class_init (BrVariantClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = br_variant_finalize;
}

static void
br_variant_init (BrVariant *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (BrPart));
  g_array_set_clear_func (self->parts, (GDestroyNotify) part_clear);
}

static BrRange
read_range (BrJsonReader *reader,
            const char   *member,
            guint         min,
            guint         max)
{
  BrRange range = { min, min };
  guint n_faults;

  if (!br_json_reader_enter (reader, member))
    return range;

  n_faults = br_json_reader_get_faults (reader)->len;
  range.from = br_json_reader_read_uint (reader, "from", min, max);
  range.to = br_json_reader_read_uint (reader, "to", min, max);

  if (range.from > range.to && br_json_reader_get_faults (reader)->len == n_faults)
    br_json_reader_fault (reader, NULL, _("“from” must not be larger than “to”."));

  br_json_reader_leave (reader);

  return range;
}

/* Returns: how many parts are held */
static guint
read_parts (BrVariant    *self,
            BrJsonReader *reader)
{
  guint n_parts;
  guint n_held = 0;

  if (!br_json_reader_enter_array (reader, "parts", 1, BR_MAX_PARTS, &n_parts))
    return 0;

  for (guint i = 0; i < n_parts; i++)
    {
      BrPart part = { 0 };

      if (!br_json_reader_enter_element (reader, i))
        continue;

      part.name = g_strdup (br_json_reader_read_string (reader, "name", BR_MAX_PART_NAME_CHARS));

      if (br_json_reader_has (reader, "cue"))
        part.cue = g_strdup (br_json_reader_read_string (reader, "cue", BR_MAX_CUE_CHARS));

      if (br_json_reader_has (reader, "hold"))
        part.hold = br_json_reader_read_boolean (reader, "hold");

      if (!part.hold)
        part.seconds = br_json_reader_read_seconds (reader, "seconds", BR_MAX_SECONDS);
      else if (br_json_reader_has (reader, "seconds"))
        br_json_reader_fault (reader, "seconds",
                              _("A part that is held takes its seconds from “hold_s”. Please remove this."));

      if (part.hold && ++n_held > 1)
        br_json_reader_fault (reader, "hold", _("Only one part of a repetition can be the one that is held."));

      g_array_append_val (self->parts, part);
      br_json_reader_leave (reader);
    }

  br_json_reader_leave (reader);

  return n_held;
}

static void
read_hold (BrVariant    *self,
           BrJsonReader *reader,
           guint         n_held)
{
  if (n_held > 0)
    {
      self->hold_s = read_range (reader, "hold_s", 1, BR_MAX_SECONDS);

      for (guint i = 0; i < self->parts->len; i++)
        {
          BrPart *part = &g_array_index (self->parts, BrPart, i);

          if (part->hold)
            part->seconds = self->hold_s.from;
        }
    }
  else if (br_json_reader_has (reader, "hold_s"))
    {
      br_json_reader_fault (reader, "hold_s",
                            _("No part is marked with “hold”: true. Please mark one, or remove this."));
    }
}

/* LOAD-1: 4.5 to 11.3 kg in all; only the easier variant may begin lower. */
static void
read_load (BrVariant    *self,
           BrJsonReader *reader)
{
  if (!br_json_reader_has (reader, "load_g"))
    return;

  self->load_g = read_range (reader, "load_g",
                             self->kind == BR_VARIANT_ORDINARY ? BR_MIN_LOAD_G : 0, BR_MAX_LOAD_G);
}

BrVariant *
br_variant_new_read (BrJsonReader  *reader,
                     BrVariantKind  kind)
{
  BrVariant *self;
  guint n_held;

  g_return_val_if_fail (BR_IS_JSON_READER (reader), NULL);

  self = g_object_new (BR_TYPE_VARIANT, NULL);
  self->kind = kind;
  self->name = g_strdup (br_json_reader_read_string (reader, "name", BR_MAX_NAME_CHARS));
  self->contacts = br_json_reader_read_flags (reader, "contacts", BR_TYPE_CONTACT, 1);
  self->sets = br_json_reader_read_uint (reader, "sets", 1, BR_MAX_SETS);
  self->repetitions = read_range (reader, "repetitions", 1, BR_MAX_REPETITIONS);
  n_held = read_parts (self, reader);
  read_hold (self, reader, n_held);
  read_load (self, reader);
  self->steps = br_json_reader_read_strings (reader, "steps", BR_MIN_STEPS, BR_MAX_STEPS, BR_MAX_TEXT_CHARS);
  self->clip = g_strdup (br_json_reader_read_id (reader, "clip"));

  return self;
}

BrVariantKind
br_variant_get_kind (BrVariant *self)
{
  g_return_val_if_fail (BR_IS_VARIANT (self), BR_VARIANT_ORDINARY);

  return self->kind;
}

const char *
br_variant_get_name (BrVariant *self)
{
  g_return_val_if_fail (BR_IS_VARIANT (self), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "program", self->name);
}

guint
br_variant_get_n_parts (BrVariant *self)
{
  g_return_val_if_fail (BR_IS_VARIANT (self), 0);

  return self->parts->len;
}

const BrPart *
br_variant_get_part (BrVariant *self,
                     guint      index)
{
  g_return_val_if_fail (BR_IS_VARIANT (self), NULL);
  g_return_val_if_fail (index < self->parts->len, NULL);

  return &g_array_index (self->parts, BrPart, index);
}

const char *
br_variant_get_part_name (BrVariant *self,
                          guint      index)
{
  const BrPart *part = br_variant_get_part (self, index);

  g_return_val_if_fail (part != NULL, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "program", part->name);
}

const char *
br_variant_get_part_cue (BrVariant *self,
                         guint      index)
{
  const BrPart *part = br_variant_get_part (self, index);

  g_return_val_if_fail (part != NULL, NULL);

  return part->cue != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "program", part->cue) : NULL;
}

guint
br_variant_get_sets (BrVariant *self)
{
  g_return_val_if_fail (BR_IS_VARIANT (self), 1);

  return self->sets;
}

BrRange
br_variant_get_repetitions (BrVariant *self)
{
  g_return_val_if_fail (BR_IS_VARIANT (self), ((BrRange) { 1, 1 }));

  return self->repetitions;
}

BrRange
br_variant_get_hold_s (BrVariant *self)
{
  g_return_val_if_fail (BR_IS_VARIANT (self), ((BrRange) { 0, 0 }));

  return self->hold_s;
}

BrContact
br_variant_get_contacts (BrVariant *self)
{
  g_return_val_if_fail (BR_IS_VARIANT (self), BR_CONTACT_NONE);

  return self->contacts;
}

BrRange
br_variant_get_load_g (BrVariant *self)
{
  g_return_val_if_fail (BR_IS_VARIANT (self), ((BrRange) { 0, 0 }));

  return self->load_g;
}

BrDose
br_variant_get_start_dose (BrVariant *self)
{
  g_return_val_if_fail (BR_IS_VARIANT (self), ((BrDose) { 1, 1, 0, 0 }));

  return (BrDose) {
    .sets = self->sets,
    .repetitions = self->repetitions.from,
    .hold_s = self->hold_s.from,
    .load_g = self->load_g.from,
  };
}

char **
br_variant_dup_steps (BrVariant *self)
{
  g_autoptr (GStrvBuilder) builder = NULL;

  g_return_val_if_fail (BR_IS_VARIANT (self), NULL);

  builder = g_strv_builder_new ();
  for (guint i = 0; self->steps[i] != NULL; i++)
    g_strv_builder_add (builder, g_dpgettext2 (GETTEXT_PACKAGE, "program", self->steps[i]));

  return g_strv_builder_end (builder);
}

const char *
br_variant_get_clip (BrVariant *self)
{
  g_return_val_if_fail (BR_IS_VARIANT (self), NULL);

  return self->clip;
}
