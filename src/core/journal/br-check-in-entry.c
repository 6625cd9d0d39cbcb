/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pain now and its kind, outside of any session. */

#include "config.h"

#include "core/journal/br-check-in-entry.h"

#include "core/json/br-json-members.h"

struct _BrCheckInEntry
{
  BrEntry parent_instance;

  int        pain;
  BrPainKind kind;
};

G_DEFINE_FINAL_TYPE (BrCheckInEntry, br_check_in_entry, BR_TYPE_ENTRY)

static gboolean
br_check_in_entry_read (BrEntry       *entry,
                        const BrJson  *object,
                        GError       **error)
{
  BrCheckInEntry *self = BR_CHECK_IN_ENTRY (entry);
  int kind;

  if (!br_json_read_int (object, "pain", 0, BR_PAIN_MAX, &self->pain, error) ||
      !br_json_read_enum (object, "kind", BR_TYPE_PAIN_KIND, &kind, error))
    return FALSE;

  self->kind = kind;

  return TRUE;
}

static void
br_check_in_entry_write (BrEntry     *entry,
                         JsonBuilder *builder)
{
  BrCheckInEntry *self = BR_CHECK_IN_ENTRY (entry);

  br_json_write_int (builder, "pain", self->pain);
  br_json_write_enum (builder, "kind", BR_TYPE_PAIN_KIND, self->kind);
}

static const char * const members[] = {
  "pain", "kind", NULL,
};

static void
br_check_in_entry_class_init (BrCheckInEntryClass *klass)
{
  BrEntryClass *entry_class = BR_ENTRY_CLASS (klass);

  entry_class->type = "check-in";
  entry_class->members = members;
  entry_class->read = br_check_in_entry_read;
  entry_class->write = br_check_in_entry_write;
}

static void
br_check_in_entry_init (BrCheckInEntry *self)
{
}

BrEntry *
br_check_in_entry_new (BrDay       date,
                       GDateTime  *at,
                       int         pain,
                       BrPainKind  kind)
{
  BrCheckInEntry *self;

  g_return_val_if_fail (date != BR_DAY_NONE && at != NULL, NULL);
  g_return_val_if_fail (pain >= 0 && pain <= BR_PAIN_MAX, NULL);

  self = g_object_new (BR_TYPE_CHECK_IN_ENTRY, "date", date, "at", at, NULL);
  self->pain = pain;
  self->kind = kind;

  return BR_ENTRY (self);
}

int
br_check_in_entry_get_pain (BrCheckInEntry *self)
{
  g_return_val_if_fail (BR_IS_CHECK_IN_ENTRY (self), 0);

  return self->pain;
}

BrPainKind
br_check_in_entry_get_kind (BrCheckInEntry *self)
{
  g_return_val_if_fail (BR_IS_CHECK_IN_ENTRY (self), BR_PAIN_NONE);

  return self->kind;
}
