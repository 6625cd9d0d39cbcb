/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the session changed is shown before it is saved: the rules are a pure function, so they are asked about a journal that
 * has it already. */

#include "config.h"

#include "ui/routine/br-after-page.h"

#include "ui/routine/br-session-changes.h"
#include "ui/widgets/br-pain-scale.h"
#include "ui/widgets/br-plain-row.h"

#include <glib/gi18n.h>

struct _BrAfterPage
{
  AdwNavigationPage parent_instance;

  GtkLabel *heading_label;
  GtkLabel *explanation_label;
  GtkWidget *safety_button;
  BrPainScale *scale;
  AdwToggleGroup *effort_group;
  GtkWidget *form_box;
  AdwToggleGroup *form_group;
  GtkEditable *note_row;
  GtkListBox *done_list;
  GtkWidget *changes_group;
  GtkListBox *changes_list;
  GtkWidget *done_button;

  BrSession *session;
  BrAdvisor *advisor;
  BrState *before;
};

enum
{
  DONE,
  SAFETY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Where the four words stand on the Borg CR10 scale. */
static const int efforts[] = { 2, 3, 5, 7 };

G_DEFINE_FINAL_TYPE (BrAfterPage, br_after_page, ADW_TYPE_NAVIGATION_PAGE)

static void
show_heading (BrAfterPage    *self,
              BrPainResponse  why)
{
  const char *heading, *explanation;

  switch (why)
    {
    case BR_RESPONSE_SESSION_ENDED:
      heading = _("Enough for Today");
      explanation = _("Two exercises hurt, so the session ended here. That is a good decision, not a failure. What you did is kept.");
      break;
    case BR_RESPONSE_ENDED_RADIATING:
      heading = _("The Session Has Ended");
      explanation = _("Pain that travels down the leg needs a careful look. Please answer the safety questions; training waits until then.");
      break;
    case BR_RESPONSE_ENDED_NUMB:
      heading = _("The Session Has Ended");
      explanation = _("Numbness or weakness needs a careful look. Please answer the safety questions; training waits until then.");
      break;
    case BR_RESPONSE_GO_ON:
    case BR_RESPONSE_EASIER:
    case BR_RESPONSE_EXERCISE_STOPPED:
    case BR_RESPONSE_CHOOSE:
    default:
      if (br_session_get_kind (self->session) == BR_SESSION_PARTIAL)
        {
          heading = _("Session Ended");
          explanation = _("What you did is kept.");
        }
      else
        {
          heading = _("Session Done");
          explanation = _("Three short questions, then you are finished.");
        }
      break;
    }

  gtk_label_set_label (self->heading_label, heading);
  gtk_label_set_label (self->explanation_label, explanation);
  /* Whoever had to stop for this is asked about nothing but the back. */
  gtk_widget_set_visible (self->form_box, why != BR_RESPONSE_ENDED_RADIATING && why != BR_RESPONSE_ENDED_NUMB);
  gtk_widget_set_visible (self->safety_button, why == BR_RESPONSE_ENDED_RADIATING || why == BR_RESPONSE_ENDED_NUMB);
}

static void
show_done (BrAfterPage *self)
{
  BrProgram *program = br_prescription_get_program (br_session_get_prescription (self->session));
  GPtrArray *records = br_session_get_records (self->session);

  for (guint i = 0; i < records->len; i++)
    {
      BrExerciseRecord *record = g_ptr_array_index (records, i);
      BrExercise *exercise = br_program_get_exercise (program, br_exercise_record_get_id (record));
      g_autofree char *done = br_session_changes_dup_done (record);

      gtk_list_box_append (self->done_list,
                           br_plain_row_new (exercise != NULL ? br_exercise_get_name (exercise) : br_exercise_record_get_id (record),
                                             done));
    }
}

/* The state on the day of the advisor with @entry in the journal. */
static BrState *
evaluate_with (BrAfterPage *self,
               BrEntry     *entry)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  guint n_entries;
  BrEntry **entries = br_journal_peek (br_advisor_get_journal (self->advisor), &n_entries);

  for (guint i = 0; i < n_entries; i++)
    g_ptr_array_add (all, entries[i]);
  g_ptr_array_add (all, entry);
  br_journal_add_batch (journal, all);

  return br_rules_evaluate (br_advisor_get_program (self->advisor), journal, br_advisor_get_today (self->advisor));
}

static void
append_change (BrAfterPage *self,
               BrVerdict   *change)
{
  GtkWidget *row = br_plain_row_new (br_verdict_get_text (change), NULL);

  if (br_verdict_get_rule (change)[0] != '\0')
    {
      GtkWidget *rule = gtk_label_new (br_verdict_get_rule (change));

      gtk_widget_add_css_class (rule, "dimmed");
      gtk_widget_add_css_class (rule, "caption");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), rule);
    }

  gtk_list_box_append (self->changes_list, row);
}

