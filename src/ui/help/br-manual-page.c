/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mallard's blocks become labels and boxes, so that the manual follows style, size and screen reader as everything else does. */

#include "config.h"

#include "ui/help/br-manual-page.h"

#include "ui/help/br-manual-text.h"

#define INDENT 24

struct _BrManualPage
{
  AdwNavigationPage parent_instance;

  BrManual *manual;
  char *id;
  GtkWidget *viewport;
  GHashTable *sections; /* id -> GtkWidget */
  char *wanted_section;
};

typedef enum
{
  SIGNAL_LINK,
} BrManualPageSignal;

static guint signals[SIGNAL_LINK + 1];

G_DEFINE_FINAL_TYPE (BrManualPage, br_manual_page, ADW_TYPE_NAVIGATION_PAGE)

static void add_blocks (BrManualPage       *self,
                        GtkWidget          *box,
                        const BrManualNode *node,
                        guint               depth);

static gboolean
link_cb (BrManualPage *self,
         const char   *uri)
{
  /* The desktop opens what lies elsewhere. */
  if (g_uri_peek_scheme (uri) != NULL)
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_LINK], 0, uri);

  return TRUE;
}

static GtkWidget *
make_label (BrManualPage       *self,
            const BrManualNode *node)
{
  g_autofree char *markup = br_manual_text_dup_markup (self->manual, self->id, node);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);

  return label;
}

static void
add_heading (BrManualPage       *self,
             GtkWidget          *box,
             const BrManualNode *title,
             guint               depth)
{
  const char * const classes[] = { "title-1", "title-3", "heading" };
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  g_autofree char *markup = br_manual_text_dup_markup (self->manual, self->id, title);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, classes[MIN (depth, G_N_ELEMENTS (classes) - 1)]);
  if (depth > 0)
    gtk_widget_set_margin_top (label, 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, (int) MIN (depth, 2) + 1, -1);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
make_box (void)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
}

/* @numbered lists are steps. */
static void
add_list (BrManualPage       *self,
          GtkWidget          *box,
          const BrManualNode *list,
          gboolean            numbered)
{
  BrManualNode *item;
  guint number = 0;

  for (guint i = 0; (item = br_manual_node_get_child (list, i)) != NULL; i++)
    {
      g_autofree char *mark = NULL;
      GtkWidget *row, *label, *content;

      if (g_strcmp0 (br_manual_node_get_name (item), "item") != 0)
        continue;

      mark = numbered ? g_strdup_printf ("%u.", ++number) : g_strdup ("•");
      label = gtk_label_new (mark);
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_widget_set_size_request (label, INDENT, -1);
      content = make_box ();
      add_blocks (self, content, item, 2);
      row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
      gtk_box_append (GTK_BOX (row), label);
      gtk_box_append (GTK_BOX (row), content);
      gtk_box_append (GTK_BOX (box), row);
    }
}

static void
add_terms (BrManualPage       *self,
           GtkWidget          *box,
           const BrManualNode *terms)
{
  BrManualNode *item;

  for (guint i = 0; (item = br_manual_node_get_child (terms, i)) != NULL; i++)
    {
      BrManualNode *title = br_manual_node_find (item, "title");
      GtkWidget *content;

      if (br_manual_node_get_name (item) == NULL)
        continue;
      if (title != NULL)
        {
          GtkWidget *label = make_label (self, title);

          gtk_widget_add_css_class (label, "heading");
          gtk_box_append (GTK_BOX (box), label);
        }
      content = make_box ();
      gtk_widget_set_margin_start (content, INDENT);
      add_blocks (self, content, item, 2);
      gtk_box_append (GTK_BOX (box), content);
    }
}

static void
add_table (BrManualPage       *self,
           GtkWidget          *box,
           const BrManualNode *table)
{
  GtkWidget *list = gtk_list_box_new ();
  BrManualNode *row, *cell;

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; (row = br_manual_node_get_child (table, i)) != NULL; i++)
    {
      GtkWidget *line, *list_row;

      if (br_manual_node_get_name (row) == NULL)
        continue;

      line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
      gtk_widget_set_margin_top (line, 9);
      gtk_widget_set_margin_bottom (line, 9);
      gtk_widget_set_margin_start (line, 12);
      gtk_widget_set_margin_end (line, 12);
      for (guint j = 0; (cell = br_manual_node_get_child (row, j)) != NULL; j++)
        {
          GtkWidget *content;

          if (br_manual_node_get_name (cell) == NULL)
            continue;
          content = make_box ();
          add_blocks (self, content, cell, 2);
          gtk_box_append (GTK_BOX (line), content);
        }
      list_row = gtk_list_box_row_new ();
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), line);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (list_row), FALSE);
      gtk_widget_set_focusable (list_row, FALSE);
      gtk_list_box_append (GTK_LIST_BOX (list), list_row);
    }
  gtk_box_append (GTK_BOX (box), list);
}

static void
row_activated_cb (BrManualPage *self,
                  AdwActionRow *row)
{
  g_signal_emit (self, signals[SIGNAL_LINK], 0, g_object_get_data (G_OBJECT (row), "page"));
}

