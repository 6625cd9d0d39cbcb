/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GMarkup reads what the manual uses of XML: elements, attributes, text. */

#include "config.h"

#include "ui/help/br-manual.h"

#include <glib/gi18n.h>
#include <string.h>

#define SUFFIX ".page"

struct _BrManualNode
{
  char *name;
  char *text;
  GHashTable *attributes;
  GPtrArray *children;
};

struct _BrManual
{
  GObject parent_instance;

  GHashTable *pages; /* id -> BrManualNode */
};

G_DEFINE_FINAL_TYPE (BrManual, br_manual, G_TYPE_OBJECT)

/* ---- Nodes ---- */

static void
node_free (gpointer data)
{
  BrManualNode *node = data;

  g_free (node->name);
  g_free (node->text);
  g_clear_pointer (&node->attributes, g_hash_table_unref);
  g_clear_pointer (&node->children, g_ptr_array_unref);
  g_free (node);
}

const char *
br_manual_node_get_name (const BrManualNode *node)
{
  return node->name;
}

const char *
br_manual_node_get_text (const BrManualNode *node)
{
  return node->text;
}

const char *
br_manual_node_get_attribute (const BrManualNode *node,
                              const char         *name)
{
  return node->attributes != NULL ? g_hash_table_lookup (node->attributes, name) : NULL;
}

BrManualNode *
br_manual_node_get_child (const BrManualNode *node,
                          guint               position)
{
  return node->children != NULL && position < node->children->len ? g_ptr_array_index (node->children, position) : NULL;
}

BrManualNode *
br_manual_node_find (const BrManualNode *node,
                     const char         *name)
{
  BrManualNode *child;

  for (guint i = 0; (child = br_manual_node_get_child (node, i)) != NULL; i++)
    {
      if (g_strcmp0 (child->name, name) == 0)
        return child;
    }

  return NULL;
}

static void
append_text (const BrManualNode *node,
             GString            *text)
{
  BrManualNode *child;

  if (node->text != NULL)
    g_string_append (text, node->text);
  for (guint i = 0; (child = br_manual_node_get_child (node, i)) != NULL; i++)
    append_text (child, text);
}

char *
br_manual_node_dup_text (const BrManualNode *node)
{
  GString *text = g_string_new (NULL);

  if (node != NULL)
    append_text (node, text);

  return g_string_free_and_steal (text);
}

/* ---- Reading ---- */

typedef struct
{
  GPtrArray *open; /* BrManualNode, the innermost last; not owned */
  BrManualNode *root;
} Reading;

static void
start_element (GMarkupParseContext *context,
               const char          *name,
               const char         **attribute_names,
               const char         **attribute_values,
               gpointer             user_data,
               GError             **error)
{
  Reading *reading = user_data;
  BrManualNode *node = g_new0 (BrManualNode, 1);

  node->name = g_strdup (name);
  node->attributes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  node->children = g_ptr_array_new_with_free_func (node_free);
  for (gsize i = 0; attribute_names[i] != NULL; i++)
    g_hash_table_insert (node->attributes, g_strdup (attribute_names[i]), g_strdup (attribute_values[i]));

  if (reading->open->len > 0)
    g_ptr_array_add (((BrManualNode *) g_ptr_array_index (reading->open, reading->open->len - 1))->children, node);
  else
    reading->root = node;
  g_ptr_array_add (reading->open, node);
}

static void
end_element (GMarkupParseContext *context,
             const char          *name,
             gpointer             user_data,
             GError             **error)
{
  Reading *reading = user_data;

  g_ptr_array_set_size (reading->open, (int) reading->open->len - 1);
}

static void
read_text (GMarkupParseContext *context,
           const char          *text,
           gsize                length,
           gpointer             user_data,
           GError             **error)
{
  Reading *reading = user_data;
  BrManualNode *node;

  if (reading->open->len == 0)
    return;

  node = g_new0 (BrManualNode, 1);
  node->text = g_strndup (text, length);
  g_ptr_array_add (((BrManualNode *) g_ptr_array_index (reading->open, reading->open->len - 1))->children, node);
}

static BrManualNode *
read_page (const char *contents,
           gsize       length,
           GError    **error)
{
  const GMarkupParser parser = { .start_element = start_element, .end_element = end_element, .text = read_text };
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  Reading reading = { open, NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &reading, NULL);

  if (g_markup_parse_context_parse (context, contents, (gssize) length, error)
      && g_markup_parse_context_end_parse (context, error))
    return reading.root;

  g_clear_pointer (&reading.root, node_free);

  return NULL;
}

