/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrJournalFolder: which files are read, and that whatever stands in a file's place neither hangs, crashes nor is lost. */

#define _GNU_SOURCE
/* Both kinds of readdir() are wanted under their own names. */
#undef _FILE_OFFSET_BITS

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "core/json/br-fault.h"
#include "core/json/br-json-document.h"
#include "core/storage/br-journal-folder.h"
#include "journal-fixture.h"

#define HEAD  "{\"format\":\"back-rehab-journal\",\"version\":1,"
#define ENTRY "{\"id\":\"00000000-0000-4000-8000-00000000000%u\",\"rev\":1,\"date\":\"2026-11-10\",\"at\":\"2026-11-10T12:00:00Z\"," \
              "\"type\":\"check-in\",\"pain\":%u,\"kind\":\"ache\"}"

/* A month with one entry, whose number is that of its id. */
static void
write_month (JournalFixture *fixture,
             const char     *name,
             guint           number)
{
  g_autofree char *entry = g_strdup_printf (ENTRY, number, number);
  g_autofree char *text = g_strconcat (HEAD "\"entries\":[", entry, "]}", NULL);
  g_autofree char *path = g_build_filename ("journal", name, NULL);

  journal_fixture_write (fixture, path, text);
}

static BrJournalReport *
read_all (JournalFixture *fixture)
{
  g_autoptr (BrJournalFolder) folder = br_journal_folder_new (fixture->folder);
  g_autoptr (GError) error = NULL;
  BrJournalReport *report = br_journal_folder_read_all (folder, NULL, &error);

  g_assert_no_error (error);

  return report;
}

static guint
count_faults (BrJournalReport *report)
{
  GHashTableIter iter;
  gpointer faults;
  guint n_faults = 0;

  g_hash_table_iter_init (&iter, report->faults);
  while (g_hash_table_iter_next (&iter, NULL, &faults))
    n_faults += ((GPtrArray *) faults)->len;

  return n_faults;
}

/* Returns: (transfer none): the only fault of the file @name, which must say @part */
static BrFault *
get_fault (BrJournalReport *report,
           const char      *name,
           const char      *part)
{
  GPtrArray *faults = g_hash_table_lookup (report->faults, name);

  g_assert_nonnull (faults);
  g_assert_cmpuint (faults->len, ==, 1);
  if (strstr (br_fault_get_message (g_ptr_array_index (faults, 0)), part) == NULL)
    g_error ("\"%s\" does not say \"%s\"", br_fault_get_message (g_ptr_array_index (faults, 0)), part);

  return g_ptr_array_index (faults, 0);
}

static gboolean
write_entry (JournalFixture   *fixture,
             BrJournalFolder  *folder,
             BrEntry          *entry,
             BrJournalReport **report,
             GError          **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  g_ptr_array_add (entries, entry);

  return br_journal_folder_write (folder, "2026-11", entries, report, error);
}

static void
assert_written (JournalFixture *fixture,
                BrEntry        *entry,
                const char     *name)
{
  g_autofree char *path = g_build_filename ("journal", name, NULL);
  g_autofree char *text = journal_fixture_read (fixture, path);

  g_assert_nonnull (strstr (text, br_entry_get_id (entry)));
}

static void
test_match (void)
{
  const char *months[] = {
    "2026-11.json", "2026-11-2.json", "2026-11 (conflict copy).json", "2026-11.sync-conflict-20261122-153000-ABCDEF.json",
    "2026-11.unreadable-20261122T153000.json", "2026-11 (\xff).json",
  };
  const char *others[] = {
    "2026-13.json", "2026-00.json", "2026-1.json", "2026-111.json", "2026.json", "2026-11", "2026-11.json~", "2026-11.json.AB12CD",
    ".2026-11.json", "session.json", "", "x2026-11.json", "0000-11.json",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autofree char *month = NULL;

      g_assert_true (br_journal_folder_match (months[i], &month));
      g_assert_cmpstr (month, ==, "2026-11");
    }

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (br_journal_folder_match (others[i], NULL));
}

