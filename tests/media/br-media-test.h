/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the media layer share: waiting, and files to play. */

#pragma once

#include <gio/gio.h>

#include "media/br-clip-course.h"

G_BEGIN_DECLS

typedef gboolean (*BrMediaTestCondition) (gpointer user_data);

/* Runs the main context until @condition holds; returns FALSE if it does not within @seconds. */
gboolean br_media_test_wait      (BrMediaTestCondition  condition,
                                  gpointer              user_data,
                                  double                seconds);

/* Runs the main context for @seconds. */
void     br_media_test_run       (double                seconds);

/* A folder of its own, below the test's own temporary folder. */
GFile   *br_media_test_folder    (const char           *name);

/* Writes a file into @folder. */
GFile   *br_media_test_write     (GFile                *folder,
                                  const char           *name,
                                  const void           *data,
                                  gsize                 size);

/* A file that is shipped in data/, for example "clips/bird_dog.webm". */
GFile   *br_media_test_data_file (const char           *path);

/* Every clip that lies in the project, by its path in data/; (transfer full) (element-type utf8). */
GPtrArray *br_media_test_list_clips (void);

/* µs of one of them, from its marks; the first ones had none, and 5 seconds. */
gint64   br_media_test_get_duration (const char            *path);

/* (transfer full): the way through a clip of @duration µs from its beginning to its end, and again. */
BrClipCourse *br_media_test_make_course (gint64             duration);

G_END_DECLS
