/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The decoder of a clip is a precious thing: what both would show is opened once. */

#include "config.h"

#include "media/br-clip-decks.h"

#define N_PLAYERS 2

struct _BrClipDecks
{
  GObject parent_instance;

  BrClipLibrary *clips;
  BrClipPlayer *players[N_PLAYERS];
  guint shown;         /* the player that shows */
  char *next;          /* the clip to prepare */
  GFile *failed;       /* the clip whose failure was told last */
  gboolean playing;
  guint prepare_id;
  guint replace_id;
};

enum
{
  CHANGED,
  PREPARED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrClipDecks, br_clip_decks, G_TYPE_OBJECT)

static BrClipPlayer *
get_shown (BrClipDecks *self)
{
  return self->players[self->shown];
}

static BrClipPlayer *
get_other (BrClipDecks *self)
{
  return self->players[1 - self->shown];
}

static GFile *
find (BrClipDecks *self,
      const char  *clip)
{
  return self->clips != NULL && clip != NULL ? br_clip_library_find_clip (self->clips, clip) : NULL;
}

static gboolean
is_loaded (BrClipPlayer *player,
           GFile        *file)
{
  GFile *loaded = br_clip_player_get_file (player);

  return file != NULL && loaded != NULL && g_file_equal (file, loaded);
}

/* The player tries a clip that has failed again when it is told of it again, so it is told once. */
static void
load (BrClipPlayer *player,
      GFile        *file)
{
  if (!is_loaded (player, file))
    br_clip_player_set_file (player, file);
}

static void
update_playing (BrClipDecks *self)
{
  g_object_set (get_shown (self), "playing", self->playing, NULL);
  g_object_set (get_other (self), "playing", FALSE, NULL);
}

/* The app's own clip in the place of the person's. */
static void
replace_cb (gpointer user_data)
{
  BrClipDecks *self = user_data;

  self->replace_id = 0;
  for (guint i = 0; i < N_PLAYERS; i++)
    {
      g_autoptr (GFile) file = NULL;

      if (self->clips == NULL || !br_clip_player_get_failed (self->players[i]))
        continue;

      file = g_object_ref (br_clip_player_get_file (self->players[i]));
      br_clip_library_pass_over (self->clips, file);
    }
}

static void
tell_failure (BrClipDecks  *self,
              BrClipPlayer *player)
{
  GFile *file = br_clip_player_get_file (player);

  if (self->failed == NULL || !g_file_equal (self->failed, file))
    {
      g_set_object (&self->failed, file);
      g_signal_emit (self, signals[FAILED], 0, br_clip_player_get_error_message (player));
    }

  /* The player is in the midst of telling. */
  if (self->replace_id == 0)
    self->replace_id = g_idle_add_once (replace_cb, self);
}

static void
player_changed_cb (BrClipDecks  *self,
                   GParamSpec   *pspec,
                   BrClipPlayer *player)
{
  g_signal_emit (self, signals[player == get_shown (self) ? CHANGED : PREPARED], 0);

  if (br_clip_player_get_failed (player))
    tell_failure (self, player);
}

static void
prepare_cb (gpointer user_data)
{
  BrClipDecks *self = user_data;
  GFile *file = find (self, self->next);

  self->prepare_id = 0;
  load (get_other (self), is_loaded (get_shown (self), file) ? NULL : file);
}

/* What shows and what is next change one after the other: what was prepared must not be given away in between. */
static void
prepare (BrClipDecks *self)
{
  if (self->prepare_id == 0)
    self->prepare_id = g_idle_add_once (prepare_cb, self);
}