static void
test_nothing_there (JournalFixture *fixture,
                    gconstpointer   data)
{
  g_autoptr (BrJournalReport) report = read_all (fixture);

  g_assert_cmpuint (report->entries->len, ==, 0);
  g_assert_cmpuint (count_faults (report), ==, 0);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_copies (JournalFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (BrJournalReport) report = NULL;

  write_month (fixture, "2026-11.json", 1);
  write_month (fixture, "2026-11 (conflict copy).json", 2);
  write_month (fixture, "2026-11.sync-conflict-20261122-153000-ABCDEF.json", 3);
  write_month (fixture, "2026-11-2.json", 4);
  write_month (fixture, "2026-12.json", 5);
  write_month (fixture, "notes.json", 6);
  report = read_all (fixture);

  g_assert_cmpuint (report->entries->len, ==, 5);
  g_assert_cmpuint (count_faults (report), ==, 0);
}

/* What was unreadable is there under another name, byte for byte, and is read again once it is mended. */
static void
test_unreadable (JournalFixture *fixture,
                 gconstpointer   data)
{
  const char *texts[] = { "", "{\"format\":\"back-rehab-journal\",\"version\":1,\"entries\":[{\"id\":\"00000", "\xff\xfe", "[[[[[[", "null",
                          "{\n\"format\":\"back-rehab-journal\" \"version\":1}" };
  /* The file is named beside it, and nothing is said in the words of a parser. */
  const char *reasons[] = { "(the file is empty)", "(line 1: the file is damaged or cut off)", "(line 1: the file is not UTF-8 text)",
                            "(line 1: the file is damaged or cut off)", "(the file does not hold what it should (“back-rehab-journal”))",
                            "(line 2: the file is damaged or cut off: a comma is missing)" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (BrJournalReport) report = NULL;
      g_autoptr (BrJournalReport) again = NULL;
      g_autoptr (BrJournalReport) mended = NULL;
      g_autofree char *aside = NULL;
      g_autofree char *aside_path = NULL;
      g_autofree char *text = NULL;

      journal_fixture_write (fixture, "journal/2026-11.json", texts[i]);
      report = read_all (fixture);

      g_assert_cmpuint (report->n_set_aside, ==, 1);
      g_assert_false (journal_fixture_exists (fixture, "journal/2026-11.json"));
      aside = journal_fixture_find (fixture, "2026-11.unreadable-20");
      aside_path = g_build_filename ("journal", aside, NULL);
      text = journal_fixture_read (fixture, aside_path);
      g_assert_cmpstr (text, ==, texts[i]);
      get_fault (report, aside, "November 2026");
      get_fault (report, aside, "no backup");
      get_fault (report, aside, reasons[i]);

      again = read_all (fixture);
      g_assert_cmpuint (again->n_set_aside, ==, 0);
      get_fault (again, aside, "November 2026");

      write_month (fixture, aside, 1);
      mended = read_all (fixture);
      g_assert_cmpuint (count_faults (mended), ==, 0);
      g_assert_cmpuint (mended->entries->len, ==, 1);

      text = (g_free (text), NULL);
      text = g_build_filename (fixture->path, aside_path, NULL);
      g_assert_cmpint (g_unlink (text), ==, 0);
    }
}

static void
test_newest_backup (JournalFixture *fixture,
                    gconstpointer   data)
{
  g_autoptr (BrJournalReport) report = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *older = journal_fixture_get_path (fixture, "backups/older.zip");
  struct timespec times[2] = { { .tv_sec = 1000000000 }, { .tv_sec = 1000000000 } };

  journal_fixture_write (fixture, "backups/older.zip", "");
  journal_fixture_write (fixture, "backups/newer.zip", "");
  journal_fixture_write (fixture, "backups/program-20261122T153000.json", "{}");
  g_assert_cmpint (utimensat (AT_FDCWD, older, times, 0), ==, 0);
  journal_fixture_write (fixture, "journal/2026-11.json", "{");
  report = read_all (fixture);

  aside = journal_fixture_find (fixture, "unreadable");
  get_fault (report, aside, "“newer.zip”");
}

/* Two in one second do not overwrite each other. */
static void
test_set_aside_twice (JournalFixture *fixture,
                      gconstpointer   data)
{
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (BrJournalReport) report = NULL;

      journal_fixture_write (fixture, "journal/2026-11.json", "{");
      report = read_all (fixture);
      g_assert_cmpuint (report->n_set_aside, ==, 1);
    }

  g_assert_cmpuint (journal_fixture_count (fixture, "unreadable"), ==, 5);
}

