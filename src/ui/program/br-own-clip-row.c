/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder is changed by workers; what it holds is told by the library, which watches it. */

#include "config.h"

#include "ui/program/br-own-clip-row.h"

#include "media/br-own-clip.h"
#include "ui/widgets/br-notice.h"
#include "ui/widgets/br-undo-toast.h"

#include <glib/gi18n.h>

struct _BrOwnClipRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *subtitle_label;
  GtkWidget *spinner;
  GtkButton *choose_button;
  GtkWidget *remove_button;

  BrClipLibrary *clips;
  char *name; /* of the clip, without ending */
  AdwToast *toast; /* that offers to take the last change back; not owned */
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (BrOwnClipRow, br_own_clip_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CLIP_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char * const video_types[] = { "video/webm", "video/x-matroska", "video/mp4", "video/quicktime", "video/ogg", "video/3gpp" };

static void
update (BrOwnClipRow *self)
{
  gboolean own, any;
  const char *text;

  if (self->clips == NULL || self->choose_button == NULL)
    return;

  own = br_clip_library_find_own_clip (self->clips, self->name) != NULL;
  any = br_clip_library_find_clip (self->clips, self->name) != NULL;

  if (self->busy)
    text = _("Looking at the video…");
  else if (own)
    text = _("Your own clip is shown");
  else
    text = any ? _("The app’s own clip is shown") : _("There is no clip yet");

  gtk_label_set_label (self->subtitle_label, text);
  gtk_button_set_label (self->choose_button, own ? _("_Replace…") : _("_Choose…"));
  gtk_widget_set_visible (self->remove_button, own && !self->busy);
  gtk_widget_set_visible (self->spinner, self->busy);
}

static void
set_busy (BrOwnClipRow *self,
          gboolean      busy)
{
  self->busy = busy;
  update (self);
}

/* The file may be another one under the same name: whoever shows it lets go of it first. */
static void
tell (BrOwnClipRow *self)
{
  g_signal_emit (self, signals[CLIP_CHANGED], 0);
  br_clip_library_refresh (self->clips);
}

static void
show_error (BrOwnClipRow *self,
            const char   *heading,
            const char   *message)
{
  /* Translators: %s is a sentence that says what went wrong */
  g_autofree char *body = g_strdup_printf (_("%s\n\nNothing has changed."), message);

  adw_dialog_present (br_notice_new (heading, body), GTK_WIDGET (self));
}

/* ---- Taking back ---- */

static void
taken_back_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (BrOwnClipRow) self = BR_OWN_CLIP_ROW (user_data);
  g_autoptr (GError) error = NULL;

  set_busy (self, FALSE);
  if (br_own_clip_take_back_finish (result, &error))
    tell (self);
  else
    show_error (self, _("That Did Not Work"), error->message);
}

static void
undo_cb (BrOwnClipRow *self)
{
  self->toast = NULL;
  set_busy (self, TRUE);
  br_own_clip_take_back_async (br_clip_library_get_own_folder (self->clips), self->name, taken_back_cb, g_object_ref (self));
}

static void
dismissed_cb (BrOwnClipRow *self,
              AdwToast     *toast)
{
  if (toast != self->toast)
    return;

  self->toast = NULL;
  br_own_clip_forget (br_clip_library_get_own_folder (self->clips), self->name);
}

static void
offer_undo (BrOwnClipRow *self,
            const char   *text)
{
  AdwToast *toast = br_undo_toast_show (GTK_WIDGET (self), text);

  /* The page was left meanwhile. */
  if (toast == NULL)
    {
      br_own_clip_forget (br_clip_library_get_own_folder (self->clips), self->name);
      return;
    }

  self->toast = toast;
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
}

/* The Undo that is in sight is that of the last change. */
static void
begin_change (BrOwnClipRow *self)
{
  AdwToast *toast = g_steal_pointer (&self->toast);

  if (toast != NULL)
    adw_toast_dismiss (toast);
  set_busy (self, TRUE);
}

