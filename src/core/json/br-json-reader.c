/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The checking cursor: a stack of frames, one for each object or array that was entered. */

#include "config.h"

#include "core/json/br-json-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_ID_LENGTH 64
/* Anything shorter is no movement, and a repetition of no length would never let a session go on. */
#define MIN_SECONDS 0.1

/* One object (with the members asked for) or one array, its path from the subject, and the subject outside of it. */
typedef struct
{
  const BrJson *container;
  GHashTable   *asked; /* NULL in an array */
  char         *path;
  char         *outer_subject;
} Frame;

struct _BrJsonReader
{
  GObject parent_instance;

  BrJsonDocument *document;
  GPtrArray      *faults;
  GArray         *frames;
  GHashTable     *left;
  char           *subject;
};

G_DEFINE_FINAL_TYPE (BrJsonReader, br_json_reader, G_TYPE_OBJECT)

static void
frame_clear (Frame *frame)
{
  g_clear_pointer (&frame->asked, g_hash_table_unref);
  g_clear_pointer (&frame->path, g_free);
  g_clear_pointer (&frame->outer_subject, g_free);
}

static void
br_json_reader_finalize (GObject *object)
{
  BrJsonReader *self = BR_JSON_READER (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_clear_pointer (&self->frames, g_array_unref);
  g_clear_pointer (&self->left, g_hash_table_unref);
  g_clear_pointer (&self->subject, g_free);

  G_OBJECT_CLASS (br_json_reader_parent_class)->finalize (object);
}

static void
br_json_reader_class_init (BrJsonReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = br_json_reader_finalize;
}

static void
br_json_reader_init (BrJsonReader *self)
{
  self->faults = g_ptr_array_new_with_free_func (g_object_unref);
  self->frames = g_array_new (FALSE, TRUE, sizeof (Frame));
  self->left = g_hash_table_new (NULL, NULL);
  g_array_set_clear_func (self->frames, (GDestroyNotify) frame_clear);
}

static Frame *
get_frame (BrJsonReader *self)
{
  return &g_array_index (self->frames, Frame, self->frames->len - 1);
}

/* A name out of a hostile file must not reach a terminal with its control characters. */
static char *
dup_printable (const char *name)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (p)))
        return g_strescape (name, NULL);
    }

  return g_strdup (name);
}

static void
add_fault (BrJsonReader *self,
           guint         line,
           const char   *path,
           const char   *message)
{
  g_ptr_array_add (self->faults,
                   br_fault_new (br_json_document_get_name (self->document), line, self->subject,
                                 *path != '\0' ? path : NULL, message));
}

static char *
dup_path (BrJsonReader *self,
          const char   *member)
{
  const char *outer = get_frame (self)->path;
  g_autofree char *printable = NULL;

  if (member == NULL)
    return g_strdup (outer);

  printable = dup_printable (member);

  return *outer != '\0' ? g_strdup_printf ("%s.%s", outer, printable) : g_steal_pointer (&printable);
}

static void
push (BrJsonReader *self,
      const BrJson *container,
      const char   *path)
{
  Frame frame = {
    .container = container,
    .asked = br_json_is_object (container) ? g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) : NULL,
    .path = g_strdup (path),
    .outer_subject = g_strdup (self->subject),
  };

  g_array_append_val (self->frames, frame);
}

BrJsonReader *
br_json_reader_new (BrJsonDocument *document)
{
  BrJsonReader *self;

  g_return_val_if_fail (BR_IS_JSON_DOCUMENT (document), NULL);

  self = g_object_new (BR_TYPE_JSON_READER, NULL);
  self->document = g_object_ref (document);

  push (self, br_json_document_get_root (document), "");

  /* The document has checked these two. */
  g_hash_table_add (get_frame (self)->asked, g_strdup ("format"));
  g_hash_table_add (get_frame (self)->asked, g_strdup ("version"));

  return self;
}

BrJsonDocument *
br_json_reader_get_document (BrJsonReader *self)
{
  g_return_val_if_fail (BR_IS_JSON_READER (self), NULL);

  return self->document;
}

GPtrArray *
br_json_reader_get_faults (BrJsonReader *self)
{
  g_return_val_if_fail (BR_IS_JSON_READER (self), NULL);

  return self->faults;
}

