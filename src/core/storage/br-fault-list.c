/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Faults in groups, listed one after the other in the order in which the groups appeared. */

#include "config.h"

#include "core/storage/br-fault-list.h"

typedef struct
{
  char      *place;
  GPtrArray *faults;
} Group;

struct _BrFaultList
{
  GObject parent_instance;

  GPtrArray *groups;
};

static void br_fault_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BrFaultList, br_fault_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, br_fault_list_list_model_init))

static void
group_free (gpointer data)
{
  Group *group = data;

  g_clear_pointer (&group->place, g_free);
  g_clear_pointer (&group->faults, g_ptr_array_unref);
  g_free (group);
}

static GType
br_fault_list_get_item_type (GListModel *model)
{
  return BR_TYPE_FAULT;
}

static guint
br_fault_list_get_n_items (GListModel *model)
{
  BrFaultList *self = BR_FAULT_LIST (model);
  guint n_items = 0;

  for (guint i = 0; i < self->groups->len; i++)
    n_items += ((const Group *) g_ptr_array_index (self->groups, i))->faults->len;

  return n_items;
}

static gpointer
br_fault_list_get_item (GListModel *model,
                        guint       position)
{
  BrFaultList *self = BR_FAULT_LIST (model);

  for (guint i = 0; i < self->groups->len; i++)
    {
      const Group *group = g_ptr_array_index (self->groups, i);

      if (position < group->faults->len)
        return g_object_ref (g_ptr_array_index (group->faults, position));

      position -= group->faults->len;
    }

  return NULL;
}

static void
br_fault_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = br_fault_list_get_item_type;
  iface->get_n_items = br_fault_list_get_n_items;
  iface->get_item = br_fault_list_get_item;
}

static void
br_fault_list_finalize (GObject *object)
{
  BrFaultList *self = BR_FAULT_LIST (object);

  g_clear_pointer (&self->groups, g_ptr_array_unref);

  G_OBJECT_CLASS (br_fault_list_parent_class)->finalize (object);
}

static void
br_fault_list_class_init (BrFaultListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = br_fault_list_finalize;
}

static void
br_fault_list_init (BrFaultList *self)
{
  self->groups = g_ptr_array_new_with_free_func (group_free);
}

BrFaultList *
br_fault_list_new (void)
{
  return g_object_new (BR_TYPE_FAULT_LIST, NULL);
}

static gboolean
say_the_same (GPtrArray *a,
              GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      g_autofree char *text_a = br_fault_to_string (g_ptr_array_index (a, i));
      g_autofree char *text_b = br_fault_to_string (g_ptr_array_index (b, i));

      if (!g_str_equal (text_a, text_b))
        return FALSE;
    }

  return TRUE;
}

static void
print_faults (GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *text = br_fault_to_string (g_ptr_array_index (faults, i));

      g_printerr ("%s\n", text);
    }
}

void
br_fault_list_set (BrFaultList *self,
                   const char  *place,
                   GPtrArray   *faults)
{
  g_autoptr (GPtrArray) added = NULL;
  Group *group = NULL;
  guint position = 0;
  guint n_removed, index;

  g_return_if_fail (BR_IS_FAULT_LIST (self));
  g_return_if_fail (place != NULL);

  added = faults != NULL ? g_ptr_array_ref (faults) : g_ptr_array_new ();

  for (index = 0; index < self->groups->len; index++)
    {
      Group *candidate = g_ptr_array_index (self->groups, index);

      if (g_str_equal (candidate->place, place))
        {
          group = candidate;
          break;
        }

      position += candidate->faults->len;
    }

  if (group == NULL && added->len == 0)
    return;

  if (group == NULL)
    {
      group = g_new0 (Group, 1);
      group->place = g_strdup (place);
      group->faults = g_ptr_array_new ();
      g_ptr_array_add (self->groups, group);
    }
  else if (say_the_same (group->faults, added))
    {
      return;
    }

  n_removed = group->faults->len;
  g_ptr_array_unref (group->faults);
  group->faults = g_ptr_array_ref (added);
  if (added->len == 0)
    g_ptr_array_remove_index (self->groups, index);

  print_faults (added);
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, added->len);
}

void
br_fault_list_clear (BrFaultList *self)
{
  guint n_faults;

  g_return_if_fail (BR_IS_FAULT_LIST (self));

  n_faults = g_list_model_get_n_items (G_LIST_MODEL (self));
  g_ptr_array_set_size (self->groups, 0);
  if (n_faults > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_faults, 0);
}
