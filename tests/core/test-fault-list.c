/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrFaultList: groups of faults come, change and go, and a view that only listens to items-changed sees the same. */

#include "core/storage/br-fault-list.h"

typedef struct
{
  GPtrArray *seen;
  guint      n_signals;
} Follower;

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Follower   *follower)
{
  follower->n_signals++;
  if (removed > 0)
    g_ptr_array_remove_range (follower->seen, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (follower->seen, (int) (position + i), g_list_model_get_item (model, position + i));

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, follower->seen->len);
  for (guint i = 0; i < follower->seen->len; i++)
    {
      g_autoptr (BrFault) fault = g_list_model_get_item (model, i);

      g_assert_true (fault == g_ptr_array_index (follower->seen, i));
    }
}

/* Sets as many faults as there are words in @messages. */
static void
set (BrFaultList *list,
     const char  *place,
     const char  *messages)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) words = g_strsplit (messages, " ", -1);

  for (gsize i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    g_ptr_array_add (faults, br_fault_new (place, 0, NULL, NULL, words[i]));

  br_fault_list_set (list, place, faults);
}

static void
assert_messages (BrFaultList *list,
                 const char  *expected)
{
  g_autoptr (GString) messages = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (BrFault) fault = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (messages, "%s%s", i > 0 ? " " : "", br_fault_get_message (fault));
    }

  g_assert_cmpstr (messages->str, ==, expected);
}

static void
test_groups (void)
{
  g_autoptr (BrFaultList) list = br_fault_list_new ();
  Follower follower = { g_ptr_array_new_with_free_func (g_object_unref), 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), &follower);

  set (list, "one", "a b");
  set (list, "two", "c");
  set (list, "three", "d e");
  assert_messages (list, "a b c d e");

  set (list, "two", "f g h");
  assert_messages (list, "a b f g h d e");

  set (list, "one", "");
  assert_messages (list, "f g h d e");
  br_fault_list_set (list, "three", NULL);
  assert_messages (list, "f g h");
  g_assert_cmpuint (follower.n_signals, ==, 6);

  /* No news are no change. */
  set (list, "two", "f g h");
  set (list, "one", "");
  g_assert_cmpuint (follower.n_signals, ==, 6);

  set (list, "one", "a");
  assert_messages (list, "f g h a");
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 4));

  g_ptr_array_unref (follower.seen);
  g_signal_handlers_disconnect_by_data (list, &follower);
}

static void
test_stderr (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (BrFaultList) list = br_fault_list_new ();

      set (list, "here", "wrong");
      set (list, "here", "wrong");
      set (list, "here", "");

      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("here: wrong\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/fault-list/groups", test_groups);
  g_test_add_func ("/fault-list/stderr", test_stderr);

  return g_test_run ();
}
