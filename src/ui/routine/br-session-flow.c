/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds the session while it lasts, and leads from page to page. */

#include "config.h"

#include "ui/routine/br-session-flow.h"

#include "core/rules/br-wording.h"
#include "ui/routine/br-after-page.h"
#include "ui/routine/br-routine-page.h"
#include "ui/routine/br-session-keeper.h"
#include "ui/routine/br-start-check.h"
#include "ui/safety/br-safety-dialog.h"
#include "ui/widgets/br-notice.h"

#include <glib/gi18n.h>

/* It is tomorrow already on the other side of the date line. */
#define MAX_DAYS_AHEAD 1

struct _BrSessionFlow
{
  GObject parent_instance;

  AdwNavigationView *navigation; /* weak */
  BrAdvisor *advisor;
  BrStore *store;
  BrSessionFile *session_file;
  BrClipLibrary *clips;
  BrCuePlayer *cues;
  BrClock *clock;
  gboolean pounds;
  GStrv own_pace;

  BrSessionKeeper *keeper;
  BrStartCheck *check;
  gboolean busy;                  /* session.json is being read */
  gboolean wanted_short;
  BrSession *session;
  BrState *before;                /* the rules' state before the session */
  AdwNavigationPage *base;        /* where the person came from; weak */
  BrRoutinePage *routine;         /* weak */
  BrAfterPage *after;             /* weak */
  gboolean silence_told;
  gboolean no_voice_told;
};

typedef enum
{
  PROP_ACTIVE = 1,
  PROP_POUNDS,
  PROP_OWN_PACE,
} BrSessionFlowProperty;

static GParamSpec *properties[PROP_OWN_PACE + 1];

G_DEFINE_FINAL_TYPE (BrSessionFlow, br_session_flow, G_TYPE_OBJECT)

static GtkWidget *
get_parent (BrSessionFlow *self)
{
  return self->navigation != NULL ? GTK_WIDGET (self->navigation) : NULL;
}

static AdwAlertDialog *
create_alert (const char *heading,
              const char *body)
{
  return ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));
}

static void
tell (BrSessionFlow *self,
      const char    *heading,
      const char    *body)
{
  adw_dialog_present (br_notice_new (heading, body), get_parent (self));
}

/* ---- The end ------------------------------------------------------------------------------------------------------------- */

