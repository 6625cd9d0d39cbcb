/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The session engine: a state machine that leads through a prescription on an injected clock.
 *
 * Every step begins at an absolute time, the end of the one before it, so nothing drifts however late the main loop is.
 * Clip, sounds and view listen; none of them drives (the person does, through the functions below). */

#pragma once

#include "core/clock/br-clock.h"
#include "core/journal/br-session-entry.h"
#include "core/program/br-prescription.h"
#include "core/session/br-cue.h"
#include "core/session/br-step.h"

G_BEGIN_DECLS

/**
 * BrSessionState:
 * @BR_SESSION_READY: not started
 * @BR_SESSION_RUNNING: the clock runs
 * @BR_SESSION_PAUSED: it stands, also after a suspend or a restore
 * @BR_SESSION_HURTS: it stands because "It hurts" was pressed; report_pain() or dismiss_pain() goes on
 * @BR_SESSION_CHOOSING: it stands after sharp pain: use_easier(), skip_exercise() or finish() goes on (PAIN-2)
 * @BR_SESSION_FINISHED: over
 */
typedef enum
{
  BR_SESSION_READY,
  BR_SESSION_RUNNING,
  BR_SESSION_PAUSED,
  BR_SESSION_HURTS,
  BR_SESSION_CHOOSING,
  BR_SESSION_FINISHED,
} BrSessionState;

#define BR_TYPE_SESSION_STATE (br_session_state_get_type ())
GType br_session_state_get_type (void);

/**
 * BrPainResponse: what a report of pain led to (PAIN-1 to PAIN-5).
 * @BR_RESPONSE_GO_ON: 0 to 3: the set goes on; also 4 and 5 where nothing is easier, and then it is asked again after the set
 * @BR_RESPONSE_EASIER: 4 and 5: the easier variant takes over in the same set; it is asked again after the set
 * @BR_RESPONSE_EXERCISE_STOPPED: this exercise is out; the next one follows, or if there is none the session is finished
 * @BR_RESPONSE_CHOOSE: sharp: easier (once), skip or end
 * @BR_RESPONSE_SESSION_ENDED: two exercises were stopped: ended kindly
 * @BR_RESPONSE_ENDED_RADIATING: it travels: ended, FLAG-3 is to be asked
 * @BR_RESPONSE_ENDED_NUMB: numb or weak: ended, the emergency list is to be shown, then FLAG-3
 */
typedef enum
{
  BR_RESPONSE_GO_ON,
  BR_RESPONSE_EASIER,
  BR_RESPONSE_EXERCISE_STOPPED,
  BR_RESPONSE_CHOOSE,
  BR_RESPONSE_SESSION_ENDED,
  BR_RESPONSE_ENDED_RADIATING,
  BR_RESPONSE_ENDED_NUMB,
} BrPainResponse;

#define BR_TYPE_PAIN_RESPONSE (br_pain_response_get_type ())
GType br_pain_response_get_type (void);

/**
 * BrSession:
 *
 * Properties: "state", "step" (#BrStep, %NULL before the start and at the end), "next-step" (the first step of what comes after the
 * present set or rest: "Next: ..."), "progress" (0 to 1 over the whole session), "prescription" (construct-only).
 *
 * Signals: "cue" (BrCue cue, gint64 due): emitted at or soon after @due; a cue that is more than half a second late is dropped.
 * "ask-again" (): PAIN-1, the set in the easier variant has ended, or a restart has left the question open: the state is HURTS;
 * answer as for hurt(). "changed" (): something that
 * session.json must know has changed; write it ahead.
 */
#define BR_TYPE_SESSION (br_session_get_type ())
G_DECLARE_FINAL_TYPE (BrSession, br_session, BR, SESSION, GObject)

/**
 * br_session_new:
 * @date: the local date on which it begins and to which it belongs
 * @pain_before: 0 to 10 or %BR_PAIN_UNRATED (START-1), and its @pain_before_kind
 */
