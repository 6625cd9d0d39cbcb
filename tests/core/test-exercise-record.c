/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrExerciseRecord: its sets in order, what counts as complete, copies, and its form on disk. */

#include "core/journal/br-exercise-record.h"
#include "core/json/br-json-members.h"
#include "core/json/br-json-tree.h"

#define DOSE "\"prescribed\":{\"sets\":1,\"repetitions\":6,\"hold_s\":8,\"load_g\":2000}"
#define SET  "{\"side\":\"left\",\"variant\":\"ordinary\",\"outcome\":\"done\",\"repetitions\":6,\"hold_s\":8,\"load_g\":2000}"

static BrExerciseRecord *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr (GError) parse_error = NULL;
  g_autoptr (BrJsonTree) tree = br_json_tree_new (text, strlen (text), "text", &parse_error);

  g_assert_no_error (parse_error);

  return br_exercise_record_new_from_json (br_json_tree_get_root (tree), error);
}

static BrSetRecord *
get_set (BrExerciseRecord *record,
         guint             index)
{
  return &g_array_index (br_exercise_record_get_sets (record), BrSetRecord, index);
}

static void
test_sets (void)
{
  const BrDose dose = { .sets = 2, .repetitions = 6, .hold_s = 8, .load_g = 4536 };
  g_autoptr (BrExerciseRecord) per_side = br_exercise_record_new ("bird-dog", BR_VARIANT_EASIER, &dose, TRUE);
  g_autoptr (BrExerciseRecord) plain = br_exercise_record_new ("bridge", BR_VARIANT_ORDINARY, &dose, FALSE);
  const BrSide sides[] = { BR_SIDE_LEFT, BR_SIDE_RIGHT, BR_SIDE_LEFT, BR_SIDE_RIGHT };

  g_assert_cmpuint (br_exercise_record_get_sets (per_side)->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpint (get_set (per_side, i)->side, ==, sides[i]);
      g_assert_cmpint (get_set (per_side, i)->outcome, ==, BR_SET_OPEN);
      g_assert_cmpint (get_set (per_side, i)->variant, ==, BR_VARIANT_EASIER);
      g_assert_cmpuint (get_set (per_side, i)->load_g, ==, 4536);
    }

  g_assert_cmpuint (br_exercise_record_get_sets (plain)->len, ==, 2);
  g_assert_cmpint (get_set (plain, 1)->side, ==, BR_SIDE_BOTH);
  g_assert_cmpstr (br_exercise_record_get_id (plain), ==, "bridge");
  g_assert_cmpuint (br_exercise_record_get_prescribed (plain).repetitions, ==, 6);
}

static void
test_complete (void)
{
  const BrDose dose = { .sets = 2, .repetitions = 6 };
  g_autoptr (BrExerciseRecord) record = br_exercise_record_new ("bridge", BR_VARIANT_ORDINARY, &dose, FALSE);

  g_assert_false (br_exercise_record_is_complete (record));
  get_set (record, 0)->outcome = BR_SET_DONE;
  g_assert_false (br_exercise_record_is_complete (record));
  get_set (record, 1)->outcome = BR_SET_SKIPPED;
  g_assert_false (br_exercise_record_is_complete (record));
  get_set (record, 1)->outcome = BR_SET_STOPPED;
  g_assert_true (br_exercise_record_is_complete (record));
  get_set (record, 1)->outcome = BR_SET_DONE;
  g_assert_true (br_exercise_record_is_complete (record));
}

static void
test_copy (void)
{
  const BrDose dose = { .sets = 1, .repetitions = 6 };
  const BrPainRecord pain = { BR_PAIN_ACHE, 4, BR_VARIANT_ORDINARY };
  g_autoptr (BrExerciseRecord) record = br_exercise_record_new ("bridge", BR_VARIANT_ORDINARY, &dose, FALSE);
  g_autoptr (BrExerciseRecord) copy = NULL;

  g_array_append_val (br_exercise_record_get_pains (record), pain);
  copy = br_exercise_record_copy (record);
  get_set (record, 0)->outcome = BR_SET_DONE;
  g_array_set_size (br_exercise_record_get_pains (record), 0);

  g_assert_cmpstr (br_exercise_record_get_id (copy), ==, "bridge");
  g_assert_cmpint (get_set (copy, 0)->outcome, ==, BR_SET_OPEN);
  g_assert_cmpuint (br_exercise_record_get_pains (copy)->len, ==, 1);
}

