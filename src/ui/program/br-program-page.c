/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A group for each phase, an expander for each routine, a row for each exercise; and the way to another program. */

#include "config.h"

#include "ui/program/br-program-page.h"

#include "core/storage/br-file-error.h"
#include "core/storage/br-saving-fault.h"
#include "ui/program/br-content-cards.h"
#include "ui/program/br-exercise-dialog.h"
#include "ui/program/br-program-dialog.h"
#include "ui/program/br-program-switch.h"
#include "ui/widgets/br-notice.h"
#include "ui/widgets/br-plain-row.h"
#include "ui/widgets/br-thumbnail.h"

#include <glib/gi18n.h>

struct _BrProgramPage
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *summary_label;
  GtkBox *phases_box;
  AdwPreferencesGroup *cards_group;
  GtkWidget *builtin_row;

  BrAdvisor *advisor;
  BrStore *store;
  BrClipLibrary *clips;
  BrProgram *shown_program;
  guint shown_phase;
};

typedef enum
{
  PROP_ADVISOR = 1,
  PROP_STORE,
  PROP_CLIPS,
} BrProgramPageProperty;

static GParamSpec *properties[PROP_CLIPS + 1];

G_DEFINE_FINAL_TYPE (BrProgramPage, br_program_page, ADW_TYPE_BIN)

/* ---- Phases, routines, exercises ---- */

static void
exercise_activated_cb (BrProgramPage *self,
                       AdwActionRow  *row)
{
  BrExercise *exercise = g_object_get_data (G_OBJECT (row), "exercise");

  adw_dialog_present (br_exercise_dialog_new (exercise, self->clips), GTK_WIDGET (self));
}

static GtkWidget *
create_exercise_row (BrProgramPage *self,
                     BrExercise    *exercise)
{
  BrVariant *ordinary = br_exercise_get_variant (exercise, BR_VARIANT_ORDINARY);
  GtkWidget *row = br_plain_row_new (br_exercise_get_name (exercise), br_exercise_get_summary (exercise));
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  if (self->clips != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), br_thumbnail_new (self->clips, br_variant_get_clip (ordinary)));
  g_object_set_data_full (G_OBJECT (row), "exercise", g_object_ref (exercise), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (exercise_activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
create_routine_row (BrProgramPage *self,
                    BrRoutine     *routine)
{
  GListModel *exercises = br_routine_get_exercises (routine);
  guint n_exercises = g_list_model_get_n_items (exercises);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u exercise", "%u exercises", n_exercises), n_exercises);
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), br_routine_get_name (routine));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);

  for (guint i = 0; i < n_exercises; i++)
    {
      g_autoptr (BrExercise) exercise = g_list_model_get_item (exercises, i);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_exercise_row (self, exercise));
    }

  return row;
}

static GtkWidget *
create_phase_group (BrProgramPage *self,
                    BrPhase       *phase,
                    gboolean       current)
{
  GListModel *routines = br_phase_get_routines (phase);
  /* Translators: number and name of a phase: "Phase 1: Calm and Move" */
  g_autofree char *title = g_strdup_printf (_("Phase %u: %s"), br_phase_get_number (phase), br_phase_get_name (phase));
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  g_autofree char *purpose = g_markup_escape_text (br_phase_get_purpose (phase), -1);
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP,
                                   "title", escaped,
                                   "description", purpose,
                                   NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (current)
    {
      g_autofree char *color = g_strdup_printf ("phase-%u", br_phase_get_number (phase));
      GtkWidget *chip = gtk_label_new (_("You are here"));

      gtk_widget_set_halign (chip, GTK_ALIGN_START);
      gtk_widget_add_css_class (chip, "phase-chip");
      gtk_widget_add_css_class (chip, color);
      gtk_widget_add_css_class (chip, "caption-heading");
      gtk_box_append (GTK_BOX (box), chip);
    }
  gtk_box_append (GTK_BOX (box), group);

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (BrRoutine) routine = g_list_model_get_item (routines, i);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_routine_row (self, routine));
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_routine_row (self, br_phase_get_short_routine (phase)));

  return box;
}

static void
update (BrProgramPage *self)
{
  BrState *state = self->advisor != NULL ? br_advisor_get_state (self->advisor) : NULL;
  BrProgram *program = self->advisor != NULL ? br_advisor_get_program (self->advisor) : NULL;
  guint phase_now = state != NULL ? br_state_get_phase (state) : 0;
  GListModel *phases;
  GtkWidget *group;

  /* Most new states change neither: what is unfolded stays so. */
  if (program == NULL || (program == self->shown_program && phase_now == self->shown_phase))
    return;
  g_set_object (&self->shown_program, program);
  self->shown_phase = phase_now;

  gtk_label_set_label (self->title_label, br_program_get_title (program));
  gtk_label_set_label (self->summary_label, br_program_get_summary (program));
  gtk_widget_set_visible (self->builtin_row, !br_program_switch_is_builtin (program));

  while ((group = gtk_widget_get_first_child (GTK_WIDGET (self->phases_box))) != NULL)
    gtk_box_remove (self->phases_box, group);
  phases = br_program_get_phases (program);
  for (guint i = 0; i < g_list_model_get_n_items (phases); i++)
    {
      g_autoptr (BrPhase) phase = g_list_model_get_item (phases, i);

      gtk_box_append (self->phases_box, create_phase_group (self, phase, br_phase_get_number (phase) == phase_now));
    }
}

