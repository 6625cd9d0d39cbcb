/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does with a day: trains or not, answers or not, changes their mind, makes mistakes. */

#pragma once

#include "simulator/sim-life.h"

G_BEGIN_DECLS

/**
 * SimPatient: chances are for a day unless they say otherwise
 * @adherence: of training on a planned day
 * @pain: the course that pain takes: from @pain to @pain_in_the_end, half way after @half_life days
 * @flare_until: the last day of a bad spell
 * @away_until: the last day of not touching the app at all
 */
typedef struct
{
  double adherence;
  double diligence;
  double caution;
  double pain;
  double pain_in_the_end;
  double half_life;
  double sharp;
  double grave;
  double usual;
  double checks_in;
  double form;
  double careless;
  double decides;
  double accepts;
  double plans;
  double extra;
  BrDay  flare_until;
  BrDay  away_until;
} SimPatient;

/** sim_patient_init: who it is; and their first day */
void sim_patient_init (SimPatient *patient,
                       SimLife    *life);

/** sim_patient_live: what they do today */
void sim_patient_live (SimPatient *patient,
                       SimLife    *life);

G_END_DECLS
