/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks the state anew for every day: what is allowed changes under the person's hands when another entry arrives. */

#include "config.h"

#include "ui/calendar/br-session-mover.h"

#include <glib/gi18n.h>

#include "core/rules/br-wording.h"

struct _BrSessionMover
{
  GObject parent_instance;

  BrState *state;
  BrDay from;
  BrDay target;
  char *verdict;
};

typedef enum
{
  PROP_STATE = 1,
  PROP_FROM,
  PROP_TARGET,
  PROP_VERDICT,
} BrSessionMoverProperty;

static GParamSpec *properties[PROP_VERDICT + 1];

enum
{
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrSessionMover, br_session_mover, G_TYPE_OBJECT)

/* ---- What the rule says ---- */

gboolean
br_session_mover_can_pick_up (BrSessionMover *self,
                              BrDay           day)
{
  const BrDay *plan;
  guint n_days;

  g_return_val_if_fail (BR_IS_SESSION_MOVER (self), FALSE);

  if (self->state == NULL)
    return FALSE;

  plan = br_state_get_plan (self->state, &n_days);
  for (guint i = 0; i < n_days; i++)
    {
      if (plan[i] == day)
        return TRUE;
    }

  return FALSE;
}

gboolean
br_session_mover_allows (BrSessionMover *self,
                         BrDay           day,
                         char          **reason)
{
  g_return_val_if_fail (BR_IS_SESSION_MOVER (self), FALSE);

  if (reason != NULL)
    *reason = NULL;

  return self->from != BR_DAY_NONE && self->state != NULL && br_state_can_move (self->state, self->from, day, reason);
}

static char *
dup_verdict (BrSessionMover *self)
{
  g_autofree char *day = NULL;
  g_autofree char *reason = NULL;

  if (self->from == BR_DAY_NONE || self->state == NULL)
    return NULL;
  if (!br_session_mover_allows (self, self->target, &reason))
    return g_steal_pointer (&reason);

  day = br_wording_day (self->target, br_state_get_today (self->state));

  /* Translators: %s is a day such as "tomorrow" or "Friday" */
  return g_strdup_printf (_("The session can be moved to %s."), day);
}

static void
update_verdict (BrSessionMover *self)
{
  g_autofree char *verdict = dup_verdict (self);

  if (g_set_str (&self->verdict, verdict))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VERDICT]);
}

const char *
br_session_mover_get_verdict (BrSessionMover *self)
{
  g_return_val_if_fail (BR_IS_SESSION_MOVER (self), NULL);

  return self->verdict;
}

/* ---- Picking up and laying down ---- */

static void
set_from (BrSessionMover *self,
          BrDay           from)
{
  if (self->from == from)
    return;

  self->from = from;
  self->target = from;
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FROM]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TARGET]);
  update_verdict (self);
  g_object_thaw_notify (G_OBJECT (self));
}

gboolean
br_session_mover_pick_up (BrSessionMover *self,
                          BrDay           day)
{
  g_return_val_if_fail (BR_IS_SESSION_MOVER (self), FALSE);

  if (!br_session_mover_can_pick_up (self, day))
    return FALSE;

  set_from (self, day);

  return TRUE;
}

void
br_session_mover_cancel (BrSessionMover *self)
{
  g_return_if_fail (BR_IS_SESSION_MOVER (self));

  set_from (self, BR_DAY_NONE);
}

BrDay
br_session_mover_get_from (BrSessionMover *self)
{
  g_return_val_if_fail (BR_IS_SESSION_MOVER (self), BR_DAY_NONE);

  return self->from;
}

gboolean
br_session_mover_look_at (BrSessionMover *self,
                          BrDay           day)
{
  g_return_val_if_fail (BR_IS_SESSION_MOVER (self), FALSE);

  if (self->from == BR_DAY_NONE)
    return FALSE;

  if (self->target != day)
    {
      self->target = day;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TARGET]);
      update_verdict (self);
    }

  return br_session_mover_allows (self, day, NULL);
}

gboolean
br_session_mover_drop (BrSessionMover *self)
{
  BrDay from, to;

  g_return_val_if_fail (BR_IS_SESSION_MOVER (self), FALSE);

  from = self->from;
  to = self->target;
  if (!br_session_mover_allows (self, to, NULL))
    return FALSE;

  set_from (self, BR_DAY_NONE);
  g_signal_emit (self, signals[DROPPED], 0, from, to);

  return TRUE;
}

/* ---- The object ---- */

static void
set_state (BrSessionMover *self,
           BrState        *state)
{
  if (!g_set_object (&self->state, state))
    return;

  /* What was picked up may be planned no longer. */
  if (self->from != BR_DAY_NONE && !br_session_mover_can_pick_up (self, self->from))
    set_from (self, BR_DAY_NONE);
  update_verdict (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
br_session_mover_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  BrSessionMover *self = BR_SESSION_MOVER (object);

  switch ((BrSessionMoverProperty) property_id)
    {
    case PROP_STATE:
      g_value_set_object (value, self->state);
      break;
    case PROP_FROM:
      g_value_set_uint (value, self->from);
      break;
    case PROP_TARGET:
      g_value_set_uint (value, self->target);
      break;
    case PROP_VERDICT:
      g_value_set_string (value, self->verdict);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_session_mover_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((BrSessionMoverProperty) property_id)
    {
    case PROP_STATE:
      set_state (BR_SESSION_MOVER (object), g_value_get_object (value));
      break;
    case PROP_FROM:
    case PROP_TARGET:
    case PROP_VERDICT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_session_mover_finalize (GObject *object)
{
  BrSessionMover *self = BR_SESSION_MOVER (object);

  g_clear_object (&self->state);
  g_clear_pointer (&self->verdict, g_free);

  G_OBJECT_CLASS (br_session_mover_parent_class)->finalize (object);
}

static void
br_session_mover_class_init (BrSessionMoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_session_mover_get_property;
  object_class->set_property = br_session_mover_set_property;
  object_class->finalize = br_session_mover_finalize;

  properties[PROP_STATE] = g_param_spec_object ("state", NULL, NULL, BR_TYPE_STATE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FROM] = g_param_spec_uint ("from", NULL, NULL, 0, G_MAXUINT, BR_DAY_NONE,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TARGET] = g_param_spec_uint ("target", NULL, NULL, 0, G_MAXUINT, BR_DAY_NONE,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_VERDICT] = g_param_spec_string ("verdict", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[DROPPED] = g_signal_new ("dropped", BR_TYPE_SESSION_MOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
br_session_mover_init (BrSessionMover *self)
{
}

BrSessionMover *
br_session_mover_new (void)
{
  return g_object_new (BR_TYPE_SESSION_MOVER, NULL);
}
