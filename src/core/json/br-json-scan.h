/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks through JSON text for what json-glib would accept, shorten or choke on, before anything is built from it. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** BR_JSON_MAX_BYTES: the largest file that is read; a month of daily sessions takes well under 1 MiB */
#define BR_JSON_MAX_BYTES   (8 * 1024 * 1024)
/** BR_JSON_MAX_DEPTH: objects and arrays inside each other; our own files need 8 */
#define BR_JSON_MAX_DEPTH   64
/** BR_JSON_MAX_VALUES: values of a whole file, so that a small file cannot fill the memory */
#define BR_JSON_MAX_VALUES  200000
/** BR_JSON_MAX_MEMBERS: members of one object, so that colliding hashes cannot stall us */
#define BR_JSON_MAX_MEMBERS 4096

/**
 * br_json_scan:
 * @data: (array length=length): text, of any content
 * @length: its length in bytes
 * @name: the file's display name, for the message
 * @n_values: (out) (optional): how many values there are: the opening of every object and array, and every comma
 * @error: a #BrJsonError; the message names file and line
 *
 * Checks encoding and limits, and refuses numbers and escapes that json-glib would change in silence. The grammar
 * itself is left to json-glib.
 *
 * Returns: whether json-glib may have it
 */
gboolean br_json_scan (const char  *data,
                       gsize        length,
                       const char  *name,
                       guint       *n_values,
                       GError     **error);

/** BR_JSON_QUOTED_NUMBER: opens a text that was a number; no character of anybody's */
#define BR_JSON_QUOTED_NUMBER "\xef\xbf\xbf"

/**
 * br_json_quote_numbers:
 *
 * Makes texts of the numbers for which br_json_scan() fails with %BR_JSON_ERROR_NUMBER, so that all others can be read. Lines stay lines.
 * What is read so must not be written back.
 *
 * Returns: (transfer full): the text to read instead
 */
GBytes  *br_json_quote_numbers       (GBytes      *bytes);

/** br_json_holds_quoted_number: Returns: whether such a text is @node, or anywhere in it */
gboolean br_json_holds_quoted_number (JsonNode    *node);

G_END_DECLS
