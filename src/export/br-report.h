/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page for the physiotherapist says, gathered from the records once; how it looks is br-report-painter.h's affair. */

#pragma once

#include "core/rules/br-pain-series.h"
#include "core/rules/br-rules.h"

G_BEGIN_DECLS

/** BR_REPORT_DAYS: how far back a report reaches if nobody says (12 weeks) */
#define BR_REPORT_DAYS 84

/**
 * BrReportSection:
 * @title: its heading
 * @rows: (element-type utf8): a paragraph each, the most important first
 */
typedef struct
{
  char      *title;
  GPtrArray *rows;
} BrReportSection;

/**
 * BrReportWeek:
 * @from: its first day
 * @n_sessions: sessions of every kind in these seven days
 */
typedef struct
{
  BrDay from;
  guint n_sessions;
} BrReportWeek;

/**
 * BrReport:
 * @title: of the page
 * @period: from when to when
 * @made: when it was made, and from which program
 * @footer: what it is and is not
 * @from: the first day
 * @to: the last day
 * @program: the program in force
 * @series: the course of pain
 * @baseline: mean pain of the first week, -1 if there is none
 * @goal: where that is 30 % less
 * @weeks: (element-type BrReportWeek): in order, the last one ending on @to
 * @sections: (element-type BrReportSection): in the order in which they are read
 */
typedef struct
{
  char         *title;
  char         *period;
  char         *made;
  char         *footer;
  BrDay         from;
  BrDay         to;
  BrProgram    *program;
  BrPainSeries *series;
  double        baseline;
  double        goal;
  GArray       *weeks;
  GPtrArray    *sections;
} BrReport;

/**
 * br_report_new:
 * @program: the program in force
 * @journal: all that is known
 * @today: the local date; nothing after it counts
 * @from: the first day, or %BR_DAY_NONE for 12 weeks up to the last
 * @to: the last day, or %BR_DAY_NONE for @today
 * @error: %G_IO_ERROR_NOT_FOUND with a whole translated sentence if there is nothing to report of those days
 *
 * Phase, gates, doses and review are those of @to, so that a report of an earlier period says what it would have said then.
 *
 * Returns: (transfer full) (nullable): the report
 */
BrReport *br_report_new  (BrProgram  *program,
                          BrJournal  *journal,
                          BrDay       today,
                          BrDay       from,
                          BrDay       to,
                          GError    **error);
void      br_report_free (BrReport   *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BrReport, br_report_free)

G_END_DECLS
