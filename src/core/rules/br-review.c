/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A four-week review as an object, and its words. */

#include "config.h"

#include "core/rules/br-review.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "core/journal/br-pain.h"
#include "core/rules/br-facts.h"

struct _BrReview
{
  GObject parent_instance;

  BrReviewResult  result;
  char           *entry_id;
  char           *text;
};

G_DEFINE_FINAL_TYPE (BrReview, br_review, G_TYPE_OBJECT)

typedef enum
{
  PROP_DATE = 1,
  PROP_DUE,
  PROP_IS_DONE,
  PROP_BASELINE,
  PROP_CURRENT,
  PROP_IMPROVEMENT_PERCENT,
  PROP_N_SESSIONS,
  PROP_VERDICT,
  PROP_TEXT,
} BrReviewProperty;

static GParamSpec *props[PROP_TEXT + 1];

static void
br_review_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  BrReview *self = BR_REVIEW (object);

  switch ((BrReviewProperty) property_id)
    {
    case PROP_DATE:
      g_value_set_uint (value, self->result.date);
      break;

    case PROP_DUE:
      g_value_set_uint (value, self->result.due);
      break;

    case PROP_IS_DONE:
      g_value_set_boolean (value, self->entry_id != NULL);
      break;

    case PROP_BASELINE:
      g_value_set_double (value, br_review_get_baseline (self));
      break;

    case PROP_CURRENT:
      g_value_set_double (value, br_review_get_current (self));
      break;

    case PROP_IMPROVEMENT_PERCENT:
      g_value_set_double (value, br_review_get_improvement_percent (self));
      break;

    case PROP_N_SESSIONS:
      g_value_set_uint (value, self->result.n_sessions);
      break;

    case PROP_VERDICT:
      g_value_set_enum (value, (int) self->result.verdict);
      break;

    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_review_finalize (GObject *object)
{
  BrReview *self = BR_REVIEW (object);

  g_clear_pointer (&self->entry_id, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (br_review_parent_class)->finalize (object);
}

static void
br_review_class_init (BrReviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = br_review_get_property;
  object_class->finalize = br_review_finalize;

  props[PROP_DATE] = g_param_spec_uint ("date", NULL, NULL, 0, G_MAXUINT, BR_DAY_NONE, flags);
  props[PROP_DUE] = g_param_spec_uint ("due", NULL, NULL, 0, G_MAXUINT, BR_DAY_NONE, flags);
  props[PROP_IS_DONE] = g_param_spec_boolean ("is-done", NULL, NULL, FALSE, flags);
  props[PROP_BASELINE] = g_param_spec_double ("baseline", NULL, NULL, -1, BR_PAIN_MAX, -1, flags);
  props[PROP_CURRENT] = g_param_spec_double ("current", NULL, NULL, -1, BR_PAIN_MAX, -1, flags);
  props[PROP_IMPROVEMENT_PERCENT] =
    g_param_spec_double ("improvement-percent", NULL, NULL, -G_MAXDOUBLE, 100, 0, flags);
  props[PROP_N_SESSIONS] = g_param_spec_uint ("n-sessions", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_VERDICT] =
    g_param_spec_enum ("verdict", NULL, NULL, BR_TYPE_REVIEW_VERDICT, BR_REVIEW_NONE, flags);
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
br_review_init (BrReview *self)
{
}

/* "Pain down 34 % since the first week: 5.8 to 3.8." Rounded towards nothing, so that what is shown never says more than what decided. */
static char *
describe_pain (const BrReviewResult *result)
{
  double baseline = br_tally_get_mean (result->baseline);
  double current = br_tally_get_mean (result->current);
  double percent = trunc (br_review_result_get_improvement (result));

  if (current < baseline)
    return g_strdup_printf (_("Pain down %.0f\u00a0%% since your first week: %.1f to %.1f of 10."), percent, baseline, current);
  if (percent < 0)
    return g_strdup_printf (_("Pain up %.0f\u00a0%% since your first week: %.1f to %.1f of 10."), -percent, baseline, current);
  if (current > baseline)
    return g_strdup_printf (_("Pain up since your first week: %.1f to %.1f of 10."), baseline, current);

  return g_strdup_printf (_("Pain is as in your first week: %.1f of 10."), current);
}

static char *
describe_activities (const BrReviewResult *result)
{
  return g_strdup_printf (ngettext ("Pain was low from the start, so your own activity decides: from %.1f to %.1f of 10.",
                                    "Pain was low from the start, so your own activities decide: from %.1f to %.1f of 10.",
                                    result->latest.n),
                          br_tally_get_mean (result->first), br_tally_get_mean (result->latest));
}

static char *
describe_verdict (const BrReviewResult *result)
{
  switch (result->verdict)
    {
    case BR_REVIEW_TOO_FEW:
      return g_strdup_printf (ngettext ("%u full session in the 28 days before it was due is too few to judge; 9 are needed.",
                                        "%u full sessions in the 28 days before it was due are too few to judge; 9 are needed.",
                                        result->n_sessions), result->n_sessions);

    case BR_REVIEW_ON_TRACK:
      return g_strdup (_("You are on track."));

    case BR_REVIEW_SOME:
      return g_strdup (_("That is some improvement. Think about seeing a physiotherapist."));

    case BR_REVIEW_SEE_PROFESSIONAL:
      return g_strdup (_("That is less than 20\u00a0% improvement. Please see a physiotherapist."));

    case BR_REVIEW_NONE:
    case BR_REVIEW_NEEDS_RATING:
    default:
      return g_strdup (_("Pain was low from the start, so it alone cannot say whether the program helps."));
    }
}

char *
br_review_describe (const BrReviewResult *result)
{
  g_autofree char *pain = NULL;
  g_autofree char *activities = NULL;
  g_autofree char *follows = NULL;

  if (result->verdict == BR_REVIEW_NEEDS_RATING)
    return g_strdup (_("There is no pain rating of the last 7 days. A check-in is enough."));

  pain = describe_pain (result);
  follows = describe_verdict (result);
  if (result->by_activities)
    activities = describe_activities (result);

  return activities != NULL ? g_strjoin (" ", pain, activities, follows, NULL) : g_strjoin (" ", pain, follows, NULL);
}

BrReview *
br_review_new (const BrReviewResult *result)
{
  BrReview *self;

  g_return_val_if_fail (result != NULL, NULL);

  self = g_object_new (BR_TYPE_REVIEW, NULL);
  self->result = *result;
  self->result.entry = NULL;
  self->text = br_review_describe (result);
  if (result->entry != NULL)
    self->entry_id = g_strdup (br_entry_get_id (BR_ENTRY (result->entry)));

  return self;
}

BrDay
br_review_get_date (BrReview *self)
{
  g_return_val_if_fail (BR_IS_REVIEW (self), BR_DAY_NONE);

  return self->result.date;
}

BrDay
br_review_get_due_date (BrReview *self)
{
  g_return_val_if_fail (BR_IS_REVIEW (self), BR_DAY_NONE);

  return self->result.due;
}

const char *
br_review_get_entry_id (BrReview *self)
{
  g_return_val_if_fail (BR_IS_REVIEW (self), NULL);

  return self->entry_id;
}

double
br_review_get_baseline (BrReview *self)
{
  g_return_val_if_fail (BR_IS_REVIEW (self), -1);

  return br_tally_get_mean (self->result.baseline);
}

double
br_review_get_current (BrReview *self)
{
  g_return_val_if_fail (BR_IS_REVIEW (self), -1);

  return br_tally_get_mean (self->result.current);
}

double
br_review_get_improvement_percent (BrReview *self)
{
  g_return_val_if_fail (BR_IS_REVIEW (self), 0);

  return br_review_result_get_improvement (&self->result);
}

guint
br_review_get_n_baseline (BrReview *self)
{
  g_return_val_if_fail (BR_IS_REVIEW (self), 0);

  return self->result.baseline.n;
}

guint
br_review_get_n_current (BrReview *self)
{
  g_return_val_if_fail (BR_IS_REVIEW (self), 0);

  return self->result.current.n;
}

guint
br_review_get_n_sessions (BrReview *self)
{
  g_return_val_if_fail (BR_IS_REVIEW (self), 0);

  return self->result.n_sessions;
}

BrReviewVerdict
br_review_get_verdict (BrReview *self)
{
  g_return_val_if_fail (BR_IS_REVIEW (self), BR_REVIEW_NONE);

  return self->result.verdict;
}

gboolean
br_review_get_by_activities (BrReview *self)
{
  g_return_val_if_fail (BR_IS_REVIEW (self), FALSE);

  return self->result.by_activities;
}

const char *
br_review_get_text (BrReview *self)
{
  g_return_val_if_fail (BR_IS_REVIEW (self), NULL);

  return self->text;
}
