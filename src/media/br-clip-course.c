/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stretches that touch are one, so that a repetition without loops needs no jump at all. */

#include "config.h"

#include "media/br-clip-course.h"

#include <math.h>

typedef struct
{
  gint64 start;
  gint64 end;
} Span;

typedef struct
{
  gint64 place;    /* where it begins on the way */
  gint64 length;   /* on the way */
  gint64 duration; /* in the session */
} Stage;

struct _BrClipCourse
{
  gatomicrefcount ref_count;

  GArray *spans;  /* of Span */
  GArray *stages; /* of Stage, one a part */
  gint64 length;
};

G_DEFINE_BOXED_TYPE (BrClipCourse, br_clip_course, br_clip_course_ref, br_clip_course_unref)

static void
add_span (BrClipCourse *self,
          gint64        start,
          gint64        end)
{
  Span span = { start, end };
  Span *last = self->spans->len > 0 ? &g_array_index (self->spans, Span, self->spans->len - 1) : NULL;

  if (last != NULL && last->end == start)
    last->end = end;
  else
    g_array_append_val (self->spans, span);
}

BrClipCourse *
br_clip_course_new (BrClipMarks  *marks,
                    const gint64 *durations,
                    guint         n_parts)
{
  g_autoptr (BrClipCourse) self = NULL;

  g_return_val_if_fail (marks != NULL, NULL);
  g_return_val_if_fail (durations != NULL, NULL);
  g_return_val_if_fail (n_parts == br_clip_marks_get_n_parts (marks), NULL);

  self = g_new0 (BrClipCourse, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  self->stages = g_array_new (FALSE, FALSE, sizeof (Stage));

  for (guint i = 0; i < n_parts; i++)
    {
      const BrClipMark *mark = br_clip_marks_get_part (marks, i);
      Stage stage = { self->length, 0, MAX (durations[i], 0) };

      if (stage.duration > 0)
        {
          double rate = br_clip_marks_get_rate (marks, i, stage.duration);
          gint64 n_rounds = MAX (1, llround (rate * (double) stage.duration / (double) mark->duration));

          stage.length = n_rounds * mark->duration;
          for (gint64 j = 0; j < n_rounds; j++)
            add_span (self, mark->start, mark->start + mark->duration);
        }

      self->length += stage.length;
      g_array_append_val (self->stages, stage);
    }

  return self->length > 0 ? g_steal_pointer (&self) : NULL;
}

BrClipCourse *
br_clip_course_ref (BrClipCourse *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
br_clip_course_unref (BrClipCourse *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->spans);
  g_array_unref (self->stages);
  g_free (self);
}

gint64
br_clip_course_get_length (BrClipCourse *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->length;
}

gint64
br_clip_course_get_place (BrClipCourse *self,
                          guint         repetition,
                          guint         part,
                          gint64        elapsed)
{
  const Stage *stage;
  gint64 place;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (part < self->stages->len, 0);

  stage = &g_array_index (self->stages, Stage, part);
  place = repetition * self->length + stage->place;
  if (stage->duration > 0)
    place += llround ((double) CLAMP (elapsed, 0, stage->duration) * (double) stage->length / (double) stage->duration);

  return place;
}

guint
br_clip_course_get_n_spans (BrClipCourse *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->spans->len;
}

void
br_clip_course_get_span (BrClipCourse *self,
                         guint         span,
                         gint64       *start,
                         gint64       *end)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (span < self->spans->len);
  g_return_if_fail (start != NULL && end != NULL);

  *start = g_array_index (self->spans, Span, span).start;
  *end = g_array_index (self->spans, Span, span).end;
}

gint64
br_clip_course_locate (BrClipCourse *self,
                       gint64        place,
                       guint        *span)
{
  gint64 left;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (place >= 0, 0);
  g_return_val_if_fail (span != NULL, 0);

  left = place % self->length;
  for (*span = 0; *span < self->spans->len; (*span)++)
    {
      const Span *here = &g_array_index (self->spans, Span, *span);

      if (left < here->end - here->start)
        return here->start + left;
      left -= here->end - here->start;
    }

  g_assert_not_reached ();
}
