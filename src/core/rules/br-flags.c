/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lock of FLAG-1 to FLAG-3. */

#include "config.h"

#include "core/rules/br-flags.h"

#include "core/rules/br-safety-questions.h"

/* The end of a span that is still growing */
#define OPEN_END G_MAXUINT32

void
br_flags_init (BrFlags *flags)
{
  *flags = (BrFlags) {
    .standing = g_array_new (FALSE, FALSE, sizeof (BrStandingFlag)),
    .cleared = g_hash_table_new (g_str_hash, g_str_equal),
    .opened_at = G_MININT64,
    .answered_at = G_MININT64,
    .locked = g_array_new (FALSE, FALSE, sizeof (BrSpan)),
  };
}

void
br_flags_clear (BrFlags *flags)
{
  g_clear_pointer (&flags->standing, g_array_unref);
  g_clear_pointer (&flags->cleared, g_hash_table_unref);
  g_clear_pointer (&flags->locked, g_array_unref);
}

/* Keeps the spans in step with the lock after whatever @day brought. */
static void
update_locked (BrFlags *flags,
               BrDay    day)
{
  gboolean is_locked = br_flags_get_lock (flags) != BR_LOCK_NONE;
  BrSpan *last = NULL;

  if (flags->locked->len > 0)
    last = &g_array_index (flags->locked, BrSpan, flags->locked->len - 1);

  if (is_locked && (last == NULL || last->to != OPEN_END))
    {
      BrSpan span = { day, OPEN_END };

      g_array_append_val (flags->locked, span);
    }
  else if (!is_locked && last != NULL && last->to == OPEN_END)
    {
      if (last->from == day)
        g_array_set_size (flags->locked, flags->locked->len - 1);
      else
        last->to = day - 1;
    }
}

static gboolean
is_emergency (const char *id)
{
  const BrSafetyQuestion *question = br_safety_questions_get (id);

  return question != NULL && question->list == BR_SAFETY_EMERGENCY;
}

static BrStandingFlag *
find_standing (const BrFlags *flags,
               const char    *id)
{
  for (guint i = 0; i < flags->standing->len; i++)
    {
      BrStandingFlag *flag = &g_array_index (flags->standing, BrStandingFlag, i);

      if (g_str_equal (flag->id, id))
        return flag;
    }

  return NULL;
}

/* Ids that a newer version knows are not lost on us: whatever was answered with yes locks. An emergency sign is of the present, and said
 * again it is there still; the rest stays what it was. */
static void
add_standing (BrFlags         *flags,
              const char      *id,
              BrFlagsOccasion  occasion,
              BrDay            day)
{
  gboolean is_history = occasion == BR_FLAGS_START && !is_emergency (id);
  BrStandingFlag flag = { id, day, is_history ? BR_DAY_NONE : day };
  BrStandingFlag *standing = find_standing (flags, id);

  if (standing == NULL)
    {
      g_array_append_val (flags->standing, flag);
      g_hash_table_remove (flags->cleared, id);
    }
  else if (is_emergency (id))
    {
      standing->clear_from = day;
    }
}

/* What was said after the professional had looked is not covered. */
static void
clear_standing (BrFlags *flags,
                BrDay    cleared_on)
{
  for (guint i = flags->standing->len; i > 0; i--)
    {
      const BrStandingFlag *flag = &g_array_index (flags->standing, BrStandingFlag, i - 1);

      if (cleared_on < flag->clear_from)
        continue;

      g_hash_table_insert (flags->cleared, (char *) flag->id, GUINT_TO_POINTER (cleared_on));
      g_array_remove_index (flags->standing, i - 1);
    }
}

static void
open_list (BrFlags *flags,
           BrEntry *entry)
{
  BrDay day = br_entry_get_date (entry);
  gint64 at = g_date_time_to_unix_usec (br_entry_get_at (entry));

  flags->opened_at = MAX (flags->opened_at, at);
  if (flags->open || at <= flags->answered_at)
    return;

  flags->open = TRUE;
  flags->open_since = day;
}

