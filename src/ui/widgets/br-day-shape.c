/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws one main shape in the middle and, beside it in a corner each, the marks for a review and for pain. All lengths are
 * fractions of the side of the square that fits into the allocation. */

#include "config.h"

#include "ui/widgets/br-day-shape.h"

#include <glib/gi18n.h>
#include <math.h>

#define SIDE_MINIMUM 16
#define SIDE_NATURAL 24

#define RADIUS       0.32f
#define LINE         0.075f
#define HATCH_STEP   0.22f
#define DEGREE       ((float) (G_PI / 180.0))

struct _BrDayShape
{
  GtkWidget parent_instance;

  guint marks;
};

typedef enum
{
  PROP_MARKS = 1,
} BrDayShapeProperty;

static GParamSpec *properties[PROP_MARKS + 1];

G_DEFINE_FINAL_TYPE (BrDayShape, br_day_shape, GTK_TYPE_WIDGET)

/* The square that the shape is drawn in, and what to draw with. */
typedef struct
{
  GtkSnapshot *snapshot;
  GdkRGBA color;
  float x;
  float y;
  float side;
  gboolean mirrored;
} Canvas;

/* From fractions to the widget's coordinates; @x counts from the leading edge. */
static graphene_point_t
at (const Canvas *canvas,
    float         x,
    float         y)
{
  return GRAPHENE_POINT_INIT (canvas->x + canvas->side * (canvas->mirrored ? 1 - x : x), canvas->y + canvas->side * y);
}

static void
fill (const Canvas   *canvas,
      GskPathBuilder *builder,
      GskFillRule     rule)
{
  g_autoptr (GskPath) path = gsk_path_builder_to_path (builder);

  gtk_snapshot_append_fill (canvas->snapshot, path, rule, &canvas->color);
}

static void
stroke (const Canvas   *canvas,
        GskPathBuilder *builder)
{
  g_autoptr (GskPath) path = gsk_path_builder_to_path (builder);
  g_autoptr (GskStroke) line = gsk_stroke_new (canvas->side * LINE);

  gsk_stroke_set_line_cap (line, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (line, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (canvas->snapshot, path, line, &canvas->color);
}

static void
draw_ring (const Canvas *canvas)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  graphene_point_t center = at (canvas, 0.5f, 0.5f);

  gsk_path_builder_add_circle (builder, &center, canvas->side * (RADIUS - LINE / 2));
  stroke (canvas, builder);
}

static void
draw_disc (const Canvas *canvas,
           gboolean      dot)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  graphene_point_t center = at (canvas, 0.5f, 0.5f);

  gsk_path_builder_add_circle (builder, &center, canvas->side * RADIUS);
  if (dot)
    gsk_path_builder_add_circle (builder, &center, canvas->side * RADIUS / 3);
  fill (canvas, builder, GSK_FILL_RULE_EVEN_ODD);
}

/* The first @degrees of a disc, clockwise from the top, inside a ring that shows what is missing. */
static void
draw_part_of_disc (const Canvas *canvas,
                   int           degrees)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  graphene_point_t center = at (canvas, 0.5f, 0.5f);

  gsk_path_builder_move_to (builder, center.x, center.y);
  for (int angle = 0; angle <= degrees; angle += 5)
    {
      graphene_point_t point = at (canvas,
                                   0.5f + RADIUS * sinf ((float) angle * DEGREE),
                                   0.5f - RADIUS * cosf ((float) angle * DEGREE));

      gsk_path_builder_line_to (builder, point.x, point.y);
    }
  gsk_path_builder_close (builder);
  fill (canvas, builder, GSK_FILL_RULE_WINDING);

  draw_ring (canvas);
}

static void
draw_polyline (const Canvas           *canvas,
               const graphene_point_t *fractions,
               gsize                   n_points,
               gboolean                filled)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  for (gsize i = 0; i < n_points; i++)
    {
      graphene_point_t point = at (canvas, fractions[i].x, fractions[i].y);

      if (i == 0)
        gsk_path_builder_move_to (builder, point.x, point.y);
      else
        gsk_path_builder_line_to (builder, point.x, point.y);
    }

  if (filled)
    {
      gsk_path_builder_close (builder);
      fill (canvas, builder, GSK_FILL_RULE_WINDING);
    }
  else
    {
      stroke (canvas, builder);
    }
}

