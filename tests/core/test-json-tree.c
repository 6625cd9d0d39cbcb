/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrJsonTree against json-glib, which writes our files: what the one reads the other reads alike. What is refused, and with which line, is in
 * test-json-document.c. */

#include <string.h>

#include "core/json/br-json-tree.h"

static const char everything[] =
  "{\"a\" : [ 1.5 , -0.25e-3,{\"b\":\"\\u00e4\\ud83d\\ude00\"},true,\tnull ],\r\n \"c\":{\"d\":-1,\"\":false,\"e\":[],\"f\":{}},"
  "\"g\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t ä\",\"h\":999999999999999,\"i\":0,\"j\":[[[\"k\"]]]}";

/* Returns: @text as json-glib reads and writes it; %NULL if it does not read it */
static char *
reformat (const char *text,
          gsize       length)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, text, (gssize) length, NULL) || json_parser_get_root (parser) == NULL)
    return NULL;

  return json_to_string (json_parser_get_root (parser), FALSE);
}

static void
assert_alike (const char *text,
              gsize       length)
{
  g_autoptr (BrJsonTree) tree = br_json_tree_new (text, length, "text", NULL);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *written = NULL;
  g_autofree char *expected = NULL;

  if (tree == NULL)
    return;

  node = br_json_to_node (br_json_tree_get_root (tree));
  written = json_to_string (node, FALSE);
  expected = reformat (text, length);
  g_assert_cmpstr (written, ==, expected);
}

static void
test_alike (void)
{
  g_autoptr (BrJsonTree) tree = br_json_tree_new (everything, strlen (everything), "text", NULL);
  g_autofree char *other = g_strdup (everything);

  g_assert_nonnull (tree);
  assert_alike (everything, strlen (everything));

  /* Every byte replaced by every other: what is still read must be read alike. */
  for (gsize i = 0; i < strlen (everything); i++)
    {
      for (int c = 1; c < 256; c++)
        {
          other[i] = (char) c;
          assert_alike (other, strlen (everything));
        }
      other[i] = everything[i];
    }
}

static void
test_values (void)
{
  g_autoptr (BrJsonTree) tree = br_json_tree_new (everything, strlen (everything), "text", NULL);
  const BrJson *root = br_json_tree_get_root (tree);
  const BrJson *a = br_json_get_member (root, "a");
  const BrJson *c = br_json_get_member (root, "c");

  g_assert_true (br_json_is_object (root));
  g_assert_cmpuint (br_json_get_length (root), ==, 6);
  g_assert_null (br_json_get_name (root));
  g_assert_cmpstr (br_json_get_name (br_json_get_element (root, 1)), ==, "c");
  g_assert_false (br_json_has_member (root, "b"));

  g_assert_true (br_json_is_array (a));
  g_assert_cmpuint (br_json_get_length (a), ==, 5);
  g_assert_null (br_json_get_member (a, "b"));
  g_assert_cmpfloat (br_json_get_number (br_json_get_element (a, 0)), ==, 1.5);
  g_assert_false (br_json_is_integer (br_json_get_element (a, 0)));
  g_assert_cmpfloat (br_json_get_number (br_json_get_element (a, 1)), ==, -0.00025);
  g_assert_cmpstr (br_json_get_string (br_json_get_member (br_json_get_element (a, 2), "b")), ==, "ä😀");
  g_assert_true (br_json_get_boolean (br_json_get_element (a, 3)));
  g_assert_false (br_json_is_string (br_json_get_element (a, 4)) || br_json_is_number (br_json_get_element (a, 4)) ||
                  br_json_is_boolean (br_json_get_element (a, 4)));
  g_assert_cmpuint (br_json_get_line (br_json_get_element (a, 4)), ==, 1);

  g_assert_cmpuint (br_json_get_line (c), ==, 2);
  g_assert_true (br_json_is_integer (br_json_get_member (c, "d")));
  g_assert_cmpfloat (br_json_get_number (br_json_get_member (c, "d")), ==, -1);
  g_assert_true (br_json_is_boolean (br_json_get_member (c, "")));
  g_assert_cmpuint (br_json_get_length (br_json_get_member (c, "e")), ==, 0);
  g_assert_cmpstr (br_json_get_string (br_json_get_member (root, "g")), ==, "\"\\/\b\f\n\r\t ä");
  g_assert_cmpfloat (br_json_get_number (br_json_get_member (root, "h")), ==, 999999999999999);
}

