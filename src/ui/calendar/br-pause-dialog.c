/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a pause would do is asked of the rules, with the pause as if it were recorded. */

#include "config.h"

#include "ui/calendar/br-pause-dialog.h"

#include <glib/gi18n.h>

#include "core/journal/br-session-entry.h"
#include "core/rules/br-going-back.h"
#include "core/rules/br-wording.h"
#include "ui/widgets/br-date-row.h"

#define DAYS_PROPOSED 7

struct _BrPauseDialog
{
  AdwDialog parent_instance;

  BrDateRow *from_row;
  BrDateRow *to_row;
  GtkLabel *words;
  GtkWidget *save_button;

  BrAdvisor *advisor;
  BrPlanEntry *edited; /* NULL for a new one */
};

enum
{
  RECORDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrPauseDialog, br_pause_dialog, ADW_TYPE_DIALOG)

static BrEntry *
create_entry (BrPauseDialog *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  BrDay today = br_advisor_get_today (self->advisor);
  BrDay date = self->edited ? br_entry_get_date (BR_ENTRY (self->edited)) : today;
  g_autoptr (BrEntry) pause = br_plan_entry_new_pause (date, now, br_date_row_get_day (self->from_row), br_date_row_get_day (self->to_row));

  return self->edited ? br_entry_new_correction (BR_ENTRY (self->edited), pause) : g_steal_pointer (&pause);
}

/* How many of @state's planned days lie in the pause. */
static guint
count_planned (BrState *state,
               BrDay    from,
               BrDay    to)
{
  guint n_days, n = 0;
  const BrDay *plan = br_state_get_plan (state, &n_days);

  for (guint i = 0; i < n_days; i++)
    n += plan[i] >= from && plan[i] <= to;

  return n;
}

/* The first planned day after the pause, or %BR_DAY_NONE. */
static BrDay
find_resumption (BrState *state,
                 BrDay    to)
{
  guint n_days;
  const BrDay *plan = br_state_get_plan (state, &n_days);

  for (guint i = 0; i < n_days; i++)
    {
      if (plan[i] > to)
        return plan[i];
    }

  return BR_DAY_NONE;
}

/* The last session before a pause from @from on, if all that is planned until then is done, or %BR_DAY_NONE. */
static BrDay
find_last_session (BrPauseDialog *self,
                   BrDay          from)
{
  guint n_days, n_entries;
  const BrDay *plan = br_state_get_plan (br_advisor_get_state (self->advisor), &n_days);
  BrEntry **entries = br_journal_peek (br_advisor_get_journal (self->advisor), &n_entries);
  BrDay last = BR_DAY_NONE;

  for (guint i = n_entries; i > 0 && last == BR_DAY_NONE; i--)
    {
      if (BR_IS_SESSION_ENTRY (entries[i - 1]) && br_entry_get_date (entries[i - 1]) <= br_advisor_get_today (self->advisor))
        last = br_entry_get_date (entries[i - 1]);
    }
  for (guint i = 0; i < n_days && plan[i] < from; i++)
    last = MAX (last, plan[i]);

  return last;
}

/* BREAK-1: it counts from the last session, and knows nothing before the first. */
static const char *
get_break_words (BrPauseDialog *self,
                 BrDay          last,
                 BrDay          next)
{
  const guint days = last != BR_DAY_NONE && next > last ? next - last : 0;

  if (days >= BR_LONG_BREAK_DAYS && br_state_get_phase (br_advisor_get_state (self->advisor)) > 1)
    return _(" After four weeks without a session the app proposes to go back a phase.");
  if (days >= BR_BREAK_DAYS)
    return _(" After two weeks without a session you begin gently again.");

  return "";
}

