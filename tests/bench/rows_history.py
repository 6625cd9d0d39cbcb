# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast the rules judge, and what a frame takes with twenty years of history, or with the stills of all exercises."""

import re

from frame import Result, Row

DAYS_GOAL = 100000
FRAME_GOAL_MS = 1000 / 60


def measure_rules(bench):
    """The simulator's own figures; that nothing is broken is its tests' business, and still asserted."""
    output = bench.run([bench.program('tests/simulator/simulator'), '--bench', '--patients', 8 if bench.short else 200])
    days = {name: int(value) for name, value in re.findall(r'^# (lived, judged and checked|the engine alone[^0-9]*?) +(\d+) ', output, re.MULTILINE)}
    alone = next(value for name, value in days.items() if name.startswith('the engine'))
    whole = days['lived, judged and checked']
    return Result(f'{alone:,} alone; {whole:,} with patient and judge', alone >= DAYS_GOAL,
                  'simulated patients, two years each; days by seconds of processor time', {'alone': alone, 'whole': whole})


def measure_frames(program):
    """Processor time of a frame, drawn in software, as the programs print it."""
    def measure(bench):
        output = bench.run([bench.program(f'tests/ui/{program}')], headless=True, check=False)
        frames = {name: float(value) for name, value in re.findall(r'^# (?:Calendar|Program|Progress), (.*?): ([0-9.]+) ms of processor', output, re.MULTILINE)}
        if not frames:
            raise RuntimeError(f'{program} says nothing: {output[-500:]}')
        return Result('; '.join(f'{name} {value:.1f} ms' for name, value in frames.items()), max(frames.values()) < FRAME_GOAL_MS,
                      'processor time of a frame that shows something else, drawn in software at 1280 x 800', frames)
    return measure


ROWS = [
    Row('rules', 'days judged a second and core', f'>= {DAYS_GOAL:,}', 0.5, measure_rules),
    Row('calendar', 'a frame of the calendar, 20 years of history', '< 16.7 ms', 0.3, measure_frames('bench-calendar')),
    Row('list', 'a frame of the list of all exercises while it scrolls', '< 16.7 ms', 0.3, measure_frames('bench-program')),
    Row('progress', 'a frame of Progress, 20 years of history', '< 16.7 ms', 0.3, measure_frames('bench-progress')),
]
