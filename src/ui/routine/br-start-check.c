/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialogs before a session, one after the other. */

#include "config.h"

#include "ui/routine/br-start-check.h"

#include "ui/routine/br-before-dialog.h"
#include "ui/safety/br-safety-dialog.h"
#include "ui/widgets/br-notice.h"

#include <glib/gi18n.h>

struct _BrStartCheck
{
  GObject parent_instance;

  GtkWidget *parent; /* weak */
  BrAdvisor *advisor;
  BrStore *store;
  BrSessionKeeper *keeper;

  AdwDialog *dialog; /* what is on the screen; weak */
  gboolean short_session;
  BrStartAnswer answer;
  BrPrescription *easy;
};

typedef enum
{
  PROP_ASKING = 1,
} BrStartCheckProperty;

static GParamSpec *properties[PROP_ASKING + 1];

enum
{
  READY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrStartCheck, br_start_check, G_TYPE_OBJECT)

static void
present (BrStartCheck *self,
         AdwDialog    *dialog)
{
  if (self->parent == NULL)
    return;

  g_set_weak_pointer (&self->dialog, dialog);
  adw_dialog_present (dialog, self->parent);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ASKING]);
}

/* A rest today: the answer is kept as a check-in. */
static void
advise_rest (BrStartCheck *self,
             const char   *body)
{
  br_session_keeper_check_in (self->keeper, self->answer.pain, self->answer.kind);
  present (self, br_notice_new (_("Rest Today"), body));
}

static void
ask_safety (BrStartCheck    *self,
            BrFlagsOccasion  occasion)
{
  br_session_keeper_check_in (self->keeper, self->answer.pain, self->answer.kind);
  br_session_keeper_lock (self->keeper);
  present (self, br_safety_dialog_new (self->advisor, self->store, occasion));
}

static void
emit_ready (BrStartCheck   *self,
            BrPrescription *prescription)
{
  g_signal_emit (self, signals[READY], 0, prescription, self->answer.pain, self->answer.kind);
}

static void
easy_answered_cb (BrStartCheck *self,
                  const char   *response)
{
  g_autoptr (BrPrescription) easy = g_steal_pointer (&self->easy);

  if (g_str_equal (response, "start"))
    emit_ready (self, easy);
  else
    br_session_keeper_check_in (self->keeper, self->answer.pain, self->answer.kind);
}

/* START-2: 7 or more. */
static void
offer_easy (BrStartCheck *self,
            BrState      *state)
{
  AdwAlertDialog *alert;

  g_clear_object (&self->easy);
  self->easy = br_start_answer_create_easy (br_advisor_get_program (self->advisor), br_state_get_phase (state));
  if (self->easy == NULL)
    {
      advise_rest (self, _("Your back hurts a lot right now. Take an easy walk if you can, rest, and look again tomorrow. "
                           "Your answer is noted."));
      return;
    }

  alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Go Gently Today"),
                                                  _("Your back hurts a lot right now. Today there is only calm breathing and an easy "
                                                    "walk, as a short session.")));
  adw_alert_dialog_add_responses (alert, "rest", _("_Rest Today"), "start", _("_Start"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "start", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "start");
  adw_alert_dialog_set_close_response (alert, "rest");
  g_signal_connect_object (alert, "response", G_CALLBACK (easy_answered_cb), self, G_CONNECT_SWAPPED);
  present (self, ADW_DIALOG (alert));
}

static void
start_prescribed (BrStartCheck *self)
{
  /* REVERT-2: the answer to the next-day check may have changed what is prescribed. */
  BrState *state = br_advisor_get_state (self->advisor);
  BrPrescription *prescription = self->short_session ? br_state_get_short_prescription (state)
                                                     : br_state_get_prescription (state);

  if (prescription != NULL)
    emit_ready (self, prescription);
}

static void
answered_cb (BrStartCheck   *self,
             BrBeforeDialog *dialog)
{
  g_autoptr (BrState) state = g_object_ref (br_advisor_get_state (self->advisor));
  const char *unanswered = br_state_get_unanswered_session (state);

  br_before_dialog_get_answer (dialog, &self->answer);
  if (unanswered != NULL)
    br_session_keeper_next_day (self->keeper, unanswered, self->answer.usual);

  switch (br_start_answer_judge (&self->answer))
    {
    case BR_START_PAIN:
      ask_safety (self, BR_FLAGS_PAIN);
      break;
    case BR_START_ANYTHING_NEW:
      ask_safety (self, BR_FLAGS_ANYTHING_NEW);
      break;
    case BR_START_REST:
      advise_rest (self, _("Sharp pain is a reason to wait. Move gently as it feels good and look again tomorrow. Your answer is noted."));
      break;
    case BR_START_EASY:
      offer_easy (self, state);
      break;
    case BR_START_GO:
    default:
      start_prescribed (self);
      break;
    }
}

