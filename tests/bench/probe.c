/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preloaded into a GTK program: prints to stderr when each frame of its toplevel went to the compositor, and what was to be seen in it:
 *
 *     frame MICROSECONDS SPENT BUTTONS
 *
 * MICROSECONDS are those of CLOCK_MONOTONIC, SPENT is the processor time of the process until then, BUTTONS the labels of the mapped
 * buttons, with | between. After the first frame that has a button whose label is PROBE_BUTTON, or after the first one if that is not set,
 * the program goes on for PROBE_STAY_MS; then its memory is printed, and it ends:
 *
 *     memory RSS_KB PSS_KB PRIVATE_KB
 *
 * Nothing of GTK is linked here, so that nothing is loaded that the program would not load itself, or would load later. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

typedef void Widget;
static struct
{
  void       (*present) (void *window);
  Widget    *(*get_first_child) (Widget *widget);
  Widget    *(*get_next_sibling) (Widget *widget);
  int        (*get_mapped) (Widget *widget);
  unsigned long (*button_get_type) (void);
  int        (*is_a) (void *instance, unsigned long type);
  const char *(*get_label) (void *button);
  void      *(*get_frame_clock) (Widget *widget);
  unsigned (*add_timeout) (unsigned interval, int (*callback) (void *data), void *data);
  unsigned long (*connect) (void *instance, const char *signal, void (*callback) (void), void *data, void *notify, int flags);
} gtk;

static long long
get_us (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);

  return now.tv_sec * 1000000LL + now.tv_nsec / 1000;
}

/* Of everything that is mapped below @widget. @found: set if one has the label that is waited for */
static void
print_buttons (Widget     *widget,
               const char *wanted,
               int        *found)
{
  for (Widget *child = gtk.get_first_child (widget); child != NULL; child = gtk.get_next_sibling (child))
    {
      if (!gtk.get_mapped (child))
        continue;

      if (gtk.is_a (child, gtk.button_get_type ()))
        {
          const char *label = gtk.get_label (child);

          if (label != NULL)
            fprintf (stderr, "%s|", label);
          if (label != NULL && wanted != NULL && strcmp (label, wanted) == 0)
            *found = 1;
        }
      print_buttons (child, wanted, found);
    }
}

static int
end (void *data)
{
  FILE *file = fopen ("/proc/self/smaps_rollup", "r");
  char line[256];
  long rss = 0, pss = 0, clean = 0, dirty = 0;

  while (file != NULL && fgets (line, sizeof line, file) != NULL)
    {
      sscanf (line, "Rss: %ld", &rss);
      sscanf (line, "Pss: %ld", &pss);
      sscanf (line, "Private_Clean: %ld", &clean);
      sscanf (line, "Private_Dirty: %ld", &dirty);
    }
  fprintf (stderr, "memory %ld %ld %ld\n", rss, pss, clean + dirty);
  _exit (0);
}

static void
after_paint (void *clock,
             void *window)
{
  const long long now = get_us (CLOCK_MONOTONIC);
  const long long spent = get_us (CLOCK_PROCESS_CPUTIME_ID);
  const char *wanted = getenv ("PROBE_BUTTON");
  const char *stay = getenv ("PROBE_STAY_MS");
  static int ended;
  int found = wanted == NULL;

  if (ended)
    return;

  fprintf (stderr, "frame %lld %lld ", now, spent);
  print_buttons (window, wanted, &found);
  fputc ('\n', stderr);

  ended = found;
  if (found && stay != NULL)
    gtk.add_timeout ((unsigned) strtoul (stay, NULL, 10), end, NULL);
  else if (found)
    end (NULL);
}

static void *
find (void       *library,
      const char *name)
{
  void *symbol = dlsym (library, name);

  if (symbol == NULL)
    {
      fprintf (stderr, "probe: no %s\n", name);
      abort ();
    }

  return symbol;
}

static void
load_symbols (void)
{
  void *library = dlopen ("libgtk-4.so.1", RTLD_LAZY | RTLD_NOLOAD);
  void *objects = dlopen ("libgobject-2.0.so.0", RTLD_LAZY | RTLD_NOLOAD);
  void *loop = dlopen ("libglib-2.0.so.0", RTLD_LAZY | RTLD_NOLOAD);

  gtk.present = find (library, "gtk_window_present");
  gtk.get_first_child = find (library, "gtk_widget_get_first_child");
  gtk.get_next_sibling = find (library, "gtk_widget_get_next_sibling");
  gtk.get_mapped = find (library, "gtk_widget_get_mapped");
  gtk.button_get_type = find (library, "gtk_button_get_type");
  gtk.get_label = find (library, "gtk_button_get_label");
  gtk.get_frame_clock = find (library, "gtk_widget_get_frame_clock");
  gtk.is_a = find (objects, "g_type_check_instance_is_a");
  gtk.add_timeout = find (loop, "g_timeout_add");
  gtk.connect = find (objects, "g_signal_connect_data");
}

void gtk_window_present (void *window);

/* In the place of GTK's. The frame clock is there once the window is realized, and no frame was drawn yet. */
__attribute__ ((visibility ("default")))
void
gtk_window_present (void *window)
{
  static int connected;

  if (gtk.present == NULL)
    load_symbols ();

  gtk.present (window);
  if (!connected)
    gtk.connect (gtk.get_frame_clock (window), "after-paint", (void (*) (void)) after_paint, window, NULL, 0);
  connected = 1;
}
