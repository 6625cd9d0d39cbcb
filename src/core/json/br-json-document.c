/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strict reading of one JSON file.
 *
 * json-glib's strict mode checks the grammar, br_json_scan() what that lets pass. Nodes know no line: only when one is asked for, or a
 * name was given twice, is the text parsed once more, with signals that note where every object, array and member stands. They take
 * longer than the parsing itself, and most files have no fault. */

#include "config.h"

#include "core/json/br-json-document.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/json/br-json-scan.h"

struct _BrJsonDocument
{
  GObject parent_instance;

  char       *name;
  guint       version;
  GBytes     *bytes;
  JsonNode   *root;
  /* Whether the lines have been looked for. */
  gboolean    has_lines;
  /* JsonObject or JsonArray -> the line on which it opens */
  GHashTable *container_lines;
  /* JsonObject -> (member name -> line of its value) */
  GHashTable *member_lines;
  /* JsonArray -> lines on which its elements end */
  GHashTable *element_lines;
};

G_DEFINE_FINAL_TYPE (BrJsonDocument, br_json_document, G_TYPE_OBJECT)

G_DEFINE_QUARK (br-json-error-quark, br_json_error)

/* What one run of the parser leaves behind beside the tree. */
typedef struct
{
  BrJsonDocument *document;
  GArray         *open_lines;
  char           *duplicate;
  guint           duplicate_line;
  guint           error_line;
} Run;

static void
br_json_document_finalize (GObject *object)
{
  BrJsonDocument *self = BR_JSON_DOCUMENT (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->container_lines, g_hash_table_unref);
  g_clear_pointer (&self->member_lines, g_hash_table_unref);
  g_clear_pointer (&self->element_lines, g_hash_table_unref);

  G_OBJECT_CLASS (br_json_document_parent_class)->finalize (object);
}

static void
br_json_document_class_init (BrJsonDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = br_json_document_finalize;
}

static void
br_json_document_init (BrJsonDocument *self)
{
  self->container_lines = g_hash_table_new (NULL, NULL);
  self->member_lines = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  self->element_lines = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
}

static void
on_open (JsonParser *parser,
         Run        *run)
{
  guint line = json_parser_get_current_line (parser);

  g_array_append_val (run->open_lines, line);
}

static void
note_closed (Run      *run,
             gpointer  container)
{
  guint line;

  g_return_if_fail (run->open_lines->len > 0);

  line = g_array_index (run->open_lines, guint, run->open_lines->len - 1);
  g_array_set_size (run->open_lines, run->open_lines->len - 1);
  g_hash_table_insert (run->document->container_lines, container, GUINT_TO_POINTER (line));
}

static void
on_object_end (JsonParser *parser,
               JsonObject *object,
               Run        *run)
{
  note_closed (run, object);
}

static void
on_array_end (JsonParser *parser,
              JsonArray  *array,
              Run        *run)
{
  note_closed (run, array);
}

static void
on_object_member (JsonParser *parser,
                  JsonObject *object,
                  const char *member,
                  Run        *run)
{
  GHashTable *lines = g_hash_table_lookup (run->document->member_lines, object);
  guint line = json_parser_get_current_line (parser);

  if (lines == NULL)
    {
      lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (run->document->member_lines, object, lines);
    }

  if (!g_hash_table_insert (lines, g_strdup (member), GUINT_TO_POINTER (line)) && run->duplicate == NULL)
    {
      run->duplicate = g_strdup (member);
      run->duplicate_line = line;
    }
}

static void
on_array_element (JsonParser *parser,
                  JsonArray  *array,
                  int         index,
                  Run        *run)
{
  GArray *lines = g_hash_table_lookup (run->document->element_lines, array);
  guint line = json_parser_get_current_line (parser);

  if (lines == NULL)
    {
      lines = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (run->document->element_lines, array, lines);
    }

  g_array_append_val (lines, line);
}

static void
on_error (JsonParser   *parser,
          const GError *error,
          Run          *run)
{
  run->error_line = json_parser_get_current_line (parser);
}

/* json-glib begins with "<data>:LINE:COLUMN: ", which says less than our own beginning. */
static const char *
skip_position (const char *message)
{
  const char *start = g_str_has_prefix (message, "<data>:") ? strstr (message, ": ") : NULL;

  return start != NULL ? start + 2 : message;
}

/* As many as br_json_scan() counts in the text of it; fewer if a name was given twice, because the first value is gone then. */
static guint
count_values (JsonNode *node)
{
  guint n_values = 0;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      JsonNode *value;
      guint n_members = 0;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, NULL, &value))
        {
          n_values += count_values (value);
          n_members++;
        }

      return n_values + MAX (n_members, 1);
    }

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      const guint length = json_array_get_length (array);

      for (guint i = 0; i < length; i++)
        n_values += count_values (json_array_get_element (array, i));

      return n_values + MAX (length, 1);
    }

  return 0;
}

