/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a text to a tree. yyjson parses; what it made is then held against what this app asks beyond RFC 8259, and kept as values that have
 * their children side by side and know their lines. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <yyjson.h>

#include "core/json/br-json-private.h"

/* Every whole number of up to 15 digits fits both a double and an int64 exactly. */
#define MAX_INTEGER       999999999999999
/* The longest number that is worth reading; a double prints with 17 digits. */
#define MAX_NUMBER_LENGTH 32
/* In larger objects, names given twice are looked for in a table. */
#define FEW_MEMBERS       16

G_DEFINE_AUTOPTR_CLEANUP_FUNC (yyjson_doc, yyjson_doc_free)

typedef struct
{
  BrJsonTree  *tree;
  const char  *name;
  GError     **error;
  /* The line of the next name or value. */
  const guint *line;
  guint        n_values;
  gboolean     lenient;
} Parser;

static gboolean add_value (Parser     *parser,
                           yyjson_val *from,
                           BrJson     *value);

/* ---- What is no JSON ---- */

/* Returns: whether the text up to @position could go on with @next */
static gboolean
could_go_on (const char *data,
             gsize       position,
             char        next)
{
  g_autofree char *text = g_malloc (position + 1);
  g_autoptr (yyjson_doc) doc = NULL;
  yyjson_read_err error;

  memcpy (text, data, position);
  text[position] = next;
  doc = yyjson_read_opts (text, position + 1, YYJSON_READ_NUMBER_AS_RAW, NULL, &error);

  return doc != NULL || error.code == YYJSON_READ_ERROR_UNEXPECTED_END;
}

/* Returns: (transfer none) (nullable): what is wrong, where the line does not say as much */
static const char *
explain (const char            *data,
         gsize                  length,
         const yyjson_read_err *error)
{
  const char c = error->pos < length ? data[error->pos] : '\0';

  if (error->code == YYJSON_READ_ERROR_JSON_STRUCTURE)
    return _("there is a comma too many");
  if (error->code == YYJSON_READ_ERROR_LITERAL)
    return _("a word has no quotation marks");
  if (error->code != YYJSON_READ_ERROR_UNEXPECTED_CHARACTER || c == '\0')
    return NULL;
  if (could_go_on (data, error->pos, '"'))
    return g_ascii_isalpha (c) ? _("a word has no quotation marks") : NULL;
  if (could_go_on (data, error->pos, ':'))
    return _("a colon is missing");
  if (could_go_on (data, error->pos, ',') && (g_ascii_isalnum (c) || strchr ("\"-[{", c) != NULL))
    return _("a comma is missing");

  return NULL;
}

static void
set_syntax_error (GError                **error,
                  const char             *data,
                  gsize                   length,
                  const char             *name,
                  const yyjson_read_err  *read_error)
{
  const char *detail = explain (data, length, read_error);
  const guint line = br_json_count_lines (data, data + MIN (read_error->pos, length));

  if (detail != NULL)
    g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_SYNTAX,
                 /* Translators: file name, line number, what is wrong there */
                 _("%s, line %u: the file is damaged or cut off: %s"), name, line, detail);
  else
    g_set_error (error, BR_JSON_ERROR, BR_JSON_ERROR_SYNTAX,
                 /* Translators: file name, line number */
                 _("%s, line %u: the file is damaged or cut off"), name, line);
}

/* ---- Texts and numbers ---- */

/* Returns: (transfer none) (nullable): the text of @from, which is on @line */
static const char *
get_text (Parser     *parser,
          yyjson_val *from,
          guint       line)
{
  const char *text = yyjson_get_str (from);

  if (strlen (text) == yyjson_get_len (from))
    return text;

  g_set_error (parser->error, BR_JSON_ERROR, BR_JSON_ERROR_SYNTAX,
               _("%s, line %u: a text has a NUL character in it"), parser->name, line);

  return NULL;
}

/* Returns: which kind of number @text is; #BR_JSON_UNREADABLE if it is none that can be kept */
static BrJsonKind
read_number (const char *text,
             gsize       length,
             double     *number)
{
  yyjson_val value;

  if (length > MAX_NUMBER_LENGTH || yyjson_read_number (text, &value, YYJSON_READ_NOFLAG, NULL, NULL) == NULL)
    return BR_JSON_UNREADABLE;

  *number = yyjson_get_num (&value);
  if (strpbrk (text, ".eE") != NULL)
    return BR_JSON_REAL;

  return *number >= -MAX_INTEGER && *number <= MAX_INTEGER ? BR_JSON_INTEGER : BR_JSON_UNREADABLE;
}

static gboolean
add_number (Parser     *parser,
            yyjson_val *from,
            BrJson     *value)
{
  value->kind = read_number (yyjson_get_raw (from), yyjson_get_len (from), &value->number);
  if (value->kind != BR_JSON_UNREADABLE)
    return TRUE;

  parser->tree->unreadable = TRUE;
  if (!parser->lenient)
    g_set_error (parser->error, BR_JSON_ERROR, BR_JSON_ERROR_NUMBER,
                 _("%s, line %u: a number is too large or too long"), parser->name, value->line);

  return parser->lenient;
}

