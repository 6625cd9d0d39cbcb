/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/today/br-today-page.h"

#include <glib/gi18n.h>

#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-session-entry.h"
#include "ui/routine/br-still-picture.h"
#include "ui/today/br-check-in.h"
#include "ui/today/br-question-card.h"
#include "ui/today/br-week-strip.h"
#include "ui/widgets/br-dose-words.h"

struct _BrTodayPage
{
  AdwBin          parent_instance;

  GtkLabel       *title;
  GtkLabel       *phase_chip;
  GtkLabel       *reason;
  GtkLabel       *length;
  GtkBox         *cards;
  GtkWidget      *help_button;
  GtkWidget      *session_box;
  GtkWidget      *still_frame;
  BrStillPicture *still;
  GtkWidget      *buttons;
  GtkButton      *short_button;
  AdwExpanderRow *exercises_row;
  GPtrArray      *exercise_rows;
  GtkWidget      *check_in_card;
  GtkWidget      *gates_list;
  AdwExpanderRow *gates_row;
  GPtrArray      *gate_rows;
  BrWeekStrip    *week_strip;
  GtkWidget      *last_change;
  GtkLabel       *last_change_text;

  BrAdvisor      *advisor;
  BrStore        *store;
  BrClipLibrary  *clips;
};

typedef enum
{
  PROP_ADVISOR = 1,
  PROP_STORE,
  PROP_CLIPS,
} BrTodayPageProperty;

static GParamSpec *properties[PROP_CLIPS + 1];

G_DEFINE_FINAL_TYPE (BrTodayPage, br_today_page, ADW_TYPE_BIN)

/* ---- What can be undone ------------------------------------------------------------------------------------------------- */

static void
undo (BrTodayPage *self,
      AdwToast    *toast)
{
  BrEntry *entry = g_object_get_data (G_OBJECT (toast), "entry");
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (BrEntry) deletion = br_entry_new_deletion (entry, now);

  br_store_add (self->store, deletion);
}

/* Says in a toast that @entry was kept, and offers to take it back. */
static void
tell (BrTodayPage *self,
      BrEntry     *entry,
      const char  *text)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast;

  if (overlay == NULL)
    return;

  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "entry", g_object_ref (entry), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static void
on_checked_in (BrTodayPage *self,
               int          rating,
               BrPainKind   kind)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (BrEntry) entry = br_check_in_entry_new (br_advisor_get_today (self->advisor), now, rating, kind);
  /* Translators: a pain rating from 0 to 10 was kept */
  g_autofree char *text = g_strdup_printf (_("Kept: pain %d of 10"), rating);

  br_store_add (self->store, entry);
  tell (self, entry, text);

  /* FLAG-3: the list again at once, rather than a locked page later. */
  if (kind == BR_PAIN_RADIATING || kind == BR_PAIN_NUMB)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.get-help", "s", "pain");
}

/* ---- Questions --------------------------------------------------------------------------------------------------------- */

static void
on_next_day_answered (BrTodayPage *self,
                      gboolean     usual)
{
  BrState *state = br_advisor_get_state (self->advisor);
  const char *session_id = br_state_get_unanswered_session (state);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (BrEntry) entry = NULL;

  if (session_id == NULL)
    return;

  entry = br_next_day_entry_new (br_state_get_today (state), now, session_id, usual);
  br_store_add (self->store, entry);
  tell (self, entry, usual ? _("Kept: back to your usual") : _("Kept: not back to your usual"));
}

static void
add_next_day_card (BrTodayPage *self,
                   BrState     *state)
{
  const char *session_id = br_state_get_unanswered_session (state);
  BrEntry *session = session_id ? br_journal_lookup (br_advisor_get_journal (self->advisor), session_id) : NULL;
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;
  GtkWidget *card;

  if (session == NULL)
    return;

  /* Translators: a day for g_date_time_format(), in the middle of a sentence */
  day = br_day_format (br_entry_get_date (session), _("%A"));
  /* Translators: %s is a day such as "Friday" */
  title = g_strdup_printf (_("After %s’s session: was your back back to its usual by the day after?"), day);
  card = br_question_card_new (title,
                               _("Some soreness on the day itself is fine. What counts is whether it had settled by the next day."),
                               _("_Yes"), _("_No"));
  g_signal_connect_object (card, "answered", G_CALLBACK (on_next_day_answered), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->cards, card);
}

