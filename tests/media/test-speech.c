/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrSpeech against an engine of our own, which answers as speech-dispatcher does, hangs, refuses or goes away. */

#include "config.h"

#include "media/br-speech.h"

#include <gio/gio.h>
#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>

/* How the engine behaves. */
typedef enum
{
  ENGINE_ORDINARY,
  ENGINE_HANGS,       /* takes connections, never answers */
  ENGINE_HANGS_LATER, /* answers until the first sentence */
  ENGINE_REFUSES,     /* knows no such language, does not tell when it begins, wants to say nothing */
  ENGINE_BUSY,        /* takes sentences, and has something else to say before */
  ENGINE_DUMB,        /* has no voice but a recording that says so */
} Behavior;

typedef struct
{
  char *folder;
  char *path;
  GSocketService *service;
  GSocketConnection *connection;
  GDataInputStream *input;
  GString *heard; /* sentences and cancels, a line each */
  Behavior behavior;
  gboolean reading_text;
  guint n_lines; /* of the text that is being read */
  guint n_texts;
  BrSpeech *speech;
} Fixture;

static void read_line (Fixture *fixture);

static void
answer (Fixture    *fixture,
        const char *text)
{
  GOutputStream *output = g_io_stream_get_output_stream (G_IO_STREAM (fixture->connection));

  g_output_stream_write_all (output, text, strlen (text), NULL, NULL, NULL);
}

static void
answer_about (Fixture    *fixture,
              const char *format,
              guint       message)
{
  g_autoptr (GString) text = g_string_new (format);
  g_autofree char *number = g_strdup_printf ("%u", message);

  g_string_replace (text, "%u", number, 0);
  answer (fixture, text->str);
}

static void
take_line (Fixture    *fixture,
           const char *line)
{
  gboolean refuses = fixture->behavior == ENGINE_REFUSES;

  if (fixture->reading_text && g_str_equal (line, ".") && fixture->n_lines == 0)
    {
      fixture->reading_text = FALSE;
      g_string_append (fixture->heard, "nothing\n");
      answer (fixture, "219 OK MESSAGE CANCELED\r\n");
    }
  else if (fixture->reading_text && g_str_equal (line, "."))
    {
      fixture->reading_text = FALSE;
      fixture->n_texts++;
      answer_about (fixture, "225-%u\r\n225 OK MESSAGE QUEUED\r\n", fixture->n_texts);
      if (fixture->behavior != ENGINE_BUSY)
        answer_about (fixture, "701-%u\r\n701-5\r\n701 BEGIN\r\n", fixture->n_texts);
      else if (fixture->n_texts > 1)
        /* What was broken off had begun after all. */
        answer_about (fixture, "701-%u\r\n701-5\r\n701 BEGIN\r\n", fixture->n_texts - 1);
    }
  /* Whatever it is: commands are none before the end. */
  else if (fixture->reading_text)
    {
      fixture->n_lines++;
      g_string_append_printf (fixture->heard, "say %s\n", line[0] == '.' ? line + 1 : line);
    }
  else if (g_str_has_prefix (line, "SET SELF LANGUAGE"))
    {
      g_string_append_printf (fixture->heard, "language %s\n", line + strlen ("SET SELF LANGUAGE "));
      answer (fixture, refuses ? "409 ERR RCVD UNKNOWN LANGUAGE\r\n" : "201 OK LANGUAGE SET\r\n");
    }
  else if (g_str_has_prefix (line, "SET SELF CLIENT_NAME"))
    answer (fixture, "208 OK CLIENT NAME SET\r\n");
  else if (g_str_equal (line, "SET SELF NOTIFICATION BEGIN ON"))
    answer (fixture, refuses ? "400 ERR\r\n" : "220 OK NOTIFICATION SET\r\n");
  else if (g_str_equal (line, "LIST OUTPUT_MODULES"))
    answer (fixture, fixture->behavior == ENGINE_DUMB ? "250 OK MODULE LIST SENT\r\n" : "250-espeak-ng\r\n250 OK MODULE LIST SENT\r\n");
  else if (g_str_equal (line, "SPEAK") && fixture->behavior == ENGINE_HANGS_LATER)
    g_string_append (fixture->heard, "hang\n");
  else if (g_str_equal (line, "SPEAK"))
    {
      fixture->reading_text = !refuses;
      fixture->n_lines = 0;
      answer (fixture, refuses ? "400 ERR\r\n" : "230 OK RECEIVING DATA\r\n");
      if (refuses)
        g_string_append (fixture->heard, "refused\n");
    }
  else if (g_str_equal (line, "CANCEL SELF"))
    {
      g_string_append (fixture->heard, "cancel\n");
      answer (fixture, "210 OK CANCELED\r\n");
    }
  else if (g_str_equal (line, "QUIT"))
    g_string_append (fixture->heard, "quit\n");
  else
    g_error ("What is \"%s\"?", line);
}

