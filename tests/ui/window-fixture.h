/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole window in an application, on a data folder of its own. */

#pragma once

#include <adwaita.h>

#include "ui/shell/br-services.h"

G_BEGIN_DECLS

typedef struct
{
  GFile *folder;
  BrServices *services;
  GtkWindow *window; /* NULL when it is gone */
} View;

/** window_fixture_init: for main(): as ui_harness_init(), and the application of the windows */
void       window_fixture_init (int        *argc,
                                char     ***argv);

/** window_fixture_run: for main(): runs the tests; Returns: the status */
int        window_fixture_run  (void);

/** view_new: Returns: services on a folder that does not exist yet, and no window; for view_close() */
View       view_new            (void);

/** view_create_window: a window that is not shown yet */
void       view_create_window  (View       *view);

/** view_present: a window on the screen, with everything read */
void       view_present        (View       *view);

/** view_close: closes the window as the person does, until all is on disk and it is gone */
void       view_close          (View       *view);

/** view_is_loaded: a condition for ui_harness_wait(): the #BrServices have read everything */
gboolean   view_is_loaded      (gpointer    services);

/** view_is_gone: a condition for ui_harness_wait(): @window, the address of that member of a #View, holds none any more */
gboolean   view_is_gone        (gpointer    window);

/** view_add_start: the answers of the first start, two entries */
void       view_add_start      (View       *view);

/** view_get_child: Returns: (transfer none): the part @name of the template of the window */
gpointer   view_get_child      (View       *view,
                                const char *name);

/** view_get_dialog: Returns: (transfer none) (nullable): the dialog that is open */
AdwDialog *view_get_dialog     (View       *view);

/** view_start_session: with nothing new and no pain, until the routine is on the screen */
void       view_start_session  (View       *view);

G_END_DECLS
