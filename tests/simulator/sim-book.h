/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The referee's own reading of a journal: raw entries as plain facts, the newest revisions only, in the order in which they count. Nothing
 * here or in the other files of the referee (sim-fold, sim-plan, sim-load, sim-back, sim-checks) calls the rules engine. */

#pragma once

#include "core/journal/br-decision-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-plan-entry.h"
#include "core/journal/br-session-entry.h"
#include "core/journal/br-start-entry.h"
#include "core/program/br-program.h"

G_BEGIN_DECLS

/** SIM_MAX_CARDS: exercises that a program under test may have */
#define SIM_MAX_CARDS 64

typedef enum
{
  SIM_START,
  SIM_SESSION,
  SIM_CHECK_IN,
  SIM_NEXT_DAY,
  SIM_DECISION,
  SIM_FLAGS,
  SIM_PLAN,
  SIM_EQUIPMENT,
  SIM_REVIEW,
} SimKind;

/**
 * SimDone: what a session says of one exercise:
 * @card: its place in the program, or -1
 * @variant: the variant that was prescribed
 * @dose: and how much
 * @is_done: whether every set of the dose was done whole in that variant
 * @is_ordinary: whether every set of the dose was done whole in the ordinary variant
 * @left_s: the best hold of the left side in the ordinary variant
 * @right_s: and of the right one
 * @is_sharp: whether there was sharp pain in it
 * @is_event: or radiating pain or numbness
 * @is_sharp_in_easier: whether the easier variant hurt sharply
 */
typedef struct
{
  int           card;
  BrVariantKind variant;
  BrDose        dose;
  gboolean      is_done;
  gboolean      is_ordinary;
  guint         left_s;
  guint         right_s;
  gboolean      is_sharp;
  gboolean      is_event;
  gboolean      is_sharp_in_easier;
} SimDone;

/** SimFact: an entry as plain values; those that its kind does not have are 0, ratings %BR_PAIN_UNRATED. Strings are the entry's. */
typedef struct
{
  BrEntry            *entry;
  SimKind             kind;
  BrDay               date;
  gint64              at;
  const char         *id;

  int                 rating;
  BrPainKind          pain;

  BrSessionKind       session;
  guint               phase;
  int                 after;
  BrForm              form;
  SimDone            *done;
  guint               n_done;

  const char         *of;
  gboolean            usual;

  BrProposalKind      decision;
  const char         *rule;
  int                 card;
  gboolean            accepted;

  BrFlagsOccasion     occasion;
  const char * const *ids;

  BrPlanChange        change;
  BrWeekdays          weekdays;
  BrDay               from;
  BrDay               to;

  const guint        *weights_g;
  guint               n_weights;

  const BrActivity   *activities;
  guint               n_activities;
} SimFact;

/**
 * SimBook:
 * @program: the program whose exercises are meant
 * @cards: them, in its order, and how many
 * @stand_ins: the places of their stand-ins, or -1
 * @facts: (element-type SimFact): in order
 * @n_kept: how many of the first of them have not changed since the reader set it last
 */
typedef struct
{
  BrProgram  *program;
  BrExercise *cards[SIM_MAX_CARDS];
  int         stand_ins[SIM_MAX_CARDS];
  guint       n_cards;
  GPtrArray  *facts;
  guint       n_kept;
} SimBook;

void     sim_book_init     (SimBook    *book,
                            BrProgram  *program);
void     sim_book_clear    (SimBook    *book);

/** sim_book_add: takes in an entry, a correction or a deletion; Returns: the earliest date that it changes */
BrDay    sim_book_add      (SimBook    *book,
                            BrEntry    *entry);

/** sim_book_find_card: Returns: the place of the exercise with @id (nullable) in the program, or -1 */
int      sim_book_find_card (const SimBook *book,
                             const char    *id);

G_END_DECLS
