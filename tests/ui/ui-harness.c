/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drives widgets from inside the process. */

#include "config.h"

#include "ui-harness.h"

static char *announced;
static guint n_announced;

/* Of what is inhibited now, by its cookie. */
static GHashTable *inhibited;
static guint last_cookie;

#define SETTLE_TURNS  90
#define SETTLE_EVENTS 100
/* A clip that plays never settles. */
#define SETTLE_S      5
#define TIMEOUT_US    (10 * G_USEC_PER_SEC)
#define FRAMES     3 /* a dialog lays itself out anew when it knows its width */

/* Stands in for GTK's own in the tests: its test backend has no announcements and crashes (GTK 4.18), and so they can be asserted. */
void
gtk_accessible_announce (GtkAccessible                     *self,
                         const char                        *message,
                         GtkAccessibleAnnouncementPriority  priority)
{
  g_assert_true (GTK_IS_ACCESSIBLE (self));
  g_set_str (&announced, message);
  n_announced++;
}

guint
ui_harness_count_cut (GtkWidget *root)
{
  guint n_cut = 0;

  if (!gtk_widget_get_mapped (root))
    return 0;

  if (GTK_IS_LABEL (root) && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (root))))
    {
      g_test_message ("“%s” is cut off", gtk_label_get_text (GTK_LABEL (root)));
      n_cut++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_cut += ui_harness_count_cut (child);

  return n_cut;
}

char *
ui_harness_take_announcement (void)
{
  n_announced = 0;

  return g_steal_pointer (&announced);
}

guint
ui_harness_get_n_announcements (void)
{
  return n_announced;
}

/* Stand in for GTK's own, too: on a virtual display nobody grants anything. */
guint
gtk_application_inhibit (GtkApplication             *application,
                         GtkWindow                  *window,
                         GtkApplicationInhibitFlags  flags,
                         const char                 *reason)
{
  g_assert_true (GTK_IS_APPLICATION (application));
  g_assert_true (window == NULL || GTK_IS_WINDOW (window));
  g_assert_true (reason != NULL && reason[0] != '\0');
  if (inhibited == NULL)
    inhibited = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (inhibited, GUINT_TO_POINTER (++last_cookie), GUINT_TO_POINTER (flags));

  return last_cookie;
}

void
gtk_application_uninhibit (GtkApplication *application,
                           guint           cookie)
{
  g_assert_true (GTK_IS_APPLICATION (application));
  g_assert_true (inhibited != NULL && g_hash_table_remove (inhibited, GUINT_TO_POINTER (cookie)));
}

GtkApplicationInhibitFlags
ui_harness_get_inhibited (void)
{
  GHashTableIter iter;
  gpointer flags = NULL;

  if (inhibited == NULL)
    return 0;

  g_assert_cmpuint (g_hash_table_size (inhibited), <=, 1);
  g_hash_table_iter_init (&iter, inhibited);
  g_hash_table_iter_next (&iter, NULL, &flags);

  return GPOINTER_TO_UINT (flags);
}

/* GdkPixbuf tells an SVG icon by the MIME database, which the isolated folders do not hold. */
static void
keep_mime_folders (void)
{
  g_autoptr (GStrvBuilder) folders = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;

  for (const char * const *folder = g_get_system_data_dirs (); *folder; folder++)
    g_strv_builder_take (folders, g_build_filename (*folder, "mime", NULL));
  paths = g_strv_builder_end (folders);
  g_content_type_set_mime_dirs ((const char * const *) paths);
}

/* Newer versions of GdkPixbuf have their loaders described in a system folder, too. */
static void
keep_picture_loaders (void)
{
  for (const char * const *folder = g_get_system_data_dirs (); *folder; folder++)
    {
      g_autofree char *loaders = g_build_filename (*folder, "glycin-loaders", NULL);

      if (g_file_test (loaders, G_FILE_TEST_IS_DIR))
        {
          g_setenv ("GLYCIN_DATA_DIR", *folder, FALSE);
          return;
        }
    }
}

void
ui_harness_init (int    *argc,
                 char ***argv)
{
  g_autoptr (GtkCssProvider) provider = NULL;
  GtkIconTheme *icons;

  keep_mime_folders ();
  keep_picture_loaders ();
  g_test_init (argc, argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();
  adw_init ();
  /* As a GApplication does: else a sink whose last reference a thread of GStreamer drops would free its paintable there, which aborts. */
  g_assert_true (g_main_context_acquire (NULL));

  icons = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, RESOURCE_PREFIX "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations", FALSE,
                "gtk-font-name", "Cantarell 11",
                NULL);
  gtk_icon_theme_add_resource_path (icons, RESOURCE_PREFIX "/icons");
  /* Pictures for people: with the icons that the isolated folders do not hold. */
  if (g_getenv ("UI_SHOT_DIR") != NULL)
    gtk_icon_theme_add_search_path (icons, "/usr/share/icons");
}

