/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that the rules say on one day, as an immutable object that views bind to. */

#include "config.h"

#include "core/rules/br-state-private.h"

#include "core/rules/br-announcements.h"
#include "core/rules/br-extra.h"
#include "core/rules/br-gates.h"
#include "core/rules/br-judgement.h"
#include "core/rules/br-maintain.h"
#include "core/rules/br-move.h"
#include "core/rules/br-prescribe.h"
#include "core/rules/br-proposals.h"
#include "core/rules/br-situation.h"

G_DEFINE_ENUM_TYPE (BrSituation, br_situation,
                    G_DEFINE_ENUM_VALUE (BR_SITUATION_NEW, "new"),
                    G_DEFINE_ENUM_VALUE (BR_SITUATION_LOCKED, "locked"),
                    G_DEFINE_ENUM_VALUE (BR_SITUATION_PAUSED, "paused"),
                    G_DEFINE_ENUM_VALUE (BR_SITUATION_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (BR_SITUATION_WORKOUT, "workout"),
                    G_DEFINE_ENUM_VALUE (BR_SITUATION_REST, "rest"))

G_DEFINE_ENUM_TYPE (BrLock, br_lock,
                    G_DEFINE_ENUM_VALUE (BR_LOCK_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (BR_LOCK_EMERGENCY, "emergency"),
                    G_DEFINE_ENUM_VALUE (BR_LOCK_CLINICIAN, "clinician"),
                    G_DEFINE_ENUM_VALUE (BR_LOCK_UNANSWERED, "unanswered"))

struct _BrState
{
  GObject parent_instance;

  BrDay            today;
  BrSituation      situation;
  char            *reason;
  guint            phase;
  BrDay            phase_entered;
  BrDay            started;
  guint            session_number;
  BrDay            earliest_advance;
  char            *earliest_text;
  BrLock           lock;
  BrDay            lock_since;
  char           **standing_flags;
  GHashTable      *cleared_flags;
  BrDay            clear_from;
  BrWeekdays       weekdays;
  GArray          *plan;
  GArray          *pauses;
  BrDay            last_session;
  gboolean         is_maintaining;
  BrMarks          marks;
  GListModel      *gates;
  GListModel      *maintain;
  GListModel      *proposals;
  GListModel      *announcements;
  BrVerdict       *extra;
  BrReview        *review;
  BrReview        *last_review;
  GListModel      *reviews;
  BrDay            review_due;
  BrDay            next_review;
  BrPrescription  *prescription;
  BrPrescription  *short_prescription;
  char            *unanswered_session;
  double           baseline;
  BrDecisionEntry *last_decision;
};

G_DEFINE_FINAL_TYPE (BrState, br_state, G_TYPE_OBJECT)

typedef enum
{
  PROP_TODAY = 1,
  PROP_SITUATION,
  PROP_REASON,
  PROP_PHASE,
  PROP_PHASE_ENTERED,
  PROP_SESSION_NUMBER,
  PROP_NEXT_SESSION,
  PROP_EARLIEST_ADVANCE,
  PROP_LOCK,
  PROP_LOCK_SINCE,
  PROP_GATES,
  PROP_PROPOSALS,
  PROP_PRESCRIPTION,
  PROP_SHORT_PRESCRIPTION,
  PROP_BASELINE,
  PROP_ANNOUNCEMENTS,
  PROP_EXTRA,
  PROP_REVIEW,
  PROP_LAST_REVIEW,
} BrStateProperty;

static GParamSpec *props[PROP_LAST_REVIEW + 1];

static void
br_state_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  BrState *self = BR_STATE (object);

  switch ((BrStateProperty) property_id)
    {
    case PROP_TODAY:
      g_value_set_uint (value, self->today);
      break;

    case PROP_SITUATION:
      g_value_set_enum (value, (int) self->situation);
      break;

    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;

    case PROP_PHASE:
      g_value_set_uint (value, self->phase);
      break;

    case PROP_PHASE_ENTERED:
      g_value_set_uint (value, self->phase_entered);
      break;

    case PROP_SESSION_NUMBER:
      g_value_set_uint (value, self->session_number);
      break;

    case PROP_NEXT_SESSION:
      g_value_set_uint (value, br_state_get_next_session (self));
      break;

    case PROP_EARLIEST_ADVANCE:
      g_value_set_uint (value, self->earliest_advance);
      break;

    case PROP_LOCK:
      g_value_set_enum (value, (int) self->lock);
      break;

    case PROP_LOCK_SINCE:
      g_value_set_uint (value, self->lock_since);
      break;

    case PROP_GATES:
      g_value_set_object (value, self->gates);
      break;

    case PROP_PROPOSALS:
      g_value_set_object (value, self->proposals);
      break;

    case PROP_PRESCRIPTION:
      g_value_set_object (value, self->prescription);
      break;

    case PROP_SHORT_PRESCRIPTION:
      g_value_set_object (value, self->short_prescription);
      break;

    case PROP_BASELINE:
      g_value_set_double (value, self->baseline);
      break;

    case PROP_ANNOUNCEMENTS:
      g_value_set_object (value, self->announcements);
      break;

    case PROP_EXTRA:
      g_value_set_object (value, self->extra);
      break;

    case PROP_REVIEW:
      g_value_set_object (value, self->review);
      break;

    case PROP_LAST_REVIEW:
      g_value_set_object (value, self->last_review);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_state_dispose (GObject *object)
{
  BrState *self = BR_STATE (object);

  g_clear_object (&self->gates);
  g_clear_object (&self->maintain);
  g_clear_object (&self->proposals);
  g_clear_object (&self->announcements);
  g_clear_object (&self->extra);
  g_clear_object (&self->review);
  g_clear_object (&self->last_review);
  g_clear_object (&self->reviews);
  g_clear_object (&self->prescription);
  g_clear_object (&self->short_prescription);
  g_clear_object (&self->last_decision);

  G_OBJECT_CLASS (br_state_parent_class)->dispose (object);
}

static void
br_state_finalize (GObject *object)
{
  BrState *self = BR_STATE (object);

  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->earliest_text, g_free);
  g_clear_pointer (&self->standing_flags, g_strfreev);
  g_clear_pointer (&self->cleared_flags, g_hash_table_unref);
  g_clear_pointer (&self->plan, g_array_unref);
  g_clear_pointer (&self->pauses, g_array_unref);
  g_clear_pointer (&self->unanswered_session, g_free);
  br_marks_clear (&self->marks);

  G_OBJECT_CLASS (br_state_parent_class)->finalize (object);
}

static GParamSpec *
day_spec (const char *name)
{
  return g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, BR_DAY_NONE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
number_spec (const char *name)
{
  return g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
object_spec (const char *name,
             GType       type)
{
  return g_param_spec_object (name, NULL, NULL, type, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
br_state_class_init (BrStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_state_get_property;
  object_class->dispose = br_state_dispose;
  object_class->finalize = br_state_finalize;

  props[PROP_TODAY] = day_spec ("today");
  props[PROP_SITUATION] =
    g_param_spec_enum ("situation", NULL, NULL, BR_TYPE_SITUATION, BR_SITUATION_NEW,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_REASON] =
    g_param_spec_string ("reason", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_PHASE] = number_spec ("phase");
  props[PROP_PHASE_ENTERED] = day_spec ("phase-entered");
  props[PROP_SESSION_NUMBER] = number_spec ("session-number");
  props[PROP_NEXT_SESSION] = day_spec ("next-session");
  props[PROP_EARLIEST_ADVANCE] = day_spec ("earliest-advance");
  props[PROP_LOCK] =
    g_param_spec_enum ("lock", NULL, NULL, BR_TYPE_LOCK, BR_LOCK_NONE,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_LOCK_SINCE] = day_spec ("lock-since");
  props[PROP_GATES] = object_spec ("gates", G_TYPE_LIST_MODEL);
  props[PROP_PROPOSALS] = object_spec ("proposals", G_TYPE_LIST_MODEL);
  props[PROP_PRESCRIPTION] = object_spec ("prescription", BR_TYPE_PRESCRIPTION);
  props[PROP_SHORT_PRESCRIPTION] = object_spec ("short-prescription", BR_TYPE_PRESCRIPTION);
  props[PROP_BASELINE] =
    g_param_spec_double ("baseline", NULL, NULL, -1, BR_PAIN_MAX, -1,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_ANNOUNCEMENTS] = object_spec ("announcements", G_TYPE_LIST_MODEL);
  props[PROP_EXTRA] = object_spec ("extra", BR_TYPE_VERDICT);
  props[PROP_REVIEW] = object_spec ("review", BR_TYPE_REVIEW);
  props[PROP_LAST_REVIEW] = object_spec ("last-review", BR_TYPE_REVIEW);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
br_state_init (BrState *self)
{
}

static char **
dup_standing (const BrFlags *flags)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < flags->standing->len; i++)
    g_strv_builder_add (ids, g_array_index (flags->standing, BrStandingFlag, i).id);

  return g_strv_builder_end (ids);
}

/* %NULL if nothing was cleared, as in most lives. */
static GHashTable *
dup_cleared (const BrFlags *flags)
{
  g_autoptr (GHashTable) cleared = NULL;
  GHashTableIter iter;
  gpointer id, day;

  if (g_hash_table_size (flags->cleared) == 0)
    return NULL;

  cleared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_iter_init (&iter, flags->cleared);
  while (g_hash_table_iter_next (&iter, &id, &day))
    g_hash_table_insert (cleared, g_strdup (id), day);

  return g_steal_pointer (&cleared);
}

/* The next-day check is asked the day after a session or, at the latest, before the next one. */
static char *
dup_unanswered_session (const BrFacts *facts,
                        BrDay          today)
{
  const BrSessionFact *last = br_facts_get_last_session (facts);

  if (last == NULL || last->date >= today || last->check != BR_CHECK_NONE)
    return NULL;

  return g_strdup (br_entry_get_id (BR_ENTRY (last->entry)));
}

static void
set_plan (BrState           *self,
          const BrFacts     *facts,
          const BrJudgement *judgement)
{
  self->plan = g_array_copy (judgement->plan);
  self->pauses = g_array_copy (facts->schedule.pauses);
  self->last_session = br_facts_get_last_session_day (facts);
  self->weekdays = br_schedule_get_weekdays (&facts->schedule);
  self->is_maintaining = facts->schedule.is_maintaining;
  self->extra = br_extra_judge (facts, self->today, self->plan);
  br_marks_init (&self->marks, facts, self->today, self->plan);
}

static void
set_sessions (BrState       *self,
              const BrFacts *facts)
{
  g_auto (BrAdjustments) adjustments = { 0 };
  g_auto (BrAdjustments) short_adjustments = { 0 };

  br_adjustments_init (&adjustments);
  br_adjustments_init (&short_adjustments);

  self->prescription = br_prescribe (facts, self->today, FALSE, &adjustments);
  self->short_prescription = br_prescribe (facts, self->today, TRUE, &short_adjustments);
  self->announcements = br_announcements_dup_model (facts, self->today, &adjustments);
}

static void
set_reviews (BrState       *self,
             const BrFacts *facts)
{
  g_autoptr (GListStore) reviews = g_list_store_new (BR_TYPE_REVIEW);
  BrReviewResult now;

  self->baseline = br_tally_get_mean (facts->baseline);
  self->review_due = br_reviews_get_due (facts, self->today);
  self->next_review = br_reviews_get_next (facts, self->today);

  if (facts->phase > 0)
    {
      now = br_reviews_judge (facts, self->today);
      self->review = br_review_new (&now);
    }

  for (guint i = 0; i < facts->reviews.done->len; i++)
    {
      g_autoptr (BrReview) review = br_review_new (&g_array_index (facts->reviews.done, BrReviewResult, i));

      g_list_store_append (reviews, review);
      g_set_object (&self->last_review, review);
    }

  self->reviews = G_LIST_MODEL (g_steal_pointer (&reviews));
}

BrState *
br_state_new (const BrFacts *facts,
              BrDay          today)
{
  BrState *self = g_object_new (BR_TYPE_STATE, NULL);
  g_auto (BrJudgement) judgement = { 0 };

  br_judgement_init (&judgement);
  br_judgement_make (&judgement, facts, today);

  self->today = today;
  set_plan (self, facts, &judgement);

  self->situation = judgement.situation;
  self->reason = br_situation_describe (facts, today, self->plan, self->situation);
  self->phase = facts->phase;
  self->phase_entered = facts->entered;
  self->started = facts->started;
  self->session_number = facts->phase > 0 ? facts->n_in_stay + 1 : 0;

  self->lock = br_flags_get_lock (&facts->flags);
  self->lock_since = br_flags_get_since (&facts->flags);
  self->standing_flags = dup_standing (&facts->flags);
  self->cleared_flags = dup_cleared (&facts->flags);
  self->clear_from = br_flags_get_clear_from (&facts->flags);

  self->gates = br_gates_dup_model (facts, today);
  self->maintain = br_maintain_dup_conditions (facts, today);
  self->proposals = br_proposals_dup_model (facts, today, judgement.findings);
  self->earliest_advance = judgement.earliest;
  self->earliest_text = br_gates_describe_earliest (facts, today, judgement.earliest);
  set_sessions (self, facts);
  set_reviews (self, facts);

  self->unanswered_session = dup_unanswered_session (facts, today);
  g_set_object (&self->last_decision, facts->last_change);

  return self;
}

BrDay
br_state_get_today (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), BR_DAY_NONE);

  return self->today;
}

BrSituation
br_state_get_situation (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), BR_SITUATION_NEW);

  return self->situation;
}

const char *
br_state_get_reason (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), NULL);

  return self->reason;
}

