/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The engine against the rules' text: runs the scenarios of tests/data/rules-scenarios.txt, which explains itself, and a few tables. */

#include "core/br-test-journal.h"

#include <string.h>

#include "core/rules/br-safety-questions.h"

#define START "2026-11-02 09:00 start 5 5\n"

/* name -> GStrv of lines; those of the file, in its order, in "names" */
static GHashTable *scenarios;
static GPtrArray  *names;

static void
append_short_date (GString *text,
                   BrDay    day)
{
  g_autofree char *date = br_day_to_string (day);

  g_string_append (text, date + strlen ("2026-"));
}

static void
append_words (GString            *text,
              const char * const *words)
{
  g_autofree char *joined = g_strjoinv (" ", (char **) words);

  g_string_append (text, *joined != '\0' ? joined : "none");
}

static const char *
get_nick (GType type,
          int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

static void
print_today (GString *text,
             BrState *state,
             guint    n_words)
{
  g_string_append (text, get_nick (BR_TYPE_SITUATION, br_state_get_situation (state)));
}

static void
print_phase (GString *text,
             BrState *state,
             guint    n_words)
{
  g_string_append_printf (text, "%u ", br_state_get_phase (state));
  append_short_date (text, br_state_get_phase_entered (state));
}

static void
print_number (GString *text,
              BrState *state,
              guint    n_words)
{
  g_string_append_printf (text, "%u", br_state_get_session_number (state));
}

static void
print_plan (GString *text,
            BrState *state,
            guint    n_words)
{
  guint n_days;
  const BrDay *days = br_state_get_plan (state, &n_days);

  if (n_days == 0)
    g_string_append (text, "none");

  for (guint i = 0; i < MIN (n_words, n_days); i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      append_short_date (text, days[i]);
    }
}

static void
print_gates (GString *text,
             BrState *state,
             guint    n_words)
{
  GListModel *gates = br_state_get_gates (state);

  if (g_list_model_get_n_items (gates) == 0)
    g_string_append (text, "none");

  for (guint i = 0; i < MIN (g_list_model_get_n_items (gates), 4); i++)
    {
      g_autoptr (BrVerdict) verdict = g_list_model_get_item (gates, i);
      g_autofree char *rule = g_strdup_printf ("GATE-%u", i + 1);

      g_assert_cmpstr (br_verdict_get_rule (verdict), ==, rule);
      g_string_append_printf (text, "%s%.0f%c", i > 0 ? " " : "", br_verdict_get_value (verdict),
                              br_verdict_get_met (verdict) ? '+' : '-');
    }
}

static void
print_gate_5 (GString *text,
              BrState *state,
              guint    n_words)
{
  g_autoptr (BrVerdict) verdict = g_list_model_get_item (br_state_get_gates (state), 4);

  g_string_append (text, br_verdict_get_met (verdict) ? "met" : "unmet");
}

static void
print_advance (GString *text,
               BrState *state,
               guint    n_words)
{
  GListModel *proposals = br_state_get_proposals (state);

  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (BrProposal) proposal = g_list_model_get_item (proposals, i);

      if (br_proposal_get_kind (proposal) == BR_PROPOSAL_ADVANCE)
        {
          g_assert_cmpuint (br_proposal_get_phase (proposal), ==, br_state_get_phase (state));
          g_string_append (text, "open");
          return;
        }
    }

  g_string_append (text, "closed");
}

static void
print_earliest (GString *text,
                BrState *state,
                guint    n_words)
{
  BrDay earliest = br_state_get_earliest_advance (state);

  if (earliest == BR_DAY_NONE)
    g_string_append (text, "none");
  else
    append_short_date (text, earliest);
}

static void
print_lock (GString *text,
            BrState *state,
            guint    n_words)
{
  BrLock lock = br_state_get_lock (state);

  g_string_append (text, get_nick (BR_TYPE_LOCK, lock));

  if (lock != BR_LOCK_NONE)
    {
      g_string_append_c (text, ' ');
      append_short_date (text, br_state_get_lock_since (state));
    }
}

