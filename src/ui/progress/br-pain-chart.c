/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/br-pain-chart.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/progress/br-chart-painter.h"
#include "ui/progress/br-progress-words.h"

#define MIN_WIDTH    280
#define NAT_HEIGHT   320
#define MIN_HEIGHT   260

struct _BrPainChart
{
  GtkWidget     parent_instance;

  GtkWidget    *reading;
  GPtrArray    *bands;

  BrPainSeries *series;
  BrProgram    *program;
  double        baseline;
  guint         days;

  BrDay         read_day;
  graphene_point_t pointer;

  /* All that stays while the crosshair moves; drawn for this size. */
  GskRenderNode *drawing;
  int            drawn_width;
  int            drawn_height;
};

typedef enum
{
  PROP_SERIES = 1,
  PROP_PROGRAM,
  PROP_BASELINE,
  PROP_DAYS,
} BrPainChartProperty;

static GParamSpec *properties[PROP_DAYS + 1];

G_DEFINE_FINAL_TYPE (BrPainChart, br_pain_chart, GTK_TYPE_WIDGET)

static BrChartScale
get_scale (BrPainChart *self)
{
  GArray *points = br_pain_series_get_points (self->series);
  BrChartScale scale = { .last = br_pain_series_get_today (self->series) };
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  int label_width, label_height;
  float left, right, top, bottom;

  br_chart_painter_measure_label (GTK_WIDGET (self), "10.0", &label_width, &label_height);
  left = (float) label_width + BR_CHART_SPACE;
  right = (float) label_width + BR_CHART_SPACE;
  top = (float) label_height + BR_CHART_SPACE;
  bottom = (float) label_height + 2 * BR_CHART_SPACE + BR_CHART_EVENT_SIZE;

  scale.rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  scale.first = points->len > 0 ? g_array_index (points, BrPainPoint, 0).day : scale.last;
  if (self->days > 0 && scale.last + 1 - scale.first > self->days)
    scale.first = scale.last + 1 - self->days;
  /* A young journal gets the width of a week, or the first marks would be a wall. */
  if (scale.last - scale.first < 6)
    scale.last = scale.first + 6;
  graphene_rect_init (&scale.plot, scale.rtl ? right : left, top, MAX (width - left - right, 1), MAX (height - top - bottom, 1));

  return scale;
}

static void
forget_drawing (GtkWidget *widget)
{
  g_clear_pointer (&BR_PAIN_CHART (widget)->drawing, gsk_render_node_unref);
  gtk_widget_queue_draw (widget);
}

/* Returns: (transfer full) (nullable): everything but bands, crosshair and card */
static GskRenderNode *
draw (BrPainChart    *self,
      BrChartPainter *painter)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  graphene_rect_t clip = painter->scale.plot;
  graphene_rect_t line_clip = painter->scale.plot;

  painter->snapshot = snapshot;
  br_chart_painter_add_phases (painter);
  br_chart_painter_add_axes (painter);
  if (self->baseline > 0)
    br_chart_painter_add_levels (painter, self->baseline, self->baseline * BR_PAIN_CHART_GOAL);

  /* What lies before the first day shown is cut off, marks on the edge are not. */
  graphene_rect_inset (&clip, -BR_CHART_MARK_RADIUS * 2, -BR_CHART_MARK_RADIUS * 2);
  gtk_snapshot_push_clip (snapshot, &clip);
  /* The line comes from there, and begins at the edge. */
  graphene_rect_inset (&line_clip, 0, -BR_CHART_MARK_RADIUS);
  gtk_snapshot_push_clip (snapshot, &line_clip);
  br_chart_painter_add_weeks (painter);
  gtk_snapshot_pop (snapshot);
  br_chart_painter_add_marks (painter);
  gtk_snapshot_pop (snapshot);
  br_chart_painter_add_events (painter);

  return gtk_snapshot_to_node (snapshot);
}