guint
br_state_get_phase (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), 0);

  return self->phase;
}

BrDay
br_state_get_phase_entered (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), BR_DAY_NONE);

  return self->phase_entered;
}

BrDay
br_state_get_started (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), BR_DAY_NONE);

  return self->started;
}

guint
br_state_get_session_number (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), 0);

  return self->session_number;
}

BrDay
br_state_get_next_session (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), BR_DAY_NONE);

  return self->plan->len > 0 ? g_array_index (self->plan, BrDay, 0) : BR_DAY_NONE;
}

BrDay
br_state_get_earliest_advance (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), BR_DAY_NONE);

  return self->earliest_advance;
}

const char *
br_state_get_earliest_text (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), NULL);

  return self->earliest_text;
}

BrLock
br_state_get_lock (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), BR_LOCK_NONE);

  return self->lock;
}

BrDay
br_state_get_lock_since (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), BR_DAY_NONE);

  return self->lock_since;
}

const char * const *
br_state_get_standing_flags (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), NULL);

  return (const char * const *) self->standing_flags;
}

BrDay
br_state_get_clear_from (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), BR_DAY_NONE);

  return self->clear_from;
}

BrDay
br_state_get_cleared_on (BrState    *self,
                         const char *id)
{
  g_return_val_if_fail (BR_IS_STATE (self), BR_DAY_NONE);
  g_return_val_if_fail (id != NULL, BR_DAY_NONE);

  return self->cleared_flags != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->cleared_flags, id)) : BR_DAY_NONE;
}

