/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two years of a careless, unlucky and corrected life after another, each from a seed: what must hold whatever the journal says, and
 * the same counts as naive-rules.h comes to. */

#include "core/br-test-journal.h"
#include "core/naive-rules.h"

#include "core/journal/br-next-day-entry.h"

#define N_LIVES 6
#define N_DAYS  730
/* How far plans are compared; less than BR_PLAN_DAYS, so that the horizon itself does not matter. */
#define COMPARED_DAYS 60

typedef struct
{
  GRand      *rand;
  BrJournal  *journal;
  GPtrArray  *facts;
  GHashTable *minutes;
  const char *offset;
  BrDay       today;
} Life;

static void
fact_free (Fact *fact)
{
  g_clear_object (&fact->entry);
  g_free (fact);
}

static void
life_init (Life    *life,
           guint32  seed)
{
  static const char * const offsets[] = { "Z", "+14:00", "-11:00", "+05:45" };

  *life = (Life) {
    .rand = g_rand_new_with_seed (seed),
    .journal = br_journal_new (),
    .facts = g_ptr_array_new_with_free_func ((GDestroyNotify) fact_free),
    .minutes = g_hash_table_new (NULL, NULL),
    .offset = offsets[seed % G_N_ELEMENTS (offsets)],
  };
}

