/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Journals for the rules' tests. */

#include "core/br-test-journal.h"

#include <stdio.h>
#include <string.h>

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-equipment-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-review-entry.h"
#include "core/journal/br-session-entry.h"
#include "core/journal/br-start-entry.h"

/* One line, split: date, time, command, and the rest. */
typedef struct
{
  BrJournal          *journal;
  BrDay               date;
  GDateTime          *at;
  const char * const *words;
  guint               n_words;
} Line;

static BrDay
parse_day (const char *text)
{
  BrDay day = br_day_parse (text);

  if (day == BR_DAY_NONE)
    g_error ("\"%s\" is no date", text);

  return day;
}

static int
parse_number (const char *text)
{
  gint64 number;

  if (!g_ascii_string_to_signed (text, 10, 0, 100000, &number, NULL))
    g_error ("\"%s\" is no number", text);

  return (int) number;
}

static int
parse_enum (GType       type,
            const char *nick)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *value = g_enum_get_value_by_nick (klass, nick);

  if (value == NULL)
    g_error ("\"%s\" is no %s", nick, g_type_name (type));

  return value->value;
}

static const char *
get_word (const Line *line,
          guint       index)
{
  if (index >= line->n_words)
    g_error ("a word is missing after \"%s\"", line->words[0]);

  return line->words[index];
}

static void
set_outcomes (BrExerciseRecord *record,
              BrSetOutcome      outcome,
              BrVariantKind     variant)
{
  GArray *sets = br_exercise_record_get_sets (record);

  for (guint i = 0; i < sets->len; i++)
    {
      g_array_index (sets, BrSetRecord, i).outcome = outcome;
      g_array_index (sets, BrSetRecord, i).variant = variant;
    }
}

/* "done/easier": two sets of the stick hinge that went like that */
static BrExerciseRecord *
read_hinge (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", -1);
  BrDose dose = { .sets = 2, .repetitions = 8 };
  BrVariantKind variant = parts[1] != NULL ? parse_enum (BR_TYPE_VARIANT_KIND, parts[1]) : BR_VARIANT_ORDINARY;
  BrExerciseRecord *record = br_exercise_record_new ("hip_hinge_dowel", variant, &dose, FALSE);

  set_outcomes (record, parse_enum (BR_TYPE_SET_OUTCOME, parts[0]), variant);

  return record;
}

/* "20/19/easier": two sets a side of the side plank, the second one with the seconds held; the first ones were shorter */
static BrExerciseRecord *
read_plank (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", -1);
  BrDose dose = { .sets = 2, .repetitions = 1, .hold_s = 20 };
  BrVariantKind variant = parts[2] != NULL ? parse_enum (BR_TYPE_VARIANT_KIND, parts[2]) : BR_VARIANT_ORDINARY;
  BrExerciseRecord *record = br_exercise_record_new ("side_plank_knees", variant, &dose, TRUE);
  GArray *sets = br_exercise_record_get_sets (record);

  set_outcomes (record, BR_SET_DONE, variant);
  g_array_index (sets, BrSetRecord, 0).hold_s = 5;
  g_array_index (sets, BrSetRecord, 1).hold_s = 5;
  g_array_index (sets, BrSetRecord, 2).hold_s = (guint) parse_number (parts[0]);
  g_array_index (sets, BrSetRecord, 3).hold_s = (guint) parse_number (parts[1]);

  return record;
}

static BrExerciseRecord *
read_breathing (const char *pain)
{
  BrDose dose = { .sets = 1, .repetitions = 6 };
  BrExerciseRecord *record = br_exercise_record_new ("crook_breathing", BR_VARIANT_ORDINARY, &dose, FALSE);

  set_outcomes (record, BR_SET_DONE, BR_VARIANT_ORDINARY);

  if (pain != NULL)
    {
      BrPainRecord hurt = { parse_enum (BR_TYPE_PAIN_KIND, pain), BR_PAIN_UNRATED, BR_VARIANT_ORDINARY };

      g_array_append_val (br_exercise_record_get_pains (record), hurt);
    }

  return record;
}

