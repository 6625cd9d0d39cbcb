/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of our JSON files, read strictly, whoever wrote it: see br_json_tree_new(), and a root object with the expected "format" and a
 * "version" that is a whole number of at least 1. */

#pragma once

#include <gio/gio.h>

#include "core/json/br-json-tree.h"

G_BEGIN_DECLS

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
 * br_json_document_new_lenient:
 *
 * The same for any version, with the values of br_json_tree_new_lenient().
 */
BrJsonDocument *br_json_document_new_lenient    (GBytes      *bytes,
                                                 const char  *name,
                                                 const char  *format,
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

/** br_json_document_get_tree: Returns: (transfer none): all values, of which the root is an object */
BrJsonTree     *br_json_document_get_tree       (BrJsonDocument *self);
/** br_json_document_get_root: Returns: (transfer none): the root, an object */
const BrJson   *br_json_document_get_root       (BrJsonDocument *self);

G_END_DECLS