/* ---- Cards to read ---- */

static void
add_cards (BrProgramPage *self)
{
  const BrContentCard *cards;
  guint n_cards;

  cards = br_content_cards_get_all (&n_cards);
  for (guint i = 0; i < n_cards; i++)
    {
      GtkWidget *row = br_plain_row_new (_(cards[i].title), NULL);

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", cards[i].id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.read-card");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      adw_preferences_group_add (self->cards_group, row);
    }
}

/* ---- Another program ---- */

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (BrProgramPage) self = BR_PROGRAM_PAGE (user_data);
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  /* Without a file the person changed their mind. */
  if (file != NULL)
    adw_dialog_present (br_program_dialog_new (file, self->store, self->advisor), GTK_WIDGET (self));
}

static void
load_cb (BrProgramPage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _("Exercise Programs (JSON)"));
  gtk_file_filter_add_suffix (filter, "json");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _("Load Another Program"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, file_chosen_cb, g_object_ref (self));
}

static void
builtin_used_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (BrProgramPage) self = BR_PROGRAM_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL;

  if (br_program_switch_use_finish (result, &error))
    return;

  /* Translators: technical reason, what to do */
  body = g_strdup_printf (_("The program could not be changed (%s). The one you had is still in use. %s Then try again."),
                          br_file_error_get_words (error), br_saving_fault_get_advice (error));
  adw_dialog_present (br_notice_new (_("Program Not Changed"), body), GTK_WIDGET (self));
}

static void
builtin_confirmed_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (BrProgramPage) self = BR_PROGRAM_PAGE (user_data);

  if (g_strcmp0 (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "use") == 0)
    br_program_switch_use_async (NULL, self->store, self->advisor, builtin_used_cb, g_object_ref (self));
}

static void
use_builtin_cb (BrProgramPage *self)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Use the Built-In Program?"),
                                                                   _("The program file you loaded is kept as a copy among the backups. "
                                                                     "What you have done so far stays as it is.")));

  adw_alert_dialog_add_responses (dialog,
                                  "cancel", _("_Cancel"),
                                  "use", _("_Use It"),
                                  NULL);
  adw_alert_dialog_set_default_response (dialog, "use");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, GTK_WIDGET (self), NULL, builtin_confirmed_cb, g_object_ref (self));
}

/* ---- The object ---- */

static void
br_program_page_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  BrProgramPage *self = BR_PROGRAM_PAGE (object);

  switch ((BrProgramPageProperty) property_id)
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
br_program_page_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  BrProgramPage *self = BR_PROGRAM_PAGE (object);

  switch ((BrProgramPageProperty) property_id)
    {
    case PROP_ADVISOR:
      if (self->advisor != NULL)
        g_signal_handlers_disconnect_by_func (self->advisor, update, self);
      if (g_set_object (&self->advisor, g_value_get_object (value)) && self->advisor != NULL)
        g_signal_connect_object (self->advisor, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      update (self);
      break;
    case PROP_STORE:
      g_set_object (&self->store, g_value_get_object (value));
      break;
    case PROP_CLIPS:
      if (g_set_object (&self->clips, g_value_get_object (value)))
        {
          g_clear_object (&self->shown_program);
          update (self);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_program_page_dispose (GObject *object)
{
  BrProgramPage *self = BR_PROGRAM_PAGE (object);

  if (self->advisor != NULL)
    g_signal_handlers_disconnect_by_data (self->advisor, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_PROGRAM_PAGE);
  g_clear_object (&self->advisor);
  g_clear_object (&self->store);
  g_clear_object (&self->clips);
  g_clear_object (&self->shown_program);

  G_OBJECT_CLASS (br_program_page_parent_class)->dispose (object);
}

static void
br_program_page_class_init (BrProgramPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_program_page_get_property;
  object_class->set_property = br_program_page_set_property;
  object_class->dispose = br_program_page_dispose;

  properties[PROP_ADVISOR] = g_param_spec_object ("advisor", NULL, NULL, BR_TYPE_ADVISOR, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, BR_TYPE_STORE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CLIPS] = g_param_spec_object ("clips", NULL, NULL, BR_TYPE_CLIP_LIBRARY, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-program-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BrProgramPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, BrProgramPage, summary_label);
  gtk_widget_class_bind_template_child (widget_class, BrProgramPage, phases_box);
  gtk_widget_class_bind_template_child (widget_class, BrProgramPage, cards_group);
  gtk_widget_class_bind_template_child (widget_class, BrProgramPage, builtin_row);
  gtk_widget_class_bind_template_callback (widget_class, load_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_builtin_cb);
}

static void
br_program_page_init (BrProgramPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_cards (self);
}
