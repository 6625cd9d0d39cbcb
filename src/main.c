/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets the locale and does what the command line asks for, or else loads the window and runs it.
 *
 * The window is a module of its own: GTK and GStreamer bring a hundred libraries, and loading them takes longer than all that a
 * script asks for. */

#include "config.h"

#include "cli/br-cli.h"
#include "window.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <gmodule.h>
#include <locale.h>

/* Beside the program, where it was built and not installed; else where it is installed. */
static char *
find_module (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *beside = folder != NULL ? g_build_filename (folder, BR_WINDOW_MODULE, NULL) : NULL;

  if (beside != NULL && g_file_test (beside, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&beside);

  return g_build_filename (PKGLIBDIR, BR_WINDOW_MODULE, NULL);
}

static int
run_window (int    argc,
            char **argv)
{
  g_autofree char *path = find_module ();
  g_autoptr (GError) error = NULL;
  GModule *module = g_module_open_full (path, G_MODULE_BIND_LAZY, &error);
  gpointer symbol;

  if (module == NULL || !g_module_symbol (module, BR_WINDOW_MAIN, &symbol))
    {
      /* Translators: a technical reason */
      g_printerr (_("The window could not be loaded (%s). Please install the app again.\n"),
                  error != NULL ? error->message : g_module_error ());
      return 1;
    }

  /* Its types and threads live to the end. */
  g_module_make_resident (module);

  return ((BrWindowMain) symbol) (argc, argv);
}

int
main (int    argc,
      char **argv)
{
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (br_cli_run (argc, argv, &status))
    return status;

  return run_window (argc, argv);
}
