/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows the places once everything is loaded, the first start instead while there was none, and lets nothing get lost when it
 * closes. */

#include "config.h"

#include "ui/shell/br-window.h"

#include "backup/br-backup-folder.h"
#include "core/json/br-json-document.h"
#include "core/storage/br-file-error.h"
#include "core/storage/br-saving-fault.h"
#include "media/br-media-init.h"
#include "ui/calendar/br-calendar-page.h"
#include "ui/help/br-help-dialog.h"
#include "ui/help/br-manual.h"
#include "ui/preferences/br-preferences-dialog.h"
#include "ui/program/br-program-dialog.h"
#include "ui/program/br-program-page.h"
#include "ui/progress/br-progress-page.h"
#include "ui/routine/br-session-flow.h"
#include "ui/shell/br-date-question.h"
#include "ui/shell/br-window-dialogs.h"
#include "ui/start/br-start-page.h"
#include "ui/today/br-today-page.h"
#include "ui/widgets/br-held-keys.h"
#include "ui/widgets/br-keep-focus.h"
#include "ui/widgets/br-notice.h"

#include <glib/gi18n.h>

/* Loading takes less on most machines; whoever waits longer sees that something happens. */
#define PRESENT_DELAY_MS 400

struct _BrWindow
{
  AdwApplicationWindow parent_instance;

  AdwNavigationView *navigation;
  AdwNavigationPage *places_page;
  GtkStack *stack;
  AdwStatusPage *failed_page;
  GtkWidget *spinner;
  AdwBanner *fault_banner;
  GtkWidget *toasts;
  AdwViewStack *view_stack;
  AdwBin *today_place;
  AdwBin *calendar_place;
  AdwBin *progress_place;
  AdwBin *program_place;

  BrServices *services;
  BrSessionFlow *flow;
  AdwNavigationPage *start_page; /* not owned; NULL while it is not shown */
  AdwDialog *date_question; /* weak */
  GFile *program_to_open;
  gboolean start_wanted; /* as soon as everything is loaded */
  guint present_id; /* until the window is shown even though nothing is loaded */
  gulong first_frame_id;
  gboolean greeted;
  gboolean closing;
};

typedef enum
{
  PROP_SERVICES = 1,
  PROP_LOADED,
  PROP_TOASTS,
} BrWindowProperty;

static GParamSpec *properties[PROP_TOASTS + 1];

G_DEFINE_FINAL_TYPE (BrWindow, br_window, ADW_TYPE_APPLICATION_WINDOW)

/* ---- What is shown ---- */

/* A page is made when it is first shown: whoever only trains never waits for the others, nor has them in memory. */
static void
make_page (BrWindow *self)
{
  GtkWidget *place = adw_view_stack_get_visible_child (self->view_stack);
  GtkWidget *page;
  BrAdvisor *advisor;
  BrStore *store;
  BrClipLibrary *clips;
  GSettings *settings;

  if (self->services == NULL || place == NULL || adw_bin_get_child (ADW_BIN (place)) != NULL)
    return;

  advisor = br_services_get_advisor (self->services);
  store = br_services_get_store (self->services);
  clips = br_services_get_clips (self->services);
  settings = br_services_get_settings (self->services);

  if (place == GTK_WIDGET (self->today_place))
    page = g_object_new (BR_TYPE_TODAY_PAGE, "clips", clips, "advisor", advisor, "store", store, NULL);
  else if (place == GTK_WIDGET (self->calendar_place))
    page = g_object_new (BR_TYPE_CALENDAR_PAGE, "advisor", advisor, "store", store, "settings", settings, NULL);
  else if (place == GTK_WIDGET (self->progress_place))
    page = g_object_new (BR_TYPE_PROGRESS_PAGE, "advisor", advisor, "store", store, "settings", settings, NULL);
  else
    page = g_object_new (BR_TYPE_PROGRAM_PAGE, "clips", clips, "advisor", advisor, "store", store, NULL);

  adw_bin_set_child (ADW_BIN (place), page);
}

