/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing that is wrong with a file: where it stands and what to do about it. */

#include "core/json/br-fault.h"

struct _BrFault
{
  GObject parent_instance;

  char *file;
  char *subject;
  char *field;
  char *message;
  guint line;
  gboolean is_entry;
};

G_DEFINE_FINAL_TYPE (BrFault, br_fault, G_TYPE_OBJECT)

static void
br_fault_finalize (GObject *object)
{
  BrFault *self = BR_FAULT (object);

  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->field, g_free);
  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (br_fault_parent_class)->finalize (object);
}

static void
br_fault_class_init (BrFaultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = br_fault_finalize;
}

static void
br_fault_init (BrFault *self)
{
}

BrFault *
br_fault_new (const char *file,
              guint       line,
              const char *subject,
              const char *field,
              const char *message)
{
  BrFault *self;

  g_return_val_if_fail (message != NULL, NULL);

  self = g_object_new (BR_TYPE_FAULT, NULL);
  self->file = g_strdup (file);
  self->line = line;
  self->subject = g_strdup (subject);
  self->field = g_strdup (field);
  self->message = g_strdup (message);

  return self;
}

BrFault *
br_fault_new_entry (const char *file,
                    guint       line,
                    const char *subject,
                    const char *message)
{
  BrFault *self = br_fault_new (file, line, subject, NULL, message);

  self->is_entry = TRUE;

  return self;
}

gboolean
br_fault_is_entry (BrFault *self)
{
  g_return_val_if_fail (BR_IS_FAULT (self), FALSE);

  return self->is_entry;
}

const char *
br_fault_get_file (BrFault *self)
{
  g_return_val_if_fail (BR_IS_FAULT (self), NULL);

  return self->file;
}

guint
br_fault_get_line (BrFault *self)
{
  g_return_val_if_fail (BR_IS_FAULT (self), 0);

  return self->line;
}

const char *
br_fault_get_subject (BrFault *self)
{
  g_return_val_if_fail (BR_IS_FAULT (self), NULL);

  return self->subject;
}

const char *
br_fault_get_field (BrFault *self)
{
  g_return_val_if_fail (BR_IS_FAULT (self), NULL);

  return self->field;
}

const char *
br_fault_get_message (BrFault *self)
{
  g_return_val_if_fail (BR_IS_FAULT (self), NULL);

  return self->message;
}

char *
br_fault_to_string (BrFault *self)
{
  g_autoptr (GString) string = NULL;

  g_return_val_if_fail (BR_IS_FAULT (self), NULL);

  string = g_string_new (NULL);

  if (self->file != NULL && self->line > 0)
    g_string_append_printf (string, "%s:%u: ", self->file, self->line);
  else if (self->file != NULL)
    g_string_append_printf (string, "%s: ", self->file);

  if (self->subject != NULL)
    g_string_append_printf (string, "%s: ", self->subject);

  if (self->field != NULL)
    g_string_append_printf (string, "%s: ", self->field);

  g_string_append (string, self->message);

  return g_string_free (g_steal_pointer (&string), FALSE);
}
