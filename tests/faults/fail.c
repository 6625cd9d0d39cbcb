/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preloaded into a program, makes one of its operations on files below a folder fail, or kills it there.
 *
 *     FAULT_FOLDER  operations on files below it count
 *     FAULT_AT      the number of the operation, from 1; 0 for none
 *     FAULT_ERRNO   the errno it fails with; 0: the program is killed instead, before the operation
 *     FAULT_LOG     where each operation is written down, a line each */

#define _GNU_SOURCE
/* Both kinds of each function are wanted under their own names. */
#undef _FILE_OFFSET_BITS
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_int n_operations;

static int
get_number (const char *variable)
{
  const char *value = getenv (variable);

  return value != NULL ? atoi (value) : 0;
}

static int
is_below (const char *path)
{
  const char *folder = getenv ("FAULT_FOLDER");

  return folder != NULL && path != NULL && strncmp (path, folder, strlen (folder)) == 0;
}

/* Straight to the kernel: what is counted must not count itself. */
static void
note (const char *operation,
      const char *path)
{
  const char *log = getenv ("FAULT_LOG");
  char line[PATH_MAX + 64];
  int fd, length;

  if (log == NULL)
    return;

  fd = (int) syscall (SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  length = snprintf (line, sizeof line, "%s %s\n", operation, path);
  if (fd >= 0)
    {
      syscall (SYS_write, fd, line, (size_t) length);
      syscall (SYS_close, fd);
    }
}

/* Returns: whether the operation is to fail; errno is set then */
static int
fails (const char *operation,
       const char *path)
{
  if (!is_below (path))
    return 0;

  note (operation, path);
  if (atomic_fetch_add (&n_operations, 1) + 1 != get_number ("FAULT_AT"))
    return 0;

  errno = get_number ("FAULT_ERRNO");
  if (errno == 0)
    kill (getpid (), SIGKILL);

  return 1;
}

static int
fails_on (const char *operation,
          int         fd)
{
  char entry[64], path[PATH_MAX];
  ssize_t length;

  snprintf (entry, sizeof entry, "/proc/self/fd/%d", fd);
  length = readlink (entry, path, sizeof path - 1);
  if (length < 0)
    return 0;

  path[length] = '\0';

  return fails (operation, path);
}

#define REAL(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

static mode_t
take_mode (int     flags,
           va_list arguments)
{
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg (arguments, mode_t) : 0;
}

#define DEFINE_OPEN(name)                                                             \
int                                                                                   \
name (const char *path,                                                               \
      int         flags,                                                              \
      ...)                                                                            \
{                                                                                     \
  va_list arguments;                                                                  \
  mode_t mode;                                                                        \
                                                                                      \
  va_start (arguments, flags);                                                        \
  mode = take_mode (flags, arguments);                                                \
  va_end (arguments);                                                                 \
                                                                                      \
  if (fails (#name, path))                                                            \
    return -1;                                                                        \
                                                                                      \
  return REAL (name) (path, flags, mode);                                             \
}

#define DEFINE_OPENAT(name)                                                           \
int                                                                                   \
name (int         folder,                                                             \
      const char *path,                                                               \
      int         flags,                                                              \
      ...)                                                                            \
{                                                                                     \
  va_list arguments;                                                                  \
  mode_t mode;                                                                        \
                                                                                      \
  va_start (arguments, flags);                                                        \
  mode = take_mode (flags, arguments);                                                \
  va_end (arguments);                                                                 \
                                                                                      \
  if (fails (#name, path))                                                            \
    return -1;                                                                        \
                                                                                      \
  return REAL (name) (folder, path, flags, mode);                                     \
}

DEFINE_OPEN (open)
DEFINE_OPEN (open64)
DEFINE_OPENAT (openat)
DEFINE_OPENAT (openat64)

ssize_t
write (int         fd,
       const void *data,
       size_t      size)
{
  return fails_on ("write", fd) ? -1 : REAL (write) (fd, data, size);
}

ssize_t
read (int     fd,
      void   *data,
      size_t  size)
{
  return fails_on ("read", fd) ? -1 : REAL (read) (fd, data, size);
}

int
fsync (int fd)
{
  return fails_on ("fsync", fd) ? -1 : REAL (fsync) (fd);
}

int
fdatasync (int fd)
{
  return fails_on ("fdatasync", fd) ? -1 : REAL (fdatasync) (fd);
}

int
fchmod (int    fd,
        mode_t mode)
{
  return fails_on ("fchmod", fd) ? -1 : REAL (fchmod) (fd, mode);
}

int
fallocate (int   fd,
           int   mode,
           off_t offset,
           off_t length)
{
  return fails_on ("fallocate", fd) ? -1 : REAL (fallocate) (fd, mode, offset, length);
}

int
fallocate64 (int     fd,
             int     mode,
             off64_t offset,
             off64_t length)
{
  return fails_on ("fallocate", fd) ? -1 : REAL (fallocate64) (fd, mode, offset, length);
}

int
rename (const char *from,
        const char *to)
{
  return fails ("rename", to) ? -1 : REAL (rename) (from, to);
}

int
renameat2 (int          from_folder,
           const char  *from,
           int          to_folder,
           const char  *to,
           unsigned int flags)
{
  return fails ("renameat2", to) ? -1 : REAL (renameat2) (from_folder, from, to_folder, to, flags);
}

int
link (const char *from,
      const char *to)
{
  return fails ("link", to) ? -1 : REAL (link) (from, to);
}

int
unlink (const char *path)
{
  return fails ("unlink", path) ? -1 : REAL (unlink) (path);
}

int
mkdir (const char *path,
       mode_t      mode)
{
  return fails ("mkdir", path) ? -1 : REAL (mkdir) (path, mode);
}

int
chmod (const char *path,
       mode_t      mode)
{
  return fails ("chmod", path) ? -1 : REAL (chmod) (path, mode);
}
