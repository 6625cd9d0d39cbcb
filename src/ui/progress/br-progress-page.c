/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gathers the facts once for chart, small charts and table, and only while somebody looks. */

#include "config.h"

#include "ui/progress/br-progress-page.h"

#include <glib/gi18n.h>

#include "ui/progress/br-chart-key.h"
#include "ui/progress/br-pain-chart.h"
#include "ui/progress/br-progress-words.h"
#include "ui/progress/br-table-view.h"
#include "ui/progress/br-trends-view.h"
#include "ui/review/br-review-log.h"
#include "ui/widgets/br-active-in-sight.h"

/* So wide is the chart of a young journal, too. */
#define MIN_DAYS 7

struct _BrProgressPage
{
  AdwBin          parent_instance;

  GtkStack       *stack;
  GtkLabel       *summary;
  AdwToggleGroup *ranges;
  BrPainChart    *chart;
  GtkWidget      *legend;
  AdwBin         *review_bin;
  BrTrendsView   *trends_view;
  BrTableView    *table_view;

  BrAdvisor      *advisor;
  BrStore        *store;
  GSettings      *settings;

  BrPainSeries   *series; /* as of the last state looked at */
  BrTrends       *trends;
  gboolean        stale;
};

typedef enum
{
  PROP_ADVISOR = 1,
  PROP_STORE,
  PROP_SETTINGS,
} BrProgressPageProperty;

static GParamSpec *properties[PROP_SETTINGS + 1];

G_DEFINE_FINAL_TYPE (BrProgressPage, br_progress_page, ADW_TYPE_BIN)

/* How many days up to today are shown, 0 for all. */
static guint
get_days (BrProgressPage *self)
{
  static const struct
  {
    const char *name;
    guint       days;
  } ranges[] = {
    { "four-weeks", 28 },
    { "three-months", 91 },
    { "year", 365 },
    { "all", 0 },
  };
  const char *name = adw_toggle_group_get_active_name (self->ranges);

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      if (g_strcmp0 (name, ranges[i].name) == 0)
        return ranges[i].days;
    }

  return 0;
}

/* Small charts and table show the same days as the chart. */
static void
show_facts (BrProgressPage *self)
{
  BrDay today = br_pain_series_get_today (self->series);
  GArray *points = br_pain_series_get_points (self->series);
  guint days = get_days (self);
  BrProgressFacts facts = {
    .series = self->series,
    .trends = self->trends,
    .program = br_advisor_get_program (self->advisor),
    .unit = self->settings ? (BrWeightUnit) g_settings_get_enum (self->settings, "weight-unit") : BR_WEIGHT_KILOGRAMS,
  };

  facts.first = points->len > 0 ? g_array_index (points, BrPainPoint, 0).day : today;
  if (days > 0 && today + 1 - facts.first > days)
    facts.first = today + 1 - days;
  facts.last = MAX (today, facts.first + MIN_DAYS - 1);

  g_object_set (self->chart, "days", days, NULL);
  br_trends_view_show (self->trends_view, &facts);
  br_table_view_show (self->table_view, &facts);
}

