/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <string.h>

void
store_fixture_on_ready (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

GAsyncResult *
store_fixture_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

void
store_fixture_load (BrStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  br_store_load_async (store, NULL, store_fixture_on_ready, &result);
  g_assert_true (br_store_load_finish (store, store_fixture_wait (&result), &error));
  g_assert_no_error (error);
}

BrStore *
store_fixture_open (JournalFixture *fixture)
{
  BrStore *store = br_store_new (fixture->folder);

  store_fixture_load (store);

  return store;
}

gboolean
store_fixture_try_flush (BrStore  *store,
                         GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  br_store_flush_async (store, NULL, store_fixture_on_ready, &result);

  return br_store_flush_finish (store, store_fixture_wait (&result), error);
}

void
store_fixture_flush (BrStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (store_fixture_try_flush (store, &error));
  g_assert_no_error (error);
}

guint
store_fixture_count_entries (BrStore *store)
{
  return g_list_model_get_n_items (G_LIST_MODEL (br_store_get_journal (store)));
}

guint
store_fixture_count_faults (BrStore *store)
{
  return g_list_model_get_n_items (br_store_get_faults (store));
}

void
store_fixture_assert_fault (BrStore    *store,
                            const char *part)
{
  for (guint i = 0; i < store_fixture_count_faults (store); i++)
    {
      g_autoptr (BrFault) fault = g_list_model_get_item (br_store_get_faults (store), i);

      if (strstr (br_fault_get_message (fault), part) != NULL)
        return;
    }

  g_error ("no fault says \"%s\"", part);
}

gboolean
store_fixture_wake_up (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

gboolean
store_fixture_file_has (JournalFixture *fixture,
                        const char     *name,
                        BrEntry        *entry)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && strstr (text, br_entry_get_id (entry)) != NULL;
}
