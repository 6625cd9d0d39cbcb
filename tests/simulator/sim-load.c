/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The referee's LOAD-1 to LOAD-3, and the equipment of START-3. */

#include "simulator/sim-fold.h"

#include <string.h>

#define STEP_REPETITIONS 2
#define STEP_S           5
#define RECENT_DAYS     28
/* 25 lb are 11,340 g, and the program says 11,300. */
#define ROUNDING_G      40

BrExercise *
sim_load_get_card (const SimFold *fold,
                   int            card)
{
  return fold->book->cards[card];
}

static guint
count_weights (const SimFold *fold)
{
  return fold->equipment != NULL ? fold->equipment->n_weights : 0;
}

static gboolean
is_usable (BrRange range,
           guint   weight_g)
{
  return range.to > 0 && weight_g >= range.from && weight_g <= range.to + ROUNDING_G;
}

/* The heaviest of what may be used from @least to @most, or the lightest; FALSE if there is nothing. Without a statement of weights there is
 * the lightest of the range, and where a card begins with body weight there is that. */
static gboolean
find_weight (const SimFold *fold,
             BrRange        range,
             guint          least,
             guint          most,
             gboolean       heaviest,
             guint         *weight_g)
{
  gboolean has = FALSE;
  guint found = 0;

  if ((range.from == 0 || count_weights (fold) == 0) && range.from >= least && range.from <= most)
    {
      has = TRUE;
      found = range.from;
    }

  for (guint i = 0; i < count_weights (fold); i++)
    {
      guint weight = fold->equipment->weights_g[i];

      if (is_usable (range, weight) && weight >= least && weight <= most && (!has || (heaviest ? weight > found : weight < found)))
        {
          has = TRUE;
          found = weight;
        }
    }

  if (has)
    *weight_g = found;

  return has;
}

static gboolean
get_bottom (const SimFold *fold,
            BrVariant     *variant,
            BrDose        *dose)
{
  *dose = (BrDose) {
    br_variant_get_sets (variant), br_variant_get_repetitions (variant).from, br_variant_get_hold_s (variant).from,
    br_variant_get_load_g (variant).from,
  };

  return find_weight (fold, br_variant_get_load_g (variant), 0, G_MAXUINT, FALSE, &dose->load_g);
}

gboolean
sim_load_get_easier (const SimFold *fold,
                     int            card,
                     BrDose        *dose)
{
  return get_bottom (fold, br_exercise_get_variant (sim_load_get_card (fold, card), BR_VARIANT_EASIER), dose);
}

gboolean
sim_load_get_present (const SimFold *fold,
                      int            card,
                      BrVariantKind *variant,
                      BrDose        *dose)
{
  BrExercise *exercise = sim_load_get_card (fold, card);
  const SimLoad *load = &fold->loads[card];
  BrVariant *way;
  guint weight_g;

  *variant = BR_VARIANT_ORDINARY;
  if (!get_bottom (fold, br_exercise_get_variant (exercise, BR_VARIANT_ORDINARY), dose))
    {
      *variant = BR_VARIANT_EASIER;
      if (!get_bottom (fold, br_exercise_get_variant (exercise, BR_VARIANT_EASIER), dose))
        return FALSE;
    }

  way = br_exercise_get_variant (exercise, *variant);
  if (load->is_changed && load->variant == *variant &&
      find_weight (fold, br_variant_get_load_g (way), 0, load->dose.load_g, TRUE, &weight_g))
    {
      dose->repetitions = load->dose.repetitions;
      dose->hold_s = load->dose.hold_s;
      dose->load_g = weight_g;
    }

  return TRUE;
}

static gboolean
step_up (const SimFold *fold,
         BrVariant     *variant,
         const BrDose  *now,
         BrDose        *next)
{
  BrRange repetitions = br_variant_get_repetitions (variant);
  BrRange hold_s = br_variant_get_hold_s (variant);

  *next = *now;
  if (now->repetitions < repetitions.to)
    next->repetitions = MIN (now->repetitions + STEP_REPETITIONS, repetitions.to);
  else if (now->hold_s < hold_s.to)
    next->hold_s = MIN (now->hold_s + STEP_S, hold_s.to);
  else if (find_weight (fold, br_variant_get_load_g (variant), now->load_g + 1, G_MAXUINT, FALSE, &next->load_g))
    *next = (BrDose) { now->sets, repetitions.from, hold_s.from, next->load_g };
  else
    return FALSE;

  return TRUE;
}

/* Down the same ladder: its rungs are counted from the bottom. */
static guint
get_rung_below (guint now,
                guint bottom,
                guint step)
{
  guint rung = bottom;

  while (rung + step < now)
    rung += step;

  return rung;
}

static gboolean
step_down (const SimFold *fold,
           BrVariant     *variant,
           const BrDose  *now,
           BrDose        *next)
{
  BrRange repetitions = br_variant_get_repetitions (variant);
  BrRange hold_s = br_variant_get_hold_s (variant);

  *next = *now;
  if (now->hold_s > hold_s.from)
    next->hold_s = get_rung_below (now->hold_s, hold_s.from, STEP_S);
  else if (now->repetitions > repetitions.from)
    next->repetitions = get_rung_below (now->repetitions, repetitions.from, STEP_REPETITIONS);
  else
    return now->load_g > 0 && find_weight (fold, br_variant_get_load_g (variant), 0, now->load_g - 1, TRUE, &next->load_g);

  return TRUE;
}

