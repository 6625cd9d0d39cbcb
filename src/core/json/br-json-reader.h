/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cursor through a BrJsonDocument that a person wrote by hand.
 *
 * Every read checks kind and limits. What is wrong becomes a fault with line, subject and path, and reading goes on,
 * so that one run lists everything. A member that nothing asked for is a fault too: a misspelled declaration must
 * not pass in silence. Not for files whose unknown members have to survive. */

#pragma once

#include "core/json/br-fault.h"
#include "core/json/br-json-document.h"

G_BEGIN_DECLS

#define BR_TYPE_JSON_READER (br_json_reader_get_type ())
G_DECLARE_FINAL_TYPE (BrJsonReader, br_json_reader, BR, JSON_READER, GObject)

/**
 * br_json_reader_new:
 * @document: what to read; the cursor stands in its root object
 *
 * Returns: (transfer full): a reader
 */
BrJsonReader *br_json_reader_new           (BrJsonDocument *document);

/** br_json_reader_get_document: Returns: (transfer none): what is read */
BrJsonDocument *br_json_reader_get_document (BrJsonReader *self);

/** br_json_reader_get_faults: Returns: (transfer none) (element-type BrFault): what was wrong so far, in the order of reading */
GPtrArray    *br_json_reader_get_faults    (BrJsonReader *self);

/**
 * br_json_reader_set_subject:
 * @subject: (nullable): whom the faults from here on concern, until the present object is left
 *
 * Paths begin at the present object from here on.
 */
void          br_json_reader_set_subject   (BrJsonReader *self,
                                            const char   *subject);

/**
 * br_json_reader_enter:
 *
 * Moves into the object @member, a fault if it is not there. Every successful enter needs its leave.
 *
 * Returns: whether the cursor moved
 */
gboolean      br_json_reader_enter         (BrJsonReader *self,
                                            const char   *member);

/**
 * br_json_reader_enter_array:
 * @min: the fewest elements allowed
 * @max: the most elements allowed
 * @length: (out): the number of elements
 *
 * Moves into the array @member, a fault if it is not there or too short or too long.
 *
 * Returns: whether the cursor moved
 */
gboolean      br_json_reader_enter_array   (BrJsonReader *self,
                                            const char   *member,
                                            guint         min,
                                            guint         max,
                                            guint        *length);

/** br_json_reader_enter_element: Moves into the object at @index of the present array. Returns: whether the cursor moved */
gboolean      br_json_reader_enter_element (BrJsonReader *self,
                                            guint         index);

/**
 * br_json_reader_leave:
 *
 * Moves back out. Members that nothing asked for become faults when their object is left for the first time; it may be
 * entered again for checks that need to know the rest of the file.
 */
void          br_json_reader_leave         (BrJsonReader *self);

/** br_json_reader_has: Returns: whether the present object has @member, for members that may be left out */
gboolean      br_json_reader_has           (BrJsonReader *self,
                                            const char   *member);

/**
 * br_json_reader_read_string:
 * @max_chars: the longest text allowed, in characters
 *
 * Returns: (transfer none) (nullable): the text, never empty and without control characters; %NULL after a fault
 */
const char   *br_json_reader_read_string   (BrJsonReader *self,
                                            const char   *member,
                                            guint         max_chars);

/** br_json_reader_read_id: the same for an id: 1 to 64 ASCII letters, digits, "_" and "-", beginning with a letter or digit */
const char   *br_json_reader_read_id       (BrJsonReader *self,
                                            const char   *member);

/** br_json_reader_read_strings: Returns: (transfer full): the texts of an array, %NULL-terminated; an empty one stands for a fault */
char        **br_json_reader_read_strings  (BrJsonReader *self,
                                            const char   *member,
                                            guint         min,
                                            guint         max,
                                            guint         max_chars);

/** br_json_reader_read_uint: Returns: a whole number within the limits, @min after a fault */
guint         br_json_reader_read_uint     (BrJsonReader *self,
                                            const char   *member,
                                            guint         min,
                                            guint         max);

/** br_json_reader_read_seconds: Returns: a number of seconds from 0.1 to @max, 1 after a fault */
double        br_json_reader_read_seconds  (BrJsonReader *self,
                                            const char   *member,
                                            guint         max);

/** br_json_reader_read_boolean: Returns: the truth value, %FALSE after a fault */
gboolean      br_json_reader_read_boolean  (BrJsonReader *self,
                                            const char   *member);

/**
 * br_json_reader_read_enum:
 * @type: an enumeration; its nicks are what the file may say
 *
 * Returns: whether @value was set
 */
gboolean      br_json_reader_read_enum     (BrJsonReader *self,
                                            const char   *member,
                                            GType         type,
                                            int          *value);

/**
 * br_json_reader_read_flags:
 * @type: a flags type; its nicks are what the file's array may hold, each once
 * @min: the fewest flags allowed
 *
 * Returns: the flags together
 */
guint         br_json_reader_read_flags    (BrJsonReader *self,
                                            const char   *member,
                                            GType         type,
                                            guint         min);

/**
 * br_json_reader_fault:
 * @member: (nullable): the member of the present object or array concerned, %NULL for the whole of it
 * @message: a translated sentence
 *
 * Adds a fault of the caller's own.
 */
void          br_json_reader_fault         (BrJsonReader *self,
                                            const char   *member,
                                            const char   *message);

/** br_json_reader_fault_element: the same for the element at @index of the array @member */
void          br_json_reader_fault_element (BrJsonReader *self,
                                            const char   *member,
                                            guint         index,
                                            const char   *message);

G_END_DECLS
