/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mallard's inline elements, as far as the manual uses them. */

#include "config.h"

#include "ui/help/br-manual-text.h"

#include <string.h>

static const struct
{
  const char *element;
  const char *open;
  const char *close;
} styles[] = {
  { "gui", "<b>", "</b>" },
  { "key", "<b>", "</b>" },
  { "em", "<i>", "</i>" },
  { "code", "<tt>", "</tt>" },
  { "cmd", "<tt>", "</tt>" },
  { "file", "<tt>", "</tt>" },
};

/* The breaks and indents of the file are blanks; of several, one is kept. */
static void
append_escaped (GString    *markup,
                const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  for (const char *c = escaped; *c != '\0'; c++)
    {
      const gboolean blank = strchr (" \n\t", *c) != NULL;

      if (!blank)
        g_string_append_c (markup, *c);
      else if (markup->len > 0 && markup->str[markup->len - 1] != ' ')
        g_string_append_c (markup, ' ');
    }
}

static void append_content (GString            *markup,
                            BrManual           *manual,
                            const char         *page,
                            const BrManualNode *node);

static void
append_link (GString            *markup,
             BrManual           *manual,
             const char         *page,
             const BrManualNode *node)
{
  const char *xref = br_manual_node_get_attribute (node, "xref");
  const char *target = xref != NULL ? xref : br_manual_node_get_attribute (node, "href");

  g_string_append (markup, "<a href=\"");
  append_escaped (markup, target != NULL ? target : "");
  g_string_append (markup, "\">");
  if (br_manual_node_get_child (node, 0) != NULL)
    {
      append_content (markup, manual, page, node);
    }
  else if (xref != NULL)
    {
      g_autofree char *target_page = NULL;
      g_autofree char *target_section = NULL;
      g_autofree char *title = br_manual_text_dup_title (br_manual_resolve (manual, page, xref, &target_page, &target_section));

      append_escaped (markup, title);
    }
  g_string_append (markup, "</a>");
}

static void
append_keys (GString            *markup,
             BrManual           *manual,
             const char         *page,
             const BrManualNode *node)
{
  BrManualNode *key;
  gboolean first = TRUE;

  for (guint i = 0; (key = br_manual_node_get_child (node, i)) != NULL; i++)
    {
      if (br_manual_node_get_name (key) == NULL)
        continue;
      g_string_append (markup, first ? "<b>" : "+<b>");
      append_content (markup, manual, page, key);
      g_string_append (markup, "</b>");
      first = FALSE;
    }
}

static void
append_node (GString            *markup,
             BrManual           *manual,
             const char         *page,
             const BrManualNode *node)
{
  const char *name = br_manual_node_get_name (node);
  gsize style;

  if (name == NULL)
    {
      append_escaped (markup, br_manual_node_get_text (node));
      return;
    }
  if (g_str_equal (name, "link"))
    {
      append_link (markup, manual, page, node);
      return;
    }
  if (g_str_equal (name, "keyseq"))
    {
      append_keys (markup, manual, page, node);
      return;
    }

  for (style = 0; style < G_N_ELEMENTS (styles) && !g_str_equal (name, styles[style].element); style++)
    continue;
  if (style < G_N_ELEMENTS (styles))
    g_string_append (markup, styles[style].open);
  append_content (markup, manual, page, node);
  if (style < G_N_ELEMENTS (styles))
    g_string_append (markup, styles[style].close);
}

static void
append_content (GString            *markup,
                BrManual           *manual,
                const char         *page,
                const BrManualNode *node)
{
  BrManualNode *child;

  for (guint i = 0; (child = br_manual_node_get_child (node, i)) != NULL; i++)
    append_node (markup, manual, page, child);
}

char *
br_manual_text_dup_markup (BrManual           *manual,
                           const char         *page,
                           const BrManualNode *node)
{
  GString *markup = g_string_new (NULL);

  append_content (markup, manual, page, node);

  return g_strstrip (g_string_free_and_steal (markup));
}

char *
br_manual_text_dup_title (const BrManualNode *node)
{
  g_autofree char *text = br_manual_node_dup_text (node != NULL ? br_manual_node_find (node, "title") : NULL);
  GString *title = g_string_new (NULL);
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (title, "%s%s", title->len > 0 ? " " : "", words[i]);
    }

  return g_string_free_and_steal (title);
}
