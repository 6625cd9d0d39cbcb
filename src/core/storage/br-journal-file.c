/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The elements of "entries" are kept as the values that were read, beside the entry that each of them stands for, and are
 * written back from those values: what this version does not know cannot get lost. */

#include "config.h"

#include "core/storage/br-journal-file.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "core/journal/br-entry.h"
#include "core/json/br-fault.h"
#include "core/json/br-json-document.h"
#include "core/storage/br-replace-file.h"
#include "core/storage/br-store.h"

/* More faults than this of one file help nobody. */
#define MAX_FAULTS 10

typedef struct
{
  /* As it was read; NULL if it is new. */
  const BrJson *value;
  /* NULL if it cannot be read. */
  BrEntry      *entry;
} Element;

struct _BrJournalFile
{
  GObject parent_instance;

  GFile      *file;
  /* Which file it was, see br_file_identify(); NULL for a new file. */
  char       *identity;
  /* All values as they were read; NULL for a new file. */
  BrJsonTree *tree;
  gboolean    newer;
  /* It cannot be written back as it was. */
  gboolean    frozen;
  GPtrArray  *elements;
  GPtrArray  *entries;
  GPtrArray  *faults;
};

G_DEFINE_FINAL_TYPE (BrJournalFile, br_journal_file, G_TYPE_OBJECT)

static void
element_free (gpointer data)
{
  Element *element = data;

  g_clear_object (&element->entry);
  g_free (element);
}

static Element *
element_new (const BrJson *value,
             BrEntry      *entry)
{
  Element *element = g_new0 (Element, 1);

  element->value = value;
  g_set_object (&element->entry, entry);

  return element;
}

static void
br_journal_file_finalize (GObject *object)
{
  BrJournalFile *self = BR_JOURNAL_FILE (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->identity, g_free);
  g_clear_pointer (&self->elements, g_ptr_array_unref);
  g_clear_pointer (&self->tree, br_json_tree_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);

  G_OBJECT_CLASS (br_journal_file_parent_class)->finalize (object);
}

static void
br_journal_file_class_init (BrJournalFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = br_journal_file_finalize;
}

static void
br_journal_file_init (BrJournalFile *self)
{
  self->elements = g_ptr_array_new_with_free_func (element_free);
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->faults = g_ptr_array_new_with_free_func (g_object_unref);
}

BrJournalFile *
br_journal_file_new (GFile *file)
{
  BrJournalFile *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (BR_TYPE_JOURNAL_FILE, NULL);
  self->file = g_object_ref (file);

  return self;
}

static void
add_fault (BrJournalFile  *self,
           BrJsonDocument *document,
           const BrJson   *array,
           guint           index,
           const char     *reason)
{
  const BrJson *element = br_json_get_element (array, index);
  const BrJson *id = br_json_get_member (element, "id");
  g_autofree char *subject = NULL;
  /* Translators: %s says what is wrong, as in "pain: must be a whole number from 0 to 10" */
  g_autofree char *message = g_strdup_printf (_("This entry could not be read and is left out. "
                                                "It stays in the file as it is. (%s)"), reason);

  if (id != NULL && br_json_is_string (id))
    subject = g_strdup (br_json_get_string (id));
  else
    subject = g_strdup_printf ("entries[%u]", index);

  g_ptr_array_add (self->faults,
                   br_fault_new_entry (br_json_document_get_name (document), br_json_get_line (element), subject, message));
}

