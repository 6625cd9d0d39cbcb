/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The manual's pages as they are installed (Mallard, http://projectmallard.org), in the language of the interface. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** BrManualNode: an element of a page, or a piece of text in one. */
typedef struct _BrManualNode BrManualNode;

/** br_manual_node_get_name: Returns: (nullable): the element's name, %NULL for text */
const char   *br_manual_node_get_name      (const BrManualNode *node);
/** br_manual_node_get_text: Returns: (nullable): the text, blanks as they stand in the file; %NULL for an element */
const char   *br_manual_node_get_text      (const BrManualNode *node);
/** br_manual_node_get_attribute: Returns: (nullable): the attribute called @name */
const char   *br_manual_node_get_attribute (const BrManualNode *node,
                                            const char         *name);
/** br_manual_node_get_child: Returns: (nullable): what @node holds at @position, %NULL after the last */
BrManualNode *br_manual_node_get_child     (const BrManualNode *node,
                                            guint               position);
/** br_manual_node_find: Returns: (nullable): the first element called @name right in @node */
BrManualNode *br_manual_node_find          (const BrManualNode *node,
                                            const char         *name);
/** br_manual_node_dup_text: Returns: (transfer full): all text in @node (nullable) */
char         *br_manual_node_dup_text      (const BrManualNode *node);

/** BrManual: all pages, read once and not changed. */
#define BR_TYPE_MANUAL (br_manual_get_type ())
G_DECLARE_FINAL_TYPE (BrManual, br_manual, BR, MANUAL, GObject)

/** br_manual_find_folder: Returns: (transfer full): the folder of the pages in the person's language, or of the original, below @help, a data folder’s "help" */
GFile        *br_manual_find_folder        (GFile                *help);

/** br_manual_read_async: reads all pages in @folder, off the main thread */
void          br_manual_read_async         (GFile                *folder,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
/** br_manual_read_finish: Returns: (transfer full) (nullable): the manual, or %NULL with @error if there is none or a page cannot be read */
BrManual     *br_manual_read_finish        (GAsyncResult         *result,
                                            GError              **error);

/** br_manual_get_page: Returns: (nullable): the page called @id */
BrManualNode *br_manual_get_page           (BrManual             *self,
                                            const char           *id);

/**
 * br_manual_resolve:
 * @from: the page in which @xref stands
 * @xref: a link: "PAGE", "PAGE#SECTION" or "#SECTION"
 * @page: (out) (transfer full): the page’s id
 * @section: (out) (transfer full) (nullable): the section’s id
 *
 * Returns: (nullable): the page or section, %NULL if the manual has none such
 */
BrManualNode *br_manual_resolve            (BrManual             *self,
                                            const char           *from,
                                            const char           *xref,
                                            char                **page,
                                            char                **section);

/** br_manual_list_group: Returns: (transfer full) (element-type utf8): ids of the pages that belong to @group, in no order */
GPtrArray    *br_manual_list_group         (BrManual             *self,
                                            const char           *group);

G_END_DECLS