static void
print_standing (GString *text,
                BrState *state,
                guint    n_words)
{
  append_words (text, br_state_get_standing_flags (state));
}

static void
print_routine (GString *text,
               BrState *state,
               guint    n_words)
{
  g_string_append (text, br_routine_get_id (br_prescription_get_routine (br_state_get_prescription (state))));
}

static void
print_exercises (GString *text,
                 BrState *state,
                 guint    n_words)
{
  BrPrescription *prescription = br_state_get_prescription (state);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_null_terminated (8, NULL, TRUE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (prescription)); i++)
    {
      BrPrescribedExercise *exercise = br_prescription_get_exercise (prescription, i);

      g_ptr_array_add (ids, (char *) br_exercise_get_id (br_prescribed_exercise_get_exercise (exercise)));
    }

  append_words (text, (const char * const *) ids->pdata);
}

static const struct
{
  const char *topic;
  void      (*print) (GString *text,
                      BrState *state,
                      guint    n_words);
} topics[] = {
  { "today", print_today },
  { "phase", print_phase },
  { "number", print_number },
  { "plan", print_plan },
  { "gates", print_gates },
  { "gate-5", print_gate_5 },
  { "advance", print_advance },
  { "earliest", print_earliest },
  { "lock", print_lock },
  { "standing", print_standing },
  { "routine", print_routine },
  { "exercises", print_exercises },
};

/* "ask" alone needs the journal, to tell the session's date */
static void
print_ask (GString   *text,
           BrState   *state,
           BrJournal *journal)
{
  const char *id = br_state_get_unanswered_session (state);

  if (id == NULL)
    g_string_append (text, "none");
  else
    append_short_date (text, br_entry_get_date (br_journal_lookup (journal, id)));
}

static void
expect (BrJournal          *journal,
        const char         *line,
        const char * const *words)
{
  g_autoptr (BrState) state = br_test_evaluate (journal, words[0]);
  g_autoptr (GString) actual = g_string_new (NULL);
  gsize i = 0;

  g_string_append_printf (actual, "%s : %s ", words[0], words[2]);

  if (g_str_equal (words[2], "ask"))
    {
      print_ask (actual, state, journal);
    }
  else
    {
      while (i < G_N_ELEMENTS (topics) && !g_str_equal (topics[i].topic, words[2]))
        i++;

      g_assert_cmpuint (i, <, G_N_ELEMENTS (topics));
      topics[i].print (actual, state, g_strv_length ((char **) words) - 3);
    }

  if (!g_str_equal (actual->str, line))
    g_test_fail_printf ("expected \"%s\", but it is \"%s\"", line, actual->str);
}

static void
delete (BrJournal          *journal,
        const char * const *words)
{
  BrEntry *entry = br_test_journal_find (journal, words[1], words[2]);
  g_autoptr (GDateTime) at = g_date_time_add_minutes (br_entry_get_at (entry), 1);
  g_autoptr (BrEntry) deletion = br_entry_new_deletion (entry, at);

  br_journal_add (journal, deletion);
}

static void
correct (BrJournal          *journal,
         const char * const *words)
{
  BrEntry *entry = br_test_journal_find (journal, words[1], words[2]);
  g_autofree char *line = g_strjoinv (" ", (char **) words + 3);
  g_autoptr (BrJournal) content = br_test_journal_read (line);
  g_autoptr (BrEntry) corrected = g_list_model_get_item (G_LIST_MODEL (content), 0);
  g_autoptr (BrEntry) correction = br_entry_new_correction (entry, corrected);

  br_journal_add (journal, correction);
}

