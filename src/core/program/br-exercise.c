/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One exercise card, read from a program file and checked by CONTENT-1 and CONTENT-2. */

#include "config.h"

#include "core/program/br-exercise.h"

#include <glib/gi18n-lib.h>

#include "core/program/br-limits.h"

struct _BrExercise
{
  GObject parent_instance;

  GRefString      *id;
  char            *name;
  char            *summary;
  char            *position;
  char            *harder;
  char            *care;
  char           **mistakes;
  char           **sources;
  char           **equipment;
  char           **needs;
  char            *stand_in;
  BrVariant       *variants[2];
  BrMuscle         primary;
  BrMuscle         secondary;
  BrSpineMovement  spine_movement;
  BrSpineLoad      spine_load;
  guint            phase;
  guint            rest_s;
  gboolean         per_side;
};

G_DEFINE_ENUM_TYPE (BrSpineMovement, br_spine_movement,
                    G_DEFINE_ENUM_VALUE (BR_SPINE_STILL, "still"),
                    G_DEFINE_ENUM_VALUE (BR_SPINE_FLEXION, "flexion"),
                    G_DEFINE_ENUM_VALUE (BR_SPINE_EXTENSION, "extension"),
                    G_DEFINE_ENUM_VALUE (BR_SPINE_SIDE_BEND, "side-bend"),
                    G_DEFINE_ENUM_VALUE (BR_SPINE_ROTATION, "rotation"))

G_DEFINE_ENUM_TYPE (BrSpineLoad, br_spine_load,
                    G_DEFINE_ENUM_VALUE (BR_SPINE_LOAD_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (BR_SPINE_LOAD_OWN_WEIGHT, "own-weight"),
                    G_DEFINE_ENUM_VALUE (BR_SPINE_LOAD_EXTERNAL, "external"))

G_DEFINE_FINAL_TYPE (BrExercise, br_exercise, G_TYPE_OBJECT)

static void
br_exercise_finalize (GObject *object)
{
  BrExercise *self = BR_EXERCISE (object);

  g_clear_pointer (&self->id, g_ref_string_release);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->summary, g_free);
  g_clear_pointer (&self->position, g_free);
  g_clear_pointer (&self->harder, g_free);
  g_clear_pointer (&self->care, g_free);
  g_clear_pointer (&self->mistakes, g_strfreev);
  g_clear_pointer (&self->sources, g_strfreev);
  g_clear_pointer (&self->equipment, g_strfreev);
  g_clear_pointer (&self->needs, g_strfreev);
  g_clear_pointer (&self->stand_in, g_free);
  g_clear_object (&self->variants[BR_VARIANT_ORDINARY]);
  g_clear_object (&self->variants[BR_VARIANT_EASIER]);

  G_OBJECT_CLASS (br_exercise_parent_class)->finalize (object);
}

static void
br_exercise_class_init (BrExerciseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = br_exercise_finalize;
}

static void
br_exercise_init (BrExercise *self)
{
}

static void
read_spine (BrExercise   *self,
            BrJsonReader *reader)
{
  gboolean declared;
  int movement = BR_SPINE_STILL;
  int load = BR_SPINE_LOAD_NONE;

  if (!br_json_reader_enter (reader, "spine"))
    return;

  declared = br_json_reader_read_enum (reader, "movement", BR_TYPE_SPINE_MOVEMENT, &movement);
  declared = br_json_reader_read_enum (reader, "load", BR_TYPE_SPINE_LOAD, &load) && declared;
  self->spine_movement = (BrSpineMovement) movement;
  self->spine_load = (BrSpineLoad) load;

  if (declared && movement == BR_SPINE_FLEXION && load != BR_SPINE_LOAD_NONE)
    br_json_reader_fault (reader, NULL,
                          _("The back is bent forward under load. That can hurt a sore back, "
                            "so a program with this exercise is not used (CONTENT-1)."));

  br_json_reader_leave (reader);
}