static void
connect_lines (JsonParser *parser,
               Run        *run)
{
  g_signal_connect (parser, "object-start", G_CALLBACK (on_open), run);
  g_signal_connect (parser, "array-start", G_CALLBACK (on_open), run);
  g_signal_connect (parser, "object-end", G_CALLBACK (on_object_end), run);
  g_signal_connect (parser, "array-end", G_CALLBACK (on_array_end), run);
  g_signal_connect (parser, "object-member", G_CALLBACK (on_object_member), run);
  g_signal_connect (parser, "array-element", G_CALLBACK (on_array_element), run);
}

static void
move_line (GHashTable    *lines,
           gconstpointer  from,
           gconstpointer  to)
{
  gpointer value;

  if (g_hash_table_steal_extended (lines, from, NULL, &value))
    g_hash_table_insert (lines, (gpointer) to, value);
}

/* What was noted of the tree of @twin belongs to that of @node, which is the same. */
static void
move_lines (BrJsonDocument *self,
            JsonNode       *node,
            JsonNode       *twin)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      JsonObject *twin_object = json_node_get_object (twin);
      JsonObjectIter iter;
      const char *member;
      JsonNode *value;

      move_line (self->container_lines, twin_object, object);
      move_line (self->member_lines, twin_object, object);
      json_object_iter_init (&iter, object);
      while (json_object_iter_next (&iter, &member, &value))
        move_lines (self, value, json_object_get_member (twin_object, member));
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      JsonArray *twin_array = json_node_get_array (twin);

      move_line (self->container_lines, twin_array, array);
      move_line (self->element_lines, twin_array, array);
      for (guint i = 0; i < json_array_get_length (array); i++)
        move_lines (self, json_array_get_element (array, i), json_array_get_element (twin_array, i));
    }
}

/* Parses the text again, which is known to be right, for its lines. Returns: (transfer full) (nullable): the first name that was given twice */
static char *
look_for_lines (BrJsonDocument *self,
                guint          *duplicate_line)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GArray) open_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  Run run = { .document = self, .open_lines = open_lines };
  gsize length;
  const char *data = g_bytes_get_data (self->bytes, &length);

  self->has_lines = TRUE;
  json_parser_set_strict (parser, TRUE);
  connect_lines (parser, &run);

  if (json_parser_load_from_data (parser, data, (gssize) length, NULL) && run.duplicate == NULL)
    move_lines (self, self->root, json_parser_get_root (parser));

  *duplicate_line = run.duplicate_line;

  return g_steal_pointer (&run.duplicate);
}

static void
need_lines (BrJsonDocument *self)
{
  g_autofree char *duplicate = NULL;
  guint line;

  if (!self->has_lines)
    duplicate = look_for_lines (self, &line);
}

static gboolean
parse (BrJsonDocument  *self,
       GError         **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) local_error = NULL;
  g_autofree char *duplicate = NULL;
  Run run = { .document = self };
  guint n_values, line;
  gsize length;
  const char *data = g_bytes_get_data (self->bytes, &length);

  if (!br_json_scan (data, length, self->name, &n_values, error))
    return FALSE;

  json_parser_set_strict (parser, TRUE);
  g_signal_connect (parser, "error", G_CALLBACK (on_error), &run);

  if (!json_parser_load_from_data (parser, data, (gssize) length, &local_error))
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_SYNTAX,
                   /* Translators: file name, line number, technical detail in English */
                   _("%s, line %u: the file is damaged or cut off (%s)"),
                   self->name, MAX (run.error_line, 1), skip_position (local_error->message));
      return FALSE;
    }

  self->root = json_parser_steal_root (parser);
  if (self->root == NULL || count_values (self->root) == n_values)
    return TRUE;

  duplicate = look_for_lines (self, &line);
  if (duplicate == NULL)
    return TRUE;

  g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_SYNTAX, _("%s, line %u: “%s” is given twice"), self->name, line, duplicate);

  return FALSE;
}

static gboolean
check_format (BrJsonDocument  *self,
              const char      *format,
              guint            version,
              GError         **error)
{
  JsonObject *root;
  JsonNode *node;
  gint64 found;

  if (self->root == NULL || !JSON_NODE_HOLDS_OBJECT (self->root))
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_FORMAT,
                   _("%s: the file does not hold what it should (“%s”)"), self->name, format);
      return FALSE;
    }

  root = json_node_get_object (self->root);
  node = json_object_get_member (root, "format");
  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING ||
      !g_str_equal (json_node_get_string (node), format))
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_FORMAT,
                   _("%s: the file does not hold what it should (“%s”)"), self->name, format);
      return FALSE;
    }

  node = json_object_get_member (root, "version");
  if (node == NULL || json_node_get_value_type (node) != G_TYPE_INT64 ||
      json_node_get_int (node) < 1 || json_node_get_int (node) > G_MAXINT)
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_FORMAT,
                   _("%s: the file does not say which version of “%s” it is"), self->name, format);
      return FALSE;
    }

  found = json_node_get_int (node);
  if (found > version)
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_NEWER,
                   _("%s: the file was written by a newer version of this app (version %u, this app knows %u)"),
                   self->name, (guint) found, version);
      return FALSE;
    }

  self->version = (guint) found;

  return TRUE;
}

