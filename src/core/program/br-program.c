/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole program, read from its file: everything is read and checked, every fault listed, and only a program without
 * one is handed out. */

#include "config.h"

#include "core/program/br-program.h"

#include <glib/gi18n-lib.h>

#include "core/json/br-json-reader.h"
#include "core/program/br-limits.h"
#include "core/storage/br-file-error.h"
#include "data/programs/br-programs-resources.h"

#define DEFAULT_PROGRAM RESOURCE_PREFIX "/programs/default.json"

struct _BrProgram
{
  GObject parent_instance;

  GBytes     *bytes;
  char       *id;
  char       *title;
  char       *summary;
  GListStore *phases;
  GListStore *exercises;
  GHashTable *exercises_by_id;
  GHashTable *routines_by_id;
  /* every thing of the file, and copies of those that not every home has */
  GHashTable *equipment_by_id;
  GArray     *asked_for;
  guint       revision;
};

G_DEFINE_FINAL_TYPE (BrProgram, br_program, G_TYPE_OBJECT)

static void
equipment_free (BrEquipment *thing)
{
  g_free ((char *) thing->id);
  g_free ((char *) thing->name);
  g_free (thing);
}

static void
br_program_finalize (GObject *object)
{
  BrProgram *self = BR_PROGRAM (object);

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->summary, g_free);
  g_clear_object (&self->phases);
  g_clear_object (&self->exercises);
  g_clear_pointer (&self->exercises_by_id, g_hash_table_unref);
  g_clear_pointer (&self->routines_by_id, g_hash_table_unref);
  g_clear_pointer (&self->asked_for, g_array_unref);
  g_clear_pointer (&self->equipment_by_id, g_hash_table_unref);

  G_OBJECT_CLASS (br_program_parent_class)->finalize (object);
}

static void
br_program_class_init (BrProgramClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = br_program_finalize;
}

static void
br_program_init (BrProgram *self)
{
  self->phases = g_list_store_new (BR_TYPE_PHASE);
  self->exercises = g_list_store_new (BR_TYPE_EXERCISE);
  self->exercises_by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->routines_by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->equipment_by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) equipment_free);
  self->asked_for = g_array_new (FALSE, FALSE, sizeof (BrEquipment));
}

/* Returns: (transfer full): id -> title */
static GHashTable *
read_sources (BrJsonReader *reader)
{
  g_autoptr (GHashTable) sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  guint n_sources;

  if (!br_json_reader_enter_array (reader, "sources", BR_MIN_SOURCES, BR_MAX_LISTED, &n_sources))
    return g_steal_pointer (&sources);

  for (guint i = 0; i < n_sources; i++)
    {
      const char *id, *title;

      if (!br_json_reader_enter_element (reader, i))
        continue;

      id = br_json_reader_read_id (reader, "id");
      title = br_json_reader_read_string (reader, "title", BR_MAX_TEXT_CHARS);

      if (id != NULL && !g_hash_table_insert (sources, g_strdup (id), g_strdup (title != NULL ? title : id)))
        br_json_reader_fault (reader, "id", _("Another source has the same id."));

      br_json_reader_leave (reader);
    }

  br_json_reader_leave (reader);

  return g_steal_pointer (&sources);
}

static void
read_equipment (BrProgram    *self,
                BrJsonReader *reader)
{
  guint n_things;

  if (!br_json_reader_enter_array (reader, "equipment", 0, BR_MAX_LISTED, &n_things))
    return;

  for (guint i = 0; i < n_things; i++)
    {
      const char *id, *name;
      gboolean in_every_home;

      if (!br_json_reader_enter_element (reader, i))
        continue;

      id = br_json_reader_read_id (reader, "id");
      name = br_json_reader_read_string (reader, "name", BR_MAX_NAME_CHARS);
      in_every_home = br_json_reader_read_boolean (reader, "in_every_home");

      if (id != NULL && g_hash_table_contains (self->equipment_by_id, id))
        {
          br_json_reader_fault (reader, "id", _("Another thing has the same id."));
        }
      else if (id != NULL)
        {
          BrEquipment *thing = g_new0 (BrEquipment, 1);

          thing->id = g_strdup (id);
          thing->name = g_strdup (name != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "program", name) : id);
          thing->in_every_home = in_every_home;
          g_hash_table_insert (self->equipment_by_id, (char *) thing->id, thing);

          if (!in_every_home)
            g_array_append_val (self->asked_for, *thing);
        }

      br_json_reader_leave (reader);
    }

  br_json_reader_leave (reader);
}

