/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/today/br-week-strip.h"

#include <glib/gi18n.h>

#include "ui/widgets/br-day-shape.h"
#include "ui/widgets/br-week-order.h"

#define N_DAYS 7

struct _BrWeekStrip
{
  GtkWidget  parent_instance;

  GtkWidget *days[N_DAYS];
  GtkWidget *names[N_DAYS];
  GtkWidget *shapes[N_DAYS];

  BrState   *state;
};

typedef enum
{
  PROP_STATE = 1,
} BrWeekStripProperty;

static GParamSpec *properties[PROP_STATE + 1];

G_DEFINE_FINAL_TYPE (BrWeekStrip, br_week_strip, GTK_TYPE_WIDGET)

static void
fill (BrWeekStrip *self)
{
  BrDay today = br_state_get_today (self->state);
  BrDay first = br_week_order_get_week_start (today);

  for (guint i = 0; i < N_DAYS; i++)
    {
      BrDay day = first + i;
      guint marks = br_day_marks_get (self->state, day);
      g_autofree char *name = br_day_format (day, "%a");
      g_autofree char *full_name = br_day_format (day, "%A");
      g_autofree char *words = br_day_marks_dup_words (marks);
      g_autofree char *label = NULL;

      if (*words == '\0' && day == today)
        /* Translators: a day, for screen readers */
        label = g_strdup_printf (_("%s, today"), full_name);
      else if (*words == '\0')
        label = g_strdup (full_name);
      else if (day == today)
        /* Translators: a date and what happened on it, for screen readers */
        label = g_strdup_printf (_("%s, today: %s"), full_name, words);
      else
        /* Translators: a day and what happened on it, for screen readers */
        label = g_strdup_printf (_("%s: %s"), full_name, words);

      gtk_label_set_label (GTK_LABEL (self->names[i]), name);
      br_day_shape_set_marks (BR_DAY_SHAPE (self->shapes[i]), marks);
      if (day == today)
        gtk_widget_add_css_class (self->days[i], "today");
      else
        gtk_widget_remove_css_class (self->days[i], "today");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->days[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      gtk_widget_set_tooltip_text (self->days[i], *words != '\0' ? words : NULL);
    }
}

static void
br_week_strip_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  BrWeekStrip *self = BR_WEEK_STRIP (object);

  switch ((BrWeekStripProperty) property_id)
    {
    case PROP_STATE:
      g_value_set_object (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_week_strip_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  BrWeekStrip *self = BR_WEEK_STRIP (object);

  switch ((BrWeekStripProperty) property_id)
    {
    case PROP_STATE:
      if (g_set_object (&self->state, g_value_get_object (value)))
        {
          if (self->state)
            fill (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_week_strip_dispose (GObject *object)
{
  BrWeekStrip *self = BR_WEEK_STRIP (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (br_week_strip_parent_class)->dispose (object);
}

static void
br_week_strip_class_init (BrWeekStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_week_strip_get_property;
  object_class->set_property = br_week_strip_set_property;
  object_class->dispose = br_week_strip_dispose;

  properties[PROP_STATE] =
    g_param_spec_object ("state", NULL, NULL, BR_TYPE_STATE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "weekstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
br_week_strip_init (BrWeekStrip *self)
{
  gtk_box_layout_set_homogeneous (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("This week"), -1);

  for (guint i = 0; i < N_DAYS; i++)
    {
      self->days[i] = g_object_new (GTK_TYPE_BOX,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                    "orientation", GTK_ORIENTATION_VERTICAL,
                                    "spacing", 3,
                                    NULL);
      self->names[i] = gtk_label_new (NULL);
      gtk_widget_add_css_class (self->names[i], "caption");
      self->shapes[i] = br_day_shape_new ();
      gtk_widget_set_halign (self->shapes[i], GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (self->days[i], "day");
      gtk_box_append (GTK_BOX (self->days[i]), self->names[i]);
      gtk_box_append (GTK_BOX (self->days[i]), self->shapes[i]);
      gtk_widget_set_parent (self->days[i], GTK_WIDGET (self));
    }
}