static void
assert_extent (const BrJsonExtent *extent,
               const char         *expected)
{
  g_autofree char *text = g_strndup (everything + extent->begin, extent->end - extent->begin);

  g_assert_cmpstr (text, ==, expected);
}

/* Lists of the root and what is in them, not lists in other places. */
static void
test_extents (void)
{
  g_autoptr (BrJsonTree) tree = br_json_tree_new (everything, strlen (everything), "text", NULL);
  const BrJson *root = br_json_tree_get_root (tree);
  const BrJsonExtent *a = br_json_tree_get_extents (tree, br_json_get_member (root, "a"));
  const BrJsonExtent *j = br_json_tree_get_extents (tree, br_json_get_member (root, "j"));
  const char *elements[] = { "1.5", "-0.25e-3", "{\"b\":\"\\u00e4\\ud83d\\ude00\"}", "true", "null" };

  assert_extent (a, "[ 1.5 , -0.25e-3,{\"b\":\"\\u00e4\\ud83d\\ude00\"},true,\tnull ]");
  for (gsize i = 0; i < G_N_ELEMENTS (elements); i++)
    assert_extent (&a[i + 1], elements[i]);

  assert_extent (&j[0], "[[[\"k\"]]]");
  assert_extent (&j[1], "[[\"k\"]]");
}

/* Only lenient reading keeps a place for a number that cannot be kept. */
static void
test_lenient (void)
{
  static const char text[] = "{\"a\":[{\"b\":9999999999999999}],\"c\":[1,1e999],\"d\":9}";
  static const char right[] = "{\"a\":999999999999999}";
  static const char wrong[] = "{\"a\":9999999999999999,\"b\":01}";
  g_autoptr (GError) error = NULL;
  g_autoptr (BrJsonTree) refused = br_json_tree_new (text, strlen (text), "text", &error);
  g_autoptr (BrJsonTree) tree = br_json_tree_new_lenient (text, strlen (text), "text", NULL);
  g_autoptr (BrJsonTree) readable = br_json_tree_new_lenient (right, strlen (right), "text", NULL);
  g_autoptr (BrJsonTree) unreadable = br_json_tree_new_lenient (wrong, strlen (wrong), "text", NULL);
  const BrJson *root;

  g_assert_null (refused);
  g_assert_error (error, BR_JSON_ERROR, BR_JSON_ERROR_NUMBER);

  g_assert_true (br_json_tree_holds_unreadable (tree));
  root = br_json_tree_get_root (tree);
  g_assert_true (br_json_holds_unreadable (root));
  g_assert_true (br_json_holds_unreadable (br_json_get_member (root, "a")));
  g_assert_true (br_json_holds_unreadable (br_json_get_member (root, "c")));
  g_assert_false (br_json_holds_unreadable (br_json_get_member (root, "d")));
  g_assert_false (br_json_is_number (br_json_get_element (br_json_get_member (root, "c"), 1)));

  g_assert_false (br_json_tree_holds_unreadable (readable));
  g_assert_false (br_json_holds_unreadable (br_json_tree_get_root (readable)));
  g_assert_null (unreadable);
}

/* Names are compared one by one in a small object, and by a table in a large one. */
static void
test_duplicates (void)
{
  for (guint n = 2; n < 40; n++)
    {
      g_autoptr (GString) text = g_string_new ("{\n\"n0\":0");
      g_autoptr (GError) error = NULL;
      g_autoptr (BrJsonTree) tree = NULL;
      g_autoptr (BrJsonTree) without = NULL;
      g_autofree char *line = g_strdup_printf ("line %u", n + 2);

      for (guint i = 1; i < n; i++)
        g_string_append_printf (text, ",\n\"n%u\":0", i);
      g_string_append (text, "}");
      without = br_json_tree_new (text->str, text->len, "text", NULL);
      g_assert_nonnull (without);

      g_string_truncate (text, text->len - 1);
      g_string_append_printf (text, ",\n\"n%u\":0}", n / 2);
      tree = br_json_tree_new (text->str, text->len, "text", &error);
      g_assert_null (tree);
      g_assert_error (error, BR_JSON_ERROR, BR_JSON_ERROR_SYNTAX);
      g_assert_nonnull (strstr (error->message, line));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/json/tree/alike", test_alike);
  g_test_add_func ("/json/tree/values", test_values);
  g_test_add_func ("/json/tree/extents", test_extents);
  g_test_add_func ("/json/tree/lenient", test_lenient);
  g_test_add_func ("/json/tree/duplicates", test_duplicates);

  return g_test_run ();
}
