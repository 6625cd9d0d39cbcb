/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines are made when the table is looked at: while it is hidden, its facts may change without any work. */

#include "config.h"

#include "ui/progress/br-table-view.h"

#include <glib/gi18n.h>

#include "ui/progress/br-table-row.h"
#include "ui/widgets/br-plain-toast.h"

struct _BrTableView
{
  AdwBin           parent_instance;

  GtkDropDown     *subjects;
  GtkStack        *stack;
  GtkColumnView   *columns;

  GListModel      *rows;
  BrProgressFacts  facts; /* owned here; without a series there are none */
  gboolean         stale;
  AdwToast        *toast; /* weak */
};

G_DEFINE_FINAL_TYPE (BrTableView, br_table_view, ADW_TYPE_BIN)

static BrTableSubject
get_subject (BrTableView *self)
{
  return (BrTableSubject) gtk_drop_down_get_selected (self->subjects);
}

/* Whether the second column is the name of an exercise or an activity, which takes what room there is. */
static gboolean
has_names (BrTableSubject subject)
{
  return subject == BR_TABLE_EXERCISES || subject == BR_TABLE_ACTIVITIES;
}

/* Below the beginning of its heading, numbers too: no heading can be put above their end. */
static void
setup_cell_cb (GtkListItemFactory *factory,
               GtkColumnViewCell  *cell)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, label);
}

static void
bind_cell_cb (GtkListItemFactory *factory,
              GtkColumnViewCell  *cell,
              gpointer            column)
{
  BrTableRow *row = gtk_column_view_cell_get_item (cell);

  gtk_label_set_label (GTK_LABEL (gtk_column_view_cell_get_child (cell)), br_table_row_get_cell (row, GPOINTER_TO_UINT (column)));
}

static void
rebuild_columns (BrTableView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->columns);
  g_auto (GStrv) headings = br_progress_table_dup_headings (get_subject (self));

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->columns, column);
    }

  for (guint i = 0; headings[i] != NULL; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (headings[i], factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), GUINT_TO_POINTER (i));
      gtk_column_view_column_set_expand (column, has_names (get_subject (self)) ? i == 1 : TRUE);
      gtk_column_view_append_column (self->columns, column);
    }
}

static void
refill (BrTableView *self)
{
  g_autoptr (GListModel) rows = NULL;
  g_autoptr (GtkNoSelection) selection = NULL;
  guint n_rows = 0;

  self->stale = FALSE;
  if (self->facts.series != NULL)
    rows = br_progress_table_new_rows (get_subject (self), &self->facts);
  if (rows != NULL)
    {
      selection = gtk_no_selection_new (g_object_ref (rows));
      n_rows = g_list_model_get_n_items (rows);
    }

  g_set_object (&self->rows, rows);
  gtk_column_view_set_model (self->columns, NULL);
  rebuild_columns (self);
  gtk_column_view_set_model (self->columns, selection != NULL ? GTK_SELECTION_MODEL (selection) : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->columns), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  br_progress_table_get_title (get_subject (self)), -1);
  gtk_stack_set_visible_child_name (self->stack, n_rows > 0 ? "table" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.copy", n_rows > 0);
}

static void
refill_cb (BrTableView *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refill (self);
}

static void
br_table_view_map (GtkWidget *widget)
{
  BrTableView *self = BR_TABLE_VIEW (widget);

  if (self->stale)
    refill (self);

  GTK_WIDGET_CLASS (br_table_view_parent_class)->map (widget);
}

static void
copy (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  BrTableView *self = BR_TABLE_VIEW (widget);
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  guint n_rows = g_list_model_get_n_items (self->rows);
  g_autofree char *text = br_progress_table_dup_text (get_subject (self), self->rows);
  g_autofree char *words = g_strdup_printf (ngettext ("%u line copied", "%u lines copied", n_rows), n_rows);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  if (overlay == NULL)
    return;

  /* Toasts wait for one another: the one before says nothing any more. */
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, br_plain_toast_new (words));
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), self->toast);
}

static void
br_table_view_dispose (GObject *object)
{
  BrTableView *self = BR_TABLE_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_TABLE_VIEW);
  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->rows);
  g_clear_object (&self->facts.series);
  g_clear_object (&self->facts.trends);
  g_clear_object (&self->facts.program);

  G_OBJECT_CLASS (br_table_view_parent_class)->dispose (object);
}

static void
br_table_view_class_init (BrTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = br_table_view_dispose;
  widget_class->map = br_table_view_map;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BrTableView, subjects);
  gtk_widget_class_bind_template_child (widget_class, BrTableView, stack);
  gtk_widget_class_bind_template_child (widget_class, BrTableView, columns);
  gtk_widget_class_bind_template_callback (widget_class, refill_cb);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy);
}

static void
br_table_view_init (BrTableView *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (BrTableSubject subject = BR_TABLE_DAYS; subject < BR_N_TABLES; subject++)
    gtk_string_list_append (titles, br_progress_table_get_title (subject));
  gtk_drop_down_set_model (self->subjects, G_LIST_MODEL (titles));
}

void
br_table_view_show (BrTableView           *self,
                    const BrProgressFacts *facts)
{
  g_return_if_fail (BR_IS_TABLE_VIEW (self));
  g_return_if_fail (facts != NULL);

  g_set_object (&self->facts.series, facts->series);
  g_set_object (&self->facts.trends, facts->trends);
  g_set_object (&self->facts.program, facts->program);
  self->facts.first = facts->first;
  self->facts.last = facts->last;
  self->facts.unit = facts->unit;
  refill_cb (self);
}
