/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two interfaces of MPRIS 2 that every remote knows. Changes are told at once, all of them together. */

#include "config.h"

#include "media/br-media-remote.h"

#include <gio/gio.h>

#define OBJECT_PATH      "/org/mpris/MediaPlayer2"
#define NAME_PREFIX      "org.mpris.MediaPlayer2"
#define ROOT_INTERFACE   NAME_PREFIX
#define PLAYER_INTERFACE NAME_PREFIX ".Player"

static const char introspection[] =
  "<node>"
  "  <interface name='" ROOT_INTERFACE "'>"
  "    <method name='Raise'/>"
  "    <method name='Quit'/>"
  "    <property name='CanQuit' type='b' access='read'/>"
  "    <property name='CanRaise' type='b' access='read'/>"
  "    <property name='HasTrackList' type='b' access='read'/>"
  "    <property name='Identity' type='s' access='read'/>"
  "    <property name='DesktopEntry' type='s' access='read'/>"
  "    <property name='SupportedUriSchemes' type='as' access='read'/>"
  "    <property name='SupportedMimeTypes' type='as' access='read'/>"
  "  </interface>"
  "  <interface name='" PLAYER_INTERFACE "'>"
  "    <method name='Next'/>"
  "    <method name='Previous'/>"
  "    <method name='Pause'/>"
  "    <method name='PlayPause'/>"
  "    <method name='Stop'/>"
  "    <method name='Play'/>"
  "    <method name='Seek'><arg direction='in' name='Offset' type='x'/></method>"
  "    <method name='SetPosition'>"
  "      <arg direction='in' name='TrackId' type='o'/><arg direction='in' name='Position' type='x'/>"
  "    </method>"
  "    <method name='OpenUri'><arg direction='in' name='Uri' type='s'/></method>"
  "    <signal name='Seeked'><arg name='Position' type='x'/></signal>"
  "    <property name='PlaybackStatus' type='s' access='read'/>"
  "    <property name='Rate' type='d' access='read'/>"
  "    <property name='MinimumRate' type='d' access='read'/>"
  "    <property name='MaximumRate' type='d' access='read'/>"
  "    <property name='Metadata' type='a{sv}' access='read'/>"
  "    <property name='Volume' type='d' access='read'/>"
  "    <property name='Position' type='x' access='read'>"
  "      <annotation name='org.freedesktop.DBus.Property.EmitsChangedSignal' value='false'/>"
  "    </property>"
  "    <property name='CanGoNext' type='b' access='read'/>"
  "    <property name='CanGoPrevious' type='b' access='read'/>"
  "    <property name='CanPlay' type='b' access='read'/>"
  "    <property name='CanPause' type='b' access='read'/>"
  "    <property name='CanSeek' type='b' access='read'/>"
  "    <property name='CanControl' type='b' access='read'/>"
  "  </interface>"
  "</node>";

/* What depends on whether it can be controlled at present. */
static const char * const control_properties[] = { "CanGoNext", "CanGoPrevious", "CanPlay", "CanPause" };

struct _BrMediaRemote
{
  GObject parent_instance;

  char *application_id;
  char *identity;
  BrMediaPositionFunc position;
  gpointer user_data;

  char *title;
  char *album;
  gint64 length;
  guint track;
  BrMediaStatus status;
  gboolean can_control;

  GDBusNodeInfo *info;
  GDBusConnection *connection; /* NULL while there is none */
  guint name_id;
  guint object_ids[2];
};

enum
{
  PLAY,
  PAUSE,
  NEXT,
  PREVIOUS,
  RAISE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrMediaRemote, br_media_remote, G_TYPE_OBJECT)

static const char *
get_status (BrMediaRemote *self)
{
  switch (self->status)
    {
    case BR_MEDIA_PLAYING:
      return "Playing";
    case BR_MEDIA_PAUSED:
      return "Paused";
    case BR_MEDIA_STOPPED:
    default:
      return "Stopped";
    }
}

