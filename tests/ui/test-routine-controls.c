/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys, the buttons and the menu of the routine: each does one thing, once, wherever the focus is. */

#include "ui-harness.h"

#include "routine-keys.h"
#include "routine-page-fixture.h"

#include "ui/routine/br-routine-header.h"
#include "ui/widgets/br-held-keys.h"

static void
test_keys (PageFixture   *fixture,
           gconstpointer  data)
{
  BrStep *step;

  br_session_start (fixture->session);
  ui_harness_settle ();
  g_assert_true (gtk_window_get_focus (fixture->window) == page_get_child (fixture, "step_view"));

  page_press (fixture, GDK_KEY_space);
  page_assert_state (fixture, BR_SESSION_PAUSED);
  page_assert_label (fixture, "word_label", "Paused");
  page_press (fixture, GDK_KEY_space);
  page_assert_state (fixture, BR_SESSION_RUNNING);

  page_press (fixture, GDK_KEY_Right);
  page_assert_label (fixture, "word_label", "Up");
  page_advance (fixture, 4);
  page_assert_number (fixture, "2");
  page_press (fixture, GDK_KEY_Left);
  g_assert_cmpuint (br_step_get_set (br_session_get_step (fixture->session)), ==, 1);
  page_press (fixture, GDK_KEY_Return);
  page_press (fixture, GDK_KEY_KP_Enter);
  step = br_session_get_step (fixture->session);
  g_assert_cmpint (br_step_get_kind (step), ==, BR_STEP_REST);
  g_assert_cmpuint (br_step_get_set (step), ==, 2);

  /* Where people read from right to left, Next is on the left. */
  gtk_widget_set_direction (GTK_WIDGET (fixture->page), GTK_TEXT_DIR_RTL);
  page_press (fixture, GDK_KEY_Left);
  page_assert_label (fixture, "word_label", "Up");
  gtk_widget_set_direction (GTK_WIDGET (fixture->page), GTK_TEXT_DIR_LTR);

  page_press (fixture, GDK_KEY_e);
  page_assert_label (fixture, "name_label", "Plain, easier");
  g_assert_false (gtk_widget_get_sensitive (page_find_button (fixture, "easier_button")));

  g_assert_false (br_cue_player_get_muted (fixture->cues));
  page_press (fixture, GDK_KEY_m);
  g_assert_true (br_cue_player_get_muted (fixture->cues));
  page_press (fixture, GDK_KEY_m);
  g_assert_false (br_cue_player_get_muted (fixture->cues));

  page_press (fixture, GDK_KEY_Escape);
  g_assert_cmpuint (fixture->n_leave, ==, 1);
  page_assert_state (fixture, BR_SESSION_PAUSED);
}

/* As the display does it: down, and then repeated until it is up. */
static void
hold (PageFixture *fixture,
      guint        keyval)
{
  for (guint i = 0; i < 20; i++)
    {
      if (!routine_send (GTK_WIDGET (fixture->window), "key-pressed", keyval) && !routine_send (GTK_WIDGET (fixture->page), "key-pressed", keyval))
        routine_press (page_get_child (fixture, "step_view"), keyval);
    }
  ui_harness_settle ();
}

static void
let_go (PageFixture *fixture,
        guint        keyval)
{
  routine_send (GTK_WIDGET (fixture->window), "key-released", keyval);
}

