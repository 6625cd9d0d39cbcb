/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One PangoLayout whose font size is found by halving. */

#include "config.h"

#include "ui/routine/br-fit-text.h"

#include <string.h>

#define MINIMUM_SCALE 1.0 /* of the widget's own font */
#define MAXIMUM_SCALE 6.0
#define MINIMUM_WIDTH 160
#define INDENT        18 /* pixels at scale 1 */

struct _BrFitText
{
  GtkWidget parent_instance;

  char **lines;
  int current;
  PangoLayout *layout;
};

typedef enum
{
  PROP_LINES = 1,
  PROP_CURRENT,
} BrFitTextProperty;

static GParamSpec *properties[PROP_CURRENT + 1];

G_DEFINE_FINAL_TYPE (BrFitText, br_fit_text, GTK_TYPE_WIDGET)

/* The emphasized line is heavier, the others are fainter: it is found without color too. */
static PangoAttrList *
create_attributes (BrFitText *self,
                   double     scale)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  guint start = 0;

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));

  for (int i = 0; self->current >= 0 && self->lines[i] != NULL; i++)
    {
      guint end = start + (guint) strlen (self->lines[i]);
      PangoAttribute *attribute = i == self->current ? pango_attr_weight_new (PANGO_WEIGHT_BOLD)
                                                     : pango_attr_foreground_alpha_new (G_MAXUINT16 / 2);

      attribute->start_index = start;
      attribute->end_index = end;
      pango_attr_list_insert (attributes, attribute);
      start = end + 1;
    }

  return g_steal_pointer (&attributes);
}

static void
set_scale (BrFitText *self,
           double     scale)
{
  g_autoptr (PangoAttrList) attributes = create_attributes (self, scale);

  pango_layout_set_attributes (self->layout, attributes);
  /* The first line of each paragraph stands out, so that the next one is found. */
  pango_layout_set_indent (self->layout, self->current < 0 ? (int) (-INDENT * scale * PANGO_SCALE) : 0);
  pango_layout_set_alignment (self->layout, self->current < 0 ? PANGO_ALIGN_LEFT : PANGO_ALIGN_CENTER);
  pango_layout_set_line_spacing (self->layout, 1.15f);
}

static void
ensure_layout (BrFitText *self)
{
  g_autofree char *text = NULL;

  if (self->layout != NULL)
    return;

  text = g_strjoinv ("\n", self->lines);
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
}

static int
get_height (BrFitText *self,
            double     scale,
            int        width)
{
  int height;

  ensure_layout (self);
  pango_layout_set_width (self->layout, MAX (width, 1) * PANGO_SCALE);
  set_scale (self, scale);
  pango_layout_get_pixel_size (self->layout, NULL, &height);

  return height;
}

/* The widest word must fit too, or it would be broken in its middle. */
static gboolean
fits (BrFitText *self,
      double     scale,
      int        width,
      int        height)
{
  if (get_height (self, scale, width) > height)
    return FALSE;

  for (int i = 0; i < pango_layout_get_line_count (self->layout) - 1; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (self->layout, i);
      const char *text = pango_layout_get_text (self->layout);
      int end = pango_layout_line_get_start_index (line) + pango_layout_line_get_length (line);

      if (end > 0 && !g_ascii_isspace (text[end - 1]) && text[end] != '\n' && !g_ascii_isspace (text[end]))
        return FALSE;
    }

  return TRUE;
}

static void
br_fit_text_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  BrFitText *self = BR_FIT_TEXT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MINIMUM_WIDTH;
  else
    *minimum = *natural = get_height (self, MINIMUM_SCALE, for_size < 0 ? MINIMUM_WIDTH : for_size);
}

static void
br_fit_text_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  BrFitText *self = BR_FIT_TEXT (widget);
  double low = MINIMUM_SCALE, high = MAXIMUM_SCALE;

  while (high - low > 0.05)
    {
      double middle = (low + high) / 2;

      if (fits (self, middle, width, height))
        low = middle;
      else
        high = middle;
    }

  get_height (self, low, width);
}