static void
close_pages (BrSessionFlow *self)
{
  if (self->navigation != NULL && self->base != NULL && (self->routine != NULL || self->after != NULL))
    adw_navigation_view_pop_to_page (self->navigation, self->base);

  g_clear_weak_pointer (&self->routine);
  g_clear_weak_pointer (&self->after);
  g_clear_weak_pointer (&self->base);
  g_clear_object (&self->session);
  g_clear_object (&self->before);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static BrEntry *
make_entry (BrSessionFlow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (self->after != NULL)
    return br_after_page_make_entry (self->after);

  return br_session_make_entry (self->session, now, BR_PAIN_UNRATED, -1, BR_FORM_UNANSWERED, NULL);
}

/* Puts the session into the journal with all that is known by now. */
static void
save (BrSessionFlow *self)
{
  g_autoptr (BrEntry) entry = make_entry (self);

  br_session_keeper_save (self->keeper, self->session, entry);
}

static void
save_and_leave (BrSessionFlow *self)
{
  save (self);
  br_session_keeper_clear_async (self->keeper, NULL, NULL);
  close_pages (self);
}

static void
leave_for_later (BrSessionFlow *self)
{
  br_session_file_follow (self->session_file, NULL);
  close_pages (self);
}

/* ---- After ----------------------------------------------------------------------------------------------------------------- */

static void
after_safety_cb (BrSessionFlow *self)
{
  adw_dialog_present (br_safety_dialog_new (self->advisor, self->store, BR_FLAGS_PAIN), get_parent (self));
}

static void
show_after (BrSessionFlow  *self,
            BrPainResponse  why)
{
  if (self->base == NULL)
    g_set_weak_pointer (&self->base, adw_navigation_view_get_visible_page (self->navigation));

  g_set_weak_pointer (&self->after, br_after_page_new (self->session, why, self->advisor, self->before));
  g_signal_connect_object (self->after, "done", G_CALLBACK (save_and_leave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->after, "safety", G_CALLBACK (after_safety_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (self->after));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static void
reported_cb (BrSessionFlow  *self,
             BrPainResponse  response)
{
  /* PAIN-4, PAIN-5: kept and locked at once, whatever happens next. */
  if (response == BR_RESPONSE_ENDED_RADIATING || response == BR_RESPONSE_ENDED_NUMB)
    {
      save (self);
      br_session_keeper_lock (self->keeper);
    }
}

static void
ended_cb (BrSessionFlow  *self,
          BrPainResponse  why)
{
  if (!br_session_keeper_has_work (self->session))
    {
      save_and_leave (self);
      return;
    }

  show_after (self, why);
  if (why == BR_RESPONSE_ENDED_RADIATING || why == BR_RESPONSE_ENDED_NUMB)
    after_safety_cb (self);
}

/* ---- Leaving early ----------------------------------------------------------------------------------------------------------- */

static void
leave_closed_cb (BrSessionFlow *self)
{
  if (self->routine != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->routine));
}

/* "stay", "later" or "end". */
static AdwAlertDialog *
create_leave_alert (BrSessionFlow *self)
{
  AdwAlertDialog *alert = create_alert (_("End the Session?"),
                                        br_session_keeper_has_work (self->session)
                                          ? _("What you did so far is kept either way. Later, you can go on in the same set.")
                                          : _("Nothing has been done yet, so no session is recorded."));

  adw_alert_dialog_add_responses (alert,
                                  "end", _("_End Now"),
                                  "later", _("Go On _Later"),
                                  "stay", _("_Keep Going"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (alert, "stay", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "stay");
  adw_alert_dialog_set_close_response (alert, "stay");
  g_signal_connect_object (alert, "closed", G_CALLBACK (leave_closed_cb), self, G_CONNECT_SWAPPED);

  return alert;
}

static void
go_on (BrSessionFlow *self)
{
  if (self->session != NULL && br_session_get_state (self->session) == BR_SESSION_PAUSED)
    br_session_resume (self->session);
}

static void
leave_answered_cb (BrSessionFlow *self,
                   const char    *response)
{
  if (self->session == NULL)
    return;

  if (g_str_equal (response, "end"))
    br_session_finish (self->session);
  else if (g_str_equal (response, "later"))
    leave_for_later (self);
  else
    go_on (self);
}

static void
leave_cb (BrSessionFlow *self)
{
  AdwAlertDialog *alert = create_leave_alert (self);

  g_signal_connect_object (alert, "response", G_CALLBACK (leave_answered_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (alert), get_parent (self));
}

static void
safety_cb (BrSessionFlow *self)
{
  adw_dialog_present (br_safety_dialog_new (self->advisor, self->store, BR_FLAGS_SELF), get_parent (self));
}

/* ---- The person's own pace ---------------------------------------------------------------------------------------------------- */

static void
set_own_pace (BrSessionFlow      *self,
              const char * const *own_pace)
{
  static const char * const none[] = { NULL };
  const char * const *ids = own_pace != NULL ? own_pace : none;

  if (g_strv_equal ((const char * const *) self->own_pace, ids))
    return;

  g_strfreev (self->own_pace);
  self->own_pace = g_strdupv ((char **) ids);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWN_PACE]);
}

static void
pace_chosen_cb (BrSessionFlow *self,
                const char    *exercise_id,
                gboolean       own_pace)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; self->own_pace[i] != NULL; i++)
    {
      if (!g_str_equal (self->own_pace[i], exercise_id))
        g_strv_builder_add (builder, self->own_pace[i]);
    }
  if (own_pace)
    g_strv_builder_add (builder, exercise_id);

  ids = g_strv_builder_end (builder);
  set_own_pace (self, (const char * const *) ids);
}

/* A session that goes on has a choice of its own. */
static void
apply_own_pace (BrSessionFlow *self,
                BrSession     *session)
{
  BrPrescription *prescription = br_session_get_prescription (session);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (prescription)); i++)
    {
      BrExercise *exercise = br_prescribed_exercise_get_exercise (br_prescription_get_exercise (prescription, i));

      br_session_set_own_pace (session, i, g_strv_contains ((const char * const *) self->own_pace, br_exercise_get_id (exercise)));
    }
}

/* ---- The routine --------------------------------------------------------------------------------------------------------------- */

static void
tell_silence (BrSessionFlow *self)
{
  if (self->silence_told || self->routine == NULL || br_cue_player_get_available (self->cues))
    return;

  self->silence_told = TRUE;
  br_routine_page_say (self->routine, _("No sound device, so no sounds"));
}

