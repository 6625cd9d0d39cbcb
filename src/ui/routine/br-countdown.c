/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws number and ring with GskPath. A tick callback reads the session while it runs; the engine's clock is the only one.
 *
 * A number is drawn anew in the frame in which it changes. The ring waits until its end has gone a pixel, and then for the next picture of
 * the clip, or where none comes, until it is time for one of 30 frames a second. Nobody sees more, and each frame costs much: without
 * OpenGL, GTK converts the pictures of the whole window for it, whatever part of that has changed. */

#include "config.h"

#include "ui/routine/br-countdown.h"

#include "ui/routine/br-step-style.h"
#include "ui/routine/br-step-words.h"

#include <math.h>

#include <glib/gi18n.h>

#define MINIMUM_SIZE 112
#define NATURAL_SIZE 320 /* of its width */
#define CAPTION      0.82f /* of the size of text: the smallest that is read well, as libadwaita's captions */
#define LEAST_RING   7     /* in sizes of text, for a caption to find room in it; where there is less, there is a bar */

/* How far and how long after each other the end of the ring moves at least, in pixels and µs; a frame of 60 Hz may come a little early. */
#define RING_STEP     1
#define RING_INTERVAL (G_USEC_PER_SEC / 33)

/* A clip that has shown no other picture for so long, in µs, stands still. */
#define CLIP_PATIENCE (G_USEC_PER_SEC / 10)

struct _BrCountdown
{
  GtkWidget parent_instance;

  BrSession *session;
  char *text;
  char *unit;
  char *repetition; /* small, in a hold, or empty */
  gboolean bare;
  double fraction; /* of the step that is left, 0 to 1 */
  double drawn;    /* the fraction that was drawn last, when (µs), and how long the whole ring was (pixels) */
  gint64 drawn_at;
  float length;
  gint64 joined_at; /* when there was a frame to join last (µs), and whether that is still to come */
  gboolean joins;
  guint tick_id;
};

typedef enum
{
  PROP_SESSION = 1,
  PROP_TEXT,
} BrCountdownProperty;

static GParamSpec *properties[PROP_TEXT + 1];

G_DEFINE_FINAL_TYPE (BrCountdown, br_countdown, GTK_TYPE_WIDGET)

static BrStep *
get_step (BrCountdown *self)
{
  return self->session != NULL ? br_session_get_step (self->session) : NULL;
}

static gboolean
is_motion_allowed (BrCountdown *self)
{
  gboolean allowed = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &allowed, NULL);

  return allowed;
}

/* "3 of 8 · seconds" */
static char *
dup_around (BrCountdown *self)
{
  const char *between = self->repetition[0] != '\0' && self->unit[0] != '\0' ? " · " : "";

  return g_strconcat (self->repetition, between, self->unit, NULL);
}