/* The exercises need to know how many phases there are before the phases can know the exercises. */
static guint
count_phases (BrJsonReader *reader)
{
  const BrJson *phases = br_json_get_member (br_json_document_get_root (br_json_reader_get_document (reader)), "phases");
  guint length = phases != NULL && br_json_is_array (phases) ? br_json_get_length (phases) : 0;

  return length > 0 ? MIN (length, BR_MAX_PHASES) : BR_MAX_PHASES;
}

static void
read_exercises (BrProgram    *self,
                BrJsonReader *reader,
                guint         n_phases,
                GHashTable   *sources)
{
  guint n_exercises;

  if (!br_json_reader_enter_array (reader, "exercises", 1, BR_MAX_EXERCISES, &n_exercises))
    return;

  for (guint i = 0; i < n_exercises; i++)
    {
      g_autoptr (BrExercise) exercise = NULL;
      const char *id;

      if (!br_json_reader_enter_element (reader, i))
        continue;

      exercise = br_exercise_new_read (reader, n_phases, sources, self->equipment_by_id);
      id = br_exercise_get_id (exercise);
      g_list_store_append (self->exercises, exercise);

      if (id != NULL && g_hash_table_contains (self->exercises_by_id, id))
        br_json_reader_fault (reader, "id", _("Another exercise has the same id."));
      else if (id != NULL)
        g_hash_table_insert (self->exercises_by_id, g_strdup (id), g_object_ref (exercise));

      br_json_reader_leave (reader);
    }

  br_json_reader_leave (reader);
}

static void
check_stand_in (BrProgram    *self,
                BrJsonReader *reader,
                BrExercise   *exercise)
{
  const char *id = br_exercise_get_stand_in (exercise);
  BrExercise *stand_in = id != NULL ? g_hash_table_lookup (self->exercises_by_id, id) : NULL;

  if (id == NULL)
    return;

  br_json_reader_set_subject (reader, br_exercise_get_id (exercise));

  if (stand_in == NULL)
    br_json_reader_fault (reader, "stand_in", _("The program has no exercise with this id."));
  else if (stand_in == exercise)
    br_json_reader_fault (reader, "stand_in", _("An exercise cannot stand in for itself."));
  else if (br_exercise_get_equipment (stand_in)[0] != NULL)
    br_json_reader_fault (reader, "stand_in",
                          _("The exercise to do instead has to work with what every home has; this one does not."));
  else if (br_exercise_get_phase (stand_in) > br_exercise_get_phase (exercise))
    br_json_reader_fault (reader, "stand_in", _("The exercise to do instead belongs to a later phase (GATE-6)."));
}

/* A second walk over the exercises, now that all are known. */
static void
check_stand_ins (BrProgram    *self,
                 BrJsonReader *reader)
{
  guint n_exercises;
  guint n_read = 0;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->exercises)) == 0 ||
      !br_json_reader_enter_array (reader, "exercises", 1, BR_MAX_EXERCISES, &n_exercises))
    return;

  for (guint i = 0; i < n_exercises; i++)
    {
      if (br_json_reader_enter_element (reader, i))
        {
          g_autoptr (BrExercise) exercise = g_list_model_get_item (G_LIST_MODEL (self->exercises), n_read++);

          check_stand_in (self, reader, exercise);
          br_json_reader_leave (reader);
        }
    }

  br_json_reader_leave (reader);
}

static void
read_phases (BrProgram    *self,
             BrJsonReader *reader)
{
  guint n_phases;

  if (!br_json_reader_enter_array (reader, "phases", 1, BR_MAX_PHASES, &n_phases))
    return;

  for (guint i = 0; i < n_phases; i++)
    {
      g_autoptr (BrPhase) phase = NULL;

      if (!br_json_reader_enter_element (reader, i))
        continue;

      phase = br_phase_new_read (reader, i + 1, self->exercises_by_id, self->routines_by_id);
      g_list_store_append (self->phases, phase);
      br_json_reader_leave (reader);
    }

  br_json_reader_leave (reader);
}

static void
read_program (BrProgram    *self,
              BrJsonReader *reader)
{
  g_autoptr (GHashTable) sources = NULL;

  self->id = g_strdup (br_json_reader_read_id (reader, "id"));
  self->revision = br_json_reader_read_uint (reader, "revision", 1, BR_MAX_REVISION);
  self->title = g_strdup (br_json_reader_read_string (reader, "title", BR_MAX_NAME_CHARS));
  self->summary = g_strdup (br_json_reader_read_string (reader, "summary", BR_MAX_LONG_TEXT_CHARS));
  sources = read_sources (reader);
  read_equipment (self, reader);
  read_exercises (self, reader, count_phases (reader), sources);
  check_stand_ins (self, reader);
  read_phases (self, reader);
  br_json_reader_leave (reader);
}

static int
compare_faults (gconstpointer a,
                gconstpointer b)
{
  guint line_a = br_fault_get_line (*(BrFault **) a);
  guint line_b = br_fault_get_line (*(BrFault **) b);

  return line_a < line_b ? -1 : line_a > line_b;
}