BrJsonDocument *
br_json_document_new_from_bytes (GBytes      *bytes,
                                 const char  *name,
                                 const char  *format,
                                 guint        version,
                                 GError     **error)
{
  g_autoptr (BrJsonDocument) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_object_new (BR_TYPE_JSON_DOCUMENT, NULL);
  self->name = g_strdup (name);
  self->bytes = g_bytes_ref (bytes);

  if (!parse (self, error) || !check_format (self, format, version, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Asks for the kind of file before opening it: opening a pipe would wait for ever. */
static gboolean
check_regular (GFile         *file,
               const char    *name,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file,
                                                  G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("%s is not an ordinary file"), name);
      return FALSE;
    }

  if (g_file_info_get_size (info) > BR_JSON_MAX_BYTES)
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_TOO_LARGE,
                   _("%s: the file is larger than %u MiB"), name, BR_JSON_MAX_BYTES / (1024 * 1024));
      return FALSE;
    }

  return TRUE;
}

GBytes *
br_json_document_load_bytes (GFile         *file,
                             GCancellable  *cancellable,
                             GError       **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) data = NULL;
  g_autofree char *name = NULL;
  gsize read = 0;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_parse_name (file);
  if (!check_regular (file, name, cancellable, error))
    return NULL;

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  /* One byte more than allowed, should the file grow meanwhile: the scan then refuses it. */
  data = g_byte_array_new ();
  do
    {
      guint8 buffer[16 * 1024];

      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer,
                                    MIN (sizeof buffer, BR_JSON_MAX_BYTES + 1 - data->len),
                                    &read, cancellable, error))
        return NULL;

      g_byte_array_append (data, buffer, (guint) read);
    }
  while (read > 0);

  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

BrJsonDocument *
br_json_document_new_from_file (GFile         *file,
                                const char    *format,
                                guint          version,
                                GCancellable  *cancellable,
                                GError       **error)
{
  g_autoptr (GBytes) bytes = br_json_document_load_bytes (file, cancellable, error);
  g_autofree char *name = NULL;

  if (bytes == NULL)
    return NULL;

  name = g_file_get_parse_name (file);

  return br_json_document_new_from_bytes (bytes, name, format, version, error);
}

const char *
br_json_document_get_name (BrJsonDocument *self)
{
  g_return_val_if_fail (BR_IS_JSON_DOCUMENT (self), NULL);

  return self->name;
}

guint
br_json_document_get_version (BrJsonDocument *self)
{
  g_return_val_if_fail (BR_IS_JSON_DOCUMENT (self), 0);

  return self->version;
}

JsonObject *
br_json_document_get_root (BrJsonDocument *self)
{
  g_return_val_if_fail (BR_IS_JSON_DOCUMENT (self), NULL);

  return json_node_get_object (self->root);
}

/* Where a container opens is known better than where the parser was when it noticed its end. */
static guint
get_container_line (BrJsonDocument *self,
                    JsonNode       *node)
{
  gconstpointer container = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    container = json_node_get_object (node);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    container = json_node_get_array (node);

  return container != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->container_lines, container)) : 0;
}

guint
br_json_document_get_line (BrJsonDocument *self,
                           JsonObject     *object,
                           const char     *member)
{
  GHashTable *lines;
  JsonNode *node;
  guint line;

  g_return_val_if_fail (BR_IS_JSON_DOCUMENT (self), 0);
  g_return_val_if_fail (object != NULL, 0);

  need_lines (self);
  if (member == NULL)
    return GPOINTER_TO_UINT (g_hash_table_lookup (self->container_lines, object));

  node = json_object_get_member (object, member);
  if (node == NULL)
    return 0;

  line = get_container_line (self, node);
  lines = g_hash_table_lookup (self->member_lines, object);

  return line > 0 || lines == NULL ? line : GPOINTER_TO_UINT (g_hash_table_lookup (lines, member));
}

guint
br_json_document_get_array_line (BrJsonDocument *self,
                                 JsonArray      *array)
{
  g_return_val_if_fail (BR_IS_JSON_DOCUMENT (self), 0);
  g_return_val_if_fail (array != NULL, 0);

  need_lines (self);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->container_lines, array));
}

guint
br_json_document_get_element_line (BrJsonDocument *self,
                                   JsonArray      *array,
                                   guint           index)
{
  GArray *lines;
  guint line;

  g_return_val_if_fail (BR_IS_JSON_DOCUMENT (self), 0);
  g_return_val_if_fail (array != NULL, 0);

  if (index >= json_array_get_length (array))
    return 0;

  need_lines (self);
  line = get_container_line (self, json_array_get_element (array, index));
  lines = g_hash_table_lookup (self->element_lines, array);

  return line > 0 || lines == NULL || index >= lines->len ? line : g_array_index (lines, guint, index);
}
