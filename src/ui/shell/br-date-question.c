/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An alert with two answers of equal weight. */

#include "config.h"

#include "ui/shell/br-date-question.h"

#include <glib/gi18n.h>

/* The first entry after @today, or NULL; entries are in the order of their dates. */
static BrEntry *
find_first (BrEntry **entries,
            guint     n_entries,
            BrDay     today)
{
  for (guint i = 0; i < n_entries; i++)
    {
      if (br_entry_get_date (entries[i]) > today)
        return entries[i];
    }

  return NULL;
}

static char *
format (BrDay day)
{
  /* Translators: a date in a sentence, for g_date_time_format(): "November 20, 2026" */
  return br_day_format (day, C_("date in a question", "%B %-e, %Y"));
}

/* Whole sentences: in another language the order of their parts may be another. */
static char *
dup_contradiction (BrDay today,
                   BrDay first,
                   BrDay last)
{
  g_autofree char *today_text = format (today);
  g_autofree char *first_text = format (first);
  g_autofree char *last_text = format (last);

  if (first == last)
    /* Translators: two dates such as "November 20, 2026": today, and the day of all records */
    return g_strdup_printf (_("This computer says that today is %s, but there are records of yours from %s. Nothing is lost."),
                            today_text, first_text);

  /* Translators: three dates such as "November 20, 2026": today, and the first and last day of records */
  return g_strdup_printf (_("This computer says that today is %s, but there are records of yours from %s to %s. Nothing is lost."),
                          today_text, first_text, last_text);
}

AdwDialog *
br_date_question_new (BrJournal *journal,
                      BrDay      today)
{
  guint n_entries;
  BrEntry **entries;
  BrEntry *first;
  AdwAlertDialog *dialog;
  g_autofree char *contradiction = NULL;

  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);

  entries = br_journal_peek (journal, &n_entries);
  first = find_first (entries, n_entries, today);
  if (first == NULL)
    return NULL;

  contradiction = dup_contradiction (today, br_entry_get_date (first), br_entry_get_date (entries[n_entries - 1]));
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Is the Date Right?"), NULL));
  adw_alert_dialog_format_body (dialog, "%s\n\n%s", contradiction,
                                _("If the date is wrong, close the app, set the date, and open the app again: all is as it was.\n\n"
                                  "If the date is right, you can begin anew today. Your records stay, and each counts from its day on; "
                                  "only the beginning among them does not count a second time."));
  adw_alert_dialog_add_responses (dialog,
                                  BR_DATE_QUESTION_CLOSE, _("_Close the App"),
                                  BR_DATE_QUESTION_BEGIN, _("_Begin Anew"),
                                  NULL);
  adw_alert_dialog_set_default_response (dialog, BR_DATE_QUESTION_CLOSE);
  adw_alert_dialog_set_close_response (dialog, BR_DATE_QUESTION_CLOSE);

  return ADW_DIALOG (dialog);
}
