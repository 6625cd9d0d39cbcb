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

static void
add (BrJournal *journal,
     BrEntry   *entry)
{
  br_journal_add (journal, entry);
  g_object_unref (entry);
}

static void
assert_only (BrJournal  *journal,
             const char *file,
             const char *message)
{
  g_autoptr (GPtrArray) faults = br_unusable_list (journal);
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
  g_autoptr (GPtrArray) faults = br_unusable_list (journal);

  /* A decision in another phase has no effect, and is in order. */
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_second_start (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (SESSION "2026-12-01 09:00 start 9 9\n");
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-12-01");

  assert_only (journal, "2026-12.json", "The program can only begin once, and it began before." KEPT);
  g_assert_cmpuint (br_state_get_started (state), ==, br_day_parse ("2026-11-02"));
}

static void
test_check_of_a_stranger (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (SESSION);
  g_autoptr (GDateTime) at = get_noon ("2026-11-03");
  g_autoptr (BrState) state = NULL;

  add (journal, br_next_day_entry_new (br_day_parse ("2026-11-03"), at, STRANGER, FALSE));
  assert_only (journal, "2026-11.json", "It belongs to a session that is not in your records." KEPT);

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
  faults = br_unusable_list (journal);

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
  faults = br_unusable_list (journal);

  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_check_before_its_session (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (SESSION);
  g_autoptr (GDateTime) at = get_noon ("2026-11-01");
  BrEntry *session = br_test_journal_find (journal, "2026-11-02", "session");

  add (journal, br_next_day_entry_new (br_day_parse ("2026-11-01"), at, br_entry_get_id (session), TRUE));
  assert_only (journal, "2026-11.json", "It is dated before the session that it belongs to." KEPT);
}

static void
test_check_of_no_session (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (SESSION);
  g_autoptr (GDateTime) at = get_noon ("2026-11-03");
  BrEntry *start = br_test_journal_find (journal, "2026-11-02", "start");

  add (journal, br_next_day_entry_new (br_day_parse ("2026-11-03"), at, br_entry_get_id (start), TRUE));
  assert_only (journal, "2026-11.json", "It belongs to something that is not a session." KEPT);
}

static void
test_decisions (void)
{
  static const struct
  {
    BrProposalKind kind;
    const char    *message;
  } cases[] = {
    { BR_PROPOSAL_REVIEW, "A review is answered by doing it, not by a decision." KEPT },
    { BR_PROPOSAL_RAISE_LOAD, "It does not say which exercise was meant." KEPT },
    { BR_PROPOSAL_LOWER_LOAD, "It does not say which exercise was meant." KEPT },
  };
  g_autoptr (GDateTime) at = get_noon ("2026-11-03");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BrJournal) journal = br_test_journal_read (SESSION);

      add (journal, br_decision_entry_new (br_day_parse ("2026-11-03"), at, cases[i].kind, "LOAD-2", 1, NULL, TRUE, NULL));
      assert_only (journal, "2026-11.json", cases[i].message);
    }
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

  return g_test_run ();
}
