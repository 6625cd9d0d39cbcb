/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doses and their steps. */

#include "config.h"

#include "core/rules/br-load.h"

#include "core/rules/br-facts.h"

const BrLoadFact *
br_load_find (const BrFacts *facts,
              BrExercise    *exercise)
{
  return g_hash_table_lookup (facts->loads, exercise);
}

static gboolean
is_within (BrRange range,
           guint   weight_g)
{
  return range.to > 0 && weight_g >= range.from && weight_g <= range.to + BR_LOAD_TOLERANCE_G;
}

/* The owned weights. Besides those, no weight at all may be used where the card begins with body weight, and the lightest of a range
 * where the person has not said what they own. */
static guint
get_weights (const BrFacts  *facts,
             const guint   **weights_g)
{
  guint n_weights = 0;

  if (facts->equipment != NULL)
    *weights_g = br_equipment_entry_get_weights (facts->equipment, &n_weights);

  return n_weights;
}

/* The heaviest usable weight of @range up to @limit_g; FALSE if there is none. */
static gboolean
find_up_to (const BrFacts *facts,
            BrRange        range,
            guint          limit_g,
            guint         *weight_g)
{
  const guint *weights_g = NULL;
  guint n_weights = get_weights (facts, &weights_g);

  for (guint i = n_weights; i > 0; i--)
    {
      if (weights_g[i - 1] <= limit_g && is_within (range, weights_g[i - 1]))
        {
          *weight_g = weights_g[i - 1];
          return TRUE;
        }
    }

  *weight_g = range.from;

  return range.from <= limit_g && (range.from == 0 || n_weights == 0);
}

/* The lightest usable weight of @range above @limit_g; FALSE if there is none. */
static gboolean
find_above (const BrFacts *facts,
            BrRange        range,
            guint          limit_g,
            guint         *weight_g)
{
  const guint *weights_g = NULL;
  guint n_weights = get_weights (facts, &weights_g);

  for (guint i = 0; i < n_weights; i++)
    {
      if (weights_g[i] > limit_g && is_within (range, weights_g[i]))
        {
          *weight_g = weights_g[i];
          return TRUE;
        }
    }

  return FALSE;
}

/* The lightest usable weight of @range; FALSE if there is none. */
static gboolean
find_lightest (const BrFacts *facts,
               BrRange        range,
               guint         *weight_g)
{
  const guint *weights_g = NULL;

  *weight_g = range.from;
  if (range.from == 0 || get_weights (facts, &weights_g) == 0)
    return TRUE;

  return find_above (facts, range, range.from - 1, weight_g);
}

static gboolean
get_bottom (const BrFacts *facts,
            BrExercise    *exercise,
            BrVariantKind  kind,
            BrDose        *dose)
{
  BrVariant *variant = br_exercise_get_variant (exercise, kind);

  *dose = br_variant_get_start_dose (variant);

  return find_lightest (facts, br_variant_get_load_g (variant), &dose->load_g);
}

/* Raises @present to what was accepted, as far as the card and the weights of today allow. */
static void
apply (const BrFacts    *facts,
       BrVariant        *variant,
       const BrLoadFact *load,
       BrPresentDose    *present)
{
  BrRange repetitions = br_variant_get_repetitions (variant);
  BrRange hold_s = br_variant_get_hold_s (variant);
  guint load_g;

  if (!find_up_to (facts, br_variant_get_load_g (variant), load->dose.load_g, &load_g))
    return;

  present->dose.repetitions = CLAMP (load->dose.repetitions, repetitions.from, repetitions.to);
  present->dose.hold_s = CLAMP (load->dose.hold_s, hold_s.from, hold_s.to);
  present->dose.load_g = load_g;
}

gboolean
br_load_get_present (const BrFacts *facts,
                     BrExercise    *exercise,
                     BrPresentDose *present)
{
  const BrLoadFact *load;

  present->variant = BR_VARIANT_ORDINARY;
  if (!get_bottom (facts, exercise, BR_VARIANT_ORDINARY, &present->dose))
    {
      BrDose ordinary = present->dose;

      present->variant = BR_VARIANT_EASIER;
      if (!get_bottom (facts, exercise, BR_VARIANT_EASIER, &present->dose))
        {
          present->variant = BR_VARIANT_ORDINARY;
          present->dose = ordinary;
          return FALSE;
        }
    }

  load = br_load_find (facts, exercise);
  if (load != NULL && load->changed != BR_DAY_NONE && load->variant == present->variant)
    apply (facts, br_exercise_get_variant (exercise, present->variant), load, present);

  return TRUE;
}

gboolean
br_load_get_easier (const BrFacts *facts,
                    BrExercise    *exercise,
                    BrDose        *dose)
{
  return get_bottom (facts, exercise, BR_VARIANT_EASIER, dose);
}

