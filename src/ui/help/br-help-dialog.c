/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the manual and leads from page to page. */

#include "config.h"

#include "ui/help/br-help-dialog.h"

#include "ui/help/br-manual-page.h"
#include "ui/help/br-manual.h"

#define INDEX "index"

struct _BrHelpDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  AdwNavigationView *navigation;

  char *page;
  BrManual *manual;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (BrHelpDialog, br_help_dialog, ADW_TYPE_DIALOG)

static void show_link_cb (BrHelpDialog *self,
                          const char   *xref,
                          BrManualPage *from);

static void
push_page (BrHelpDialog *self,
           const char   *id)
{
  AdwNavigationPage *page = br_manual_page_new (self->manual, id);

  if (page == NULL)
    return;

  g_signal_connect_object (page, "link", G_CALLBACK (show_link_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, page);
}

static void
show_link_cb (BrHelpDialog *self,
              const char   *xref,
              BrManualPage *from)
{
  g_autofree char *page = NULL;
  g_autofree char *section = NULL;

  if (br_manual_resolve (self->manual, br_manual_page_get_id (from), xref, &page, &section) == NULL)
    return;

  if (!g_str_equal (page, br_manual_page_get_id (from)))
    push_page (self, page);
  if (section != NULL)
    br_manual_page_show_section (BR_MANUAL_PAGE (adw_navigation_view_get_visible_page (self->navigation)), section);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (BrHelpDialog) self = BR_HELP_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (BrManual) manual = br_manual_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (manual == NULL || br_manual_get_page (manual, INDEX) == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }

  g_set_object (&self->manual, manual);
  push_page (self, INDEX);
  if (!g_str_equal (self->page, INDEX))
    push_page (self, self->page);
  gtk_stack_set_visible_child_name (self->stack, "pages");
}

static void
br_help_dialog_dispose (GObject *object)
{
  BrHelpDialog *self = BR_HELP_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_HELP_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->manual);
  g_clear_pointer (&self->page, g_free);

  G_OBJECT_CLASS (br_help_dialog_parent_class)->dispose (object);
}

static void
br_help_dialog_class_init (BrHelpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = br_help_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-help-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BrHelpDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, BrHelpDialog, navigation);
}

static void
br_help_dialog_init (BrHelpDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
br_help_dialog_new (GFile      *folder,
                    const char *page)
{
  BrHelpDialog *self;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (page != NULL, NULL);

  self = g_object_new (BR_TYPE_HELP_DIALOG, NULL);
  self->page = g_strdup (page);
  br_manual_read_async (folder, self->cancellable, read_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
