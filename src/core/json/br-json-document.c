/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a file is one of ours, and of which version. */

#include "config.h"

#include "core/json/br-json-document.h"

#include <glib/gi18n-lib.h>

struct _BrJsonDocument
{
  GObject parent_instance;

  char       *name;
  guint       version;
  BrJsonTree *tree;
};

G_DEFINE_FINAL_TYPE (BrJsonDocument, br_json_document, G_TYPE_OBJECT)

static void
br_json_document_finalize (GObject *object)
{
  BrJsonDocument *self = BR_JSON_DOCUMENT (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->tree, br_json_tree_unref);

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
}

static gboolean
check_format (BrJsonDocument  *self,
              const char      *format,
              guint            version,
              GError         **error)
{
  const BrJson *root = br_json_tree_get_root (self->tree);
  const BrJson *member = br_json_get_member (root, "format");
  double found;

  if (member == NULL || !br_json_is_string (member) || !g_str_equal (br_json_get_string (member), format))
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_FORMAT,
                   _("%s: the file does not hold what it should (“%s”)"), self->name, format);
      return FALSE;
    }

  member = br_json_get_member (root, "version");
  found = member != NULL && br_json_is_integer (member) ? br_json_get_number (member) : 0;
  if (found < 1 || found > G_MAXINT)
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_FORMAT,
                   _("%s: the file does not say which version of “%s” it is"), self->name, format);
      return FALSE;
    }

  self->version = (guint) found;
  if (self->version > version)
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_NEWER,
                   _("%s: the file was written by a newer version of this app (version %u, this app knows %u)"),
                   self->name, self->version, version);
      return FALSE;
    }

  return TRUE;
}

/* @tree: (transfer full) (nullable) */
static BrJsonDocument *
new_from_tree (BrJsonTree  *tree,
               const char  *name,
               const char  *format,
               guint        version,
               GError     **error)
{
  g_autoptr (BrJsonDocument) self = NULL;

  if (tree == NULL)
    return NULL;

  self = g_object_new (BR_TYPE_JSON_DOCUMENT, NULL);
  self->name = g_strdup (name);
  self->tree = tree;

  return check_format (self, format, version, error) ? g_steal_pointer (&self) : NULL;
}

BrJsonDocument *
br_json_document_new_from_bytes (GBytes      *bytes,
                                 const char  *name,
                                 const char  *format,
                                 guint        version,
                                 GError     **error)
{
  gsize length;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  data = g_bytes_get_data (bytes, &length);

  return new_from_tree (br_json_tree_new (data, length, name, error), name, format, version, error);
}

BrJsonDocument *
br_json_document_new_lenient (GBytes      *bytes,
                              const char  *name,
                              const char  *format,
                              GError     **error)
{
  gsize length;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  data = g_bytes_get_data (bytes, &length);

  return new_from_tree (br_json_tree_new_lenient (data, length, name, error), name, format, G_MAXUINT, error);
}

/* Asks for the kind of file before opening it: opening a pipe would wait for ever. @size: (out): how large it is, in bytes */
static gboolean
check_regular (GFile         *file,
               const char    *name,
               guint         *size,
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
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("%s: this is not an ordinary file"), name);
      return FALSE;
    }

  if (g_file_info_get_size (info) > BR_JSON_MAX_BYTES)
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_TOO_LARGE,
                   _("%s: the file is larger than %u MiB"), name, BR_JSON_MAX_BYTES / (1024 * 1024));
      return FALSE;
    }

  *size = (guint) g_file_info_get_size (info);

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
  guint size;
  gsize read = 0;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_parse_name (file);
  if (!check_regular (file, name, &size, cancellable, error))
    return NULL;

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  /* It may grow meanwhile, to one byte more than allowed: the scan then refuses it. */
  data = g_byte_array_new ();
  for (guint room = size + 1; room > 0; room = MIN (16 * 1024, BR_JSON_MAX_BYTES + 1 - data->len))
    {
      const guint length = data->len;

      g_byte_array_set_size (data, length + room);
      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data->data + length, room, &read, cancellable, error))
        return NULL;

      g_byte_array_set_size (data, length + (guint) read);
      if (read < room)
        break;
    }

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

BrJsonTree *
br_json_document_get_tree (BrJsonDocument *self)
{
  g_return_val_if_fail (BR_IS_JSON_DOCUMENT (self), NULL);

  return self->tree;
}

const BrJson *
br_json_document_get_root (BrJsonDocument *self)
{
  g_return_val_if_fail (BR_IS_JSON_DOCUMENT (self), NULL);

  return br_json_tree_get_root (self->tree);
}
