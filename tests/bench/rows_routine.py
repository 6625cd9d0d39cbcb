# SPDX-License-Identifier: GPL-3.0-or-later
"""How exactly a routine keeps its times, and how soon another exercise shows its clip: one routine in real time, with every core kept busy
in every second stretch of it."""

import bisect
import subprocess
import tempfile
import time

from frame import Result, Row, find_json, quantile

IDLE_MS, LOADED_MS = 17, 34
STRETCH_S = 60
# Around a change of load it is neither nor.
MARGIN_US = 500000


class Stretches:
    """When the cores were kept busy."""

    def __init__(self):
        self._edges = []

    def mark(self):
        self._edges.append(time.monotonic_ns() // 1000)

    def is_loaded(self, at):
        """Returns whether the cores were busy then, None near a change."""
        if any(abs(at - edge) < MARGIN_US for edge in self._edges):
            return None
        return bisect.bisect(self._edges, at) % 2 == 1


def play(bench):
    """Plays the routine once for all rows. Returns what the program says, and the stretches."""
    if 'routine' in bench.kept:
        return bench.kept['routine']
    stretch_s = 20 if bench.short else STRETCH_S
    stretches = Stretches()
    command = bench.headless([bench.program('tests/bench/bench-routine'), '--minutes', 3 if bench.short else 25])
    with tempfile.TemporaryFile('w+') as output, subprocess.Popen(command, stdout=output, env=bench.environment()) as process:
        try:
            while process.poll() is None:
                if wait(process, stretch_s):
                    break
                stretches.mark()
                with bench.loaded():
                    ended = wait(process, stretch_s)
                    stretches.mark()
                if ended:
                    break
        except BaseException:
            process.terminate()
            raise
        if process.returncode != 0:
            raise RuntimeError(f'bench-routine ended with status {process.returncode}')
        output.seek(0)
        bench.kept['routine'] = find_json(output.read()), stretches
    return bench.kept['routine']


def wait(process, seconds):
    """Returns whether @process has ended within @seconds."""
    try:
        process.wait(seconds)
        return True
    except subprocess.TimeoutExpired:
        return False


def describe(values):
    ms = [value / 1000 for value in values]
    return {'n': len(ms), 'p50': quantile(ms, 0.5), 'p99': quantile(ms, 0.99), 'max': max(ms)} if ms else {'n': 0}


def measure_moments(bench):
    run, stretches = play(bench)
    # What somebody's press brings about has no time that could be known before.
    first, *cues = run['cues']
    for case, loaded, goal in (('idle', False, IDLE_MS), ('both cores busy', True, LOADED_MS)):
        heard = describe([abs(late) for at, late in cues if stretches.is_loaded(at) is loaded])
        steps = [step for step in run['steps'] if stretches.is_loaded(step[0]) is loaded]
        shown = describe([abs(step[1]) for step in steps])
        begun = describe([abs(step[2]) for step in steps])
        if not heard['n'] or not shown['n']:
            continue
        yield Result(f'cues p99 {heard["p99"]:.1f} ms ({heard["n"]}), steps p99 {shown["p99"]:.1f} ms ({shown["n"]}; their frame begins within {begun["p99"]:.1f} ms)',
                     heard['p99'] <= goal and shown['p99'] <= goal,
                     'cues: when the clock of the sound pipeline has the first sample heard, or it reaches the sink if that is later; '
                     'steps: when the frame is committed; against the same routine on a clock turned by hand',
                     {'cues': heard, 'steps': shown, 'frame_begins': begun, 'goal_ms': goal}, case)
    missing = run['n_cues'] - len(run['cues'])
    drift = cues[-1][1] - cues[0][1]
    yield Result(f'{drift / 1000:.3f} ms after {run["length"] / 60e6:.1f} min', abs(drift) < 1000 and missing == 0 and run['n_steps'] == len(run['steps']),
                 f'last cue against the second; {len(run["cues"])} of {run["n_cues"]} cues and {len(run["steps"])} of {run["n_steps"]} steps came; '
                 f'the first sound, which a press brings about, was heard after {first[1] / 1000:.0f} ms, 60 of them in the device',
                 {'drift_ms': drift / 1000, 'missing_cues': missing, 'ended_late_ms': run['ended_late'] / 1000}, 'drift at the end')


def measure_changes(bench):
    run, stretches = play(bench)
    for case, loaded in (('idle', False), ('both cores busy', True)):
        changes = [change for change in run['changes'] if stretches.is_loaded(change[0]) is loaded]
        if not changes:
            continue
        late = [change for change in changes if change[2] > 0 or change[1] < 0]
        spent = describe([change[1] for change in changes if change[1] >= 0])
        yield Result(f'{len(changes) - len(late)} of {len(changes)} in the first frame of the step; at most {spent.get("max", -1):.0f} ms after its time',
                     not late, 'frames that were committed without the clip, from the first one that shows the step on',
                     {'changes': len(changes), 'late': len(late), 'most_frames': max(change[2] for change in changes), 'ms': spent}, case)


ROWS = [
    Row('moments', 'cues and steps against their computed times, p99 over 25 minutes', f'<= {IDLE_MS} ms idle, <= {LOADED_MS} ms loaded; drift 0', 26, measure_moments),
    Row('changes', 'change of exercise to the first frame of its clip', '<= 1 frame', 26, measure_changes),
]