/* A key that is held acts once, and again when it was let go of. */
static void
test_held_keys (PageFixture   *fixture,
                gconstpointer  data)
{
  br_held_keys_watch (fixture->window);
  br_session_start (fixture->session);

  hold (fixture, GDK_KEY_Right);
  page_assert_step (fixture, "move 2 Plain both 1/2 1/3");
  let_go (fixture, GDK_KEY_Right);
  hold (fixture, GDK_KEY_Right);
  page_assert_step (fixture, "rest 30 Plain both 2/2 1/3");

  hold (fixture, GDK_KEY_plus);
  page_assert_step (fixture, "rest 45 Plain both 2/2 1/3");
  hold (fixture, GDK_KEY_space);
  page_assert_state (fixture, BR_SESSION_PAUSED);
  let_go (fixture, GDK_KEY_space);
  hold (fixture, GDK_KEY_space);
  page_assert_state (fixture, BR_SESSION_RUNNING);
  let_go (fixture, GDK_KEY_space);
  hold (fixture, GDK_KEY_Return);
  page_assert_step (fixture, "move 2 Plain both 2/2 1/3");

  /* What was let go of in another window is not held here any more. */
  g_object_notify (G_OBJECT (fixture->window), "is-active");
  hold (fixture, GDK_KEY_Return);
  page_assert_step (fixture, "rest 10 Sides left 1/2 1/2");

  /* Tab goes on while it is held. */
  routine_send (GTK_WIDGET (fixture->window), "key-pressed", GDK_KEY_Tab);
  routine_send (GTK_WIDGET (fixture->window), "key-pressed", GDK_KEY_Tab);
  g_assert_false (routine_send (GTK_WIDGET (fixture->page), "key-pressed", GDK_KEY_Tab));
}

/* Down since before the routine was there: it has acted already. */
static void
test_held_before (PageFixture   *fixture,
                  gconstpointer  data)
{
  br_held_keys_watch (fixture->window);
  routine_send (GTK_WIDGET (fixture->window), "key-pressed", GDK_KEY_Return);
  br_session_start (fixture->session);
  hold (fixture, GDK_KEY_Return);
  page_assert_step (fixture, "get-ready 20 Plain both 1/2 1/3");
}

/* Where somebody writes, letters are repeated; all else that answers is not. */
static void
test_held_in_text (PageFixture   *fixture,
                   gconstpointer  data)
{
  const guint keys[] = { GDK_KEY_Return, GDK_KEY_space, GDK_KEY_Escape, GDK_KEY_BackSpace };
  const struct
  {
    GtkWidget *widget;
    gboolean   stopped[G_N_ELEMENTS (keys)];
  } places[] = {
    { gtk_button_new (), { TRUE, TRUE, TRUE, FALSE } },
    { gtk_text_new (), { TRUE, FALSE, TRUE, FALSE } },
    { gtk_text_view_new (), { FALSE, FALSE, TRUE, FALSE } },
  };

  br_held_keys_watch (fixture->window);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      adw_window_set_content (ADW_WINDOW (fixture->window), places[i].widget);
      gtk_window_set_focus (fixture->window, places[i].widget);
      for (gsize j = 0; j < G_N_ELEMENTS (keys); j++)
        {
          g_assert_false (routine_send (GTK_WIDGET (fixture->window), "key-pressed", keys[j]));
          g_assert_true (routine_send (GTK_WIDGET (fixture->window), "key-pressed", keys[j]) == places[i].stopped[j]);
          let_go (fixture, keys[j]);
        }
    }
}

static void
assert_mnemonics (GMenuModel *menu,
                  guint      *n_keys)
{
  const struct
  {
    const char *action;
    char        key;
  } keys[] = {
    { "routine.skip", 'S' },
    { "routine.easier", 'E' },
    { "routine.own-pace", 'O' },
    { "routine.mute", 'M' },
    { "routine.hurt", 'H' },
  };

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *label = NULL;
      g_autofree char *action = NULL;
      char mnemonic;

      if (section != NULL)
        {
          assert_mnemonics (section, n_keys);
          continue;
        }

      g_assert_true (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label));
      g_assert_true (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action));
      g_assert_nonnull (strchr (label, '_'));
      mnemonic = g_ascii_toupper (strchr (label, '_')[1]);
      for (gsize j = 0; j < G_N_ELEMENTS (keys); j++)
        {
          g_test_message ("%s has %c, %s has %c", action, mnemonic, keys[j].action, keys[j].key);
          g_assert_true ((keys[j].key == mnemonic) == g_str_equal (keys[j].action, action));
          *n_keys += keys[j].key == mnemonic;
        }
    }
}

