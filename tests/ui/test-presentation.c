/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The presentation view: large enough for the floor, told apart by color and by words, readable in every style. */

#include "ui-harness.h"

#include "br-manual-clock.h"
#include "routine-keys.h"
#include "session-fixture.h"

#include "ui/routine/br-clip-view.h"
#include "ui/routine/br-countdown.h"
#include "ui/routine/br-routine-page.h"
#include "ui/routine/br-step-view.h"

#include <math.h>

#define HEIGHT 800

typedef struct
{
  BrProgram *program;
  BrPrescription *prescription;
  BrManualClock *clock;
  BrSession *session;
  BrRoutinePage *page;
  GtkWindow *window;
  GtkWidget *step_view;
  guint n_leave;
} Fixture;

static void
leave_cb (Fixture *fixture)
{
  fixture->n_leave++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->program = fixture_load_program ();
  fixture->prescription = fixture_prescribe (fixture->program, "plain sides");
  fixture->clock = br_manual_clock_new ();
  fixture->session = br_session_new (fixture->prescription, BR_CLOCK (fixture->clock), br_day_new (2026, 11, 23), 2, BR_PAIN_ACHE);
  fixture->page = br_routine_page_new (fixture->session, NULL, NULL);
  g_signal_connect_swapped (fixture->page, "leave", G_CALLBACK (leave_cb), fixture);
  fixture->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_set_default_size (fixture->window, 1280, HEIGHT);
  gtk_window_present (fixture->window);
  ui_harness_settle ();
  fixture->step_view = ui_harness_find (GTK_WIDGET (fixture->page), BR_TYPE_STEP_VIEW, NULL);
  br_session_start (fixture->session);
  ui_harness_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  ui_harness_settle ();
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->clock);
  g_clear_object (&fixture->prescription);
  g_clear_object (&fixture->program);
}

static void
press (Fixture *fixture,
       guint    keyval)
{
  routine_press (fixture->step_view, keyval);
  ui_harness_settle ();
  ui_harness_settle ();
}

static gpointer
get_label (Fixture    *fixture,
           const char *name)
{
  return gtk_widget_get_template_child (fixture->step_view, BR_TYPE_STEP_VIEW, name);
}

static gboolean
is_presenting (Fixture *fixture)
{
  return gtk_widget_has_css_class (GTK_WIDGET (fixture->page), "presentation");
}

/* In pixels, of the letters of @label as they are drawn. */
static double
get_letter_size (GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  int n_lines = pango_layout_get_line_count (layout);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  /* A line is some 1.2 to 1.4 times as high as its letters' size. */
  return height / n_lines / 1.4;
}

static graphene_rect_t
get_bounds (Fixture   *fixture,
            GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->window), &bounds));

  return bounds;
}

static void
test_sizes (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *countdown = ui_harness_find (GTK_WIDGET (fixture->page), BR_TYPE_COUNTDOWN, NULL);
  GtkWidget *clip = ui_harness_find (GTK_WIDGET (fixture->page), BR_TYPE_CLIP_VIEW, NULL);
  graphene_rect_t number, picture;
  GtkScrolledWindow *scrolled;
  GtkAdjustment *adjustment;

  press (fixture, GDK_KEY_F11);
  g_assert_true (is_presenting (fixture));
  press (fixture, GDK_KEY_Right);

  g_assert_cmpfloat (get_letter_size (get_label (fixture, "cue_label")), >=, 0.04 * HEIGHT);
  g_assert_cmpfloat (get_letter_size (get_label (fixture, "name_label")), >=, 0.04 * HEIGHT);
  g_assert_cmpfloat (get_letter_size (get_label (fixture, "word_label")), >=, 0.04 * HEIGHT);

  /* Room for a number a third of the screen high, beside the clip, and all of it on the screen. */
  number = get_bounds (fixture, countdown);
  picture = get_bounds (fixture, clip);
  g_assert_cmpfloat (number.size.height, >=, HEIGHT / 3.0);
  g_assert_cmpfloat (number.size.width, >=, HEIGHT / 3.0);
  g_assert_cmpfloat (picture.size.width, >, number.size.width);
  g_assert_cmpfloat (picture.origin.x + picture.size.width, <=, number.origin.x);
  g_assert_cmpfloat (number.origin.y + number.size.height, <=, HEIGHT);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 1280);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->window)), <=, HEIGHT);

  /* Nothing has to be scrolled to. */
  scrolled = GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (fixture->step_view, GTK_TYPE_SCROLLED_WINDOW));
  adjustment = gtk_scrolled_window_get_vadjustment (scrolled);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), <=, gtk_adjustment_get_page_size (adjustment));

  /* The keys mean the session. */
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->step_view);
}

