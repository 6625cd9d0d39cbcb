/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The nine kinds of entries: each keeps what it was made of, reads back what it wrote, and refuses what cannot be. */

#include <string.h>

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
#include "core/json/br-json-tree.h"

#define ID   "6f9619ff-8b86-4d11-b42d-00c04fc964ff"
#define HEAD "{\"id\":\"" ID "\",\"rev\":1,\"date\":\"2026-11-22\",\"at\":\"2026-11-22T15:30:00+01:00\",\"type\":"

static BrDay
today (void)
{
  return br_day_parse ("2026-11-22");
}

static GDateTime *
now (void)
{
  return g_date_time_new_from_iso8601 ("2026-11-22T15:30:00+01:00", NULL);
}

static BrEntry *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr (GError) parse_error = NULL;
  g_autoptr (BrJsonTree) tree = br_json_tree_new (text, strlen (text), "text", &parse_error);

  g_assert_no_error (parse_error);

  return br_entry_new_from_json (br_json_tree_get_root (tree), error);
}

/* A member that is written but not listed would be carried over to corrections that leave it out. */
static void
assert_listed (BrEntry  *entry,
               JsonNode *node)
{
  const char *common[] = { "id", "rev", "deleted", "date", "at", "revised", "type", NULL };
  g_autoptr (GList) names = json_object_get_members (json_node_get_object (node));

  for (GList *l = names; l != NULL; l = l->next)
    g_assert_true (g_strv_contains (common, l->data) ||
                   g_strv_contains (BR_ENTRY_GET_CLASS (entry)->members, l->data));
}

/* Reads @members behind the common head, and checks that they are written as they were read. */
static BrEntry *
read_back (const char *members)
{
  g_autofree char *text = g_strconcat (HEAD, members, "}", NULL);
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  BrEntry *entry = read_text (text, &error);

  g_assert_no_error (error);
  node = br_entry_to_json (entry);
  written = json_to_string (node, FALSE);
  g_assert_cmpstr (written, ==, text);
  assert_listed (entry, node);

  return entry;
}

static void
assert_refused (const char *members,
                const char *member)
{
  g_autofree char *text = g_strconcat (HEAD, members, "}", NULL);
  g_autofree char *prefix = g_strconcat (member, ":", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BrEntry) entry = read_text (text, &error);

  if (entry != NULL)
    g_error ("%s was read", members);
  g_assert_true (error->domain == BR_JSON_MEMBER_ERROR);
  if (!g_str_has_prefix (error->message, prefix))
    g_error ("%s: \"%s\" does not name %s", members, error->message, member);
}

/* What @entry says on disk behind the common head, whatever its id. */
static void
assert_written (BrEntry    *entry,
                const char *members)
{
  g_autoptr (BrEntry) named = br_entry_new_with_id (entry, ID);
  g_autoptr (JsonNode) node = br_entry_to_json (named);
  g_autofree char *text = json_to_string (node, FALSE);
  g_autofree char *expected = g_strconcat (HEAD, members, "}", NULL);

  g_assert_cmpstr (text, ==, expected);
  assert_listed (entry, node);
}

