/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing is kept of earlier exports: what they may have said follows from the journal, as it was on each of the past days. */

#include "config.h"

#include "export/br-export-calendar.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>

#include "core/journal/br-start-entry.h"
#include "core/rules/br-facts.h"
#include "core/rules/br-flags.h"
#include "core/rules/br-plan.h"
#include "core/rules/br-prescribe.h"

/* Sequence numbers are seconds since 2020, which fit for decades. */
#define SEQUENCE_EPOCH     G_GINT64_CONSTANT (1577836800)
#define SECONDS_PER_MINUTE 60
/* Of an event that lasts all day: nine in the morning. Of one with a time: ten minutes before. */
#define ALL_DAY_ALARM_S    (9 * 60 * 60)
#define TIMED_ALARM_S      (-10 * 60)
/* Where no session is prescribed. */
#define USUAL_LENGTH_S     (20 * 60)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (icalcomponent, icalcomponent_free)

/* The first and the last date, of those from today on, that exports may have given to a session. */
typedef struct
{
  BrDay first;
  BrDay last;
} Announced;

/* @announced: #Announced by number of the session; BR_DAY_NONE where there is none. */
typedef struct
{
  BrFacts    facts;
  BrDay      today;
  GArray    *plan;
  GArray    *announced;
  BrEntry   *start;
} Course;

/* How an event is written. */
typedef struct
{
  GDateTime *now;
  BrEntry   *start;
  guint      length_s;
  int        minute;
  gboolean   locked;
} Style;

static void
course_clear (Course *course)
{
  br_facts_clear (&course->facts);
  g_clear_pointer (&course->plan, g_array_unref);
  g_clear_pointer (&course->announced, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Course, course_clear)

/* Takes down what an export would have said on @day, with what was known by then. */
static void
note_announced (Course *course,
                BrDay   day)
{
  br_plan_ahead (&course->facts, day, course->plan);

  for (guint i = 0; i < course->plan->len; i++)
    {
      const guint number = course->facts.sessions->len + i + 1;
      BrDay date = g_array_index (course->plan, BrDay, i);
      Announced *announced;

      if (date < course->today)
        continue;

      if (number >= course->announced->len)
        g_array_set_size (course->announced, number + 1);
      announced = &g_array_index (course->announced, Announced, number);
      announced->first = announced->first != BR_DAY_NONE ? MIN (announced->first, date) : date;
      announced->last = MAX (announced->last, date);
    }
}

/* Days that passed without an entry move the plan on, too. */
static void
advance_to (Course *course,
            BrDay   day)
{
  BrDay next = MAX (course->facts.today + 1, course->today - BR_PLAN_DAYS + 1);

  for (; next <= day; next++)
    {
      br_facts_advance (&course->facts, next);
      note_announced (course, next);
    }
}

static void
follow (Course    *course,
        BrProgram *program,
        BrJournal *journal)
{
  guint n_entries;
  BrEntry **entries = br_journal_peek (journal, &n_entries);

  course->plan = g_array_new (FALSE, FALSE, sizeof (BrDay));
  course->announced = g_array_new (FALSE, TRUE, sizeof (Announced));
  br_facts_init (&course->facts, program);

  for (guint i = 0; i < n_entries && br_entry_get_date (entries[i]) <= course->today; i++)
    {
      BrDay date = br_entry_get_date (entries[i]);

      advance_to (course, date);
      br_facts_add (&course->facts, entries[i]);
      if (date + BR_PLAN_DAYS > course->today)
        note_announced (course, date);
      if (course->start == NULL && BR_IS_START_ENTRY (entries[i]))
        course->start = entries[i];
    }

  advance_to (course, course->today);
  br_plan_ahead (&course->facts, course->today, course->plan);
}

static struct icaltimetype
make_time (BrDay day,
           int   minute)
{
  struct icaltimetype time = icaltime_null_time ();
  int year, month, day_of_month;

  br_day_get_ymd (day, &year, &month, &day_of_month);
  time.year = year;
  time.month = month;
  time.day = day_of_month;
  time.is_date = minute == BR_EXPORT_ALL_DAY;
  if (minute != BR_EXPORT_ALL_DAY)
    {
      time.hour = minute / 60;
      time.minute = minute % 60;
    }

  return time;
}

static struct icaltimetype
make_moment (GDateTime *moment)
{
  return icaltime_from_timet_with_zone ((time_t) g_date_time_to_unix (moment), FALSE, icaltimezone_get_utc_timezone ());
}

static void
add_alarm (icalcomponent *event,
           const char    *summary,
           int            offset_s)
{
  icalcomponent *alarm = icalcomponent_new_valarm ();
  struct icaltriggertype trigger = { .time = icaltime_null_time (), .duration = icaldurationtype_from_int (offset_s) };

  icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  icalcomponent_add_property (alarm, icalproperty_new_trigger (trigger));
  icalcomponent_add_property (alarm, icalproperty_new_description (summary));
  icalcomponent_add_component (event, alarm);
}

/* A date without a time zone: the session belongs to that day wherever the person is. */
static void
add_when (icalcomponent *event,
          const Style   *style,
          BrDay          day)
{
  icalcomponent_add_property (event, icalproperty_new_dtstart (make_time (day, style->minute)));

  if (style->minute == BR_EXPORT_ALL_DAY)
    {
      icalcomponent_add_property (event, icalproperty_new_dtend (make_time (day + 1, style->minute)));
      icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
    }
  else
    {
      icalcomponent_add_property (event, icalproperty_new_duration (icaldurationtype_from_int ((int) style->length_s)));
    }
}

/* What became of a session. */
typedef enum
{
  FATE_TO_COME,
  FATE_DONE,
  FATE_CANCELLED,
} Fate;

static icalcomponent *
make_event (const Style *style,
            guint        number,
            BrDay        day,
            Fate         fate)
{
  icalcomponent *event = icalcomponent_new_vevent ();
  const gint64 sequence = CLAMP (g_date_time_to_unix (style->now) - SEQUENCE_EPOCH, 0, G_MAXINT);
  const guint minutes = style->length_s / SECONDS_PER_MINUTE;
  g_autofree char *uid = g_strdup_printf ("%s-%u@" APPLICATION_ID, br_entry_get_id (style->start), number);
  g_autofree char *summary = g_strdup_printf (ngettext ("Back exercises, about %u minute",
                                                        "Back exercises, about %u minutes", minutes), minutes);
  icalproperty_status status = ICAL_STATUS_CONFIRMED;

  icalcomponent_add_property (event, icalproperty_new_uid (uid));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (make_moment (style->now)));
  icalcomponent_add_property (event, icalproperty_new_lastmodified (make_moment (style->now)));
  icalcomponent_add_property (event, icalproperty_new_sequence ((int) sequence));
  add_when (event, style, day);
  icalcomponent_add_property (event, icalproperty_new_summary (summary));
  icalcomponent_add_property (event, icalproperty_new_class (ICAL_CLASS_PRIVATE));

  if (fate == FATE_CANCELLED)
    status = ICAL_STATUS_CANCELLED;
  else if (fate == FATE_TO_COME && style->locked)
    status = ICAL_STATUS_TENTATIVE;
  icalcomponent_add_property (event, icalproperty_new_status (status));

  if (style->locked)
    icalcomponent_add_property (event,
                                icalproperty_new_description (_("Training is stopped for now. Open Back Rehab to see what comes first.")));
  else
    icalcomponent_add_property (event, icalproperty_new_description (_("Planned by Back Rehab. The app says on the day what to do.")));

  if (fate == FATE_TO_COME && !style->locked)
    add_alarm (event, summary, style->minute == BR_EXPORT_ALL_DAY ? ALL_DAY_ALARM_S : TIMED_ALARM_S);

  return event;
}