static void
read_targets (BrExercise   *self,
              BrJsonReader *reader)
{
  self->primary = br_json_reader_read_flags (reader, "primary", BR_TYPE_MUSCLE, 1);
  self->secondary = br_json_reader_read_flags (reader, "secondary", BR_TYPE_MUSCLE, 0);

  if ((self->primary & self->secondary) != 0)
    br_json_reader_fault (reader, "secondary", _("A muscle is named both here and under “primary”."));
}

static void
read_sources (BrExercise   *self,
              BrJsonReader *reader,
              GHashTable   *sources)
{
  g_auto (GStrv) ids = br_json_reader_read_strings (reader, "sources", BR_MIN_SOURCES, BR_MAX_LISTED,
                                                    BR_MAX_NAME_CHARS);
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *title = g_hash_table_lookup (sources, ids[i]);

      if (title != NULL)
        g_strv_builder_add (titles, title);
      else if (*ids[i] != '\0')
        br_json_reader_fault_element (reader, "sources", i,
                                      _("A source is named that the program's “sources” do not list."));
    }

  self->sources = g_strv_builder_end (titles);
}

static void
read_equipment (BrExercise   *self,
                BrJsonReader *reader,
                GHashTable   *equipment)
{
  g_auto (GStrv) ids = br_json_reader_read_strings (reader, "equipment", 0, BR_MAX_LISTED, BR_MAX_NAME_CHARS);
  g_autoptr (GStrvBuilder) asked_for = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) needs = g_strv_builder_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const BrEquipment *thing = g_hash_table_lookup (equipment, ids[i]);

      if (*ids[i] == '\0')
        continue;

      if (thing == NULL)
        {
          br_json_reader_fault_element (reader, "equipment", i,
                                        _("A thing is named that the program's “equipment” does not list."));
          continue;
        }

      g_strv_builder_add (needs, thing->name);
      if (!thing->in_every_home)
        g_strv_builder_add (asked_for, thing->id);
    }

  self->needs = g_strv_builder_end (needs);
  self->equipment = g_strv_builder_end (asked_for);

  if (br_json_reader_has (reader, "stand_in"))
    self->stand_in = g_strdup (br_json_reader_read_id (reader, "stand_in"));
  else if (self->equipment[0] != NULL)
    br_json_reader_fault (reader, "stand_in",
                          _("Not everybody has what this exercise needs. Please name an exercise to do instead (CONTENT-2)."));
}

static void
read_variants (BrExercise   *self,
               BrJsonReader *reader)
{
  static const char * const members[] = { "ordinary", "easier" };

  for (guint kind = 0; kind < G_N_ELEMENTS (members); kind++)
    {
      if (!br_json_reader_enter (reader, members[kind]))
        continue;

      self->variants[kind] = br_variant_new_read (reader, (BrVariantKind) kind);

      if (br_variant_get_load_g (self->variants[kind]).to > 0 && self->spine_load != BR_SPINE_LOAD_EXTERNAL)
        br_json_reader_fault (reader, "load_g",
                              _("A weight is used, so “load” under “spine” has to be \"external\" (CONTENT-1)."));

      br_json_reader_leave (reader);
    }
}

