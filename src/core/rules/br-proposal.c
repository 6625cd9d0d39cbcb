/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A proposed change of the plan, as an immutable object that views bind to. */

#include "config.h"

#include "core/rules/br-proposal.h"

struct _BrProposal
{
  GObject parent_instance;

  const char     *rule;
  char           *exercise_id;
  char           *title;
  char           *reason;
  char          **entries;
  GArray         *numbers;
  double          value;
  double          needed;
  BrProposalKind  kind;
  guint           phase;
};

G_DEFINE_FINAL_TYPE (BrProposal, br_proposal, G_TYPE_OBJECT)

typedef enum
{
  PROP_KIND = 1,
  PROP_RULE,
  PROP_TITLE,
  PROP_REASON,
  PROP_VALUE,
  PROP_NEEDED,
} BrProposalProperty;

static GParamSpec *props[PROP_NEEDED + 1];

static void
br_proposal_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  BrProposal *self = BR_PROPOSAL (object);

  switch ((BrProposalProperty) property_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, (int) self->kind);
      break;

    case PROP_RULE:
      g_value_set_static_string (value, self->rule);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;

    case PROP_VALUE:
      g_value_set_double (value, self->value);
      break;

    case PROP_NEEDED:
      g_value_set_double (value, self->needed);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_proposal_finalize (GObject *object)
{
  BrProposal *self = BR_PROPOSAL (object);

  g_clear_pointer (&self->exercise_id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->entries, g_strfreev);
  g_clear_pointer (&self->numbers, g_array_unref);

  G_OBJECT_CLASS (br_proposal_parent_class)->finalize (object);
}

static void
br_proposal_class_init (BrProposalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_proposal_get_property;
  object_class->finalize = br_proposal_finalize;

  props[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL, BR_TYPE_PROPOSAL_KIND, BR_PROPOSAL_ADVANCE,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_RULE] =
    g_param_spec_string ("rule", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_REASON] =
    g_param_spec_string ("reason", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_VALUE] =
    g_param_spec_double ("value", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_NEEDED] =
    g_param_spec_double ("needed", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
br_proposal_init (BrProposal *self)
{
}

BrProposal *
br_proposal_new (BrProposalKind    kind,
                 const char       *rule,
                 guint             phase,
                 const char       *exercise_id,
                 const char       *title,
                 const char       *reason,
                 double            value,
                 double            needed,
                 const BrEvidence *evidence)
{
  BrProposal *self;

  g_return_val_if_fail (rule != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  self = g_object_new (BR_TYPE_PROPOSAL, NULL);
  self->kind = kind;
  self->rule = rule;
  self->phase = phase;
  self->exercise_id = g_strdup (exercise_id);
  self->title = g_strdup (title);
  self->reason = g_strdup (reason);
  self->value = value;
  self->needed = needed;
  self->entries = br_evidence_dup_entries (evidence);
  self->numbers = br_evidence_dup_numbers (evidence);

  return self;
}

BrProposalKind
br_proposal_get_kind (BrProposal *self)
{
  g_return_val_if_fail (BR_IS_PROPOSAL (self), BR_PROPOSAL_ADVANCE);

  return self->kind;
}

const char *
br_proposal_get_rule (BrProposal *self)
{
  g_return_val_if_fail (BR_IS_PROPOSAL (self), NULL);

  return self->rule;
}

guint
br_proposal_get_phase (BrProposal *self)
{
  g_return_val_if_fail (BR_IS_PROPOSAL (self), 0);

  return self->phase;
}

const char *
br_proposal_get_exercise_id (BrProposal *self)
{
  g_return_val_if_fail (BR_IS_PROPOSAL (self), NULL);

  return self->exercise_id;
}

const char *
br_proposal_get_title (BrProposal *self)
{
  g_return_val_if_fail (BR_IS_PROPOSAL (self), NULL);

  return self->title;
}

const char *
br_proposal_get_reason (BrProposal *self)
{
  g_return_val_if_fail (BR_IS_PROPOSAL (self), NULL);

  return self->reason;
}

double
br_proposal_get_value (BrProposal *self)
{
  g_return_val_if_fail (BR_IS_PROPOSAL (self), 0);

  return self->value;
}

double
br_proposal_get_needed (BrProposal *self)
{
  g_return_val_if_fail (BR_IS_PROPOSAL (self), 0);

  return self->needed;
}

const char * const *
br_proposal_get_entries (BrProposal *self)
{
  g_return_val_if_fail (BR_IS_PROPOSAL (self), NULL);

  return (const char * const *) self->entries;
}

const BrNumber *
br_proposal_get_numbers (BrProposal *self,
                         guint      *n_numbers)
{
  g_return_val_if_fail (BR_IS_PROPOSAL (self), NULL);
  g_return_val_if_fail (n_numbers != NULL, NULL);

  *n_numbers = self->numbers->len;
  return (const BrNumber *) (gpointer) self->numbers->data;
}

gboolean
br_proposal_is_answered_by_review (BrProposal *self)
{
  g_return_val_if_fail (BR_IS_PROPOSAL (self), FALSE);

  return self->kind == BR_PROPOSAL_REVIEW;
}

BrEntry *
br_proposal_answer (BrProposal *self,
                    gboolean    accepted,
                    BrDay       date,
                    GDateTime  *at)
{
  g_return_val_if_fail (BR_IS_PROPOSAL (self), NULL);
  g_return_val_if_fail (!br_proposal_is_answered_by_review (self), NULL);

  return br_decision_entry_new (date, at, self->kind, self->rule, self->phase, self->exercise_id, accepted, self->reason);
}
