/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of the contacts on disk. */

#include "core/program/br-contact.h"

G_DEFINE_FLAGS_TYPE (BrContact, br_contact,
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_NONE, "none"),
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_HEAD, "head"),
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_SHOULDERS, "shoulders"),
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_SHOULDER, "shoulder"),
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_BACK, "back"),
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_PELVIS, "pelvis"),
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_HIP, "hip"),
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_SEAT, "seat"),
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_FOREARMS, "forearms"),
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_FOREARM, "forearm"),
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_HANDS, "hands"),
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_HAND, "hand"),
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_HAND_SUPPORT, "hand-support"),
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_KNEES, "knees"),
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_KNEE, "knee"),
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_FEET, "feet"),
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_FOOT, "foot"),
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_TOES, "toes"),
                     G_DEFINE_ENUM_VALUE (BR_CONTACT_CALVES, "calves"))