void
br_json_reader_set_subject (BrJsonReader *self,
                            const char   *subject)
{
  g_return_if_fail (BR_IS_JSON_READER (self));

  g_set_str (&self->subject, subject);
  g_set_str (&get_frame (self)->path, "");
}

void
br_json_reader_fault (BrJsonReader *self,
                      const char   *member,
                      const char   *message)
{
  g_autofree char *path = NULL;
  const BrJson *container, *value;

  g_return_if_fail (BR_IS_JSON_READER (self));
  g_return_if_fail (message != NULL);

  container = get_frame (self)->container;
  value = member != NULL ? br_json_get_member (container, member) : NULL;
  path = dup_path (self, member);

  add_fault (self, br_json_get_line (value != NULL ? value : container), path, message);
}

void
br_json_reader_fault_element (BrJsonReader *self,
                              const char   *member,
                              guint         index,
                              const char   *message)
{
  g_autofree char *path = NULL;
  g_autofree char *element = NULL;
  const BrJson *array;

  g_return_if_fail (BR_IS_JSON_READER (self));

  array = br_json_get_member (get_frame (self)->container, member);
  g_return_if_fail (array != NULL && br_json_is_array (array));

  path = dup_path (self, member);
  element = g_strdup_printf ("%s[%u]", path, index);
  add_fault (self, br_json_get_line (br_json_get_element (array, index)), element, message);
}

gboolean
br_json_reader_has (BrJsonReader *self,
                    const char   *member)
{
  Frame *frame;

  g_return_val_if_fail (BR_IS_JSON_READER (self), FALSE);
  g_return_val_if_fail (member != NULL, FALSE);

  frame = get_frame (self);
  g_return_val_if_fail (br_json_is_object (frame->container), FALSE);

  g_hash_table_add (frame->asked, g_strdup (member));

  return br_json_has_member (frame->container, member);
}

static const BrJson *
get_member (BrJsonReader *self,
            const char   *member)
{
  if (!br_json_reader_has (self, member))
    {
      br_json_reader_fault (self, member, _("This is missing. Please add it."));
      return NULL;
    }

  return br_json_get_member (get_frame (self)->container, member);
}

gboolean
br_json_reader_enter (BrJsonReader *self,
                      const char   *member)
{
  g_autofree char *path = NULL;
  const BrJson *node;

  g_return_val_if_fail (BR_IS_JSON_READER (self), FALSE);

  node = get_member (self, member);
  if (node == NULL)
    return FALSE;

  if (!br_json_is_object (node))
    {
      br_json_reader_fault (self, member, _("An object in braces is needed here."));
      return FALSE;
    }

  path = dup_path (self, member);
  push (self, node, path);

  return TRUE;
}

static const BrJson *
get_array (BrJsonReader *self,
           const char   *member,
           guint         min,
           guint         max)
{
  const BrJson *node = get_member (self, member);
  guint length;

  if (node == NULL)
    return NULL;

  if (!br_json_is_array (node))
    {
      br_json_reader_fault (self, member, _("A list in square brackets is needed here."));
      return NULL;
    }

  length = br_json_get_length (node);
  if (length < min || length > max)
    {
      g_autofree char *message =
        length < min
        ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                        "At least %u entry is needed in this list; it has %u.",
                                        "At least %u entries are needed in this list; it has %u.", min),
                           min, length)
        : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                        "At most %u entry is allowed in this list; it has %u.",
                                        "At most %u entries are allowed in this list; it has %u.", max),
                           max, length);

      br_json_reader_fault (self, member, message);

      if (length > max)
        return NULL;
    }

  return node;
}

gboolean
br_json_reader_enter_array (BrJsonReader *self,
                            const char   *member,
                            guint         min,
                            guint         max,
                            guint        *length)
{
  g_autofree char *path = NULL;
  const BrJson *array;

  g_return_val_if_fail (BR_IS_JSON_READER (self), FALSE);
  g_return_val_if_fail (length != NULL, FALSE);

  array = get_array (self, member, min, max);
  if (array == NULL)
    return FALSE;

  *length = br_json_get_length (array);
  path = dup_path (self, member);
  push (self, array, path);

  return TRUE;
}

