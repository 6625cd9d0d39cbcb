/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal as a table. Each kind of entry fills the columns that it knows; the others stay empty. */

#include "config.h"

#include "export/br-export-csv.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-decision-entry.h"
#include "core/journal/br-equipment-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-plan-entry.h"
#include "core/journal/br-review-entry.h"
#include "core/journal/br-session-entry.h"
#include "core/journal/br-start-entry.h"
#include "core/json/br-json-members.h"

/* What begins a formula, in one spreadsheet or another. */
#define FORMULA_STARTS "=+-@\t\r\n"
#define SECONDS_PER_MINUTE 60.0

typedef enum
{
  COLUMN_DATE,
  COLUMN_TIME,
  COLUMN_TYPE,
  COLUMN_KIND,
  COLUMN_PHASE,
  COLUMN_PROGRAM,
  COLUMN_ROUTINE,
  COLUMN_MINUTES,
  COLUMN_PAIN,
  COLUMN_PAIN_KIND,
  COLUMN_PAIN_AFTER,
  COLUMN_PAIN_WEEK,
  COLUMN_EFFORT,
  COLUMN_FORM_HELD,
  COLUMN_BACK_TO_USUAL,
  COLUMN_EXERCISE,
  COLUMN_VERSION,
  COLUMN_SETS_PRESCRIBED,
  COLUMN_REPETITIONS_PRESCRIBED,
  COLUMN_HOLD_S_PRESCRIBED,
  COLUMN_LOAD_G_PRESCRIBED,
  COLUMN_SETS_DONE,
  COLUMN_SETS_STOPPED,
  COLUMN_SETS_EASIER,
  COLUMN_REPETITIONS_DONE,
  COLUMN_HOLD_S_LONGEST,
  COLUMN_LOAD_G_HEAVIEST,
  COLUMN_SKIP_REASON,
  COLUMN_RULE,
  COLUMN_ACCEPTED,
  COLUMN_FROM,
  COLUMN_TO,
  COLUMN_ITEMS,
  COLUMN_NOTE,
  COLUMN_ENTRY,
  COLUMN_SESSION,
  N_COLUMNS,
} Column;

static const char * const names[N_COLUMNS] = {
  "date", "time", "type", "kind", "phase", "program", "routine", "minutes", "pain", "pain_kind", "pain_after", "pain_week", "effort",
  "form_held", "back_to_usual", "exercise", "version", "sets_prescribed", "repetitions_prescribed", "hold_s_prescribed",
  "load_g_prescribed", "sets_done", "sets_stopped", "sets_easier", "repetitions_done", "hold_s_longest", "load_g_heaviest",
  "skip_reason", "rule", "accepted", "from", "to", "items", "note", "entry", "session",
};

typedef struct
{
  char *cells[N_COLUMNS];
} Row;

