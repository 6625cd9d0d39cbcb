/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same twelve widgets for every year. */

#include "config.h"

#include "ui/calendar/br-year-view.h"

#include <glib/gi18n.h>

#include "ui/calendar/br-year-month.h"

#define N_MONTHS  12
#define LAST_YEAR 9998
/* How many frames it takes until what was hidden, or was laid out anew for another width, lies where it stays. */
#define SETTLING  5

struct _BrYearView
{
  AdwBin parent_instance;

  GtkFlowBox *box;
  BrYearMonth *months[N_MONTHS];

  BrState *state;
  int year;
  int month; /* of the focus, from 0 */
  guint settling; /* frames for which that month is still to be scrolled into view */
};

typedef enum
{
  PROP_STATE = 1,
  PROP_YEAR,
} BrYearViewProperty;

static GParamSpec *properties[PROP_YEAR + 1];

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrYearView, br_year_view, ADW_TYPE_BIN)

static void
fill (BrYearView *self)
{
  if (self->year == 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  for (int i = 0; i < N_MONTHS; i++)
    {
      g_autofree char *words = NULL;
      GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->box, i);

      br_year_month_show (self->months[i], self->state, br_day_new (self->year, i + 1, 1));
      words = br_year_month_dup_words (self->months[i]);
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
    }
}

static void
set_year (BrYearView *self,
          int         year)
{
  if (self->year == year || year < 1 || year > LAST_YEAR)
    return;

  self->year = year;
  fill (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_YEAR]);
}

void
br_year_view_show (BrYearView *self,
                   BrDay       day)
{
  int year, month;

  g_return_if_fail (BR_IS_YEAR_VIEW (self));
  g_return_if_fail (day != BR_DAY_NONE);

  br_day_get_ymd (day, &year, &month, NULL);
  self->month = month - 1;
  set_year (self, year);
}

void
br_year_view_turn (BrYearView *self,
                   int         years)
{
  g_return_if_fail (BR_IS_YEAR_VIEW (self));

  set_year (self, self->year + years);
}

static gboolean
keep_in_sight_cb (GtkWidget     *widget,
                  GdkFrameClock *frame_clock,
                  gpointer       user_data)
{
  BrYearView *self = BR_YEAR_VIEW (widget);
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  if (viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), GTK_WIDGET (self->months[self->month]), NULL);

  return --self->settling > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* What is not seen is not filled: flipping through the months costs nothing here. */
static void
br_year_view_map (GtkWidget *widget)
{
  BrYearView *self = BR_YEAR_VIEW (widget);

  GTK_WIDGET_CLASS (br_year_view_parent_class)->map (widget);

  fill (self);
  if (self->settling == 0)
    gtk_widget_add_tick_callback (widget, keep_in_sight_cb, NULL, NULL);
  self->settling = SETTLING;
}

static gboolean
br_year_view_grab_focus (GtkWidget *widget)
{
  BrYearView *self = BR_YEAR_VIEW (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (gtk_flow_box_get_child_at_index (self->box, self->month)));
}

static void
activated_cb (BrYearView      *self,
              GtkFlowBoxChild *child)
{
  g_signal_emit (self, signals[OPENED], 0, br_year_month_get_first (self->months[gtk_flow_box_child_get_index (child)]));
}

static gboolean
key_pressed_cb (BrYearView      *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  modifiers)
{
  switch (keyval)
    {
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      br_year_view_turn (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      br_year_view_turn (self, 1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
br_year_view_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  BrYearView *self = BR_YEAR_VIEW (object);

  switch ((BrYearViewProperty) property_id)
    {
    case PROP_STATE:
      g_value_set_object (value, self->state);
      break;
    case PROP_YEAR:
      g_value_set_int (value, self->year);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_year_view_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  BrYearView *self = BR_YEAR_VIEW (object);

  switch ((BrYearViewProperty) property_id)
    {
    case PROP_STATE:
      if (!g_set_object (&self->state, g_value_get_object (value)))
        break;
      fill (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_YEAR:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_year_view_dispose (GObject *object)
{
  g_clear_object (&BR_YEAR_VIEW (object)->state);

  G_OBJECT_CLASS (br_year_view_parent_class)->dispose (object);
}

static void
br_year_view_class_init (BrYearViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_year_view_get_property;
  object_class->set_property = br_year_view_set_property;
  object_class->dispose = br_year_view_dispose;
  widget_class->map = br_year_view_map;
  widget_class->grab_focus = br_year_view_grab_focus;

  properties[PROP_STATE] = g_param_spec_object ("state", NULL, NULL, BR_TYPE_STATE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, 0, LAST_YEAR, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[OPENED] = g_signal_new ("opened", BR_TYPE_YEAR_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
br_year_view_init (BrYearView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (self->box, TRUE);
  gtk_flow_box_set_min_children_per_line (self->box, 2);
  gtk_flow_box_set_max_children_per_line (self->box, 4);
  gtk_flow_box_set_column_spacing (self->box, 12);
  gtk_flow_box_set_row_spacing (self->box, 12);
  gtk_widget_set_valign (GTK_WIDGET (self->box), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Months of the year"), -1);
  for (guint i = 0; i < N_MONTHS; i++)
    {
      self->months[i] = BR_YEAR_MONTH (br_year_month_new ());
      gtk_flow_box_append (self->box, GTK_WIDGET (self->months[i]));
    }
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));

  g_signal_connect_object (self->box, "child-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  /* Before the flow box, whose Page Up and Page Down only move the focus. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
