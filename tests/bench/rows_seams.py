# SPDX-License-Identifier: GPL-3.0-or-later
"""How long nothing moves where a clip begins again."""

from frame import Result, Row

FRAMES = 2
FPS = 24


def measure_seams(bench):
    n_loops = 2 if bench.short else 30
    clips = bench.run_json([bench.program('tests/bench/bench-seams'), '--loops', n_loops], headless=True)
    longest = max(clips, key=lambda clip: clips[clip][1])
    gap_ms = clips[longest][1]
    return Result(f'{gap_ms:.0f} ms ({longest.split("/")[-1]}); median of the clips {sorted(gap for _, gap in clips.values())[len(clips) // 2]:.0f} ms',
                  gap_ms <= FRAMES * 1000 / FPS and all(n == n_loops for n, _ in clips.values()),
                  f'between two frames that GTK was told of, three around the seam; {n_loops} loops of {len(clips)} clips in real time, from half a second '
                  'before to half a second after the seam, two clips a core at a time',
                  {clip: {'loops': n, 'longest_ms': gap} for clip, (n, gap) in clips.items()})


ROWS = [Row('seams', 'longest gap at the seam, 30 loops of each clip', f'<= {FRAMES} frames ({FRAMES * 1000 / FPS:.0f} ms)', 3, measure_seams)]