/* Folders, pipes and links in the place of a file. */
static void
test_no_files (JournalFixture *fixture,
               gconstpointer   data)
{
  g_autofree char *folder = journal_fixture_get_path (fixture, "journal/2026-01.json");
  g_autofree char *pipe_path = journal_fixture_get_path (fixture, "journal/2026-02.json");
  g_autofree char *dangling = journal_fixture_get_path (fixture, "journal/2026-03.json");
  g_autofree char *device = journal_fixture_get_path (fixture, "journal/2026-04.json");
  g_autofree char *loop = journal_fixture_get_path (fixture, "journal/2026-05.json");
  g_autofree char *good = journal_fixture_get_path (fixture, "journal/2026-11.json");
  g_autoptr (BrJournalFolder) journal_folder = br_journal_folder_new (fixture->folder);
  g_autoptr (BrJournalReport) report = NULL;
  g_autoptr (BrJournalReport) again = NULL;
  g_autoptr (BrJournalReport) write_report = NULL;
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 1);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_cmpint (symlink ("nowhere", dangling), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", device), ==, 0);
  g_assert_cmpint (symlink ("2026-05.json", loop), ==, 0);
  write_month (fixture, "elsewhere", 1);
  g_assert_cmpint (symlink ("elsewhere", good), ==, 0);

  report = read_all (fixture);
  g_assert_cmpuint (report->entries->len, ==, 1);
  g_assert_cmpuint (count_faults (report), ==, 5);
  g_assert_cmpuint (report->n_set_aside, >=, 4);

  again = read_all (fixture);
  g_assert_cmpuint (again->entries->len, ==, 1);
  g_assert_cmpuint (count_faults (again), ==, 5);

  /* A link to a readable file is read, and replaced by a file that has everything. */
  g_assert_true (write_entry (fixture, journal_folder, entry, &write_report, &error));
  g_assert_no_error (error);
  assert_written (fixture, entry, "2026-11.json");
  g_clear_pointer (&again, br_journal_report_free);
  again = read_all (fixture);
  g_assert_cmpuint (again->entries->len, ==, 2);
}

static void
test_write_makes_folders (JournalFixture *fixture,
                          gconstpointer   data)
{
  g_autoptr (BrJournalFolder) folder = br_journal_folder_new (fixture->folder);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 1);
  g_autoptr (BrJournalReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *journal = g_build_filename (fixture->path, "journal", NULL);
  GStatBuf buf;

  g_assert_true (write_entry (fixture, folder, entry, &report, &error));
  g_assert_no_error (error);
  assert_written (fixture, entry, "2026-11.json");
  g_assert_cmpint (g_stat (fixture->path, &buf), ==, 0);
  g_assert_cmpint (buf.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (journal, &buf), ==, 0);
  g_assert_cmpint (buf.st_mode & 0777, ==, 0700);
  g_assert_cmpuint (journal_fixture_count (fixture, ""), ==, 1);
}

/* Writing into a month that became unreadable sets it aside first. */
static void
test_write_over_unreadable (JournalFixture *fixture,
                            gconstpointer   data)
{
  g_autoptr (BrJournalFolder) folder = br_journal_folder_new (fixture->folder);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 1);
  g_autoptr (BrJournalReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  journal_fixture_write (fixture, "journal/2026-11.json", "{\"half\":");
  g_assert_true (write_entry (fixture, folder, entry, &report, &error));
  g_assert_no_error (error);

  assert_written (fixture, entry, "2026-11.json");
  aside = journal_fixture_find (fixture, "unreadable");
  path = g_build_filename ("journal", aside, NULL);
  text = journal_fixture_read (fixture, path);
  g_assert_cmpstr (text, ==, "{\"half\":");
  get_fault (report, aside, "November");
}

/* The name leaves no room for the mark and the date. */
static void
test_long_name (JournalFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (BrJournalReport) report = NULL;
  g_autofree char *stem = g_strnfill (NAME_MAX - 20 - strlen ("2026-11.json"), 'x');
  g_autofree char *name = g_strdup_printf ("2026-11%s.json", stem);
  g_autofree char *path = g_build_filename ("journal", name, NULL);

  journal_fixture_write (fixture, path, "{");
  report = read_all (fixture);
  g_assert_cmpuint (report->n_set_aside, ==, 0);
  get_fault (report, name, "left as it is");
  g_assert_true (journal_fixture_exists (fixture, path));
}

