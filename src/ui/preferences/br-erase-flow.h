/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deleting all data: asked twice, with a backup offered first. */

#pragma once

#include "ui/shell/br-services.h"

G_BEGIN_DECLS

/** br_erase_flow_async: asks above @parent, makes a backup first where that is wanted and asks again, and, if the person means it, deletes everything; the app then stands at its first start */
void      br_erase_flow_async  (BrServices           *services,
                                GtkWidget            *parent,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);

/** br_erase_flow_finish: Returns: whether all was deleted; %FALSE without @error if the person changed their mind, with it also where the backup could not be made */
gboolean  br_erase_flow_finish (GAsyncResult         *result,
                                GError              **error);

G_END_DECLS