static GVariant *
make_metadata (BrMediaRemote *self)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autoptr (GString) path = g_string_new ("/");
  const char *artists[] = { self->identity, NULL };

  if (self->title == NULL)
    return g_variant_builder_end (&builder);

  g_string_append (path, self->application_id);
  g_string_replace (path, ".", "/", 0);
  g_string_replace (path, "-", "_", 0);
  g_string_append_printf (path, "/track/%u", self->track);
  g_variant_builder_add (&builder, "{sv}", "mpris:trackid", g_variant_new_object_path (path->str));
  g_variant_builder_add (&builder, "{sv}", "mpris:length", g_variant_new_int64 (self->length));
  g_variant_builder_add (&builder, "{sv}", "xesam:title", g_variant_new_string (self->title));
  g_variant_builder_add (&builder, "{sv}", "xesam:album", g_variant_new_string (self->album));
  g_variant_builder_add (&builder, "{sv}", "xesam:artist", g_variant_new_strv (artists, -1));

  return g_variant_builder_end (&builder);
}

static GVariant *
get_property_cb (GDBusConnection  *connection,
                 const char       *sender,
                 const char       *object_path,
                 const char       *interface,
                 const char       *property,
                 GError          **error,
                 gpointer          user_data)
{
  BrMediaRemote *self = user_data;

  if (g_str_equal (property, "Identity"))
    return g_variant_new_string (self->identity);
  if (g_str_equal (property, "DesktopEntry"))
    return g_variant_new_string (self->application_id);
  if (g_str_equal (property, "SupportedUriSchemes") || g_str_equal (property, "SupportedMimeTypes"))
    return g_variant_new_strv (NULL, 0);
  if (g_str_equal (property, "PlaybackStatus"))
    return g_variant_new_string (get_status (self));
  if (g_str_equal (property, "Metadata"))
    return make_metadata (self);
  if (g_str_equal (property, "Position"))
    return g_variant_new_int64 (self->position (self->user_data));
  if (g_str_has_suffix (property, "Rate") || g_str_equal (property, "Volume"))
    return g_variant_new_double (1);
  if (g_strv_contains (control_properties, property))
    return g_variant_new_boolean (self->can_control);

  /* There is nothing to seek in, no list of tracks, and nobody ends a session from a headset. */
  return g_variant_new_boolean (g_str_equal (property, "CanRaise") || g_str_equal (property, "CanControl"));
}

static int
find_signal (BrMediaRemote *self,
             const char    *method)
{
  if (g_str_equal (method, "Raise"))
    return RAISE;
  if (!self->can_control)
    return -1;

  if (g_str_equal (method, "PlayPause"))
    return self->status == BR_MEDIA_PLAYING ? PAUSE : PLAY;
  if (g_str_equal (method, "Play"))
    return PLAY;
  if (g_str_equal (method, "Pause") || g_str_equal (method, "Stop"))
    return PAUSE;
  if (g_str_equal (method, "Next"))
    return NEXT;
  if (g_str_equal (method, "Previous"))
    return PREVIOUS;

  return -1;
}

static void
method_call_cb (GDBusConnection       *connection,
                const char            *sender,
                const char            *object_path,
                const char            *interface,
                const char            *method,
                GVariant              *parameters,
                GDBusMethodInvocation *invocation,
                gpointer               user_data)
{
  g_autoptr (BrMediaRemote) self = g_object_ref (user_data);
  int signal_index = find_signal (self, method);

  if (signal_index >= 0)
    g_signal_emit (self, signals[signal_index], 0);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
take_back (BrMediaRemote *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->object_ids); i++)
    if (self->object_ids[i] != 0)
      g_dbus_connection_unregister_object (self->connection, self->object_ids[i]);

  memset (self->object_ids, 0, sizeof self->object_ids);
  g_clear_object (&self->connection);
}

static void
bus_acquired_cb (GDBusConnection *connection,
                 const char      *name,
                 gpointer         user_data)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_call_cb, .get_property = get_property_cb };
  BrMediaRemote *self = user_data;

  g_set_object (&self->connection, connection);
  for (guint i = 0; i < G_N_ELEMENTS (self->object_ids); i++)
    {
      g_autoptr (GError) error = NULL;

      self->object_ids[i] = g_dbus_connection_register_object (connection, OBJECT_PATH, self->info->interfaces[i], &vtable, self, NULL,
                                                               &error);
      if (error != NULL)
        g_debug ("%s", error->message);
    }
}

static void
name_lost_cb (GDBusConnection *connection,
              const char      *name,
              gpointer         user_data)
{
  BrMediaRemote *self = user_data;

  g_debug ("%s: not for us", name);
  if (self->connection != NULL)
    take_back (self);
}

