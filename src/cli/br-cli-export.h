/* SPDX-License-Identifier: GPL-3.0-or-later */
/* --export: what is to be written, and where to. */

#pragma once

#include "cli/br-cli.h"

G_BEGIN_DECLS

/**
 * BrCliExport:
 * @format: "csv", "json", "ics" or "pdf"
 * @path: (type filename): a file, or "-" for standard output
 * @from: (nullable): of a report: its first day, as YYYY-MM-DD
 * @to: (nullable): and its last
 */
typedef struct
{
  const char *format;
  const char *path;
  const char *from;
  const char *to;
} BrCliExport;

/** br_cli_export_run: Returns: how it went; what went wrong is on stderr */
BrCliExit br_cli_export_run (const BrCliExport *options);

G_END_DECLS
