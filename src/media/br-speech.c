/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One command at a time: the next is written when the one before has been answered. A sentence that comes meanwhile waits in the one
 * place there is, where a newer one replaces it. Writing never blocks: a socket that takes no more belongs to an engine that hangs.
 *
 * The engine has a queue of its own, in which a sentence waits while it says what another program asked for, a screen reader for example.
 * So it is asked to tell when it begins, and a sentence that it does not begin in time is taken back. */

#include "config.h"

#include "media/br-speech.h"

#include <gio/gio.h>
#include <gio/gunixsocketaddress.h>
#include <glib/gi18n.h>

/* A sentence that cannot begin within this, in µs, comes too late. */
#define MAX_DELAY (G_USEC_PER_SEC / 2)
/* Engines that do not answer for this long, in ms, hang; those that are woken may take longer. */
#define PATIENCE 3000
#define WAKING   20000

/* Where the engine listens, for all of its clients. */
#define ADDRESS_VARIABLE "SPEECHD_ADDRESS"
#define UNIX_SOCKET      "unix_socket:"

/* Of SSIP: an event, and the line that ends a sentence. */
#define BEGINS "701 "
#define END_OF_TEXT "."

typedef enum
{
  STAGE_CLOSED,
  STAGE_CONNECTING,
  STAGE_GREETING, /* name, language, what it can do */
  STAGE_IDLE,
  STAGE_CANCELING,
  STAGE_ASKING,   /* to be allowed to send the sentence */
  STAGE_SENDING,
} Stage;

struct _BrSpeech
{
  GObject parent_instance;

  char *socket_path; /* NULL for the usual one */
  GCancellable *cancellable;
  GSocketConnection *connection;
  GDataInputStream *input;
  Stage stage;
  guint n_greeted;
  guint patience_id;
  guint begin_id;    /* what was sent has to have begun by then */
  guint64 message;   /* the engine's number of what was sent last, and of what was sent before that */
  guint64 before;
  guint64 event;     /* the number of the event that is being read; 0 between them */
  char *text;        /* what waits */
  gint64 asked_at;   /* since when, monotonic, in µs */
  gboolean hushes;   /* what is being said is to be broken off first */
  gboolean has_said;
  gboolean tells;    /* when it begins */
  gboolean can_speak;
  gboolean woke;
  gboolean leaving;  /* the engine is let go once it says what was to be said */
  gboolean available;
};

typedef enum
{
  PROP_AVAILABLE = 1,
} BrSpeechProperty;

static GParamSpec *properties[PROP_AVAILABLE + 1];

enum
{
  READY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrSpeech, br_speech, G_TYPE_OBJECT)

static void br_speech_connect (BrSpeech *self);
static void proceed           (BrSpeech *self);
static void br_speech_read    (BrSpeech *self);

static void
set_available (BrSpeech *self,
               gboolean  available)
{
  if (self->available == available)
    return;

  self->available = available;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AVAILABLE]);
}

static void
let_go (BrSpeech *self)
{
  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_clear_handle_id (&self->begin_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->input);
  g_clear_object (&self->connection);
  g_clear_pointer (&self->text, g_free);
  self->hushes = FALSE;
  self->has_said = FALSE;
  self->leaving = FALSE;
  self->stage = STAGE_CLOSED;
}

static void
give_up (BrSpeech   *self,
         const char *why)
{
  gboolean leaving = self->leaving;

  g_debug ("No speech: %s", why);
  let_go (self);
  /* Nobody misses it any more. */
  if (!leaving)
    set_available (self, FALSE);
}

static void
patience_cb (gpointer user_data)
{
  BrSpeech *self = user_data;

  self->patience_id = 0;
  give_up (self, "no answer");
}

static void
wait_for_answer (BrSpeech *self,
                 guint     ms)
{
  g_clear_handle_id (&self->patience_id, g_source_remove);
  self->patience_id = g_timeout_add_once (ms, patience_cb, self);
}