static void
test_check_in (void)
{
  g_autoptr (GDateTime) at = now ();
  g_autoptr (BrEntry) made = br_check_in_entry_new (today (), at, 10, BR_PAIN_NUMB);
  g_autoptr (BrEntry) read = read_back ("\"check-in\",\"pain\":0,\"kind\":\"none\"");

  assert_written (made, "\"check-in\",\"pain\":10,\"kind\":\"numb\"");
  g_assert_cmpint (br_check_in_entry_get_pain (BR_CHECK_IN_ENTRY (read)), ==, 0);
  g_assert_cmpint (br_check_in_entry_get_kind (BR_CHECK_IN_ENTRY (read)), ==, BR_PAIN_NONE);

  assert_refused ("\"check-in\",\"kind\":\"none\"", "pain");
  assert_refused ("\"check-in\",\"pain\":11,\"kind\":\"none\"", "pain");
  assert_refused ("\"check-in\",\"pain\":-1,\"kind\":\"none\"", "pain");
  assert_refused ("\"check-in\",\"pain\":2.5,\"kind\":\"none\"", "pain");
  assert_refused ("\"check-in\",\"pain\":\"2\",\"kind\":\"none\"", "pain");
  assert_refused ("\"check-in\",\"pain\":null,\"kind\":\"none\"", "pain");
  assert_refused ("\"check-in\",\"pain\":1e99,\"kind\":\"none\"", "pain");
  assert_refused ("\"check-in\",\"pain\":2", "kind");
  assert_refused ("\"check-in\",\"pain\":2,\"kind\":\"Ache\"", "kind");
  assert_refused ("\"check-in\",\"pain\":2,\"kind\":\"BR_PAIN_ACHE\"", "kind");
  assert_refused ("\"check-in\",\"pain\":2,\"kind\":1", "kind");
}

static void
test_next_day (void)
{
  g_autoptr (GDateTime) at = now ();
  g_autoptr (BrEntry) made = br_next_day_entry_new (today (), at, ID, FALSE);
  g_autoptr (BrEntry) read = read_back ("\"next-day\",\"session\":\"" ID "\",\"usual\":true");

  assert_written (made, "\"next-day\",\"session\":\"" ID "\",\"usual\":false");
  g_assert_cmpstr (br_next_day_entry_get_session_id (BR_NEXT_DAY_ENTRY (read)), ==, ID);
  g_assert_true (br_next_day_entry_get_usual (BR_NEXT_DAY_ENTRY (read)));

  assert_refused ("\"next-day\",\"usual\":true", "session");
  assert_refused ("\"next-day\",\"session\":\"yesterday\",\"usual\":true", "session");
  assert_refused ("\"next-day\",\"session\":\"" ID "\"", "usual");
  assert_refused ("\"next-day\",\"session\":\"" ID "\",\"usual\":1", "usual");
  assert_refused ("\"next-day\",\"session\":\"" ID "\",\"usual\":\"true\"", "usual");
}

static void
test_decision (void)
{
  g_autoptr (GDateTime) at = now ();
  g_autoptr (BrEntry) made = br_decision_entry_new (today (), at, BR_PROPOSAL_RAISE_LOAD, "LOAD-2", 3, "farmer-carry",
                                                    TRUE, "Both sessions went well.");
  g_autoptr (BrEntry) plain = br_decision_entry_new (today (), at, BR_PROPOSAL_SEE_PROFESSIONAL, "REVERT-1", 1, NULL,
                                                     FALSE, NULL);
  BrDecisionEntry *read;
  g_autoptr (BrEntry) entry = read_back ("\"decision\",\"kind\":\"stay-easier\",\"rule\":\"REVERT-2\",\"phase\":1,"
                                         "\"exercise\":\"bird-dog\",\"accepted\":true,\"reason\":\"x\"");

  assert_written (made, "\"decision\",\"kind\":\"raise-load\",\"rule\":\"LOAD-2\",\"phase\":3,\"exercise\":\"farmer-carry\","
                        "\"accepted\":true,\"reason\":\"Both sessions went well.\"");
  assert_written (plain, "\"decision\",\"kind\":\"see-professional\",\"rule\":\"REVERT-1\",\"phase\":1,\"accepted\":false");

  read = BR_DECISION_ENTRY (entry);
  g_assert_cmpint (br_decision_entry_get_kind (read), ==, BR_PROPOSAL_STAY_EASIER);
  g_assert_cmpstr (br_decision_entry_get_rule (read), ==, "REVERT-2");
  g_assert_cmpuint (br_decision_entry_get_phase (read), ==, 1);
  g_assert_cmpstr (br_decision_entry_get_exercise_id (read), ==, "bird-dog");
  g_assert_true (br_decision_entry_get_accepted (read));
  g_assert_cmpstr (br_decision_entry_get_reason (read), ==, "x");
  g_assert_null (br_decision_entry_get_exercise_id (BR_DECISION_ENTRY (plain)));
  g_assert_null (br_decision_entry_get_reason (BR_DECISION_ENTRY (plain)));

  assert_refused ("\"decision\",\"kind\":\"jump\",\"rule\":\"G\",\"phase\":1,\"accepted\":true", "kind");
  assert_refused ("\"decision\",\"kind\":\"advance\",\"rule\":\"\",\"phase\":1,\"accepted\":true", "rule");
  assert_refused ("\"decision\",\"kind\":\"advance\",\"rule\":\"G\",\"phase\":0,\"accepted\":true", "phase");
  assert_refused ("\"decision\",\"kind\":\"advance\",\"rule\":\"G\",\"phase\":4,\"accepted\":true", "phase");
  assert_refused ("\"decision\",\"kind\":\"advance\",\"rule\":\"G\",\"phase\":1,\"accepted\":\"yes\"", "accepted");
  assert_refused ("\"decision\",\"kind\":\"advance\",\"rule\":\"G\",\"phase\":1,\"accepted\":true,\"exercise\":3", "exercise");
}