static void
test_leave (Fixture       *fixture,
            gconstpointer  data)
{
  press (fixture, GDK_KEY_F11);
  g_assert_true (is_presenting (fixture));
  press (fixture, GDK_KEY_F11);
  g_assert_false (is_presenting (fixture));

  press (fixture, GDK_KEY_F11);
  press (fixture, GDK_KEY_Escape);
  g_assert_false (is_presenting (fixture));
  g_assert_cmpuint (fixture->n_leave, ==, 0);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);

  press (fixture, GDK_KEY_Escape);
  g_assert_cmpuint (fixture->n_leave, ==, 1);
}

static gboolean
is_out_of_the_way (gpointer user_data)
{
  return !adw_toolbar_view_get_reveal_bottom_bars (user_data);
}

/* Controls go after some stillness; a key brings them back, and in a pause they stay. */
static void
test_controls (Fixture       *fixture,
               gconstpointer  data)
{
  AdwToolbarView *toolbars;

  press (fixture, GDK_KEY_F11);
  toolbars = ADW_TOOLBAR_VIEW (ui_harness_find (GTK_WIDGET (fixture->page), ADW_TYPE_TOOLBAR_VIEW, NULL));
  g_assert_true (adw_toolbar_view_get_reveal_bottom_bars (toolbars));
  ui_harness_wait (is_out_of_the_way, toolbars);
  g_assert_false (adw_toolbar_view_get_reveal_top_bars (toolbars));
  g_assert_nonnull (ui_harness_find (GTK_WIDGET (fixture->page), BR_TYPE_COUNTDOWN, NULL));
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->step_view);

  press (fixture, GDK_KEY_space);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
  g_assert_true (adw_toolbar_view_get_reveal_bottom_bars (toolbars));
}

static GtkEventController *
find_motion (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        return controller;
    }

  return NULL;
}

static void
count_cb (guint *n)
{
  ++*n;
}

static gboolean
is_later (gpointer user_data)
{
  return g_get_monotonic_time () > *(gint64 *) user_data;
}

/* A pointer that rests over the window is told of after each new layout, and brings nothing back; one that moves does. */
static void
test_pointer (Fixture       *fixture,
              gconstpointer  data)
{
  GtkEventController *motion = find_motion (GTK_WIDGET (fixture->page));
  AdwToolbarView *toolbars;
  guint n_told = 0;
  gint64 end;

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (count_cb), &n_told);
  g_signal_emit_by_name (motion, "motion", 400.0, 300.0);
  press (fixture, GDK_KEY_F11);
  toolbars = ADW_TOOLBAR_VIEW (ui_harness_find (GTK_WIDGET (fixture->page), ADW_TYPE_TOOLBAR_VIEW, NULL));
  ui_harness_wait (is_out_of_the_way, toolbars);

  g_signal_emit_by_name (motion, "motion", 400.0, 300.0);
  end = g_get_monotonic_time () + 2 * SECOND;
  ui_harness_wait (is_later, &end);
  g_assert_true (is_out_of_the_way (toolbars));
  br_session_next (fixture->session);
  g_signal_emit_by_name (motion, "motion", 400.0, 300.0);
  ui_harness_settle ();
  g_assert_true (is_out_of_the_way (toolbars));
  g_test_message ("told of the pointer %u times", n_told);

  g_signal_emit_by_name (motion, "motion", 401.0, 300.0);
  g_assert_false (is_out_of_the_way (toolbars));
  g_signal_handlers_disconnect_by_func (motion, count_cb, &n_told);
}

/* What a step adds to widgets leaves alone what they have of their own. */
static void
test_classes (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *toolbars = ui_harness_find (GTK_WIDGET (fixture->page), ADW_TYPE_TOOLBAR_VIEW, NULL);
  GtkWidget *word_box = get_label (fixture, "word_box");
  GtkWidget * const widgets[] = { GTK_WIDGET (fixture->page), toolbars, fixture->step_view, word_box };

  g_assert_true (gtk_widget_has_css_class (word_box, "horizontal"));
  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    gtk_widget_add_css_class (widgets[i], "own");

  press (fixture, GDK_KEY_Right);
  g_assert_true (gtk_widget_has_css_class (word_box, "work"));
  press (fixture, GDK_KEY_Right);
  g_assert_true (gtk_widget_has_css_class (word_box, "rest"));
  g_assert_false (gtk_widget_has_css_class (word_box, "work"));
  g_assert_true (gtk_widget_has_css_class (word_box, "horizontal"));
  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    g_assert_true (gtk_widget_has_css_class (widgets[i], "own"));
}

