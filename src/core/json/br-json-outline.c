/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What yyjson does not tell: a look over the text before it is parsed, for the limits, which its parser has not, and for the line of every
 * value, which its values do not know. Whether it is JSON at all is not asked here. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/json/br-json-private.h"

typedef struct
{
  BrJsonOutline *outline;
  const char    *name;
  GError       **error;
  guint          line;
  guint          depth;
  guint          n_members[BR_JSON_MAX_DEPTH + 1];
  gboolean       is_object[BR_JSON_MAX_DEPTH + 1];
} Look;

/* Each opening bracket and each comma stands for a value. */
static gboolean
count (Look *look)
{
  look->outline->n_values++;
  look->n_members[look->depth]++;

  if (look->outline->n_values > BR_JSON_MAX_VALUES ||
      (look->is_object[look->depth] && look->n_members[look->depth] > BR_JSON_MAX_MEMBERS))
    {
      g_set_error (look->error, BR_JSON_ERROR, BR_JSON_ERROR_TOO_LARGE,
                   _("%s, line %u: the file holds too many values"), look->name, look->line);
      return FALSE;
    }

  return TRUE;
}

static gboolean
open_container (Look     *look,
                gboolean  is_object)
{
  if (look->depth == BR_JSON_MAX_DEPTH)
    {
      g_set_error (look->error, BR_JSON_ERROR, BR_JSON_ERROR_TOO_LARGE,
                   _("%s, line %u: the file is nested too deeply"), look->name, look->line);
      return FALSE;
    }

  if (!count (look))
    return FALSE;

  g_array_append_val (look->outline->lines, look->line);
  look->depth++;
  look->n_members[look->depth] = 0;
  look->is_object[look->depth] = is_object;

  return TRUE;
}

/* @p: at the opening quote. Returns: at the closing one, or the end */
static const char *
skip_string (const char *p,
             const char *end)
{
  for (p++; p < end && *p != '"'; p++)
    p += *p == '\\' ? 1 : 0;

  return p;
}

/* @p: at the first character of a number or a word. Returns: at the last one */
static const char *
skip_word (const char *p,
           const char *end)
{
  while (p + 1 < end && strchr (" \t\r\n,:[]{}\"", p[1]) == NULL)
    p++;

  return p;
}

static gboolean
look_over (Look       *look,
           const char *data,
           const char *end)
{
  for (const char *p = data; p < end; p++)
    {
      switch (*p)
        {
        case '\n':
          look->line++;
          break;
        case ' ': case '\t': case '\r': case ':':
          break;
        case '{': case '[':
          if (!open_container (look, *p == '{'))
            return FALSE;
          break;
        case '}': case ']':
          look->depth -= look->depth > 0 ? 1 : 0;
          break;
        case ',':
          if (!count (look))
            return FALSE;
          break;
        case '"':
          g_array_append_val (look->outline->lines, look->line);
          p = skip_string (p, end);
          break;
        default:
          g_array_append_val (look->outline->lines, look->line);
          p = skip_word (p, end);
        }
    }

  return TRUE;
}

gboolean
br_json_outline (BrJsonOutline  *outline,
                 const char     *data,
                 gsize           length,
                 const char     *name,
                 GError        **error)
{
  Look look = { .outline = outline, .name = name, .error = error, .line = 1 };

  outline->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  /* The root. */
  outline->n_values = 1;

  return look_over (&look, data, data + length);
}