static void
read_elements (BrJournalFile  *self,
               BrJsonDocument *document,
               const BrJson   *array)
{
  guint n_faults = 0;

  for (guint i = 0; i < br_json_get_length (array); i++)
    {
      const BrJson *element = br_json_get_element (array, i);
      g_autoptr (BrEntry) entry = NULL;
      g_autoptr (GError) error = NULL;

      if (self->frozen && br_json_holds_unreadable (element))
        g_set_error_literal (&error, BR_JSON_ERROR, BR_JSON_ERROR_NUMBER, _("a number is too large or too long"));
      else if (br_json_is_object (element))
        entry = br_entry_new_from_json (element, &error);

      g_ptr_array_add (self->elements, element_new (element, entry));

      if (entry != NULL)
        br_entry_set_file (entry, br_json_document_get_name (document));

      if (entry != NULL)
        g_ptr_array_add (self->entries, g_steal_pointer (&entry));
      else if (n_faults++ < MAX_FAULTS)
        add_fault (self, document, array, i, error != NULL ? error->message : _("must be an object in curly brackets"));
    }

  if (n_faults > MAX_FAULTS)
    {
      guint n_more = n_faults - MAX_FAULTS;
      g_autofree char *message = g_strdup_printf (ngettext ("%u more entry could not be read and is left out. "
                                                            "It stays in the file as it is.",
                                                            "%u more entries could not be read and are left out. "
                                                            "They stay in the file as they are.",
                                                            n_more), n_more);

      g_ptr_array_add (self->faults, br_fault_new_entry (br_json_document_get_name (document), 0, NULL, message));
    }
}

BrJournalFile *
br_journal_file_read (GFile         *file,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (BrJournalFile) self = NULL;
  g_autoptr (BrJsonDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *identity = NULL;
  g_autofree char *name = NULL;
  const BrJson *entries;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  identity = br_file_identify (file);
  bytes = br_json_document_load_bytes (file, cancellable, error);
  if (bytes == NULL)
    return NULL;

  /* A number that cannot be kept spoils the entry that it stands in, and no other. */
  name = g_file_get_parse_name (file);
  document = br_json_document_new_lenient (bytes, name, BR_JOURNAL_FORMAT, error);
  if (document == NULL)
    return NULL;

  self = br_journal_file_new (file);
  self->frozen = br_json_tree_holds_unreadable (br_json_document_get_tree (document));
  self->identity = g_steal_pointer (&identity);
  self->tree = br_json_tree_ref (br_json_document_get_tree (document));
  self->newer = br_json_document_get_version (document) > BR_JOURNAL_VERSION;

  entries = br_json_get_member (br_json_document_get_root (document), "entries");
  if (entries != NULL && br_json_is_array (entries))
    {
      read_elements (self, document, entries);
    }
  else if (!self->newer)
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_FORMAT,
                   _("%s: the list “entries” is missing"), br_json_document_get_name (document));
      return NULL;
    }

  return g_steal_pointer (&self);
}

gboolean
br_journal_file_is_newer (BrJournalFile *self)
{
  g_return_val_if_fail (BR_IS_JOURNAL_FILE (self), FALSE);

  return self->newer;
}

gboolean
br_journal_file_is_frozen (BrJournalFile *self)
{
  g_return_val_if_fail (BR_IS_JOURNAL_FILE (self), FALSE);

  return self->frozen;
}

GPtrArray *
br_journal_file_get_entries (BrJournalFile *self)
{
  g_return_val_if_fail (BR_IS_JOURNAL_FILE (self), NULL);

  return self->entries;
}

GPtrArray *
br_journal_file_get_faults (BrJournalFile *self)
{
  g_return_val_if_fail (BR_IS_JOURNAL_FILE (self), NULL);

  return self->faults;
}

void
br_journal_file_forget_values (BrJournalFile *self)
{
  g_return_if_fail (BR_IS_JOURNAL_FILE (self));

  g_clear_pointer (&self->elements, g_ptr_array_unref);
  g_clear_pointer (&self->tree, br_json_tree_unref);
}

static void
add_to_index (GHashTable *index,
              BrEntry    *entry)
{
  GPtrArray *revisions = g_hash_table_lookup (index, br_entry_get_id (entry));

  if (revisions == NULL)
    {
      revisions = g_ptr_array_new ();
      g_hash_table_insert (index, (char *) br_entry_get_id (entry), revisions);
    }

  g_ptr_array_add (revisions, entry);
}

