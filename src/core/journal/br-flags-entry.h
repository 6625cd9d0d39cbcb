/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers to the safety questions, or the person's statement that a professional has cleared them (FLAG-1 to FLAG-3). */

#pragma once

#include "core/journal/br-entry.h"

G_BEGIN_DECLS

/**
 * BrFlagsOccasion: why the list was asked. On disk "start", "anything-new", "pain", "review", "self"; "clearance" is the
 * statement and "opened" says that an unanswered list stands open (it locks until it is answered).
 */
typedef enum
{
  BR_FLAGS_START,
  BR_FLAGS_ANYTHING_NEW,
  BR_FLAGS_PAIN,
  BR_FLAGS_REVIEW,
  BR_FLAGS_SELF,
  BR_FLAGS_OPENED,
  BR_FLAGS_CLEARANCE,
} BrFlagsOccasion;

#define BR_TYPE_FLAGS_OCCASION (br_flags_occasion_get_type ())
GType br_flags_occasion_get_type (void);

#define BR_TYPE_FLAGS_ENTRY (br_flags_entry_get_type ())
G_DECLARE_FINAL_TYPE (BrFlagsEntry, br_flags_entry, BR, FLAGS_ENTRY, BrEntry)

/**
 * br_flags_entry_new:
 * @yes: (array zero-terminated=1): ids of the questions answered with yes (see rules/br-safety-questions.h), all others with no; an item
 *   that was cleared before and is not new is not listed
 */
BrEntry            *br_flags_entry_new           (BrDay               date,
                                                  GDateTime          *at,
                                                  BrFlagsOccasion     occasion,
                                                  const char * const *yes);
/** br_flags_entry_new_clearance: @cleared_on is the day on which a professional cleared every standing item */
BrEntry            *br_flags_entry_new_clearance (BrDay               date,
                                                  GDateTime          *at,
                                                  BrDay               cleared_on);
/** br_flags_entry_get_occasion: Returns: why the list was asked */
BrFlagsOccasion     br_flags_entry_get_occasion   (BrFlagsEntry *self);
/** br_flags_entry_get_yes: Returns: (transfer none) (array zero-terminated=1): the questions answered with yes, none for a clearance */
const char * const *br_flags_entry_get_yes        (BrFlagsEntry *self);
/** br_flags_entry_get_cleared_on: Returns: the day of the clearance, else %BR_DAY_NONE */
BrDay               br_flags_entry_get_cleared_on (BrFlagsEntry *self);

G_END_DECLS
