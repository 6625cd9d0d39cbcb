/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compares two states. */

#include "config.h"

#include "ui/routine/br-session-changes.h"

#include <glib/gi18n.h>

/* LOAD-3: pain after a session from which on its doses stay */
#define MIN_STAY_PAIN 4

static void
add (GPtrArray  *changes,
     const char *rule,
     gboolean    met,
     const char *text)
{
  g_ptr_array_add (changes, br_verdict_new (rule, met, 0, 0, text, NULL));
}

static void
add_kind (GPtrArray      *changes,
          BrSessionEntry *entry,
          BrState        *after)
{
  BrDayMarks marks = br_state_get_day_marks (after, br_entry_get_date (BR_ENTRY (entry)));
  gboolean last_phase = g_list_model_get_n_items (br_state_get_gates (after)) == 0;

  switch (br_session_entry_get_summary (entry)->kind)
    {
    case BR_SESSION_SHORT:
      add (changes, "GATE-2", FALSE, _("A short session: it keeps the habit and does not count toward the next phase."));
      break;
    case BR_SESSION_PARTIAL:
      add (changes, "GATE-2", FALSE, _("Part of a session: it is kept and does not count toward the next phase."));
      break;
    case BR_SESSION_FULL:
    default:
      if ((marks & BR_DAY_MARK_EXTRA) != 0)
        add (changes, "FREQ-3", FALSE, _("An extra session, so close to another one: it is kept and does not count toward the next phase."));
      else if (last_phase)
        add (changes, "", TRUE, _("A full session."));
      else
        add (changes, "GATE-2", TRUE, _("A full session: it counts toward the next phase."));
      break;
    }
}

static BrVerdict *
find_gate (BrState    *state,
           const char *rule)
{
  GListModel *gates = state != NULL ? br_state_get_gates (state) : NULL;

  for (guint i = 0; gates != NULL && i < g_list_model_get_n_items (gates); i++)
    {
      g_autoptr (BrVerdict) gate = g_list_model_get_item (gates, i);

      /* The list keeps it alive. */
      if (g_str_equal (br_verdict_get_rule (gate), rule))
        return gate;
    }

  return NULL;
}

static void
add_gates (GPtrArray      *changes,
           BrSessionEntry *entry,
           BrState        *before,
           BrState        *after)
{
  GListModel *gates = br_state_get_gates (after);
  gboolean hurt = br_pain_kind_is_event (br_session_entry_get_worst_pain_kind (entry));

  for (guint i = 0; i < g_list_model_get_n_items (gates); i++)
    {
      g_autoptr (BrVerdict) gate = g_list_model_get_item (gates, i);
      BrVerdict *old = find_gate (before, br_verdict_get_rule (gate));

      if (g_str_equal (br_verdict_get_rule (gate), "GATE-3") && hurt)
        /* GATE-3: counted from the day of the pain on, as the list of conditions does. */
        add (changes, "GATE-3", FALSE, _("Pain-free days start again today."));
      else if (old == NULL
          || br_verdict_get_met (old) != br_verdict_get_met (gate)
          || g_strcmp0 (br_verdict_get_text (old), br_verdict_get_text (gate)) != 0)
        g_ptr_array_add (changes, g_object_ref (gate));
    }
}

/* LOAD-3: why nothing grows after this session. */
static void
add_load (GPtrArray      *changes,
          BrSessionEntry *entry)
{
  const BrSessionSummary *summary = br_session_entry_get_summary (entry);

  if (summary->form == BR_FORM_LOST)
    add (changes, "LOAD-3", FALSE, _("Form did not hold to the end, so the doses stay as they are."));
  else if (summary->pain_after >= MIN_STAY_PAIN)
    add (changes, "LOAD-3", FALSE, _("Pain afterward was 4 or more, so the doses stay as they are."));
}

