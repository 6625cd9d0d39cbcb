/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages one after the other, each only if it has something to ask. What is finished cannot be gone back to: it is in the journal. */

#include "config.h"

#include "ui/review/br-review-dialog.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-review-entry.h"
#include "ui/review/br-activity-rater.h"
#include "ui/review/br-review-summary.h"
#include "ui/review/br-review-words.h"
#include "ui/safety/br-safety-advice.h"
#include "ui/safety/br-safety-checklist.h"
#include "ui/widgets/br-pain-kind-row.h"
#include "ui/widgets/br-pain-scale.h"

#include <glib/gi18n.h>

struct _BrReviewDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *navigation;
  AdwNavigationPage *rating_page;
  AdwNavigationPage *activities_page;
  AdwNavigationPage *safety_page;
  AdwNavigationPage *advice_page;
  AdwNavigationPage *result_page;
  BrPainScale *scale;
  GtkRevealer *revealer;
  BrPainKindRow *kinds;
  GtkWidget *rating_button;
  BrActivityRater *rater;
  BrSafetyChecklist *checklist;
  AdwStatusPage *advice_status;
  GtkWidget *advice_button;
  GtkBox *result_box;
  GtkLabel *result_heading;
  GtkLabel *result_text;
  GtkWidget *done_button;

  BrAdvisor *advisor;
  BrStore *store;
};

G_DEFINE_FINAL_TYPE (BrReviewDialog, br_review_dialog, ADW_TYPE_DIALOG)

/* ---- The rating that is missing ---- */

static void
update_rating (BrReviewDialog *self)
{
  int rating = br_pain_scale_get_rating (self->scale);

  gtk_revealer_set_reveal_child (self->revealer, rating > 0);
  gtk_widget_set_sensitive (self->rating_button, rating == 0 || (rating > 0 && br_pain_kind_row_get_kind (self->kinds) != BR_PAIN_NONE));
}

static void
show_questions (BrReviewDialog *self)
{
  AdwNavigationPage *pages[] = { self->safety_page };

  if (br_activity_rater_get_n_activities (self->rater) > 0)
    pages[0] = self->activities_page;
  adw_navigation_view_replace (self->navigation, pages, G_N_ELEMENTS (pages));
}

static void
rated_cb (BrReviewDialog *self)
{
  int rating = br_pain_scale_get_rating (self->scale);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (BrEntry) entry = br_check_in_entry_new (br_advisor_get_today (self->advisor), now, rating,
                                                     rating > 0 ? br_pain_kind_row_get_kind (self->kinds) : BR_PAIN_NONE);

  br_store_add (self->store, entry);
  show_questions (self);
}

/* ---- The other questions ---- */

static void
activities_rated_cb (BrReviewDialog *self)
{
  adw_navigation_view_push (self->navigation, self->safety_page);
}

static void
show_result (BrReviewDialog *self)
{
  BrState *state = br_advisor_get_state (self->advisor);
  BrReview *review = br_state_get_last_review (state);

  g_return_if_fail (review != NULL);

  gtk_label_set_label (self->result_heading, br_review_words_get_title (br_review_get_verdict (review)));
  gtk_label_set_label (self->result_text, br_review_get_text (review));
  gtk_box_append (self->result_box,
                  br_review_summary_new (review, br_advisor_get_journal (self->advisor), br_state_get_next_review (state)));
}

static void
show_result_cb (BrReviewDialog *self)
{
  adw_navigation_view_replace (self->navigation, &self->result_page, 1);
  gtk_widget_grab_focus (self->done_button);
}

/* Both in one step: a review is not done without its list. */
static void
finish_cb (BrReviewDialog *self)
{
  g_auto (GStrv) yes = br_safety_checklist_dup_yes (self->checklist);
  g_autoptr (GArray) activities = br_activity_rater_dup_activities (self->rater);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  BrDay today = br_advisor_get_today (self->advisor);
  g_autoptr (BrEntry) flags = br_flags_entry_new (today, now, BR_FLAGS_REVIEW, (const char * const *) yes);
  g_autoptr (BrEntry) review = br_review_entry_new (today, now, (const BrActivity *) (gpointer) activities->data, activities->len);

  br_store_add (self->store, flags);
  br_store_add (self->store, review);
  show_result (self);

  if (yes[0] == NULL)
    {
      show_result_cb (self);
      return;
    }

  br_safety_advice_show (self->advice_status, br_safety_checklist_has_emergency (self->checklist));
  adw_navigation_view_replace (self->navigation, &self->advice_page, 1);
  gtk_widget_grab_focus (self->advice_button);
}

