/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things are in the routine: on a phone, upright, with large text, from right to left; that nothing that is to be read is cut off
 * and that everything that is to be touched is large enough for a finger. */

#include "ui-harness.h"

#include "br-manual-clock.h"
#include "session-fixture.h"

#include "ui/routine/br-clip-view.h"
#include "ui/routine/br-countdown.h"
#include "ui/routine/br-fit-text.h"
#include "ui/routine/br-pain-dialog.h"
#include "ui/routine/br-routine-header.h"
#include "ui/routine/br-routine-page.h"
#include "ui/routine/br-step-view.h"

#define TOUCH     44
#define TOLERANCE 1
#define CAPTION   (2 * 0.82 * 11 * 96 / 72 - TOLERANCE) /* pixels, with text of twice the size */
#define LARGE_DPI (2 * 96 * 1024) /* as a factor of 2 for text makes it */

typedef struct
{
  BrProgram *program;
  BrPrescription *prescription;
  BrManualClock *clock;
  BrSession *session;
  BrRoutinePage *page;
  GtkWindow *window;
} Fixture;

static BrProgram *
load_default_program (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "programs", "default.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) faults = NULL;
  BrProgram *program = br_program_new_from_file (file, &faults);

  g_assert_nonnull (program);

  return program;
}

/* Every exercise, and every easier one. */
static char *
list_exercises (BrProgram *program)
{
  GListModel *exercises = br_program_get_exercises (program);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < 2 * g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BrExercise) exercise = g_list_model_get_item (exercises, i / 2);

      g_string_append_printf (list, "%s%s%s", i > 0 ? " " : "", br_exercise_get_id (exercise), i % 2 == 0 ? "" : ":easier");
    }

  return g_string_free_and_steal (list);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *exercises = NULL;

  fixture->program = load_default_program ();
  exercises = data != NULL ? g_strdup (data) : list_exercises (fixture->program);
  fixture->prescription = fixture_prescribe (fixture->program, exercises);
  fixture->clock = br_manual_clock_new ();
  fixture->session = br_session_new (fixture->prescription, BR_CLOCK (fixture->clock), br_day_new (2026, 11, 23), 2, BR_PAIN_ACHE);
  fixture->page = br_routine_page_new (fixture->session, NULL, NULL);
  fixture->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  br_session_start (fixture->session);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  ui_harness_settle ();
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-decoration-layout");
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->clock);
  g_clear_object (&fixture->prescription);
  g_clear_object (&fixture->program);
}

static void
show (Fixture *fixture,
      int      width,
      int      height)
{
  gtk_window_set_default_size (fixture->window, width, height);
  gtk_window_present (fixture->window);
  for (guint i = 0; i < 4; i++)
    ui_harness_settle ();
}

static GtkWidget *
find (Fixture *fixture,
      GType    type)
{
  GtkWidget *widget = ui_harness_find (GTK_WIDGET (fixture->page), type, NULL);

  g_assert_nonnull (widget);

  return widget;
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *tooltip)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_button (child, tooltip);

  return found;
}

static GtkLabel *
find_label (GtkWidget  *widget,
            const char *text)
{
  GtkLabel *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return GTK_LABEL (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);

  return found;
}

static graphene_rect_t
get_bounds (Fixture   *fixture,
            GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->page), &bounds));

  return bounds;
}

static float
get_right (graphene_rect_t bounds)
{
  return bounds.origin.x + bounds.size.width;
}

static float
get_bottom (graphene_rect_t bounds)
{
  return bounds.origin.y + bounds.size.height;
}

/* ---- What is to be read ------------------------------------------------------------------------------------------------------- */

