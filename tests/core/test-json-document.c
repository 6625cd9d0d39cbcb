/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrJsonDocument: what is accepted, what is refused and with which line, and that nothing hostile crashes or hangs it. */

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "core/json/br-fault.h"
#include "core/json/br-json-document.h"

#define HEAD "{\"format\":\"test\",\"version\":1,"

static BrJsonDocument *
read_bytes (const char  *data,
            gsize        length,
            GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return br_json_document_new_from_bytes (bytes, "file.json", "test", 1, error);
}

static void
assert_refused (const char  *data,
                gsize        length,
                BrJsonError  code,
                const char  *in_message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BrJsonDocument) document = read_bytes (data, length, &error);

  g_assert_null (document);
  g_assert_error (error, BR_JSON_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "file.json"));
  if (in_message != NULL && strstr (error->message, in_message) == NULL)
    g_error ("\"%s\" does not say \"%s\"", error->message, in_message);
}

static void
test_lines (void)
{
  static const char text[] =
    "{\n"                          /* 1 */
    "  \"format\": \"test\",\n"    /* 2 */
    "  \"version\": 1,\n"          /* 3 */
    "  \"list\":\n"                /* 4 */
    "  [\n"                        /* 5 */
    "    {\n"                      /* 6 */
    "      \"a\": 1,\n"            /* 7 */
    "      \"b\":\n"               /* 8 */
    "        \"two\"\n"            /* 9 */
    "    },\n"                     /* 10 */
    "    {}, 5\n"                  /* 11 */
    "  ],\n"                       /* 12 */
    "  \"object\": {\n"            /* 13 */
    "    \"c\": null\n"            /* 14 */
    "  }\n"                        /* 15 */
    "}\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (BrJsonDocument) document = read_bytes (text, strlen (text), &error);
  const BrJson *root, *first, *second, *list, *object;

  g_assert_no_error (error);
  g_assert_cmpstr (br_json_document_get_name (document), ==, "file.json");
  g_assert_cmpuint (br_json_document_get_version (document), ==, 1);

  root = br_json_document_get_root (document);
  list = br_json_get_member (root, "list");
  first = br_json_get_element (list, 0);
  second = br_json_get_element (list, 1);
  object = br_json_get_member (root, "object");

  g_assert_cmpuint (br_json_get_line (root), ==, 1);
  g_assert_cmpuint (br_json_get_line (br_json_get_member (root, "format")), ==, 2);
  g_assert_cmpuint (br_json_get_line (list), ==, 5);
  g_assert_cmpuint (br_json_get_line (first), ==, 6);
  g_assert_cmpuint (br_json_get_line (br_json_get_member (first, "a")), ==, 7);
  g_assert_cmpuint (br_json_get_line (br_json_get_member (first, "b")), ==, 9);
  g_assert_cmpuint (br_json_get_line (second), ==, 11);
  g_assert_cmpuint (br_json_get_length (list), ==, 3);
  g_assert_cmpuint (br_json_get_line (br_json_get_element (list, 2)), ==, 11);
  g_assert_cmpuint (br_json_get_line (object), ==, 13);
  g_assert_cmpuint (br_json_get_line (br_json_get_member (object, "c")), ==, 14);
  g_assert_null (br_json_get_member (object, "absent"));
}

static void
test_accepted (void)
{
  static const char * const accepted[] = {
    HEAD "\"a\":-0.5e-3,\"b\":999999999999999,\"c\":\"\\u00e4 \\ud83d\\ude00 \\\\u0000\"}",
    HEAD "\"\":[[],{},null,true,false]}",
    "\n {\"version\":1,\"format\":\"test\"} \n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BrJsonDocument) document = read_bytes (accepted[i], strlen (accepted[i]), &error);

      g_assert_no_error (error);
      g_assert_nonnull (document);
    }
}

