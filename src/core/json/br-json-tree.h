/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A JSON text that was read strictly, whoever wrote it, and the values in it. */

#pragma once

#include "core/json/br-json.h"

G_BEGIN_DECLS

/** BR_JSON_MAX_BYTES: the largest text that is read; a month of daily sessions takes well under 1 MiB */
#define BR_JSON_MAX_BYTES   (8 * 1024 * 1024)
/** BR_JSON_MAX_DEPTH: objects and arrays inside each other; our own files need 8 */
#define BR_JSON_MAX_DEPTH   64
/** BR_JSON_MAX_VALUES: values of a whole text, so that a small file cannot fill the memory: each opening bracket and each comma counts */
#define BR_JSON_MAX_VALUES  200000
/** BR_JSON_MAX_MEMBERS: the same within one object, without what is inside its members */
#define BR_JSON_MAX_MEMBERS 4096

#define BR_JSON_ERROR (br_json_error_quark ())
GQuark br_json_error_quark (void);

/**
 * BrJsonError:
 * @BR_JSON_ERROR_SYNTAX: not strict JSON, truncated texts included
 * @BR_JSON_ERROR_FORMAT: JSON, but not a file of the expected format
 * @BR_JSON_ERROR_NEWER: of the expected format, but of a version newer than ours
 * @BR_JSON_ERROR_TOO_LARGE: beyond a limit of size, depth or number
 * @BR_JSON_ERROR_NUMBER: a number is larger or longer than can be kept
 */
typedef enum
{
  BR_JSON_ERROR_SYNTAX,
  BR_JSON_ERROR_FORMAT,
  BR_JSON_ERROR_NEWER,
  BR_JSON_ERROR_TOO_LARGE,
  BR_JSON_ERROR_NUMBER,
} BrJsonError;

typedef struct _BrJsonTree BrJsonTree;

/**
 * BrJsonExtent:
 * @begin: where the first byte of a value is in the text that was read
 * @end: where the first byte behind it is
 */
typedef struct
{
  guint begin;
  guint end;
} BrJsonExtent;

/**
 * br_json_tree_new:
 * @data: (array length=length): a text, of any content
 * @length: its length in bytes
 * @name: the file's display name, for the message
 * @error: a #BrJsonError; the message names file and line
 *
 * Reads what RFC 8259 calls JSON and nothing else, in UTF-8, within the limits above. Refused as well: a name that is given twice in an
 * object, a text with a NUL character or half a character (a lone surrogate) in it, a number of more digits than a double keeps.
 *
 * Safe in any thread.
 *
 * Returns: (transfer full) (nullable): the tree
 */
BrJsonTree   *br_json_tree_new           (const char    *data,
                                          gsize          length,
                                          const char    *name,
                                          GError       **error);

/**
 * br_json_tree_new_lenient:
 *
 * The same, but a number that cannot be kept is left in the tree, as a value of no type of which br_json_holds_unreadable() tells. What has
 * one in it must not be written back.
 */
BrJsonTree   *br_json_tree_new_lenient   (const char    *data,
                                          gsize          length,
                                          const char    *name,
                                          GError       **error);

/** br_json_tree_new_from_node: Returns: (transfer full) (nullable): @node as a tree, by way of its text */
BrJsonTree   *br_json_tree_new_from_node (JsonNode      *node,
                                          GError       **error);

/** br_json_tree_ref: Returns: (transfer full): @self */
BrJsonTree   *br_json_tree_ref           (BrJsonTree    *self);
/** br_json_tree_unref: the last one takes all values with it */
void          br_json_tree_unref         (BrJsonTree    *self);

/** br_json_tree_holds_unreadable: Returns: whether br_json_tree_new_lenient() met a number that it could not keep */
gboolean      br_json_tree_holds_unreadable (BrJsonTree *self);

/** br_json_tree_get_root: Returns: (transfer none): the outermost value */
const BrJson *br_json_tree_get_root      (BrJsonTree    *self);

/** br_json_tree_get_extents: Returns: (transfer none): the extent of @list, which has to be a member of the root, and then those of its elements */
const BrJsonExtent *br_json_tree_get_extents (BrJsonTree   *self,
                                              const BrJson *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BrJsonTree, br_json_tree_unref)

G_END_DECLS