/* "got=4/8/0": what was done in the last set; "kept=2": how many sets are in the record */
static gboolean
read_figures (const char       *word,
              BrExerciseRecord *record)
{
  GArray *sets = br_exercise_record_get_sets (record);
  BrSetRecord *last = &g_array_index (sets, BrSetRecord, sets->len - 1);
  guint n;

  if (sscanf (word, "got=%u/%u/%u", &last->repetitions, &last->hold_s, &last->load_g) == 3)
    return TRUE;

  if (sscanf (word, "kept=%u", &n) != 1)
    return FALSE;

  g_assert_cmpuint (n, <=, sets->len);
  g_array_set_size (sets, n);

  return TRUE;
}

/* "bird_dog,3x4,8s,easier,stopped,sharp,got=4/8/0" */
static BrExerciseRecord *
read_record (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);
  BrExercise *exercise = br_program_get_exercise (br_test_program (), words[0]);
  BrDose dose = { .sets = 1, .repetitions = 1 };
  BrVariantKind variant = BR_VARIANT_ORDINARY;
  BrSetOutcome outcome = BR_SET_DONE;
  BrPainKind pain = BR_PAIN_NONE;
  BrExerciseRecord *record;

  g_assert_nonnull (exercise);

  for (gsize i = 1; words[i] != NULL; i++)
    {
      g_autoptr (GEnumClass) outcomes = g_type_class_ref (BR_TYPE_SET_OUTCOME);

      if (sscanf (words[i], "%ux%u", &dose.sets, &dose.repetitions) == 2)
        continue;

      if (g_ascii_isdigit (words[i][0]))
        *(g_str_has_suffix (words[i], "s") ? &dose.hold_s : &dose.load_g) = (guint) g_ascii_strtoull (words[i], NULL, 10);
      else if (g_str_equal (words[i], "easier"))
        variant = BR_VARIANT_EASIER;
      else if (g_enum_get_value_by_nick (outcomes, words[i]) != NULL)
        outcome = parse_enum (BR_TYPE_SET_OUTCOME, words[i]);
      else if (strchr (words[i], '=') == NULL)
        pain = parse_enum (BR_TYPE_PAIN_KIND, words[i]);
    }

  record = br_exercise_record_new (words[0], variant, &dose, br_exercise_get_per_side (exercise));
  set_outcomes (record, outcome, variant);

  for (gsize i = 1; words[i] != NULL; i++)
    {
      if (strchr (words[i], '=') != NULL && !read_figures (words[i], record))
        g_error ("\"%s\" cannot be read", words[i]);
    }

  if (pain != BR_PAIN_NONE)
    {
      BrPainRecord hurt = { pain, BR_PAIN_UNRATED, variant };

      g_array_append_val (br_exercise_record_get_pains (record), hurt);
    }

  return record;
}

/* "5/sharp" */
static void
read_pain_before (const char       *text,
                  BrSessionSummary *summary)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", -1);

  summary->pain_before = parse_number (parts[0]);
  summary->pain_before_kind = parts[1] != NULL ? parse_enum (BR_TYPE_PAIN_KIND, parts[1]) : BR_PAIN_NONE;
}