static void
emit (BrMediaRemote *self,
      const char    *interface,
      const char    *name,
      GVariant      *parameters)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (parameters);
  g_autoptr (GError) error = NULL;

  if (self->connection != NULL
      && !g_dbus_connection_emit_signal (self->connection, NULL, OBJECT_PATH, interface, name, sunk, &error))
    g_debug ("%s", error->message);
}

/* @properties ends with NULL */
static void
emit_changed (BrMediaRemote      *self,
              const char * const *properties)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  for (guint i = 0; properties[i] != NULL; i++)
    g_variant_builder_add (&builder, "{sv}", properties[i],
                           get_property_cb (self->connection, NULL, OBJECT_PATH, PLAYER_INTERFACE, properties[i], NULL, self));

  emit (self, "org.freedesktop.DBus.Properties", "PropertiesChanged",
        g_variant_new ("(s@a{sv}@as)", PLAYER_INTERFACE, g_variant_builder_end (&builder), g_variant_new_strv (NULL, 0)));
}

static void
br_media_remote_dispose (GObject *object)
{
  BrMediaRemote *self = BR_MEDIA_REMOTE (object);

  g_clear_handle_id (&self->name_id, g_bus_unown_name);
  if (self->connection != NULL)
    take_back (self);

  G_OBJECT_CLASS (br_media_remote_parent_class)->dispose (object);
}

static void
br_media_remote_finalize (GObject *object)
{
  BrMediaRemote *self = BR_MEDIA_REMOTE (object);

  g_clear_pointer (&self->info, g_dbus_node_info_unref);
  g_clear_pointer (&self->application_id, g_free);
  g_clear_pointer (&self->identity, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->album, g_free);

  G_OBJECT_CLASS (br_media_remote_parent_class)->finalize (object);
}

static void
br_media_remote_class_init (BrMediaRemoteClass *klass)
{
  static const char * const names[N_SIGNALS] = { "play", "pause", "next", "previous", "raise" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = br_media_remote_dispose;
  object_class->finalize = br_media_remote_finalize;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], BR_TYPE_MEDIA_REMOTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
br_media_remote_init (BrMediaRemote *self)
{
}

BrMediaRemote *
br_media_remote_new (const char          *application_id,
                     const char          *identity,
                     BrMediaPositionFunc  position,
                     gpointer             user_data)
{
  BrMediaRemote *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (g_application_id_is_valid (application_id), NULL);
  g_return_val_if_fail (identity != NULL, NULL);
  g_return_val_if_fail (position != NULL, NULL);

  self = g_object_new (BR_TYPE_MEDIA_REMOTE, NULL);
  self->application_id = g_strdup (application_id);
  self->identity = g_strdup (identity);
  self->position = position;
  self->user_data = user_data;
  self->info = g_dbus_node_info_new_for_xml (introspection, NULL);
  g_assert (self->info != NULL);

  name = g_strconcat (NAME_PREFIX ".", application_id, NULL);
  self->name_id = g_bus_own_name (G_BUS_TYPE_SESSION, name, G_BUS_NAME_OWNER_FLAGS_NONE, bus_acquired_cb, NULL, name_lost_cb, self,
                                  NULL);

  return self;
}

void
br_media_remote_set_track (BrMediaRemote *self,
                           guint          id,
                           const char    *title,
                           const char    *album,
                           gint64         length)
{
  gboolean changed;

  g_return_if_fail (BR_IS_MEDIA_REMOTE (self));
  g_return_if_fail (title != NULL);
  g_return_if_fail (album != NULL);

  changed = self->track != id || self->length != length;
  changed = g_set_str (&self->title, title) || changed;
  changed = g_set_str (&self->album, album) || changed;
  self->track = id;
  self->length = length;
  if (changed)
    emit_changed (self, (const char *[]) { "Metadata", NULL });
}

void
br_media_remote_set_status (BrMediaRemote *self,
                            BrMediaStatus  status,
                            gboolean       can_control)
{
  g_return_if_fail (BR_IS_MEDIA_REMOTE (self));

  if (self->status == status && self->can_control == can_control)
    return;

  self->status = status;
  self->can_control = can_control;
  emit_changed (self, (const char *[]) { "PlaybackStatus", "CanGoNext", "CanGoPrevious", "CanPlay", "CanPause", NULL });
}

void
br_media_remote_seeked (BrMediaRemote *self)
{
  g_return_if_fail (BR_IS_MEDIA_REMOTE (self));

  emit (self, PLAYER_INTERFACE, "Seeked", g_variant_new ("(x)", self->position (self->user_data)));
}
