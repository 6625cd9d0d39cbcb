/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the routine in a window of its own, with a session on a clock that is turned by hand. */

#pragma once

#include "br-manual-clock.h"

#include "ui/routine/br-routine-page.h"

G_BEGIN_DECLS

typedef struct
{
  BrProgram *program;
  BrPrescription *prescription;
  BrManualClock *clock;
  BrSession *session;
  BrCuePlayer *cues;
  BrRoutinePage *page;
  GtkWindow *window;
  BrPainResponse ended; /* what "ended" said last */
  guint n_ended;
  guint n_leave;
} PageFixture;

/** page_fixture_set_up: a page on the screen whose session has not begun; @data: what is prescribed, for fixture_prescribe() */
void       page_fixture_set_up    (PageFixture   *fixture,
                                   gconstpointer  data);

/** page_fixture_tear_down: fails if anything still holds the session */
void       page_fixture_tear_down (PageFixture   *fixture,
                                   gconstpointer  data);

/** page_advance: turns the clock by @seconds */
void       page_advance           (PageFixture *fixture,
                                   double       seconds);

/** page_get_child: Returns: (transfer none): the part @name of the template of the page or of its view of the step */
gpointer   page_get_child         (PageFixture *fixture,
                                   const char  *name);

/** page_find_button: Returns: (transfer none): the button @name of the controls */
GtkWidget *page_find_button       (PageFixture *fixture,
                                   const char  *name);

/** page_press: a key on the view of the step */
void       page_press             (PageFixture *fixture,
                                   guint        keyval);

/** page_assert_label: fails unless @text stands in the label @name, as for page_get_child() */
void       page_assert_label      (PageFixture *fixture,
                                   const char  *name,
                                   const char  *text);

/** page_assert_number: fails unless the countdown shows @text, to screen readers as well */
void       page_assert_number     (PageFixture *fixture,
                                   const char  *text);

void       page_assert_state      (PageFixture    *fixture,
                                   BrSessionState  state);

/** page_assert_step: fails unless the step is @expected, as fixture_describe_step() says it */
void       page_assert_step       (PageFixture *fixture,
                                   const char  *expected);

/** page_get_dialog: Returns: (transfer none) (nullable): the dialog that is open */
GtkWidget *page_get_dialog        (PageFixture *fixture);

/** page_answer_skip: skips the exercise, for the reason @answer */
void       page_answer_skip       (PageFixture *fixture,
                                   const char  *answer);

G_END_DECLS
