/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All cards are made anew whenever the facts change: there are a few dozen at most. Those of the exercises done last show at once, the others when
 * asked for. */

#include "config.h"

#include "ui/progress/br-trends-view.h"

#include <glib/gi18n.h>

#include "ui/progress/br-progress-words.h"
#include "ui/progress/br-trend-card.h"
#include "ui/progress/br-trend-chart.h"

#define MAX_ABILITY 10
#define WEEK_DAYS    7
#define N_SHOWN      6

struct _BrTrendsView
{
  AdwBin  parent_instance;

  GtkBox    *box;
  GPtrArray *more; /* the cards beyond those of the last sessions; owned by the box */
  GtkButton *more_button; /* owned by the box */
  gboolean   all_shown;
};

G_DEFINE_FINAL_TYPE (BrTrendsView, br_trends_view, ADW_TYPE_BIN)

/* Two cards side by side, one where it is narrow. */
static GtkFlowBox *
add_section (BrTrendsView *self,
             const char   *title,
             const char   *description)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *words = gtk_label_new (description);
  GtkWidget *cards = g_object_new (GTK_TYPE_FLOW_BOX,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                   "selection-mode", GTK_SELECTION_NONE,
                                   "min-children-per-line", 1,
                                   "max-children-per-line", 2,
                                   "column-spacing", 12,
                                   "row-spacing", 12,
                                   "margin-top", 6,
                                   NULL);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "title-4");
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_widget_add_css_class (words, "dimmed");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (cards), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);
  gtk_box_append (GTK_BOX (section), heading);
  gtk_box_append (GTK_BOX (section), words);
  gtk_box_append (GTK_BOX (section), cards);
  gtk_box_append (self->box, section);

  return GTK_FLOW_BOX (cards);
}

/* Returns: (transfer none): what stands in @cards now */
static GtkWidget *
add_card (GtkFlowBox *cards,
          GtkWidget  *card)
{
  GtkWidget *child = gtk_flow_box_child_new ();

  /* Nothing happens when it is pressed. */
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), card);
  gtk_flow_box_append (cards, child);

  return child;
}

/* The first and the last of @points within the days shown, or FALSE. */
static gboolean
find_ends (GArray                *points,
           const BrProgressFacts *facts,
           BrTrendPoint          *first,
           BrTrendPoint          *last)
{
  gboolean found = FALSE;

  for (guint i = 0; i < points->len; i++)
    {
      const BrTrendPoint *point = &g_array_index (points, BrTrendPoint, i);

      if (point->day < facts->first || point->day > facts->last)
        continue;

      if (!found)
        *first = *point;
      *last = *point;
      found = TRUE;
    }

  return found;
}

/* Returns: (transfer full) (nullable): what it was at first, unless it is the same */
static char *
dup_before (const char *first_value,
            const char *last_value)
{
  /* Translators: an earlier value, such as "8 s" or "4 of 10" */
  return g_str_equal (first_value, last_value) ? NULL : g_strdup_printf (_("at first %s"), first_value);
}

static char *
describe (const char         *name,
          const char         *first_value,
          const char         *last_value,
          const BrTrendPoint *first,
          const BrTrendPoint *last)
{
  /* Translators: a date beside a number, for g_date_time_format() */
  g_autofree char *first_day = br_day_format (first->day, _("%b %-e, %Y"));
  g_autofree char *last_day = br_day_format (last->day, _("%b %-e, %Y"));

  if (first->day == last->day)
    /* Translators: what was measured, a value and a date: "Longest hold: 8 s on Nov 20, 2026" */
    return g_strdup_printf (_("%s: %s on %s"), name, last_value, last_day);

  /* Translators: what was measured, a value and a date, and a later value and date */
  return g_strdup_printf (_("%s: %s on %s, %s on %s"), name, first_value, first_day, last_value, last_day);
}

