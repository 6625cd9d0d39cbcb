/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/br-trend-card.h"

#define WORDS_WIDTH 110
#define MIN_WIDTH   280

GtkWidget *
br_trend_card_new (const char *title)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *heading = gtk_label_new (title);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "trend-card");
  /* So wide are all of them, or two in a row would differ. */
  gtk_widget_set_size_request (card, MIN_WIDTH, -1);
  gtk_label_set_max_width_chars (GTK_LABEL (heading), 20);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (heading), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (card), heading);

  return card;
}

static GtkWidget *
create_caption (const char *text)
{
  GtkWidget *caption = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (caption), 14);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dimmed");

  return caption;
}

static GtkWidget *
create_words (const char *label,
              const char *value,
              const char *before)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *value_label = gtk_label_new (value);

  gtk_widget_set_size_request (words, WORDS_WIDTH, -1);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  if (label != NULL)
    gtk_box_append (GTK_BOX (words), create_caption (label));
  gtk_label_set_xalign (GTK_LABEL (value_label), 0);
  gtk_label_set_wrap (GTK_LABEL (value_label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (value_label), 14);
  gtk_widget_add_css_class (value_label, "numeric");
  gtk_box_append (GTK_BOX (words), value_label);
  if (before != NULL)
    gtk_box_append (GTK_BOX (words), create_caption (before));

  return words;
}

void
br_trend_card_add (GtkWidget  *card,
                   const char *label,
                   const char *value,
                   const char *before,
                   const char *words,
                   GtkWidget  *chart)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  g_return_if_fail (GTK_IS_BOX (card));
  g_return_if_fail (GTK_IS_WIDGET (chart));

  gtk_widget_set_hexpand (chart, TRUE);
  gtk_widget_set_tooltip_text (chart, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_box_append (GTK_BOX (line), create_words (label, value, before));
  gtk_box_append (GTK_BOX (line), chart);
  gtk_box_append (GTK_BOX (card), line);
}