/* Every name under which it could be set aside is taken: the file stays, and its sibling is begun. */
static void
test_cannot_set_aside (JournalFixture *fixture,
                       gconstpointer   data)
{
  g_autoptr (BrJournalFolder) folder = br_journal_folder_new (fixture->folder);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 1);
  g_autoptr (BrEntry) second = journal_fixture_check_in ("2026-11-21", 0, 1);
  g_autoptr (BrJournalReport) report = NULL;
  g_autoptr (BrJournalReport) second_report = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  for (int seconds = 0; seconds < 20; seconds++)
    {
      g_autoptr (GDateTime) then = g_date_time_add_seconds (now, seconds);
      g_autofree char *time = g_date_time_format (then, "%Y%m%dT%H%M%S");

      for (guint number = 1; number <= 100; number++)
        {
          g_autofree char *suffix = number > 1 ? g_strdup_printf ("-%u", number) : g_strdup ("");
          g_autofree char *name = g_strdup_printf ("journal/2026-11.unreadable-%s%s.json", time, suffix);
          g_autofree char *path = journal_fixture_get_path (fixture, name);

          g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
        }
    }

  journal_fixture_write (fixture, "journal/2026-11.json", "{");
  g_assert_true (write_entry (fixture, folder, entry, &report, &error));
  g_assert_no_error (error);
  get_fault (report, "2026-11.json", "left as it is");
  g_assert_true (write_entry (fixture, folder, second, &second_report, &error));
  g_assert_no_error (error);

  assert_written (fixture, entry, "2026-11-2.json");
  assert_written (fixture, second, "2026-11-2.json");
  text = journal_fixture_read (fixture, "journal/2026-11.json");
  g_assert_cmpstr (text, ==, "{");
}

/* A month that would grow beyond what is read again goes on in its sibling. */
static void
test_full_month (JournalFixture *fixture,
                 gconstpointer   data)
{
  g_autoptr (BrJournalFolder) folder = br_journal_folder_new (fixture->folder);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 1);
  g_autoptr (BrJournalReport) report = NULL;
  g_autoptr (BrJournalReport) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *padding = g_strnfill (8 * 1024 * 1024 - 100, 'x');
  g_autofree char *text = g_strconcat (HEAD "\"padding\":\"", padding, "\",\"entries\":[]}", NULL);

  journal_fixture_write (fixture, "journal/2026-11.json", text);
  g_assert_true (write_entry (fixture, folder, entry, &report, &error));
  g_assert_no_error (error);
  assert_written (fixture, entry, "2026-11-2.json");

  read = read_all (fixture);
  g_assert_cmpuint (read->entries->len, ==, 1);
  g_assert_cmpuint (count_faults (read), ==, 0);
}

/* The entry with the number is left out and named with its line; the others count. The file stays byte for byte what it was. */
static void
test_large_number (JournalFixture *fixture,
                   gconstpointer   data)
{
  static const char * const numbers[] = { "99999999999999999999", "-1e999", "0.00000000000000000000000000000000000000000000001" };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (BrJournalFolder) folder = br_journal_folder_new (fixture->folder);
      g_autoptr (BrEntry) good = journal_fixture_check_in ("2026-11-20", 0, 1);
      g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-21", 0, 1);
      g_autoptr (JsonNode) node = br_entry_to_json (good);
      g_autofree char *good_text = json_to_string (node, FALSE);
      g_autofree char *text = g_strconcat (HEAD "\"entries\":[\n", good_text, ",\n{\"id\":\"a \\\" -7\",\"deep\":[{\"pain\":", numbers[i],
                                           "}]}\n]}", NULL);
      g_autoptr (BrJournalReport) report = NULL;
      g_autoptr (BrJournalReport) read = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      BrFault *fault;

      journal_fixture_write (fixture, "journal/2026-11.json", text);
      read = read_all (fixture);
      /* With what the rounds before have written beside it. */
      g_assert_cmpuint (read->entries->len, ==, 1 + i);
      g_assert_cmpuint (read->n_set_aside, ==, 0);
      fault = get_fault (read, "2026-11.json", "a number is too large or too long");
      g_assert_true (br_fault_is_entry (fault));
      g_assert_cmpuint (br_fault_get_line (fault), ==, 3);
      g_assert_cmpstr (br_fault_get_subject (fault), ==, "a \" -7");

      g_assert_true (write_entry (fixture, folder, entry, &report, &error));
      g_assert_no_error (error);
      assert_written (fixture, entry, "2026-11-2.json");
      after = journal_fixture_read (fixture, "journal/2026-11.json");
      g_assert_cmpstr (after, ==, text);
    }
}

