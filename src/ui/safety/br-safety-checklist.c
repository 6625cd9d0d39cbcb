/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row an item. "None of these" and the items exclude each other, so that an untouched list is never taken for a no. */

#include "config.h"

#include "ui/safety/br-safety-checklist.h"

#include "core/journal/br-flags-entry.h"
#include "core/rules/br-safety-questions.h"
#include "ui/widgets/br-plain-row.h"

#include <glib/gi18n.h>

struct _BrSafetyChecklist
{
  AdwBin parent_instance;

  AdwPreferencesGroup *emergency_group;
  AdwPreferencesGroup *clinician_group;
  GtkWidget *none_group;
  GtkCheckButton *none_check;

  GPtrArray *rows;   /* AdwActionRow (not owned), in the order of the questions */
  GPtrArray *checks; /* GtkCheckButton, likewise */
  gboolean answered;
};

typedef enum
{
  PROP_ANSWERED = 1,
} BrSafetyChecklistProperty;

typedef enum
{
  SIGNAL_CHANGED,
} BrSafetyChecklistSignal;

static GParamSpec *properties[PROP_ANSWERED + 1];
static guint signals[SIGNAL_CHANGED + 1];

G_DEFINE_FINAL_TYPE (BrSafetyChecklist, br_safety_checklist, ADW_TYPE_BIN)

static gboolean
is_ticked (BrSafetyChecklist *self,
           guint              index)
{
  return gtk_check_button_get_active (g_ptr_array_index (self->checks, index));
}

static void
update (BrSafetyChecklist *self)
{
  gboolean answered = gtk_check_button_get_active (self->none_check);

  for (guint i = 0; i < self->checks->len; i++)
    answered = answered || is_ticked (self, i);

  if (self->answered != answered)
    {
      self->answered = answered;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANSWERED]);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
none_toggled_cb (BrSafetyChecklist *self)
{
  if (gtk_check_button_get_active (self->none_check))
    {
      for (guint i = 0; i < self->checks->len; i++)
        gtk_check_button_set_active (g_ptr_array_index (self->checks, i), FALSE);
    }
  update (self);
}

static void
item_toggled_cb (BrSafetyChecklist *self,
                 GtkCheckButton    *check)
{
  if (gtk_check_button_get_active (check))
    gtk_check_button_set_active (self->none_check, FALSE);
  update (self);
}

static void
add_question (BrSafetyChecklist      *self,
              const BrSafetyQuestion *question)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = br_plain_row_new (br_safety_question_get_text (question), NULL);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (question->list == BR_SAFETY_EMERGENCY ? self->emergency_group : self->clinician_group, row);
  g_signal_connect_object (check, "toggled", G_CALLBACK (item_toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->checks, check);
}

static void
br_safety_checklist_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  BrSafetyChecklist *self = BR_SAFETY_CHECKLIST (object);

  switch ((BrSafetyChecklistProperty) property_id)
    {
    case PROP_ANSWERED:
      g_value_set_boolean (value, self->answered);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_safety_checklist_dispose (GObject *object)
{
  BrSafetyChecklist *self = BR_SAFETY_CHECKLIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_SAFETY_CHECKLIST);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (br_safety_checklist_parent_class)->dispose (object);
}

static void
br_safety_checklist_class_init (BrSafetyChecklistClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_safety_checklist_get_property;
  object_class->dispose = br_safety_checklist_dispose;

  properties[PROP_ANSWERED] = g_param_spec_boolean ("answered", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-safety-checklist.ui");
  gtk_widget_class_bind_template_child (widget_class, BrSafetyChecklist, emergency_group);
  gtk_widget_class_bind_template_child (widget_class, BrSafetyChecklist, clinician_group);
  gtk_widget_class_bind_template_child (widget_class, BrSafetyChecklist, none_group);
  gtk_widget_class_bind_template_child (widget_class, BrSafetyChecklist, none_check);
  gtk_widget_class_bind_template_callback (widget_class, none_toggled_cb);
}

static void
br_safety_checklist_init (BrSafetyChecklist *self)
{
  const BrSafetyQuestion *questions;
  guint n_questions;

  self->rows = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  questions = br_safety_questions_get_all (&n_questions);
  for (guint i = 0; i < n_questions; i++)
    add_question (self, &questions[i]);
}

gboolean
br_safety_checklist_get_answered (BrSafetyChecklist *self)
{
  g_return_val_if_fail (BR_IS_SAFETY_CHECKLIST (self), FALSE);

  return self->answered;
}

GStrv
br_safety_checklist_dup_yes (BrSafetyChecklist *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const BrSafetyQuestion *questions;
  guint n_questions;

  g_return_val_if_fail (BR_IS_SAFETY_CHECKLIST (self), NULL);

  questions = br_safety_questions_get_all (&n_questions);
  for (guint i = 0; i < n_questions; i++)
    {
      if (is_ticked (self, i))
        g_strv_builder_add (builder, questions[i].id);
    }

  return g_strv_builder_end (builder);
}

gboolean
br_safety_checklist_has_emergency (BrSafetyChecklist *self)
{
  const BrSafetyQuestion *questions;
  guint n_questions;

  g_return_val_if_fail (BR_IS_SAFETY_CHECKLIST (self), FALSE);

  questions = br_safety_questions_get_all (&n_questions);
  for (guint i = 0; i < n_questions; i++)
    {
      if (questions[i].list == BR_SAFETY_EMERGENCY && is_ticked (self, i))
        return TRUE;
    }

  return FALSE;
}

void
br_safety_checklist_show_cleared (BrSafetyChecklist *self,
                                  BrState           *state)
{
  const BrSafetyQuestion *questions;
  guint n_questions;

  g_return_if_fail (BR_IS_SAFETY_CHECKLIST (self));
  g_return_if_fail (BR_IS_STATE (state));

  questions = br_safety_questions_get_all (&n_questions);
  for (guint i = 0; i < n_questions; i++)
    {
      BrDay day = br_state_get_cleared_on (state, questions[i].id);
      g_autofree char *date = NULL;
      g_autofree char *subtitle = NULL;

      if (day == BR_DAY_NONE)
        continue;

      date = br_day_format (day, C_("day of a clearance", "%B %-e, %Y"));
      /* Translators: %s is a date */
      subtitle = g_strdup_printf (_("Cleared by a professional on %s. Tick it only if it is new or worse since."), date);
      adw_action_row_set_subtitle (g_ptr_array_index (self->rows, i), subtitle);
    }
}

void
br_safety_checklist_set_readable_only (BrSafetyChecklist *self,
                                       gboolean           readable_only)
{
  g_return_if_fail (BR_IS_SAFETY_CHECKLIST (self));

  gtk_widget_set_visible (self->none_group, !readable_only);
  for (guint i = 0; i < self->checks->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->checks, i), !readable_only);
}
