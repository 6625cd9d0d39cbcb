/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backing up and restoring as the person sees it: which file, what is in it, whether to go on, and what came of it. */

#pragma once

#include "ui/shell/br-services.h"

G_BEGIN_DECLS

/** br_backup_flow_save_async: asks for a file above @parent and puts everything into it */
void   br_backup_flow_save_async     (BrServices           *services,
                                      GtkWidget            *parent,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
/** br_backup_flow_save_finish: Returns: (transfer full) (nullable): what was done, to be told; %NULL without @error if the person changed their mind */
char  *br_backup_flow_save_finish    (GAsyncResult         *result,
                                      GError              **error);

/** br_backup_flow_restore_async: asks for a backup above @parent, says what it holds, and restores it if the person agrees */
void   br_backup_flow_restore_async  (BrServices           *services,
                                      GtkWidget            *parent,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
/** br_backup_flow_restore_finish: as br_backup_flow_save_finish() */
char  *br_backup_flow_restore_finish (GAsyncResult         *result,
                                      GError              **error);

G_END_DECLS
