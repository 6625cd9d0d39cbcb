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
} BrProposalProperty;

static GParamSpec *props[PROP_REASON + 1];

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

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
br_proposal_init (BrProposal *self)
{
}

BrProposal *
br_proposal_new (BrProposalKind  kind,
                 const char     *rule,
                 guint           phase,
                 const char     *exercise_id,
                 const char     *title,
                 const char     *reason)
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

BrEntry *
br_proposal_answer (BrProposal *self,
                    gboolean    accepted,
                    BrDay       date,
                    GDateTime  *at)
{
  g_return_val_if_fail (BR_IS_PROPOSAL (self), NULL);

  return br_decision_entry_new (date, at, self->kind, self->rule, self->phase, self->exercise_id, accepted, self->reason);
}