/* What other exports may have said of a session and what is so no more. Returns: whether there is anything to say */
static gboolean
add_correction (icalcomponent *calendar,
                const Course  *course,
                const Style   *style,
                guint          number)
{
  const guint n_done = course->facts.sessions->len;
  const Announced *announced = &g_array_index (course->announced, Announced, number);

  if (announced->first == BR_DAY_NONE || (number > n_done && number <= n_done + course->plan->len))
    return FALSE;

  if (number <= n_done)
    {
      BrDay day = g_array_index (course->facts.sessions, BrSessionFact, number - 1).date;

      if (announced->first == day && announced->last == day)
        return FALSE;

      icalcomponent_add_component (calendar, make_event (style, number, day, FATE_DONE));
      return TRUE;
    }

  icalcomponent_add_component (calendar, make_event (style, number, announced->last, FATE_CANCELLED));

  return TRUE;
}

static guint
add_events (icalcomponent *calendar,
            const Course  *course,
            const Style   *style)
{
  const guint n_done = course->facts.sessions->len;
  guint n_events = course->plan->len;

  for (guint i = 0; i < course->plan->len; i++)
    icalcomponent_add_component (calendar, make_event (style, n_done + i + 1, g_array_index (course->plan, BrDay, i), FATE_TO_COME));

  for (guint number = 1; number < course->announced->len; number++)
    n_events += add_correction (calendar, course, style, number) ? 1 : 0;

  return n_events;
}

/* In whole minutes, rounded up. */
static guint
get_length_s (const Course *course)
{
  g_auto (BrAdjustments) adjustments = { 0 };
  g_autoptr (BrPrescription) prescription = NULL;
  guint length_s;

  br_adjustments_init (&adjustments);
  prescription = br_prescribe (&course->facts, course->today, FALSE, &adjustments);
  length_s = prescription != NULL ? br_prescription_get_length_s (prescription) : USUAL_LENGTH_S;

  return (length_s + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE * SECONDS_PER_MINUTE;
}

GBytes *
br_export_calendar (BrProgram  *program,
                    BrJournal  *journal,
                    GDateTime  *now,
                    int         minute,
                    GError    **error)
{
  g_auto (Course) course = { 0 };
  g_autoptr (icalcomponent) calendar = NULL;
  Style style;
  GBytes *bytes;
  char *text;

  g_return_val_if_fail (BR_IS_PROGRAM (program), NULL);
  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  course.today = br_day_from_date_time (now);
  follow (&course, program, journal);

  style = (Style) {
    .now = now,
    .start = course.start,
    .length_s = get_length_s (&course),
    .minute = minute,
    .locked = br_flags_get_lock (&course.facts.flags) != BR_LOCK_NONE,
  };

  calendar = icalcomponent_vanew (ICAL_VCALENDAR_COMPONENT,
                                  icalproperty_new_version ("2.0"),
                                  icalproperty_new_prodid ("-//Back Rehab//Back Rehab " PACKAGE_VERSION "//EN"),
                                  icalproperty_new_calscale ("GREGORIAN"),
                                  (void *) 0);

  if (course.start == NULL || add_events (calendar, &course, &style) == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _("No session is planned for the next 12 weeks, so there is nothing to export."));
      return NULL;
    }

  text = icalcomponent_as_ical_string_r (calendar);
  bytes = g_bytes_new (text, strlen (text));
  icalmemory_free_buffer (text);

  return bytes;
}
