/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Single members of JSON objects that the app wrote: read strictly, each there, of its type and within its range, or the
 * error names it; and written plainly. Unlike #BrJsonReader it stops at the first fault and leaves unknown members be. */

#pragma once

#include "core/json/br-json.h"

G_BEGIN_DECLS

#define BR_JSON_MEMBER_ERROR (br_json_member_error_quark ())
GQuark br_json_member_error_quark (void);

/**
 * BrJsonMemberError:
 * @BR_JSON_MEMBER_ERROR_MISSING: the member is not there
 * @BR_JSON_MEMBER_ERROR_INVALID: it is of another type, or outside its range
 *
 * Each message is a translated "MEMBER: what is wrong".
 */
typedef enum
{
  BR_JSON_MEMBER_ERROR_MISSING,
  BR_JSON_MEMBER_ERROR_INVALID,
} BrJsonMemberError;

/**
 * br_json_read_int:
 * @object: an object
 * @member: one of its members
 * @min: the least value
 * @max: the greatest value
 * @value: (out): the value; untouched on failure, here and below
 * @error: a #BrJsonMemberError
 *
 * Reads a whole number; 3.0 is one, 3.5 and "3" are not.
 */
gboolean br_json_read_int          (const BrJson  *object,
                                    const char    *member,
                                    int            min,
                                    int            max,
                                    int           *value,
                                    GError       **error);

/** br_json_read_uint: the same, for values that cannot be negative */
gboolean br_json_read_uint         (const BrJson  *object,
                                    const char    *member,
                                    guint          min,
                                    guint          max,
                                    guint         *value,
                                    GError       **error);

/** br_json_read_optional_int: the same, with @fallback if there is no such member */
gboolean br_json_read_optional_int (const BrJson  *object,
                                    const char    *member,
                                    int            min,
                                    int            max,
                                    int            fallback,
                                    int           *value,
                                    GError       **error);

/** br_json_read_boolean: true or false, nothing else */
gboolean br_json_read_boolean      (const BrJson  *object,
                                    const char    *member,
                                    gboolean      *value,
                                    GError       **error);

/** br_json_read_string: @value (transfer none) belongs to @object and is not empty */
gboolean br_json_read_string       (const BrJson  *object,
                                    const char    *member,
                                    const char   **value,
                                    GError       **error);

/** br_json_read_optional_string: the same, %NULL if there is no such member */
gboolean br_json_read_optional_string (const BrJson  *object,
                                       const char    *member,
                                       const char   **value,
                                       GError       **error);

/** br_json_read_uuid: a string that is a UUID */
gboolean br_json_read_uuid         (const BrJson  *object,
                                    const char    *member,
                                    const char   **value,
                                    GError       **error);

/** br_json_read_enum: the nick of a value of @enum_type */
gboolean br_json_read_enum         (const BrJson  *object,
                                    const char    *member,
                                    GType          enum_type,
                                    int           *value,
                                    GError       **error);

/** br_json_read_object: @value (transfer none) */
gboolean br_json_read_object       (const BrJson  *object,
                                    const char    *member,
                                    const BrJson **value,
                                    GError       **error);

/** br_json_read_array: @value (transfer none), of @min_length to @max_length elements */
gboolean br_json_read_array        (const BrJson  *object,
                                    const char    *member,
                                    guint          min_length,
                                    guint          max_length,
                                    const BrJson **value,
                                    GError       **error);

/** br_json_read_objects: an array as above, all of whose elements are objects */
gboolean br_json_read_objects      (const BrJson  *object,
                                    const char    *member,
                                    guint          min_length,
                                    guint          max_length,
                                    const BrJson **value,
                                    GError       **error);

/** br_json_read_strings: Returns: (transfer full) (nullable): %NULL-terminated, from an array all of whose elements are strings that are not empty */
char   **br_json_read_strings      (const BrJson  *object,
                                    const char    *member,
                                    GError       **error);

/** br_json_set_invalid: sets "@member: @message" as @error, for checks of the caller's own; always returns %FALSE */
gboolean br_json_set_invalid       (GError      **error,
                                    const char   *member,
                                    const char   *message);

/** br_json_enum_get_nick: Returns: (transfer none): how @value of @enum_type is written */
const char *br_json_enum_get_nick  (GType         enum_type,
                                    int           value);

/** br_json_write_enum: adds @member with the nick of @value to the open object of @builder */
void     br_json_write_enum        (JsonBuilder  *builder,
                                    const char   *member,
                                    GType         enum_type,
                                    int           value);
/** br_json_write_int: adds @member to the open object of @builder */
void     br_json_write_int         (JsonBuilder  *builder,
                                    const char   *member,
                                    gint64        value);
/** br_json_write_boolean: adds @member to the open object of @builder */
void     br_json_write_boolean     (JsonBuilder  *builder,
                                    const char   *member,
                                    gboolean      value);
/** br_json_write_string: leaves the member out if @value is %NULL or empty */
void     br_json_write_string      (JsonBuilder  *builder,
                                    const char   *member,
                                    const char   *value);
/** br_json_write_strings: @values (array zero-terminated=1) as an array */
void     br_json_write_strings     (JsonBuilder        *builder,
                                    const char         *member,
                                    const char * const *values);

G_END_DECLS