static void
line_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Fixture *fixture = user_data;
  g_autofree char *line = g_data_input_stream_read_line_finish (G_DATA_INPUT_STREAM (source), result, NULL, NULL);

  if (line == NULL || fixture->input == NULL)
    return;

  take_line (fixture, line);
  read_line (fixture);
}

static void
read_line (Fixture *fixture)
{
  g_data_input_stream_read_line_async (fixture->input, G_PRIORITY_DEFAULT, NULL, line_cb, fixture);
}

static gboolean
incoming_cb (Fixture           *fixture,
             GSocketConnection *connection)
{
  g_set_object (&fixture->connection, connection);
  if (fixture->behavior == ENGINE_HANGS)
    return TRUE;

  g_clear_object (&fixture->input);
  fixture->input = g_data_input_stream_new (g_io_stream_get_input_stream (G_IO_STREAM (connection)));
  g_data_input_stream_set_newline_type (fixture->input, G_DATA_STREAM_NEWLINE_TYPE_CR_LF);
  read_line (fixture);

  return TRUE;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GSocketAddress) address = NULL;
  g_autoptr (GError) error = NULL;

  fixture->behavior = (Behavior) GPOINTER_TO_INT (data);
  fixture->folder = g_dir_make_tmp ("speech-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "speechd.sock", NULL);
  address = g_unix_socket_address_new (fixture->path);
  fixture->service = g_socket_service_new ();
  g_socket_listener_add_address (G_SOCKET_LISTENER (fixture->service), address, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_DEFAULT, NULL,
                                 NULL, &error);
  g_assert_no_error (error);
  g_signal_connect_swapped (fixture->service, "incoming", G_CALLBACK (incoming_cb), fixture);
  fixture->heard = g_string_new (NULL);
  fixture->speech = br_speech_new (fixture->path);
}

static void
pass (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  br_speech_close (fixture->speech);
  pass (50);
  g_assert_finalize_object (fixture->speech);
  g_socket_service_stop (fixture->service);
  g_socket_listener_close (G_SOCKET_LISTENER (fixture->service));
  g_clear_object (&fixture->input);
  g_clear_object (&fixture->connection);
  pass (50);
  g_clear_object (&fixture->service);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->folder, g_free);
  g_string_free (fixture->heard, TRUE);
}

static void
wait_until_heard (Fixture    *fixture,
                  const char *text)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (strstr (fixture->heard->str, text) == NULL)
    {
      if (g_get_monotonic_time () > end)
        g_error ("Heard no \"%s\", but: %s", text, fixture->heard->str);
      pass (5);
    }
}

static void
wait_until_unavailable (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (br_speech_get_available (fixture->speech))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      pass (5);
    }
}

static void
test_says (Fixture       *fixture,
           gconstpointer  data)
{
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "Bird dog.");
  wait_until_heard (fixture, "say Bird dog.\n");
  pass (20);

  /* The newer one wins, and what looks like the end of a sentence is none. */
  br_speech_say (fixture->speech, ".\r\nQUIT");
  wait_until_heard (fixture, "cancel\nsay .  QUIT\n");
  pass (20);
  br_speech_hush (fixture->speech);
  wait_until_heard (fixture, "QUIT\ncancel\n");
  pass (20);
  g_assert_cmpstr (fixture->heard->str, ==, "language en\nsay Bird dog.\ncancel\nsay .  QUIT\ncancel\n");
  g_assert_true (br_speech_get_available (fixture->speech));

  br_speech_close (fixture->speech);
  wait_until_heard (fixture, "quit\n");
}

/* Of three that come at once the last is said; what waited for too long is not. */
static void
test_never_late (Fixture       *fixture,
                 gconstpointer  data)
{
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "Three");
  br_speech_say (fixture->speech, "Two");
  br_speech_say (fixture->speech, "One");
  wait_until_heard (fixture, "say One\n");
  g_assert_null (strstr (fixture->heard->str, "Two"));
  g_assert_null (strstr (fixture->heard->str, "Three"));

  br_speech_close (fixture->speech);
  pass (50);
  g_string_truncate (fixture->heard, 0);
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "Late");
  /* The main loop is kept busy. */
  g_usleep (G_USEC_PER_SEC);
  pass (100);
  br_speech_say (fixture->speech, "In time");
  wait_until_heard (fixture, "say In time\n");
  g_assert_null (strstr (fixture->heard->str, "Late"));
}

/* Hushed, or replaced, while the engine is asked whether it takes a sentence. */
static void
test_asking (Fixture       *fixture,
             gconstpointer  data)
{
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "One");
  wait_until_heard (fixture, "say One\n");
  pass (20);
  br_speech_hush (fixture->speech);
  wait_until_heard (fixture, "cancel\n");
  pass (20);

  br_speech_say (fixture->speech, "Two");
  br_speech_hush (fixture->speech);
  pass (50);
  br_speech_say (fixture->speech, "Three");
  wait_until_heard (fixture, "say Three\n");
  pass (20);
  br_speech_hush (fixture->speech);
  wait_until_heard (fixture, "Three\ncancel\n");
  pass (20);

  br_speech_say (fixture->speech, "Four");
  br_speech_say (fixture->speech, "Five");
  wait_until_heard (fixture, "say Five\n");
  pass (100);
  g_assert_cmpstr (fixture->heard->str, ==, "language en\nsay One\ncancel\nnothing\nsay Three\ncancel\nsay Five\n");
}

