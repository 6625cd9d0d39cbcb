/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thing that an exercise needs. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BrEquipment:
 * @id: as in the file ("band")
 * @name: translated ("Resistance band")
 * @in_every_home: whether nobody needs to be asked for it, such as a chair
 */
typedef struct
{
  const char *id;
  const char *name;
  gboolean    in_every_home;
} BrEquipment;

G_END_DECLS