/* The reason belongs to sets that are skipped: of a record without any there is none to write. */
static void
test_skip_reason (void)
{
  const BrDose dose = { .sets = 2, .repetitions = 6 };
  g_autoptr (BrExerciseRecord) record = br_exercise_record_new ("bridge", BR_VARIANT_ORDINARY, &dose, FALSE);
  g_autoptr (BrExerciseRecord) copy = NULL;
  g_autoptr (BrExerciseRecord) read = NULL;
  g_autoptr (BrExerciseRecord) refused = NULL;
  g_autoptr (JsonNode) without = NULL;
  g_autoptr (JsonNode) with = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  br_exercise_record_set_skip_reason (record, BR_SKIP_NO_EQUIPMENT);
  g_assert_cmpint (br_exercise_record_get_skip_reason (record), ==, BR_SKIP_UNKNOWN);
  without = br_exercise_record_to_json (record);
  g_assert_false (json_object_has_member (json_node_get_object (without), "skip_reason"));

  get_set (record, 1)->outcome = BR_SET_SKIPPED;
  copy = br_exercise_record_copy (record);
  g_assert_cmpint (br_exercise_record_get_skip_reason (copy), ==, BR_SKIP_NO_EQUIPMENT);
  with = br_exercise_record_to_json (copy);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (with), "skip_reason"), ==, "no-equipment");
  text = json_to_string (with, FALSE);
  read = read_text (text, &error);
  g_assert_no_error (error);
  g_assert_cmpint (br_exercise_record_get_skip_reason (read), ==, BR_SKIP_NO_EQUIPMENT);

  json_object_set_string_member (json_node_get_object (with), "skip_reason", "lazy");
  g_clear_pointer (&text, g_free);
  text = json_to_string (with, FALSE);
  refused = read_text (text, &error);
  g_assert_null (refused);
  g_assert_nonnull (error);
}

static void
test_read_and_write (void)
{
  const char text[] = "{\"exercise\":\"bridge\",\"variant\":\"easier\"," DOSE ",\"sets\":[" SET "],\"pains\":["
                      "{\"kind\":\"sharp\",\"variant\":\"easier\"},{\"kind\":\"ache\",\"strength\":0,\"variant\":\"ordinary\"}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (BrExerciseRecord) record = read_text (text, &error);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *written = NULL;
  GArray *pains;

  g_assert_no_error (error);
  node = br_exercise_record_to_json (record);
  written = json_to_string (node, FALSE);
  g_assert_cmpstr (written, ==, text);

  g_assert_cmpint (br_exercise_record_get_variant (record), ==, BR_VARIANT_EASIER);
  g_assert_cmpuint (br_exercise_record_get_prescribed (record).load_g, ==, 2000);
  g_assert_cmpuint (get_set (record, 0)->hold_s, ==, 8);
  pains = br_exercise_record_get_pains (record);
  g_assert_cmpint (g_array_index (pains, BrPainRecord, 0).strength, ==, BR_PAIN_UNRATED);
  g_assert_cmpint (g_array_index (pains, BrPainRecord, 1).strength, ==, 0);
}

/* Both sides, the record's variant, no hold, no weight and no pain go without saying, and may be said all the same. */
static void
test_short_form (void)
{
  const char brief[] = "{\"exercise\":\"bridge\",\"variant\":\"easier\"," DOSE ",\"sets\":["
                       "{\"outcome\":\"skipped\",\"repetitions\":0}]}";
  const char full[] = "{\"exercise\":\"bridge\",\"variant\":\"easier\"," DOSE ",\"sets\":[{\"side\":\"both\",\"variant\":\"easier\","
                      "\"outcome\":\"skipped\",\"repetitions\":0,\"hold_s\":0,\"load_g\":0}],\"pains\":[]}";
  const char *texts[] = { brief, full };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BrExerciseRecord) record = read_text (texts[i], &error);
      g_autoptr (JsonNode) node = NULL;
      g_autofree char *written = NULL;

      g_assert_no_error (error);
      g_assert_cmpint (get_set (record, 0)->side, ==, BR_SIDE_BOTH);
      g_assert_cmpint (get_set (record, 0)->variant, ==, BR_VARIANT_EASIER);
      g_assert_cmpint (get_set (record, 0)->outcome, ==, BR_SET_SKIPPED);
      g_assert_cmpuint (get_set (record, 0)->hold_s, ==, 0);
      g_assert_cmpuint (get_set (record, 0)->load_g, ==, 0);

      node = br_exercise_record_to_json (record);
      written = json_to_string (node, FALSE);
      g_assert_cmpstr (written, ==, brief);
    }
}

