/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrClipMarks: the clip shows the part that is counted, in its time; marks that contradict themselves are none. */

#include <string.h>

#include "br-media-test.h"
#include "core/program/br-program.h"
#include "media/br-clip-library.h"

/* 24 frames a second: 2 s, one breath of 4 s, 1 s. */
#define SOUND \
  "{ 'fps': 24, 'frames': 168, 'still_frame': 60, 'mirrored': true, 'parts': [" \
  " { 'part': 'Reach', 'start_s': 0, 'seconds': 2, 'hold': false, 'loops': false }," \
  " { 'part': 'Hold', 'start_s': 2.0, 'seconds': 4, 'hold': true, 'loops': true }," \
  " { 'part': 'Return', 'start_s': 6, 'seconds': 1, 'hold': false, 'loops': false } ] }"

static GFile *
write_marks (GFile      *folder,
             const char *clips)
{
  g_autofree char *text = g_strdup_printf ("{ 'format': 'clip-marks', 'version': 1, 'clips': { %s } }", clips);

  g_strdelimit (text, "'", '"');

  return br_media_test_write (folder, "marks.json", text, strlen (text));
}

static BrClipMarks *
read_sound (void)
{
  g_autoptr (GFile) folder = br_media_test_folder ("sound");
  g_autoptr (GFile) file = write_marks (folder, "'a': " SOUND);
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) table = br_clip_marks_read (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (table), ==, 1);

  return br_clip_marks_ref (g_hash_table_lookup (table, "a"));
}

static void
test_read (void)
{
  g_autoptr (BrClipMarks) marks = read_sound ();
  const BrClipMark *hold = br_clip_marks_get_part (marks, 1);

  g_assert_true (br_clip_marks_get_mirrored (marks));
  g_assert_cmpint (br_clip_marks_get_duration (marks), ==, 7000000);
  g_assert_cmpint (br_clip_marks_get_still (marks), ==, 2520833);
  g_assert_cmpuint (br_clip_marks_get_n_parts (marks), ==, 3);
  g_assert_cmpstr (hold->name, ==, "Hold");
  g_assert_cmpint (hold->start, ==, 2000000);
  g_assert_cmpint (hold->duration, ==, 4000000);
  g_assert_true (hold->hold && hold->loops);
  g_assert_false (br_clip_marks_get_part (marks, 0)->hold || br_clip_marks_get_part (marks, 2)->loops);
}