static void
test_newer (JournalFixture *fixture,
            gconstpointer   data)
{
  const char text[] = "{\"format\":\"back-rehab-journal\",\"version\":2,\"entries\":[]}";
  g_autoptr (BrJournalFolder) folder = br_journal_folder_new (fixture->folder);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 1);
  g_autoptr (BrJournalReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  journal_fixture_write (fixture, "journal/2026-11.json", text);
  g_assert_false (write_entry (fixture, folder, entry, &report, &error));
  g_assert_error (error, BR_JSON_ERROR, BR_JSON_ERROR_NEWER);
  g_assert_true (g_hash_table_contains (report->newer, "2026-11.json"));
  get_fault (report, "2026-11.json", "newer version");

  after = journal_fixture_read (fixture, "journal/2026-11.json");
  g_assert_cmpstr (after, ==, text);
  g_assert_cmpuint (journal_fixture_count (fixture, ""), ==, 1);
}

static void
test_folder_is_a_file (JournalFixture *fixture,
                       gconstpointer   data)
{
  g_autoptr (BrJournalFolder) folder = br_journal_folder_new (fixture->folder);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 1);
  g_autoptr (BrJournalReport) report = NULL;
  g_autoptr (BrJournalReport) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  journal_fixture_write (fixture, "journal", "not a folder");
  read = read_all (fixture);
  get_fault (read, BR_JOURNAL_FOLDER_PLACE, "cannot be opened");
  g_assert_false (write_entry (fixture, folder, entry, &report, &error));
  g_assert_nonnull (error);
  text = journal_fixture_read (fixture, "journal");
  g_assert_cmpstr (text, ==, "not a folder");
}

/* How many names the disk gives before it fails; negative: all. */
static int n_names_left = -1;

static gboolean
may_read (const char *name)
{
  if (n_names_left == 0)
    {
      errno = EIO;
      return FALSE;
    }

  if (n_names_left > 0 && name != NULL && name[0] != '.')
    n_names_left--;

  return TRUE;
}

/* Both stand before those of the C library. */
struct dirent *
readdir (DIR *dir)
{
  struct dirent *entry = ((__typeof__ (&readdir)) dlsym (RTLD_NEXT, "readdir")) (dir);

  return may_read (entry != NULL ? entry->d_name : NULL) ? entry : NULL;
}

struct dirent64 *
readdir64 (DIR *dir)
{
  struct dirent64 *entry = ((__typeof__ (&readdir64)) dlsym (RTLD_NEXT, "readdir64")) (dir);

  return may_read (entry != NULL ? entry->d_name : NULL) ? entry : NULL;
}

/* The disk fails half way through the folder: that months are missing is said, and what cannot be seen is not taken to be gone. */
static void
test_broken_folder (JournalFixture *fixture,
                    gconstpointer   data)
{
  g_autoptr (BrJournalFolder) folder = br_journal_folder_new (fixture->folder);
  g_autoptr (BrJournalReport) first = NULL;
  g_autoptr (BrJournalReport) broken = NULL;
  g_autoptr (BrJournalReport) looked = NULL;
  g_autoptr (BrJournalReport) month = NULL;

  write_month (fixture, "2026-10.json", 1);
  write_month (fixture, "2026-11.json", 2);
  write_month (fixture, "2026-12.json", 3);
  first = br_journal_folder_read_all (folder, NULL, NULL);
  g_assert_cmpuint (first->entries->len, ==, 3);
  g_assert_cmpuint (count_faults (first), ==, 0);

  n_names_left = 1;
  broken = br_journal_folder_read_all (folder, NULL, NULL);
  g_assert_cmpuint (broken->entries->len, ==, 1);
  get_fault (broken, BR_JOURNAL_FOLDER_PLACE, "(the disk reports a fault)");
  n_names_left = 1;
  looked = br_journal_folder_look (folder);
  get_fault (looked, BR_JOURNAL_FOLDER_PLACE, "(the disk reports a fault)");
  n_names_left = 0;
  month = br_journal_folder_read_month (folder, "2026-11", TRUE);
  get_fault (month, BR_JOURNAL_FOLDER_PLACE, "(the disk reports a fault)");
  g_assert_false (month->no_folder);

  n_names_left = -1;
  g_assert_null (br_journal_folder_read_month (folder, "2026-11", TRUE));
}

