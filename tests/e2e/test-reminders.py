#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders: the desktop is asked, what it says is told as it is, a notification comes though the window is closed, and each of its
buttons does what it says."""

import configparser
import datetime
import json
import subprocess
import sys
import time
from pathlib import Path

import harness
import steps
from harness import ZONE, App, Home, wait_for


class _Desktop:
    """A desktop that shows notifications, and whose person answers yes or no."""

    def __init__(self, desktop, home, answer):
        self.log, self.answer, self.app_id = home.folder / 'desktop.log', answer, desktop.app_id

    def __enter__(self):
        self.process = subprocess.Popen([sys.executable, Path(__file__).with_name('notification_desktop.py'), self.log, self.answer, self.app_id])
        wait_for('the desktop', lambda: subprocess.run(['gdbus', 'wait', '--session', '--timeout', '1', 'org.example.Person'],
                                                       check=False, stderr=subprocess.DEVNULL).returncode == 0)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def noted(self, what):
        """Everything that came and has @what."""
        if not self.log.exists():
            return []
        lines = [json.loads(line) for line in self.log.read_text(encoding='utf-8').splitlines()]
        return [line for line in lines if what in line]

    def press(self, button):
        subprocess.run(['gdbus', 'call', '--session', '--dest', 'org.example.Person', '--object-path', '/person',
                        '--method', 'org.example.Person.Press', self.noted('title')[-1]['buttons'][button]],
                       check=True, stdout=subprocess.DEVNULL)


class _Settings:
    """The settings as they lie on disk, which the app follows."""

    def __init__(self, desktop, home):
        self.file = home.folder / 'config' / 'glib-2.0' / 'settings' / 'keyfile'
        self.group = desktop.app_id.replace('.', '/')

    def _read(self):
        parser = configparser.ConfigParser(interpolation=None)
        parser.read(self.file, encoding='utf-8')
        return parser

    def get(self, key):
        return self._read().get(self.group, key, fallback=None)

    def set(self, **values):
        parser = self._read()
        for key, value in values.items():
            parser.set(self.group, key.replace('_', '-'), value)
        # At once, as the app follows the file: half of it would be other settings.
        new = self.file.with_suffix('.new')
        with open(new, 'w', encoding='utf-8') as file:
            parser.write(file, space_around_delimiters=False)
        new.rename(self.file)


def _minute():
    now = datetime.datetime.now(ZONE)
    return now.hour * 60 + now.minute


def _remind_now(settings, desktop):
    """Sets the time of sessions to this minute and waits for what comes. Once more when the minute is over meanwhile."""
    before = len(desktop.noted('title'))
    for _ in range(3):
        # A setting that stays as it is tells nobody.
        settings.set(session_time='1439', reminder_day="''")
        time.sleep(1)
        settings.set(session_time=str(_minute()))
        end = time.monotonic() + 5
        while time.monotonic() < end:
            if len(desktop.noted('title')) > before:
                return desktop.noted('title')[-1]
            time.sleep(0.1)
    raise AssertionError(f'no notification: {desktop.noted("title")}')


def _switch_on(desktop, app):
    desktop.key('ctrl+comma')
    app.click(('switch', 'list item', 'check box', 'toggle button'), 'Remind Me of Planned Sessions')


def reminders(desktop):
    # Not by itself while the first start goes on: at one minute before midnight.
    home = Home(desktop, settings={'session-time': 1439})
    settings = _Settings(desktop, home)
    with _Desktop(desktop, home, 'yes') as session, App(desktop, home) as app:
        app.ready()
        steps.first_start(desktop, app)
        assert not session.noted('asked'), 'asked before anybody wanted reminders'
        _switch_on(desktop, app)
        app.wait(None, 'Back Rehab starts together with your desktop, without a window')
        asked = session.noted('asked')
        assert asked == [{'asked': True, 'autostart': True, 'command': ['back-rehab', '--gapplication-service'],
                          'reason': 'Reminds you of your planned sessions'}], asked
        desktop.key('Escape')
        desktop.key('ctrl+w')
        wait_for('the end of the window', lambda: not app.windows())

        told = _remind_now(settings, session)
        assert told['title'] == 'Time for Your Session', told
        assert {'Start', 'Later'} <= set(told['buttons']), told
        session.press('Later')
        wait_for('it to be put off', lambda: int((settings.get('reminder-put-off') or '0').removeprefix('int64 ')) > time.time() + 3500)
        wait_for('the notification to go', lambda: session.noted('closed'))

        _remind_now(settings, session)
        session.press('Start')
        app.ready()
        app.wait('dialog')
        desktop.key('Escape')
        desktop.key('ctrl+q')
        assert app.ended() == 0


def not_in_a_session(desktop):
    """Whoever began a little before the time is not disturbed in the middle, nor reminded afterward."""
    home = Home(desktop, settings={'session-time': 1439})
    settings = _Settings(desktop, home)
    with _Desktop(desktop, home, 'yes') as session, App(desktop, home) as app:
        app.ready()
        steps.first_start(desktop, app)
        _switch_on(desktop, app)
        wait_for('the question', lambda: session.noted('asked'))
        desktop.key('Escape')
        steps.begin_session(desktop, app)
        wait_for('the session on disk', lambda: (home.data / 'session.json').exists())
        settings.set(session_time=str(_minute()))
        wait_for('the time to have passed', lambda: (settings.get('reminder-day') or "''") != "''", 70)
        time.sleep(1)
        assert not session.noted('title'), session.noted('title')


def refused(desktop):
    home = Home(desktop, settings={'session-time': 1439})
    with _Desktop(desktop, home, 'no') as session, App(desktop, home) as app:
        app.ready()
        steps.first_start(desktop, app)
        _switch_on(desktop, app)
        wait_for('an honest line', lambda: [text for text in app.root.texts() if text.startswith('The desktop does not let Back Rehab start')])
        app.click(('switch', 'list item', 'check box', 'toggle button'), 'Remind Me of Planned Sessions')
        wait_for('the question to be taken back', lambda: [asked['autostart'] for asked in session.noted('asked')] == [True, False])
        desktop.key('Escape')
        desktop.key('ctrl+w')
        assert app.ended() == 0


def no_portal(desktop):
    home = Home(desktop, settings={'session-time': 1439})
    with App(desktop, home) as app:
        app.ready()
        steps.first_start(desktop, app)
        _switch_on(desktop, app)
        wait_for('an honest line', lambda: [text for text in app.root.texts() if text.startswith('This desktop cannot start Back Rehab')])


def started_by_the_desktop(desktop):
    """Without a window: it reminds, and a press on it opens Today."""
    home = Home(desktop, settings={'session-time': 1439})
    settings = _Settings(desktop, home)
    with App(desktop, home) as app:
        app.ready()
        steps.first_start(desktop, app)
        app.quit()
    settings.set(reminders='true')
    with _Desktop(desktop, home, 'yes') as session, App(desktop, home, '--gapplication-service') as app:
        wait_for('the question', lambda: session.noted('asked'))
        assert not app.windows()
        _remind_now(settings, session)
        session.press('')
        app.ready()
        app.wait('heading', 'Workout Day')
        desktop.key('ctrl+w')
        wait_for('the end of the window', lambda: not app.windows())
        app.action('quit')
        assert app.ended() == 0


if __name__ == '__main__':
    sys.exit(harness.main([reminders, not_in_a_session, refused, no_portal, started_by_the_desktop]))