BrSession      *br_session_new               (BrPrescription *prescription,
                                              BrClock        *clock,
                                              BrDay           date,
                                              int             pain_before,
                                              BrPainKind      pain_before_kind);
/** br_session_get_prescription: Returns: (transfer none): what is done in it */
BrPrescription *br_session_get_prescription  (BrSession *self);
/** br_session_get_date: Returns: the local date to which it belongs, also after midnight */
BrDay           br_session_get_date          (BrSession *self);
/** br_session_get_state: Returns: what it is waiting for */
BrSessionState  br_session_get_state         (BrSession *self);
/** br_session_get_step: Returns: (transfer none) (nullable): the present step; %NULL before the start and at the end */
BrStep         *br_session_get_step          (BrSession *self);
/** br_session_get_next_step: Returns: (transfer none) (nullable): the first step of what comes after the present set or rest; %NULL if nothing does */
BrStep         *br_session_get_next_step     (BrSession *self);

/** br_session_get_following: Returns: (transfer none) (nullable): the first exercise after the present one that is not out, in the variant in force */
BrVariant      *br_session_get_following     (BrSession *self);

/** br_session_get_elapsed: Returns: µs of the present step that have passed now, never more than its duration, save in a set at the person's own pace */
gint64          br_session_get_elapsed       (BrSession *self);
/** br_session_get_remaining: Returns: µs of the present step that are left now; of a set at the person's own pace as the tempo would have it */
gint64          br_session_get_remaining     (BrSession *self);
/** br_session_get_set_time: @position (out): µs of the present set of a side that have passed, with the rest, get-ready or change of sides that leads to it; @length (out): µs of all that */
void            br_session_get_set_time      (BrSession *self,
                                              gint64    *position,
                                              gint64    *length);
/**
 * br_session_get_next_cue:
 * @cue: (out): what is to be heard next
 * @left: (out): µs until then; negative if it should have been heard already
 *
 * Looks as far as the beginning of the next step, so that sounds can be prepared in time; true as long as nobody intervenes.
 *
 * Returns: whether there is such a cue; while the session stands there is none
 */
gboolean        br_session_get_next_cue      (BrSession *self,
                                              BrCue     *cue,
                                              gint64    *left);
/** br_session_get_progress: Returns: how much of the whole time has passed, 0 to 1; skipping jumps */
double          br_session_get_progress      (BrSession *self);

/** br_session_start: begins with the first get-ready */
void            br_session_start             (BrSession *self);
/** br_session_pause: the clock stands still, for as long as it takes */
void            br_session_pause             (BrSession *self);
/** br_session_resume: goes on; a question that a restart has left open comes first, the state is then HURTS or CHOOSING (so too of the functions below) */
void            br_session_resume            (BrSession *self);
/** br_session_get_standing: Returns: µs for which it has been standing, those of a suspend too; 0 while it runs and after a restart */
gint64          br_session_get_standing      (BrSession *self);

/**
 * br_session_next:
 *
 * A get-ready, rest or change of sides ends now. Of a set the rest is skipped: it is then not done, unless it was done before and nothing of it
 * again. A set at the person's own pace is done instead, with all of its repetitions, save in its first two seconds, in which nobody can have
 * done it: there it goes on, or is skipped if it is paused. Paused it stays paused.
 */
void            br_session_next              (BrSession *self);
/**
 * br_session_back:
 *
 * To the beginning of this set, or within its first three seconds (and before it) to the set before, which is then to be done again.
 * What was done of that counts until its first part is over anew: whoever leaves it before has lost nothing. A get-ready leads to it, so
 * that there is time to lie down. Paused it stays paused.
 */
void            br_session_back              (BrSession *self);
/** br_session_repeat_set: to the beginning of this set, with a get-ready that leads to it; paused it stays paused */
void            br_session_repeat_set        (BrSession *self);

/**
 * br_session_use_easier:
 *
 * The easier variant with its own dose takes over in this set and in those of the exercise that are left ("E", PAIN-2). A set
 * at work begins anew after a get-ready; before a set nothing else changes.
 */
