/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A data folder of a test's own, and entries to put there. */

#pragma once

#include <gio/gio.h>

#include "core/journal/br-entry.h"

typedef struct
{
  char  *path;
  GFile *folder;
} JournalFixture;

/* A folder that does not exist yet, in a fresh one that does. */
void     journal_fixture_set_up     (JournalFixture *fixture,
                                     gconstpointer   data);
void     journal_fixture_tear_down  (JournalFixture *fixture,
                                     gconstpointer   data);

/* Paths below the data folder; folders are made as needed. */
char    *journal_fixture_get_path   (JournalFixture *fixture,
                                     const char     *name);
void     journal_fixture_write      (JournalFixture *fixture,
                                     const char     *name,
                                     const char     *text);
char    *journal_fixture_read       (JournalFixture *fixture,
                                     const char     *name);
gboolean journal_fixture_exists     (JournalFixture *fixture,
                                     const char     *name);

/* Returns: the only name in journal/ with @part in it; fails if there is not exactly one */
char    *journal_fixture_find       (JournalFixture *fixture,
                                     const char     *part);
guint    journal_fixture_count      (JournalFixture *fixture,
                                     const char     *part);

/* A check-in at noon of @date, with the minute @minute of the hour. */
BrEntry *journal_fixture_check_in   (const char     *date,
                                     guint           minute,
                                     int             pain);

/* Every string that stands in "id" of the entries in @text, in order, separated by blanks. */
char    *journal_fixture_list_ids   (const char     *text);
