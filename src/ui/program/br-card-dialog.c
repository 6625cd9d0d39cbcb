/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A title, some paragraphs, and where they come from. */

#include "config.h"

#include "ui/program/br-card-dialog.h"

#include <glib/gi18n.h>

struct _BrCardDialog
{
  AdwDialog parent_instance;

  GtkLabel *title_label;
  GtkBox *paragraphs_box;
  GtkLabel *source_label;
};

G_DEFINE_FINAL_TYPE (BrCardDialog, br_card_dialog, ADW_TYPE_DIALOG)

static void
add_text (BrCardDialog *self,
          const char   *text,
          const char   *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "wrap", TRUE,
                                   "xalign", 0.0f,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->paragraphs_box, label);
}

static void
add_phases (BrCardDialog *self,
            BrProgram    *program)
{
  GListModel *phases = br_program_get_phases (program);

  for (guint i = 0; i < g_list_model_get_n_items (phases); i++)
    {
      g_autoptr (BrPhase) phase = g_list_model_get_item (phases, i);
      /* Translators: number and name of a phase: "Phase 1: Calm and Move" */
      g_autofree char *title = g_strdup_printf (_("Phase %u: %s"), br_phase_get_number (phase), br_phase_get_name (phase));

      add_text (self, title, "heading");
      add_text (self, br_phase_get_purpose (phase), NULL);
    }
}

static void
br_card_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BR_TYPE_CARD_DIALOG);

  G_OBJECT_CLASS (br_card_dialog_parent_class)->dispose (object);
}

static void
br_card_dialog_class_init (BrCardDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = br_card_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-card-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BrCardDialog, title_label);
  gtk_widget_class_bind_template_child (widget_class, BrCardDialog, paragraphs_box);
  gtk_widget_class_bind_template_child (widget_class, BrCardDialog, source_label);
}

static void
br_card_dialog_init (BrCardDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
br_card_dialog_new (const BrContentCard *card,
                    BrProgram           *program)
{
  BrCardDialog *self;
  g_autofree char *source = NULL;

  g_return_val_if_fail (card != NULL, NULL);
  g_return_val_if_fail (BR_IS_PROGRAM (program), NULL);

  self = g_object_new (BR_TYPE_CARD_DIALOG, NULL);
  adw_dialog_set_title (ADW_DIALOG (self), _(card->title));
  gtk_label_set_label (self->title_label, _(card->title));
  for (gsize i = 0; card->paragraphs[i] != NULL; i++)
    add_text (self, _(card->paragraphs[i]), NULL);
  if (card->paragraphs[0] == NULL)
    add_phases (self, program);

  /* Translators: %s is the title of a program or of publications */
  source = g_strdup_printf (_("Source: %s"), card->source != NULL ? _(card->source) : br_program_get_title (program));
  gtk_label_set_label (self->source_label, source);

  return ADW_DIALOG (self);
}