/* It has begun: it is said to its end. */
static void
test_begun (Fixture       *fixture,
            gconstpointer  data)
{
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "Bird dog.");
  wait_until_heard (fixture, "say Bird dog.\n");
  pass (1000);
  g_assert_cmpstr (fixture->heard->str, ==, "language en\nsay Bird dog.\n");
}

/* A screen reader is at it: what it does not begin in time is taken back, and the next sentence is tried as well. */
static void
test_busy (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 asked;

  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "Two");
  asked = g_get_monotonic_time ();
  wait_until_heard (fixture, "say Two\ncancel\n");
  g_assert_cmpint (g_get_monotonic_time () - asked, >, 300 * G_TIME_SPAN_MILLISECOND);
  br_speech_say (fixture->speech, "Still two");
  wait_until_heard (fixture, "say Still two\ncancel\n");
  fixture->behavior = ENGINE_ORDINARY;
  br_speech_say (fixture->speech, "Three");
  wait_until_heard (fixture, "say Three\n");
  g_assert_cmpstr (fixture->heard->str, ==, "language en\nsay Two\ncancel\nsay Still two\ncancel\nsay Three\n");
}

static void
test_dumb (Fixture       *fixture,
           gconstpointer  data)
{
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "Anybody there?");
  wait_until_unavailable (fixture);
  pass (50);
  g_assert_null (strstr (fixture->heard->str, "say"));
}

static void
test_hangs (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 longest = 0;

  br_speech_open (fixture->speech);
  while (br_speech_get_available (fixture->speech))
    {
      gint64 before = g_get_monotonic_time ();

      br_speech_say (fixture->speech, "Anybody there?");
      g_main_context_iteration (NULL, FALSE);
      longest = MAX (longest, g_get_monotonic_time () - before);
      g_usleep (2000);
    }
  /* Nobody waited for it. */
  g_assert_cmpint (longest, <, 250 * G_TIME_SPAN_MILLISECOND);

  /* Saying more changes nothing; the next session tries again. */
  br_speech_say (fixture->speech, "Hello");
  pass (20);
  g_assert_false (br_speech_get_available (fixture->speech));
  fixture->behavior = ENGINE_ORDINARY;
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "Again");
  wait_until_heard (fixture, "say Again\n");
  g_assert_true (br_speech_get_available (fixture->speech));
}

static void
test_refuses (Fixture       *fixture,
              gconstpointer  data)
{
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "One");
  wait_until_heard (fixture, "refused\n");
  pass (20);
  br_speech_say (fixture->speech, "Two");
  wait_until_heard (fixture, "refused\nrefused\n");
}

static void
test_goes_away (Fixture       *fixture,
                gconstpointer  data)
{
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "One");
  wait_until_heard (fixture, "say One\n");
  g_io_stream_close (G_IO_STREAM (fixture->connection), NULL, NULL);
  wait_until_unavailable (fixture);
}

/* Where the person, or their administrator, has all programs find the engine. */
static void
test_address (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *address = g_strconcat ("unix_socket:", fixture->path, NULL);
  BrSpeech *speech;

  g_setenv ("SPEECHD_ADDRESS", address, TRUE);
  speech = br_speech_new (NULL);
  g_unsetenv ("SPEECHD_ADDRESS");

  br_speech_open (speech);
  br_speech_say (speech, "Here");
  wait_until_heard (fixture, "say Here\n");
  br_speech_close (speech);
  pass (50);
  g_assert_finalize_object (speech);
}

static void
test_none (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (BrSpeech) speech = br_speech_new ("/nonexistent/speechd.sock");

  br_speech_open (speech);
  br_speech_say (speech, "Anybody there?");
  while (br_speech_get_available (speech))
    pass (5);
  br_speech_close (speech);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, behavior, test) g_test_add ("/speech/" path, Fixture, GINT_TO_POINTER (behavior), set_up, test, tear_down)
  ADD ("says", ENGINE_ORDINARY, test_says);
  ADD ("never-late", ENGINE_ORDINARY, test_never_late);
  ADD ("asking", ENGINE_ORDINARY, test_asking);
  ADD ("begun", ENGINE_ORDINARY, test_begun);
  ADD ("busy", ENGINE_BUSY, test_busy);
  ADD ("dumb", ENGINE_DUMB, test_dumb);
  ADD ("hangs", ENGINE_HANGS, test_hangs);
  ADD ("hangs-later", ENGINE_HANGS_LATER, test_hangs);
  ADD ("refuses", ENGINE_REFUSES, test_refuses);
  ADD ("goes-away", ENGINE_ORDINARY, test_goes_away);
  ADD ("address", ENGINE_ORDINARY, test_address);
  ADD ("none", ENGINE_ORDINARY, test_none);
#undef ADD

  return g_test_run ();
}
