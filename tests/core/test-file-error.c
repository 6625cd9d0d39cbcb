/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a file could not be written or read is said in our own words, whichever library said it first; and without its path. */

#include <gio/gio.h>

#include "core/storage/br-file-error.h"

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
  g_test_add_func ("/file-error/named", test_named);

  return g_test_run ();
}
