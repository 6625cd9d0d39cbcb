/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values travel as text: a backup may come from another version, with keys and ranges of its own. */

#include "config.h"

#include "ui/preferences/br-backup-settings.h"

static GSettingsSchema *
get_schema (GSettings *settings)
{
  GSettingsSchema *schema;

  g_object_get (settings, "settings-schema", &schema, NULL);

  return schema;
}

/* Returns: (transfer full): the keys that are the person's choice */
static char **
list_keys (GSettings *settings)
{
  g_autoptr (GSettingsSchema) schema = get_schema (settings);
  g_auto (GStrv) all = g_settings_schema_list_keys (schema);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (char **key = all; *key != NULL; key++)
    {
      if (!g_str_has_prefix (*key, "window-"))
        g_strv_builder_add (keys, *key);
    }

  return g_strv_builder_end (keys);
}

GVariant *
br_backup_settings_collect (GSettings *settings)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_auto (GStrv) keys = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  keys = list_keys (settings);
  for (char **key = keys; *key != NULL; key++)
    {
      g_autoptr (GVariant) value = g_settings_get_value (settings, *key);
      g_autofree char *text = g_variant_print (value, FALSE);

      g_variant_builder_add (&builder, "{ss}", *key, text);
    }

  return g_variant_builder_end (&builder);
}

void
br_backup_settings_apply (GSettings *settings,
                          GVariant  *values)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (g_variant_is_of_type (values, G_VARIANT_TYPE ("a{ss}")));

  schema = get_schema (settings);
  keys = list_keys (settings);
  for (char **key = keys; *key != NULL; key++)
    {
      g_autoptr (GSettingsSchemaKey) description = g_settings_schema_get_key (schema, *key);
      g_autoptr (GVariant) value = NULL;
      const char *text;

      if (!g_variant_lookup (values, *key, "&s", &text))
        continue;

      value = g_variant_parse (g_settings_schema_key_get_value_type (description), text, NULL, NULL, NULL);
      if (value != NULL && g_settings_schema_key_range_check (description, value))
        g_settings_set_value (settings, *key, value);
    }
}

void
br_backup_settings_reset (GSettings *settings)
{
  g_auto (GStrv) keys = NULL;

  g_return_if_fail (G_IS_SETTINGS (settings));

  keys = list_keys (settings);
  for (char **key = keys; *key != NULL; key++)
    g_settings_reset (settings, *key);
}
