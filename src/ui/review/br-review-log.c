/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/review/br-review-log.h"

#include "ui/review/br-review-words.h"
#include "ui/widgets/br-day-words.h"
#include "ui/widgets/br-folded-row.h"
#include "ui/widgets/br-plain-row.h"

#include <glib/gi18n.h>

static GtkWidget *
create_row (BrReview *review,
            BrDay     today)
{
  g_autofree char *day = br_day_words_dup (br_review_get_date (review), today);
  /* Translators: a day, and what a review said */
  g_autofree char *text = g_strdup_printf (_("%s. %s"), day, br_review_get_text (review));
  GtkWidget *row = br_plain_row_new (br_review_words_get_title (br_review_get_verdict (review)), text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

/* All but the last one, newest first. */
static void
fill_cb (BrFoldedRow *row,
         BrState     *state)
{
  GListModel *reviews = br_state_get_reviews (state);

  for (guint i = g_list_model_get_n_items (reviews) - 1; i > 0; i--)
    {
      g_autoptr (BrReview) review = g_list_model_get_item (reviews, i - 1);

      br_folded_row_add (row, create_row (review, br_state_get_today (state)));
    }
}

static GtkWidget *
create_earlier_row (BrState *state)
{
  GtkWidget *row = g_object_new (BR_TYPE_FOLDED_ROW, NULL);
  const guint n_earlier = g_list_model_get_n_items (br_state_get_reviews (state)) - 1;
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u review", "%u reviews", n_earlier), n_earlier);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Earlier"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  g_signal_connect_data (row, "fill", G_CALLBACK (fill_cb), g_object_ref (state),
                         (GClosureNotify) (GCallback) g_object_unref, G_CONNECT_DEFAULT);

  return row;
}

static GtkWidget *
create_begin_row (void)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("_Begin the Review"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.begin-review");

  return row;
}

/* Returns: (transfer full) (nullable): when the next one is */
static char *
describe_next (BrState *state)
{
  const BrDay today = br_state_get_today (state);
  const BrDay due = br_state_get_review_due (state);
  const BrDay next = br_state_get_next_review (state);
  g_autofree char *day = NULL;

  if (due != BR_DAY_NONE)
    return g_strdup (_("A review is due. It compares your pain with that of your first week, and takes a few minutes."));
  if (next == BR_DAY_NONE)
    return NULL;

  day = br_day_words_dup (next, today);
  if (g_list_model_get_n_items (br_state_get_reviews (state)) == 0)
    /* Translators: %s is a day: "Friday, November 20" */
    return g_strdup_printf (_("Every four weeks your pain is compared with that of your first week. The first review: %s."), day);

  /* Translators: %s is a day: "Friday, November 20" */
  return g_strdup_printf (_("Your pain compared with that of your first week. The next review: %s."), day);
}

GtkWidget *
br_review_log_new (BrState *state)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GListModel *reviews;
  BrReview *last;
  g_autofree char *next = NULL;

  g_return_val_if_fail (BR_IS_STATE (state), GTK_WIDGET (group));

  reviews = br_state_get_reviews (state);
  last = br_state_get_last_review (state);
  next = describe_next (state);
  adw_preferences_group_set_title (group, _("Four-Week Review"));
  adw_preferences_group_set_description (group, next);

  if (br_state_get_review_due (state) != BR_DAY_NONE)
    adw_preferences_group_add (group, create_begin_row ());
  if (last != NULL)
    adw_preferences_group_add (group, create_row (last, br_state_get_today (state)));
  if (g_list_model_get_n_items (reviews) > 1)
    adw_preferences_group_add (group, create_earlier_row (state));

  return GTK_WIDGET (group);
}
