/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes of the plan: pattern, move, pause (FREQ-2, FREQ-5). */

#include "config.h"

#include "core/journal/br-plan-entry.h"

#include <glib/gi18n-lib.h>

#include "core/json/br-json-members.h"

#define DAYS_PER_WEEK 7

G_DEFINE_ENUM_TYPE (BrPlanChange, br_plan_change,
                    G_DEFINE_ENUM_VALUE (BR_PLAN_PATTERN, "pattern"),
                    G_DEFINE_ENUM_VALUE (BR_PLAN_MOVE, "move"),
                    G_DEFINE_ENUM_VALUE (BR_PLAN_PAUSE, "pause"))

/* How "weekdays" names them, bit 0 first. */
static const char * const weekday_names[DAYS_PER_WEEK] = {
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
};

struct _BrPlanEntry
{
  BrEntry parent_instance;

  BrPlanChange change;
  BrWeekdays   weekdays;
  BrDay        from;
  BrDay        to;
};

G_DEFINE_FINAL_TYPE (BrPlanEntry, br_plan_entry, BR_TYPE_ENTRY)

static gboolean
read_weekdays (const BrJson  *object,
               BrWeekdays    *weekdays,
               GError       **error)
{
  g_auto (GStrv) names = br_json_read_strings (object, "weekdays", error);
  BrWeekdays read = 0;

  if (names == NULL)
    return FALSE;

  for (gsize i = 0; names[i] != NULL; i++)
    {
      guint bit = 0;

      while (bit < DAYS_PER_WEEK && !g_str_equal (weekday_names[bit], names[i]))
        bit++;

      if (bit == DAYS_PER_WEEK || (read & (1u << bit)) != 0)
        return br_json_set_invalid (error, "weekdays", _("must be weekdays in English, small letters, each once"));

      read |= 1u << bit;
    }

  /* Whether two days are enough is for the rules to say. */
  if (!br_weekdays_are_allowed (read, TRUE))
    return br_json_set_invalid (error, "weekdays", _("must be none, or two or three days that do not touch each other"));

  *weekdays = read;

  return TRUE;
}

static gboolean
br_plan_entry_read (BrEntry       *entry,
                    const BrJson  *object,
                    GError       **error)
{
  BrPlanEntry *self = BR_PLAN_ENTRY (entry);
  int change;

  if (!br_json_read_enum (object, "change", BR_TYPE_PLAN_CHANGE, &change, error))
    return FALSE;

  self->change = change;
  if (self->change == BR_PLAN_PATTERN)
    return read_weekdays (object, &self->weekdays, error);

  if (!br_day_read_json (object, "from", &self->from, error) ||
      !br_day_read_json (object, "to", &self->to, error))
    return FALSE;

  if (self->change == BR_PLAN_PAUSE && self->to < self->from)
    return br_json_set_invalid (error, "to", _("must not be before “from”"));

  return TRUE;
}

static void
br_plan_entry_write (BrEntry     *entry,
                     JsonBuilder *builder)
{
  BrPlanEntry *self = BR_PLAN_ENTRY (entry);

  br_json_write_enum (builder, "change", BR_TYPE_PLAN_CHANGE, self->change);

  if (self->change == BR_PLAN_PATTERN)
    {
      const char *names[DAYS_PER_WEEK + 1] = { NULL };
      gsize n = 0;

      for (guint bit = 0; bit < DAYS_PER_WEEK; bit++)
        {
          if ((self->weekdays & (1u << bit)) != 0)
            names[n++] = weekday_names[bit];
        }

      br_json_write_strings (builder, "weekdays", names);
    }
  else
    {
      br_day_write_json (builder, "from", self->from);
      br_day_write_json (builder, "to", self->to);
    }
}

static const char * const members[] = {
  "change", "weekdays", "from", "to", NULL,
};

