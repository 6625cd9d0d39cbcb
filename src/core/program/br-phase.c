/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One phase with its routines, read from a program file. */

#include "config.h"

#include "core/program/br-phase.h"

#include <glib/gi18n-lib.h>

#include "core/program/br-limits.h"

struct _BrPhase
{
  GObject parent_instance;

  char       *name;
  char       *purpose;
  GListStore *routines;
  BrRoutine  *short_routine;
  guint       number;
};

G_DEFINE_FINAL_TYPE (BrPhase, br_phase, G_TYPE_OBJECT)

static void
br_phase_finalize (GObject *object)
{
  BrPhase *self = BR_PHASE (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->purpose, g_free);
  g_clear_object (&self->routines);
  g_clear_object (&self->short_routine);

  G_OBJECT_CLASS (br_phase_parent_class)->finalize (object);
}

static void
br_phase_class_init (BrPhaseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = br_phase_finalize;
}

static void
br_phase_init (BrPhase *self)
{
  self->routines = g_list_store_new (BR_TYPE_ROUTINE);
}

/* The cursor stands in the routine's object. Returns: (transfer full) */
static BrRoutine *
read_routine (BrJsonReader *reader,
              guint         phase,
              gboolean      full,
              GHashTable   *exercises,
              GHashTable   *routines)
{
  g_autoptr (BrRoutine) routine = br_routine_new_read (reader, phase, full, exercises);
  const char *id = br_routine_get_id (routine);

  if (id != NULL && !g_hash_table_insert (routines, g_strdup (id), g_object_ref (routine)))
    br_json_reader_fault (reader, "id", _("Another routine has the same id."));

  br_json_reader_leave (reader);

  return g_steal_pointer (&routine);
}

BrPhase *
br_phase_new_read (BrJsonReader *reader,
                   guint         number,
                   GHashTable   *exercises,
                   GHashTable   *routines)
{
  BrPhase *self;
  guint n_routines;

  g_return_val_if_fail (BR_IS_JSON_READER (reader), NULL);
  g_return_val_if_fail (exercises != NULL, NULL);
  g_return_val_if_fail (routines != NULL, NULL);

  self = g_object_new (BR_TYPE_PHASE, NULL);
  self->number = br_json_reader_read_uint (reader, "number", number, number);
  self->name = g_strdup (br_json_reader_read_string (reader, "name", BR_MAX_NAME_CHARS));
  self->purpose = g_strdup (br_json_reader_read_string (reader, "purpose", BR_MAX_LONG_TEXT_CHARS));

  if (br_json_reader_enter_array (reader, "routines", 1, BR_MAX_ROUTINES, &n_routines))
    {
      for (guint i = 0; i < n_routines; i++)
        {
          if (br_json_reader_enter_element (reader, i))
            {
              g_autoptr (BrRoutine) routine = read_routine (reader, number, TRUE, exercises, routines);

              g_list_store_append (self->routines, routine);
            }
        }

      br_json_reader_leave (reader);
    }

  if (br_json_reader_enter (reader, "short_routine"))
    self->short_routine = read_routine (reader, number, FALSE, exercises, routines);

  return self;
}

guint
br_phase_get_number (BrPhase *self)
{
  g_return_val_if_fail (BR_IS_PHASE (self), 0);

  return self->number;
}

const char *
br_phase_get_name (BrPhase *self)
{
  g_return_val_if_fail (BR_IS_PHASE (self), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "program", self->name);
}

const char *
br_phase_get_purpose (BrPhase *self)
{
  g_return_val_if_fail (BR_IS_PHASE (self), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "program", self->purpose);
}

GListModel *
br_phase_get_routines (BrPhase *self)
{
  g_return_val_if_fail (BR_IS_PHASE (self), NULL);

  return G_LIST_MODEL (self->routines);
}

BrRoutine *
br_phase_get_short_routine (BrPhase *self)
{
  g_return_val_if_fail (BR_IS_PHASE (self), NULL);

  return self->short_routine;
}
