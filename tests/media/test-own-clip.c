/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Own clips: one that plays takes its place whatever it is called, each change can be taken back, and what is no clip changes nothing. */

#include <string.h>
#include <sys/stat.h>

#include <glib/gstdio.h>
#include <gst/gst.h>

#include "br-media-test.h"
#include "br-stuck-element.h"
#include "media/br-own-clip.h"

#define NAME "bird_dog"

typedef struct
{
  GFile *folder;
  GFile *sources;
  gboolean done;
  gboolean result;
  GError *error;
  gboolean (*finish) (GAsyncResult *result, GError **error);
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GFile) root = br_media_test_folder ("own-clip");

  fixture->sources = br_media_test_folder ("own-clip-sources");
  fixture->folder = g_file_get_child (root, "clips");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (fixture->folder, "standard::name", G_FILE_QUERY_INFO_NONE, NULL, NULL);
  GFile *file;

  while (files != NULL && g_file_enumerator_iterate (files, NULL, &file, NULL, NULL) && file != NULL)
    g_file_delete (file, NULL, NULL);
  g_file_delete (fixture->folder, NULL, NULL);
  g_clear_error (&fixture->error);
  g_clear_object (&fixture->sources);
  g_clear_object (&fixture->folder);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Fixture *fixture = user_data;

  fixture->result = fixture->finish (result, &fixture->error);
  fixture->done = TRUE;
}

static gboolean
hangs (gpointer user_data)
{
  return br_stuck_element_hangs ();
}

static gboolean
is_done (gpointer user_data)
{
  return ((Fixture *) user_data)->done;
}

static void
prepare (Fixture  *fixture,
         gboolean (*finish) (GAsyncResult *result, GError **error))
{
  g_clear_error (&fixture->error);
  fixture->done = FALSE;
  fixture->finish = finish;
}

static gboolean
await (Fixture *fixture)
{
  g_assert_true (br_media_test_wait (is_done, fixture, 60));
  g_assert_true (fixture->result == (fixture->error == NULL));
  if (fixture->error != NULL)
    g_test_message ("%s", fixture->error->message);

  return fixture->result;
}

static gboolean
add (Fixture *fixture,
     GFile   *source)
{
  prepare (fixture, br_own_clip_add_finish);
  br_own_clip_add_async (fixture->folder, NAME, source, NULL, done_cb, fixture);

  return await (fixture);
}

static gboolean
take_out (Fixture *fixture)
{
  prepare (fixture, br_own_clip_remove_finish);
  br_own_clip_remove_async (fixture->folder, NAME, done_cb, fixture);

  return await (fixture);
}

static gboolean
take_back (Fixture *fixture)
{
  prepare (fixture, br_own_clip_take_back_finish);
  br_own_clip_take_back_async (fixture->folder, NAME, done_cb, fixture);

  return await (fixture);
}

/* The names in the folder, sorted, hidden ones too; "" without a folder. */
static char *
list (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (fixture->folder), 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, (gpointer) g_intern_string (name));
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

static void
assert_list (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *names = list (fixture);

  g_assert_cmpstr (names, ==, expected);
}

static void
assert_content (Fixture    *fixture,
                const char *name,
                GFile      *expected)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, name);
  g_autoptr (GBytes) content = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (GBytes) wanted = g_file_load_bytes (expected, NULL, NULL, NULL);

  g_assert_nonnull (content);
  g_assert_true (g_bytes_equal (content, wanted));
}

/* A shipped clip under another name. */
static GFile *
source_of (Fixture    *fixture,
           const char *shipped,
           const char *name)
{
  g_autofree char *path = g_strconcat ("clips/", shipped, ".webm", NULL);
  g_autoptr (GFile) clip = br_media_test_data_file (path);
  GFile *copy = g_file_get_child (fixture->sources, name);

  g_assert_true (g_file_copy (clip, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL));

  return copy;
}

/* What it is decides, not what it is called; only its owner may read it. */
static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GFile) source = source_of (fixture, "bird_dog", "from my phone.txt");
  g_autofree char *path = g_build_filename (g_file_peek_path (fixture->folder), NAME ".webm", NULL);
  struct stat status;

  g_assert_true (add (fixture, source));
  assert_list (fixture, NAME ".webm");
  assert_content (fixture, NAME ".webm", source);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (g_file_peek_path (fixture->folder), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);

  /* The first one is taken back: none is left. */
  g_assert_true (take_back (fixture));
  assert_list (fixture, "");
}

