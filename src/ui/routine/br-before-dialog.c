/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Collects the answers; what follows from them is decided elsewhere. */

#include "config.h"

#include "ui/routine/br-before-dialog.h"

#include "ui/widgets/br-pain-kind-row.h"
#include "ui/widgets/br-pain-scale.h"

#include <glib/gi18n.h>

struct _BrBeforeDialog
{
  AdwDialog parent_instance;

  GtkWidget *next_day_box;
  GtkLabel *next_day_label;
  AdwToggleGroup *next_day_group;
  AdwToggleGroup *new_group;
  BrPainScale *scale;
  GtkRevealer *kind_revealer;
  BrPainKindRow *kind_row;
  GtkWidget *start_button;
};

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrBeforeDialog, br_before_dialog, ADW_TYPE_DIALOG)

static gboolean
is_chosen (AdwToggleGroup *group)
{
  return adw_toggle_group_get_active (group) != GTK_INVALID_LIST_POSITION;
}

static void
update (BrBeforeDialog *self)
{
  int pain = br_pain_scale_get_rating (self->scale);
  gboolean complete = is_chosen (self->new_group)
                      && (is_chosen (self->next_day_group) || !gtk_widget_get_visible (self->next_day_box))
                      && (pain == 0 || (pain > 0 && br_pain_kind_row_get_kind (self->kind_row) != BR_PAIN_NONE));

  gtk_revealer_set_reveal_child (self->kind_revealer, pain > 0);
  gtk_widget_set_sensitive (self->start_button, complete);
}

static void
start_cb (BrBeforeDialog *self)
{
  g_signal_emit (self, signals[ANSWERED], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
br_before_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BR_TYPE_BEFORE_DIALOG);

  G_OBJECT_CLASS (br_before_dialog_parent_class)->dispose (object);
}

static void
br_before_dialog_class_init (BrBeforeDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = br_before_dialog_dispose;

  signals[ANSWERED] = g_signal_new ("answered", BR_TYPE_BEFORE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (BR_TYPE_PAIN_KIND_ROW);
  g_type_ensure (BR_TYPE_PAIN_SCALE);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-before-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BrBeforeDialog, next_day_box);
  gtk_widget_class_bind_template_child (widget_class, BrBeforeDialog, next_day_label);
  gtk_widget_class_bind_template_child (widget_class, BrBeforeDialog, next_day_group);
  gtk_widget_class_bind_template_child (widget_class, BrBeforeDialog, new_group);
  gtk_widget_class_bind_template_child (widget_class, BrBeforeDialog, scale);
  gtk_widget_class_bind_template_child (widget_class, BrBeforeDialog, kind_revealer);
  gtk_widget_class_bind_template_child (widget_class, BrBeforeDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, BrBeforeDialog, start_button);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
}

static void
br_before_dialog_init (BrBeforeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* A group chooses its first toggle by itself; here nothing is answered before the person answers. */
  adw_toggle_group_set_active (self->next_day_group, GTK_INVALID_LIST_POSITION);
  adw_toggle_group_set_active (self->new_group, GTK_INVALID_LIST_POSITION);
}

AdwDialog *
br_before_dialog_new (BrDay unanswered)
{
  BrBeforeDialog *self = g_object_new (BR_TYPE_BEFORE_DIALOG, NULL);

  gtk_widget_set_visible (self->next_day_box, unanswered != BR_DAY_NONE);
  if (unanswered != BR_DAY_NONE)
    {
      /* Translators: a day for the question below: "Thursday, November 26" */
      g_autofree char *day = br_day_format (unanswered, _("%A, %B %-e"));
      g_autofree char *question = g_strdup_printf (_("After your session on %s: was your back back to its usual by the day after?"), day);

      gtk_label_set_label (self->next_day_label, question);
    }
  update (self);

  return ADW_DIALOG (self);
}

void
br_before_dialog_get_answer (BrBeforeDialog *self,
                             BrStartAnswer  *answer)
{
  g_return_if_fail (BR_IS_BEFORE_DIALOG (self));
  g_return_if_fail (answer != NULL);

  answer->usual = adw_toggle_group_get_active (self->next_day_group) == 0;
  answer->anything_new = adw_toggle_group_get_active (self->new_group) == 1;
  answer->pain = br_pain_scale_get_rating (self->scale);
  answer->kind = answer->pain > 0 ? br_pain_kind_row_get_kind (self->kind_row) : BR_PAIN_NONE;
}