static void
br_pain_chart_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  BrPainChart *self = BR_PAIN_CHART (widget);
  BrChartPainter painter = { .widget = widget, .series = self->series, .program = self->program };
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (self->series == NULL)
    return;

  painter.scale = get_scale (self);
  br_chart_painter_init_colors (&painter);

  for (guint i = 0; i < self->bands->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->bands, i), snapshot);

  if (self->read_day != BR_DAY_NONE)
    gtk_snapshot_append_color (snapshot, &painter.color,
                               &GRAPHENE_RECT_INIT (br_chart_scale_get_x (&painter.scale, self->read_day + BR_CHART_NOON) - 0.5f,
                                                    painter.scale.plot.origin.y, 1, painter.scale.plot.size.height));

  if (self->drawing == NULL || self->drawn_width != width || self->drawn_height != height)
    {
      g_clear_pointer (&self->drawing, gsk_render_node_unref);
      self->drawing = draw (self, &painter);
      self->drawn_width = width;
      self->drawn_height = height;
    }
  if (self->drawing != NULL)
    gtk_snapshot_append_node (snapshot, self->drawing);

  gtk_widget_snapshot_child (widget, self->reading, snapshot);
}

static void
br_pain_chart_css_changed (GtkWidget         *widget,
                           GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (br_pain_chart_parent_class)->css_changed (widget, change);
  forget_drawing (widget);
}

static void
br_pain_chart_direction_changed (GtkWidget        *widget,
                                 GtkTextDirection  previous_direction)
{
  GTK_WIDGET_CLASS (br_pain_chart_parent_class)->direction_changed (widget, previous_direction);
  forget_drawing (widget);
}

static void
br_pain_chart_system_setting_changed (GtkWidget        *widget,
                                      GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (br_pain_chart_parent_class)->system_setting_changed (widget, setting);
  forget_drawing (widget);
}

static void
allocate_child (GtkWidget *child,
                float      x,
                float      y,
                float      width,
                float      height)
{
  g_autoptr (GskTransform) transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x, y));

  gtk_widget_allocate (child, (int) width, (int) height, -1, g_steal_pointer (&transform));
}

static void
allocate_bands (BrPainChart        *self,
                const BrChartScale *scale,
                float               height)
{
  GArray *phases = br_pain_series_get_phases (self->series);

  for (guint i = 0; i < self->bands->len; i++)
    {
      GtkWidget *band = g_ptr_array_index (self->bands, i);
      const BrPhaseSpan *span = &g_array_index (phases, BrPhaseSpan, i);
      float x, width;

      br_chart_scale_get_band (scale, span->from, span->to, &x, &width);
      gtk_widget_set_child_visible (band, width >= 1);
      gtk_widget_measure (band, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      if (width >= 1)
        allocate_child (band, x, 0, width, height);
    }
}

static void
br_pain_chart_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  BrPainChart *self = BR_PAIN_CHART (widget);
  GtkRequisition natural;
  BrChartScale scale;
  float x;

  gtk_widget_get_preferred_size (self->reading, NULL, &natural);
  gtk_widget_set_child_visible (self->reading, self->read_day != BR_DAY_NONE);
  if (self->series == NULL)
    return;

  scale = get_scale (self);
  allocate_bands (self, &scale, scale.plot.origin.y + scale.plot.size.height);

  /* The card stands beside the crosshair, on the side that has room. */
  x = self->read_day != BR_DAY_NONE ? br_chart_scale_get_x (&scale, self->read_day + BR_CHART_NOON) : 0;
  x = x > (float) width / 2 ? x - (float) natural.width - BR_CHART_SPACE : x + BR_CHART_SPACE;
  allocate_child (self->reading, CLAMP (x, 0, (float) MAX (0, width - natural.width)), scale.plot.origin.y + BR_CHART_SPACE,
                  (float) MIN (natural.width, width), (float) natural.height);
}

static void
br_pain_chart_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH * 2 : NAT_HEIGHT;
}

BrDay
br_pain_chart_get_read_day (BrPainChart *self)
{
  g_return_val_if_fail (BR_IS_PAIN_CHART (self), BR_DAY_NONE);

  return self->read_day;
}

