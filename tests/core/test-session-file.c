/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrSessionFile: written ahead with the newest state last, restored, removed; and what cannot be used is set aside, not lost. */

#include "core/session/br-session-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "core/json/br-json-document.h"
#include "core/storage/br-file-error.h"
#include "core/storage/br-saving-fault.h"

#include "session-fixture.h"

typedef struct
{
  BrProgram     *program;
  BrManualClock *clock;
  BrSession     *session;
  BrSessionFile *file;
  char          *folder;
  char          *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (BrPrescription) prescription = NULL;
  g_autoptr (GFile) folder = NULL;

  fixture->program = fixture_load_program ();
  fixture->clock = br_manual_clock_new ();
  prescription = fixture_prescribe (fixture->program, "plain sides");
  fixture->session = br_session_new (prescription, BR_CLOCK (fixture->clock), br_day_new (2026, 11, 22), 3, BR_PAIN_ACHE);
  fixture->folder = g_build_filename (g_get_user_data_dir (), "new", "back-rehab", NULL);
  fixture->path = g_build_filename (fixture->folder, "session.json", NULL);
  folder = g_file_new_for_path (fixture->folder);
  fixture->file = br_session_file_new (folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  br_session_file_follow (fixture->file, NULL);
  g_assert_finalize_object (fixture->session);
  /* A worker may hold it for a moment longer. */
  g_clear_object (&fixture->file);
  g_clear_object (&fixture->clock);
  g_clear_object (&fixture->program);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
keep_result (GObject      *source_object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
flush (Fixture  *fixture,
       GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  br_session_file_flush_async (fixture->file, keep_result, &result);
  wait_for (&result);

  return br_session_file_flush_finish (fixture->file, result, error);
}

static gboolean
take_away (Fixture  *fixture,
           GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  br_session_file_remove_async (fixture->file, keep_result, &result);
  wait_for (&result);

  return br_session_file_remove_finish (fixture->file, result, error);
}

static BrSession *
restore_within (Fixture  *fixture,
                BrDay     from,
                BrDay     to,
                GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  br_session_file_restore_async (fixture->file, fixture->program, BR_CLOCK (fixture->clock), from, to, NULL, keep_result, &result);
  wait_for (&result);

  return br_session_file_restore_finish (fixture->file, result, error);
}

static BrSession *
restore (Fixture  *fixture,
         GError  **error)
{
  return restore_within (fixture, BR_DAY_NONE, br_session_get_date (fixture->session), error);
}

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
write_file (Fixture    *fixture,
            const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  g_file_set_contents (fixture->path, text, -1, &error);
  g_assert_no_error (error);
}

/* Returns: how many files of type @test were set aside */
static guint
count_aside (Fixture  *fixture,
             GFileTest test)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      n += g_pattern_match_simple ("session.unreadable-????????T??????*.json", name) && g_file_test (path, test);
    }

  return n;
}

static guint
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);

  return status.st_mode & 07777;
}

