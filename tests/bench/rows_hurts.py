# SPDX-License-Identifier: GPL-3.0-or-later
"""How soon "It hurts" stops the clock."""

from frame import Result, Row, quantile

FRAME_MS = 1000 / 60


def measure_hurts(bench):
    presses = bench.run_json([bench.program('tests/bench/bench-hurts'), '--presses', 5 if bench.short else 40], headless=True)['presses']
    stood, ran_on, shown = ([value / 1000 for value in values] for values in zip(*presses))
    return Result(f'at most {max(stood):.1f} ms, p50 {quantile(stood, 0.5):.1f} ms; the frame that shows it: p50 {quantile(shown, 0.5):.0f}, at most {max(shown):.0f} ms',
                  max(stood) <= FRAME_MS,
                  f'{len(presses)} presses of H at random moments, through the X server as a keyboard does, with clip and countdown moving; from the '
                  f'press to the standing clock, which ran on for at most {max(ran_on):.1f} ms',
                  {'presses': len(presses), 'stood_ms': stood, 'ran_on_ms': ran_on, 'shown_ms': shown})


ROWS = [Row('hurts', '"It hurts" to stopped clock', f'<= 1 frame ({FRAME_MS:.1f} ms)', 1, measure_hurts)]