gboolean
br_json_reader_enter_element (BrJsonReader *self,
                              guint         index)
{
  g_autofree char *path = NULL;
  const BrJson *node;
  Frame *frame;

  g_return_val_if_fail (BR_IS_JSON_READER (self), FALSE);

  frame = get_frame (self);
  g_return_val_if_fail (br_json_is_array (frame->container), FALSE);
  g_return_val_if_fail (index < br_json_get_length (frame->container), FALSE);

  node = br_json_get_element (frame->container, index);
  path = g_strdup_printf ("%s[%u]", frame->path, index);

  if (!br_json_is_object (node))
    {
      add_fault (self, br_json_get_line (node), path, _("An object in braces is needed here."));
      return FALSE;
    }

  push (self, node, path);

  return TRUE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (br_json_get_name (*(const BrJson * const *) a), br_json_get_name (*(const BrJson * const *) b));
}

/* In the order of the alphabet. */
static void
fault_unknown (BrJsonReader *self,
               const Frame  *frame)
{
  g_autoptr (GPtrArray) unknown = g_ptr_array_new ();

  for (guint i = 0; i < br_json_get_length (frame->container); i++)
    {
      const BrJson *member = br_json_get_element (frame->container, i);

      if (!g_hash_table_contains (frame->asked, br_json_get_name (member)))
        g_ptr_array_add (unknown, (gpointer) member);
    }

  g_ptr_array_sort (unknown, compare_names);
  for (guint i = 0; i < unknown->len; i++)
    br_json_reader_fault (self, br_json_get_name (g_ptr_array_index (unknown, i)), _("This name is not known here. Is it misspelled?"));
}

void
br_json_reader_leave (BrJsonReader *self)
{
  Frame *frame;

  g_return_if_fail (BR_IS_JSON_READER (self));
  g_return_if_fail (self->frames->len > 0);

  frame = get_frame (self);
  if (br_json_is_object (frame->container) && g_hash_table_add (self->left, (gpointer) frame->container))
    fault_unknown (self, frame);

  g_set_str (&self->subject, frame->outer_subject);
  g_array_set_size (self->frames, self->frames->len - 1);
}

/* Returns: (transfer full) (nullable): what is wrong with a text */
static char *
dup_text_fault (const BrJson *node,
                guint         max_chars)
{
  const char *text;
  gboolean blank = TRUE;

  if (!br_json_is_string (node))
    return g_strdup (_("A text in quotation marks is needed here."));

  text = br_json_get_string (node);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c))
        return g_strdup (_("The text has a line break or another control character in it."));

      blank = blank && g_unichar_isspace (c);
    }

  if (blank)
    return g_strdup (_("The text is empty."));

  if (g_utf8_strlen (text, -1) > (glong) max_chars)
    return g_strdup_printf (_("The text is too long: %ld characters, where at most %u are allowed."),
                            g_utf8_strlen (text, -1), max_chars);

  return NULL;
}

const char *
br_json_reader_read_string (BrJsonReader *self,
                            const char   *member,
                            guint         max_chars)
{
  g_autofree char *message = NULL;
  const BrJson *node;

  g_return_val_if_fail (BR_IS_JSON_READER (self), NULL);

  node = get_member (self, member);
  if (node == NULL)
    return NULL;

  message = dup_text_fault (node, max_chars);
  if (message != NULL)
    {
      br_json_reader_fault (self, member, message);
      return NULL;
    }

  return br_json_get_string (node);
}

const char *
br_json_reader_read_id (BrJsonReader *self,
                        const char   *member)
{
  const char *id;

  g_return_val_if_fail (BR_IS_JSON_READER (self), NULL);

  id = br_json_reader_read_string (self, member, MAX_ID_LENGTH);
  if (id == NULL)
    return NULL;

  for (const char *p = id; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && (p == id || (*p != '_' && *p != '-')))
        {
          br_json_reader_fault (self, member,
                                _("Only the letters a to z, digits, “_” and “-” may be used here, "
                                  "and a letter or digit comes first."));
          return NULL;
        }
    }

  return id;
}

char **
br_json_reader_read_strings (BrJsonReader *self,
                             const char   *member,
                             guint         min,
                             guint         max,
                             guint         max_chars)
{
  g_autoptr (GStrvBuilder) builder = NULL;
  const BrJson *array;

  g_return_val_if_fail (BR_IS_JSON_READER (self), NULL);

  builder = g_strv_builder_new ();
  array = get_array (self, member, min, max);

  for (guint i = 0; array != NULL && i < br_json_get_length (array); i++)
    {
      const BrJson *node = br_json_get_element (array, i);
      g_autofree char *message = dup_text_fault (node, max_chars);

      if (message != NULL)
        br_json_reader_fault_element (self, member, i, message);

      g_strv_builder_add (builder, message == NULL ? br_json_get_string (node) : "");
    }

  return g_strv_builder_end (builder);
}