static void
on_proposal_answered (BrQuestionCard *card,
                      gboolean        accepted,
                      BrTodayPage    *self)
{
  BrProposal *proposal = g_object_get_data (G_OBJECT (card), "proposal");
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (BrEntry) decision = br_proposal_answer (proposal, accepted, br_advisor_get_today (self->advisor), now);

  br_store_add (self->store, decision);
}

static void
add_proposal_cards (BrTodayPage *self,
                    BrState     *state)
{
  GListModel *proposals = br_state_get_proposals (state);

  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (BrProposal) proposal = g_list_model_get_item (proposals, i);
      GtkWidget *card;

      /* A review is no question of yes or no. */
      if (br_proposal_is_answered_by_review (proposal))
        continue;

      card = br_question_card_new (br_proposal_get_title (proposal), br_proposal_get_reason (proposal),
                                   _("_Yes"), _("_Not Now"));
      g_object_set_data_full (G_OBJECT (card), "proposal", g_object_ref (proposal), g_object_unref);
      g_signal_connect_object (card, "answered", G_CALLBACK (on_proposal_answered), self, G_CONNECT_DEFAULT);
      gtk_box_append (self->cards, card);
    }
}

/* ---- The page ---------------------------------------------------------------------------------------------------------- */

static const char *
get_title (BrState *state)
{
  switch (br_state_get_situation (state))
    {
    case BR_SITUATION_NEW:
      return _("Welcome");
    case BR_SITUATION_LOCKED:
      return br_state_get_lock (state) == BR_LOCK_UNANSWERED ? _("Safety Questions First") : _("See a Professional First");
    case BR_SITUATION_PAUSED:
      return _("Pause");
    case BR_SITUATION_DONE:
      return _("Done for Today");
    case BR_SITUATION_WORKOUT:
      return _("Workout Day");
    case BR_SITUATION_REST:
      return _("Rest Day");
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
show_phase (BrTodayPage *self,
            guint        phase)
{
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *css_class = g_strdup_printf ("phase-%u", i);

      if (i == phase)
        gtk_widget_add_css_class (GTK_WIDGET (self->phase_chip), css_class);
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self->phase_chip), css_class);
    }

  if (phase > 0)
    {
      g_autofree char *label = g_strdup_printf (_("Phase %u"), phase);

      gtk_label_set_label (self->phase_chip, label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->phase_chip), phase > 0);
}

/* Rounded up: a session that takes longer than it said is not believed the next time. */
static guint
get_minutes (BrPrescription *prescription)
{
  return (br_prescription_get_length_s (prescription) + 59) / 60;
}

static void
show_still (BrTodayPage *self)
{
  BrState *state = self->advisor ? br_advisor_get_state (self->advisor) : NULL;
  BrPrescription *prescription = state ? br_state_get_prescription (state) : NULL;
  GFile *file = NULL;

  /* The first that has a picture: an empty frame says nothing. */
  for (guint i = 0; prescription && file == NULL && i < g_list_model_get_n_items (G_LIST_MODEL (prescription)); i++)
    {
      BrVariant *variant = br_prescribed_exercise_get_variant (br_prescription_get_exercise (prescription, i));

      if (self->clips)
        file = br_clip_library_find_still (self->clips, br_variant_get_clip (variant));
    }

  br_still_picture_set_file (self->still, file);
  gtk_widget_set_visible (self->still_frame, file != NULL);
}