static void
close_cb (BrReviewDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* ---- The object ---- */

static void
br_review_dialog_dispose (GObject *object)
{
  BrReviewDialog *self = BR_REVIEW_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_REVIEW_DIALOG);
  g_clear_object (&self->advisor);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (br_review_dialog_parent_class)->dispose (object);
}

static void
br_review_dialog_class_init (BrReviewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = br_review_dialog_dispose;

  g_type_ensure (BR_TYPE_ACTIVITY_RATER);
  g_type_ensure (BR_TYPE_PAIN_KIND_ROW);
  g_type_ensure (BR_TYPE_PAIN_SCALE);
  g_type_ensure (BR_TYPE_SAFETY_CHECKLIST);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-review-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BrReviewDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, BrReviewDialog, rating_page);
  gtk_widget_class_bind_template_child (widget_class, BrReviewDialog, activities_page);
  gtk_widget_class_bind_template_child (widget_class, BrReviewDialog, safety_page);
  gtk_widget_class_bind_template_child (widget_class, BrReviewDialog, advice_page);
  gtk_widget_class_bind_template_child (widget_class, BrReviewDialog, result_page);
  gtk_widget_class_bind_template_child (widget_class, BrReviewDialog, scale);
  gtk_widget_class_bind_template_child (widget_class, BrReviewDialog, revealer);
  gtk_widget_class_bind_template_child (widget_class, BrReviewDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, BrReviewDialog, rating_button);
  gtk_widget_class_bind_template_child (widget_class, BrReviewDialog, rater);
  gtk_widget_class_bind_template_child (widget_class, BrReviewDialog, checklist);
  gtk_widget_class_bind_template_child (widget_class, BrReviewDialog, advice_status);
  gtk_widget_class_bind_template_child (widget_class, BrReviewDialog, advice_button);
  gtk_widget_class_bind_template_child (widget_class, BrReviewDialog, result_box);
  gtk_widget_class_bind_template_child (widget_class, BrReviewDialog, result_heading);
  gtk_widget_class_bind_template_child (widget_class, BrReviewDialog, result_text);
  gtk_widget_class_bind_template_child (widget_class, BrReviewDialog, done_button);
  gtk_widget_class_bind_template_callback (widget_class, update_rating);
  gtk_widget_class_bind_template_callback (widget_class, rated_cb);
  gtk_widget_class_bind_template_callback (widget_class, activities_rated_cb);
  gtk_widget_class_bind_template_callback (widget_class, finish_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_result_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
br_review_dialog_init (BrReviewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
br_review_dialog_new (BrAdvisor *advisor,
                      BrStore   *store)
{
  g_autoptr (GArray) pasts = NULL;
  BrReviewDialog *self;
  BrReview *review;

  g_return_val_if_fail (BR_IS_ADVISOR (advisor), NULL);
  g_return_val_if_fail (BR_IS_STORE (store), NULL);
  g_return_val_if_fail (br_advisor_get_state (advisor) != NULL, NULL);

  self = g_object_new (BR_TYPE_REVIEW_DIALOG, NULL);
  self->advisor = g_object_ref (advisor);
  self->store = g_object_ref (store);

  pasts = br_activity_history_list (br_advisor_get_journal (advisor), br_advisor_get_today (advisor));
  br_activity_rater_set_pasts (self->rater, pasts, br_advisor_get_today (advisor));
  br_safety_checklist_show_cleared (self->checklist, br_advisor_get_state (advisor));

  review = br_state_get_review (br_advisor_get_state (advisor));
  if (review != NULL && br_review_get_verdict (review) == BR_REVIEW_NEEDS_RATING)
    adw_navigation_view_push (self->navigation, self->rating_page);
  else
    show_questions (self);

  return ADW_DIALOG (self);
}
