/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strict reading of single members: types, bounds, and that a refused value leaves the caller's alone. */

#include "core/journal/br-pain.h"
#include "core/json/br-json-members.h"
#include "core/json/br-json-tree.h"

static BrJsonTree *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  BrJsonTree *tree = br_json_tree_new (text, strlen (text), "text", &error);

  g_assert_no_error (error);

  return tree;
}

static void
assert_error (GError     **error,
              int          code,
              const char  *member)
{
  g_assert_error (*error, BR_JSON_MEMBER_ERROR, code);
  g_assert_true (g_str_has_prefix ((*error)->message, member));
  g_clear_error (error);
}

static void
test_numbers (void)
{
  g_autoptr (BrJsonTree) tree = parse ("{\"low\":-3,\"high\":10,\"whole\":4.0,\"part\":4.5,\"text\":\"4\",\"null\":null,"
                                         "\"huge\":1e300,\"max\":2147483647,\"over\":2147483648,\"yes\":true}");
  const BrJson *object = br_json_tree_get_root (tree);
  const char *refused[] = { "part", "text", "null", "huge", "over", "yes" };
  g_autoptr (GError) error = NULL;
  int value = 77;
  guint positive = 77;

  g_assert_true (br_json_read_int (object, "low", -3, 10, &value, NULL));
  g_assert_cmpint (value, ==, -3);
  g_assert_true (br_json_read_int (object, "high", -3, 10, &value, NULL));
  g_assert_cmpint (value, ==, 10);
  g_assert_true (br_json_read_int (object, "whole", -3, 10, &value, NULL));
  g_assert_cmpint (value, ==, 4);
  g_assert_true (br_json_read_int (object, "max", G_MININT, G_MAXINT, &value, NULL));
  g_assert_cmpint (value, ==, G_MAXINT);

  value = 77;
  g_assert_false (br_json_read_int (object, "low", -2, 10, &value, &error));
  assert_error (&error, BR_JSON_MEMBER_ERROR_INVALID, "low:");
  g_assert_false (br_json_read_int (object, "high", -3, 9, &value, &error));
  assert_error (&error, BR_JSON_MEMBER_ERROR_INVALID, "high:");
  g_assert_false (br_json_read_int (object, "none", -3, 9, &value, &error));
  assert_error (&error, BR_JSON_MEMBER_ERROR_MISSING, "none:");
  g_assert_false (br_json_read_uint (object, "low", 0, G_MAXUINT, &positive, &error));
  assert_error (&error, BR_JSON_MEMBER_ERROR_INVALID, "low:");
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_assert_false (br_json_read_int (object, refused[i], G_MININT, G_MAXINT, &value, &error));
      assert_error (&error, BR_JSON_MEMBER_ERROR_INVALID, refused[i]);
    }
  g_assert_cmpint (value, ==, 77);
  g_assert_cmpuint (positive, ==, 77);

  g_assert_true (br_json_read_optional_int (object, "none", 0, 9, -1, &value, NULL));
  g_assert_cmpint (value, ==, -1);
  g_assert_false (br_json_read_optional_int (object, "null", 0, 9, -1, &value, &error));
  assert_error (&error, BR_JSON_MEMBER_ERROR_INVALID, "null:");
}

static void
test_texts (void)
{
  g_autoptr (BrJsonTree) tree = parse ("{\"text\":\"Ä\",\"empty\":\"\",\"number\":4,\"kind\":\"ache\",\"case\":\"Ache\","
                                         "\"uuid\":\"6f9619ff-8b86-4d11-b42d-00c04fc964ff\",\"yes\":true,\"one\":1}");
  const BrJson *object = br_json_tree_get_root (tree);
  g_autoptr (GError) error = NULL;
  const char *value = NULL;
  int kind = 77;
  gboolean truth = FALSE;

  g_assert_true (br_json_read_string (object, "text", &value, NULL));
  g_assert_cmpstr (value, ==, "Ä");
  g_assert_false (br_json_read_string (object, "empty", &value, &error));
  assert_error (&error, BR_JSON_MEMBER_ERROR_INVALID, "empty:");
  g_assert_false (br_json_read_optional_string (object, "number", &value, &error));
  assert_error (&error, BR_JSON_MEMBER_ERROR_INVALID, "number:");
  g_assert_cmpstr (value, ==, "Ä");
  g_assert_true (br_json_read_optional_string (object, "none", &value, NULL));
  g_assert_null (value);

  g_assert_true (br_json_read_uuid (object, "uuid", &value, NULL));
  g_assert_false (br_json_read_uuid (object, "text", &value, &error));
  assert_error (&error, BR_JSON_MEMBER_ERROR_INVALID, "text:");

  g_assert_true (br_json_read_enum (object, "kind", BR_TYPE_PAIN_KIND, &kind, NULL));
  g_assert_cmpint (kind, ==, BR_PAIN_ACHE);
  g_assert_false (br_json_read_enum (object, "case", BR_TYPE_PAIN_KIND, &kind, &error));
  assert_error (&error, BR_JSON_MEMBER_ERROR_INVALID, "case:");

  g_assert_true (br_json_read_boolean (object, "yes", &truth, NULL));
  g_assert_true (truth);
  g_assert_false (br_json_read_boolean (object, "one", &truth, &error));
  assert_error (&error, BR_JSON_MEMBER_ERROR_INVALID, "one:");
}

static void
test_containers (void)
{
  g_autoptr (BrJsonTree) tree = parse ("{\"object\":{},\"list\":[\"a\",\"b\"],\"mixed\":[\"a\",{}],\"objects\":[{},{}]}");
  const BrJson *object = br_json_tree_get_root (tree);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) strings = NULL;
  const BrJson *inner, *array;

  g_assert_true (br_json_read_object (object, "object", &inner, NULL));
  g_assert_false (br_json_read_object (object, "list", &inner, &error));
  assert_error (&error, BR_JSON_MEMBER_ERROR_INVALID, "list:");

  g_assert_true (br_json_read_array (object, "list", 2, 2, &array, NULL));
  g_assert_false (br_json_read_array (object, "list", 3, 9, &array, &error));
  assert_error (&error, BR_JSON_MEMBER_ERROR_INVALID, "list:");
  g_assert_false (br_json_read_array (object, "list", 0, 1, &array, &error));
  assert_error (&error, BR_JSON_MEMBER_ERROR_INVALID, "list:");
  g_assert_false (br_json_read_array (object, "object", 0, 9, &array, &error));
  assert_error (&error, BR_JSON_MEMBER_ERROR_INVALID, "object:");

  g_assert_true (br_json_read_objects (object, "objects", 0, 9, &array, NULL));
  g_assert_false (br_json_read_objects (object, "mixed", 0, 9, &array, &error));
  assert_error (&error, BR_JSON_MEMBER_ERROR_INVALID, "mixed[0]:");

  strings = br_json_read_strings (object, "list", NULL);
  g_assert_cmpuint (g_strv_length (strings), ==, 2);
  g_assert_null (br_json_read_strings (object, "mixed", &error));
  assert_error (&error, BR_JSON_MEMBER_ERROR_INVALID, "mixed[1]:");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/json-members/numbers", test_numbers);
  g_test_add_func ("/json-members/texts", test_texts);
  g_test_add_func ("/json-members/containers", test_containers);

  return g_test_run ();
}
