/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The routines are those of the phase on the chosen day, at the doses of that day. */

#include "config.h"

#include "ui/calendar/br-log-dialog.h"

#include <glib/gi18n.h>

#include "core/journal/br-next-day-entry.h"
#include "ui/calendar/br-entry-words.h"
#include "ui/calendar/br-session-draft.h"
#include "ui/widgets/br-date-row.h"
#include "ui/widgets/br-pain-kind-row.h"
#include "ui/widgets/br-pain-scale.h"

/* The items of the rows that ask yes or no. */
enum
{
  UNKNOWN,
  YES,
  NO,
};

struct _BrLogDialog
{
  AdwDialog parent_instance;

  BrDateRow *day_row;
  AdwComboRow *routine_row;
  AdwExpanderRow *exercises_row;
  GtkLabel *kind_label;
  BrPainScale *before_scale;
  GtkRevealer *kind_revealer;
  BrPainKindRow *kind_row;
  BrPainScale *after_scale;
  AdwComboRow *form_row;
  AdwComboRow *usual_row;
  AdwEntryRow *note_row;
  GtkWidget *save_button;

  BrAdvisor *advisor;
  BrSessionEntry *corrected; /* NULL for a new one */
  BrSessionDraft *draft;
  GPtrArray *routines;       /* BrRoutine, one for each item of routine_row */
  GPtrArray *exercise_rows;
  guint phase;
};

enum
{
  RECORDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrLogDialog, br_log_dialog, ADW_TYPE_DIALOG)

/* ---- What is chosen ---- */

static void
update (BrLogDialog *self)
{
  BrDay today, day;
  guint n_done = 0, n_exercises;
  g_autofree char *subtitle = NULL;

  if (self->draft == NULL)
    return;

  n_exercises = br_session_draft_get_n_exercises (self->draft);
  for (guint i = 0; i < n_exercises; i++)
    n_done += br_session_draft_get_done (self->draft, i);

  /* Translators: how many of the exercises of a session were done */
  subtitle = n_done == n_exercises ? g_strdup (_("All exercises"))
                                   : g_strdup_printf (ngettext ("%u of %u exercise", "%u of %u exercises", n_exercises), n_done, n_exercises);
  adw_expander_row_set_subtitle (self->exercises_row, subtitle);

  switch (br_session_draft_get_kind (self->draft))
    {
    case BR_SESSION_FULL:
      gtk_label_set_label (self->kind_label, _("It counts as a full session."));
      break;
    case BR_SESSION_SHORT:
      gtk_label_set_label (self->kind_label, _("It counts as a short session: good for the habit, but not for the next phase."));
      break;
    case BR_SESSION_PARTIAL:
    default:
      gtk_label_set_label (self->kind_label, _("It counts as part of a session, which does not count for the next phase."));
    }

  today = br_advisor_get_today (self->advisor);
  day = br_date_row_get_day (self->day_row);
  gtk_widget_set_visible (GTK_WIDGET (self->usual_row), self->corrected == NULL && day < today);
  gtk_revealer_set_reveal_child (self->kind_revealer, br_pain_scale_get_rating (self->before_scale) > 0);
  gtk_widget_set_sensitive (self->save_button,
                            n_done > 0 || self->corrected != NULL);
}

static void
exercise_toggled_cb (GtkCheckButton *check,
                     BrLogDialog    *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "index"));

  br_session_draft_set_done (self->draft, index, gtk_check_button_get_active (check));
  update (self);
}

static void
add_exercise_row (BrLogDialog *self,
                  guint        index)
{
  BrExerciseRecord *record = br_session_draft_get_record (self->draft, index);
  const char *id = br_exercise_record_get_id (record);
  BrExercise *exercise = br_program_get_exercise (br_advisor_get_program (self->advisor), id);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), exercise ? br_exercise_get_name (exercise) : id);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (check), "index", GUINT_TO_POINTER (index));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), br_session_draft_get_done (self->draft, index));
  g_signal_connect_object (check, "toggled", G_CALLBACK (exercise_toggled_cb), self, G_CONNECT_DEFAULT);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (self->exercises_row, row);
  g_ptr_array_add (self->exercise_rows, row);
}

static void
take_draft (BrLogDialog    *self,
            BrSessionDraft *draft)
{
  g_clear_object (&self->draft);
  self->draft = draft;

  for (guint i = 0; i < self->exercise_rows->len; i++)
    adw_expander_row_remove (self->exercises_row, g_ptr_array_index (self->exercise_rows, i));
  g_ptr_array_set_size (self->exercise_rows, 0);
  for (guint i = 0; draft != NULL && i < br_session_draft_get_n_exercises (draft); i++)
    add_exercise_row (self, i);
  update (self);
}