/* Every kind of proposal has its word. */
static void
test_proposal_kinds (void)
{
  const char *nicks[] = { "advance", "revert", "stay-easier", "see-professional", "review", "raise-load", "lower-load",
                          "maintain" };

  for (int i = 0; i < (int) G_N_ELEMENTS (nicks); i++)
    g_assert_cmpstr (br_json_enum_get_nick (BR_TYPE_PROPOSAL_KIND, i), ==, nicks[i]);
}

static void
test_flags (void)
{
  const char *yes[] = { "fever", "fall", NULL };
  g_autoptr (GDateTime) at = now ();
  g_autoptr (BrEntry) made = br_flags_entry_new (today (), at, BR_FLAGS_ANYTHING_NEW, yes);
  g_autoptr (BrEntry) opened = br_flags_entry_new (today (), at, BR_FLAGS_OPENED, NULL);
  g_autoptr (BrEntry) cleared = br_flags_entry_new_clearance (today (), at, br_day_parse ("2026-11-20"));
  g_autoptr (BrEntry) read = read_back ("\"flags\",\"occasion\":\"review\",\"yes\":[\"night-pain\"]");
  g_autoptr (BrEntry) clearance = read_back ("\"flags\",\"occasion\":\"clearance\",\"cleared_on\":\"2026-11-01\"");

  assert_written (made, "\"flags\",\"occasion\":\"anything-new\",\"yes\":[\"fever\",\"fall\"]");
  assert_written (opened, "\"flags\",\"occasion\":\"opened\",\"yes\":[]");
  assert_written (cleared, "\"flags\",\"occasion\":\"clearance\",\"cleared_on\":\"2026-11-20\"");

  g_assert_cmpint (br_flags_entry_get_occasion (BR_FLAGS_ENTRY (read)), ==, BR_FLAGS_REVIEW);
  g_assert_cmpstr (br_flags_entry_get_yes (BR_FLAGS_ENTRY (read))[0], ==, "night-pain");
  g_assert_null (br_flags_entry_get_yes (BR_FLAGS_ENTRY (read))[1]);
  g_assert_cmpuint (br_flags_entry_get_cleared_on (BR_FLAGS_ENTRY (read)), ==, BR_DAY_NONE);
  g_assert_cmpuint (br_flags_entry_get_cleared_on (BR_FLAGS_ENTRY (clearance)), ==, br_day_parse ("2026-11-01"));
  g_assert_null (br_flags_entry_get_yes (BR_FLAGS_ENTRY (clearance))[0]);

  assert_refused ("\"flags\",\"yes\":[]", "occasion");
  assert_refused ("\"flags\",\"occasion\":\"start\"", "yes");
  assert_refused ("\"flags\",\"occasion\":\"start\",\"yes\":\"fever\"", "yes");
  assert_refused ("\"flags\",\"occasion\":\"start\",\"yes\":[\"fever\",3]", "yes[1]");
  assert_refused ("\"flags\",\"occasion\":\"clearance\"", "cleared_on");
  assert_refused ("\"flags\",\"occasion\":\"clearance\",\"cleared_on\":\"2026-11-31\"", "cleared_on");
  /* A day after that of the entry. */
  assert_refused ("\"flags\",\"occasion\":\"clearance\",\"cleared_on\":\"2026-11-23\"", "cleared_on");
}

