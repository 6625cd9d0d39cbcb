/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An action group on a widget. */

#include "config.h"

#include "ui/calendar/br-journal-acts.h"

#include <glib/gi18n.h>

#include "core/journal/br-flags-entry.h"
#include "core/journal/br-plan-entry.h"
#include "core/journal/br-session-entry.h"
#include "core/rules/br-pauses.h"
#include "core/rules/br-wording.h"
#include "ui/calendar/br-correct-dialog.h"
#include "ui/calendar/br-entry-words.h"
#include "ui/calendar/br-log-dialog.h"
#include "ui/calendar/br-pause-dialog.h"
#include "ui/widgets/br-undo-toast.h"
#include "ui/widgets/br-undo.h"

struct _BrJournalActs
{
  GObject parent_instance;

  GtkWidget *widget; /* not owned */
  GSimpleActionGroup *actions;
  BrAdvisor *advisor;
  GSignalGroup *advisor_signals;
  BrStore *store;
  GSignalGroup *store_signals;
  GSettings *settings;
  BrUndo *undo;
  AdwToast *toast; /* of the undo; not owned */
};

typedef enum
{
  PROP_ADVISOR = 1,
  PROP_STORE,
  PROP_SETTINGS,
} BrJournalActsProperty;

static GParamSpec *properties[PROP_SETTINGS + 1];

G_DEFINE_FINAL_TYPE (BrJournalActs, br_journal_acts, G_TYPE_OBJECT)

/* ---- Recording and taking back ---- */

/* Whoever deleted everything wants nothing of it back. */
static void
forget_undo (BrJournalActs *self)
{
  g_clear_object (&self->undo);
  if (self->toast)
    adw_toast_dismiss (self->toast);
}

static void
update_actions (BrJournalActs *self)
{
  BrState *state = self->advisor ? br_advisor_get_state (self->advisor) : NULL;
  const gboolean begun = state != NULL && br_state_get_situation (state) != BR_SITUATION_NEW;
  const gboolean possible = begun && self->store != NULL && !br_store_get_read_only (self->store);
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (self->actions));

  if (state != NULL && !begun)
    forget_undo (self);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), names[i]);
      gboolean enabled = possible;

      if (g_str_equal (names[i], "undo"))
        enabled = possible && self->undo != NULL;
      else if (g_str_equal (names[i], "end-pause"))
        enabled = possible && br_pauses_find (br_advisor_get_journal (self->advisor), br_state_get_today (state)) != NULL;
      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
    }
}

static void
take_back (BrJournalActs *self,
           BrUndo        *undo)
{
  br_undo_take_back (undo);
  if (self->undo == undo)
    g_clear_object (&self->undo);
  update_actions (self);
}

static void
toast_undo_cb (BrJournalActs *self,
               AdwToast      *toast)
{
  take_back (self, g_object_get_data (G_OBJECT (toast), "undo"));
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  BrJournalActs *self = BR_JOURNAL_ACTS (user_data);

  if (self->toast)
    adw_toast_dismiss (self->toast);
  take_back (self, self->undo);
}

/* Returns: (transfer full): @entry, above any revision that came from elsewhere while the person was at it: they saw theirs last */
static BrEntry *
put_on_top (BrJournalActs *self,
            BrEntry       *entry)
{
  BrEntry *counts = br_journal_lookup (br_store_get_journal (self->store), br_entry_get_id (entry));
  g_autoptr (GDateTime) now = NULL;

  if (counts == NULL || br_entry_get_revision (counts) < br_entry_get_revision (entry))
    return g_object_ref (entry);

  now = g_date_time_new_now_local ();

  return br_entry_get_deleted (entry) ? br_entry_new_deletion (counts, now) : br_entry_new_restoration (counts, entry, now);
}

void
br_journal_acts_record (BrJournalActs *self,
                        GPtrArray     *entries,
                        const char    *text)
{
  g_autoptr (GPtrArray) on_top = g_ptr_array_new_with_free_func (g_object_unref);
  AdwToast *toast;

  g_return_if_fail (BR_IS_JOURNAL_ACTS (self));
  g_return_if_fail (self->store != NULL && entries->len > 0);

  g_clear_object (&self->undo);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (on_top, put_on_top (self, g_ptr_array_index (entries, i)));
  self->undo = br_undo_record (self->store, on_top);
  update_actions (self);

  /* The Undo that is in sight is that of the last act. */
  if (self->toast)
    adw_toast_dismiss (self->toast);
  toast = br_undo_toast_show (self->widget, text);
  if (toast == NULL)
    return;

  g_object_set_data_full (G_OBJECT (toast), "undo", g_object_ref (self->undo), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (toast_undo_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->toast, toast);
}

static void
record_one (BrJournalActs *self,
            BrEntry       *entry,
            const char    *text)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  g_ptr_array_add (entries, entry);
  br_journal_acts_record (self, entries, text);
}