char *
br_pain_chart_dup_reading (BrPainChart *self)
{
  g_return_val_if_fail (BR_IS_PAIN_CHART (self), NULL);

  if (self->read_day == BR_DAY_NONE || self->series == NULL)
    return NULL;

  return br_progress_words_dup_day (self->series, self->read_day);
}

static void
read_day (BrPainChart *self,
          BrDay        day,
          gboolean     announce)
{
  g_autofree char *text = NULL;

  if (day == self->read_day)
    return;

  self->read_day = day;
  text = br_pain_chart_dup_reading (self);
  gtk_label_set_label (GTK_LABEL (self->reading), text ? text : "");
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (announce && text)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The next day with a rating after @day, or before it with a negative @direction; @day itself with 0, else the nearest. */
static BrDay
find_rated_day (BrPainChart *self,
                BrDay        day,
                int          direction)
{
  GArray *points = br_pain_series_get_points (self->series);
  BrChartScale scale = get_scale (self);
  BrDay found = BR_DAY_NONE;

  for (guint i = 0; i < points->len; i++)
    {
      BrDay candidate = g_array_index (points, BrPainPoint, i).day;

      if (candidate < scale.first)
        continue;
      if (direction > 0 && candidate > day)
        return candidate;
      if (direction < 0 && candidate >= day)
        return found;
      if (direction == 0 && found != BR_DAY_NONE && ABS ((gint64) candidate - day) > ABS ((gint64) found - day))
        return found;
      found = candidate;
    }

  return direction > 0 ? BR_DAY_NONE : found;
}

static void
move_reading (BrPainChart *self,
              BrDay        day)
{
  if (day != BR_DAY_NONE)
    read_day (self, day, TRUE);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                BrPainChart           *self)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  BrDay today;

  if (self->series == NULL || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return GDK_EVENT_PROPAGATE;

  today = br_pain_series_get_today (self->series);
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      move_reading (self, find_rated_day (self, self->read_day == BR_DAY_NONE ? today + 1 : self->read_day, -forward));
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      move_reading (self, find_rated_day (self, self->read_day, forward));
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      move_reading (self, find_rated_day (self, BR_DAY_NONE, 1));
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      move_reading (self, find_rated_day (self, today + 1, -1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      if (self->read_day == BR_DAY_NONE)
        return GDK_EVENT_PROPAGATE;
      read_day (self, BR_DAY_NONE, FALSE);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
read_at (BrPainChart *self,
         double       x)
{
  BrChartScale scale;

  if (self->series == NULL)
    return;

  scale = get_scale (self);
  read_day (self, find_rated_day (self, br_chart_scale_get_day (&scale, (float) x), 0), FALSE);
}

/* A pointer that rests is told again after every change of the page: what the keyboard reads meanwhile stays. */
static void
on_motion (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           BrPainChart              *self)
{
  graphene_point_t pointer = GRAPHENE_POINT_INIT ((float) x, (float) y);

  if (graphene_point_equal (&pointer, &self->pointer))
    return;

  self->pointer = pointer;
  read_at (self, x);
}

/* A finger has no hover: a touch shows the day, and it stays until another. */
static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            BrPainChart     *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->pointer = GRAPHENE_POINT_INIT ((float) x, (float) y);
  read_at (self, x);
}

static void
on_leave (GtkEventControllerMotion *controller,
          BrPainChart              *self)
{
  self->pointer = GRAPHENE_POINT_INIT (-1, -1);
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    read_day (self, BR_DAY_NONE, FALSE);
}

static void
on_focus_left (GtkEventControllerFocus *controller,
               BrPainChart             *self)
{
  read_day (self, BR_DAY_NONE, FALSE);
}

static void
rebuild_bands (BrPainChart *self)
{
  GArray *phases = self->series ? br_pain_series_get_phases (self->series) : NULL;

  for (guint i = 0; i < self->bands->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->bands, i));
  g_ptr_array_set_size (self->bands, 0);

  for (guint i = 0; phases && i < phases->len; i++)
    {
      guint phase = g_array_index (phases, BrPhaseSpan, i).phase;
      g_autofree char *css_class = g_strdup_printf ("phase-%u", phase);
      GtkWidget *band = adw_bin_new ();

      gtk_widget_add_css_class (band, "phase-band");
      gtk_widget_add_css_class (band, css_class);
      gtk_widget_set_parent (band, GTK_WIDGET (self));
      g_ptr_array_add (self->bands, band);
    }
}

static void
set_series (BrPainChart  *self,
            BrPainSeries *series)
{
  if (!g_set_object (&self->series, series))
    return;

  rebuild_bands (self);
  read_day (self, BR_DAY_NONE, FALSE);
  forget_drawing (GTK_WIDGET (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SERIES]);
}

static void
br_pain_chart_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  BrPainChart *self = BR_PAIN_CHART (object);

  switch ((BrPainChartProperty) property_id)
    {
    case PROP_SERIES:
      g_value_set_object (value, self->series);
      break;
    case PROP_PROGRAM:
      g_value_set_object (value, self->program);
      break;
    case PROP_BASELINE:
      g_value_set_double (value, self->baseline);
      break;
    case PROP_DAYS:
      g_value_set_uint (value, self->days);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_pain_chart_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  BrPainChart *self = BR_PAIN_CHART (object);

  switch ((BrPainChartProperty) property_id)
    {
    case PROP_SERIES:
      set_series (self, g_value_get_object (value));
      break;
    case PROP_PROGRAM:
      if (g_set_object (&self->program, g_value_get_object (value)))
        {
          forget_drawing (GTK_WIDGET (self));
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_BASELINE:
      self->baseline = g_value_get_double (value);
      forget_drawing (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_DAYS:
      self->days = g_value_get_uint (value);
      read_day (self, BR_DAY_NONE, FALSE);
      forget_drawing (GTK_WIDGET (self));
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_pain_chart_dispose (GObject *object)
{
  BrPainChart *self = BR_PAIN_CHART (object);

  set_series (self, NULL);
  g_clear_object (&self->program);
  g_clear_pointer (&self->reading, gtk_widget_unparent);

  G_OBJECT_CLASS (br_pain_chart_parent_class)->dispose (object);
}

static void
br_pain_chart_finalize (GObject *object)
{
  BrPainChart *self = BR_PAIN_CHART (object);

  g_ptr_array_unref (self->bands);
  g_clear_pointer (&self->drawing, gsk_render_node_unref);

  G_OBJECT_CLASS (br_pain_chart_parent_class)->finalize (object);
}

static void
br_pain_chart_class_init (BrPainChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_pain_chart_get_property;
  object_class->set_property = br_pain_chart_set_property;
  object_class->dispose = br_pain_chart_dispose;
  object_class->finalize = br_pain_chart_finalize;
  widget_class->snapshot = br_pain_chart_snapshot;
  widget_class->measure = br_pain_chart_measure;
  widget_class->size_allocate = br_pain_chart_size_allocate;
  widget_class->css_changed = br_pain_chart_css_changed;
  widget_class->direction_changed = br_pain_chart_direction_changed;
  widget_class->system_setting_changed = br_pain_chart_system_setting_changed;

  properties[PROP_SERIES] =
    g_param_spec_object ("series", NULL, NULL, BR_TYPE_PAIN_SERIES,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROGRAM] =
    g_param_spec_object ("program", NULL, NULL, BR_TYPE_PROGRAM,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BASELINE] =
    g_param_spec_double ("baseline", NULL, NULL, -1, 10, -1,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DAYS] =
    g_param_spec_uint ("days", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "painchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
br_pain_chart_init (BrPainChart *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->baseline = -1;
  self->bands = g_ptr_array_new ();
  self->reading = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->reading, "reading");
  gtk_widget_add_css_class (self->reading, "card");
  gtk_widget_set_can_target (self->reading, FALSE);
  gtk_widget_set_parent (self->reading, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (motion, "enter", G_CALLBACK (on_motion), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_left), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  br_chart_painter_watch_style (GTK_WIDGET (self), forget_drawing);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pain over time"), -1);
}
