/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading and writing the months. Nothing is ever removed here, and nothing is replaced that was not read first. */

#include "config.h"

#include "core/storage/br-journal-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "core/journal/br-day.h"
#include "core/journal/br-entry.h"
#include "core/json/br-json-document.h"
#include "core/storage/br-file-error.h"
#include "core/storage/br-journal-faults.h"
#include "core/storage/br-journal-file.h"
#include "core/storage/br-list-folder.h"
#include "core/storage/br-private-folder.h"
#include "core/storage/br-replace-file.h"
#include "core/storage/br-set-aside.h"

#define MONTH_LENGTH     7
/* How often a month is read anew because it changed between reading and writing, and after how often we insist. */
#define MAX_ROUNDS       10
#define PATIENT_ROUNDS   4
/* "2026-11.json" and its successors, should they be unusable one after the other. */
#define MAX_SIBLINGS     20
/* Others hold the lock for milliseconds. */
#define LOCK_PATIENCE_US (5 * G_USEC_PER_SEC)
#define LOCK_INTERVAL_US (2 * 1000)

struct _BrJournalFolder
{
  GObject parent_instance;

  GFile         *data_folder;
  GFile         *folder;
  /* File name -> what the file looked like from outside when it was last read or written here. */
  GHashTable    *signatures;
  /* Everything was read here: whatever looks different from then on may lack what is known. */
  gboolean       read;
  /* What will be written to next, most likely: the newest file, or the one that was written last. Whether the file still says so is
   * looked at each time. */
  BrJournalFile *kept;
};

G_DEFINE_FINAL_TYPE (BrJournalFolder, br_journal_folder, G_TYPE_OBJECT)

/* What became of one file. */
typedef enum
{
  OUTCOME_READ,
  OUTCOME_ABSENT,
  OUTCOME_SET_ASIDE,
  OUTCOME_IN_THE_WAY,
} Outcome;

static void
br_journal_folder_finalize (GObject *object)
{
  BrJournalFolder *self = BR_JOURNAL_FOLDER (object);

  g_clear_object (&self->data_folder);
  g_clear_object (&self->folder);
  g_clear_pointer (&self->signatures, g_hash_table_unref);
  g_clear_object (&self->kept);

  G_OBJECT_CLASS (br_journal_folder_parent_class)->finalize (object);
}

static void
br_journal_folder_class_init (BrJournalFolderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = br_journal_folder_finalize;
}

static void
br_journal_folder_init (BrJournalFolder *self)
{
  self->signatures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

BrJournalFolder *
br_journal_folder_new (GFile *data_folder)
{
  BrJournalFolder *self;

  g_return_val_if_fail (G_IS_FILE (data_folder), NULL);

  self = g_object_new (BR_TYPE_JOURNAL_FOLDER, NULL);
  self->data_folder = g_object_ref (data_folder);
  self->folder = g_file_get_child (data_folder, "journal");

  return self;
}

GFile *
br_journal_folder_get_file (BrJournalFolder *self)
{
  g_return_val_if_fail (BR_IS_JOURNAL_FOLDER (self), NULL);

  return self->folder;
}

gboolean
br_journal_folder_match (const char  *basename,
                         char       **month)
{
  g_autofree char *first_day = NULL;

  g_return_val_if_fail (basename != NULL, FALSE);

  if (strlen (basename) < MONTH_LENGTH || !g_str_has_suffix (basename, ".json") ||
      g_ascii_isdigit (basename[MONTH_LENGTH]))
    return FALSE;

  first_day = g_strdup_printf ("%.*s-01", MONTH_LENGTH, basename);
  if (br_day_parse (first_day) == BR_DAY_NONE)
    return FALSE;

  if (month != NULL)
    *month = g_strndup (basename, MONTH_LENGTH);

  return TRUE;
}

/* Returns: (nullable): what distinguishes this state of the file from others; %NULL if there is none */
static char *
take_signature (BrJournalFolder *self,
                const char      *name)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, name);
  g_autofree char *identity = br_file_identify (file);
  GStatBuf buf;

  if (identity == NULL || g_lstat (g_file_peek_path (file), &buf) != 0)
    return NULL;

  /* The last change of its state as well: it may be readable now. */
  return g_strdup_printf ("%s %" G_GINT64_FORMAT ".%09ld", identity, (gint64) buf.st_ctim.tv_sec, buf.st_ctim.tv_nsec);
}