void
br_journal_acts_move (BrJournalActs *self,
                      BrDay          from,
                      BrDay          to)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (BrEntry) entry = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  BrDay today;

  g_return_if_fail (BR_IS_JOURNAL_ACTS (self));
  g_return_if_fail (self->advisor != NULL);

  today = br_advisor_get_today (self->advisor);
  entry = br_plan_entry_new_move (today, now, from, to);
  day = br_wording_day (to, today);
  /* Translators: %s is a day such as "tomorrow" or "Friday" */
  text = g_strdup_printf (_("Session moved to %s"), day);
  record_one (self, entry, text);
}

/* ---- Dialogs ---- */

static gboolean
waits_for_answers (BrJournalActs *self)
{
  BrState *state = br_advisor_get_state (self->advisor);

  return state != NULL && br_state_get_lock (state) == BR_LOCK_UNANSWERED;
}

/* FLAG-3: pain down the leg or numbness that is told afterwards asks the same as in the routine, and as soon. */
static void
recorded_cb (BrJournalActs *self,
             GPtrArray     *entries,
             const char    *text)
{
  const gboolean waited = waits_for_answers (self);

  br_journal_acts_record (self, entries, text);
  if (!waited && waits_for_answers (self))
    gtk_widget_activate_action (self->widget, "win.get-help", "s", "pain");
}

static void
present (BrJournalActs *self,
         AdwDialog     *dialog)
{
  g_signal_connect_object (dialog, "recorded", G_CALLBACK (recorded_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, self->widget);
}

static void
log_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  BrJournalActs *self = BR_JOURNAL_ACTS (user_data);
  BrDay today = br_advisor_get_today (self->advisor);

  present (self, br_log_dialog_new (self->advisor, MIN (g_variant_get_uint32 (parameter), today)));
}

static void
pause_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  BrJournalActs *self = BR_JOURNAL_ACTS (user_data);
  BrDay today = br_advisor_get_today (self->advisor);

  present (self, br_pause_dialog_new (self->advisor, MAX (g_variant_get_uint32 (parameter), today)));
}

static void
end_pause_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  BrJournalActs *self = BR_JOURNAL_ACTS (user_data);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GPtrArray) entries = br_pauses_end (br_advisor_get_journal (self->advisor), br_advisor_get_today (self->advisor), now);

  if (entries->len > 0)
    br_journal_acts_record (self, entries, _("Pause ended. Sessions are planned again from today on."));
}

static BrEntry *
lookup (BrJournalActs *self,
        GVariant      *id)
{
  return br_journal_lookup (br_advisor_get_journal (self->advisor), g_variant_get_string (id, NULL));
}

static void
correct_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  BrJournalActs *self = BR_JOURNAL_ACTS (user_data);
  BrEntry *entry = lookup (self, parameter);

  if (entry == NULL)
    return;

  if (BR_IS_SESSION_ENTRY (entry))
    present (self, br_log_dialog_new_correct (self->advisor, BR_SESSION_ENTRY (entry)));
  else if (BR_IS_PLAN_ENTRY (entry) && br_plan_entry_get_change (BR_PLAN_ENTRY (entry)) == BR_PLAN_PAUSE)
    present (self, br_pause_dialog_new_edit (self->advisor, BR_PLAN_ENTRY (entry)));
  else if (br_correct_dialog_supports (entry))
    present (self, br_correct_dialog_new (self->advisor, self->settings, entry));
}

static void
delete_entry (BrJournalActs *self,
              BrEntry       *entry)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (BrEntry) deletion = br_entry_new_deletion (entry, now);
  /* Translators: %s is what was deleted, such as "Check-in" */
  g_autofree char *text = g_strdup_printf (_("Deleted: %s"), br_entry_words_title (entry));

  record_one (self, deletion, text);
}

