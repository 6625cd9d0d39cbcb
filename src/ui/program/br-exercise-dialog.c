/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills a page of rows from a card of the program. */

#include "config.h"

#include "ui/program/br-exercise-dialog.h"

#include "core/program/br-dose-words.h"
#include "ui/program/br-demo-view.h"
#include "ui/program/br-own-clip-row.h"
#include "ui/widgets/br-capitalized.h"
#include "ui/widgets/br-plain-row.h"
#include "ui/widgets/br-swatch.h"

#include <glib/gi18n.h>

struct _BrExerciseDialog
{
  AdwDialog parent_instance;

  BrDemoView *demo_view;
  GtkLabel *summary_label;
  GtkLabel *facts_label;
  AdwPreferencesGroup *steps_group;
  AdwPreferencesGroup *mistakes_group;
  AdwPreferencesGroup *easier_group;
  AdwPreferencesRow *harder_row;
  AdwPreferencesRow *care_row;
  AdwPreferencesGroup *muscles_group;
  AdwPreferencesGroup *sources_group;
  GtkWidget *own_clips_group;
  BrOwnClipRow *ordinary_clip_row;
  BrOwnClipRow *easier_clip_row;

  BrExercise *exercise;
  BrClipLibrary *clips;
  GPtrArray *muscle_rows; /* not owned */
};

G_DEFINE_FINAL_TYPE (BrExerciseDialog, br_exercise_dialog, ADW_TYPE_DIALOG)

static void
add_texts (AdwPreferencesGroup *group,
           char               **texts,
           gboolean             numbered)
{
  for (guint i = 0; texts[i] != NULL; i++)
    {
      GtkWidget *row = br_plain_row_new (texts[i], NULL);

      if (numbered)
        {
          g_autofree char *number = g_strdup_printf ("%u", i + 1);
          GtkWidget *label = gtk_label_new (number);

          gtk_widget_add_css_class (label, "numeric");
          gtk_widget_add_css_class (label, "dimmed");
          adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
        }
      adw_preferences_group_add (group, row);
    }
}

/* Position, and how much of it: the least, and the most if that is more. */
static char *
dup_facts (BrExercise *exercise)
{
  BrVariant *variant = br_exercise_get_variant (exercise, BR_VARIANT_ORDINARY);
  BrRange repetitions = br_variant_get_repetitions (variant);
  BrRange hold = br_variant_get_hold_s (variant);
  BrDose least = { .sets = br_variant_get_sets (variant), .repetitions = repetitions.from, .hold_s = hold.from };
  BrDose most = { .sets = least.sets, .repetitions = repetitions.to, .hold_s = hold.to };
  g_autofree char *least_words = br_dose_words_dup (&least, br_exercise_get_per_side (exercise));
  g_autofree char *most_words = br_dose_words_dup (&most, br_exercise_get_per_side (exercise));

  if (g_str_equal (least_words, most_words))
    /* Translators: a position such as "On your back", and how much, such as "2 sets of 8" */
    return g_strdup_printf (_("%s. %s."), br_exercise_get_position (exercise), least_words);

  /* Translators: a position such as "On your back", and how much, such as "2 sets of 8" and "2 sets of 12" */
  return g_strdup_printf (_("%s. At first %s, later up to %s."), br_exercise_get_position (exercise), least_words, most_words);
}

static void
add_muscles (BrExerciseDialog *self,
             BrClipLegend     *legend,
             BrMuscle          muscles,
             const char       *part)
{
  for (guint muscle = 1; muscle <= (guint) muscles; muscle <<= 1)
    {
      g_autofree char *name = NULL;
      g_autofree char *title = NULL;
      GtkWidget *row;

      if ((muscles & muscle) == 0)
        continue;

      name = br_muscle_dup_names (muscle);
      title = br_capitalized_dup (name);
      row = br_plain_row_new (title, part);
      if (legend != NULL)
        adw_action_row_add_prefix (ADW_ACTION_ROW (row), br_swatch_new (br_clip_legend_get_color (legend, muscle)));
      adw_preferences_group_add (self->muscles_group, row);
      g_ptr_array_add (self->muscle_rows, row);
    }
}

/* The muscles, and in which color the picture shows them. */
static void
show_muscles (BrExerciseDialog *self)
{
  BrVariant *ordinary = br_exercise_get_variant (self->exercise, BR_VARIANT_ORDINARY);
  BrClipLegend *legend = self->clips != NULL ? br_clip_library_find_legend (self->clips, br_variant_get_clip (ordinary)) : NULL;

  for (guint i = 0; i < self->muscle_rows->len; i++)
    adw_preferences_group_remove (self->muscles_group, g_ptr_array_index (self->muscle_rows, i));
  g_ptr_array_set_size (self->muscle_rows, 0);

  adw_preferences_group_set_description (self->muscles_group,
                                         legend != NULL ? _("The picture shows them in these colors, the main ones stronger.") : NULL);
  add_muscles (self, legend, br_exercise_get_primary (self->exercise), C_("muscle", "Main"));
  add_muscles (self, legend, br_exercise_get_secondary (self->exercise), C_("muscle", "Helping"));
}

