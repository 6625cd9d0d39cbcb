/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A stack of questions. Keys are taken before any button sees them, so that one key answers one question, however long it is held. */

#include "config.h"

#include "ui/routine/br-pain-dialog.h"

#include "core/rules/br-safety-questions.h"
#include "ui/widgets/br-held-keys.h"
#include "ui/widgets/br-pain-scale.h"
#include "ui/widgets/br-plain-row.h"
#include "ui/widgets/br-wrapping.h"

#include <glib/gi18n.h>

#define DIGIT_JOIN_MS 900 /* how long a 1 waits for the 0 of a 10 */

struct _BrPainDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  GtkWidget *kind_heading;
  GtkListBox *kind_list;
  GtkListBoxRow *none_row;
  GtkListBoxRow *ache_row;
  GtkListBoxRow *sharp_row;
  GtkListBoxRow *radiating_row;
  GtkListBoxRow *numb_row;
  BrPainScale *scale;
  GtkListBox *choose_list;
  GtkListBoxRow *easier_row;
  GtkListBoxRow *skip_row;
  GtkListBoxRow *end_row;
  GtkListBox *emergency_list;
  GtkWidget *emergency_button;

  BrSession *session;
  gboolean again;
  gboolean answered;
  gboolean browsing; /* the scale is walked with the arrow keys: not an answer yet */
  guint answer_id; /* an answer that is about to be reported */
};

typedef enum
{
  PROP_SESSION = 1,
  PROP_AGAIN,
} BrPainDialogProperty;

static GParamSpec *properties[PROP_AGAIN + 1];

enum
{
  REPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrPainDialog, br_pain_dialog, ADW_TYPE_DIALOG)

static void
show_page (BrPainDialog *self,
           const char   *name,
           GtkWidget    *focus)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_grab_focus (focus);
}

static void
show_choice (BrPainDialog *self)
{
  BrStep *step = br_session_get_step (self->session);

  if (step != NULL)
    {
      BrVariant *easier = br_exercise_get_variant (br_step_get_exercise (step), BR_VARIANT_EASIER);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->easier_row), br_variant_get_name (easier));
    }

  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  show_page (self, "choose", GTK_WIDGET (self->easier_row));
}

static void
show_emergency (BrPainDialog *self)
{
  guint n_questions;
  const BrSafetyQuestion *questions = br_safety_questions_get_all (&n_questions);

  for (guint i = 0; i < n_questions; i++)
    {
      if (questions[i].list == BR_SAFETY_EMERGENCY)
        gtk_list_box_append (self->emergency_list, br_plain_row_new (br_safety_question_get_text (&questions[i]), NULL));
    }

  adw_dialog_set_title (ADW_DIALOG (self), _("Get Help First"));
  show_page (self, "emergency", self->emergency_button);
}

static void
report (BrPainDialog *self,
        BrPainKind    kind,
        int           strength)
{
  BrPainResponse response;

  g_clear_handle_id (&self->answer_id, g_source_remove);
  if (self->answered)
    return;

  self->answered = TRUE;
  response = br_session_report_pain (self->session, kind, strength);
  g_signal_emit (self, signals[REPORTED], 0, response, strength);

  switch (response)
    {
    case BR_RESPONSE_CHOOSE:
      show_choice (self);
      break;
    case BR_RESPONSE_ENDED_NUMB:
      show_emergency (self);
      break;
    case BR_RESPONSE_GO_ON:
    case BR_RESPONSE_EASIER:
    case BR_RESPONSE_EXERCISE_STOPPED:
    case BR_RESPONSE_SESSION_ENDED:
    case BR_RESPONSE_ENDED_RADIATING:
    default:
      adw_dialog_close (ADW_DIALOG (self));
      break;
    }
}

static void
choose_kind (BrPainDialog *self,
             BrPainKind    kind)
{
  if (kind == BR_PAIN_ACHE)
    show_page (self, "strength", GTK_WIDGET (self->scale));
  else
    report (self, kind, BR_PAIN_UNRATED);
}