/* A clip of another ending must not stay beside the new one, where it might count more. */
static void
test_replace (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) first = source_of (fixture, "bird_dog", "first.webm");
  g_autoptr (GFile) second = source_of (fixture, "glute_bridge", "second.webm");
  g_autoptr (GFile) movie = NULL;

  g_assert_true (add (fixture, first));
  g_assert_true (add (fixture, second));
  assert_content (fixture, NAME ".webm", second);
  assert_list (fixture, ".earlier-" NAME ".webm " NAME ".webm");
  g_assert_true (take_back (fixture));
  assert_content (fixture, NAME ".webm", first);
  assert_list (fixture, NAME ".webm");

  /* The file in the folder itself may be chosen, too. */
  movie = g_file_get_child (fixture->folder, NAME ".webm");
  g_assert_true (add (fixture, movie));
  assert_content (fixture, NAME ".webm", first);

  br_own_clip_forget (fixture->folder, NAME);
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *names = list (fixture);

      if (g_str_equal (names, NAME ".webm"))
        break;
      br_media_test_run (0.02);
    }
  assert_list (fixture, NAME ".webm");
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) source = source_of (fixture, "bird_dog", "clip.webm");

  g_assert_true (add (fixture, source));
  g_assert_true (take_out (fixture));
  assert_list (fixture, ".earlier-" NAME ".webm");
  g_assert_true (take_back (fixture));
  assert_content (fixture, NAME ".webm", source);

  /* Nothing is there to be removed: that is no failure. */
  g_assert_true (take_out (fixture));
  g_assert_true (take_out (fixture));
  assert_list (fixture, "");
}

/* Each time with a clip that was there before, which stays. */
static void
assert_refused (Fixture    *fixture,
                GFile      *bad,
                const char *in_message)
{
  g_autoptr (GFile) good = source_of (fixture, "bird_dog", "good.webm");

  if (bad == NULL)
    return;

  g_assert_false (add (fixture, bad));
  g_assert_nonnull (strstr (fixture->error->message, in_message));
  assert_list (fixture, "");

  g_assert_true (add (fixture, good));
  g_assert_false (add (fixture, bad));
  assert_list (fixture, NAME ".webm");
  assert_content (fixture, NAME ".webm", good);
}

typedef struct
{
  const char *test;
  const char *name;
  const char *content;
  const char *in_message;
} NoClip;

static const NoClip no_clips[] = {
  { "/own-clip/refused/text", "clip.webm", "Only words.", "“clip.webm” is not a video" },
  { "/own-clip/refused/empty", "clip.webm", "", "“clip.webm” is empty" },
  { "/own-clip/refused/playlist", "clip.webm", "#EXTM3U\n#EXTINF:1\nhttp://127.0.0.1:9/a.webm\n", "is not a video" },
  { "/own-clip/refused/header-only", "clip.webm", "\x1a\x45\xdf\xa3\x84\x42\x82\x84webm", "“clip.webm”" },
};

static void
test_no_clip (Fixture       *fixture,
              gconstpointer  data)
{
  const NoClip *no_clip = data;
  g_autoptr (GFile) file = br_media_test_write (fixture->sources, no_clip->name, no_clip->content, strlen (no_clip->content));

  assert_refused (fixture, file, no_clip->in_message);
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->sources, "gone.webm");

  assert_refused (fixture, file, "is not there any more");
}

/* The right beginning, and noise from there on: no frame of it can be shown. */
static void
test_corrupt (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = source_of (fixture, "bird_dog", "corrupt.webm");
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_load_contents (file, NULL, &content, &size, NULL, NULL));
  memset (content + 600, 0x5a, size - 600);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), content, (gssize) size, NULL));

  assert_refused (fixture, file, "“corrupt.webm”");
}

/* Whoever chose a clip that GStreamer hangs on is told so, and need not wait until it has come loose. */
static void
test_stuck (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) file = source_of (fixture, "bird_dog", "stuck.webm");
  gint64 begin;

  gst_init (NULL, NULL);
  br_stuck_element_install_decoder ();
  begin = g_get_monotonic_time ();
  g_assert_false (add (fixture, file));
  g_assert_cmpfloat ((double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC, <, BR_STUCK_S / 2);
  g_assert_cmpstr (fixture->error->message, ==, "The clip “stuck.webm” is damaged.");
  assert_list (fixture, "");

  /* And the next one plays. */
  br_stuck_element_remove_decoder ();
  g_assert_true (br_media_test_wait (hangs, NULL, 10));
  g_assert_true (add (fixture, file));
  assert_list (fixture, NAME ".webm");
  g_assert_true (br_stuck_element_hangs ());
  br_stuck_element_let_go ();
}