static void
show_exercise (BrExerciseDialog *self)
{
  BrVariant *easier = br_exercise_get_variant (self->exercise, BR_VARIANT_EASIER);
  g_auto (GStrv) steps = br_variant_dup_steps (br_exercise_get_variant (self->exercise, BR_VARIANT_ORDINARY));
  g_auto (GStrv) easier_steps = br_variant_dup_steps (easier);
  g_auto (GStrv) mistakes = br_exercise_dup_mistakes (self->exercise);
  g_auto (GStrv) sources = br_exercise_dup_sources (self->exercise);
  g_autofree char *facts = dup_facts (self->exercise);
  g_autofree char *easier_name = g_markup_escape_text (br_variant_get_name (easier), -1);

  adw_dialog_set_title (ADW_DIALOG (self), br_exercise_get_name (self->exercise));
  gtk_label_set_label (self->summary_label, br_exercise_get_summary (self->exercise));
  gtk_label_set_label (self->facts_label, facts);
  add_texts (self->steps_group, steps, TRUE);
  add_texts (self->mistakes_group, mistakes, FALSE);
  adw_preferences_group_set_description (self->easier_group, easier_name);
  add_texts (self->easier_group, easier_steps, TRUE);
  adw_preferences_row_set_title (self->harder_row, br_exercise_get_harder (self->exercise));
  adw_preferences_row_set_title (self->care_row, br_exercise_get_care (self->exercise));
  show_muscles (self);
  add_texts (self->sources_group, sources, FALSE);
}

/* One clip may serve both variants. */
static void
show_own_clips (BrExerciseDialog *self)
{
  BrVariant *ordinary = br_exercise_get_variant (self->exercise, BR_VARIANT_ORDINARY);
  BrVariant *easier = br_exercise_get_variant (self->exercise, BR_VARIANT_EASIER);

  br_own_clip_row_show (self->ordinary_clip_row, ordinary, self->clips);
  br_own_clip_row_show (self->easier_clip_row, easier, self->clips);
  gtk_widget_set_visible (GTK_WIDGET (self->easier_clip_row),
                          !g_str_equal (br_variant_get_clip (ordinary), br_variant_get_clip (easier)));
}

static void
clip_changed_cb (BrExerciseDialog *self)
{
  br_demo_view_stop (self->demo_view);
}

static void
br_exercise_dialog_dispose (GObject *object)
{
  BrExerciseDialog *self = BR_EXERCISE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_EXERCISE_DIALOG);
  g_clear_object (&self->exercise);
  g_clear_object (&self->clips);
  g_clear_pointer (&self->muscle_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (br_exercise_dialog_parent_class)->dispose (object);
}

static void
br_exercise_dialog_class_init (BrExerciseDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = br_exercise_dialog_dispose;

  g_type_ensure (BR_TYPE_DEMO_VIEW);
  g_type_ensure (BR_TYPE_OWN_CLIP_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-exercise-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BrExerciseDialog, demo_view);
  gtk_widget_class_bind_template_child (widget_class, BrExerciseDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, BrExerciseDialog, facts_label);
  gtk_widget_class_bind_template_child (widget_class, BrExerciseDialog, steps_group);
  gtk_widget_class_bind_template_child (widget_class, BrExerciseDialog, mistakes_group);
  gtk_widget_class_bind_template_child (widget_class, BrExerciseDialog, easier_group);
  gtk_widget_class_bind_template_child (widget_class, BrExerciseDialog, harder_row);
  gtk_widget_class_bind_template_child (widget_class, BrExerciseDialog, care_row);
  gtk_widget_class_bind_template_child (widget_class, BrExerciseDialog, muscles_group);
  gtk_widget_class_bind_template_child (widget_class, BrExerciseDialog, sources_group);
  gtk_widget_class_bind_template_child (widget_class, BrExerciseDialog, own_clips_group);
  gtk_widget_class_bind_template_child (widget_class, BrExerciseDialog, ordinary_clip_row);
  gtk_widget_class_bind_template_child (widget_class, BrExerciseDialog, easier_clip_row);
  gtk_widget_class_bind_template_callback (widget_class, clip_changed_cb);
}

static void
br_exercise_dialog_init (BrExerciseDialog *self)
{
  self->muscle_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
br_exercise_dialog_new (BrExercise    *exercise,
                        BrClipLibrary *clips)
{
  BrExerciseDialog *self;

  g_return_val_if_fail (BR_IS_EXERCISE (exercise), NULL);
  g_return_val_if_fail (clips == NULL || BR_IS_CLIP_LIBRARY (clips), NULL);

  self = g_object_new (BR_TYPE_EXERCISE_DIALOG, NULL);
  self->exercise = g_object_ref (exercise);
  g_set_object (&self->clips, clips);
  if (clips != NULL)
    g_signal_connect_object (clips, "changed", G_CALLBACK (show_muscles), self, G_CONNECT_SWAPPED);
  show_exercise (self);
  br_demo_view_show (self->demo_view, exercise, clips);
  gtk_widget_set_visible (self->own_clips_group, clips != NULL);
  if (clips != NULL)
    show_own_clips (self);

  return ADW_DIALOG (self);
}
