/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/widgets/br-dose-words.h"

#include <glib/gi18n.h>

/* Long holds, such as a walk, in minutes. */
static char *
dup_seconds (guint seconds)
{
  if (seconds >= 120 && seconds % 60 == 0)
    return g_strdup_printf (ngettext ("%u minute", "%u minutes", seconds / 60), seconds / 60);

  return g_strdup_printf (ngettext ("%u second", "%u seconds", seconds), seconds);
}

char *
br_dose_words_dup (const BrDose *dose,
                   gboolean      per_side)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *seconds = dose->hold_s > 0 ? dup_seconds (dose->hold_s) : NULL;

  if (dose->repetitions > 1)
    /* Translators: sets, and repetitions in each */
    g_string_append_printf (text, ngettext ("%u set of %u", "%u sets of %u", dose->sets), dose->sets, dose->repetitions);
  else if (seconds && dose->sets > 1)
    /* Translators: sets, and the time of each, such as "15 seconds" */
    g_string_append_printf (text, ngettext ("%u set of %s", "%u sets of %s", dose->sets), dose->sets, seconds);
  else if (seconds)
    g_string_append (text, seconds);
  else
    g_string_append_printf (text, ngettext ("%u set", "%u sets", dose->sets), dose->sets);

  if (per_side)
    g_string_append (text, _(" on each side"));
  if (dose->repetitions > 1 && seconds)
    /* Translators: how long each repetition is held, such as "8 seconds" */
    g_string_append_printf (text, _(", held %s"), seconds);

  return g_string_free_and_steal (g_steal_pointer (&text));
}
