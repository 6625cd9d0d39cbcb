/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days are rows of seven in the locale's order, as in the month grid. */

#include "config.h"

#include "ui/calendar/br-year-month.h"

#include <glib/gi18n.h>

#include "ui/widgets/br-day-shape.h"
#include "ui/widgets/br-week-order.h"

#define DAYS_PER_WEEK 7
#define WEEKS         6
#define CELL_MINIMUM  12
#define CELL_NATURAL  18
#define SPACING       6
#define MAX_DAYS      31
#define TODAY_LINE    1.5f
#define FAINT         0.4f

struct _BrYearMonth
{
  GtkWidget parent_instance;

  GtkWidget *title;
  BrDay first;
  BrDay today;
  guint n_days;
  guint marks[MAX_DAYS];
};

G_DEFINE_FINAL_TYPE (BrYearMonth, br_year_month, GTK_TYPE_WIDGET)

static void
br_year_month_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  int title_minimum, title_natural;
  int n_cells = orientation == GTK_ORIENTATION_HORIZONTAL ? DAYS_PER_WEEK : WEEKS;

  gtk_widget_measure (BR_YEAR_MONTH (widget)->title, orientation, -1, &title_minimum, &title_natural, NULL, NULL);
  *minimum = n_cells * CELL_MINIMUM;
  *natural = n_cells * CELL_NATURAL;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (*minimum, title_minimum);
      *natural = MAX (*natural, title_natural);
    }
  else
    {
      *minimum += title_minimum + SPACING;
      *natural += title_natural + SPACING;
    }
}

static int
get_title_height (BrYearMonth *self)
{
  int height;

  gtk_widget_measure (self->title, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);

  return height;
}

static void
br_year_month_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  BrYearMonth *self = BR_YEAR_MONTH (widget);

  gtk_widget_size_allocate (self->title, &(GtkAllocation) { 0, 0, width, get_title_height (self) }, -1);
}

static void
draw_today (GtkSnapshot           *snapshot,
            const graphene_rect_t *area,
            const GdkRGBA         *color)
{
  GskRoundedRect outline;
  const float widths[] = { TODAY_LINE, TODAY_LINE, TODAY_LINE, TODAY_LINE };
  const GdkRGBA colors[] = { *color, *color, *color, *color };

  gsk_rounded_rect_init_from_rect (&outline, area, 3);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static void
br_year_month_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  BrYearMonth *self = BR_YEAR_MONTH (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float top = (float) (get_title_height (self) + SPACING);
  float cell_width = (float) gtk_widget_get_width (widget) / DAYS_PER_WEEK;
  float cell_height = ((float) gtk_widget_get_height (widget) - top) / WEEKS;
  float side = MIN (cell_width, cell_height);
  guint skipped = self->first - br_week_order_get_week_start (self->first);
  GdkRGBA color, faint;

  gtk_widget_snapshot_child (widget, self->title, snapshot);
  gtk_widget_get_color (widget, &color);
  faint = color;
  faint.alpha *= FAINT;

  for (guint i = 0; i < self->n_days; i++)
    {
      guint column = (skipped + i) % DAYS_PER_WEEK;
      guint row = (skipped + i) / DAYS_PER_WEEK;
      float x = cell_width * (float) (rtl ? DAYS_PER_WEEK - 1 - column : column) + (cell_width - side) / 2;
      graphene_rect_t area = GRAPHENE_RECT_INIT (x, top + side * (float) row, side, side);

      /* A point for a day of which nothing is known, so that a month has its form. */
      if (self->marks[i] == BR_DAY_MARK_NONE)
        br_day_shape_draw (snapshot, &area, &faint, BR_DAY_REST, rtl);
      else
        br_day_shape_draw (snapshot, &area, &color, self->marks[i], rtl);
      if (self->first + i == self->today)
        draw_today (snapshot, &area, &color);
    }
}

static void
br_year_month_dispose (GObject *object)
{
  g_clear_pointer (&BR_YEAR_MONTH (object)->title, gtk_widget_unparent);

  G_OBJECT_CLASS (br_year_month_parent_class)->dispose (object);
}

static void
br_year_month_class_init (BrYearMonthClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = br_year_month_dispose;
  widget_class->measure = br_year_month_measure;
  widget_class->size_allocate = br_year_month_size_allocate;
  widget_class->snapshot = br_year_month_snapshot;

  gtk_widget_class_set_css_name (widget_class, "yearmonth");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
br_year_month_init (BrYearMonth *self)
{
  self->title = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "heading");
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
}

GtkWidget *
br_year_month_new (void)
{
  return g_object_new (BR_TYPE_YEAR_MONTH, NULL);
}

void
br_year_month_show (BrYearMonth *self,
                    BrState     *state,
                    BrDay        first)
{
  g_autofree char *title = NULL;
  int year, month;

  g_return_if_fail (BR_IS_YEAR_MONTH (self));
  g_return_if_fail (first != BR_DAY_NONE);

  br_day_get_ymd (first, &year, &month, NULL);
  self->first = first;
  self->today = state ? br_state_get_today (state) : BR_DAY_NONE;
  self->n_days = g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
  for (guint i = 0; i < self->n_days; i++)
    self->marks[i] = state ? br_day_marks_get (state, first + i) : BR_DAY_MARK_NONE;

  /* Translators: the name of a month, standing alone, for g_date_time_format() */
  title = br_day_format (first, C_("month", "%OB"));
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

BrDay
br_year_month_get_first (BrYearMonth *self)
{
  g_return_val_if_fail (BR_IS_YEAR_MONTH (self), BR_DAY_NONE);

  return self->first;
}

static guint
count (BrYearMonth *self,
       guint        marks)
{
  guint n = 0;

  for (guint i = 0; i < self->n_days; i++)
    n += (self->marks[i] & marks) != 0;

  return n;
}

char *
br_year_month_dup_words (BrYearMonth *self)
{
  g_autofree char *month = NULL;
  guint done, missed, planned;
  g_autoptr (GString) words = NULL;

  g_return_val_if_fail (BR_IS_YEAR_MONTH (self), NULL);

  month = br_day_format (self->first, _("%OB %Y"));
  words = g_string_new (month);
  done = count (self, BR_DAY_MARK_FULL | BR_DAY_MARK_SHORT | BR_DAY_MARK_PARTIAL);
  missed = count (self, BR_DAY_MARK_MISSED);
  planned = count (self, BR_DAY_MARK_PLANNED);
  if (done > 0)
    /* Translators: days of a month, for screen readers; follows its name */
    g_string_append_printf (words, ngettext (", %u day with a session", ", %u days with a session", done), done);
  if (missed > 0)
    /* Translators: days of a month, for screen readers; follows its name */
    g_string_append_printf (words, ngettext (", %u missed", ", %u missed", missed), missed);
  if (planned > 0)
    /* Translators: days of a month, for screen readers; follows its name */
    g_string_append_printf (words, ngettext (", %u planned", ", %u planned", planned), planned);

  return g_string_free_and_steal (g_steal_pointer (&words));
}
