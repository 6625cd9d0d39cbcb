/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strict reading and plain writing of single members, shared by everything that has a form on disk. */

#include "config.h"

#include "core/json/br-json-members.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_QUARK (br-json-member-error-quark, br_json_member_error)

gboolean
br_json_set_invalid (GError     **error,
                     const char  *member,
                     const char  *message)
{
  g_set_error (error, BR_JSON_MEMBER_ERROR, BR_JSON_MEMBER_ERROR_INVALID, "%s: %s", member, message);

  return FALSE;
}

static const BrJson *
get_member (const BrJson  *object,
            const char    *member,
            GError       **error)
{
  const BrJson *node = br_json_get_member (object, member);

  if (node == NULL)
    g_set_error (error, BR_JSON_MEMBER_ERROR, BR_JSON_MEMBER_ERROR_MISSING, _("%s: is missing"), member);

  return node;
}

static gboolean
read_whole_number (const BrJson  *object,
                   const char    *member,
                   gint64         min,
                   gint64         max,
                   gint64        *value,
                   GError       **error)
{
  const BrJson *node = get_member (object, member, error);
  double number;

  if (node == NULL)
    return FALSE;

  number = br_json_is_number (node) ? br_json_get_number (node) : NAN;

  /* The comparison also refuses what is not a number; every bound of ours is exact as a double. */
  if (!(number >= (double) min && number <= (double) max) || floor (number) < number)
    {
      g_set_error (error, BR_JSON_MEMBER_ERROR, BR_JSON_MEMBER_ERROR_INVALID,
                   _("%s: must be a whole number from %.0f to %.0f"), member, (double) min, (double) max);
      return FALSE;
    }

  *value = (gint64) number;

  return TRUE;
}

gboolean
br_json_read_int (const BrJson  *object,
                  const char    *member,
                  int            min,
                  int            max,
                  int           *value,
                  GError       **error)
{
  gint64 number;

  g_return_val_if_fail (object != NULL && member != NULL && value != NULL, FALSE);

  if (!read_whole_number (object, member, min, max, &number, error))
    return FALSE;

  *value = (int) number;

  return TRUE;
}

gboolean
br_json_read_uint (const BrJson  *object,
                   const char    *member,
                   guint          min,
                   guint          max,
                   guint         *value,
                   GError       **error)
{
  gint64 number;

  g_return_val_if_fail (object != NULL && member != NULL && value != NULL, FALSE);

  if (!read_whole_number (object, member, min, max, &number, error))
    return FALSE;

  *value = (guint) number;

  return TRUE;
}

gboolean
br_json_read_optional_int (const BrJson  *object,
                           const char    *member,
                           int            min,
                           int            max,
                           int            fallback,
                           int           *value,
                           GError       **error)
{
  g_return_val_if_fail (object != NULL && member != NULL && value != NULL, FALSE);

  if (br_json_has_member (object, member))
    return br_json_read_int (object, member, min, max, value, error);

  *value = fallback;

  return TRUE;
}

gboolean
br_json_read_boolean (const BrJson  *object,
                      const char    *member,
                      gboolean      *value,
                      GError       **error)
{
  const BrJson *node;

  g_return_val_if_fail (object != NULL && member != NULL && value != NULL, FALSE);

  node = get_member (object, member, error);
  if (node == NULL)
    return FALSE;

  if (!br_json_is_boolean (node))
    return br_json_set_invalid (error, member, _("must be true or false"));

  *value = br_json_get_boolean (node);

  return TRUE;
}

gboolean
br_json_read_string (const BrJson  *object,
                     const char    *member,
                     const char   **value,
                     GError       **error)
{
  const BrJson *node;

  g_return_val_if_fail (object != NULL && member != NULL && value != NULL, FALSE);

  node = get_member (object, member, error);
  if (node == NULL)
    return FALSE;

  if (!br_json_is_string (node))
    return br_json_set_invalid (error, member, _("must be a text"));

  if (*br_json_get_string (node) == '\0')
    return br_json_set_invalid (error, member, _("must not be empty"));

  *value = br_json_get_string (node);

  return TRUE;
}

gboolean
br_json_read_optional_string (const BrJson  *object,
                              const char    *member,
                              const char   **value,
                              GError       **error)
{
  g_return_val_if_fail (object != NULL && member != NULL && value != NULL, FALSE);

  if (br_json_has_member (object, member))
    return br_json_read_string (object, member, value, error);

  *value = NULL;

  return TRUE;
}

gboolean
br_json_read_uuid (const BrJson  *object,
                   const char    *member,
                   const char   **value,
                   GError       **error)
{
  const char *string;

  g_return_val_if_fail (object != NULL && member != NULL && value != NULL, FALSE);

  if (!br_json_read_string (object, member, &string, error))
    return FALSE;

  if (!g_uuid_string_is_valid (string))
    return br_json_set_invalid (error, member, _("must be a UUID"));

  *value = string;

  return TRUE;
}