static void
test_plan (void)
{
  /* Monday, Wednesday, Saturday. */
  const BrWeekdays weekdays = 1 << 0 | 1 << 2 | 1 << 5;
  g_autoptr (GDateTime) at = now ();
  g_autoptr (BrEntry) pattern = br_plan_entry_new_pattern (today (), at, weekdays);
  g_autoptr (BrEntry) every_other = br_plan_entry_new_pattern (today (), at, 0);
  g_autoptr (BrEntry) move = br_plan_entry_new_move (today (), at, br_day_parse ("2026-11-24"), br_day_parse ("2026-11-23"));
  g_autoptr (BrEntry) pause = br_plan_entry_new_pause (today (), at, br_day_parse ("2026-12-24"), br_day_parse ("2026-12-24"));
  g_autoptr (BrEntry) read_pattern = read_back ("\"plan\",\"change\":\"pattern\",\"weekdays\":[\"tuesday\",\"thursday\",\"sunday\"]");
  g_autoptr (BrEntry) read_pause = read_back ("\"plan\",\"change\":\"pause\",\"from\":\"2026-12-24\",\"to\":\"2027-01-06\"");

  assert_written (pattern, "\"plan\",\"change\":\"pattern\",\"weekdays\":[\"monday\",\"wednesday\",\"saturday\"]");
  assert_written (every_other, "\"plan\",\"change\":\"pattern\",\"weekdays\":[]");
  assert_written (move, "\"plan\",\"change\":\"move\",\"from\":\"2026-11-24\",\"to\":\"2026-11-23\"");
  assert_written (pause, "\"plan\",\"change\":\"pause\",\"from\":\"2026-12-24\",\"to\":\"2026-12-24\"");

  g_assert_cmpint (br_plan_entry_get_change (BR_PLAN_ENTRY (read_pattern)), ==, BR_PLAN_PATTERN);
  g_assert_cmpuint (br_plan_entry_get_weekdays (BR_PLAN_ENTRY (read_pattern)), ==, 1 << 1 | 1 << 3 | 1 << 6);
  g_assert_cmpint (br_plan_entry_get_change (BR_PLAN_ENTRY (read_pause)), ==, BR_PLAN_PAUSE);
  g_assert_cmpuint (br_plan_entry_get_from (BR_PLAN_ENTRY (read_pause)), ==, br_day_parse ("2026-12-24"));
  g_assert_cmpuint (br_plan_entry_get_to (BR_PLAN_ENTRY (read_pause)), ==, br_day_parse ("2027-01-06"));

  assert_refused ("\"plan\",\"change\":\"skip\"", "change");
  assert_refused ("\"plan\",\"change\":\"pattern\"", "weekdays");
  assert_refused ("\"plan\",\"change\":\"pattern\",\"weekdays\":21", "weekdays");
  assert_refused ("\"plan\",\"change\":\"pattern\",\"weekdays\":[\"monday\",\"monday\",\"friday\"]", "weekdays");
  assert_refused ("\"plan\",\"change\":\"pattern\",\"weekdays\":[\"monday\",\"tuesday\",\"friday\"]", "weekdays");
  assert_refused ("\"plan\",\"change\":\"pattern\",\"weekdays\":[\"lundi\",\"wednesday\",\"friday\"]", "weekdays");
  assert_refused ("\"plan\",\"change\":\"pattern\",\"weekdays\":[\"monday\"]", "weekdays");
  assert_refused ("\"plan\",\"change\":\"pattern\",\"weekdays\":[\"monday\",\"sunday\"]", "weekdays");
  assert_refused ("\"plan\",\"change\":\"move\",\"from\":\"2026-11-24\"", "to");
  assert_refused ("\"plan\",\"change\":\"pause\",\"from\":\"2026-11-24\",\"to\":\"2026-11-23\"", "to");
}

