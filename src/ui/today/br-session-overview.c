/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/today/br-session-overview.h"

#include "core/program/br-dose-words.h"
#include "ui/routine/br-still-picture.h"
#include "ui/widgets/br-folded-row.h"
#include "ui/widgets/br-plain-row.h"
#include "ui/widgets/br-thumbnail.h"
#include "ui/widgets/br-wrapping.h"

#include <glib/gi18n.h>

struct _BrSessionOverview
{
  AdwBin parent_instance;

  GtkWidget      *still_frame;
  BrStillPicture *still;
  GtkWidget      *buttons;
  GtkButton      *start_button;
  GtkButton      *short_button;
  GtkWidget      *later_button;
  GtkWidget      *other_ways;
  BrFoldedRow    *exercises_row;

  BrState        *state;
  BrClipLibrary  *clips;
  GSignalGroup   *clips_signals;
};

typedef enum
{
  PROP_CLIPS = 1,
} BrSessionOverviewProperty;

static GParamSpec *properties[PROP_CLIPS + 1];

G_DEFINE_FINAL_TYPE (BrSessionOverview, br_session_overview, ADW_TYPE_BIN)

/* Rounded up: a session that takes longer than it said is not believed the next time. */
static guint
get_minutes (BrPrescription *prescription)
{
  return (br_prescription_get_length_s (prescription) + 59) / 60;
}

static void
show_still (BrSessionOverview *self)
{
  BrPrescription *prescription = self->state != NULL ? br_state_get_prescription (self->state) : NULL;
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

/* ---- What it holds ---- */

/* START-3: what was adapted to the person is told where it is met. */
static void
add_adaptations (BrSessionOverview *self)
{
  GListModel *announcements = br_state_get_announcements (self->state);

  for (guint i = 0; i < g_list_model_get_n_items (announcements); i++)
    {
      g_autoptr (BrVerdict) announcement = g_list_model_get_item (announcements, i);

      if (g_str_equal (br_verdict_get_rule (announcement), "START-3"))
        {
          GtkWidget *row = br_plain_row_new (br_verdict_get_text (announcement), NULL);

          gtk_widget_add_css_class (row, "dimmed");
          br_folded_row_add (self->exercises_row, row);
        }
    }
}

static void
fill_cb (BrSessionOverview *self)
{
  BrPrescription *prescription = br_state_get_prescription (self->state);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (prescription)); i++)
    {
      BrPrescribedExercise *prescribed = br_prescription_get_exercise (prescription, i);
      BrVariant *variant = br_prescribed_exercise_get_variant (prescribed);
      BrDose dose = br_prescribed_exercise_get_dose (prescribed);
      g_autofree char *words = br_dose_words_dup (&dose, br_exercise_get_per_side (br_prescribed_exercise_get_exercise (prescribed)));
      GtkWidget *row = br_plain_row_new (br_variant_get_name (variant), words);

      if (self->clips != NULL)
        adw_action_row_add_prefix (ADW_ACTION_ROW (row), br_thumbnail_new (self->clips, br_variant_get_clip (variant)));
      br_folded_row_add (self->exercises_row, row);
    }
  add_adaptations (self);
}

static void
show_exercises (BrSessionOverview *self,
                BrPrescription    *prescription)
{
  guint n_exercises = g_list_model_get_n_items (G_LIST_MODEL (prescription));
  g_autofree char *heading = g_strdup_printf (ngettext ("%u exercise", "%u exercises", n_exercises), n_exercises);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->exercises_row), heading);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->exercises_row),
                                 br_state_get_situation (self->state) == BR_SITUATION_WORKOUT ? _("What today’s session holds")
                                                                                              : _("What the next session holds"));
  br_folded_row_renew (self->exercises_row);
}

/* ---- The ways to start ---- */

static void
show_buttons (BrSessionOverview *self,
              BrPrescription    *short_prescription)
{
  gboolean workout = br_state_get_situation (self->state) == BR_SITUATION_WORKOUT;
  g_autofree char *label = NULL;

  if (workout)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->start_button), "suggested-action");
      gtk_button_set_label (self->start_button, _("_Start"));
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->start_button), "suggested-action");
      gtk_button_set_label (self->start_button, br_state_get_extra (self->state) != NULL ? _("Train _Anyway…") : _("_Train Today Instead"));
    }

  gtk_widget_set_visible (self->other_ways, workout);
  gtk_widget_set_visible (self->later_button, br_state_get_next_session (self->state) == br_state_get_today (self->state));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->later_button), "u", br_state_get_today (self->state));
  gtk_widget_set_visible (GTK_WIDGET (self->short_button), short_prescription != NULL);
  if (short_prescription == NULL)
    return;

  label = g_strdup_printf (ngettext ("S_hort Session, %u Minute", "S_hort Session, %u Minutes", get_minutes (short_prescription)),
                           get_minutes (short_prescription));
  gtk_button_set_label (self->short_button, label);
  br_wrapping_let_buttons (GTK_WIDGET (self));
}

