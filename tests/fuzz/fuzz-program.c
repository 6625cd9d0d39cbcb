/* SPDX-License-Identifier: GPL-3.0-or-later */
/* program.json, which people get from anywhere. What is accepted keeps CONTENT-1 to CONTENT-3 and says so again when it is read again. */

#include "core/program/br-program.h"
#include "fuzz.h"

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);

  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) again_faults = NULL;
  g_autoptr (BrProgram) program = br_program_new_from_bytes (bytes, "fuzz.json", &faults);
  g_autoptr (BrProgram) again = NULL;

  if (program == NULL)
    {
      g_assert_cmpuint (faults->len, >, 0);
      return 0;
    }

  g_assert_cmpuint (g_list_model_get_n_items (br_program_get_phases (program)), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (br_program_get_exercises (program)), >, 0);

  again = br_program_new_from_bytes (br_program_get_bytes (program), "fuzz.json", &again_faults);
  g_assert_nonnull (again);
  g_assert_cmpstr (br_program_get_id (again), ==, br_program_get_id (program));

  return 0;
}
