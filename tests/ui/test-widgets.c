/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The widgets that several places share: they are chosen by pointer, keys and property alike, say so to assistive technology, and
 * fit where they have to. */

#include "ui-harness.h"

#include "ui/widgets/br-date-row.h"
#include "ui/widgets/br-day-shape.h"
#include "ui/widgets/br-pain-kind-row.h"
#include "ui/widgets/br-pain-scale.h"
#include "ui/widgets/br-weight.h"

/* The @index-th child that is no word. */
static GtkWidget *
get_button (GtkWidget *scale,
            int        index)
{
  for (GtkWidget *child = gtk_widget_get_first_child (scale); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LABEL (child))
        continue;
      if (index-- == 0)
        return child;
    }

  g_assert_not_reached ();
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  (*count)++;
}

static void
test_scale_choice (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (br_pain_scale_new ());
  BrPainScale *scale = BR_PAIN_SCALE (widget);
  guint count = 0;

  g_signal_connect (scale, "notify::rating", G_CALLBACK (count_cb), &count);
  g_assert_cmpint (br_pain_scale_get_rating (scale), ==, -1);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_button (widget, 4)), TRUE);
  g_assert_cmpint (br_pain_scale_get_rating (scale), ==, 4);
  g_assert_cmpuint (count, ==, 1);

  br_pain_scale_set_rating (scale, 10);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (widget, 10))));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (widget, 4))));
  g_assert_cmpuint (count, ==, 2);

  br_pain_scale_set_rating (scale, -1);
  for (int i = 0; i <= 10; i++)
    g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (widget, i))));
  g_assert_cmpint (br_pain_scale_get_rating (scale), ==, -1);
  g_assert_cmpuint (count, ==, 3);
}

static void
test_scale_keys (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (br_pain_scale_new ());
  BrPainScale *scale = BR_PAIN_SCALE (widget);
  const struct
  {
    guint keyval;
    int rating;
  } presses[] = {
    { GDK_KEY_Right, 0 },
    { GDK_KEY_Left, 0 },
    { GDK_KEY_Right, 1 },
    { GDK_KEY_Up, 2 },
    { GDK_KEY_7, 7 },
    { GDK_KEY_KP_3, 3 },
    { GDK_KEY_1, 1 },
    { GDK_KEY_0, 10 },
    { GDK_KEY_Right, 10 },
    { GDK_KEY_0, 0 },
    { GDK_KEY_End, 10 },
    { GDK_KEY_Left, 9 },
    { GDK_KEY_Home, 0 },
    { GDK_KEY_x, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (presses); i++)
    {
      ui_harness_press_key (widget, presses[i].keyval);
      g_assert_cmpint (br_pain_scale_get_rating (scale), ==, presses[i].rating);
    }

  gtk_widget_set_direction (widget, GTK_TEXT_DIR_RTL);
  ui_harness_press_key (widget, GDK_KEY_Left);
  g_assert_cmpint (br_pain_scale_get_rating (scale), ==, 1);
  ui_harness_press_key (widget, GDK_KEY_Right);
  g_assert_cmpint (br_pain_scale_get_rating (scale), ==, 0);
}

static void
test_scale_accessible (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (br_pain_scale_new ());

  g_object_set (widget, "label", "Pain now", "rating", 3, NULL);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "Pain now");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_button (widget, 3)), GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_button (widget, 3)), GTK_ACCESSIBLE_PROPERTY_LABEL, "3, Mild");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_button (widget, 5)), GTK_ACCESSIBLE_PROPERTY_LABEL, "5");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_button (widget, 10)), GTK_ACCESSIBLE_PROPERTY_LABEL, "10, Worst imaginable");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_button (widget, 3)),
                                    GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_button (widget, 4)),
                                    GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE);
}

/* Only one of the eleven takes part in Tab. */
static void
test_scale_focus (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (br_pain_scale_new ());

  for (int rating = -1; rating <= 10; rating++)
    {
      br_pain_scale_set_rating (BR_PAIN_SCALE (widget), rating);
      for (int i = 0; i <= 10; i++)
        g_assert_cmpint (gtk_widget_get_focusable (get_button (widget, i)), ==, i == MAX (rating, 0));
    }
}