gboolean
br_load_raise (const BrFacts       *facts,
               BrExercise          *exercise,
               const BrPresentDose *present,
               BrDose              *next)
{
  BrVariant *variant = br_exercise_get_variant (exercise, present->variant);
  BrRange repetitions = br_variant_get_repetitions (variant);
  BrRange hold_s = br_variant_get_hold_s (variant);

  *next = present->dose;

  if (next->repetitions < repetitions.to)
    {
      next->repetitions = MIN (next->repetitions + BR_LOAD_STEP_REPETITIONS, repetitions.to);
      return TRUE;
    }

  if (next->hold_s < hold_s.to)
    {
      next->hold_s = MIN (next->hold_s + BR_LOAD_STEP_S, hold_s.to);
      return TRUE;
    }

  if (!find_above (facts, br_variant_get_load_g (variant), next->load_g, &next->load_g))
    return FALSE;

  next->repetitions = repetitions.from;
  next->hold_s = hold_s.from;

  return TRUE;
}

/* The step of the ladder from @from up that comes before @value, which is above @from. The last step may have been a smaller one. */
static guint
get_step_before (guint value,
                 guint from,
                 guint step)
{
  return from + (value - from - 1) / step * step;
}

gboolean
br_load_lower (const BrFacts       *facts,
               BrExercise          *exercise,
               const BrPresentDose *present,
               BrDose              *next)
{
  BrVariant *variant = br_exercise_get_variant (exercise, present->variant);
  BrRange repetitions = br_variant_get_repetitions (variant);
  BrRange hold_s = br_variant_get_hold_s (variant);

  *next = present->dose;

  if (next->hold_s > hold_s.from)
    {
      next->hold_s = get_step_before (next->hold_s, hold_s.from, BR_LOAD_STEP_S);
      return TRUE;
    }

  if (next->repetitions > repetitions.from)
    {
      next->repetitions = get_step_before (next->repetitions, repetitions.from, BR_LOAD_STEP_REPETITIONS);
      return TRUE;
    }

  return next->load_g > 0 && find_up_to (facts, br_variant_get_load_g (variant), next->load_g - 1, &next->load_g);
}

static BrLoadFact *
ensure (BrFacts    *facts,
        BrExercise *exercise)
{
  BrLoadFact *load = g_hash_table_lookup (facts->loads, exercise);

  if (load == NULL)
    {
      load = g_new0 (BrLoadFact, 1);
      g_hash_table_insert (facts->loads, exercise, load);
    }

  return load;
}

static gboolean
has_session_since (const BrFacts *facts,
                   const char    *id,
                   guint          n_before)
{
  for (guint i = facts->sessions->len; i > n_before; i--)
    {
      BrSessionEntry *entry = g_array_index (facts->sessions, BrSessionFact, i - 1).entry;

      if (br_session_entry_find_exercise (entry, id) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
take_step (BrFacts        *facts,
           BrExercise     *exercise,
           BrProposalKind  kind,
           BrDay           date)
{
  BrLoadFact *load = ensure (facts, exercise);
  BrPresentDose present;
  BrDose next;
  gboolean has_step;

  if (load->changed != BR_DAY_NONE && load->last_step == kind &&
      !has_session_since (facts, br_exercise_get_id (exercise), load->n_before))
    return FALSE;

  if (!br_load_get_present (facts, exercise, &present))
    return FALSE;

  if (kind == BR_PROPOSAL_RAISE_LOAD)
    has_step = br_load_raise (facts, exercise, &present, &next);
  else
    has_step = br_load_lower (facts, exercise, &present, &next);

  if (!has_step)
    return FALSE;

  *load = (BrLoadFact) {
    .variant = present.variant,
    .dose = next,
    .n_before = facts->sessions->len,
    .changed = date,
    .last_step = kind,
  };

  return TRUE;
}

gboolean
br_load_decide (BrFacts         *facts,
                BrDecisionEntry *decision,
                BrDay            date)
{
  const char *id = br_decision_entry_get_exercise_id (decision);
  BrProposalKind kind = br_decision_entry_get_kind (decision);
  BrExercise *exercise = id != NULL ? br_program_get_exercise (facts->program, id) : NULL;

  if (exercise == NULL)
    return FALSE;

  if (br_decision_entry_get_accepted (decision))
    return take_step (facts, exercise, kind, date);

  if (kind == BR_PROPOSAL_RAISE_LOAD)
    ensure (facts, exercise)->raise_refused = date;
  else
    ensure (facts, exercise)->n_lower_refused = facts->sessions->len;

  return FALSE;
}

void
br_load_reset (BrFacts *facts)
{
  g_hash_table_remove_all (facts->loads);
  facts->n_before_break = facts->sessions->len;
}
