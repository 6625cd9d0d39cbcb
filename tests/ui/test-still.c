/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture of an exercise: never that of another one. */

#include "config.h"

#include "ui-harness.h"

#include "ui/routine/br-still-picture.h"

static GFile *
get_shipped (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "clips", name, NULL);

  return g_file_new_for_path (path);
}

static gboolean
has_texture (gpointer still)
{
  return br_still_picture_get_texture (still) != NULL;
}

/* While the next one is being read nothing is shown: the name beside it is the next one's already. */
static void
test_replaced (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (br_still_picture_new ());
  BrStillPicture *still = BR_STILL_PICTURE (widget);
  g_autoptr (GFile) first = get_shipped ("bird_dog.jpg");
  g_autoptr (GFile) second = get_shipped ("glute_bridge.jpg");
  g_autoptr (GFile) none = g_file_new_for_path ("/nonexistent.jpg");
  g_autoptr (GdkTexture) texture = NULL;

  br_still_picture_set_file (still, first);
  ui_harness_wait (has_texture, still);
  texture = g_object_ref (br_still_picture_get_texture (still));

  /* The same file: nothing changes. */
  br_still_picture_set_file (still, first);
  g_assert_true (br_still_picture_get_texture (still) == texture);

  br_still_picture_set_file (still, second);
  g_assert_null (br_still_picture_get_texture (still));
  ui_harness_wait (has_texture, still);
  g_assert_true (br_still_picture_get_texture (still) != texture);

  br_still_picture_set_file (still, none);
  g_assert_null (br_still_picture_get_texture (still));
  ui_harness_settle ();
  g_assert_null (br_still_picture_get_texture (still));
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

  g_test_add_func ("/still/replaced", test_replaced);

  return g_test_run ();
}
