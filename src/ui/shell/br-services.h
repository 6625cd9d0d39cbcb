/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lives as long as the application and is shared by its places: the data folder, the rules' state, sounds and clips. */

#pragma once

#include <gtk/gtk.h>

#include "core/clock/br-clock.h"
#include "core/clock/br-day-watch.h"
#include "core/rules/br-advisor.h"
#include "core/session/br-session-file.h"
#include "core/storage/br-store.h"
#include "media/br-clip-library.h"
#include "media/br-cue-player.h"
#include "reminders/br-background.h"

G_BEGIN_DECLS

/** BrServices: property "loaded" (boolean, read-only): journal and program are there. */
#define BR_TYPE_SERVICES (br_services_get_type ())
G_DECLARE_FINAL_TYPE (BrServices, br_services, BR, SERVICES, GObject)

/**
 * br_services_new:
 * @data_folder: the person's data folder; need not exist
 * @shipped_clips: the folder of the clips that come with the app
 *
 * Returns: (transfer full): services that have read nothing yet
 */
BrServices    *br_services_new              (GFile               *data_folder,
                                             GFile               *shipped_clips);

/** br_services_load_async: reads program and journal off the main thread, then gives the advisor its program; again when all the files have changed; who asks while that goes on waits for the same */
void           br_services_load_async       (BrServices          *self,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
/** br_services_load_finish: Returns: whether there is a program now; what was wrong with single files is in the faults instead */
gboolean       br_services_load_finish      (BrServices          *self,
                                             GAsyncResult        *result,
                                             GError             **error);

/** br_services_get_loaded: Returns: whether journal and program are there */
gboolean       br_services_get_loaded       (BrServices *self);


/** br_services_get_store: Returns: (transfer none): keeps the journal on disk */
BrStore       *br_services_get_store        (BrServices *self);
/** br_services_get_advisor: Returns: (transfer none): the rules' state of today */
BrAdvisor     *br_services_get_advisor      (BrServices *self);
/** br_services_get_session_file: Returns: (transfer none): session.json */
BrSessionFile *br_services_get_session_file (BrServices *self);
/** br_services_get_clips: Returns: (transfer none): own and shipped clips */
BrClipLibrary *br_services_get_clips        (BrServices *self);
/** br_services_get_cues: Returns: (transfer none): the sounds of a session */
BrCuePlayer   *br_services_get_cues         (BrServices *self);
/** br_services_get_clock: Returns: (transfer none): the clock of sessions */
BrClock       *br_services_get_clock        (BrServices *self);
/** br_services_get_day_watch: Returns: (transfer none): knows which day it is */
BrDayWatch    *br_services_get_day_watch    (BrServices *self);
/** br_services_get_background: Returns: (transfer none): whether the app may start by itself */
BrBackground  *br_services_get_background   (BrServices *self);
/** br_services_get_settings: Returns: (transfer none): how the app looks and sounds */
GSettings     *br_services_get_settings     (BrServices *self);

/** br_services_get_faults: Returns: (transfer none): #BrFault: all that is wrong with the person's files at present */
GListModel    *br_services_get_faults       (BrServices *self);

G_END_DECLS
