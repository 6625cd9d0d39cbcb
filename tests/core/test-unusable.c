/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries that contradict what the rules take for granted: each is named once with its file and its reason, and counts for nothing. */

#include "core/br-test-journal.h"

#include "core/journal/br-decision-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-start-entry.h"
#include "core/rules/br-unusable.h"

#define START   "2026-11-02 09:00 start 5 6\n2026-11-02 09:00 flags start\n"
#define SESSION START "2026-11-02 10:00 full 1 before=5\n"
#define STRANGER "0f8fad5b-d9cb-469f-a165-70867728950e"
#define KEPT    " The entry is left out, and stays in the file as it is."

static GDateTime *
get_noon (const char *date)
{
  g_autofree char *text = g_strdup_printf ("%sT12:00:00Z", date);

  return g_date_time_new_from_iso8601 (text, NULL);
}

/* A file that no date leads to. */
#define FILE_NAME "2026-10-2.json"

static void
add (BrJournal *journal,
     BrEntry   *entry)
{
  br_entry_set_file (entry, FILE_NAME);
  br_journal_add (journal, entry);
  g_object_unref (entry);
}

static GPtrArray *
list_faults (BrJournal *journal)
{
  return br_unusable_list (journal, br_test_program (), br_day_parse ("2026-12-01"));
}

static void
assert_only (BrJournal  *journal,
             const char *file,
             const char *message)
{
  g_autoptr (GPtrArray) faults = list_faults (journal);
  BrFault *fault;

  g_assert_cmpuint (faults->len, ==, 1);
  fault = g_ptr_array_index (faults, 0);
  g_assert_true (br_fault_is_entry (fault));
  g_assert_cmpstr (br_fault_get_file (fault), ==, file);
  g_assert_cmpuint (br_fault_get_line (fault), ==, 0);
  g_assert_cmpstr (br_fault_get_message (fault), ==, message);
  g_assert_nonnull (br_journal_lookup (journal, br_fault_get_subject (fault)));
}

static void
test_nothing (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (SESSION "2026-11-03 09:00 usual 2026-11-02\n2026-11-09 09:00 accept advance 2\n"
                                                        "2026-11-30 09:00 review\n");
  g_autoptr (GPtrArray) faults = list_faults (journal);

  /* A decision in another phase has no effect, and is in order. */
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_second_start (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (SESSION "2026-12-01 09:00 start 9 9\n");
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-12-01");

  br_entry_set_file (br_test_journal_find (journal, "2026-12-01", "start"), FILE_NAME);
  assert_only (journal, FILE_NAME, "The program can only begin once, and it began before." KEPT);
  g_assert_cmpuint (br_state_get_started (state), ==, br_day_parse ("2026-11-02"));
}

static void
test_check_of_a_stranger (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (SESSION);
  g_autoptr (GDateTime) at = get_noon ("2026-11-03");
  g_autoptr (BrState) state = NULL;

  add (journal, br_next_day_entry_new (br_day_parse ("2026-11-03"), at, STRANGER, FALSE));
  assert_only (journal, FILE_NAME, "It belongs to a session that is not in your records." KEPT);

  state = br_test_evaluate (journal, "2026-11-03");
  g_assert_nonnull (br_state_get_unanswered_session (state));
  g_assert_cmpuint (g_list_model_get_n_items (br_state_get_announcements (state)), ==, 0);
}

static void
test_check_of_a_deleted_session (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (SESSION "2026-11-03 09:00 usual 2026-11-02\n");
  g_autoptr (GDateTime) at = get_noon ("2026-11-04");
  g_autoptr (BrEntry) deletion = br_entry_new_deletion (br_test_journal_find (journal, "2026-11-02", "session"), at);
  g_autoptr (GPtrArray) faults = NULL;

  br_journal_add (journal, deletion);
  faults = list_faults (journal);

  g_assert_cmpuint (faults->len, ==, 0);
}

/* The same where the session was the first entry of all. */
static void
test_check_of_the_deleted_first (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 10:00 full 1\n2026-11-03 09:00 usual 2026-11-02\n");
  g_autoptr (GDateTime) at = get_noon ("2026-11-04");
  g_autoptr (BrEntry) deletion = br_entry_new_deletion (br_test_journal_find (journal, "2026-11-02", "session"), at);
  g_autoptr (GPtrArray) faults = NULL;

  br_journal_add (journal, deletion);
  faults = list_faults (journal);

  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_check_before_its_session (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (SESSION);
  g_autoptr (GDateTime) at = get_noon ("2026-11-01");
  BrEntry *session = br_test_journal_find (journal, "2026-11-02", "session");

  add (journal, br_next_day_entry_new (br_day_parse ("2026-11-01"), at, br_entry_get_id (session), TRUE));
  assert_only (journal, FILE_NAME, "It is dated before the session that it belongs to." KEPT);
}

static void
test_check_of_no_session (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (SESSION);
  g_autoptr (GDateTime) at = get_noon ("2026-11-03");
  BrEntry *start = br_test_journal_find (journal, "2026-11-02", "start");

  add (journal, br_next_day_entry_new (br_day_parse ("2026-11-03"), at, br_entry_get_id (start), TRUE));
  assert_only (journal, FILE_NAME, "It belongs to something that is not a session." KEPT);
}

static void
test_decisions (void)
{
  static const struct
  {
    BrProposalKind kind;
    const char    *rule;
    const char    *message;
  } cases[] = {
    { BR_PROPOSAL_REVIEW, "REVIEW-1", "A review is answered by doing it, not by a decision." KEPT },
    { BR_PROPOSAL_RAISE_LOAD, "LOAD-2", "It does not say which exercise was meant." KEPT },
    { BR_PROPOSAL_LOWER_LOAD, "LOAD-3", "It does not say which exercise was meant." KEPT },
    { BR_PROPOSAL_ADVANCE, "GATE-7", "It answers a rule that there is not." KEPT },
    { BR_PROPOSAL_SEE_PROFESSIONAL, "revert-1", "It answers a rule that there is not." KEPT },
  };
  g_autoptr (GDateTime) at = get_noon ("2026-11-03");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BrJournal) journal = br_test_journal_read (SESSION);
      g_autoptr (BrState) state = NULL;

      add (journal, br_decision_entry_new (br_day_parse ("2026-11-03"), at, cases[i].kind, cases[i].rule, 1, NULL, TRUE, NULL));
      assert_only (journal, FILE_NAME, cases[i].message);

      state = br_test_evaluate (journal, "2026-11-03");
      g_assert_cmpuint (br_state_get_phase (state), ==, 1);
    }
}

