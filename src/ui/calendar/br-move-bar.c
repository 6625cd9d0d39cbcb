/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/calendar/br-move-bar.h"

#include <glib/gi18n.h>

#include "core/rules/br-move.h"
#include "core/rules/br-rules.h"
#include "ui/widgets/br-wrapping.h"

struct _BrMoveBar
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *verdict;
  GtkLabel *rule;
  GtkWidget *drop_button;

  BrSessionMover *mover;
  GSignalGroup *mover_signals;
};

typedef enum
{
  PROP_MOVER = 1,
  PROP_TEXT,
} BrMoveBarProperty;

static GParamSpec *properties[PROP_TEXT + 1];

G_DEFINE_FINAL_TYPE (BrMoveBar, br_move_bar, ADW_TYPE_BIN)

static void
update (BrMoveBar *self)
{
  BrDay from = self->mover ? br_session_mover_get_from (self->mover) : BR_DAY_NONE;
  BrDay target;
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;
  gboolean at_rest;

  if (from == BR_DAY_NONE)
    return;

  g_object_get (self->mover, "target", &target, NULL);
  at_rest = target == from;
  /* Translators: a day in the middle of a sentence, for g_date_time_format() */
  day = br_day_format (from, _("%A, %B %-e"));
  title = g_strdup_printf (_("Moving the session of %s"), day);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->verdict, at_rest ? _("Choose a day. Those that are crossed out cannot have it.")
                                              : br_session_mover_get_verdict (self->mover));
  gtk_widget_set_sensitive (self->drop_button, br_session_mover_allows (self->mover, target, NULL));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
say_verdict (BrMoveBar *self)
{
  const char *verdict = br_session_mover_get_verdict (self->mover);

  update (self);
  if (verdict != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_label (self->verdict), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
drop_cb (BrMoveBar *self)
{
  br_session_mover_drop (self->mover);
}

static void
cancel_cb (BrMoveBar *self)
{
  br_session_mover_cancel (self->mover);
}

static void
br_move_bar_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch ((BrMoveBarProperty) property_id)
    {
    case PROP_MOVER:
      g_value_set_object (value, BR_MOVE_BAR (object)->mover);
      break;
    case PROP_TEXT:
      g_value_set_string (value, gtk_label_get_label (BR_MOVE_BAR (object)->verdict));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_move_bar_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  BrMoveBar *self = BR_MOVE_BAR (object);

  switch ((BrMoveBarProperty) property_id)
    {
    case PROP_MOVER:
      if (!g_set_object (&self->mover, g_value_get_object (value)))
        break;
      g_signal_group_set_target (self->mover_signals, self->mover);
      update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_TEXT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_move_bar_dispose (GObject *object)
{
  BrMoveBar *self = BR_MOVE_BAR (object);

  g_clear_object (&self->mover_signals);
  g_clear_object (&self->mover);
  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_MOVE_BAR);

  G_OBJECT_CLASS (br_move_bar_parent_class)->dispose (object);
}

static void
br_move_bar_class_init (BrMoveBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_move_bar_get_property;
  object_class->set_property = br_move_bar_set_property;
  object_class->dispose = br_move_bar_dispose;

  properties[PROP_MOVER] = g_param_spec_object ("mover", NULL, NULL, BR_TYPE_SESSION_MOVER,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-move-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BrMoveBar, title);
  gtk_widget_class_bind_template_child (widget_class, BrMoveBar, verdict);
  gtk_widget_class_bind_template_child (widget_class, BrMoveBar, rule);
  gtk_widget_class_bind_template_child (widget_class, BrMoveBar, drop_button);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
br_move_bar_init (BrMoveBar *self)
{
  /* Translators: a rule's id and its sentence */
  g_autofree char *rule = g_strdup_printf (_("Rule %s: %s"), BR_MOVE_RULE, br_rules_get_sentence (BR_MOVE_RULE));

  gtk_widget_init_template (GTK_WIDGET (self));
  br_wrapping_let_buttons (GTK_WIDGET (self));
  gtk_label_set_label (self->rule, rule);

  self->mover_signals = g_signal_group_new (BR_TYPE_SESSION_MOVER);
  g_signal_group_connect_object (self->mover_signals, "notify::from", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->mover_signals, "notify::target", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->mover_signals, "notify::verdict", G_CALLBACK (say_verdict), self, G_CONNECT_SWAPPED);
}
