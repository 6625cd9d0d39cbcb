/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the media layer share: waiting, and files to play. */

#pragma once

#include <gio/gio.h>

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

G_END_DECLS