/* Returns: whether the engine took it; after %FALSE the connection is gone */
static gboolean
send_line (BrSpeech   *self,
           const char *line)
{
  GOutputStream *output = g_io_stream_get_output_stream (G_IO_STREAM (self->connection));
  g_autofree char *bytes = g_strconcat (line, "\r\n", NULL);
  g_autoptr (GError) error = NULL;
  gssize written = g_pollable_output_stream_write_nonblocking (G_POLLABLE_OUTPUT_STREAM (output), bytes, strlen (bytes), NULL, &error);

  if (written != (gssize) strlen (bytes))
    {
      give_up (self, error != NULL ? error->message : "it takes no more");
      return FALSE;
    }
  wait_for_answer (self, PATIENCE);

  return TRUE;
}

/* The language of the catalog in use, which may be another than the one the person wishes for. */
static char *
dup_language (void)
{
  /* The header of the catalog is the translation of nothing. */
  const char *header = g_dgettext (GETTEXT_PACKAGE, "");
  const char *field = strstr (header, "Language: ");
  g_auto (GStrv) words = field != NULL ? g_strsplit_set (field + strlen ("Language: "), "\n_@ ", 2) : NULL;

  return g_strdup (words != NULL && words[0] != NULL && words[0][0] != '\0' ? words[0] : "en");
}

static gboolean
greet (BrSpeech *self)
{
  g_autofree char *language = NULL;
  g_autofree char *line = NULL;

  switch (self->n_greeted++)
    {
    case 0:
      line = g_strdup_printf ("SET SELF CLIENT_NAME %s:" GETTEXT_PACKAGE ":session", g_get_user_name ());
      break;
    case 1:
      language = dup_language ();
      line = g_strdup_printf ("SET SELF LANGUAGE %s", language);
      break;
    case 2:
      line = g_strdup ("SET SELF NOTIFICATION BEGIN ON");
      break;
    case 3:
      line = g_strdup ("LIST OUTPUT_MODULES");
      break;
    default:
      return FALSE;
    }

  self->stage = STAGE_GREETING;
  send_line (self, line);

  return TRUE;
}

/* What the engine answers to the line that greet() wrote last. */
static void
take_greeting (BrSpeech   *self,
               const char *line)
{
  if (self->n_greeted == 3)
    self->tells = line[0] == '2';
  /* A line of its own for each: "250-espeak-ng". */
  else if (self->n_greeted == 4 && line[3] == '-')
    self->can_speak = TRUE;
}

static void
take_back_cb (gpointer user_data)
{
  BrSpeech *self = user_data;

  self->begin_id = 0;
  self->hushes = TRUE;
  if (self->stage == STAGE_IDLE)
    proceed (self);
}

static void
drop_what_is_late (BrSpeech *self)
{
  if (self->text != NULL && g_get_monotonic_time () - self->asked_at > MAX_DELAY)
    g_clear_pointer (&self->text, g_free);
}

/* Whatever comes now the engine takes for a part of the sentence, up to its end: that has to come also when there is none any more. */
static void
send_text (BrSpeech *self)
{
  g_autofree char *text = NULL;
  g_autofree char *lines = NULL;

  drop_what_is_late (self);
  text = g_steal_pointer (&self->text);
  self->stage = STAGE_SENDING;
  /* What was said before was broken off before this was asked for. */
  self->hushes = FALSE;
  if (text == NULL)
    {
      send_line (self, END_OF_TEXT);
      return;
    }

  /* One line, which must not look like the end of the sentence. */
  g_strdelimit (text, "\r\n", ' ');
  lines = g_strconcat (text[0] == '.' ? "." : "", text, "\r\n" END_OF_TEXT, NULL);
  self->has_said = TRUE;
  self->before = self->message;
  if (send_line (self, lines) && self->tells)
    {
      gint64 left = self->asked_at + MAX_DELAY - g_get_monotonic_time ();

      g_clear_handle_id (&self->begin_id, g_source_remove);
      self->begin_id = g_timeout_add_once ((guint) (MAX (left, 0) / G_TIME_SPAN_MILLISECOND), take_back_cb, self);
    }
}

