/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A day that touches a chosen one, Sunday and Monday included, cannot be chosen; nor can a fourth. */

#include "config.h"

#include "ui/widgets/br-pattern-editor.h"

#include "ui/widgets/br-week-order.h"

#include <glib/gi18n.h>

#define N_WEEKDAYS    7
#define N_FIXED_DAYS  3

struct _BrPatternEditor
{
  AdwPreferencesGroup parent_instance;

  GtkCheckButton *alternate_check;
  AdwActionRow *fixed_row;
  GtkCheckButton *fixed_check;
  AdwWrapBox *days_box;
  GtkToggleButton *buttons[N_WEEKDAYS]; /* Monday first */

  BrWeekdays chosen; /* the fixed days, whether they are in use or not */
  gboolean maintain; /* two of them are enough */
  char *hint;
};

typedef enum
{
  PROP_WEEKDAYS = 1,
  PROP_COMPLETE,
  PROP_HINT,
} BrPatternEditorProperty;

static GParamSpec *properties[PROP_HINT + 1];

G_DEFINE_FINAL_TYPE (BrPatternEditor, br_pattern_editor, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
can_choose (BrWeekdays chosen,
            guint      day)
{
  BrWeekdays neighbors = (1u << ((day + 1) % N_WEEKDAYS)) | (1u << ((day + N_WEEKDAYS - 1) % N_WEEKDAYS));

  return (chosen & neighbors) == 0 && br_weekdays_get_n_days (chosen) < N_FIXED_DAYS;
}

/* Whether the fixed days are a pattern; none at all would be every other day. */
static gboolean
are_enough (BrPatternEditor *self)
{
  return self->chosen != 0 && br_weekdays_are_allowed (self->chosen, self->maintain);
}

static void
update (BrPatternEditor *self)
{
  guint missing = N_FIXED_DAYS - br_weekdays_get_n_days (self->chosen);

  for (guint day = 0; day < N_WEEKDAYS; day++)
    gtk_widget_set_sensitive (GTK_WIDGET (self->buttons[day]),
                              ((self->chosen >> day) & 1) != 0 || can_choose (self->chosen, day));

  g_free (self->hint);
  if (!gtk_check_button_get_active (self->fixed_check) || are_enough (self))
    self->hint = g_strdup (_("The same days every week"));
  else
    self->hint = g_strdup_printf (ngettext ("Choose %u more day", "Choose %u more days", missing), missing);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HINT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WEEKDAYS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

static void
mode_toggled_cb (BrPatternEditor *self)
{
  update (self);
}

static void
day_toggled_cb (BrPatternEditor *self)
{
  self->chosen = 0;
  for (guint day = 0; day < N_WEEKDAYS; day++)
    {
      if (gtk_toggle_button_get_active (self->buttons[day]))
        self->chosen |= 1u << day;
    }
  update (self);
}

static void
add_day_buttons (BrPatternEditor *self)
{
  guint first = br_week_order_get_first () - G_DATE_MONDAY;

  for (guint i = 0; i < N_WEEKDAYS; i++)
    {
      guint day = (first + i) % N_WEEKDAYS;
      /* 1 January of the year 1 was a Monday. */
      BrDay example = br_day_new (1, 1, 1) + day;
      g_autofree char *shortened = br_day_format (example, "%a");
      g_autofree char *name = br_day_format (example, "%A");

      self->buttons[day] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (shortened));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[day]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_object (self->buttons[day], "toggled", G_CALLBACK (day_toggled_cb), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (self->days_box, GTK_WIDGET (self->buttons[day]));
    }
}

static void
br_pattern_editor_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  BrPatternEditor *self = BR_PATTERN_EDITOR (object);

  switch ((BrPatternEditorProperty) property_id)
    {
    case PROP_WEEKDAYS:
      g_value_set_uint (value, br_pattern_editor_get_weekdays (self));
      break;
    case PROP_COMPLETE:
      g_value_set_boolean (value, br_pattern_editor_get_complete (self));
      break;
    case PROP_HINT:
      g_value_set_string (value, self->hint);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_pattern_editor_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  BrPatternEditor *self = BR_PATTERN_EDITOR (object);

  switch ((BrPatternEditorProperty) property_id)
    {
    case PROP_WEEKDAYS:
      br_pattern_editor_set_weekdays (self, g_value_get_uint (value));
      break;
    case PROP_COMPLETE:
    case PROP_HINT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_pattern_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BR_TYPE_PATTERN_EDITOR);

  G_OBJECT_CLASS (br_pattern_editor_parent_class)->dispose (object);
}

static void
br_pattern_editor_finalize (GObject *object)
{
  BrPatternEditor *self = BR_PATTERN_EDITOR (object);

  g_clear_pointer (&self->hint, g_free);

  G_OBJECT_CLASS (br_pattern_editor_parent_class)->finalize (object);
}

static void
br_pattern_editor_class_init (BrPatternEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_pattern_editor_get_property;
  object_class->set_property = br_pattern_editor_set_property;
  object_class->dispose = br_pattern_editor_dispose;
  object_class->finalize = br_pattern_editor_finalize;

  properties[PROP_WEEKDAYS] = g_param_spec_uint ("weekdays", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-pattern-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, BrPatternEditor, alternate_check);
  gtk_widget_class_bind_template_child (widget_class, BrPatternEditor, fixed_row);
  gtk_widget_class_bind_template_child (widget_class, BrPatternEditor, fixed_check);
  gtk_widget_class_bind_template_child (widget_class, BrPatternEditor, days_box);
  gtk_widget_class_bind_template_callback (widget_class, mode_toggled_cb);
}

static void
br_pattern_editor_init (BrPatternEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  add_day_buttons (self);
  update (self);
}

BrWeekdays
br_pattern_editor_get_weekdays (BrPatternEditor *self)
{
  g_return_val_if_fail (BR_IS_PATTERN_EDITOR (self), 0);

  return gtk_check_button_get_active (self->fixed_check) ? self->chosen : 0;
}

void
br_pattern_editor_set_weekdays (BrPatternEditor *self,
                                BrWeekdays       weekdays)
{
  g_return_if_fail (BR_IS_PATTERN_EDITOR (self));
  g_return_if_fail (br_weekdays_are_allowed (weekdays, TRUE));

  self->maintain = !br_weekdays_are_allowed (weekdays, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->fixed_row),
                                 self->maintain ? _("Two or three fixed weekdays") : _("Three fixed weekdays"));
  for (guint day = 0; day < N_WEEKDAYS; day++)
    gtk_toggle_button_set_active (self->buttons[day], ((weekdays >> day) & 1) != 0);
  gtk_check_button_set_active (weekdays == 0 ? self->alternate_check : self->fixed_check, TRUE);
}

gboolean
br_pattern_editor_get_complete (BrPatternEditor *self)
{
  g_return_val_if_fail (BR_IS_PATTERN_EDITOR (self), FALSE);

  return gtk_check_button_get_active (self->alternate_check) || are_enough (self);
}
