/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first day of the program and how the back was then. */

#include "config.h"

#include "core/journal/br-start-entry.h"

#include "core/journal/br-activity-list.h"
#include "core/journal/br-check-in-entry.h"
#include "core/json/br-json-members.h"

struct _BrStartEntry
{
  BrEntry parent_instance;

  int         pain_now;
  BrPainKind  kind;
  int         pain_week;
  GArray     *activities;
};

G_DEFINE_FINAL_TYPE (BrStartEntry, br_start_entry, BR_TYPE_ENTRY)

static void
br_start_entry_finalize (GObject *object)
{
  BrStartEntry *self = BR_START_ENTRY (object);

  g_clear_pointer (&self->activities, g_array_unref);

  G_OBJECT_CLASS (br_start_entry_parent_class)->finalize (object);
}

static gboolean
br_start_entry_read (BrEntry       *entry,
                     const BrJson  *object,
                     GError       **error)
{
  BrStartEntry *self = BR_START_ENTRY (entry);
  int kind = BR_PAIN_NONE;

  if (!br_json_read_int (object, "pain_now", 0, BR_PAIN_MAX, &self->pain_now, error) ||
      !br_json_read_int (object, "pain_week", 0, BR_PAIN_MAX, &self->pain_week, error))
    return FALSE;

  /* Starts were once written without it. */
  if (br_json_has_member (object, "kind") && !br_json_read_enum (object, "kind", BR_TYPE_PAIN_KIND, &kind, error))
    return FALSE;

  self->kind = kind;

  self->activities = br_activity_list_read (object, error);

  return self->activities != NULL;
}

static void
br_start_entry_write (BrEntry     *entry,
                      JsonBuilder *builder)
{
  BrStartEntry *self = BR_START_ENTRY (entry);

  br_json_write_int (builder, "pain_now", self->pain_now);
  if (self->kind != BR_PAIN_NONE)
    br_json_write_enum (builder, "kind", BR_TYPE_PAIN_KIND, self->kind);
  br_json_write_int (builder, "pain_week", self->pain_week);
  br_activity_list_write (self->activities, builder);
}

static const char * const members[] = {
  "pain_now", "kind", "pain_week", "activities", NULL,
};

static void
br_start_entry_class_init (BrStartEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  BrEntryClass *entry_class = BR_ENTRY_CLASS (klass);

  object_class->finalize = br_start_entry_finalize;

  entry_class->type = "start";
  entry_class->members = members;
  entry_class->read = br_start_entry_read;
  entry_class->write = br_start_entry_write;
}

static void
br_start_entry_init (BrStartEntry *self)
{
}

BrEntry *
br_start_entry_new (BrDay             date,
                    GDateTime        *at,
                    int               pain_now,
                    BrPainKind        kind,
                    int               pain_week,
                    const BrActivity *activities,
                    guint             n_activities)
{
  BrStartEntry *self;

  g_return_val_if_fail (date != BR_DAY_NONE && at != NULL, NULL);
  g_return_val_if_fail (pain_now >= 0 && pain_now <= BR_PAIN_MAX, NULL);
  g_return_val_if_fail (pain_week >= 0 && pain_week <= BR_PAIN_MAX, NULL);
  g_return_val_if_fail (br_activity_list_are_valid (activities, n_activities), NULL);

  self = g_object_new (BR_TYPE_START_ENTRY, "date", date, "at", at, NULL);
  self->pain_now = pain_now;
  self->kind = kind;
  self->pain_week = pain_week;
  self->activities = br_activity_list_new (activities, n_activities);

  return BR_ENTRY (self);
}

int
br_start_entry_get_pain_now (BrStartEntry *self)
{
  g_return_val_if_fail (BR_IS_START_ENTRY (self), 0);

  return self->pain_now;
}

BrPainKind
br_start_entry_get_kind (BrStartEntry *self)
{
  g_return_val_if_fail (BR_IS_START_ENTRY (self), BR_PAIN_NONE);

  return self->kind;
}

gboolean
br_start_entry_is_repeated_by (BrStartEntry *self,
                               BrEntry      *other)
{
  g_return_val_if_fail (BR_IS_START_ENTRY (self), FALSE);
  g_return_val_if_fail (BR_IS_ENTRY (other), FALSE);

  return BR_IS_CHECK_IN_ENTRY (other)
         && br_entry_get_date (other) == br_entry_get_date (BR_ENTRY (self))
         && br_pain_kind_is_event (br_check_in_entry_get_kind (BR_CHECK_IN_ENTRY (other)))
         && br_check_in_entry_get_pain (BR_CHECK_IN_ENTRY (other)) == self->pain_now
         && g_date_time_equal (br_entry_get_at (other), br_entry_get_at (BR_ENTRY (self)));
}

int
br_start_entry_get_pain_week (BrStartEntry *self)
{
  g_return_val_if_fail (BR_IS_START_ENTRY (self), 0);

  return self->pain_week;
}

const BrActivity *
br_start_entry_get_activities (BrStartEntry *self,
                               guint        *n_activities)
{
  g_return_val_if_fail (BR_IS_START_ENTRY (self), NULL);
  g_return_val_if_fail (n_activities != NULL, NULL);

  *n_activities = self->activities->len;

  return (const BrActivity *) (gpointer) self->activities->data;
}