/* ---- Contrast ------------------------------------------------------------------------------------------------------------ */

/* As WCAG 2 defines it. */
static double
get_luminance (const GdkRGBA *color)
{
  const float parts[] = { color->red, color->green, color->blue };
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    sum += weights[i] * (parts[i] <= 0.04045f ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4));

  return sum;
}

static double
get_contrast (const GdkRGBA *a,
              const GdkRGBA *b)
{
  double first = get_luminance (a), second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

/* The pixel in the page's lower left corner, where nothing is drawn but the background. */
static GdkRGBA
get_background (Fixture *fixture)
{
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (fixture->window));
  GdkPaintable *paintable = gtk_widget_paintable_new (GTK_WIDGET (fixture->window));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guchar *pixels = NULL;
  graphene_rect_t bounds = get_bounds (fixture, fixture->step_view);
  gsize stride;
  int x = (int) bounds.origin.x - 9, y = (int) (bounds.origin.y + bounds.size.height / 2);
  guint32 pixel;

  gdk_paintable_snapshot (paintable, snapshot, 1280, HEIGHT);
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, 1280, HEIGHT));
  stride = (gsize) gdk_texture_get_width (texture) * 4;
  pixels = g_malloc (stride * (gsize) gdk_texture_get_height (texture));
  gdk_texture_download (texture, pixels, stride);
  memcpy (&pixel, pixels + (gsize) y * stride + (gsize) x * 4, sizeof pixel);
  g_object_unref (paintable);

  return (GdkRGBA) { (pixel >> 16 & 0xff) / 255.0f, (pixel >> 8 & 0xff) / 255.0f, (pixel & 0xff) / 255.0f, 1 };
}

static void
assert_readable (Fixture    *fixture,
                 const char *word,
                 GdkRGBA    *background)
{
  const char * const labels[] = { "name_label", "place_label", "cue_label", "next_label" };
  GtkWidget *countdown = ui_harness_find (GTK_WIDGET (fixture->page), BR_TYPE_COUNTDOWN, NULL);
  gboolean strict = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  GdkRGBA color;

  *background = get_background (fixture);
  g_assert_cmpstr (gtk_label_get_label (get_label (fixture, "word_label")), ==, word);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gtk_widget_get_color (get_label (fixture, labels[i]), &color);
      g_assert_cmpfloat (get_contrast (&color, background), >=, strict ? 7 : 4.5);
      g_assert_cmpfloat_with_epsilon (gtk_widget_get_opacity (get_label (fixture, labels[i])), 1, 0.001);
    }

  /* Very large, for which 3 would do. */
  gtk_widget_get_color (countdown, &color);
  g_assert_cmpfloat (get_contrast (&color, background), >=, strict ? 4.5 : 4);
  gtk_widget_get_color (get_label (fixture, "word_label"), &color);
  g_assert_cmpfloat (get_contrast (&color, background), >=, strict ? 4.5 : 4);
}

static void
test_contrast (Fixture       *fixture,
               gconstpointer  data)
{
  GdkRGBA ready, work, rest;

  g_assert_true (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) == (g_getenv ("ADW_DEBUG_HIGH_CONTRAST") != NULL));
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), (AdwColorScheme) GPOINTER_TO_INT (data));
  press (fixture, GDK_KEY_F11);
  assert_readable (fixture, "Get ready", &ready);
  press (fixture, GDK_KEY_Right);
  assert_readable (fixture, "Up", &work);
  press (fixture, GDK_KEY_Right);
  assert_readable (fixture, "Rest", &rest);

  g_assert_false (gdk_rgba_equal (&ready, &work));
  g_assert_false (gdk_rgba_equal (&work, &rest));
  g_assert_false (gdk_rgba_equal (&rest, &ready));
  ui_harness_capture (GTK_WIDGET (fixture->page), GPOINTER_TO_INT (data) == ADW_COLOR_SCHEME_FORCE_DARK ? "rest-dark" : "rest-light");
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

#define ADD(path, data, test) g_test_add ("/presentation/" path, Fixture, GINT_TO_POINTER (data), set_up, test, tear_down)
  ADD ("sizes", 0, test_sizes);
  ADD ("leave", 0, test_leave);
  ADD ("controls", 0, test_controls);
  ADD ("pointer", 0, test_pointer);
  ADD ("classes", 0, test_classes);
  ADD ("contrast/light", ADW_COLOR_SCHEME_FORCE_LIGHT, test_contrast);
  ADD ("contrast/dark", ADW_COLOR_SCHEME_FORCE_DARK, test_contrast);
#undef ADD

  return g_test_run ();
}