static void
kind_row_activated_cb (BrPainDialog  *self,
                       GtkListBoxRow *row)
{
  if (row == self->none_row)
    report (self, BR_PAIN_ACHE, 0);
  else if (row == self->ache_row)
    choose_kind (self, BR_PAIN_ACHE);
  else if (row == self->sharp_row)
    choose_kind (self, BR_PAIN_SHARP);
  else if (row == self->radiating_row)
    choose_kind (self, BR_PAIN_RADIATING);
  else
    choose_kind (self, BR_PAIN_NUMB);
}

static void
choice_row_activated_cb (BrPainDialog  *self,
                         GtkListBoxRow *row)
{
  if (br_session_get_state (self->session) != BR_SESSION_CHOOSING)
    return;

  if (row == self->easier_row)
    br_session_use_easier (self->session);
  else if (row == self->skip_row)
    br_session_skip_exercise (self->session, BR_SKIP_HURTS);
  else
    br_session_finish (self->session);

  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
report_ache_cb (gpointer user_data)
{
  BrPainDialog *self = user_data;

  self->answer_id = 0;
  report (self, BR_PAIN_ACHE, br_pain_scale_get_rating (self->scale));
}

static void
rating_cb (BrPainDialog *self)
{
  if (self->browsing || self->answered || self->answer_id != 0 || br_pain_scale_get_rating (self->scale) == BR_PAIN_UNRATED)
    return;

  /* Later, for the answer closes the dialog, and the scale is still at work. */
  self->answer_id = g_idle_add_once (report_ache_cb, self);
}

static void
close_cb (BrPainDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
strength_key (BrPainDialog *self,
              guint         keyval,
              int           digit)
{
  if (digit >= 0)
    {
      gboolean ten = digit == 0 && self->answer_id != 0;

      self->browsing = TRUE;
      br_pain_scale_set_rating (self->scale, ten ? BR_PAIN_MAX : digit);
      self->browsing = FALSE;

      if (digit == 1)
        {
          g_clear_handle_id (&self->answer_id, g_source_remove);
          self->answer_id = g_timeout_add_once (DIGIT_JOIN_MS, report_ache_cb, self);
        }
      else
        {
          report (self, BR_PAIN_ACHE, br_pain_scale_get_rating (self->scale));
        }
      return GDK_EVENT_STOP;
    }

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
      if (br_pain_scale_get_rating (self->scale) == BR_PAIN_UNRATED)
        return GDK_EVENT_PROPAGATE;
      report (self, BR_PAIN_ACHE, br_pain_scale_get_rating (self->scale));
      return GDK_EVENT_STOP;
    default:
      /* Until the key is up, whatever the scale shows is being looked for. */
      self->browsing = TRUE;
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_pressed_cb (BrPainDialog          *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                GtkEventControllerKey *controller)
{
  const char *page = gtk_stack_get_visible_child_name (self->stack);
  int digit = g_unichar_digit_value (gdk_keyval_to_unicode (keyval));
  GtkListBox *list = NULL;
  GtkListBoxRow *row;

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (digit >= 0 && br_held_keys_is_repetition (gtk_widget_get_root (GTK_WIDGET (self))))
    return GDK_EVENT_STOP;

  if (g_strcmp0 (page, "strength") == 0)
    return strength_key (self, keyval, digit);

  if (g_strcmp0 (page, "kind") == 0)
    list = self->kind_list;
  else if (g_strcmp0 (page, "choose") == 0)
    list = self->choose_list;

  if (list == NULL || digit < 0)
    return GDK_EVENT_PROPAGATE;

  /* The rows bear their number; only the list of kinds has a 0. */
  row = gtk_list_box_get_row_at_index (list, list == self->kind_list ? digit : digit - 1);
  if (row != NULL && gtk_widget_get_visible (GTK_WIDGET (row)))
    g_signal_emit_by_name (list, "row-activated", row);

  return GDK_EVENT_STOP;
}

static void
key_released_cb (BrPainDialog *self)
{
  self->browsing = FALSE;
}

static void
br_pain_dialog_closed (AdwDialog *dialog)
{
  BrPainDialog *self = BR_PAIN_DIALOG (dialog);

  g_clear_handle_id (&self->answer_id, g_source_remove);
  if (self->answered || br_session_get_state (self->session) != BR_SESSION_HURTS)
    return;

  /* What nobody said is not recorded. */
  self->answered = TRUE;
  br_session_dismiss_pain (self->session);
}

static void
br_pain_dialog_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  BrPainDialog *self = BR_PAIN_DIALOG (object);

  switch ((BrPainDialogProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_AGAIN:
      g_value_set_boolean (value, self->again);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_pain_dialog_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  BrPainDialog *self = BR_PAIN_DIALOG (object);

  switch ((BrPainDialogProperty) property_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_AGAIN:
      self->again = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_pain_dialog_constructed (GObject *object)
{
  BrPainDialog *self = BR_PAIN_DIALOG (object);

  G_OBJECT_CLASS (br_pain_dialog_parent_class)->constructed (object);

  if (self->again)
    {
      adw_dialog_set_title (ADW_DIALOG (self), _("The Easier Version"));
      gtk_label_set_label (GTK_LABEL (self->kind_heading), _("How was that set?"));
    }
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->again ? self->none_row : self->ache_row));
}

static void
br_pain_dialog_dispose (GObject *object)
{
  BrPainDialog *self = BR_PAIN_DIALOG (object);

  g_clear_handle_id (&self->answer_id, g_source_remove);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), BR_TYPE_PAIN_DIALOG);

  G_OBJECT_CLASS (br_pain_dialog_parent_class)->dispose (object);
}

static void
br_pain_dialog_class_init (BrPainDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AdwDialogClass *dialog_class = ADW_DIALOG_CLASS (klass);

  object_class->constructed = br_pain_dialog_constructed;
  object_class->get_property = br_pain_dialog_get_property;
  object_class->set_property = br_pain_dialog_set_property;
  object_class->dispose = br_pain_dialog_dispose;

  dialog_class->closed = br_pain_dialog_closed;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BR_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_AGAIN] = g_param_spec_boolean ("again", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[REPORTED] = g_signal_new ("reported", BR_TYPE_PAIN_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, BR_TYPE_PAIN_RESPONSE, G_TYPE_INT);

  g_type_ensure (BR_TYPE_PAIN_SCALE);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-pain-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BrPainDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, BrPainDialog, kind_heading);
  gtk_widget_class_bind_template_child (widget_class, BrPainDialog, kind_list);
  gtk_widget_class_bind_template_child (widget_class, BrPainDialog, none_row);
  gtk_widget_class_bind_template_child (widget_class, BrPainDialog, ache_row);
  gtk_widget_class_bind_template_child (widget_class, BrPainDialog, sharp_row);
  gtk_widget_class_bind_template_child (widget_class, BrPainDialog, radiating_row);
  gtk_widget_class_bind_template_child (widget_class, BrPainDialog, numb_row);
  gtk_widget_class_bind_template_child (widget_class, BrPainDialog, scale);
  gtk_widget_class_bind_template_child (widget_class, BrPainDialog, choose_list);
  gtk_widget_class_bind_template_child (widget_class, BrPainDialog, easier_row);
  gtk_widget_class_bind_template_child (widget_class, BrPainDialog, skip_row);
  gtk_widget_class_bind_template_child (widget_class, BrPainDialog, end_row);
  gtk_widget_class_bind_template_child (widget_class, BrPainDialog, emergency_list);
  gtk_widget_class_bind_template_child (widget_class, BrPainDialog, emergency_button);
  gtk_widget_class_bind_template_callback (widget_class, kind_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, rating_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
br_pain_dialog_init (BrPainDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  br_wrapping_let_buttons (GTK_WIDGET (self->stack));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

AdwDialog *
br_pain_dialog_new (BrSession *session,
                    gboolean   again)
{
  g_return_val_if_fail (BR_IS_SESSION (session), NULL);

  return g_object_new (BR_TYPE_PAIN_DIALOG,
                       "session", session,
                       "again", again,
                       NULL);
}
