/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A review that was done, with the own activities rated anew. */

#include "config.h"

#include "core/journal/br-review-entry.h"

#include "core/journal/br-activity-list.h"

struct _BrReviewEntry
{
  BrEntry parent_instance;

  GArray *activities;
};

G_DEFINE_FINAL_TYPE (BrReviewEntry, br_review_entry, BR_TYPE_ENTRY)

static void
br_review_entry_finalize (GObject *object)
{
  BrReviewEntry *self = BR_REVIEW_ENTRY (object);

  g_clear_pointer (&self->activities, g_array_unref);

  G_OBJECT_CLASS (br_review_entry_parent_class)->finalize (object);
}

static gboolean
br_review_entry_read (BrEntry       *entry,
                      const BrJson  *object,
                      GError       **error)
{
  BrReviewEntry *self = BR_REVIEW_ENTRY (entry);

  self->activities = br_activity_list_read (object, error);

  return self->activities != NULL;
}

static void
br_review_entry_write (BrEntry     *entry,
                       JsonBuilder *builder)
{
  br_activity_list_write (BR_REVIEW_ENTRY (entry)->activities, builder);
}

static const char * const members[] = {
  "activities", NULL,
};

static void
br_review_entry_class_init (BrReviewEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  BrEntryClass *entry_class = BR_ENTRY_CLASS (klass);

  object_class->finalize = br_review_entry_finalize;

  entry_class->type = "review";
  entry_class->members = members;
  entry_class->read = br_review_entry_read;
  entry_class->write = br_review_entry_write;
}

static void
br_review_entry_init (BrReviewEntry *self)
{
}

BrEntry *
br_review_entry_new (BrDay             date,
                     GDateTime        *at,
                     const BrActivity *activities,
                     guint             n_activities)
{
  BrReviewEntry *self;

  g_return_val_if_fail (date != BR_DAY_NONE && at != NULL, NULL);
  g_return_val_if_fail (br_activity_list_are_valid (activities, n_activities), NULL);

  self = g_object_new (BR_TYPE_REVIEW_ENTRY, "date", date, "at", at, NULL);
  self->activities = br_activity_list_new (activities, n_activities);

  return BR_ENTRY (self);
}

const BrActivity *
br_review_entry_get_activities (BrReviewEntry *self,
                                guint         *n_activities)
{
  g_return_val_if_fail (BR_IS_REVIEW_ENTRY (self), NULL);
  g_return_val_if_fail (n_activities != NULL, NULL);

  *n_activities = self->activities->len;

  return (const BrActivity *) (gpointer) self->activities->data;
}