static void
remember_signature (BrJournalFolder *self,
                    const char      *name,
                    const char      *signature)
{
  if (signature != NULL)
    g_hash_table_replace (self->signatures, g_strdup (name), g_strdup (signature));
  else
    g_hash_table_remove (self->signatures, name);
}

/* What somebody else put in place right after @identity was written is still to be read. */
static void
remember_written (BrJournalFolder *self,
                  const char      *name,
                  const char      *identity)
{
  g_autofree char *signature = take_signature (self, name);

  remember_signature (self, name, signature != NULL && g_str_has_prefix (signature, identity) ? signature : NULL);
}

/* The file that had the signature @before under another name. Somebody may have mended it before it got this one. */
static void
remember_moved (BrJournalFolder *self,
                const char      *name,
                const char      *before)
{
  const char *changed = before != NULL ? strrchr (before, ' ') : NULL;
  g_autofree char *identity = changed != NULL ? g_strndup (before, (gsize) (changed - before)) : NULL;

  if (identity != NULL)
    remember_written (self, name, identity);
}

static gpointer
ref_object (gconstpointer object,
            gpointer      user_data)
{
  return g_object_ref ((gpointer) object);
}

/* @fault: (transfer full) */
static void
add_fault (BrJournalReport *report,
           const char      *name,
           BrFault         *fault)
{
  g_ptr_array_add (br_journal_report_get_faults (report, name), fault);
}

/* Errors of the content, after which there is no hope that the next try is better. */
static gboolean
is_unusable (const GError *error)
{
  return error->domain == BR_JSON_ERROR || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
}

/* Returns: whether @error (nullable) says that there is nothing under that name (any more) */
static gboolean
is_absent (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static gboolean
is_dangling_link (GFile *file)
{
  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) == G_FILE_TYPE_SYMBOLIC_LINK;
}

/* @signature: (nullable): what the file looked like before it was read */
static Outcome
handle_unusable (BrJournalFolder *self,
                 GFile           *file,
                 const char      *name,
                 const char      *signature,
                 const char      *reason,
                 gboolean         set_aside,
                 BrJournalReport *report)
{
  g_autoptr (GFile) aside = NULL;
  g_autofree char *aside_name = NULL;
  g_autoptr (GError) error = NULL;

  /* It was set aside before, and it is still not mended. */
  if (strstr (name, BR_SET_ASIDE_MARK) != NULL)
    {
      remember_signature (self, name, signature);
      add_fault (report, name, br_journal_fault_new_aside (self->folder, name, reason));
      return OUTCOME_IN_THE_WAY;
    }

  if (!set_aside)
    {
      report->n_unreadable++;
      return OUTCOME_IN_THE_WAY;
    }

  aside = br_set_aside (file, &error);
  if (is_absent (error))
    return OUTCOME_ABSENT;

  if (aside == NULL)
    {
      remember_signature (self, name, signature);
      add_fault (report, name, br_journal_fault_new_in_the_way (self->folder, name, reason));
      return OUTCOME_IN_THE_WAY;
    }

  aside_name = g_file_get_basename (aside);
  remember_moved (self, aside_name, signature);
  add_fault (report, aside_name, br_journal_fault_new_aside (self->folder, aside_name, reason));
  report->n_set_aside++;

  return OUTCOME_SET_ASIDE;
}

/* One file as it came from the disk, before anything is made of it. */
typedef struct
{
  const char    *name;
  GFile         *file;
  char          *signature;
  BrJournalFile *content;
  GError        *error;
} Loaded;

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_object (&loaded->file);
  g_clear_pointer (&loaded->signature, g_free);
  g_clear_object (&loaded->content);
  g_clear_error (&loaded->error);
  g_free (loaded);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loaded, loaded_free)