/* FREQ-2: of the 128 sets of weekdays only the empty one and seven triples are allowed (Mon-Wed-Fri and its rotations). FREQ-6: and of
 * the 21 pairs the 14 that are no neighbours. */
static void
test_weekdays (void)
{
  guint n_allowed = 0, n_maintaining = 0;

  for (BrWeekdays weekdays = 0; weekdays < 128; weekdays++)
    {
      n_allowed += br_weekdays_are_allowed (weekdays, FALSE) ? 1 : 0;
      n_maintaining += br_weekdays_are_allowed (weekdays, TRUE) ? 1 : 0;
    }

  g_assert_cmpuint (n_allowed, ==, 8);
  g_assert_cmpuint (n_maintaining, ==, 8 + 14);
  g_assert_true (br_weekdays_are_allowed (1 << 0 | 1 << 3, TRUE));
  g_assert_false (br_weekdays_are_allowed (1 << 0 | 1 << 3, FALSE));
  g_assert_false (br_weekdays_are_allowed (1 << 0 | 1 << 6, TRUE));
  g_assert_false (br_weekdays_are_allowed (1 << 0, TRUE));
  g_assert_cmpuint (br_weekdays_get_n_days (1 << 0 | 1 << 6), ==, 2);
  g_assert_true (br_weekdays_are_allowed (0, FALSE));
  g_assert_true (br_weekdays_are_allowed (1 << 0 | 1 << 2 | 1 << 4, FALSE));
  g_assert_false (br_weekdays_are_allowed (1 << 0 | 1 << 3 | 1 << 6, FALSE)); /* Sunday touches Monday */
  g_assert_false (br_weekdays_are_allowed (1 << 0 | 1 << 2 | 1 << 4 | 1 << 6, FALSE));
  g_assert_false (br_weekdays_are_allowed (1 << 0 | 1 << 2 | 1 << 7, FALSE));
}

static void
test_equipment (void)
{
  const char *owned[] = { "mat", "stick", NULL };
  const guint weights_g[] = { 2000, 4536, 11340 };
  g_autoptr (GDateTime) at = now ();
  g_autoptr (BrEntry) made = br_equipment_entry_new (today (), at, owned, weights_g, 3);
  g_autoptr (BrEntry) nothing = br_equipment_entry_new (today (), at, NULL, NULL, 0);
  g_autoptr (BrEntry) read = read_back ("\"equipment\",\"owned\":[\"wall\"],\"weights_g\":[1,500]");
  const guint *read_weights;
  guint n_weights;

  assert_written (made, "\"equipment\",\"owned\":[\"mat\",\"stick\"],\"weights_g\":[2000,4536,11340]");
  assert_written (nothing, "\"equipment\",\"owned\":[],\"weights_g\":[]");

  g_assert_cmpstr (br_equipment_entry_get_owned (BR_EQUIPMENT_ENTRY (read))[0], ==, "wall");
  g_assert_null (br_equipment_entry_get_owned (BR_EQUIPMENT_ENTRY (read))[1]);
  read_weights = br_equipment_entry_get_weights (BR_EQUIPMENT_ENTRY (read), &n_weights);
  g_assert_cmpuint (n_weights, ==, 2);
  g_assert_cmpuint (read_weights[1], ==, 500);

  assert_refused ("\"equipment\",\"owned\":[\"\"],\"weights_g\":[]", "owned[0]");
  assert_refused ("\"equipment\",\"owned\":[]", "weights_g");
  assert_refused ("\"equipment\",\"owned\":[],\"weights_g\":[0]", "weights_g");
  assert_refused ("\"equipment\",\"owned\":[],\"weights_g\":[2000,2000]", "weights_g");
  assert_refused ("\"equipment\",\"owned\":[],\"weights_g\":[4000,2000]", "weights_g");
  assert_refused ("\"equipment\",\"owned\":[],\"weights_g\":[2000.5]", "weights_g");
  assert_refused ("\"equipment\",\"owned\":[],\"weights_g\":[99999999999]", "weights_g");
  assert_refused ("\"equipment\",\"owned\":[],\"weights_g\":[\"2000\"]", "weights_g");
}

