/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrJournalFile: what was written by hand reads as it should, and nothing that stood in a file is lost by writing it. */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "core/journal/br-check-in-entry.h"
#include "core/json/br-fault.h"
#include "core/json/br-json-document.h"
#include "core/json/br-json-tree.h"
#include "core/storage/br-journal-file.h"
#include "core/storage/br-store.h"
#include "journal-fixture.h"

#define HEAD "{\"format\":\"back-rehab-journal\",\"version\":1,"

static GFile *
get_golden (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "journal", "2026-11.json", NULL);

  return g_file_new_for_path (path);
}

static BrJournalFile *
read_file (JournalFixture *fixture,
           const char     *text)
{
  g_autofree char *path = journal_fixture_get_path (fixture, "journal/2026-11.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  BrJournalFile *journal_file;

  journal_fixture_write (fixture, "journal/2026-11.json", text);
  journal_file = br_journal_file_read (file, NULL, &error);
  g_assert_no_error (error);

  return journal_file;
}

static void
write_file (BrJournalFile *journal_file)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (br_journal_file_write (journal_file, FALSE, &error));
  g_assert_no_error (error);
}

static void
test_golden (void)
{
  g_autoptr (GFile) golden = get_golden ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BrJournalFile) journal_file = br_journal_file_read (golden, NULL, &error);
  GPtrArray *entries, *faults;
  const struct
  {
    const char *subject;
    guint       line;
    const char *part;
  } expected[] = {
    { "00000000-0000-4000-8000-000000000009", 35, "dream" },
    { "00000000-0000-4000-8000-00000000000a", 37, "pain:" },
    { "entries[12]", 39, "object" },
  };

  g_assert_no_error (error);
  g_assert_false (br_journal_file_is_newer (journal_file));

  entries = br_journal_file_get_entries (journal_file);
  g_assert_cmpuint (entries->len, ==, 13);
  g_assert_cmpstr (br_entry_get_type_name (g_ptr_array_index (entries, 0)), ==, "flags");
  g_assert_cmpint (br_check_in_entry_get_pain (g_ptr_array_index (entries, 7)), ==, 2);
  g_assert_true (br_entry_get_deleted (g_ptr_array_index (entries, 9)));

  faults = br_journal_file_get_faults (journal_file);
  g_assert_cmpuint (faults->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < faults->len; i++)
    {
      BrFault *fault = g_ptr_array_index (faults, i);

      g_assert_cmpstr (br_fault_get_subject (fault), ==, expected[i].subject);
      g_assert_cmpuint (br_fault_get_line (fault), ==, expected[i].line);
      g_assert_nonnull (strstr (br_fault_get_message (fault), expected[i].part));
    }
}

/* Written again, the file is what it was: entries at fault, of unknown kinds, and members unknown at every level. */
static void
test_same_text (void)
{
  g_autoptr (GFile) golden = get_golden ();
  g_autoptr (BrJournalFile) journal_file = br_journal_file_read (golden, NULL, NULL);
  g_autofree char *before = NULL;

  g_assert_true (g_file_get_contents (g_file_peek_path (golden), &before, NULL, NULL));
  g_assert_cmpstr (br_journal_file_get_text (journal_file), ==, before);
}

/* Returns: @root as json-glib writes it, in steps of one space */
static char *
indent (JsonNode *root)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  json_generator_set_root (generator, root);

  return json_generator_to_data (generator, NULL);
}

/* Returns: @text, with @entry at @mark as it is indented in a list of the root */
static char *
fill_in (const char *text,
         const char *mark,
         BrEntry    *entry)
{
  g_autoptr (JsonNode) root = json_from_string ("{\"entries\":[]}", NULL);
  g_autoptr (GString) filled = g_string_new (text);
  g_autofree char *whole = NULL;
  g_autofree char *part = NULL;
  const char *begin;

  json_array_add_element (json_object_get_array_member (json_node_get_object (root), "entries"), br_entry_to_json (entry));
  whole = indent (root);
  begin = strchr (whole, '[') + 1;
  part = g_strndup (begin, (gsize) (g_strrstr (whole, "\n ]") - begin));
  g_assert_cmpuint (g_string_replace (filled, mark, part, 0), ==, 1);

  return g_string_free (g_steal_pointer (&filled), FALSE);
}

