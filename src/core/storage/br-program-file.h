/* SPDX-License-Identifier: GPL-3.0-or-later */
/* program.json: another program that the person loaded, beside the built-in one. Synchronous, for workers. */

#pragma once

#include "core/program/br-program.h"

G_BEGIN_DECLS

/**
 * br_program_file_load:
 * @folder: the data folder
 * @fallback: the built-in program
 * @faults: (out) (transfer full) (element-type BrFault): why program.json is not used, or what is wrong with @fallback
 *
 * Reads program.json if there is one, else, or if it is at fault, @fallback. The file is left as it is either way.
 *
 * Returns: (transfer full) (nullable): the program; %NULL only if @fallback is at fault
 */
BrProgram *br_program_file_load (GFile      *folder,
                                 GBytes     *fallback,
                                 GPtrArray **faults);

/**
 * br_program_file_save:
 * @folder: the data folder
 * @program: (nullable): what to keep as program.json; %NULL to have none
 * @error: a #GFileError or #GIOErrorEnum
 *
 * What is there now is first kept as backups/program-20261122T153000.json; if that fails, it stays where it is.
 */
gboolean   br_program_file_save (GFile      *folder,
                                 BrProgram  *program,
                                 GError    **error);

G_END_DECLS