static void
br_fit_text_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  BrFitText *self = BR_FIT_TEXT (widget);
  int text_height;
  GdkRGBA color;

  ensure_layout (self);
  gtk_widget_get_color (widget, &color);
  pango_layout_get_pixel_size (self->layout, NULL, &text_height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) MAX (0, (gtk_widget_get_height (widget) - text_height) / 2)));
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  gtk_snapshot_restore (snapshot);
}

static GtkSizeRequestMode
br_fit_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
invalidate (BrFitText *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
br_fit_text_css_changed (GtkWidget         *widget,
                         GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (br_fit_text_parent_class)->css_changed (widget, change);

  invalidate (BR_FIT_TEXT (widget));
}

static void
br_fit_text_system_setting_changed (GtkWidget        *widget,
                                    GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (br_fit_text_parent_class)->system_setting_changed (widget, setting);

  invalidate (BR_FIT_TEXT (widget));
}

static void
br_fit_text_direction_changed (GtkWidget        *widget,
                               GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (br_fit_text_parent_class)->direction_changed (widget, previous);

  invalidate (BR_FIT_TEXT (widget));
}

static void
br_fit_text_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  BrFitText *self = BR_FIT_TEXT (object);

  switch ((BrFitTextProperty) property_id)
    {
    case PROP_LINES:
      g_value_set_boxed (value, self->lines);
      break;
    case PROP_CURRENT:
      g_value_set_int (value, self->current);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_fit_text_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  BrFitText *self = BR_FIT_TEXT (object);

  switch ((BrFitTextProperty) property_id)
    {
    case PROP_LINES:
      br_fit_text_set_lines (self, g_value_get_boxed (value));
      break;
    case PROP_CURRENT:
      br_fit_text_set_current (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_fit_text_finalize (GObject *object)
{
  BrFitText *self = BR_FIT_TEXT (object);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->lines, g_strfreev);

  G_OBJECT_CLASS (br_fit_text_parent_class)->finalize (object);
}

static void
br_fit_text_class_init (BrFitTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_fit_text_get_property;
  object_class->set_property = br_fit_text_set_property;
  object_class->finalize = br_fit_text_finalize;

  widget_class->measure = br_fit_text_measure;
  widget_class->size_allocate = br_fit_text_size_allocate;
  widget_class->snapshot = br_fit_text_snapshot;
  widget_class->get_request_mode = br_fit_text_get_request_mode;
  widget_class->css_changed = br_fit_text_css_changed;
  widget_class->system_setting_changed = br_fit_text_system_setting_changed;
  widget_class->direction_changed = br_fit_text_direction_changed;

  properties[PROP_LINES] = g_param_spec_boxed ("lines", NULL, NULL, G_TYPE_STRV,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CURRENT] = g_param_spec_int ("current", NULL, NULL, -1, G_MAXINT, -1,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "fittext");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PARAGRAPH);
}

static void
br_fit_text_init (BrFitText *self)
{
  self->lines = g_new0 (char *, 1);
  self->current = -1;
}

GtkWidget *
br_fit_text_new (void)
{
  return g_object_new (BR_TYPE_FIT_TEXT, NULL);
}

void
br_fit_text_set_lines (BrFitText          *self,
                       const char * const *lines)
{
  static const char * const none[] = { NULL };
  g_autofree char *text = NULL;

  g_return_if_fail (BR_IS_FIT_TEXT (self));

  if (lines == NULL)
    lines = none;
  if (g_strv_equal ((const char * const *) self->lines, lines))
    return;

  g_strfreev (self->lines);
  self->lines = g_strdupv ((char **) lines);
  br_fit_text_set_current (self, -1);
  invalidate (self);

  text = g_strjoinv ("\n", self->lines);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINES]);
}

const char * const *
br_fit_text_get_lines (BrFitText *self)
{
  g_return_val_if_fail (BR_IS_FIT_TEXT (self), NULL);

  return (const char * const *) self->lines;
}

void
br_fit_text_set_current (BrFitText *self,
                         int        current)
{
  g_return_if_fail (BR_IS_FIT_TEXT (self));

  if (self->current == current)
    return;

  self->current = current;
  invalidate (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

int
br_fit_text_get_current (BrFitText *self)
{
  g_return_val_if_fail (BR_IS_FIT_TEXT (self), -1);

  return self->current;
}
