/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The switches that go into a backup and come back from one: all but the window's size. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** br_backup_settings_collect: Returns: (transfer floating): a{ss} for br_backup_write_async() */
GVariant *br_backup_settings_collect (GSettings *settings);

/** br_backup_settings_apply: takes over from @values (a{ss}) what is known and within its range, and leaves the rest */
void      br_backup_settings_apply   (GSettings *settings,
                                      GVariant  *values);

/** br_backup_settings_reset: as in a new installation */
void      br_backup_settings_reset   (GSettings *settings);

G_END_DECLS
