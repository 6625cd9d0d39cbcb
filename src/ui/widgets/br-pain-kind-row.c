/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Four radio rows, one a kind of pain. */

#include "config.h"

#include "ui/widgets/br-pain-kind-row.h"

struct _BrPainKindRow
{
  AdwBin parent_instance;

  AdwPreferencesRow *ache_row;
  AdwPreferencesRow *sharp_row;
  AdwPreferencesRow *radiating_row;
  AdwPreferencesRow *numb_row;
  GtkCheckButton *ache_check;
  GtkCheckButton *sharp_check;
  GtkCheckButton *radiating_check;
  GtkCheckButton *numb_check;

  BrPainKind kind;
};

typedef enum
{
  PROP_KIND = 1,
} BrPainKindRowProperty;

static GParamSpec *properties[PROP_KIND + 1];

G_DEFINE_FINAL_TYPE (BrPainKindRow, br_pain_kind_row, ADW_TYPE_BIN)

static GtkCheckButton *
get_check (BrPainKindRow *self,
           BrPainKind     kind)
{
  switch (kind)
    {
    case BR_PAIN_ACHE:
      return self->ache_check;
    case BR_PAIN_SHARP:
      return self->sharp_check;
    case BR_PAIN_RADIATING:
      return self->radiating_check;
    case BR_PAIN_NUMB:
      return self->numb_check;
    case BR_PAIN_NONE:
    default:
      return NULL;
    }
}

static void
check_toggled_cb (BrPainKindRow  *self,
                  GtkCheckButton *check)
{
  if (!gtk_check_button_get_active (check))
    return;

  for (BrPainKind kind = BR_PAIN_ACHE; kind <= BR_PAIN_NUMB; kind++)
    {
      if (get_check (self, kind) == check)
        br_pain_kind_row_set_kind (self, kind);
    }
}

static void
br_pain_kind_row_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  BrPainKindRow *self = BR_PAIN_KIND_ROW (object);

  switch ((BrPainKindRowProperty) property_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_pain_kind_row_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  BrPainKindRow *self = BR_PAIN_KIND_ROW (object);

  switch ((BrPainKindRowProperty) property_id)
    {
    case PROP_KIND:
      br_pain_kind_row_set_kind (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_pain_kind_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BR_TYPE_PAIN_KIND_ROW);

  G_OBJECT_CLASS (br_pain_kind_row_parent_class)->dispose (object);
}

static void
br_pain_kind_row_class_init (BrPainKindRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_pain_kind_row_get_property;
  object_class->set_property = br_pain_kind_row_set_property;
  object_class->dispose = br_pain_kind_row_dispose;

  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, BR_TYPE_PAIN_KIND, BR_PAIN_NONE,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-pain-kind-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BrPainKindRow, ache_row);
  gtk_widget_class_bind_template_child (widget_class, BrPainKindRow, sharp_row);
  gtk_widget_class_bind_template_child (widget_class, BrPainKindRow, radiating_row);
  gtk_widget_class_bind_template_child (widget_class, BrPainKindRow, numb_row);
  gtk_widget_class_bind_template_child (widget_class, BrPainKindRow, ache_check);
  gtk_widget_class_bind_template_child (widget_class, BrPainKindRow, sharp_check);
  gtk_widget_class_bind_template_child (widget_class, BrPainKindRow, radiating_check);
  gtk_widget_class_bind_template_child (widget_class, BrPainKindRow, numb_check);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled_cb);
}

static void
br_pain_kind_row_init (BrPainKindRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  adw_preferences_row_set_title (self->ache_row, br_pain_kind_get_label (BR_PAIN_ACHE));
  adw_preferences_row_set_title (self->sharp_row, br_pain_kind_get_label (BR_PAIN_SHARP));
  adw_preferences_row_set_title (self->radiating_row, br_pain_kind_get_label (BR_PAIN_RADIATING));
  adw_preferences_row_set_title (self->numb_row, br_pain_kind_get_label (BR_PAIN_NUMB));
}

GtkWidget *
br_pain_kind_row_new (void)
{
  return g_object_new (BR_TYPE_PAIN_KIND_ROW, NULL);
}

BrPainKind
br_pain_kind_row_get_kind (BrPainKindRow *self)
{
  g_return_val_if_fail (BR_IS_PAIN_KIND_ROW (self), BR_PAIN_NONE);

  return self->kind;
}

void
br_pain_kind_row_set_kind (BrPainKindRow *self,
                           BrPainKind     kind)
{
  GtkCheckButton *old;

  g_return_if_fail (BR_IS_PAIN_KIND_ROW (self));

  if (self->kind == kind)
    return;

  old = get_check (self, self->kind);
  self->kind = kind;
  if (kind != BR_PAIN_NONE)
    gtk_check_button_set_active (get_check (self, kind), TRUE);
  else if (old != NULL)
    gtk_check_button_set_active (old, FALSE);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}