/* ---- Objects and arrays ---- */

/* Gives @value room for its children. Returns: the first one's */
static BrJson *
reserve (Parser *parser,
         BrJson *value,
         gsize   length)
{
  BrJson *children = parser->tree->values + parser->n_values;

  value->length = (guint) length;
  value->children = children;
  parser->n_values += value->length;

  return children;
}

static gboolean
add_array (Parser     *parser,
           yyjson_val *from,
           BrJson     *value)
{
  BrJson *child = reserve (parser, value, yyjson_arr_size (from));
  yyjson_arr_iter iter = yyjson_arr_iter_with (from);

  for (yyjson_val *element = yyjson_arr_iter_next (&iter); element != NULL; element = yyjson_arr_iter_next (&iter))
    {
      if (!add_value (parser, element, child++))
        return FALSE;
    }

  return TRUE;
}

/* Returns: (nullable): the first member whose name another one before it has */
static const BrJson *
find_duplicate (const BrJson *members,
                guint         length)
{
  if (length <= FEW_MEMBERS)
    {
      for (guint i = 1; i < length; i++)
        {
          for (guint j = 0; j < i; j++)
            {
              if (*members[i].name == *members[j].name && strcmp (members[i].name, members[j].name) == 0)
                return &members[i];
            }
        }
    }
  else
    {
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < length; i++)
        {
          if (!g_hash_table_add (names, (char *) members[i].name))
            return &members[i];
        }
    }

  return NULL;
}

static gboolean
add_object (Parser     *parser,
            yyjson_val *from,
            BrJson     *value)
{
  BrJson *child = reserve (parser, value, yyjson_obj_size (from));
  yyjson_obj_iter iter = yyjson_obj_iter_with (from);
  const BrJson *duplicate;

  for (yyjson_val *key = yyjson_obj_iter_next (&iter); key != NULL; key = yyjson_obj_iter_next (&iter))
    {
      child->name = get_text (parser, key, *parser->line++);
      if (child->name == NULL || !add_value (parser, yyjson_obj_iter_get_val (key), child++))
        return FALSE;
    }

  duplicate = find_duplicate (value->children, value->length);
  if (duplicate == NULL)
    return TRUE;

  g_set_error (parser->error, BR_JSON_ERROR, BR_JSON_ERROR_SYNTAX,
               _("%s, line %u: “%s” is given twice"), parser->name, duplicate->line, duplicate->name);

  return FALSE;
}

/* ---- All of it ---- */

static gboolean
add_value (Parser     *parser,
           yyjson_val *from,
           BrJson     *value)
{
  value->line = *parser->line++ & 0xffffff;

  switch (yyjson_get_type (from))
    {
    case YYJSON_TYPE_OBJ:
      value->kind = BR_JSON_OBJECT;
      return add_object (parser, from, value);
    case YYJSON_TYPE_ARR:
      value->kind = BR_JSON_ARRAY;
      return add_array (parser, from, value);
    case YYJSON_TYPE_STR:
      value->kind = BR_JSON_STRING;
      value->string = get_text (parser, from, value->line);
      return value->string != NULL;
    case YYJSON_TYPE_RAW:
      return add_number (parser, from, value);
    case YYJSON_TYPE_BOOL:
      value->kind = BR_JSON_BOOLEAN;
      value->boolean = yyjson_get_bool (from);
      return TRUE;
    default:
      value->kind = BR_JSON_NULL;
      return TRUE;
    }
}

gboolean
br_json_parse (BrJsonTree  *tree,
               const char  *data,
               gsize        length,
               const char  *name,
               gboolean     lenient,
               GError     **error)
{
  BrJsonOutline outline = { NULL };
  const gboolean within_limits = br_json_outline (&outline, data, length, name, error);
  g_autoptr (GArray) lines = outline.lines;
  g_autoptr (GArray) extents = outline.extents;
  g_autoptr (yyjson_doc) doc = NULL;
  yyjson_read_err read_error;
  Parser parser = { .tree = tree, .name = name, .error = error, .line = (const guint *) lines->data, .n_values = 1, .lenient = lenient };

  if (!within_limits)
    return FALSE;

  tree->text = g_malloc0 (length + YYJSON_PADDING_SIZE);
  memcpy (tree->text, data, length);
  doc = yyjson_read_opts (tree->text, length, YYJSON_READ_INSITU | YYJSON_READ_NUMBER_AS_RAW, NULL, &read_error);
  if (doc == NULL && read_error.code == YYJSON_READ_ERROR_MEMORY_ALLOCATION)
    g_error ("%s", read_error.msg);
  if (doc == NULL)
    {
      set_syntax_error (error, data, length, name, &read_error);
      return FALSE;
    }

  /* What the outline saw, yyjson saw: there are a line and room for each value. */
  g_assert (yyjson_doc_get_val_count (doc) == lines->len);
  tree->values = g_new0 (BrJson, outline.n_values);
  tree->extents = g_steal_pointer (&extents);

  return add_value (&parser, yyjson_doc_get_root (doc), tree->values);
}