/* How many pixels of what @widget is in cannot be seen. */
static double
get_hidden (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

/* The steps of every exercise, while one gets ready for it on a phone that is held upright: all of them, with the time below. */
static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *text = find (fixture, BR_TYPE_FIT_TEXT);
  GtkWidget *countdown = find (fixture, BR_TYPE_COUNTDOWN);
  guint n_exercises = g_list_model_get_n_items (G_LIST_MODEL (fixture->prescription));
  guint n_cut = 0;

  show (fixture, 360, 720);
  for (guint i = 0; i < n_exercises; i++)
    {
      g_assert_cmpuint (br_step_get_exercise_index (br_session_get_step (fixture->session)), ==, i);
      g_assert_cmpstr (br_clip_view_get_showing (BR_CLIP_VIEW (find (fixture, BR_TYPE_CLIP_VIEW))), ==, "steps");
      if (get_hidden (text) > TOLERANCE || get_hidden (countdown) > TOLERANCE)
        {
          const char *name = br_variant_get_name (br_step_get_variant (br_session_get_step (fixture->session)));

          n_cut++;
          g_test_message ("“%s”: %.0f px of the steps and %.0f px of all are hidden", name, get_hidden (text), get_hidden (countdown));
          ui_harness_capture (GTK_WIDGET (fixture->window), name);
        }
      g_assert_cmpfloat (get_bottom (get_bounds (fixture, countdown)), <=, (float) gtk_widget_get_height (GTK_WIDGET (fixture->page)));
      br_session_skip_exercise (fixture->session, BR_SKIP_OTHER);
      ui_harness_settle ();
      ui_harness_settle ();
    }
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_FINISHED);
  g_assert_cmpuint (n_cut, ==, 0);
}

static guint
count_outside (Fixture   *fixture,
               GtkWidget *widget)
{
  graphene_rect_t bounds = get_bounds (fixture, widget);
  guint n_outside = 0;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_SCROLLBAR (widget))
    return 0;

  if (bounds.origin.x < -TOLERANCE || get_right (bounds) > (float) gtk_widget_get_width (GTK_WIDGET (fixture->page)) + TOLERANCE)
    {
      g_test_message ("%s lies from %.0f to %.0f", G_OBJECT_TYPE_NAME (widget), (double) bounds.origin.x, (double) get_right (bounds));
      n_outside++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_outside += count_outside (fixture, child);

  return n_outside;
}

/* The size of the smallest letters in what is drawn, in pixels. */
static double
get_smallest (GskRenderNode *node)
{
  GskRenderNodeType type = gsk_render_node_get_node_type (node);
  double smallest = G_MAXDOUBLE;

  if (type == GSK_TRANSFORM_NODE)
    return get_smallest (gsk_transform_node_get_child (node));

  if (type == GSK_CONTAINER_NODE)
    {
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        smallest = MIN (smallest, get_smallest (gsk_container_node_get_child (node, i)));
    }
  else if (type == GSK_TEXT_NODE)
    {
      PangoFontDescription *font = pango_font_describe_with_absolute_size (gsk_text_node_get_font (node));

      smallest = pango_font_description_get_size (font) / (double) PANGO_SCALE;
      pango_font_description_free (font);
    }

  return smallest;
}

static double
get_smallest_drawn (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);

  return get_smallest (node);
}

/* Text of twice the size on a phone: nothing beyond the edges, nothing cut, in any kind of step, the time in sight, and what it counts as
 * large as a caption. */
static void
test_large_text (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *countdown = find (fixture, BR_TYPE_COUNTDOWN);

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", LARGE_DPI, "gtk-decoration-layout", ":close", NULL);
  show (fixture, 360, 720);
  for (guint i = 0; i < 12 && br_session_get_state (fixture->session) == BR_SESSION_RUNNING; i++)
    {
      GtkWidget *content = gtk_widget_get_ancestor (find (fixture, BR_TYPE_STEP_VIEW), GTK_TYPE_SCROLLED_WINDOW);
      g_autofree char *name = g_strdup_printf ("large-text-%u", i);

      ui_harness_capture (GTK_WIDGET (fixture->window), name);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->page)), <=, 360);
      g_assert_cmpuint (count_outside (fixture, GTK_WIDGET (fixture->page)), ==, 0);
      g_assert_cmpuint (ui_harness_count_cut (GTK_WIDGET (fixture->page)), ==, 0);
      g_assert_cmpfloat (get_smallest_drawn (countdown), >=, CAPTION);
      g_assert_cmpfloat (get_bottom (get_bounds (fixture, countdown)), <=, get_bottom (get_bounds (fixture, content)) + TOLERANCE);
      br_session_next (fixture->session);
      ui_harness_settle ();
      ui_harness_settle ();
    }

  /* Without a word, the buttons still say what they do. */
  g_assert_nonnull (find_button (GTK_WIDGET (fixture->page), "To the Start of This Set, or to the Set Before (Left)"));
  g_assert_nonnull (find_button (GTK_WIDGET (fixture->page), "Pause or Go On (Space)"));
  g_assert_nonnull (find_button (GTK_WIDGET (fixture->page), "On to the Next (Right or Enter)"));
}

