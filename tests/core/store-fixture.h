/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store on the data folder of a test, waited for, and what it holds and says. */

#pragma once

#include "core/storage/br-store.h"
#include "journal-fixture.h"

#define STORE_HEAD "{\"format\":\"back-rehab-journal\",\"version\":1,"

/* A version of November that another machine wrote. */
#define STORE_THEIRS STORE_HEAD "\"entries\":[{\"id\":\"00000000-0000-4000-8000-000000000001\",\"rev\":1,\"date\":\"2026-11-10\"," \
                     "\"at\":\"2026-11-10T12:00:00Z\",\"type\":\"check-in\",\"pain\":1,\"kind\":\"ache\"}]}"

/* How long to wait for what a file monitor or a timer brings. */
#define STORE_PATIENCE_US (20 * G_USEC_PER_SEC)

/* Lets the main loop run until @condition holds; fails when it does not in time. */
#define STORE_WAIT_UNTIL(condition)                                       \
  G_STMT_START {                                                          \
    const gint64 deadline_ = g_get_monotonic_time () + STORE_PATIENCE_US; \
    const guint waker_ = g_timeout_add (50, store_fixture_wake_up, NULL); \
    while (!(condition) && g_get_monotonic_time () < deadline_)           \
      g_main_context_iteration (NULL, TRUE);                              \
    g_source_remove (waker_);                                             \
    g_assert_true (condition);                                            \
  } G_STMT_END

/** store_fixture_wake_up: for STORE_WAIT_UNTIL(): has the condition looked at again */
gboolean      store_fixture_wake_up       (gpointer         user_data);

/** store_fixture_on_ready: keeps the result in @user_data, a pointer to a #GAsyncResult, for store_fixture_wait() */
void          store_fixture_on_ready      (GObject         *source,
                                           GAsyncResult    *result,
                                           gpointer         user_data);

/** store_fixture_wait: Returns: (transfer none): what store_fixture_on_ready() keeps there, once it is there */
GAsyncResult *store_fixture_wait          (GAsyncResult   **result);

/** store_fixture_load: reads everything (again); fails if that fails */
void          store_fixture_load          (BrStore         *store);

/** store_fixture_open: Returns: (transfer full): a store on the folder that has read everything */
BrStore      *store_fixture_open          (JournalFixture  *fixture);

/** store_fixture_try_flush: waits until all is on disk, or cannot be */
gboolean      store_fixture_try_flush     (BrStore         *store,
                                           GError         **error);

/** store_fixture_flush: waits until all is on disk; fails if it cannot be */
void          store_fixture_flush         (BrStore         *store);

guint         store_fixture_count_entries (BrStore         *store);
guint         store_fixture_count_faults  (BrStore         *store);

/** store_fixture_assert_fault: fails unless a fault has @part in its message */
void          store_fixture_assert_fault  (BrStore         *store,
                                           const char      *part);

/** store_fixture_file_has: Returns: whether the id of @entry stands in the file @name below the data folder */
gboolean      store_fixture_file_has      (JournalFixture  *fixture,
                                           const char      *name,
                                           BrEntry         *entry);