BrWeekdays
br_state_get_weekdays (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), 0);

  return self->weekdays;
}

const BrDay *
br_state_get_plan (BrState *self,
                   guint   *n_days)
{
  g_return_val_if_fail (BR_IS_STATE (self), NULL);
  g_return_val_if_fail (n_days != NULL, NULL);

  *n_days = self->plan->len;
  return (const BrDay *) (gpointer) self->plan->data;
}

BrDayMarks
br_state_get_day_marks (BrState *self,
                        BrDay    day)
{
  g_return_val_if_fail (BR_IS_STATE (self), BR_DAY_MARK_NONE);

  return br_marks_get (&self->marks, day);
}

GListModel *
br_state_get_gates (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), NULL);

  return self->gates;
}

GListModel *
br_state_get_maintain_conditions (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), NULL);

  return self->maintain;
}

GListModel *
br_state_get_proposals (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), NULL);

  return self->proposals;
}

BrPrescription *
br_state_get_prescription (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), NULL);

  return self->prescription;
}

BrPrescription *
br_state_get_short_prescription (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), NULL);

  return self->short_prescription;
}

const char *
br_state_get_unanswered_session (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), NULL);

  return self->unanswered_session;
}

double
br_state_get_baseline (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), -1);

  return self->baseline;
}

