/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each change is a chain of asynchronous steps: keep the file, read it back as the next start would, put it in use. */

#include "config.h"

#include "ui/program/br-program-switch.h"

#define BUILTIN_PATH RESOURCE_PREFIX "/programs/default.json"

GBytes *
br_program_switch_dup_builtin (void)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resources_lookup_data (BUILTIN_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (bytes == NULL)
    g_error ("The app was built without its program: %s", error->message);

  return bytes;
}

gboolean
br_program_switch_is_builtin (BrProgram *program)
{
  g_autoptr (GBytes) builtin = br_program_switch_dup_builtin ();

  g_return_val_if_fail (BR_IS_PROGRAM (program), FALSE);

  return g_bytes_equal (br_program_get_bytes (program), builtin);
}

/* What the worker found in the file. */
typedef struct
{
  BrProgram *program;
  GPtrArray *faults;
} Reading;

static void
reading_free (Reading *reading)
{
  g_clear_object (&reading->program);
  g_clear_pointer (&reading->faults, g_ptr_array_unref);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
read_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (Reading) reading = g_new0 (Reading, 1);

  reading->program = br_program_new_from_file (G_FILE (task_data), &reading->faults);
  g_task_return_pointer (task, g_steal_pointer (&reading), (GDestroyNotify) reading_free);
}

void
br_program_switch_read_async (GFile               *file,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, br_program_switch_read_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_thread);
}

BrProgram *
br_program_switch_read_finish (GAsyncResult  *result,
                               GPtrArray    **faults)
{
  g_autoptr (Reading) reading = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (faults != NULL, NULL);

  reading = g_task_propagate_pointer (G_TASK (result), NULL);
  *faults = g_steal_pointer (&reading->faults);

  return g_steal_pointer (&reading->program);
}

static void
builtin_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (BrProgram) program = br_store_load_program_finish (BR_STORE (source), result, &error);

  if (program == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  br_advisor_set_program (BR_ADVISOR (g_task_get_source_object (task)), program);
  g_task_return_boolean (task, TRUE);
}

static void
program_kept_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GError) error = NULL;
  BrProgram *program = g_task_get_task_data (task);

  if (!br_store_set_program_finish (BR_STORE (source), result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
    }
  else if (program != NULL)
    {
      br_advisor_set_program (BR_ADVISOR (g_task_get_source_object (task)), program);
      g_task_return_boolean (task, TRUE);
    }
  else
    {
      g_autoptr (GBytes) builtin = br_program_switch_dup_builtin ();

      br_store_load_program_async (BR_STORE (source), builtin, NULL, builtin_loaded_cb, g_steal_pointer (&task));
    }
}

void
br_program_switch_use_async (BrProgram           *program,
                             BrStore             *store,
                             BrAdvisor           *advisor,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (program == NULL || BR_IS_PROGRAM (program));
  g_return_if_fail (BR_IS_STORE (store));
  g_return_if_fail (BR_IS_ADVISOR (advisor));

  task = g_task_new (advisor, NULL, callback, user_data);
  g_task_set_source_tag (task, br_program_switch_use_async);
  if (program != NULL)
    g_task_set_task_data (task, g_object_ref (program), g_object_unref);
  br_store_set_program_async (store, program, NULL, program_kept_cb, g_steal_pointer (&task));
}

gboolean
br_program_switch_use_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
