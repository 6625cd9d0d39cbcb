/* SPDX-License-Identifier: GPL-3.0-or-later */
/* session.json: the session in progress, written ahead after every step and gone once it is in the journal. */

#pragma once

#include "core/json/br-fault.h"
#include "core/session/br-session.h"

G_BEGIN_DECLS

#define BR_SESSION_FORMAT  "back-rehab-session"
#define BR_SESSION_VERSION 1

/**
 * BrSessionFile:
 *
 * Writes in a worker, one write at a time and the newest state last. Property "fault" (#BrFault).
 */
#define BR_TYPE_SESSION_FILE (br_session_file_get_type ())
G_DECLARE_FINAL_TYPE (BrSessionFile, br_session_file, BR, SESSION_FILE, GObject)

/** br_session_file_new: @folder is the data folder; it need not exist yet and is made 0700, the file 0600, at the first write */
BrSessionFile *br_session_file_new           (GFile               *folder);

/** br_session_file_follow: writes @session (nullable) now and at each of its "changed", in a worker, the newest state last; %NULL stops following */
void           br_session_file_follow        (BrSessionFile       *self,
                                              BrSession           *session);

/** br_session_file_get_session: Returns: (transfer none) (nullable): the session that is followed */
BrSession     *br_session_file_get_session   (BrSessionFile       *self);

/**
 * br_session_file_restore_async:
 * @program: the program in force
 * @clock: for the session
 * @from: the first day on which a session can have begun, or %BR_DAY_NONE
 * @to: the last one
 *
 * Reads what was left, after another try to write its last state, should that have failed. A file that cannot be used (truncated, of another
 * program or another version of it, of a day that cannot be...) is set aside under a name with the date, never deleted and never in
 * another's place, and is the error. Should even that fail, did a newer version of the app write it, or cannot the program that the person
 * loaded be used at present, it stays where it is and nothing is written over it.
 */
void           br_session_file_restore_async  (BrSessionFile       *self,
                                               BrProgram           *program,
                                               BrClock             *clock,
                                               BrDay                from,
                                               BrDay                to,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
/** br_session_file_restore_finish: Returns: (transfer full) (nullable): %NULL without @error if there was none; the error's message is a sentence for the person */
BrSession     *br_session_file_restore_finish (BrSessionFile       *self,
                                               GAsyncResult        *result,
                                               GError             **error);

/** br_session_file_flush_async: ends when the newest state is on disk, or with the error that prevents it; for when the app is about to quit */
void           br_session_file_flush_async    (BrSessionFile       *self,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
gboolean       br_session_file_flush_finish   (BrSessionFile       *self,
                                               GAsyncResult        *result,
                                               GError             **error);

/** br_session_file_remove_async: stops following, waits for writes under way, and deletes the file */
void           br_session_file_remove_async   (BrSessionFile       *self,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
gboolean       br_session_file_remove_finish  (BrSessionFile       *self,
                                               GAsyncResult        *result,
                                               GError             **error);

/** br_session_file_get_fault: Returns: (transfer none) (nullable): property "fault", a #BrFault while the last write failed */
BrFault       *br_session_file_get_fault      (BrSessionFile       *self);

G_END_DECLS
