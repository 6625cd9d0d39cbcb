/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a report that are counted up from sessions and exercises. */

#pragma once

#include "core/rules/br-facts.h"
#include "export/br-report.h"

G_BEGIN_DECLS

/** BR_REPORT_MAX_ROWS: exercises that a list names; how many more there are is its last row */
#define BR_REPORT_MAX_ROWS  6
#define BR_REPORT_MAX_DOSES 14

/** br_report_section_new: Returns: (transfer full): a section without rows */
BrReportSection *br_report_section_new   (const char      *title);
void             br_report_section_free  (BrReportSection *section);

/** br_report_section_add: @row (transfer full) is the next paragraph */
void             br_report_section_add   (BrReportSection *section,
                                          char            *row);

/** br_report_gather_adherence: Returns: (transfer full): sessions done and missed from @from to @to, pauses */
BrReportSection *br_report_gather_adherence (const BrFacts *facts,
                                             BrDay          from,
                                             BrDay          to);

/** br_report_gather_pain: Returns: (transfer full): sharp, radiating and numb pain from @from to @to by exercise, the most frequent first */
BrReportSection *br_report_gather_pain      (const BrFacts *facts,
                                             BrJournal     *journal,
                                             BrDay          from,
                                             BrDay          to);

/** br_report_gather_easier: Returns: (transfer full): exercises done in the easier version or stopped from @from to @to, and accepted steps back */
BrReportSection *br_report_gather_easier    (const BrFacts *facts,
                                             BrJournal     *journal,
                                             BrDay          from,
                                             BrDay          to);

/** br_report_gather_doses: Returns: (transfer full): what the present phase prescribes of each of its exercises on @day, which may be before @today */
BrReportSection *br_report_gather_doses     (const BrFacts *facts,
                                             BrDay          day,
                                             BrDay          today);

/** br_report_gather_weeks: Returns: (transfer full) (element-type BrReportWeek): sessions week by week, the last week ending on @to */
GArray          *br_report_gather_weeks     (const BrFacts *facts,
                                             BrDay          from,
                                             BrDay          to);

G_END_DECLS
