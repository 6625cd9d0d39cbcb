/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One routine, read from a program file and checked by CONTENT-3. */

#include "config.h"

#include "core/program/br-routine.h"

#include <glib/gi18n-lib.h>

#include "core/program/br-limits.h"

struct _BrRoutine
{
  GObject parent_instance;

  char       *id;
  char       *name;
  GListStore *exercises;
};

G_DEFINE_FINAL_TYPE (BrRoutine, br_routine, G_TYPE_OBJECT)

static void
br_routine_finalize (GObject *object)
{
  BrRoutine *self = BR_ROUTINE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->exercises);

  G_OBJECT_CLASS (br_routine_parent_class)->finalize (object);
}

static void
br_routine_class_init (BrRoutineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = br_routine_finalize;
}

static void
br_routine_init (BrRoutine *self)
{
  self->exercises = g_list_store_new (BR_TYPE_EXERCISE);
}

/* Whoever lacks the equipment does the stand-in, and a session knows each exercise once. */
static void
check_twice (BrJsonReader *reader,
             guint         index,
             const char   *id,
             BrExercise   *exercise,
             GHashTable   *used)
{
  const char *stand_in = exercise != NULL ? br_exercise_get_stand_in (exercise) : NULL;

  if (!g_hash_table_add (used, g_strdup (id)))
    br_json_reader_fault_element (reader, "exercises", index, _("This exercise is in the routine twice."));

  if (stand_in != NULL && !g_str_equal (stand_in, id) && !g_hash_table_add (used, g_strdup (stand_in)))
    br_json_reader_fault_element (reader, "exercises", index,
                                  _("The exercise to do instead of this one is in the routine already."));
}

/* CONTENT-3 for everybody: a muscle counts only if it is trained with the equipment and without. */
static BrMuscle
get_trained (BrExercise *exercise,
             GHashTable *exercises)
{
  BrMuscle trained = br_exercise_get_primary (exercise) | br_exercise_get_secondary (exercise);
  const char *stand_in_id = br_exercise_get_stand_in (exercise);
  BrExercise *stand_in = stand_in_id != NULL ? g_hash_table_lookup (exercises, stand_in_id) : NULL;

  if (stand_in != NULL)
    trained &= br_exercise_get_primary (stand_in) | br_exercise_get_secondary (stand_in);

  return trained;
}

static void
check_corset (BrRoutine    *self,
              BrJsonReader *reader,
              GHashTable   *exercises)
{
  const struct
  {
    BrMuscle    muscles;
    const char *message;
  } corset[] = {
    { BR_MUSCLES_GLUTEALS,
      _("No exercise of this routine, with and without equipment, trains the gluteals (CONTENT-3).") },
    { BR_MUSCLE_TRANSVERSE_ABDOMINIS,
      _("No exercise of this routine, with and without equipment, trains the transverse abdominis (CONTENT-3).") },
    { BR_MUSCLE_OBLIQUES,
      _("No exercise of this routine, with and without equipment, trains the obliques (CONTENT-3).") },
  };
  guint n_exercises = g_list_model_get_n_items (G_LIST_MODEL (self->exercises));

  for (guint m = 0; m < G_N_ELEMENTS (corset); m++)
    {
      gboolean trained = FALSE;

      for (guint i = 0; i < n_exercises && !trained; i++)
        {
          g_autoptr (BrExercise) exercise = g_list_model_get_item (G_LIST_MODEL (self->exercises), i);

          trained = (get_trained (exercise, exercises) & corset[m].muscles) != 0;
        }

      if (!trained)
        br_json_reader_fault (reader, "exercises", corset[m].message);
    }
}

BrRoutine *
br_routine_new_read (BrJsonReader *reader,
                     guint         phase,
                     gboolean      full,
                     GHashTable   *exercises)
{
  g_autoptr (GHashTable) used = NULL;
  g_auto (GStrv) ids = NULL;
  gboolean known = TRUE;
  BrRoutine *self;

  g_return_val_if_fail (BR_IS_JSON_READER (reader), NULL);
  g_return_val_if_fail (exercises != NULL, NULL);

  self = g_object_new (BR_TYPE_ROUTINE, NULL);
  self->id = g_strdup (br_json_reader_read_id (reader, "id"));
  br_json_reader_set_subject (reader, self->id);

  self->name = g_strdup (br_json_reader_read_string (reader, "name", BR_MAX_NAME_CHARS));
  ids = br_json_reader_read_strings (reader, "exercises", 1, BR_MAX_ROUTINE_EXERCISES, BR_MAX_NAME_CHARS);
  used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      BrExercise *exercise = g_hash_table_lookup (exercises, ids[i]);

      if (*ids[i] == '\0')
        {
          known = FALSE;
          continue;
        }

      check_twice (reader, i, ids[i], exercise, used);

      if (exercise == NULL)
        {
          br_json_reader_fault_element (reader, "exercises", i, _("The program has no exercise with this id."));
          known = FALSE;
          continue;
        }

      if (br_exercise_get_phase (exercise) > phase)
        br_json_reader_fault_element (reader, "exercises", i, _("This exercise belongs to a later phase (GATE-6)."));

      g_list_store_append (self->exercises, exercise);
    }

  if (full && known)
    check_corset (self, reader, exercises);

  return self;
}

const char *
br_routine_get_id (BrRoutine *self)
{
  g_return_val_if_fail (BR_IS_ROUTINE (self), NULL);

  return self->id;
}

const char *
br_routine_get_name (BrRoutine *self)
{
  g_return_val_if_fail (BR_IS_ROUTINE (self), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "program", self->name);
}

GListModel *
br_routine_get_exercises (BrRoutine *self)
{
  g_return_val_if_fail (BR_IS_ROUTINE (self), NULL);

  return G_LIST_MODEL (self->exercises);
}