static void
delete_confirmed_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (BrJournalActs) self = BR_JOURNAL_ACTS (user_data);
  BrEntry *entry = g_object_get_data (source, "entry");

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "delete") && self->store != NULL)
    delete_entry (self, entry);
}

/* FLAG-1: a lock must not vanish by a slip of the hand. */
static void
confirm_delete_flags (BrJournalActs *self,
                      BrEntry       *entry)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Delete Safety Answers?"),
                                                                   _("They decide whether training is safe. Only delete them if they were recorded by mistake. If your back has changed, answer the questions again instead.")));

  adw_alert_dialog_add_responses (dialog, "keep", _("_Keep"), "delete", _("_Delete"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "keep");
  adw_alert_dialog_set_close_response (dialog, "keep");
  g_object_set_data_full (G_OBJECT (dialog), "entry", g_object_ref (entry), g_object_unref);
  adw_alert_dialog_choose (dialog, self->widget, NULL, delete_confirmed_cb, g_object_ref (self));
}

static void
delete_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  BrJournalActs *self = BR_JOURNAL_ACTS (user_data);
  BrEntry *entry = lookup (self, parameter);

  if (entry == NULL)
    return;

  if (BR_IS_FLAGS_ENTRY (entry))
    confirm_delete_flags (self, entry);
  else
    delete_entry (self, entry);
}

/* ---- The object ---- */

static void
set_advisor (BrJournalActs *self,
             BrAdvisor     *advisor)
{
  if (!g_set_object (&self->advisor, advisor))
    return;

  g_signal_group_set_target (self->advisor_signals, advisor);
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ADVISOR]);
}

static void
set_store (BrJournalActs *self,
           BrStore       *store)
{
  if (!g_set_object (&self->store, store))
    return;

  g_signal_group_set_target (self->store_signals, store);
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static void
br_journal_acts_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  BrJournalActs *self = BR_JOURNAL_ACTS (object);

  switch ((BrJournalActsProperty) property_id)
    {
    case PROP_ADVISOR:
      g_value_set_object (value, self->advisor);
      break;
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_journal_acts_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  BrJournalActs *self = BR_JOURNAL_ACTS (object);

  switch ((BrJournalActsProperty) property_id)
    {
    case PROP_ADVISOR:
      set_advisor (self, g_value_get_object (value));
      break;
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_SETTINGS:
      if (g_set_object (&self->settings, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_journal_acts_dispose (GObject *object)
{
  BrJournalActs *self = BR_JOURNAL_ACTS (object);

  g_clear_object (&self->advisor_signals);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->advisor);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  g_clear_object (&self->undo);
  g_clear_object (&self->actions);
  g_clear_weak_pointer (&self->toast);

  G_OBJECT_CLASS (br_journal_acts_parent_class)->dispose (object);
}

static void
br_journal_acts_class_init (BrJournalActsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_journal_acts_get_property;
  object_class->set_property = br_journal_acts_set_property;
  object_class->dispose = br_journal_acts_dispose;

  properties[PROP_ADVISOR] = g_param_spec_object ("advisor", NULL, NULL, BR_TYPE_ADVISOR,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, BR_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
br_journal_acts_init (BrJournalActs *self)
{
  static const GActionEntry entries[] = {
    { .name = "correct", .activate = correct_cb, .parameter_type = "s" },
    { .name = "delete", .activate = delete_cb, .parameter_type = "s" },
    { .name = "log", .activate = log_cb, .parameter_type = "u" },
    { .name = "pause", .activate = pause_cb, .parameter_type = "u" },
    { .name = "end-pause", .activate = end_pause_cb },
    { .name = "undo", .activate = undo_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  self->advisor_signals = g_signal_group_new (BR_TYPE_ADVISOR);
  g_signal_group_connect_swapped (self->advisor_signals, "notify::state", G_CALLBACK (update_actions), self);
  self->store_signals = g_signal_group_new (BR_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "notify::read-only", G_CALLBACK (update_actions), self);
  update_actions (self);
}

BrJournalActs *
br_journal_acts_new (GtkWidget *widget)
{
  BrJournalActs *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (BR_TYPE_JOURNAL_ACTS, NULL);
  self->widget = widget;
  gtk_widget_insert_action_group (widget, "entry", G_ACTION_GROUP (self->actions));

  return self;
}
