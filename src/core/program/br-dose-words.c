/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole sentences for each shape of a dose: languages put the parts in other orders. */

#include "config.h"

#include "core/program/br-dose-words.h"

#include <glib/gi18n-lib.h>

/* Long holds, such as a walk, in minutes. */
static char *
dup_seconds (guint seconds)
{
  if (seconds >= 120 && seconds % 60 == 0)
    return g_strdup_printf (ngettext ("%u minute", "%u minutes", seconds / 60), seconds / 60);

  return g_strdup_printf (ngettext ("%u second", "%u seconds", seconds), seconds);
}

static char *
dup_repetitions (const BrDose *dose,
                 gboolean      per_side)
{
  if (per_side)
    /* Translators: sets, and repetitions in each */
    return g_strdup_printf (ngettext ("%u set of %u on each side", "%u sets of %u on each side", dose->sets),
                            dose->sets, dose->repetitions);

  /* Translators: sets, and repetitions in each */
  return g_strdup_printf (ngettext ("%u set of %u", "%u sets of %u", dose->sets), dose->sets, dose->repetitions);
}

static char *
dup_held_repetitions (const BrDose *dose,
                      gboolean      per_side,
                      const char   *seconds)
{
  if (per_side)
    /* Translators: sets, repetitions in each, and how long each of those is held, such as "8 seconds" */
    return g_strdup_printf (ngettext ("%u set of %u on each side, held %s", "%u sets of %u on each side, held %s", dose->sets),
                            dose->sets, dose->repetitions, seconds);

  /* Translators: sets, repetitions in each, and how long each of those is held, such as "8 seconds" */
  return g_strdup_printf (ngettext ("%u set of %u, held %s", "%u sets of %u, held %s", dose->sets),
                          dose->sets, dose->repetitions, seconds);
}

static char *
dup_holds (const BrDose *dose,
           gboolean      per_side,
           const char   *seconds)
{
  if (dose->sets == 1 && per_side)
    /* Translators: how long it is held, such as "15 seconds" */
    return g_strdup_printf (_("%s on each side"), seconds);
  if (dose->sets == 1)
    return g_strdup (seconds);
  if (per_side)
    /* Translators: sets, and the time of each, such as "15 seconds" */
    return g_strdup_printf (ngettext ("%u set of %s on each side", "%u sets of %s on each side", dose->sets), dose->sets, seconds);

  /* Translators: sets, and the time of each, such as "15 seconds" */
  return g_strdup_printf (ngettext ("%u set of %s", "%u sets of %s", dose->sets), dose->sets, seconds);
}

char *
br_dose_words_dup (const BrDose *dose,
                   gboolean      per_side)
{
  g_autofree char *seconds = dose->hold_s > 0 ? dup_seconds (dose->hold_s) : NULL;

  if (dose->repetitions > 1 && seconds != NULL)
    return dup_held_repetitions (dose, per_side, seconds);
  if (dose->repetitions > 1)
    return dup_repetitions (dose, per_side);
  if (seconds != NULL)
    return dup_holds (dose, per_side, seconds);
  if (per_side)
    return g_strdup_printf (ngettext ("%u set on each side", "%u sets on each side", dose->sets), dose->sets);

  return g_strdup_printf (ngettext ("%u set", "%u sets", dose->sets), dose->sets);
}