static void
br_start_check_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  BrStartCheck *self = BR_START_CHECK (object);

  switch ((BrStartCheckProperty) property_id)
    {
    case PROP_ASKING:
      g_value_set_boolean (value, br_start_check_get_asking (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_start_check_dispose (GObject *object)
{
  BrStartCheck *self = BR_START_CHECK (object);

  g_clear_weak_pointer (&self->dialog);
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->easy);
  g_clear_object (&self->advisor);
  g_clear_object (&self->store);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (br_start_check_parent_class)->dispose (object);
}

static void
br_start_check_class_init (BrStartCheckClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_start_check_get_property;
  object_class->dispose = br_start_check_dispose;

  properties[PROP_ASKING] = g_param_spec_boolean ("asking", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[READY] = g_signal_new ("ready", BR_TYPE_START_CHECK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 3, BR_TYPE_PRESCRIPTION, G_TYPE_INT, BR_TYPE_PAIN_KIND);
}

static void
br_start_check_init (BrStartCheck *self)
{
}

BrStartCheck *
br_start_check_new (GtkWidget       *parent,
                    BrAdvisor       *advisor,
                    BrStore         *store,
                    BrSessionKeeper *keeper)
{
  BrStartCheck *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (BR_IS_ADVISOR (advisor), NULL);
  g_return_val_if_fail (BR_IS_STORE (store), NULL);
  g_return_val_if_fail (BR_IS_SESSION_KEEPER (keeper), NULL);

  self = g_object_new (BR_TYPE_START_CHECK, NULL);
  g_set_weak_pointer (&self->parent, parent);
  self->advisor = g_object_ref (advisor);
  self->store = g_object_ref (store);
  self->keeper = g_object_ref (keeper);

  return self;
}

/* START-1 */
static void
ask_before (BrStartCheck *self,
            BrState      *state)
{
  const char *unanswered = br_state_get_unanswered_session (state);
  BrEntry *session = unanswered != NULL ? br_journal_lookup (br_advisor_get_journal (self->advisor), unanswered) : NULL;
  AdwDialog *dialog = br_before_dialog_new (session != NULL ? br_entry_get_date (session) : BR_DAY_NONE);

  g_signal_connect_object (dialog, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  present (self, dialog);
}

static void
extra_answered_cb (BrStartCheck *self,
                   const char   *response)
{
  BrState *state = br_advisor_get_state (self->advisor);

  if (g_str_equal (response, "train") && state != NULL && br_state_get_lock (state) == BR_LOCK_NONE)
    ask_before (self, state);
}

/* FREQ-3: why not, what instead, and when; the person may insist. */
static void
ask_extra (BrStartCheck *self,
           BrVerdict    *extra)
{
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Let Your Back Rest Today?"), br_verdict_get_text (extra)));

  adw_alert_dialog_add_responses (alert, "train", _("_Train Anyway"), "rest", _("_Rest or Walk"), NULL);
  adw_alert_dialog_set_default_response (alert, "rest");
  adw_alert_dialog_set_close_response (alert, "rest");
  g_signal_connect_object (alert, "response", G_CALLBACK (extra_answered_cb), self, G_CONNECT_SWAPPED);
  present (self, ADW_DIALOG (alert));
}

void
br_start_check_ask (BrStartCheck *self,
                    gboolean      short_session)
{
  BrState *state;

  g_return_if_fail (BR_IS_START_CHECK (self));

  if (br_start_check_get_asking (self))
    return;

  self->short_session = short_session;
  state = br_advisor_get_state (self->advisor);
  if (state == NULL)
    return;

  if (br_state_get_lock (state) != BR_LOCK_NONE)
    {
      present (self, br_safety_dialog_new (self->advisor, self->store, BR_FLAGS_SELF));
      return;
    }

  if (br_state_get_extra (state) != NULL)
    ask_extra (self, br_state_get_extra (state));
  else
    ask_before (self, state);
}

gboolean
br_start_check_get_asking (BrStartCheck *self)
{
  g_return_val_if_fail (BR_IS_START_CHECK (self), FALSE);

  return self->dialog != NULL && gtk_widget_get_root (GTK_WIDGET (self->dialog)) != NULL;
}
