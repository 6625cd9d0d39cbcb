/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/today/br-today-page.h"

#include <glib/gi18n.h>

#include "core/journal/br-next-day-entry.h"
#include "ui/decisions/br-decision-words.h"
#include "ui/decisions/br-proposal-group.h"
#include "ui/program/br-content-cards.h"
#include "ui/today/br-check-in.h"
#include "ui/today/br-lock-card.h"
#include "ui/today/br-question-card.h"
#include "ui/today/br-session-overview.h"
#include "ui/today/br-week-strip.h"
#include "ui/today/br-why-row.h"
#include "ui/widgets/br-day-words.h"
#include "ui/widgets/br-plain-row.h"
#include "ui/widgets/br-undo-toast.h"

#define DAYS_PER_WEEK 7

struct _BrTodayPage
{
  AdwBin          parent_instance;

  GtkLabel       *title;
  GtkLabel       *phase_chip;
  GtkLabel       *reason;
  GtkLabel       *length;
  GtkBox         *cards;
  BrLockCard     *lock_card;
  GtkListBox     *announcements;
  BrSessionOverview *overview;
  GtkWidget      *check_in_card;
  GtkWidget      *why_list;
  BrWhyRow       *why_row;
  BrWeekStrip    *week_strip;
  AdwActionRow   *last_change;
  AdwActionRow   *card_row;
  gboolean        doses_expanded; /* whether the cards of the doses show */

  BrAdvisor      *advisor;
  BrStore        *store;
  BrClipLibrary  *clips;
  GSignalGroup   *advisor_signals;
  GSignalGroup   *store_signals;
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

/* Keeps @entry, says so in a toast, and offers to take it back. */
static void
keep (BrTodayPage *self,
      BrEntry     *entry,
      const char  *text)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  g_ptr_array_add (entries, entry);
  br_undo_toast_record (GTK_WIDGET (self), self->store, entries, text);
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

  keep (self, entry, text);

  /* FLAG-3: the list again at once, rather than a locked page later. */
  if (kind == BR_PAIN_RADIATING || kind == BR_PAIN_NUMB)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.get-help", "s", "pain");
}

/* ---- Questions --------------------------------------------------------------------------------------------------------- */

/* Returns: (transfer full): the question about the session of @day, of which only the last few need no date */
static char *
dup_question (BrDay day,
              BrDay today)
{
  g_autofree char *words = NULL;

  if (today - day < DAYS_PER_WEEK)
    {
      /* Translators: a day for g_date_time_format(), in the middle of a sentence */
      words = br_day_format (day, _("%A"));
      /* Translators: %s is a day such as "Friday" */
      return g_strdup_printf (_("After %s’s session: was your back back to its usual by the day after?"), words);
    }

  words = br_day_words_dup (day, today);
  /* Translators: %s is a day such as "Friday, November 20" */
  return g_strdup_printf (_("After the session of %s: was your back back to its usual by the day after?"), words);
}

static void
on_next_day_answered (GtkWidget   *card,
                      gboolean     usual,
                      BrTodayPage *self)
{
  BrState *state = br_advisor_get_state (self->advisor);
  const char *session_id = g_object_get_data (G_OBJECT (card), "session-id");
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (BrEntry) entry = NULL;

  /* Answered already: what is asked now is another question. */
  if (g_strcmp0 (session_id, br_state_get_unanswered_session (state)) != 0)
    return;

  entry = br_next_day_entry_new (br_state_get_today (state), now, session_id, usual);
  keep (self, entry, usual ? _("Kept: back to your usual") : _("Kept: not back to your usual"));
}

static void
add_next_day_card (BrTodayPage *self,
                   BrState     *state)
{
  const char *session_id = br_state_get_unanswered_session (state);
  BrEntry *session = session_id ? br_journal_lookup (br_advisor_get_journal (self->advisor), session_id) : NULL;
  g_autofree char *title = NULL;
  GtkWidget *card;

  if (session == NULL)
    return;

  title = dup_question (br_entry_get_date (session), br_state_get_today (state));
  card = br_question_card_new (title,
                               _("Some soreness on the day itself is fine. What counts is whether it had settled by the next day."),
                               _("_Yes"), _("_No"));
  g_object_set_data_full (G_OBJECT (card), "session-id", g_strdup (session_id), g_free);
  g_signal_connect_object (card, "answered", G_CALLBACK (on_next_day_answered), self, G_CONNECT_DEFAULT);
  gtk_box_append (self->cards, card);
}

