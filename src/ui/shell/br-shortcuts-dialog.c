/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/br-shortcuts-dialog.h"

#include <glib/gi18n.h>

#include "ui/widgets/br-plain-row.h"

#define MAX_SHORTCUTS 11

struct _BrShortcutsDialog
{
  AdwPreferencesDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (BrShortcutsDialog, br_shortcuts_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* @accelerators: as gtk_accelerator_parse() reads them, with a space between those that do the same or the opposite. */
typedef struct
{
  const char *title;
  const char *accelerators;
} Shortcut;

typedef struct
{
  const char *title;
  Shortcut shortcuts[MAX_SHORTCUTS];
} Group;

static const Group groups[] = {
  { NC_("shortcuts", "General"),
    {
      { NC_("shortcuts", "Main menu"), "F10" },
      { NC_("shortcuts", "Preferences"), "<Control>comma" },
      { NC_("shortcuts", "Help"), "F1" },
      { NC_("shortcuts", "Keyboard shortcuts"), "<Control>question" },
      { NC_("shortcuts", "Close the window"), "<Control>w" },
      { NC_("shortcuts", "Quit"), "<Control>q" },
    } },
  { NC_("shortcuts", "Places"),
    {
      { NC_("shortcuts", "Today"), "<Alt>1" },
      { NC_("shortcuts", "Calendar"), "<Alt>2" },
      { NC_("shortcuts", "Progress"), "<Alt>3" },
      { NC_("shortcuts", "Program"), "<Alt>4" },
    } },
  { NC_("shortcuts", "Calendar"),
    {
      { NC_("shortcuts", "Move a planned session"), "m" },
      { NC_("shortcuts", "Today"), "t" },
      { NC_("shortcuts", "Previous and next day"), "Left Right" },
      { NC_("shortcuts", "Previous and next week"), "Up Down" },
      { NC_("shortcuts", "First and last day of the week"), "Home End" },
      { NC_("shortcuts", "Previous and next month"), "Page_Up Page_Down" },
      { NC_("shortcuts", "Previous and next year"), "<Control>Page_Up <Control>Page_Down" },
      { NC_("shortcuts", "Undo the last change"), "<Control>z" },
    } },
  { NC_("shortcuts", "Progress"),
    {
      { NC_("shortcuts", "Previous and next day with a rating"), "Left Right" },
      { NC_("shortcuts", "First and last day with a rating"), "Home End" },
      { NC_("shortcuts", "Copy the table"), "<Control>c" },
    } },
  { NC_("shortcuts", "During a Session"),
    {
      { NC_("shortcuts", "Pause or go on"), "space" },
      { NC_("shortcuts", "Next"), "Right Return" },
      { NC_("shortcuts", "Back"), "Left" },
      { NC_("shortcuts", "It hurts"), "h" },
      { NC_("shortcuts", "Easier version"), "e" },
      { NC_("shortcuts", "15 seconds more before a set"), "plus" },
      { NC_("shortcuts", "Skip this exercise"), "s" },
      { NC_("shortcuts", "My own pace, or the app’s"), "o" },
      { NC_("shortcuts", "Full screen"), "F11" },
      { NC_("shortcuts", "Sounds on or off"), "m" },
      { NC_("shortcuts", "End the session"), "Escape" },
    } },
};

/* "Ctrl+Page Up / Ctrl+Page Down", in the words of the toolkit. */
static char *
dup_keys (const char *accelerators)
{
  g_auto (GStrv) parts = g_strsplit (accelerators, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      guint key;
      GdkModifierType modifiers;

      if (gtk_accelerator_parse (parts[i], &key, &modifiers))
        g_strv_builder_take (builder, gtk_accelerator_get_label (key, modifiers));
    }
  labels = g_strv_builder_end (builder);

  /* Translators: between keys that do the same or the opposite */
  return g_strjoinv (C_("shortcuts", " / "), labels);
}

static GtkWidget *
create_group (const Group *group)
{
  AdwPreferencesGroup *widget = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (widget, g_dpgettext2 (NULL, "shortcuts", group->title));
  for (gsize i = 0; i < MAX_SHORTCUTS && group->shortcuts[i].title != NULL; i++)
    {
      g_autofree char *keys = dup_keys (group->shortcuts[i].accelerators);
      GtkWidget *row = br_plain_row_new (g_dpgettext2 (NULL, "shortcuts", group->shortcuts[i].title), keys);

      gtk_widget_add_css_class (row, "property");
      adw_preferences_group_add (widget, row);
    }

  return GTK_WIDGET (widget);
}

static void
br_shortcuts_dialog_class_init (BrShortcutsDialogClass *klass)
{
}

static void
br_shortcuts_dialog_init (BrShortcutsDialog *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwBreakpoint *cramped = adw_breakpoint_new (adw_breakpoint_condition_parse ("max-width: 260sp"));

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (create_group (&groups[i])));

  adw_dialog_set_title (ADW_DIALOG (self), _("Keyboard Shortcuts"));
  /* Translators: the title of the keyboard shortcuts where there is little room */
  adw_breakpoint_add_setters (cramped, G_OBJECT (self), "title", _("Shortcuts"), NULL);
  adw_dialog_add_breakpoint (ADW_DIALOG (self), cramped);
  gtk_widget_set_size_request (GTK_WIDGET (self), 320, 200);
  adw_preferences_dialog_set_search_enabled (ADW_PREFERENCES_DIALOG (self), TRUE);
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (self), page);
}

AdwDialog *
br_shortcuts_dialog_new (void)
{
  return g_object_new (BR_TYPE_SHORTCUTS_DIALOG, NULL);
}
