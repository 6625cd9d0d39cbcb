/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state for scripts. Sentences in it are in the person's language; everything else is not. */

#include "config.h"

#include "cli/br-status-json.h"

#include <json-glib/json-glib.h>
#include <math.h>

#include "core/json/br-json-members.h"

static void
add_string (JsonBuilder *builder,
            const char  *member,
            const char  *value)
{
  json_builder_set_member_name (builder, member);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_int (JsonBuilder *builder,
         const char  *member,
         gint64       value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, value);
}

static void
add_boolean (JsonBuilder *builder,
             const char  *member,
             gboolean     value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, value);
}

/* Whole numbers without a fraction, others with every digit that they have. */
static void
add_number (JsonBuilder *builder,
            const char  *member,
            double       value)
{
  json_builder_set_member_name (builder, member);
  if (value == floor (value) && fabs (value) < G_MAXINT)
    json_builder_add_int_value (builder, (gint64) value);
  else
    json_builder_add_double_value (builder, value);
}

/* A mean of pain is -1 where there is no rating; here that is null. */
static void
add_mean (JsonBuilder *builder,
          const char  *member,
          double       mean)
{
  if (mean >= 0)
    add_number (builder, member, mean);
  else
    add_string (builder, member, NULL);
}

static void
add_day (JsonBuilder *builder,
         const char  *member,
         BrDay        day)
{
  g_autofree char *text = day != BR_DAY_NONE ? br_day_to_string (day) : NULL;

  add_string (builder, member, text);
}

static void
add_strings (JsonBuilder        *builder,
             const char         *member,
             const char * const *strings)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (gsize i = 0; strings[i] != NULL; i++)
    json_builder_add_string_value (builder, strings[i]);
  json_builder_end_array (builder);
}

static void
add_today (JsonBuilder *builder,
           BrState     *state)
{
  json_builder_set_member_name (builder, "today");
  json_builder_begin_object (builder);
  add_string (builder, "kind", br_json_enum_get_nick (BR_TYPE_SITUATION, (int) br_state_get_situation (state)));
  add_string (builder, "reason", br_state_get_reason (state));
  json_builder_end_object (builder);
}

static void
add_plan (JsonBuilder *builder,
          BrState     *state)
{
  guint n_days;
  const BrDay *days = br_state_get_plan (state, &n_days);

  json_builder_set_member_name (builder, "plan");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_days && days[i] < br_state_get_today (state) + BR_STATUS_PLAN_DAYS; i++)
    {
      g_autofree char *text = br_day_to_string (days[i]);

      json_builder_add_string_value (builder, text);
    }
  json_builder_end_array (builder);
}

static void
add_session (JsonBuilder *builder,
             BrState     *state)
{
  BrPrescription *prescription = br_state_get_prescription (state);

  if (prescription == NULL)
    {
      add_string (builder, "session", NULL);
      return;
    }

  json_builder_set_member_name (builder, "session");
  json_builder_begin_object (builder);
  add_day (builder, "date", br_state_get_next_session (state));
  add_int (builder, "number", br_state_get_session_number (state));
  add_string (builder, "routine", br_routine_get_id (br_prescription_get_routine (prescription)));
  add_int (builder, "length_s", br_prescription_get_length_s (prescription));
  json_builder_end_object (builder);
}