static Loaded *
loaded_new (BrJournalFolder *self,
            const char      *name)
{
  Loaded *loaded = g_new0 (Loaded, 1);

  loaded->name = name;
  loaded->file = g_file_get_child (self->folder, name);

  return loaded;
}

/* May run in several threads side by side, for different files. */
static void
load (BrJournalFolder *self,
      Loaded          *loaded,
      GCancellable    *cancellable)
{
  loaded->signature = take_signature (self, loaded->name);
  if (self->kept != NULL && g_file_equal (br_journal_file_get_file (self->kept), loaded->file))
    loaded->content = br_journal_file_read_again (self->kept, &loaded->error);
  else
    loaded->content = br_journal_file_read (loaded->file, cancellable, &loaded->error);
}

/* What there is to say about a file that was loaded goes into @report. */
static Outcome
take_loaded (BrJournalFolder *self,
             const Loaded    *loaded,
             gboolean         set_aside,
             BrJournalReport *report)
{
  GPtrArray *faults = br_journal_report_get_faults (report, loaded->name);
  const GError *error = loaded->error;

  g_ptr_array_set_size (faults, 0);

  if (loaded->content == NULL)
    {
      const gboolean absent = is_absent (error);
      const char *reason = br_file_error_get_reading_words (error, loaded->file);

      remember_signature (self, loaded->name, NULL);

      if (absent && !is_dangling_link (loaded->file))
        return OUTCOME_ABSENT;

      if (is_unusable (error) || absent)
        return handle_unusable (self, loaded->file, loaded->name, loaded->signature, reason, set_aside, report);

      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          remember_signature (self, loaded->name, loaded->signature);
          add_fault (report, loaded->name, br_journal_fault_new_in_the_way (self->folder, loaded->name, reason));
        }

      return OUTCOME_IN_THE_WAY;
    }

  remember_signature (self, loaded->name, loaded->signature);
  g_ptr_array_extend (report->entries, br_journal_file_get_entries (loaded->content), ref_object, NULL);
  g_ptr_array_extend (faults, br_journal_file_get_faults (loaded->content), ref_object, NULL);
  if (br_journal_file_is_newer (loaded->content))
    {
      add_fault (report, loaded->name, br_journal_fault_new_newer (self->folder, loaded->name));
      g_hash_table_add (report->newer, g_strdup (loaded->name));
    }
  report->n_read++;

  return OUTCOME_READ;
}

static Outcome
read_file (BrJournalFolder  *self,
           const char       *name,
           gboolean          set_aside,
           BrJournalReport  *report,
           BrJournalFile   **content)
{
  g_autoptr (Loaded) loaded = loaded_new (self, name);
  Outcome outcome;

  load (self, loaded, NULL);
  outcome = take_loaded (self, loaded, set_aside, report);

  if (content != NULL)
    g_set_object (content, loaded->content);

  return outcome;
}

/* Adds to @names (element-type filename) the files of @month (nullable), or of all months, in order; if not all of them can be told, that is a fault. */
static gboolean
list_files (BrJournalFolder *self,
            const char      *month,
            GPtrArray       *names,
            BrJournalReport *report)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  GPtrArray *faults = br_journal_report_get_faults (report, BR_JOURNAL_FOLDER_PLACE);
  const gboolean whole = br_list_folder (g_file_peek_path (self->folder), all, &error);

  report->no_folder = g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  if (!whole && !report->no_folder)
    g_ptr_array_add (faults, br_journal_fault_new_folder (self->folder, br_file_error_get_reading_words (error, self->folder)));

  for (guint i = 0; i < all->len; i++)
    {
      const char *name = g_ptr_array_index (all, i);

      if ((month == NULL || g_str_has_prefix (name, month)) && br_journal_folder_match (name, NULL))
        g_ptr_array_add (names, g_strdup (name));
    }

  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);

  return whole || report->no_folder;
}

/* Nobody knows what the month of the file @name lacks, before it is read as a whole. */
static void
note_changed (BrJournalFolder *self,
              const char      *name,
              BrJournalReport *report)
{
  remember_signature (self, name, NULL);
  g_hash_table_add (report->changed, g_strndup (name, MONTH_LENGTH));
}