/* ---- Adding and removing ---- */

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (BrOwnClipRow) self = BR_OWN_CLIP_ROW (user_data);
  g_autoptr (GError) error = NULL;

  set_busy (self, FALSE);
  if (!br_own_clip_add_finish (result, &error))
    {
      show_error (self, _("This Video Cannot Be Used"), error->message);
      return;
    }

  tell (self);
  offer_undo (self, _("Your clip is used from now on"));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (BrOwnClipRow) self = BR_OWN_CLIP_ROW (user_data);
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  /* Without a file the person changed their mind. */
  if (file == NULL || self->busy)
    return;

  begin_change (self);
  br_own_clip_add_async (br_clip_library_get_own_folder (self->clips), self->name, file, NULL, added_cb, g_object_ref (self));
}

static void
choose_cb (BrOwnClipRow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->busy)
    return;

  gtk_file_filter_set_name (filter, _("Videos"));
  for (gsize i = 0; i < G_N_ELEMENTS (video_types); i++)
    gtk_file_filter_add_mime_type (filter, video_types[i]);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _("Choose a Clip"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, file_chosen_cb, g_object_ref (self));
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (BrOwnClipRow) self = BR_OWN_CLIP_ROW (user_data);
  g_autoptr (GError) error = NULL;

  set_busy (self, FALSE);
  if (!br_own_clip_remove_finish (result, &error))
    {
      show_error (self, _("That Did Not Work"), error->message);
      return;
    }

  tell (self);
  offer_undo (self, _("Your clip was removed"));
}

static void
remove_cb (BrOwnClipRow *self)
{
  /* This button goes away with the clip. */
  gtk_widget_grab_focus (GTK_WIDGET (self->choose_button));
  begin_change (self);
  br_own_clip_remove_async (br_clip_library_get_own_folder (self->clips), self->name, removed_cb, g_object_ref (self));
}

/* ---- The object ---- */

static void
br_own_clip_row_dispose (GObject *object)
{
  BrOwnClipRow *self = BR_OWN_CLIP_ROW (object);

  if (self->toast != NULL)
    dismissed_cb (self, self->toast);
  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_OWN_CLIP_ROW);
  g_clear_object (&self->clips);

  G_OBJECT_CLASS (br_own_clip_row_parent_class)->dispose (object);
}

static void
br_own_clip_row_finalize (GObject *object)
{
  g_free (BR_OWN_CLIP_ROW (object)->name);

  G_OBJECT_CLASS (br_own_clip_row_parent_class)->finalize (object);
}

static void
br_own_clip_row_class_init (BrOwnClipRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = br_own_clip_row_dispose;
  object_class->finalize = br_own_clip_row_finalize;

  /**
   * BrOwnClipRow::clip-changed:
   *
   * The clip of its variant is another file now, maybe under the same name; the library will tell of it next.
   */
  signals[CLIP_CHANGED] = g_signal_new ("clip-changed", BR_TYPE_OWN_CLIP_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-own-clip-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BrOwnClipRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, BrOwnClipRow, spinner);
  gtk_widget_class_bind_template_child (widget_class, BrOwnClipRow, choose_button);
  gtk_widget_class_bind_template_child (widget_class, BrOwnClipRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
br_own_clip_row_init (BrOwnClipRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
br_own_clip_row_show (BrOwnClipRow  *self,
                      BrVariant     *variant,
                      BrClipLibrary *clips)
{
  g_return_if_fail (BR_IS_OWN_CLIP_ROW (self));
  g_return_if_fail (BR_IS_VARIANT (variant));
  g_return_if_fail (BR_IS_CLIP_LIBRARY (clips));

  if (self->clips != NULL)
    g_signal_handlers_disconnect_by_func (self->clips, update, self);
  g_set_object (&self->clips, clips);
  g_signal_connect_object (clips, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_set_str (&self->name, br_variant_get_clip (variant));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), br_variant_get_name (variant));
  /* The rows of one page have the same buttons. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choose_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, br_variant_get_name (variant),
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, br_variant_get_name (variant),
                                  -1);
  update (self);
}
