/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A second start raises the window of the first. The files are read in workers while the toolkit and the window are made, so that the
 * first frame already shows what to do today. */

#include "config.h"

#include "ui/shell/br-application.h"

#include "reminders/br-reminder.h"
#include "ui/shell/br-about.h"
#include "ui/shell/br-services.h"
#include "ui/shell/br-style-sheets.h"
#include "ui/shell/br-window.h"

#include <glib/gi18n.h>

struct _BrApplication
{
  AdwApplication parent_instance;

  BrServices *services;
  BrStyleSheets *sheets;
  BrReminder *reminder; /* NULL until everything is loaded */
  gboolean asked_to_quit;
  gboolean quitting;
};

G_DEFINE_FINAL_TYPE (BrApplication, br_application, ADW_TYPE_APPLICATION)

/* The main window, whatever else (the keyboard shortcuts) is in front of it. */
static GtkWindow *
find_window (BrApplication *self)
{
  for (GList *window = gtk_application_get_windows (GTK_APPLICATION (self)); window != NULL; window = window->next)
    {
      if (BR_IS_WINDOW (window->data))
        return window->data;
    }

  return NULL;
}

/* Closing the window leaves the reminders, quitting does not; what is asked when a window closes may yet keep it open. */
static gboolean
close_request_cb (BrApplication *self)
{
  self->quitting = self->asked_to_quit;
  self->asked_to_quit = FALSE;

  return GDK_EVENT_PROPAGATE;
}

static BrWindow *
present_window (BrApplication *self)
{
  GtkWindow *window = find_window (self);

  if (window == NULL)
    {
      window = br_window_new (GTK_APPLICATION (self), self->services);
      g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self, G_CONNECT_SWAPPED);
    }
  br_window_present (BR_WINDOW (window));

  return BR_WINDOW (window);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  BrApplication *self = BR_APPLICATION (user_data);
  GtkWindow *window = find_window (self);
  BrProgram *program = br_advisor_get_program (br_services_get_advisor (self->services));

  adw_dialog_present (br_about_dialog_new (program), GTK_WIDGET (window));
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  BrApplication *self = BR_APPLICATION (user_data);
  GtkWindow *window = find_window (self);

  if (window == NULL)
    {
      g_application_quit (G_APPLICATION (self));
      return;
    }

  /* The window saves and asks; when it is gone, the application ends. In front of a dialog it asks nothing, and closes without the signal. */
  self->asked_to_quit = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL;
  if (br_window_quit (BR_WINDOW (window)))
    self->quitting = TRUE;
}

static void
show_today_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  br_window_show_today (present_window (BR_APPLICATION (user_data)));
}

static void
start_session_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  br_window_start_today (present_window (BR_APPLICATION (user_data)));
}

static void
remind_later_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  BrApplication *self = BR_APPLICATION (user_data);

  if (self->reminder != NULL)
    br_reminder_put_off (self->reminder);
}

/* ---- Reminders ---- */

static void
loaded_changed_cb (BrApplication *self)
{
  if (self->reminder == NULL)
    self->reminder = br_reminder_new (G_APPLICATION (self),
                                      br_services_get_advisor (self->services),
                                      br_services_get_day_watch (self->services),
                                      br_services_get_session_file (self->services),
                                      br_services_get_settings (self->services),
                                      br_services_get_background (self->services));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GApplication *application = G_APPLICATION (user_data);
  g_autoptr (GError) error = NULL;

  /* A window says so itself. */
  if (!br_services_load_finish (BR_SERVICES (source), result, &error))
    g_message ("No reminders: %s", error->message);
  g_application_release (application);
  g_object_unref (application);
}

static void
br_application_startup (GApplication *application)
{
  BrApplication *self = BR_APPLICATION (application);
  const GActionEntry actions[] = {
    { "about", about_cb },
    { "quit", quit_cb },
    { "show-today", show_today_cb },
    { "start-session", start_session_cb },
    { "remind-later", remind_later_cb },
  };
  const struct
  {
    const char *action;
    const char *accelerators[2];
  } shortcuts[] = {
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
    { "win.preferences", { "<Control>comma" } },
    { "win.show-manual", { "F1" } },
    { "win.show-shortcuts", { "<Control>question" } },
    { "win.show-place::today", { "<Alt>1" } },
    { "win.show-place::calendar", { "<Alt>2" } },
    { "win.show-place::progress", { "<Alt>3" } },
    { "win.show-place::program", { "<Alt>4" } },
  };
  g_autoptr (GFile) data_folder = g_file_new_build_filename (g_get_user_data_dir (), "back-rehab", NULL);
  g_autoptr (GFile) shipped_clips = g_file_new_build_filename (PKGDATADIR, "clips", NULL);

  /* Before the toolkit is made ready, which takes as long as reading. Without a window that is all that keeps a service alive. */
  self->services = br_services_new (data_folder, shipped_clips);
  g_application_hold (application);
  br_services_load_async (self->services, NULL, loaded_cb, g_object_ref (application));

  G_APPLICATION_CLASS (br_application_parent_class)->startup (application);

  self->sheets = br_style_sheets_new (gdk_display_get_default ());
  g_signal_connect_object (self->services, "notify::loaded", G_CALLBACK (loaded_changed_cb), self, G_CONNECT_SWAPPED);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action, shortcuts[i].accelerators);

  gtk_window_set_default_icon_name (APPLICATION_ID);
}

static void
br_application_activate (GApplication *application)
{
  present_window (BR_APPLICATION (application));
}

static void
br_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  BrWindow *window = present_window (BR_APPLICATION (application));

  /* There is one program at a time: of several files the last one is asked about. */
  for (int i = 0; i < n_files; i++)
    br_window_open_program (window, files[i]);
}

static void
br_application_window_removed (GtkApplication *application,
                               GtkWindow      *window)
{
  BrApplication *self = BR_APPLICATION (application);

  GTK_APPLICATION_CLASS (br_application_parent_class)->window_removed (application, window);

  if (self->quitting && find_window (self) == NULL)
    g_application_quit (G_APPLICATION (application));
}

static void
br_application_shutdown (GApplication *application)
{
  BrApplication *self = BR_APPLICATION (application);
  GtkWindow *window;

  /* While GStreamer and GL are still there. */
  while ((window = find_window (self)) != NULL)
    gtk_window_destroy (window);
  g_clear_object (&self->reminder);
  g_clear_object (&self->services);
  g_clear_object (&self->sheets);

  G_APPLICATION_CLASS (br_application_parent_class)->shutdown (application);
}

static void
br_application_class_init (BrApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);
  GtkApplicationClass *gtk_application_class = GTK_APPLICATION_CLASS (klass);

  application_class->startup = br_application_startup;
  application_class->activate = br_application_activate;
  application_class->open = br_application_open;
  application_class->shutdown = br_application_shutdown;

  gtk_application_class->window_removed = br_application_window_removed;
}

static void
br_application_init (BrApplication *self)
{
  g_application_set_version (G_APPLICATION (self), PACKAGE_VERSION);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[PROGRAM FILE]"));
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("Takes you through an exercise program for lower back pain."));
}

GApplication *
br_application_new (void)
{
  return g_object_new (BR_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", RESOURCE_PREFIX,
                       NULL);
}
