/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrClipLibrary: own clips win, nothing outside the two folders is found, and a clip put there later is. */

#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "br-media-test.h"
#include "media/br-clip-library.h"

typedef struct
{
  GFile *own;
  GFile *shipped;
  BrClipLibrary *library;
  guint n_changed;
} Fixture;

static void
put (GFile      *folder,
     const char *name)
{
  g_autoptr (GFile) file = br_media_test_write (folder, name, "x", 1);
}

static void
on_changed (Fixture *fixture)
{
  fixture->n_changed++;
}

static gboolean
is_listed (gpointer user_data)
{
  return ((Fixture *) user_data)->n_changed >= 2;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->own = br_media_test_folder ("own");
  fixture->shipped = br_media_test_folder ("shipped");
}

static gboolean
is_gone (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer library = fixture->library;

  /* A listing under way holds it a little longer. */
  g_object_add_weak_pointer (library, &library);
  g_clear_object (&fixture->library);
  g_assert_true (br_media_test_wait (is_gone, &library, 10));
  g_clear_object (&fixture->own);
  g_clear_object (&fixture->shipped);
}

/* Both folders, once. */
static void
list (Fixture *fixture)
{
  fixture->library = br_clip_library_new (fixture->own, fixture->shipped);
  g_signal_connect_swapped (fixture->library, "changed", G_CALLBACK (on_changed), fixture);
  g_assert_true (br_media_test_wait (is_listed, fixture, 10));
}

static void
assert_file (GFile      *found,
             GFile      *folder,
             const char *name)
{
  g_autoptr (GFile) expected = g_file_get_child (folder, name);

  g_assert_nonnull (found);
  g_assert_cmpstr (g_file_peek_path (found), ==, g_file_peek_path (expected));
}

static void
test_own_wins (Fixture       *fixture,
               gconstpointer  data)
{
  put (fixture->shipped, "bird_dog.webm");
  put (fixture->shipped, "bird_dog.jpg");
  put (fixture->shipped, "bird_dog-easier.webm");
  put (fixture->shipped, "glute_bridge.webm");
  put (fixture->own, "bird_dog.mp4");
  put (fixture->own, "dead_bug.mkv");
  put (fixture->own, "dead_bug.png");

  fixture->library = br_clip_library_new (fixture->own, fixture->shipped);
  g_assert_null (br_clip_library_find_clip (fixture->library, "bird_dog"));
  g_clear_object (&fixture->library);
  list (fixture);

  assert_file (br_clip_library_find_clip (fixture->library, "bird_dog"), fixture->own, "bird_dog.mp4");
  assert_file (br_clip_library_find_still (fixture->library, "bird_dog"), fixture->shipped, "bird_dog.jpg");

  /* The easier variant is a clip of its own. */
  assert_file (br_clip_library_find_clip (fixture->library, "bird_dog-easier"), fixture->shipped, "bird_dog-easier.webm");

  assert_file (br_clip_library_find_clip (fixture->library, "glute_bridge"), fixture->shipped, "glute_bridge.webm");
  g_assert_null (br_clip_library_find_still (fixture->library, "glute_bridge"));

  assert_file (br_clip_library_find_clip (fixture->library, "dead_bug"), fixture->own, "dead_bug.mkv");
  assert_file (br_clip_library_find_still (fixture->library, "dead_bug"), fixture->own, "dead_bug.png");

  g_assert_null (br_clip_library_find_clip (fixture->library, "pelvic_tilt"));
  g_assert_null (br_clip_library_find_still (fixture->library, "pelvic_tilt"));
}

static void
test_best_ending (Fixture       *fixture,
                  gconstpointer  data)
{
  put (fixture->own, "a.ogv");
  put (fixture->own, "a.mp4");
  put (fixture->own, "a.webm");
  put (fixture->own, "b.ogg");
  put (fixture->own, "b.mov");
  put (fixture->own, "c.avi");
  put (fixture->own, "c.m3u8");
  put (fixture->own, "c");
  put (fixture->own, ".webm");
  list (fixture);

  assert_file (br_clip_library_find_clip (fixture->library, "a"), fixture->own, "a.webm");
  assert_file (br_clip_library_find_clip (fixture->library, "b"), fixture->own, "b.mov");
  g_assert_null (br_clip_library_find_clip (fixture->library, "c"));
}

/* A program file may name anything as its clip; it reaches nothing outside. */
static void
test_outside (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) inside = br_media_test_folder ("own/inside");
  g_autoptr (GFile) outside = br_media_test_folder ("outside");
  g_autoptr (GFile) target = br_media_test_write (outside, "secret.webm", "x", 1);
  g_autoptr (GFile) pipe = g_file_get_child (fixture->own, "pipe.webm");
  g_autoptr (GFile) folder = br_media_test_folder ("own/folder.webm");

  put (inside, "nested.webm");
  g_assert_no_errno (mkfifo (g_file_peek_path (pipe), 0600));
  list (fixture);

  g_assert_null (br_clip_library_find_clip (fixture->library, "../outside/secret"));
  g_assert_null (br_clip_library_find_clip (fixture->library, "inside/nested"));
  g_assert_null (br_clip_library_find_clip (fixture->library, "pipe"));
  g_assert_null (br_clip_library_find_clip (fixture->library, "folder"));
  g_assert_null (br_clip_library_find_clip (fixture->library, ""));
}

