/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text that was read is kept, and is written back byte by byte, with the text of new entries put in between: what this
 * version does not know cannot get lost, and saving costs little more in a month that is full than in one that is empty. */

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
/* That of an element of "entries". */
#define INDENT     "  "

static const char no_entries[] =
  "{\n \"format\" : \"" BR_JOURNAL_FORMAT "\",\n \"version\" : " G_STRINGIFY (BR_JOURNAL_VERSION) ",\n \"entries\" : [\n ]\n}\n";

typedef struct
{
  /* Where it was read; NULL if it is new. */
  const BrJsonExtent *extent;
  /* NULL if it cannot be read. */
  BrEntry            *entry;
} Element;

struct _BrJournalFile
{
  GObject parent_instance;

  GFile              *file;
  /* Which file it was, see br_file_identify(); NULL for a new file. */
  char               *identity;
  /* What it said, or will say first, and the values in that. */
  GBytes             *bytes;
  BrJsonTree         *tree;
  /* Of "entries" and its elements; NULL if a newer version has none. */
  const BrJsonExtent *extents;
  gboolean            newer;
  /* A number in it cannot be read. */
  gboolean            frozen;
  GPtrArray          *elements;
  GPtrArray          *entries;
  GPtrArray          *faults;
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
element_new (const BrJsonExtent *extent,
             BrEntry            *entry)
{
  Element *element = g_new0 (Element, 1);

  element->extent = extent;
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
  g_clear_pointer (&self->bytes, g_bytes_unref);
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

/* Returns: (transfer none) (nullable): "entries" */
static const BrJson *
get_list (BrJournalFile *self)
{
  const BrJson *list = br_json_get_member (br_json_tree_get_root (self->tree), "entries");

  return list != NULL && br_json_is_array (list) ? list : NULL;
}

static BrJournalFile *
new_for (GFile      *file,
         GBytes     *bytes,
         BrJsonTree *tree)
{
  BrJournalFile *self = g_object_new (BR_TYPE_JOURNAL_FILE, NULL);

  self->file = g_object_ref (file);
  self->bytes = g_bytes_ref (bytes);
  self->tree = br_json_tree_ref (tree);
  if (get_list (self) != NULL)
    self->extents = br_json_tree_get_extents (tree, get_list (self));

  return self;
}

BrJournalFile *
br_journal_file_new (GFile *file)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (no_entries, strlen (no_entries));
  g_autoptr (BrJsonTree) tree = br_json_tree_new (no_entries, strlen (no_entries), "", NULL);

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return new_for (file, bytes, tree);
}

static void
add_fault (BrJournalFile  *self,
           BrJsonDocument *document,
           guint           index,
           const char     *reason)
{
  const BrJson *element = br_json_get_element (get_list (self), index);
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
               BrJsonDocument *document)
{
  const BrJson *list = get_list (self);
  guint n_faults = 0;

  for (guint i = 0; i < br_json_get_length (list); i++)
    {
      const BrJson *element = br_json_get_element (list, i);
      g_autoptr (BrEntry) entry = NULL;
      g_autoptr (GError) error = NULL;

      if (self->frozen && br_json_holds_unreadable (element))
        g_set_error_literal (&error, BR_JSON_ERROR, BR_JSON_ERROR_NUMBER, _("a number is too large or too long"));
      else if (br_json_is_object (element))
        entry = br_entry_new_from_json (element, &error);

      g_ptr_array_add (self->elements, element_new (&self->extents[i + 1], entry));

      if (entry != NULL)
        br_entry_set_file (entry, br_json_document_get_name (document));

      if (entry != NULL)
        g_ptr_array_add (self->entries, g_steal_pointer (&entry));
      else if (n_faults++ < MAX_FAULTS)
        add_fault (self, document, i, error != NULL ? error->message : _("must be an object in curly brackets"));
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

  self = new_for (file, bytes, br_json_document_get_tree (document));
  self->frozen = br_json_tree_holds_unreadable (self->tree);
  self->identity = g_steal_pointer (&identity);
  self->newer = br_json_document_get_version (document) > BR_JOURNAL_VERSION;

  if (self->extents != NULL)
    {
      read_elements (self, document);
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
  self->extents = NULL;
  g_clear_pointer (&self->tree, br_json_tree_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
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

/* As a file holds an element of "entries", after its indent. */
static char *
format_entry (BrEntry *entry)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) node = br_entry_to_json (entry);
  g_autoptr (GString) text = g_string_new (NULL);

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  json_generator_set_root (generator, node);
  json_generator_to_gstring (generator, text);
  /* No text in it has a line of its own. */
  g_string_replace (text, "\n", "\n" INDENT, 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
br_journal_file_to_text (BrJournalFile *self)
{
  g_autoptr (GString) text = NULL;
  const char *read;
  gsize length, first, done;

  g_return_val_if_fail (BR_IS_JOURNAL_FILE (self), NULL);
  g_return_val_if_fail (self->extents != NULL, NULL);

  read = g_bytes_get_data (self->bytes, &length);
  /* Behind the opening bracket. */
  first = done = self->extents->begin + 1;
  text = g_string_new_len (read, (gssize) done);

  for (guint i = 0; i < self->elements->len; i++)
    {
      const Element *element = g_ptr_array_index (self->elements, i);

      if (element->extent == NULL)
        {
          g_autofree char *entry = format_entry (element->entry);

          g_string_append_printf (text, "%s\n" INDENT "%s", i > 0 ? "," : "", entry);
          continue;
        }

      /* The first one that was read has no comma before it. */
      if (i > 0 && done == first)
        g_string_append_c (text, ',');
      g_string_append_len (text, read + done, (gssize) (element->extent->end - done));
      done = element->extent->end;
    }

  g_string_append_len (text, read + done, (gssize) (length - done));

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
