/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A check for each piece of equipment and a row for each weight. Weights are kept in grams, so that a change of unit does not
 * change them. */

#include "config.h"

#include "ui/start/br-equipment-editor.h"

#include "ui/widgets/br-plain-row.h"
#include "ui/widgets/br-weight.h"

#include <math.h>

#include <glib/gi18n.h>

#define MAX_WEIGHTS      12
#define FIRST_WEIGHT_G   4000
#define HEAVIEST_G       50000

struct _BrEquipmentEditor
{
  AdwBin parent_instance;

  AdwPreferencesGroup *equipment_group;
  AdwPreferencesGroup *weights_group;
  AdwToggleGroup *unit_group;
  GtkWidget *add_row;

  BrProgram *program;
  GPtrArray *rows;    /* AdwActionRow (not owned), one a piece of equipment */
  GPtrArray *checks;  /* GtkCheckButton (not owned), likewise */
  GPtrArray *weights; /* AdwSpinRow (not owned), with the grams as data */
  GStrv others;       /* owned, but not the program's */
  GQuark grams_quark;
  gboolean converting;
};

G_DEFINE_FINAL_TYPE (BrEquipmentEditor, br_equipment_editor, ADW_TYPE_BIN)

static BrWeightUnit
get_unit (BrEquipmentEditor *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->unit_group), "pounds") == 0 ? BR_WEIGHT_POUNDS : BR_WEIGHT_KILOGRAMS;
}

static guint
get_grams (BrEquipmentEditor *self,
           AdwSpinRow        *row)
{
  return GPOINTER_TO_UINT (g_object_get_qdata (G_OBJECT (row), self->grams_quark));
}

static double
get_step (BrWeightUnit unit)
{
  return unit == BR_WEIGHT_POUNDS ? 1 : 0.5;
}

/* What a row shows of a weight. With more behind it, the field would take its own text for a change when it is left. */
static double
round_to_tenths (double value)
{
  return round (value * 10) / 10;
}

/* Shows the row's grams in the present unit. */
static void
show_weight (BrEquipmentEditor *self,
             AdwSpinRow        *row)
{
  BrWeightUnit unit = get_unit (self);
  double value = round_to_tenths (br_weight_from_grams (get_grams (self, row), unit));
  double step = get_step (unit);

  self->converting = TRUE;
  /* A recorded weight may be lighter or heavier than what can be chosen. */
  adw_spin_row_set_range (row, CLAMP (value, 0.1, step), MAX (br_weight_from_grams (HEAVIEST_G, unit), value));
  gtk_adjustment_set_step_increment (adw_spin_row_get_adjustment (row), step);
  adw_spin_row_set_value (row, value);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 unit == BR_WEIGHT_POUNDS ? _("Pounds in total") : _("Kilograms in total"));
  self->converting = FALSE;
}

static void
weight_changed_cb (BrEquipmentEditor *self,
                   GParamSpec        *pspec,
                   AdwSpinRow        *row)
{
  double value = round_to_tenths (adw_spin_row_get_value (row));

  if (!self->converting)
    g_object_set_qdata (G_OBJECT (row), self->grams_quark, GUINT_TO_POINTER (br_weight_to_grams (value, get_unit (self))));
}

static void
unit_changed_cb (BrEquipmentEditor *self)
{
  for (guint i = 0; i < self->weights->len; i++)
    show_weight (self, g_ptr_array_index (self->weights, i));
}

static GtkWidget *
get_remove_button (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "remove-button");
}

static void
remove_weight (BrEquipmentEditor *self,
               GtkWidget         *row)
{
  g_ptr_array_remove (self->weights, row);
  adw_preferences_group_remove (self->weights_group, row);
  gtk_widget_set_visible (self->add_row, self->weights->len < MAX_WEIGHTS);
}

static void
remove_weight_cb (BrEquipmentEditor *self,
                  GtkButton         *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_SPIN_ROW);
  guint index = 0;

  /* The keyboard is on what goes: it goes on to the next weight, or the one before. */
  g_ptr_array_find (self->weights, row, &index);
  if (self->weights->len == 1)
    gtk_widget_grab_focus (self->add_row);
  else
    gtk_widget_grab_focus (get_remove_button (g_ptr_array_index (self->weights, index + 1 < self->weights->len ? index + 1 : index - 1)));

  remove_weight (self, row);
}

