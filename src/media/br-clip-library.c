/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Knows which clip and which still an exercise has: the person's own one first, else the one shipped with the app. */

#include "config.h"

#include "media/br-clip-library.h"

#include <string.h>

#define MARKS_NAME  "marks.json"
#define LEGEND_NAME "legend.json"

/* Endings, the best first. */
static const char *const clip_endings[] = { ".webm", ".mkv", ".mp4", ".m4v", ".mov", ".ogv", ".ogg", NULL };
static const char *const still_endings[] = { ".jpg", ".jpeg", ".png", NULL };

typedef enum
{
  FOLDER_OWN,
  FOLDER_SHIPPED,
  N_FOLDERS,
} Folder;

/* What was found in a folder. */
typedef struct
{
  GHashTable *files; /* of file name -> GFile */
  GHashTable *unfit; /* of file name -> GFile: those that turned out not to be shown */
  GHashTable *marks; /* of clip name -> BrClipMarks; NULL without them */
  BrClipLegend *legend; /* NULL without one */
} Listing;

static void
listing_free (Listing *self)
{
  g_clear_pointer (&self->files, g_hash_table_unref);
  g_clear_pointer (&self->unfit, g_hash_table_unref);
  g_clear_pointer (&self->marks, g_hash_table_unref);
  g_clear_pointer (&self->legend, br_clip_legend_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Listing, listing_free)

struct _BrClipLibrary
{
  GObject parent_instance;

  GFile *folders[N_FOLDERS];
  GFileMonitor *monitors[N_FOLDERS];
  Listing *listings[N_FOLDERS]; /* NULL until listed */
  GCancellable *cancellables[N_FOLDERS]; /* of the listing under way */
};

G_DEFINE_FINAL_TYPE (BrClipLibrary, br_clip_library, G_TYPE_OBJECT)

enum
{
  CHANGED,
  LOST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void br_clip_library_list (BrClipLibrary *self,
                                  Folder         folder);

/* Without marks clips play in their own time, without a legend their colors are not explained. */
static void
listing_read_about (Listing      *self,
                    GCancellable *cancellable)
{
  GFile *marks = g_hash_table_lookup (self->files, MARKS_NAME);
  GFile *legend = g_hash_table_lookup (self->files, LEGEND_NAME);
  g_autoptr (GError) marks_error = NULL;
  g_autoptr (GError) legend_error = NULL;

  if (marks != NULL)
    self->marks = br_clip_marks_read (marks, cancellable, &marks_error);
  if (marks_error != NULL)
    g_message ("%s", marks_error->message);

  if (legend != NULL)
    self->legend = br_clip_legend_read (legend, cancellable, &legend_error);
  if (legend_error != NULL)
    g_message ("%s", legend_error->message);
}

static void
list_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GFile *folder = task_data;
  g_autoptr (Listing) listing = g_new0 (Listing, 1);
  g_autoptr (GFileEnumerator) files = NULL;
  GError *error = NULL;

  listing->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  listing->unfit = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  files = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                     G_FILE_QUERY_INFO_NONE, cancellable, &error);
  while (files != NULL)
    {
      GFileInfo *info;
      GFile *file;

      if (!g_file_enumerator_iterate (files, &info, &file, cancellable, &error) || info == NULL)
        break;
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
        g_hash_table_insert (listing->files, g_strdup (g_file_info_get_name (info)), g_object_ref (file));
    }

  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_task_return_error (task, error);
      return;
    }

  g_clear_error (&error);

  listing_read_about (listing, cancellable);
  g_task_return_pointer (task, g_steal_pointer (&listing), (GDestroyNotify) listing_free);
}