static void
life_clear (Life *life)
{
  g_clear_pointer (&life->rand, g_rand_free);
  g_clear_object (&life->journal);
  g_clear_pointer (&life->facts, g_ptr_array_unref);
  g_clear_pointer (&life->minutes, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Life, life_clear)

static gboolean
happens (Life   *life,
         double  chance)
{
  return g_rand_double (life->rand) < chance;
}

static guint
pick (Life  *life,
      guint  n)
{
  return (guint) g_rand_int_range (life->rand, 0, (gint32) n);
}

/* Every entry of a date is made a minute after the one before it, from six in the morning. */
static guint
take_minute (Life  *life,
             BrDay  date)
{
  guint minute = MAX (GPOINTER_TO_UINT (g_hash_table_lookup (life->minutes, GUINT_TO_POINTER (date))), 6 * 60);

  g_hash_table_insert (life->minutes, GUINT_TO_POINTER (date), GUINT_TO_POINTER (minute + 1));

  return minute;
}

static BrEntry *
read_entry (Life       *life,
            const Fact *fact,
            const char *words)
{
  g_autofree char *date = br_day_to_string (fact->date);
  g_autofree char *line = g_strdup_printf ("%s %02u:%02u%s %s", date, fact->minute / 60, fact->minute % 60, life->offset, words);
  g_autoptr (BrJournal) journal = br_test_journal_read (line);

  return g_list_model_get_item (G_LIST_MODEL (journal), 0);
}

static Fact *
add_fact (Life       *life,
          const Fact *content,
          BrEntry    *entry)
{
  Fact *fact = g_new (Fact, 1);

  *fact = *content;
  fact->entry = g_object_ref (entry);
  g_ptr_array_add (life->facts, fact);
  br_journal_add (life->journal, entry);

  return fact;
}

static Fact *
record (Life       *life,
        Fact        content,
        const char *words)
{
  g_autoptr (BrEntry) entry = NULL;

  if (content.date == BR_DAY_NONE)
    content.date = life->today;
  content.minute = take_minute (life, content.date);
  entry = read_entry (life, &content, words);

  return add_fact (life, &content, entry);
}

/* A kind of pain, mostly none or an ache */
static BrPainKind
pick_pain (Life *life)
{
  if (happens (life, 0.94))
    return pick (life, 2) == 0 ? BR_PAIN_NONE : BR_PAIN_ACHE;

  return BR_PAIN_SHARP + pick (life, 3);
}

static const char *
get_nick (GType type,
          int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

static Fact
make_session (Life   *life,
              guint   phase,
              char  **words)
{
  Fact fact = { .kind = FACT_SESSION, .phase = phase, .rating = BR_PAIN_UNRATED, .pain = pick_pain (life) };
  g_autoptr (GString) text = g_string_new (NULL);

  fact.session_kind = happens (life, 0.8) ? BR_SESSION_FULL : BR_SESSION_SHORT + pick (life, 2);
  if (happens (life, 0.7))
    fact.rating = (int) pick (life, happens (life, 0.8) ? 5 : 11);

  g_string_append_printf (text, "%s %u", get_nick (BR_TYPE_SESSION_KIND, fact.session_kind), phase);
  if (fact.rating != BR_PAIN_UNRATED)
    g_string_append_printf (text, " before=%d", fact.rating);
  if (fact.pain != BR_PAIN_NONE)
    g_string_append_printf (text, " pain=%s", get_nick (BR_TYPE_PAIN_KIND, fact.pain));
  if (phase == 2 && happens (life, 0.5))
    g_string_append_printf (text, " hinge=done plank=%u/%u", 15 + pick (life, 15), 15 + pick (life, 15));

  *words = g_string_free_and_steal (g_steal_pointer (&text));

  return fact;
}

static Fact *
do_session (Life  *life,
            BrDay  date,
            guint  phase)
{
  g_autofree char *words = NULL;
  Fact fact = make_session (life, phase, &words);

  fact.date = date;

  return record (life, fact, words);
}

static void
do_check_in (Life  *life,
             BrDay  date)
{
  Fact fact = { .kind = FACT_CHECK_IN, .date = date, .rating = (int) pick (life, 8), .pain = pick_pain (life) };
  g_autofree char *words = g_strdup_printf ("check-in %d %s", fact.rating, get_nick (BR_TYPE_PAIN_KIND, fact.pain));

  record (life, fact, words);
}

static void
answer_next_day (Life *life,
                 Fact *session)
{
  Fact fact = { .kind = FACT_NEXT_DAY, .date = life->today, .session = session, .usual = happens (life, 0.9) };
  g_autoptr (BrEntry) template = NULL;
  g_autoptr (BrEntry) entry = NULL;

  fact.minute = take_minute (life, fact.date);
  template = read_entry (life, &fact, "check-in 0");
  entry = br_next_day_entry_new (fact.date, br_entry_get_at (template), br_entry_get_id (session->entry), fact.usual);
  add_fact (life, &fact, entry);
}

static void
decide (Life           *life,
        BrProposalKind  kind,
        guint           phase,
        gboolean        accepted)
{
  Fact fact = { .kind = FACT_DECISION, .decision = kind, .phase = phase, .accepted = accepted };
  g_autofree char *words = g_strdup_printf ("%s %s %u", accepted ? "accept" : "refuse",
                                            get_nick (BR_TYPE_PROPOSAL_KIND, (int) kind), phase);

  record (life, fact, words);
}

static void
answer_list (Life *life)
{
  static const char * const yes[NAIVE_N_YES] = { "both-legs", "cancer", "night-pain" };
  Fact fact = { .kind = FACT_LIST_ANSWERED };
  g_autoptr (GString) words = g_string_new ("flags self");

  for (gsize i = 0; i < G_N_ELEMENTS (yes); i++)
    {
      if (happens (life, 0.1))
        {
          g_string_append_printf (words, " %s", yes[i]);
          fact.yes |= 1u << i;
        }
    }

  record (life, fact, words->str);
}

static void
state_clearance (Life *life)
{
  BrDay day = life->today - pick (life, 3);
  g_autofree char *date = br_day_to_string (day);
  g_autofree char *words = g_strdup_printf ("cleared %s", date);

  record (life, (Fact) { .kind = FACT_CLEARANCE, .from = day }, words);
}

static void
change_pattern (Life *life)
{
  static const struct
  {
    BrWeekdays  weekdays;
    const char *words;
  } patterns[] = {
    { 0, "days" }, { 0, "days" }, { 0x15, "days mon wed fri" }, { 0x2a, "days tue thu sat" }, { 0x54, "days wed fri sun" },
    { 0x25, "days mon wed sat" }, { 0x4a, "days tue thu sun" },
  };
  guint i = pick (life, G_N_ELEMENTS (patterns));

  record (life, (Fact) { .kind = FACT_PATTERN, .weekdays = patterns[i].weekdays }, patterns[i].words);
}

static Fact *
change_plan (Life     *life,
             FactKind  kind,
             BrDay     from,
             BrDay     to)
{
  g_autofree char *from_text = br_day_to_string (from);
  g_autofree char *to_text = br_day_to_string (to);
  g_autofree char *words = g_strdup_printf ("%s %s %s", kind == FACT_MOVE ? "move" : "pause", from_text, to_text);

  return record (life, (Fact) { .kind = kind, .from = from, .to = to }, words);
}

static void
delete_fact (Life *life,
             Fact *fact)
{
  g_autoptr (BrEntry) deletion = br_entry_new_deletion (fact->entry, br_entry_get_at (fact->entry));

  fact->deleted = TRUE;
  br_journal_add (life->journal, deletion);
}

/* Two sessions of one date share their check; deleting one of them would only ask what that means for the other. */
static gboolean
is_alone (Life       *life,
          const Fact *session)
{
  for (guint i = 0; i < life->facts->len; i++)
    {
      const Fact *fact = g_ptr_array_index (life->facts, i);

      if (fact != session && fact->kind == FACT_SESSION && !fact->deleted && fact->date == session->date)
        return FALSE;
    }

  return TRUE;
}

static void
change_past (Life *life)
{
  Fact *fact = g_ptr_array_index (life->facts, pick (life, life->facts->len));

  if (fact->deleted || fact->kind == FACT_START)
    return;

  if (fact->kind == FACT_SESSION && happens (life, 0.5))
    {
      g_autofree char *words = NULL;
      Fact content = make_session (life, fact->phase, &words);
      g_autoptr (BrEntry) corrected = NULL;
      BrEntry *correction;

      content.date = fact->date;
      content.minute = take_minute (life, content.date);
      corrected = read_entry (life, &content, words);
      correction = br_entry_new_correction (fact->entry, corrected);
      br_journal_add (life->journal, correction);
      g_object_unref (fact->entry);
      /* It stays where it was among the entries of its date. */
      content.minute = fact->minute;
      *fact = content;
      fact->entry = correction;
    }
  else if (fact->kind != FACT_SESSION || is_alone (life, fact))
    {
      delete_fact (life, fact);
    }
}

static gboolean
is_planned (const BrDay *plan,
            guint        n_days,
            BrDay        day)
{
  for (guint i = 0; i < n_days; i++)
    {
      if (plan[i] == day)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_proposed (BrState        *state,
             BrProposalKind  kind)
{
  GListModel *proposals = br_state_get_proposals (state);

  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (BrProposal) proposal = g_list_model_get_item (proposals, i);

      if (br_proposal_get_kind (proposal) == kind)
        return TRUE;
    }

  return FALSE;
}

/* What happens on a day */
static void
live (Life *life)
{
  g_autoptr (BrState) state = br_rules_evaluate (br_test_program (), life->journal, life->today);
  g_autoptr (GPtrArray) sorted = naive_sort (life->facts, life->today);
  Fact *unanswered = naive_get_unanswered (sorted, life->today);
  const char *lock = naive_get_lock (sorted);
  guint n_planned;
  const BrDay *plan = br_state_get_plan (state, &n_planned);
  guint phase = br_state_get_phase (state);

  if (unanswered != NULL && happens (life, 0.8))
    answer_next_day (life, unanswered);
  if (happens (life, 0.25))
    do_check_in (life, life->today);
  if (happens (life, 0.01))
    record (life, (Fact) { .kind = FACT_LIST_OPENED }, "flags opened");
  if (happens (life, g_str_equal (lock, "unanswered") ? 0.4 : 0.01))
    answer_list (life);
  if (happens (life, g_str_equal (lock, "none") ? 0.01 : 0.2))
    state_clearance (life);
  if (happens (life, is_planned (plan, n_planned, life->today) ? 0.85 : 0.05))
    do_session (life, life->today, phase);
  if (happens (life, 0.03))
    do_session (life, life->today, phase);
  if (is_proposed (state, BR_PROPOSAL_ADVANCE) && happens (life, 0.4))
    decide (life, BR_PROPOSAL_ADVANCE, phase, happens (life, 0.5));
  if (happens (life, 0.01))
    decide (life, BR_PROPOSAL_ADVANCE, 1 + pick (life, 3), happens (life, 0.3));
  if (happens (life, 0.02))
    decide (life, BR_PROPOSAL_REVERT, 1 + pick (life, 3), happens (life, 0.7));
  if (happens (life, 0.01))
    decide (life, BR_PROPOSAL_STAY_EASIER, 1 + pick (life, 3), TRUE);
  if (happens (life, 0.01))
    change_pattern (life);
  if (happens (life, 0.05))
    change_plan (life, FACT_MOVE, life->today - 3 + pick (life, 20), life->today - 3 + pick (life, 20));
  if (happens (life, 0.01))
    {
      BrDay from = life->today - 2 + pick (life, 14);

      change_plan (life, FACT_PAUSE, from, from + pick (life, 15));
    }
  if (happens (life, 0.01))
    do_session (life, life->today + 1 + pick (life, 20), phase);
  if (happens (life, 0.01))
    do_check_in (life, life->today + 1 + pick (life, 20));
  if (happens (life, 0.05))
    change_past (life);
}

/* FREQ-1, FREQ-5: whatever was moved, paused or corrected */
static void
check_plan (BrState   *state,
            GPtrArray *sorted,
            BrDay      today)
{
  guint n_days;
  const BrDay *plan = br_state_get_plan (state, &n_days);
  BrDay previous = naive_get_last_session (sorted);

  g_assert_cmpuint (br_state_get_next_session (state), ==, n_days > 0 ? plan[0] : BR_DAY_NONE);

  for (guint i = 0; i < n_days; i++)
    {
      g_assert_cmpuint (plan[i], >=, today);
      g_assert_cmpuint (plan[i], >=, previous + 2);
      g_assert_false (naive_is_paused (sorted, plan[i]));
      previous = plan[i];
    }
}

static void
assert_plan (BrState *state,
             GArray  *expected,
             BrDay    until)
{
  guint n_days;
  const BrDay *plan = br_state_get_plan (state, &n_days);
  guint i = 0;

  for (; i < n_days && plan[i] <= until; i++)
    {
      g_assert_cmpuint (i, <, expected->len);
      g_assert_cmpuint (plan[i], ==, g_array_index (expected, BrDay, i));
    }

  g_assert_true (i == expected->len || g_array_index (expected, BrDay, i) > until);
}

static void
check_gates (BrState   *state,
             GPtrArray *sorted,
             BrDay      today)
{
  GListModel *gates = br_state_get_gates (state);
  BrDay entered = 0;
  guint phase = naive_get_phase (sorted, &entered);
  const double values[] = {
    today - entered, naive_count_full (sorted, today), naive_count_pain_days (sorted, today), naive_count_usual (sorted, today),
  };
  const gboolean met[] = { values[0] >= 7, values[1] >= 3, values[2] <= 0, values[3] >= 2 };
  gboolean going_back = is_proposed (state, BR_PROPOSAL_REVERT) || is_proposed (state, BR_PROPOSAL_STAY_EASIER);
  gboolean all = TRUE;

  g_assert_cmpuint (g_list_model_get_n_items (gates), ==, phase < 3 ? 5 : 0);

  for (guint i = 0; i < g_list_model_get_n_items (gates); i++)
    {
      g_autoptr (BrVerdict) verdict = g_list_model_get_item (gates, i);

      if (i < G_N_ELEMENTS (values))
        {
          g_assert_cmpfloat (br_verdict_get_value (verdict), ==, values[i]);
          g_assert_true (br_verdict_get_met (verdict) == met[i]);
        }
      else if (phase == 1)
        {
          g_assert_true (br_verdict_get_met (verdict) == naive_is_pain_low (sorted, today));
        }

      all = all && br_verdict_get_met (verdict);
    }

  g_assert_true (is_proposed (state, BR_PROPOSAL_ADVANCE) ==
                 (phase < 3 && all && !going_back && !naive_is_advance_refused (sorted, today)));
}

static BrSituation
get_situation (GPtrArray *sorted,
               BrState   *state,
               BrDay      today)
{
  guint n_days;
  const BrDay *plan = br_state_get_plan (state, &n_days);

  if (!g_str_equal (naive_get_lock (sorted), "none"))
    return BR_SITUATION_LOCKED;
  if (naive_is_paused (sorted, today))
    return BR_SITUATION_PAUSED;
  if (naive_get_last_session (sorted) == today)
    return BR_SITUATION_DONE;

  return is_planned (plan, n_days, today) ? BR_SITUATION_WORKOUT : BR_SITUATION_REST;
}

static void
check_state (BrState   *state,
             GPtrArray *sorted,
             BrDay      today)
{
  static const char * const routines[][3] = { { "1A", "1B", "1A" }, { "2A", "2B", "2A" }, { "3A", "3B", "3C" } };
  static const guint n_routines[] = { 2, 2, 3 };
  const char *unanswered = br_state_get_unanswered_session (state);
  const Fact *expected = naive_get_unanswered (sorted, today);
  BrRoutine *routine = br_prescription_get_routine (br_state_get_prescription (state));
  BrDay entered = 0;
  guint phase = naive_get_phase (sorted, &entered);

  g_assert_cmpuint (br_state_get_phase (state), ==, phase);
  g_assert_cmpuint (br_state_get_phase_entered (state), ==, entered);
  g_assert_cmpstr (get_nick (BR_TYPE_LOCK, br_state_get_lock (state)), ==, naive_get_lock (sorted));
  g_assert_cmpint (br_state_get_situation (state), ==, get_situation (sorted, state, today));
  g_assert_cmpuint (br_state_get_weekdays (state), ==, naive_get_weekdays (sorted));
  g_assert_cmpstr (br_routine_get_id (routine), ==,
                   routines[phase - 1][naive_count_turns (sorted, phase) % n_routines[phase - 1]]);

  g_assert_true ((unanswered != NULL) == (expected != NULL));
  if (unanswered != NULL)
    {
      const Fact *asked = NULL;

      for (guint i = 0; i < sorted->len; i++)
        {
          const Fact *fact = g_ptr_array_index (sorted, i);

          if (g_str_equal (br_entry_get_id (fact->entry), unanswered))
            asked = fact;
        }

      g_assert_cmpuint (asked->date, ==, expected->date);
    }
}

static gboolean
are_counted_gates_met (BrState *state)
{
  GListModel *gates = br_state_get_gates (state);
  gboolean met = TRUE;

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (BrVerdict) verdict = g_list_model_get_item (gates, i);

      met = met && br_verdict_get_met (verdict);
    }

  return met;
}

/* Adds what the earliest next phase supposes of a day: the check fine, the planned session done in full. */
static void
live_perfectly (Life      *life,
                BrJournal *journal,
                BrDay      day)
{
  g_autoptr (BrState) state = br_rules_evaluate (br_test_program (), journal, day);
  const char *unanswered = br_state_get_unanswered_session (state);
  g_autofree char *date = br_day_to_string (day);
  g_autofree char *session = g_strdup_printf ("%s 23:58%s full %u", date, life->offset, br_state_get_phase (state));
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_utc (0);

  if (unanswered != NULL)
    {
      g_autoptr (BrEntry) usual = br_next_day_entry_new (day, at, unanswered, TRUE);

      br_journal_add (journal, usual);
    }

  if (br_state_get_next_session (state) == day)
    br_test_journal_add (journal, session);
}

/* "Earliest next phase": lives on as it supposes, and finds the first date on which GATE-1 to GATE-4 hold. GATE-5 stays as it is. */
static void
check_earliest (Life    *life,
                BrState *state)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (BrVerdict) pain = NULL;
  BrDay earliest = br_state_get_earliest_advance (state);
  BrDay day = life->today;

  if (br_state_get_phase (state) < 3)
    pain = g_list_model_get_item (br_state_get_gates (state), 4);

  if (pain == NULL || !br_verdict_get_met (pain) || br_state_get_lock (state) != BR_LOCK_NONE)
    {
      g_assert_cmpuint (earliest, ==, BR_DAY_NONE);
      return;
    }

  for (guint i = 0; i < life->facts->len; i++)
    {
      const Fact *fact = g_ptr_array_index (life->facts, i);

      if (!fact->deleted && fact->date <= life->today)
        br_journal_add (journal, fact->entry);
    }

  for (; day < life->today + BR_PLAN_DAYS; day++)
    {
      g_autoptr (BrState) then = NULL;

      live_perfectly (life, journal, day);
      then = br_rules_evaluate (br_test_program (), journal, day);
      if (are_counted_gates_met (then))
        break;
    }

  g_assert_cmpuint (earliest, ==, day);
}

/* FREQ-5: a move that the rules allow takes its place, and what comes after it flows from there. It is taken back at the end. */
static void
check_move (Life      *life,
            BrState   *state,
            GPtrArray *sorted)
{
  BrDay until = life->today + COMPARED_DAYS;
  BrDay last = naive_get_last_session (sorted);
  guint n_days;
  const BrDay *plan = br_state_get_plan (state, &n_days);
  guint i = pick (life, MIN (n_days, 6));
  BrDay earliest = MAX (MAX (life->today, last + 2), i > 0 ? plan[i - 1] + 2 : 0);
  BrDay to = earliest + pick (life, 8);
  g_autoptr (GArray) expected = g_array_new (FALSE, FALSE, sizeof (BrDay));
  g_autoptr (BrState) moved = NULL;
  Fact *move;

  if (to == plan[i] || naive_is_paused (sorted, to))
    return;

  g_array_append_vals (expected, plan, i);

  if (naive_get_weekdays (sorted) == 0)
    {
      naive_flow (sorted, to, until, expected);
    }
  else
    {
      gboolean placed = FALSE;

      for (guint j = i + 1; j < n_days; j++)
        {
          if (!placed && plan[j] > to)
            {
              g_array_append_val (expected, to);
              placed = TRUE;
            }
          if (ABS ((int) plan[j] - (int) to) >= 2)
            g_array_append_val (expected, plan[j]);
        }
    }

  move = change_plan (life, FACT_MOVE, plan[i], to);
  moved = br_rules_evaluate (br_test_program (), life->journal, life->today);
  assert_plan (moved, expected, until);
  check_earliest (life, moved);
  delete_fact (life, move);
}

/* Everything that a state says, in one text */
static char *
describe (BrState *state)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *plan = br_test_dup_plan (state, G_MAXUINT);
  g_autofree char *gates = br_test_dup_gates (state);
  BrPrescription *prescription = br_state_get_prescription (state);

  g_string_append_printf (text, "%u %d %s %u %u %u %u %d %u %s %.6f %d\n%s\n%s\n",
                          br_state_get_today (state), br_state_get_situation (state), br_state_get_reason (state),
                          br_state_get_phase (state), br_state_get_phase_entered (state), br_state_get_session_number (state),
                          br_state_get_earliest_advance (state), br_state_get_lock (state), br_state_get_lock_since (state),
                          br_routine_get_id (br_prescription_get_routine (prescription)), br_state_get_baseline (state),
                          is_proposed (state, BR_PROPOSAL_ADVANCE), plan, gates);

  for (BrDay day = br_state_get_started (state); day < br_state_get_today (state) + 20; day++)
    g_string_append_printf (text, "%x ", br_state_get_day_marks (state, day));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* A pure function: what is dated later, and the order in which entries came to be known, do not matter. */
static void
check_past (Life  *life,
            BrDay  day)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (GPtrArray) sorted = naive_sort (life->facts, day);
  g_autoptr (BrState) then = NULL;
  g_autoptr (BrState) now = NULL;
  g_autofree char *then_text = NULL;
  g_autofree char *now_text = NULL;

  while (sorted->len > 0)
    {
      const Fact *fact = g_ptr_array_remove_index_fast (sorted, pick (life, sorted->len));

      br_journal_add (journal, fact->entry);
    }

  then = br_rules_evaluate (br_test_program (), journal, day);
  now = br_rules_evaluate (br_test_program (), life->journal, day);
  then_text = describe (then);
  now_text = describe (now);
  g_assert_cmpstr (then_text, ==, now_text);
}

