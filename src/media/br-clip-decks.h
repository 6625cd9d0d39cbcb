/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two clip players that take turns, so that the next clip is there at once when its turn comes. */

#pragma once

#include "media/br-clip-library.h"
#include "media/br-clip-player.h"

G_BEGIN_DECLS

/**
 * BrClipDecks:
 *
 * One player shows, the other has the next clip ready. A clip that fails is told of once and passed over
 * (br_clip_library_pass_over()), whether its turn has come or not: the app's own clip then is ready in time.
 *
 * Only the player that shows moves, as long as "playing" is asked for. Disposing takes both pipelines down.
 *
 * Signals:
 * - "changed" (): another player shows, or what it shows has come, changed or failed;
 * - "prepared" (): the same of the player that does not show;
 * - "failed" (string message): one of the two clips cannot be shown, and why, as a sentence for the person.
 */
#define BR_TYPE_CLIP_DECKS (br_clip_decks_get_type ())
G_DECLARE_FINAL_TYPE (BrClipDecks, br_clip_decks, BR, CLIP_DECKS, GObject)

/** br_clip_decks_new: Returns: (transfer full): two players without clips; @use_gl as of br_clip_player_new() */
BrClipDecks  *br_clip_decks_new         (gboolean       use_gl);

/** br_clip_decks_set_clips: @clips (nullable) is where clips are found by br_clip_decks_show() and br_clip_decks_prepare() from now on */
void          br_clip_decks_set_clips   (BrClipDecks   *self,
                                         BrClipLibrary *clips);

/** br_clip_decks_show: lets the player show that has @clip (nullable), a name as of br_clip_library_find_clip(); else the one that shows has it loaded */
void          br_clip_decks_show        (BrClipDecks   *self,
                                         const char    *clip);

/** br_clip_decks_prepare: has @clip (nullable) opened a little later by the player that does not show, unless the other has it already */
void          br_clip_decks_prepare     (BrClipDecks   *self,
                                         const char    *clip);

/** br_clip_decks_set_playing: whether the player that shows moves */
void          br_clip_decks_set_playing (BrClipDecks   *self,
                                         gboolean       playing);

/** br_clip_decks_retry: forgets that clips failed: the next br_clip_decks_show() tries them again, the file may be another one by now */
void          br_clip_decks_retry       (BrClipDecks   *self);

/** br_clip_decks_get_player: Returns: (transfer none): the player that shows */
BrClipPlayer *br_clip_decks_get_player  (BrClipDecks   *self);

/** br_clip_decks_has: Returns: whether a frame of @clip (nullable) could be shown now */
gboolean      br_clip_decks_has         (BrClipDecks   *self,
                                         const char    *clip);

G_END_DECLS