static void
replace_rows (AdwExpanderRow *expander,
              GPtrArray      *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_expander_row_remove (expander, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static GtkWidget *
add_row (AdwExpanderRow *expander,
         GPtrArray      *rows,
         const char     *title,
         const char     *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_expander_row_add_row (expander, row);
  g_ptr_array_add (rows, row);

  return row;
}

/* What could not be kept is not asked: the window says why. */
static gboolean
is_read_only (BrTodayPage *self)
{
  return self->store != NULL && br_store_get_read_only (self->store);
}

static void
show_session (BrTodayPage *self,
              BrState     *state)
{
  BrPrescription *prescription = br_state_get_prescription (state);
  BrPrescription *short_prescription = br_state_get_short_prescription (state);
  BrSituation situation = br_state_get_situation (state);
  guint n_exercises = prescription ? g_list_model_get_n_items (G_LIST_MODEL (prescription)) : 0;
  gboolean workout = situation == BR_SITUATION_WORKOUT;
  g_autofree char *label = NULL;
  g_autofree char *short_label = NULL;
  g_autofree char *heading = NULL;

  gtk_widget_set_visible (self->session_box, prescription != NULL && situation != BR_SITUATION_LOCKED);
  gtk_widget_set_visible (self->buttons, workout && !is_read_only (self));
  gtk_widget_set_visible (GTK_WIDGET (self->length), prescription != NULL && situation != BR_SITUATION_LOCKED);
  replace_rows (self->exercises_row, self->exercise_rows);
  show_still (self);
  if (prescription == NULL)
    return;

  if (workout)
    /* Translators: the number of the session in this phase, and its length in minutes */
    label = g_strdup_printf (ngettext ("Session %u of this phase, about %u minute", "Session %u of this phase, about %u minutes",
                                       get_minutes (prescription)),
                             br_state_get_session_number (state), get_minutes (prescription));
  else if (situation == BR_SITUATION_REST || situation == BR_SITUATION_DONE)
    label = g_strdup (_("An easy walk is fine on any day."));
  gtk_label_set_label (self->length, label ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->length), label != NULL);

  if (short_prescription)
    short_label = g_strdup_printf (ngettext ("S_hort Session, %u Minute", "S_hort Session, %u Minutes", get_minutes (short_prescription)),
                                   get_minutes (short_prescription));
  gtk_button_set_label (self->short_button, short_label ? short_label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->short_button), short_prescription != NULL);

  heading = g_strdup_printf (ngettext ("%u exercise", "%u exercises", n_exercises), n_exercises);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->exercises_row), heading);
  adw_expander_row_set_subtitle (self->exercises_row, workout ? _("What today’s session holds") : _("What the next session holds"));
  for (guint i = 0; i < n_exercises; i++)
    {
      BrPrescribedExercise *prescribed = br_prescription_get_exercise (prescription, i);
      BrDose dose = br_prescribed_exercise_get_dose (prescribed);
      g_autofree char *words = br_dose_words_dup (&dose, br_exercise_get_per_side (br_prescribed_exercise_get_exercise (prescribed)));

      add_row (self->exercises_row, self->exercise_rows,
               br_variant_get_name (br_prescribed_exercise_get_variant (prescribed)), words);
    }
}

static void
show_gates (BrTodayPage *self,
            BrState     *state)
{
  GListModel *gates = br_state_get_gates (state);
  guint n_gates = g_list_model_get_n_items (gates);
  BrPhase *phase = br_program_get_phase (br_advisor_get_program (self->advisor), br_state_get_phase (state));
  guint n_met = 0;
  g_autofree char *subtitle = NULL;

  replace_rows (self->gates_row, self->gate_rows);
  gtk_widget_set_visible (self->gates_list, n_gates > 0);

  if (phase)
    add_row (self->gates_row, self->gate_rows, br_phase_get_name (phase), br_phase_get_purpose (phase));
  for (guint i = 0; i < n_gates; i++)
    {
      g_autoptr (BrVerdict) verdict = g_list_model_get_item (gates, i);
      gboolean met = br_verdict_get_met (verdict);
      GtkWidget *row = add_row (self->gates_row, self->gate_rows, br_verdict_get_text (verdict),
                                met ? _("Met") : _("Not yet"));
      GtkWidget *icon = gtk_image_new_from_icon_name (met ? "object-select-symbolic" : "content-loading-symbolic");

      gtk_widget_add_css_class (icon, met ? "success" : "dimmed");
      gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
      n_met += met;
    }

  /* Translators: how many of the conditions for the next phase are met */
  subtitle = g_strdup_printf (_("%u of %u conditions for the next phase are met"), n_met, n_gates);
  adw_expander_row_set_subtitle (self->gates_row, subtitle);
}

static void
show_last_change (BrTodayPage *self,
                  BrState     *state)
{
  BrDecisionEntry *decision = br_state_get_last_decision (state);
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->last_change, decision != NULL);
  if (decision == NULL)
    return;

  date = br_day_format (br_entry_get_date (BR_ENTRY (decision)), "%x");
  /* Translators: a date, and why something changed on it */
  text = g_strdup_printf (_("%s: %s"), date,
                          br_decision_entry_get_reason (decision) ? br_decision_entry_get_reason (decision)
                                                                  : br_decision_entry_get_rule (decision));
  gtk_label_set_label (self->last_change_text, text);
}

