/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/decisions/br-proposal-card.h"

#include "ui/decisions/br-decision-words.h"
#include "ui/decisions/br-entry-line.h"
#include "ui/widgets/br-day-words.h"
#include "ui/widgets/br-plain-row.h"
#include "ui/widgets/br-wrapping.h"

#include <glib/gi18n.h>

struct _BrProposalCard
{
  AdwBin          parent_instance;

  GtkLabel       *title_label;
  GtkLabel       *reason_label;
  AdwExpanderRow *rule_row;
  AdwActionRow   *plain_rule_row; /* instead, when there are no entries to show */
  GtkButton      *no_button;
  GtkButton      *yes_button;

  BrProposal     *proposal;
};

enum
{
  SIGNAL_ANSWERED,
  SIGNAL_BEGIN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrProposalCard, br_proposal_card, ADW_TYPE_BIN)

static void
on_yes (BrProposalCard *self)
{
  if (br_proposal_is_answered_by_review (self->proposal))
    g_signal_emit (self, signals[SIGNAL_BEGIN], 0);
  else
    g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, TRUE);
}

static void
on_no (BrProposalCard *self)
{
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, FALSE);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  return br_entry_compare (*(BrEntry * const *) a, *(BrEntry * const *) b);
}

/* What it rests on, each entry once and by date, though several conditions may rest on the same. */
static GPtrArray *
list_entries (BrProposal *proposal,
              BrJournal  *journal)
{
  const char * const *ids = br_proposal_get_entries (proposal);
  GPtrArray *entries = g_ptr_array_new ();

  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      BrEntry *entry = br_journal_lookup (journal, ids[i]);

      if (entry != NULL && !g_ptr_array_find (entries, entry, NULL))
        g_ptr_array_add (entries, entry);
    }
  g_ptr_array_sort (entries, compare_entries);

  return entries;
}

static void
show_rule (BrProposalCard *self,
           BrJournal      *journal,
           BrDay           today)
{
  g_autoptr (GPtrArray) entries = list_entries (self->proposal, journal);
  g_autofree char *rule = br_decision_words_dup_rule (br_proposal_get_rule (self->proposal), br_proposal_get_kind (self->proposal));

  adw_expander_row_set_subtitle (self->rule_row, rule);
  gtk_widget_set_visible (GTK_WIDGET (self->rule_row), entries->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->plain_rule_row), entries->len == 0);
  adw_action_row_set_subtitle (self->plain_rule_row, rule);

  for (guint i = 0; i < entries->len; i++)
    {
      BrEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *day = br_day_words_dup (br_entry_get_date (entry), today);
      g_autofree char *line = br_entry_line_dup (entry);

      adw_expander_row_add_row (self->rule_row, br_plain_row_new (day, line));
    }
}

static void
show_answers (BrProposalCard *self)
{
  g_autofree char *yes = NULL;
  g_autofree char *no = NULL;

  if (br_proposal_is_answered_by_review (self->proposal))
    {
      gtk_widget_set_visible (GTK_WIDGET (self->no_button), FALSE);
      gtk_button_set_label (self->yes_button, _("_Begin the Review"));
      return;
    }

  br_decision_words_dup_answers (self->proposal, &yes, &no);
  gtk_button_set_label (self->yes_button, yes);
  gtk_button_set_label (self->no_button, no);
  br_wrapping_let_buttons (GTK_WIDGET (self));
}

static void
br_proposal_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BR_TYPE_PROPOSAL_CARD);
  g_clear_object (&BR_PROPOSAL_CARD (object)->proposal);

  G_OBJECT_CLASS (br_proposal_card_parent_class)->dispose (object);
}

static void
br_proposal_card_class_init (BrProposalCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = br_proposal_card_dispose;

  signals[SIGNAL_ANSWERED] =
    g_signal_new ("answered", BR_TYPE_PROPOSAL_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SIGNAL_BEGIN] =
    g_signal_new ("begin", BR_TYPE_PROPOSAL_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-proposal-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BrProposalCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, BrProposalCard, reason_label);
  gtk_widget_class_bind_template_child (widget_class, BrProposalCard, rule_row);
  gtk_widget_class_bind_template_child (widget_class, BrProposalCard, plain_rule_row);
  gtk_widget_class_bind_template_child (widget_class, BrProposalCard, no_button);
  gtk_widget_class_bind_template_child (widget_class, BrProposalCard, yes_button);
  gtk_widget_class_bind_template_callback (widget_class, on_yes);
  gtk_widget_class_bind_template_callback (widget_class, on_no);
}

static void
br_proposal_card_init (BrProposalCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
br_proposal_card_new (BrProposal *proposal,
                      BrJournal  *journal,
                      BrDay       today)
{
  BrProposalCard *self;

  g_return_val_if_fail (BR_IS_PROPOSAL (proposal), NULL);
  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);

  self = g_object_new (BR_TYPE_PROPOSAL_CARD, NULL);
  self->proposal = g_object_ref (proposal);
  gtk_label_set_label (self->title_label, br_proposal_get_title (proposal));
  gtk_label_set_label (self->reason_label, br_proposal_get_reason (proposal));
  show_rule (self, journal, today);
  show_answers (self);

  return GTK_WIDGET (self);
}

BrProposal *
br_proposal_card_get_proposal (BrProposalCard *self)
{
  g_return_val_if_fail (BR_IS_PROPOSAL_CARD (self), NULL);

  return self->proposal;
}
