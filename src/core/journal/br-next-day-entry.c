/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answer to "back to your usual by the day after?". */

#include "config.h"

#include "core/journal/br-next-day-entry.h"

#include "core/json/br-json-members.h"

struct _BrNextDayEntry
{
  BrEntry parent_instance;

  char     *session_id;
  gboolean  usual;
};

G_DEFINE_FINAL_TYPE (BrNextDayEntry, br_next_day_entry, BR_TYPE_ENTRY)

static void
br_next_day_entry_finalize (GObject *object)
{
  BrNextDayEntry *self = BR_NEXT_DAY_ENTRY (object);

  g_clear_pointer (&self->session_id, g_free);

  G_OBJECT_CLASS (br_next_day_entry_parent_class)->finalize (object);
}

static gboolean
br_next_day_entry_read (BrEntry       *entry,
                        const BrJson  *object,
                        GError       **error)
{
  BrNextDayEntry *self = BR_NEXT_DAY_ENTRY (entry);
  const char *session_id;

  if (!br_json_read_uuid (object, "session", &session_id, error) ||
      !br_json_read_boolean (object, "usual", &self->usual, error))
    return FALSE;

  self->session_id = g_strdup (session_id);

  return TRUE;
}

static void
br_next_day_entry_write (BrEntry     *entry,
                         JsonBuilder *builder)
{
  BrNextDayEntry *self = BR_NEXT_DAY_ENTRY (entry);

  br_json_write_string (builder, "session", self->session_id);
  br_json_write_boolean (builder, "usual", self->usual);
}

static const char * const members[] = {
  "session", "usual", NULL,
};

static void
br_next_day_entry_class_init (BrNextDayEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  BrEntryClass *entry_class = BR_ENTRY_CLASS (klass);

  object_class->finalize = br_next_day_entry_finalize;

  entry_class->type = "next-day";
  entry_class->members = members;
  entry_class->read = br_next_day_entry_read;
  entry_class->write = br_next_day_entry_write;
}

static void
br_next_day_entry_init (BrNextDayEntry *self)
{
}

BrEntry *
br_next_day_entry_new (BrDay       date,
                       GDateTime  *at,
                       const char *session_id,
                       gboolean    usual)
{
  BrNextDayEntry *self;

  g_return_val_if_fail (date != BR_DAY_NONE && at != NULL, NULL);
  g_return_val_if_fail (session_id != NULL && g_uuid_string_is_valid (session_id), NULL);

  self = g_object_new (BR_TYPE_NEXT_DAY_ENTRY, "date", date, "at", at, NULL);
  self->session_id = g_strdup (session_id);
  self->usual = !!usual;

  return BR_ENTRY (self);
}

const char *
br_next_day_entry_get_session_id (BrNextDayEntry *self)
{
  g_return_val_if_fail (BR_IS_NEXT_DAY_ENTRY (self), NULL);

  return self->session_id;
}

gboolean
br_next_day_entry_get_usual (BrNextDayEntry *self)
{
  g_return_val_if_fail (BR_IS_NEXT_DAY_ENTRY (self), FALSE);

  return self->usual;
}
