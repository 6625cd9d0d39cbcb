/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one way into the module that holds the window. */

#include "config.h"

#include "window.h"

#include "ui/shell/br-application.h"

#include <gmodule.h>

G_MODULE_EXPORT int
br_window_main (int    argc,
                char **argv)
{
  g_autoptr (GApplication) application = br_application_new ();

  return g_application_run (application, argc, argv);
}
