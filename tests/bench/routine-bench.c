/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "routine-bench.h"

#include "ui-harness.h"

#include "ui/routine/br-routine-page.h"
#include "ui/routine/br-step-view.h"

BrProgram *
routine_bench_init (int                *argc,
                    char             ***argv,
                    const GOptionEntry *entries)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, &error))
    g_error ("%s", error->message);

  ui_harness_init (argc, argv);
  gst_init (NULL, NULL);
  /* As people have it. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);

  return br_program_new_default (&faults);
}

static GFile *
find_clips (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "clips", NULL);
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);

  return g_file_new_for_path (canonical);
}

static gboolean
has_clip (BrExercise *exercise)
{
  g_autoptr (GFile) folder = find_clips ();
  g_autofree char *name = g_strconcat (br_variant_get_clip (br_exercise_get_variant (exercise, BR_VARIANT_ORDINARY)), ".webm", NULL);
  g_autoptr (GFile) clip = g_file_get_child (folder, name);

  return g_file_query_exists (clip, NULL);
}

BrPrescription *
routine_bench_prescribe (BrProgram  *program,
                         const char *exercise,
                         guint       sets,
                         double      minutes)
{
  GListModel *exercises = br_program_get_exercises (program);
  g_autoptr (GPtrArray) prescribed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; br_prescribed_exercises_get_length_s (prescribed) < minutes * 60; i = (i + 1) % g_list_model_get_n_items (exercises))
    {
      g_autoptr (BrExercise) candidate = g_list_model_get_item (exercises, i);
      BrDose dose = br_variant_get_start_dose (br_exercise_get_variant (candidate, BR_VARIANT_ORDINARY));

      dose.sets = sets;
      if (exercise != NULL ? g_str_equal (br_exercise_get_id (candidate), exercise) : has_clip (candidate))
        g_ptr_array_add (prescribed, br_prescribed_exercise_new (candidate, BR_VARIANT_ORDINARY, &dose));
    }

  return br_prescription_new (program, 1, br_program_get_routine (program, "1A"), FALSE, prescribed);
}

GstElement *
routine_bench_make_sink (void)
{
  GstElement *sink = gst_object_ref_sink (gst_element_factory_make ("fakesink", NULL));

  g_object_set (sink, "sync", TRUE, "ts-offset", (gint64) (-ROUTINE_BENCH_DEVICE * GST_MSECOND), NULL);

  return sink;
}

RoutineBench *
routine_bench_new (BrProgram      *program,
                   BrPrescription *prescription,
                   BrClock        *clock,
                   GstElement     *audio_sink)
{
  RoutineBench *self = g_new0 (RoutineBench, 1);
  GtkWidget *navigation = adw_navigation_view_new ();
  g_autoptr (GFile) shipped = find_clips ();
  g_autoptr (GFile) own = g_file_new_for_path ("/nonexistent");
  BrRoutinePage *page;

  self->program = g_object_ref (program);
  self->prescription = g_object_ref (prescription);
  self->clips = br_clip_library_new (own, shipped);
  self->cues = g_object_new (BR_TYPE_CUE_PLAYER, "audio-sink", audio_sink, NULL);
  self->session = br_session_new (prescription, clock, br_day_new (2026, 11, 23), 2, BR_PAIN_ACHE);

  page = br_routine_page_new (self->session, self->clips, self->cues);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (navigation), ADW_NAVIGATION_PAGE (page));
  self->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (self->window), navigation);
  gtk_window_set_default_size (self->window, 1280, 800);
  gtk_window_present (self->window);
  ui_harness_wait_shown (GTK_WIDGET (page));
  self->clip_view = BR_CLIP_VIEW (ui_harness_find (GTK_WIDGET (page), BR_TYPE_CLIP_VIEW, NULL));
  g_assert_nonnull (self->clip_view);

  return self;
}

void
routine_bench_free (RoutineBench *self)
{
  gtk_window_destroy (self->window);
  ui_harness_settle ();
  g_clear_object (&self->session);
  g_clear_object (&self->cues);
  g_clear_object (&self->clips);
  g_clear_object (&self->prescription);
  g_clear_object (&self->program);
  g_free (self);
}
