/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sees to it that a session is kept: in session.json until the journal's copy of it is on disk, and never twice. */

#pragma once

#include "core/rules/br-advisor.h"
#include "core/session/br-session-file.h"
#include "core/storage/br-store.h"

G_BEGIN_DECLS

#define BR_TYPE_SESSION_KEEPER (br_session_keeper_get_type ())
G_DECLARE_FINAL_TYPE (BrSessionKeeper, br_session_keeper, BR, SESSION_KEEPER, GObject)

/** br_session_keeper_new: Returns: (transfer full): a keeper; @advisor knows today */
BrSessionKeeper *br_session_keeper_new             (BrAdvisor           *advisor,
                                                    BrStore             *store,
                                                    BrSessionFile       *session_file);

/** br_session_keeper_has_work: Returns: whether anything of @session was tried; one in which nothing was is none, and would move the plan */
gboolean         br_session_keeper_has_work        (BrSession           *session);

/** br_session_keeper_is_saved: Returns: whether the journal has @session already */
gboolean         br_session_keeper_is_saved        (BrSessionKeeper     *self,
                                                    BrSession           *session);

/**
 * br_session_keeper_save:
 * @entry: the entry of @session with all that is known by now
 *
 * Puts @session into the journal, completing it if it is there already; of a session without work only the rating before it is
 * kept, as a check-in (START-2).
 */
void             br_session_keeper_save            (BrSessionKeeper     *self,
                                                    BrSession           *session,
                                                    BrEntry             *entry);

/** br_session_keeper_check_in: records a check-in of today; an unrated one is none */
void             br_session_keeper_check_in        (BrSessionKeeper     *self,
                                                    int                  pain,
                                                    BrPainKind           kind);

/** br_session_keeper_next_day: records the next-day check of the session with @session_id, answered today */
void             br_session_keeper_next_day        (BrSessionKeeper     *self,
                                                    const char          *session_id,
                                                    gboolean             usual);

/** br_session_keeper_lock: FLAG-2, FLAG-3: locked from now on until the safety questions are answered, even if the app ends meanwhile */
void             br_session_keeper_lock            (BrSessionKeeper     *self);

/** br_session_keeper_clear_async: stops writing session.json, and deletes it once all that was recorded is on disk */
void             br_session_keeper_clear_async     (BrSessionKeeper     *self,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
/** br_session_keeper_clear_finish: Returns: whether the journal is on disk; if not, session.json is still there */
gboolean         br_session_keeper_clear_finish    (BrSessionKeeper     *self,
                                                    GAsyncResult        *result);

G_END_DECLS