static void
br_clip_decks_dispose (GObject *object)
{
  BrClipDecks *self = BR_CLIP_DECKS (object);

  g_clear_handle_id (&self->prepare_id, g_source_remove);
  g_clear_handle_id (&self->replace_id, g_source_remove);
  for (guint i = 0; i < N_PLAYERS; i++)
    {
      if (self->players[i] == NULL)
        continue;

      g_signal_handlers_disconnect_by_data (self->players[i], self);
      br_clip_player_set_file (self->players[i], NULL);
      g_clear_object (&self->players[i]);
    }
  g_clear_object (&self->clips);
  g_clear_object (&self->failed);

  G_OBJECT_CLASS (br_clip_decks_parent_class)->dispose (object);
}

static void
br_clip_decks_finalize (GObject *object)
{
  g_free (BR_CLIP_DECKS (object)->next);

  G_OBJECT_CLASS (br_clip_decks_parent_class)->finalize (object);
}

static void
br_clip_decks_class_init (BrClipDecksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = br_clip_decks_dispose;
  object_class->finalize = br_clip_decks_finalize;

  signals[CHANGED] = g_signal_new ("changed", BR_TYPE_CLIP_DECKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PREPARED] = g_signal_new ("prepared", BR_TYPE_CLIP_DECKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", BR_TYPE_CLIP_DECKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
br_clip_decks_init (BrClipDecks *self)
{
}

BrClipDecks *
br_clip_decks_new (gboolean use_gl)
{
  BrClipDecks *self = g_object_new (BR_TYPE_CLIP_DECKS, NULL);

  for (guint i = 0; i < N_PLAYERS; i++)
    {
      BrClipPlayer *player = br_clip_player_new (use_gl);

      self->players[i] = player;
      g_signal_connect_object (player, "notify::paintable", G_CALLBACK (player_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (player, "notify::has-frame", G_CALLBACK (player_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (player, "notify::failed", G_CALLBACK (player_changed_cb), self, G_CONNECT_SWAPPED);
    }
  update_playing (self);

  return self;
}

void
br_clip_decks_set_clips (BrClipDecks   *self,
                         BrClipLibrary *clips)
{
  g_return_if_fail (BR_IS_CLIP_DECKS (self));
  g_return_if_fail (clips == NULL || BR_IS_CLIP_LIBRARY (clips));

  g_set_object (&self->clips, clips);
}

void
br_clip_decks_show (BrClipDecks *self,
                    const char  *clip)
{
  GFile *file;

  g_return_if_fail (BR_IS_CLIP_DECKS (self));

  file = find (self, clip);
  if (!is_loaded (get_shown (self), file) && is_loaded (get_other (self), file))
    self->shown = 1 - self->shown;

  load (get_shown (self), file);
  update_playing (self);
  prepare (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
br_clip_decks_prepare (BrClipDecks *self,
                       const char  *clip)
{
  g_return_if_fail (BR_IS_CLIP_DECKS (self));

  g_set_str (&self->next, clip);
  prepare (self);
}

void
br_clip_decks_set_playing (BrClipDecks *self,
                           gboolean     playing)
{
  g_return_if_fail (BR_IS_CLIP_DECKS (self));

  self->playing = playing;
  update_playing (self);
}

void
br_clip_decks_retry (BrClipDecks *self)
{
  g_return_if_fail (BR_IS_CLIP_DECKS (self));

  for (guint i = 0; i < N_PLAYERS; i++)
    if (br_clip_player_get_failed (self->players[i]))
      br_clip_player_set_file (self->players[i], NULL);
}

BrClipPlayer *
br_clip_decks_get_player (BrClipDecks *self)
{
  g_return_val_if_fail (BR_IS_CLIP_DECKS (self), NULL);

  return get_shown (self);
}

gboolean
br_clip_decks_has (BrClipDecks *self,
                   const char  *clip)
{
  GFile *file;

  g_return_val_if_fail (BR_IS_CLIP_DECKS (self), FALSE);

  file = find (self, clip);
  for (guint i = 0; i < N_PLAYERS; i++)
    if (is_loaded (self->players[i], file) && br_clip_player_get_has_frame (self->players[i]))
      return TRUE;

  return FALSE;
}