static gboolean
has_proposal (BrState    *state,
              BrProposal *proposal)
{
  GListModel *proposals = state != NULL ? br_state_get_proposals (state) : NULL;

  for (guint i = 0; proposals != NULL && i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (BrProposal) other = g_list_model_get_item (proposals, i);

      if (br_proposal_get_kind (other) == br_proposal_get_kind (proposal)
          && g_strcmp0 (br_proposal_get_rule (other), br_proposal_get_rule (proposal)) == 0
          && g_strcmp0 (br_proposal_get_exercise_id (other), br_proposal_get_exercise_id (proposal)) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_proposals (GPtrArray *changes,
               BrState   *before,
               BrState   *after)
{
  GListModel *proposals = br_state_get_proposals (after);

  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (BrProposal) proposal = g_list_model_get_item (proposals, i);
      g_autofree char *text = NULL;

      if (has_proposal (before, proposal))
        continue;

      /* Translators: a proposal ("Move on to phase 2?") and its reason; it is answered on the page called Today */
      text = g_strdup_printf (_("%s %s You decide under Today."), br_proposal_get_title (proposal), br_proposal_get_reason (proposal));
      add (changes, br_proposal_get_rule (proposal), FALSE, text);
    }
}

GPtrArray *
br_session_changes_list (BrSessionEntry *entry,
                         BrState        *before,
                         BrState        *after)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  BrDay next;

  g_return_val_if_fail (BR_IS_SESSION_ENTRY (entry), NULL);
  g_return_val_if_fail (before == NULL || BR_IS_STATE (before), NULL);
  g_return_val_if_fail (BR_IS_STATE (after), NULL);

  next = br_state_get_next_session (after);
  add_kind (changes, entry, after);
  add_gates (changes, entry, before, after);
  add_load (changes, entry);
  add_proposals (changes, before, after);

  if (br_state_get_lock (after) != BR_LOCK_NONE)
    {
      add (changes, "FLAG-3", FALSE, _("Training waits until the safety questions are answered."));
    }
  else if (next != BR_DAY_NONE)
    {
      /* Translators: the day of the next session: "Thursday, November 26" */
      g_autofree char *day = br_day_format (next, _("%A, %B %-e"));
      g_autofree char *text = g_strdup_printf (_("The next session is on %s."), day);

      add (changes, "", TRUE, text);
    }

  return g_steal_pointer (&changes);
}

static guint
count_sets (GArray       *sets,
            BrSide        side,
            BrSetOutcome  outcome)
{
  guint count = 0;

  for (guint i = 0; i < sets->len; i++)
    {
      const BrSetRecord *set = &g_array_index (sets, BrSetRecord, i);

      if (set->side == side && set->outcome == outcome)
        count++;
    }

  return count;
}

static gboolean
has_set (GArray       *sets,
         BrSetOutcome  outcome)
{
  return count_sets (sets, BR_SIDE_BOTH, outcome) + count_sets (sets, BR_SIDE_LEFT, outcome)
         + count_sets (sets, BR_SIDE_RIGHT, outcome) > 0;
}

static char *
dup_counts (GArray *sets,
            guint   n_sets)
{
  guint both = count_sets (sets, BR_SIDE_BOTH, BR_SET_DONE);
  guint left = count_sets (sets, BR_SIDE_LEFT, BR_SET_DONE);
  guint right = count_sets (sets, BR_SIDE_RIGHT, BR_SET_DONE);
  gboolean per_side = sets->len > 0 && g_array_index (sets, BrSetRecord, 0).side != BR_SIDE_BOTH;

  if (!per_side)
    return g_strdup_printf (ngettext ("%u of %u set", "%u of %u sets", n_sets), both, n_sets);
  if (left == right)
    return g_strdup_printf (ngettext ("%u of %u set on each side", "%u of %u sets on each side", n_sets), left, n_sets);

  return g_strdup_printf (ngettext ("left %u, right %u of %u set", "left %u, right %u of %u sets", n_sets), left, right, n_sets);
}

char *
br_session_changes_dup_done (BrExerciseRecord *record)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  const char *reason;
  GArray *sets;
  gboolean easier = FALSE;

  g_return_val_if_fail (BR_IS_EXERCISE_RECORD (record), NULL);

  sets = br_exercise_record_get_sets (record);
  for (guint i = 0; i < sets->len; i++)
    easier = easier || (g_array_index (sets, BrSetRecord, i).variant == BR_VARIANT_EASIER
                        && g_array_index (sets, BrSetRecord, i).outcome != BR_SET_OPEN);

  g_strv_builder_take (builder, dup_counts (sets, br_exercise_record_get_prescribed (record).sets));
  if (easier)
    g_strv_builder_add (builder, _("easier version"));
  if (has_set (sets, BR_SET_STOPPED))
    g_strv_builder_add (builder, _("stopped because of pain"));
  reason = br_skip_reason_get_label (br_exercise_record_get_skip_reason (record));
  if (reason != NULL)
    /* Translators: why sets of an exercise were passed over, such as "No time" */
    g_strv_builder_take (builder, g_strdup_printf (_("skipped: %s"), reason));
  else if (has_set (sets, BR_SET_SKIPPED) && !has_set (sets, BR_SET_STOPPED))
    g_strv_builder_add (builder, _("some skipped"));

  parts = g_strv_builder_end (builder);

  return g_strjoinv (" · ", parts);
}
