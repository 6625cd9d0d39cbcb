/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the marks strictly: marks that contradict themselves would show another part than the one that is counted. */

#include "config.h"

#include "media/br-clip-marks.h"

#include "core/json/br-json-document.h"
#include "core/json/br-json-members.h"
#include "core/program/br-limits.h"

#include <glib/gi18n-lib.h>

#define MAX_FPS    240
#define MAX_FRAMES (MAX_FPS * BR_MAX_SECONDS)

struct _BrClipMarks
{
  gatomicrefcount ref_count;

  gint64 duration;
  gint64 still;
  gboolean mirrored;
  GArray *parts; /* of BrClipMark, which own their names */
};

G_DEFINE_BOXED_TYPE (BrClipMarks, br_clip_marks, br_clip_marks_ref, br_clip_marks_unref)

static void
clear_part (gpointer data)
{
  BrClipMark *part = data;

  g_free ((char *) part->name);
}

/* Seconds, with a fraction or without, as µs. */
static gboolean
read_seconds (const BrJson  *object,
              const char    *member,
              gint64        *value,
              GError       **error)
{
  const BrJson *number = br_json_get_member (object, member);
  double seconds;

  if (number == NULL || !br_json_is_number (number))
    return br_json_set_invalid (error, member, _("This is not a number of seconds."));

  seconds = br_json_get_number (number);
  if (!(seconds >= 0 && seconds <= BR_MAX_SECONDS))
    return br_json_set_invalid (error, member, _("This is not a number of seconds."));

  *value = (gint64) (seconds * G_USEC_PER_SEC + 0.5);

  return TRUE;
}

static gboolean
read_part (BrClipMarks   *self,
           const BrJson  *object,
           GError       **error)
{
  BrClipMark part = { NULL };
  const char *name;

  if (!br_json_read_string (object, "part", &name, error) ||
      !read_seconds (object, "start_s", &part.start, error) ||
      !read_seconds (object, "seconds", &part.duration, error) ||
      !br_json_read_boolean (object, "hold", &part.hold, error) ||
      !br_json_read_boolean (object, "loops", &part.loops, error))
    return FALSE;

  if (part.duration == 0)
    return br_json_set_invalid (error, "seconds", _("A part takes no time."));
  if (part.start != self->duration)
    return br_json_set_invalid (error, "start_s", _("A part does not begin where the one before it ends."));

  part.name = g_strdup (name);
  g_array_append_val (self->parts, part);
  self->duration += part.duration;

  return TRUE;
}

static BrClipMarks *
read_clip (const BrJson  *object,
           GError       **error)
{
  g_autoptr (BrClipMarks) self = g_new0 (BrClipMarks, 1);
  const BrJson *parts;
  guint fps, n_frames, still;

  g_atomic_ref_count_init (&self->ref_count);
  self->parts = g_array_new (FALSE, TRUE, sizeof (BrClipMark));
  g_array_set_clear_func (self->parts, clear_part);

  if (!br_json_read_uint (object, "fps", 1, MAX_FPS, &fps, error) ||
      !br_json_read_uint (object, "frames", 1, MAX_FRAMES, &n_frames, error) ||
      !br_json_read_uint (object, "still_frame", 0, n_frames - 1, &still, error) ||
      !br_json_read_boolean (object, "mirrored", &self->mirrored, error) ||
      !br_json_read_objects (object, "parts", 1, BR_MAX_PARTS, &parts, error))
    return NULL;

  for (guint i = 0; i < br_json_get_length (parts); i++)
    if (!read_part (self, br_json_get_element (parts, i), error))
      return NULL;

  /* Less than half a frame is rounding. */
  if (ABS (self->duration - n_frames * G_USEC_PER_SEC / fps) > G_USEC_PER_SEC / fps / 2)
    {
      br_json_set_invalid (error, "frames", _("The parts do not fill the clip."));
      return NULL;
    }

  /* The middle of the frame, so that no rounding shows its neighbor. */
  self->still = (2 * (gint64) still + 1) * G_USEC_PER_SEC / fps / 2;

  return g_steal_pointer (&self);
}

GHashTable *
br_clip_marks_read (GFile         *file,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (BrJsonDocument) document = NULL;
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) br_clip_marks_unref);
  const BrJson *clips;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  document = br_json_document_new_from_file (file, BR_CLIP_MARKS_FORMAT, BR_CLIP_MARKS_VERSION, cancellable, error);
  if (document == NULL || !br_json_read_object (br_json_document_get_root (document), "clips", &clips, error))
    return NULL;

  for (guint i = 0; i < br_json_get_length (clips); i++)
    {
      const char *name = br_json_get_name (br_json_get_element (clips, i));
      const BrJson *object;
      BrClipMarks *marks;

      if (!br_json_read_object (clips, name, &object, error))
        return NULL;

      marks = read_clip (object, error);
      if (marks == NULL)
        {
          g_prefix_error (error, "%s, %s: ", br_json_document_get_name (document), name);
          return NULL;
        }
      g_hash_table_insert (table, g_strdup (name), marks);
    }

  return g_steal_pointer (&table);
}

BrClipMarks *
br_clip_marks_ref (BrClipMarks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
br_clip_marks_unref (BrClipMarks *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->parts);
  g_free (self);
}

gboolean
br_clip_marks_get_mirrored (BrClipMarks *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->mirrored;
}

gint64
br_clip_marks_get_duration (BrClipMarks *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->duration;
}

gint64
br_clip_marks_get_still (BrClipMarks *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->still;
}

guint
br_clip_marks_get_n_parts (BrClipMarks *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->parts->len;
}

const BrClipMark *
br_clip_marks_get_part (BrClipMarks *self,
                        guint        index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->parts->len, NULL);

  return &g_array_index (self->parts, BrClipMark, index);
}

gboolean
br_clip_marks_fit (BrClipMarks *self,
                   BrVariant   *variant)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (BR_IS_VARIANT (variant), FALSE);

  if (br_variant_get_n_parts (variant) != self->parts->len)
    return FALSE;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const BrPart *part = br_variant_get_part (variant, i);
      const BrClipMark *mark = br_clip_marks_get_part (self, i);

      if (!g_str_equal (part->name, mark->name) || !part->hold != !mark->hold)
        return FALSE;
    }

  return TRUE;
}

/* How often the clip shows the part while it lasts. */
static gint64
count_rounds (const BrClipMark *mark,
              gint64            duration)
{
  return mark->loops ? MAX (1, (duration + mark->duration / 2) / mark->duration) : 1;
}

double
br_clip_marks_get_rate (BrClipMarks *self,
                        guint        part,
                        gint64       duration)
{
  const BrClipMark *mark;

  g_return_val_if_fail (self != NULL, 1);
  g_return_val_if_fail (part < self->parts->len, 1);
  g_return_val_if_fail (duration > 0, 1);

  mark = br_clip_marks_get_part (self, part);

  return (double) (count_rounds (mark, duration) * mark->duration) / (double) duration;
}

gint64
br_clip_marks_get_position (BrClipMarks *self,
                            guint        part,
                            gint64       elapsed,
                            gint64       duration)
{
  const BrClipMark *mark;
  gint64 shown;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (part < self->parts->len, 0);
  g_return_val_if_fail (duration > 0, 0);

  mark = br_clip_marks_get_part (self, part);
  shown = (gint64) ((double) CLAMP (elapsed, 0, duration - 1) * br_clip_marks_get_rate (self, part, duration));

  return mark->start + MIN (shown % mark->duration, mark->duration - 1);
}