/* Every button lies inside the width, is large enough to hit, and no two overlap. */
static void
assert_fits (GtkWidget *scale,
             int        width)
{
  int minimum, height;

  gtk_widget_measure (scale, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, width);
  gtk_widget_measure (scale, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_size_allocate (scale, &(GtkAllocation) { 0, 0, width, height }, -1);

  for (int i = 0; i <= 10; i++)
    {
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (get_button (scale, i), scale, &bounds));
      g_assert_cmpfloat (bounds.origin.x, >=, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, (float) width);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, (float) height);
      g_assert_cmpfloat (bounds.size.width, >=, 34);
      g_assert_cmpfloat (bounds.size.height, >=, 44);

      for (int j = 0; j < i; j++)
        {
          graphene_rect_t other;

          g_assert_true (gtk_widget_compute_bounds (get_button (scale, j), scale, &other));
          g_assert_false (graphene_rect_intersection (&bounds, &other, NULL));
        }
    }
}

static void
test_scale_sizes (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scale = br_pain_scale_new ();
  GtkSettings *settings = gtk_widget_get_settings (window);
  int dpi, before, after;

  gtk_window_set_child (GTK_WINDOW (window), scale);
  gtk_window_present (GTK_WINDOW (window));
  ui_harness_settle ();
  assert_fits (scale, 300);
  assert_fits (scale, 600);
  gtk_widget_set_direction (scale, GTK_TEXT_DIR_RTL);
  assert_fits (scale, 300);

  gtk_widget_measure (scale, GTK_ORIENTATION_VERTICAL, 300, &before, NULL, NULL, NULL);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * (dpi > 0 ? dpi : 96 * 1024), NULL);
  ui_harness_settle ();
  gtk_widget_measure (scale, GTK_ORIENTATION_VERTICAL, 300, &after, NULL, NULL, NULL);
  g_assert_cmpint (after, >, before);
  assert_fits (scale, 300);
  assert_fits (scale, 600);

  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_kind_row (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (br_pain_kind_row_new ());
  BrPainKindRow *row = BR_PAIN_KIND_ROW (widget);
  guint count = 0;

  g_signal_connect (row, "notify::kind", G_CALLBACK (count_cb), &count);
  g_assert_cmpint (br_pain_kind_row_get_kind (row), ==, BR_PAIN_NONE);

  for (BrPainKind kind = BR_PAIN_ACHE; kind <= BR_PAIN_NUMB; kind++)
    {
      GtkCheckButton *check;
      const char *id = ((const char *[]) { "ache_check", "sharp_check", "radiating_check", "numb_check" })[kind - BR_PAIN_ACHE];

      check = GTK_CHECK_BUTTON (gtk_widget_get_template_child (widget, BR_TYPE_PAIN_KIND_ROW, id));
      gtk_check_button_set_active (check, TRUE);
      g_assert_cmpint (br_pain_kind_row_get_kind (row), ==, kind);
      g_assert_cmpuint (count, ==, (guint) kind);

      br_pain_kind_row_set_kind (row, BR_PAIN_NONE);
      g_assert_false (gtk_check_button_get_active (check));
      br_pain_kind_row_set_kind (row, kind);
      g_assert_true (gtk_check_button_get_active (check));
      count -= 2;
    }
}

/* A day still to come cannot be one on which something happened. */
static void
test_date_row (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (g_object_new (BR_TYPE_DATE_ROW, NULL));
  BrDateRow *row = BR_DATE_ROW (widget);
  GtkCalendar *calendar = GTK_CALENDAR (gtk_widget_get_template_child (widget, BR_TYPE_DATE_ROW, "calendar"));
  g_autoptr (GDateTime) before = g_date_time_new_utc (2026, 11, 20, 12, 0, 0);
  g_autoptr (GDateTime) after = g_date_time_new_utc (2026, 11, 24, 12, 0, 0);
  guint count = 0;

  br_date_row_set_latest (row, br_day_parse ("2026-11-23"));
  g_signal_connect (row, "notify::day", G_CALLBACK (count_cb), &count);

  gtk_calendar_select_day (calendar, after);
  g_assert_cmpuint (br_date_row_get_day (row), ==, BR_DAY_NONE);
  gtk_calendar_select_day (calendar, before);
  g_assert_cmpuint (br_date_row_get_day (row), ==, br_day_parse ("2026-11-20"));
  g_assert_cmpuint (count, ==, 1);
}