typedef struct
{
  BrJournalFolder *folder;
  GCancellable    *cancellable;
  const char      *newest;
} LoadContext;

static void
load_one (gpointer data,
              gpointer user_data)
{
  LoadContext *context = user_data;
  Loaded *loaded = data;

  load (context->folder, loaded, context->cancellable);
  if (loaded->content != NULL && loaded->name != context->newest)
    br_journal_file_forget_values (loaded->content);
}

/* @content: (nullable) */
static void
keep (BrJournalFolder *self,
      BrJournalFile   *content)
{
  /* The lines that faults name move when something is written. */
  if (content != NULL && br_journal_file_get_faults (content)->len == 0)
    g_set_object (&self->kept, content);
}

/* Returns: (element-type Loaded): every file of @names, in that order */
static GPtrArray *
load_all (BrJournalFolder *self,
          GPtrArray       *names,
          GCancellable    *cancellable)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (loaded_free);
  LoadContext context = { self, cancellable, names->len > 0 ? g_ptr_array_index (names, names->len - 1) : NULL };
  GThreadPool *pool = NULL;

  g_clear_object (&self->kept);

  /* Twenty years are some hundred files: every processor helps, except the one that makes the window meanwhile. A single one takes less time
   * than handing it over. */
  if (names->len > 1)
    pool = g_thread_pool_new (load_one, &context, (int) MAX (g_get_num_processors (), 2) - 1, FALSE, NULL);
  for (guint i = 0; i < names->len; i++)
    {
      Loaded *loaded = loaded_new (self, g_ptr_array_index (names, i));

      g_ptr_array_add (all, loaded);
      if (pool != NULL)
        g_thread_pool_push (pool, loaded, NULL);
      else
        load_one (loaded, &context);
    }
  if (pool != NULL)
    g_thread_pool_free (pool, FALSE, TRUE);

  if (all->len > 0)
    keep (self, ((const Loaded *) g_ptr_array_index (all, all->len - 1))->content);

  return g_steal_pointer (&all);
}

BrJournalReport *
br_journal_folder_read_all (BrJournalFolder  *self,
                            GCancellable     *cancellable,
                            GError          **error)
{
  g_autoptr (BrJournalReport) report = br_journal_report_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) all = NULL;

  g_return_val_if_fail (BR_IS_JOURNAL_FOLDER (self), NULL);

  list_files (self, NULL, names, report);
  all = load_all (self, names, cancellable);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  for (guint i = 0; i < all->len; i++)
    {
      const Loaded *loaded = g_ptr_array_index (all, i);
      const gboolean changed = self->read &&
                               g_strcmp0 (loaded->signature, g_hash_table_lookup (self->signatures, loaded->name)) != 0;

      take_loaded (self, loaded, !changed, report);
      if (changed)
        note_changed (self, loaded->name, report);
    }
  self->read = TRUE;

  return g_steal_pointer (&report);
}

BrJournalReport *
br_journal_folder_look (BrJournalFolder *self)
{
  g_autoptr (BrJournalReport) report = br_journal_report_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) all = NULL;

  g_return_val_if_fail (BR_IS_JOURNAL_FOLDER (self), NULL);

  list_files (self, NULL, names, report);
  all = load_all (self, names, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const Loaded *loaded = g_ptr_array_index (all, i);

      if (take_loaded (self, loaded, FALSE, report) == OUTCOME_IN_THE_WAY &&
          br_journal_report_get_faults (report, loaded->name)->len == 0)
        /* What cannot be read stays under its name; whoever only looks has to say so all the same. */
        add_fault (report, loaded->name,
                   br_journal_fault_new_left (self->folder, loaded->name, br_file_error_get_reading_words (loaded->error, loaded->file)));
    }

  return g_steal_pointer (&report);
}

