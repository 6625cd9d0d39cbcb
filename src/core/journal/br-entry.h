/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One dated fact of the journal. Entries are immutable, save for the file that they stand in; a correction is a new revision with the same id.
 *
 * Each kind of entry is a subclass that knows its own members. Members that this version does not know are kept and
 * carried over to corrections, so that a newer version finds them again. */

#pragma once

#include "core/journal/br-day.h"
#include "core/json/br-json.h"

G_BEGIN_DECLS

/** BR_ENTRY_MAX_REVISION: a revision beyond this is not believed */
#define BR_ENTRY_MAX_REVISION G_MAXINT

/**
 * BrEntry:
 *
 * Properties, all construct-only: "id" (a fresh UUID if %NULL), "revision" (1), "deleted" (%FALSE), "date" (#BrDay), "at"
 * (#GDateTime, kept with its offset to the minute, as on disk).
 */
#define BR_TYPE_ENTRY (br_entry_get_type ())
G_DECLARE_DERIVABLE_TYPE (BrEntry, br_entry, BR, ENTRY, GObject)

/**
 * BrEntryClass:
 * @type: the value of "type" on disk ("check-in")
 * @members: %NULL-terminated names of all members of its own that it may write; every other one is kept as it was read
 * @read: sets the subclass's members from @object; %FALSE with @error set unless every one that must be there is valid
 * @write: adds the subclass's members to the open object of @builder
 *
 * A tombstone (deleted entry) keeps the members of the revision that it deletes.
 */
struct _BrEntryClass
{
  GObjectClass parent_class;

  const char         *type;
  const char * const *members;
  gboolean          (*read)  (BrEntry      *self,
                              const BrJson   *object,
                              GError      **error);
  void              (*write) (BrEntry      *self,
                              JsonBuilder  *builder);
};

/** br_entry_get_id: Returns: a UUID */
const char *br_entry_get_id       (BrEntry *self);
/** br_entry_get_revision: Returns: 1, 2... for corrections */
guint       br_entry_get_revision (BrEntry *self);
/** br_entry_get_deleted: Returns: whether this revision is a tombstone */
gboolean    br_entry_get_deleted  (BrEntry *self);
/** br_entry_get_date: Returns: the local date it counts for */
BrDay       br_entry_get_date     (BrEntry *self);
/** br_entry_get_at: Returns: (transfer none): when its first revision was recorded, with the offset of that place: corrections do not move it among the entries of its day */
GDateTime  *br_entry_get_at       (BrEntry *self);
/** br_entry_get_revised: Returns: (transfer none): when this revision was recorded; "revised" on disk from the second on */
GDateTime  *br_entry_get_revised  (BrEntry *self);
/** br_entry_get_type_name: Returns: the value of "type" on disk */
const char *br_entry_get_type_name (BrEntry *self);

/**
 * br_entry_new_from_json:
 * @object: an entry as it stands in a file
 * @error: a #GError whose message names the member at fault
 *
 * Returns: (transfer full) (nullable): an instance of the subclass that "type" names; an unknown type is an error
 */
BrEntry    *br_entry_new_from_json (const BrJson  *object,
                                    GError       **error);

/** br_entry_to_json: Returns: (transfer full): an object node with every member that this version knows, and then those that it does not but that were read */
JsonNode   *br_entry_to_json       (BrEntry     *self);

/** br_entry_new_with_id: Returns: (transfer full): @self's content as the first revision under @id, a UUID, so that saving the same thing twice saves it once */
BrEntry    *br_entry_new_with_id   (BrEntry     *self,
                                    const char  *id);

/**
 * br_entry_new_correction:
 * @corrected: (transfer none): a freshly made entry of the same class with the corrected content; its date counts
 *
 * Returns: (transfer full): @corrected's content as the next revision of @self, with the same id and "at", revised at @corrected's "at"
 */
BrEntry    *br_entry_new_correction (BrEntry   *self,
                                     BrEntry   *corrected);

/**
 * br_entry_new_completion:
 * @completed: (transfer none): a freshly made entry of the same class: what @self says, and what was not known yet when it was kept
 *
 * Returns: (transfer full): as a correction, but nobody thought better of it: it counts as recorded when @self was
 */
BrEntry    *br_entry_new_completion (BrEntry   *self,
                                     BrEntry   *completed);

/** br_entry_new_deletion: Returns: (transfer full): the next revision of @self, deleted */
BrEntry    *br_entry_new_deletion  (BrEntry    *self,
                                    GDateTime  *at);

/**
 * br_entry_new_restoration:
 * @earlier: (transfer none): a revision of the same entry from before @self
 * @at: now
 *
 * Returns: (transfer full): what @earlier says as the next revision of @self, a correction or deletion that is taken back
 */
BrEntry    *br_entry_new_restoration (BrEntry   *self,
                                      BrEntry   *earlier,
                                      GDateTime *at);

/**
 * br_entry_compare:
 *
 * Orders entries as the journal lists them: by date, then time of the first recording (as instants), then id.
 */
int         br_entry_compare       (BrEntry    *a,
                                    BrEntry    *b);

/**
 * br_entry_supersedes:
 *
 * Returns: whether @self counts rather than @other, both of the same id: highest revision, then newest revising,
 *   then the greater text, so that two machines decide alike
 */
gboolean    br_entry_supersedes    (BrEntry    *self,
                                    BrEntry    *other);

/** br_entry_is_same: Returns: whether @self and @other are the same revision of the same entry with the same content: neither supersedes the other */
gboolean    br_entry_is_same       (BrEntry    *self,
                                    BrEntry    *other);

/** br_entry_get_file: Returns: (nullable): the file of the journal that @self stands in, as its path is shown to people; %NULL while it is in none */
const char *br_entry_get_file      (BrEntry    *self);

/** br_entry_set_file: says that @self stands in @file: by whoever read it, before anybody else knows it, or wrote it, in the main thread */
void        br_entry_set_file      (BrEntry    *self,
                                    const char *file);

G_END_DECLS