static gboolean
get_step (const SimFold  *fold,
          int             card,
          BrProposalKind  kind,
          BrVariantKind  *variant,
          BrDose         *now,
          BrDose         *next)
{
  BrVariant *way;

  if (!sim_load_get_present (fold, card, variant, now))
    return FALSE;

  way = br_exercise_get_variant (sim_load_get_card (fold, card), *variant);

  return kind == BR_PROPOSAL_RAISE_LOAD ? step_up (fold, way, now, next) : step_down (fold, way, now, next);
}

void
sim_load_add_session (SimFold *fold)
{
  const SimFact *fact = sim_fold_get_last (fold)->fact;

  for (guint i = 0; i < fact->n_done; i++)
    {
      SimLoad *load;

      if (fact->done[i].card < 0)
        continue;

      load = &fold->loads[fact->done[i].card];
      load->is_trained = TRUE;
      load->seen[1] = load->seen[0];
      load->done[1] = load->done[0];
      load->seen[0] = fold->sessions->len - 1;
      load->done[0] = &fact->done[i];
      load->n_seen = MIN (load->n_seen + 1, 2);
    }
}

void
sim_load_decide (SimFold       *fold,
                 const SimFact *fact)
{
  SimLoad *load;
  BrVariantKind variant;
  BrDose now, next;

  if (fact->card < 0)
    return;

  load = &fold->loads[fact->card];
  if (!fact->accepted && fact->decision == BR_PROPOSAL_RAISE_LOAD)
    load->refused = fact->date;
  else if (!fact->accepted)
    load->n_refused = fold->sessions->len;

  /* The same step twice without training it in between is one step. */
  if (!fact->accepted || (load->is_changed && load->step == fact->decision && !load->is_trained) ||
      !get_step (fold, fact->card, fact->decision, &variant, &now, &next))
    return;

  load->is_changed = TRUE;
  load->variant = variant;
  load->dose = next;
  load->step = fact->decision;
  load->is_trained = FALSE;
  load->n_before = fold->sessions->len;
  load->n_refused = 0;
  load->refused = BR_DAY_NONE;
}

void
sim_load_reset (SimFold *fold)
{
  memset (fold->loads, 0, sizeof fold->loads);
  fold->n_before_break = fold->sessions->len;
}

static gboolean
is_owned (const SimFold *fold,
          const char    *id)
{
  return fold->equipment != NULL && g_strv_contains (fold->equipment->ids, id);
}

int
sim_load_choose (const SimFold *fold,
                 int            card)
{
  BrExercise *exercise = sim_load_get_card (fold, card);
  const char * const *needed = br_exercise_get_equipment (exercise);
  int stand_in = fold->book->stand_ins[card];
  BrVariantKind variant;
  BrDose dose;
  gboolean has = sim_load_get_present (fold, card, &variant, &dose);

  for (guint i = 0; needed[i] != NULL; i++)
    has = has && is_owned (fold, needed[i]);

  return has || stand_in < 0 ? card : stand_in;
}

static gboolean
is_fine (const SimFold *fold,
         const SimLoad *load,
         guint          i,
         BrVariantKind  variant,
         const BrDose  *now)
{
  const SimSession *session = &g_array_index (fold->sessions, SimSession, load->seen[i]);
  const SimDone *done = load->done[i];

  return done->is_done && !done->is_event && done->variant == variant && done->dose.repetitions == now->repetitions &&
         done->dose.hold_s == now->hold_s && done->dose.load_g == now->load_g &&
         session->fact->form == BR_FORM_HELD && session->fact->after >= 0 && session->fact->after <= 3 &&
         session->check == SIM_CHECK_USUAL;
}

static gboolean
is_recent (const SimFold *fold,
           const SimLoad *load,
           guint          i,
           BrDay          today)
{
  const SimSession *session = &g_array_index (fold->sessions, SimSession, load->seen[i]);

  return load->n_seen > i && load->seen[i] >= fold->n_before_break && load->seen[i] >= load->n_before &&
         today - session->fact->date < RECENT_DAYS;
}

gboolean
sim_load_has_step (const SimFold  *fold,
                   BrDay           today,
                   int             card,
                   BrProposalKind  kind,
                   BrDose         *next)
{
  const SimLoad *load = &fold->loads[card];
  BrVariantKind variant;
  BrDose now;

  if (load->n_seen == 0 || !is_recent (fold, load, 0, today))
    return FALSE;

  if (kind == BR_PROPOSAL_LOWER_LOAD)
    {
      return load->done[0]->is_sharp && load->seen[0] >= load->n_refused && get_step (fold, card, kind, &variant, &now, next);
    }

  if (load->n_seen < 2 || !is_recent (fold, load, 1, today) ||
      (load->refused != BR_DAY_NONE && today - load->refused < SIM_WEEK) ||
      (fold->easier_from != BR_DAY_NONE && today - fold->easier_from < SIM_WEEK))
    return FALSE;

  return get_step (fold, card, kind, &variant, &now, next) && is_fine (fold, load, 0, variant, &now) && is_fine (fold, load, 1, variant, &now);
}