/* Returns: (transfer none): the list of names of the month of the file @name, made if it is not there */
static GPtrArray *
get_names_of_month (GHashTable *months,
                    const char *name)
{
  g_autofree char *month = g_strndup (name, MONTH_LENGTH);
  GPtrArray *names = g_hash_table_lookup (months, month);

  if (names == NULL)
    {
      names = g_ptr_array_new ();
      g_hash_table_insert (months, g_steal_pointer (&month), names);
    }

  return names;
}

static gboolean
month_changed (BrJournalFolder *self,
               const char      *month,
               GPtrArray       *names)
{
  GHashTableIter iter;
  gpointer key;
  guint n_known = 0;

  g_hash_table_iter_init (&iter, self->signatures);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    n_known += g_str_has_prefix (key, month) ? 1 : 0;

  if (n_known != names->len)
    return TRUE;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *signature = take_signature (self, name);

      if (g_strcmp0 (signature, g_hash_table_lookup (self->signatures, name)) != 0)
        return TRUE;
    }

  return FALSE;
}

BrJournalReport *
br_journal_folder_find_changed (BrJournalFolder *self)
{
  g_autoptr (BrJournalReport) report = br_journal_report_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer name, month, of_month;

  g_return_val_if_fail (BR_IS_JOURNAL_FOLDER (self), NULL);

  if (!list_files (self, NULL, names, report))
    return g_steal_pointer (&report);

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (get_names_of_month (months, g_ptr_array_index (names, i)), g_ptr_array_index (names, i));
  /* Files of a month may all be gone. */
  g_hash_table_iter_init (&iter, self->signatures);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    get_names_of_month (months, name);

  g_hash_table_iter_init (&iter, months);
  while (g_hash_table_iter_next (&iter, &month, &of_month))
    {
      if (month_changed (self, month, of_month))
        g_hash_table_add (report->changed, g_strdup (month));
    }

  return g_steal_pointer (&report);
}

/* Names known until now that are no longer there have no faults any more. */
static void
forget_vanished (BrJournalFolder *self,
                 const char      *month,
                 GPtrArray       *names,
                 BrJournalReport *report)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->signatures);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      if (g_str_has_prefix (key, month) &&
          !g_ptr_array_find_with_equal_func (names, key, g_str_equal, NULL))
        {
          br_journal_report_get_faults (report, key);
          g_hash_table_iter_remove (&iter);
        }
    }
}

BrJournalReport *
br_journal_folder_read_month (BrJournalFolder *self,
                              const char      *month,
                              gboolean         set_aside)
{
  g_autoptr (BrJournalReport) report = br_journal_report_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (BR_IS_JOURNAL_FOLDER (self), NULL);
  g_return_val_if_fail (month != NULL, NULL);

  /* What cannot be seen need not be gone. */
  if (!list_files (self, month, names, report))
    return g_steal_pointer (&report);

  if (!report->no_folder && !month_changed (self, month, names))
    return NULL;

  forget_vanished (self, month, names, report);
  for (guint i = 0; i < names->len; i++)
    read_file (self, g_ptr_array_index (names, i), set_aside, report, NULL);

  return g_steal_pointer (&report);
}

/* Returns: a descriptor that holds the lock until it is closed; -1 with @error set if the folder cannot be had */
static int
lock_folder (BrJournalFolder  *self,
             GError          **error)
{
  const char *path = g_file_peek_path (self->folder);
  g_autofd int fd = g_open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    {
      br_file_error_set (error, errno);
      return -1;
    }

  for (gint64 waited = 0; waited < LOCK_PATIENCE_US; waited += LOCK_INTERVAL_US)
    {
      if (flock (fd, LOCK_EX | LOCK_NB) == 0)
        return g_steal_fd (&fd);

      /* File systems without locks have to do without. */
      if (errno != EWOULDBLOCK && errno != EINTR)
        return g_steal_fd (&fd);

      g_usleep (LOCK_INTERVAL_US);
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY, _("another program is writing there"));

  return -1;
}

/* Whether what is to be written can be read again. It is asked of the whole text, however little is new in it: nothing else would notice in time
 * if putting it together had gone wrong. Also, a file may be full. */
static gboolean
is_readable (const char *text)
{
  g_autoptr (BrJsonTree) tree = br_json_tree_new (text, strlen (text), "", NULL);

  return tree != NULL;
}