static void
test_life (gconstpointer seed)
{
  g_auto (Life) life = { 0 };
  BrDay first = br_day_parse ("2027-06-01");

  life_init (&life, GPOINTER_TO_UINT (seed));
  life.today = first;
  record (&life, (Fact) { .kind = FACT_START, .rating = 4 }, "start 4 4");

  for (; life.today < first + N_DAYS; life.today++)
    {
      g_autoptr (GPtrArray) sorted = NULL;
      g_autoptr (BrState) state = NULL;

      live (&life);
      sorted = naive_sort (life.facts, life.today);
      state = br_rules_evaluate (br_test_program (), life.journal, life.today);

      check_state (state, sorted, life.today);
      check_gates (state, sorted, life.today);
      check_plan (state, sorted, life.today);

      if (!naive_has_moves (sorted, life.today))
        {
          g_autoptr (GArray) expected = naive_plan (sorted, life.today, life.today + COMPARED_DAYS);

          assert_plan (state, expected, life.today + COMPARED_DAYS);
          if (happens (&life, 0.05))
            check_earliest (&life, state);
          if (happens (&life, 0.15))
            check_move (&life, state, sorted);
        }
    }

  for (guint i = 0; i < 30; i++)
    check_past (&life, first + pick (&life, N_DAYS));
}

