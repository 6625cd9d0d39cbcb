/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Classes of the widget's own stay. */

#include "config.h"

#include "ui/routine/br-step-style.h"

static const char *
get_class (BrStep *step)
{
  if (BR_STEP_KIND_IS_WORK (br_step_get_kind (step)))
    return "work";

  return br_step_get_kind (step) == BR_STEP_REST ? "rest" : "ready";
}

void
br_step_style_apply (GtkWidget *widget,
                     BrStep    *step)
{
  const char * const classes[] = { "work", "rest", "ready" };
  const char *present;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (step == NULL || BR_IS_STEP (step));

  present = step != NULL ? get_class (step) : NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_strcmp0 (classes[i], present) == 0)
      gtk_widget_add_css_class (widget, classes[i]);
    else
      gtk_widget_remove_css_class (widget, classes[i]);
}
