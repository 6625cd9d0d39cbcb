/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What yyjson does not tell: a look over the text before it is parsed, for the limits, which its parser has not, and for the line of every
 * value and the extent of some, which its values do not know. Whether it is JSON at all is not asked here. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/json/br-json-private.h"

#define NO_EXTENT G_MAXUINT

typedef struct
{
  BrJsonOutline *outline;
  const char    *name;
  GError       **error;
  const char    *data;
  guint          line;
  guint          depth;
  guint          n_members[BR_JSON_MAX_DEPTH + 1];
  gboolean       is_object[BR_JSON_MAX_DEPTH + 1];
  /* Which extent what is open there will have in the end. */
  guint          extent[BR_JSON_MAX_DEPTH + 1];
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

/* Notes a value that begins at @begin, and ends before @end as far as is known. Returns: its extent, which only lists of the root and
 * their elements have */
static guint
note_value (Look       *look,
            const char *begin,
            const char *end)
{
  const BrJsonExtent extent = { (guint) (begin - look->data), (guint) (end - look->data) };
  const gboolean is_list = look->depth == 1 && *begin == '[';
  const gboolean is_element = look->depth == 2 && !look->is_object[2];

  g_array_append_val (look->outline->lines, look->line);

  if (!look->is_object[1] || !(is_list || is_element))
    return NO_EXTENT;

  g_array_append_val (look->outline->extents, extent);

  return look->outline->extents->len - 1;
}

static gboolean
open_container (Look       *look,
                const char *p)
{
  if (look->depth == BR_JSON_MAX_DEPTH)
    {
      g_set_error (look->error, BR_JSON_ERROR, BR_JSON_ERROR_TOO_LARGE,
                   _("%s, line %u: the file is nested too deeply"), look->name, look->line);
      return FALSE;
    }

  if (!count (look))
    return FALSE;

  look->extent[look->depth] = note_value (look, p, p);
  look->depth++;
  look->n_members[look->depth] = 0;
  look->is_object[look->depth] = *p == '{';

  return TRUE;
}

static void
close_container (Look       *look,
                 const char *p)
{
  if (look->depth == 0)
    return;

  look->depth--;
  if (look->extent[look->depth] != NO_EXTENT)
    g_array_index (look->outline->extents, BrJsonExtent, look->extent[look->depth]).end = (guint) (p + 1 - look->data);
}

/* @p: at the opening quote. Returns: behind the closing one, or the end */
static const char *
skip_string (const char *p,
             const char *end)
{
  for (p++; p < end && *p != '"'; p++)
    p += *p == '\\' ? 1 : 0;

  return MIN (p + 1, end);
}

/* @p: at the first character of a number or a word. Returns: behind the last one */
static const char *
skip_word (const char *p,
           const char *end)
{
  do
    p++;
  while (p < end && strchr (" \t\r\n,:[]{}\"", *p) == NULL);

  return p;
}

static gboolean
look_over (Look       *look,
           const char *end)
{
  for (const char *p = look->data, *next; p < end; p = next)
    {
      next = p + 1;

      switch (*p)
        {
        case '\n':
          look->line++;
          break;
        case ' ': case '\t': case '\r': case ':':
          break;
        case '{': case '[':
          if (!open_container (look, p))
            return FALSE;
          break;
        case '}': case ']':
          close_container (look, p);
          break;
        case ',':
          if (!count (look))
            return FALSE;
          break;
        case '"':
          next = skip_string (p, end);
          note_value (look, p, next);
          break;
        default:
          next = skip_word (p, end);
          note_value (look, p, next);
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
  Look look = { .outline = outline, .name = name, .error = error, .data = data, .line = 1 };

  outline->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  outline->extents = g_array_new (FALSE, FALSE, sizeof (BrJsonExtent));
  /* The root. */
  outline->n_values = 1;

  return look_over (&look, data + length);
}
