/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/widgets/br-ability-list.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#define N_ABILITIES 11

GListModel *
br_ability_list_new (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, C_("ability", "Choose"));
  for (int ability = 0; ability < N_ABILITIES; ability++)
    {
      if (ability == 0)
        gtk_string_list_append (list, C_("ability", "0: not at all"));
      else if (ability == N_ABILITIES - 1)
        gtk_string_list_append (list, C_("ability", "10: as well as before"));
      else
        gtk_string_list_take (list, g_strdup_printf ("%d", ability));
    }

  return G_LIST_MODEL (list);
}
