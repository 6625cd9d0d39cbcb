/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the session engine share: br-session.c keeps the time, br-session-position.c the position,
 * br-session-records.c what was done, br-session-pain.c applies PAIN, br-session-json.c writes and reads.
 *
 * Whoever acts on a session calls br_session_begin() first and br_session_settle() last. */

#pragma once

#include "core/session/br-session.h"
#include "core/session/br-timeline.h"

G_BEGIN_DECLS

/**
 * BrSessionQuestion:
 * @BR_QUESTION_NONE: nothing is asked
 * @BR_QUESTION_PAIN: how it hurts: "It hurts" was pressed, or PAIN-1 asks again
 * @BR_QUESTION_CHOICE: easier, skip or end (PAIN-2)
 *
 * What the person has to answer before the session goes on, also after a restart.
 */
typedef enum
{
  BR_QUESTION_NONE,
  BR_QUESTION_PAIN,
  BR_QUESTION_CHOICE,
} BrSessionQuestion;

#define BR_TYPE_SESSION_QUESTION (br_session_question_get_type ())
GType br_session_question_get_type (void);

/** BR_NO_EXERCISE: an exercise's index where there is none */
#define BR_NO_EXERCISE G_MAXUINT

struct _BrSession
{
  GObject parent_instance;

  BrPrescription *prescription;
  BrClock        *clock;
  BrTimeline     *timeline;
  JsonObject     *unknown;          /* members of session.json that this version does not know */
  char           *id;
  BrDay           date;
  int             pain_before;
  BrPainKind      pain_before_kind;

  GPtrArray      *records;          /* of BrExerciseRecord, one an exercise */
  gboolean       *stopped;          /* one an exercise: out for this session (PAIN-1 to PAIN-3) */
  guint           ask_exercise;     /* made easier under PAIN-1: asked again after the set */
  guint           hurt_exercise;    /* which the question is about */
  gboolean        ended_by_pain;    /* PAIN-3, 4 or 5 */

  BrSessionState    state;
  BrSessionQuestion question;
  gboolean          of_set;         /* it is how a set in the easier variant was (PAIN-1) */

  /* The position; the place is the number of places after the last set. */
  guint           place;
  BrLead          lead;
  guint           index;
  BrStep         *step;
  BrStep         *next_step;

  gint64          start;            /* running: the clock's time at which the step began */
  gint64          elapsed;          /* standing: µs of the step that have passed */
  gint64          updated;          /* running: up to when all has been accounted for */
  gint64          stood_at;         /* standing: since when, in boot time; 0 if it never ran here */
  gint64          active;           /* µs in which it ran until then */
  gint64          gap;              /* how far boot time was ahead of the clock's then */
  gint64          extra;            /* µs by which the present step was made longer */
  gint64          spent;            /* µs by which the steps before it at this place were */
  guint           n_cues;           /* cues of the step that are past */
  GSource        *alarm;
  gboolean        dirty;            /* "changed" is due */
  gboolean        asks_again;       /* "ask-again" is due */
};

/** br_session_begin: brings a running session up to the clock's time, and holds notifications back */
void              br_session_begin          (BrSession           *self);
/** br_session_settle: sets the next alarm, and says what has changed */
void              br_session_settle         (BrSession           *self);

/** br_session_set_state: while it runs only br_session_stand() may change the state */
void              br_session_set_state      (BrSession           *self,
                                             BrSessionState       state);
/** br_session_run: the step goes on where it stood; after the last one the session is over */
void              br_session_run            (BrSession           *self);
/** br_session_stand: the step stands where it was at the last update */
void              br_session_stand          (BrSession           *self,
                                             BrSessionState       state);
/** br_session_emit_cue: emits "cue", unless that is so late that it would mislead */
void              br_session_emit_cue       (BrSession           *self,
                                             BrCue                cue,
                                             gint64               due);
/** br_session_ask_first: raises the question that is open, if there is one. Returns: whether there is */
gboolean          br_session_ask_first      (BrSession           *self);

/** br_session_go_to: to the first step of @place, or of the first one after it that is not out; after the last the session is over */
void              br_session_go_to          (BrSession           *self,
                                             guint                place,
                                             BrLead               lead);
/** br_session_go_past: to the first place after @exercise, if that is the present one */
void              br_session_go_past        (BrSession           *self,
                                             guint                exercise);
/** br_session_find_place_after: @place (out), @lead (out): what follows the present set. Returns: whether anything does */
gboolean          br_session_find_place_after (BrSession         *self,
                                             guint               *place,
                                             BrLead              *lead);
/** br_session_asks_after_set: Returns: whether the session stands after the present set, to ask how it hurts */
gboolean          br_session_asks_after_set (BrSession           *self);
/** br_session_end_step: the present step is over, all of its time has passed; on to the next one */
void              br_session_end_step       (BrSession           *self);
/** br_session_complete: the last set is over */
void              br_session_complete       (BrSession           *self);
/** br_session_pass_cues: holds the cues of the present step up to @elapsed µs for past, and none after; at 0 those stay past that were heard */
void              br_session_pass_cues      (BrSession           *self,
                                             gint64               elapsed);
/** br_session_renew_steps: makes the present and the next step anew, in the variant in force; the time goes on */
void              br_session_renew_steps    (BrSession           *self);
/** br_session_end: it is over now; sets that were not done stay open */
void              br_session_end            (BrSession           *self);
/** br_session_is_under_way: Returns: whether it runs or is paused */
gboolean          br_session_is_under_way   (BrSession           *self);
/** br_session_get_exercise: Returns: the exercise of the present place, or %BR_NO_EXERCISE after the last */
guint             br_session_get_exercise   (BrSession           *self);
gboolean          br_session_is_in_work     (BrSession           *self);

/** br_session_get_record: Returns: (transfer none): the record of @exercise */
BrExerciseRecord *br_session_get_record     (BrSession           *self,
                                             guint                exercise);
/** br_session_get_set_record: Returns: (transfer none): the record of the set of @place */
BrSetRecord      *br_session_get_set_record (BrSession           *self,
                                             guint                place);
/** br_session_has_set_left: Returns: whether a set of @exercise is still to be done, or again */
gboolean          br_session_has_set_left   (BrSession           *self,
                                             guint                exercise);
/** br_session_reset_set: the set of @place is to be done, from its beginning; one that is over stays so until br_session_renew_set() */
void              br_session_reset_set      (BrSession           *self,
                                             guint                place);
/** br_session_renew_set: something of the set of @place has been done anew: it is open, and what was done of it before does not count any more */
void              br_session_renew_set      (BrSession           *self,
                                             guint                place);
/** br_session_count_work: enters @passed µs of the present step in the record of its set; a hold counts even if it is broken off */
void              br_session_count_work     (BrSession           *self,
                                             gint64               passed);
/** br_session_close_sets: gives the open sets of @exercise an @outcome */
void              br_session_close_sets     (BrSession           *self,
                                             guint                exercise,
                                             BrSetOutcome         outcome);

/** br_session_stop_exercise: @exercise is out; the second one ends the session (PAIN-3) */
void              br_session_stop_exercise  (BrSession           *self,
                                             guint                exercise);

G_END_DECLS