/* Twenty years of checking in daily and training every other day; the time is for the log. */
static void
test_twenty_years (void)
{
  g_auto (Life) life = { 0 };
  BrDay first = br_day_parse ("2006-11-01");
  BrDay last = br_day_parse ("2026-10-31");
  g_autoptr (GPtrArray) sorted = NULL;
  g_autoptr (BrState) state = NULL;
  BrProgram *program;
  Fact *session = NULL;
  guint n_entries;
  double seconds;

  life_init (&life, 1);
  life.today = first;
  record (&life, (Fact) { .kind = FACT_START, .rating = 4 }, "start 4 4");

  for (guint i = 0; life.today <= last; life.today++, i++)
    {
      if (i % 2 == 0)
        session = do_session (&life, life.today, 1);
      else
        answer_next_day (&life, session);
      if (i % 3 == 0 || happens (&life, 0.3))
        do_check_in (&life, life.today + 1);
      if (i % 2 == 0 && happens (&life, 0.3))
        do_session (&life, life.today, 1);
    }

  br_journal_peek (life.journal, &n_entries);
  g_assert_cmpuint (n_entries, >, 10000);
  sorted = naive_sort (life.facts, last);
  program = br_test_program ();

  g_test_timer_start ();
  state = br_rules_evaluate (program, life.journal, last);
  seconds = g_test_timer_elapsed ();
  g_test_message ("%u entries in %.1f ms", n_entries, seconds * 1000);

  check_gates (state, sorted, last);
  check_plan (state, sorted, last);
  g_assert_cmpstr (get_nick (BR_TYPE_LOCK, br_state_get_lock (state)), ==, naive_get_lock (sorted));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint seed = 1; seed <= N_LIVES; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/rules-random/life-%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_life);
    }

  g_test_add_func ("/rules-random/twenty-years", test_twenty_years);

  return g_test_run ();
}