static void
routine_changed_cb (BrLogDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->routine_row);
  g_autoptr (BrPrescription) prescription = NULL;

  if (self->corrected != NULL || selected >= self->routines->len)
    return;

  prescription = br_rules_prescribe (br_advisor_get_program (self->advisor), br_advisor_get_journal (self->advisor),
                                     g_ptr_array_index (self->routines, selected), br_date_row_get_day (self->day_row));
  if (prescription != NULL)
    take_draft (self, br_session_draft_new (prescription));
}

/* The routine that was to be done on that day comes first. */
static void
day_changed_cb (BrLogDialog *self)
{
  g_autoptr (BrState) state = NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  BrPhase *phase;
  BrRoutine *proposed;
  guint selected = 0;

  if (self->advisor == NULL)
    return;
  if (self->corrected != NULL)
    {
      update (self);
      return;
    }

  state = br_rules_evaluate (br_advisor_get_program (self->advisor), br_advisor_get_journal (self->advisor),
                             br_date_row_get_day (self->day_row));
  self->phase = br_state_get_phase (state);
  phase = br_program_get_phase (br_advisor_get_program (self->advisor), self->phase);
  if (phase == NULL)
    return;

  g_ptr_array_set_size (self->routines, 0);
  for (guint i = 0; i < g_list_model_get_n_items (br_phase_get_routines (phase)); i++)
    g_ptr_array_add (self->routines, g_list_model_get_item (br_phase_get_routines (phase), i));
  g_ptr_array_add (self->routines, g_object_ref (br_phase_get_short_routine (phase)));

  proposed = br_prescription_get_routine (br_state_get_prescription (state));
  for (guint i = 0; i < self->routines->len; i++)
    {
      BrRoutine *routine = g_ptr_array_index (self->routines, i);

      gtk_string_list_append (names, br_routine_get_name (routine));
      if (routine == proposed)
        selected = i;
    }
  adw_combo_row_set_model (self->routine_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->routine_row, selected);
  routine_changed_cb (self);
}

/* ---- Saving ---- */

static BrSessionSummary
get_summary (BrLogDialog *self)
{
  BrProgram *program = br_advisor_get_program (self->advisor);
  BrSessionSummary summary;

  if (self->corrected != NULL)
    summary = *br_session_entry_get_summary (self->corrected);
  else
    summary = (BrSessionSummary) {
      .program_id = br_program_get_id (program),
      .program_revision = br_program_get_revision (program),
      .phase = self->phase,
      .routine_id = br_routine_get_id (g_ptr_array_index (self->routines, adw_combo_row_get_selected (self->routine_row))),
      .effort = -1,
    };

  summary.kind = br_session_draft_get_kind (self->draft);
  summary.pain_before = br_pain_scale_get_rating (self->before_scale);
  /* Somebody may remember how strong it was, but not of what kind: that is not guessed. */
  summary.pain_before_kind = summary.pain_before > 0 ? br_pain_kind_row_get_kind (self->kind_row) : BR_PAIN_NONE;
  summary.pain_after = br_pain_scale_get_rating (self->after_scale);
  summary.form = adw_combo_row_get_selected (self->form_row) == YES ? BR_FORM_HELD
                 : adw_combo_row_get_selected (self->form_row) == NO ? BR_FORM_LOST : BR_FORM_UNANSWERED;
  summary.note = gtk_editable_get_text (GTK_EDITABLE (self->note_row));
  if (*summary.note == '\0')
    summary.note = NULL;

  return summary;
}

static void
save_cb (BrLogDialog *self)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) exercises = br_session_draft_dup_exercises (self->draft);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  BrSessionSummary summary = get_summary (self);
  BrDay day = br_date_row_get_day (self->day_row);
  g_autoptr (BrEntry) session = br_session_entry_new (day, now, &summary, exercises);
  guint usual = adw_combo_row_get_selected (self->usual_row);

  if (self->corrected != NULL)
    {
      g_ptr_array_add (entries, br_entry_new_correction (BR_ENTRY (self->corrected), session));
    }
  else
    {
      g_ptr_array_add (entries, g_object_ref (session));
      if (gtk_widget_get_visible (GTK_WIDGET (self->usual_row)) && usual != UNKNOWN)
        g_ptr_array_add (entries, br_next_day_entry_new (day + 1, now, br_entry_get_id (session), usual == YES));
    }

  g_signal_emit (self, signals[RECORDED], 0, entries, self->corrected ? _("Session corrected") : _("Session logged"));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (BrLogDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* ---- The object ---- */

static void
br_log_dialog_dispose (GObject *object)
{
  BrLogDialog *self = BR_LOG_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_LOG_DIALOG);
  g_clear_object (&self->advisor);
  g_clear_object (&self->corrected);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (br_log_dialog_parent_class)->dispose (object);
}

