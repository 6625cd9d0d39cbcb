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
  /* Behind its last byte in the text. */
  gsize    end;
  /* NULL if it cannot be read. */
  BrEntry *entry;
} Element;

struct _BrJournalFile
{
  GObject parent_instance;

  GFile     *file;
  /* Which file it was, see br_file_identify(); NULL for a new file. */
  char      *identity;
  /* What it says; NULL once that is in "text". */
  GBytes    *bytes;
  /* The same with what is new; NULL as long as nothing is. */
  GString   *text;
  /* Behind the opening bracket of "entries". */
  gsize      begin;
  gboolean   newer;
  /* A number in it cannot be read. */
  gboolean   frozen;
  GPtrArray *elements;
  GPtrArray *entries;
  GPtrArray *faults;
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
element_new (gsize    end,
             BrEntry *entry)
{
  Element *element = g_new0 (Element, 1);

  element->end = end;
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
  g_clear_pointer (&self->bytes, g_bytes_unref);
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
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
  self->text = g_string_new (no_entries);
  self->begin = (gsize) (strchr (no_entries, '[') + 1 - no_entries);

  return self;
}

static void
add_fault (BrJournalFile  *self,
           BrJsonDocument *document,
           const BrJson   *list,
           guint           index,
           const char     *reason)
{
  const BrJson *element = br_json_get_element (list, index);
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
               const BrJson   *list)
{
  const BrJsonExtent *extents = br_json_tree_get_extents (br_json_document_get_tree (document), list);
  guint n_faults = 0;

  self->begin = extents[0].begin + 1;

  for (guint i = 0; i < br_json_get_length (list); i++)
    {
      const BrJson *element = br_json_get_element (list, i);
      g_autoptr (BrEntry) entry = NULL;
      g_autoptr (GError) error = NULL;

      if (self->frozen && br_json_holds_unreadable (element))
        g_set_error_literal (&error, BR_JSON_ERROR, BR_JSON_ERROR_NUMBER, _("a number is too large or too long"));
      else if (br_json_is_object (element))
        entry = br_entry_new_from_json (element, &error);

      g_ptr_array_add (self->elements, element_new (extents[i + 1].end, entry));

      if (entry != NULL)
        br_entry_set_file (entry, br_json_document_get_name (document));

      if (entry != NULL)
        g_ptr_array_add (self->entries, g_steal_pointer (&entry));
      else if (n_faults++ < MAX_FAULTS)
        add_fault (self, document, list, i, error != NULL ? error->message : _("must be an object in curly brackets"));
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

/* @identity: (transfer full) (nullable) */
static BrJournalFile *
parse (GFile   *file,
       char    *identity,
       GBytes  *bytes,
       GError **error)
{
  g_autoptr (BrJournalFile) self = g_object_new (BR_TYPE_JOURNAL_FILE, NULL);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (BrJsonDocument) document = NULL;
  const BrJson *list;

  self->file = g_object_ref (file);
  self->identity = identity;
  self->bytes = g_bytes_ref (bytes);

  /* A number that cannot be kept spoils the entry that it stands in, and no other. */
  document = br_json_document_new_lenient (bytes, name, BR_JOURNAL_FORMAT, error);
  if (document == NULL)
    return NULL;

  self->frozen = br_json_tree_holds_unreadable (br_json_document_get_tree (document));
  self->newer = br_json_document_get_version (document) > BR_JOURNAL_VERSION;

  list = br_json_get_member (br_json_document_get_root (document), "entries");
  if (list != NULL && br_json_is_array (list))
    {
      read_elements (self, document, list);
    }
  else if (!self->newer)
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_FORMAT,
                   _("%s: the list “entries” is missing"), br_json_document_get_name (document));
      return NULL;
    }

  return g_steal_pointer (&self);
}

BrJournalFile *
br_journal_file_read (GFile         *file,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *identity = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  identity = br_file_identify (file);
  bytes = br_json_document_load_bytes (file, cancellable, error);

  return bytes != NULL ? parse (file, g_steal_pointer (&identity), bytes, error) : NULL;
}

static gboolean
says (BrJournalFile *self,
      GBytes        *bytes)
{
  if (self->text == NULL)
    return g_bytes_equal (self->bytes, bytes);

  return self->text->len == g_bytes_get_size (bytes) &&
         memcmp (self->text->str, g_bytes_get_data (bytes, NULL), self->text->len) == 0;
}

BrJournalFile *
br_journal_file_read_again (BrJournalFile  *self,
                            GError        **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *identity = NULL;

  g_return_val_if_fail (BR_IS_JOURNAL_FILE (self), NULL);
  g_return_val_if_fail (self->elements != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  identity = br_file_identify (self->file);
  bytes = br_json_document_load_bytes (self->file, NULL, error);
  if (bytes == NULL)
    return NULL;

  if (!says (self, bytes))
    return parse (self->file, g_steal_pointer (&identity), bytes, error);

  g_free (self->identity);
  self->identity = g_steal_pointer (&identity);

  return g_object_ref (self);
}

GFile *
br_journal_file_get_file (BrJournalFile *self)
{
  g_return_val_if_fail (BR_IS_JOURNAL_FILE (self), NULL);

  return self->file;
}

const char *
br_journal_file_get_identity (BrJournalFile *self)
{
  g_return_val_if_fail (BR_IS_JOURNAL_FILE (self), NULL);

  return self->identity;
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
  g_clear_pointer (&self->bytes, g_bytes_unref);
}

/* From now on there will be something new. */
static void
make_text (BrJournalFile *self)
{
  gsize length;
  const char *data;

  if (self->text != NULL)
    return;

  data = g_bytes_get_data (self->bytes, &length);
  self->text = g_string_new_len (data, (gssize) length);
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

/* Puts the text of @entry, the element at @position, in its place. */
static void
insert_text (BrJournalFile *self,
             BrEntry       *entry,
             guint          position)
{
  const gboolean first = position == 0;
  const Element *before = first ? NULL : g_ptr_array_index (self->elements, position - 1);
  const gsize place = first ? self->begin : before->end;
  g_autofree char *text = format_entry (entry);
  g_autofree char *indented = g_strconcat (first ? "" : ",", "\n" INDENT, text, NULL);
  const gsize length = strlen (indented);
  const gboolean last = position == self->elements->len;

  make_text (self);
  g_string_insert (self->text, (gssize) place, indented);
  if (first && !last)
    g_string_insert_c (self->text, (gssize) (place + length), ',');

  for (guint i = position; i < self->elements->len; i++)
    ((Element *) g_ptr_array_index (self->elements, i))->end += length + (first ? 1 : 0);
  g_ptr_array_insert (self->elements, (int) position, element_new (place + length, entry));
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

  insert_text (self, entry, position);
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

const char *
br_journal_file_get_text (BrJournalFile *self)
{
  g_return_val_if_fail (BR_IS_JOURNAL_FILE (self), NULL);
  g_return_val_if_fail (self->elements != NULL, NULL);

  make_text (self);

  return self->text->str;
}

gboolean
br_journal_file_write (BrJournalFile  *self,
                       gboolean        insist,
                       GError        **error)
{
  char *identity;

  g_return_val_if_fail (BR_IS_JOURNAL_FILE (self), FALSE);
  g_return_val_if_fail (self->elements != NULL, FALSE);
  g_return_val_if_fail (!self->newer && !self->frozen, FALSE);

  identity = br_replace_file (self->file, br_journal_file_get_text (self), self->identity, insist, error);
  if (identity == NULL)
    return FALSE;

  g_free (self->identity);
  self->identity = identity;

  return TRUE;
}
