/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/calendar/br-day-detail.h"

#include <glib/gi18n.h>

#include "core/rules/br-pauses.h"
#include "ui/calendar/br-entry-group.h"
#include "ui/calendar/br-entry-words.h"
#include "ui/widgets/br-day-shape.h"
#include "ui/widgets/br-wrapping.h"

/* Whoever flips through the days wants to see where they are; what a day holds comes when they stay on it. */
#define STAY_MS 40

struct _BrDayDetail
{
  AdwBin      parent_instance;

  GtkLabel   *title;
  GtkLabel   *words;
  GtkWidget  *actions;
  GtkWidget  *move_button;
  GtkWidget  *log_button;
  GtkWidget  *pause_button;
  GtkWidget  *ahead; /* says what records of days to come mean: a clock was wrong once */
  GtkBox     *groups;

  GSignalGroup *advisor_signals;
  GSignalGroup *settings_signals;
  BrAdvisor  *advisor;
  GSettings  *settings;
  BrDay       day;
  guint       stay_id;
};

typedef enum
{
  PROP_ADVISOR = 1,
  PROP_SETTINGS,
  PROP_DAY,
  PROP_TITLE,
  PROP_SUMMARY,
} BrDayDetailProperty;

static GParamSpec *properties[PROP_SUMMARY + 1];

G_DEFINE_FINAL_TYPE (BrDayDetail, br_day_detail, ADW_TYPE_BIN)

/* The journal is in the order of its dates: the first entry of a day is found by halving. */
static guint
find_first (BrEntry **entries,
            guint     n_entries,
            BrDay     day)
{
  guint low = 0, high = n_entries;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (br_entry_get_date (entries[middle]) < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* ---- What can be done ---- */

static gboolean
is_planned (BrState *state,
            BrDay    day)
{
  guint n_days;
  const BrDay *plan = br_state_get_plan (state, &n_days);

  for (guint i = 0; i < n_days; i++)
    {
      if (plan[i] == day)
        return TRUE;
    }

  return FALSE;
}

static void
show_actions (BrDayDetail *self,
              BrState     *state)
{
  BrDay today = br_state_get_today (state);
  gboolean begun = br_state_get_started (state) != BR_DAY_NONE;
  gboolean can_move = is_planned (state, self->day);
  gboolean can_log = begun && self->day >= br_state_get_started (state) && self->day <= today;
  gboolean can_pause = begun && self->day >= today
                       && (br_state_get_day_marks (state, self->day) & BR_DAY_MARK_PAUSED) == 0;

  gtk_widget_set_visible (self->move_button, can_move);
  gtk_widget_set_visible (self->log_button, can_log);
  gtk_widget_set_visible (self->pause_button, can_pause);
  gtk_widget_set_visible (self->actions, can_move || can_log || can_pause);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->move_button), "u", self->day);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->log_button), "u", self->day);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->pause_button), "u", self->day);
}

/* ---- What it holds ---- */

static void
add_entry (BrDayDetail *self,
           BrEntry     *entry)
{
  BrWeightUnit unit = self->settings ? (BrWeightUnit) g_settings_get_enum (self->settings, "weight-unit") : BR_WEIGHT_KILOGRAMS;

  gtk_box_append (self->groups, br_entry_group_new (entry, br_advisor_get_program (self->advisor), unit, br_advisor_get_today (self->advisor)));
}

/* The session whose turn it is; those after it depend on it. */
static void
add_next_session (BrDayDetail *self,
                  BrState     *state)
{
  BrPrescription *prescription = br_state_get_prescription (state);
  GtkWidget *group, *row;
  guint n_exercises, minutes;
  g_autofree char *words = NULL;
  g_autoptr (GString) names = NULL;

  if (prescription == NULL || br_state_get_next_session (state) != self->day)
    return;

  n_exercises = g_list_model_get_n_items (G_LIST_MODEL (prescription));
  minutes = (br_prescription_get_length_s (prescription) + 59) / 60;
  words = g_strdup_printf (ngettext ("%s, about %u minute", "%s, about %u minutes", minutes),
                           br_routine_get_name (br_prescription_get_routine (prescription)), minutes);
  names = g_string_new (NULL);
  for (guint i = 0; i < n_exercises; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? _(", ") : "",
                            br_variant_get_name (br_prescribed_exercise_get_variant (br_prescription_get_exercise (prescription, i))));

  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Planned"));
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), names->str);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  gtk_box_append (self->groups, group);
}

/* Moves and pauses were recorded on another day than the ones that they shape. */
static void
add_plan_changes (BrDayDetail *self,
                  BrState     *state)
{
  BrDayMarks marks = br_state_get_day_marks (state, self->day);
  BrJournal *journal = br_advisor_get_journal (self->advisor);
  BrEntry *pause = (marks & BR_DAY_MARK_PAUSED) != 0 ? br_pauses_find (journal, self->day) : NULL;
  BrEntry *move = (marks & BR_DAY_MARK_MOVED) != 0 ? br_moves_find (journal, self->day) : NULL;

  if (pause != NULL && br_entry_get_date (pause) != self->day)
    add_entry (self, pause);
  if (move != NULL && br_entry_get_date (move) != self->day)
    add_entry (self, move);
}

static gboolean
has_focus (BrDayDetail *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) && gtk_widget_get_mapped (focus);
}

