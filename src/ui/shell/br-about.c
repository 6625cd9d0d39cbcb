/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills an AdwAboutDialog. */

#include "config.h"

#include "ui/shell/br-about.h"

#include <glib/gi18n.h>

/* Every source that a card of @program names, once each, in the program's order. */
static GStrv
dup_sources (BrProgram *program)
{
  GListModel *exercises = br_program_get_exercises (program);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BrExercise) exercise = g_list_model_get_item (exercises, i);
      g_auto (GStrv) sources = br_exercise_dup_sources (exercise);

      for (gsize j = 0; sources[j] != NULL; j++)
        {
          if (g_hash_table_add (known, g_strdup (sources[j])))
            g_strv_builder_add (builder, sources[j]);
        }
    }

  return g_strv_builder_end (builder);
}

AdwDialog *
br_about_dialog_new (BrProgram *program)
{
  AdwAboutDialog *dialog = ADW_ABOUT_DIALOG (adw_about_dialog_new ());

  adw_about_dialog_set_application_name (dialog, _("Back Rehab"));
  adw_about_dialog_set_application_icon (dialog, APPLICATION_ID);
  adw_about_dialog_set_developer_name (dialog, _("The Back Rehab maintainers"));
  adw_about_dialog_set_version (dialog, PACKAGE_VERSION);
  adw_about_dialog_set_license_type (dialog, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_copyright (dialog, "© 2026 The Back Rehab maintainers");
  adw_about_dialog_set_comments (dialog,
                                 _("A graded exercise program for ordinary lower back pain.\n\n"
                                   "This is not medical advice, and the app cannot examine you or tell what is wrong with your back. "
                                   "If you are unsure, or if your pain is new, strong or getting worse, ask a doctor or physiotherapist."));
  adw_about_dialog_add_legal_section (dialog, _("Clips and Pictures"), NULL, GTK_LICENSE_CUSTOM,
                                      _("Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0)"));
  /* Translators: your names, one a line */
  adw_about_dialog_set_translator_credits (dialog, _("translator-credits"));

  if (program != NULL)
    {
      g_auto (GStrv) sources = dup_sources (program);

      if (sources[0] != NULL)
        adw_about_dialog_add_acknowledgement_section (dialog, _("Sources of the Exercises"), (const char **) sources);
    }

  return ADW_DIALOG (dialog);
}
