/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One client at a time, line by line. */

#include "br-speech-engine.h"

#include <string.h>

#include <gio/gio.h>
#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>

struct _BrSpeechEngine
{
  char *folder; /* NULL where it is not its own */
  char *path;
  GSocketService *service;
  GSocketConnection *connection;
  GDataInputStream *input; /* NULL until it listens to the client */
  GString *heard;
  BrSpeechEngineBehavior behavior;
  gboolean reading_text;
  guint n_lines; /* of the text that is being read */
  guint n_texts;
};

static void read_line (BrSpeechEngine *self);

static void
answer (BrSpeechEngine *self,
        const char     *text)
{
  GOutputStream *output = g_io_stream_get_output_stream (G_IO_STREAM (self->connection));

  g_output_stream_write_all (output, text, strlen (text), NULL, NULL, NULL);
}

static void
answer_about (BrSpeechEngine *self,
              const char     *format,
              guint           message)
{
  g_autoptr (GString) text = g_string_new (format);
  g_autofree char *number = g_strdup_printf ("%u", message);

  g_string_replace (text, "%u", number, 0);
  answer (self, text->str);
}

static void
end_text (BrSpeechEngine *self)
{
  self->reading_text = FALSE;
  if (self->n_lines == 0)
    {
      g_string_append (self->heard, "nothing\n");
      answer (self, "219 OK MESSAGE CANCELED\r\n");
      return;
    }

  self->n_texts++;
  answer_about (self, "225-%u\r\n225 OK MESSAGE QUEUED\r\n", self->n_texts);
  if (self->behavior != BR_SPEECH_ENGINE_BUSY)
    answer_about (self, "701-%u\r\n701-5\r\n701 BEGIN\r\n", self->n_texts);
  else if (self->n_texts > 1)
    /* What was broken off had begun after all. */
    answer_about (self, "701-%u\r\n701-5\r\n701 BEGIN\r\n", self->n_texts - 1);
}

static void
take_text (BrSpeechEngine *self,
           const char     *line)
{
  if (g_str_equal (line, "."))
    {
      end_text (self);
      return;
    }

  /* Whatever it is: commands are none before the end. */
  self->n_lines++;
  g_string_append_printf (self->heard, "say %s\n", line[0] == '.' ? line + 1 : line);
}

static void
take_command (BrSpeechEngine *self,
              const char     *line)
{
  gboolean refuses = self->behavior == BR_SPEECH_ENGINE_REFUSES;

  if (g_str_has_prefix (line, "SET SELF LANGUAGE"))
    {
      g_string_append_printf (self->heard, "language %s\n", line + strlen ("SET SELF LANGUAGE "));
      answer (self, refuses ? "409 ERR RCVD UNKNOWN LANGUAGE\r\n" : "201 OK LANGUAGE SET\r\n");
    }
  else if (g_str_has_prefix (line, "SET SELF CLIENT_NAME"))
    answer (self, "208 OK CLIENT NAME SET\r\n");
  else if (g_str_equal (line, "SET SELF NOTIFICATION BEGIN ON"))
    answer (self, refuses ? "400 ERR\r\n" : "220 OK NOTIFICATION SET\r\n");
  else if (g_str_equal (line, "LIST OUTPUT_MODULES"))
    answer (self, self->behavior == BR_SPEECH_ENGINE_DUMB ? "250 OK MODULE LIST SENT\r\n" : "250-espeak-ng\r\n250 OK MODULE LIST SENT\r\n");
  else if (g_str_equal (line, "SPEAK") && self->behavior == BR_SPEECH_ENGINE_HANGS_LATER)
    g_string_append (self->heard, "hang\n");
  else if (g_str_equal (line, "SPEAK"))
    {
      self->reading_text = !refuses;
      self->n_lines = 0;
      answer (self, refuses ? "400 ERR\r\n" : "230 OK RECEIVING DATA\r\n");
      if (refuses)
        g_string_append (self->heard, "refused\n");
    }
  else if (g_str_equal (line, "CANCEL SELF"))
    {
      g_string_append (self->heard, "cancel\n");
      answer (self, "210 OK CANCELED\r\n");
    }
  else if (g_str_equal (line, "QUIT"))
    g_string_append (self->heard, "quit\n");
  else
    g_error ("What is \"%s\"?", line);
}