/* Goes on with what is to be done next. */
static void
proceed (BrSpeech *self)
{
  drop_what_is_late (self);
  self->stage = STAGE_IDLE;
  if (self->hushes && self->has_said)
    {
      self->stage = STAGE_CANCELING;
      self->hushes = FALSE;
      self->has_said = FALSE;
      g_clear_handle_id (&self->begin_id, g_source_remove);
      send_line (self, "CANCEL SELF");
    }
  else if (self->text != NULL)
    {
      self->stage = STAGE_ASKING;
      send_line (self, "SPEAK");
    }
  /* What has begun it says to its end by itself. */
  else if (self->leaving && self->begin_id == 0)
    {
      send_line (self, "QUIT");
      let_go (self);
    }
  self->hushes = FALSE;
}

/* What was asked for while it was being woken may have become too late. */
static void
begin (BrSpeech *self)
{
  if (!self->can_speak)
    {
      give_up (self, "it has no voice");
      return;
    }

  proceed (self);
  if (self->stage == STAGE_IDLE)
    g_signal_emit (self, signals[READY], 0);
}

/* An event has three lines: "701-21", the sentence's number; "701-5", ours; "701 BEGIN". Those of one that was broken off may come late. */
static void
take_event (BrSpeech   *self,
            const char *line)
{
  if (self->event == 0)
    self->event = g_ascii_strtoull (line + 4, NULL, 10);
  if (line[3] == '-')
    return;

  if (g_str_has_prefix (line, BEGINS) && self->event > self->before)
    g_clear_handle_id (&self->begin_id, g_source_remove);
  self->event = 0;
  if (self->leaving && self->stage == STAGE_IDLE)
    proceed (self);
}

static void
answered (BrSpeech   *self,
          const char *line)
{
  gboolean well = line[0] == '2';

  if (strlen (line) < 4)
    return;

  /* Not an answer: what it says by itself. */
  if (line[0] == '7')
    {
      take_event (self, line);
      return;
    }

  if (self->stage == STAGE_GREETING)
    take_greeting (self, line);
  else if (self->stage == STAGE_SENDING && line[3] == '-')
    self->message = g_ascii_strtoull (line + 4, NULL, 10);
  /* All but the last line of an answer have a dash. */
  if (line[3] == '-')
    return;

  g_clear_handle_id (&self->patience_id, g_source_remove);
  if (self->stage == STAGE_GREETING && greet (self))
    return;
  if (self->stage == STAGE_GREETING)
    begin (self);
  else if (self->stage == STAGE_ASKING && well)
    send_text (self);
  else
    proceed (self);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (BrSpeech) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = g_data_input_stream_read_line_finish (G_DATA_INPUT_STREAM (source), result, NULL, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->input != G_DATA_INPUT_STREAM (source))
    return;

  if (line == NULL)
    {
      give_up (self, error != NULL ? error->message : "it went away");
      return;
    }

  answered (self, line);
  br_speech_read (self);
}

static void
br_speech_read (BrSpeech *self)
{
  if (self->input != NULL)
    g_data_input_stream_read_line_async (self->input, G_PRIORITY_DEFAULT, self->cancellable, read_cb, g_object_ref (self));
}

static void
woken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (BrSpeech) self = user_data;
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_finish (G_SUBPROCESS (source), result, &error);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    br_speech_connect (self);
}

/* It goes into the background by itself once it listens, with a cold disk after a while. Returns: whether there is something to wake */
static gboolean
wake (BrSpeech *self)
{
  g_autoptr (GSubprocess) process = NULL;

  if (self->socket_path != NULL || self->woke)
    return FALSE;

  self->woke = TRUE;
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL,
                              "speech-dispatcher", "--spawn", NULL);
  if (process == NULL)
    return FALSE;

  wait_for_answer (self, WAKING);
  g_subprocess_wait_async (process, self->cancellable, woken_cb, g_object_ref (self));

  return TRUE;
}

static void
connected_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (BrSpeech) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocketConnection) connection = g_socket_client_connect_finish (G_SOCKET_CLIENT (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->stage != STAGE_CONNECTING)
    return;

  if (connection == NULL)
    {
      if (!wake (self))
        give_up (self, error->message);
      return;
    }

  self->connection = g_steal_pointer (&connection);
  self->input = g_data_input_stream_new (g_io_stream_get_input_stream (G_IO_STREAM (self->connection)));
  g_data_input_stream_set_newline_type (self->input, G_DATA_STREAM_NEWLINE_TYPE_CR_LF);
  self->n_greeted = 0;
  self->message = self->before = self->event = 0;
  self->tells = FALSE;
  self->can_speak = FALSE;
  greet (self);
  br_speech_read (self);
}

