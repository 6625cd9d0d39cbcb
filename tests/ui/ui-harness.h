/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every test of the interface needs: a toolkit without the person's settings, keys, and waiting. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** ui_harness_init: for main(): starts GTest, GTK and libadwaita in isolated folders, with the app's style sheet and without animations */
void       ui_harness_init        (int          *argc,
                                   char       ***argv);

/** ui_harness_press_key: @keyval reaches the key controllers of @widget itself, as if it had the focus */
void       ui_harness_press_key   (GtkWidget    *widget,
                                   guint         keyval);

/** ui_harness_find: Returns: (nullable): the first widget below @root, visible at present, of type @type and whose label, title or text is @text (%NULL for any) */
GtkWidget *ui_harness_find        (GtkWidget    *root,
                                   GType         type,
                                   const char   *text);

/** ui_harness_click: finds the button or row with @text as above and activates it; fails the test if there is none or it is insensitive */
void       ui_harness_click       (GtkWidget    *root,
                                   const char   *text);

/** ui_harness_count_cut: Returns: how many labels on the screen in @root do not show their whole text */
guint      ui_harness_count_cut    (GtkWidget    *root);

/** ui_harness_take_announcement: Returns: (transfer full) (nullable): what was last said to screen readers since the last call */
char      *ui_harness_take_announcement (void);

/** ui_harness_get_n_announcements: Returns: how often something was said to screen readers since the last one was taken */
guint      ui_harness_get_n_announcements (void);

/** ui_harness_get_inhibited: Returns: what the application keeps the desktop from now; whatever it asks for is granted. Fails the test if it was asked for twice */
GtkApplicationInhibitFlags ui_harness_get_inhibited (void);

/** ui_harness_settle: runs the main loop until nothing is left to do (at most a tenth of a second) */
void       ui_harness_settle      (void);

/** ui_harness_wait: runs the main loop until @condition holds; fails the test after ten seconds */
void       ui_harness_wait        (gboolean    (*condition) (gpointer user_data),
                                   gpointer      user_data);

/** ui_harness_wait_shown: waits until @widget is on the screen and drawn, as for a dialog that was just presented */
void       ui_harness_wait_shown  (GtkWidget    *widget);

/** ui_harness_capture: with UI_SHOT_DIR in the environment, saves @widget as it is drawn there as @name.png */
void       ui_harness_capture     (GtkWidget    *widget,
                                   const char   *name);

G_END_DECLS