/* A letter does the same whether the menu is open or not. */
static void
test_menu (PageFixture   *fixture,
           gconstpointer  data)
{
  GtkWidget *header = ui_harness_find (GTK_WIDGET (fixture->page), BR_TYPE_ROUTINE_HEADER, NULL);
  GtkWidget *button = ui_harness_find (header, GTK_TYPE_MENU_BUTTON, NULL);
  guint n_keys = 0;

  assert_mnemonics (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), &n_keys);
  g_assert_cmpuint (n_keys, ==, 4);
}

/* A control reached with Tab acts on Space and Enter itself, and then the page does not. */
static void
test_focused_control (PageFixture   *fixture,
                      gconstpointer  data)
{
  GtkWidget *content = ui_harness_find (GTK_WIDGET (fixture->page), ADW_TYPE_BUTTON_CONTENT, "It _Hurts");
  GtkWidget *hurt = gtk_widget_get_ancestor (content, GTK_TYPE_BUTTON);
  GtkWidget *header = ui_harness_find (GTK_WIDGET (fixture->page), BR_TYPE_ROUTINE_HEADER, NULL);
  GtkWidget *mute = GTK_WIDGET (gtk_widget_get_template_child (header, BR_TYPE_ROUTINE_HEADER, "mute_button"));

  br_session_start (fixture->session);
  ui_harness_settle ();

  g_assert_true (routine_press (mute, GDK_KEY_space) == mute);
  page_assert_state (fixture, BR_SESSION_RUNNING);
  g_assert_true (routine_press (hurt, GDK_KEY_Return) == hurt);
  g_assert_cmpint (br_step_get_kind (br_session_get_step (fixture->session)), ==, BR_STEP_GET_READY);

  /* Other keys still mean the session. */
  g_assert_true (routine_press (mute, GDK_KEY_Right) == GTK_WIDGET (fixture->page));
}

static void
test_ends (PageFixture   *fixture,
           gconstpointer  data)
{
  br_session_start (fixture->session);
  for (guint i = 0; i < 20 && br_session_get_state (fixture->session) != BR_SESSION_FINISHED; i++)
    page_press (fixture, GDK_KEY_Right);
  page_assert_state (fixture, BR_SESSION_FINISHED);
  g_assert_cmpuint (fixture->n_ended, ==, 1);
  g_assert_cmpint (fixture->ended, ==, BR_RESPONSE_GO_ON);
}

/* Before a set there is a button for it, and a key; in a set neither does anything. */
static void
test_more_rest (PageFixture   *fixture,
                gconstpointer  data)
{
  GtkWidget *button = page_find_button (fixture, "more_rest_button");
  gint64 remaining;

  br_session_start (fixture->session);
  ui_harness_settle ();
  remaining = br_session_get_remaining (fixture->session);
  g_assert_true (gtk_widget_get_visible (button) && gtk_widget_get_sensitive (button));
  g_assert_false (gtk_widget_get_visible (page_find_button (fixture, "easier_button")));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (br_session_get_remaining (fixture->session), ==, remaining + 15 * G_USEC_PER_SEC);
  page_press (fixture, GDK_KEY_plus);
  g_assert_cmpint (br_session_get_remaining (fixture->session), ==, remaining + 30 * G_USEC_PER_SEC);

  br_session_next (fixture->session);
  ui_harness_settle ();
  remaining = br_session_get_remaining (fixture->session);
  g_assert_false (gtk_widget_get_visible (button));
  page_press (fixture, GDK_KEY_plus);
  g_assert_cmpint (br_session_get_remaining (fixture->session), ==, remaining);
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

#define ADD(path, exercises, test) \
  g_test_add ("/routine-controls/" path, PageFixture, exercises, page_fixture_set_up, test, page_fixture_tear_down)
  ADD ("keys", "plain sides", test_keys);
  ADD ("held-keys", "plain sides", test_held_keys);
  ADD ("held-in-text", "plain sides", test_held_in_text);
  ADD ("held-keys/before", "plain sides", test_held_before);
  ADD ("menu", "plain sides", test_menu);
  ADD ("focused-control", "plain sides", test_focused_control);
  ADD ("ends", "plain long", test_ends);
  ADD ("more-rest", "plain sides", test_more_rest);
#undef ADD

  return g_test_run ();
}
