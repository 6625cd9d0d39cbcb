/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/decisions/br-entry-line.h"

#include <glib/gi18n.h>

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-review-entry.h"
#include "core/journal/br-session-entry.h"

static const char *
get_session_word (BrSessionKind kind)
{
  switch (kind)
    {
    case BR_SESSION_SHORT:
      return _("Short session");
    case BR_SESSION_PARTIAL:
      return _("Part of a session");
    case BR_SESSION_FULL:
    default:
      return _("Session");
    }
}

static char *
dup_session (BrSessionEntry *entry)
{
  const BrSessionSummary *summary = br_session_entry_get_summary (entry);
  BrPainKind worst = br_session_entry_get_worst_pain_kind (entry);
  const char *word = get_session_word (summary->kind);

  if (br_pain_kind_is_event (worst))
    /* Translators: a session, and the gravest kind of pain in it ("Sharp") */
    return g_strdup_printf (_("%s, pain in it: %s"), word, br_pain_kind_get_label (worst));
  if (summary->pain_before == BR_PAIN_UNRATED || summary->pain_after == BR_PAIN_UNRATED)
    return g_strdup (word);

  /* Translators: a session, and the pain ratings before and after it */
  return g_strdup_printf (_("%s, pain %d of 10 before and %d after"), word, summary->pain_before, summary->pain_after);
}

static char *
dup_check_in (BrCheckInEntry *entry)
{
  int pain = br_check_in_entry_get_pain (entry);
  BrPainKind kind = br_check_in_entry_get_kind (entry);

  if (kind == BR_PAIN_NONE)
    return g_strdup_printf (_("Check-in: %d of 10"), pain);

  /* Translators: a pain rating, and its kind ("Sharp") */
  return g_strdup_printf (_("Check-in: %d of 10, %s"), pain, br_pain_kind_get_label (kind));
}

static char *
dup_start (BrStartEntry *entry)
{
  int pain = br_start_entry_get_pain_now (entry);
  BrPainKind kind = br_start_entry_get_kind (entry);

  if (kind == BR_PAIN_NONE)
    return g_strdup_printf (_("The program began: %d of 10"), pain);

  /* Translators: a pain rating, and its kind ("Sharp") */
  return g_strdup_printf (_("The program began: %d of 10, %s"), pain, br_pain_kind_get_label (kind));
}

char *
br_entry_line_dup (BrEntry *entry)
{
  g_return_val_if_fail (BR_IS_ENTRY (entry), NULL);

  if (BR_IS_SESSION_ENTRY (entry))
    return dup_session (BR_SESSION_ENTRY (entry));
  if (BR_IS_CHECK_IN_ENTRY (entry))
    return dup_check_in (BR_CHECK_IN_ENTRY (entry));
  if (BR_IS_NEXT_DAY_ENTRY (entry))
    return g_strdup (br_next_day_entry_get_usual (BR_NEXT_DAY_ENTRY (entry)) ? _("Back to your usual by the day after: yes")
                                                                              : _("Back to your usual by the day after: no"));
  if (BR_IS_START_ENTRY (entry))
    return dup_start (BR_START_ENTRY (entry));
  if (BR_IS_REVIEW_ENTRY (entry))
    return g_strdup (_("Review"));

  return g_strdup (br_entry_get_type_name (entry));
}