gboolean
br_json_read_enum (const BrJson  *object,
                   const char    *member,
                   GType          enum_type,
                   int           *value,
                   GError       **error)
{
  g_autoptr (GEnumClass) klass = NULL;
  GEnumValue *found;
  const char *nick;

  g_return_val_if_fail (object != NULL && member != NULL && value != NULL, FALSE);
  g_return_val_if_fail (G_TYPE_IS_ENUM (enum_type), FALSE);

  if (!br_json_read_string (object, member, &nick, error))
    return FALSE;

  klass = g_type_class_ref (enum_type);
  found = g_enum_get_value_by_nick (klass, nick);
  /* Newer versions of GLib take other spellings for the same word. */
  if (found == NULL || !g_str_equal (found->value_nick, nick))
    {
      g_set_error (error, BR_JSON_MEMBER_ERROR, BR_JSON_MEMBER_ERROR_INVALID,
                   _("%s: “%s” is not one of the words known here"), member, nick);
      return FALSE;
    }

  *value = found->value;

  return TRUE;
}

gboolean
br_json_read_object (const BrJson  *object,
                     const char    *member,
                     const BrJson **value,
                     GError       **error)
{
  const BrJson *node;

  g_return_val_if_fail (object != NULL && member != NULL && value != NULL, FALSE);

  node = get_member (object, member, error);
  if (node == NULL)
    return FALSE;

  if (!br_json_is_object (node))
    return br_json_set_invalid (error, member, _("must be an object in curly brackets"));

  *value = node;

  return TRUE;
}

gboolean
br_json_read_array (const BrJson  *object,
                    const char    *member,
                    guint          min_length,
                    guint          max_length,
                    const BrJson **value,
                    GError       **error)
{
  const BrJson *node;
  guint length;

  g_return_val_if_fail (object != NULL && member != NULL && value != NULL, FALSE);

  node = get_member (object, member, error);
  if (node == NULL)
    return FALSE;

  if (!br_json_is_array (node))
    return br_json_set_invalid (error, member, _("must be a list in square brackets"));

  length = br_json_get_length (node);
  if (length < min_length || length > max_length)
    {
      g_set_error (error, BR_JSON_MEMBER_ERROR, BR_JSON_MEMBER_ERROR_INVALID,
                   _("%s: has %u elements, which is too few or too many"), member, length);
      return FALSE;
    }

  *value = node;

  return TRUE;
}

gboolean
br_json_read_objects (const BrJson  *object,
                      const char    *member,
                      guint          min_length,
                      guint          max_length,
                      const BrJson **value,
                      GError       **error)
{
  const BrJson *array;

  if (!br_json_read_array (object, member, min_length, max_length, &array, error))
    return FALSE;

  for (guint i = 0; i < br_json_get_length (array); i++)
    {
      if (!br_json_is_object (br_json_get_element (array, i)))
        {
          g_set_error (error, BR_JSON_MEMBER_ERROR, BR_JSON_MEMBER_ERROR_INVALID,
                       _("%s[%u]: must be an object in curly brackets"), member, i);
          return FALSE;
        }
    }

  *value = array;

  return TRUE;
}

char **
br_json_read_strings (const BrJson  *object,
                      const char    *member,
                      GError       **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const BrJson *array;

  if (!br_json_read_array (object, member, 0, G_MAXUINT, &array, error))
    return NULL;

  for (guint i = 0; i < br_json_get_length (array); i++)
    {
      const BrJson *node = br_json_get_element (array, i);

      if (!br_json_is_string (node) || *br_json_get_string (node) == '\0')
        {
          g_set_error (error, BR_JSON_MEMBER_ERROR, BR_JSON_MEMBER_ERROR_INVALID,
                       _("%s[%u]: must be a text that is not empty"), member, i);
          return NULL;
        }

      g_strv_builder_add (builder, br_json_get_string (node));
    }

  return g_strv_builder_end (builder);
}

const char *
br_json_enum_get_nick (GType enum_type,
                       int   value)
{
  g_autoptr (GEnumClass) klass = NULL;
  GEnumValue *found;

  g_return_val_if_fail (G_TYPE_IS_ENUM (enum_type), NULL);

  klass = g_type_class_ref (enum_type);
  found = g_enum_get_value (klass, value);
  g_return_val_if_fail (found != NULL, NULL);

  return found->value_nick;
}

void
br_json_write_enum (JsonBuilder *builder,
                    const char  *member,
                    GType        enum_type,
                    int          value)
{
  br_json_write_string (builder, member, br_json_enum_get_nick (enum_type, value));
}

void
br_json_write_int (JsonBuilder *builder,
                   const char  *member,
                   gint64       value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, value);
}

void
br_json_write_boolean (JsonBuilder *builder,
                       const char  *member,
                       gboolean     value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, value);
}

void
br_json_write_string (JsonBuilder *builder,
                      const char  *member,
                      const char  *value)
{
  if (value == NULL || *value == '\0')
    return;

  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}

void
br_json_write_strings (JsonBuilder        *builder,
                       const char         *member,
                       const char * const *values)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (gsize i = 0; values != NULL && values[i] != NULL; i++)
    json_builder_add_string_value (builder, values[i]);
  json_builder_end_array (builder);
}
