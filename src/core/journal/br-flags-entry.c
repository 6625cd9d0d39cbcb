/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The safety questions as they were answered on one day, or a clearance of what stood (FLAG-1 to FLAG-3). */

#include "config.h"

#include "core/journal/br-flags-entry.h"

#include <glib/gi18n-lib.h>

#include "core/json/br-json-members.h"

G_DEFINE_ENUM_TYPE (BrFlagsOccasion, br_flags_occasion,
                    G_DEFINE_ENUM_VALUE (BR_FLAGS_START, "start"),
                    G_DEFINE_ENUM_VALUE (BR_FLAGS_ANYTHING_NEW, "anything-new"),
                    G_DEFINE_ENUM_VALUE (BR_FLAGS_PAIN, "pain"),
                    G_DEFINE_ENUM_VALUE (BR_FLAGS_REVIEW, "review"),
                    G_DEFINE_ENUM_VALUE (BR_FLAGS_SELF, "self"),
                    G_DEFINE_ENUM_VALUE (BR_FLAGS_OPENED, "opened"),
                    G_DEFINE_ENUM_VALUE (BR_FLAGS_CLEARANCE, "clearance"))

struct _BrFlagsEntry
{
  BrEntry parent_instance;

  BrFlagsOccasion  occasion;
  char           **yes;
  BrDay            cleared_on;
};

G_DEFINE_FINAL_TYPE (BrFlagsEntry, br_flags_entry, BR_TYPE_ENTRY)

static void
br_flags_entry_finalize (GObject *object)
{
  BrFlagsEntry *self = BR_FLAGS_ENTRY (object);

  g_clear_pointer (&self->yes, g_strfreev);

  G_OBJECT_CLASS (br_flags_entry_parent_class)->finalize (object);
}

static gboolean
br_flags_entry_read (BrEntry       *entry,
                     const BrJson  *object,
                     GError       **error)
{
  BrFlagsEntry *self = BR_FLAGS_ENTRY (entry);
  g_auto (GStrv) yes = NULL;
  int occasion;

  if (!br_json_read_enum (object, "occasion", BR_TYPE_FLAGS_OCCASION, &occasion, error))
    return FALSE;

  self->occasion = occasion;
  if (self->occasion == BR_FLAGS_CLEARANCE)
    {
      if (!br_day_read_json (object, "cleared_on", &self->cleared_on, error))
        return FALSE;

      /* Nobody has been cleared tomorrow, and a lock must not end by a slip. */
      return self->cleared_on <= br_entry_get_date (entry) ||
             br_json_set_invalid (error, "cleared_on", _("must not be after “date”"));
    }

  yes = br_json_read_strings (object, "yes", error);
  if (yes == NULL)
    return FALSE;

  g_clear_pointer (&self->yes, g_strfreev);
  self->yes = g_steal_pointer (&yes);

  return TRUE;
}

static void
br_flags_entry_write (BrEntry     *entry,
                      JsonBuilder *builder)
{
  BrFlagsEntry *self = BR_FLAGS_ENTRY (entry);

  br_json_write_enum (builder, "occasion", BR_TYPE_FLAGS_OCCASION, self->occasion);
  if (self->occasion == BR_FLAGS_CLEARANCE)
    br_day_write_json (builder, "cleared_on", self->cleared_on);
  else
    br_json_write_strings (builder, "yes", (const char * const *) self->yes);
}

static const char * const members[] = {
  "occasion", "yes", "cleared_on", NULL,
};

static void
br_flags_entry_class_init (BrFlagsEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  BrEntryClass *entry_class = BR_ENTRY_CLASS (klass);

  object_class->finalize = br_flags_entry_finalize;

  entry_class->type = "flags";
  entry_class->members = members;
  entry_class->read = br_flags_entry_read;
  entry_class->write = br_flags_entry_write;
}

static void
br_flags_entry_init (BrFlagsEntry *self)
{
  self->yes = g_new0 (char *, 1);
}

BrEntry *
br_flags_entry_new (BrDay               date,
                    GDateTime          *at,
                    BrFlagsOccasion     occasion,
                    const char * const *yes)
{
  BrFlagsEntry *self;

  g_return_val_if_fail (date != BR_DAY_NONE && at != NULL, NULL);
  g_return_val_if_fail (occasion != BR_FLAGS_CLEARANCE, NULL);

  self = g_object_new (BR_TYPE_FLAGS_ENTRY, "date", date, "at", at, NULL);
  self->occasion = occasion;
  if (yes != NULL)
    {
      g_clear_pointer (&self->yes, g_strfreev);
      self->yes = g_strdupv ((char **) yes);
    }

  return BR_ENTRY (self);
}

BrEntry *
br_flags_entry_new_clearance (BrDay      date,
                              GDateTime *at,
                              BrDay      cleared_on)
{
  BrFlagsEntry *self;

  g_return_val_if_fail (date != BR_DAY_NONE && at != NULL, NULL);
  g_return_val_if_fail (cleared_on != BR_DAY_NONE, NULL);

  self = g_object_new (BR_TYPE_FLAGS_ENTRY, "date", date, "at", at, NULL);
  self->occasion = BR_FLAGS_CLEARANCE;
  self->cleared_on = cleared_on;

  return BR_ENTRY (self);
}

BrFlagsOccasion
br_flags_entry_get_occasion (BrFlagsEntry *self)
{
  g_return_val_if_fail (BR_IS_FLAGS_ENTRY (self), BR_FLAGS_SELF);

  return self->occasion;
}

const char * const *
br_flags_entry_get_yes (BrFlagsEntry *self)
{
  g_return_val_if_fail (BR_IS_FLAGS_ENTRY (self), NULL);

  return (const char * const *) self->yes;
}

BrDay
br_flags_entry_get_cleared_on (BrFlagsEntry *self)
{
  g_return_val_if_fail (BR_IS_FLAGS_ENTRY (self), BR_DAY_NONE);

  return self->cleared_on;
}
