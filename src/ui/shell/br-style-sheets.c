/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of two sheets that say something of the same thing the one that was added last is right, so that all are added anew, from the general to
 * the special. */

#include "config.h"

#include "ui/shell/br-style-sheets.h"

static const struct
{
  const char *resource;
  gboolean dark;
  gboolean high_contrast;
} sheets[] = {
  { RESOURCE_PREFIX "/dark.css", TRUE, FALSE },
  { RESOURCE_PREFIX "/high-contrast.css", FALSE, TRUE },
  { RESOURCE_PREFIX "/high-contrast-dark.css", TRUE, TRUE },
};

struct _BrStyleSheets
{
  GObject parent_instance;

  GdkDisplay *display;
  GtkCssProvider *providers[G_N_ELEMENTS (sheets)];
};

G_DEFINE_FINAL_TYPE (BrStyleSheets, br_style_sheets, G_TYPE_OBJECT)

static void
remove_all (BrStyleSheets *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    gtk_style_context_remove_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->providers[i]));
}

static void
update (BrStyleSheets *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (self->display);
  const gboolean dark = adw_style_manager_get_dark (manager);
  const gboolean high_contrast = adw_style_manager_get_high_contrast (manager);

  remove_all (self);
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    if ((dark || !sheets[i].dark) && (high_contrast || !sheets[i].high_contrast))
      gtk_style_context_add_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->providers[i]),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
br_style_sheets_dispose (GObject *object)
{
  BrStyleSheets *self = BR_STYLE_SHEETS (object);

  if (self->display != NULL)
    remove_all (self);
  g_clear_object (&self->display);

  G_OBJECT_CLASS (br_style_sheets_parent_class)->dispose (object);
}

static void
br_style_sheets_finalize (GObject *object)
{
  BrStyleSheets *self = BR_STYLE_SHEETS (object);

  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    g_clear_object (&self->providers[i]);

  G_OBJECT_CLASS (br_style_sheets_parent_class)->finalize (object);
}

static void
br_style_sheets_class_init (BrStyleSheetsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = br_style_sheets_dispose;
  object_class->finalize = br_style_sheets_finalize;
}

static void
br_style_sheets_init (BrStyleSheets *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      self->providers[i] = gtk_css_provider_new ();
      gtk_css_provider_load_from_resource (self->providers[i], sheets[i].resource);
    }
}

BrStyleSheets *
br_style_sheets_new (GdkDisplay *display)
{
  BrStyleSheets *self;
  AdwStyleManager *manager;

  g_return_val_if_fail (GDK_IS_DISPLAY (display), NULL);

  self = g_object_new (BR_TYPE_STYLE_SHEETS, NULL);
  self->display = g_object_ref (display);
  manager = adw_style_manager_get_for_display (display);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}