static void
draw_bar (const Canvas *canvas)
{
  const graphene_point_t points[] = { { 0.32f, 0.5f }, { 0.68f, 0.5f } };

  draw_polyline (canvas, points, G_N_ELEMENTS (points), FALSE);
}

static void
draw_moved (const Canvas *canvas)
{
  const graphene_point_t shaft[] = { { 0.36f, 0.5f }, { 0.62f, 0.5f } };
  const graphene_point_t head[] = { { 0.53f, 0.4f }, { 0.63f, 0.5f }, { 0.53f, 0.6f } };

  draw_ring (canvas);
  draw_polyline (canvas, shaft, G_N_ELEMENTS (shaft), FALSE);
  draw_polyline (canvas, head, G_N_ELEMENTS (head), FALSE);
}

static void
draw_hatch (const Canvas *canvas)
{
  GskRoundedRect area;

  gsk_rounded_rect_init_from_rect (&area, &GRAPHENE_RECT_INIT (canvas->x + canvas->side * 0.1f, canvas->y + canvas->side * 0.1f,
                                                               canvas->side * 0.8f, canvas->side * 0.8f),
                                   canvas->side * 0.15f);
  gtk_snapshot_push_rounded_clip (canvas->snapshot, &area);
  for (float offset = HATCH_STEP; offset < 2; offset += HATCH_STEP)
    {
      const graphene_point_t points[] = { { offset, 0 }, { offset - 1, 1 } };

      draw_polyline (canvas, points, G_N_ELEMENTS (points), FALSE);
    }
  gtk_snapshot_pop (canvas->snapshot);
}

/* A diamond in the lower trailing corner, or in the middle where it stands @alone. */
static void
draw_review (const Canvas *canvas,
             gboolean      alone)
{
  const graphene_point_t points[] = { { 0.87f, 0.72f }, { 1, 0.85f }, { 0.87f, 0.98f }, { 0.74f, 0.85f } };
  const graphene_point_t middle[] = { { 0.5f, 0.26f }, { 0.74f, 0.5f }, { 0.5f, 0.74f }, { 0.26f, 0.5f } };

  draw_polyline (canvas, alone ? middle : points, G_N_ELEMENTS (points), TRUE);
}

/* A triangle in the upper trailing corner, or in the middle where it stands @alone. */
static void
draw_pain (const Canvas *canvas,
           gboolean      alone)
{
  const graphene_point_t points[] = { { 0.87f, 0 }, { 1, 0.24f }, { 0.74f, 0.24f } };
  const graphene_point_t middle[] = { { 0.5f, 0.26f }, { 0.76f, 0.72f }, { 0.24f, 0.72f } };

  draw_polyline (canvas, alone ? middle : points, G_N_ELEMENTS (points), TRUE);
}

static void
draw_rest (const Canvas *canvas)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  graphene_point_t center = at (canvas, 0.5f, 0.5f);

  gsk_path_builder_add_circle (builder, &center, canvas->side * LINE / 2);
  fill (canvas, builder, GSK_FILL_RULE_WINDING);
}

static void
draw_main (const Canvas *canvas,
           guint         marks)
{
  if (marks & BR_DAY_MARK_EXTRA)
    draw_disc (canvas, TRUE);
  else if (marks & BR_DAY_MARK_FULL)
    draw_disc (canvas, FALSE);
  else if (marks & BR_DAY_MARK_PARTIAL)
    draw_part_of_disc (canvas, 270);
  else if (marks & BR_DAY_MARK_SHORT)
    draw_part_of_disc (canvas, 180);
  else if (marks & BR_DAY_MARK_MISSED)
    draw_bar (canvas);
  else if (marks & BR_DAY_MARK_MOVED)
    draw_moved (canvas);
  else if (marks & BR_DAY_MARK_PLANNED)
    draw_ring (canvas);
  else if (marks & BR_DAY_REST)
    draw_rest (canvas);
}

