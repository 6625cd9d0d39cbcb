/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Equipment and weights that the person owns from a day on (START-3, LOAD-1). */

#include "config.h"

#include "core/journal/br-equipment-entry.h"

#include <glib/gi18n-lib.h>

#include "core/json/br-json-members.h"

struct _BrEquipmentEntry
{
  BrEntry parent_instance;

  char  **owned;
  guint  *weights_g;
  guint   n_weights;
};

G_DEFINE_FINAL_TYPE (BrEquipmentEntry, br_equipment_entry, BR_TYPE_ENTRY)

static void
br_equipment_entry_finalize (GObject *object)
{
  BrEquipmentEntry *self = BR_EQUIPMENT_ENTRY (object);

  g_clear_pointer (&self->owned, g_strfreev);
  g_clear_pointer (&self->weights_g, g_free);

  G_OBJECT_CLASS (br_equipment_entry_parent_class)->finalize (object);
}

static gboolean
read_weight (const BrJson *array,
             guint         index,
             guint        *weight)
{
  const BrJson *value = br_json_get_element (array, index);
  gint64 grams;

  if (!br_json_is_integer (value))
    return FALSE;

  grams = (gint64) br_json_get_number (value);
  if (grams < 1 || grams > G_MAXINT)
    return FALSE;

  *weight = (guint) grams;

  return TRUE;
}

static gboolean
br_equipment_entry_read (BrEntry       *entry,
                         const BrJson  *object,
                         GError       **error)
{
  BrEquipmentEntry *self = BR_EQUIPMENT_ENTRY (entry);
  g_auto (GStrv) owned = br_json_read_strings (object, "owned", error);
  g_autofree guint *weights_g = NULL;
  const BrJson *array;
  guint n_weights;

  if (owned == NULL || !br_json_read_array (object, "weights_g", 0, G_MAXUINT, &array, error))
    return FALSE;

  n_weights = br_json_get_length (array);
  weights_g = g_new (guint, n_weights);
  for (guint i = 0; i < n_weights; i++)
    {
      if (!read_weight (array, i, &weights_g[i]) || (i > 0 && weights_g[i] <= weights_g[i - 1]))
        return br_json_set_invalid (error, "weights_g", _("must be whole numbers of grams, lightest first, each once"));
    }

  g_clear_pointer (&self->owned, g_strfreev);
  self->owned = g_steal_pointer (&owned);
  self->weights_g = g_steal_pointer (&weights_g);
  self->n_weights = n_weights;

  return TRUE;
}

static void
br_equipment_entry_write (BrEntry     *entry,
                          JsonBuilder *builder)
{
  BrEquipmentEntry *self = BR_EQUIPMENT_ENTRY (entry);

  br_json_write_strings (builder, "owned", (const char * const *) self->owned);

  json_builder_set_member_name (builder, "weights_g");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->n_weights; i++)
    json_builder_add_int_value (builder, self->weights_g[i]);
  json_builder_end_array (builder);
}

static const char * const members[] = {
  "owned", "weights_g", NULL,
};

static void
br_equipment_entry_class_init (BrEquipmentEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  BrEntryClass *entry_class = BR_ENTRY_CLASS (klass);

  object_class->finalize = br_equipment_entry_finalize;

  entry_class->type = "equipment";
  entry_class->members = members;
  entry_class->read = br_equipment_entry_read;
  entry_class->write = br_equipment_entry_write;
}

static void
br_equipment_entry_init (BrEquipmentEntry *self)
{
  self->owned = g_new0 (char *, 1);
}

static gboolean
are_ascending (const guint *weights_g,
               guint        n_weights)
{
  for (guint i = 0; i < n_weights; i++)
    {
      if (weights_g[i] < 1 || weights_g[i] > G_MAXINT || (i > 0 && weights_g[i] <= weights_g[i - 1]))
        return FALSE;
    }

  return TRUE;
}

BrEntry *
br_equipment_entry_new (BrDay               date,
                        GDateTime          *at,
                        const char * const *owned,
                        const guint        *weights_g,
                        guint               n_weights)
{
  BrEquipmentEntry *self;

  g_return_val_if_fail (date != BR_DAY_NONE && at != NULL, NULL);
  g_return_val_if_fail (weights_g != NULL || n_weights == 0, NULL);
  g_return_val_if_fail (are_ascending (weights_g, n_weights), NULL);

  self = g_object_new (BR_TYPE_EQUIPMENT_ENTRY, "date", date, "at", at, NULL);
  if (owned != NULL)
    {
      g_clear_pointer (&self->owned, g_strfreev);
      self->owned = g_strdupv ((char **) owned);
    }
  self->weights_g = g_memdup2 (weights_g, n_weights * sizeof *weights_g);
  self->n_weights = n_weights;

  return BR_ENTRY (self);
}

const char * const *
br_equipment_entry_get_owned (BrEquipmentEntry *self)
{
  g_return_val_if_fail (BR_IS_EQUIPMENT_ENTRY (self), NULL);

  return (const char * const *) self->owned;
}

const guint *
br_equipment_entry_get_weights (BrEquipmentEntry *self,
                                guint            *n_weights)
{
  g_return_val_if_fail (BR_IS_EQUIPMENT_ENTRY (self), NULL);
  g_return_val_if_fail (n_weights != NULL, NULL);

  *n_weights = self->n_weights;

  return self->weights_g;
}
