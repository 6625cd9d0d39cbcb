/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for each entry of the journal that is a decision or a review, made from what the journal holds; what a review said is asked of the
 * rules, as corrections of the ratings before it still change it. Of a long history the older ones are made when they are asked for. */

#include "config.h"

#include "ui/decisions/br-decisions-dialog.h"

#include "core/journal/br-review-entry.h"
#include "ui/decisions/br-decision-words.h"
#include "ui/review/br-review-words.h"
#include "ui/widgets/br-day-words.h"
#include "ui/widgets/br-plain-row.h"

#include <glib/gi18n.h>

#define N_AT_ONCE 30

struct _BrDecisionsDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  GtkListBox *list_box;
  GtkWidget *older_button;

  BrAdvisor *advisor;
  guint n_left; /* entries of the journal, the oldest ones, that no row was made for yet */
};

G_DEFINE_FINAL_TYPE (BrDecisionsDialog, br_decisions_dialog, ADW_TYPE_DIALOG)

static void
add_rule (AdwExpanderRow *row,
          const char     *rule,
          BrProposalKind  kind)
{
  g_autofree char *words = br_decision_words_dup_rule (rule, kind);

  adw_expander_row_add_row (row, br_plain_row_new (_("The Rule"), words));
}

/* Returns: (transfer floating): a row with what happened and when; more is added below it */
static AdwExpanderRow *
create_row (BrDecisionsDialog *self,
            BrEntry           *entry,
            const char        *title)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  g_autofree char *day = br_day_words_dup (br_entry_get_date (entry), br_advisor_get_today (self->advisor));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (row, day);

  return row;
}

static GtkWidget *
create_decision_row (BrDecisionsDialog *self,
                     BrDecisionEntry   *entry)
{
  g_autofree char *title = br_decision_words_dup_title (entry, br_advisor_get_program (self->advisor));
  AdwExpanderRow *row = create_row (self, BR_ENTRY (entry), title);

  if (br_decision_entry_get_reason (entry) != NULL)
    adw_expander_row_add_row (row, br_plain_row_new (_("What You Read Then"), br_decision_entry_get_reason (entry)));
  add_rule (row, br_decision_entry_get_rule (entry), br_decision_entry_get_kind (entry));

  return GTK_WIDGET (row);
}

static BrReview *
find_review (BrDecisionsDialog *self,
             BrEntry           *entry)
{
  GListModel *reviews = br_state_get_reviews (br_advisor_get_state (self->advisor));

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (BrReview) review = g_list_model_get_item (reviews, i);

      /* The state keeps it alive. */
      if (g_strcmp0 (br_review_get_entry_id (review), br_entry_get_id (entry)) == 0)
        return review;
    }

  return NULL;
}

static GtkWidget *
create_review_row (BrDecisionsDialog *self,
                   BrEntry           *entry)
{
  BrReview *review = find_review (self, entry);
  g_autofree char *title = NULL;
  AdwExpanderRow *row;

  if (review == NULL)
    return NULL;

  /* Translators: %s is what a review said, such as "On Track" */
  title = g_strdup_printf (_("You did a review: %s"), br_review_words_get_title (br_review_get_verdict (review)));
  row = create_row (self, entry, title);
  adw_expander_row_add_row (row, br_plain_row_new (_("What It Said"), br_review_get_text (review)));
  add_rule (row, "REVIEW-1", BR_PROPOSAL_REVIEW);

  return GTK_WIDGET (row);
}

static gboolean
is_listed (BrDecisionsDialog *self,
           BrEntry           *entry)
{
  return (BR_IS_DECISION_ENTRY (entry) || BR_IS_REVIEW_ENTRY (entry))
         && br_entry_get_date (entry) <= br_advisor_get_today (self->advisor);
}

/* The next older ones; Returns: (transfer none) (nullable): the first of them */
static GtkWidget *
add_rows (BrDecisionsDialog *self)
{
  guint n_entries, n_rows = 0;
  BrEntry **entries = br_journal_peek (br_advisor_get_journal (self->advisor), &n_entries);
  GtkWidget *first = NULL;

  for (self->n_left = MIN (self->n_left, n_entries); self->n_left > 0; self->n_left--)
    {
      BrEntry *entry = entries[self->n_left - 1];
      GtkWidget *row;

      if (!is_listed (self, entry))
        continue;
      if (n_rows == N_AT_ONCE)
        break;

      row = BR_IS_REVIEW_ENTRY (entry) ? create_review_row (self, entry) : create_decision_row (self, BR_DECISION_ENTRY (entry));
      if (row == NULL)
        continue;

      gtk_list_box_append (self->list_box, row);
      first = first != NULL ? first : row;
      n_rows++;
    }
  gtk_widget_set_visible (self->older_button, self->n_left > 0);

  return first;
}

/* The button that was pressed may go away: the keyboard goes on with what came. */
static void
older_cb (BrDecisionsDialog *self)
{
  GtkWidget *first = add_rows (self);

  if (first != NULL)
    gtk_widget_child_focus (first, GTK_DIR_TAB_FORWARD);
}

static void
refresh (BrDecisionsDialog *self)
{
  GtkWidget *first;

  gtk_list_box_remove_all (self->list_box);
  if (br_advisor_get_state (self->advisor) == NULL)
    return;

  self->n_left = G_MAXUINT;
  first = add_rows (self);
  gtk_stack_set_visible_child_name (self->stack, first != NULL ? "list" : "empty");
}

static void
br_decisions_dialog_dispose (GObject *object)
{
  BrDecisionsDialog *self = BR_DECISIONS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_DECISIONS_DIALOG);
  g_clear_object (&self->advisor);

  G_OBJECT_CLASS (br_decisions_dialog_parent_class)->dispose (object);
}

static void
br_decisions_dialog_class_init (BrDecisionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = br_decisions_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-decisions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BrDecisionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, BrDecisionsDialog, list_box);
  gtk_widget_class_bind_template_child (widget_class, BrDecisionsDialog, older_button);
  gtk_widget_class_bind_template_callback (widget_class, older_cb);
}

static void
br_decisions_dialog_init (BrDecisionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
br_decisions_dialog_new (BrAdvisor *advisor)
{
  BrDecisionsDialog *self;

  g_return_val_if_fail (BR_IS_ADVISOR (advisor), NULL);

  self = g_object_new (BR_TYPE_DECISIONS_DIALOG, NULL);
  self->advisor = g_object_ref (advisor);
  g_signal_connect_object (advisor, "notify::state", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return ADW_DIALOG (self);
}
