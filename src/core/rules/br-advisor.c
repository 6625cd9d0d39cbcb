/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the rules' state of today current.
 *
 * What changes only marks the state as stale; it is evaluated again when somebody asks or, once for all changes until then, in an
 * idle moment that also tells those who listen. */

#include "config.h"

#include "core/rules/br-advisor.h"

struct _BrAdvisor
{
  GObject parent_instance;

  BrJournal *journal;
  BrProgram *program;
  BrState   *state;
  BrDay      today;
  guint      idle_id;
  gboolean   is_stale;
};

G_DEFINE_FINAL_TYPE (BrAdvisor, br_advisor, G_TYPE_OBJECT)

typedef enum
{
  PROP_JOURNAL = 1,
  PROP_PROGRAM,
  PROP_TODAY,
  PROP_STATE,
} BrAdvisorProperty;

static GParamSpec *props[PROP_STATE + 1];

static gboolean
tell (gpointer user_data)
{
  BrAdvisor *self = user_data;

  self->idle_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);

  return G_SOURCE_REMOVE;
}

static void
make_stale (BrAdvisor *self)
{
  self->is_stale = TRUE;

  if (self->idle_id == 0)
    self->idle_id = g_idle_add_full (G_PRIORITY_DEFAULT, tell, self, NULL);
}

static void
set_today (BrAdvisor *self,
           BrDay      today)
{
  if (self->today == today)
    return;

  self->today = today;
  make_stale (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TODAY]);
}

static void
br_advisor_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  BrAdvisor *self = BR_ADVISOR (object);

  switch ((BrAdvisorProperty) property_id)
    {
    case PROP_JOURNAL:
      g_value_set_object (value, self->journal);
      break;

    case PROP_PROGRAM:
      g_value_set_object (value, self->program);
      break;

    case PROP_TODAY:
      g_value_set_uint (value, self->today);
      break;

    case PROP_STATE:
      g_value_set_object (value, br_advisor_get_state (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_advisor_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  BrAdvisor *self = BR_ADVISOR (object);

  switch ((BrAdvisorProperty) property_id)
    {
    case PROP_JOURNAL:
      self->journal = g_value_dup_object (value);
      break;

    case PROP_PROGRAM:
      br_advisor_set_program (self, g_value_get_object (value));
      break;

    case PROP_TODAY:
      set_today (self, g_value_get_uint (value));
      break;

    case PROP_STATE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_advisor_constructed (GObject *object)
{
  BrAdvisor *self = BR_ADVISOR (object);

  G_OBJECT_CLASS (br_advisor_parent_class)->constructed (object);

  g_signal_connect_object (self->journal, "items-changed", G_CALLBACK (make_stale), self, G_CONNECT_SWAPPED);
}

static void
br_advisor_dispose (GObject *object)
{
  BrAdvisor *self = BR_ADVISOR (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_object (&self->journal);
  g_clear_object (&self->program);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (br_advisor_parent_class)->dispose (object);
}

static void
br_advisor_class_init (BrAdvisorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_advisor_get_property;
  object_class->set_property = br_advisor_set_property;
  object_class->constructed = br_advisor_constructed;
  object_class->dispose = br_advisor_dispose;

  props[PROP_JOURNAL] =
    g_param_spec_object ("journal", NULL, NULL, BR_TYPE_JOURNAL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_PROGRAM] =
    g_param_spec_object ("program", NULL, NULL, BR_TYPE_PROGRAM,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_TODAY] =
    g_param_spec_uint ("today", NULL, NULL, 0, G_MAXUINT, BR_DAY_NONE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_STATE] =
    g_param_spec_object ("state", NULL, NULL, BR_TYPE_STATE,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
br_advisor_init (BrAdvisor *self)
{
}

BrAdvisor *
br_advisor_new (BrJournal *journal)
{
  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);

  return g_object_new (BR_TYPE_ADVISOR, "journal", journal, NULL);
}

BrJournal *
br_advisor_get_journal (BrAdvisor *self)
{
  g_return_val_if_fail (BR_IS_ADVISOR (self), NULL);

  return self->journal;
}

BrProgram *
br_advisor_get_program (BrAdvisor *self)
{
  g_return_val_if_fail (BR_IS_ADVISOR (self), NULL);

  return self->program;
}

void
br_advisor_set_program (BrAdvisor *self,
                        BrProgram *program)
{
  g_return_if_fail (BR_IS_ADVISOR (self));
  g_return_if_fail (program == NULL || BR_IS_PROGRAM (program));

  if (!g_set_object (&self->program, program))
    return;

  make_stale (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROGRAM]);
}

BrDay
br_advisor_get_today (BrAdvisor *self)
{
  g_return_val_if_fail (BR_IS_ADVISOR (self), BR_DAY_NONE);

  return self->today;
}

BrState *
br_advisor_get_state (BrAdvisor *self)
{
  g_return_val_if_fail (BR_IS_ADVISOR (self), NULL);

  if (self->is_stale)
    {
      self->is_stale = FALSE;
      g_clear_object (&self->state);

      if (self->program != NULL && self->today != BR_DAY_NONE)
        self->state = br_rules_evaluate (self->program, self->journal, self->today);
    }

  return self->state;
}
