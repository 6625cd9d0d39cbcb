/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of a JSON text that was read: a tree that never changes, and that knows the line of every value.
 *
 * yyjson parses the text. Its own values are not handed out: they know no line and no name, and an element of a list is found by counting.
 * Twenty years of records are two million values; one takes 24 bytes here and no allocation of its own, and its text stays where it was read.
 * json-glib, which writes our files, makes several objects and a hash table of each. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** BrJson: one value; it lives as long as its #BrJsonTree, and may be read in any thread */
typedef struct _BrJson BrJson;

/** br_json_is_object: Returns: whether @self has members */
gboolean      br_json_is_object   (const BrJson *self);
/** br_json_is_array: Returns: whether @self is a list */
gboolean      br_json_is_array    (const BrJson *self);
/** br_json_is_string: Returns: whether @self is a text */
gboolean      br_json_is_string   (const BrJson *self);
/** br_json_is_number: Returns: whether @self is a number */
gboolean      br_json_is_number   (const BrJson *self);
/** br_json_is_integer: Returns: whether @self is a number that is written without a fraction and an exponent */
gboolean      br_json_is_integer  (const BrJson *self);
/** br_json_is_boolean: Returns: whether @self is true or false */
gboolean      br_json_is_boolean  (const BrJson *self);

/** br_json_get_line: Returns: the line on which @self begins, from 1 */
guint         br_json_get_line    (const BrJson *self);
/** br_json_get_string: Returns: (transfer none): the text, valid UTF-8; @self has to be one */
const char   *br_json_get_string  (const BrJson *self);
/** br_json_get_number: Returns: the number, finite; of an integer it is exact. @self has to be one */
double        br_json_get_number  (const BrJson *self);
/** br_json_get_boolean: Returns: whether @self, which has to be true or false, is true */
gboolean      br_json_get_boolean (const BrJson *self);

/** br_json_get_length: Returns: how many elements a list or members an object has; 0 for all else */
guint         br_json_get_length  (const BrJson *self);
/** br_json_get_element: Returns: (transfer none): the value at @index, which has to be there, of a list or, in the order of the text, of an object */
const BrJson *br_json_get_element (const BrJson *self,
                                   guint         index);
/** br_json_get_name: Returns: (transfer none) (nullable): the name of a value that is a member of an object */
const char   *br_json_get_name    (const BrJson *self);
/** br_json_get_member: Returns: (transfer none) (nullable): the member @name of @self; %NULL if there is none, or @self is no object */
const BrJson *br_json_get_member  (const BrJson *self,
                                   const char   *name);
/** br_json_has_member: Returns: whether there is such a member */
gboolean      br_json_has_member  (const BrJson *self,
                                   const char   *name);

/** br_json_holds_unreadable: Returns: whether @self is, or anywhere in it is, a number that br_json_tree_new_lenient() could not keep */
gboolean      br_json_holds_unreadable (const BrJson *self);

/** br_json_to_node: Returns: (transfer full): a copy of @self, in which there may be no unreadable number, for writing */
JsonNode     *br_json_to_node     (const BrJson *self);

G_END_DECLS