static void
row_clear (Row *row)
{
  for (gsize i = 0; i < N_COLUMNS; i++)
    g_clear_pointer (&row->cells[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

/* Words from people and from files of other people's making. */
static void
set_text (Row        *row,
          Column      column,
          const char *text)
{
  g_free (row->cells[column]);
  row->cells[column] = NULL;

  if (text != NULL && *text != '\0' && strchr (FORMULA_STARTS, *text) != NULL)
    row->cells[column] = g_strconcat ("'", text, NULL);
  else
    row->cells[column] = g_strdup (text);
}

static void
set_number (Row    *row,
            Column  column,
            guint   number)
{
  g_free (row->cells[column]);
  row->cells[column] = g_strdup_printf ("%u", number);
}

static void
set_rating (Row    *row,
            Column  column,
            int     rating)
{
  if (rating >= 0)
    set_number (row, column, (guint) rating);
}

static void
set_boolean (Row      *row,
             Column    column,
             gboolean  value)
{
  set_text (row, column, value ? "yes" : "no");
}

static void
set_enum (Row    *row,
          Column  column,
          GType   type,
          int     value)
{
  set_text (row, column, br_json_enum_get_nick (type, value));
}

static void
set_day (Row    *row,
         Column  column,
         BrDay   day)
{
  if (day == BR_DAY_NONE)
    return;

  g_free (row->cells[column]);
  row->cells[column] = br_day_to_string (day);
}

static void
set_activities (Row              *row,
                const BrActivity *activities,
                guint             n_activities)
{
  g_autoptr (GString) items = g_string_new (NULL);

  for (guint i = 0; i < n_activities; i++)
    g_string_append_printf (items, "%s%s: %d", i > 0 ? "; " : "", activities[i].name, activities[i].ability);

  set_text (row, COLUMN_ITEMS, items->str);
}

static void
append_row (GString   *table,
            const Row *row)
{
  for (gsize i = 0; i < N_COLUMNS; i++)
    {
      const char *cell = row->cells[i] != NULL ? row->cells[i] : "";

      if (i > 0)
        g_string_append_c (table, ',');

      if (cell[strcspn (cell, ",\"\r\n")] == '\0')
        {
          g_string_append (table, cell);
          continue;
        }

      g_string_append_c (table, '"');
      for (; *cell != '\0'; cell++)
        {
          if (*cell == '"')
            g_string_append_c (table, '"');
          g_string_append_c (table, *cell);
        }
      g_string_append_c (table, '"');
    }

  g_string_append (table, "\r\n");
}

static void
fill_common (Row     *row,
             BrEntry *entry)
{
  set_day (row, COLUMN_DATE, br_entry_get_date (entry));
  g_free (row->cells[COLUMN_TIME]);
  row->cells[COLUMN_TIME] = g_date_time_format (br_entry_get_at (entry), "%Y-%m-%dT%H:%M:%S%:z");
  set_text (row, COLUMN_TYPE, br_entry_get_type_name (entry));
  set_text (row, COLUMN_ENTRY, br_entry_get_id (entry));
}

static void
fill_session (Row            *row,
              BrSessionEntry *session)
{
  const BrSessionSummary *summary = br_session_entry_get_summary (session);
  char minutes[G_ASCII_DTOSTR_BUF_SIZE];

  set_enum (row, COLUMN_KIND, BR_TYPE_SESSION_KIND, (int) summary->kind);
  set_number (row, COLUMN_PHASE, summary->phase);
  set_text (row, COLUMN_PROGRAM, summary->program_id);
  set_text (row, COLUMN_ROUTINE, summary->routine_id);
  set_text (row, COLUMN_MINUTES, g_ascii_formatd (minutes, sizeof minutes, "%.2f", summary->active_s / SECONDS_PER_MINUTE));
  set_rating (row, COLUMN_PAIN, summary->pain_before);
  set_enum (row, COLUMN_PAIN_KIND, BR_TYPE_PAIN_KIND, (int) summary->pain_before_kind);
  set_rating (row, COLUMN_PAIN_AFTER, summary->pain_after);
  set_rating (row, COLUMN_EFFORT, summary->effort);
  if (summary->form != BR_FORM_UNANSWERED)
    set_boolean (row, COLUMN_FORM_HELD, summary->form == BR_FORM_HELD);
  set_text (row, COLUMN_NOTE, summary->note);
}

static void
fill_dose (Row              *row,
           BrExerciseRecord *record)
{
  const BrDose prescribed = br_exercise_record_get_prescribed (record);
  GArray *sets = br_exercise_record_get_sets (record);
  guint n_done = 0, n_stopped = 0, n_easier = 0, repetitions = 0, hold_s = 0, load_g = 0;

  for (guint i = 0; i < sets->len; i++)
    {
      const BrSetRecord *set = &g_array_index (sets, BrSetRecord, i);

      if (set->outcome == BR_SET_OPEN || set->outcome == BR_SET_SKIPPED)
        continue;

      n_done += set->outcome == BR_SET_DONE ? 1 : 0;
      n_stopped += set->outcome == BR_SET_STOPPED ? 1 : 0;
      n_easier += set->variant == BR_VARIANT_EASIER ? 1 : 0;
      repetitions += set->repetitions;
      hold_s = MAX (hold_s, set->hold_s);
      load_g = MAX (load_g, set->load_g);
    }

  set_number (row, COLUMN_SETS_PRESCRIBED, sets->len);
  set_number (row, COLUMN_REPETITIONS_PRESCRIBED, prescribed.repetitions);
  set_number (row, COLUMN_HOLD_S_PRESCRIBED, prescribed.hold_s);
  set_number (row, COLUMN_LOAD_G_PRESCRIBED, prescribed.load_g);
  set_number (row, COLUMN_SETS_DONE, n_done);
  set_number (row, COLUMN_SETS_STOPPED, n_stopped);
  set_number (row, COLUMN_SETS_EASIER, n_easier);
  set_number (row, COLUMN_REPETITIONS_DONE, repetitions);
  set_number (row, COLUMN_HOLD_S_LONGEST, hold_s);
  set_number (row, COLUMN_LOAD_G_HEAVIEST, load_g);
  if (br_exercise_record_get_skip_reason (record) != BR_SKIP_UNKNOWN)
    set_enum (row, COLUMN_SKIP_REASON, BR_TYPE_SKIP_REASON, (int) br_exercise_record_get_skip_reason (record));
}

/* The gravest of what was felt in an exercise, and the strongest of that. */
static void
fill_pain (Row              *row,
           BrExerciseRecord *record)
{
  GArray *pains = br_exercise_record_get_pains (record);
  BrPainRecord worst = { BR_PAIN_NONE, BR_PAIN_UNRATED, BR_VARIANT_ORDINARY };

  for (guint i = 0; i < pains->len; i++)
    {
      const BrPainRecord *pain = &g_array_index (pains, BrPainRecord, i);

      if (pain->kind > worst.kind || (pain->kind == worst.kind && pain->strength > worst.strength))
        worst = *pain;
    }

  if (pains->len == 0)
    return;

  set_rating (row, COLUMN_PAIN, worst.strength);
  set_enum (row, COLUMN_PAIN_KIND, BR_TYPE_PAIN_KIND, (int) worst.kind);
}

static void
append_exercises (GString        *table,
                  BrSessionEntry *session)
{
  const BrSessionSummary *summary = br_session_entry_get_summary (session);
  GPtrArray *exercises = br_session_entry_get_exercises (session);

  for (guint i = 0; i < exercises->len; i++)
    {
      BrExerciseRecord *record = g_ptr_array_index (exercises, i);
      g_auto (Row) row = { 0 };

      fill_common (&row, BR_ENTRY (session));
      set_text (&row, COLUMN_TYPE, "exercise");
      set_number (&row, COLUMN_PHASE, summary->phase);
      set_text (&row, COLUMN_PROGRAM, summary->program_id);
      set_text (&row, COLUMN_ROUTINE, summary->routine_id);
      set_text (&row, COLUMN_EXERCISE, br_exercise_record_get_id (record));
      set_enum (&row, COLUMN_VERSION, BR_TYPE_VARIANT_KIND, (int) br_exercise_record_get_variant (record));
      fill_dose (&row, record);
      fill_pain (&row, record);
      set_text (&row, COLUMN_SESSION, br_entry_get_id (BR_ENTRY (session)));
      append_row (table, &row);
    }
}

static void
fill_decision (Row             *row,
               BrDecisionEntry *decision)
{
  set_enum (row, COLUMN_KIND, BR_TYPE_PROPOSAL_KIND, (int) br_decision_entry_get_kind (decision));
  set_number (row, COLUMN_PHASE, br_decision_entry_get_phase (decision));
  set_text (row, COLUMN_EXERCISE, br_decision_entry_get_exercise_id (decision));
  set_text (row, COLUMN_RULE, br_decision_entry_get_rule (decision));
  set_boolean (row, COLUMN_ACCEPTED, br_decision_entry_get_accepted (decision));
  set_text (row, COLUMN_NOTE, br_decision_entry_get_reason (decision));
}

static void
fill_plan (Row         *row,
           BrPlanEntry *plan)
{
  g_autoptr (GString) days = g_string_new (NULL);
  static const char * const weekdays[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

  set_enum (row, COLUMN_KIND, BR_TYPE_PLAN_CHANGE, (int) br_plan_entry_get_change (plan));
  set_day (row, COLUMN_FROM, br_plan_entry_get_from (plan));
  set_day (row, COLUMN_TO, br_plan_entry_get_to (plan));

  if (br_plan_entry_get_change (plan) != BR_PLAN_PATTERN)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (weekdays); i++)
    {
      if ((br_plan_entry_get_weekdays (plan) & (1u << i)) != 0)
        g_string_append_printf (days, "%s%s", days->len > 0 ? "; " : "", weekdays[i]);
    }
  set_text (row, COLUMN_ITEMS, days->len > 0 ? days->str : "every other day");
}

static void
fill_equipment (Row              *row,
                BrEquipmentEntry *equipment)
{
  g_autoptr (GString) items = g_string_new (NULL);
  g_autofree char *owned = g_strjoinv ("; ", (char **) br_equipment_entry_get_owned (equipment));
  guint n_weights;
  const guint *weights = br_equipment_entry_get_weights (equipment, &n_weights);

  g_string_append (items, owned);
  for (guint i = 0; i < n_weights; i++)
    g_string_append_printf (items, "%s%u g", items->len > 0 ? "; " : "", weights[i]);

  set_text (row, COLUMN_ITEMS, items->str);
}

static void
fill_flags (Row          *row,
            BrFlagsEntry *flags)
{
  g_autofree char *yes = g_strjoinv ("; ", (char **) br_flags_entry_get_yes (flags));

  set_enum (row, COLUMN_KIND, BR_TYPE_FLAGS_OCCASION, (int) br_flags_entry_get_occasion (flags));
  set_day (row, COLUMN_FROM, br_flags_entry_get_cleared_on (flags));
  set_text (row, COLUMN_ITEMS, yes);
}

static void
fill_start (Row          *row,
            BrStartEntry *start)
{
  guint n_activities;
  const BrActivity *activities = br_start_entry_get_activities (start, &n_activities);

  set_rating (row, COLUMN_PAIN, br_start_entry_get_pain_now (start));
  if (br_start_entry_get_kind (start) != BR_PAIN_NONE)
    set_enum (row, COLUMN_PAIN_KIND, BR_TYPE_PAIN_KIND, (int) br_start_entry_get_kind (start));
  set_rating (row, COLUMN_PAIN_WEEK, br_start_entry_get_pain_week (start));
  set_activities (row, activities, n_activities);
}

static void
fill_review (Row           *row,
             BrReviewEntry *review)
{
  guint n_activities;
  const BrActivity *activities = br_review_entry_get_activities (review, &n_activities);

  set_activities (row, activities, n_activities);
}

static void
append_entry (GString *table,
              BrEntry *entry)
{
  g_auto (Row) row = { 0 };

  fill_common (&row, entry);

  if (BR_IS_SESSION_ENTRY (entry))
    {
      fill_session (&row, BR_SESSION_ENTRY (entry));
    }
  else if (BR_IS_CHECK_IN_ENTRY (entry))
    {
      set_rating (&row, COLUMN_PAIN, br_check_in_entry_get_pain (BR_CHECK_IN_ENTRY (entry)));
      set_enum (&row, COLUMN_PAIN_KIND, BR_TYPE_PAIN_KIND, (int) br_check_in_entry_get_kind (BR_CHECK_IN_ENTRY (entry)));
    }
  else if (BR_IS_NEXT_DAY_ENTRY (entry))
    {
      set_boolean (&row, COLUMN_BACK_TO_USUAL, br_next_day_entry_get_usual (BR_NEXT_DAY_ENTRY (entry)));
      set_text (&row, COLUMN_SESSION, br_next_day_entry_get_session_id (BR_NEXT_DAY_ENTRY (entry)));
    }
  else if (BR_IS_DECISION_ENTRY (entry))
    {
      fill_decision (&row, BR_DECISION_ENTRY (entry));
    }
  else if (BR_IS_PLAN_ENTRY (entry))
    {
      fill_plan (&row, BR_PLAN_ENTRY (entry));
    }
  else if (BR_IS_EQUIPMENT_ENTRY (entry))
    {
      fill_equipment (&row, BR_EQUIPMENT_ENTRY (entry));
    }
  else if (BR_IS_FLAGS_ENTRY (entry))
    {
      fill_flags (&row, BR_FLAGS_ENTRY (entry));
    }
  else if (BR_IS_START_ENTRY (entry))
    {
      fill_start (&row, BR_START_ENTRY (entry));
    }
  else if (BR_IS_REVIEW_ENTRY (entry))
    {
      fill_review (&row, BR_REVIEW_ENTRY (entry));
    }

  append_row (table, &row);
  if (BR_IS_SESSION_ENTRY (entry))
    append_exercises (table, BR_SESSION_ENTRY (entry));
}

GBytes *
br_export_csv (BrJournal *journal)
{
  g_autoptr (GString) table = NULL;
  BrEntry **entries;
  guint n_entries;

  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);

  table = g_string_new (NULL);
  for (gsize i = 0; i < N_COLUMNS; i++)
    g_string_append_printf (table, "%s%s", i > 0 ? "," : "", names[i]);
  g_string_append (table, "\r\n");

  entries = br_journal_peek (journal, &n_entries);
  for (guint i = 0; i < n_entries; i++)
    append_entry (table, entries[i]);

  return g_string_free_to_bytes (g_steal_pointer (&table));
}
