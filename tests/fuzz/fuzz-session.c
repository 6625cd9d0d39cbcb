/* SPDX-License-Identifier: GPL-3.0-or-later */
/* session.json, the session in progress. What is taken up goes on, and is written and read again as it was. */

#include "config.h"

#include "br-manual-clock.h"
#include "core/json/br-json-document.h"
#include "core/session/br-session-file.h"
#include "core/session/br-session.h"
#include "fuzz.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

static BrProgram *program;

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (PROGRAM_FILE);

  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);

  program = br_program_new_from_file (file, &faults);
  g_assert_nonnull (program);

  return 0;
}

static BrSession *
take_up (GBytes  *bytes,
         BrClock *clock)
{
  g_autoptr (BrJsonDocument) document = br_json_document_new_from_bytes (bytes, "session.json", BR_SESSION_FORMAT, BR_SESSION_VERSION, NULL);

  return document != NULL ? br_session_new_from_json (br_json_document_get_root (document), program, clock, NULL) : NULL;
}

static GBytes *
write_down (BrSession *session)
{
  g_autoptr (JsonNode) node = br_session_to_json (session);
  char *text = json_to_string (node, FALSE);

  return g_bytes_new_take (text, strlen (text));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (BrManualClock) clock = br_manual_clock_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (BrSession) session = take_up (bytes, BR_CLOCK (clock));
  g_autoptr (BrSession) again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) written_again = NULL;

  if (session == NULL)
    return 0;

  written = write_down (session);
  again = take_up (written, BR_CLOCK (clock));
  g_assert_nonnull (again);
  written_again = write_down (again);
  g_assert_true (g_bytes_equal (written, written_again));

  br_session_resume (session);
  for (guint i = 0; i < 20; i++)
    {
      br_manual_clock_advance (clock, 5 * SECOND);
      br_session_next (session);
    }

  return 0;
}
