/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a tree owns: a copy of the text, in which its strings are, and the values. */

#include "config.h"

#include "core/json/br-json-tree.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/json/br-json-private.h"

G_DEFINE_QUARK (br-json-error-quark, br_json_error)

guint
br_json_count_lines (const char *from,
                     const char *to)
{
  guint lines = 1;

  for (const char *p = from; p < to; p++)
    lines += *p == '\n' ? 1 : 0;

  return lines;
}

static gboolean
check_text (const char  *data,
            gsize        length,
            const char  *name,
            GError     **error)
{
  const char *invalid;

  if (length > BR_JSON_MAX_BYTES)
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_TOO_LARGE,
                   _("%s: the file is larger than %u MiB"), name, BR_JSON_MAX_BYTES / (1024 * 1024));
      return FALSE;
    }

  if (length == 0)
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_SYNTAX, _("%s: the file is empty"), name);
      return FALSE;
    }

  if (!g_utf8_validate_len (data, length, &invalid))
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_SYNTAX,
                   _("%s, line %u: the file is not UTF-8 text"), name, br_json_count_lines (data, invalid));
      return FALSE;
    }

  return TRUE;
}

static BrJsonTree *
parse (const char  *data,
       gsize        length,
       const char  *name,
       gboolean     lenient,
       GError     **error)
{
  g_autoptr (BrJsonTree) tree = NULL;

  if (!check_text (data, length, name, error))
    return NULL;

  tree = g_new0 (BrJsonTree, 1);
  g_atomic_ref_count_init (&tree->ref_count);

  return br_json_parse (tree, data, length, name, lenient, error) ? g_steal_pointer (&tree) : NULL;
}

BrJsonTree *
br_json_tree_new (const char  *data,
                  gsize        length,
                  const char  *name,
                  GError     **error)
{
  g_return_val_if_fail (data != NULL || length == 0, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return parse (data, length, name, FALSE, error);
}

BrJsonTree *
br_json_tree_new_lenient (const char  *data,
                          gsize        length,
                          const char  *name,
                          GError     **error)
{
  g_return_val_if_fail (data != NULL || length == 0, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return parse (data, length, name, TRUE, error);
}

BrJsonTree *
br_json_tree_new_from_node (JsonNode  *node,
                            GError   **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  text = json_to_string (node, FALSE);

  return br_json_tree_new (text, strlen (text), "", error);
}

BrJsonTree *
br_json_tree_ref (BrJsonTree *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
br_json_tree_unref (BrJsonTree *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->extents, g_array_unref);
  g_free (self->values);
  g_free (self->text);
  g_free (self);
}

gboolean
br_json_tree_holds_unreadable (BrJsonTree *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->unreadable;
}

const BrJsonExtent *
br_json_tree_get_extents (BrJsonTree   *self,
                          const BrJson *list)
{
  const BrJson *root;
  guint index = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (list != NULL && br_json_is_array (list), NULL);

  root = self->values;
  for (const BrJson *child = root->children; child < root->children + br_json_get_length (root) && child != list; child++)
    index += br_json_is_array (child) ? 1 + child->length : 0;

  g_return_val_if_fail (index < self->extents->len, NULL);

  return &g_array_index (self->extents, BrJsonExtent, index);
}

const BrJson *
br_json_tree_get_root (BrJsonTree *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->values;
}
