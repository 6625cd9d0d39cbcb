/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of a pipeline that hang when their state is changed. */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

/* So long they hang at most, in s, so that a test that waits for them ends. */
#define BR_STUCK_S 10

/* From now on a decoder is taken before any other one that finds every VP9 clip damaged, and hangs when it is stopped. */
void     br_stuck_element_install_decoder (void);

/* No clip gets it any more; those that have it keep it. */
void     br_stuck_element_remove_decoder  (void);

/* From now on "fakesink" hangs when it is started. */
void     br_stuck_element_install_sink    (void);

/* New ones do not any more. */
void     br_stuck_element_remove_sink     (void);

/* Whether one of them hangs at present. */
gboolean br_stuck_element_hangs           (void);

/* Those that hang go on, and no other one hangs until one is installed again. Waits until all are done. */
void     br_stuck_element_let_go          (void);

G_END_DECLS