/* However a file is laid out, what stood in it stays byte by byte, and new entries come before, between and behind it. */
static void
test_around (JournalFixture *fixture,
             gconstpointer   data)
{
#define ENTRY "{\"id\":\"00000000-0000-4000-8000-000000000001\", \"rev\":1,\"date\":\"2026-11-10\",\"at\":\"2026-11-10T12:00:00Z\"," \
              "\"type\":\"check-in\",\"pain\":1,\"kind\":\"ache\",\"later\":[1.50,\"\\u00e4]\"]}"
  const struct
  {
    const char *before;
    const char *after;
  } texts[] = {
    { HEAD "\"more\":[[]],\"entries\":[" ENTRY "\n\t] , \"even more\":[{}] }",
      HEAD "\"more\":[[]],\"entries\":[<early>," ENTRY ",<late>\n\t] , \"even more\":[{}] }" },
    { HEAD "\"\\u0065ntries\" :\r\n [ 7,\"]\\\"\", " ENTRY ", []]}\n\n",
      HEAD "\"\\u0065ntries\" :\r\n [ 7,\"]\\\"\",<early>, " ENTRY ", [],<late>]}\n\n" },
    { HEAD "\"more\":{\"entries\":[1,2]},\"entries\":[]}",
      HEAD "\"more\":{\"entries\":[1,2]},\"entries\":[<early>,<late>]}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (BrJournalFile) journal_file = read_file (fixture, texts[i].before);
      g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
      g_autofree char *half = NULL;
      g_autofree char *expected = NULL;
      BrEntry *late, *early;

      g_ptr_array_add (entries, late = journal_fixture_check_in ("2026-11-30", 0, 1));
      g_ptr_array_add (entries, early = journal_fixture_check_in ("2026-11-01", 0, 1));
      g_assert_cmpuint (br_journal_file_unite (journal_file, entries), ==, 2);

      half = fill_in (texts[i].after, "<early>", early);
      expected = fill_in (half, "<late>", late);
      g_assert_cmpstr (br_journal_file_get_text (journal_file), ==, expected);
    }
#undef ENTRY
}

static void
test_new (JournalFixture *fixture,
          gconstpointer   data)
{
  g_autofree char *path = journal_fixture_get_path (fixture, "journal/2026-11.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (BrJournalFile) journal_file = br_journal_file_new (file);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;
  g_autofree char *ids = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *whole = NULL;
  BrEntry *first, *second, *third;
  GStatBuf buf;

  g_ptr_array_add (entries, third = journal_fixture_check_in ("2026-11-20", 3, 3));
  g_ptr_array_add (entries, first = journal_fixture_check_in ("2026-11-18", 1, 1));
  g_ptr_array_add (entries, g_object_ref (first));
  g_ptr_array_add (more, second = journal_fixture_check_in ("2026-11-20", 2, 2));
  g_ptr_array_add (more, g_object_ref (first));

  g_assert_cmpuint (br_journal_file_unite (journal_file, entries), ==, 2);
  g_assert_cmpuint (br_journal_file_unite (journal_file, more), ==, 1);
  write_file (journal_file);

  text = journal_fixture_read (fixture, "journal/2026-11.json");
  ids = journal_fixture_list_ids (text);
  expected = g_strjoin (" ", br_entry_get_id (first), br_entry_get_id (second), br_entry_get_id (third), NULL);
  g_assert_cmpstr (ids, ==, expected);

  root = json_from_string (text, NULL);
  whole = indent (root);
  g_assert_true (g_str_has_prefix (text, whole));
  g_assert_cmpstr (text + strlen (whole), ==, "\n");

  g_assert_cmpint (g_stat (path, &buf), ==, 0);
  g_assert_cmpint (buf.st_mode & 0777, ==, 0600);
}

/* The oldest first, what cannot be read where it was. */
static void
test_order (JournalFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (BrJournalFile) journal_file =
    read_file (fixture, HEAD "\"entries\":["
               "7,"
               "{\"id\":\"00000000-0000-4000-8000-000000000001\",\"rev\":1,\"date\":\"2026-11-10\",\"at\":\"2026-11-10T12:00:00Z\","
               "\"type\":\"check-in\",\"pain\":1,\"kind\":\"ache\"},"
               "{\"id\":\"later\"},"
               "{\"id\":\"00000000-0000-4000-8000-000000000002\",\"rev\":1,\"date\":\"2026-11-20\",\"at\":\"2026-11-20T12:00:00Z\","
               "\"type\":\"check-in\",\"pain\":1,\"kind\":\"ache\"}]}");
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *ids = NULL;
  g_autofree char *expected = NULL;
  BrEntry *early, *middle, *late;

  g_ptr_array_add (entries, late = journal_fixture_check_in ("2026-11-30", 0, 1));
  g_ptr_array_add (entries, early = journal_fixture_check_in ("2026-11-01", 0, 1));
  g_ptr_array_add (entries, middle = journal_fixture_check_in ("2026-11-15", 0, 1));
  g_assert_cmpuint (br_journal_file_unite (journal_file, entries), ==, 3);

  ids = journal_fixture_list_ids (br_journal_file_get_text (journal_file));
  expected = g_strjoin (" ", "-", br_entry_get_id (early), "00000000-0000-4000-8000-000000000001", "later",
                        br_entry_get_id (middle), "00000000-0000-4000-8000-000000000002", br_entry_get_id (late), NULL);
  g_assert_cmpstr (ids, ==, expected);
}

/* The same id, revision and time with another content is another entry: none of the two may vanish. */
static void
test_twins (JournalFixture *fixture,
            gconstpointer   data)
{
#define TWIN(pain) "{\"id\":\"00000000-0000-4000-8000-000000000001\",\"rev\":1,\"date\":\"2026-11-10\",\"at\":\"2026-11-10T12:00:00Z\"," \
                   "\"type\":\"check-in\",\"pain\":" pain ",\"kind\":\"ache\"}"
  g_autoptr (BrJsonTree) tree = br_json_tree_new (TWIN ("2"), strlen (TWIN ("2")), "twin", NULL);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BrJournalFile) journal_file = read_file (fixture, HEAD "\"entries\":[" TWIN ("1") "]}");

  g_ptr_array_add (entries, br_entry_new_from_json (br_json_tree_get_root (tree), NULL));
  g_assert_cmpuint (br_journal_file_unite (journal_file, entries), ==, 1);
  g_assert_cmpuint (br_journal_file_unite (journal_file, entries), ==, 0);
  g_assert_cmpuint (br_journal_file_get_entries (journal_file)->len, ==, 2);
#undef TWIN
}

static void
test_newer (JournalFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (BrJournalFile) journal_file =
    read_file (fixture, "{\"format\":\"back-rehab-journal\",\"version\":2,\"entries\":["
               "{\"id\":\"00000000-0000-4000-8000-000000000001\",\"rev\":1,\"date\":\"2026-11-10\",\"at\":\"2026-11-10T12:00:00Z\","
               "\"type\":\"check-in\",\"pain\":1,\"kind\":\"ache\"}]}");
  g_autoptr (BrJournalFile) without_entries =
    read_file (fixture, "{\"format\":\"back-rehab-journal\",\"version\":3,\"days\":{}}");

  g_assert_true (br_journal_file_is_newer (journal_file));
  g_assert_cmpuint (br_journal_file_get_entries (journal_file)->len, ==, 1);
  g_assert_true (br_journal_file_is_newer (without_entries));
  g_assert_cmpuint (br_journal_file_get_entries (without_entries)->len, ==, 0);
}

static void
test_refused (JournalFixture *fixture,
              gconstpointer   data)
{
  const char *texts[] = {
    "", "{", "[]", "null", "{}", "{\"format\":\"back-rehab-journal\"}", HEAD "\"entries\":{}}", HEAD "\"entries\":[],\"entries\":[]}",
    "{\"format\":\"back-rehab-program\",\"version\":1,\"entries\":[]}", "{\"format\":\"back-rehab-journal\",\"version\":0,\"entries\":[]}",
    "{\"format\":\"back-rehab-journal\",\"version\":1}", HEAD "\"entries\":[]", HEAD "\"entries\":[\"a\\u0000b\"]}",
    HEAD "\"entries\":[\"\xff\"]}",
  };
  g_autofree char *path = journal_fixture_get_path (fixture, "journal/2026-11.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BrJournalFile) journal_file = NULL;

      journal_fixture_write (fixture, "journal/2026-11.json", texts[i]);
      journal_file = br_journal_file_read (file, NULL, &error);
      g_assert_null (journal_file);
      g_assert_true (error->domain == BR_JSON_ERROR);
    }
}

/* A file full of rubbish says so in a few lines. */
static void
test_many_faults (JournalFixture *fixture,
                  gconstpointer   data)
{
  g_autoptr (GString) text = g_string_new (HEAD "\"entries\":[0");
  g_autoptr (BrJournalFile) journal_file = NULL;
  GPtrArray *faults;

  for (guint i = 1; i < 1000; i++)
    g_string_append (text, ",0");
  g_string_append (text, "]}");
  journal_file = read_file (fixture, text->str);

  faults = br_journal_file_get_faults (journal_file);
  g_assert_cmpuint (faults->len, ==, 11);
  g_assert_nonnull (strstr (br_fault_get_message (g_ptr_array_index (faults, 10)), "990"));
}

/* Elements of every JSON kind, also where a text is expected. */
static void
test_odd_elements (JournalFixture *fixture,
                   gconstpointer   data)
{
  const char *odd[] = { "null", "true", "-1.5e3", "\"\"", "\"text\"", "[]", "[[{}]]", "{}", "{\"\":{}}" };
  const char *members[] = { "id", "rev", "deleted", "date", "at", "type", "session", "usual" };
  g_autoptr (GString) text = g_string_new (HEAD "\"entries\":[0");
  g_autoptr (BrJournalFile) journal_file = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_string_append_printf (text, ",%s", odd[i]);

      for (gsize j = 0; j < G_N_ELEMENTS (members); j++)
        {
          g_string_append (text, ",{\"x\":0");
          for (gsize k = 0; k < G_N_ELEMENTS (members); k++)
            {
              const char *valid[] = { "\"00000000-0000-4000-8000-000000000001\"", "1", "false", "\"2026-11-10\"",
                                      "\"2026-11-10T12:00:00Z\"", "\"next-day\"", "\"00000000-0000-4000-8000-000000000002\"",
                                      "true" };

              g_string_append_printf (text, ",\"%s\":%s", members[k], k == j ? odd[i] : valid[k]);
            }
          g_string_append (text, "}");
        }
    }
  g_string_append (text, "]}");

  /* Only true stands for "deleted" and "usual". */
  journal_file = read_file (fixture, text->str);
  g_assert_cmpuint (br_journal_file_get_entries (journal_file)->len, ==, 2);
}