static void
br_plan_entry_class_init (BrPlanEntryClass *klass)
{
  BrEntryClass *entry_class = BR_ENTRY_CLASS (klass);

  entry_class->type = "plan";
  entry_class->members = members;
  entry_class->read = br_plan_entry_read;
  entry_class->write = br_plan_entry_write;
}

static void
br_plan_entry_init (BrPlanEntry *self)
{
}

BrEntry *
br_plan_entry_new_pattern (BrDay       date,
                           GDateTime  *at,
                           BrWeekdays  weekdays)
{
  BrPlanEntry *self;

  g_return_val_if_fail (date != BR_DAY_NONE && at != NULL, NULL);
  g_return_val_if_fail (br_weekdays_are_allowed (weekdays, TRUE), NULL);

  self = g_object_new (BR_TYPE_PLAN_ENTRY, "date", date, "at", at, NULL);
  self->change = BR_PLAN_PATTERN;
  self->weekdays = weekdays;

  return BR_ENTRY (self);
}

static BrEntry *
new_span (BrDay         date,
          GDateTime    *at,
          BrPlanChange  change,
          BrDay         from,
          BrDay         to)
{
  BrPlanEntry *self = g_object_new (BR_TYPE_PLAN_ENTRY, "date", date, "at", at, NULL);

  self->change = change;
  self->from = from;
  self->to = to;

  return BR_ENTRY (self);
}

BrEntry *
br_plan_entry_new_move (BrDay      date,
                        GDateTime *at,
                        BrDay      from,
                        BrDay      to)
{
  g_return_val_if_fail (date != BR_DAY_NONE && at != NULL, NULL);
  g_return_val_if_fail (from != BR_DAY_NONE && to != BR_DAY_NONE, NULL);

  return new_span (date, at, BR_PLAN_MOVE, from, to);
}

BrEntry *
br_plan_entry_new_pause (BrDay      date,
                         GDateTime *at,
                         BrDay      from,
                         BrDay      to)
{
  g_return_val_if_fail (date != BR_DAY_NONE && at != NULL, NULL);
  g_return_val_if_fail (from != BR_DAY_NONE && to >= from, NULL);

  return new_span (date, at, BR_PLAN_PAUSE, from, to);
}

BrPlanChange
br_plan_entry_get_change (BrPlanEntry *self)
{
  g_return_val_if_fail (BR_IS_PLAN_ENTRY (self), BR_PLAN_PATTERN);

  return self->change;
}

BrWeekdays
br_plan_entry_get_weekdays (BrPlanEntry *self)
{
  g_return_val_if_fail (BR_IS_PLAN_ENTRY (self), 0);

  return self->weekdays;
}

BrDay
br_plan_entry_get_from (BrPlanEntry *self)
{
  g_return_val_if_fail (BR_IS_PLAN_ENTRY (self), BR_DAY_NONE);

  return self->from;
}

BrDay
br_plan_entry_get_to (BrPlanEntry *self)
{
  g_return_val_if_fail (BR_IS_PLAN_ENTRY (self), BR_DAY_NONE);

  return self->to;
}

guint
br_weekdays_get_n_days (BrWeekdays weekdays)
{
  guint n_days = 0;

  for (guint bit = 0; bit < DAYS_PER_WEEK; bit++)
    n_days += (weekdays >> bit) & 1;

  return n_days;
}

gboolean
br_weekdays_are_allowed (BrWeekdays weekdays,
                         gboolean   maintain)
{
  guint n_days = br_weekdays_get_n_days (weekdays);

  if (weekdays == 0)
    return TRUE;

  if (weekdays >> DAYS_PER_WEEK != 0)
    return FALSE;

  for (guint bit = 0; bit < DAYS_PER_WEEK; bit++)
    {
      if ((weekdays & (1u << bit)) != 0 && (weekdays & (1u << ((bit + 1) % DAYS_PER_WEEK))) != 0)
        return FALSE;
    }

  return n_days == 3 || (maintain && n_days == 2);
}
