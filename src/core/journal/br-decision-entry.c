/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the person decided about a proposal, with the words in which it was proposed. */

#include "config.h"

#include "core/journal/br-decision-entry.h"

#include "core/json/br-json-members.h"
#include "core/program/br-limits.h"

G_DEFINE_ENUM_TYPE (BrProposalKind, br_proposal_kind,
                    G_DEFINE_ENUM_VALUE (BR_PROPOSAL_ADVANCE, "advance"),
                    G_DEFINE_ENUM_VALUE (BR_PROPOSAL_REVERT, "revert"),
                    G_DEFINE_ENUM_VALUE (BR_PROPOSAL_STAY_EASIER, "stay-easier"),
                    G_DEFINE_ENUM_VALUE (BR_PROPOSAL_SEE_PROFESSIONAL, "see-professional"),
                    G_DEFINE_ENUM_VALUE (BR_PROPOSAL_REVIEW, "review"),
                    G_DEFINE_ENUM_VALUE (BR_PROPOSAL_RAISE_LOAD, "raise-load"),
                    G_DEFINE_ENUM_VALUE (BR_PROPOSAL_LOWER_LOAD, "lower-load"),
                    G_DEFINE_ENUM_VALUE (BR_PROPOSAL_MAINTAIN, "maintain"))

struct _BrDecisionEntry
{
  BrEntry parent_instance;

  BrProposalKind  kind;
  char           *rule;
  guint           phase;
  char           *exercise_id;
  gboolean        accepted;
  char           *reason;
};

G_DEFINE_FINAL_TYPE (BrDecisionEntry, br_decision_entry, BR_TYPE_ENTRY)

static void
br_decision_entry_finalize (GObject *object)
{
  BrDecisionEntry *self = BR_DECISION_ENTRY (object);

  g_clear_pointer (&self->rule, g_free);
  g_clear_pointer (&self->exercise_id, g_free);
  g_clear_pointer (&self->reason, g_free);

  G_OBJECT_CLASS (br_decision_entry_parent_class)->finalize (object);
}

static gboolean
br_decision_entry_read (BrEntry       *entry,
                        const BrJson  *object,
                        GError       **error)
{
  BrDecisionEntry *self = BR_DECISION_ENTRY (entry);
  const char *rule, *exercise_id, *reason;
  int kind;

  if (!br_json_read_enum (object, "kind", BR_TYPE_PROPOSAL_KIND, &kind, error) ||
      !br_json_read_string (object, "rule", &rule, error) ||
      !br_json_read_uint (object, "phase", 1, BR_MAX_PHASES, &self->phase, error) ||
      !br_json_read_optional_string (object, "exercise", &exercise_id, error) ||
      !br_json_read_boolean (object, "accepted", &self->accepted, error) ||
      !br_json_read_optional_string (object, "reason", &reason, error))
    return FALSE;

  self->kind = kind;
  self->rule = g_strdup (rule);
  self->exercise_id = g_strdup (exercise_id);
  self->reason = g_strdup (reason);

  return TRUE;
}

static void
br_decision_entry_write (BrEntry     *entry,
                         JsonBuilder *builder)
{
  BrDecisionEntry *self = BR_DECISION_ENTRY (entry);

  br_json_write_enum (builder, "kind", BR_TYPE_PROPOSAL_KIND, self->kind);
  br_json_write_string (builder, "rule", self->rule);
  br_json_write_int (builder, "phase", self->phase);
  br_json_write_string (builder, "exercise", self->exercise_id);
  br_json_write_boolean (builder, "accepted", self->accepted);
  br_json_write_string (builder, "reason", self->reason);
}

static const char * const members[] = {
  "kind", "rule", "phase", "exercise", "accepted", "reason", NULL,
};

static void
br_decision_entry_class_init (BrDecisionEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  BrEntryClass *entry_class = BR_ENTRY_CLASS (klass);

  object_class->finalize = br_decision_entry_finalize;

  entry_class->type = "decision";
  entry_class->members = members;
  entry_class->read = br_decision_entry_read;
  entry_class->write = br_decision_entry_write;
}

static void
br_decision_entry_init (BrDecisionEntry *self)
{
}

BrEntry *
br_decision_entry_new (BrDay           date,
                       GDateTime      *at,
                       BrProposalKind  kind,
                       const char     *rule,
                       guint           phase,
                       const char     *exercise_id,
                       gboolean        accepted,
                       const char     *reason)
{
  BrDecisionEntry *self;

  g_return_val_if_fail (date != BR_DAY_NONE && at != NULL, NULL);
  g_return_val_if_fail (rule != NULL && *rule != '\0', NULL);
  g_return_val_if_fail (phase >= 1 && phase <= BR_MAX_PHASES, NULL);

  self = g_object_new (BR_TYPE_DECISION_ENTRY, "date", date, "at", at, NULL);
  self->kind = kind;
  self->rule = g_strdup (rule);
  self->phase = phase;
  self->exercise_id = g_strdup (exercise_id);
  self->accepted = !!accepted;
  self->reason = g_strdup (reason);

  return BR_ENTRY (self);
}

BrProposalKind
br_decision_entry_get_kind (BrDecisionEntry *self)
{
  g_return_val_if_fail (BR_IS_DECISION_ENTRY (self), BR_PROPOSAL_ADVANCE);

  return self->kind;
}

const char *
br_decision_entry_get_rule (BrDecisionEntry *self)
{
  g_return_val_if_fail (BR_IS_DECISION_ENTRY (self), NULL);

  return self->rule;
}

guint
br_decision_entry_get_phase (BrDecisionEntry *self)
{
  g_return_val_if_fail (BR_IS_DECISION_ENTRY (self), 0);

  return self->phase;
}

const char *
br_decision_entry_get_exercise_id (BrDecisionEntry *self)
{
  g_return_val_if_fail (BR_IS_DECISION_ENTRY (self), NULL);

  return self->exercise_id;
}

gboolean
br_decision_entry_get_accepted (BrDecisionEntry *self)
{
  g_return_val_if_fail (BR_IS_DECISION_ENTRY (self), FALSE);

  return self->accepted;
}

const char *
br_decision_entry_get_reason (BrDecisionEntry *self)
{
  g_return_val_if_fail (BR_IS_DECISION_ENTRY (self), NULL);

  return self->reason;
}
