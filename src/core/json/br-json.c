/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading of values. Objects are small: a member is looked for from the first to the last. */

#include "config.h"

#include "core/json/br-json.h"

#include <string.h>

#include "core/json/br-json-private.h"

gboolean
br_json_is_object (const BrJson *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind == BR_JSON_OBJECT;
}

gboolean
br_json_is_array (const BrJson *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind == BR_JSON_ARRAY;
}

gboolean
br_json_is_string (const BrJson *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind == BR_JSON_STRING;
}

gboolean
br_json_is_number (const BrJson *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind == BR_JSON_INTEGER || self->kind == BR_JSON_REAL;
}

gboolean
br_json_is_integer (const BrJson *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind == BR_JSON_INTEGER;
}

gboolean
br_json_is_boolean (const BrJson *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind == BR_JSON_BOOLEAN;
}

guint
br_json_get_line (const BrJson *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->line;
}

const char *
br_json_get_string (const BrJson *self)
{
  g_return_val_if_fail (br_json_is_string (self), NULL);

  return self->string;
}

double
br_json_get_number (const BrJson *self)
{
  g_return_val_if_fail (br_json_is_number (self), 0);

  return self->number;
}

gboolean
br_json_get_boolean (const BrJson *self)
{
  g_return_val_if_fail (br_json_is_boolean (self), FALSE);

  return self->boolean;
}

static gboolean
has_children (const BrJson *self)
{
  return self->kind == BR_JSON_OBJECT || self->kind == BR_JSON_ARRAY;
}

guint
br_json_get_length (const BrJson *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return has_children (self) ? self->length : 0;
}

const BrJson *
br_json_get_element (const BrJson *self,
                     guint         index)
{
  g_return_val_if_fail (index < br_json_get_length (self), NULL);

  return &self->children[index];
}

const char *
br_json_get_name (const BrJson *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

const BrJson *
br_json_get_member (const BrJson *self,
                    const char   *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  if (self->kind != BR_JSON_OBJECT)
    return NULL;

  for (guint i = 0; i < self->length; i++)
    {
      const char *other = self->children[i].name;

      if (*other == *name && strcmp (other, name) == 0)
        return &self->children[i];
    }

  return NULL;
}

gboolean
br_json_has_member (const BrJson *self,
                    const char   *name)
{
  return br_json_get_member (self, name) != NULL;
}

gboolean
br_json_holds_unreadable (const BrJson *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < br_json_get_length (self); i++)
    {
      if (br_json_holds_unreadable (&self->children[i]))
        return TRUE;
    }

  return self->kind == BR_JSON_UNREADABLE;
}

static JsonNode *
copy_object (const BrJson *self)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < self->length; i++)
    json_object_set_member (object, self->children[i].name, br_json_to_node (&self->children[i]));

  json_node_take_object (node, object);

  return node;
}

static JsonNode *
copy_array (const BrJson *self)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_sized_new (self->length);

  for (guint i = 0; i < self->length; i++)
    json_array_add_element (array, br_json_to_node (&self->children[i]));

  json_node_take_array (node, array);

  return node;
}

JsonNode *
br_json_to_node (const BrJson *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch ((BrJsonKind) self->kind)
    {
    case BR_JSON_NULL:
      return json_node_init_null (json_node_alloc ());
    case BR_JSON_BOOLEAN:
      return json_node_init_boolean (json_node_alloc (), self->boolean);
    case BR_JSON_INTEGER:
      return json_node_init_int (json_node_alloc (), (gint64) self->number);
    case BR_JSON_REAL:
      return json_node_init_double (json_node_alloc (), self->number);
    case BR_JSON_STRING:
      return json_node_init_string (json_node_alloc (), self->string);
    case BR_JSON_ARRAY:
      return copy_array (self);
    case BR_JSON_OBJECT:
      return copy_object (self);
    case BR_JSON_UNREADABLE:
    default:
      g_return_val_if_reached (json_node_init_null (json_node_alloc ()));
    }
}