static void
assert_on_disk (Fixture *fixture)
{
  g_autofree char *text = read_file (fixture->path);
  g_autofree char *expected = fixture_describe_json (fixture->session, NULL);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_write (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  br_session_file_follow (fixture->file, fixture->session);
  g_assert_true (flush (fixture, &error));
  g_assert_no_error (error);
  assert_on_disk (fixture);
  g_assert_cmpuint (get_mode (fixture->path), ==, 0600);
  g_assert_cmpuint (get_mode (fixture->folder), ==, 0700);

  /* Many changes while one write is under way: the newest is what is there in the end. */
  br_session_start (fixture->session);
  br_manual_clock_advance (fixture->clock, 60 * SECOND);
  br_session_next (fixture->session);
  g_assert_true (flush (fixture, &error));
  assert_on_disk (fixture);

  /* Each later one is written without anybody asking. */
  br_session_pause (fixture->session);
  while (TRUE)
    {
      g_autofree char *text = read_file (fixture->path);

      if (strstr (text, "\"paused\"") != NULL)
        break;
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_true (flush (fixture, &error));
  assert_on_disk (fixture);
  g_assert_null (br_session_file_get_fault (fixture->file));

  /* No longer followed, no longer written. */
  br_session_file_follow (fixture->file, NULL);
  br_session_resume (fixture->session);
  g_assert_true (flush (fixture, &error));
  {
    g_autofree char *text = read_file (fixture->path);

    g_assert_nonnull (strstr (text, "\"paused\""));
  }
}

static void
test_restore (Fixture       *fixture,
              gconstpointer  user_data)
{
  static const char * const without[] = { "state", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (BrSession) none = NULL;
  g_autoptr (BrSession) restored = NULL;
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;

  none = restore (fixture, &error);
  g_assert_no_error (error);
  g_assert_null (none);

  br_session_file_follow (fixture->file, fixture->session);
  br_session_start (fixture->session);
  br_manual_clock_advance (fixture->clock, 110 * SECOND);
  br_session_pause (fixture->session);
  g_assert_true (flush (fixture, &error));

  restored = restore (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpint (br_session_get_state (restored), ==, BR_SESSION_PAUSED);
  text = fixture_describe_json (restored, without);
  expected = fixture_describe_json (fixture->session, without);
  g_assert_cmpstr (text, ==, expected);

  /* What was restored stays there until it is removed. */
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  br_session_file_follow (fixture->file, fixture->session);
  br_session_start (fixture->session);

  /* While a write is under way. */
  g_assert_true (take_away (fixture, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  /* It is followed no longer; a second time nothing is there, and that is no fault. */
  br_session_pause (fixture->session);
  g_assert_true (take_away (fixture, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* Asked for twice before the first is done: both come to their end. */
static void
test_remove_twice (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;

  br_session_file_follow (fixture->file, fixture->session);
  br_session_file_remove_async (fixture->file, keep_result, &first);
  br_session_file_remove_async (fixture->file, keep_result, &second);
  wait_for (&first);
  wait_for (&second);
  g_assert_true (br_session_file_remove_finish (fixture->file, first, &error));
  g_assert_no_error (error);
  g_assert_true (br_session_file_remove_finish (fixture->file, second, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* What a new session writes while the old file is still being removed is not removed with it. */
static void
test_remove_and_follow (Fixture       *fixture,
                        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  br_session_file_follow (fixture->file, fixture->session);
  br_session_file_remove_async (fixture->file, keep_result, &result);
  br_session_file_follow (fixture->file, fixture->session);
  g_assert_true (flush (fixture, &error));
  wait_for (&result);
  g_assert_true (br_session_file_remove_finish (fixture->file, result, &error));
  assert_on_disk (fixture);
}

/* The message says under which name the file is kept. */
static void
assert_set_aside (Fixture    *fixture,
                  const char *content,
                  GError     *error)
{
  g_auto (GStrv) before = g_strsplit (error->message, "“", 2);
  g_auto (GStrv) name = g_strsplit (before[1], "”", 2);
  g_autofree char *aside = g_build_filename (fixture->folder, name[0], NULL);
  g_autofree char *text = read_file (aside);

  g_assert_cmpstr (text, ==, content);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_unusable (Fixture       *fixture,
               gconstpointer  user_data)
{
  g_autofree char *good = NULL;
  g_autofree char *half = NULL;
  g_autofree char *other = NULL;
  g_autofree char *twice = NULL;

  br_session_start (fixture->session);
  good = fixture_describe_json (fixture->session, NULL);
  half = g_strndup (good, strlen (good) / 2);
  {
    g_auto (GStrv) version = g_strsplit (good, "\"program_version\" : 3", 2);
    g_auto (GStrv) format_version = g_strsplit (good, "\"version\" : 1", 2);

    other = g_strjoinv ("\"program_version\" : 2", version);
    twice = g_strjoinv ("\"version\" : 1, \"version\" : 1", format_version);
  }

  {
    const char * const contents[] = {
      "", half, "[]", "{}", "{\"format\": \"back-rehab-journal\", \"version\": 1}", other, twice, "\xff\xfe",
    };

    for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (BrSession) restored = NULL;

        write_file (fixture, contents[i]);
        restored = restore (fixture, &error);
        g_assert_null (restored);
        g_assert_nonnull (error);
        g_test_message ("%s", error->message);
        assert_set_aside (fixture, contents[i], error);
        g_assert_cmpuint (count_aside (fixture, G_FILE_TEST_IS_REGULAR), ==, i + 1);
      }
  }

  /* The way is free for the next session, and all that was set aside is still there. */
  {
    g_autoptr (GError) error = NULL;

    br_session_file_follow (fixture->file, fixture->session);
    g_assert_true (flush (fixture, &error));
    assert_on_disk (fixture);
    g_assert_cmpuint (count_aside (fixture, G_FILE_TEST_IS_REGULAR), ==, 8);
  }
}

/* A newer version can go on with it: it stays under its name, and nothing is written over it, nor is it removed. */
static void
test_newer (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BrSession) restored = NULL;
  g_autofree char *good = NULL;
  g_auto (GStrv) version = NULL;
  g_autofree char *newer = NULL;
  g_autofree char *after = NULL;

  br_session_start (fixture->session);
  good = fixture_describe_json (fixture->session, NULL);
  version = g_strsplit (good, "\"version\" : 1", 2);
  newer = g_strjoinv ("\"version\" : 2", version);
  write_file (fixture, newer);

  restored = restore (fixture, &error);
  g_assert_null (restored);
  g_assert_error (error, BR_JSON_ERROR, BR_JSON_ERROR_NEWER);
  g_assert_cmpuint (count_aside (fixture, G_FILE_TEST_EXISTS), ==, 0);

  g_clear_error (&error);
  br_session_file_follow (fixture->file, fixture->session);
  g_assert_true (flush (fixture, &error));
  g_assert_true (take_away (fixture, &error));
  after = read_file (fixture->path);
  g_assert_cmpstr (after, ==, newer);
}

/* Before the first start, or after today: set aside, and neither offered nor saved. */
static void
test_impossible_date (Fixture       *fixture,
                      gconstpointer  user_data)
{
  const BrDay date = br_session_get_date (fixture->session);
  const struct
  {
    BrDay    from;
    BrDay    to;
    gboolean usable;
  } cases[] = {
    { date, date, TRUE },
    { date - 100, date + 1, TRUE },
    { date + 1, date + 7, FALSE },
    { BR_DAY_NONE, date - 1, FALSE },
  };

  br_session_start (fixture->session);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BrSession) restored = NULL;
      g_autofree char *text = fixture_describe_json (fixture->session, NULL);
      guint n_aside;

      write_file (fixture, text);
      n_aside = count_aside (fixture, G_FILE_TEST_IS_REGULAR);
      restored = restore_within (fixture, cases[i].from, cases[i].to, &error);
      g_assert_cmpint (restored != NULL, ==, cases[i].usable);
      g_assert_cmpuint (count_aside (fixture, G_FILE_TEST_IS_REGULAR), ==, n_aside + (cases[i].usable ? 0 : 1));
      g_assert_cmpint (g_file_test (fixture->path, G_FILE_TEST_EXISTS), ==, cases[i].usable);
      if (!cases[i].usable)
        g_assert_nonnull (strstr (error->message, "date: is before you began with the program, or has not come yet"));
    }
}

/* The loaded program is damaged, so that another one is in force: the session stays until the program is back. */
static void
test_missed_program (Fixture       *fixture,
                     gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BrSession) restored = NULL;
  g_autofree char *good = NULL;
  g_auto (GStrv) version = NULL;
  g_autofree char *other = NULL;
  g_autofree char *program = g_build_filename (fixture->folder, "program.json", NULL);
  g_autofree char *after = NULL;

  br_session_start (fixture->session);
  good = fixture_describe_json (fixture->session, NULL);
  version = g_strsplit (good, "\"program_version\" : 3", 2);
  other = g_strjoinv ("\"program_version\" : 2", version);
  write_file (fixture, other);
  g_assert_true (g_file_set_contents (program, "half a pro", -1, NULL));

  restored = restore (fixture, &error);
  g_assert_null (restored);
  g_assert_nonnull (error);
  g_assert_cmpuint (count_aside (fixture, G_FILE_TEST_EXISTS), ==, 0);

  g_clear_error (&error);
  br_session_file_follow (fixture->file, fixture->session);
  g_assert_true (flush (fixture, &error));
  after = read_file (fixture->path);
  g_assert_cmpstr (after, ==, other);
}

/* Not even a folder or a pipe in its place hangs or crashes us. */
static void
test_no_file (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (GError) folder_error = NULL;
  g_autoptr (GError) pipe_error = NULL;
  g_autoptr (BrSession) restored = NULL;

  g_assert_cmpint (g_mkdir_with_parents (fixture->path, 0700), ==, 0);
  restored = restore (fixture, &folder_error);
  g_assert_null (restored);
  g_assert_nonnull (folder_error);
  g_assert_cmpuint (count_aside (fixture, G_FILE_TEST_IS_DIR), ==, 1);

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  restored = restore (fixture, &pipe_error);
  g_assert_null (restored);
  g_assert_nonnull (pipe_error);
  g_assert_cmpuint (count_aside (fixture, G_FILE_TEST_EXISTS), ==, 2);
}

/* It can be neither used nor moved: it stays, and nothing is written over it, nor is it removed. */
static void
test_stuck (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BrSession) restored = NULL;
  g_autofree char *text = NULL;
  g_autofree char *after = NULL;

  /* Every name to which it could be moved within the next minute is taken. */
  write_file (fixture, "half a fi");
  for (int second = 0; second < 60; second++)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();
      g_autoptr (GDateTime) later = g_date_time_add_seconds (now, second);
      g_autofree char *stem = g_date_time_format (later, "session.unreadable-%Y%m%dT%H%M%S");

      for (guint number = 1; number <= 100; number++)
        {
          g_autofree char *name = number == 1 ? g_strconcat (stem, ".json", NULL) : g_strdup_printf ("%s-%u.json", stem, number);
          g_autofree char *aside = g_build_filename (fixture->folder, name, NULL);

          g_assert_true (g_file_set_contents_full (aside, "", 0, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
        }
    }

  restored = restore (fixture, &error);
  g_assert_null (restored);
  g_assert_nonnull (error);
  text = read_file (fixture->path);
  g_assert_cmpstr (text, ==, "half a fi");

  g_clear_error (&error);
  br_session_file_follow (fixture->file, fixture->session);
  br_session_start (fixture->session);
  g_assert_true (flush (fixture, &error));
  g_assert_true (take_away (fixture, &error));
  after = read_file (fixture->path);
  g_assert_cmpstr (after, ==, "half a fi");
}

/* A write that fails is said, and tried again with the next change. */
static void
test_fault (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autofree char *parent = g_path_get_dirname (fixture->folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;

  /* A file stands where the folder should be. */
  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (fixture->folder, "in the way", -1, &error);
  g_assert_no_error (error);

  br_session_file_follow (fixture->file, fixture->session);
  g_assert_false (flush (fixture, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (br_session_file_get_fault (fixture->file));
  g_assert_cmpstr (br_fault_get_message (br_session_file_get_fault (fixture->file)), ==, error->message);

  g_assert_cmpint (g_unlink (fixture->folder), ==, 0);
  br_session_start (fixture->session);
  g_assert_true (flush (fixture, &again));
  g_assert_no_error (again);
  g_assert_null (br_session_file_get_fault (fixture->file));
  assert_on_disk (fixture);
}

/* Whether the part of the disk that one may use is full. */
static gboolean quota_used_up;

/* Stands before that of the C library. */
int
fsync (int fd)
{
  if (!quota_used_up)
    return (int) syscall (SYS_fsync, fd);

  errno = EDQUOT;

  return -1;
}

/* Why is said in words that help, in a session and by whoever asks the error: the window, when it closes. */
static void
test_quota (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;

  quota_used_up = TRUE;
  br_session_file_follow (fixture->file, fixture->session);
  g_assert_false (flush (fixture, &error));
  quota_used_up = FALSE;
  g_assert_nonnull (strstr (error->message, ": the disk is full. "));
  g_assert_cmpstr (br_file_error_find_words (error), ==, "the disk is full");
  g_assert_cmpstr (br_saving_fault_get_advice (error), ==, "Please make some room on the disk.");

  g_assert_true (flush (fixture, &again));
  g_assert_no_error (again);
  assert_on_disk (fixture);
}

/* The last state could not be written, and nobody follows its session any more: whoever comes back finds it all the same. */
static void
test_fault_and_leave (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autofree char *parent = g_path_get_dirname (fixture->folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  g_autoptr (BrSession) restored = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (fixture->folder, "in the way", -1, NULL));
  br_session_file_follow (fixture->file, fixture->session);
  br_session_start (fixture->session);
  g_assert_false (flush (fixture, &error));
  br_session_file_follow (fixture->file, NULL);

  g_assert_cmpint (g_unlink (fixture->folder), ==, 0);
  if (user_data != NULL)
    g_assert_true (flush (fixture, &again));
  restored = restore (fixture, &again);
  g_assert_no_error (again);
  g_assert_nonnull (restored);
  assert_on_disk (fixture);
  g_assert_null (br_session_file_get_fault (fixture->file));
}

/* What was removed is not written again, whatever had failed before. */
static void
test_fault_and_remove (Fixture       *fixture,
                       gconstpointer  user_data)
{
  g_autofree char *parent = g_path_get_dirname (fixture->folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (fixture->folder, "in the way", -1, NULL));
  br_session_file_follow (fixture->file, fixture->session);
  g_assert_false (flush (fixture, &error));
  g_assert_cmpint (g_unlink (fixture->folder), ==, 0);

  g_assert_true (take_away (fixture, &again));
  g_assert_true (flush (fixture, &again));
  g_assert_no_error (again);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

#define ADD_WITH(path, data, function) g_test_add (path, Fixture, data, set_up, function, tear_down)
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

/* What is on its way to the disk is not older for that: whoever leaves a session and comes straight back finds it as it was. */
static void
test_restore_waits (Fixture       *fixture,
                    gconstpointer  user_data)
{
  br_session_file_follow (fixture->file, fixture->session);
  br_session_start (fixture->session);

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BrSession) restored = NULL;
      g_autofree char *text = NULL;

      br_session_hurt (fixture->session);
      br_session_dismiss_pain (fixture->session);
      br_session_resume (fixture->session);
      if (i % 2 == 0)
        br_session_hurt (fixture->session);
      restored = restore (fixture, &error);
      g_assert_no_error (error);
      g_assert_nonnull (restored);
      text = fixture_describe_json (restored, NULL);
      g_assert_cmpint (strstr (text, "\"question\" : \"pain\"") != NULL, ==, i % 2 == 0);
      if (i % 2 == 0)
        {
          br_session_dismiss_pain (fixture->session);
          br_session_resume (fixture->session);
        }
    }
}

/* As soon as nothing is in the way any more, sessions are saved on the way again. */
static void
test_no_longer_stuck (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) later_error = NULL;
  g_autoptr (BrSession) restored = NULL;

  write_file (fixture, "{\"format\":\"back-rehab-session\",\"version\":2}");
  g_assert_null (restore (fixture, &error));
  g_assert_error (error, BR_JSON_ERROR, BR_JSON_ERROR_NEWER);

  /* The newer version on the other machine has ended its session. */
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  restored = restore (fixture, &later_error);
  g_assert_no_error (later_error);
  g_assert_null (restored);

  br_session_start (fixture->session);
  br_session_file_follow (fixture->file, fixture->session);
  g_assert_true (flush (fixture, &later_error));
  assert_on_disk (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/session/file/write", test_write);
  ADD ("/session/file/restore", test_restore);
  ADD ("/session/file/restore-waits", test_restore_waits);
  ADD ("/session/file/remove", test_remove);
  ADD ("/session/file/remove-twice", test_remove_twice);
  ADD ("/session/file/remove-and-follow", test_remove_and_follow);
  ADD ("/session/file/unusable", test_unusable);
  ADD ("/session/file/newer", test_newer);
  ADD ("/session/file/impossible-date", test_impossible_date);
  ADD ("/session/file/missed-program", test_missed_program);
  ADD ("/session/file/no-file", test_no_file);
  ADD ("/session/file/stuck", test_stuck);
  ADD ("/session/file/no-longer-stuck", test_no_longer_stuck);
  ADD ("/session/file/fault", test_fault);
  ADD ("/session/file/quota", test_quota);
  ADD_WITH ("/session/file/fault-leave-and-flush", "flush", test_fault_and_leave);
  ADD_WITH ("/session/file/fault-leave-and-return", NULL, test_fault_and_leave);
  ADD ("/session/file/fault-and-remove", test_fault_and_remove);

  return g_test_run ();
}
