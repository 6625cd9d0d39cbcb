/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grid of equal cells that is as wide as it may be: one row of eleven, two of six and five, and so on. A word may reach into
 * the cells beside its number, so that it need not be as narrow as a button. */

#include "ui/widgets/br-pain-scale-layout.h"

#define SPACING      6
#define WORD_SPACING 3

struct _BrPainScaleLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (BrPainScaleLayout, br_pain_scale_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  int cell_width;    /* the least that every button fits in */
  int button_height;
  int n_buttons;
  int columns;
  int rows;
} Grid;

static Grid
make_grid (GtkWidget *widget,
           int        width)
{
  Grid grid = { 0 };
  int fitting;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_width, child_height;

      if (GTK_IS_LABEL (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_width, NULL, NULL, NULL);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &child_height, NULL, NULL, NULL);
      grid.cell_width = MAX (grid.cell_width, child_width);
      grid.button_height = MAX (grid.button_height, child_height);
      grid.n_buttons++;
    }

  if (grid.n_buttons == 0)
    return grid;

  fitting = width < 0 ? grid.n_buttons : (width + SPACING) / (grid.cell_width + SPACING);
  fitting = CLAMP (fitting, 1, grid.n_buttons);
  grid.rows = (grid.n_buttons + fitting - 1) / fitting;
  grid.columns = (grid.n_buttons + grid.rows - 1) / grid.rows;

  return grid;
}

/* The cells, of @columns, that the word of column @column may cover. */
static void
get_word_span (int  column,
               int  columns,
               int *first,
               int *last)
{
  *first = MAX (column - 1, 0);
  *last = MIN (column + 1, columns - 1);
}

static int
get_span_width (const Grid *grid,
                int         width,
                int         column)
{
  double cell = (double) (width - SPACING * (grid->columns - 1)) / grid->columns;
  int first, last;

  get_word_span (column, grid->columns, &first, &last);

  return (int) (cell * (last - first + 1)) + SPACING * (last - first);
}

/* The height of the words below the row @row, 0 if it has none. */
static int
measure_words (GtkWidget  *widget,
               const Grid *grid,
               int         width,
               int         row)
{
  int index = -1;
  int height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_height;

      if (!GTK_IS_LABEL (child))
        {
          index++;
          continue;
        }
      if (index / grid->columns != row)
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, get_span_width (grid, width, index % grid->columns),
                          &child_height, NULL, NULL, NULL);
      height = MAX (height, child_height);
    }

  return height;
}

static GtkSizeRequestMode
br_pain_scale_layout_get_request_mode (GtkLayoutManager *manager,
                                       GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
br_pain_scale_layout_measure (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  Grid grid = make_grid (widget, orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1);
  int width;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      /* Two cells, so that a word has room. */
      *minimum = 2 * grid.cell_width + SPACING;
      *natural = grid.n_buttons * (grid.cell_width + SPACING) - SPACING;
      return;
    }

  width = for_size >= 0 ? for_size : grid.n_buttons * (grid.cell_width + SPACING) - SPACING;
  *minimum = 0;
  for (int row = 0; row < grid.rows; row++)
    {
      int words = measure_words (widget, &grid, width, row);

      *minimum += grid.button_height + (words > 0 ? WORD_SPACING + words : 0) + (row > 0 ? SPACING : 0);
    }
  *natural = *minimum;
}

static void
br_pain_scale_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  Grid grid = make_grid (widget, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double step;
  int row = 0;
  int top = 0;
  int index = -1;

  if (grid.n_buttons == 0)
    return;

  step = (double) (width + SPACING) / grid.columns;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation area;
      int first, last;

      if (!GTK_IS_LABEL (child))
        {
          index++;
          if (index / grid.columns != row)
            {
              int words = measure_words (widget, &grid, width, row);

              top += grid.button_height + (words > 0 ? WORD_SPACING + words : 0) + SPACING;
              row++;
            }
          first = last = index % grid.columns;
          area.y = top;
          area.height = grid.button_height;
        }
      else
        {
          get_word_span (index % grid.columns, grid.columns, &first, &last);
          area.y = top + grid.button_height + WORD_SPACING;
          area.height = measure_words (widget, &grid, width, row);
          gtk_label_set_xalign (GTK_LABEL (child), first == index % grid.columns
                                                     ? 0.0f
                                                     : last == index % grid.columns ? 1.0f : 0.5f);
        }

      area.x = (int) (first * step);
      area.width = (int) ((last + 1) * step) - SPACING - area.x;
      if (mirrored)
        area.x = width - area.x - area.width;
      gtk_widget_size_allocate (child, &area, -1);
    }
}

static void
br_pain_scale_layout_class_init (BrPainScaleLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = br_pain_scale_layout_get_request_mode;
  layout_class->measure = br_pain_scale_layout_measure;
  layout_class->allocate = br_pain_scale_layout_allocate;
}

static void
br_pain_scale_layout_init (BrPainScaleLayout *self)
{
}

GtkLayoutManager *
br_pain_scale_layout_new (void)
{
  return g_object_new (BR_TYPE_PAIN_SCALE_LAYOUT, NULL);
}