/* The same at sizes of text between, with the longest of the words on the buttons. */
static void
test_larger_text (Fixture       *fixture,
                  gconstpointer  data)
{
  static const double factors[] = { 1, 1.15, 1.25, 1.35, 1.5 };

  br_session_pause (fixture->session);
  for (gsize i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (factors[i] * 96 * 1024), "gtk-decoration-layout", ":close", NULL);
      show (fixture, 360, 720);
      g_test_message ("%.2f", factors[i]);
      g_assert_cmpuint (count_outside (fixture, GTK_WIDGET (fixture->page)), ==, 0);
      g_assert_cmpuint (ui_harness_count_cut (GTK_WIDGET (fixture->page)), ==, 0);
    }
}

/* Whatever the size, a message lies over nothing that is to be read or pressed, pushes the number nowhere out of sight, and is read whole. */
static void
test_message (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    int width, height, dpi;
    gboolean presenting;
  } looks[] = {
    { 1280, 800, 96 * 1024, FALSE }, { 1280, 800, 96 * 1024, TRUE }, { 360, 720, 96 * 1024, FALSE }, { 360, 720, LARGE_DPI, FALSE },
  };
  GtkWidget *step_view = find (fixture, BR_TYPE_STEP_VIEW);

  br_session_next (fixture->session);
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      const char *names[] = { "name_label", "word_label", "countdown", "cue_label", "next_label" };
      g_autofree char *capture = g_strdup_printf ("message-%zu", i);
      graphene_rect_t message, bounds;
      GtkWidget *dismiss;
      GtkLabel *text;
      int height;

      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", looks[i].dpi, NULL);
      show (fixture, looks[i].width, looks[i].height);
      if (looks[i].presenting)
        gtk_widget_activate_action (GTK_WIDGET (step_view), "routine.fullscreen", NULL);
      br_routine_page_say (fixture->page, "This desktop may let the screen go blank during the session");
      for (guint n = 0; n < 4; n++)
        ui_harness_settle ();
      ui_harness_capture (GTK_WIDGET (fixture->window), capture);

      dismiss = find_button (GTK_WIDGET (fixture->page), "Dismiss");
      g_assert_nonnull (dismiss);
      message = get_bounds (fixture, gtk_widget_get_parent (dismiss));
      g_assert_cmpuint (ui_harness_count_cut (gtk_widget_get_parent (dismiss)), ==, 0);
      text = find_label (gtk_widget_get_parent (dismiss), "This desktop may let the screen go blank during the session");
      pango_layout_get_pixel_size (gtk_label_get_layout (text), NULL, &height);
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (text)), >=, height);
      for (gsize n = 0; n < G_N_ELEMENTS (names); n++)
        {
          GtkWidget *part = GTK_WIDGET (gtk_widget_get_template_child (step_view, BR_TYPE_STEP_VIEW, names[n]));

          bounds = get_bounds (fixture, part);
          g_test_message ("%s from %.0f to %.0f, the message from %.0f to %.0f", names[n], (double) bounds.origin.y,
                          (double) get_bottom (bounds), (double) message.origin.y, (double) get_bottom (message));
          g_assert_false (gtk_widget_get_mapped (part) && graphene_rect_intersection (&message, &bounds, NULL));
        }
      bounds = get_bounds (fixture, find_button (GTK_WIDGET (fixture->page), "Stop the Clock and Say What Hurts (H)"));
      g_assert_false (graphene_rect_intersection (&message, &bounds, NULL));
      bounds = get_bounds (fixture, find (fixture, BR_TYPE_COUNTDOWN));
      g_assert_cmpfloat (get_bottom (bounds), <=, get_bounds (fixture, find_button (GTK_WIDGET (fixture->page), "Pause or Go On (Space)")).origin.y);

      gtk_widget_activate (dismiss);
      if (looks[i].presenting)
        gtk_widget_activate_action (GTK_WIDGET (step_view), "routine.fullscreen", NULL);
      ui_harness_settle ();
    }
}