guint
br_json_reader_read_uint (BrJsonReader *self,
                          const char   *member,
                          guint         min,
                          guint         max)
{
  const BrJson *node;

  g_return_val_if_fail (BR_IS_JSON_READER (self), min);

  node = get_member (self, member);
  if (node == NULL)
    return min;

  if (!br_json_is_integer (node) || br_json_get_number (node) < min || br_json_get_number (node) > max)
    {
      g_autofree char *message = g_strdup_printf (_("A whole number from %u to %u is needed here."), min, max);

      br_json_reader_fault (self, member, message);
      return min;
    }

  return (guint) br_json_get_number (node);
}

double
br_json_reader_read_seconds (BrJsonReader *self,
                             const char   *member,
                             guint         max)
{
  const BrJson *node;

  g_return_val_if_fail (BR_IS_JSON_READER (self), 1.0);

  node = get_member (self, member);
  if (node == NULL)
    return 1.0;

  if (!br_json_is_number (node) || br_json_get_number (node) < MIN_SECONDS || br_json_get_number (node) > max)
    {
      g_autofree char *message =
        g_strdup_printf (_("A number of seconds from %.1f to %u is needed here."), MIN_SECONDS, max);

      br_json_reader_fault (self, member, message);
      return 1.0;
    }

  return br_json_get_number (node);
}

gboolean
br_json_reader_read_boolean (BrJsonReader *self,
                             const char   *member)
{
  const BrJson *node;

  g_return_val_if_fail (BR_IS_JSON_READER (self), FALSE);

  node = get_member (self, member);
  if (node == NULL)
    return FALSE;

  if (!br_json_is_boolean (node))
    {
      br_json_reader_fault (self, member, _("Either true or false is needed here, without quotation marks."));
      return FALSE;
    }

  return br_json_get_boolean (node);
}

gboolean
br_json_reader_read_enum (BrJsonReader *self,
                          const char   *member,
                          GType         type,
                          int          *value)
{
  g_autoptr (GEnumClass) klass = NULL;
  g_autoptr (GString) nicks = NULL;
  g_autofree char *message = NULL;
  const BrJson *node;

  g_return_val_if_fail (BR_IS_JSON_READER (self), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  node = get_member (self, member);
  if (node == NULL)
    return FALSE;

  klass = g_type_class_ref (type);
  nicks = g_string_new (NULL);
  for (guint i = 0; i < klass->n_values; i++)
    {
      if (br_json_is_string (node) &&
          g_str_equal (br_json_get_string (node), klass->values[i].value_nick))
        {
          *value = klass->values[i].value;
          return TRUE;
        }

      g_string_append_printf (nicks, "%s\"%s\"", i > 0 ? ", " : "", klass->values[i].value_nick);
    }

  message = g_strdup_printf (_("One of these is needed here: %s."), nicks->str);
  br_json_reader_fault (self, member, message);

  return FALSE;
}

guint
br_json_reader_read_flags (BrJsonReader *self,
                           const char   *member,
                           GType         type,
                           guint         min)
{
  g_autoptr (GFlagsClass) klass = NULL;
  const BrJson *array;
  guint flags = 0;

  g_return_val_if_fail (BR_IS_JSON_READER (self), 0);

  klass = g_type_class_ref (type);
  array = get_array (self, member, min, klass->n_values);

  for (guint i = 0; array != NULL && i < br_json_get_length (array); i++)
    {
      const BrJson *node = br_json_get_element (array, i);
      const char *nick = br_json_is_string (node) ? br_json_get_string (node) : "";
      GFlagsValue *value = g_flags_get_value_by_nick (klass, nick);

      /* Newer versions of GLib take other spellings for the same word. */
      if (value == NULL || value->value == 0 || !g_str_equal (value->value_nick, nick))
        br_json_reader_fault_element (self, member, i, _("This is not one of the words that may stand here."));
      else if ((flags & value->value) != 0)
        br_json_reader_fault_element (self, member, i, _("This is given twice."));
      else
        flags |= value->value;
    }

  return flags;
}
