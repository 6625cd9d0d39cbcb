/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A radio group of eleven numbers. Only the chosen one (0 at first) takes part in Tab; inside, arrows and digits choose. */

#include "config.h"

#include "ui/widgets/br-pain-scale.h"

#include "core/journal/br-pain.h"
#include "ui/widgets/br-pain-scale-layout.h"

#include <glib/gi18n.h>

#define N_RATINGS     (BR_PAIN_MAX + 1)
#define DIGIT_JOIN_US (1 * G_USEC_PER_SEC) /* "1" and "0" within this time are 10 */

struct _BrPainScale
{
  GtkWidget parent_instance;

  GtkWidget *buttons[N_RATINGS];
  char *label;
  int rating;
  gint64 one_typed_at;
};

typedef enum
{
  PROP_RATING = 1,
  PROP_LABEL,
} BrPainScaleProperty;

static GParamSpec *properties[PROP_LABEL + 1];

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrPainScale, br_pain_scale, GTK_TYPE_WIDGET)

/* The words that explain the scale; NULL for the numbers between them. */
static const char *
get_word (int rating)
{
  switch (rating)
    {
    case 0:
      return C_("pain", "No pain");
    case 3:
      return C_("pain", "Mild");
    case 7:
      return C_("pain", "Severe");
    case 10:
      return C_("pain", "Worst imaginable");
    default:
      return NULL;
    }
}

static void
choose (BrPainScale *self,
        int          rating)
{
  br_pain_scale_set_rating (self, rating);
  gtk_widget_grab_focus (self->buttons[rating]);
}

static void
button_toggled_cb (GtkToggleButton *button,
                   BrPainScale     *self)
{
  gboolean active = gtk_toggle_button_get_active (button);

  gtk_accessible_update_state (GTK_ACCESSIBLE (button),
                               GTK_ACCESSIBLE_STATE_CHECKED, active ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  if (!active)
    return;

  for (int i = 0; i < N_RATINGS; i++)
    {
      if (self->buttons[i] == GTK_WIDGET (button))
        br_pain_scale_set_rating (self, i);
    }
}

static void
pick (BrPainScale *self)
{
  if (self->rating != BR_PAIN_UNRATED)
    g_signal_emit (self, signals[PICKED], 0, self->rating);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                BrPainScale           *self)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gint64 now = g_get_monotonic_time ();
  gint64 one_typed_at = self->one_typed_at;
  gunichar digit = gdk_keyval_to_unicode (keyval);
  int step = 0;

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  self->one_typed_at = 0;

  if (digit >= '0' && digit <= '9')
    {
      int rating = (int) (digit - '0');

      if (rating == 0 && one_typed_at != 0 && now - one_typed_at < DIGIT_JOIN_US)
        rating = 10;
      else if (rating == 1)
        self->one_typed_at = now;
      choose (self, rating);
      pick (self);
      return GDK_EVENT_STOP;
    }

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step = mirrored ? 1 : -1;
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step = mirrored ? -1 : 1;
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_minus:
      step = -1;
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_plus:
      step = 1;
      break;
    case GDK_KEY_Home:
      choose (self, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      choose (self, BR_PAIN_MAX);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }

  choose (self, CLAMP (self->rating < 0 ? 0 : self->rating + step, 0, BR_PAIN_MAX));

  return GDK_EVENT_STOP;
}

static gboolean
br_pain_scale_grab_focus (GtkWidget *widget)
{
  BrPainScale *self = BR_PAIN_SCALE (widget);

  return gtk_widget_grab_focus (self->buttons[MAX (self->rating, 0)]);
}

static void
br_pain_scale_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  BrPainScale *self = BR_PAIN_SCALE (object);

  switch ((BrPainScaleProperty) property_id)
    {
    case PROP_RATING:
      g_value_set_int (value, self->rating);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_pain_scale_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  BrPainScale *self = BR_PAIN_SCALE (object);

  switch ((BrPainScaleProperty) property_id)
    {
    case PROP_RATING:
      br_pain_scale_set_rating (self, g_value_get_int (value));
      break;
    case PROP_LABEL:
      if (!g_set_str (&self->label, g_value_get_string (value)))
        break;
      if (self->label != NULL)
        gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
      else
        gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_pain_scale_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (br_pain_scale_parent_class)->dispose (object);
}

static void
br_pain_scale_finalize (GObject *object)
{
  BrPainScale *self = BR_PAIN_SCALE (object);

  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (br_pain_scale_parent_class)->finalize (object);
}

static void
br_pain_scale_class_init (BrPainScaleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_pain_scale_get_property;
  object_class->set_property = br_pain_scale_set_property;
  object_class->dispose = br_pain_scale_dispose;
  object_class->finalize = br_pain_scale_finalize;

  widget_class->grab_focus = br_pain_scale_grab_focus;

  properties[PROP_RATING] = g_param_spec_int ("rating", NULL, NULL, BR_PAIN_UNRATED, BR_PAIN_MAX, BR_PAIN_UNRATED,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[PICKED] = g_signal_new ("picked", BR_TYPE_PAIN_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, BR_TYPE_PAIN_SCALE_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "painscale");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
br_pain_scale_init (BrPainScale *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rating = BR_PAIN_UNRATED;

  for (int i = 0; i < N_RATINGS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);
      g_autofree char *name = get_word (i) != NULL ? g_strdup_printf ("%d, %s", i, get_word (i)) : g_strdup (text);

      self->buttons[i] = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                                       "label", text,
                                       "focusable", i == 0,
                                       NULL);
      gtk_widget_add_css_class (self->buttons[i], "numeric");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->buttons[i]),
                                   GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE,
                                   -1);
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[i]), GTK_TOGGLE_BUTTON (self->buttons[0]));
      gtk_widget_set_parent (self->buttons[i], GTK_WIDGET (self));
      g_signal_connect (self->buttons[i], "toggled", G_CALLBACK (button_toggled_cb), self);
      g_signal_connect_object (self->buttons[i], "clicked", G_CALLBACK (pick), self, G_CONNECT_SWAPPED);

      if (get_word (i) != NULL)
        {
          GtkWidget *word = g_object_new (GTK_TYPE_LABEL,
                                          "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                          "label", get_word (i),
                                          "wrap", TRUE,
                                          "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                          "yalign", 0.0,
                                          "css-classes", (const char *[]) { "caption", "dimmed", NULL },
                                          NULL);

          gtk_widget_set_parent (word, GTK_WIDGET (self));
        }
    }

  /* Before the buttons, which would move the focus by the arrow keys without choosing. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
br_pain_scale_new (void)
{
  return g_object_new (BR_TYPE_PAIN_SCALE, NULL);
}

int
br_pain_scale_get_rating (BrPainScale *self)
{
  g_return_val_if_fail (BR_IS_PAIN_SCALE (self), BR_PAIN_UNRATED);

  return self->rating;
}

void
br_pain_scale_set_rating (BrPainScale *self,
                          int          rating)
{
  g_return_if_fail (BR_IS_PAIN_SCALE (self));
  g_return_if_fail (rating >= BR_PAIN_UNRATED && rating <= BR_PAIN_MAX);

  if (self->rating == rating)
    return;

  if (rating == BR_PAIN_UNRATED)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[self->rating]), FALSE);

  self->rating = rating;
  for (int i = 0; i < N_RATINGS; i++)
    gtk_widget_set_focusable (self->buttons[i], i == MAX (rating, 0));
  if (rating != BR_PAIN_UNRATED)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[rating]), TRUE);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RATING]);
}
