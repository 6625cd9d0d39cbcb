/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets the locale and runs what the command line asks for, or else the application. */

#include "config.h"

#include "cli/br-cli.h"
#include "ui/shell/br-application.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int    argc,
      char **argv)
{
  g_autoptr (GApplication) application = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (br_cli_run (argc, argv, &status))
    return status;

  application = br_application_new ();

  return g_application_run (application, argc, argv);
}
