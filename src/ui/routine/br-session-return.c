/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/routine/br-session-return.h"

#include "core/rules/br-wording.h"
#include "ui/routine/br-step-words.h"
#include "ui/widgets/br-notice.h"

#include <glib/gi18n.h>

/* It is tomorrow already on the other side of the date line. */
#define MAX_DAYS_AHEAD 1

struct _BrSessionReturn
{
  GObject parent_instance;

  GtkWidget *parent; /* weak */
  BrAdvisor *advisor;
  BrSessionKeeper *keeper;
  BrSessionFile *session_file;
  BrClock *clock;
  AdwDialog *dialog; /* what is on the screen about it; weak */
  gboolean pounds;
  gboolean busy;
};

enum
{
  GO_ON,
  OVER,
  NOTHING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrSessionReturn, br_session_return, G_TYPE_OBJECT)

static void
answered_cb (BrSessionReturn *self,
             const char      *response,
             AdwDialog       *alert)
{
  BrSession *session = g_object_get_data (G_OBJECT (alert), "session");

  g_clear_weak_pointer (&self->dialog);
  if (g_str_equal (response, "go-on"))
    g_signal_emit (self, signals[GO_ON], 0, session);
  else if (g_str_equal (response, "finish"))
    g_signal_emit (self, signals[OVER], 0, session);
}

/* What was begun on another day is best kept as it is: going on now would put today's work on that day. */
static void
offer (BrSessionReturn *self,
       BrSession       *session)
{
  BrState *state = br_advisor_get_state (self->advisor);
  const BrDay today = br_advisor_get_today (self->advisor);
  const char *suggested = br_session_get_date (session) == today ? "go-on" : "finish";
  g_autofree char *day = br_wording_day (br_session_get_date (session), today);
  BrStep *step = br_session_get_step (session);
  g_autofree char *told = g_strdup_printf (_("Your session of %s was not finished. Nothing of it is lost."), day);
  g_autofree char *title = step != NULL ? br_step_words_dup_title (step, self->pounds) : NULL;
  g_autofree char *body = title != NULL ? g_strdup_printf ("%s\n\n%s", told, title) : g_strdup (told);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Go On With Your Session?"), body));

  adw_alert_dialog_add_responses (alert, "later", _("_Later"), "finish", _("_Save and End"), NULL);
  if (state == NULL || br_state_get_lock (state) == BR_LOCK_NONE)
    adw_alert_dialog_add_response (alert, "go-on", _("_Go On"));
  if (adw_alert_dialog_has_response (alert, suggested))
    {
      adw_alert_dialog_set_response_appearance (alert, suggested, ADW_RESPONSE_SUGGESTED);
      adw_alert_dialog_set_default_response (alert, suggested);
    }
  adw_alert_dialog_set_close_response (alert, "later");
  g_object_set_data_full (G_OBJECT (alert), "session", g_object_ref (session), g_object_unref);
  g_signal_connect_object (alert, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->dialog, ADW_DIALOG (alert));
  adw_dialog_present (self->dialog, self->parent);
}

static void
deal_with (BrSessionReturn *self,
           BrSession       *session)
{
  if (session == NULL)
    {
      g_signal_emit (self, signals[NOTHING], 0);
    }
  else if (br_session_keeper_is_saved (self->keeper, session))
    {
      br_session_keeper_clear_async (self->keeper, NULL, NULL);
      g_signal_emit (self, signals[NOTHING], 0);
    }
  else if (br_session_get_state (session) == BR_SESSION_FINISHED)
    {
      g_signal_emit (self, signals[OVER], 0, session);
    }
  else
    {
      offer (self, session);
    }
}

static void
notice_closed_cb (BrSessionReturn *self)
{
  g_clear_weak_pointer (&self->dialog);
  g_signal_emit (self, signals[NOTHING], 0);
}

/* Whoever has read what became of it can begin another session. */
static void
say_not_restored (BrSessionReturn *self,
                  const GError    *error)
{
  AdwDialog *notice = br_notice_new (_("Session Not Restored"), error->message);

  g_printerr ("%s\n", error->message);
  g_signal_connect_object (notice, "closed", G_CALLBACK (notice_closed_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->dialog, notice);
  adw_dialog_present (notice, self->parent);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (BrSessionReturn) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BrSession) session = br_session_file_restore_finish (BR_SESSION_FILE (source), result, &error);

  self->busy = FALSE;
  if (self->parent == NULL)
    return;

  if (error != NULL)
    say_not_restored (self, error);
  else
    deal_with (self, session);
}

static void
br_session_return_dispose (GObject *object)
{
  BrSessionReturn *self = BR_SESSION_RETURN (object);

  g_clear_weak_pointer (&self->dialog);
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->advisor);
  g_clear_object (&self->keeper);
  g_clear_object (&self->session_file);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (br_session_return_parent_class)->dispose (object);
}

static void
br_session_return_class_init (BrSessionReturnClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = br_session_return_dispose;

  signals[GO_ON] = g_signal_new ("go-on", BR_TYPE_SESSION_RETURN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, BR_TYPE_SESSION);
  signals[OVER] = g_signal_new ("over", BR_TYPE_SESSION_RETURN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, BR_TYPE_SESSION);
  signals[NOTHING] = g_signal_new ("nothing", BR_TYPE_SESSION_RETURN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
br_session_return_init (BrSessionReturn *self)
{
}

BrSessionReturn *
br_session_return_new (GtkWidget       *parent,
                       BrAdvisor       *advisor,
                       BrSessionKeeper *keeper,
                       BrSessionFile   *session_file,
                       BrClock         *clock)
{
  BrSessionReturn *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (BR_IS_ADVISOR (advisor), NULL);
  g_return_val_if_fail (BR_IS_SESSION_KEEPER (keeper), NULL);
  g_return_val_if_fail (BR_IS_SESSION_FILE (session_file), NULL);
  g_return_val_if_fail (BR_IS_CLOCK (clock), NULL);

  self = g_object_new (BR_TYPE_SESSION_RETURN, NULL);
  g_set_weak_pointer (&self->parent, parent);
  self->advisor = g_object_ref (advisor);
  self->keeper = g_object_ref (keeper);
  self->session_file = g_object_ref (session_file);
  self->clock = g_object_ref (clock);

  return self;
}

void
br_session_return_look (BrSessionReturn *self)
{
  BrState *state;

  g_return_if_fail (BR_IS_SESSION_RETURN (self));

  if (br_session_return_get_busy (self) || br_advisor_get_program (self->advisor) == NULL)
    return;

  self->busy = TRUE;
  state = br_advisor_get_state (self->advisor);
  br_session_file_restore_async (self->session_file, br_advisor_get_program (self->advisor), self->clock,
                                 state != NULL ? br_state_get_started (state) : BR_DAY_NONE,
                                 br_advisor_get_today (self->advisor) + MAX_DAYS_AHEAD, NULL, restored_cb, g_object_ref (self));
}

void
br_session_return_set_pounds (BrSessionReturn *self,
                              gboolean         pounds)
{
  g_return_if_fail (BR_IS_SESSION_RETURN (self));

  self->pounds = pounds;
}

gboolean
br_session_return_get_busy (BrSessionReturn *self)
{
  g_return_val_if_fail (BR_IS_SESSION_RETURN (self), FALSE);

  return self->busy || self->dialog != NULL;
}
