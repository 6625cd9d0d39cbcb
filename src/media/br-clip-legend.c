/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table from muscle to color, read strictly: a wrong color would name the wrong muscle. */

#include "config.h"

#include "media/br-clip-legend.h"

#include "core/json/br-json-document.h"
#include "core/json/br-json-members.h"

#include <glib/gi18n-lib.h>

#define MAX_GROUPS   32
#define COLOR_LENGTH 7

struct _BrClipLegend
{
  gatomicrefcount ref_count;

  GHashTable *colors; /* of BrMuscle -> color */
};

G_DEFINE_BOXED_TYPE (BrClipLegend, br_clip_legend, br_clip_legend_ref, br_clip_legend_unref)

static gboolean
is_color (const char *text)
{
  return strlen (text) == COLOR_LENGTH && text[0] == '#' && strspn (text + 1, "0123456789abcdef") == COLOR_LENGTH - 1;
}

static gboolean
read_group (BrClipLegend  *self,
            const BrJson  *group,
            GError       **error)
{
  g_autoptr (GFlagsClass) flags = g_type_class_ref (BR_TYPE_MUSCLE);
  g_auto (GStrv) muscles = NULL;
  const char *color;

  if (!br_json_read_string (group, "color", &color, error))
    return FALSE;
  if (!is_color (color))
    return br_json_set_invalid (error, "color", _("This is not a color such as “#0072b2”."));

  muscles = br_json_read_strings (group, "muscles", error);
  if (muscles == NULL)
    return FALSE;

  for (gsize i = 0; muscles[i] != NULL; i++)
    {
      GFlagsValue *value = g_flags_get_value_by_nick (flags, muscles[i]);

      if (value == NULL || value->value == BR_MUSCLE_NONE)
        return br_json_set_invalid (error, "muscles", _("There is no such muscle."));
      if (!g_hash_table_insert (self->colors, GUINT_TO_POINTER (value->value), g_strdup (color)))
        return br_json_set_invalid (error, "muscles", _("A muscle has two colors."));
    }

  return TRUE;
}

BrClipLegend *
br_clip_legend_read (GFile         *file,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (BrJsonDocument) document = NULL;
  g_autoptr (BrClipLegend) self = NULL;
  const BrJson *groups;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  document = br_json_document_new_from_file (file, BR_CLIP_LEGEND_FORMAT, BR_CLIP_LEGEND_VERSION, cancellable, error);
  if (document == NULL || !br_json_read_objects (br_json_document_get_root (document), "groups", 1, MAX_GROUPS, &groups, error))
    return NULL;

  self = g_new0 (BrClipLegend, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->colors = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < br_json_get_length (groups); i++)
    if (!read_group (self, br_json_get_element (groups, i), error))
      {
        g_prefix_error (error, "%s: ", br_json_document_get_name (document));
        return NULL;
      }

  return g_steal_pointer (&self);
}

BrClipLegend *
br_clip_legend_ref (BrClipLegend *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
br_clip_legend_unref (BrClipLegend *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->colors);
  g_free (self);
}

const char *
br_clip_legend_get_color (BrClipLegend *self,
                          BrMuscle      muscle)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->colors, GUINT_TO_POINTER (muscle));
}
