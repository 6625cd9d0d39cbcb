/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All thumbnails of a program are some megabytes together, so what was read once is kept. */

#include "config.h"

#include "ui/widgets/br-thumbnail.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#define WIDTH  80
#define HEIGHT 45
#define RADIUS 6

/* Pixels to a point, for displays with small ones. */
#define SCALE  2

struct _BrThumbnail
{
  GtkWidget parent_instance;

  BrClipLibrary *clips;
  char *clip;
  GdkTexture *texture;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (BrThumbnail, br_thumbnail, GTK_TYPE_WIDGET)

/* ---- Reading, in a worker ---- */

typedef struct
{
  GDateTime *changed;
  GdkTexture *texture;
} Kept;

G_LOCK_DEFINE_STATIC (kept);
static GHashTable *kept; /* of URI -> Kept */

static void
kept_free (Kept *self)
{
  g_date_time_unref (self->changed);
  g_object_unref (self->texture);
  g_free (self);
}

static GdkTexture *
find_kept (const char *uri,
           GDateTime  *changed)
{
  GdkTexture *texture = NULL;

  G_LOCK (kept);
  if (kept != NULL)
    {
      Kept *found = g_hash_table_lookup (kept, uri);

      if (found != NULL && g_date_time_equal (found->changed, changed))
        texture = g_object_ref (found->texture);
    }
  G_UNLOCK (kept);

  return texture;
}

static void
keep (const char *uri,
      GDateTime  *changed,
      GdkTexture *texture)
{
  Kept *entry = g_new (Kept, 1);

  entry->changed = g_date_time_ref (changed);
  entry->texture = g_object_ref (texture);

  G_LOCK (kept);
  if (kept == NULL)
    kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) kept_free);
  g_hash_table_insert (kept, g_strdup (uri), entry);
  G_UNLOCK (kept);
}

static GdkTexture *
read_texture (GFile         *file,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GBytes) pixels = NULL;

  if (stream != NULL)
    pixbuf = gdk_pixbuf_new_from_stream_at_scale (G_INPUT_STREAM (stream), WIDTH * SCALE, HEIGHT * SCALE, TRUE, cancellable, error);
  if (pixbuf == NULL)
    return NULL;

  pixels = gdk_pixbuf_read_pixel_bytes (pixbuf);

  return gdk_memory_texture_new (gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf),
                                 gdk_pixbuf_get_has_alpha (pixbuf) ? GDK_MEMORY_R8G8B8A8 : GDK_MEMORY_R8G8B8,
                                 pixels, (gsize) gdk_pixbuf_get_rowstride (pixbuf));
}

static void
read_in_worker (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GFile *file = task_data;
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GDateTime) changed = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GError *error = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC,
                            G_FILE_QUERY_INFO_NONE, cancellable, &error);
  changed = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;
  if (changed != NULL)
    texture = find_kept (uri, changed);
  if (texture == NULL && error == NULL)
    {
      texture = read_texture (file, cancellable, &error);
      if (texture != NULL && changed != NULL)
        keep (uri, changed, texture);
    }

  if (texture != NULL)
    g_task_return_pointer (task, g_steal_pointer (&texture), g_object_unref);
  else
    g_task_return_error (task, error);
}

/* ---- Showing ---- */

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  BrThumbnail *self = BR_THUMBNAIL (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    g_info ("Still not shown: %s", error->message);

  g_clear_object (&self->cancellable);
  g_set_object (&self->texture, texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
load (BrThumbnail *self)
{
  GFile *file = br_clip_library_find_still (self->clips, self->clip);
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (file == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_source_tag (task, load);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_worker);
}

static void
clips_changed_cb (BrThumbnail *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), br_clip_library_find_still (self->clips, self->clip) != NULL);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
}

static void
br_thumbnail_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (br_thumbnail_parent_class)->map (widget);
  load (BR_THUMBNAIL (widget));
}

static void
br_thumbnail_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
  *natural = *minimum;
}

/* Fills its place and cuts what does not fit, as another's own still may have any shape. */
static void
br_thumbnail_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  BrThumbnail *self = BR_THUMBNAIL (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  float picture_width, picture_height, scale;
  GskRoundedRect outline;

  if (self->texture == NULL)
    return;

  picture_width = (float) gdk_texture_get_width (self->texture);
  picture_height = (float) gdk_texture_get_height (self->texture);
  scale = MAX (width / picture_width, height / picture_height);
  picture_width *= scale;
  picture_height *= scale;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, width, height), RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT ((width - picture_width) / 2, (height - picture_height) / 2, picture_width, picture_height));
  gtk_snapshot_pop (snapshot);
}

static void
br_thumbnail_dispose (GObject *object)
{
  BrThumbnail *self = BR_THUMBNAIL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->texture);
  g_clear_object (&self->clips);

  G_OBJECT_CLASS (br_thumbnail_parent_class)->dispose (object);
}

static void
br_thumbnail_finalize (GObject *object)
{
  g_free (BR_THUMBNAIL (object)->clip);

  G_OBJECT_CLASS (br_thumbnail_parent_class)->finalize (object);
}

static void
br_thumbnail_class_init (BrThumbnailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = br_thumbnail_dispose;
  object_class->finalize = br_thumbnail_finalize;
  widget_class->map = br_thumbnail_map;
  widget_class->measure = br_thumbnail_measure;
  widget_class->snapshot = br_thumbnail_snapshot;

  gtk_widget_class_set_css_name (widget_class, "thumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
br_thumbnail_init (BrThumbnail *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
br_thumbnail_new (BrClipLibrary *clips,
                  const char    *clip)
{
  BrThumbnail *self;

  g_return_val_if_fail (BR_IS_CLIP_LIBRARY (clips), NULL);
  g_return_val_if_fail (clip != NULL, NULL);

  self = g_object_new (BR_TYPE_THUMBNAIL, NULL);
  self->clips = g_object_ref (clips);
  self->clip = g_strdup (clip);
  g_signal_connect_object (clips, "changed", G_CALLBACK (clips_changed_cb), self, G_CONNECT_SWAPPED);
  clips_changed_cb (self);

  return GTK_WIDGET (self);
}

GdkTexture *
br_thumbnail_get_texture (BrThumbnail *self)
{
  g_return_val_if_fail (BR_IS_THUMBNAIL (self), NULL);

  return self->texture;
}