/* ---- What is to be touched ----------------------------------------------------------------------------------------------------- */

static guint
count_small (Fixture   *fixture,
             GtkWidget *widget)
{
  graphene_rect_t bounds = get_bounds (fixture, widget);
  gboolean is_control = GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget);
  guint n_small = 0;

  /* Those of the window are the desktop's. */
  if (!gtk_widget_get_mapped (widget) || GTK_IS_WINDOW_CONTROLS (widget))
    return 0;

  if (is_control && (bounds.size.width < TOUCH || bounds.size.height < TOUCH))
    {
      g_test_message ("%s is %.0f x %.0f", gtk_widget_get_tooltip_text (widget), (double) bounds.size.width, (double) bounds.size.height);
      n_small++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !is_control; child = gtk_widget_get_next_sibling (child))
    n_small += count_small (fixture, child);

  return n_small;
}

static void
test_touch (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    int width, height;
  } sizes[] = { { 1280, 800 }, { 800, 600 }, { 360, 720 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      show (fixture, sizes[i].width, sizes[i].height);
      g_assert_cmpuint (count_small (fixture, GTK_WIDGET (fixture->page)), ==, 0);
    }

  /* In a set there are others. */
  br_session_next (fixture->session);
  br_session_set_own_pace (fixture->session, 0, TRUE);
  ui_harness_settle ();
  ui_harness_settle ();
  g_assert_cmpuint (count_small (fixture, GTK_WIDGET (fixture->page)), ==, 0);
}

static double
get_line_height (GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height / (double) pango_layout_get_line_count (layout);
}

/* Whoever reads the cue from the floor reads there what kinds of pain there are, in full screen too, and hits one with a hand. */
static void
test_hurts (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    int width, height;
    int target;
  } looks[] = { { 1280, 800, 72 }, { 360, 720, TOUCH } };
  GtkWidget *step_view = find (fixture, BR_TYPE_STEP_VIEW);
  GtkLabel *cue = GTK_LABEL (gtk_widget_get_template_child (step_view, BR_TYPE_STEP_VIEW, "cue_label"));
  AdwDialog *dialog;

  br_session_next (fixture->session);
  show (fixture, looks[0].width, looks[0].height);
  gtk_widget_activate_action (step_view, "routine.hurt", NULL);
  ui_harness_settle ();
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_nonnull (dialog);

  /* It is as large as the window that it is in becomes. */
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *capture = g_strdup_printf ("hurts-%d", looks[i].width);
      GtkLabel *ache;

      show (fixture, looks[i].width, looks[i].height);
      ui_harness_capture (GTK_WIDGET (fixture->window), capture);
      ache = find_label (GTK_WIDGET (dialog), "Ache");
      g_assert_nonnull (ache);
      g_test_message ("%d: %.0f, the cue %.0f", looks[i].width, get_line_height (ache), get_line_height (cue));
      g_assert_cmpfloat (get_line_height (ache), >=, looks[i].width > 360 ? get_line_height (cue) : 0);
      g_assert_cmpint (gtk_widget_get_height (gtk_widget_get_ancestor (GTK_WIDGET (ache), GTK_TYPE_LIST_BOX_ROW)), >=, looks[i].target);
      g_assert_cmpuint (ui_harness_count_cut (GTK_WIDGET (dialog)), ==, 0);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, looks[i].width);
    }
  br_session_dismiss_pain (fixture->session);
  adw_dialog_force_close (dialog);
}

static AdwDialog *
get_question (Fixture *fixture)
{
  AdwDialog *dialog;

  ui_harness_settle ();
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_nonnull (dialog);

  return dialog;
}