static void
test_position (void)
{
  g_autoptr (BrClipMarks) marks = read_sound ();
  const struct
  {
    guint  part;
    double elapsed_s, duration_s;
    double rate, position_s;
  } cases[] = {
    /* As the card says, and past either end. */
    { 0, 0, 2, 1, 0 },
    { 0, 1.5, 2, 1, 1.5 },
    { 0, -1, 2, 1, 0 },
    { 2, 0.25, 1, 1, 6.25 },
    /* A program that asks for more time, or for less. */
    { 0, 2, 4, 0.5, 1 },
    { 0, 0.5, 1, 2, 1 },
    /* Whole breaths: 8 s are two; 10 s are nearer to three (2.5 rounds up) than to two; 3 s are one, and so is 1 s. */
    { 1, 3, 8, 1, 5 },
    { 1, 4, 8, 1, 2 },
    { 1, 7, 8, 1, 5 },
    { 1, 5, 10, 1.2, 4 },
    { 1, 1.5, 3, 4.0 / 3, 4 },
    { 1, 0.5, 1, 4, 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 duration = (gint64) (cases[i].duration_s * G_USEC_PER_SEC);
      gint64 elapsed = (gint64) (cases[i].elapsed_s * G_USEC_PER_SEC);

      g_assert_cmpfloat_with_epsilon (br_clip_marks_get_rate (marks, cases[i].part, duration), cases[i].rate, 1e-9);
      g_assert_cmpint (ABS (br_clip_marks_get_position (marks, cases[i].part, elapsed, duration) -
                            (gint64) (cases[i].position_s * G_USEC_PER_SEC)), <=, 1);
    }
}

/* However late the view asks: what is shown is still this part. */
static void
test_stays_in_part (void)
{
  g_autoptr (BrClipMarks) marks = read_sound ();

  for (guint part = 0; part < 3; part++)
    {
      const BrClipMark *mark = br_clip_marks_get_part (marks, part);

      for (gint64 duration = 700001; duration < 60 * G_USEC_PER_SEC; duration += 3100003)
        for (gint64 elapsed = duration - 2; elapsed < duration + 3; elapsed++)
          {
            gint64 position = br_clip_marks_get_position (marks, part, elapsed, duration);

            g_assert_cmpint (position, >=, mark->start);
            g_assert_cmpint (position, <, mark->start + mark->duration);
            /* At the very end it is the end, not the beginning. */
            g_assert_cmpint (position, >, mark->start + mark->duration / 2);
          }
    }
}

static char *
edit (const char *from,
      const char *to)
{
  g_autoptr (GString) text = g_string_new ("'a': " SOUND);

  g_assert_cmpuint (g_string_replace (text, from, to, 1), ==, 1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_faults (void)
{
  const char *const edits[][2] = {
    { "'frames': 168", "'frames': 169" },
    { "'frames': 168", "'frames': 0" },
    { "'frames': 168", "'frames': '168'" },
    { "'fps': 24", "'fps': 25" },
    { "'fps': 24, ", "" },
    { "'still_frame': 60", "'still_frame': 168" },
    { "'mirrored': true", "'mirrored': 'yes'" },
    { "'start_s': 2.0", "'start_s': 2.1" },
    { "'start_s': 6", "'start_s': 5" },
    { "'start_s': 0", "'start_s': -1" },
    { "'start_s': 0", "'start_s': '0'" },
    { "'seconds': 2", "'seconds': 0" },
    { "'seconds': 4", "'seconds': 1e9" },
    { "'part': 'Hold'", "'part': ''" },
    { "'hold': true, ", "" },
    { SOUND, "7" },
    { SOUND, "{ 'fps': 24, 'frames': 1, 'still_frame': 0, 'mirrored': false, 'parts': [] }" },
  };
  g_autoptr (GFile) folder = br_media_test_folder ("faults");
  g_autoptr (GFile) missing = g_file_get_child (folder, "nothing.json");
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *clips = edit (edits[i][0], edits[i][1]);
      g_autoptr (GFile) file = write_marks (folder, clips);
      g_autoptr (GError) fault = NULL;

      g_assert_null (br_clip_marks_read (file, NULL, &fault));
      g_assert_nonnull (fault);
    }

  g_assert_null (br_clip_marks_read (missing, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_fit (void)
{
  g_autoptr (BrClipMarks) marks = read_sound ();
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GFile) file = br_media_test_data_file ("programs/default.json");
  g_autoptr (BrProgram) program = br_program_new_from_file (file, &faults);
  BrExercise *bird_dog = br_program_get_exercise (program, "bird_dog");

  /* Its own seconds are other ones. */
  g_assert_true (br_clip_marks_fit (marks, br_exercise_get_variant (bird_dog, BR_VARIANT_ORDINARY)));
  /* "Slide back" instead of "Reach". */
  g_assert_false (br_clip_marks_fit (marks, br_exercise_get_variant (bird_dog, BR_VARIANT_EASIER)));
  /* Two parts. */
  g_assert_false (br_clip_marks_fit (marks, br_exercise_get_variant (br_program_get_exercise (program, "cat_camel"), BR_VARIANT_ORDINARY)));
}

static void
count_cb (guint *n_changed)
{
  (*n_changed)++;
}

static gboolean
is_listed (gpointer user_data)
{
  return *(guint *) user_data >= 2;
}

/* Marks belong to the clips beside them: a person's own clip has nothing of ours. */
static void
test_library (void)
{
  g_autoptr (GFile) own = br_media_test_folder ("own");
  g_autoptr (GFile) shipped = br_media_test_folder ("shipped");
  g_autoptr (GFile) marks = write_marks (shipped, "'a': " SOUND ", 'b': " SOUND ", 'c': " SOUND ", 'd': " SOUND);
  g_autoptr (GFile) a = br_media_test_write (shipped, "a.webm", "x", 1);
  g_autoptr (GFile) b = br_media_test_write (shipped, "b.webm", "x", 1);
  g_autoptr (GFile) own_b = br_media_test_write (own, "b.mp4", "x", 1);
  g_autoptr (GFile) c = br_media_test_write (shipped, "c.jpg", "x", 1);
  g_autoptr (GFile) e = br_media_test_write (shipped, "e.webm", "x", 1);
  g_autoptr (BrClipLibrary) library = br_clip_library_new (own, shipped);
  guint n_changed = 0;

  g_assert_null (br_clip_library_find_marks (library, "a"));
  g_signal_connect_swapped (library, "changed", G_CALLBACK (count_cb), &n_changed);
  g_assert_true (br_media_test_wait (is_listed, &n_changed, 10));

  g_assert_nonnull (br_clip_library_find_marks (library, "a"));
  g_assert_null (br_clip_library_find_marks (library, "b"));
  g_assert_nonnull (br_clip_library_find_marks (library, "c"));
  g_assert_null (br_clip_library_find_marks (library, "d"));
  g_assert_null (br_clip_library_find_marks (library, "e"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/clip-marks/read", test_read);
  g_test_add_func ("/clip-marks/position", test_position);
  g_test_add_func ("/clip-marks/stays-in-part", test_stays_in_part);
  g_test_add_func ("/clip-marks/faults", test_faults);
  g_test_add_func ("/clip-marks/fit", test_fit);
  g_test_add_func ("/clip-marks/library", test_library);

  return g_test_run ();
}
