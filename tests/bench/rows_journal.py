# SPDX-License-Identifier: GPL-3.0-or-later
"""What twenty years of journal cost without a window: reading them, saving a session, and what the rules make of them."""

import json
import os
import pathlib
import sys
import tempfile

from frame import Result, Row

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'e2e'))
import journals  # pylint: disable=wrong-import-position,import-error

READ_GOAL, SAVE_GOAL, BLOCK_GOAL_MS, STATE_GOAL_MS, PLAN_GOAL_MS = 1.5, 1.1, 1.0, 5.0, 1.0


def write_years(bench, folder, today=None):
    program = json.loads((bench.source / 'data' / 'programs' / 'default.json').read_text(encoding='utf-8'))
    journals.twenty_years(program, today or journals.today()).write(folder)


def measure(bench, *arguments):
    return bench.run_json([bench.program('tests/bench/bench-journal'), *arguments], environment={'TZ': 'Europe/Berlin'})


def measure_reading(bench):
    with tempfile.TemporaryDirectory() as place:
        write_years(bench, pathlib.Path(place))
        taken = measure(bench, 'read', place, 1 if bench.short else 11)
    wall, spent = taken['read_wall_ms'] / taken['parse_wall_ms'], taken['read_cpu_ms'] / taken['parse_cpu_ms']
    return [
        Result(f'{wall:.2f} ({taken["read_wall_ms"]:.0f} ms, {taken["parse_wall_ms"]:.0f} ms)', wall <= READ_GOAL,
               f'{taken["entries"]} entries, {os.cpu_count()} processors, in turn, medians', {'wall': wall, **taken}, 'time'),
        Result(f'{spent:.2f} ({taken["read_cpu_ms"]:.0f} ms, {taken["parse_cpu_ms"]:.0f} ms)', spent <= READ_GOAL,
               'the same on one processor', {'processor': spent}, 'processor time'),
    ]


def save(bench, today):
    """Sessions on the day before @today, when the journal ends."""
    # On a disk, as people's folders are; in memory nothing would wait for it.
    with tempfile.TemporaryDirectory(dir=bench.build) as place:
        folder, other = pathlib.Path(place) / 'with', pathlib.Path(place) / 'without'
        write_years(bench, folder, today)
        other.mkdir()
        return measure(bench, 'save', folder, other, 2 if bench.short else 15)


def measure_saving(bench):
    results = []
    # A month is a file, and is replaced as a whole.
    for month, today in (('month begins', journals.day('2026-11-02')), ('month ends', journals.day('2026-12-01'))):
        taken = save(bench, today)
        ratio, spent = taken['with_ms'] / taken['without_ms'], taken['with_cpu_ms'] / taken['without_cpu_ms']
        results += [
            Result(f'{ratio:.2f} ({taken["with_ms"]:.1f} ms, {taken["without_ms"]:.1f} ms)', ratio <= SAVE_GOAL,
                   'sessions saved one by one into each, in turn, medians; from the call until all is on the disk', {'wall': ratio, **taken},
                   f'time, {month}'),
            Result(f'{spent:.2f} ({taken["with_cpu_ms"]:.1f} ms, {taken["without_cpu_ms"]:.1f} ms)', spent <= SAVE_GOAL,
                   'the same, without waiting for the disk', {'processor': spent}, f'processor time, {month}'),
            Result(f'{taken["blocked_ms"]:.2f} ms, at most {taken["blocked_longest_ms"]:.2f} ms', taken['blocked_ms'] < BLOCK_GOAL_MS,
                   'longest turn of the main loop of each saving, processor time of the main thread', {}, f'main thread held up, {month}'),
        ]
    return results


def measure_rules(bench):
    with tempfile.TemporaryDirectory() as place:
        write_years(bench, pathlib.Path(place))
        taken = measure(bench, 'rules', place, 3 if bench.short else 51)
    return [
        Result(f'{taken["state_ms"]:.2f} ms', taken['state_ms'] <= STATE_GOAL_MS, f'{taken["entries"]} entries folded and judged anew, median',
               taken, 'recompute'),
        Result(f'{taken["plan_ms"]:.3f} ms', taken['plan_ms'] <= PLAN_GOAL_MS, 'median', {}, 'plan'),
    ]


ROWS = [
    Row('reading', "reading 20 years against json-glib's parsing of the same bytes", f'<= {READ_GOAL}', 0.5, measure_reading),
    Row('saving', 'saving a session with 20 years against none', f'<= {SAVE_GOAL}; main thread < {BLOCK_GOAL_MS:g} ms', 0.3, measure_saving),
    Row('engine', 'engine, 20 years; plan of 12 weeks', f'<= {STATE_GOAL_MS:g} ms; <= {PLAN_GOAL_MS:g} ms', 0.2, measure_rules),
]