/* Whatever becomes of single bytes, the file is read or refused; and what is read can be written and read again. */
static void
test_mutations (JournalFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (GFile) golden = get_golden ();
  g_autofree char *original = NULL;
  g_autofree char *path = journal_fixture_get_path (fixture, "journal/2026-11.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const char bytes[] = "\"{}[],:\\0123456789.eE+-tfn \n\x00\xff\xc3u";
  gsize length;
  guint n_read = 0;

  g_assert_true (g_file_get_contents (g_file_peek_path (golden), &original, &length, NULL));

  for (guint round = 0; round < 200; round++)
    {
      g_autofree char *text = g_memdup2 (original, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (BrJournalFile) journal_file = NULL;
      gsize cut = g_test_rand_int_range (0, 4) == 0 ? (gsize) g_test_rand_int_range (0, (int) length) : length;

      for (int n = g_test_rand_int_range (0, 4); n >= 0; n--)
        text[g_test_rand_int_range (0, (int) length)] = bytes[g_test_rand_int_range (0, sizeof bytes - 1)];

      g_assert_true (g_file_set_contents (path, text, (gssize) cut, NULL));
      journal_file = br_journal_file_read (file, NULL, &error);
      if (journal_file == NULL)
        {
          g_assert_true (error->domain == BR_JSON_ERROR);
          continue;
        }

      n_read++;
      if (!br_journal_file_is_newer (journal_file))
        {
          g_autoptr (BrJournalFile) again = NULL;

          write_file (journal_file);
          again = br_journal_file_read (file, NULL, &error);
          g_assert_no_error (error);
          g_assert_cmpuint (br_journal_file_get_entries (again)->len, ==,
                            br_journal_file_get_entries (journal_file)->len);
        }
    }

  g_test_message ("%u of 200 could be read", n_read);
  g_assert_cmpuint (n_read, >, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function) \
  g_test_add ("/journal-file/" name, JournalFixture, NULL, journal_fixture_set_up, function, journal_fixture_tear_down)

  g_test_add_func ("/journal-file/golden", test_golden);
  g_test_add_func ("/journal-file/same-text", test_same_text);
  ADD ("around", test_around);
  ADD ("new", test_new);
  ADD ("order", test_order);
  ADD ("twins", test_twins);
  ADD ("newer", test_newer);
  ADD ("refused", test_refused);
  ADD ("odd-elements", test_odd_elements);
  ADD ("mutations", test_mutations);
  ADD ("many-faults", test_many_faults);

  return g_test_run ();
}