static void
on_proposal_answered (BrProposalCard *card,
                      gboolean        accepted,
                      BrTodayPage    *self)
{
  BrProposal *proposal = br_proposal_card_get_proposal (card);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (BrEntry) decision = br_proposal_answer (proposal, accepted, br_advisor_get_today (self->advisor), now);
  g_autofree char *title = br_decision_words_dup_title (BR_DECISION_ENTRY (decision), br_advisor_get_program (self->advisor));

  keep (self, decision, title);
}

static void
on_review_begun (BrTodayPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.begin-review", NULL);
}

static gboolean
is_of_dose (BrProposal *proposal)
{
  return br_proposal_get_kind (proposal) == BR_PROPOSAL_RAISE_LOAD || br_proposal_get_kind (proposal) == BR_PROPOSAL_LOWER_LOAD;
}

static guint
count_of_doses (GListModel *proposals)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (BrProposal) proposal = g_list_model_get_item (proposals, i);

      n += is_of_dose (proposal) ? 1 : 0;
    }

  return n;
}

static void
on_group_expanded (BrTodayPage     *self,
                   GParamSpec      *pspec,
                   BrProposalGroup *group)
{
  g_object_get (group, "expanded", &self->doses_expanded, NULL);
}

static void
add_to_group (BrTodayPage *self,
              GtkWidget   *group,
              GtkWidget   *card)
{
  const char *id = br_proposal_get_exercise_id (br_proposal_card_get_proposal (BR_PROPOSAL_CARD (card)));
  BrExercise *exercise = br_program_get_exercise (br_advisor_get_program (self->advisor), id);

  if (gtk_widget_get_parent (group) == NULL)
    {
      g_object_set (group, "expanded", self->doses_expanded, NULL);
      g_signal_connect_object (group, "notify::expanded", G_CALLBACK (on_group_expanded), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->cards, group);
    }

  br_proposal_group_add (BR_PROPOSAL_GROUP (group), BR_PROPOSAL_CARD (card), exercise != NULL ? br_exercise_get_name (exercise) : id);
}

static void
add_proposal_cards (BrTodayPage *self,
                    BrState     *state)
{
  GListModel *proposals = br_state_get_proposals (state);
  GtkWidget *group = count_of_doses (proposals) > 1 ? br_proposal_group_new () : NULL;

  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (BrProposal) proposal = g_list_model_get_item (proposals, i);
      GtkWidget *card = br_proposal_card_new (proposal, br_advisor_get_journal (self->advisor), br_state_get_today (state));

      g_signal_connect_object (card, "answered", G_CALLBACK (on_proposal_answered), self, G_CONNECT_DEFAULT);
      g_signal_connect_object (card, "begin", G_CALLBACK (on_review_begun), self, G_CONNECT_SWAPPED);
      if (group != NULL && is_of_dose (proposal))
        add_to_group (self, group, card);
      else
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

/* What could not be kept is not asked: the window says why. */
static gboolean
is_read_only (BrTodayPage *self)
{
  return self->store != NULL && br_store_get_read_only (self->store);
}

static void
show_cards (BrTodayPage *self,
            BrState     *state)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->cards)) != NULL;
  GtkWidget *card;

  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self->cards))))
    gtk_box_remove (self->cards, card);

  if (!is_read_only (self))
    {
      /* First: the answer may change what is proposed. */
      add_next_day_card (self, state);
      add_proposal_cards (self, state);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->cards), gtk_widget_get_first_child (GTK_WIDGET (self->cards)) != NULL);

  /* Whoever answers by keyboard goes on from there. */
  if (had_focus && !gtk_widget_child_focus (GTK_WIDGET (self->cards), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self->overview), GTK_DIR_TAB_FORWARD);
}

/* REVERT-2, BREAK-1 and an accepted stay-easier are told, not asked; what START-3 changes stands with the exercises. */
static void
show_announcements (BrTodayPage *self,
                    BrState     *state)
{
  GListModel *announcements = br_state_get_announcements (state);
  gboolean any = FALSE;

  gtk_list_box_remove_all (self->announcements);
  for (guint i = 0; i < g_list_model_get_n_items (announcements); i++)
    {
      g_autoptr (BrVerdict) announcement = g_list_model_get_item (announcements, i);
      GtkWidget *row, *rule;

      if (g_str_equal (br_verdict_get_rule (announcement), "START-3"))
        continue;

      row = br_plain_row_new (br_verdict_get_text (announcement), NULL);
      rule = gtk_label_new (br_verdict_get_rule (announcement));
      gtk_widget_add_css_class (rule, "dimmed");
      gtk_widget_add_css_class (rule, "caption");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), rule);
      gtk_list_box_append (self->announcements, row);
      any = TRUE;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->announcements), any && br_state_get_lock (state) == BR_LOCK_NONE);
}