static void
set_text (BrCountdown *self,
          const char  *text,
          const char  *unit,
          const char  *repetition)
{
  gboolean changed = g_set_str (&self->text, text);
  g_autofree char *around = NULL;

  changed = g_set_str (&self->unit, unit) || changed;
  changed = g_set_str (&self->repetition, repetition) || changed;
  if (!changed)
    return;

  around = dup_around (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, around, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_ring_due (BrCountdown *self)
{
  double way = fabs (self->fraction - self->drawn);
  gint64 now = g_get_monotonic_time ();

  if (way * self->length < RING_STEP)
    return FALSE;

  /* At a new step or where nothing moves it jumps. */
  if (!is_motion_allowed (self) || self->fraction > self->drawn)
    return TRUE;

  return now - self->joined_at < CLIP_PATIENCE ? self->joins : now - self->drawn_at >= RING_INTERVAL;
}

/* Reads the session. What has not changed is not drawn again. */
static void
refresh (BrCountdown *self)
{
  BrStep *step = get_step (self);
  g_autofree char *text = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *repetition = NULL;
  gint64 remaining, duration;
  double fraction;

  if (step == NULL)
    {
      set_text (self, "", "", "");
      return;
    }

  remaining = br_session_get_remaining (self->session);
  duration = MAX (br_step_get_duration (step), 1);
  text = br_step_words_dup_number (step, remaining);
  unit = br_step_words_dup_unit (step, remaining);
  repetition = br_step_words_dup_repetition (step);
  set_text (self, text, unit, repetition);

  if (br_step_get_own_pace (step))
    fraction = 1;
  else if (is_motion_allowed (self))
    fraction = (double) remaining / (double) duration;
  else
    fraction = MIN (1.0, ceil ((double) remaining / G_USEC_PER_SEC) * G_USEC_PER_SEC / (double) duration);

  self->fraction = fraction;
  if (is_ring_due (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->joins = FALSE;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *frame_clock,
         gpointer       user_data)
{
  refresh (BR_COUNTDOWN (widget));

  return G_SOURCE_CONTINUE;
}

/* Frames are asked for only while something moves. */
static void
update_ticking (BrCountdown *self)
{
  gboolean ticking = self->session != NULL
                     && br_session_get_state (self->session) == BR_SESSION_RUNNING
                     && gtk_widget_get_mapped (GTK_WIDGET (self));

  if (ticking && self->tick_id == 0)
    {
      self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
    }
  else if (!ticking && self->tick_id != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
      self->tick_id = 0;
    }
}

static void
session_changed_cb (BrCountdown *self)
{
  br_step_style_apply (GTK_WIDGET (self), get_step (self));
  if (self->session != NULL && br_session_get_state (self->session) != BR_SESSION_RUNNING)
    gtk_widget_add_css_class (GTK_WIDGET (self), "paused");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "paused");

  refresh (self);
  update_ticking (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GskPath *
create_ring (BrCountdown *self,
             float        x,
             float        y,
             float        radius)
{
  BrStep *step = get_step (self);
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  /* Both begin at the top, so that time runs out as on a clock's face. */
  gsk_path_builder_move_to (builder, x, y - radius);
  if (step != NULL && br_step_get_kind (step) == BR_STEP_REST)
    {
      float corner = radius * 0.4f;

      gsk_path_builder_line_to (builder, x + radius - corner, y - radius);
      gsk_path_builder_arc_to (builder, x + radius, y - radius, x + radius, y - radius + corner);
      gsk_path_builder_line_to (builder, x + radius, y + radius - corner);
      gsk_path_builder_arc_to (builder, x + radius, y + radius, x + radius - corner, y + radius);
      gsk_path_builder_line_to (builder, x - radius + corner, y + radius);
      gsk_path_builder_arc_to (builder, x - radius, y + radius, x - radius, y + radius - corner);
      gsk_path_builder_line_to (builder, x - radius, y - radius + corner);
      gsk_path_builder_arc_to (builder, x - radius, y - radius, x - radius + corner, y - radius);
    }
  else
    {
      gsk_path_builder_svg_arc_to (builder, radius, radius, 0, FALSE, TRUE, x, y + radius);
      gsk_path_builder_svg_arc_to (builder, radius, radius, 0, FALSE, TRUE, x, y - radius);
    }
  gsk_path_builder_close (builder);

  return gsk_path_builder_to_path (builder);
}

/* It runs out towards the end of the line of writing. */
static GskPath *
create_bar (BrCountdown *self,
            float        x,
            float        y,
            float        length)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, mirrored ? x : x + length, y);
  gsk_path_builder_line_to (builder, mirrored ? x + length : x, y);

  return gsk_path_builder_to_path (builder);
}

/* What is left of @ring, over the whole of it. */
static void
snapshot_time (BrCountdown   *self,
               GtkSnapshot   *snapshot,
               const GdkRGBA *color,
               GskPath       *ring,
               float          width)
{
  BrStep *step = get_step (self);
  g_autoptr (GskPathMeasure) measure = gsk_path_measure_new (ring);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);
  float length = gsk_path_measure_get_length (measure);
  float gone = length * (1.0f - (float) CLAMP (self->fraction, 0, 1));
  GdkRGBA faint = *color;

  self->drawn = self->fraction;
  self->drawn_at = g_get_monotonic_time ();
  self->length = length;

  faint.alpha *= 0.18f;
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  /* There are no corners, but GTK draws anew whatever a pointed one could reach: ten times the width of the line. */
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  if (step != NULL && !BR_STEP_KIND_IS_WORK (br_step_get_kind (step)) && br_step_get_kind (step) != BR_STEP_REST)
    {
      float n_dots = floorf (length / (width * 2.4f));

      gsk_stroke_set_dash (stroke, (const float[]) { 0.01f, length / n_dots - 0.01f }, 2);
      gsk_stroke_set_dash_offset (stroke, 0);
    }

  gtk_snapshot_append_stroke (snapshot, ring, stroke, &faint);

  if (gone < length - 0.5f)
    {
      g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
      g_autoptr (GskPath) left = NULL;
      GskPathPoint start, end;

      if (gone <= 0.5f)
        {
          gsk_path_builder_add_path (builder, ring);
        }
      else if (gsk_path_measure_get_point (measure, gone, &start) && gsk_path_measure_get_point (measure, length, &end))
        {
          gsk_path_builder_add_segment (builder, ring, &start, &end);
          /* The dots of what is left stay where they were. */
          gsk_stroke_set_dash_offset (stroke, gone);
        }
      left = gsk_path_builder_to_path (builder);
      gtk_snapshot_append_stroke (snapshot, left, stroke, color);
    }
}

/* As large as @width by @height allows, measured with zeros so that the size does not change from 11 to 10. */
static PangoLayout *
create_number (BrCountdown *self,
               double       width,
               double       height)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  g_autoptr (GString) zeros = g_string_new (NULL);
  PangoRectangle ink;

  for (const char *p = self->text; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (zeros, g_unichar_isdigit (g_utf8_get_char (p)) ? '0' : g_utf8_get_char (p));
  if (zeros->len < 2)
    g_string_append_c (zeros, '0');

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, 100 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, zeros->str, -1);
  pango_layout_get_pixel_extents (layout, &ink, NULL);

  pango_font_description_set_absolute_size (font, 100 * PANGO_SCALE * MIN (width / MAX (ink.width, 1), height / MAX (ink.height, 1)));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, self->text, -1);

  return g_steal_pointer (&layout);
}

