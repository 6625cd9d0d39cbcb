# SPDX-License-Identifier: GPL-3.0-or-later
"""A clip that plays in the app's view, against a bare pipeline in a window of the same size; and the size of what is installed."""

import os
import pathlib
import re
import statistics
import subprocess

from frame import Result, Row, Skipped

CLIP_GOAL, SIZE_GOAL_MB = 1.05, 5


def measure_clip(bench):
    clip = next(iter(sorted((bench.source / 'data' / 'clips').glob('*.webm'))))
    registry = {'GST_REGISTRY': str(bench.build / 'tests' / 'bench' / 'gst-registry.bin')}
    seconds, rounds = (1, 1) if bench.short else (15, 5)
    taken = {'app': [], 'bare': []}
    for _ in range(rounds):
        for kind, values in taken.items():
            values.append(bench.run_json([bench.program('tests/bench/bench-clip'), kind, clip, seconds], headless=True, environment=registry))
    spent = {kind: statistics.median(value['processor_s'] for value in values) for kind, values in taken.items()}
    ratio = spent['app'] / spent['bare']
    return Result(f'{ratio:.2f} ({spent["app"]:.2f} s, {spent["bare"]:.2f} s in {seconds} s)', ratio <= CLIP_GOAL,
                  f'processor time of {clip.stem}, in turn, medians of {rounds}, drawn in software at the same size', {'ratio': ratio, **spent})


def measure_size(bench):
    installation = pathlib.Path(os.environ.get('XDG_CACHE_HOME', pathlib.Path.home() / '.cache')) / 'back-rehab' / 'flatpak' / 'installation'
    files = next(iter(sorted((installation / 'app').glob('*/current/active/files'))), None)
    if files is None:
        raise Skipped('build-aux/dev flatpak has installed nothing yet')
    output = subprocess.run([str(bench.source / 'build-aux' / 'flatpak' / 'stand-in.py'), '--check', str(files)], capture_output=True, text=True,
                            check=False).stdout
    size = re.search(r'Installed size: ([0-9.]+) MB, and ([0-9.]+) MB of clips', output)
    if size is None:
        raise RuntimeError('the installed files cannot be measured')
    return Result(f'{size[1]} MB', float(size[1]) <= SIZE_GOAL_MB, f'files of the installed Flatpak; clips take another {size[2]} MB',
                  {'app_mb': float(size[1]), 'clips_mb': float(size[2])})


ROWS = [
    Row('clip', 'a clip playing against a bare pipeline', f'<= {CLIP_GOAL}', 2.7, measure_clip),
    Row('size', 'installed size of the Flatpak without clips', f'<= {SIZE_GOAL_MB} MB', 0.1, measure_size),
]