static void
run (BrJournal  *journal,
     const char *name)
{
  const char * const *lines = g_hash_table_lookup (scenarios, name);

  if (lines == NULL)
    g_error ("there is no scenario \"%s\"", name);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) split = g_strsplit (lines[i], " ", -1);
      const char * const *words = (const char * const *) split;

      if (g_str_equal (words[0], "with"))
        run (journal, words[1]);
      else if (g_str_equal (words[0], "delete"))
        delete (journal, words);
      else if (g_str_equal (words[0], "correct"))
        correct (journal, words);
      else if (g_str_equal (words[1], ":"))
        expect (journal, lines[i], words);
      else
        br_test_journal_add (journal, lines[i]);
    }
}

static void
test_scenario (gconstpointer name)
{
  g_autoptr (BrJournal) journal = br_journal_new ();

  run (journal, name);
}

static void
read_scenarios (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "rules-scenarios.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) blocks = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  scenarios = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  names = g_ptr_array_new ();
  blocks = g_strsplit (text, "\n[", -1);

  for (gsize i = 1; blocks[i] != NULL; i++)
    {
      g_auto (GStrv) lines = g_strsplit (blocks[i], "\n", -1);
      g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
      char *name = g_strndup (lines[0], strlen (lines[0]) - strlen ("]"));

      for (gsize j = 1; lines[j] != NULL; j++)
        {
          if (*lines[j] != '\0' && *lines[j] != '#')
            g_strv_builder_add (kept, lines[j]);
        }

      g_ptr_array_add (names, name);
      if (!g_hash_table_insert (scenarios, name, g_strv_builder_end (kept)))
        g_error ("\"%s\" is there twice", name);
    }
}

/* FLAG-1: each question of either list locks by itself, until it is cleared and not by a later no. */
static void
test_every_question (void)
{
  guint n_questions;
  const BrSafetyQuestion *questions = br_safety_questions_get_all (&n_questions);

  for (guint i = 0; i < n_questions; i++)
    {
      g_autofree char *script = g_strdup_printf (START "2026-11-02 09:30 flags start %s", questions[i].id);
      g_autoptr (BrJournal) journal = br_test_journal_read (script);
      g_autoptr (BrState) locked = br_test_evaluate (journal, "2026-11-02");
      g_autoptr (BrState) later = NULL;
      g_autoptr (BrState) cleared = NULL;
      BrLock lock = questions[i].list == BR_SAFETY_EMERGENCY ? BR_LOCK_EMERGENCY : BR_LOCK_CLINICIAN;

      g_assert_cmpint (br_state_get_lock (locked), ==, lock);
      g_assert_cmpint (br_state_get_situation (locked), ==, BR_SITUATION_LOCKED);
      g_assert_cmpstr (br_state_get_standing_flags (locked)[0], ==, questions[i].id);
      g_assert_null (br_state_get_standing_flags (locked)[1]);

      br_test_journal_add (journal, "2026-11-03 09:00 flags self");
      later = br_test_evaluate (journal, "2026-11-03");
      g_assert_cmpint (br_state_get_lock (later), ==, lock);

      br_test_journal_add (journal, "2026-11-04 09:00 cleared 2026-11-04");
      cleared = br_test_evaluate (journal, "2026-11-04");
      g_assert_cmpint (br_state_get_lock (cleared), ==, BR_LOCK_NONE);
    }
}

/* FLAG-1 names them; the words to look for are ours. */
static void
test_lists (void)
{
  static const char * const emergency[] = { "numb", "water|urin|bladder", "bowel", "weak" };
  static const char * const clinician[] = {
    "injury|fall", "cancer", "fever|infection", "weight", "osteoporosis", "steroid", "night", "numb", "weak", "surgery|operation", "pregnan",
  };
  const struct
  {
    BrSafetyList        list;
    const char * const *words;
    gsize               n_words;
  } lists[] = {
    { BR_SAFETY_EMERGENCY, emergency, G_N_ELEMENTS (emergency) },
    { BR_SAFETY_CLINICIAN, clinician, G_N_ELEMENTS (clinician) },
  };
  guint n_questions;
  const BrSafetyQuestion *questions = br_safety_questions_get_all (&n_questions);

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GString) all = g_string_new (NULL);

      for (guint j = 0; j < n_questions; j++)
        {
          if (questions[j].list == lists[i].list)
            g_string_append_printf (all, "%s\n", questions[j].text);
        }

      for (gsize j = 0; j < lists[i].n_words; j++)
        {
          if (!g_regex_match_simple (lists[i].words[j], all->str, G_REGEX_CASELESS, 0))
            g_error ("no question of list %d asks for \"%s\"", lists[i].list, lists[i].words[j]);
        }
    }
}