/* Nor need somebody who changes their mind while it hangs. */
static void
test_stuck_cancelled (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GFile) file = source_of (fixture, "bird_dog", "stuck.webm");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gint64 begin;

  gst_init (NULL, NULL);
  br_stuck_element_install_sink ();
  prepare (fixture, br_own_clip_add_finish);
  br_own_clip_add_async (fixture->folder, NAME, file, cancellable, done_cb, fixture);
  g_assert_true (br_media_test_wait (hangs, NULL, 10));
  begin = g_get_monotonic_time ();
  g_cancellable_cancel (cancellable);
  g_assert_false (await (fixture));
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat ((double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC, <, BR_STUCK_S / 2);
  assert_list (fixture, "");

  br_stuck_element_remove_sink ();
  g_assert_true (add (fixture, file));
  g_assert_true (br_stuck_element_hangs ());
  br_stuck_element_let_go ();
}

static GFile *
make_clip (Fixture    *fixture,
           const char *name,
           const char *launch)
{
  GFile *file = g_file_get_child (fixture->sources, name);
  g_autofree char *full_launch = g_strdup_printf ("%s ! filesink location=%s", launch, g_file_peek_path (file));
  g_autoptr (GstElement) pipeline = NULL;
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GstMessage) message = NULL;

  gst_init (NULL, NULL);
  pipeline = gst_parse_launch_full (full_launch, NULL, GST_PARSE_FLAG_FATAL_ERRORS, NULL);
  if (pipeline == NULL)
    {
      g_test_skip ("an encoder is missing");
      g_object_unref (file);
      return NULL;
    }

  bus = gst_element_get_bus (pipeline);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message = gst_bus_timed_pop_filtered (bus, 60 * GST_SECOND, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  g_assert_cmpint (GST_MESSAGE_TYPE (message), ==, GST_MESSAGE_EOS);
  gst_element_set_state (pipeline, GST_STATE_NULL);

  return file;
}

static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) file = make_clip (fixture, "4k.mp4", "videotestsrc num-buffers=2 ! video/x-raw,width=3840,height=2160 ! jpegenc ! qtmux");

  assert_refused (fixture, file, "“4k.mp4” is too large: 3840 × 2160 pixels");
}

static void
test_only_sound (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GFile) file = make_clip (fixture, "sound.mp4",
                                      "audiotestsrc num-buffers=50 ! audioconvert ! audio/x-raw,format=S16LE ! qtmux");

  assert_refused (fixture, file, "“sound.mp4” shows no picture");
}

/* As filmed with a phone held upright. */
static void
test_upright (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = make_clip (fixture, "upright.mov", "videotestsrc num-buffers=5 ! video/x-raw,width=1080,height=1920 ! jpegenc ! qtmux");

  if (file == NULL)
    return;

  g_assert_true (add (fixture, file));
  assert_list (fixture, NAME ".mp4");
}

/* Nowhere to put it. */
static void
test_no_room (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) source = source_of (fixture, "bird_dog", "clip.webm");

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->folder), "in the way", -1, NULL));
  g_assert_false (add (fixture, source));
  g_assert_nonnull (strstr (fixture->error->message, "could not be copied into the app’s folder"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/own-clip/add", test_add);
  ADD ("/own-clip/replace", test_replace);
  ADD ("/own-clip/remove", test_remove);
  ADD ("/own-clip/upright", test_upright);
  ADD ("/own-clip/no-room", test_no_room);
  ADD ("/own-clip/refused/gone", test_gone);
  ADD ("/own-clip/refused/corrupt", test_corrupt);
  ADD ("/own-clip/refused/stuck", test_stuck);
  ADD ("/own-clip/refused/stuck/cancelled", test_stuck_cancelled);
  ADD ("/own-clip/refused/too-large", test_too_large);
  ADD ("/own-clip/refused/only-sound", test_only_sound);
#undef ADD
  for (gsize i = 0; i < G_N_ELEMENTS (no_clips); i++)
    g_test_add (no_clips[i].test, Fixture, &no_clips[i], set_up, test_no_clip, tear_down);

  return g_test_run ();
}
