/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A proposal before it is put into words: plain data, so that a simulation may look for them every day of a life. */

#pragma once

#include "core/rules/br-evidence.h"
#include "core/rules/br-facts.h"

G_BEGIN_DECLS

/**
 * BrFinding:
 * @proposer: who describes it
 * @kind: what is proposed
 * @rule: the rule that proposes it
 * @value: the number that decided
 * @needed: what it had to be
 * @place: of those that stand until they are answered, which one
 * @exercise: (nullable): of load proposals
 * @present: its present dose
 * @next: its dose after the step
 * @sessions: what that rests on; indexes of the facts' sessions, the newest first
 */
typedef struct
{
  guint           proposer;
  BrProposalKind  kind;
  const char     *rule;
  double          value;
  double          needed;
  BrBackPlace     place;
  BrExercise     *exercise;
  BrPresentDose   present;
  BrDose          next;
  guint           sessions[2];
} BrFinding;

/** BrWords: a finding in words: the @title, a short question; the @reason with its numbers; and the @evidence. */
typedef struct
{
  char       *title;
  char       *reason;
  BrEvidence  evidence;
} BrWords;

G_END_DECLS