static void
refresh (BrProgressPage *self)
{
  BrState *state = self->advisor ? br_advisor_get_state (self->advisor) : NULL;
  BrJournal *journal;
  g_autofree char *words = NULL;
  double baseline;

  if (state == NULL)
    return;

  self->stale = FALSE;
  journal = br_advisor_get_journal (self->advisor);
  g_clear_object (&self->series);
  g_clear_object (&self->trends);
  self->series = br_pain_series_new (journal, br_state_get_today (state));
  self->trends = br_trends_new (journal, br_state_get_today (state));

  baseline = br_state_get_baseline (state);
  words = br_progress_words_dup_summary (self->series, baseline);
  gtk_label_set_label (self->summary, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  g_object_set (self->chart, "series", self->series, "program", br_advisor_get_program (self->advisor), "baseline", baseline, NULL);
  adw_bin_set_child (self->review_bin, br_review_log_new (state));
  show_facts (self);
  gtk_stack_set_visible_child_name (self->stack, br_pain_series_get_points (self->series)->len > 0 ? "progress" : "empty");
}

static void
state_changed_cb (BrProgressPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
range_changed_cb (BrProgressPage *self)
{
  if (self->series != NULL && !self->stale)
    show_facts (self);
}

static void
br_progress_page_map (GtkWidget *widget)
{
  BrProgressPage *self = BR_PROGRESS_PAGE (widget);

  if (self->stale)
    refresh (self);

  GTK_WIDGET_CLASS (br_progress_page_parent_class)->map (widget);
}

static void
set_advisor (BrProgressPage *self,
             BrAdvisor      *advisor)
{
  if (self->advisor == advisor)
    return;

  if (self->advisor)
    g_signal_handlers_disconnect_by_data (self->advisor, self);
  g_set_object (&self->advisor, advisor);
  if (advisor)
    g_signal_connect_object (advisor, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  state_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ADVISOR]);
}

static void
set_settings (BrProgressPage *self,
              GSettings      *settings)
{
  if (self->settings == settings)
    return;

  if (self->settings)
    {
      g_signal_handlers_disconnect_by_data (self->settings, self);
      g_settings_unbind (self->ranges, "active-name");
    }
  g_set_object (&self->settings, settings);
  if (settings)
    {
      g_settings_bind (settings, "progress-range", self->ranges, "active-name", G_SETTINGS_BIND_DEFAULT);
      g_signal_connect_object (settings, "changed::weight-unit", G_CALLBACK (range_changed_cb), self, G_CONNECT_SWAPPED);
    }
  range_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTINGS]);
}

static void
br_progress_page_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  BrProgressPage *self = BR_PROGRESS_PAGE (object);

  switch ((BrProgressPageProperty) property_id)
    {
    case PROP_ADVISOR:
      g_value_set_object (value, self->advisor);
      break;
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_progress_page_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  BrProgressPage *self = BR_PROGRESS_PAGE (object);

  switch ((BrProgressPageProperty) property_id)
    {
    case PROP_ADVISOR:
      set_advisor (self, g_value_get_object (value));
      break;
    case PROP_STORE:
      if (g_set_object (&self->store, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SETTINGS:
      set_settings (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_progress_page_dispose (GObject *object)
{
  BrProgressPage *self = BR_PROGRESS_PAGE (object);

  if (self->advisor)
    g_signal_handlers_disconnect_by_data (self->advisor, self);
  g_clear_object (&self->advisor);
  if (self->settings)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  g_clear_object (&self->series);
  g_clear_object (&self->trends);
  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_PROGRESS_PAGE);

  G_OBJECT_CLASS (br_progress_page_parent_class)->dispose (object);
}

static void
br_progress_page_class_init (BrProgressPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_progress_page_get_property;
  object_class->set_property = br_progress_page_set_property;
  object_class->dispose = br_progress_page_dispose;
  widget_class->map = br_progress_page_map;

  properties[PROP_ADVISOR] =
    g_param_spec_object ("advisor", NULL, NULL, BR_TYPE_ADVISOR,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, BR_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (BR_TYPE_PAIN_CHART);
  g_type_ensure (BR_TYPE_TRENDS_VIEW);
  g_type_ensure (BR_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BrProgressPage, summary);
  gtk_widget_class_bind_template_child (widget_class, BrProgressPage, ranges);
  gtk_widget_class_bind_template_child (widget_class, BrProgressPage, chart);
  gtk_widget_class_bind_template_child (widget_class, BrProgressPage, legend);
  gtk_widget_class_bind_template_child (widget_class, BrProgressPage, review_bin);
  gtk_widget_class_bind_template_child (widget_class, BrProgressPage, trends_view);
  gtk_widget_class_bind_template_child (widget_class, BrProgressPage, table_view);
  gtk_widget_class_bind_template_callback (widget_class, range_changed_cb);
}

static void
br_progress_page_init (BrProgressPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Not bound: disposing of the template would take the bin's child away behind its back. */
  self->stack = GTK_STACK (adw_bin_get_child (ADW_BIN (self)));
  br_active_in_sight_keep (self->ranges);

  for (BrChartSign sign = BR_CHART_SIGN_MEAN; sign < BR_N_CHART_SIGNS; sign++)
    adw_wrap_box_append (ADW_WRAP_BOX (self->legend), br_chart_key_new (sign));
}
