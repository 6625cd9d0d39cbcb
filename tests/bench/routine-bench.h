/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A routine on the screen as a person has it: the program's own exercises with their clips, sounds, and a window of 1280 x 800. */

#pragma once

#include <adwaita.h>
#include <gst/gst.h>

#include "core/session/br-session.h"
#include "media/br-clip-library.h"
#include "media/br-cue-player.h"
#include "ui/routine/br-clip-view.h"

G_BEGIN_DECLS

/** ROUTINE_BENCH_DEVICE: so many ms before they are heard samples are taken, as by a sound device */
#define ROUTINE_BENCH_DEVICE 60

typedef struct
{
  BrProgram *program;
  BrPrescription *prescription;
  BrClipLibrary *clips;
  BrCuePlayer *cues;
  BrSession *session;
  GtkWindow *window;
  BrClipView *clip_view;
} RoutineBench;

/** routine_bench_init: for main(): reads the options of the command line, and starts the toolkit and GStreamer. Returns: (transfer full): the program that comes with the app */
BrProgram      *routine_bench_init      (int                *argc,
                                         char             ***argv,
                                         const GOptionEntry *entries);

/**
 * routine_bench_prescribe:
 * @exercise: (nullable): the only one that is done; %NULL for all that have a clip, one after the other, again and again
 * @sets: of each
 * @minutes: about how long it takes
 *
 * Returns: (transfer full): what is prescribed
 */
BrPrescription *routine_bench_prescribe (BrProgram  *program,
                                         const char *exercise,
                                         guint       sets,
                                         double      minutes);

/** routine_bench_new: Returns: (transfer full): a window that shows @prescription (transfer none), ready to be started on @clock; sounds go to @audio_sink */
RoutineBench   *routine_bench_new       (BrProgram      *program,
                                         BrPrescription *prescription,
                                         BrClock        *clock,
                                         GstElement     *audio_sink);

/** routine_bench_free: closes the window and lets everything go */
void            routine_bench_free      (RoutineBench   *self);

/** routine_bench_make_sink: Returns: (transfer full): a sound device that is not there, with the delay of one that is */
GstElement     *routine_bench_make_sink (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RoutineBench, routine_bench_free)

G_END_DECLS