/* What is asked is whole on a phone with text of twice the size: each page of the question about pain, and the one after a long pause. */
static void
test_large_questions (Fixture       *fixture,
                      gconstpointer  data)
{
  static const char *pages[] = { "kind", "strength", "choose", "emergency" };
  GtkWidget *step_view = find (fixture, BR_TYPE_STEP_VIEW);
  GLogLevelFlags fatal;
  AdwDialog *dialog;
  GtkStack *stack;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", LARGE_DPI, "gtk-decoration-layout", ":close", NULL);
  show (fixture, 360, 720);
  br_session_next (fixture->session);
  gtk_widget_activate_action (step_view, "routine.hurt", NULL);
  dialog = get_question (fixture);
  stack = GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (dialog), BR_TYPE_PAIN_DIALOG, "stack"));
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *name = g_strconcat ("large-question-", pages[i], NULL);

      gtk_stack_set_visible_child_name (stack, pages[i]);
      ui_harness_settle ();
      ui_harness_capture (GTK_WIDGET (fixture->window), name);
      g_assert_cmpuint (count_outside (fixture, GTK_WIDGET (stack)), ==, 0);
      g_assert_cmpuint (ui_harness_count_cut (GTK_WIDGET (dialog)), ==, 0);
    }
  br_session_dismiss_pain (fixture->session);
  adw_dialog_force_close (dialog);
  ui_harness_settle ();

  /* Libadwaita measures the larger of two headings, of which it shows the smaller one, in less room than that needs, and GTK warns. */
  fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  br_session_pause (fixture->session);
  br_manual_clock_advance (fixture->clock, 10 * G_TIME_SPAN_MINUTE);
  gtk_widget_activate_action (step_view, "routine.pause", NULL);
  dialog = get_question (fixture);
  ui_harness_capture (GTK_WIDGET (fixture->window), "large-question-ready");
  g_assert_nonnull (find_label (GTK_WIDGET (dialog), "Repeat This Set"));
  g_assert_cmpuint (ui_harness_count_cut (GTK_WIDGET (dialog)), ==, 0);
  adw_dialog_force_close (dialog);
  g_log_set_always_fatal (fatal);
}

/* FLAG-4: one touch leads to When to Get Help, whatever the size. */
static void
test_help (Fixture       *fixture,
           gconstpointer  data)
{
  static const int widths[] = { 1280, 360 };
  GtkWidget *header = find (fixture, BR_TYPE_ROUTINE_HEADER);
  GtkWidget *help = GTK_WIDGET (gtk_widget_get_template_child (header, BR_TYPE_ROUTINE_HEADER, "help_button"));

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      graphene_rect_t bounds;

      show (fixture, widths[i], 720);
      ui_harness_capture (GTK_WIDGET (fixture->window), i == 0 ? "help-wide" : "help-narrow");
      g_assert_true (gtk_widget_get_mapped (help));
      bounds = get_bounds (fixture, help);
      g_assert_cmpfloat (bounds.size.width, >=, TOUCH);
      g_assert_cmpfloat (bounds.size.height, >=, TOUCH);
      g_assert_cmpfloat (get_right (bounds), <=, widths[i] + TOLERANCE);
      g_assert_cmpstr (gtk_widget_get_tooltip_text (help), ==, "When to Get Help");
    }
}

/* ---- What is reached with the keyboard ------------------------------------------------------------------------------------------ */

static const char *
describe (GtkWidget *widget)
{
  if (widget == NULL)
    return "nothing";
  if (gtk_widget_get_ancestor (widget, GTK_TYPE_MENU_BUTTON) != NULL)
    widget = gtk_widget_get_ancestor (widget, GTK_TYPE_MENU_BUTTON);

  return gtk_widget_get_tooltip_text (widget) != NULL ? gtk_widget_get_tooltip_text (widget) : G_OBJECT_TYPE_NAME (widget);
}

/* Tab, or Shift+Tab, from the session on, until it is back there: each place as often as it was come to. */
static char *
go_round (Fixture          *fixture,
          GtkDirectionType  direction)
{
  GtkWidget *start = find (fixture, BR_TYPE_STEP_VIEW);
  GtkWidget *focus = NULL;
  GString *way = g_string_new (NULL);

  gtk_widget_grab_focus (start);
  for (guint i = 0; i < 20 && focus != start; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (fixture->window), direction);
      ui_harness_settle ();
      focus = gtk_window_get_focus (fixture->window);
      if (focus != start)
        g_string_append_printf (way, "%s\n", describe (focus));
    }
  g_assert_true (focus == start);

  return g_string_free_and_steal (way);
}