/* @name: (nullable): that of the file where @message does not begin with it. Returns: (transfer full): the only fault of a file that could
 * not be read at all */
static GPtrArray *
make_only_fault (const char *name,
                 const char *message)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (faults, br_fault_new (name, 0, NULL, NULL, message));

  return faults;
}

BrProgram *
br_program_new_from_bytes (GBytes      *bytes,
                           const char  *name,
                           GPtrArray  **faults)
{
  g_autoptr (BrJsonDocument) document = NULL;
  g_autoptr (BrJsonReader) reader = NULL;
  g_autoptr (BrProgram) self = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (faults != NULL, NULL);

  document = br_json_document_new_from_bytes (bytes, name, BR_PROGRAM_FORMAT, BR_PROGRAM_VERSION, &error);
  if (document == NULL)
    {
      *faults = make_only_fault (NULL, error->message);
      return NULL;
    }

  self = g_object_new (BR_TYPE_PROGRAM, NULL);
  self->bytes = g_bytes_ref (bytes);
  reader = br_json_reader_new (document);
  read_program (self, reader);

  *faults = g_ptr_array_ref (br_json_reader_get_faults (reader));
  g_ptr_array_sort (*faults, compare_faults);

  return (*faults)->len == 0 ? g_steal_pointer (&self) : NULL;
}

BrProgram *
br_program_new_from_file (GFile      *file,
                          GPtrArray **faults)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (faults != NULL, NULL);

  name = g_file_get_parse_name (file);
  bytes = br_json_document_load_bytes (file, NULL, &error);
  if (bytes == NULL)
    {
      *faults = make_only_fault (name, br_file_error_get_reading_words (error, file));
      return NULL;
    }

  return br_program_new_from_bytes (bytes, name, faults);
}

BrProgram *
br_program_new_default (GPtrArray **faults)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (faults != NULL, NULL);

  /* Naming the resource here also keeps the linker from dropping it. */
  bytes = g_resource_lookup_data (br_programs_get_resource (), DEFAULT_PROGRAM, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL)
    {
      *faults = make_only_fault (DEFAULT_PROGRAM, error->message);
      return NULL;
    }

  return br_program_new_from_bytes (bytes, DEFAULT_PROGRAM, faults);
}

const char *
br_program_get_id (BrProgram *self)
{
  g_return_val_if_fail (BR_IS_PROGRAM (self), NULL);

  return self->id;
}

guint
br_program_get_revision (BrProgram *self)
{
  g_return_val_if_fail (BR_IS_PROGRAM (self), 0);

  return self->revision;
}

const char *
br_program_get_title (BrProgram *self)
{
  g_return_val_if_fail (BR_IS_PROGRAM (self), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "program", self->title);
}

const char *
br_program_get_summary (BrProgram *self)
{
  g_return_val_if_fail (BR_IS_PROGRAM (self), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "program", self->summary);
}

GBytes *
br_program_get_bytes (BrProgram *self)
{
  g_return_val_if_fail (BR_IS_PROGRAM (self), NULL);

  return self->bytes;
}

GListModel *
br_program_get_phases (BrProgram *self)
{
  g_return_val_if_fail (BR_IS_PROGRAM (self), NULL);

  return G_LIST_MODEL (self->phases);
}

BrPhase *
br_program_get_phase (BrProgram *self,
                      guint      number)
{
  g_autoptr (BrPhase) phase = NULL;

  g_return_val_if_fail (BR_IS_PROGRAM (self), NULL);

  if (number == 0)
    return NULL;

  /* The list keeps a reference of its own. */
  phase = g_list_model_get_item (G_LIST_MODEL (self->phases), number - 1);

  return phase;
}

GListModel *
br_program_get_exercises (BrProgram *self)
{
  g_return_val_if_fail (BR_IS_PROGRAM (self), NULL);

  return G_LIST_MODEL (self->exercises);
}

BrExercise *
br_program_get_exercise (BrProgram  *self,
                         const char *id)
{
  g_return_val_if_fail (BR_IS_PROGRAM (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->exercises_by_id, id);
}

BrRoutine *
br_program_get_routine (BrProgram  *self,
                        const char *id)
{
  g_return_val_if_fail (BR_IS_PROGRAM (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->routines_by_id, id);
}

const BrEquipment *
br_program_get_equipment (BrProgram *self,
                          guint     *n_equipment)
{
  g_return_val_if_fail (BR_IS_PROGRAM (self), NULL);
  g_return_val_if_fail (n_equipment != NULL, NULL);

  *n_equipment = self->asked_for->len;

  return (const BrEquipment *) self->asked_for->data;
}
