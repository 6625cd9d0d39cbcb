/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session from the questions before it to its entry in the journal, in a window of its own, on a clock that is turned by hand. */

#pragma once

#include "br-manual-clock.h"
#include "ui-fixture.h"

#include "ui/routine/br-session-flow.h"

G_BEGIN_DECLS

/* A Monday, a week after the first start. */
#define FLOW_TODAY   "2026-11-23"
#define FLOW_STARTED "2026-11-16"

typedef struct
{
  UiFixture *person;
  BrManualClock *clock;
  BrSessionFile *session_file;
  BrClipLibrary *clips;
  BrCuePlayer *cues;
  AdwNavigationView *navigation;
  AdwNavigationPage *base;
  GtkWindow *window;
  BrSessionFlow *flow;
} FlowFixture;

/** flow_fixture_create_flow: Returns: (transfer full): another flow on the same files, as after the next start of the app */
BrSessionFlow *flow_fixture_create_flow (FlowFixture *fixture);

/** flow_fixture_set_up: a week after the first start, on a Monday, with an empty page */
void flow_fixture_set_up (FlowFixture   *fixture,
                          gconstpointer  data);

/** flow_fixture_tear_down: waits until all is on disk */
void flow_fixture_tear_down (FlowFixture   *fixture,
                             gconstpointer  data);

/** flow_get_dialog: Returns: (nullable): the dialog that is open */
GtkWidget *flow_get_dialog (FlowFixture *fixture);

/** flow_get_page: Returns: the page that is shown */
GtkWidget *flow_get_page (FlowFixture *fixture);

/** flow_find_entry: Returns: the newest entry of @type; @count (out) (optional): how many there are */
gpointer flow_find_entry (FlowFixture *fixture,
                          GType        type,
                          guint       *count);

/** flow_assert_n_entries: fails unless there are @expected entries of @type */
void flow_assert_n_entries (FlowFixture *fixture,
                            GType        type,
                            guint        expected);

/** flow_has_dialog: a condition for ui_harness_wait() */
gboolean flow_has_dialog (gpointer fixture);

/** flow_has_no_dialog: a condition for ui_harness_wait() */
gboolean flow_has_no_dialog (gpointer fixture);

/** flow_dup_session_path: Returns: (transfer full): where session.json is, or would be */
char *flow_dup_session_path (FlowFixture *fixture);

/** flow_has_session_file: a condition for ui_harness_wait() */
gboolean flow_has_session_file (gpointer fixture);

/** flow_has_no_session_file: a condition for ui_harness_wait() */
gboolean flow_has_no_session_file (gpointer fixture);

/** flow_is_after: a condition for ui_harness_wait(): the page after the session is shown */
gboolean flow_is_after (gpointer fixture);

/** flow_get_lock: Returns: what the rules ask for first */
BrLock flow_get_lock (FlowFixture *fixture);

/** flow_wait_for_dialog: until a dialog is there and laid out */
void flow_wait_for_dialog (FlowFixture *fixture);

/** flow_assert_check_in: fails unless that check-in is the newest, and there is no session */
void flow_assert_check_in (FlowFixture *fixture,
                           int          pain,
                           BrPainKind   kind);

/** flow_press: a key on the page of the routine */
void flow_press (FlowFixture *fixture,
                 guint        keyval);

/** flow_toggle: answers the question @name of the questions before a session */
void flow_toggle (GtkWidget  *dialog,
                  const char *name,
                  guint       active);

/** flow_has_questions: a condition for ui_harness_wait(): the questions before a session are shown */
gboolean flow_has_questions (gpointer fixture);

/** flow_open_questions: Returns: (transfer none): the questions before a session */
GtkWidget *flow_open_questions (FlowFixture *fixture);

/** flow_answer: answers them, and starts */
void flow_answer (FlowFixture *fixture,
                  gboolean     anything_new,
                  int          pain,
                  BrPainKind   kind);

/** flow_start: with an ache of 2, until the routine is on the screen; Returns: (transfer none): the session */
BrSession *flow_start (FlowFixture *fixture);

/** flow_advance: turns the clock by @seconds */
void flow_advance (FlowFixture *fixture,
                   gint64       seconds);

/** flow_start_and_work: until well past the first exercise, a walk of five minutes; Returns: (transfer none): the session */
BrSession *flow_start_and_work (FlowFixture *fixture);

/** flow_assert_at_base: fails unless the flow is back where it began */
void flow_assert_at_base (FlowFixture *fixture);

G_END_DECLS