/* The size of the text around, in pixels: with the person's own factor for text. */
static float
get_text_size (BrCountdown *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  return (float) (pango_font_description_get_size_is_absolute (font) ? size : size * pango_cairo_context_get_resolution (context) / 72);
}

static PangoLayout *
create_small (BrCountdown *self,
              const char  *text,
              double       size)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);

  return g_steal_pointer (&layout);
}

/* The digits themselves, not the line they stand on, are set in the middle. */
static void
snapshot_number (GtkSnapshot   *snapshot,
                 PangoLayout   *number,
                 const GdkRGBA *color,
                 float          x,
                 float          y)
{
  PangoRectangle ink;

  pango_layout_get_pixel_extents (number, &ink, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x - (float) ink.width / 2 - (float) ink.x,
                                                          y - (float) ink.height / 2 - (float) ink.y));
  gtk_snapshot_append_layout (snapshot, number, color);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_small (BrCountdown   *self,
                GtkSnapshot   *snapshot,
                const char    *text,
                const GdkRGBA *color,
                double         size,
                float          x,
                float          y)
{
  g_autoptr (PangoLayout) layout = create_small (self, text, size);
  PangoRectangle logical;

  pango_layout_get_pixel_extents (layout, NULL, &logical);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x - (float) logical.width / 2, y - (float) logical.height / 2));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_round (BrCountdown   *self,
                GtkSnapshot   *snapshot,
                const GdkRGBA *color,
                float          width,
                float          height)
{
  float size = MIN (width, height);
  float stroke = MAX (4.0f, size * 0.035f);
  float inside = size - 2 * stroke;
  double caption = get_text_size (self) * CAPTION;
  g_autoptr (GskPath) ring = create_ring (self, width / 2, height / 2, (size - stroke) / 2);
  g_autoptr (PangoLayout) number = create_number (self, inside * 0.78, inside * 0.5);

  snapshot_time (self, snapshot, color, ring, stroke);
  snapshot_number (snapshot, number, color, width / 2, height / 2 - inside * 0.03f);
  snapshot_small (self, snapshot, self->unit, color, MAX (inside * 0.08, caption), width / 2, height / 2 + inside * 0.36f);
  snapshot_small (self, snapshot, self->repetition, color, MAX (inside * 0.11, caption), width / 2, height / 2 - inside * 0.37f);
}

