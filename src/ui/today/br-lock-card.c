/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/today/br-lock-card.h"

#include "core/rules/br-safety-questions.h"
#include "ui/widgets/br-day-words.h"
#include "ui/widgets/br-plain-row.h"
#include "ui/widgets/br-wrapping.h"

#include <glib/gi18n.h>

struct _BrLockCard
{
  AdwBin parent_instance;

  GtkListBox *list_box;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (BrLockCard, br_lock_card, ADW_TYPE_BIN)

static void
add_row (BrLockCard *self,
         const char *title,
         const char *subtitle)
{
  gtk_list_box_append (self->list_box, br_plain_row_new (title, subtitle));
}

static char *
dup_standing (BrState *state)
{
  const char * const *ids = br_state_get_standing_flags (state);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      const BrSafetyQuestion *question = br_safety_questions_get (ids[i]);

      g_strv_builder_add (builder, question != NULL ? br_safety_question_get_text (question) : ids[i]);
    }
  texts = g_strv_builder_end (builder);

  return g_strjoinv ("\n", texts);
}

static const char *
get_step (BrLock lock)
{
  switch (lock)
    {
    case BR_LOCK_EMERGENCY:
      return _("Go to an emergency department now, or call your local emergency number. Once a professional has cleared you for training, say so "
               "in the safety questions, with the date.");
    case BR_LOCK_CLINICIAN:
      return _("Have a doctor or physiotherapist look at it. Once they have cleared you for training, say so in the safety questions, with the "
               "date.");
    case BR_LOCK_UNANSWERED:
    case BR_LOCK_NONE:
    default:
      return _("Go through both lists. If none of it is true for you, you can train again at once.");
    }
}

static void
br_lock_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BR_TYPE_LOCK_CARD);

  G_OBJECT_CLASS (br_lock_card_parent_class)->dispose (object);
}

static void
br_lock_card_class_init (BrLockCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = br_lock_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-lock-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BrLockCard, list_box);
  gtk_widget_class_bind_template_child (widget_class, BrLockCard, button);
}

static void
br_lock_card_init (BrLockCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
br_lock_card_show (BrLockCard *self,
                   BrState    *state)
{
  BrLock lock;
  g_autofree char *since = NULL;
  g_autofree char *standing = NULL;

  g_return_if_fail (BR_IS_LOCK_CARD (self));
  g_return_if_fail (BR_IS_STATE (state));

  lock = br_state_get_lock (state);
  gtk_list_box_remove_all (self->list_box);
  gtk_widget_set_visible (GTK_WIDGET (self), lock != BR_LOCK_NONE);
  if (lock == BR_LOCK_NONE)
    return;

  since = br_day_words_dup (br_state_get_lock_since (state), br_state_get_today (state));
  standing = dup_standing (state);

  add_row (self, _("What to do"), get_step (lock));
  if (standing[0] != '\0')
    add_row (self, _("You said yes to"), standing);
  add_row (self, _("Training has waited since"), since);
  gtk_button_set_label (self->button, lock == BR_LOCK_UNANSWERED ? _("_Answer the Safety Questions") : _("_Open the Safety Questions"));
  br_wrapping_let_buttons (GTK_WIDGET (self));
}