BrDecisionEntry *
br_state_get_last_decision (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), NULL);

  return self->last_decision;
}

gboolean
br_state_get_maintaining (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), FALSE);

  return self->is_maintaining;
}

gboolean
br_state_can_move (BrState  *self,
                   BrDay     from,
                   BrDay     to,
                   char    **reason)
{
  BrMoveRules rules;
  BrMoveFact move = { from, to };
  BrMoveRefusal refusal;
  BrDay touched;

  g_return_val_if_fail (BR_IS_STATE (self), FALSE);

  rules = (BrMoveRules) { self->today, self->last_session, self->plan, self->pauses };
  refusal = br_move_judge (&rules, &move, &touched);
  if (reason != NULL)
    *reason = br_move_describe (refusal, touched, self->today);

  return refusal == BR_MOVE_ALLOWED;
}

GListModel *
br_state_get_announcements (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), NULL);

  return self->announcements;
}

BrVerdict *
br_state_get_extra (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), NULL);

  return self->extra;
}

BrReview *
br_state_get_review (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), NULL);

  return self->review;
}

GListModel *
br_state_get_reviews (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), NULL);

  return self->reviews;
}

BrReview *
br_state_get_last_review (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), NULL);

  return self->last_review;
}

BrDay
br_state_get_review_due (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), BR_DAY_NONE);

  return self->review_due;
}

BrDay
br_state_get_next_review (BrState *self)
{
  g_return_val_if_fail (BR_IS_STATE (self), BR_DAY_NONE);

  return self->next_review;
}