static void
test_start_and_review (void)
{
  const BrActivity activities[] = { { "Tie my shoes", 3 }, { "Sitting at \"work\"", 10 } };
  g_autoptr (GDateTime) at = now ();
  g_autoptr (BrEntry) start = br_start_entry_new (today (), at, 6, BR_PAIN_NONE, 7, activities, 2);
  g_autoptr (BrEntry) sharp = br_start_entry_new (today (), at, 6, BR_PAIN_SHARP, 7, NULL, 0);
  g_autoptr (BrEntry) numb = read_back ("\"start\",\"pain_now\":1,\"kind\":\"numb\",\"pain_week\":1,\"activities\":[]");
  g_autoptr (BrEntry) review = br_review_entry_new (today (), at, activities, 1);
  g_autoptr (BrEntry) bare = read_back ("\"start\",\"pain_now\":0,\"pain_week\":10,\"activities\":[]");
  g_autoptr (BrEntry) read = read_back ("\"review\",\"activities\":[{\"name\":\"Garden\",\"ability\":0}]");
  const BrActivity *list;
  guint n_activities;

  assert_written (start, "\"start\",\"pain_now\":6,\"pain_week\":7,\"activities\":[{\"name\":\"Tie my shoes\",\"ability\":3},"
                         "{\"name\":\"Sitting at \\\"work\\\"\",\"ability\":10}]");
  assert_written (review, "\"review\",\"activities\":[{\"name\":\"Tie my shoes\",\"ability\":3}]");

  g_assert_cmpint (br_start_entry_get_pain_now (BR_START_ENTRY (bare)), ==, 0);
  g_assert_cmpint (br_start_entry_get_pain_week (BR_START_ENTRY (bare)), ==, 10);
  br_start_entry_get_activities (BR_START_ENTRY (bare), &n_activities);
  g_assert_cmpuint (n_activities, ==, 0);

  list = br_review_entry_get_activities (BR_REVIEW_ENTRY (read), &n_activities);
  g_assert_cmpuint (n_activities, ==, 1);
  g_assert_cmpstr (list[0].name, ==, "Garden");
  g_assert_cmpint (list[0].ability, ==, 0);

  /* The kind says what the rating was of; older starts have none, and none goes without saying. */
  g_assert_cmpint (br_start_entry_get_kind (BR_START_ENTRY (bare)), ==, BR_PAIN_NONE);
  g_assert_cmpint (br_start_entry_get_kind (BR_START_ENTRY (numb)), ==, BR_PAIN_NUMB);
  assert_written (sharp, "\"start\",\"pain_now\":6,\"kind\":\"sharp\",\"pain_week\":7,\"activities\":[]");
  assert_refused ("\"start\",\"pain_now\":1,\"kind\":\"fierce\",\"pain_week\":1,\"activities\":[]", "kind");
  assert_refused ("\"start\",\"pain_now\":1,\"kind\":null,\"pain_week\":1,\"activities\":[]", "kind");

  assert_refused ("\"start\",\"pain_now\":11,\"pain_week\":1,\"activities\":[]", "pain_now");
  assert_refused ("\"start\",\"pain_now\":1,\"activities\":[]", "pain_week");
  assert_refused ("\"start\",\"pain_now\":1,\"pain_week\":1", "activities");
  assert_refused ("\"review\",\"activities\":[{\"name\":\"a\",\"ability\":11}]", "activities[0].ability");
  assert_refused ("\"review\",\"activities\":[{\"name\":\"a\",\"ability\":1},{\"ability\":1}]", "activities[1].name");
  assert_refused ("\"review\",\"activities\":[7]", "activities[0]");
  assert_refused ("\"review\",\"activities\":[{},{},{},{}]", "activities");
}