static void
read_folder (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GFile *folder = task_data;
  g_autoptr (BrManual) manual = g_object_new (BR_TYPE_MANUAL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE,
                                                                 cancellable, &error);

  while (error == NULL)
    {
      g_autofree char *contents = NULL;
      GFileInfo *info;
      GFile *file;
      const char *name;
      BrManualNode *page;
      gsize length;

      if (!g_file_enumerator_iterate (files, &info, &file, cancellable, &error) || info == NULL)
        break;

      name = g_file_info_get_name (info);
      if (!g_str_has_suffix (name, SUFFIX) || !g_file_load_contents (file, cancellable, &contents, &length, NULL, &error))
        continue;

      page = read_page (contents, length, &error);
      if (page != NULL)
        g_hash_table_insert (manual->pages, g_strndup (name, strlen (name) - strlen (SUFFIX)), page);
    }

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&manual), g_object_unref);
}

static void
br_manual_finalize (GObject *object)
{
  BrManual *self = BR_MANUAL (object);

  g_clear_pointer (&self->pages, g_hash_table_unref);

  G_OBJECT_CLASS (br_manual_parent_class)->finalize (object);
}

static void
br_manual_class_init (BrManualClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = br_manual_finalize;
}

static void
br_manual_init (BrManual *self)
{
  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, node_free);
}

GFile *
br_manual_find_folder (GFile *help)
{
  const char * const *languages = g_get_language_names ();

  g_return_val_if_fail (G_IS_FILE (help), NULL);

  for (gsize i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (GFile) language = g_file_get_child (help, languages[i]);
      g_autoptr (GFile) folder = g_file_get_child (language, GETTEXT_PACKAGE);
      g_autoptr (GFile) index = g_file_get_child (folder, "index" SUFFIX);

      if (g_file_query_exists (index, NULL))
        return g_steal_pointer (&folder);
    }

  return g_file_resolve_relative_path (help, "C/" GETTEXT_PACKAGE);
}

void
br_manual_read_async (GFile               *folder,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (folder));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, br_manual_read_async);
  g_task_set_task_data (task, g_object_ref (folder), g_object_unref);
  g_task_run_in_thread (task, read_folder);
}

BrManual *
br_manual_read_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- Finding ---- */

static BrManualNode *
find_section (BrManualNode *node,
              const char   *id)
{
  BrManualNode *child;

  for (guint i = 0; (child = br_manual_node_get_child (node, i)) != NULL; i++)
    {
      BrManualNode *found;

      if (g_strcmp0 (child->name, "section") != 0)
        continue;
      if (g_strcmp0 (br_manual_node_get_attribute (child, "id"), id) == 0)
        return child;
      found = find_section (child, id);
      if (found != NULL)
        return found;
    }

  return NULL;
}

BrManualNode *
br_manual_get_page (BrManual   *self,
                    const char *id)
{
  g_return_val_if_fail (BR_IS_MANUAL (self), NULL);

  return g_hash_table_lookup (self->pages, id);
}

BrManualNode *
br_manual_resolve (BrManual    *self,
                   const char  *from,
                   const char  *xref,
                   char       **page,
                   char       **section)
{
  g_auto (GStrv) parts = NULL;
  BrManualNode *node;

  g_return_val_if_fail (BR_IS_MANUAL (self), NULL);
  g_return_val_if_fail (from != NULL && xref != NULL && page != NULL && section != NULL, NULL);

  parts = g_strsplit (xref, "#", 2);
  *page = g_strdup (parts[0] != NULL && *parts[0] != '\0' ? parts[0] : from);
  *section = parts[0] != NULL ? g_strdup (parts[1]) : NULL;
  node = br_manual_get_page (self, *page);

  return node != NULL && *section != NULL ? find_section (node, *section) : node;
}

GPtrArray *
br_manual_list_group (BrManual   *self,
                      const char *group)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer id, page;

  g_return_val_if_fail (BR_IS_MANUAL (self) && group != NULL, NULL);

  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, &id, &page))
    {
      BrManualNode *info = br_manual_node_find (page, "info");
      BrManualNode *link;

      for (guint i = 0; info != NULL && (link = br_manual_node_get_child (info, i)) != NULL; i++)
        {
          if (g_strcmp0 (link->name, "link") == 0 && g_strcmp0 (br_manual_node_get_attribute (link, "type"), "guide") == 0
              && g_strcmp0 (br_manual_node_get_attribute (link, "group"), group) == 0)
            g_ptr_array_add (pages, g_strdup (id));
        }
    }

  return g_steal_pointer (&pages);
}
