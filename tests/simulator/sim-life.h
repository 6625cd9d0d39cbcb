/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One patient's life: the journal that grows day by day, the engine that judges it, and the referee beside it. Everything comes from the
 * seed. */

#pragma once

#include "simulator/sim-checks.h"

G_BEGIN_DECLS

#define SIM_MAX_DAYS 4000

/** SimFailure: the first invariant that did not hold; @invariant is -1 if all did. */
typedef struct
{
  int   invariant;
  BrDay day;
  char *why;
} SimFailure;

/**
 * SimLife:
 * @rand: where all chance comes from
 * @journal: the app's
 * @all: (element-type BrEntry): every revision that was recorded
 * @first: the first day
 * @real: the day that it is
 * @today: the day that the person's clock says
 * @zone: where the person is
 * @minute: of that day, of the last entry
 * @n_taken: entries of the journal that @facts hold
 * @hashes: what was said on each evening from @first on, 0 if something earlier was changed since
 * @marks: what the calendar showed of each day when a state was last made
 */
typedef struct
{
  guint32       seed;
  BrProgram    *program;
  GRand        *rand;
  BrJournal    *journal;
  GPtrArray    *all;
  SimBook       book;
  SimFold       fold;
  BrDay         first;
  BrDay         real;
  BrDay         today;
  GTimeZone    *zone;
  guint         minute;

  BrFacts       facts;
  guint         n_taken;
  BrDay         judged;
  gboolean      is_changed;
  BrJudgement   judgement;
  SimSaid       said;
  SimSaid       before;
  gboolean      has_before;
  GArray       *scratch;
  GString      *why;

  guint64       hashes[SIM_MAX_DAYS];
  guint16       marks[SIM_MAX_DAYS];
  guint         n_marked;

  guint64       counts[SIM_N_INVARIANTS];
  guint         n_days;
  SimFailure    failure;
} SimLife;

/** sim_life_run: lives @n_days of the patient with @seed, or until an invariant is broken; clear it afterwards */
void            sim_life_run       (SimLife    *life,
                                    BrProgram  *program,
                                    guint32     seed,
                                    guint       n_days);
void            sim_life_clear     (SimLife    *life);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SimLife, sim_life_clear)

/** sim_life_record: @entry (transfer full) is recorded */
void            sim_life_record    (SimLife    *life,
                                    BrEntry    *entry);

/** sim_life_take_time: Returns: (transfer full): the next moment of today */
GDateTime      *sim_life_take_time (SimLife    *life);

/** sim_life_look: Returns: (transfer none): what the engine says now */
const SimSaid  *sim_life_look      (SimLife    *life);

/** sim_life_prescribe: Returns: (transfer full) (nullable): the next session */
BrPrescription *sim_life_prescribe (SimLife    *life,
                                    gboolean    short_session);

/** sim_life_happens: Returns: TRUE with @chance of 1 */
gboolean        sim_life_happens   (SimLife    *life,
                                    double      chance);
/** sim_life_pick: Returns: 0 to @n - 1 */
int             sim_life_pick      (SimLife    *life,
                                    int         n);

/** sim_life_replay: Returns: CPU seconds that the engine alone takes to fold and judge each day of @life once more */
double          sim_life_replay    (SimLife    *life);

/** sim_life_save: Returns: (transfer full): the folder in which the journal now lies, as the app keeps it */
char           *sim_life_save      (SimLife    *life);

G_END_DECLS
