/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month that changed waits until nothing has changed for a moment; a month that could not be read waits longer.
 *
 * A folder that does not exist yet is only looked for now and then, and what is put there before it is found is not noticed:
 * once it is there, whatever stands in it counts as changed. */

#include "config.h"

#include "core/storage/br-folder-watch.h"

#include "core/storage/br-journal-folder.h"

/* Changes on disk come in bursts, and a file that is being written is not yet worth reading. */
#define SETTLE_MS   400
/* A file that cannot be read may be half written: it gets this long. */
#define PATIENCE_MS 2000

struct _BrFolderWatch
{
  GObject parent_instance;

  GFile        *folder;
  GFileMonitor *monitor;
  /* The folder was not there when it began to be watched. */
  gboolean      blind;

  /* (element-type utf8): months that changed, and months that are waited for. */
  GHashTable   *changed;
  GHashTable   *awaited;
  guint         settle_id;
  guint         patience_id;
};

G_DEFINE_FINAL_TYPE (BrFolderWatch, br_folder_watch, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
stop (BrFolderWatch *self)
{
  if (self->monitor == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

static void
br_folder_watch_dispose (GObject *object)
{
  BrFolderWatch *self = BR_FOLDER_WATCH (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_handle_id (&self->patience_id, g_source_remove);
  stop (self);
  g_clear_object (&self->folder);
  g_clear_pointer (&self->changed, g_hash_table_unref);
  g_clear_pointer (&self->awaited, g_hash_table_unref);

  G_OBJECT_CLASS (br_folder_watch_parent_class)->dispose (object);
}

static void
br_folder_watch_class_init (BrFolderWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = br_folder_watch_dispose;

  signals[CHANGED] = g_signal_new ("changed", BR_TYPE_FOLDER_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
br_folder_watch_init (BrFolderWatch *self)
{
  self->changed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->awaited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Empties @months first: whoever is told may ask for one of them again. */
static void
tell (BrFolderWatch *self,
      GHashTable    *months,
      gboolean       patient)
{
  g_autoptr (GPtrArray) told = g_hash_table_steal_all_keys (months);

  g_ptr_array_set_free_func (told, g_free);
  for (guint i = 0; i < told->len; i++)
    g_signal_emit (self, signals[CHANGED], 0, g_ptr_array_index (told, i), patient);
}

static void
on_settled (gpointer user_data)
{
  BrFolderWatch *self = user_data;

  self->settle_id = 0;
  tell (self, self->changed, FALSE);
}

static void
on_patience_over (gpointer user_data)
{
  BrFolderWatch *self = user_data;

  self->patience_id = 0;
  tell (self, self->awaited, TRUE);
}

static void
note_changed (BrFolderWatch *self,
              GFile         *file)
{
  g_autofree char *basename = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *month = NULL;

  if (basename == NULL || !br_journal_folder_match (basename, &month))
    return;

  /* One that is waited for is read when its time is over. */
  if (!g_hash_table_contains (self->awaited, month))
    g_hash_table_add (self->changed, g_steal_pointer (&month));

  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add_once (SETTLE_MS, on_settled, self);
}

static void
note_everything (BrFolderWatch *self)
{
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (self->folder), 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GFile) file = g_file_get_child (self->folder, name);

      note_changed (self, file);
    }
}

static void
on_folder_changed (GFileMonitor      *monitor,
                   GFile             *file,
                   GFile             *other_file,
                   GFileMonitorEvent  event,
                   BrFolderWatch     *self)
{
  /* It was made, removed or replaced as a whole. */
  if (g_file_equal (file, self->folder))
    {
      br_folder_watch_renew (self);
      return;
    }

  note_changed (self, file);
  note_changed (self, other_file);
}

static void
start (BrFolderWatch *self)
{
  g_autoptr (GError) error = NULL;

  self->blind = !g_file_query_exists (self->folder, NULL);
  self->monitor = g_file_monitor_directory (self->folder, G_FILE_MONITOR_WATCH_MOVES, NULL, &error);
  if (self->monitor == NULL)
    {
      g_message ("Changes made by other programs will be seen at the next start only: %s", error->message);
      return;
    }

  g_signal_connect (self->monitor, "changed", G_CALLBACK (on_folder_changed), self);
}

BrFolderWatch *
br_folder_watch_new (GFile *folder)
{
  BrFolderWatch *self;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  self = g_object_new (BR_TYPE_FOLDER_WATCH, NULL);
  self->folder = g_object_ref (folder);
  start (self);

  return self;
}

void
br_folder_watch_renew (BrFolderWatch *self)
{
  g_return_if_fail (BR_IS_FOLDER_WATCH (self));

  stop (self);
  start (self);
  note_everything (self);
}

gboolean
br_folder_watch_is_blind (BrFolderWatch *self)
{
  g_return_val_if_fail (BR_IS_FOLDER_WATCH (self), FALSE);

  return self->blind;
}

void
br_folder_watch_wait (BrFolderWatch *self,
                      const char    *month)
{
  g_return_if_fail (BR_IS_FOLDER_WATCH (self));
  g_return_if_fail (month != NULL);

  g_hash_table_add (self->awaited, g_strdup (month));
  if (self->patience_id == 0)
    self->patience_id = g_timeout_add_once (PATIENCE_MS, on_patience_over, self);
}