/* 1 lb is 453.59237 g by definition. */
static void
test_weight (void)
{
  g_assert_cmpuint (br_weight_to_grams (10, BR_WEIGHT_POUNDS), ==, 4536);
  g_assert_cmpuint (br_weight_to_grams (25, BR_WEIGHT_POUNDS), ==, 11340);
  g_assert_cmpuint (br_weight_to_grams (2.5, BR_WEIGHT_KILOGRAMS), ==, 2500);
  g_assert_cmpfloat_with_epsilon (br_weight_from_grams (4536, BR_WEIGHT_POUNDS), 10, 0.001);
  g_assert_cmpfloat_with_epsilon (br_weight_from_grams (750, BR_WEIGHT_KILOGRAMS), 0.75, 0.0001);
}

static void
test_day_words (void)
{
  const struct
  {
    BrDayMarks marks;
    const char *words;
  } cases[] = {
    { BR_DAY_MARK_NONE, "" },
    { BR_DAY_MARK_PLANNED, "Planned" },
    { BR_DAY_MARK_FULL | BR_DAY_MARK_PAIN, "Done, Sharp or unusual pain" },
    { BR_DAY_MARK_REVIEW | BR_DAY_MARK_MISSED, "Missed, Review" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = br_day_marks_dup_words (cases[i].marks);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* The bytes that a shape draws, to tell one from another. */
static GBytes *
draw (BrDayMarks       marks,
      GtkTextDirection direction)
{
  g_autoptr (GtkWidget) shape = g_object_ref_sink (br_day_shape_new ());
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  br_day_shape_set_marks (BR_DAY_SHAPE (shape), marks);
  gtk_widget_set_direction (shape, direction);
  gtk_widget_measure (shape, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (shape, &(GtkAllocation) { 0, 0, 40, 40 }, -1);
  GTK_WIDGET_GET_CLASS (shape)->snapshot (shape, snapshot);
  node = gtk_snapshot_to_node (snapshot);

  return node != NULL ? gsk_render_node_serialize (node) : g_bytes_new_static ("", 0);
}

static void
test_day_shapes_differ (void)
{
  const BrDayMarks marks[] = {
    BR_DAY_MARK_NONE,
    BR_DAY_MARK_PLANNED,
    BR_DAY_MARK_FULL,
    BR_DAY_MARK_SHORT,
    BR_DAY_MARK_PARTIAL,
    BR_DAY_MARK_FULL | BR_DAY_MARK_EXTRA,
    BR_DAY_MARK_MISSED,
    BR_DAY_MARK_MOVED,
    BR_DAY_MARK_PAUSED,
    BR_DAY_MARK_FULL | BR_DAY_MARK_REVIEW,
    BR_DAY_MARK_FULL | BR_DAY_MARK_PAIN,
  };
  g_autoptr (GPtrArray) drawn = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GBytes) leftwards = draw (BR_DAY_MARK_MOVED, GTK_TEXT_DIR_RTL);
  g_autoptr (GBytes) rightwards = draw (BR_DAY_MARK_MOVED, GTK_TEXT_DIR_LTR);

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_ptr_array_add (drawn, draw (marks[i], GTK_TEXT_DIR_LTR));
      for (gsize j = 0; j < i; j++)
        g_assert_false (g_bytes_equal (g_ptr_array_index (drawn, i), g_ptr_array_index (drawn, j)));
    }
  g_assert_false (g_bytes_equal (leftwards, rightwards));
}

int
main (int    argc,
      char **argv)
{
  ui_harness_init (&argc, &argv);

  g_test_add_func ("/widgets/pain-scale/choice", test_scale_choice);
  g_test_add_func ("/widgets/pain-scale/keys", test_scale_keys);
  g_test_add_func ("/widgets/pain-scale/accessible", test_scale_accessible);
  g_test_add_func ("/widgets/pain-scale/focus", test_scale_focus);
  g_test_add_func ("/widgets/pain-scale/sizes", test_scale_sizes);
  g_test_add_func ("/widgets/pain-kind-row", test_kind_row);
  g_test_add_func ("/widgets/date-row", test_date_row);
  g_test_add_func ("/widgets/weight", test_weight);
  g_test_add_func ("/widgets/day-shape/words", test_day_words);
  g_test_add_func ("/widgets/day-shape/differ", test_day_shapes_differ);

  return g_test_run ();
}