#define SESSION "\"session\",\"kind\":\"full\",\"program\":\"back-rehab\",\"program_version\":2,\"phase\":1,\"routine\":\"1a\"," \
                "\"active_s\":1080,"
#define RECORD  "{\"exercise\":\"bird-dog\",\"variant\":\"ordinary\",\"prescribed\":{\"sets\":1,\"repetitions\":6,\"hold_s\":8," \
                "\"load_g\":0},\"sets\":[{\"side\":\"left\",\"variant\":\"easier\",\"outcome\":\"done\",\"repetitions\":6,\"hold_s\":8}," \
                "{\"side\":\"right\",\"outcome\":\"stopped\",\"repetitions\":2,\"hold_s\":5}],\"pains\":[{\"kind\":\"sharp\",\"strength\":6,\"variant\":\"ordinary\"}]}"

static void
test_session (void)
{
  g_autoptr (BrEntry) entry = read_back (SESSION "\"pain_before\":3,\"pain_before_kind\":\"ache\",\"pain_after\":0,\"effort\":4,\"form_held\":true,"
                                         "\"note\":\"Felt \\\"fine\\\".\\nÄ\",\"exercises\":[" RECORD "]");
  g_autoptr (BrEntry) bare = read_back (SESSION "\"pain_before_kind\":\"none\",\"exercises\":[]");
  const BrSessionSummary *summary = br_session_entry_get_summary (BR_SESSION_ENTRY (entry));
  const BrSessionSummary *bare_summary = br_session_entry_get_summary (BR_SESSION_ENTRY (bare));

  g_assert_cmpint (summary->kind, ==, BR_SESSION_FULL);
  g_assert_cmpstr (summary->program_id, ==, "back-rehab");
  g_assert_cmpuint (summary->program_revision, ==, 2);
  g_assert_cmpuint (summary->phase, ==, 1);
  g_assert_cmpstr (summary->routine_id, ==, "1a");
  g_assert_cmpuint (summary->active_s, ==, 1080);
  g_assert_cmpint (summary->pain_before, ==, 3);
  g_assert_cmpint (summary->pain_before_kind, ==, BR_PAIN_ACHE);
  g_assert_cmpint (summary->pain_after, ==, 0);
  g_assert_cmpint (summary->effort, ==, 4);
  g_assert_cmpint (summary->form, ==, BR_FORM_HELD);
  g_assert_cmpstr (summary->note, ==, "Felt \"fine\".\nÄ");
  g_assert_cmpuint (br_session_entry_get_exercises (BR_SESSION_ENTRY (entry))->len, ==, 1);
  g_assert_cmpint (br_session_entry_get_worst_pain_kind (BR_SESSION_ENTRY (entry)), ==, BR_PAIN_SHARP);

  g_assert_cmpint (bare_summary->pain_before, ==, BR_PAIN_UNRATED);
  g_assert_cmpint (bare_summary->pain_after, ==, BR_PAIN_UNRATED);
  g_assert_cmpint (bare_summary->effort, ==, -1);
  g_assert_cmpint (bare_summary->form, ==, BR_FORM_UNANSWERED);
  g_assert_null (bare_summary->note);
  g_assert_cmpint (br_session_entry_get_worst_pain_kind (BR_SESSION_ENTRY (bare)), ==, BR_PAIN_NONE);

  assert_refused ("\"session\",\"kind\":\"long\",\"exercises\":[]", "kind");
  assert_refused ("\"session\",\"kind\":\"full\",\"program\":\"p\",\"program_version\":1,\"phase\":2147483647,\"routine\":\"1a\","
                  "\"active_s\":9,\"pain_before_kind\":\"none\",\"exercises\":[]", "phase");
  assert_refused (SESSION "\"exercises\":[]", "pain_before_kind");
  assert_refused (SESSION "\"pain_before\":11,\"pain_before_kind\":\"none\",\"exercises\":[]", "pain_before");
  assert_refused (SESSION "\"pain_before_kind\":\"none\",\"pain_after\":-1,\"exercises\":[]", "pain_after");
  assert_refused (SESSION "\"pain_before_kind\":\"none\",\"effort\":11,\"exercises\":[]", "effort");
  assert_refused (SESSION "\"pain_before_kind\":\"none\",\"form_held\":\"yes\",\"exercises\":[]", "form_held");
  assert_refused (SESSION "\"pain_before_kind\":\"none\",\"form_held\":null,\"exercises\":[]", "form_held");
  assert_refused (SESSION "\"pain_before_kind\":\"none\",\"note\":\"\",\"exercises\":[]", "note");
  assert_refused (SESSION "\"pain_before_kind\":\"none\"", "exercises");
  assert_refused (SESSION "\"pain_before_kind\":\"none\",\"exercises\":[null]", "exercises[0]");
  assert_refused (SESSION "\"pain_before_kind\":\"none\",\"exercises\":[{}]", "exercises[0].exercise");
}

