/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person of the tests: a data folder of their own, the default program, and entries on given days. */

#pragma once

#include "core/journal/br-session-entry.h"
#include "core/rules/br-advisor.h"
#include "core/storage/br-store.h"

G_BEGIN_DECLS

typedef struct
{
  BrStore   *store;
  BrAdvisor *advisor;
} UiFixture;

/** ui_fixture_new: a person without any entry, on the day @today (YYYY-MM-DD) */
UiFixture *ui_fixture_new         (const char *today);
/** ui_fixture_free: waits until all is on disk */
void       ui_fixture_free        (UiFixture  *self);

/** ui_fixture_add: keeps @entry (transfer full) */
void       ui_fixture_add         (UiFixture  *self,
                                   BrEntry    *entry);

/** ui_fixture_start: the first start on @date: pain 5, all safety questions answered with no */
void       ui_fixture_start       (UiFixture  *self,
                                   const char *date);

/** ui_fixture_add_session: a session of routine 1A on @date with one exercise, all sets done or, with @kind partial, open; Returns: (transfer none): it */
BrEntry   *ui_fixture_add_session (UiFixture     *self,
                                   const char    *date,
                                   BrSessionKind  kind,
                                   int            pain_before,
                                   int            pain_after);

/** ui_fixture_make_session: Returns: (transfer full): the same, not kept */
BrEntry   *ui_fixture_make_session (const char    *date,
                                    BrSessionKind  kind,
                                    int            pain_before,
                                    int            pain_after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UiFixture, ui_fixture_free)

G_END_DECLS