static BrEntry *
read_session (const Line *line)
{
  BrSessionSummary summary = {
    .kind = parse_enum (BR_TYPE_SESSION_KIND, line->words[0]),
    .program_id = "test",
    .program_revision = 1,
    .phase = (guint) parse_number (get_word (line, 1)),
    .routine_id = "A",
    .active_s = 600,
    .pain_before = BR_PAIN_UNRATED,
    .pain_after = BR_PAIN_UNRATED,
    .effort = -1,
  };
  g_autoptr (GPtrArray) exercises = g_ptr_array_new_with_free_func (g_object_unref);
  const char *pain = NULL;

  for (guint i = 2; i < line->n_words; i++)
    {
      const char *word = line->words[i];

      if (g_str_has_prefix (word, "before="))
        read_pain_before (word + strlen ("before="), &summary);
      else if (g_str_has_prefix (word, "pain="))
        pain = word + strlen ("pain=");
      else if (g_str_has_prefix (word, "hinge="))
        g_ptr_array_add (exercises, read_hinge (word + strlen ("hinge=")));
      else if (g_str_has_prefix (word, "plank="))
        g_ptr_array_add (exercises, read_plank (word + strlen ("plank=")));
      else if (g_str_has_prefix (word, "after="))
        summary.pain_after = parse_number (word + strlen ("after="));
      else if (g_str_has_prefix (word, "form="))
        summary.form = parse_enum (BR_TYPE_FORM, word + strlen ("form="));
      else if (g_str_has_prefix (word, "did="))
        g_ptr_array_add (exercises, read_record (word + strlen ("did=")));
      else
        g_error ("a session knows no \"%s\"", word);
    }

  g_ptr_array_add (exercises, read_breathing (pain));

  return br_session_entry_new (line->date, line->at, &summary, exercises);
}

static void
clear_activity (gpointer data)
{
  g_free ((char *) ((BrActivity *) data)->name);
}

/* "garden=4" and so on from the word at @first */
static GArray *
read_activities (const Line *line,
                 guint       first)
{
  GArray *activities = g_array_new (FALSE, FALSE, sizeof (BrActivity));

  g_array_set_clear_func (activities, clear_activity);

  for (guint i = first; i < line->n_words; i++)
    {
      g_auto (GStrv) parts = g_strsplit (line->words[i], "=", 2);
      BrActivity activity = { g_strdup (parts[0]), parse_number (parts[1]) };

      g_array_append_val (activities, activity);
    }

  return activities;
}

static BrEntry *
read_start (const Line *line)
{
  gboolean has_kind = line->n_words > 3 && strchr (line->words[3], '=') == NULL;
  BrPainKind kind = has_kind ? parse_enum (BR_TYPE_PAIN_KIND, line->words[3]) : BR_PAIN_NONE;
  g_autoptr (GArray) activities = read_activities (line, has_kind ? 4 : 3);

  return br_start_entry_new (line->date, line->at, parse_number (get_word (line, 1)), kind, parse_number (get_word (line, 2)),
                             (BrActivity *) (gpointer) activities->data, activities->len);
}

static BrEntry *
read_check_in (const Line *line)
{
  BrPainKind kind = line->n_words > 2 ? parse_enum (BR_TYPE_PAIN_KIND, line->words[2]) : BR_PAIN_ACHE;

  return br_check_in_entry_new (line->date, line->at, parse_number (get_word (line, 1)), kind);
}

static BrEntry *
read_next_day (const Line *line)
{
  BrEntry *session = br_test_journal_find (line->journal, get_word (line, 1), "session");

  return br_next_day_entry_new (line->date, line->at, br_entry_get_id (session), g_str_equal (line->words[0], "usual"));
}

static BrEntry *
read_decision (const Line *line)
{
  BrProposalKind kind = parse_enum (BR_TYPE_PROPOSAL_KIND, get_word (line, 1));

  const char *rule = line->n_words > 3 ? line->words[3] : "GATE-6";
  const char *exercise_id = line->n_words > 4 ? line->words[4] : NULL;

  return br_decision_entry_new (line->date, line->at, kind, rule, (guint) parse_number (get_word (line, 2)), exercise_id,
                                g_str_equal (line->words[0], "accept"), NULL);
}

static BrEntry *
read_flags (const Line *line)
{
  return br_flags_entry_new (line->date, line->at, parse_enum (BR_TYPE_FLAGS_OCCASION, get_word (line, 1)), line->words + 2);
}

static BrEntry *
read_cleared (const Line *line)
{
  return br_flags_entry_new_clearance (line->date, line->at, parse_day (get_word (line, 1)));
}

static BrEntry *
read_days (const Line *line)
{
  static const char * const names[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };
  BrWeekdays weekdays = 0;

  for (guint i = 1; i < line->n_words; i++)
    {
      guint bit = 0;

      while (bit < G_N_ELEMENTS (names) && !g_str_equal (names[bit], line->words[i]))
        bit++;

      weekdays |= 1u << bit;
    }

  return br_plan_entry_new_pattern (line->date, line->at, weekdays);
}