static void
answer_list (BrFlags      *flags,
             BrFlagsEntry *entry)
{
  BrDay day = br_entry_get_date (BR_ENTRY (entry));
  const char * const *yes = br_flags_entry_get_yes (entry);

  flags->answered_at = MAX (flags->answered_at, g_date_time_to_unix_usec (br_entry_get_at (BR_ENTRY (entry))));
  if (flags->answered_at >= flags->opened_at)
    {
      flags->open = FALSE;
      flags->open_since = BR_DAY_NONE;
    }

  for (gsize i = 0; yes[i] != NULL; i++)
    add_standing (flags, yes[i], br_flags_entry_get_occasion (entry), day);
}

void
br_flags_add_entry (BrFlags      *flags,
                    BrFlagsEntry *entry)
{
  BrDay day = br_entry_get_date (BR_ENTRY (entry));

  switch (br_flags_entry_get_occasion (entry))
    {
    case BR_FLAGS_OPENED:
      open_list (flags, BR_ENTRY (entry));
      break;

    case BR_FLAGS_CLEARANCE:
      clear_standing (flags, br_flags_entry_get_cleared_on (entry));
      break;

    case BR_FLAGS_START:
    case BR_FLAGS_ANYTHING_NEW:
    case BR_FLAGS_PAIN:
    case BR_FLAGS_REVIEW:
    case BR_FLAGS_SELF:
    default:
      answer_list (flags, entry);
      break;
    }

  update_locked (flags, day);
}

void
br_flags_add_pain (BrFlags    *flags,
                   BrEntry    *entry,
                   BrPainKind  kind)
{
  if (kind != BR_PAIN_RADIATING && kind != BR_PAIN_NUMB)
    return;

  open_list (flags, entry);
  update_locked (flags, br_entry_get_date (entry));
}

BrLock
br_flags_get_lock (const BrFlags *flags)
{
  for (guint i = 0; i < flags->standing->len; i++)
    {
      if (is_emergency (g_array_index (flags->standing, BrStandingFlag, i).id))
        return BR_LOCK_EMERGENCY;
    }

  if (flags->open)
    return BR_LOCK_UNANSWERED;

  if (flags->standing->len > 0)
    return BR_LOCK_CLINICIAN;

  return BR_LOCK_NONE;
}

BrDay
br_flags_get_since (const BrFlags *flags)
{
  switch (br_flags_get_lock (flags))
    {
    case BR_LOCK_UNANSWERED:
      return flags->open_since;

    case BR_LOCK_EMERGENCY:
    case BR_LOCK_CLINICIAN:
      return g_array_index (flags->standing, BrStandingFlag, 0).since;

    case BR_LOCK_NONE:
    default:
      return BR_DAY_NONE;
    }
}

BrDay
br_flags_get_clear_from (const BrFlags *flags)
{
  BrDay day = BR_DAY_NONE;

  for (guint i = 0; i < flags->standing->len; i++)
    day = MAX (day, g_array_index (flags->standing, BrStandingFlag, i).clear_from);

  return day;
}

gboolean
br_flags_was_locked (const BrFlags *flags,
                     BrDay          day)
{
  return br_span_find (flags->locked, day) != NULL;
}

BrDay
br_flags_find_clear_from (BrEntry      **entries,
                          guint          n_entries,
                          BrFlagsEntry  *clearance)
{
  BrFlags flags;
  BrDay from;

  g_return_val_if_fail (BR_IS_FLAGS_ENTRY (clearance), BR_DAY_NONE);

  br_flags_init (&flags);
  for (guint i = 0; i < n_entries && entries[i] != BR_ENTRY (clearance); i++)
    {
      if (BR_IS_FLAGS_ENTRY (entries[i]))
        br_flags_add_entry (&flags, BR_FLAGS_ENTRY (entries[i]));
    }
  from = br_flags_get_clear_from (&flags);
  br_flags_clear (&flags);

  return from;
}
