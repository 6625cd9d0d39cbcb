/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing that is wrong with a file, said so that a person can find and mend it. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BR_TYPE_FAULT (br_fault_get_type ())
G_DECLARE_FINAL_TYPE (BrFault, br_fault, BR, FAULT, GObject)

/**
 * br_fault_new:
 * @file: (nullable): the file's display name or path
 * @line: the line, from 1; 0 when no line is to blame
 * @subject: (nullable): the exercise, routine or entry concerned (its id)
 * @field: (nullable): the member concerned, as a path ("easier.parts[2].seconds")
 * @message: a translated sentence: what is wrong, what is kept, what to do
 *
 * Returns: (transfer full): an immutable fault
 */
BrFault    *br_fault_new         (const char *file,
                                  guint       line,
                                  const char *subject,
                                  const char *field,
                                  const char *message);
/** br_fault_new_entry: Returns: (transfer full): an immutable fault of single entries of the journal, which are left out while all others count; arguments as above */
BrFault    *br_fault_new_entry   (const char *file,
                                  guint       line,
                                  const char *subject,
                                  const char *message);
/** br_fault_is_entry: Returns: whether entries of the journal are left out because of it */
gboolean    br_fault_is_entry    (BrFault *self);
/** br_fault_get_file: Returns: (nullable): as given to br_fault_new(); so too the following */
const char *br_fault_get_file    (BrFault *self);
/** br_fault_get_line: Returns: from 1; 0 when no line is to blame */
guint       br_fault_get_line    (BrFault *self);
/** br_fault_get_subject: Returns: (nullable): the exercise, routine or entry concerned */
const char *br_fault_get_subject (BrFault *self);
/** br_fault_get_field: Returns: (nullable): the member concerned, as a path */
const char *br_fault_get_field   (BrFault *self);
/** br_fault_get_message: Returns: translated: what is wrong, what is kept, what to do */
const char *br_fault_get_message (BrFault *self);

/**
 * br_fault_to_string:
 *
 * Returns: (transfer full): "FILE:LINE: SUBJECT: FIELD: MESSAGE" without the parts that are not known,
 *   for stderr and for --check-program
 */
char       *br_fault_to_string   (BrFault *self);

G_END_DECLS