/* Only what changed is read again. */
static void
test_read_month (JournalFixture *fixture,
                 gconstpointer   data)
{
  g_autoptr (BrJournalFolder) folder = br_journal_folder_new (fixture->folder);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 1);
  g_autoptr (BrJournalReport) report = NULL;
  g_autoptr (BrJournalReport) unreadable = NULL;
  g_autoptr (BrJournalReport) set_aside = NULL;
  g_autoptr (BrJournalReport) removed = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *aside_path = NULL;
  GHashTableIter iter;
  gpointer faults;

  g_assert_true (write_entry (fixture, folder, entry, &report, NULL));
  g_assert_null (br_journal_folder_read_month (folder, "2026-11", TRUE));

  g_clear_pointer (&report, br_journal_report_free);
  write_month (fixture, "2026-11.json", 1);
  report = br_journal_folder_read_month (folder, "2026-11", TRUE);
  g_assert_nonnull (report);
  g_assert_cmpuint (report->entries->len, ==, 1);
  g_assert_null (br_journal_folder_read_month (folder, "2026-11", TRUE));
  g_assert_null (br_journal_folder_read_month (folder, "2026-12", TRUE));

  journal_fixture_write (fixture, "journal/2026-11.json", "{");
  unreadable = br_journal_folder_read_month (folder, "2026-11", FALSE);
  g_assert_cmpuint (unreadable->n_unreadable, ==, 1);
  g_assert_true (journal_fixture_exists (fixture, "journal/2026-11.json"));
  set_aside = br_journal_folder_read_month (folder, "2026-11", TRUE);
  g_assert_cmpuint (set_aside->n_set_aside, ==, 1);
  g_assert_null (br_journal_folder_read_month (folder, "2026-11", TRUE));

  /* Once the person removes it, it is no longer at fault. */
  aside = journal_fixture_find (fixture, "unreadable");
  aside_path = g_build_filename (fixture->path, "journal", aside, NULL);
  g_assert_cmpint (g_unlink (aside_path), ==, 0);
  removed = br_journal_folder_read_month (folder, "2026-11", TRUE);
  g_assert_true (g_hash_table_lookup_extended (removed->faults, aside, NULL, NULL));
  g_hash_table_iter_init (&iter, removed->faults);
  while (g_hash_table_iter_next (&iter, NULL, &faults))
    g_assert_cmpuint (((GPtrArray *) faults)->len, ==, 0);
}

/* Which months are not as they were is found out without reading them, whatever became of their files. */
static void
test_find_changed (JournalFixture *fixture,
                   gconstpointer   data)
{
  g_autoptr (BrJournalFolder) folder = br_journal_folder_new (fixture->folder);
  g_autoptr (BrJournalReport) nowhere = br_journal_folder_find_changed (folder);
  g_autoptr (BrJournalReport) first = NULL;
  g_autoptr (BrJournalReport) same = NULL;
  g_autoptr (BrJournalReport) changed = NULL;
  g_autoptr (BrJournalReport) broken = NULL;
  g_autofree char *removed = journal_fixture_get_path (fixture, "journal/2026-08.json");

  g_assert_true (nowhere->no_folder);
  g_assert_cmpuint (g_hash_table_size (nowhere->changed), ==, 0);

  write_month (fixture, "2026-08.json", 1);
  write_month (fixture, "2026-09.json", 2);
  write_month (fixture, "2026-10.json", 3);
  write_month (fixture, "2026-11.json", 4);
  first = br_journal_folder_read_all (folder, NULL, NULL);
  same = br_journal_folder_find_changed (folder);
  g_assert_false (same->no_folder);
  g_assert_cmpuint (g_hash_table_size (same->changed), ==, 0);

  g_assert_cmpint (g_unlink (removed), ==, 0);
  write_month (fixture, "2026-10 (conflict copy).json", 5);
  write_month (fixture, "2026-11.json", 6);
  write_month (fixture, "2026-12.json", 7);
  changed = br_journal_folder_find_changed (folder);
  g_assert_cmpuint (g_hash_table_size (changed->changed), ==, 4);
  g_assert_false (g_hash_table_contains (changed->changed, "2026-09"));
  g_assert_cmpuint (changed->entries->len, ==, 0);

  /* Of what cannot be seen nothing is known. */
  n_names_left = 1;
  broken = br_journal_folder_find_changed (folder);
  n_names_left = -1;
  get_fault (broken, BR_JOURNAL_FOLDER_PLACE, "(the disk reports a fault)");
  g_assert_cmpuint (g_hash_table_size (broken->changed), ==, 0);
}

