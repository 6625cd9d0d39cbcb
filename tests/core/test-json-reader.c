/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrJsonReader: values and their limits, subjects and paths, and members that nothing asked for. */

#include <string.h>

#include "core/json/br-json-reader.h"
#include "core/program/br-exercise.h"

static BrJsonReader *
open_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (BrJsonDocument) document = br_json_document_new_from_bytes (bytes, "file.json", "test", 1, &error);

  g_assert_no_error (error);

  return br_json_reader_new (document);
}

/* Compares all faults, and forgets them. */
static void
assert_faults (BrJsonReader       *reader,
               const char * const *expected)
{
  GPtrArray *faults = br_json_reader_get_faults (reader);

  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *string = br_fault_to_string (g_ptr_array_index (faults, i));

      g_assert_nonnull (expected[i]);
      if (!g_str_has_prefix (string, expected[i]))
        g_error ("\"%s\" does not begin with \"%s\"", string, expected[i]);
    }

  g_assert_null (expected[faults->len]);
  g_ptr_array_set_size (faults, 0);
}

static void
test_values (void)
{
  g_autoptr (BrJsonReader) reader =
    open_text ("{\"format\":\"test\",\"version\":1,\"text\":\"Grüße\",\"id\":\"a_1-B\",\"number\":7,\"seconds\":2,\"half\":0.5,"
               "\"yes\":true,\"list\":[\"a\",\"b\"],\"movement\":\"side-bend\",\"muscles\":[\"grip\",\"obliques\"],"
               "\"inner\":{\"deep\":[{\"x\":1},{\"x\":2}]}}");
  g_auto (GStrv) list = NULL;
  guint length;
  int movement = -1;

  g_assert_cmpstr (br_json_reader_read_string (reader, "text", 5), ==, "Grüße");
  g_assert_cmpstr (br_json_reader_read_id (reader, "id"), ==, "a_1-B");
  g_assert_cmpuint (br_json_reader_read_uint (reader, "number", 7, 7), ==, 7);
  g_assert_cmpfloat (br_json_reader_read_seconds (reader, "seconds", 2), ==, 2.0);
  g_assert_cmpfloat (br_json_reader_read_seconds (reader, "half", 2), ==, 0.5);
  g_assert_true (br_json_reader_read_boolean (reader, "yes"));
  g_assert_false (br_json_reader_has (reader, "no"));
  list = br_json_reader_read_strings (reader, "list", 2, 2, 1);
  g_assert_cmpstrv (list, ((const char *[]) { "a", "b", NULL }));
  g_assert_true (br_json_reader_read_enum (reader, "movement", BR_TYPE_SPINE_MOVEMENT, &movement));
  g_assert_cmpint (movement, ==, BR_SPINE_SIDE_BEND);
  g_assert_cmpuint (br_json_reader_read_flags (reader, "muscles", BR_TYPE_MUSCLE, 2), ==,
                    BR_MUSCLE_GRIP | BR_MUSCLE_OBLIQUES);

  g_assert_true (br_json_reader_enter (reader, "inner"));
  g_assert_true (br_json_reader_enter_array (reader, "deep", 1, 2, &length));
  g_assert_cmpuint (length, ==, 2);
  for (guint i = 0; i < length; i++)
    {
      g_assert_true (br_json_reader_enter_element (reader, i));
      g_assert_cmpuint (br_json_reader_read_uint (reader, "x", 0, 9), ==, i + 1);
      br_json_reader_leave (reader);
    }
  br_json_reader_leave (reader);
  br_json_reader_leave (reader);
  br_json_reader_leave (reader);

  assert_faults (reader, (const char *[]) { NULL });
}

static void
test_wrong_values (void)
{
  g_autoptr (BrJsonReader) reader =
    open_text ("{\"format\":\"test\",\"version\":1,\n"
               "\"text\":\"123456\",\n"               /* 2 */
               "\"id\":\"_a\",\n"                     /* 3 */
               "\"number\":8,\n"                      /* 4 */
               "\"seconds\":0.05,\n"                  /* 5 */
               "\"truth\":\"true\",\n"                /* 6 */
               "\"list\":[\n"                         /* 7 */
               "\"a\",\n"                             /* 8 */
               "9],\n"                                /* 9 */
               "\"object\":[]}");                     /* 10 */
  g_auto (GStrv) list = NULL;
  guint length = 99;
  int movement = -1;

  g_assert_null (br_json_reader_read_string (reader, "text", 5));
  g_assert_null (br_json_reader_read_id (reader, "id"));
  g_assert_cmpuint (br_json_reader_read_uint (reader, "number", 1, 7), ==, 1);
  g_assert_cmpfloat (br_json_reader_read_seconds (reader, "seconds", 2), ==, 1.0);
  g_assert_false (br_json_reader_read_boolean (reader, "truth"));
  list = br_json_reader_read_strings (reader, "list", 0, 5, 5);
  g_assert_cmpstrv (list, ((const char *[]) { "a", "", NULL }));
  g_assert_false (br_json_reader_enter (reader, "object"));
  g_assert_false (br_json_reader_enter_array (reader, "text", 0, 5, &length));
  g_assert_false (br_json_reader_enter (reader, "absent"));
  g_assert_false (br_json_reader_read_enum (reader, "number", BR_TYPE_SPINE_MOVEMENT, &movement));
  g_assert_cmpint (movement, ==, -1);

  assert_faults (reader, (const char *[]) {
    "file.json:2: text: The text is too long",
    "file.json:3: id: ",
    "file.json:4: number: A whole number from 1 to 7",
    "file.json:5: seconds: ",
    "file.json:6: truth: Either true or false",
    "file.json:9: list[1]: ",
    "file.json:10: object: An object",
    "file.json:2: text: A list",
    "file.json:1: absent: This is missing",
    "file.json:4: number: One of these",
    NULL
  });
}