/* The ending does not count: another clip may have taken the place. */
static void
br_clip_library_tell_lost (BrClipLibrary *self,
                           GHashTable    *before)
{
  GHashTableIter iter;
  gpointer file_name, file;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &file_name, &file))
    for (gsize i = 0; clip_endings[i] != NULL; i++)
      if (g_str_has_suffix (file_name, clip_endings[i]))
        {
          g_autofree char *name = g_strndup (file_name, strlen (file_name) - strlen (clip_endings[i]));

          if (br_clip_library_find_own_clip (self, name) == NULL)
            g_signal_emit (self, signals[LOST], 0, name, file);
        }
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  BrClipLibrary *self = BR_CLIP_LIBRARY (source);
  Folder folder = (Folder) GPOINTER_TO_UINT (user_data);
  g_autoptr (Listing) listing = NULL;
  g_autoptr (Listing) before = NULL;
  g_autoptr (GError) error = NULL;

  listing = g_task_propagate_pointer (G_TASK (result), &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* A folder that cannot be read holds no clips; the shipped ones and the steps remain. */
  if (error != NULL)
    g_message ("%s", error->message);

  g_clear_object (&self->cancellables[folder]);
  before = g_steal_pointer (&self->listings[folder]);
  self->listings[folder] = g_steal_pointer (&listing);
  g_signal_emit (self, signals[CHANGED], 0);
  if (folder == FOLDER_OWN && before != NULL)
    {
      br_clip_library_tell_lost (self, before->files);
      br_clip_library_tell_lost (self, before->unfit);
    }
}

static void
on_folder_changed (BrClipLibrary     *self,
                   GFile             *file,
                   GFile             *other_file,
                   GFileMonitorEvent  event,
                   GFileMonitor      *monitor)
{
  /* A file being copied changes all the time; that it is there counts, and that it is whole. */
  if (event == G_FILE_MONITOR_EVENT_CHANGED || event == G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED)
    return;

  br_clip_library_list (self, monitor == self->monitors[FOLDER_OWN] ? FOLDER_OWN : FOLDER_SHIPPED);
}

static void
br_clip_library_list (BrClipLibrary *self,
                      Folder         folder)
{
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->cancellables[folder]);
  g_clear_object (&self->cancellables[folder]);
  self->cancellables[folder] = g_cancellable_new ();

  task = g_task_new (self, self->cancellables[folder], on_listed, GUINT_TO_POINTER (folder));
  g_task_set_source_tag (task, br_clip_library_list);
  g_task_set_task_data (task, g_object_ref (self->folders[folder]), g_object_unref);
  g_task_run_in_thread (task, list_in_thread);
}

static void
br_clip_library_dispose (GObject *object)
{
  BrClipLibrary *self = BR_CLIP_LIBRARY (object);

  for (gsize i = 0; i < N_FOLDERS; i++)
    {
      g_cancellable_cancel (self->cancellables[i]);
      g_clear_object (&self->cancellables[i]);
      g_clear_object (&self->monitors[i]);
      g_clear_object (&self->folders[i]);
      g_clear_pointer (&self->listings[i], listing_free);
    }

  G_OBJECT_CLASS (br_clip_library_parent_class)->dispose (object);
}