void
ui_harness_press_key (GtkWidget *widget,
                      guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
      if (handled)
        return;
    }
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  const char *names[] = { "label", "title", "text" };

  if (text == NULL)
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (widget), names[i]);
      g_autofree char *value = NULL;

      if (pspec == NULL || pspec->value_type != G_TYPE_STRING)
        continue;
      g_object_get (widget, names[i], &value, NULL);
      if (g_strcmp0 (value, text) == 0)
        return TRUE;
    }

  return FALSE;
}

GtkWidget *
ui_harness_find (GtkWidget  *root,
                 GType       type,
                 const char *text)
{
  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && says (root, text))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_harness_find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

void
ui_harness_click (GtkWidget  *root,
                  const char *text)
{
  const GType types[] = { GTK_TYPE_BUTTON, GTK_TYPE_CHECK_BUTTON, GTK_TYPE_LIST_BOX_ROW };
  GtkWidget *found = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (types) && found == NULL; i++)
    found = ui_harness_find (root, types[i], text);

  if (found == NULL)
    g_error ("There is nothing to click that says \"%s\"", text);
  if (!gtk_widget_is_sensitive (found))
    g_error ("\"%s\" cannot be clicked now", text);

  if (GTK_IS_BUTTON (found))
    g_signal_emit_by_name (found, "clicked");
  else
    gtk_widget_activate (found);
  ui_harness_settle ();
}

void
ui_harness_settle (void)
{
  /* Counted in turns, not in time: a busy machine gives this program less of the same time. */
  const gint64 end = g_get_monotonic_time () + SETTLE_S * G_USEC_PER_SEC;

  for (guint i = 0; i < SETTLE_TURNS && g_get_monotonic_time () < end; i++)
    {
      for (guint j = 0; j < SETTLE_EVENTS && g_get_monotonic_time () < end && g_main_context_iteration (NULL, FALSE); j++)
        ;
      g_usleep (1000);
    }
}

void
ui_harness_wait (gboolean (*condition) (gpointer user_data),
                 gpointer user_data)
{
  gint64 end = g_get_monotonic_time () + TIMEOUT_US;

  while (!condition (user_data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static gboolean
is_mapped (gpointer user_data)
{
  return gtk_widget_get_mapped (GTK_WIDGET (user_data));
}

static void
count_frame_cb (guint *n_frames)
{
  (*n_frames)++;
}

/* Whether FRAMES more were painted; asks for the next one. */
typedef struct
{
  GtkWidget *widget;
  guint n_frames;
} Frames;

static gboolean
are_painted (gpointer user_data)
{
  Frames *frames = user_data;

  gtk_widget_queue_draw (GTK_WIDGET (gtk_widget_get_native (frames->widget)));

  return frames->n_frames >= FRAMES;
}

void
ui_harness_wait_shown (GtkWidget *widget)
{
  Frames frames = { .widget = widget };
  GdkFrameClock *clock;
  gulong handler_id;

  ui_harness_wait (is_mapped, widget);
  clock = gtk_widget_get_frame_clock (widget);
  handler_id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (count_frame_cb), &frames.n_frames);
  ui_harness_wait (are_painted, &frames);
  g_signal_handler_disconnect (clock, handler_id);
}

void
ui_harness_capture (GtkWidget  *widget,
                    const char *name)
{
  const char *folder = g_getenv ("UI_SHOT_DIR");
  g_autofree char *path = NULL;
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  int width, height;

  if (folder == NULL)
    return;

  path = g_strdup_printf ("%s/%s.png", folder, name);
  paintable = gtk_widget_paintable_new (widget);

  /* Drawn at last, however busy the machine is. */
  do
    {
      g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

      ui_harness_settle ();
      width = gtk_widget_get_width (widget);
      height = gtk_widget_get_height (widget);
      gdk_paintable_snapshot (paintable, snapshot, width, height);
      node = gtk_snapshot_to_node (snapshot);
    }
  while (node == NULL);

  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  g_assert_true (gdk_texture_save_to_png (texture, path));
}
