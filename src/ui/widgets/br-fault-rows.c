/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A boxed list of rows: the member and the sentence as title, file and line below it. */

#include "config.h"

#include "ui/widgets/br-fault-rows.h"

#include "ui/widgets/br-plain-row.h"

#include <glib/gi18n.h>

struct _BrFaultRows
{
  AdwBin parent_instance;

  GtkListBox *list_box;
  GListModel *faults;
};

typedef enum
{
  PROP_FAULTS = 1,
} BrFaultRowsProperty;

static GParamSpec *properties[PROP_FAULTS + 1];

G_DEFINE_FINAL_TYPE (BrFaultRows, br_fault_rows, ADW_TYPE_BIN)

/* Where the fault lies: "default.json, line 12 · bird-dog". The folder is the same for all of them, and known. */
static char *
dup_place (BrFault *fault)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *file = br_fault_get_file (fault) != NULL ? g_path_get_basename (br_fault_get_file (fault)) : NULL;
  g_auto (GStrv) parts = NULL;

  if (file != NULL && br_fault_get_line (fault) > 0)
    g_strv_builder_take (builder, g_strdup_printf (_("%s, line %u"), file, br_fault_get_line (fault)));
  else if (file != NULL)
    g_strv_builder_add (builder, file);
  if (br_fault_get_subject (fault) != NULL)
    g_strv_builder_add (builder, br_fault_get_subject (fault));
  parts = g_strv_builder_end (builder);

  return g_strjoinv (" · ", parts);
}

/* What is wrong, and with which member: "easier.parts: This is missing. Please add it." */
static char *
dup_title (BrFault *fault)
{
  if (br_fault_get_field (fault) == NULL)
    return g_strdup (br_fault_get_message (fault));

  /* Translators: the name of a member of a file, and what is wrong with it */
  return g_strdup_printf (_("%s: %s"), br_fault_get_field (fault), br_fault_get_message (fault));
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  BrFault *fault = BR_FAULT (item);
  g_autofree char *title = dup_title (fault);
  g_autofree char *place = dup_place (fault);
  GtkWidget *row = br_plain_row_new (title, place);

  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);

  return row;
}

static void
br_fault_rows_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  BrFaultRows *self = BR_FAULT_ROWS (object);

  switch ((BrFaultRowsProperty) property_id)
    {
    case PROP_FAULTS:
      g_value_set_object (value, self->faults);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_fault_rows_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  BrFaultRows *self = BR_FAULT_ROWS (object);

  switch ((BrFaultRowsProperty) property_id)
    {
    case PROP_FAULTS:
      br_fault_rows_set_faults (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_fault_rows_dispose (GObject *object)
{
  BrFaultRows *self = BR_FAULT_ROWS (object);

  g_clear_object (&self->faults);

  G_OBJECT_CLASS (br_fault_rows_parent_class)->dispose (object);
}

static void
br_fault_rows_class_init (BrFaultRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_fault_rows_get_property;
  object_class->set_property = br_fault_rows_set_property;
  object_class->dispose = br_fault_rows_dispose;

  properties[PROP_FAULTS] = g_param_spec_object ("faults", NULL, NULL, G_TYPE_LIST_MODEL,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
br_fault_rows_init (BrFaultRows *self)
{
  self->list_box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list_box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list_box), "boxed-list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list_box));
}

void
br_fault_rows_set_faults (BrFaultRows *self,
                          GListModel  *faults)
{
  g_return_if_fail (BR_IS_FAULT_ROWS (self));
  g_return_if_fail (faults == NULL || G_IS_LIST_MODEL (faults));

  if (!g_set_object (&self->faults, faults))
    return;

  gtk_list_box_bind_model (self->list_box, faults, create_row, NULL, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAULTS]);
}

char *
br_fault_rows_dup_text (BrFaultRows *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (BR_IS_FAULT_ROWS (self), NULL);

  for (guint i = 0; self->faults != NULL && i < g_list_model_get_n_items (self->faults); i++)
    {
      g_autoptr (BrFault) fault = g_list_model_get_item (self->faults, i);
      g_autofree char *place = dup_place (fault);
      g_autofree char *title = dup_title (fault);

      if (*place != '\0')
        g_string_append_printf (text, "%s: ", place);
      g_string_append_printf (text, "%s\n", title);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