static void
br_clip_library_class_init (BrClipLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = br_clip_library_dispose;

  /**
   * BrClipLibrary::changed:
   *
   * A folder was listed, or a clip passed over; something else than before may be found.
   */
  signals[CHANGED] = g_signal_new ("changed", BR_TYPE_CLIP_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * BrClipLibrary::lost:
   * @name: the clip's name, as in a program
   * @file: what was there
   *
   * A clip of the person's own is gone, and none of that name has come in its place.
   */
  signals[LOST] = g_signal_new ("lost", BR_TYPE_CLIP_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_FILE);
}

static void
br_clip_library_init (BrClipLibrary *self)
{
}

BrClipLibrary *
br_clip_library_new (GFile *own_folder,
                     GFile *shipped_folder)
{
  BrClipLibrary *self;

  g_return_val_if_fail (G_IS_FILE (own_folder), NULL);
  g_return_val_if_fail (G_IS_FILE (shipped_folder), NULL);

  self = g_object_new (BR_TYPE_CLIP_LIBRARY, NULL);
  self->folders[FOLDER_OWN] = g_object_ref (own_folder);
  self->folders[FOLDER_SHIPPED] = g_object_ref (shipped_folder);

  for (gsize i = 0; i < N_FOLDERS; i++)
    {
      /* Without a monitor the folder is as it was at the start. */
      self->monitors[i] = g_file_monitor_directory (self->folders[i], G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
      if (self->monitors[i] != NULL)
        g_signal_connect_object (self->monitors[i], "changed", G_CALLBACK (on_folder_changed), self, G_CONNECT_SWAPPED);
      br_clip_library_list (self, (Folder) i);
    }

  return self;
}

static GFile *
find_file (GHashTable        *files,
           const char        *name,
           const char *const *endings)
{
  for (gsize i = 0; endings[i] != NULL; i++)
    {
      g_autofree char *file_name = g_strconcat (name, endings[i], NULL);
      GFile *file = g_hash_table_lookup (files, file_name);

      if (file != NULL)
        return file;
    }

  return NULL;
}

static GFile *
br_clip_library_find (BrClipLibrary     *self,
                      Folder             folder,
                      const char        *name,
                      const char *const *endings)
{
  return self->listings[folder] != NULL ? find_file (self->listings[folder]->files, name, endings) : NULL;
}

GFile *
br_clip_library_find_clip (BrClipLibrary *self,
                           const char    *name)
{
  GFile *own;

  g_return_val_if_fail (BR_IS_CLIP_LIBRARY (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  own = br_clip_library_find (self, FOLDER_OWN, name, clip_endings);

  return own != NULL ? own : br_clip_library_find (self, FOLDER_SHIPPED, name, clip_endings);
}

GFile *
br_clip_library_find_own_clip (BrClipLibrary *self,
                               const char    *name)
{
  GFile *own;

  g_return_val_if_fail (BR_IS_CLIP_LIBRARY (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  own = br_clip_library_find (self, FOLDER_OWN, name, clip_endings);
  if (own == NULL && self->listings[FOLDER_OWN] != NULL)
    own = find_file (self->listings[FOLDER_OWN]->unfit, name, clip_endings);

  return own;
}

void
br_clip_library_pass_over (BrClipLibrary *self,
                           GFile         *clip)
{
  Listing *own;
  g_autofree char *name = NULL;
  gpointer key, file;

  g_return_if_fail (BR_IS_CLIP_LIBRARY (self));
  g_return_if_fail (G_IS_FILE (clip));

  own = self->listings[FOLDER_OWN];
  name = g_file_get_basename (clip);
  if (own == NULL || !g_file_has_parent (clip, self->folders[FOLDER_OWN]) || !g_hash_table_steal_extended (own->files, name, &key, &file))
    return;

  g_hash_table_insert (own->unfit, key, file);
  g_signal_emit (self, signals[CHANGED], 0);
}

GFile *
br_clip_library_get_own_folder (BrClipLibrary *self)
{
  g_return_val_if_fail (BR_IS_CLIP_LIBRARY (self), NULL);

  return self->folders[FOLDER_OWN];
}

void
br_clip_library_refresh (BrClipLibrary *self)
{
  g_return_if_fail (BR_IS_CLIP_LIBRARY (self));

  br_clip_library_list (self, FOLDER_OWN);
}

const char *const *
br_clip_library_get_endings (void)
{
  return clip_endings;
}

GFile *
br_clip_library_find_still (BrClipLibrary *self,
                            const char    *name)
{
  GFile *own;

  g_return_val_if_fail (BR_IS_CLIP_LIBRARY (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  own = br_clip_library_find (self, FOLDER_OWN, name, still_endings);

  return own != NULL ? own : br_clip_library_find (self, FOLDER_SHIPPED, name, still_endings);
}

/* What was listed of the folder that shows the movement, with its clip or, where there is none at all, its still. */
static Listing *
br_clip_library_find_listing (BrClipLibrary *self,
                              const char    *name)
{
  const char *const *endings[] = { clip_endings, still_endings };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    for (gsize folder = 0; folder < N_FOLDERS; folder++)
      if (br_clip_library_find (self, (Folder) folder, name, endings[i]) != NULL)
        return self->listings[folder];

  return NULL;
}

BrClipMarks *
br_clip_library_find_marks (BrClipLibrary *self,
                            const char    *name)
{
  Listing *listing;

  g_return_val_if_fail (BR_IS_CLIP_LIBRARY (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  listing = br_clip_library_find_listing (self, name);

  return listing != NULL && listing->marks != NULL ? g_hash_table_lookup (listing->marks, name) : NULL;
}

BrClipLegend *
br_clip_library_find_legend (BrClipLibrary *self,
                             const char    *name)
{
  g_return_val_if_fail (BR_IS_CLIP_LIBRARY (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return br_clip_library_find_marks (self, name) != NULL ? br_clip_library_find_listing (self, name)->legend : NULL;
}