static void
add_gates (JsonBuilder *builder,
           BrState     *state)
{
  GListModel *gates = br_state_get_gates (state);

  json_builder_set_member_name (builder, "gates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (gates); i++)
    {
      g_autoptr (BrVerdict) gate = g_list_model_get_item (gates, i);

      json_builder_begin_object (builder);
      add_string (builder, "rule", br_verdict_get_rule (gate));
      add_boolean (builder, "met", br_verdict_get_met (gate));
      add_mean (builder, "value", br_verdict_get_value (gate));
      add_number (builder, "needed", br_verdict_get_needed (gate));
      add_string (builder, "text", br_verdict_get_text (gate));
      add_strings (builder, "entries", br_verdict_get_entries (gate));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* The number that decided and the one that it was held against, then whatever else the rule saw, each under its name. */
static void
add_numbers (JsonBuilder *builder,
             BrProposal  *proposal)
{
  guint n_numbers;
  const BrNumber *numbers = br_proposal_get_numbers (proposal, &n_numbers);

  json_builder_set_member_name (builder, "numbers");
  json_builder_begin_object (builder);
  add_number (builder, "value", br_proposal_get_value (proposal));
  add_number (builder, "needed", br_proposal_get_needed (proposal));
  for (guint i = 0; i < n_numbers; i++)
    add_number (builder, numbers[i].name, numbers[i].value);
  json_builder_end_object (builder);
}

static void
add_proposals (JsonBuilder *builder,
               BrState     *state)
{
  GListModel *proposals = br_state_get_proposals (state);

  json_builder_set_member_name (builder, "proposals");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (BrProposal) proposal = g_list_model_get_item (proposals, i);

      json_builder_begin_object (builder);
      add_string (builder, "kind", br_json_enum_get_nick (BR_TYPE_PROPOSAL_KIND, (int) br_proposal_get_kind (proposal)));
      add_string (builder, "rule", br_proposal_get_rule (proposal));
      add_string (builder, "exercise", br_proposal_get_exercise_id (proposal));
      add_string (builder, "title", br_proposal_get_title (proposal));
      add_string (builder, "reason", br_proposal_get_reason (proposal));
      add_numbers (builder, proposal);
      add_strings (builder, "entries", br_proposal_get_entries (proposal));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_arithmetic (JsonBuilder *builder,
                BrReview    *review)
{
  const gboolean comparable =
    review != NULL && br_review_get_baseline (review) > 0 && br_review_get_current (review) >= 0;
  const BrReviewVerdict verdict = review != NULL ? br_review_get_verdict (review) : BR_REVIEW_NONE;

  add_mean (builder, "baseline", review != NULL ? br_review_get_baseline (review) : -1);
  add_mean (builder, "current", review != NULL ? br_review_get_current (review) : -1);
  if (comparable)
    add_number (builder, "improvement_percent", br_review_get_improvement_percent (review));
  else
    add_string (builder, "improvement_percent", NULL);
  add_int (builder, "sessions", review != NULL ? br_review_get_n_sessions (review) : 0);
  add_string (builder, "verdict", br_json_enum_get_nick (BR_TYPE_REVIEW_VERDICT, (int) verdict));
}

/* What a review done today would say, whether or not one is due; the last one that was done, as it was frozen then. */
static void
add_review (JsonBuilder *builder,
            BrState     *state)
{
  BrReview *last = br_state_get_last_review (state);

  json_builder_set_member_name (builder, "review");
  json_builder_begin_object (builder);
  add_day (builder, "due", br_state_get_review_due (state));
  add_day (builder, "next", br_state_get_next_review (state));
  add_arithmetic (builder, br_state_get_review (state));

  if (last != NULL)
    {
      json_builder_set_member_name (builder, "last");
      json_builder_begin_object (builder);
      add_day (builder, "date", br_review_get_date (last));
      add_arithmetic (builder, last);
      json_builder_end_object (builder);
    }
  else
    {
      add_string (builder, "last", NULL);
    }
  json_builder_end_object (builder);
}

static void
add_lock (JsonBuilder *builder,
          BrState     *state)
{
  if (br_state_get_lock (state) == BR_LOCK_NONE)
    {
      add_string (builder, "locked", NULL);
      return;
    }

  json_builder_set_member_name (builder, "locked");
  json_builder_begin_object (builder);
  add_string (builder, "by", br_json_enum_get_nick (BR_TYPE_LOCK, (int) br_state_get_lock (state)));
  add_day (builder, "since", br_state_get_lock_since (state));
  json_builder_end_object (builder);
}

static void
add_program (JsonBuilder        *builder,
             const BrCliRecords *records)
{
  json_builder_set_member_name (builder, "program");
  json_builder_begin_object (builder);
  add_string (builder, "id", br_program_get_id (records->program));
  add_int (builder, "revision", br_program_get_revision (records->program));
  add_boolean (builder, "own", records->own_program);
  json_builder_end_object (builder);
}

static void
add_faults (JsonBuilder        *builder,
            const BrCliRecords *records)
{
  add_boolean (builder, "complete", records->faults->len == 0);

  json_builder_set_member_name (builder, "faults");
  json_builder_begin_array (builder);
  for (guint i = 0; i < records->faults->len; i++)
    {
      BrFault *fault = g_ptr_array_index (records->faults, i);

      json_builder_begin_object (builder);
      add_string (builder, "file", br_fault_get_file (fault));
      add_int (builder, "line", br_fault_get_line (fault));
      add_string (builder, "subject", br_fault_get_subject (fault));
      add_string (builder, "field", br_fault_get_field (fault));
      add_string (builder, "message", br_fault_get_message (fault));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

char *
br_status_json_new (BrState            *state,
                    const BrCliRecords *records)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (BR_IS_STATE (state), NULL);
  g_return_val_if_fail (records != NULL, NULL);

  json_builder_begin_object (builder);
  add_string (builder, "format", BR_STATUS_FORMAT);
  add_int (builder, "version", BR_STATUS_VERSION);
  add_day (builder, "date", br_state_get_today (state));
  add_int (builder, "phase", br_state_get_phase (state));
  add_day (builder, "phase_entered", br_state_get_phase_entered (state));
  add_today (builder, state);
  add_plan (builder, state);
  add_session (builder, state);
  add_gates (builder, state);
  add_day (builder, "earliest_next_phase", br_state_get_earliest_advance (state));
  add_proposals (builder, state);
  add_review (builder, state);
  add_lock (builder, state);
  add_program (builder, records);
  add_faults (builder, records);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');

  return g_string_free_and_steal (g_steal_pointer (&text));
}