static BrEntry *
read_move (const Line *line)
{
  return br_plan_entry_new_move (line->date, line->at, parse_day (get_word (line, 1)), parse_day (get_word (line, 2)));
}

static BrEntry *
read_pause (const Line *line)
{
  return br_plan_entry_new_pause (line->date, line->at, parse_day (get_word (line, 1)), parse_day (get_word (line, 2)));
}

static BrEntry *
read_own (const Line *line)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GArray) weights = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) owned = NULL;

  for (guint i = 1; i < line->n_words; i++)
    {
      if (g_ascii_isdigit (line->words[i][0]))
        {
          guint weight = (guint) parse_number (line->words[i]);

          g_array_append_val (weights, weight);
        }
      else
        {
          g_strv_builder_add (ids, line->words[i]);
        }
    }

  owned = g_strv_builder_end (ids);

  return br_equipment_entry_new (line->date, line->at, (const char * const *) owned, (guint *) (gpointer) weights->data, weights->len);
}

static BrEntry *
read_review (const Line *line)
{
  g_autoptr (GArray) activities = read_activities (line, 1);

  return br_review_entry_new (line->date, line->at, (BrActivity *) (gpointer) activities->data, activities->len);
}

static const struct
{
  const char *word;
  BrEntry  *(*read) (const Line *line);
} commands[] = {
  { "start", read_start },
  { "full", read_session },
  { "short", read_session },
  { "partial", read_session },
  { "check-in", read_check_in },
  { "usual", read_next_day },
  { "unusual", read_next_day },
  { "accept", read_decision },
  { "refuse", read_decision },
  { "flags", read_flags },
  { "cleared", read_cleared },
  { "days", read_days },
  { "move", read_move },
  { "pause", read_pause },
  { "own", read_own },
  { "review", read_review },
};

static void
add_line (BrJournal  *journal,
          const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GDateTime) at = NULL;
  g_autoptr (BrEntry) entry = NULL;
  g_autofree char *iso = NULL;
  Line line = { journal };

  if (g_strv_length (words) < 3)
    g_error ("\"%s\" is no entry", text);

  iso = g_strdup_printf ("%sT%.5s:00%s", words[0], words[1], strlen (words[1]) > 5 ? words[1] + 5 : "Z");
  at = g_date_time_new_from_iso8601 (iso, NULL);
  g_assert_nonnull (at);

  line.date = parse_day (words[0]);
  line.at = at;
  line.words = (const char * const *) words + 2;
  line.n_words = g_strv_length (words) - 2;

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i].word, words[2]))
        {
          entry = commands[i].read (&line);
          br_journal_add (journal, entry);
          return;
        }
    }

  g_error ("\"%s\" is no command", words[2]);
}

void
br_test_journal_add (BrJournal  *journal,
                     const char *script)
{
  g_auto (GStrv) lines = g_strsplit (script, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (*g_strstrip (lines[i]) != '\0')
        add_line (journal, lines[i]);
    }
}

BrJournal *
br_test_journal_read (const char *script)
{
  BrJournal *journal = br_journal_new ();

  br_test_journal_add (journal, script);

  return journal;
}

BrEntry *
br_test_journal_find (BrJournal  *journal,
                      const char *date,
                      const char *type)
{
  BrDay day = parse_day (date);
  guint n_entries;
  BrEntry **entries = br_journal_peek (journal, &n_entries);

  for (guint i = n_entries; i > 0; i--)
    {
      if (br_entry_get_date (entries[i - 1]) == day && g_str_equal (br_entry_get_type_name (entries[i - 1]), type))
        return entries[i - 1];
    }

  g_error ("there is no %s on %s", type, date);
}

BrProgram *
br_test_program (void)
{
  static BrProgram *program;

  if (program == NULL)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "programs", "default.json", NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GPtrArray) faults = NULL;

      program = br_program_new_from_file (file, &faults);
      if (program == NULL)
        {
          g_autofree char *fault = br_fault_to_string (g_ptr_array_index (faults, 0));

          g_error ("%s", fault);
        }
    }

  return program;
}