/* ---- The object ---- */

static void
br_session_overview_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  BrSessionOverview *self = BR_SESSION_OVERVIEW (object);

  switch ((BrSessionOverviewProperty) property_id)
    {
    case PROP_CLIPS:
      g_value_set_object (value, self->clips);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_session_overview_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  BrSessionOverview *self = BR_SESSION_OVERVIEW (object);

  switch ((BrSessionOverviewProperty) property_id)
    {
    case PROP_CLIPS:
      if (!g_set_object (&self->clips, g_value_get_object (value)))
        break;
      g_signal_group_set_target (self->clips_signals, self->clips);
      show_still (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_session_overview_dispose (GObject *object)
{
  BrSessionOverview *self = BR_SESSION_OVERVIEW (object);

  g_clear_object (&self->clips_signals);
  g_clear_object (&self->clips);
  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_SESSION_OVERVIEW);

  G_OBJECT_CLASS (br_session_overview_parent_class)->dispose (object);
}

static void
br_session_overview_class_init (BrSessionOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_session_overview_get_property;
  object_class->set_property = br_session_overview_set_property;
  object_class->dispose = br_session_overview_dispose;

  properties[PROP_CLIPS] = g_param_spec_object ("clips", NULL, NULL, BR_TYPE_CLIP_LIBRARY,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (BR_TYPE_FOLDED_ROW);
  g_type_ensure (BR_TYPE_STILL_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-session-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, BrSessionOverview, still_frame);
  gtk_widget_class_bind_template_child (widget_class, BrSessionOverview, still);
  gtk_widget_class_bind_template_child (widget_class, BrSessionOverview, buttons);
  gtk_widget_class_bind_template_child (widget_class, BrSessionOverview, start_button);
  gtk_widget_class_bind_template_child (widget_class, BrSessionOverview, short_button);
  gtk_widget_class_bind_template_child (widget_class, BrSessionOverview, later_button);
  gtk_widget_class_bind_template_child (widget_class, BrSessionOverview, other_ways);
  gtk_widget_class_bind_template_child (widget_class, BrSessionOverview, exercises_row);
  gtk_widget_class_bind_template_callback (widget_class, fill_cb);
}

static void
br_session_overview_init (BrSessionOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->clips_signals = g_signal_group_new (BR_TYPE_CLIP_LIBRARY);
  g_signal_group_connect_swapped (self->clips_signals, "changed", G_CALLBACK (show_still), self);
}

void
br_session_overview_show (BrSessionOverview *self,
                          BrState           *state,
                          gboolean           may_start)
{
  BrPrescription *prescription;
  gboolean shown;

  g_return_if_fail (BR_IS_SESSION_OVERVIEW (self));
  g_return_if_fail (BR_IS_STATE (state));

  g_set_object (&self->state, state);
  prescription = br_state_get_prescription (state);
  shown = prescription != NULL && br_state_get_situation (state) != BR_SITUATION_LOCKED;
  gtk_widget_set_visible (GTK_WIDGET (self), shown);
  if (!shown)
    return;

  show_still (self);
  show_exercises (self, prescription);
  gtk_widget_set_visible (self->buttons, may_start);
  show_buttons (self, br_state_get_short_prescription (state));
}

char *
br_session_overview_dup_length (BrState *state)
{
  BrPrescription *prescription;

  g_return_val_if_fail (BR_IS_STATE (state), NULL);

  prescription = br_state_get_prescription (state);
  if (prescription == NULL)
    return NULL;

  switch (br_state_get_situation (state))
    {
    case BR_SITUATION_WORKOUT:
      /* Translators: the number of the session in this phase, and its length in minutes */
      return g_strdup_printf (ngettext ("Session %u of this phase, about %u minute", "Session %u of this phase, about %u minutes",
                                        get_minutes (prescription)),
                              br_state_get_session_number (state), get_minutes (prescription));
    case BR_SITUATION_REST:
    case BR_SITUATION_DONE:
      return g_strdup (_("An easy walk is fine on any day."));
    case BR_SITUATION_NEW:
    case BR_SITUATION_LOCKED:
    case BR_SITUATION_PAUSED:
    default:
      return NULL;
    }
}
