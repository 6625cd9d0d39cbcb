/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three groups of a name and a rating; the next one shows up when the one before it has a name. */

#include "config.h"

#include "ui/start/br-activity-editor.h"

#include "ui/widgets/br-ability-list.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *group;
  AdwEntryRow *name_row;
  AdwComboRow *ability_row; /* position 0 is "Choose", then 0 to 10 */
} ActivityRows;

struct _BrActivityEditor
{
  AdwBin parent_instance;

  ActivityRows rows[BR_MAX_ACTIVITIES];
  char *names[BR_MAX_ACTIVITIES];
  gboolean complete;
};

typedef enum
{
  PROP_COMPLETE = 1,
} BrActivityEditorProperty;

static GParamSpec *properties[PROP_COMPLETE + 1];

G_DEFINE_FINAL_TYPE (BrActivityEditor, br_activity_editor, ADW_TYPE_BIN)

static void
update (BrActivityEditor *self)
{
  gboolean complete = TRUE;
  gboolean shown = TRUE;

  for (guint i = 0; i < BR_MAX_ACTIVITIES; i++)
    {
      ActivityRows *rows = &self->rows[i];
      gboolean named;

      g_free (self->names[i]);
      self->names[i] = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (rows->name_row))));
      named = self->names[i][0] != '\0';

      gtk_widget_set_visible (rows->group, shown || named);
      gtk_widget_set_visible (GTK_WIDGET (rows->ability_row), named);
      complete = complete && (!named || adw_combo_row_get_selected (rows->ability_row) > 0);
      shown = named;
    }

  if (self->complete != complete)
    {
      self->complete = complete;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
    }
}

static void
add_rows (BrActivityEditor *self,
          GtkBox           *box,
          ActivityRows     *rows)
{
  g_autoptr (GListModel) abilities = br_ability_list_new ();

  rows->group = adw_preferences_group_new ();
  rows->name_row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("Activity"), "max-length", 80, NULL);
  rows->ability_row = g_object_new (ADW_TYPE_COMBO_ROW,
                                    "title", _("How well can you do it now?"),
                                    "use-subtitle", TRUE,
                                    "model", abilities,
                                    NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (rows->group), GTK_WIDGET (rows->name_row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (rows->group), GTK_WIDGET (rows->ability_row));
  gtk_box_append (box, rows->group);

  g_signal_connect_object (rows->name_row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows->ability_row, "notify::selected", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
br_activity_editor_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  BrActivityEditor *self = BR_ACTIVITY_EDITOR (object);

  switch ((BrActivityEditorProperty) property_id)
    {
    case PROP_COMPLETE:
      g_value_set_boolean (value, self->complete);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_activity_editor_finalize (GObject *object)
{
  BrActivityEditor *self = BR_ACTIVITY_EDITOR (object);

  for (guint i = 0; i < BR_MAX_ACTIVITIES; i++)
    g_clear_pointer (&self->names[i], g_free);

  G_OBJECT_CLASS (br_activity_editor_parent_class)->finalize (object);
}

static void
br_activity_editor_class_init (BrActivityEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_activity_editor_get_property;
  object_class->finalize = br_activity_editor_finalize;

  properties[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
br_activity_editor_init (BrActivityEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  adw_bin_set_child (ADW_BIN (self), box);
  for (guint i = 0; i < BR_MAX_ACTIVITIES; i++)
    add_rows (self, GTK_BOX (box), &self->rows[i]);
  update (self);
}

guint
br_activity_editor_get_activities (BrActivityEditor *self,
                                   BrActivity        activities[BR_MAX_ACTIVITIES])
{
  guint n_activities = 0;

  g_return_val_if_fail (BR_IS_ACTIVITY_EDITOR (self), 0);

  for (guint i = 0; i < BR_MAX_ACTIVITIES; i++)
    {
      guint selected = adw_combo_row_get_selected (self->rows[i].ability_row);

      if (self->names[i][0] != '\0' && selected > 0)
        activities[n_activities++] = (BrActivity) { self->names[i], (int) selected - 1 };
    }

  return n_activities;
}
