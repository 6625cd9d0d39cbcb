/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The elements of "entries" are kept as the nodes that were read, beside the entry that each of them stands for, and are
 * written back from those nodes: what this version does not know cannot get lost. */

#include "config.h"

#include "core/storage/br-journal-file.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "core/journal/br-entry.h"
#include "core/json/br-fault.h"
#include "core/json/br-json-document.h"
#include "core/json/br-json-scan.h"
#include "core/storage/br-replace-file.h"
#include "core/storage/br-store.h"

/* More faults than this of one file help nobody. */
#define MAX_FAULTS 10

typedef struct
{
  JsonNode *node;
  /* NULL if it cannot be read. */
  BrEntry  *entry;
} Element;

struct _BrJournalFile
{
  GObject parent_instance;

  GFile      *file;
  /* Which file it was, see br_file_identify(); NULL for a new file. */
  char       *identity;
  /* The root as it was read; NULL for a new file. */
  JsonObject *root;
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

  g_clear_pointer (&element->node, json_node_unref);
  g_clear_object (&element->entry);
  g_free (element);
}

static Element *
element_new (JsonNode *node,
             BrEntry  *entry)
{
  Element *element = g_new0 (Element, 1);

  element->node = json_node_ref (node);
  g_set_object (&element->entry, entry);

  return element;
}

static void
br_journal_file_finalize (GObject *object)
{
  BrJournalFile *self = BR_JOURNAL_FILE (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->identity, g_free);
  g_clear_pointer (&self->root, json_object_unref);
  g_clear_pointer (&self->elements, g_ptr_array_unref);
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
           JsonArray      *array,
           guint           index,
           const char     *reason)
{
  JsonNode *node = json_array_get_element (array, index);
  g_autofree char *subject = NULL;
  /* Translators: %s says what is wrong, as in "pain: must be a whole number from 0 to 10" */
  g_autofree char *message = g_strdup_printf (_("This entry could not be read and is left out. "
                                                "It stays in the file as it is. (%s)"), reason);
  guint line = br_json_document_get_element_line (document, array, index);

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonNode *id = json_object_get_member (json_node_get_object (node), "id");

      if (id != NULL && json_node_get_value_type (id) == G_TYPE_STRING)
        subject = json_node_dup_string (id);
    }

  if (subject == NULL)
    subject = g_strdup_printf ("entries[%u]", index);

  g_ptr_array_add (self->faults, br_fault_new_entry (br_json_document_get_name (document), line, subject, message));
}

static void
read_elements (BrJournalFile  *self,
               BrJsonDocument *document,
               JsonArray      *array)
{
  guint n_faults = 0;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      g_autoptr (BrEntry) entry = NULL;
      g_autoptr (GError) error = NULL;

      if (self->frozen && br_json_holds_quoted_number (node))
        g_set_error_literal (&error, BR_JSON_ERROR, BR_JSON_ERROR_NUMBER, _("a number is too large or too long"));
      else if (JSON_NODE_HOLDS_OBJECT (node))
        entry = br_entry_new_from_json (json_node_get_object (node), &error);

      g_ptr_array_add (self->elements, element_new (node, entry));

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

/* A number that cannot be kept spoils the entry that it stands in, and no other. @frozen: whether there is one */
static BrJsonDocument *
read_document (GFile         *file,
               gboolean      *frozen,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GBytes) bytes = br_json_document_load_bytes (file, cancellable, error);
  g_autoptr (GBytes) quoted = NULL;
  g_autoptr (BrJsonDocument) document = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *name = NULL;

  if (bytes == NULL)
    return NULL;

  name = g_file_get_parse_name (file);
  document = br_json_document_new_from_bytes (bytes, name, BR_JOURNAL_FORMAT, G_MAXUINT, &local_error);
  *frozen = g_error_matches (local_error, BR_JSON_ERROR, BR_JSON_ERROR_NUMBER);
  if (*frozen)
    {
      quoted = br_json_quote_numbers (bytes);
      return br_json_document_new_from_bytes (quoted, name, BR_JOURNAL_FORMAT, G_MAXUINT, error);
    }

  if (document == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return g_steal_pointer (&document);
}

BrJournalFile *
br_journal_file_read (GFile         *file,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (BrJournalFile) self = NULL;
  g_autoptr (BrJsonDocument) document = NULL;
  g_autofree char *identity = NULL;
  gboolean frozen;
  JsonNode *entries;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  identity = br_file_identify (file);
  document = read_document (file, &frozen, cancellable, error);
  if (document == NULL)
    return NULL;

  self = br_journal_file_new (file);
  self->frozen = frozen;
  self->identity = g_steal_pointer (&identity);
  self->root = json_object_ref (br_json_document_get_root (document));
  self->newer = br_json_document_get_version (document) > BR_JOURNAL_VERSION;

  entries = json_object_get_member (self->root, "entries");
  if (entries != NULL && JSON_NODE_HOLDS_ARRAY (entries))
    {
      read_elements (self, document, json_node_get_array (entries));
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
br_journal_file_forget_nodes (BrJournalFile *self)
{
  g_return_if_fail (BR_IS_JOURNAL_FILE (self));

  g_clear_pointer (&self->elements, g_ptr_array_unref);
  g_clear_pointer (&self->root, json_object_unref);
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
  g_autoptr (JsonNode) node = br_entry_to_json (entry);
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

  g_ptr_array_insert (self->elements, (int) position, element_new (node, entry));
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

      json_array_add_element (array, json_node_copy (element->node));
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

  if (self->root == NULL)
    {
      json_object_set_string_member (root, "format", BR_JOURNAL_FORMAT);
      json_object_set_int_member (root, "version", BR_JOURNAL_VERSION);
      json_object_set_member (root, "entries", make_array (self));
    }
  else
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;

      json_object_iter_init_ordered (&iter, self->root);
      while (json_object_iter_next_ordered (&iter, &name, &member))
        json_object_set_member (root, name,
                                g_str_equal (name, "entries") ? make_array (self) : json_node_copy (member));
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
                       gboolean        insist,
                       GError        **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (BR_IS_JOURNAL_FILE (self), FALSE);
  g_return_val_if_fail (self->elements != NULL && !self->newer && !self->frozen, FALSE);

  text = br_journal_file_to_text (self);
  if (!br_replace_file (self->file, text, self->identity, insist, error))
    return FALSE;

  g_clear_pointer (&self->identity, g_free);
  self->identity = br_file_identify (self->file);

  return TRUE;
}