void
br_day_shape_draw (GtkSnapshot           *snapshot,
                   const graphene_rect_t *area,
                   const GdkRGBA         *color,
                   guint                  marks,
                   gboolean               mirrored)
{
  Canvas canvas = {
    .snapshot = snapshot,
    .color = *color,
    .side = MIN (area->size.width, area->size.height),
    .mirrored = mirrored,
  };

  canvas.x = area->origin.x + (area->size.width - canvas.side) / 2;
  canvas.y = area->origin.y + (area->size.height - canvas.side) / 2;

  if (marks & BR_DAY_MARK_PAUSED)
    draw_hatch (&canvas);
  draw_main (&canvas, marks);
  if (marks & BR_DAY_MARK_REVIEW)
    draw_review (&canvas, marks == BR_DAY_MARK_REVIEW);
  if (marks & BR_DAY_MARK_PAIN)
    draw_pain (&canvas, marks == BR_DAY_MARK_PAIN);
}

static void
br_day_shape_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  br_day_shape_draw (snapshot, &area, &color, BR_DAY_SHAPE (widget)->marks, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
}

static void
br_day_shape_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = SIDE_MINIMUM;
  *natural = SIDE_NATURAL;
}

static void
br_day_shape_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  BrDayShape *self = BR_DAY_SHAPE (object);

  switch ((BrDayShapeProperty) property_id)
    {
    case PROP_MARKS:
      g_value_set_uint (value, self->marks);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_day_shape_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  BrDayShape *self = BR_DAY_SHAPE (object);

  switch ((BrDayShapeProperty) property_id)
    {
    case PROP_MARKS:
      br_day_shape_set_marks (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_day_shape_class_init (BrDayShapeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_day_shape_get_property;
  object_class->set_property = br_day_shape_set_property;

  widget_class->measure = br_day_shape_measure;
  widget_class->snapshot = br_day_shape_snapshot;

  properties[PROP_MARKS] = g_param_spec_uint ("marks", NULL, NULL, 0, G_MAXUINT, BR_DAY_MARK_NONE,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "dayshape");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
br_day_shape_init (BrDayShape *self)
{
}

GtkWidget *
br_day_shape_new (void)
{
  return g_object_new (BR_TYPE_DAY_SHAPE, NULL);
}

void
br_day_shape_set_marks (BrDayShape *self,
                        guint       marks)
{
  g_return_if_fail (BR_IS_DAY_SHAPE (self));

  if (self->marks == marks)
    return;

  self->marks = marks;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKS]);
}

guint
br_day_marks_get (BrState *state,
                  BrDay    day)
{
  BrDayMarks marks = br_state_get_day_marks (state, day);
  BrDay started = br_state_get_started (state);

  if (marks == BR_DAY_MARK_NONE && started != BR_DAY_NONE && day >= started && day < br_state_get_today (state) + BR_PLAN_DAYS)
    return BR_DAY_REST;

  return marks;
}

char *
br_day_marks_dup_words (guint marks)
{
  const struct
  {
    guint mark;
    const char *word;
  } words[] = {
    { BR_DAY_MARK_FULL, C_("day", "Done") },
    { BR_DAY_MARK_PARTIAL, C_("day", "Partly done") },
    { BR_DAY_MARK_SHORT, C_("day", "Short session done") },
    { BR_DAY_MARK_EXTRA, C_("day", "Extra session") },
    { BR_DAY_MARK_MISSED, C_("day", "Missed") },
    { BR_DAY_MARK_MOVED, C_("day", "Moved") },
    { BR_DAY_MARK_PLANNED, C_("day", "Planned") },
    { BR_DAY_MARK_PAUSED, C_("day", "Paused") },
    { BR_DAY_MARK_REVIEW, C_("day", "Review") },
    { BR_DAY_MARK_PAIN, C_("day", "Sharp or unusual pain") },
    { BR_DAY_REST, C_("day", "Rest") },
  };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) said = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (marks & words[i].mark)
        g_strv_builder_add (builder, words[i].word);
    }
  said = g_strv_builder_end (builder);

  return g_strjoinv (C_("list of words", ", "), said);
}