static void
br_speech_connect (BrSpeech *self)
{
  g_autofree char *path = self->socket_path != NULL
                            ? g_strdup (self->socket_path)
                            : g_build_filename (g_get_user_runtime_dir (), "speech-dispatcher", "speechd.sock", NULL);
  g_autoptr (GSocketAddress) address = g_unix_socket_address_new (path);
  g_autoptr (GSocketClient) client = g_socket_client_new ();

  self->stage = STAGE_CONNECTING;
  wait_for_answer (self, PATIENCE);
  g_socket_client_connect_async (client, G_SOCKET_CONNECTABLE (address), self->cancellable, connected_cb, g_object_ref (self));
}

static void
br_speech_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  BrSpeech *self = BR_SPEECH (object);

  switch ((BrSpeechProperty) property_id)
    {
    case PROP_AVAILABLE:
      g_value_set_boolean (value, self->available);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_speech_dispose (GObject *object)
{
  let_go (BR_SPEECH (object));

  G_OBJECT_CLASS (br_speech_parent_class)->dispose (object);
}

static void
br_speech_finalize (GObject *object)
{
  g_clear_pointer (&BR_SPEECH (object)->socket_path, g_free);

  G_OBJECT_CLASS (br_speech_parent_class)->finalize (object);
}

static void
br_speech_class_init (BrSpeechClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_speech_get_property;
  object_class->dispose = br_speech_dispose;
  object_class->finalize = br_speech_finalize;

  properties[PROP_AVAILABLE] = g_param_spec_boolean ("available", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[READY] = g_signal_new ("ready", BR_TYPE_SPEECH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
br_speech_init (BrSpeech *self)
{
  self->available = TRUE;
}

BrSpeech *
br_speech_new (const char *socket_path)
{
  BrSpeech *self = g_object_new (BR_TYPE_SPEECH, NULL);
  const char *address = g_getenv (ADDRESS_VARIABLE);

  if (socket_path == NULL && address != NULL && g_str_has_prefix (address, UNIX_SOCKET))
    socket_path = address + strlen (UNIX_SOCKET);
  self->socket_path = g_strdup (socket_path);

  return self;
}

void
br_speech_open (BrSpeech *self)
{
  g_return_if_fail (BR_IS_SPEECH (self));

  self->leaving = FALSE;
  if (self->stage != STAGE_CLOSED)
    return;

  self->woke = FALSE;
  self->cancellable = g_cancellable_new ();
  set_available (self, TRUE);
  br_speech_connect (self);
}

void
br_speech_close (BrSpeech *self)
{
  g_return_if_fail (BR_IS_SPEECH (self));

  /* Both in one, without waiting: it is left alone afterwards. */
  if (self->stage == STAGE_IDLE)
    send_line (self, "CANCEL SELF\r\nQUIT");
  let_go (self);
}

void
br_speech_finish (BrSpeech *self)
{
  g_return_if_fail (BR_IS_SPEECH (self));

  self->leaving = self->stage != STAGE_CLOSED;
  if (self->stage == STAGE_IDLE)
    proceed (self);
}

void
br_speech_say (BrSpeech   *self,
               const char *text)
{
  g_return_if_fail (BR_IS_SPEECH (self));
  g_return_if_fail (text != NULL);

  if (self->stage == STAGE_CLOSED || text[0] == '\0')
    return;

  g_set_str (&self->text, text);
  self->asked_at = g_get_monotonic_time ();
  self->hushes = TRUE;
  if (self->stage == STAGE_IDLE)
    proceed (self);
}

void
br_speech_hush (BrSpeech *self)
{
  g_return_if_fail (BR_IS_SPEECH (self));

  g_clear_pointer (&self->text, g_free);
  self->hushes = TRUE;
  if (self->stage == STAGE_IDLE)
    proceed (self);
}

gboolean
br_speech_get_available (BrSpeech *self)
{
  g_return_val_if_fail (BR_IS_SPEECH (self), FALSE);

  return self->available;
}