BrState *
br_test_evaluate (BrJournal  *journal,
                  const char *today)
{
  return br_rules_evaluate (br_test_program (), journal, parse_day (today));
}

char *
br_test_dup_plan (BrState *state,
                  guint    n_days)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_planned;
  const BrDay *plan = br_state_get_plan (state, &n_planned);

  for (guint i = 0; i < MIN (n_days, n_planned); i++)
    {
      g_autofree char *date = br_day_to_string (plan[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", date);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
br_test_dup_gates (BrState *state)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GListModel *gates = br_state_get_gates (state);

  for (guint i = 0; i < g_list_model_get_n_items (gates); i++)
    {
      g_autoptr (BrVerdict) verdict = g_list_model_get_item (gates, i);
      const char *rule = br_verdict_get_rule (verdict);

      g_assert_true (g_str_has_prefix (rule, "GATE-"));
      g_string_append_printf (text, "%s%s%c", i > 0 ? " " : "", rule + strlen ("GATE-"),
                              br_verdict_get_met (verdict) ? '+' : '-');
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
br_test_dup_proposals (BrState *state)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GListModel *proposals = br_state_get_proposals (state);
  g_autoptr (GEnumClass) kinds = g_type_class_ref (BR_TYPE_PROPOSAL_KIND);

  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (BrProposal) proposal = g_list_model_get_item (proposals, i);
      const char *exercise_id = br_proposal_get_exercise_id (proposal);

      g_assert_nonnull (br_rules_get_sentence (br_proposal_get_rule (proposal)));
      g_assert_cmpuint (br_proposal_get_phase (proposal), ==, br_state_get_phase (state));
      g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "",
                              g_enum_get_value (kinds, (int) br_proposal_get_kind (proposal))->value_nick,
                              br_proposal_get_rule (proposal));
      if (exercise_id != NULL)
        g_string_append_printf (text, ":%s", exercise_id);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
br_test_dup_prescription (BrPrescription *prescription)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (prescription)); i++)
    {
      BrPrescribedExercise *prescribed = br_prescription_get_exercise (prescription, i);
      BrDose dose = br_prescribed_exercise_get_dose (prescribed);

      g_string_append_printf (text, "%s%s%s %ux%u", i > 0 ? " " : "",
                              br_exercise_get_id (br_prescribed_exercise_get_exercise (prescribed)),
                              br_prescribed_exercise_get_variant_kind (prescribed) == BR_VARIANT_EASIER ? "*" : "",
                              dose.sets, dose.repetitions);
      if (dose.hold_s > 0)
        g_string_append_printf (text, " %us", dose.hold_s);
      if (dose.load_g > 0)
        g_string_append_printf (text, " %ug", dose.load_g);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

double
br_test_get_number (BrProposal *proposal,
                    const char *name)
{
  guint n_numbers;
  const BrNumber *numbers = br_proposal_get_numbers (proposal, &n_numbers);

  for (guint i = 0; i < n_numbers; i++)
    {
      if (g_str_equal (numbers[i].name, name))
        return numbers[i].value;
    }

  g_error ("%s saw no %s", br_proposal_get_rule (proposal), name);
}

char *
br_test_dup_marks (BrState    *state,
                   const char *from,
                   const char *to)
{
  static const char letters[] = "pFSPxmM=r!";
  g_autoptr (GString) text = g_string_new (NULL);
  BrDay last = parse_day (to);

  for (BrDay day = parse_day (from); day <= last; day++)
    {
      BrDayMarks marks = br_state_get_day_marks (state, day);

      if (text->len > 0)
        g_string_append_c (text, ' ');
      if (marks == BR_DAY_MARK_NONE)
        g_string_append_c (text, '.');

      for (guint bit = 0; bit < strlen (letters); bit++)
        {
          if (((guint) marks & (1u << bit)) != 0)
            g_string_append_c (text, letters[bit]);
        }
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
