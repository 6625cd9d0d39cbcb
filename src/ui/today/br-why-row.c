/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/today/br-why-row.h"

#include "ui/widgets/br-plain-row.h"

#include <glib/gi18n.h>

/* How long a row takes to unfold, and a little more, in µs. */
#define UNFOLDING (400 * G_TIME_SPAN_MILLISECOND)

struct _BrWhyRow
{
  BrFoldedRow parent_instance;

  BrState *state;
  BrProgram *program;
};

G_DEFINE_FINAL_TYPE (BrWhyRow, br_why_row, BR_TYPE_FOLDED_ROW)

static GtkWidget *
add_row (BrWhyRow   *self,
         const char *title,
         const char *subtitle)
{
  GtkWidget *row = br_plain_row_new (title, subtitle);

  br_folded_row_add (BR_FOLDED_ROW (self), row);

  return row;
}

static const char *
get_name (BrVerdict *condition)
{
  static const struct
  {
    const char *rule;
    const char *name;
  } names[] = {
    { "GATE-1", N_("Days in this phase") },
    { "GATE-2", N_("Full sessions in the last 7 days") },
    { "GATE-3", N_("Pain-free days") },
    { "GATE-4", N_("Back to usual the day after") },
    { "GATE-5", N_("Mean pain") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i].rule, br_verdict_get_rule (condition)))
        return _(names[i].name);
    }

  return NULL;
}

static double
get_number (BrVerdict  *condition,
            const char *name,
            double      otherwise)
{
  guint n_numbers;
  const BrNumber *numbers = br_verdict_get_numbers (condition, &n_numbers);

  for (guint i = 0; i < n_numbers; i++)
    {
      if (g_str_equal (numbers[i].name, name))
        return numbers[i].value;
    }

  return otherwise;
}

/* "5 of 7", as far as there is something to count; the mean by itself, as less of it is better. */
static char *
dup_numbers (BrVerdict *condition)
{
  double value = br_verdict_get_value (condition);
  double needed = br_verdict_get_needed (condition);

  if (g_str_equal (br_verdict_get_rule (condition), "GATE-5"))
    /* Translators: a mean of pain ratings */
    return value >= 0 ? g_strdup_printf (_("%.1f"), value) : NULL;

  if (g_str_equal (br_verdict_get_rule (condition), "GATE-3"))
    {
      needed = 7;
      value = get_number (condition, "pain_free_days", needed);
    }

  if (needed <= 1)
    return NULL;

  /* Translators: how much there is of what is needed */
  return g_strdup_printf (_("%u of %u"), (guint) MIN (value, needed), (guint) needed);
}

/* For those who hear the list: the icon has no word of its own there. */
static void
label_row (GtkWidget *row,
           gboolean   met)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  /* Translators: %s is a condition */
  g_autofree char *label = g_strdup_printf (met ? _("Met: %s") : _("Not met yet: %s"), title);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
add_condition (BrWhyRow  *self,
               BrVerdict *condition)
{
  gboolean met = br_verdict_get_met (condition);
  const char *name = get_name (condition);
  GtkWidget *row = name != NULL ? add_row (self, name, br_verdict_get_text (condition))
                                : add_row (self, br_verdict_get_text (condition), NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (met ? "object-select-symbolic" : "content-loading-symbolic");
  g_autofree char *numbers = dup_numbers (condition);

  gtk_widget_add_css_class (icon, met ? "success" : "dimmed");
  gtk_widget_set_tooltip_text (icon, met ? _("Met") : _("Not yet"));
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  label_row (row, met);

  if (numbers != NULL)
    {
      GtkWidget *label = gtk_label_new (numbers);

      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
}

static void
add_conditions (BrWhyRow   *self,
                GListModel *conditions)
{
  for (guint i = 0; i < g_list_model_get_n_items (conditions); i++)
    {
      g_autoptr (BrVerdict) condition = g_list_model_get_item (conditions, i);

      add_condition (self, condition);
    }
}

static void
br_why_row_fill (BrFoldedRow *row)
{
  BrWhyRow *self = BR_WHY_ROW (row);
  GListModel *gates = br_state_get_gates (self->state);
  GListModel *maintain = br_state_get_maintain_conditions (self->state);
  BrPhase *phase = br_program_get_phase (self->program, br_state_get_phase (self->state));

  add_row (self, br_phase_get_name (phase), br_phase_get_purpose (phase));

  if (g_list_model_get_n_items (gates) > 0)
    {
      add_conditions (self, gates);
      add_row (self, _("Earliest date"), br_state_get_earliest_text (self->state));
      return;
    }

  /* One condition only: two days a week are the pattern already. */
  add_row (self, _("This is the last phase"),
           g_list_model_get_n_items (maintain) > 1
             ? _("You can stay in it as long as you like. When the conditions below are met, two days a week are offered, enough to keep "
                 "what you gained.")
             : _("You can stay in it as long as you like."));
  add_conditions (self, maintain);
}

static guint
count_met (GListModel *conditions)
{
  guint n_met = 0;

  for (guint i = 0; i < g_list_model_get_n_items (conditions); i++)
    {
      g_autoptr (BrVerdict) condition = g_list_model_get_item (conditions, i);

      n_met += br_verdict_get_met (condition) ? 1 : 0;
    }

  return n_met;
}

/* ---- Unfolding ---- */

static gboolean
keep_in_sight_cb (GtkWidget     *widget,
                  GdkFrameClock *frame_clock,
                  gpointer       user_data)
{
  const gint64 *end = user_data;
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  if (viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), widget, NULL);

  return gdk_frame_clock_get_frame_time (frame_clock) < *end ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* The row stands low on the page: what it unfolds would be below the window's edge, and whoever asked would see nothing. */
static void
expanded_cb (BrWhyRow *self)
{
  gint64 *end;

  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  end = g_new (gint64, 1);
  *end = g_get_monotonic_time () + UNFOLDING;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), keep_in_sight_cb, end, g_free);
}

/* ---- The object ---- */

static void
br_why_row_dispose (GObject *object)
{
  BrWhyRow *self = BR_WHY_ROW (object);

  g_clear_object (&self->state);
  g_clear_object (&self->program);

  G_OBJECT_CLASS (br_why_row_parent_class)->dispose (object);
}

static void
br_why_row_class_init (BrWhyRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = br_why_row_dispose;
  BR_FOLDED_ROW_CLASS (klass)->fill = br_why_row_fill;
}

static void
br_why_row_init (BrWhyRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Why am I here?"));
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

void
br_why_row_show (BrWhyRow  *self,
                 BrState   *state,
                 BrProgram *program)
{
  GListModel *gates;
  gboolean has_phase;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (BR_IS_WHY_ROW (self));
  g_return_if_fail (BR_IS_STATE (state));

  gates = br_state_get_gates (state);
  g_set_object (&self->state, state);
  g_set_object (&self->program, program);
  has_phase = program != NULL && br_program_get_phase (program, br_state_get_phase (state)) != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), has_phase);
  if (!has_phase)
    return;

  br_folded_row_renew (BR_FOLDED_ROW (self));
  if (g_list_model_get_n_items (gates) > 0)
    /* Translators: how many of the conditions for the next phase are met */
    subtitle = g_strdup_printf (_("%u of %u conditions for the next phase are met"), count_met (gates), g_list_model_get_n_items (gates));
  else
    subtitle = g_strdup (_("You are in the last phase"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}