/* The pages of each of @groups, in that order. */
static void
add_links (BrManualPage *self,
           GtkWidget    *box,
           const char   *groups)
{
  g_auto (GStrv) names = g_strsplit (groups != NULL ? groups : "", " ", -1);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) pages = br_manual_list_group (self->manual, names[i]);

      for (guint j = 0; j < pages->len; j++)
        {
          BrManualNode *page = br_manual_get_page (self->manual, g_ptr_array_index (pages, j));
          BrManualNode *info = br_manual_node_find (page, "info");
          BrManualNode *description = info != NULL ? br_manual_node_find (info, "desc") : NULL;
          g_autofree char *title = br_manual_text_dup_title (page);
          g_autofree char *subtitle = description != NULL ? br_manual_text_dup_markup (self->manual, self->id, description) : NULL;
          GtkWidget *row = adw_action_row_new ();

          adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
          adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
          adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
          adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
          gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
          g_object_set_data_full (G_OBJECT (row), "page", g_strdup (g_ptr_array_index (pages, j)), g_free);
          g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
          gtk_list_box_append (GTK_LIST_BOX (list), row);
        }
    }
  gtk_box_append (GTK_BOX (box), list);
}

static void
add_note (BrManualPage       *self,
          GtkWidget          *box,
          const BrManualNode *note)
{
  GtkWidget *frame = adw_bin_new ();
  GtkWidget *content = make_box ();

  gtk_widget_set_margin_top (content, 12);
  gtk_widget_set_margin_bottom (content, 12);
  gtk_widget_set_margin_start (content, 12);
  gtk_widget_set_margin_end (content, 12);
  add_blocks (self, content, note, 2);
  gtk_widget_add_css_class (frame, "card");
  adw_bin_set_child (ADW_BIN (frame), content);
  gtk_box_append (GTK_BOX (box), frame);
}

static void
add_section (BrManualPage       *self,
             GtkWidget          *box,
             const BrManualNode *section,
             guint               depth)
{
  const char *id = br_manual_node_get_attribute (section, "id");
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  add_blocks (self, content, section, depth);
  if (id != NULL)
    g_hash_table_insert (self->sections, g_strdup (id), content);
  gtk_box_append (GTK_BOX (box), content);
}

static void
add_blocks (BrManualPage       *self,
            GtkWidget          *box,
            const BrManualNode *node,
            guint               depth)
{
  const gboolean titled = g_strcmp0 (br_manual_node_get_name (node), "page") == 0
                          || g_strcmp0 (br_manual_node_get_name (node), "section") == 0;
  BrManualNode *block;

  for (guint i = 0; (block = br_manual_node_get_child (node, i)) != NULL; i++)
    {
      const char *name = br_manual_node_get_name (block);

      if (name == NULL)
        continue;
      if (g_str_equal (name, "title") && titled)
        add_heading (self, box, block, depth);
      else if (g_str_equal (name, "p"))
        gtk_box_append (GTK_BOX (box), make_label (self, block));
      else if (g_str_equal (name, "list") || g_str_equal (name, "steps"))
        add_list (self, box, block, g_str_equal (name, "steps"));
      else if (g_str_equal (name, "terms"))
        add_terms (self, box, block);
      else if (g_str_equal (name, "table"))
        add_table (self, box, block);
      else if (g_str_equal (name, "note"))
        add_note (self, box, block);
      else if (g_str_equal (name, "links"))
        add_links (self, box, br_manual_node_get_attribute (block, "groups"));
      else if (g_str_equal (name, "section"))
        add_section (self, box, block, depth + 1);
    }
}

/* ---- Sections ---- */

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *frame_clock,
           gpointer       user_data)
{
  BrManualPage *self = BR_MANUAL_PAGE (widget);
  GtkWidget *section = self->wanted_section != NULL ? g_hash_table_lookup (self->sections, self->wanted_section) : NULL;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->viewport));
  graphene_point_t origin;

  /* Not laid out yet. */
  if (gtk_widget_get_height (self->viewport) == 0)
    return G_SOURCE_CONTINUE;

  if (section != NULL
      && gtk_widget_compute_point (section, gtk_widget_get_first_child (self->viewport), &GRAPHENE_POINT_INIT (0, 0), &origin))
    gtk_adjustment_set_value (adjustment, origin.y);
  g_clear_pointer (&self->wanted_section, g_free);

  return G_SOURCE_REMOVE;
}

void
br_manual_page_show_section (BrManualPage *self,
                             const char   *id)
{
  g_return_if_fail (BR_IS_MANUAL_PAGE (self));

  if (self->wanted_section == NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
  g_set_str (&self->wanted_section, id);
}

/* ---- The object ---- */

static void
br_manual_page_dispose (GObject *object)
{
  BrManualPage *self = BR_MANUAL_PAGE (object);

  g_clear_pointer (&self->sections, g_hash_table_unref);
  g_clear_pointer (&self->wanted_section, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->manual);

  G_OBJECT_CLASS (br_manual_page_parent_class)->dispose (object);
}

static void
br_manual_page_class_init (BrManualPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = br_manual_page_dispose;

  signals[SIGNAL_LINK] = g_signal_new ("link", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
br_manual_page_init (BrManualPage *self)
{
  self->sections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

AdwNavigationPage *
br_manual_page_new (BrManual   *manual,
                    const char *id)
{
  g_autofree char *title = NULL;
  BrManualPage *self;
  BrManualNode *node;
  GtkWidget *view, *scroller, *clamp, *box;

  g_return_val_if_fail (BR_IS_MANUAL (manual), NULL);

  node = br_manual_get_page (manual, id);
  if (node == NULL)
    return NULL;

  self = g_object_new (BR_TYPE_MANUAL_PAGE, NULL);
  self->manual = g_object_ref (manual);
  self->id = g_strdup (id);
  title = br_manual_text_dup_title (node);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  add_blocks (self, box, node, 0);

  clamp = adw_clamp_new ();
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  self->viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  view = adw_toolbar_view_new ();
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), view);

  return ADW_NAVIGATION_PAGE (self);
}

const char *
br_manual_page_get_id (BrManualPage *self)
{
  g_return_val_if_fail (BR_IS_MANUAL_PAGE (self), NULL);

  return self->id;
}
