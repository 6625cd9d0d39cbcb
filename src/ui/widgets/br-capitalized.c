/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/widgets/br-capitalized.h"

char *
br_capitalized_dup (const char *text)
{
  const char *rest;
  g_autofree char *first = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  rest = *text != '\0' ? g_utf8_next_char (text) : text;
  first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}
