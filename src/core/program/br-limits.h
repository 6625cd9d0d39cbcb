/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The limits within which a program file has to stay; data/schema/program.schema.json states the same. */

#pragma once

/* Rules */
#define BR_MIN_LOAD_G           4500
#define BR_MAX_LOAD_G          11300
#define BR_MIN_STEPS               3
#define BR_MIN_MISTAKES            2
#define BR_MIN_SOURCES             1
#define BR_MAX_PHASES              3

/* Good sense: what fits a session, and a card that is read from the floor */
#define BR_MAX_SETS               10
#define BR_MAX_REPETITIONS       100
#define BR_MAX_SECONDS          3600
#define BR_MAX_REST_S            600
#define BR_MAX_PARTS              10
#define BR_MAX_STEPS              10
#define BR_MAX_MISTAKES           10
#define BR_MAX_EXERCISES         200
#define BR_MAX_ROUTINES            7
#define BR_MAX_ROUTINE_EXERCISES  20
#define BR_MAX_LISTED            200
#define BR_MAX_REVISION      1000000

/* Lengths of texts in characters */
#define BR_MAX_PART_NAME_CHARS    24
#define BR_MAX_CUE_CHARS          40
#define BR_MAX_NAME_CHARS         60
#define BR_MAX_TEXT_CHARS        240
#define BR_MAX_LONG_TEXT_CHARS   400
