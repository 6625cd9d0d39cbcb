# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether sessions leave memory behind."""

from frame import Result, Row

GROWTH_MB = 2
# What is loaded once is there after these.
WARM = 1


def floors(values):
    """The least of the first third and of the last third: from session to session it is some megabytes more or less, as it happens."""
    third = max(1, len(values) // 3)
    return min(values[:third]), min(values[-third:])


def measure_growth(bench):
    run = bench.run_json([bench.program('tests/bench/bench-growth'), '--hours', 1.7 if bench.short else 8], headless=True)
    resident = [size / 1e6 for size in run['resident']]
    before, after = floors(resident[WARM:])
    hours = (len(resident) - WARM) * run['length'] / 3600
    return Result(f'{after - before:+.1f} MB, from {before:.0f} to {after:.0f} MB in {hours:.1f} hours; at most {max(resident):.0f} MB', after - before < GROWTH_MB,
                  f'RSS, without what the allocator holds free, after each of {len(resident)} sessions of {run["length"] / 60:.0f} min, each in a window of its '
                  'own: the least of the last third against the least of the first; the clock is turned by hand, about a hundred times as fast as life, '
                  'clips and sounds play in real time',
                  {'resident_mb': resident, 'hours': hours})


ROWS = [Row('growth', 'RSS growth over 8 simulated hours', f'< {GROWTH_MB} MB', 6, measure_growth)]