static void
br_log_dialog_finalize (GObject *object)
{
  BrLogDialog *self = BR_LOG_DIALOG (object);

  g_ptr_array_unref (self->routines);
  g_ptr_array_unref (self->exercise_rows);

  G_OBJECT_CLASS (br_log_dialog_parent_class)->finalize (object);
}

static void
br_log_dialog_class_init (BrLogDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = br_log_dialog_dispose;
  object_class->finalize = br_log_dialog_finalize;

  signals[RECORDED] = g_signal_new ("recorded", BR_TYPE_LOG_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_PTR_ARRAY, G_TYPE_STRING);

  g_type_ensure (BR_TYPE_DATE_ROW);
  g_type_ensure (BR_TYPE_PAIN_KIND_ROW);
  g_type_ensure (BR_TYPE_PAIN_SCALE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-log-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BrLogDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, BrLogDialog, routine_row);
  gtk_widget_class_bind_template_child (widget_class, BrLogDialog, exercises_row);
  gtk_widget_class_bind_template_child (widget_class, BrLogDialog, kind_label);
  gtk_widget_class_bind_template_child (widget_class, BrLogDialog, before_scale);
  gtk_widget_class_bind_template_child (widget_class, BrLogDialog, kind_revealer);
  gtk_widget_class_bind_template_child (widget_class, BrLogDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, BrLogDialog, after_scale);
  gtk_widget_class_bind_template_child (widget_class, BrLogDialog, form_row);
  gtk_widget_class_bind_template_child (widget_class, BrLogDialog, usual_row);
  gtk_widget_class_bind_template_child (widget_class, BrLogDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, BrLogDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, routine_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
br_log_dialog_init (BrLogDialog *self)
{
  self->routines = g_ptr_array_new_with_free_func (g_object_unref);
  self->exercise_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
br_log_dialog_new (BrAdvisor *advisor,
                   BrDay      day)
{
  BrLogDialog *self;
  BrDay started;

  g_return_val_if_fail (BR_IS_ADVISOR (advisor), NULL);
  g_return_val_if_fail (br_advisor_get_state (advisor) != NULL, NULL);

  started = br_state_get_started (br_advisor_get_state (advisor));
  self = g_object_new (BR_TYPE_LOG_DIALOG, NULL);
  self->advisor = g_object_ref (advisor);
  br_date_row_set_earliest (self->day_row, started);
  br_date_row_set_latest (self->day_row, br_advisor_get_today (advisor));
  br_date_row_set_day (self->day_row, MAX (day, started));

  return ADW_DIALOG (self);
}

AdwDialog *
br_log_dialog_new_correct (BrAdvisor      *advisor,
                           BrSessionEntry *session)
{
  BrLogDialog *self;
  const BrSessionSummary *summary;
  BrProgram *program;
  BrRoutine *routine;
  BrPhase *phase;
  g_autofree char *name = NULL;
  const char *names[] = { NULL, NULL };
  g_autoptr (GtkStringList) only = NULL;
  BrDay date;

  g_return_val_if_fail (BR_IS_ADVISOR (advisor), NULL);
  g_return_val_if_fail (BR_IS_SESSION_ENTRY (session), NULL);

  self = g_object_new (BR_TYPE_LOG_DIALOG, NULL);
  self->corrected = g_object_ref (session);
  self->advisor = g_object_ref (advisor);
  adw_dialog_set_title (ADW_DIALOG (self), _("Correct the Session"));

  summary = br_session_entry_get_summary (session);
  program = br_advisor_get_program (advisor);
  name = br_entry_words_dup_routine (program, summary->routine_id);
  names[0] = name;
  only = gtk_string_list_new (names);
  adw_combo_row_set_model (self->routine_row, G_LIST_MODEL (only));
  gtk_widget_set_sensitive (GTK_WIDGET (self->routine_row), FALSE);

  date = br_entry_get_date (BR_ENTRY (session));
  br_date_row_set_latest (self->day_row, MAX (br_advisor_get_today (advisor), date));
  br_date_row_set_day (self->day_row, date);
  br_pain_scale_set_rating (self->before_scale, summary->pain_before);
  br_pain_kind_row_set_kind (self->kind_row, summary->pain_before_kind);
  br_pain_scale_set_rating (self->after_scale, summary->pain_after);
  adw_combo_row_set_selected (self->form_row, summary->form == BR_FORM_HELD ? YES : summary->form == BR_FORM_LOST ? NO : UNKNOWN);
  gtk_editable_set_text (GTK_EDITABLE (self->note_row), summary->note ? summary->note : "");

  routine = br_program_get_routine (program, summary->routine_id);
  phase = br_program_get_phase (program, summary->phase);
  take_draft (self, br_session_draft_new_from_entry (session, phase != NULL && routine == br_phase_get_short_routine (phase)));

  return ADW_DIALOG (self);
}
