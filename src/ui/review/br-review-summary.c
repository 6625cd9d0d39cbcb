/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/review/br-review-summary.h"

#include "ui/review/br-activity-history.h"
#include "ui/widgets/br-day-words.h"

#include <glib/gi18n.h>

static void
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *value)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (group, row);
}

static void
add_mean (AdwPreferencesGroup *group,
          const char          *title,
          double               mean,
          guint                n_ratings)
{
  g_autofree char *value = NULL;

  if (n_ratings == 0)
    return;

  /* Translators: a mean of pain ratings from 0 to 10, and how many they are */
  value = g_strdup_printf (ngettext ("%.1f of 10, from %u rating", "%.1f of 10, from %u ratings", n_ratings), mean, n_ratings);
  add_row (group, title, value);
}

static void
add_activities (AdwPreferencesGroup *group,
                BrReview            *review,
                BrJournal           *journal)
{
  g_autoptr (GArray) pasts = br_activity_history_list (journal, br_review_get_date (review));

  for (guint i = 0; i < pasts->len; i++)
    {
      const BrActivityPast *past = &g_array_index (pasts, BrActivityPast, i);
      /* Translators: two ratings of an own activity, from 0 to 10 */
      g_autofree char *value = g_strdup_printf (_("%d of 10 at first, %d now"), past->first, past->latest);

      add_row (group, past->name, value);
    }
}

GtkWidget *
br_review_summary_new (BrReview  *review,
                       BrJournal *journal,
                       BrDay      next)
{
  AdwPreferencesGroup *group;
  guint n_sessions;
  g_autofree char *sessions = NULL;

  g_return_val_if_fail (BR_IS_REVIEW (review), NULL);
  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);

  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  n_sessions = br_review_get_n_sessions (review);

  add_mean (group, _("Mean Pain in Your First Week"), br_review_get_baseline (review), br_review_get_n_baseline (review));
  add_mean (group, _("Mean Pain in the Last 7 Days"), br_review_get_current (review), br_review_get_n_current (review));
  sessions = g_strdup_printf (_("%u in the 28 days before it was due; a verdict needs %u"), n_sessions, (guint) BR_REVIEW_SESSIONS);
  add_row (group, _("Full Sessions"), sessions);
  add_activities (group, review, journal);

  if (next != BR_DAY_NONE)
    {
      g_autofree char *day = br_day_words_dup (next, br_review_get_date (review));

      add_row (group, _("Next Review"), day);
    }

  return GTK_WIDGET (group);
}
