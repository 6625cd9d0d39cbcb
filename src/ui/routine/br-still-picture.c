/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A GtkPicture whose texture is made in a worker thread. A picture that cannot be read is none: words stand beside it anyway. */

#include "config.h"

#include "ui/routine/br-still-picture.h"

struct _BrStillPicture
{
  GtkWidget parent_instance;

  GtkWidget *picture;
  GFile *file;
  GCancellable *cancellable;
};

typedef enum
{
  PROP_FILE = 1,
  PROP_TEXTURE,
} BrStillPictureProperty;

static GParamSpec *properties[PROP_TEXTURE + 1];

G_DEFINE_FINAL_TYPE (BrStillPicture, br_still_picture, GTK_TYPE_WIDGET)

static void
read_in_worker (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GdkTexture *texture = gdk_texture_new_from_file (task_data, &error);

  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
set_texture (BrStillPicture *self,
             GdkTexture     *texture)
{
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), texture != NULL ? GDK_PAINTABLE (texture) : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXTURE]);
}

static void
read_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  BrStillPicture *self = BR_STILL_PICTURE (source_object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    g_info ("Still not shown: %s", error->message);

  set_texture (self, texture);
}

/* As large as it is asked to be, never as large as the picture happens to be. */
static void
br_still_picture_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
br_still_picture_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  gtk_widget_allocate (BR_STILL_PICTURE (widget)->picture, width, height, baseline, NULL);
}

static void
br_still_picture_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  BrStillPicture *self = BR_STILL_PICTURE (object);

  switch ((BrStillPictureProperty) property_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_TEXTURE:
      g_value_set_object (value, br_still_picture_get_texture (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_still_picture_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  BrStillPicture *self = BR_STILL_PICTURE (object);

  switch ((BrStillPictureProperty) property_id)
    {
    case PROP_FILE:
      br_still_picture_set_file (self, g_value_get_object (value));
      break;
    case PROP_TEXTURE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_still_picture_dispose (GObject *object)
{
  BrStillPicture *self = BR_STILL_PICTURE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_clear_pointer (&self->picture, gtk_widget_unparent);

  G_OBJECT_CLASS (br_still_picture_parent_class)->dispose (object);
}

static void
br_still_picture_class_init (BrStillPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_still_picture_get_property;
  object_class->set_property = br_still_picture_set_property;
  object_class->dispose = br_still_picture_dispose;

  widget_class->measure = br_still_picture_measure;
  widget_class->size_allocate = br_still_picture_size_allocate;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXTURE] = g_param_spec_object ("texture", NULL, NULL, GDK_TYPE_TEXTURE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "still");
  /* The name beside it says the same. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
br_still_picture_init (BrStillPicture *self)
{
  self->picture = g_object_new (GTK_TYPE_PICTURE,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                "content-fit", GTK_CONTENT_FIT_COVER,
                                NULL);
  gtk_widget_set_parent (self->picture, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
br_still_picture_new (void)
{
  return g_object_new (BR_TYPE_STILL_PICTURE, NULL);
}

void
br_still_picture_set_file (BrStillPicture *self,
                           GFile          *file)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (BR_IS_STILL_PICTURE (self));
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  if (self->file == file || (self->file != NULL && file != NULL && g_file_equal (self->file, file)))
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_set_object (&self->file, file);

  /* The one before it would be taken for what the new name stands for. */
  set_texture (self, NULL);
  if (file != NULL)
    {
      self->cancellable = g_cancellable_new ();
      task = g_task_new (self, self->cancellable, read_cb, NULL);
      g_task_set_source_tag (task, br_still_picture_set_file);
      g_task_set_task_data (task, g_object_ref (file), g_object_unref);
      g_task_run_in_thread (task, read_in_worker);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

GdkTexture *
br_still_picture_get_texture (BrStillPicture *self)
{
  GdkPaintable *paintable;

  g_return_val_if_fail (BR_IS_STILL_PICTURE (self), NULL);

  paintable = self->picture != NULL ? gtk_picture_get_paintable (GTK_PICTURE (self->picture)) : NULL;

  return paintable != NULL ? GDK_TEXTURE (paintable) : NULL;
}
