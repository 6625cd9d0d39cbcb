/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The months' files joined. The entries are copied whole: what is not understood cannot be lost. */

#include "config.h"

#include "export/br-export-json.h"

#include <glib/gi18n-lib.h>

#include "core/json/br-json-document.h"
#include "core/storage/br-file-error.h"
#include "core/storage/br-journal-folder.h"
#include "core/storage/br-list-folder.h"
#include "core/storage/br-store.h"

typedef struct
{
  /* Texts of the entries in order, borrowed from the set of them. */
  GPtrArray  *lines;
  GHashTable *seen;
  guint       version;
  GPtrArray  *faults;
} Export;

static void
add_fault (Export     *export,
           GFile      *file,
           const char *reason)
{
  g_autofree char *name = g_file_get_parse_name (file);
  /* Translators: a technical reason */
  g_autofree char *message = g_strdup_printf (_("This file could not be read (%s). It is left as it is, and missing in what was "
                                                "exported."), reason);

  g_ptr_array_add (export->faults, br_fault_new (name, 0, NULL, NULL, message));
}

/* The same entry has the same line, however it is laid out; but a number that nobody here can keep stays as it is written. */
static char *
make_line (const BrJson       *entry,
           GBytes             *bytes,
           const BrJsonExtent *extent)
{
  g_autoptr (JsonGenerator) generator = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (br_json_holds_unreadable (entry))
    return g_strndup ((const char *) g_bytes_get_data (bytes, NULL) + extent->begin, extent->end - extent->begin);

  generator = json_generator_new ();
  node = br_json_to_node (entry);
  json_generator_set_root (generator, node);

  return json_generator_to_data (generator, NULL);
}

static void
add_file (Export *export,
          GFile  *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = br_json_document_load_bytes (file, NULL, &error);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (BrJsonDocument) document = NULL;
  const BrJsonExtent *extents;
  const BrJson *entries;

  if (bytes != NULL)
    document = br_json_document_new_lenient (bytes, name, BR_JOURNAL_FORMAT, &error);
  if (document == NULL)
    {
      add_fault (export, file, br_file_error_get_reading_words (error, file));
      return;
    }

  export->version = MAX (export->version, br_json_document_get_version (document));
  entries = br_json_get_member (br_json_document_get_root (document), "entries");
  if (entries == NULL || !br_json_is_array (entries))
    {
      add_fault (export, file, _("the list “entries” is missing"));
      return;
    }

  extents = br_json_tree_get_extents (br_json_document_get_tree (document), entries);
  for (guint i = 0; i < br_json_get_length (entries); i++)
    {
      g_autofree char *line = make_line (br_json_get_element (entries, i), bytes, &extents[i + 1]);

      if (g_hash_table_contains (export->seen, line))
        continue;

      g_ptr_array_add (export->lines, line);
      g_hash_table_add (export->seen, g_steal_pointer (&line));
    }
}

/* Returns: (transfer full) (element-type filename): the names of the months' files, in order */
static GPtrArray *
list_names (Export *export,
            GFile  *folder)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  if (!br_list_folder (g_file_peek_path (folder), all, &error) && !g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    add_fault (export, folder, br_file_error_get_reading_words (error, folder));

  for (guint i = 0; i < all->len; i++)
    {
      const char *name = g_ptr_array_index (all, i);

      if (br_journal_folder_match (name, NULL))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);

  return g_steal_pointer (&names);
}

static GBytes *
join (const Export *export)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "{\n\"format\": \"" BR_JOURNAL_FORMAT "\",\n\"version\": %u,\n\"entries\": [", export->version);
  for (guint i = 0; i < export->lines->len; i++)
    g_string_append_printf (text, "%s\n%s", i > 0 ? "," : "", (const char *) g_ptr_array_index (export->lines, i));
  g_string_append (text, "\n]\n}\n");

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

GBytes *
br_export_json (GFile      *data_folder,
                GPtrArray **faults)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GFile) folder = NULL;
  Export export = { lines, seen, BR_JOURNAL_VERSION, NULL };

  g_return_val_if_fail (G_IS_FILE (data_folder), NULL);
  g_return_val_if_fail (faults != NULL, NULL);

  *faults = g_ptr_array_new_with_free_func (g_object_unref);
  export.faults = *faults;
  folder = g_file_get_child (data_folder, "journal");

  names = list_names (&export, folder);
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, g_ptr_array_index (names, i));

      add_file (&export, file);
    }

  return join (&export);
}
