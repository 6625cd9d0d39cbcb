/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrClipCourse: a way through the clip on which each part is where the counter says, with jumps only where a breath is repeated. */

#include <string.h>

#include "br-media-test.h"
#include "media/br-clip-course.h"

#define S G_USEC_PER_SEC

/* 2 s, one breath of 4 s or a pose that is held as long, 1 s. */
static BrClipMarks *
read_marks (gboolean loops)
{
  g_autoptr (GFile) folder = br_media_test_folder ("marks");
  g_autofree char *text = g_strdup_printf ("{ 'format': 'clip-marks', 'version': 1, 'clips': { 'a': { 'fps': 24, 'frames': 168,"
                                           " 'still_frame': 60, 'mirrored': false, 'parts': ["
                                           " { 'part': 'Reach', 'start_s': 0, 'seconds': 2, 'hold': false, 'loops': false },"
                                           " { 'part': 'Hold', 'start_s': 2, 'seconds': 4, 'hold': true, 'loops': %s },"
                                           " { 'part': 'Return', 'start_s': 6, 'seconds': 1, 'hold': false, 'loops': false } ] } } }",
                                           loops ? "true" : "false");
  g_autoptr (GHashTable) table = NULL;
  g_autoptr (GFile) file = NULL;

  g_strdelimit (text, "'", '"');
  file = br_media_test_write (folder, "marks.json", text, strlen (text));
  table = br_clip_marks_read (file, NULL, NULL);
  g_assert_nonnull (table);

  return br_clip_marks_ref (g_hash_table_lookup (table, "a"));
}

static void
assert_span (BrClipCourse *course,
             guint         index,
             gint64        start_s,
             gint64        end_s)
{
  gint64 start, end;

  br_clip_course_get_span (course, index, &start, &end);
  g_assert_cmpint (start, ==, start_s * S);
  g_assert_cmpint (end, ==, end_s * S);
}

/* Other seconds than the clip's: still one stretch, from beginning to end. */
static void
test_plain (void)
{
  const gint64 durations[] = { 1 * S, 10 * S, 2 * S };
  g_autoptr (BrClipMarks) marks = read_marks (FALSE);
  g_autoptr (BrClipCourse) course = br_clip_course_new (marks, durations, 3);
  guint span;

  g_assert_cmpuint (br_clip_course_get_n_spans (course), ==, 1);
  assert_span (course, 0, 0, 7);
  g_assert_cmpint (br_clip_course_get_length (course), ==, 7 * S);

  g_assert_cmpint (br_clip_course_get_place (course, 0, 0, 0), ==, 0);
  g_assert_cmpint (br_clip_course_get_place (course, 0, 0, S / 2), ==, 1 * S);
  g_assert_cmpint (br_clip_course_get_place (course, 0, 1, 0), ==, 2 * S);
  g_assert_cmpint (br_clip_course_get_place (course, 0, 1, 5 * S), ==, 4 * S);
  g_assert_cmpint (br_clip_course_get_place (course, 2, 2, S), ==, 14 * S + 6 * S + S / 2);
  /* The end of a part is the beginning of the next; out of bounds is the bound. */
  g_assert_cmpint (br_clip_course_get_place (course, 0, 0, 99 * S), ==, br_clip_course_get_place (course, 0, 1, -1));
  g_assert_cmpint (br_clip_course_get_place (course, 0, 2, 2 * S), ==, br_clip_course_get_place (course, 1, 0, 0));

  g_assert_cmpint (br_clip_course_locate (course, 14 * S + 3 * S, &span), ==, 3 * S);
  g_assert_cmpuint (span, ==, 0);
}

/* 13 s are three breaths of four: reach and the first, the second, the third and the way back. */
static void
test_breaths (void)
{
  const gint64 durations[] = { 2 * S, 13 * S, 1 * S };
  g_autoptr (BrClipMarks) marks = read_marks (TRUE);
  g_autoptr (BrClipCourse) course = br_clip_course_new (marks, durations, 3);
  guint span;

  g_assert_cmpuint (br_clip_course_get_n_spans (course), ==, 3);
  assert_span (course, 0, 0, 6);
  assert_span (course, 1, 2, 6);
  assert_span (course, 2, 2, 7);
  g_assert_cmpint (br_clip_course_get_length (course), ==, 15 * S);

  g_assert_cmpint (br_clip_course_get_place (course, 0, 1, 13 * S), ==, 14 * S);
  g_assert_cmpint (br_clip_course_get_place (course, 1, 0, 0), ==, 15 * S);
  g_assert_cmpint (br_clip_course_locate (course, 5 * S, &span), ==, 5 * S);
  g_assert_cmpuint (span, ==, 0);
  g_assert_cmpint (br_clip_course_locate (course, 6 * S, &span), ==, 2 * S);
  g_assert_cmpuint (span, ==, 1);
  g_assert_cmpint (br_clip_course_locate (course, 15 * S + 14 * S, &span), ==, 6 * S);
  g_assert_cmpuint (span, ==, 2);
}

/* Where a program holds nothing, the hold is not shown. */
static void
test_left_out (void)
{
  const gint64 durations[] = { 2 * S, 0, 1 * S };
  const gint64 nothing[] = { 0, 0, 0 };
  g_autoptr (BrClipMarks) marks = read_marks (FALSE);
  g_autoptr (BrClipCourse) course = br_clip_course_new (marks, durations, 3);
  guint span;

  g_assert_cmpuint (br_clip_course_get_n_spans (course), ==, 2);
  assert_span (course, 0, 0, 2);
  assert_span (course, 1, 6, 7);
  g_assert_cmpint (br_clip_course_get_length (course), ==, 3 * S);
  g_assert_cmpint (br_clip_course_get_place (course, 0, 1, 0), ==, br_clip_course_get_place (course, 0, 2, 0));
  g_assert_cmpint (br_clip_course_locate (course, 2 * S, &span), ==, 6 * S);

  g_assert_null (br_clip_course_new (marks, nothing, 3));
}

/* The picture is always of the part that is counted, at any moment of any dose. */
static void
test_agrees (void)
{
  static const gint64 starts[] = { 0, 2 * S, 6 * S, 7 * S };

  for (guint loops = 0; loops < 2; loops++)
    for (gint64 hold = 500001; hold < 40 * S; hold += 2700001)
      {
        const gint64 durations[] = { 3 * S / 2, hold, 5 * S / 2 };
        g_autoptr (BrClipMarks) marks = read_marks (loops);
        g_autoptr (BrClipCourse) course = br_clip_course_new (marks, durations, 3);

        for (guint i = 0; i < 9; i++)
          for (gint64 elapsed = 0; elapsed < durations[i % 3] - 2; elapsed += 170003)
            {
              guint span;
              gint64 shown = br_clip_course_locate (course, br_clip_course_get_place (course, i / 3, i % 3, elapsed), &span);

              g_assert_cmpint (shown, >=, starts[i % 3]);
              g_assert_cmpint (shown, <, starts[i % 3 + 1]);
            }
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/media/clip-course/plain", test_plain);
  g_test_add_func ("/media/clip-course/breaths", test_breaths);
  g_test_add_func ("/media/clip-course/left-out", test_left_out);
  g_test_add_func ("/media/clip-course/agrees", test_agrees);

  return g_test_run ();
}
