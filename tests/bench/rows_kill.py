# SPDX-License-Identifier: GPL-3.0-or-later
"""The real, windowed app, killed again and again at moments of a routine that nobody chose."""

import json
import os
import pathlib
import random
import sys
import time

from frame import Result, Row

E2E = pathlib.Path(__file__).resolve().parents[1] / 'e2e'
KILLS = 300
# What is pressed before a kill: on, back, pause, or nothing.
ACTS = [(), (), ('Right',), ('Right', 'Right'), ('Left',), ('space',), ('space', 'space'), ('Right', 'space')]


class Remote:
    """Asks the app over the session bus, which is faster than any look at its window."""

    def __init__(self, app_id):
        import gi
        gi.require_version('Gio', '2.0')
        from gi.repository import Gio, GLib
        flags = Gio.DBusConnectionFlags
        self._gio, self._glib = Gio, GLib
        self._name = f'org.mpris.MediaPlayer2.{app_id}'
        self._bus = Gio.DBusConnection.new_for_address_sync(os.environ['DBUS_SESSION_BUS_ADDRESS'],
                                                            flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)

    def place(self):
        """Exercise, set and side as a remote control shows them; None where there is no routine."""
        try:
            answer = self._bus.call_sync(
                self._name, '/org/mpris/MediaPlayer2', 'org.freedesktop.DBus.Properties', 'Get',
                self._glib.Variant('(ss)', ('org.mpris.MediaPlayer2.Player', 'Metadata')), None,
                self._gio.DBusCallFlags.NO_AUTO_START, 2000, None)
        except self._glib.Error:
            return None
        return answer.unpack()[0].get('xesam:title')


def outcomes(home):
    """What session.json says of every set."""
    session = json.loads((home.data / 'session.json').read_text(encoding='utf-8'))
    return session, [made['outcome'] for exercise in session['exercises'] for made in exercise['record']['sets']]


def ids(home, steps):
    return [(entry['id'], entry.get('rev', 1)) for entry in steps.entries(home)]


class Rounds:
    """One after the other: what was seen before each kill, and after the next start."""

    def __init__(self, desktop, home, chance):
        import harness
        import steps
        self.harness, self.steps = harness, steps
        self.desktop, self.home, self.chance = desktop, home, chance
        self.remote = Remote(desktop.app_id)
        self.journal = ids(home, steps)
        self.faults = []
        self.starts_s = []
        self.n = 0

    def live(self, app):
        """Some random while of the routine; then the end. Returns the place at that moment."""
        session, _ = outcomes(self.home) if (self.home.data / 'session.json').exists() else ({}, [])
        near_end = session.get('position', {}).get('exercise', 0) >= len(session.get('exercises', [])) - 2
        for key in ('Left', 'Left', 'Left') if session and near_end else self.chance.choice(ACTS):
            self.desktop.key(key)
            time.sleep(self.chance.uniform(0, 0.3))
        time.sleep(self.chance.uniform(0, 3))
        place = self.remote.place()
        app.kill()
        return place

    def resume(self, app):
        """Returns the place at which the routine goes on."""
        began = time.monotonic()
        app.ready()
        app.click('button', 'Go On')
        place = self.harness.wait_for('the routine', self.remote.place)
        self.starts_s.append(time.monotonic() - began)
        # Now it runs, and says so.
        self.harness.wait_for('session.json anew', lambda: outcomes(self.home)[0]['state'] == 'running')
        return place

    def check(self, before, after, kept):
        """Notes what is not as it was."""
        self.n += 1
        fault = None
        if before is None or before != after:
            fault = f'{before} became {after}'
        elif ids(self.home, self.steps) != self.journal:
            fault = 'the journal has changed'
        elif outcomes(self.home)[1] != kept:
            fault = 'the sets have changed'
        if fault is not None:
            self.faults.append(f'kill {self.n}: {fault}')
            print(self.faults[-1], file=sys.stderr, flush=True)


def measure_kill(bench):
    sys.path.insert(0, str(E2E))
    import harness
    import journals
    import steps
    n_kills = 5 if bench.short else KILLS
    seed = 17
    with harness.Desktop(bench.prefix) as desktop:
        home = harness.Home(desktop)
        program = json.loads((bench.source / 'data' / 'programs' / 'default.json').read_text(encoding='utf-8'))
        home.data.mkdir(mode=0o700, parents=True)
        journals.ten_weeks(program, journals.today()).write(home.data)
        rounds = Rounds(desktop, home, random.Random(seed))
        with harness.App(desktop, home) as app:
            app.ready()
            steps.begin_session(desktop, app)
            rounds.journal = ids(home, steps)
            before = rounds.live(app)
        for _ in range(n_kills):
            kept = outcomes(home)[1]
            with harness.App(desktop, home) as app:
                after = rounds.resume(app)
                rounds.check(before, after, kept)
                if rounds.n == n_kills:
                    app.kill()
                    break
                before = rounds.live(app)
        with harness.App(desktop, home) as app:
            app.ready()
            written = home.data / 'session.json'
            done = outcomes(home)[1].count('done')
            app.click('button', 'Save and End')
            harness.wait_for('the end of the session', lambda: app.find('button', 'Done') or not written.exists())
            if written.exists():
                app.click('button', 'Done')
            harness.wait_for('the end of session.json', lambda: not written.exists())
            assert app.quit() == 0
        new = [entry for entry in steps.entries(home) if (entry['id'], entry.get('rev', 1)) not in rounds.journal]
        saved = sum(made['outcome'] == 'done' for entry in new for exercise in entry.get('exercises', []) for made in exercise['sets'])
    if saved != done:
        rounds.faults.append(f'{done} sets were done and {saved} are in the journal')
    return Result(f'{rounds.n - len(rounds.faults)} of {rounds.n}', not rounds.faults,
                  'the installed app in its window, real clock; kill -9 after random keys and up to 3 s; the place as MPRIS tells it right before, and after '
                  f'"Go On"; the outcome of every set, and every entry of a journal of ten weeks; at the end the session is saved'
                  + (f'. Not so: {"; ".join(rounds.faults[:3])}' if rounds.faults else ''),
                  {'kills': rounds.n, 'faults': rounds.faults, 'seed': seed, 'longest_start_s': max(rounds.starts_s)})


ROWS = [Row('kill', 'kill -9 at 300 random moments of a routine: resumed in the same set, journal intact', f'{KILLS} of {KILLS}', 30, measure_kill)]
