/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that is heard of a session: earcons with little and even delay, and a voice where the system has one. */

#pragma once

#include <glib-object.h>

#include "core/session/br-cue.h"

G_BEGIN_DECLS

/**
 * BrCuePlayer:
 *
 * The sounds are decoded once, and while the player is active one pipeline stays open and is fed with silence, so that a cue is heard
 * within some 70 ms and a loudspeaker that sleeps does not swallow its beginning. Nothing waits for it and nothing depends on it:
 * without a sound device the session goes on in silence.
 *
 * Properties:
 * - "active" (boolean): whether the sound device is held open; set it while a routine is on screen. Off at first.
 * - "earcons" (boolean): whether cues sound; on at first.
 * - "voice" (boolean): whether br_cue_player_say() says anything; off at first. "counting" (boolean): whether the voice counts, which is
 *   for the caller to heed; on at first.
 * - "voice-available" (boolean, read-only): turns %FALSE when no speech engine answers; as "available".
 * - "speech-socket" (string, construct-only): where the speech engine listens; %NULL for the usual place.
 * - "volume" (double, 0 to 1): as loud as it sounds, not as an amplitude; 1 at first.
 * - "muted" (boolean): silent whatever the volume is.
 * - "available" (boolean, read-only): turns %FALSE when no sound device could be opened, or it went away; the next time
 *   that the player gets active it tries again. The view tells the person once.
 * - "audio-sink" (GstElement, construct-only): where to play instead of the system's sound device.
 *
 * Signal "voice-ready" (): an engine that slept, or was only turned on, is there now and has nothing to say; what br_cue_player_say() was
 * given before came too early.
 */
#define BR_TYPE_CUE_PLAYER (br_cue_player_get_type ())
G_DECLARE_FINAL_TYPE (BrCuePlayer, br_cue_player, BR, CUE_PLAYER, GObject)

/** br_cue_player_new: Returns: (transfer full): a player that is not active yet; costs nothing */
BrCuePlayer *br_cue_player_new           (void);

/**
 * br_cue_player_play:
 * @cue: what is to be heard now
 *
 * Plays @cue over what sounds already, as soon as the device can. While that is being opened it waits for a moment; a cue that would come
 * too late, or comes while the player is not active, is left out.
 */
void         br_cue_player_play          (BrCuePlayer *self,
                                          BrCue        cue);

/**
 * br_cue_player_expect:
 * @cue: what is to be heard next
 * @left: µs until then
 *
 * Has @cue ready, in place of what was expected before, so that it is heard at its moment however busy the main loop is then. Being told
 * so several times it is heard once.
 */
void         br_cue_player_expect        (BrCuePlayer *self,
                                          BrCue        cue,
                                          gint64       left);

/** br_cue_player_expect_nothing: what was expected is not to be heard */
void         br_cue_player_expect_nothing (BrCuePlayer *self);

/** br_cue_player_say: says @text now, in place of what is being said, or, where that is not possible in time, not at all */
void         br_cue_player_say           (BrCuePlayer *self,
                                          const char  *text);

/** br_cue_player_hush: breaks off what is being said */
void         br_cue_player_hush          (BrCuePlayer *self);

/** br_cue_player_get_counting: Returns: whether the voice is to count */
gboolean     br_cue_player_get_counting  (BrCuePlayer *self);

/** br_cue_player_get_voice_available: Returns: whether there is a speech engine, as far as is known */
gboolean     br_cue_player_get_voice_available (BrCuePlayer *self);

/** br_cue_player_get_active: Returns: whether the sound device is held open */
gboolean     br_cue_player_get_active    (BrCuePlayer *self);

/** br_cue_player_set_active: opens or closes the sound device, in a worker thread */
void         br_cue_player_set_active    (BrCuePlayer *self,
                                          gboolean     active);

/** br_cue_player_get_available: Returns: whether there is a sound device, as far as is known */
gboolean     br_cue_player_get_available (BrCuePlayer *self);

/** br_cue_player_get_muted: Returns: whether it is silent */
gboolean     br_cue_player_get_muted     (BrCuePlayer *self);

/** br_cue_player_set_muted: makes it silent or not, at once */
void         br_cue_player_set_muted     (BrCuePlayer *self,
                                          gboolean     muted);

/** br_cue_player_get_volume: Returns: 0 to 1 */
double       br_cue_player_get_volume    (BrCuePlayer *self);

/** br_cue_player_set_volume: @volume is 0 to 1 and may change while a cue sounds */
void         br_cue_player_set_volume    (BrCuePlayer *self,
                                          double       volume);

G_END_DECLS
