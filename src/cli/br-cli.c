/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Options that the window knows nothing of are taken here; all others are left to GApplication. */

#include "config.h"

#include "cli/br-cli.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "cli/br-cli-export.h"
#include "cli/br-cli-records.h"
#include "cli/br-status-json.h"
#include "cli/br-status-text.h"

typedef struct
{
  gboolean  status;
  gboolean  json;
  gboolean  version;
  char     *check_program;
  char     *export;
  char     *from;
  char     *to;
  char    **rest;
} Options;

static void
options_clear (Options *options)
{
  g_clear_pointer (&options->check_program, g_free);
  g_clear_pointer (&options->export, g_free);
  g_clear_pointer (&options->from, g_free);
  g_clear_pointer (&options->to, g_free);
  g_clear_pointer (&options->rest, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static BrCliExit
refuse (const char *message)
{
  g_printerr ("%s\n", message);
  /* Translators: %s is the name of the program */
  g_printerr (_("“%s --help” lists what there is.\n"), g_get_prgname ());

  return BR_CLI_EXIT_USAGE;
}

/* Whether everything that was printed has arrived. */
static BrCliExit
finish_output (BrCliExit status)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;

  /* Translators: a technical reason */
  g_printerr (_("Standard output could not be written (%s).\n"), g_strerror (errno));

  return BR_CLI_EXIT_FAILED;
}

static BrCliExit
print_status (gboolean json)
{
  g_autoptr (BrCliRecords) records = br_cli_records_read ();
  g_autoptr (BrState) state = NULL;
  g_autofree char *text = NULL;

  if (records == NULL)
    return BR_CLI_EXIT_FAILED;

  br_cli_records_add_unusable (records);
  state = br_rules_evaluate (records->program, records->journal, records->today);
  br_cli_records_print_faults (records->faults);

  if (json)
    {
      text = br_status_json_new (state, records);
      fputs (text, stdout);
    }
  else
    {
      text = br_status_text_new (state, records->program);
      g_print ("%s", text);
    }

  return finish_output (records->faults->len > 0 ? BR_CLI_EXIT_INCOMPLETE : BR_CLI_EXIT_FINE);
}

static BrCliExit
check_program (const char *path)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (BrProgram) program = NULL;

  if (path[0] == '\0')
    return refuse (_("--check-program takes the name of a program file."));

  file = g_file_new_for_path (path);
  program = br_program_new_from_file (file, &faults);

  if (program != NULL)
    {
      /* Translators: the title of an exercise program */
      g_print (_("“%s” has no faults.\n"), br_program_get_title (program));
      return finish_output (BR_CLI_EXIT_FINE);
    }

  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *text = br_fault_to_string (g_ptr_array_index (faults, i));

      g_print ("%s\n", text);
    }

  return finish_output (BR_CLI_EXIT_FAILED);
}

static BrCliExit
print_version (void)
{
  g_print ("back-rehab " PACKAGE_VERSION "\n");

  return finish_output (BR_CLI_EXIT_FINE);
}

static BrCliExit
export (const Options *options)
{
  BrCliExport request = { options->export, NULL, options->from, options->to };

  if (options->rest == NULL || g_strv_length (options->rest) != 1)
    return refuse (_("--export takes one file name, or - for standard output."));

  request.path = options->rest[0];

  return br_cli_export_run (&request);
}

static guint
count_tasks (const Options *options)
{
  return (options->status ? 1 : 0) + (options->version ? 1 : 0) + (options->check_program != NULL ? 1 : 0) +
         (options->export != NULL ? 1 : 0);
}

static BrCliExit
run (const Options *options)
{
  if (count_tasks (options) > 1)
    return refuse (_("Please ask for one thing at a time."));
  if (options->json && !options->status)
    return refuse (_("--json goes with --status."));
  if ((options->from != NULL || options->to != NULL) && options->export == NULL)
    return refuse (_("--from and --to go with --export=pdf."));
  if (options->export != NULL)
    return export (options);

  if (options->rest != NULL)
    {
      g_autofree char *name = g_filename_display_name (options->rest[0]);
      /* Translators: %s is what was typed */
      g_autofree char *message = g_strdup_printf (_("“%s” does not belong there."), name);

      return refuse (message);
    }

  if (options->check_program != NULL)
    return check_program (options->check_program);
  if (options->version)
    return print_version ();

  return print_status (options->json);
}

static GOptionContext *
make_context (Options *options)
{
  const GOptionEntry entries[] = {
    { "status", 0, 0, G_OPTION_ARG_NONE, &options->status, N_("Say what today is and what comes next"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json, N_("With --status: as JSON, for scripts"), NULL },
    { "check-program", 0, 0, G_OPTION_ARG_FILENAME, &options->check_program, N_("List every fault of an exercise program"),
      N_("FILE") },
    { "export", 0, 0, G_OPTION_ARG_STRING, &options->export,
      N_("Write to FILE (- for standard output): all records (csv, json), the planned sessions (ics), or a report (pdf)"),
      /* Translators: "csv|json|ics|pdf" stays as it is */
      N_("csv|json|ics|pdf FILE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options->from, N_("With --export=pdf: the first day of the report"), N_("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options->to, N_("With --export=pdf: its last day"), N_("DATE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, N_("Show the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->rest, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  GOptionContext *context = g_option_context_new (_("[PROGRAM FILE]"));

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("Takes you through an exercise program for lower back pain."));
  g_option_context_set_description (context,
                                    _("Without an option the window opens; with a program file it asks whether to use that program. "
                                      "None of the options opens a window or changes a record.\n"
                                      "It ends with 0 if all went well, 1 if it failed or the program has faults, 2 if the options make no "
                                      "sense, and 3 if some records could not be read, so that something may be missing."));

  return context;
}

/* GLib passes over what follows the sign of equality where an option takes no value. Returns: (nullable): that option */
static const char *
find_needless_value (char **arguments)
{
  const char * const without_value[] = { "--status", "--json", "--version", "--help" };

  for (gsize i = 1; arguments[i] != NULL && !g_str_equal (arguments[i], "--"); i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (without_value); j++)
        {
          gsize length = strlen (without_value[j]);

          if (strncmp (arguments[i], without_value[j], length) == 0 && arguments[i][length] == '=')
            return without_value[j];
        }
    }

  return NULL;
}

/* Whether there is an option; those of GApplication, which other programs use to start the app, are its own affair. */
static gboolean
has_option (char **arguments)
{
  gboolean found = FALSE;

  for (gsize i = 1; arguments[0] != NULL && arguments[i] != NULL && !g_str_equal (arguments[i], "--"); i++)
    {
      if (g_str_has_prefix (arguments[i], "--gapplication") || g_str_equal (arguments[i], "--help-gapplication"))
        return FALSE;

      found = found || (arguments[i][0] == '-' && arguments[i][1] != '\0');
    }

  return found;
}

gboolean
br_cli_run (int    argc,
            char **argv,
            int   *status)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;
  const char *needless;

  g_return_val_if_fail (argv != NULL && status != NULL, FALSE);

  if (argc < 1 || !has_option (argv))
    return FALSE;

  g_set_prgname ("back-rehab");
  arguments = g_strdupv (argv);
  context = make_context (&options);
  needless = find_needless_value (arguments);
  if (needless != NULL)
    {
      /* Translators: %s is an option, such as --status */
      g_autofree char *message = g_strdup_printf (_("%s takes no value."), needless);

      *status = (int) refuse (message);
    }
  else if (!g_option_context_parse_strv (context, &arguments, &error))
    *status = (int) refuse (error->message);
  else
    *status = (int) run (&options);

  return TRUE;
}
