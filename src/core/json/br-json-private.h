/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a value and a tree consist of: for br-json.c, which reads values, br-json-parser.c, which makes them, and br-json-tree.c, which owns
 * them. */

#pragma once

#include "core/json/br-json-tree.h"

G_BEGIN_DECLS

typedef enum
{
  BR_JSON_NULL,
  BR_JSON_BOOLEAN,
  BR_JSON_INTEGER,
  BR_JSON_REAL,
  BR_JSON_UNREADABLE,
  BR_JSON_STRING,
  BR_JSON_ARRAY,
  BR_JSON_OBJECT,
} BrJsonKind;

struct _BrJson
{
  /* NULL if this is no member. */
  const char *name;
  union
  {
    gboolean      boolean;
    double        number;
    const char   *string;
    const BrJson *children; /* side by side */
  };
  guint       length; /* how many children */
  guint       line : 24;
  guint       kind : 8;
};

/* No text of the size that is read has more lines than a value can tell. */
G_STATIC_ASSERT (BR_JSON_MAX_BYTES < 1 << 24);

struct _BrJsonTree
{
  gatomicrefcount ref_count;

  /* A copy of what was read; yyjson unescaped and ended the strings in it. */
  char    *text;
  /* All of them; the first one is the root. */
  BrJson  *values;
  /* (element-type BrJsonExtent): of each list of the root, followed by those of its elements. */
  GArray  *extents;
  gboolean unreadable;
};

/* What a text is made of, before it is known to be JSON. */
typedef struct
{
  /* (element-type guint): the line of each name and value, in the order of the text. */
  GArray *lines;
  /* (element-type BrJsonExtent): see above. */
  GArray *extents;
  /* How many values there are, at most. */
  guint   n_values;
} BrJsonOutline;

/* Returns: whether the valid UTF-8 @data keeps the limits of br-json-tree.h; @outline's lists are then the caller's to free, and also if not */
gboolean  br_json_outline       (BrJsonOutline  *outline,
                                 const char     *data,
                                 gsize           length,
                                 const char     *name,
                                 GError        **error);

/* Makes the values of the empty @tree from @data, which is valid UTF-8. @lenient: see br_json_tree_new_lenient(). */
gboolean  br_json_parse         (BrJsonTree     *tree,
                                 const char     *data,
                                 gsize           length,
                                 const char     *name,
                                 gboolean        lenient,
                                 GError        **error);

/* Returns: the line, from 1, on which @to is in the text that begins at @from */
guint     br_json_count_lines   (const char     *from,
                                 const char     *to);

G_END_DECLS
