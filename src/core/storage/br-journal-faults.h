/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of the journal's files that cannot be read or changed: what it is about in the person's words, what became of it, and what helps. */

#pragma once

#include <gio/gio.h>

#include "core/json/br-fault.h"

G_BEGIN_DECLS

/** br_journal_fault_new_folder: Returns: (transfer full): the journal's @folder cannot be read, or not to its end */
BrFault *br_journal_fault_new_folder     (GFile      *folder,
                                          const char *reason);

/** br_journal_fault_new_aside: Returns: (transfer full): the file cannot be read, and @name, in @folder, is where it was set aside */
BrFault *br_journal_fault_new_aside      (GFile      *folder,
                                          const char *name,
                                          const char *reason);

/** br_journal_fault_new_in_the_way: Returns: (transfer full): the file can be neither read nor set aside */
BrFault *br_journal_fault_new_in_the_way (GFile      *folder,
                                          const char *name,
                                          const char *reason);

/** br_journal_fault_new_left: Returns: (transfer full): the file cannot be read, and whoever only looks leaves it as it is */
BrFault *br_journal_fault_new_left       (GFile      *folder,
                                          const char *name,
                                          const char *reason);

/** br_journal_fault_new_newer: Returns: (transfer full): a newer version of the app wrote the file */
BrFault *br_journal_fault_new_newer      (GFile      *folder,
                                          const char *name);

G_END_DECLS
