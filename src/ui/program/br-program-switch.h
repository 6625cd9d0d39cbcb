/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes from one exercise program to another: reads a file, puts what it holds in use, or goes back to the built-in one. */

#pragma once

#include "core/rules/br-advisor.h"
#include "core/storage/br-store.h"

G_BEGIN_DECLS

/** br_program_switch_dup_builtin: Returns: (transfer full): the program file that comes with the app */
GBytes    *br_program_switch_dup_builtin (void);

/** br_program_switch_is_builtin: Returns: whether @program is the one that comes with the app */
gboolean   br_program_switch_is_builtin  (BrProgram            *program);

/** br_program_switch_read_async: reads and checks @file in a worker; nothing changes */
void       br_program_switch_read_async  (GFile                *file,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);

/**
 * br_program_switch_read_finish:
 * @faults: (out) (transfer full) (element-type BrFault): all that is wrong with the file
 *
 * Returns: (transfer full) (nullable): the program, if there is no fault
 */
BrProgram *br_program_switch_read_finish (GAsyncResult         *result,
                                          GPtrArray           **faults);

/**
 * br_program_switch_use_async:
 * @program: (nullable): the program to keep and to use from now on; %NULL for the built-in one
 *
 * Keeps @program in the data folder first and only then gives it to @advisor, so that nothing changes if that fails.
 */
void       br_program_switch_use_async   (BrProgram            *program,
                                          BrStore              *store,
                                          BrAdvisor            *advisor,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
/** br_program_switch_use_finish: Returns: whether it is in use; with @error set the one before still is */
gboolean   br_program_switch_use_finish  (GAsyncResult         *result,
                                          GError              **error);

G_END_DECLS