static void
test_syntax (void)
{
  static const struct
  {
    const char *text;
    const char *in_message;
    int         code;
  } refused[] = {
    { "", "empty" },
    { "   ", NULL },
    { "{", "line 1" },
    { HEAD "\n\"a\":1,\n\"b\":[1,2", "line 3" },
    { HEAD "\"a\":1}}", NULL },
    { HEAD "\"a\":1} {}", NULL },
    { HEAD "\"a\":1,\n\n}", "line 1: the file is damaged or cut off: there is a comma too many" },
    { HEAD "\"a\":[1,]}", "a comma too many" },
    { HEAD "\"a\":1}// comment", NULL },
    { HEAD "/* comment */\"a\":1}", NULL },
    { HEAD "'a':1}", NULL },
    { HEAD "a:1}", "quotation marks" },
    { HEAD "\"a\" 1}", "colon is missing" },
    { HEAD "\"a\":{\"b\":\"c\"\n\"d\":1}}", "line 2: the file is damaged or cut off: a comma is missing" },
    { HEAD "\"a\":[\"b\" \"c\"]}", "comma is missing" },
    { HEAD "\"a\":[[1] [2]]}", "comma is missing" },
    { HEAD "\"a\":\"b\\n\\n\\n\",\n\"c\":01}", "line 2" },
    { HEAD "\"a\":NaN}", "quotation marks" },
    { HEAD "\"a\":Infinity}", NULL },
    { HEAD "\"a\":-Infinity}", NULL },
    { HEAD "\"a\":01}", NULL },
    { HEAD "\"a\":+1}", NULL },
    { HEAD "\"a\":.5}", NULL },
    { HEAD "\"a\":0x10}", NULL },
    { HEAD "\"a\":True}", "quotation marks" },
    { HEAD "\"a\":tru}", "quotation marks" },
    { HEAD "\"a\":\xef\xbb\xbf 1}", NULL },
    { HEAD "\"a\":\"tab\there\"}", NULL },
    { HEAD "\"a\":\"line\nbreak\"}", NULL },
    { HEAD "\"a\":\"\\x41\"}", NULL },
    { HEAD "\"a\":\"\\ud800\"}", NULL },
    { HEAD "\n\n\"a\":\"x\\u0000y\"}", "line 3" },
    { HEAD "\n\"a\":1e999}", "line 2", BR_JSON_ERROR_NUMBER },
    { HEAD "\n\"a\":-1e999}", "line 2", BR_JSON_ERROR_NUMBER },
    { HEAD "\"a\":99999999999999999999}", "number", BR_JSON_ERROR_NUMBER },
    { HEAD "\"a\":0.00000000000000000000000000000000000000000000000001}", "number", BR_JSON_ERROR_NUMBER },
    { HEAD "\"a\":1,\n\"b\":2,\n\"a\":3}", "line 3" },
    { HEAD "\"o\":{\"x\":1,\n\"\\u0078\":2}}", "x" },
    { "{\"format\":\"test\",\"version\":1,\"version\":1}", "version" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("%s", refused[i].text);
      assert_refused (refused[i].text, strlen (refused[i].text), refused[i].code, refused[i].in_message);
    }
}

static void
test_not_text (void)
{
  static const char nul[] = "{\"format\":\"test\",\n\"version\":1}\0{}";
  static const char latin1[] = "{\"format\":\"test\",\n\"version\":1,\"a\":\"\xe4\"}";
  g_autofree char *zeros = g_malloc0 (4096);

  assert_refused (nul, sizeof nul - 1, BR_JSON_ERROR_SYNTAX, "line 2");
  assert_refused (latin1, sizeof latin1 - 1, BR_JSON_ERROR_SYNTAX, "line 2");
  assert_refused (zeros, 4096, BR_JSON_ERROR_SYNTAX, "line 1");
}

static void
test_format (void)
{
  static const char * const wrong[] = {
    "[]",
    "null",
    "{}",
    "\"test\"",
    "{\"format\":\"other\",\"version\":1}",
    "{\"format\":1,\"version\":1}",
    "{\"format\":null,\"version\":1}",
    "{\"format\":[\"test\"],\"version\":1}",
    "{\"format\":\"test\"}",
    "{\"format\":\"test\",\"version\":0}",
    "{\"format\":\"test\",\"version\":-1}",
    "{\"format\":\"test\",\"version\":1.0}",
    "{\"format\":\"test\",\"version\":\"1\"}",
    "{\"format\":\"test\",\"version\":true}",
    "{\"format\":\"test\",\"version\":999999999999999}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("%s", wrong[i]);
      assert_refused (wrong[i], strlen (wrong[i]), BR_JSON_ERROR_FORMAT, NULL);
    }
}

static void
test_newer (void)
{
  static const char newer[] = "{\"format\":\"test\",\"version\":3}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (newer, strlen (newer));
  g_autoptr (GError) error = NULL;
  g_autoptr (BrJsonDocument) document = NULL;

  assert_refused (newer, strlen (newer), BR_JSON_ERROR_NEWER, "version 3");

  document = br_json_document_new_from_bytes (bytes, "file.json", "test", G_MAXUINT, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (br_json_document_get_version (document), ==, 3);
}

static char *
repeat (const char *head,
        const char *middle,
        guint       times,
        const char *tail)
{
  GString *string = g_string_new (head);

  for (guint i = 0; i < times; i++)
    g_string_append (string, middle);

  return g_string_free (g_string_append (string, tail), FALSE);
}

static void
test_limits (void)
{
  g_autofree char *deep = repeat (HEAD "\"a\":", "[", 1000000, "");
  g_autofree char *deep_objects = repeat (HEAD "\"a\":", "{\"a\":", 100, "");
  g_autofree char *many = repeat (HEAD "\"a\":[0", ",0", 1000000, "]}");
  g_autofree char *large = repeat (HEAD "\"a\":\"", "0123456789abcdef", 700000, "\"}");
  g_autofree char *digits = repeat (HEAD "\"a\":", "9", 1000000, "}");
  g_autofree char *quotes = repeat (HEAD "\"a\":", "\"", 1000001, "}");
  g_autoptr (GString) members = g_string_new (HEAD "\"a\":0");

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (members, ",\"%u\":0", i);
  g_string_append_c (members, '}');

  assert_refused (deep, strlen (deep), BR_JSON_ERROR_TOO_LARGE, "deep");
  assert_refused (deep_objects, strlen (deep_objects), BR_JSON_ERROR_TOO_LARGE, "deep");
  assert_refused (many, strlen (many), BR_JSON_ERROR_TOO_LARGE, "many");
  assert_refused (members->str, members->len, BR_JSON_ERROR_TOO_LARGE, "many");
  assert_refused (large, strlen (large), BR_JSON_ERROR_TOO_LARGE, "8 MiB");
  assert_refused (digits, strlen (digits), BR_JSON_ERROR_NUMBER, "number");
  assert_refused (quotes, strlen (quotes), BR_JSON_ERROR_SYNTAX, NULL);
}

static void
test_truncated_anywhere (void)
{
  static const char text[] =
    "{\"format\":\"test\",\"version\":1,\"a\":[1.5,{\"b\":\"\\u00e4\"},true,null],\"c\":{\"d\":-1}}";

  for (gsize length = 0; length < strlen (text); length++)
    assert_refused (text, length, BR_JSON_ERROR_SYNTAX, NULL);
}

static void
test_mangled (void)
{
  static const char text[] =
    "{\"format\":\"test\",\"version\":1,\"a\":[1.5,{\"b\":\"\\u00e4\"},true,null],\"c\":{\"d\":-1}}";

  /* No expectation but to come back: every byte replaced by every other. */
  for (gsize i = 0; i < strlen (text); i++)
    {
      for (int c = 0; c < 256; c++)
        {
          g_autofree char *mangled = g_strdup (text);
          g_autoptr (GError) error = NULL;
          g_autoptr (BrJsonDocument) document = NULL;

          mangled[i] = (char) c;
          document = read_bytes (mangled, strlen (text), &error);
          g_assert_true ((document != NULL) == (error == NULL));
        }
    }
}

static void
assert_file_refused (const char *path,
                     GQuark      domain,
                     int         code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BrJsonDocument) document = br_json_document_new_from_file (file, "test", 1, NULL, &error);

  g_assert_null (document);
  g_assert_error (error, domain, code);
}

static void
test_files (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("br-json-XXXXXX", &error);
  g_autofree char *good = g_build_filename (folder, "good.json", NULL);
  g_autofree char *huge = g_build_filename (folder, "huge.json", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe.json", NULL);
  g_autofree char *absent = g_build_filename (folder, "absent.json", NULL);
  g_autofree char *link = g_build_filename (folder, "link.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (good);
  g_autoptr (BrJsonDocument) document = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (good, HEAD "\"a\":1}", -1, &error));
  g_assert_true (g_file_set_contents (huge, "", 0, &error));
  g_assert_cmpint (truncate (huge, 100 * 1024 * 1024), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", link), ==, 0);

  document = br_json_document_new_from_file (file, "test", 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (br_json_document_get_name (document), ==, good);

  assert_file_refused (absent, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_file_refused (huge, BR_JSON_ERROR, BR_JSON_ERROR_TOO_LARGE);
  assert_file_refused (pipe, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_file_refused (link, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_file_refused (folder, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);

  g_assert_cmpint (g_unlink (good), ==, 0);
  g_assert_cmpint (g_unlink (huge), ==, 0);
  g_assert_cmpint (g_unlink (pipe), ==, 0);
  g_assert_cmpint (g_unlink (link), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_fault (void)
{
  g_autoptr (BrFault) full = br_fault_new ("p.json", 7, "bird_dog", "easier.steps", "Too few steps.");
  g_autoptr (BrFault) bare = br_fault_new (NULL, 0, NULL, NULL, "Nothing is known.");
  g_autoptr (BrFault) no_line = br_fault_new ("p.json", 0, NULL, "id", "It is missing.");
  g_autofree char *full_string = br_fault_to_string (full);
  g_autofree char *bare_string = br_fault_to_string (bare);
  g_autofree char *no_line_string = br_fault_to_string (no_line);

  g_assert_cmpstr (full_string, ==, "p.json:7: bird_dog: easier.steps: Too few steps.");
  g_assert_cmpstr (bare_string, ==, "Nothing is known.");
  g_assert_cmpstr (no_line_string, ==, "p.json: id: It is missing.");
  g_assert_cmpuint (br_fault_get_line (full), ==, 7);
  g_assert_cmpstr (br_fault_get_subject (full), ==, "bird_dog");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/json/document/lines", test_lines);
  g_test_add_func ("/json/document/accepted", test_accepted);
  g_test_add_func ("/json/document/syntax", test_syntax);
  g_test_add_func ("/json/document/not-text", test_not_text);
  g_test_add_func ("/json/document/format", test_format);
  g_test_add_func ("/json/document/newer", test_newer);
  g_test_add_func ("/json/document/limits", test_limits);
  g_test_add_func ("/json/document/truncated-anywhere", test_truncated_anywhere);
  g_test_add_func ("/json/document/mangled", test_mangled);
  g_test_add_func ("/json/document/files", test_files);
  g_test_add_func ("/json/fault", test_fault);

  return g_test_run ();
}