/* FREQ-5: one that is not allowed is named with its reason; one that is allowed, or that passes unused, is not. */
static void
test_moves (void)
{
  static const struct
  {
    const char *moves;
    const char *message;
  } cases[] = {
    { "2026-11-02 20:00 move 2026-11-04 2026-11-05\n", NULL },
    { "2026-11-02 20:00 move 2026-11-04 2026-11-03\n",
      "It moves the session of Wednesday, November 4 to Tuesday, November 3, which could not be. "
      "Your back needs a day of rest after the session of Monday, November 2." KEPT },
    { "2026-11-02 20:00 move 2026-11-05 2026-11-07\n",
      "It moves the session of Thursday, November 5 to Saturday, November 7, which could not be. "
      "No session is planned on that day." KEPT },
    { "2026-11-02 20:00 pause 2026-11-08 2026-11-20\n2026-11-02 20:30 move 2026-11-06 2026-11-09\n",
      "It moves the session of Friday, November 6 to Monday, November 9, which could not be. "
      "That day is in a pause. Its last day is Friday, November 20." KEPT },
    /* Recorded today: known already. */
    { "2026-12-01 20:00 move 2026-12-02 2026-12-04\n",
      "It moves the session of tomorrow to Friday, which could not be. No session is planned on that day." KEPT },
    /* After today: nobody knows yet. */
    { "2026-12-20 20:00 move 2026-12-19 2026-12-19\n", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *script = g_strconcat (SESSION, cases[i].moves, NULL);
      g_autoptr (BrJournal) journal = br_test_journal_read (script);
      g_autoptr (GPtrArray) faults = list_faults (journal);

      if (cases[i].message == NULL)
        {
          g_assert_cmpuint (faults->len, ==, 0);
          continue;
        }

      g_assert_cmpuint (faults->len, ==, 1);
      g_assert_cmpstr (br_fault_get_message (g_ptr_array_index (faults, 0)), ==, cases[i].message);
    }
}

/* A file that begins with one, as when the file before it is lost. */
static void
test_move_before_anything (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 20:00 move 2026-11-04 2026-11-05\n");
  g_autoptr (GPtrArray) faults = list_faults (journal);

  g_assert_cmpuint (faults->len, ==, 1);
}

static void
test_empty (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (GPtrArray) faults = list_faults (journal);

  g_assert_cmpuint (faults->len, ==, 0);
}

/* A check-in in the place of a session: the session stands, and the check-in is named. */
static void
test_correction_of_another_kind (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (SESSION);
  g_autoptr (BrJournal) other = br_test_journal_read ("2026-11-02 12:00 check-in 9 sharp\n");
  BrEntry *session = br_test_journal_find (journal, "2026-11-02", "session");
  g_autoptr (BrEntry) disguised = br_entry_new_with_id (br_test_journal_find (other, "2026-11-02", "check-in"), br_entry_get_id (session));
  g_autoptr (GDateTime) at = get_noon ("2026-11-03");
  g_autoptr (BrState) state = NULL;

  add (journal, br_entry_new_restoration (disguised, disguised, at));
  assert_only (journal, FILE_NAME, "It is to correct an entry of another kind, which stands as it was." KEPT);
  g_assert_true (br_journal_lookup (journal, br_entry_get_id (session)) == session);

  state = br_test_evaluate (journal, "2026-11-03");
  g_assert_cmpstr (br_state_get_unanswered_session (state), ==, br_entry_get_id (session));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/unusable/nothing", test_nothing);
  g_test_add_func ("/unusable/second-start", test_second_start);
  g_test_add_func ("/unusable/check-of-a-stranger", test_check_of_a_stranger);
  g_test_add_func ("/unusable/check-of-a-deleted-session", test_check_of_a_deleted_session);
  g_test_add_func ("/unusable/check-of-a-deleted-session-first", test_check_of_the_deleted_first);
  g_test_add_func ("/unusable/check-before-its-session", test_check_before_its_session);
  g_test_add_func ("/unusable/check-of-no-session", test_check_of_no_session);
  g_test_add_func ("/unusable/decisions", test_decisions);
  g_test_add_func ("/unusable/moves", test_moves);
  g_test_add_func ("/unusable/move-before-anything", test_move_before_anything);
  g_test_add_func ("/unusable/empty", test_empty);
  g_test_add_func ("/unusable/correction-of-another-kind", test_correction_of_another_kind);

  return g_test_run ();
}
