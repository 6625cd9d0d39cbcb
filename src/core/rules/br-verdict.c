/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a rule says today, as an immutable object that views bind to. */

#include "config.h"

#include "core/rules/br-verdict.h"

struct _BrVerdict
{
  GObject parent_instance;

  const char  *rule;
  char        *text;
  char       **entries;
  GArray      *numbers;
  double       value;
  double       needed;
  gboolean     met;
};

G_DEFINE_FINAL_TYPE (BrVerdict, br_verdict, G_TYPE_OBJECT)

typedef enum
{
  PROP_RULE = 1,
  PROP_MET,
  PROP_VALUE,
  PROP_NEEDED,
  PROP_TEXT,
} BrVerdictProperty;

static GParamSpec *props[PROP_TEXT + 1];

static void
br_verdict_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  BrVerdict *self = BR_VERDICT (object);

  switch ((BrVerdictProperty) property_id)
    {
    case PROP_RULE:
      g_value_set_static_string (value, self->rule);
      break;

    case PROP_MET:
      g_value_set_boolean (value, self->met);
      break;

    case PROP_VALUE:
      g_value_set_double (value, self->value);
      break;

    case PROP_NEEDED:
      g_value_set_double (value, self->needed);
      break;

    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_verdict_finalize (GObject *object)
{
  BrVerdict *self = BR_VERDICT (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->entries, g_strfreev);
  g_clear_pointer (&self->numbers, g_array_unref);

  G_OBJECT_CLASS (br_verdict_parent_class)->finalize (object);
}

static void
br_verdict_class_init (BrVerdictClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_verdict_get_property;
  object_class->finalize = br_verdict_finalize;

  props[PROP_RULE] =
    g_param_spec_string ("rule", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_MET] =
    g_param_spec_boolean ("met", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_VALUE] =
    g_param_spec_double ("value", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_NEEDED] =
    g_param_spec_double ("needed", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
br_verdict_init (BrVerdict *self)
{
}

BrVerdict *
br_verdict_new (const char         *rule,
                gboolean            met,
                double              value,
                double              needed,
                const char         *text,
                const BrEvidence   *evidence)
{
  BrVerdict *self;

  g_return_val_if_fail (rule != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (BR_TYPE_VERDICT, NULL);
  self->rule = rule;
  self->met = met;
  self->value = value;
  self->needed = needed;
  self->text = g_strdup (text);
  self->entries = br_evidence_dup_entries (evidence);
  self->numbers = br_evidence_dup_numbers (evidence);

  return self;
}

const char *
br_verdict_get_rule (BrVerdict *self)
{
  g_return_val_if_fail (BR_IS_VERDICT (self), NULL);

  return self->rule;
}

gboolean
br_verdict_get_met (BrVerdict *self)
{
  g_return_val_if_fail (BR_IS_VERDICT (self), FALSE);

  return self->met;
}

double
br_verdict_get_value (BrVerdict *self)
{
  g_return_val_if_fail (BR_IS_VERDICT (self), 0);

  return self->value;
}

double
br_verdict_get_needed (BrVerdict *self)
{
  g_return_val_if_fail (BR_IS_VERDICT (self), 0);

  return self->needed;
}

const char *
br_verdict_get_text (BrVerdict *self)
{
  g_return_val_if_fail (BR_IS_VERDICT (self), NULL);

  return self->text;
}

const char * const *
br_verdict_get_entries (BrVerdict *self)
{
  g_return_val_if_fail (BR_IS_VERDICT (self), NULL);

  return (const char * const *) self->entries;
}

const BrNumber *
br_verdict_get_numbers (BrVerdict *self,
                        guint     *n_numbers)
{
  g_return_val_if_fail (BR_IS_VERDICT (self), NULL);
  g_return_val_if_fail (n_numbers != NULL, NULL);

  *n_numbers = self->numbers->len;
  return (const BrNumber *) (gpointer) self->numbers->data;
}