static void
date_answered_cb (BrWindow   *self,
                  const char *response)
{
  /* Closed by us because the date came right: then nobody chose. */
  if (g_str_equal (response, BR_DATE_QUESTION_CLOSE) && self->start_page != NULL)
    gtk_window_close (GTK_WINDOW (self));
}

/* Whoever has records dated after today has hardly come for the first time. */
static void
ask_for_date (BrWindow *self)
{
  BrAdvisor *advisor = br_services_get_advisor (self->services);
  AdwDialog *dialog = br_date_question_new (br_advisor_get_journal (advisor), br_advisor_get_today (advisor));

  if (dialog == NULL)
    return;

  g_set_weak_pointer (&self->date_question, dialog);
  g_signal_connect_object (dialog, "response", G_CALLBACK (date_answered_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
update_faults (BrWindow *self)
{
  guint n_faults = g_list_model_get_n_items (br_services_get_faults (self->services));
  g_autofree char *title = g_strdup_printf (ngettext ("%u problem with your files", "%u problems with your files", n_faults), n_faults);

  adw_banner_set_title (self->fault_banner, title);
  adw_banner_set_revealed (self->fault_banner, n_faults > 0);
  if (self->start_page != NULL)
    br_start_page_set_problem (BR_START_PAGE (self->start_page), n_faults > 0 ? title : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-faults", n_faults > 0);
}

/* The first start stands above the places for as long as the state says that there was none. */
static void
update_start_page (BrWindow *self)
{
  BrState *state = br_advisor_get_state (br_services_get_advisor (self->services));
  gboolean is_new = state != NULL && br_state_get_situation (state) == BR_SITUATION_NEW
                    && !br_store_get_read_only (br_services_get_store (self->services));

  if (!br_services_get_loaded (self->services))
    return;

  if (is_new && self->start_page == NULL)
    {
      self->start_page = br_start_page_new (br_services_get_advisor (self->services),
                                            br_services_get_store (self->services),
                                            br_services_get_settings (self->services));
      update_faults (self);
      adw_navigation_view_push (self->navigation, self->start_page);
      if (self->greeted)
        ask_for_date (self);
    }
  else if (!is_new && self->start_page != NULL)
    {
      self->start_page = NULL;
      if (self->date_question != NULL)
        adw_dialog_force_close (self->date_question);
      adw_navigation_view_pop_to_page (self->navigation, self->places_page);
      adw_view_stack_set_visible_child_name (self->view_stack, "today");
    }
}

static void
open_waiting_program (BrWindow *self)
{
  g_autoptr (GFile) file = g_steal_pointer (&self->program_to_open);

  if (file == NULL)
    return;

  if (br_session_flow_get_active (self->flow))
    {
      adw_dialog_present (br_notice_new (_("Finish Your Session First"),
                                         _("A session is running. When it is over, open the program file again.")),
                          GTK_WIDGET (self));
      return;
    }

  adw_dialog_present (br_program_dialog_new (file,
                                             br_services_get_store (self->services),
                                             br_services_get_advisor (self->services)),
                      GTK_WIDGET (self));
}

/* Whether today's session is to be started now: on any other day Today says what there is to do instead. */
static gboolean
take_start_wanted (BrWindow *self)
{
  BrState *state = br_advisor_get_state (br_services_get_advisor (self->services));
  const gboolean wanted = self->start_wanted;

  self->start_wanted = FALSE;

  return wanted && br_state_get_situation (state) == BR_SITUATION_WORKOUT && !br_session_flow_get_active (self->flow);
}

/* ---- Loading ---- */

static void
media_ready_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* Sessions work without sound and clips, with the steps written out. */
  if (!br_media_init_finish (result, &error))
    g_message ("No clips and no sounds: %s", error->message);
}

/* If that is waited for. */
static void
present_now (BrWindow *self)
{
  if (self->present_id == 0)
    return;

  g_clear_handle_id (&self->present_id, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
}

static void
waited_long_cb (gpointer user_data)
{
  BrWindow *self = BR_WINDOW (user_data);

  self->present_id = 0;
  gtk_widget_set_visible (self->spinner, TRUE);
  gtk_window_present (GTK_WINDOW (self));
}

static void
show_places (BrWindow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "places");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
  update_start_page (self);
}

/* What there is to ask or to begin with, once, when everything is loaded and was seen: the first frame waits for no dialog. */
static void
greet (BrWindow *self)
{
  BrState *state = br_advisor_get_state (br_services_get_advisor (self->services));

  self->greeted = TRUE;
  if (self->start_page != NULL)
    ask_for_date (self);
  if (take_start_wanted (self))
    br_session_flow_start (self->flow, FALSE);
  else if (br_state_get_situation (state) != BR_SITUATION_NEW)
    br_session_flow_offer_resume (self->flow);
  else if (g_list_model_get_n_items (br_services_get_faults (self->services)) > 0)
    /* Before anybody begins anew because the records could not be read. */
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-faults", NULL);
  open_waiting_program (self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (BrWindow) self = BR_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (self->services == NULL)
    return;

  if (br_services_load_finish (BR_SERVICES (source), result, &error))
    {
      show_places (self);
      present_now (self);
      return;
    }

  message = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->failed_page, message);
  gtk_stack_set_visible_child_name (self->stack, "failed");
  present_now (self);
}

static void
frame_drawn_cb (BrWindow      *self,
                GdkFrameClock *frame_clock)
{
  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "loading"))
    return;

  g_clear_signal_handler (&self->first_frame_id, frame_clock);
  br_media_init_async (NULL, media_ready_cb, NULL);
  br_backup_folder_clean_up_async (NULL, NULL);
  if (br_services_get_loaded (self->services))
    greet (self);
}

static void
br_window_map (GtkWidget *widget)
{
  BrWindow *self = BR_WINDOW (widget);

  GTK_WIDGET_CLASS (br_window_parent_class)->map (widget);

  if (self->first_frame_id == 0 && !self->greeted)
    self->first_frame_id = g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                                                    G_CALLBACK (frame_drawn_cb), self, G_CONNECT_SWAPPED);
}

