/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What runner.c runs: the test programs in a table that build.py writes. */

#pragma once

typedef struct
{
  const char *name;
  int       (*main) (int   argc,
                     char *argv[]);
} RunnerProgram;

extern const RunnerProgram runner_programs[];
extern const int           runner_n_programs;
extern const int           runner_n_mutants;

/* What the rewritten sources ask: the mutant in force, and where they note which they came by. */
extern int                 br_mutant;
extern int                 br_mutants_recorded;
extern unsigned char      *br_mutants_reached;