/* FREQ-2: every other day, or three weekdays; round the week there are seven ways to choose three that do not touch. */
static void
test_weekdays (void)
{
  static const char * const allowed[] = {
    "1010100", "1010010", "1001010", "0101010", "0101001", "0100101", "0010101", NULL
  };

  for (BrWeekdays weekdays = 0; weekdays < 128; weekdays++)
    {
      char text[8] = "0000000";

      for (guint bit = 0; bit < 7; bit++)
        {
          if ((weekdays & (1u << bit)) != 0)
            text[bit] = '1';
        }

      if (br_weekdays_are_allowed (weekdays, FALSE) !=
          (weekdays == 0 || g_strv_contains (allowed, text)))
        g_error ("Monday to Sunday %s", text);
    }
}

/* "Every verdict names its rule and the numbers it saw." */
static void
test_verdicts (void)
{
  static const double needed[] = { 7, 3, 0, 2 };
  g_autoptr (BrJournal) journal = br_test_journal_read (START);
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-09");
  GListModel *gates = br_state_get_gates (state);

  g_assert_cmpuint (g_list_model_get_n_items (gates), ==, 5);

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (BrVerdict) verdict = g_list_model_get_item (gates, i);

      g_assert_nonnull (br_rules_get_sentence (br_verdict_get_rule (verdict)));
      g_assert_true (br_verdict_get_text (verdict) != NULL && *br_verdict_get_text (verdict) != '\0');
      if (i < G_N_ELEMENTS (needed))
        g_assert_cmpfloat (br_verdict_get_needed (verdict), ==, needed[i]);
    }
}

/* The marks of the rules' text: where each rule comes from. */
static void
test_sources (void)
{
  static const struct
  {
    const char *id;
    const char *source;
  } sources[] = {
    { "FREQ-1", "seed" }, { "FREQ-2", "seed" }, { "START-3", "own" },
    { "GATE-1", "seed" }, { "GATE-2", "seed" }, { "GATE-3", "seed" }, { "GATE-4", "ev" }, { "GATE-5", "own" }, { "GATE-6", "seed" },
    { "FLAG-1", "ev" }, { "FLAG-2", "own" }, { "FLAG-3", "own" },
  };
  guint n_rules;
  const BrRule *rules = br_rules_get_all (&n_rules);

  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      guint j = 0;

      while (j < n_rules && !g_str_equal (rules[j].id, sources[i].id))
        j++;

      g_assert_cmpuint (j, <, n_rules);
      g_assert_cmpstr (rules[j].source, ==, sources[i].source);
    }
}

int
main (int   argc,
      char *argv[])
{
  int result;

  /* Where this machine stands must not matter; entries say where they were made. */
  g_setenv ("TZ", "Pacific/Kiritimati", TRUE);
  g_test_init (&argc, &argv, NULL);

  read_scenarios ();

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_strconcat ("/rules-spec/", name, NULL);

      if (*name != '.')
        g_test_add_data_func (path, name, test_scenario);
    }

  g_test_add_func ("/rules-spec/flag-1/every-question", test_every_question);
  g_test_add_func ("/rules-spec/flag-1/lists", test_lists);
  g_test_add_func ("/rules-spec/freq/weekdays", test_weekdays);
  g_test_add_func ("/rules-spec/verdicts", test_verdicts);
  g_test_add_func ("/rules-spec/sources", test_sources);

  result = g_test_run ();
  g_ptr_array_unref (names);
  g_hash_table_unref (scenarios);

  return result;
}