typedef enum
{
  WRITE_DONE,
  WRITE_FAILED,
  /* Somebody else wrote meanwhile. */
  WRITE_AGAIN,
  /* This file is of no use; try its sibling. */
  WRITE_ELSEWHERE,
} WriteResult;

static WriteResult
write_file (BrJournalFolder  *self,
            const char       *name,
            GPtrArray        *entries,
            gboolean          insist,
            BrJournalReport  *report,
            GError          **error)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, name);
  g_autoptr (BrJournalFile) content = NULL;
  g_autofree char *known = g_strdup (g_hash_table_lookup (self->signatures, name));
  g_autoptr (GError) local_error = NULL;
  const guint n_entries = report->entries->len;

  switch (read_file (self, name, TRUE, report, &content))
    {
    case OUTCOME_READ:
      /* Nothing in it is news. */
      if (g_strcmp0 (known, g_hash_table_lookup (self->signatures, name)) == 0)
        g_ptr_array_set_size (report->entries, (int) n_entries);
      else
        note_changed (self, name, report);
      break;
    case OUTCOME_SET_ASIDE:
      note_changed (self, name, report);
      content = br_journal_file_new (file);
      break;
    case OUTCOME_ABSENT:
      content = br_journal_file_new (file);
      break;
    case OUTCOME_IN_THE_WAY:
      return WRITE_ELSEWHERE;
    default:
      g_assert_not_reached ();
    }

  if (br_journal_file_is_newer (content))
    {
      g_set_error_literal (error, BR_JSON_ERROR, BR_JSON_ERROR_NEWER, _("a newer version of this app wrote there"));
      return WRITE_FAILED;
    }

  if (br_journal_file_unite (content, entries) == 0)
    {
      keep (self, content);
      return WRITE_DONE;
    }

  if (br_journal_file_is_frozen (content) || !is_readable (br_journal_file_get_text (content)))
    return WRITE_ELSEWHERE;

  if (!br_journal_file_write (content, insist, &local_error))
    {
      if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
        return WRITE_AGAIN;

      g_propagate_error (error, g_steal_pointer (&local_error));
      return WRITE_FAILED;
    }

  if (g_hash_table_size (report->changed) == 0)
    remember_written (self, name, br_journal_file_get_identity (content));
  keep (self, content);

  return WRITE_DONE;
}

static char *
dup_parse_name (BrJournalFolder *self,
                const char      *name)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, name);

  return g_file_get_parse_name (file);
}

gboolean
br_journal_folder_write (BrJournalFolder  *self,
                         const char       *month,
                         GPtrArray        *entries,
                         BrJournalReport **report,
                         GError          **error)
{
  g_autofd int lock = -1;
  guint sibling = 1;

  g_return_val_if_fail (BR_IS_JOURNAL_FOLDER (self), FALSE);
  g_return_val_if_fail (month != NULL && entries != NULL && report != NULL, FALSE);

  *report = br_journal_report_new ();

  (*report)->no_folder = !g_file_query_exists (self->folder, NULL);
  if (!br_private_folder_make (self->folder, error))
    return FALSE;

  lock = lock_folder (self, error);
  if (lock < 0)
    return FALSE;

  br_journal_report_get_faults (*report, BR_JOURNAL_FOLDER_PLACE);

  for (guint round = 0; round < MAX_ROUNDS + MAX_SIBLINGS; round++)
    {
      g_autofree char *name = sibling > 1 ? g_strdup_printf ("%s-%u.json", month, sibling)
                                          : g_strdup_printf ("%s.json", month);

      switch (write_file (self, name, entries, round >= PATIENT_ROUNDS, *report, error))
        {
        case WRITE_DONE:
          (*report)->written = dup_parse_name (self, name);
          return TRUE;
        case WRITE_FAILED:
          return FALSE;
        case WRITE_ELSEWHERE:
          sibling++;
          break;
        case WRITE_AGAIN:
        default:
          break;
        }
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY, _("another program is writing there"));

  return FALSE;
}
