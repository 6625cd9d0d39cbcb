/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds the session while it lasts, and leads from page to page. */

#include "config.h"

#include "ui/routine/br-session-flow.h"

#include "ui/routine/br-after-page.h"
#include "ui/routine/br-pace-choices.h"
#include "ui/routine/br-routine-page.h"
#include "ui/routine/br-session-keeper.h"
#include "ui/routine/br-session-return.h"
#include "ui/routine/br-start-check.h"
#include "ui/safety/br-safety-dialog.h"

#include <glib/gi18n.h>

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

  BrSessionKeeper *keeper;
  BrSessionReturn *back;
  BrStartCheck *check;
  BrPaceChoices *paces;
  gboolean starting;              /* a session is wanted if none waits */
  gboolean wanted_short;
  BrSession *session;
  BrState *before;                /* the rules' state before the session */
  AdwNavigationPage *base;        /* where the person came from; weak */
  BrRoutinePage *routine;         /* weak */
  BrAfterPage *after;             /* weak */
  AdwDialog *leaving;             /* weak: the question whether to end it, open */
  AdwDialog *safety;              /* weak: the safety questions, open in the session */
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

/* ---- The end ------------------------------------------------------------------------------------------------------------- */

static void
close_pages (BrSessionFlow *self)
{
  if (self->navigation != NULL && self->base != NULL && (self->routine != NULL || self->after != NULL))
    adw_navigation_view_pop_to_page (self->navigation, self->base);
  /* A question that is closed after it would tell of a session that is none of ours any more. */
  if (self->routine != NULL)
    g_signal_handlers_disconnect_by_data (self->routine, self);

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

/* By a remote, from the floor: the session goes on or is over, and there is nothing left to ask. Safety comes first (FLAG-1): who is at those
 * questions does not go on meanwhile. */
static void
state_cb (BrSessionFlow *self)
{
  if (self->safety != NULL && br_session_get_state (self->session) == BR_SESSION_RUNNING)
    br_session_pause (self->session);
  if (self->leaving != NULL && (br_session_get_state (self->session) == BR_SESSION_RUNNING
                                || br_session_get_state (self->session) == BR_SESSION_FINISHED))
    adw_dialog_force_close (self->leaving);
}

static void
leave_closed_cb (BrSessionFlow *self)
{
  if (self->routine != NULL && self->after == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->routine));
}

