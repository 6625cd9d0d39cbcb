/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "It hurts": asks the kind of pain and, for an ache, its strength, with at most two keys, tells the session and offers what the
 * rules PAIN-1 to PAIN-5 say. */

#pragma once

#include <adwaita.h>

#include "core/session/br-session.h"

G_BEGIN_DECLS

/**
 * BrPainDialog:
 *
 * Properties: "session" (construct-only) and "again" (construct-only: whether an eased set is asked about, PAIN-1).
 *
 * Signal "reported" (BrPainResponse, int: 0 to 10 or %BR_PAIN_UNRATED): the session knows of it; the dialog closes by itself as soon as nothing is
 * left to choose or to read. Closing it without an answer means "pressed by mistake" (br_session_dismiss_pain()), and of an eased set that
 * nothing is said: the session stays paused, and nothing is recorded.
 */
#define BR_TYPE_PAIN_DIALOG (br_pain_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BrPainDialog, br_pain_dialog, BR, PAIN_DIALOG, AdwDialog)

/** br_pain_dialog_new: Returns: (transfer floating): the questions about @session, which stands in %BR_SESSION_HURTS */
AdwDialog *br_pain_dialog_new (BrSession *session,
                               gboolean   again);

G_END_DECLS