static void
show_entries (BrDayDetail *self,
              BrState     *state)
{
  BrEntry **entries;
  const gboolean had_focus = has_focus (self);
  GtkWidget *child;
  guint n_entries, first;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))))
    gtk_box_remove (self->groups, child);

  show_actions (self, state);
  add_next_session (self, state);
  add_plan_changes (self, state);

  entries = br_journal_peek (br_advisor_get_journal (self->advisor), &n_entries);
  first = find_first (entries, n_entries, self->day);
  for (guint i = first; i < n_entries && br_entry_get_date (entries[i]) == self->day; i++)
    add_entry (self, entries[i]);
  gtk_widget_set_visible (self->ahead, self->day > br_state_get_today (state)
                                       && first < n_entries && br_entry_get_date (entries[first]) == self->day);

  /* What the keyboard was at is made anew or hidden. */
  if (had_focus && !has_focus (self))
    {
      /* From its start: GTK knows no way on from what is hidden. */
      gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
      gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
    }
}

static void
show_title (BrDayDetail *self,
            BrState     *state)
{
  g_autofree char *date = br_entry_words_dup_day (self->day);
  g_autofree char *words = br_day_marks_dup_words (br_day_marks_get (state, self->day));

  gtk_label_set_label (self->title, date);
  gtk_label_set_label (self->words, *words != '\0' ? words : _("Nothing planned"));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

static BrState *
get_state (BrDayDetail *self)
{
  return self->advisor && self->day != BR_DAY_NONE ? br_advisor_get_state (self->advisor) : NULL;
}

static void
refresh (BrDayDetail *self)
{
  BrState *state = get_state (self);

  g_clear_handle_id (&self->stay_id, g_source_remove);
  if (state == NULL)
    return;

  show_title (self, state);
  show_entries (self, state);
}

static gboolean
stayed_cb (gpointer user_data)
{
  BrDayDetail *self = BR_DAY_DETAIL (user_data);

  self->stay_id = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

void
br_day_detail_settle (BrDayDetail *self)
{
  g_return_if_fail (BR_IS_DAY_DETAIL (self));

  if (self->stay_id != 0)
    refresh (self);
}

static void
set_advisor (BrDayDetail *self,
             BrAdvisor   *advisor)
{
  if (!g_set_object (&self->advisor, advisor))
    return;

  g_signal_group_set_target (self->advisor_signals, advisor);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ADVISOR]);
}

static void
set_settings (BrDayDetail *self,
              GSettings   *settings)
{
  if (!g_set_object (&self->settings, settings))
    return;

  g_signal_group_set_target (self->settings_signals, settings);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTINGS]);
}

static void
set_day (BrDayDetail *self,
         BrDay        day)
{
  if (self->day == day)
    return;

  self->day = day;
  if (get_state (self) != NULL)
    {
      show_title (self, get_state (self));
      g_clear_handle_id (&self->stay_id, g_source_remove);
      self->stay_id = g_timeout_add (STAY_MS, stayed_cb, self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

static void
br_day_detail_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  BrDayDetail *self = BR_DAY_DETAIL (object);

  switch ((BrDayDetailProperty) property_id)
    {
    case PROP_ADVISOR:
      g_value_set_object (value, self->advisor);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_DAY:
      g_value_set_uint (value, self->day);
      break;
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title));
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, gtk_label_get_label (self->words));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_day_detail_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  BrDayDetail *self = BR_DAY_DETAIL (object);

  switch ((BrDayDetailProperty) property_id)
    {
    case PROP_ADVISOR:
      set_advisor (self, g_value_get_object (value));
      break;
    case PROP_SETTINGS:
      set_settings (self, g_value_get_object (value));
      break;
    case PROP_DAY:
      set_day (self, g_value_get_uint (value));
      break;
    case PROP_TITLE:
    case PROP_SUMMARY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_day_detail_dispose (GObject *object)
{
  BrDayDetail *self = BR_DAY_DETAIL (object);

  g_clear_handle_id (&self->stay_id, g_source_remove);
  g_clear_object (&self->advisor_signals);
  g_clear_object (&self->settings_signals);
  g_clear_object (&self->advisor);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_DAY_DETAIL);

  G_OBJECT_CLASS (br_day_detail_parent_class)->dispose (object);
}

static void
br_day_detail_class_init (BrDayDetailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_day_detail_get_property;
  object_class->set_property = br_day_detail_set_property;
  object_class->dispose = br_day_detail_dispose;

  properties[PROP_ADVISOR] =
    g_param_spec_object ("advisor", NULL, NULL, BR_TYPE_ADVISOR,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DAY] =
    g_param_spec_uint ("day", NULL, NULL, 0, G_MAXUINT, BR_DAY_NONE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-day-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, BrDayDetail, title);
  gtk_widget_class_bind_template_child (widget_class, BrDayDetail, words);
  gtk_widget_class_bind_template_child (widget_class, BrDayDetail, actions);
  gtk_widget_class_bind_template_child (widget_class, BrDayDetail, move_button);
  gtk_widget_class_bind_template_child (widget_class, BrDayDetail, log_button);
  gtk_widget_class_bind_template_child (widget_class, BrDayDetail, pause_button);
  gtk_widget_class_bind_template_child (widget_class, BrDayDetail, ahead);
  gtk_widget_class_bind_template_child (widget_class, BrDayDetail, groups);
}

static void
br_day_detail_init (BrDayDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  br_wrapping_let_buttons (GTK_WIDGET (self));

  self->advisor_signals = g_signal_group_new (BR_TYPE_ADVISOR);
  g_signal_group_connect_object (self->advisor_signals, "notify::state", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  self->settings_signals = g_signal_group_new (G_TYPE_SETTINGS);
  g_signal_group_connect_object (self->settings_signals, "changed::weight-unit", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}
