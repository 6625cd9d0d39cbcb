/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a file could not be written or read is said in our own words, whichever library said it first; and without its path. */

#include <errno.h>
#include <gio/gio.h>
#include <string.h>

#include "core/storage/br-file-error.h"
#include "core/storage/br-saving-fault.h"

#define PATH "/home/someone/file"

static void
assert_words (GQuark      domain,
              int         code,
              const char *writing,
              const char *reading)
{
  g_autoptr (GError) error = g_error_new (domain, code, "Error opening file %s: something", PATH);
  g_autoptr (GFile) file = g_file_new_for_path (PATH);

  g_assert_cmpstr (br_file_error_get_words (error), ==, writing);
  g_assert_cmpstr (br_file_error_get_reading_words (error, file), ==, reading);
}

static void
test_words (void)
{
  assert_words (G_FILE_ERROR, G_FILE_ERROR_NOSPC, "the disk is full", "the disk is full");
  assert_words (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "the disk is full", "the disk is full");
  assert_words (G_FILE_ERROR, G_FILE_ERROR_ACCES, "writing is not allowed there", "it may not be read");
  assert_words (G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "writing is not allowed there", "it may not be read");
  assert_words (G_IO_ERROR, G_IO_ERROR_READ_ONLY, "writing is not allowed there", "writing is not allowed there");
  assert_words (G_FILE_ERROR, G_FILE_ERROR_NOENT, "the folder is not there", "it is not there");
  assert_words (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "the folder is not there", "it is not there");
  assert_words (G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "a folder of that name is there", "it is a folder");
}

/* A sentence of our own stays. */
static void
test_own (void)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "it is no backup");
  g_autoptr (GFile) file = g_file_new_for_path (PATH);

  g_assert_cmpstr (br_file_error_get_words (error), ==, "it is no backup");
  g_assert_cmpstr (br_file_error_get_reading_words (error, file), ==, "it is no backup");
}

static void
assert_advice (int         saved_errno,
               const char *reason,
               const char *advice)
{
  g_autoptr (GFile) folder = g_file_new_for_path (PATH);
  g_autoptr (GError) error = NULL;
  g_autoptr (BrFault) fault = NULL;

  br_file_error_set (&error, saved_errno);
  fault = br_saving_fault_new (folder, error);
  g_assert_nonnull (strstr (br_fault_get_message (fault), reason));
  g_assert_true (g_str_has_suffix (br_fault_get_message (fault), advice));
}

/* What helps depends on what went wrong: whoever may write has nothing to look for there. */
static void
test_advice (void)
{
  const char *busy = "If this lasts, please look for another program that uses this folder, such as one that syncs it, and end it.";
  g_autoptr (GFile) folder = g_file_new_for_path (PATH);
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_BUSY, "another program is writing there");
  g_autoptr (BrFault) fault = br_saving_fault_new (folder, error);

  g_assert_nonnull (strstr (br_fault_get_message (fault), "(another program is writing there)"));
  g_assert_true (g_str_has_suffix (br_fault_get_message (fault), busy));
  assert_advice (EBUSY, g_strerror (EBUSY), busy);
  assert_advice (EDQUOT, "(the disk is full)", "Please make some room on the disk.");
  assert_advice (ENOSPC, "(the disk is full)", "Please make some room on the disk.");
  assert_advice (EIO, "(the disk reports a fault)", "Please see to the disk: look whether it is connected, and back up what is on it.");
  assert_advice (ENOTDIR, "(something that is no folder is in the way)", "Something that is no folder stands in its place: please move it away.");
  assert_advice (EACCES, "(writing is not allowed there)", "Please check that you may write to this folder.");
  assert_advice (EROFS, "(writing is not allowed there)", "Please check that you may write to this folder.");
}

/* A quota that is used up is told by g_file_set_contents() without a code of its own, with words of GLib's around those of the system. */
static void
assert_quota (const char *before,
              const char *after)
{
  g_autofree char *message = g_strconcat (before, g_strerror (EDQUOT), after, NULL);
  g_autoptr (GError) error = g_error_new_literal (G_FILE_ERROR, (int) g_file_error_from_errno (EDQUOT), message);

  g_assert_cmpstr (br_file_error_get_words (error), ==, "the disk is full");
  g_assert_cmpstr (br_saving_fault_get_advice (error), ==, "Please make some room on the disk.");
}

static void
test_quota (void)
{
  g_autoptr (GError) other = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_FAILED, "Failed to write file: something");

  assert_quota ("Failed to write file “" PATH "”: write() failed: ", "");
  assert_quota ("Datei »" PATH "«: ", " (beim Schreiben)");
  g_assert_cmpstr (br_file_error_get_words (other), ==, other->message);
}

/* The file's name stands beside the words already. */
static void
test_named (void)
{
  const char *named[] = { PATH ": the file is empty", PATH ", line 3: the file is damaged", PATH "s: another one" };
  const char *words[] = { "the file is empty", "line 3: the file is damaged", PATH "s: another one" };
  g_autoptr (GFile) file = g_file_new_for_path (PATH);

  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, named[i]);

      g_assert_cmpstr (br_file_error_get_reading_words (error, file), ==, words[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-error/words", test_words);
  g_test_add_func ("/file-error/own", test_own);
  g_test_add_func ("/file-error/advice", test_advice);
  g_test_add_func ("/file-error/quota", test_quota);
  g_test_add_func ("/file-error/named", test_named);

  return g_test_run ();
}
