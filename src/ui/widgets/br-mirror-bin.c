/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns the drawing over while it is drawn, so that neither a clip nor a still is needed twice. */

#include "config.h"

#include "ui/widgets/br-mirror-bin.h"

struct _BrMirrorBin
{
  GtkWidget parent_instance;

  GtkWidget *child;
  gboolean mirrored;
  double ratio;
};

typedef enum
{
  PROP_CHILD = 1,
  PROP_MIRRORED,
  PROP_RATIO,
} BrMirrorBinProperty;

static GParamSpec *properties[PROP_RATIO + 1];

G_DEFINE_FINAL_TYPE (BrMirrorBin, br_mirror_bin, GTK_TYPE_WIDGET)

static void
set_child (BrMirrorBin *self,
           GtkWidget   *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static GtkSizeRequestMode
br_mirror_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
br_mirror_bin_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  BrMirrorBin *self = BR_MIRROR_BIN (widget);

  *minimum = *natural = 0;
  if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);

  if (self->ratio > 0 && orientation == GTK_ORIENTATION_VERTICAL && for_size > 0)
    {
      *minimum = MAX (*minimum, (int) (for_size / self->ratio));
      *natural = *minimum;
    }
}

static void
br_mirror_bin_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  BrMirrorBin *self = BR_MIRROR_BIN (widget);

  if (self->child != NULL)
    gtk_widget_allocate (self->child, width, height, baseline, NULL);
}

static void
br_mirror_bin_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  BrMirrorBin *self = BR_MIRROR_BIN (widget);

  if (self->child == NULL)
    return;

  if (self->mirrored)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget), 0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  gtk_widget_snapshot_child (widget, self->child, snapshot);
}

static void
br_mirror_bin_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  BrMirrorBin *self = BR_MIRROR_BIN (object);

  switch ((BrMirrorBinProperty) property_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_MIRRORED:
      g_value_set_boolean (value, self->mirrored);
      break;
    case PROP_RATIO:
      g_value_set_double (value, self->ratio);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_mirror_bin_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  BrMirrorBin *self = BR_MIRROR_BIN (object);

  switch ((BrMirrorBinProperty) property_id)
    {
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    case PROP_MIRRORED:
      br_mirror_bin_set_mirrored (self, g_value_get_boolean (value));
      break;
    case PROP_RATIO:
      self->ratio = g_value_get_double (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_mirror_bin_dispose (GObject *object)
{
  set_child (BR_MIRROR_BIN (object), NULL);

  G_OBJECT_CLASS (br_mirror_bin_parent_class)->dispose (object);
}

static void
br_mirror_bin_class_init (BrMirrorBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_mirror_bin_get_property;
  object_class->set_property = br_mirror_bin_set_property;
  object_class->dispose = br_mirror_bin_dispose;
  widget_class->get_request_mode = br_mirror_bin_get_request_mode;
  widget_class->measure = br_mirror_bin_measure;
  widget_class->size_allocate = br_mirror_bin_size_allocate;
  widget_class->snapshot = br_mirror_bin_snapshot;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MIRRORED] = g_param_spec_boolean ("mirrored", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_RATIO] = g_param_spec_double ("ratio", NULL, NULL, 0, 10, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "mirror");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
br_mirror_bin_init (BrMirrorBin *self)
{
}

GtkWidget *
br_mirror_bin_new (GtkWidget *child)
{
  g_return_val_if_fail (child == NULL || GTK_IS_WIDGET (child), NULL);

  return g_object_new (BR_TYPE_MIRROR_BIN, "child", child, NULL);
}

void
br_mirror_bin_set_mirrored (BrMirrorBin *self,
                            gboolean     mirrored)
{
  g_return_if_fail (BR_IS_MIRROR_BIN (self));

  if (self->mirrored == !!mirrored)
    return;

  self->mirrored = !!mirrored;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MIRRORED]);
}

gboolean
br_mirror_bin_get_mirrored (BrMirrorBin *self)
{
  g_return_val_if_fail (BR_IS_MIRROR_BIN (self), FALSE);

  return self->mirrored;
}
