/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a fuzz target offers: libFuzzer calls it with inputs of its own making, fuzz-main.c with those of the corpus. */

#pragma once

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerInitialize   (int           *argc,
                            char        ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);
