/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "journal-fixture.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "core/journal/br-check-in-entry.h"

void
journal_fixture_set_up (JournalFixture *fixture,
                        gconstpointer   data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *parent = g_dir_make_tmp ("back-rehab-XXXXXX", &error);

  g_assert_no_error (error);
  fixture->path = g_build_filename (parent, "back-rehab", NULL);
  fixture->folder = g_file_new_for_path (fixture->path);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }

  g_assert_cmpint (g_remove (path), ==, 0);
}

void
journal_fixture_tear_down (JournalFixture *fixture,
                           gconstpointer   data)
{
  g_autofree char *parent = g_path_get_dirname (fixture->path);

  remove_all (parent);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_object (&fixture->folder);
}

char *
journal_fixture_get_path (JournalFixture *fixture,
                          const char     *name)
{
  char *path = g_build_filename (fixture->path, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);

  return path;
}

void
journal_fixture_write (JournalFixture *fixture,
                       const char     *name,
                       const char     *text)
{
  g_autofree char *path = journal_fixture_get_path (fixture, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

char *
journal_fixture_read (JournalFixture *fixture,
                      const char     *name)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

gboolean
journal_fixture_exists (JournalFixture *fixture,
                        const char     *name)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK);
}

static GPtrArray *
list_names (JournalFixture *fixture,
            const char     *part)
{
  g_autofree char *path = g_build_filename (fixture->path, "journal", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (strstr (name, part) != NULL)
        g_ptr_array_add (names, g_strdup (name));
    }

  return names;
}

char *
journal_fixture_find (JournalFixture *fixture,
                      const char     *part)
{
  g_autoptr (GPtrArray) names = list_names (fixture, part);

  g_assert_cmpuint (names->len, ==, 1);

  return g_strdup (g_ptr_array_index (names, 0));
}

guint
journal_fixture_count (JournalFixture *fixture,
                       const char     *part)
{
  g_autoptr (GPtrArray) names = list_names (fixture, part);

  return names->len;
}

BrEntry *
journal_fixture_check_in (const char *date,
                          guint       minute,
                          int         pain)
{
  g_autofree char *text = g_strdup_printf ("%sT12:%02u:00+01:00", date, minute);
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (text, NULL);

  return br_check_in_entry_new (br_day_parse (date), at, pain, BR_PAIN_ACHE);
}

char *
journal_fixture_list_ids (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (text, &error);
  g_autoptr (GString) ids = g_string_new (NULL);
  JsonArray *entries;

  g_assert_no_error (error);
  entries = json_object_get_array_member (json_node_get_object (root), "entries");
  for (guint i = 0; i < json_array_get_length (entries); i++)
    {
      JsonNode *node = json_array_get_element (entries, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                              JSON_NODE_HOLDS_OBJECT (node)
                                ? json_object_get_string_member_with_default (json_node_get_object (node), "id", "?")
                                : "-");
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}
