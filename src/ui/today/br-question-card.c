/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/today/br-question-card.h"

#include "ui/widgets/br-wrapping.h"

struct _BrQuestionCard
{
  AdwBin     parent_instance;

  GtkLabel  *title_label;
  GtkLabel  *reason_label;
  GtkButton *no_button;
  GtkButton *yes_button;
};

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrQuestionCard, br_question_card, ADW_TYPE_BIN)

static void
on_yes (BrQuestionCard *self)
{
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, TRUE);
}

static void
on_no (BrQuestionCard *self)
{
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, FALSE);
}

static void
br_question_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BR_TYPE_QUESTION_CARD);

  G_OBJECT_CLASS (br_question_card_parent_class)->dispose (object);
}

static void
br_question_card_class_init (BrQuestionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = br_question_card_dispose;

  signals[SIGNAL_ANSWERED] =
    g_signal_new ("answered", BR_TYPE_QUESTION_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-question-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BrQuestionCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, BrQuestionCard, reason_label);
  gtk_widget_class_bind_template_child (widget_class, BrQuestionCard, no_button);
  gtk_widget_class_bind_template_child (widget_class, BrQuestionCard, yes_button);
  gtk_widget_class_bind_template_callback (widget_class, on_yes);
  gtk_widget_class_bind_template_callback (widget_class, on_no);
}

static void
br_question_card_init (BrQuestionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
br_question_card_new (const char *title,
                      const char *reason,
                      const char *yes,
                      const char *no)
{
  BrQuestionCard *self = g_object_new (BR_TYPE_QUESTION_CARD, NULL);

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->reason_label, reason);
  gtk_button_set_label (self->yes_button, yes);
  gtk_button_set_label (self->no_button, no);
  br_wrapping_let_buttons (GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
