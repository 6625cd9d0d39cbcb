/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The look through JSON text before json-glib has it: encoding, nesting, counts, numbers and the NUL escape. */

#include "config.h"

#include "core/json/br-json-scan.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "core/json/br-json-document.h"

/* Every whole number of up to this many digits fits both a double and an int64 exactly. */
#define MAX_DIGITS 15
/* The longest number that is worth reading; a double prints with 17 digits. */
#define MAX_NUMBER_LENGTH 32

typedef struct
{
  const char *name;
  guint       line;
  guint       values;
  guint       depth;
  guint       members[BR_JSON_MAX_DEPTH + 1];
  gboolean    is_object[BR_JSON_MAX_DEPTH + 1];
} Scan;

static guint
count_lines (const char *from,
             const char *to)
{
  guint lines = 1;

  for (const char *p = from; p < to; p++)
    {
      if (*p == '\n')
        lines++;
    }

  return lines;
}

static const char *
scan_string (Scan        *scan,
             const char  *p,
             const char  *end,
             GError     **error)
{
  while (p < end && *p != '"' && *p != '\n')
    {
      /* json-glib cuts a string short at an escaped NUL. */
      if (end - p >= 6 && strncmp (p, "\\u0000", 6) == 0)
        {
          g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_SYNTAX,
                       _("%s, line %u: a text has a NUL character in it"), scan->name, scan->line);
          return NULL;
        }

      p += *p == '\\' && end - p >= 2 && p[1] != '\n' ? 2 : 1;
    }

  /* A text that is not closed on its line is json-glib's to refuse. */
  return p < end && *p == '"' ? p + 1 : p;
}

/* Returns: the end of the number at @p. @readable: whether it fits what json-glib makes of it */
static const char *
measure_number (const char *p,
                const char *end,
                gboolean   *readable)
{
  char number[MAX_NUMBER_LENGTH + 1];
  gsize length = 0;
  guint digits = 0;
  gboolean whole = TRUE;

  for (; p < end && (g_ascii_isdigit (*p) || strchr ("+-.eE", *p) != NULL); p++)
    {
      if (g_ascii_isdigit (*p))
        digits++;
      else if (*p != '-')
        whole = FALSE;

      if (length < MAX_NUMBER_LENGTH)
        number[length] = *p;
      length++;
    }

  *readable = length <= MAX_NUMBER_LENGTH && (!whole || digits <= MAX_DIGITS);
  if (*readable)
    {
      number[length] = '\0';
      *readable = isfinite (g_ascii_strtod (number, NULL));
    }

  return p;
}

static const char *
scan_number (Scan        *scan,
             const char  *p,
             const char  *end,
             GError     **error)
{
  gboolean readable;

  p = measure_number (p, end, &readable);
  if (!readable)
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_NUMBER,
                   _("%s, line %u: a number is too large or too long"), scan->name, scan->line);
      return NULL;
    }

  return p;
}

static gboolean
scan_count (Scan        *scan,
            GError     **error)
{
  scan->values++;
  scan->members[scan->depth]++;

  if (scan->values > BR_JSON_MAX_VALUES ||
      (scan->is_object[scan->depth] && scan->members[scan->depth] > BR_JSON_MAX_MEMBERS))
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_TOO_LARGE,
                   _("%s, line %u: the file holds too many values"), scan->name, scan->line);
      return FALSE;
    }

  return TRUE;
}

static gboolean
scan_open (Scan        *scan,
           gboolean     is_object,
           GError     **error)
{
  if (scan->depth == BR_JSON_MAX_DEPTH)
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_TOO_LARGE,
                   _("%s, line %u: the file is nested too deeply"), scan->name, scan->line);
      return FALSE;
    }

  if (!scan_count (scan, error))
    return FALSE;

  scan->depth++;
  scan->members[scan->depth] = 0;
  scan->is_object[scan->depth] = is_object;

  return TRUE;
}

gboolean
br_json_scan (const char  *data,
              gsize        length,
              const char  *name,
              guint       *n_values,
              GError     **error)
{
  Scan scan = { .name = name, .line = 1 };
  const char *end;
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

  end = data + length;
  if (!g_utf8_validate_len (data, length, &invalid))
    {
      g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_SYNTAX,
                   _("%s, line %u: the file is not UTF-8 text"), name, count_lines (data, invalid));
      return FALSE;
    }

  for (const char *p = data; p < end;)
    {
      char c = *p;

      if (c == '"')
        {
          p = scan_string (&scan, p + 1, end, error);
          if (p == NULL)
            return FALSE;
        }
      else if (c == '-' || g_ascii_isdigit (c))
        {
          p = scan_number (&scan, p, end, error);
          if (p == NULL)
            return FALSE;
        }
      else
        {
          if (c == '\n')
            scan.line++;
          else if (c == ',' && !scan_count (&scan, error))
            return FALSE;
          else if ((c == '{' || c == '[') && !scan_open (&scan, c == '{', error))
            return FALSE;
          else if ((c == '}' || c == ']') && scan.depth > 0)
            scan.depth--;

          p++;
        }
    }

  if (n_values != NULL)
    *n_values = scan.values;

  return TRUE;
}

GBytes *
br_json_quote_numbers (GBytes *bytes)
{
  g_autoptr (GString) text = NULL;
  Scan scan = { .name = "" };
  gsize length;
  const char *data, *end;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  end = data + length;
  text = g_string_sized_new (length);

  for (const char *p = data; p < end;)
    {
      const char *from = p;
      gboolean readable = TRUE;

      if (*p == '"')
        p = scan_string (&scan, p + 1, end, NULL);
      else if (*p == '-' || g_ascii_isdigit (*p))
        p = measure_number (p, end, &readable);
      else
        p++;

      if (p == NULL)
        return g_bytes_ref (bytes);

      if (readable)
        g_string_append_len (text, from, p - from);
      else
        g_string_append_printf (text, "\"" BR_JSON_QUOTED_NUMBER "%.*s\"", (int) (p - from), from);
    }

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

static gboolean
holds_quoted (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &name, &member))
        {
          if (holds_quoted (member))
            return TRUE;
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          if (holds_quoted (json_array_get_element (array, i)))
            return TRUE;
        }
    }

  return json_node_get_value_type (node) == G_TYPE_STRING && g_str_has_prefix (json_node_get_string (node), BR_JSON_QUOTED_NUMBER);
}

gboolean
br_json_holds_quoted_number (JsonNode *node)
{
  g_return_val_if_fail (node != NULL, FALSE);

  return holds_quoted (node);
}