static void
tell_no_voice (BrSessionFlow *self)
{
  if (self->no_voice_told || self->routine == NULL || br_cue_player_get_voice_available (self->cues))
    return;

  self->no_voice_told = TRUE;
  br_routine_page_say (self->routine, _("No speech engine, so no voice. The sounds go on."));
}

static void
show_routine (BrSessionFlow *self)
{
  g_set_weak_pointer (&self->base, adw_navigation_view_get_visible_page (self->navigation));
  g_set_weak_pointer (&self->routine, br_routine_page_new (self->session, self->clips, self->cues));
  g_object_bind_property (self, "pounds", self->routine, "pounds", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->routine, "reported", G_CALLBACK (reported_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->routine, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->routine, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->routine, "safety", G_CALLBACK (safety_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->routine, "pace-chosen", G_CALLBACK (pace_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (self->routine));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
  tell_silence (self);
}

/* Takes @session (transfer none) as the present one. */
static void
take_session (BrSessionFlow *self,
              BrSession     *session)
{
  g_set_object (&self->session, session);
  g_set_object (&self->before, br_advisor_get_state (self->advisor));
  br_session_file_follow (self->session_file, session);
}

static void
ready_cb (BrSessionFlow  *self,
          BrPrescription *prescription,
          int             pain,
          BrPainKind      kind)
{
  g_autoptr (BrSession) session = NULL;

  if (self->session != NULL || self->navigation == NULL)
    return;

  session = br_session_new (prescription, self->clock, br_advisor_get_today (self->advisor), pain, kind);
  apply_own_pace (self, session);
  take_session (self, session);
  show_routine (self);
  br_session_start (session);
}

/* ---- A session that was cut off ------------------------------------------------------------------------------------------------ */

static void
resume_answered_cb (BrSessionFlow *self,
                    const char    *response,
                    AdwDialog     *alert)
{
  BrSession *session = g_object_get_data (G_OBJECT (alert), "session");

  if (self->session != NULL || self->navigation == NULL)
    return;

  if (g_str_equal (response, "later"))
    return;

  take_session (self, session);
  if (g_str_equal (response, "go-on"))
    {
      show_routine (self);
      br_session_resume (session);
    }
  else
    {
      br_session_finish (session);
      if (br_session_keeper_has_work (session))
        show_after (self, BR_RESPONSE_GO_ON);
      else
        save_and_leave (self);
    }
}

/* What was begun on another day is best kept as it is: going on now would put today's work on that day. */
static void
offer (BrSessionFlow *self,
       BrSession     *session)
{
  BrState *state = br_advisor_get_state (self->advisor);
  const BrDay today = br_advisor_get_today (self->advisor);
  const char *suggested = br_session_get_date (session) == today ? "go-on" : "finish";
  g_autofree char *day = br_wording_day (br_session_get_date (session), today);
  g_autofree char *body = g_strdup_printf (_("Your session of %s was not finished. Nothing of it is lost."), day);
  AdwAlertDialog *alert = create_alert (_("Go On With Your Session?"), body);

  adw_alert_dialog_add_responses (alert, "later", _("_Later"), "finish", _("_Save What Was Done"), NULL);
  if (state == NULL || br_state_get_lock (state) == BR_LOCK_NONE)
    adw_alert_dialog_add_response (alert, "go-on", _("_Go On"));
  if (adw_alert_dialog_has_response (alert, suggested))
    {
      adw_alert_dialog_set_response_appearance (alert, suggested, ADW_RESPONSE_SUGGESTED);
      adw_alert_dialog_set_default_response (alert, suggested);
    }
  adw_alert_dialog_set_close_response (alert, "later");
  g_object_set_data_full (G_OBJECT (alert), "session", g_object_ref (session), g_object_unref);
  g_signal_connect_object (alert, "response", G_CALLBACK (resume_answered_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (alert), get_parent (self));
}

/* Deals with what was left over. Returns: whether there was anything for the person to decide */
static gboolean
deal_with (BrSessionFlow *self,
           BrSession     *session,
           GError        *error)
{
  if (error != NULL)
    {
      g_printerr ("%s\n", error->message);
      tell (self, _("Session Not Restored"), error->message);
      return TRUE;
    }
  if (session == NULL)
    return FALSE;

  if (br_session_keeper_is_saved (self->keeper, session))
    {
      br_session_keeper_clear_async (self->keeper, NULL, NULL);
      return FALSE;
    }

  if (br_session_get_state (session) == BR_SESSION_FINISHED)
    {
      take_session (self, session);
      show_after (self, BR_RESPONSE_GO_ON);
    }
  else
    {
      offer (self, session);
    }

  return TRUE;
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  BrSessionFlow *self = g_task_get_source_object (task);
  gboolean starting = GPOINTER_TO_INT (g_task_get_task_data (task));
  g_autoptr (GError) error = NULL;
  g_autoptr (BrSession) session = br_session_file_restore_finish (BR_SESSION_FILE (source), result, &error);

  g_task_return_boolean (task, TRUE);
  self->busy = FALSE;
  if (self->navigation == NULL || self->session != NULL)
    return;

  if (!deal_with (self, session, error) && starting)
    br_start_check_ask (self->check, self->wanted_short);
}

static void
restore (BrSessionFlow *self,
         gboolean       starting)
{
  BrState *state = br_advisor_get_state (self->advisor);
  g_autoptr (GTask) task = NULL;

  if (self->busy || self->session != NULL || br_advisor_get_program (self->advisor) == NULL)
    return;

  self->busy = TRUE;
  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_source_tag (task, restore);
  g_task_set_task_data (task, GINT_TO_POINTER (starting), NULL);
  br_session_file_restore_async (self->session_file, br_advisor_get_program (self->advisor), self->clock,
                                 state != NULL ? br_state_get_started (state) : BR_DAY_NONE,
                                 br_advisor_get_today (self->advisor) + MAX_DAYS_AHEAD, NULL, restored_cb, g_steal_pointer (&task));
}

/* ---- The object ------------------------------------------------------------------------------------------------------------------ */

static void
br_session_flow_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  BrSessionFlow *self = BR_SESSION_FLOW (object);

  switch ((BrSessionFlowProperty) property_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, br_session_flow_get_active (self));
      break;
    case PROP_POUNDS:
      g_value_set_boolean (value, self->pounds);
      break;
    case PROP_OWN_PACE:
      g_value_set_boxed (value, self->own_pace);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_session_flow_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  BrSessionFlow *self = BR_SESSION_FLOW (object);

  switch ((BrSessionFlowProperty) property_id)
    {
    case PROP_POUNDS:
      if (self->pounds == g_value_get_boolean (value))
        break;
      self->pounds = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_OWN_PACE:
      set_own_pace (self, g_value_get_boxed (value));
      break;
    case PROP_ACTIVE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_session_flow_dispose (GObject *object)
{
  BrSessionFlow *self = BR_SESSION_FLOW (object);

  g_clear_weak_pointer (&self->routine);
  g_clear_weak_pointer (&self->after);
  g_clear_weak_pointer (&self->base);
  g_clear_weak_pointer (&self->navigation);
  g_clear_object (&self->session);
  g_clear_object (&self->before);
  g_clear_object (&self->advisor);
  g_clear_object (&self->store);
  g_clear_object (&self->session_file);
  g_clear_object (&self->check);
  g_clear_object (&self->keeper);
  g_clear_object (&self->clips);
  g_clear_object (&self->cues);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (br_session_flow_parent_class)->dispose (object);
}

static void
br_session_flow_finalize (GObject *object)
{
  BrSessionFlow *self = BR_SESSION_FLOW (object);

  g_clear_pointer (&self->own_pace, g_strfreev);

  G_OBJECT_CLASS (br_session_flow_parent_class)->finalize (object);
}

static void
br_session_flow_class_init (BrSessionFlowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_session_flow_get_property;
  object_class->set_property = br_session_flow_set_property;
  object_class->dispose = br_session_flow_dispose;
  object_class->finalize = br_session_flow_finalize;

  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_POUNDS] = g_param_spec_boolean ("pounds", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_OWN_PACE] = g_param_spec_boxed ("own-pace", NULL, NULL, G_TYPE_STRV,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
br_session_flow_init (BrSessionFlow *self)
{
  self->own_pace = g_new0 (char *, 1);
}

BrSessionFlow *
br_session_flow_new (AdwNavigationView *navigation,
                     BrAdvisor         *advisor,
                     BrStore           *store,
                     BrSessionFile     *session_file,
                     BrClipLibrary     *clips,
                     BrCuePlayer       *cues,
                     BrClock           *clock)
{
  BrSessionFlow *self;

  g_return_val_if_fail (ADW_IS_NAVIGATION_VIEW (navigation), NULL);
  g_return_val_if_fail (BR_IS_ADVISOR (advisor), NULL);
  g_return_val_if_fail (BR_IS_STORE (store), NULL);
  g_return_val_if_fail (BR_IS_SESSION_FILE (session_file), NULL);
  g_return_val_if_fail (BR_IS_CLIP_LIBRARY (clips), NULL);
  g_return_val_if_fail (BR_IS_CUE_PLAYER (cues), NULL);
  g_return_val_if_fail (BR_IS_CLOCK (clock), NULL);

  self = g_object_new (BR_TYPE_SESSION_FLOW, NULL);
  g_set_weak_pointer (&self->navigation, navigation);
  self->advisor = g_object_ref (advisor);
  self->store = g_object_ref (store);
  self->session_file = g_object_ref (session_file);
  self->clips = g_object_ref (clips);
  self->cues = g_object_ref (cues);
  self->clock = g_object_ref (clock);
  self->keeper = br_session_keeper_new (advisor, store, session_file);
  self->check = br_start_check_new (GTK_WIDGET (navigation), advisor, store, self->keeper);
  g_signal_connect_object (self->check, "ready", G_CALLBACK (ready_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cues, "notify::available", G_CALLBACK (tell_silence), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cues, "notify::voice-available", G_CALLBACK (tell_no_voice), self, G_CONNECT_SWAPPED);

  return self;
}

void
br_session_flow_start (BrSessionFlow *self,
                       gboolean       short_session)
{
  g_return_if_fail (BR_IS_SESSION_FLOW (self));

  if (self->busy || br_start_check_get_asking (self->check))
    return;

  self->wanted_short = short_session;
  /* A session that waits for later is not written over. */
  restore (self, TRUE);
}

void
br_session_flow_offer_resume (BrSessionFlow *self)
{
  g_return_if_fail (BR_IS_SESSION_FLOW (self));

  restore (self, FALSE);
}

void
br_session_flow_keep (BrSessionFlow *self)
{
  g_return_if_fail (BR_IS_SESSION_FLOW (self));

  if (self->session == NULL)
    return;

  if (self->after != NULL)
    {
      save_and_leave (self);
      return;
    }

  if (br_session_get_state (self->session) == BR_SESSION_RUNNING)
    br_session_pause (self->session);
  leave_for_later (self);
}

gboolean
br_session_flow_get_active (BrSessionFlow *self)
{
  g_return_val_if_fail (BR_IS_SESSION_FLOW (self), FALSE);

  return self->session != NULL;
}

static void
cleared_for_close_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;

  /* Whether or not session.json could be cleared away: the session is kept in it or in the journal. */
  g_task_return_boolean (task, TRUE);
}

static void
close_answered_cb (AdwAlertDialog *alert,
                   const char     *response,
                   GTask          *task)
{
  BrSessionFlow *self = g_task_get_source_object (task);

  if (g_str_equal (response, "stay"))
    {
      go_on (self);
      g_task_return_boolean (task, FALSE);
    }
  else if (self->session == NULL)
    {
      g_task_return_boolean (task, TRUE);
    }
  else if (g_str_equal (response, "later"))
    {
      leave_for_later (self);
      g_task_return_boolean (task, TRUE);
    }
  else
    {
      save (self);
      br_session_keeper_clear_async (self->keeper, cleared_for_close_cb, g_object_ref (task));
      close_pages (self);
    }
}

void
br_session_flow_confirm_close_async (BrSessionFlow       *self,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  AdwAlertDialog *alert;

  g_return_if_fail (BR_IS_SESSION_FLOW (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, br_session_flow_confirm_close_async);

  if (self->session == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  /* The questions after the session have nothing that could be lost by leaving them. */
  if (self->after != NULL)
    {
      save (self);
      br_session_keeper_clear_async (self->keeper, cleared_for_close_cb, g_steal_pointer (&task));
      close_pages (self);
      return;
    }

  if (br_session_get_state (self->session) == BR_SESSION_RUNNING)
    br_session_pause (self->session);

  alert = create_leave_alert (self);
  g_signal_connect_object (alert, "response", G_CALLBACK (close_answered_cb), task, G_CONNECT_DEFAULT);
  g_object_set_data_full (G_OBJECT (alert), "task", g_steal_pointer (&task), g_object_unref);
  adw_dialog_present (ADW_DIALOG (alert), get_parent (self));
}

gboolean
br_session_flow_confirm_close_finish (BrSessionFlow *self,
                                      GAsyncResult  *result)
{
  g_return_val_if_fail (BR_IS_SESSION_FLOW (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