/* Id -> (element-type BrEntry) the revisions in the file, so that uniting takes no longer the more there are. */
static GHashTable *
index_by_id (BrJournalFile *self)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < self->entries->len; i++)
    add_to_index (index, g_ptr_array_index (self->entries, i));

  return index;
}

static gboolean
has_entry (GHashTable *index,
           BrEntry    *entry)
{
  GPtrArray *revisions = g_hash_table_lookup (index, br_entry_get_id (entry));

  for (guint i = 0; revisions != NULL && i < revisions->len; i++)
    {
      if (br_entry_is_same (g_ptr_array_index (revisions, i), entry))
        return TRUE;
    }

  return FALSE;
}

/* Most entries are newer than all others: the place is looked for from the end. */
static void
insert_in_order (BrJournalFile *self,
                 BrEntry       *entry)
{
  guint position = self->elements->len;

  for (guint i = self->elements->len; i > 0; i--)
    {
      const Element *element = g_ptr_array_index (self->elements, i - 1);

      if (element->entry == NULL)
        continue;

      if (br_entry_compare (element->entry, entry) <= 0)
        break;

      position = i - 1;
    }

  g_ptr_array_insert (self->elements, (int) position, element_new (NULL, entry));
}

guint
br_journal_file_unite (BrJournalFile *self,
                       GPtrArray     *entries)
{
  g_autoptr (GHashTable) index = NULL;
  guint n_new = 0;

  g_return_val_if_fail (BR_IS_JOURNAL_FILE (self), 0);
  g_return_val_if_fail (self->elements != NULL && entries != NULL, 0);

  index = index_by_id (self);

  for (guint i = 0; i < entries->len; i++)
    {
      BrEntry *entry = g_ptr_array_index (entries, i);

      if (has_entry (index, entry))
        continue;

      insert_in_order (self, entry);
      g_ptr_array_add (self->entries, g_object_ref (entry));
      add_to_index (index, entry);
      n_new++;
    }

  return n_new;
}

static JsonNode *
make_array (BrJournalFile *self)
{
  g_autoptr (JsonArray) array = json_array_sized_new (self->elements->len);
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < self->elements->len; i++)
    {
      const Element *element = g_ptr_array_index (self->elements, i);

      json_array_add_element (array, element->value != NULL ? br_json_to_node (element->value) : br_entry_to_json (element->entry));
    }

  json_node_set_array (node, array);

  return node;
}

/* The root as it was, with the entries in the place where they were. */
static JsonNode *
make_root (BrJournalFile *self)
{
  g_autoptr (JsonObject) root = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  if (self->tree == NULL)
    {
      json_object_set_string_member (root, "format", BR_JOURNAL_FORMAT);
      json_object_set_int_member (root, "version", BR_JOURNAL_VERSION);
      json_object_set_member (root, "entries", make_array (self));
    }
  else
    {
      const BrJson *read = br_json_tree_get_root (self->tree);

      for (guint i = 0; i < br_json_get_length (read); i++)
        {
          const BrJson *member = br_json_get_element (read, i);
          const char *name = br_json_get_name (member);

          json_object_set_member (root, name, g_str_equal (name, "entries") ? make_array (self) : br_json_to_node (member));
        }
    }

  json_node_set_object (node, root);

  return node;
}

char *
br_journal_file_to_text (BrJournalFile *self)
{
  g_autoptr (JsonGenerator) generator = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (BR_IS_JOURNAL_FILE (self), NULL);
  g_return_val_if_fail (self->elements != NULL, NULL);

  root = make_root (self);
  text = g_string_new (NULL);
  generator = json_generator_new ();
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  json_generator_set_root (generator, root);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');

  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
br_journal_file_write (BrJournalFile  *self,
                       const char     *text,
                       gboolean        insist,
                       GError        **error)
{
  g_return_val_if_fail (BR_IS_JOURNAL_FILE (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (!self->newer && !self->frozen, FALSE);

  if (!br_replace_file (self->file, text, self->identity, insist, error))
    return FALSE;

  g_clear_pointer (&self->identity, g_free);
  self->identity = br_file_identify (self->file);

  return TRUE;
}
