/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/today/br-check-in.h"

#include "ui/widgets/br-pain-kind-row.h"
#include "ui/widgets/br-pain-scale.h"

struct _BrCheckIn
{
  AdwBin         parent_instance;

  BrPainScale   *scale;
  GtkRevealer   *revealer;
  BrPainKindRow *kinds;
};

enum
{
  SIGNAL_CHECKED_IN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrCheckIn, br_check_in, ADW_TYPE_BIN)

static void
check_in (BrCheckIn  *self,
          int         rating,
          BrPainKind  kind)
{
  const gboolean at_kinds = gtk_widget_get_focus_child (GTK_WIDGET (self->revealer)) != NULL;

  /* Empty first: whoever listens may open a dialog. */
  br_pain_kind_row_set_kind (self->kinds, BR_PAIN_NONE);
  br_pain_scale_set_rating (self->scale, BR_PAIN_UNRATED);
  /* What was chosen by keyboard is folded away. */
  if (at_kinds)
    gtk_widget_grab_focus (GTK_WIDGET (self->scale));

  g_signal_emit (self, signals[SIGNAL_CHECKED_IN], 0, rating, kind);
}

static void
on_rating (BrCheckIn *self)
{
  gtk_revealer_set_reveal_child (self->revealer, br_pain_scale_get_rating (self->scale) > 0);
}

/* Not as soon as the rating is 0: the arrow keys begin there on their way to the others. */
static void
on_picked (BrCheckIn *self,
           int        rating)
{
  if (rating == 0)
    check_in (self, 0, BR_PAIN_NONE);
}

static void
on_kind (BrCheckIn *self)
{
  int rating = br_pain_scale_get_rating (self->scale);
  BrPainKind kind = br_pain_kind_row_get_kind (self->kinds);

  if (rating > 0 && kind != BR_PAIN_NONE)
    check_in (self, rating, kind);
}

static void
br_check_in_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BR_TYPE_CHECK_IN);

  G_OBJECT_CLASS (br_check_in_parent_class)->dispose (object);
}

static void
br_check_in_class_init (BrCheckInClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = br_check_in_dispose;

  signals[SIGNAL_CHECKED_IN] =
    g_signal_new ("checked-in", BR_TYPE_CHECK_IN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_INT, BR_TYPE_PAIN_KIND);

  g_type_ensure (BR_TYPE_PAIN_SCALE);
  g_type_ensure (BR_TYPE_PAIN_KIND_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-check-in.ui");
  gtk_widget_class_bind_template_child (widget_class, BrCheckIn, scale);
  gtk_widget_class_bind_template_child (widget_class, BrCheckIn, revealer);
  gtk_widget_class_bind_template_child (widget_class, BrCheckIn, kinds);
  gtk_widget_class_bind_template_callback (widget_class, on_rating);
  gtk_widget_class_bind_template_callback (widget_class, on_picked);
  gtk_widget_class_bind_template_callback (widget_class, on_kind);
}

static void
br_check_in_init (BrCheckIn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
