# SPDX-License-Identifier: GPL-3.0-or-later
"""What a routine costs the processor, against a player that does nothing but show the same clip."""

import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

from frame import Result, Row, Skipped

RATIO = 0.8
CLIP = 'rock_back'
CLIP_S = 7
SETTLE_S = 5
TICKS = os.sysconf('SC_CLK_TCK')


@contextlib.contextmanager
def compositor(folder, width, height):
    """A Wayland compositor that shows its one window in full; livi knows no X. Yields the environment in which programs find it."""
    socket = folder / f'wayland-{width}'
    environment = {'XDG_RUNTIME_DIR': str(folder), 'WAYLAND_DISPLAY': str(socket), 'GDK_BACKEND': 'wayland', 'GDK_DISABLE': 'gl,vulkan',
                   'GSK_RENDERER': 'cairo'}
    with subprocess.Popen(['weston', '--backend=headless', f'--width={width}', f'--height={height}', '--shell=kiosk', f'--socket={socket.name}',
                           '--idle-time=0'], env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as weston:
        try:
            end = time.monotonic() + 20
            while not socket.exists():
                if weston.poll() is not None or time.monotonic() > end:
                    raise RuntimeError('weston did not start')
                time.sleep(0.1)
            yield environment
        finally:
            weston.terminate()


def spent_s(pid):
    """Seconds of processor time of a process and its threads, until now."""
    fields = pathlib.Path(f'/proc/{pid}/stat').read_text(encoding='utf-8').rpartition(')')[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def play_ours(bench, folder, minutes):
    """Returns the share of a core that the routine takes, sounds included, and the size at which it shows the clip."""
    with compositor(folder, 1280, 800) as environment:
        run = bench.run_json(['dbus-run-session', '--', bench.program('tests/bench/bench-routine'), '--exercise', CLIP, '--minutes', minutes],
                             environment=environment)
    return run['spent'] / run['length'], run['clip_size'], run['length'] / 1e6


def play_theirs(bench, folder, size, seconds):
    """Returns the share of a core that livi takes."""
    film = folder / 'film.webm'
    bench.run([bench.program('tests/bench/repeat-clip'), bench.source / 'data' / 'clips' / f'{CLIP}.webm', int(seconds + 6 * SETTLE_S) // CLIP_S, film])
    with compositor(folder, *size) as environment, subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address=1'],
                                                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as bus:
        environment['DBUS_SESSION_BUS_ADDRESS'] = bus.stdout.readline().strip()
        with subprocess.Popen(['livi', str(film)], env={**bench.environment(environment), 'HOME': str(folder)}, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as livi:
            try:
                time.sleep(SETTLE_S)
                before, began = spent_s(livi.pid), time.monotonic()
                time.sleep(seconds)
                if livi.poll() is not None:
                    raise RuntimeError(f'livi ended with status {livi.returncode}')
                return (spent_s(livi.pid) - before) / (time.monotonic() - began)
            finally:
                livi.terminate()
                bus.terminate()


def measure_processor(bench):
    missing = [name for name in ('livi', 'weston') if shutil.which(name) is None]
    if missing:
        raise Skipped(f'{" and ".join(missing)} not installed')
    minutes = 0.5 if bench.short else 2
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        folder.chmod(0o700)
        ours, size, seconds = play_ours(bench, folder, minutes)
        theirs = play_theirs(bench, folder, size, seconds)
    return Result(f'{ours / theirs:.2f} ({ours:.1%} of a core, livi {theirs:.1%})', ours <= RATIO * theirs,
                  f'one exercise ({CLIP}) for {seconds / 60:.1f} min in a window of 1280 x 800, countdown, words and sounds included, against livi with nothing '
                  f'but the clip at the same {size[0]} x {size[1]}; both drawn in software under weston. livi cannot loop: its film is the clip over and over',
                  {'ours': ours, 'livi': theirs, 'seconds': seconds, 'size': size})


ROWS = [Row('processor', 'processor time of a routine against livi with the same clip at the same size', f'<= {RATIO}', 3.5, measure_processor)]
