/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/br-progress-page.h"

#include <glib/gi18n.h>

#include "ui/progress/br-pain-chart.h"

struct _BrProgressPage
{
  AdwBin          parent_instance;

  GtkStack       *stack;
  GtkLabel       *summary;
  AdwToggleGroup *ranges;
  BrPainChart    *chart;

  BrAdvisor      *advisor;
  BrStore        *store;
};

typedef enum
{
  PROP_ADVISOR = 1,
  PROP_STORE,
} BrProgressPageProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (BrProgressPage, br_progress_page, ADW_TYPE_BIN)

static void
on_range (BrProgressPage *self)
{
  const char *days = adw_toggle_group_get_active_name (self->ranges);

  if (days && self->chart)
    g_object_set (self->chart, "days", (guint) g_ascii_strtoull (days, NULL, 10), NULL);
}

/* What the chart shows, in words: for screen readers, and for everyone who would rather read. */
static char *
describe (BrPainSeries *series,
          double        baseline)
{
  GArray *weeks = br_pain_series_get_weeks (series);
  const BrPainWeek *week;
  g_autoptr (GString) text = NULL;

  if (weeks->len == 0)
    return g_strdup (_("No rating yet that counts for the weekly mean."));

  week = &g_array_index (weeks, BrPainWeek, weeks->len - 1);
  text = g_string_new (NULL);
  if (br_pain_series_get_today (series) < week->day + 7)
    g_string_append_printf (text, ngettext ("Mean of this week: %.1f of 10, from %u rating.",
                                            "Mean of this week: %.1f of 10, from %u ratings.", week->n_ratings),
                            week->mean, week->n_ratings);
  else
    g_string_append_printf (text, ngettext ("Mean of the last week with a rating: %.1f of 10, from %u rating.",
                                            "Mean of the last week with ratings: %.1f of 10, from %u ratings.", week->n_ratings),
                            week->mean, week->n_ratings);
  if (baseline > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, _("Your baseline is %.1f; 30 %% less would be %.1f."), baseline, baseline * BR_PAIN_CHART_GOAL);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
refresh (BrProgressPage *self)
{
  BrState *state = self->advisor ? br_advisor_get_state (self->advisor) : NULL;
  g_autoptr (BrPainSeries) series = NULL;
  g_autofree char *words = NULL;
  double baseline;

  if (state == NULL)
    return;

  series = br_pain_series_new (br_advisor_get_journal (self->advisor), br_state_get_today (state));
  baseline = br_state_get_baseline (state);
  words = describe (series, baseline);
  gtk_label_set_label (self->summary, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  g_object_set (self->chart, "series", series, "baseline", baseline, NULL);
  gtk_stack_set_visible_child_name (self->stack, br_pain_series_get_points (series)->len > 0 ? "chart" : "empty");
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
    g_signal_connect_object (advisor, "notify::state", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ADVISOR]);
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
  g_clear_object (&self->store);
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

  properties[PROP_ADVISOR] =
    g_param_spec_object ("advisor", NULL, NULL, BR_TYPE_ADVISOR,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, BR_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (BR_TYPE_PAIN_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BrProgressPage, summary);
  gtk_widget_class_bind_template_child (widget_class, BrProgressPage, ranges);
  gtk_widget_class_bind_template_child (widget_class, BrProgressPage, chart);
  gtk_widget_class_bind_template_callback (widget_class, on_range);
}

static void
br_progress_page_init (BrProgressPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Not bound: disposing of the template would take the bin's child away behind its back. */
  self->stack = GTK_STACK (adw_bin_get_child (ADW_BIN (self)));
  on_range (self);
}
