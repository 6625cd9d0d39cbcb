/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one of our JSON files strictly, whoever wrote it, and knows the line of every member.
 *
 * Strict means: valid UTF-8, standard JSON, no duplicate keys, no deep nesting, no oversized file, a root object
 * that opens with the expected "format" and a "version" that is a whole number of at least 1.
 * Typed getters report a fault (with line and path) instead of guessing a value. */

#pragma once

#include <json-glib/json-glib.h>

#include "core/json/br-fault.h"

G_BEGIN_DECLS

#define BR_JSON_ERROR (br_json_error_quark ())
GQuark br_json_error_quark (void);

/**
 * BrJsonError:
 * @BR_JSON_ERROR_SYNTAX: not the strict JSON described above, truncated files included
 * @BR_JSON_ERROR_FORMAT: JSON, but not a file of the expected format
 * @BR_JSON_ERROR_NEWER: of the expected format, but of a version newer than ours
 * @BR_JSON_ERROR_TOO_LARGE: beyond the size or nesting limit
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

#define BR_TYPE_JSON_DOCUMENT (br_json_document_get_type ())
G_DECLARE_FINAL_TYPE (BrJsonDocument, br_json_document, BR, JSON_DOCUMENT, GObject)

/**
 * br_json_document_new_from_bytes:
 * @bytes: the file's content
 * @name: the file's display name, for messages
 * @format: the value that "format" must have
 * @version: the newest "version" that the caller understands
 * @error: a #BrJsonError; the message names file and line
 *
 * Safe in any thread; the document may be handed to another thread. A newer version fails with
 * %BR_JSON_ERROR_NEWER; to read it all the same, pass %G_MAXUINT.
 *
 * Returns: (transfer full) (nullable): the document
 */
BrJsonDocument *br_json_document_new_from_bytes (GBytes      *bytes,
                                                 const char  *name,
                                                 const char  *format,
                                                 guint        version,
                                                 GError     **error);

/**
 * br_json_document_new_from_file:
 *
 * Reads @file in this thread (call it from a worker), refusing anything but a regular file within the size limit.
 */
BrJsonDocument *br_json_document_new_from_file  (GFile         *file,
                                                 const char    *format,
                                                 guint          version,
                                                 GCancellable  *cancellable,
                                                 GError       **error);

/**
 * br_json_document_load_bytes:
 *
 * The first half of br_json_document_new_from_file(): reads @file whole, refusing anything but a regular file within
 * the size limit, for callers that keep the bytes.
 *
 * Returns: (transfer full) (nullable): the content
 */
GBytes         *br_json_document_load_bytes     (GFile         *file,
                                                 GCancellable  *cancellable,
                                                 GError       **error);

/** br_json_document_get_name: Returns: (transfer none): the display name, for messages */
const char     *br_json_document_get_name       (BrJsonDocument *self);
/** br_json_document_get_version: Returns: the file's "version", from 1 */
guint           br_json_document_get_version    (BrJsonDocument *self);

/** br_json_document_get_root: Returns: (transfer none): the root object; like everything below it, it cannot be changed */
JsonObject     *br_json_document_get_root       (BrJsonDocument *self);

/**
 * br_json_document_get_line:
 * @object: an object of this document
 * @member: (nullable): a member of it, or %NULL for the object itself
 *
 * Returns: the line on which @member's value begins, from 1; 0 if there is no such member
 */
guint           br_json_document_get_line       (BrJsonDocument *self,
                                                 JsonObject     *object,
                                                 const char     *member);

/** br_json_document_get_array_line: Returns: the line on which @array, of this document, opens */
guint           br_json_document_get_array_line (BrJsonDocument *self,
                                                 JsonArray      *array);

/** br_json_document_get_element_line: Returns: the line on which the element at @index of @array begins, from 1; 0 if there is none */
guint           br_json_document_get_element_line (BrJsonDocument *self,
                                                   JsonArray      *array,
                                                   guint           index);

G_END_DECLS