/* Of the finished weeks that begin in the days shown; the present one as far as it has come if there is no other. */
static char *
describe_weeks (GArray                *weeks,
                const BrProgressFacts *facts)
{
  BrDay today = br_pain_series_get_today (facts->series);
  guint n_weeks = 0, n_sessions = 0;

  for (guint i = 0; i < weeks->len; i++)
    {
      const BrTrendPoint *week = &g_array_index (weeks, BrTrendPoint, i);

      if (week->day < facts->first || week->day + WEEK_DAYS > today + 1)
        continue;

      n_weeks++;
      n_sessions += week->value;
    }

  if (n_weeks == 0)
    return g_strdup (_("Your first week"));

  return g_strdup_printf (ngettext ("%.1f on average, in %u whole week", "%.1f on average, in %u whole weeks", n_weeks),
                          (double) n_sessions / n_weeks, n_weeks);
}

static void
show_weeks (BrTrendsView          *self,
            const BrProgressFacts *facts)
{
  GArray *weeks = br_trends_get_weeks (facts->trends);
  GtkFlowBox *cards;
  GtkWidget *card, *chart;
  g_autofree char *title = NULL;
  g_autofree char *value = NULL;
  g_autofree char *words = NULL;
  guint n_now;

  if (weeks->len == 0)
    return;

  cards = add_section (self, _("Sessions a Week"), _("Every session counts, short ones too."));
  gtk_flow_box_set_max_children_per_line (cards, 1);
  title = describe_weeks (weeks, facts);
  n_now = g_array_index (weeks, BrTrendPoint, weeks->len - 1).value;
  /* Translators: sessions */
  value = g_strdup_printf (ngettext ("%u this week", "%u this week", n_now), n_now);
  /* Translators: sessions a week on average, and those of this week */
  words = g_strdup_printf (_("%s; %s"), title, value);
  card = br_trend_card_new (title);
  chart = br_trend_chart_new (weeks, facts->first, facts->last, 0, TRUE);
  br_trend_card_add (card, NULL, value, NULL, words, chart);
  add_card (cards, card);
}

static void
show_activities (BrTrendsView          *self,
                 const BrProgressFacts *facts)
{
  GPtrArray *activities = br_trends_get_activities (facts->trends);
  GtkFlowBox *cards = NULL;

  for (guint i = 0; i < activities->len; i++)
    {
      const BrActivityTrend *trend = g_ptr_array_index (activities, i);
      g_autofree char *first_value = NULL;
      g_autofree char *last_value = NULL;
      g_autofree char *before = NULL;
      g_autofree char *words = NULL;
      BrTrendPoint first, last;
      GtkWidget *card;

      if (!find_ends (trend->ratings, facts, &first, &last))
        continue;

      if (cards == NULL)
        cards = add_section (self, _("Your Own Activities"), _("How well you can do them, from 0 (unable) to 10 (as before). Every review asks anew."));
      /* Translators: how well somebody can do something, from 0 to 10 */
      first_value = g_strdup_printf (_("%u of 10"), first.value);
      last_value = g_strdup_printf (_("%u of 10"), last.value);
      words = describe (trend->name, first_value, last_value, &first, &last);
      card = br_trend_card_new (trend->name);
      before = dup_before (first_value, last_value);
      br_trend_card_add (card, NULL, last_value, before, words, br_trend_chart_new (trend->ratings, facts->first, facts->last, MAX_ABILITY, FALSE));
      add_card (cards, card);
    }
}

