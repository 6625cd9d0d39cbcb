/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The muscles' names, on disk and for people. */

#include "config.h"

#include "core/program/br-muscle.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FLAGS_TYPE (BrMuscle, br_muscle,
                     G_DEFINE_ENUM_VALUE (BR_MUSCLE_NONE, "none"),
                     G_DEFINE_ENUM_VALUE (BR_MUSCLE_GLUTEUS_MAXIMUS, "gluteus-maximus"),
                     G_DEFINE_ENUM_VALUE (BR_MUSCLE_GLUTEUS_MEDIUS, "gluteus-medius"),
                     G_DEFINE_ENUM_VALUE (BR_MUSCLE_TRANSVERSE_ABDOMINIS, "transverse-abdominis"),
                     G_DEFINE_ENUM_VALUE (BR_MUSCLE_OBLIQUES, "obliques"),
                     G_DEFINE_ENUM_VALUE (BR_MUSCLE_RECTUS_ABDOMINIS, "rectus-abdominis"),
                     G_DEFINE_ENUM_VALUE (BR_MUSCLE_MULTIFIDUS, "multifidus"),
                     G_DEFINE_ENUM_VALUE (BR_MUSCLE_ERECTOR_SPINAE, "erector-spinae"),
                     G_DEFINE_ENUM_VALUE (BR_MUSCLE_QUADRATUS_LUMBORUM, "quadratus-lumborum"),
                     G_DEFINE_ENUM_VALUE (BR_MUSCLE_DIAPHRAGM, "diaphragm"),
                     G_DEFINE_ENUM_VALUE (BR_MUSCLE_HAMSTRINGS, "hamstrings"),
                     G_DEFINE_ENUM_VALUE (BR_MUSCLE_QUADRICEPS, "quadriceps"),
                     G_DEFINE_ENUM_VALUE (BR_MUSCLE_LATISSIMUS, "latissimus"),
                     G_DEFINE_ENUM_VALUE (BR_MUSCLE_UPPER_BACK, "upper-back"),
                     G_DEFINE_ENUM_VALUE (BR_MUSCLE_HIP_ROTATORS, "hip-rotators"),
                     G_DEFINE_ENUM_VALUE (BR_MUSCLE_GRIP, "grip"))

static const struct
{
  BrMuscle    muscle;
  const char *name;
  const char *place;
} names[] = {
  { BR_MUSCLE_GLUTEUS_MAXIMUS, NC_("muscle", "buttocks (gluteus maximus)"), NC_("place of muscles", "buttocks") },
  { BR_MUSCLE_GLUTEUS_MEDIUS, NC_("muscle", "side of the hip (gluteus medius)"), NC_("place of muscles", "sides of the hips") },
  { BR_MUSCLE_TRANSVERSE_ABDOMINIS, NC_("muscle", "deep belly (transverse abdominis)"), NC_("place of muscles", "deep belly") },
  { BR_MUSCLE_OBLIQUES, NC_("muscle", "sides of the belly (obliques)"), NC_("place of muscles", "sides") },
  { BR_MUSCLE_RECTUS_ABDOMINIS, NC_("muscle", "front of the belly (rectus abdominis)"), NC_("place of muscles", "front of the belly") },
  { BR_MUSCLE_MULTIFIDUS, NC_("muscle", "deep back (multifidus)"), NC_("place of muscles", "lower back") },
  { BR_MUSCLE_ERECTOR_SPINAE, NC_("muscle", "long back muscles (erector spinae)"), NC_("place of muscles", "lower back") },
  { BR_MUSCLE_QUADRATUS_LUMBORUM, NC_("muscle", "side of the lower back (quadratus lumborum)"), NC_("place of muscles", "sides") },
  { BR_MUSCLE_DIAPHRAGM, NC_("muscle", "breathing muscle (diaphragm)"), NC_("place of muscles", "breathing muscle") },
  { BR_MUSCLE_HAMSTRINGS, NC_("muscle", "back of the thighs (hamstrings)"), NC_("place of muscles", "back of the thighs") },
  { BR_MUSCLE_QUADRICEPS, NC_("muscle", "front of the thighs (quadriceps)"), NC_("place of muscles", "front of the thighs") },
  { BR_MUSCLE_LATISSIMUS, NC_("muscle", "side of the back (latissimus)"), NC_("place of muscles", "upper back") },
  { BR_MUSCLE_UPPER_BACK, NC_("muscle", "upper back"), NC_("place of muscles", "upper back") },
  { BR_MUSCLE_HIP_ROTATORS, NC_("muscle", "deep hip muscles"), NC_("place of muscles", "deep hips") },
  { BR_MUSCLE_GRIP, NC_("muscle", "grip"), NC_("place of muscles", "grip") },
};

static void
add_name (GString    *list,
          const char *name)
{
  if (list->len > 0)
    /* Translators: between the names of two muscles in a list */
    g_string_append (list, C_("list of muscles", ", "));

  g_string_append (list, name);
}

char *
br_muscle_dup_names (BrMuscle muscles)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if ((muscles & names[i].muscle) != 0)
      add_name (list, g_dpgettext2 (GETTEXT_PACKAGE, "muscle", names[i].name));

  return g_string_free (g_steal_pointer (&list), FALSE);
}

char *
br_muscle_dup_places (BrMuscle muscles)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if ((muscles & names[i].muscle) != 0 && g_hash_table_add (named, (gpointer) names[i].place))
      add_name (list, g_dpgettext2 (GETTEXT_PACKAGE, "place of muscles", names[i].place));

  return g_string_free (g_steal_pointer (&list), FALSE);
}