static void
line_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  BrSpeechEngine *self = user_data;
  g_autofree char *line = g_data_input_stream_read_line_finish (G_DATA_INPUT_STREAM (source), result, NULL, NULL);

  if (line == NULL || self->input == NULL)
    return;

  if (self->reading_text)
    take_text (self, line);
  else
    take_command (self, line);
  read_line (self);
}

static void
read_line (BrSpeechEngine *self)
{
  g_data_input_stream_read_line_async (self->input, G_PRIORITY_DEFAULT, NULL, line_cb, self);
}

static void
listen_to_client (BrSpeechEngine *self)
{
  if (self->behavior == BR_SPEECH_ENGINE_HANGS || self->behavior == BR_SPEECH_ENGINE_SLEEPS || self->connection == NULL)
    return;

  self->input = g_data_input_stream_new (g_io_stream_get_input_stream (G_IO_STREAM (self->connection)));
  g_data_input_stream_set_newline_type (self->input, G_DATA_STREAM_NEWLINE_TYPE_CR_LF);
  self->reading_text = FALSE;
  read_line (self);
}

static gboolean
incoming_cb (BrSpeechEngine    *self,
             GSocketConnection *connection)
{
  g_set_object (&self->connection, connection);
  g_clear_object (&self->input);
  listen_to_client (self);

  return TRUE;
}

BrSpeechEngine *
br_speech_engine_new_at (const char             *path,
                         BrSpeechEngineBehavior  behavior)
{
  BrSpeechEngine *self = g_new0 (BrSpeechEngine, 1);
  g_autoptr (GSocketAddress) address = g_unix_socket_address_new (path);
  g_autoptr (GError) error = NULL;

  self->behavior = behavior;
  self->path = g_strdup (path);
  self->service = g_socket_service_new ();
  g_socket_listener_add_address (G_SOCKET_LISTENER (self->service), address, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_DEFAULT, NULL, NULL,
                                 &error);
  g_assert_no_error (error);
  g_signal_connect_swapped (self->service, "incoming", G_CALLBACK (incoming_cb), self);
  self->heard = g_string_new (NULL);

  return self;
}

BrSpeechEngine *
br_speech_engine_new (BrSpeechEngineBehavior behavior)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("speech-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "speechd.sock", NULL);
  BrSpeechEngine *self;

  g_assert_no_error (error);
  self = br_speech_engine_new_at (path, behavior);
  self->folder = g_steal_pointer (&folder);

  return self;
}

void
br_speech_engine_free (BrSpeechEngine *self)
{
  g_socket_service_stop (self->service);
  g_socket_listener_close (G_SOCKET_LISTENER (self->service));
  g_clear_object (&self->input);
  g_clear_object (&self->connection);
  br_speech_engine_pass (50);
  g_clear_object (&self->service);
  g_unlink (self->path);
  if (self->folder != NULL)
    g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
  g_string_free (self->heard, TRUE);
  g_free (self);
}

const char *
br_speech_engine_get_path (BrSpeechEngine *self)
{
  return self->path;
}

void
br_speech_engine_set_behavior (BrSpeechEngine         *self,
                               BrSpeechEngineBehavior  behavior)
{
  gboolean wakes = self->behavior == BR_SPEECH_ENGINE_SLEEPS;

  self->behavior = behavior;
  if (wakes)
    listen_to_client (self);
}

void
br_speech_engine_hang_up (BrSpeechEngine *self)
{
  g_assert_nonnull (self->connection);
  g_io_stream_close (G_IO_STREAM (self->connection), NULL, NULL);
}

const char *
br_speech_engine_get_heard (BrSpeechEngine *self)
{
  return self->heard->str;
}

void
br_speech_engine_forget (BrSpeechEngine *self)
{
  g_string_truncate (self->heard, 0);
}

void
br_speech_engine_wait (BrSpeechEngine *self,
                       const char     *text)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (strstr (self->heard->str, text) == NULL)
    {
      if (g_get_monotonic_time () > end)
        g_error ("Heard no \"%s\", but: %s", text, self->heard->str);
      br_speech_engine_pass (5);
    }
}

void
br_speech_engine_pass (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}