static BrForm
get_form (BrAfterPage *self)
{
  switch (adw_toggle_group_get_active (self->form_group))
    {
    case 0:
      return BR_FORM_HELD;
    case 1:
      return BR_FORM_LOST;
    default:
      return BR_FORM_UNANSWERED;
    }
}

static void
update (BrAfterPage *self)
{
  g_autoptr (BrEntry) entry = NULL;
  g_autoptr (BrState) after = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  if (self->session == NULL)
    return;

  gtk_list_box_remove_all (self->changes_list);
  gtk_widget_set_visible (self->changes_group, br_advisor_get_program (self->advisor) != NULL);
  if (br_advisor_get_program (self->advisor) == NULL)
    return;

  entry = br_after_page_make_entry (self);
  after = evaluate_with (self, entry);
  changes = br_session_changes_list (BR_SESSION_ENTRY (entry), self->before, after);
  for (guint i = 0; i < changes->len; i++)
    append_change (self, g_ptr_array_index (changes, i));
}

static void
done_cb (BrAfterPage *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
safety_cb (BrAfterPage *self)
{
  g_signal_emit (self, signals[SAFETY], 0);
}

static void
br_after_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (BR_AFTER_PAGE (page)->scale));
}

static void
br_after_page_dispose (GObject *object)
{
  BrAfterPage *self = BR_AFTER_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), BR_TYPE_AFTER_PAGE);
  g_clear_object (&self->session);
  g_clear_object (&self->advisor);
  g_clear_object (&self->before);

  G_OBJECT_CLASS (br_after_page_parent_class)->dispose (object);
}

static void
br_after_page_class_init (BrAfterPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AdwNavigationPageClass *page_class = ADW_NAVIGATION_PAGE_CLASS (klass);

  object_class->dispose = br_after_page_dispose;

  page_class->shown = br_after_page_shown;

  signals[DONE] = g_signal_new ("done", BR_TYPE_AFTER_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SAFETY] = g_signal_new ("safety", BR_TYPE_AFTER_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (BR_TYPE_PAIN_SCALE);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-after-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BrAfterPage, heading_label);
  gtk_widget_class_bind_template_child (widget_class, BrAfterPage, explanation_label);
  gtk_widget_class_bind_template_child (widget_class, BrAfterPage, safety_button);
  gtk_widget_class_bind_template_child (widget_class, BrAfterPage, scale);
  gtk_widget_class_bind_template_child (widget_class, BrAfterPage, effort_group);
  gtk_widget_class_bind_template_child (widget_class, BrAfterPage, form_box);
  gtk_widget_class_bind_template_child (widget_class, BrAfterPage, form_group);
  gtk_widget_class_bind_template_child (widget_class, BrAfterPage, note_row);
  gtk_widget_class_bind_template_child (widget_class, BrAfterPage, done_list);
  gtk_widget_class_bind_template_child (widget_class, BrAfterPage, changes_group);
  gtk_widget_class_bind_template_child (widget_class, BrAfterPage, changes_list);
  gtk_widget_class_bind_template_child (widget_class, BrAfterPage, done_button);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, safety_cb);
}

static void
br_after_page_init (BrAfterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* A group chooses its first toggle by itself; here nothing is answered before the person answers. */
  adw_toggle_group_set_active (self->effort_group, GTK_INVALID_LIST_POSITION);
  adw_toggle_group_set_active (self->form_group, GTK_INVALID_LIST_POSITION);
}

BrAfterPage *
br_after_page_new (BrSession      *session,
                   BrPainResponse  why,
                   BrAdvisor      *advisor,
                   BrState        *before)
{
  BrAfterPage *self;

  g_return_val_if_fail (BR_IS_SESSION (session), NULL);
  g_return_val_if_fail (BR_IS_ADVISOR (advisor), NULL);
  g_return_val_if_fail (before == NULL || BR_IS_STATE (before), NULL);

  self = g_object_new (BR_TYPE_AFTER_PAGE, NULL);
  self->session = g_object_ref (session);
  self->advisor = g_object_ref (advisor);
  g_set_object (&self->before, before);

  show_heading (self, why);
  show_done (self);
  update (self);

  return self;
}

BrEntry *
br_after_page_make_entry (BrAfterPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *note = NULL;
  guint effort;

  g_return_val_if_fail (BR_IS_AFTER_PAGE (self), NULL);

  effort = adw_toggle_group_get_active (self->effort_group);
  note = g_strstrip (g_strdup (gtk_editable_get_text (self->note_row)));

  return br_session_make_entry (self->session, now,
                                br_pain_scale_get_rating (self->scale),
                                effort < G_N_ELEMENTS (efforts) ? efforts[effort] : -1,
                                get_form (self),
                                note[0] != '\0' ? note : NULL);
}