BrExercise *
br_exercise_new_read (BrJsonReader *reader,
                      guint         n_phases,
                      GHashTable   *sources,
                      GHashTable   *equipment)
{
  BrExercise *self;
  const char *id;

  g_return_val_if_fail (BR_IS_JSON_READER (reader), NULL);
  g_return_val_if_fail (sources != NULL, NULL);
  g_return_val_if_fail (equipment != NULL, NULL);

  self = g_object_new (BR_TYPE_EXERCISE, NULL);
  id = br_json_reader_read_id (reader, "id");
  if (id != NULL)
    self->id = g_ref_string_new_intern (id);
  br_json_reader_set_subject (reader, self->id);

  self->name = g_strdup (br_json_reader_read_string (reader, "name", BR_MAX_NAME_CHARS));
  self->summary = g_strdup (br_json_reader_read_string (reader, "summary", BR_MAX_TEXT_CHARS));
  self->phase = br_json_reader_read_uint (reader, "phase", 1, n_phases);
  self->position = g_strdup (br_json_reader_read_string (reader, "position", BR_MAX_NAME_CHARS));
  read_targets (self, reader);
  read_spine (self, reader);
  read_equipment (self, reader, equipment);
  self->per_side = br_json_reader_read_boolean (reader, "per_side");
  self->rest_s = br_json_reader_read_uint (reader, "rest_s", 0, BR_MAX_REST_S);
  read_variants (self, reader);
  self->mistakes = br_json_reader_read_strings (reader, "mistakes", BR_MIN_MISTAKES, BR_MAX_MISTAKES, BR_MAX_TEXT_CHARS);
  self->harder = g_strdup (br_json_reader_read_string (reader, "harder", BR_MAX_TEXT_CHARS));
  self->care = g_strdup (br_json_reader_read_string (reader, "care", BR_MAX_LONG_TEXT_CHARS));
  read_sources (self, reader, sources);

  return self;
}

static const char *
translate (const char *msgid)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "program", msgid);
}

const char *
br_exercise_get_id (BrExercise *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), NULL);

  return self->id;
}

const char *
br_exercise_get_name (BrExercise *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), NULL);

  return translate (self->name);
}

const char *
br_exercise_get_summary (BrExercise *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), NULL);

  return translate (self->summary);
}

const char *
br_exercise_get_position (BrExercise *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), NULL);

  return translate (self->position);
}

const char *
br_exercise_get_harder (BrExercise *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), NULL);

  return translate (self->harder);
}

const char *
br_exercise_get_care (BrExercise *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), NULL);

  return translate (self->care);
}

/* Returns: (transfer full) */
static char **
translate_all (char **msgids)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; msgids[i] != NULL; i++)
    g_strv_builder_add (builder, translate (msgids[i]));

  return g_strv_builder_end (builder);
}

char **
br_exercise_dup_mistakes (BrExercise *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), NULL);

  return translate_all (self->mistakes);
}

char **
br_exercise_dup_sources (BrExercise *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), NULL);

  return translate_all (self->sources);
}

guint
br_exercise_get_phase (BrExercise *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), 0);

  return self->phase;
}

BrMuscle
br_exercise_get_primary (BrExercise *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), BR_MUSCLE_NONE);

  return self->primary;
}

BrMuscle
br_exercise_get_secondary (BrExercise *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), BR_MUSCLE_NONE);

  return self->secondary;
}

BrSpineMovement
br_exercise_get_spine_movement (BrExercise *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), BR_SPINE_STILL);

  return self->spine_movement;
}

BrSpineLoad
br_exercise_get_spine_load (BrExercise *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), BR_SPINE_LOAD_NONE);

  return self->spine_load;
}

gboolean
br_exercise_get_per_side (BrExercise *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), FALSE);

  return self->per_side;
}

guint
br_exercise_get_rest_s (BrExercise *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), 0);

  return self->rest_s;
}

const char * const *
br_exercise_get_equipment (BrExercise *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), NULL);

  return (const char * const *) self->equipment;
}

char **
br_exercise_dup_needs (BrExercise *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), NULL);

  return g_strdupv (self->needs);
}

const char *
br_exercise_get_stand_in (BrExercise *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), NULL);

  return self->stand_in;
}

BrVariant *
br_exercise_get_variant (BrExercise    *self,
                         BrVariantKind  kind)
{
  g_return_val_if_fail (BR_IS_EXERCISE (self), NULL);
  g_return_val_if_fail (kind == BR_VARIANT_ORDINARY || kind == BR_VARIANT_EASIER, NULL);

  return self->variants[kind];
}