static char *
describe (BrPauseDialog *self)
{
  BrDay from = br_date_row_get_day (self->from_row);
  BrDay to = br_date_row_get_day (self->to_row);
  BrDay today = br_advisor_get_today (self->advisor);
  g_autoptr (BrEntry) entry = create_entry (self);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (BrState) after = NULL;
  guint n_days = to - from + 1;
  guint n_sessions = count_planned (br_advisor_get_state (self->advisor), from, to);
  BrDay next;
  g_autoptr (GString) text = g_string_new (NULL);

  g_ptr_array_add (entries, entry);
  after = br_rules_evaluate_with (br_advisor_get_program (self->advisor), br_advisor_get_journal (self->advisor), entries, today);
  next = find_resumption (after, MAX (to, today));

  g_string_append_printf (text, ngettext ("The pause takes %u day.", "The pause takes %u days.", n_days), n_days);
  if (n_sessions > 0)
    g_string_append_printf (text, ngettext (" %u session is planned in it now and will not be.", " %u sessions are planned in it now and will not be.", n_sessions),
                            n_sessions);
  if (next != BR_DAY_NONE)
    {
      g_autofree char *day = br_wording_day (next, today);

      /* Translators: %s is a day such as "Friday, November 27"; follows another sentence */
      g_string_append_printf (text, _(" The next session after it is planned for %s."), day);
    }
  g_string_append (text, get_break_words (self, find_last_session (self, from), next != BR_DAY_NONE ? next : MAX (to, today) + 1));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
update (BrPauseDialog *self)
{
  BrDay from = br_date_row_get_day (self->from_row);
  BrDay to = br_date_row_get_day (self->to_row);
  gboolean complete = from != BR_DAY_NONE && to >= from;
  g_autofree char *text = NULL;

  if (self->advisor == NULL)
    return;

  br_date_row_set_earliest (self->to_row, from);
  text = complete ? describe (self) : g_strdup (_("The last day lies before the first one."));
  gtk_label_set_label (self->words, text);
  gtk_widget_set_sensitive (self->save_button, complete);
}

static void
save_cb (BrPauseDialog *self)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (entries, create_entry (self));
  g_signal_emit (self, signals[RECORDED], 0, entries, self->edited ? _("Pause changed") : _("Pause planned"));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (BrPauseDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
br_pause_dialog_dispose (GObject *object)
{
  BrPauseDialog *self = BR_PAUSE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_PAUSE_DIALOG);
  g_clear_object (&self->advisor);
  g_clear_object (&self->edited);

  G_OBJECT_CLASS (br_pause_dialog_parent_class)->dispose (object);
}

static void
br_pause_dialog_class_init (BrPauseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = br_pause_dialog_dispose;

  signals[RECORDED] = g_signal_new ("recorded", BR_TYPE_PAUSE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_PTR_ARRAY, G_TYPE_STRING);

  g_type_ensure (BR_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-pause-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BrPauseDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, BrPauseDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, BrPauseDialog, words);
  gtk_widget_class_bind_template_child (widget_class, BrPauseDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
br_pause_dialog_init (BrPauseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
br_pause_dialog_new (BrAdvisor *advisor,
                     BrDay      from)
{
  BrPauseDialog *self;

  g_return_val_if_fail (BR_IS_ADVISOR (advisor), NULL);
  g_return_val_if_fail (br_advisor_get_state (advisor) != NULL, NULL);

  self = g_object_new (BR_TYPE_PAUSE_DIALOG, NULL);
  br_date_row_set_earliest (self->from_row, br_advisor_get_today (advisor));
  br_date_row_set_day (self->from_row, from);
  br_date_row_set_day (self->to_row, from + DAYS_PROPOSED - 1);
  self->advisor = g_object_ref (advisor);
  update (self);

  return ADW_DIALOG (self);
}

AdwDialog *
br_pause_dialog_new_edit (BrAdvisor   *advisor,
                          BrPlanEntry *pause)
{
  BrPauseDialog *self;

  g_return_val_if_fail (BR_IS_ADVISOR (advisor), NULL);
  g_return_val_if_fail (br_advisor_get_state (advisor) != NULL, NULL);
  g_return_val_if_fail (br_plan_entry_get_change (pause) == BR_PLAN_PAUSE, NULL);

  self = g_object_new (BR_TYPE_PAUSE_DIALOG, NULL);
  br_date_row_set_day (self->from_row, br_plan_entry_get_from (pause));
  br_date_row_set_day (self->to_row, br_plan_entry_get_to (pause));
  self->edited = g_object_ref (pause);
  self->advisor = g_object_ref (advisor);
  update (self);

  return ADW_DIALOG (self);
}
