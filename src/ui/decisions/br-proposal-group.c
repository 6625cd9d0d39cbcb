/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/decisions/br-proposal-group.h"

#include <glib/gi18n.h>

struct _BrProposalGroup
{
  AdwBin parent_instance;

  AdwExpanderRow *row; /* has no rows of its own: it opens the cards below */
  GtkBox *cards;
  GPtrArray *names; /* element-type utf8 */
};

typedef enum
{
  PROP_EXPANDED = 1,
} BrProposalGroupProperty;

static GParamSpec *properties[PROP_EXPANDED + 1];

G_DEFINE_FINAL_TYPE (BrProposalGroup, br_proposal_group, ADW_TYPE_BIN)

static void
expanded_cb (BrProposalGroup *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

static void
br_proposal_group_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((BrProposalGroupProperty) property_id)
    {
    case PROP_EXPANDED:
      g_value_set_boolean (value, adw_expander_row_get_expanded (BR_PROPOSAL_GROUP (object)->row));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_proposal_group_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((BrProposalGroupProperty) property_id)
    {
    case PROP_EXPANDED:
      adw_expander_row_set_expanded (BR_PROPOSAL_GROUP (object)->row, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_proposal_group_finalize (GObject *object)
{
  g_clear_pointer (&BR_PROPOSAL_GROUP (object)->names, g_ptr_array_unref);

  G_OBJECT_CLASS (br_proposal_group_parent_class)->finalize (object);
}

static void
br_proposal_group_class_init (BrProposalGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_proposal_group_get_property;
  object_class->set_property = br_proposal_group_set_property;
  object_class->finalize = br_proposal_group_finalize;

  properties[PROP_EXPANDED] = g_param_spec_boolean ("expanded", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
br_proposal_group_init (BrProposalGroup *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list_box = gtk_list_box_new ();
  GtkWidget *revealer = gtk_revealer_new ();

  self->names = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  self->row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  self->cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_set_margin_top (GTK_WIDGET (self->cards), 12);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list_box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list_box, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list_box), GTK_WIDGET (self->row));
  gtk_revealer_set_child (GTK_REVEALER (revealer), GTK_WIDGET (self->cards));
  g_object_bind_property (self->row, "expanded", revealer, "reveal-child", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->row, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), list_box);
  gtk_box_append (GTK_BOX (box), revealer);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
br_proposal_group_new (void)
{
  return g_object_new (BR_TYPE_PROPOSAL_GROUP, NULL);
}

void
br_proposal_group_add (BrProposalGroup *self,
                       BrProposalCard  *card,
                       const char      *name)
{
  g_autofree char *title = NULL;
  g_autofree char *names = NULL;

  g_return_if_fail (BR_IS_PROPOSAL_GROUP (self));
  g_return_if_fail (BR_IS_PROPOSAL_CARD (card));
  g_return_if_fail (name != NULL);

  gtk_box_append (self->cards, GTK_WIDGET (card));
  g_ptr_array_add (self->names, g_strdup (name));

  title = g_strdup_printf (ngettext ("%u change of a dose is proposed", "%u changes of doses are proposed", self->names->len),
                           self->names->len);
  /* Translators: separates exercises in a list */
  names = g_strjoinv (C_("between exercises", ", "), (char **) self->names->pdata);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  adw_expander_row_set_subtitle (self->row, names);
}