#define CONTROLS "To the Start of This Set, or to the Set Before (Left)\nPause or Go On (Space)\nOn to the Next (Right or Enter)\n" \
                 "15 Seconds More Before the Set (+)\nStop the Clock and Say What Hurts (H)\n"
#define HEADER   "End the Session (Esc)\nWhen to Get Help\nMore\n"

static void
assert_round (Fixture    *fixture,
              const char *forward)
{
  g_auto (GStrv) places = g_strsplit (forward, "\n", -1);
  g_autofree char *way = go_round (fixture, GTK_DIR_TAB_FORWARD);
  g_autofree char *back = go_round (fixture, GTK_DIR_TAB_BACKWARD);
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; places[i] != NULL && places[i][0] != '\0'; i++)
    g_string_prepend (g_string_prepend (expected, "\n"), places[i]);

  g_assert_cmpstr (way, ==, forward);
  g_assert_cmpstr (back, ==, expected->str);
}

/* From the session to what can be done with it, then to the top and back, as they lie there; a message on the way holds nobody up. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  show (fixture, 1280, 800);
  assert_round (fixture, CONTROLS HEADER "Full Screen (F11)\n");
  show (fixture, 360, 720);
  assert_round (fixture, CONTROLS HEADER);
  br_routine_page_say (fixture->page, "There is something to be said");
  ui_harness_settle ();
  assert_round (fixture, CONTROLS HEADER "Dismiss\n");
}

/* ---- Beside and above ----------------------------------------------------------------------------------------------------------- */

/* Wide the clip is at the side where reading begins and the numbers at the other, upright it is on top, whatever the width. */
static void
look_at_sides (Fixture  *fixture,
               gboolean  mirrored)
{
  GtkWidget *clip = find (fixture, BR_TYPE_CLIP_VIEW);
  GtkWidget *countdown = find (fixture, BR_TYPE_COUNTDOWN);
  graphene_rect_t clip_bounds, countdown_bounds;

  gtk_widget_set_default_direction (mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  show (fixture, 1280, 800);
  ui_harness_capture (GTK_WIDGET (fixture->window), mirrored ? "wide-rtl" : "wide");
  clip_bounds = get_bounds (fixture, clip);
  countdown_bounds = get_bounds (fixture, countdown);
  if (mirrored)
    g_assert_cmpfloat (get_right (countdown_bounds), <=, clip_bounds.origin.x);
  else
    g_assert_cmpfloat (get_right (clip_bounds), <=, countdown_bounds.origin.x);
  g_assert_cmpfloat (clip_bounds.size.width, >, 1280 / 2);

  show (fixture, 780, 800);
  ui_harness_capture (GTK_WIDGET (fixture->window), mirrored ? "upright-rtl" : "upright");
  clip_bounds = get_bounds (fixture, clip);
  countdown_bounds = get_bounds (fixture, countdown);
  g_assert_cmpfloat (get_bottom (clip_bounds), <=, countdown_bounds.origin.y);
  /* The clip fills the width. */
  g_assert_cmpfloat (clip_bounds.size.width, >, 700);
}

static void
test_left_to_right (Fixture       *fixture,
                    gconstpointer  data)
{
  look_at_sides (fixture, FALSE);
}

static void
test_right_to_left (Fixture       *fixture,
                    gconstpointer  data)
{
  look_at_sides (fixture, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

#define ADD(path, exercises, test) g_test_add ("/routine-layout/" path, Fixture, exercises, set_up, test, tear_down)
  ADD ("steps", NULL, test_steps);
  ADD ("large-text", "brace_heel_slide suitcase_carry", test_large_text);
  ADD ("larger-text", "brace_heel_slide", test_larger_text);
  ADD ("message", "brace_heel_slide", test_message);
  ADD ("touch", "cat_camel brace_heel_slide", test_touch);
  ADD ("hurts", "brace_heel_slide", test_hurts);
  ADD ("large-questions", "brace_heel_slide", test_large_questions);
  ADD ("help", "brace_heel_slide", test_help);
  ADD ("tab", "brace_heel_slide", test_tab);
  ADD ("left-to-right", "brace_heel_slide", test_left_to_right);
  ADD ("right-to-left", "brace_heel_slide", test_right_to_left);
#undef ADD

  return g_test_run ();
}
