/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes what is asked for in memory, and then puts it where it is wanted. */

#include "config.h"

#include "cli/br-cli-export.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/br-cli-records.h"
#include "export/br-export-calendar.h"
#include "export/br-export-csv.h"
#include "export/br-export-file.h"
#include "export/br-export-json.h"
#include "export/br-report-pdf.h"

#define SESSION_TIME_KEY "session-time"

typedef struct
{
  const BrCliRecords *records;
  BrDay               from;
  BrDay               to;
} Request;

/* Returns: (transfer full) (nullable): the content, or NULL with @error; of JSON also what could not be read as it stands */
typedef GBytes *(*Exporter) (const Request *request, GError **error);

static GBytes *
export_csv (const Request  *request,
            GError        **error)
{
  return br_export_csv (request->records->journal);
}

/* The time of day is a setting of the app; where its settings are not installed, sessions last all day. */
static int
read_session_minute (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettings) settings = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  if (schema == NULL || !g_settings_schema_has_key (schema, SESSION_TIME_KEY))
    return BR_EXPORT_ALL_DAY;

  settings = g_settings_new_full (schema, NULL, NULL);

  return g_settings_get_int (settings, SESSION_TIME_KEY);
}

static GBytes *
export_ics (const Request  *request,
            GError        **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return br_export_calendar (request->records->program, request->records->journal, now, read_session_minute (), error);
}

static GBytes *
export_pdf (const Request  *request,
            GError        **error)
{
  g_autoptr (BrReport) report = br_report_new (request->records->program, request->records->journal, request->records->today,
                                               request->from, request->to, error);

  return report != NULL ? br_report_pdf_new (report, br_report_get_locale_paper (), error) : NULL;
}

static Exporter
find_exporter (const char *format)
{
  if (g_str_equal (format, "csv"))
    return export_csv;
  if (g_str_equal (format, "ics"))
    return export_ics;
  if (g_str_equal (format, "pdf"))
    return export_pdf;

  return NULL;
}

static gboolean
write_to_stdout (GBytes  *content,
                 GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (content, &length);

  if (fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;

  g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno),
               /* Translators: a technical reason */
               _("Standard output could not be written (%s)."), g_strerror (errno));

  return FALSE;
}

static BrCliExit
fail (const GError *error)
{
  g_printerr ("%s\n", error->message);

  return BR_CLI_EXIT_FAILED;
}

/* What is there may be a better copy than one that lacks something. */
static gboolean
would_lose (const BrCliExport *options,
            GPtrArray         *faults)
{
  return faults->len > 0 && !g_str_equal (options->path, "-") && g_file_test (options->path, G_FILE_TEST_EXISTS);
}

static BrCliExit
deliver (const BrCliExport *options,
         GBytes            *content,
         GPtrArray         *faults)
{
  g_autoptr (GError) error = NULL;
  gboolean written;

  br_cli_records_print_faults (faults);

  if (would_lose (options, faults))
    {
      g_autofree char *name = g_filename_display_name (options->path);

      /* Translators: %s is a file name */
      g_printerr (_("“%s” was left as it is, because something would be missing in the new one. Please choose a new name.\n"), name);
      return BR_CLI_EXIT_INCOMPLETE;
    }

  if (g_str_equal (options->path, "-"))
    written = write_to_stdout (content, &error);
  else
    written = br_export_file_write (options->path, content, &error);

  if (!written)
    return fail (error);

  return faults->len > 0 ? BR_CLI_EXIT_INCOMPLETE : BR_CLI_EXIT_FINE;
}

static BrCliExit
export_json (const BrCliExport *options,
             GFile             *folder)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GBytes) content = br_export_json (folder, &faults);

  return deliver (options, content, faults);
}

static BrCliExit
export_records (const BrCliExport *options,
                Exporter           exporter)
{
  g_autoptr (BrCliRecords) records = br_cli_records_read ();
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;
  Request request;

  if (records == NULL)
    return BR_CLI_EXIT_FAILED;

  request = (Request) { records, br_day_parse (options->from), br_day_parse (options->to) };
  content = exporter (&request, &error);
  if (content == NULL)
    {
      br_cli_records_print_faults (records->faults);
      return fail (error);
    }

  return deliver (options, content, records->faults);
}

static BrCliExit
refuse (const char *message)
{
  g_printerr ("%s\n", message);

  return BR_CLI_EXIT_USAGE;
}

static gboolean
is_day (const char *text)
{
  return text == NULL || br_day_parse (text) != BR_DAY_NONE;
}

BrCliExit
br_cli_export_run (const BrCliExport *options)
{
  g_autoptr (GFile) folder = br_cli_records_dup_folder ();
  g_autoptr (GError) error = NULL;
  Exporter exporter;

  g_return_val_if_fail (options != NULL && options->format != NULL && options->path != NULL, BR_CLI_EXIT_USAGE);

  exporter = find_exporter (options->format);
  if (exporter == NULL && !g_str_equal (options->format, "json"))
    return refuse (_("--export can write csv, json, ics and pdf."));
  if ((options->from != NULL || options->to != NULL) && exporter != export_pdf)
    return refuse (_("--from and --to go with --export=pdf."));
  if (!is_day (options->from) || !is_day (options->to))
    return refuse (_("--from and --to take a date such as 2026-11-22."));
  if (options->from != NULL && options->to != NULL && br_day_parse (options->from) > br_day_parse (options->to))
    return refuse (_("--from must not be later than --to."));

  if (!g_str_equal (options->path, "-") && !br_export_file_check (options->path, folder, &error))
    return fail (error);

  return exporter != NULL ? export_records (options, exporter) : export_json (options, folder);
}