/* Returns: (transfer floating) (nullable): the card of an exercise, or %NULL if it was not done in the days shown */
static GtkWidget *
create_exercise_card (const BrExerciseTrend *trend,
                      const BrProgressFacts *facts)
{
  const char *name = br_progress_words_get_exercise (facts->program, trend->id);
  GtkWidget *card = NULL;

  for (BrMeasure measure = BR_MEASURE_HOLD; measure < BR_N_MEASURES; measure++)
    {
      g_autoptr (GArray) points = br_trend_dup_measure (trend, measure);
      const char *label = br_progress_words_get_measure (measure);
      g_autofree char *first_value = NULL;
      g_autofree char *last_value = NULL;
      g_autofree char *before = NULL;
      g_autofree char *measure_words = NULL;
      g_autofree char *words = NULL;
      BrTrendPoint first, last;

      if (!find_ends (points, facts, &first, &last))
        continue;

      if (card == NULL)
        card = br_trend_card_new (name);
      first_value = br_progress_words_dup_value (measure, first.value, facts->unit);
      last_value = br_progress_words_dup_value (measure, last.value, facts->unit);
      measure_words = describe (label, first_value, last_value, &first, &last);
      /* Translators: an exercise, and what was measured */
      words = g_strdup_printf (_("%s. %s"), name, measure_words);
      before = dup_before (first_value, last_value);
      br_trend_card_add (card, label, last_value, before, words, br_trend_chart_new (points, facts->first, facts->last, 0, FALSE));
    }

  return card;
}

/* The exercises done last come first: they are those of the present phase. */
static int
compare_last_done (gconstpointer a,
                   gconstpointer b)
{
  const BrExerciseTrend *trends[] = { *(const BrExerciseTrend * const *) a, *(const BrExerciseTrend * const *) b };
  BrDay last[2];

  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    last[i] = g_array_index (trends[i]->sessions, BrExerciseDone, trends[i]->sessions->len - 1).day;

  return (last[0] < last[1]) - (last[0] > last[1]);
}

static void
update_more (BrTrendsView *self)
{
  g_autofree char *label = NULL;

  for (guint i = 0; i < self->more->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->more, i), self->all_shown);

  label = self->all_shown
          ? g_strdup (_("Show _Fewer"))
          : g_strdup_printf (ngettext ("Show _%u More", "Show _%u More", self->more->len), self->more->len);
  gtk_button_set_label (self->more_button, label);
}

static void
more_cb (BrTrendsView *self)
{
  self->all_shown = !self->all_shown;
  update_more (self);
}

static void
add_more_button (BrTrendsView *self)
{
  self->more_button = GTK_BUTTON (gtk_button_new ());
  gtk_button_set_use_underline (self->more_button, TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->more_button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->more_button), "pill");
  g_signal_connect_object (self->more_button, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, GTK_WIDGET (self->more_button));
  update_more (self);
}

static void
show_exercises (BrTrendsView          *self,
                const BrProgressFacts *facts)
{
  GPtrArray *exercises = br_trends_get_exercises (facts->trends);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GtkFlowBox *cards = NULL;
  guint n_cards = 0;

  for (guint i = 0; i < exercises->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (exercises, i));
  g_ptr_array_sort (sorted, compare_last_done);

  for (guint i = 0; i < sorted->len; i++)
    {
      GtkWidget *card = create_exercise_card (g_ptr_array_index (sorted, i), facts);
      GtkWidget *child;

      if (card == NULL)
        continue;

      if (cards == NULL)
        cards = add_section (self, _("Your Exercises"), _("In each session: the longest hold, the repetitions of all sets, and the heaviest weight."));
      child = add_card (cards, card);
      if (++n_cards > N_SHOWN)
        g_ptr_array_add (self->more, child);
    }

  if (self->more->len > 0)
    add_more_button (self);
}

void
br_trends_view_show (BrTrendsView          *self,
                     const BrProgressFacts *facts)
{
  GtkWidget *child;

  g_return_if_fail (BR_IS_TRENDS_VIEW (self));
  g_return_if_fail (facts != NULL);

  g_ptr_array_set_size (self->more, 0);
  self->more_button = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  show_weeks (self, facts);
  show_activities (self, facts);
  show_exercises (self, facts);
}

static void
br_trends_view_finalize (GObject *object)
{
  BrTrendsView *self = BR_TRENDS_VIEW (object);

  g_ptr_array_unref (self->more);

  G_OBJECT_CLASS (br_trends_view_parent_class)->finalize (object);
}

static void
br_trends_view_class_init (BrTrendsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = br_trends_view_finalize;
}

static void
br_trends_view_init (BrTrendsView *self)
{
  self->more = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}