static void
test_refused (void)
{
  const struct
  {
    const char *text;
    const char *member;
  } cases[] = {
    { "{\"variant\":\"easier\"," DOSE ",\"sets\":[" SET "],\"pains\":[]}", "exercise:" },
    { "{\"exercise\":\"\",\"variant\":\"easier\"," DOSE ",\"sets\":[" SET "],\"pains\":[]}", "exercise:" },
    { "{\"exercise\":\"b\",\"variant\":\"harder\"," DOSE ",\"sets\":[" SET "],\"pains\":[]}", "variant:" },
    { "{\"exercise\":\"b\",\"variant\":\"easier\",\"sets\":[" SET "],\"pains\":[]}", "prescribed:" },
    { "{\"exercise\":\"b\",\"variant\":\"easier\",\"prescribed\":3,\"sets\":[" SET "],\"pains\":[]}", "prescribed:" },
    { "{\"exercise\":\"b\",\"variant\":\"easier\",\"prescribed\":{\"sets\":0,\"repetitions\":1,\"hold_s\":0,\"load_g\":0},"
      "\"sets\":[" SET "],\"pains\":[]}", "prescribed.sets:" },
    { "{\"exercise\":\"b\",\"variant\":\"easier\",\"prescribed\":{\"sets\":1,\"repetitions\":1,\"hold_s\":-3,\"load_g\":0},"
      "\"sets\":[" SET "],\"pains\":[]}", "prescribed.hold_s:" },
    { "{\"exercise\":\"b\",\"variant\":\"easier\"," DOSE ",\"pains\":[]}", "sets:" },
    { "{\"exercise\":\"b\",\"variant\":\"easier\"," DOSE ",\"sets\":[],\"pains\":[]}", "sets:" },
    { "{\"exercise\":\"b\",\"variant\":\"easier\"," DOSE ",\"sets\":[" SET ",{}]}", "sets[1].outcome:" },
    { "{\"exercise\":\"b\",\"variant\":\"easier\"," DOSE ",\"sets\":[{\"outcome\":\"done\"}]}", "sets[0].repetitions:" },
    { "{\"exercise\":\"b\",\"variant\":\"easier\"," DOSE ",\"sets\":[{\"outcome\":\"done\",\"repetitions\":1,\"side\":\"top\"}]}",
      "sets[0].side:" },
    { "{\"exercise\":\"b\",\"variant\":\"easier\"," DOSE ",\"sets\":[{\"outcome\":\"done\",\"repetitions\":1,\"hold_s\":-1}]}",
      "sets[0].hold_s:" },
    { "{\"exercise\":\"b\",\"variant\":\"easier\"," DOSE ",\"sets\":[" SET "],\"pains\":null}", "pains:" },
    { "{\"exercise\":\"b\",\"variant\":\"easier\"," DOSE ",\"sets\":[" SET "],\"pains\":[{\"kind\":\"sharp\",\"strength\":11,"
      "\"variant\":\"easier\"}]}", "pains[0].strength:" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BrExerciseRecord) record = read_text (cases[i].text, &error);

      g_assert_null (record);
      if (!g_str_has_prefix (error->message, cases[i].member))
        g_error ("%s: \"%s\" does not name %s", cases[i].text, error->message, cases[i].member);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exercise-record/sets", test_sets);
  g_test_add_func ("/exercise-record/complete", test_complete);
  g_test_add_func ("/exercise-record/copy", test_copy);
  g_test_add_func ("/exercise-record/skip-reason", test_skip_reason);
  g_test_add_func ("/exercise-record/read-and-write", test_read_and_write);
  g_test_add_func ("/exercise-record/short-form", test_short_form);
  g_test_add_func ("/exercise-record/refused", test_refused);

  return g_test_run ();
}