static void
refresh (BrTodayPage *self)
{
  BrState *state = self->advisor ? br_advisor_get_state (self->advisor) : NULL;
  GtkWidget *card;

  if (state == NULL)
    return;

  gtk_label_set_label (self->title, get_title (state));
  gtk_label_set_label (self->reason, br_state_get_reason (state));
  show_phase (self, br_state_get_phase (state));

  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self->cards))))
    gtk_box_remove (self->cards, card);
  if (!is_read_only (self))
    {
      add_proposal_cards (self, state);
      add_next_day_card (self, state);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->cards), gtk_widget_get_first_child (GTK_WIDGET (self->cards)) != NULL);

  gtk_widget_set_visible (self->check_in_card, !is_read_only (self));
  gtk_widget_set_visible (self->help_button, br_state_get_situation (state) == BR_SITUATION_LOCKED && !is_read_only (self));
  show_session (self, state);
  show_gates (self, state);
  show_last_change (self, state);
  g_object_set (self->week_strip, "state", state, NULL);
}

static void
set_advisor (BrTodayPage *self,
             BrAdvisor   *advisor)
{
  if (self->advisor == advisor)
    return;

  if (self->advisor)
    g_signal_handlers_disconnect_by_func (self->advisor, refresh, self);
  g_set_object (&self->advisor, advisor);
  if (advisor)
    g_signal_connect_object (advisor, "notify::state", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ADVISOR]);
}

static void
set_store (BrTodayPage *self,
           BrStore     *store)
{
  if (self->store == store)
    return;

  if (self->store)
    g_signal_handlers_disconnect_by_func (self->store, refresh, self);
  g_set_object (&self->store, store);
  if (store)
    g_signal_connect_object (store, "notify::read-only", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static void
set_clips (BrTodayPage   *self,
           BrClipLibrary *clips)
{
  if (self->clips == clips)
    return;

  if (self->clips)
    g_signal_handlers_disconnect_by_func (self->clips, show_still, self);
  g_set_object (&self->clips, clips);
  if (clips)
    g_signal_connect_object (clips, "changed", G_CALLBACK (show_still), self, G_CONNECT_SWAPPED);
  show_still (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLIPS]);
}

static void
br_today_page_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  BrTodayPage *self = BR_TODAY_PAGE (object);

  switch ((BrTodayPageProperty) property_id)
    {
    case PROP_ADVISOR:
      g_value_set_object (value, self->advisor);
      break;
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_CLIPS:
      g_value_set_object (value, self->clips);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_today_page_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  BrTodayPage *self = BR_TODAY_PAGE (object);

  switch ((BrTodayPageProperty) property_id)
    {
    case PROP_ADVISOR:
      set_advisor (self, g_value_get_object (value));
      break;
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_CLIPS:
      set_clips (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_today_page_dispose (GObject *object)
{
  BrTodayPage *self = BR_TODAY_PAGE (object);

  if (self->advisor)
    g_signal_handlers_disconnect_by_func (self->advisor, refresh, self);
  if (self->store)
    g_signal_handlers_disconnect_by_func (self->store, refresh, self);
  if (self->clips)
    g_signal_handlers_disconnect_by_func (self->clips, show_still, self);
  g_clear_object (&self->advisor);
  g_clear_object (&self->store);
  g_clear_object (&self->clips);
  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_TODAY_PAGE);

  G_OBJECT_CLASS (br_today_page_parent_class)->dispose (object);
}

static void
br_today_page_finalize (GObject *object)
{
  BrTodayPage *self = BR_TODAY_PAGE (object);

  g_ptr_array_unref (self->exercise_rows);
  g_ptr_array_unref (self->gate_rows);

  G_OBJECT_CLASS (br_today_page_parent_class)->finalize (object);
}

static void
br_today_page_class_init (BrTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_today_page_get_property;
  object_class->set_property = br_today_page_set_property;
  object_class->dispose = br_today_page_dispose;
  object_class->finalize = br_today_page_finalize;

  properties[PROP_ADVISOR] =
    g_param_spec_object ("advisor", NULL, NULL, BR_TYPE_ADVISOR,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, BR_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CLIPS] =
    g_param_spec_object ("clips", NULL, NULL, BR_TYPE_CLIP_LIBRARY,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (BR_TYPE_CHECK_IN);
  g_type_ensure (BR_TYPE_STILL_PICTURE);
  g_type_ensure (BR_TYPE_WEEK_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, title);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, phase_chip);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, reason);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, length);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, cards);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, help_button);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, session_box);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, still_frame);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, still);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, short_button);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, exercises_row);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, check_in_card);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, gates_list);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, gates_row);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, week_strip);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, last_change);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, last_change_text);
  gtk_widget_class_bind_template_callback (widget_class, on_checked_in);
}

static void
br_today_page_init (BrTodayPage *self)
{
  self->exercise_rows = g_ptr_array_new ();
  self->gate_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
