/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facts of the charts as tables: headings, lines, and the same as text for a spreadsheet. */

#pragma once

#include <gio/gio.h>

#include "ui/progress/br-progress-facts.h"

G_BEGIN_DECLS

/**
 * BrTableSubject:
 * @BR_TABLE_DAYS: pain day by day
 * @BR_TABLE_WEEKS: mean pain and sessions week by week
 * @BR_TABLE_EXERCISES: what was done of each exercise in each session
 * @BR_TABLE_ACTIVITIES: ratings of own activities
 */
typedef enum
{
  BR_TABLE_DAYS,
  BR_TABLE_WEEKS,
  BR_TABLE_EXERCISES,
  BR_TABLE_ACTIVITIES,
} BrTableSubject;

#define BR_N_TABLES (BR_TABLE_ACTIVITIES + 1)

/** br_progress_table_get_title: Returns: what the table is called */
const char *br_progress_table_get_title    (BrTableSubject         subject);

/** br_progress_table_dup_headings: Returns: (transfer full): the heading of each column */
GStrv       br_progress_table_dup_headings (BrTableSubject         subject);

/** br_progress_table_new_rows: Returns: (transfer full): #BrTableRow, the newest first */
GListModel *br_progress_table_new_rows     (BrTableSubject         subject,
                                            const BrProgressFacts *facts);

/** br_progress_table_dup_text: Returns: (transfer full): headings and @rows, columns separated by tabs, a line each */
char       *br_progress_table_dup_text     (BrTableSubject         subject,
                                            GListModel            *rows);

G_END_DECLS
