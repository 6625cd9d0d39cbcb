/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cards to read: all of those that CONTENT-4 names are there, short, with a source, and the right one is offered each day. */

#include "config.h"

#include "ui-fixture.h"
#include "ui-harness.h"

#include "ui/program/br-card-dialog.h"

#define TODAY "2026-11-23"

/* What a minute reads, and a screen shows without much scrolling. */
#define MAX_WORDS 160

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strv_length (words);
}

/* What CONTENT-4 lists, in its order. */
static void
test_complete (void)
{
  const char * const wanted[] = { "phases", "pain-and-fear", "good-and-bad-pain", "stretching", "what-to-avoid", "rest-days", "what-to-expect",
                                  "professional", "form" };
  const BrContentCard *cards;
  guint n_cards;

  cards = br_content_cards_get_all (&n_cards);
  g_assert_cmpuint (n_cards, ==, G_N_ELEMENTS (wanted));
  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_nonnull (br_content_cards_get (wanted[i]));
  g_assert_null (br_content_cards_get ("horoscope"));

  for (guint i = 0; i < n_cards; i++)
    {
      guint n_words = 0;

      for (gsize j = 0; cards[i].paragraphs[j] != NULL; j++)
        n_words += count_words (cards[i].paragraphs[j]);
      g_test_message ("%s: %u words", cards[i].id, n_words);
      g_assert_cmpuint (n_words, <=, MAX_WORDS);
      /* The program says what its phases are for, and is the source of it. */
      g_assert_true ((cards[i].source == NULL) == (cards[i].paragraphs[0] == NULL));
      g_assert_true ((cards[i].source == NULL) == g_str_equal (cards[i].id, "phases"));
    }
}

static void
test_dialog (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new (TODAY);
  BrProgram *program = br_advisor_get_program (fixture->advisor);
  GtkWindow *window = GTK_WINDOW (adw_window_new ());
  const BrContentCard *cards;
  guint n_cards;

  gtk_window_set_default_size (window, 360, 720);
  gtk_window_present (window);
  cards = br_content_cards_get_all (&n_cards);
  for (guint i = 0; i < n_cards; i++)
    {
      GtkWidget *dialog = GTK_WIDGET (br_card_dialog_new (&cards[i], program));
      g_autofree char *name = g_strdup_printf ("card-%s", cards[i].id);
      g_autofree char *source = g_strdup_printf ("Source: %s", cards[i].source != NULL ? cards[i].source : br_program_get_title (program));

      adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (window));
      ui_harness_wait_shown (dialog);
      g_assert_nonnull (ui_harness_find (dialog, GTK_TYPE_LABEL, cards[i].title));
      g_assert_nonnull (ui_harness_find (dialog, GTK_TYPE_LABEL, source));
      if (cards[i].paragraphs[0] != NULL)
        g_assert_nonnull (ui_harness_find (dialog, GTK_TYPE_LABEL, cards[i].paragraphs[0]));
      else
        g_assert_nonnull (ui_harness_find (dialog, GTK_TYPE_LABEL, "Phase 3: Build strength"));
      ui_harness_capture (GTK_WIDGET (window), name);
      adw_dialog_force_close (ADW_DIALOG (dialog));
    }

  gtk_window_destroy (window);
}

static void
assert_chosen (UiFixture  *fixture,
               const char *id)
{
  BrState *state;

  ui_harness_settle ();
  state = br_advisor_get_state (fixture->advisor);
  g_assert_cmpstr (br_content_cards_choose (state)->id, ==, id);
}

static void
test_chosen (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new (TODAY);

  ui_fixture_start (fixture, "2026-11-21");
  assert_chosen (fixture, "pain-and-fear");
  ui_fixture_add_session (fixture, "2026-11-22", BR_SESSION_FULL, 4, 3);
  assert_chosen (fixture, "rest-days");
  ui_fixture_add_session (fixture, TODAY, BR_SESSION_FULL, 4, 3);
  assert_chosen (fixture, "good-and-bad-pain");
}

int
main (int    argc,
      char **argv)
{
  ui_harness_init (&argc, &argv);

  g_test_add_func ("/cards/complete", test_complete);
  g_test_add_func ("/cards/dialog", test_dialog);
  g_test_add_func ("/cards/chosen", test_chosen);

  return g_test_run ();
}
