/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order matters: journal first, then flush, then delete session.json. */

#include "config.h"

#include "ui/routine/br-session-keeper.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-next-day-entry.h"

struct _BrSessionKeeper
{
  GObject parent_instance;

  BrAdvisor *advisor;
  BrStore *store;
  BrSessionFile *session_file;
};

G_DEFINE_FINAL_TYPE (BrSessionKeeper, br_session_keeper, G_TYPE_OBJECT)

static void
br_session_keeper_dispose (GObject *object)
{
  BrSessionKeeper *self = BR_SESSION_KEEPER (object);

  g_clear_object (&self->advisor);
  g_clear_object (&self->store);
  g_clear_object (&self->session_file);

  G_OBJECT_CLASS (br_session_keeper_parent_class)->dispose (object);
}

static void
br_session_keeper_class_init (BrSessionKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = br_session_keeper_dispose;
}

static void
br_session_keeper_init (BrSessionKeeper *self)
{
}

BrSessionKeeper *
br_session_keeper_new (BrAdvisor     *advisor,
                       BrStore       *store,
                       BrSessionFile *session_file)
{
  BrSessionKeeper *self;

  g_return_val_if_fail (BR_IS_ADVISOR (advisor), NULL);
  g_return_val_if_fail (BR_IS_STORE (store), NULL);
  g_return_val_if_fail (BR_IS_SESSION_FILE (session_file), NULL);

  self = g_object_new (BR_TYPE_SESSION_KEEPER, NULL);
  self->advisor = g_object_ref (advisor);
  self->store = g_object_ref (store);
  self->session_file = g_object_ref (session_file);

  return self;
}

gboolean
br_session_keeper_has_work (BrSession *session)
{
  GPtrArray *records;

  g_return_val_if_fail (BR_IS_SESSION (session), FALSE);

  records = br_session_get_records (session);
  for (guint i = 0; i < records->len; i++)
    {
      BrExerciseRecord *exercise = g_ptr_array_index (records, i);
      GArray *sets = br_exercise_record_get_sets (exercise);

      if (br_exercise_record_get_pains (exercise)->len > 0)
        return TRUE;

      for (guint j = 0; j < sets->len; j++)
        {
          const BrSetRecord *set = &g_array_index (sets, BrSetRecord, j);

          if (set->outcome == BR_SET_DONE || set->outcome == BR_SET_STOPPED || set->repetitions > 0 || set->hold_s > 0)
            return TRUE;
        }
    }

  return FALSE;
}

gboolean
br_session_keeper_is_saved (BrSessionKeeper *self,
                            BrSession       *session)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (BrEntry) entry = NULL;

  g_return_val_if_fail (BR_IS_SESSION_KEEPER (self), FALSE);
  g_return_val_if_fail (BR_IS_SESSION (session), FALSE);

  entry = br_session_make_entry (session, now, BR_PAIN_UNRATED, -1, BR_FORM_UNANSWERED, NULL);

  return br_journal_lookup (br_advisor_get_journal (self->advisor), br_entry_get_id (entry)) != NULL;
}

void
br_session_keeper_save (BrSessionKeeper *self,
                        BrSession       *session,
                        BrEntry         *entry)
{
  BrEntry *saved;

  g_return_if_fail (BR_IS_SESSION_KEEPER (self));
  g_return_if_fail (BR_IS_SESSION (session));
  g_return_if_fail (BR_IS_SESSION_ENTRY (entry));

  if (!br_session_keeper_has_work (session))
    {
      const BrSessionSummary *summary = br_session_entry_get_summary (BR_SESSION_ENTRY (entry));

      br_session_keeper_check_in (self, summary->pain_before, summary->pain_before_kind);
      return;
    }

  saved = br_journal_lookup (br_advisor_get_journal (self->advisor), br_entry_get_id (entry));
  if (saved != NULL)
    {
      g_autoptr (BrEntry) completion = br_entry_new_completion (saved, entry);

      br_store_add (self->store, completion);
    }
  else
    {
      br_store_add (self->store, entry);
    }
}

void
br_session_keeper_check_in (BrSessionKeeper *self,
                            int              pain,
                            BrPainKind       kind)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (BrEntry) entry = NULL;

  g_return_if_fail (BR_IS_SESSION_KEEPER (self));

  if (pain == BR_PAIN_UNRATED)
    return;

  entry = br_check_in_entry_new (br_advisor_get_today (self->advisor), now, pain, kind);
  br_store_add (self->store, entry);
}

void
br_session_keeper_next_day (BrSessionKeeper *self,
                            const char      *session_id,
                            gboolean         usual)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (BrEntry) entry = NULL;

  g_return_if_fail (BR_IS_SESSION_KEEPER (self));
  g_return_if_fail (session_id != NULL);

  entry = br_next_day_entry_new (br_advisor_get_today (self->advisor), now, session_id, usual);
  br_store_add (self->store, entry);
}

void
br_session_keeper_lock (BrSessionKeeper *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (BrEntry) entry = NULL;

  g_return_if_fail (BR_IS_SESSION_KEEPER (self));

  entry = br_flags_entry_new (br_advisor_get_today (self->advisor), now, BR_FLAGS_OPENED, (const char *const[]) { NULL });
  br_store_add (self->store, entry);
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  /* What is left over has the id of the journal's entry: the next start knows that it is saved. */
  if (!br_session_file_remove_finish (BR_SESSION_FILE (source), result, &error))
    g_message ("The session is saved, but session.json could not be deleted: %s", error->message);

  g_task_return_boolean (task, TRUE);
}

static void
flushed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  BrSessionKeeper *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (!br_store_flush_finish (BR_STORE (source), result, &error))
    {
      /* The store says so in its faults and tries again; session.json keeps the session meanwhile. */
      g_task_return_boolean (task, FALSE);
      return;
    }

  /* On a slow disk the next session may have begun meanwhile: the file is that one's now. */
  if (br_session_file_get_session (self->session_file) != NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  br_session_file_remove_async (self->session_file, removed_cb, g_steal_pointer (&task));
}

void
br_session_keeper_clear_async (BrSessionKeeper     *self,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (BR_IS_SESSION_KEEPER (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, br_session_keeper_clear_async);
  br_session_file_follow (self->session_file, NULL);
  br_store_flush_async (self->store, NULL, flushed_cb, g_steal_pointer (&task));
}

gboolean
br_session_keeper_clear_finish (BrSessionKeeper *self,
                                GAsyncResult    *result)
{
  g_return_val_if_fail (BR_IS_SESSION_KEEPER (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
