/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person's records as the command line reads them: everything that there is, and not a byte is written. */

#pragma once

#include "core/rules/br-rules.h"

G_BEGIN_DECLS

/**
 * BrCliRecords:
 * @folder: the data folder, which need not exist
 * @journal: all entries that can be read
 * @program: the program in force; the built-in one where the person's own cannot be used
 * @own_program: whether it is one that the person loaded
 * @today: the local date
 * @faults: (element-type BrFault): what could not be read, by file; then the result is incomplete
 */
typedef struct
{
  GFile     *folder;
  BrJournal *journal;
  BrProgram *program;
  gboolean   own_program;
  BrDay      today;
  GPtrArray *faults;
} BrCliRecords;

/** br_cli_records_read: Returns: (transfer full) (nullable): what is on disk now; %NULL with the faults on stderr if the app was installed without its program */
BrCliRecords *br_cli_records_read         (void);
void          br_cli_records_free         (BrCliRecords *records);

/** br_cli_records_add_unusable: adds to the faults the entries that can be read but not used, so that what the rules say lacks them */
void          br_cli_records_add_unusable (BrCliRecords *records);

/** br_cli_records_dup_folder: Returns: (transfer full): the data folder of the person who runs this */
GFile        *br_cli_records_dup_folder   (void);

/** br_cli_records_print_faults: says @faults (element-type BrFault) on stderr, one a line */
void          br_cli_records_print_faults (GPtrArray    *faults);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BrCliRecords, br_cli_records_free)

G_END_DECLS