static void
active_cb (BrWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    br_store_look (br_services_get_store (self->services));
}

/* ---- Closing ---- */

static void
close_anyway_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (BrWindow) self = BR_WINDOW (user_data);
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  self->closing = FALSE;
  if (g_strcmp0 (response, "close") == 0)
    gtk_window_destroy (GTK_WINDOW (self));
  else if (g_strcmp0 (response, "again") == 0)
    gtk_window_close (GTK_WINDOW (self));
}

/* Returns: (transfer full): why the journal could not be written, what that means for closing, and what to do */
static char *
describe_journal (const GError *error)
{
  if (g_error_matches (error, BR_JSON_ERROR, BR_JSON_ERROR_NEWER))
    return g_strdup (_("A newer version of this app wrote to your records, and this version must not change them. What you entered last "
                       "cannot be saved, and is lost when you close the app. Please note it down, update the app, and enter it again."));

  /* Translators: technical reason, what to do */
  return g_strdup_printf (_("What you entered last could not be saved (%s). It is kept for as long as the app is open, and is lost if you "
                            "close it now. %s Then try again."),
                          br_file_error_get_words (error), br_saving_fault_get_advice (error));
}

/* Returns: (transfer full): the same of the session that goes on */
static char *
describe_session (const GError *error)
{
  /* What the error says itself is meant for those who go on. */
  const char *words = br_file_error_find_words (error);

  /* Translators: technical reason, what to do */
  return g_strdup_printf (_("How far you have come in your session could not be saved (%s). It is kept for as long as the app is open, and is "
                            "lost if you close it now. %s Then try again."),
                          words != NULL ? words : _("the reason is not known"), br_saving_fault_get_advice (error));
}