static void
test_session_new (void)
{
  const BrDose dose = { .sets = 1, .repetitions = 6, .hold_s = 8 };
  const BrSessionSummary summary = {
    .kind = BR_SESSION_PARTIAL, .program_id = "p", .program_revision = 1, .phase = 2, .routine_id = "2b", .active_s = 60,
    .pain_before = BR_PAIN_UNRATED, .pain_before_kind = BR_PAIN_RADIATING, .pain_after = 5, .effort = -1, .form = BR_FORM_LOST,
    .note = "",
  };
  g_autoptr (GDateTime) at = now ();
  g_autoptr (GPtrArray) exercises = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BrEntry) entry = NULL;

  g_ptr_array_add (exercises, br_exercise_record_new ("walk", BR_VARIANT_EASIER, &dose, FALSE));
  entry = br_session_entry_new (today (), at, &summary, exercises);

  assert_written (entry, "\"session\",\"kind\":\"partial\",\"program\":\"p\",\"program_version\":1,\"phase\":2,\"routine\":\"2b\","
                         "\"active_s\":60,\"pain_before_kind\":\"radiating\",\"pain_after\":5,\"form_held\":false,\"exercises\":[{\"exercise\":\"walk\","
                         "\"variant\":\"easier\",\"prescribed\":{\"sets\":1,\"repetitions\":6,\"hold_s\":8,\"load_g\":0},"
                         "\"sets\":[{\"outcome\":\"open\",\"repetitions\":0}]}]");
  g_assert_cmpint (br_session_entry_get_worst_pain_kind (BR_SESSION_ENTRY (entry)), ==, BR_PAIN_RADIATING);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/entry-kinds/check-in", test_check_in);
  g_test_add_func ("/entry-kinds/next-day", test_next_day);
  g_test_add_func ("/entry-kinds/decision", test_decision);
  g_test_add_func ("/entry-kinds/proposal-kinds", test_proposal_kinds);
  g_test_add_func ("/entry-kinds/flags", test_flags);
  g_test_add_func ("/entry-kinds/plan", test_plan);
  g_test_add_func ("/entry-kinds/weekdays", test_weekdays);
  g_test_add_func ("/entry-kinds/equipment", test_equipment);
  g_test_add_func ("/entry-kinds/start-and-review", test_start_and_review);
  g_test_add_func ("/entry-kinds/session", test_session);
  g_test_add_func ("/entry-kinds/session-new", test_session_new);

  return g_test_run ();
}
