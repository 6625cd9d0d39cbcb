# SPDX-License-Identifier: GPL-3.0-or-later
"""The app until Today is filled, and its memory then, against an empty window of the same toolkit; and with twenty years of history.

The programs run in turn under a compositor without a screen. A frame counts when it went to the compositor with "Start" in it."""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

from frame import Result, Row, Skipped

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'e2e'))
import journals  # pylint: disable=wrong-import-position,import-error

FRAME_GOAL, HISTORY_GOAL, MEMORY_GOAL = 1.35, 1.1, 1.3
START = '_Start'
STAY_MS = 3000


def write_day_one(program, folder):
    """Somebody who began today and has not trained yet."""
    journal = journals.Journal(program)
    journal.begin(journals.today(), 6, 7, [('Sit through a meeting', 4)], owned=['band', 'weight', 'weight-pair', 'step'], weights_g=[2000])
    journal.write(folder)


class Programs:
    """The app with one history and another, and the empty window; each with folders of its own."""

    def __init__(self, bench, place):
        self.bench, self.place = bench, pathlib.Path(place)
        program = json.loads((bench.source / 'data' / 'programs' / 'default.json').read_text(encoding='utf-8'))
        write_day_one(program, self.place / 'none' / 'data' / 'back-rehab')
        journals.twenty_years(program, journals.today()).write(self.place / 'twenty' / 'data' / 'back-rehab')

    def start(self, name, stay_ms=None):
        """Returns (milliseconds until the frame that counts, processor time until then, frames, kB in memory)."""
        home = self.place / name
        command = self.bench.program('tests/bench/empty-window') if name == 'empty' else str(self.bench.prefix / 'bin' / 'back-rehab')
        environment = {**os.environ, 'HOME': str(home), 'XDG_DATA_HOME': str(home / 'data'), 'XDG_CACHE_HOME': str(home / 'cache'),
                       'XDG_CONFIG_HOME': str(home / 'config'), 'XDG_DATA_DIRS': f'{self.bench.prefix}/share:/usr/local/share:/usr/share',
                       'GSETTINGS_BACKEND': 'memory', 'TZ': 'Europe/Berlin', 'LD_PRELOAD': self.bench.program('tests/bench/probe.so'),
                       **({'PROBE_BUTTON': START} if name != 'empty' else {}), **({'PROBE_STAY_MS': str(stay_ms)} if stay_ms else {})}
        began = time.monotonic()
        run = subprocess.run([command], env=environment, capture_output=True, text=True, timeout=120, check=False)
        lines = [line.split(' ', 3) for line in run.stderr.splitlines()]
        frames = [line for line in lines if line[0] == 'frame']
        memory = [int(line[1]) for line in lines if line[0] == 'memory']
        if not frames or not memory:
            raise RuntimeError(f'{command} showed nothing: {run.stderr[-1000:]}')
        return int(frames[-1][1]) / 1e3 - began * 1e3, int(frames[-1][2]) / 1e3, len(frames), memory[0]


def compare(bench, names, rounds, stay_ms=None):
    """Name -> the medians of what start() says, of programs that run in turn."""
    if subprocess.run(['sh', '-c', 'command -v weston'], stdout=subprocess.DEVNULL, check=False).returncode != 0:
        raise Skipped('there is no weston here')
    request = {'build': str(bench.build), 'names': names, 'rounds': rounds, 'stay_ms': stay_ms}
    output = subprocess.run([str(pathlib.Path(__file__).with_name('run-wayland')), sys.executable, __file__, json.dumps(request)],
                            stdout=subprocess.PIPE, text=True, check=True).stdout
    return json.loads(output.splitlines()[-1])


def run_in_turn(request):
    """Under the compositor: prints the medians."""
    import frame  # pylint: disable=import-outside-toplevel
    with tempfile.TemporaryDirectory() as place:
        programs = Programs(frame.Bench(request['build']), place)
        samples = {name: [] for name in request['names']}
        for number in range(request['rounds'] + 1):
            for name in request['names']:
                sample = programs.start(name, request['stay_ms'])
                # The first round fills caches.
                if number > 0:
                    samples[name].append(sample)
    print(json.dumps({name: [statistics.median(values) for values in zip(*taken)] for name, taken in samples.items()}))


def measure_frame(bench):
    taken = compare(bench, ['empty', 'none'], 1 if bench.short else 15)
    ratio, spent = (taken['none'][i] / taken['empty'][i] for i in (0, 1))
    return Result(f'{ratio:.2f} ({taken["none"][0]:.0f} ms, {taken["empty"][0]:.0f} ms)', ratio <= FRAME_GOAL,
                  f'weston without a screen, in turn, medians; {taken["none"][2]:.0f} frames until Start was in one; processor time {spent:.2f}',
                  {'wall': ratio, 'processor': spent, **taken})


def measure_history(bench):
    taken = compare(bench, ['none', 'twenty'], 1 if bench.short else 15)
    ratio, spent = (taken['twenty'][i] / taken['none'][i] for i in (0, 1))
    return Result(f'{ratio:.2f} ({taken["twenty"][0]:.0f} ms, {taken["none"][0]:.0f} ms)', ratio <= HISTORY_GOAL,
                  f'as above; {taken["twenty"][2]:.0f} frames until Start was in one; processor time {spent:.2f}',
                  {'wall': ratio, 'processor': spent, **taken})


def measure_memory(bench):
    taken = compare(bench, ['empty', 'none'], 1 if bench.short else 5, STAY_MS)
    ratio = taken['none'][3] / taken['empty'][3]
    return Result(f'{ratio:.2f} ({taken["none"][3] / 1024:.0f} MB, {taken["empty"][3] / 1024:.0f} MB)', ratio <= MEMORY_GOAL,
                  f'resident, {STAY_MS / 1000:.0f} s after that frame, in turn, medians', {'ratio': ratio, **taken})


ROWS = [
    Row('first-frame', 'first frame with Today, against an empty window', f'<= {FRAME_GOAL}', 0.5, measure_frame),
    Row('history-frame', 'the same with 20 years of journal against none', f'<= {HISTORY_GOAL}', 0.7, measure_history),
    Row('memory', 'memory on Today against an empty window', f'<= {MEMORY_GOAL}', 0.8, measure_memory),
]

if __name__ == '__main__':
    run_in_turn(json.loads(sys.argv[1]))