static void
ask_to_close (BrWindow   *self,
              const char *body)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Not Everything Is Saved"), body));

  adw_alert_dialog_add_responses (dialog,
                                  "stay", _("_Stay"),
                                  "close", _("_Close Anyway"),
                                  "again", _("_Try Again"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, "close", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (dialog, "again", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "again");
  adw_alert_dialog_set_close_response (dialog, "stay");
  adw_alert_dialog_choose (dialog, GTK_WIDGET (self), NULL, close_anyway_cb, g_object_ref (self));
}

static void
session_flushed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (BrWindow) self = BR_WINDOW (user_data);
  g_autoptr (GError) error = NULL;

  g_application_release (g_application_get_default ());
  if (br_session_file_flush_finish (BR_SESSION_FILE (source), result, &error))
    {
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else
    {
      g_autofree char *body = describe_session (error);

      ask_to_close (self, body);
    }
}

static void
journal_flushed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (BrWindow) self = BR_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL;

  if (br_store_flush_finish (BR_STORE (source), result, &error))
    {
      br_session_file_flush_async (br_services_get_session_file (self->services), session_flushed_cb, g_object_ref (self));
      return;
    }

  g_application_release (g_application_get_default ());
  body = describe_journal (error);
  ask_to_close (self, body);
}

static void
flush_and_close (BrWindow *self)
{
  /* Until it is on disk, whatever else ends. */
  g_application_hold (g_application_get_default ());
  br_store_flush_async (br_services_get_store (self->services), NULL, journal_flushed_cb, g_object_ref (self));
}

static void
close_confirmed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (BrWindow) self = BR_WINDOW (user_data);

  if (br_session_flow_confirm_close_finish (BR_SESSION_FLOW (source), result))
    flush_and_close (self);
  else
    self->closing = FALSE;
}

static void
save_size (BrWindow *self)
{
  GSettings *settings = br_services_get_settings (self->services);
  int width, height;

  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (gtk_window_is_maximized (GTK_WINDOW (self)) || gtk_window_is_fullscreen (GTK_WINDOW (self)))
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width > 0 && height > 0)
    {
      g_settings_set_int (settings, "window-width", width);
      g_settings_set_int (settings, "window-height", height);
    }
}

static gboolean
br_window_close_request (GtkWindow *window)
{
  BrWindow *self = BR_WINDOW (window);

  if (self->closing)
    return GDK_EVENT_STOP;

  self->closing = TRUE;
  save_size (self);
  if (br_session_flow_get_active (self->flow))
    br_session_flow_confirm_close_async (self->flow, close_confirmed_cb, g_object_ref (self));
  else
    flush_and_close (self);

  return GDK_EVENT_STOP;
}

/* AdwDialogHost takes a request to close the window for one to close the topmost dialog. */
gboolean
br_window_quit (BrWindow *self)
{
  AdwApplicationWindow *window;
  AdwDialog *dialog;

  g_return_val_if_fail (BR_IS_WINDOW (self), FALSE);

  window = ADW_APPLICATION_WINDOW (self);
  dialog = adw_application_window_get_visible_dialog (window);
  if (dialog == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return FALSE;
    }
  if (BR_IS_PREFERENCES_DIALOG (dialog) && !adw_dialog_get_can_close (dialog))
    return FALSE;

  /* Before the dialogs: one that is closed may take back what it asks, such as how it hurts, and that is to be asked again. The answer that
   * one gives may be to close the window, too, or to let it stay. */
  self->closing = TRUE;
  br_session_flow_keep (self->flow);
  while ((dialog = adw_application_window_get_visible_dialog (window)) != NULL)
    adw_dialog_force_close (dialog);

  self->closing = TRUE;
  save_size (self);
  flush_and_close (self);

  return TRUE;
}

/* ---- Actions ---- */

static gboolean
unit_to_pounds (GValue   *value,
                GVariant *variant,
                gpointer  user_data)
{
  g_value_set_boolean (value, g_strcmp0 (g_variant_get_string (variant, NULL), "pounds") == 0);

  return TRUE;
}

static void
start_session_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  BrWindow *self = BR_WINDOW (widget);

  if (br_services_get_loaded (self->services) && !br_session_flow_get_active (self->flow))
    br_session_flow_start (self->flow, g_variant_get_boolean (parameter));
}

/* What changes plan or data has to wait until they are there and no session runs: that keeps the equipment it began with. What cannot be
 * recorded is not asked for. */