void            br_session_use_easier        (BrSession *self);
/** br_session_skip_exercise: on to the next exercise; what is left of this one counts as stopped if pain stopped it, else as skipped, for @reason */
void            br_session_skip_exercise     (BrSession   *self,
                                              BrSkipReason reason);
/**
 * br_session_add_rest:
 *
 * A rest, get-ready or change of sides lasts %BR_PACE_MORE_REST_S longer, as often as it is asked for; what is counted at its end is
 * counted then. In a set nothing changes.
 */
void            br_session_add_rest          (BrSession *self);
/**
 * br_session_set_own_pace:
 * @exercise: the exercise's place in the prescription, from 0
 *
 * From now on the sets of @exercise that are left end when the person says so (br_session_next()), or go by the tempo again. A set at work
 * that is now at the person's own pace goes on; one that was begins anew after a get-ready, as nobody knows how far it had come. Where
 * something is held, or there is only one repetition, nothing changes, until another variant allows it.
 */
void            br_session_set_own_pace      (BrSession *self,
                                              guint      exercise,
                                              gboolean   own_pace);
/** br_session_get_own_pace: Returns: whether the person wants @exercise so */
gboolean        br_session_get_own_pace      (BrSession *self,
                                              guint      exercise);
/** br_session_can_own_pace: Returns: whether @exercise can be done so, in the variant in force */
gboolean        br_session_can_own_pace      (BrSession *self,
                                              guint      exercise);
/** br_session_finish: ends it now; what was not done stays open, so that the session is partial */
void            br_session_finish            (BrSession *self);

/** br_session_hurt: stops the clock at once (PAIN) */
void            br_session_hurt              (BrSession *self);
/** br_session_dismiss_pain: pressed by mistake, or not answered: paused where it was, and nothing is recorded; after the last set it is over */
void            br_session_dismiss_pain      (BrSession *self);
/** br_session_report_pain: @kind other than none; @strength 0 to 10, asked for an ache, else may be %BR_PAIN_UNRATED */
BrPainResponse  br_session_report_pain       (BrSession  *self,
                                              BrPainKind  kind,
                                              int         strength);

/** br_session_get_asks_of_set: Returns: whether HURTS asks how a set in the easier variant was (PAIN-1), not what hurts; also after a restart */
gboolean        br_session_get_asks_of_set   (BrSession  *self);
/** br_session_get_hurting_exercise: Returns: (transfer none) (nullable): the exercise that HURTS or CHOOSING is about */
BrExercise     *br_session_get_hurting_exercise (BrSession  *self);

/** br_session_get_records: Returns: (transfer none) (element-type BrExerciseRecord): what was done so far */
GPtrArray      *br_session_get_records       (BrSession *self);
/** br_session_get_kind: Returns: full, short or partial (rules, "Session kinds"), as it would count if it ended now */
BrSessionKind   br_session_get_kind          (BrSession *self);

/**
 * br_session_make_entry:
 * @at: now
 * @pain_after: 0 to 10 or %BR_PAIN_UNRATED
 * @effort: 0 to 10 or -1
 * @form: whether form held
 * @note: (nullable)
 *
 * Returns: (transfer full): the journal entry of this session; its id is the same each time, so that saving twice saves once
 */
BrEntry        *br_session_make_entry        (BrSession  *self,
                                              GDateTime  *at,
                                              int         pain_after,
                                              int         effort,
                                              BrForm      form,
                                              const char *note);

/** br_session_to_json: Returns: (transfer full): all that is needed to go on in the same set */
JsonNode       *br_session_to_json           (BrSession  *self);

/**
 * br_session_new_from_json:
 * @program: the program in force; it must be the one that the session was made from
 * @error: says what does not fit
 *
 * Returns: (transfer full) (nullable): the session, paused at the beginning of the set in which it was, or finished
 */
BrSession      *br_session_new_from_json     (const BrJson  *object,
                                              BrProgram     *program,
                                              BrClock       *clock,
                                              GError       **error);

G_END_DECLS