/* A folder without a month is something else than no folder. */
static void
test_no_folder (JournalFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (BrJournalFolder) folder = br_journal_folder_new (fixture->folder);
  g_autoptr (BrJournalFolder) other = br_journal_folder_new (fixture->folder);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 1);
  g_autoptr (BrJournalReport) first = NULL;
  g_autoptr (BrJournalReport) second = NULL;
  g_autoptr (BrJournalReport) no_month = NULL;
  g_autoptr (BrJournalReport) no_folder = NULL;
  g_autofree char *path = g_build_filename (fixture->path, "journal", NULL);
  g_autofree char *file_path = g_build_filename (path, "2026-11.json", NULL);

  g_assert_true (write_entry (fixture, folder, entry, &first, NULL));
  g_assert_true (first->no_folder);
  g_assert_true (write_entry (fixture, other, entry, &second, NULL));
  g_assert_false (second->no_folder);
  g_assert_cmpint (g_unlink (file_path), ==, 0);
  no_month = br_journal_folder_read_month (folder, "2026-11", FALSE);
  g_assert_false (no_month->no_folder);
  g_assert_cmpint (g_rmdir (path), ==, 0);
  no_folder = br_journal_folder_read_month (other, "2026-11", FALSE);
  g_assert_true (no_folder->no_folder);
}

/* (nullable): whose November another program replaces as soon as it has got its new content, once. */
static JournalFixture *to_be_replaced;

/* Stands before that of the C library; a folder is made durable when a file in it has changed places with its successor. */
int
fsync (int fd)
{
  struct stat buf;

  if (to_be_replaced != NULL && fstat (fd, &buf) == 0 && S_ISDIR (buf.st_mode) &&
      !journal_fixture_exists (to_be_replaced, "journal/.2026-11.json.new"))
    write_month (g_steal_pointer (&to_be_replaced), "2026-11.json", 1);

  return (int) syscall (SYS_fsync, fd);
}

/* Another program puts its version in place in the moment after ours: it is not taken for ours. */
static void
test_replaced_right_after (JournalFixture *fixture,
                           gconstpointer   data)
{
  g_autoptr (BrJournalFolder) folder = br_journal_folder_new (fixture->folder);
  g_autoptr (BrEntry) first = journal_fixture_check_in ("2026-11-20", 1, 3);
  g_autoptr (BrEntry) second = journal_fixture_check_in ("2026-11-21", 2, 3);
  g_autoptr (BrEntry) third = journal_fixture_check_in ("2026-11-22", 3, 3);
  g_autoptr (BrJournalReport) first_report = NULL;
  g_autoptr (BrJournalReport) second_report = NULL;
  g_autoptr (BrJournalReport) again_report = NULL;
  g_autoptr (BrJournalReport) third_report = NULL;
  g_autoptr (BrJournalReport) read = NULL;

  g_assert_true (write_entry (fixture, folder, first, &first_report, NULL));

  to_be_replaced = fixture;
  g_assert_true (write_entry (fixture, folder, second, &second_report, NULL));
  g_assert_null (to_be_replaced);

  read = br_journal_folder_read_month (folder, "2026-11", TRUE);
  g_assert_nonnull (read);
  g_assert_cmpuint (read->entries->len, ==, 1);

  /* The same, noticed only by the next saving. */
  to_be_replaced = fixture;
  g_assert_true (write_entry (fixture, folder, second, &again_report, NULL));
  g_assert_true (write_entry (fixture, folder, third, &third_report, NULL));
  g_assert_cmpuint (third_report->entries->len, ==, 1);
}

/* What somebody changes between two savings is read, even if the file looks the same from outside. */
static void
test_changed_unnoticed (JournalFixture *fixture,
                        gconstpointer   data)
{
  g_autoptr (BrJournalFolder) folder = br_journal_folder_new (fixture->folder);
  g_autoptr (BrEntry) first = journal_fixture_check_in ("2026-11-20", 1, 3);
  g_autoptr (BrEntry) second = journal_fixture_check_in ("2026-11-21", 2, 3);
  g_autoptr (BrJournalReport) report = NULL;
  g_autoptr (BrJournalReport) second_report = NULL;
  g_autofree char *path = journal_fixture_get_path (fixture, "journal/2026-11.json");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GString) changed = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf buf;

  g_assert_true (write_entry (fixture, folder, first, &report, &error));

  before = journal_fixture_read (fixture, "journal/2026-11.json");
  changed = g_string_new (before);
  g_assert_cmpuint (g_string_replace (changed, "\"pain\" : 3", "\"pain\" : 7", 0), ==, 1);
  g_assert_cmpint (g_stat (path, &buf), ==, 0);
  g_assert_true (g_file_set_contents_full (path, changed->str, -1, G_FILE_SET_CONTENTS_NONE, 0600, &error));
  g_assert_cmpint (utimensat (AT_FDCWD, path, (const struct timespec[]) { buf.st_atim, buf.st_mtim }, 0), ==, 0);

  g_assert_true (write_entry (fixture, folder, second, &second_report, &error));
  g_assert_no_error (error);

  after = journal_fixture_read (fixture, "journal/2026-11.json");
  g_string_truncate (changed, changed->len - strlen ("\n ]\n}\n"));
  g_assert_true (g_str_has_prefix (after, changed->str));
  assert_written (fixture, second, "2026-11.json");
}