static void
update_actions (BrWindow *self)
{
  BrState *state = br_advisor_get_state (br_services_get_advisor (self->services));
  const gboolean idle = br_services_get_loaded (self->services) && !br_session_flow_get_active (self->flow);

  /* Nobody reads while a session goes on; its own page explains it. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-manual", !br_session_flow_get_active (self->flow));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.preferences", idle);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.restore-backup", idle);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.begin-review", !br_store_get_read_only (br_services_get_store (self->services)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.edit-plan",
                                 idle && state != NULL && br_state_get_situation (state) != BR_SITUATION_NEW
                                 && !br_store_get_read_only (br_services_get_store (self->services)));
}

/* The page about what is on the screen. */
static const char *
get_help_page (BrWindow *self)
{
  const struct
  {
    const char *place;
    const char *page;
  } pages[] = {
    { "today", "today" },
    { "calendar", "calendar" },
    { "progress", "progress" },
  };
  const char *place = adw_view_stack_get_visible_child_name (self->view_stack);

  if (self->start_page != NULL)
    return "start";
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (g_strcmp0 (place, pages[i].place) == 0)
        return pages[i].page;
    }

  return "index";
}

static void
show_manual_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  g_autoptr (GFile) help = g_file_new_for_path (HELPDIR);
  g_autoptr (GFile) folder = br_manual_find_folder (help);

  if (BR_IS_HELP_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget))))
    return;

  adw_dialog_present (br_help_dialog_new (folder, get_help_page (BR_WINDOW (widget))), widget);
}

static void
show_place (BrWindow   *self,
            const char *name)
{
  if (adw_navigation_view_get_visible_page (self->navigation) == self->places_page
      && adw_view_stack_get_child_by_name (self->view_stack, name) != NULL)
    adw_view_stack_set_visible_child_name (self->view_stack, name);
}

static void
show_place_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  show_place (BR_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* The calendar shows which days can have it. */
static void
move_session_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  BrWindow *self = BR_WINDOW (widget);
  GtkWidget *page;

  show_place (self, "calendar");
  page = adw_bin_get_child (self->calendar_place);
  if (page != NULL)
    gtk_widget_activate_action_variant (page, "calendar.move", parameter);
}

/* ---- The object ---- */