static gboolean
finds_late (gpointer user_data)
{
  return br_clip_library_find_clip (user_data, "late") != NULL;
}

static gboolean
finds_no_late (gpointer user_data)
{
  return br_clip_library_find_clip (user_data, "late") == NULL;
}

static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) late = g_file_get_child (fixture->own, "late.webm");

  list (fixture);
  g_assert_null (br_clip_library_find_clip (fixture->library, "late"));

  put (fixture->own, "late.webm");
  g_assert_true (br_media_test_wait (finds_late, fixture->library, 10));

  g_assert_true (g_file_delete (late, NULL, NULL));
  g_assert_true (br_media_test_wait (finds_no_late, fixture->library, 10));
}

static gboolean
finds_shipped_bird_dog (gpointer user_data)
{
  Fixture *fixture = user_data;

  return g_file_has_parent (br_clip_library_find_clip (fixture->library, "bird_dog"), fixture->shipped);
}

static gboolean
finds_other_dead_bug (gpointer user_data)
{
  return br_clip_library_find_own_clip (((Fixture *) user_data)->library, "bird_dog") == NULL
         && g_str_has_suffix (g_file_peek_path (br_clip_library_find_clip (((Fixture *) user_data)->library, "dead_bug")), ".mkv");
}

static void
on_lost (GString       *lost,
         const char    *name,
         GFile         *clip,
         BrClipLibrary *library)
{
  g_autofree char *file_name = g_file_get_basename (clip);

  g_string_append_printf (lost, "%s (%s) ", name, file_name);
}

/* Only what is missed is told: no clip of another kind in its place, and none that the app itself has shipped. */
static void
test_lost (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GString) lost = g_string_new (NULL);
  const char *const gone[] = { "bird_dog.mp4", "dead_bug.webm" };

  put (fixture->shipped, "bird_dog.webm");
  put (fixture->shipped, "late.webm");
  put (fixture->own, "bird_dog.mp4");
  put (fixture->own, "dead_bug.webm");
  put (fixture->own, "dead_bug.mkv");
  list (fixture);
  g_signal_connect_swapped (fixture->library, "lost", G_CALLBACK (on_lost), lost);

  for (gsize i = 0; i < G_N_ELEMENTS (gone); i++)
    {
      g_autoptr (GFile) file = g_file_get_child (fixture->own, gone[i]);

      g_assert_true (g_file_delete (file, NULL, NULL));
    }
  g_assert_true (br_media_test_wait (finds_shipped_bird_dog, fixture, 10));
  g_assert_true (br_media_test_wait (finds_other_dead_bug, fixture, 10));
  g_assert_cmpstr (lost->str, ==, "bird_dog (bird_dog.mp4) ");
}

/* The app's own takes the place of one that cannot be shown, until the folder is looked at anew; nothing else is ever passed over. */
static void
test_pass_over (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) shipped = g_file_get_child (fixture->shipped, "bird_dog.webm");
  g_autoptr (GFile) own = g_file_get_child (fixture->own, "bird_dog.mp4");

  put (fixture->shipped, "bird_dog.webm");
  put (fixture->own, "bird_dog.mp4");
  list (fixture);

  fixture->n_changed = 0;
  br_clip_library_pass_over (fixture->library, shipped);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
  assert_file (br_clip_library_find_clip (fixture->library, "bird_dog"), fixture->own, "bird_dog.mp4");

  br_clip_library_pass_over (fixture->library, own);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  assert_file (br_clip_library_find_clip (fixture->library, "bird_dog"), fixture->shipped, "bird_dog.webm");
  assert_file (br_clip_library_find_own_clip (fixture->library, "bird_dog"), fixture->own, "bird_dog.mp4");

  br_clip_library_pass_over (fixture->library, shipped);
  g_assert_cmpuint (fixture->n_changed, ==, 1);

  br_clip_library_refresh (fixture->library);
  g_assert_true (br_media_test_wait (is_listed, fixture, 10));
  assert_file (br_clip_library_find_clip (fixture->library, "bird_dog"), fixture->own, "bird_dog.mp4");
}

/* The folder for own clips is made only when there is one. */
static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_assert_no_errno (g_rmdir (g_file_peek_path (fixture->own)));
  put (fixture->shipped, "bird_dog.webm");
  list (fixture);
  assert_file (br_clip_library_find_clip (fixture->library, "bird_dog"), fixture->shipped, "bird_dog.webm");

  g_assert_no_errno (g_mkdir (g_file_peek_path (fixture->own), 0700));
  put (fixture->own, "late.webm");
  g_assert_true (br_media_test_wait (finds_late, fixture->library, 10));
}

static void
add (const char  *path,
     void       (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/clip-library/own-wins", test_own_wins);
  add ("/clip-library/best-ending", test_best_ending);
  add ("/clip-library/outside", test_outside);
  add ("/clip-library/changes", test_changes);
  add ("/clip-library/no-folder", test_no_folder);
  add ("/clip-library/lost", test_lost);
  add ("/clip-library/pass-over", test_pass_over);

  return g_test_run ();
}