/* The number on top, as large as there is room; below it what it counts, and the bar. */
static void
snapshot_bare (BrCountdown   *self,
               GtkSnapshot   *snapshot,
               const GdkRGBA *color,
               float          width,
               float          height)
{
  BrStep *step = get_step (self);
  float unit = MAX (MIN (height, width) * 0.1f, get_text_size (self) * CAPTION);
  float thick = unit * 0.4f;
  float room = height - 2.6f * unit;
  g_autoptr (PangoLayout) number = create_number (self, width * 0.94, room);
  g_autoptr (GskPath) bar = create_bar (self, thick, height - thick, width - 2 * thick);
  g_autofree char *around = dup_around (self);
  PangoRectangle ink;
  float y;

  pango_layout_get_pixel_extents (number, &ink, NULL);
  y = MAX ((float) ink.height / 2, room / 2);
  snapshot_number (snapshot, number, color, width / 2, y);
  snapshot_small (self, snapshot, around, color, unit, width / 2, y + (float) ink.height / 2 + unit);
  snapshot_time (self, snapshot, color, bar, br_step_get_kind (step) == BR_STEP_REST ? thick / 2 : thick);
}

static void
br_countdown_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  BrCountdown *self = BR_COUNTDOWN (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  GdkRGBA color;

  if (get_step (self) == NULL || width <= 0 || height <= 0)
    return;

  gtk_widget_get_color (widget, &color);
  if (self->bare || MIN (width, height) < LEAST_RING * get_text_size (self))
    snapshot_bare (self, snapshot, &color, width, height);
  else
    snapshot_round (self, snapshot, &color, width, height);
}

static void
br_countdown_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  /* Whatever height is left belongs to it; what has to be read comes first. */
  *minimum = MINIMUM_SIZE;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_SIZE : MINIMUM_SIZE;
}

static void
br_countdown_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (br_countdown_parent_class)->map (widget);

  session_changed_cb (BR_COUNTDOWN (widget));
}

static void
br_countdown_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (br_countdown_parent_class)->unmap (widget);

  update_ticking (BR_COUNTDOWN (widget));
}

static void
br_countdown_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  BrCountdown *self = BR_COUNTDOWN (object);

  switch ((BrCountdownProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_countdown_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  BrCountdown *self = BR_COUNTDOWN (object);

  switch ((BrCountdownProperty) property_id)
    {
    case PROP_SESSION:
      br_countdown_set_session (self, g_value_get_object (value));
      break;
    case PROP_TEXT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_countdown_dispose (GObject *object)
{
  BrCountdown *self = BR_COUNTDOWN (object);

  br_countdown_set_session (self, NULL);

  G_OBJECT_CLASS (br_countdown_parent_class)->dispose (object);
}

static void
br_countdown_finalize (GObject *object)
{
  BrCountdown *self = BR_COUNTDOWN (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->unit, g_free);
  g_clear_pointer (&self->repetition, g_free);

  G_OBJECT_CLASS (br_countdown_parent_class)->finalize (object);
}

static void
br_countdown_class_init (BrCountdownClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_countdown_get_property;
  object_class->set_property = br_countdown_set_property;
  object_class->dispose = br_countdown_dispose;
  object_class->finalize = br_countdown_finalize;

  widget_class->snapshot = br_countdown_snapshot;
  widget_class->measure = br_countdown_measure;
  widget_class->map = br_countdown_map;
  widget_class->unmap = br_countdown_unmap;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BR_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "",
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "countdown");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TIMER);
}

static void
br_countdown_init (BrCountdown *self)
{
  self->text = g_strdup ("");
  self->unit = g_strdup ("");
  self->repetition = g_strdup ("");
}

GtkWidget *
br_countdown_new (void)
{
  return g_object_new (BR_TYPE_COUNTDOWN, NULL);
}

void
br_countdown_set_session (BrCountdown *self,
                          BrSession   *session)
{
  g_return_if_fail (BR_IS_COUNTDOWN (self));
  g_return_if_fail (session == NULL || BR_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);

  g_set_object (&self->session, session);

  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::state", G_CALLBACK (session_changed_cb), self);
      g_signal_connect_swapped (session, "notify::step", G_CALLBACK (session_changed_cb), self);
    }

  session_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
br_countdown_set_bare (BrCountdown *self,
                       gboolean     bare)
{
  g_return_if_fail (BR_IS_COUNTDOWN (self));

  self->bare = bare;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
br_countdown_join_frame (BrCountdown *self)
{
  g_return_if_fail (BR_IS_COUNTDOWN (self));

  self->joined_at = g_get_monotonic_time ();
  self->joins = TRUE;
}

const char *
br_countdown_get_text (BrCountdown *self)
{
  g_return_val_if_fail (BR_IS_COUNTDOWN (self), "");

  return self->text;
}