static void
br_window_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  BrWindow *self = BR_WINDOW (object);

  switch ((BrWindowProperty) property_id)
    {
    case PROP_SERVICES:
      g_value_set_object (value, self->services);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->services != NULL && br_services_get_loaded (self->services));
      break;
    case PROP_TOASTS:
      g_value_set_object (value, self->toasts);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_window_set_property (GObject      *object,
                        guint         property_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  BrWindow *self = BR_WINDOW (object);

  switch ((BrWindowProperty) property_id)
    {
    case PROP_SERVICES:
      self->services = g_value_dup_object (value);
      break;
    case PROP_LOADED:
    case PROP_TOASTS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_window_constructed (GObject *object)
{
  BrWindow *self = BR_WINDOW (object);
  GSettings *settings = br_services_get_settings (self->services);
  BrAdvisor *advisor = br_services_get_advisor (self->services);
  BrStore *store = br_services_get_store (self->services);
  BrClipLibrary *clips = br_services_get_clips (self->services);

  G_OBJECT_CLASS (br_window_parent_class)->constructed (object);

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  make_page (self);

  self->flow = br_session_flow_new (self->navigation, advisor, store,
                                    br_services_get_session_file (self->services), clips,
                                    br_services_get_cues (self->services),
                                    br_services_get_clock (self->services));

  g_settings_bind_with_mapping (settings, "weight-unit", self->flow, "pounds", G_SETTINGS_BIND_GET,
                                unit_to_pounds, NULL, NULL, NULL);
  g_settings_bind (settings, "own-pace", self->flow, "own-pace", G_SETTINGS_BIND_DEFAULT);

  g_signal_connect_object (advisor, "notify::state", G_CALLBACK (update_start_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (br_services_get_faults (self->services), "items-changed",
                           G_CALLBACK (update_faults), self, G_CONNECT_SWAPPED);
  update_faults (self);

  g_signal_connect_object (self->services, "notify::loaded", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (advisor, "notify::state", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flow, "notify::active", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::read-only", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  update_actions (self);

  if (br_services_get_loaded (self->services))
    show_places (self);
  else
    br_services_load_async (self->services, NULL, loaded_cb, g_object_ref (self));
}

static void
br_window_dispose (GObject *object)
{
  BrWindow *self = BR_WINDOW (object);

  g_clear_handle_id (&self->present_id, g_source_remove);
  self->start_page = NULL;
  g_clear_weak_pointer (&self->date_question);
  g_clear_object (&self->flow);
  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_WINDOW);
  g_clear_object (&self->program_to_open);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (br_window_parent_class)->dispose (object);
}

static void
br_window_class_init (BrWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->get_property = br_window_get_property;
  object_class->set_property = br_window_set_property;
  object_class->constructed = br_window_constructed;
  object_class->dispose = br_window_dispose;

  widget_class->map = br_window_map;

  window_class->close_request = br_window_close_request;

  properties[PROP_SERVICES] = g_param_spec_object ("services", NULL, NULL, BR_TYPE_SERVICES,
                                                   G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TOASTS] = g_param_spec_object ("toasts", NULL, NULL, ADW_TYPE_TOAST_OVERLAY, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BrWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, BrWindow, places_page);
  gtk_widget_class_bind_template_child (widget_class, BrWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BrWindow, failed_page);
  gtk_widget_class_bind_template_child (widget_class, BrWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, BrWindow, fault_banner);
  gtk_widget_class_bind_template_child (widget_class, BrWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, BrWindow, view_stack);
  gtk_widget_class_bind_template_child (widget_class, BrWindow, today_place);
  gtk_widget_class_bind_template_child (widget_class, BrWindow, calendar_place);
  gtk_widget_class_bind_template_child (widget_class, BrWindow, progress_place);
  gtk_widget_class_bind_template_child (widget_class, BrWindow, program_place);

  gtk_widget_class_bind_template_callback (widget_class, make_page);

  br_window_dialogs_install (widget_class);
  gtk_widget_class_install_action (widget_class, "win.start-session", "b", start_session_cb);
  gtk_widget_class_install_action (widget_class, "win.show-manual", NULL, show_manual_cb);
  gtk_widget_class_install_action (widget_class, "win.show-place", "s", show_place_cb);
  gtk_widget_class_install_action (widget_class, "win.move-session", "u", move_session_cb);
}

/* The stack gives a place its title as it is written, with the mark of its key, which a screen reader would spell out. */
static void
name_places (BrWindow *self)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->view_stack);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      g_auto (GStrv) parts = g_strsplit (adw_view_stack_page_get_title (page), "_", -1);
      g_autofree char *name = g_strjoinv ("", parts);

      gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

static void
br_window_init (BrWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_places (self);
  br_keep_focus (GTK_WIDGET (self));
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  /* Before the routine comes: the key that starts it may still be down. */
  br_held_keys_watch (GTK_WINDOW (self));
}

GtkWindow *
br_window_new (GtkApplication *application,
               BrServices     *services)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (BR_IS_SERVICES (services), NULL);

  return g_object_new (BR_TYPE_WINDOW,
                       "application", application,
                       "services", services,
                       NULL);
}

void
br_window_present (BrWindow *self)
{
  g_return_if_fail (BR_IS_WINDOW (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) || !g_str_equal (gtk_stack_get_visible_child_name (self->stack), "loading"))
    {
      gtk_window_present (GTK_WINDOW (self));
    }
  else if (self->present_id == 0)
    {
      self->present_id = g_timeout_add_once (PRESENT_DELAY_MS, waited_long_cb, self);
      /* What can draw is made ready while a long history is still being read. */
      gtk_widget_realize (GTK_WIDGET (self));
    }
}

void
br_window_open_program (BrWindow *self,
                        GFile    *file)
{
  g_return_if_fail (BR_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  g_set_object (&self->program_to_open, file);
  if (self->greeted)
    open_waiting_program (self);
}

void
br_window_show_today (BrWindow *self)
{
  g_return_if_fail (BR_IS_WINDOW (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-place", "s", "today");
}

void
br_window_start_today (BrWindow *self)
{
  g_return_if_fail (BR_IS_WINDOW (self));

  br_window_show_today (self);
  self->start_wanted = TRUE;
  if (self->greeted && take_start_wanted (self))
    br_session_flow_start (self->flow, FALSE);
}