/* Only the words of the schema, letter by letter. */
static void
test_spelling (void)
{
  g_autoptr (BrJsonReader) reader =
    open_text ("{\"format\":\"test\",\"version\":1,\n\"muscles\":[\"grip\",\"Obliques\"]}");

  g_assert_cmpuint (br_json_reader_read_flags (reader, "muscles", BR_TYPE_MUSCLE, 2), ==, BR_MUSCLE_GRIP);
  assert_faults (reader, (const char *[]) { "file.json:2: muscles[1]: This is not one of the words", NULL });
}

static void
test_list_length (void)
{
  g_autoptr (BrJsonReader) reader = open_text ("{\"format\":\"test\",\"version\":1,\"list\":[\"a\",\"b\"]}");
  g_auto (GStrv) too_few = br_json_reader_read_strings (reader, "list", 3, 5, 5);
  g_auto (GStrv) too_many = br_json_reader_read_strings (reader, "list", 0, 1, 5);

  g_assert_cmpuint (g_strv_length (too_few), ==, 2);
  g_assert_cmpuint (g_strv_length (too_many), ==, 0);
  assert_faults (reader, (const char *[]) {
    "file.json:1: list: At least 3 entries are needed in this list; it has 2.",
    "file.json:1: list: At most 1 entry is allowed in this list; it has 2.",
    NULL
  });
}

static void
test_subjects (void)
{
  g_autoptr (BrJsonReader) reader =
    open_text ("{\"format\":\"test\",\"version\":1,\n"
               "\"things\":[\n"
               "{\"id\":\"one\",\"part\":{\"a\":1}},\n"    /* 3 */
               "{\"id\":\"two\"}]}");                      /* 4 */
  guint length;

  g_assert_true (br_json_reader_enter_array (reader, "things", 0, 5, &length));

  g_assert_true (br_json_reader_enter_element (reader, 0));
  br_json_reader_set_subject (reader, br_json_reader_read_id (reader, "id"));
  g_assert_true (br_json_reader_enter (reader, "part"));
  br_json_reader_fault (reader, "a", "Wrong.");
  br_json_reader_fault (reader, NULL, "Wrong too.");
  br_json_reader_has (reader, "a");
  br_json_reader_leave (reader);
  br_json_reader_leave (reader);

  g_assert_true (br_json_reader_enter_element (reader, 1));
  br_json_reader_read_id (reader, "id");
  br_json_reader_fault (reader, "id", "Outside of a subject.");
  br_json_reader_leave (reader);

  assert_faults (reader, (const char *[]) {
    "file.json:3: one: part.a: Wrong.",
    "file.json:3: one: part: Wrong too.",
    "file.json:4: things[1].id: Outside of a subject.",
    NULL
  });
}

static void
test_unknown_members (void)
{
  g_autoptr (BrJsonReader) reader =
    open_text ("{\"format\":\"test\",\"version\":1,\n\"inner\":{\"known\":1,\n\"unknown\":2},\n\"b\":1,\"a\\u0007\":1}");

  g_assert_true (br_json_reader_enter (reader, "inner"));
  br_json_reader_read_uint (reader, "known", 0, 1);
  br_json_reader_leave (reader);

  /* Going back for a look does not say it again. */
  g_assert_true (br_json_reader_enter (reader, "inner"));
  br_json_reader_leave (reader);
  br_json_reader_leave (reader);

  assert_faults (reader, (const char *[]) {
    "file.json:3: inner.unknown: This name is not known here",
    "file.json:4: a\\007: This name is not known here",
    "file.json:4: b: This name is not known here",
    NULL
  });
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/json/reader/values", test_values);
  g_test_add_func ("/json/reader/wrong-values", test_wrong_values);
  g_test_add_func ("/json/reader/spelling", test_spelling);
  g_test_add_func ("/json/reader/list-length", test_list_length);
  g_test_add_func ("/json/reader/subjects", test_subjects);
  g_test_add_func ("/json/reader/unknown-members", test_unknown_members);

  return g_test_run ();
}