static void
show_last_change (BrTodayPage *self,
                  BrState     *state)
{
  BrDecisionEntry *decision = br_state_get_last_decision (state);
  g_autofree char *date = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (decision == NULL)
    {
      adw_action_row_set_subtitle (self->last_change, _("Nothing yet. When the rules propose a change, you decide."));
      return;
    }

  date = br_day_words_dup (br_entry_get_date (BR_ENTRY (decision)), br_state_get_today (state));
  title = br_decision_words_dup_title (decision, br_advisor_get_program (self->advisor));
  if (br_decision_entry_get_reason (decision) != NULL)
    /* Translators: a date, what was decided on it, and the reason in a sentence or more */
    text = g_strdup_printf (_("%s: %s. %s"), date, title, br_decision_entry_get_reason (decision));
  else
    /* Translators: a date, and what was decided on it */
    text = g_strdup_printf (_("%s: %s."), date, title);
  adw_action_row_set_subtitle (self->last_change, text);
}

/* What is worth reading on such a day (CONTENT-4). */
static void
show_card (BrTodayPage *self,
           BrState     *state)
{
  const BrContentCard *card = br_content_cards_choose (state);

  adw_action_row_set_subtitle (self->card_row, _(card->title));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->card_row), "s", card->id);
}

static void
refresh (BrTodayPage *self)
{
  BrState *state = self->advisor ? br_advisor_get_state (self->advisor) : NULL;
  g_autofree char *length = NULL;

  if (state == NULL)
    return;

  gtk_label_set_label (self->title, get_title (state));
  gtk_label_set_label (self->reason, br_state_get_reason (state));
  show_phase (self, br_state_get_phase (state));
  length = br_session_overview_dup_length (state);
  gtk_label_set_label (self->length, length != NULL ? length : "");
  gtk_widget_set_visible (GTK_WIDGET (self->length), length != NULL);

  show_cards (self, state);
  show_announcements (self, state);
  br_lock_card_show (self->lock_card, state);
  if (is_read_only (self))
    gtk_widget_set_visible (GTK_WIDGET (self->lock_card), FALSE);
  gtk_widget_set_visible (self->check_in_card, !is_read_only (self));
  br_session_overview_show (self->overview, state, !is_read_only (self));
  br_why_row_show (self->why_row, state, br_advisor_get_program (self->advisor));
  gtk_widget_set_visible (self->why_list, gtk_widget_get_visible (GTK_WIDGET (self->why_row)));
  show_last_change (self, state);
  show_card (self, state);
  g_object_set (self->week_strip, "state", state, NULL);
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
      if (!g_set_object (&self->advisor, g_value_get_object (value)))
        return;
      g_signal_group_set_target (self->advisor_signals, self->advisor);
      refresh (self);
      break;
    case PROP_STORE:
      if (!g_set_object (&self->store, g_value_get_object (value)))
        return;
      g_signal_group_set_target (self->store_signals, self->store);
      refresh (self);
      break;
    case PROP_CLIPS:
      if (!g_set_object (&self->clips, g_value_get_object (value)))
        return;
      g_object_set (self->overview, "clips", self->clips, NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }

  g_object_notify_by_pspec (object, pspec);
}

static void
br_today_page_dispose (GObject *object)
{
  BrTodayPage *self = BR_TODAY_PAGE (object);

  g_clear_object (&self->advisor_signals);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->advisor);
  g_clear_object (&self->store);
  g_clear_object (&self->clips);
  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_TODAY_PAGE);

  G_OBJECT_CLASS (br_today_page_parent_class)->dispose (object);
}

static void
br_today_page_class_init (BrTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_today_page_get_property;
  object_class->set_property = br_today_page_set_property;
  object_class->dispose = br_today_page_dispose;

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
  g_type_ensure (BR_TYPE_LOCK_CARD);
  g_type_ensure (BR_TYPE_SESSION_OVERVIEW);
  g_type_ensure (BR_TYPE_WEEK_STRIP);
  g_type_ensure (BR_TYPE_WHY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, title);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, phase_chip);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, reason);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, length);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, cards);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, lock_card);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, announcements);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, overview);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, check_in_card);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, why_list);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, why_row);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, week_strip);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, last_change);
  gtk_widget_class_bind_template_child (widget_class, BrTodayPage, card_row);
  gtk_widget_class_bind_template_callback (widget_class, on_checked_in);
}

static void
br_today_page_init (BrTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->advisor_signals = g_signal_group_new (BR_TYPE_ADVISOR);
  g_signal_group_connect_swapped (self->advisor_signals, "notify::state", G_CALLBACK (refresh), self);
  self->store_signals = g_signal_group_new (BR_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "notify::read-only", G_CALLBACK (refresh), self);
}