/* "stay", "later" or "end"; whoever goes back without an answer finds the session as it was: "stay" if it ran, else "close". */
static AdwAlertDialog *
create_leave_alert (BrSessionFlow *self,
                    gboolean       was_running)
{
  const char *body = br_session_keeper_has_work (self->session)
                       ? _("What you did so far is kept either way. Later, you can go on in the same set.")
                       : _("Nothing has been done yet, so no session is recorded.");
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("End the Session?"), body));

  adw_alert_dialog_add_responses (alert,
                                  "end", _("_End Now"),
                                  "later", _("Go On _Later"),
                                  "stay", _("_Keep Going"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (alert, "stay", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "stay");
  adw_alert_dialog_set_close_response (alert, was_running ? "stay" : "close");
  g_signal_connect_object (alert, "closed", G_CALLBACK (leave_closed_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->leaving, ADW_DIALOG (alert));

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
  g_clear_weak_pointer (&self->leaving);
  if (self->session == NULL)
    return;

  if (g_str_equal (response, "end"))
    br_session_finish (self->session);
  else if (g_str_equal (response, "later"))
    leave_for_later (self);
  else if (g_str_equal (response, "stay"))
    go_on (self);
}

static void
leave_cb (BrSessionFlow *self,
          gboolean       was_running)
{
  AdwAlertDialog *alert = create_leave_alert (self, was_running);

  g_signal_connect_object (alert, "response", G_CALLBACK (leave_answered_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (alert), get_parent (self));
}

/* FLAG-1: a yes locks training, what is under way too. */
static void
safety_closed_cb (BrSessionFlow *self)
{
  BrState *state = br_advisor_get_state (self->advisor);

  g_clear_weak_pointer (&self->safety);
  if (self->session != NULL && self->after == NULL && state != NULL && br_state_get_lock (state) != BR_LOCK_NONE)
    br_session_finish (self->session);
}

static void
safety_cb (BrSessionFlow *self)
{
  g_set_weak_pointer (&self->safety, br_safety_dialog_new (self->advisor, self->store, BR_FLAGS_SELF));
  g_signal_connect_object (self->safety, "closed", G_CALLBACK (safety_closed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (self->safety, get_parent (self));
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
  g_signal_connect_object (self->routine, "pace-chosen", G_CALLBACK (br_pace_choices_choose), self->paces, G_CONNECT_SWAPPED);
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
  g_signal_connect_object (session, "notify::state", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
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
  br_pace_choices_apply (self->paces, session);
  take_session (self, session);
  show_routine (self);
  br_session_start (session);
}

/* ---- A session that was cut off ------------------------------------------------------------------------------------------------ */

static void
go_on_cb (BrSessionFlow *self,
          BrSession     *session)
{
  if (self->session != NULL || self->navigation == NULL)
    return;

  take_session (self, session);
  show_routine (self);
  /* It may have been cut off before its first step. */
  if (br_session_get_state (session) == BR_SESSION_READY)
    br_session_start (session);
  else
    br_session_resume (session);
}

static void
over_cb (BrSessionFlow *self,
         BrSession     *session)
{
  if (self->session != NULL || self->navigation == NULL)
    return;

  take_session (self, session);
  if (br_session_get_state (session) != BR_SESSION_FINISHED)
    br_session_finish (session);
  if (br_session_keeper_has_work (session))
    show_after (self, BR_RESPONSE_GO_ON);
  else
    save_and_leave (self);
}

static void
nothing_cb (BrSessionFlow *self)
{
  if (self->starting && self->session == NULL && self->navigation != NULL)
    br_start_check_ask (self->check, self->wanted_short);
}

static void
look_back (BrSessionFlow *self,
           gboolean       starting)
{
  if (self->session != NULL || br_session_return_get_busy (self->back))
    return;

  self->starting = starting;
  br_session_return_look (self->back);
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
      g_object_get_property (G_OBJECT (self->paces), "exercises", value);
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
      br_session_return_set_pounds (self->back, self->pounds);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_OWN_PACE:
      g_object_set_property (G_OBJECT (self->paces), "exercises", value);
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
  g_clear_weak_pointer (&self->safety);
  g_clear_weak_pointer (&self->leaving);
  g_clear_weak_pointer (&self->navigation);
  g_clear_object (&self->session);
  g_clear_object (&self->before);
  g_clear_object (&self->advisor);
  g_clear_object (&self->store);
  g_clear_object (&self->session_file);
  g_clear_object (&self->check);
  g_clear_object (&self->back);
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

  g_clear_object (&self->paces);

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
paces_cb (BrSessionFlow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWN_PACE]);
}

static void
br_session_flow_init (BrSessionFlow *self)
{
  self->paces = br_pace_choices_new ();
  g_signal_connect_object (self->paces, "notify::exercises", G_CALLBACK (paces_cb), self, G_CONNECT_SWAPPED);
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
  self->back = br_session_return_new (GTK_WIDGET (navigation), advisor, self->keeper, session_file, clock);
  g_signal_connect_object (self->back, "go-on", G_CALLBACK (go_on_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->back, "over", G_CALLBACK (over_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->back, "nothing", G_CALLBACK (nothing_cb), self, G_CONNECT_SWAPPED);
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

  if (br_start_check_get_asking (self->check))
    return;

  self->wanted_short = short_session;
  /* A session that waits for later is not written over; it may be what is looked for or asked about just now. */
  if (br_session_return_get_busy (self->back))
    self->starting = TRUE;
  else
    look_back (self, TRUE);
}

void
br_session_flow_offer_resume (BrSessionFlow *self)
{
  g_return_if_fail (BR_IS_SESSION_FLOW (self));

  look_back (self, FALSE);
}

void
br_session_flow_keep (BrSessionFlow *self)
{
  g_return_if_fail (BR_IS_SESSION_FLOW (self));

  if (self->session == NULL)
    return;

  if (self->after != NULL || br_session_get_state (self->session) == BR_SESSION_FINISHED)
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

  g_clear_weak_pointer (&self->leaving);
  if (g_str_equal (response, "stay") || g_str_equal (response, "close"))
    {
      leave_answered_cb (self, response);
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
  gboolean was_running;

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

  /* One that is open already would stay under this one. */
  if (self->leaving != NULL)
    adw_dialog_force_close (self->leaving);

  was_running = br_session_get_state (self->session) == BR_SESSION_RUNNING;
  if (was_running)
    br_session_pause (self->session);

  alert = create_leave_alert (self, was_running);
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