typedef enum
{
  MEND = 1,
  REMOVE,
} Meanwhile;

/* What another program does, once, to the November of whom, in the moment in which it is to be set aside. */
static Meanwhile meanwhile;
static JournalFixture *to_be_set_aside;

/* Stands before that of the C library. */
int
renameat2 (int          old_fd,
           const char  *old_path,
           int          new_fd,
           const char  *new_path,
           unsigned int flags)
{
  if (to_be_set_aside != NULL && strstr (new_path, ".unreadable-") != NULL)
    {
      if (meanwhile == MEND)
        write_month (to_be_set_aside, "2026-11.json", 1);
      else
        g_assert_cmpint (g_unlink (old_path), ==, 0);
      to_be_set_aside = NULL;
    }

  return (int) syscall (SYS_renameat2, old_fd, old_path, new_fd, new_path, flags);
}

/* What is set aside although it has just been mended is read as soon as somebody looks. */
static void
test_mended_meanwhile (JournalFixture *fixture,
                       gconstpointer   data)
{
  g_autoptr (BrJournalFolder) folder = br_journal_folder_new (fixture->folder);
  g_autoptr (BrJournalReport) report = NULL;
  g_autoptr (BrJournalReport) read = NULL;
  g_autofree char *aside = NULL;

  journal_fixture_write (fixture, "journal/2026-11.json", "{");
  meanwhile = MEND;
  to_be_set_aside = fixture;
  report = br_journal_folder_read_month (folder, "2026-11", TRUE);
  g_assert_null (to_be_set_aside);
  g_assert_cmpuint (report->n_set_aside, ==, 1);
  g_assert_cmpuint (report->entries->len, ==, 0);

  read = br_journal_folder_read_month (folder, "2026-11", TRUE);
  g_assert_nonnull (read);
  g_assert_cmpuint (read->entries->len, ==, 1);
  aside = journal_fixture_find (fixture, ".unreadable-");
  g_assert_cmpuint (br_journal_report_get_faults (read, aside)->len, ==, 0);
}

/* What is gone before it can be set aside is in nobody's way. */
static void
test_removed_meanwhile (JournalFixture *fixture,
                        gconstpointer   data)
{
  g_autoptr (BrJournalFolder) folder = br_journal_folder_new (fixture->folder);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 1, 3);
  g_autoptr (BrJournalReport) report = NULL;
  g_autoptr (GError) error = NULL;

  journal_fixture_write (fixture, "journal/2026-11.json", "{");
  meanwhile = REMOVE;
  to_be_set_aside = fixture;
  g_assert_true (write_entry (fixture, folder, entry, &report, &error));
  g_assert_no_error (error);
  g_assert_null (to_be_set_aside);
  assert_written (fixture, entry, "2026-11.json");
  g_assert_cmpuint (br_journal_report_get_faults (report, "2026-11.json")->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function) \
  g_test_add ("/journal-folder/" name, JournalFixture, NULL, journal_fixture_set_up, function, journal_fixture_tear_down)

  g_test_add_func ("/journal-folder/match", test_match);
  ADD ("nothing-there", test_nothing_there);
  ADD ("copies", test_copies);
  ADD ("unreadable", test_unreadable);
  ADD ("newest-backup", test_newest_backup);
  ADD ("set-aside-twice", test_set_aside_twice);
  ADD ("no-files", test_no_files);
  ADD ("write-makes-folders", test_write_makes_folders);
  ADD ("write-over-unreadable", test_write_over_unreadable);
  ADD ("long-name", test_long_name);
  ADD ("cannot-set-aside", test_cannot_set_aside);
  ADD ("full-month", test_full_month);
  ADD ("large-number", test_large_number);
  ADD ("newer", test_newer);
  ADD ("folder-is-a-file", test_folder_is_a_file);
  ADD ("broken-folder", test_broken_folder);
  ADD ("read-month", test_read_month);
  ADD ("find-changed", test_find_changed);
  ADD ("no-folder", test_no_folder);
  ADD ("replaced-right-after", test_replaced_right_after);
  ADD ("changed-unnoticed", test_changed_unnoticed);
  ADD ("mended-meanwhile", test_mended_meanwhile);
  ADD ("removed-meanwhile", test_removed_meanwhile);

  return g_test_run ();
}