static void
add_weight (BrEquipmentEditor *self,
            guint              grams)
{
  AdwSpinRow *row = ADW_SPIN_ROW (adw_spin_row_new_with_range (0, 1, 0.5));
  GtkWidget *remove_button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  adw_spin_row_set_digits (row, 1);
  g_object_set_qdata (G_OBJECT (row), self->grams_quark, GUINT_TO_POINTER (grams));
  show_weight (self, row);
  g_signal_connect_object (row, "notify::value", G_CALLBACK (weight_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_set_valign (remove_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove_button, "flat");
  gtk_widget_set_tooltip_text (remove_button, _("Remove This Weight"));
  g_signal_connect_object (remove_button, "clicked", G_CALLBACK (remove_weight_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove_button);
  g_object_set_data (G_OBJECT (row), "remove-button", remove_button);

  adw_preferences_group_add (self->weights_group, GTK_WIDGET (row));
  g_ptr_array_add (self->weights, row);
  gtk_widget_set_visible (self->add_row, self->weights->len < MAX_WEIGHTS);
}

/* Suggests a weight that people have in their unit: a little more than the last one. */
static void
add_weight_cb (BrEquipmentEditor *self)
{
  BrWeightUnit unit = get_unit (self);
  double step = get_step (unit);
  guint grams = FIRST_WEIGHT_G;

  if (self->weights->len > 0)
    grams = get_grams (self, g_ptr_array_index (self->weights, self->weights->len - 1)) + 1000;
  add_weight (self, br_weight_to_grams (round (br_weight_from_grams (MIN (grams, HEAVIEST_G), unit) / step) * step, unit));
}

static void
br_equipment_editor_dispose (GObject *object)
{
  BrEquipmentEditor *self = BR_EQUIPMENT_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_EQUIPMENT_EDITOR);
  g_clear_object (&self->program);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->weights, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_strfreev);

  G_OBJECT_CLASS (br_equipment_editor_parent_class)->dispose (object);
}

static void
br_equipment_editor_class_init (BrEquipmentEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = br_equipment_editor_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-equipment-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, BrEquipmentEditor, equipment_group);
  gtk_widget_class_bind_template_child (widget_class, BrEquipmentEditor, weights_group);
  gtk_widget_class_bind_template_child (widget_class, BrEquipmentEditor, unit_group);
  gtk_widget_class_bind_template_child (widget_class, BrEquipmentEditor, add_row);
  gtk_widget_class_bind_template_callback (widget_class, unit_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_weight_cb);
}

static void
br_equipment_editor_init (BrEquipmentEditor *self)
{
  self->grams_quark = g_quark_from_static_string ("br-grams");
  self->rows = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
  self->weights = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

void
br_equipment_editor_set_program (BrEquipmentEditor *self,
                                 BrProgram         *program)
{
  const BrEquipment *equipment;
  guint n_equipment;

  g_return_if_fail (BR_IS_EQUIPMENT_EDITOR (self));
  g_return_if_fail (BR_IS_PROGRAM (program));

  if (!g_set_object (&self->program, program))
    return;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->equipment_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->checks, 0);
  g_clear_pointer (&self->others, g_strfreev);

  equipment = br_program_get_equipment (program, &n_equipment);
  for (guint i = 0; i < n_equipment; i++)
    {
      GtkWidget *check = gtk_check_button_new ();
      GtkWidget *row = br_plain_row_new (equipment[i].name, NULL);

      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_preferences_group_add (self->equipment_group, row);
      g_ptr_array_add (self->rows, row);
      g_ptr_array_add (self->checks, check);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->equipment_group), n_equipment > 0);
}

static gboolean
is_listed (BrEquipmentEditor *self,
           const char        *id)
{
  guint n_equipment;
  const BrEquipment *equipment = br_program_get_equipment (self->program, &n_equipment);

  for (guint i = 0; i < n_equipment; i++)
    {
      if (g_str_equal (equipment[i].id, id))
        return TRUE;
    }

  return FALSE;
}

void
br_equipment_editor_set_owned (BrEquipmentEditor  *self,
                               const char * const *owned,
                               const guint        *weights_g,
                               guint               n_weights)
{
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  const BrEquipment *equipment;
  guint n_equipment;

  g_return_if_fail (BR_IS_EQUIPMENT_EDITOR (self));
  g_return_if_fail (self->program != NULL);
  g_return_if_fail (owned != NULL);
  g_return_if_fail (weights_g != NULL || n_weights == 0);

  equipment = br_program_get_equipment (self->program, &n_equipment);
  for (guint i = 0; i < n_equipment; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i), g_strv_contains (owned, equipment[i].id));

  for (gsize i = 0; owned[i] != NULL; i++)
    {
      if (!is_listed (self, owned[i]))
        g_strv_builder_add (others, owned[i]);
    }
  g_strfreev (self->others);
  self->others = g_strv_builder_end (others);

  while (self->weights->len > 0)
    remove_weight (self, g_ptr_array_index (self->weights, self->weights->len - 1));
  for (guint i = 0; i < n_weights; i++)
    add_weight (self, weights_g[i]);
}

void
br_equipment_editor_set_settings (BrEquipmentEditor *self,
                                  GSettings         *settings)
{
  g_return_if_fail (BR_IS_EQUIPMENT_EDITOR (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_settings_bind (settings, "weight-unit", self->unit_group, "active-name", G_SETTINGS_BIND_DEFAULT);
}

GStrv
br_equipment_editor_dup_owned (BrEquipmentEditor *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const BrEquipment *equipment;
  guint n_equipment;

  g_return_val_if_fail (BR_IS_EQUIPMENT_EDITOR (self), NULL);
  g_return_val_if_fail (self->program != NULL, NULL);

  equipment = br_program_get_equipment (self->program, &n_equipment);
  for (guint i = 0; i < n_equipment; i++)
    {
      if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
        g_strv_builder_add (builder, equipment[i].id);
    }
  if (self->others != NULL)
    g_strv_builder_addv (builder, (const char **) self->others);

  return g_strv_builder_end (builder);
}

static int
compare_grams (gconstpointer a,
               gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

GArray *
br_equipment_editor_dup_weights (BrEquipmentEditor *self)
{
  GArray *weights;

  g_return_val_if_fail (BR_IS_EQUIPMENT_EDITOR (self), NULL);

  weights = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->weights->len; i++)
    {
      guint grams = get_grams (self, g_ptr_array_index (self->weights, i));

      g_array_append_val (weights, grams);
    }
  g_array_sort (weights, compare_grams);
  for (guint i = weights->len; i > 1; i--)
    {
      if (g_array_index (weights, guint, i - 1) == g_array_index (weights, guint, i - 2))
        g_array_remove_index (weights, i - 1);
    }

  return weights;
}
