#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole session with the keyboard alone, by a remote, and on machines that lack something or hold something bad: the session goes on, and the
person is told once."""

import contextlib
import json
import re
import shutil
import socket
import subprocess
import sys
import time

import harness
import journals
import steps
from harness import App, Home, outside_only, wait_for

PROGRAM = json.loads(steps.PROGRAM.read_text(encoding='utf-8'))
CLIPS = steps.ROOT / 'data' / 'clips'
PLAYER = 'org.mpris.MediaPlayer2.Player'
NO_SOUND = '^No sound device, so no sounds$'
NO_VOICE = '^No speech engine, so no voice'
MAY_BLANK = '^This desktop may let the screen go blank'


def _home(desktop, settings=None, clips=None):
    """Somebody whose program takes less than a minute, with clips of their own: names and bytes."""
    home = Home(desktop, {'voice': 'false', **(settings or {})})
    home.data.mkdir(mode=0o700, parents=True)
    (home.data / 'program.json').write_bytes(steps.PROGRAM.read_bytes())
    journal = journals.Journal(PROGRAM)
    begin = journals.today() - journals.days(2)
    journal.begin(begin)
    journal.session(begin, 1, 0, 5, 4)
    journal.write(home.data)
    for name, content in (clips or {}).items():
        (home.data / 'clips').mkdir(mode=0o700, exist_ok=True)
        (home.data / 'clips' / f'{name}.webm').write_bytes(content)
    return home


def _sessions(home):
    return steps.entries_of(home, 'session')


class Listener:
    """Hears what is announced to screen readers: each step, and each message. They speak values that change, too."""

    def __init__(self):
        import gi
        gi.require_version('Atspi', '2.0')
        from gi.repository import Atspi, GLib
        self.heard = []
        self.values = []
        self._context = GLib.MainContext.default()
        self._listener = Atspi.EventListener.new(lambda event, *_: self.heard.append(event.any_data))
        self._listener.register('object:announcement')
        self._values = Atspi.EventListener.new(lambda event, *_: self.values.append(f'{event.source.get_role_name()} {event.source.get_name()}'))
        self._values.register('object:property-change:accessible-value')

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._listener.deregister('object:announcement')
        self._values.deregister('object:property-change:accessible-value')

    def listen(self):
        while self._context.pending():
            self._context.iteration(False)

    def messages(self):
        """Libadwaita announces that there is one, the page what it says."""
        self.listen()
        return self.heard

    def steps(self):
        self.listen()
        return [text for text in self.heard if not re.search(f'^A toast appeared|{NO_SOUND}|{MAY_BLANK}', text)]

    def until_end(self, desktop, app, texts):
        """Goes through the session; in a hurry once everything was heard, as messages come one after the other."""
        end = time.monotonic() + steps.SESSION_S
        while app.find('button', 'Done') is None:
            assert time.monotonic() < end, 'the session does not end'
            told = all(any(re.search(text, message) for message in self.messages()) for text in texts)
            timer = app.find('timer') if told else None
            if timer is not None and timer.name.isdigit() and int(timer.name) >= 4 and app.find('label', steps.BETWEEN):
                desktop.key('Right')
            time.sleep(0.2)


def _lives_through(desktop, home, *texts, environment=None, meanwhile=None):
    """A whole session to its entry in the journal; each of the texts is told once. Returns what was said on stderr."""
    with App(desktop, home, environment=environment) as app, Listener() as listener:
        app.ready()
        before = len(_sessions(home))
        steps.begin_session(desktop, app)
        if meanwhile is not None:
            meanwhile(app)
        listener.until_end(desktop, app, texts)
        for text in texts:
            assert len([message for message in listener.messages() if re.search(text, message)]) == 1, (text, listener.messages())
        steps.finish_session(desktop, app)
        wait_for('the session in the journal', lambda: len(_sessions(home)) == before + 1)
        done = [entry for exercise in _sessions(home)[-1]['exercises'] for entry in exercise['sets']]
        assert {entry['outcome'] for entry in done} == {'done'}, done
        desktop.key('ctrl+q')
        assert app.ended() == 0
        return app.stderr


# ---- The keyboard ---------------------------------------------------------------------------------------------------------------

def _focus_on(desktop, app, role, name):
    """By Tab alone. A message that passes has a button of its own."""
    for _ in range(20):
        node = app.find(role, name)
        if node is not None and node.has('focused'):
            return
        desktop.key('Tab')
        time.sleep(0.5)
    raise harness.NotThere(f'the keyboard at {name}')


def _has_keyboard(app):
    """Whether Space means the session, without a key pressed to get there; the dialog before it takes a moment to close."""
    node = app.find('grouping', re.compile('^(Bird dog|Glute bridge)$'))
    return node is not None and node.has('focused')


def keys_do_one_thing(desktop):
    home = _home(desktop)
    with App(desktop, home) as app:
        app.ready()
        steps.begin_session(desktop, app)
        wait_for('the keyboard in the session', lambda: _has_keyboard(app))
        desktop.key('space')
        app.wait('label', 'Paused')
        # However far the session has come meanwhile, to its beginning, and time enough there.
        desktop.key(*['Left'] * 12, *['plus'] * 6)
        app.wait('label', 'Set 1 of 2 · Left side')

        # Space or Enter on a control means that control, and nothing else. Nothing moves while Tab goes there.
        _focus_on(desktop, app, 'button', 'Resume')
        desktop.key('Return')
        app.wait('label', 'Get ready')
        desktop.key('space')
        app.wait('label', 'Paused')
        assert app.find('label', 'Set 1 of 2 · Left side') is not None

        # It hurts, by two keys, and the answer is kept; other keys find nothing to act on meanwhile.
        desktop.key('h')
        app.wait(None, re.compile('What kind of pain is it'))
        desktop.key('Right', 'e', 'm')
        desktop.key('1')
        app.wait(None, re.compile('[Hh]ow strong'))
        desktop.key('2')
        app.gone(None, re.compile('[Hh]ow strong'))
        wait_for('the keyboard in the session again', lambda: _has_keyboard(app))
        desktop.key('F11')
        app.settle()
        desktop.key('Escape')
        app.settle()
        assert app.find(None, 'End the Session?') is None
        desktop.key('Escape')
        app.wait(None, 'End the Session?')
        desktop.key('Escape')
        app.gone(None, 'End the Session?')
        desktop.key('s')
        app.wait('button', 'Do Not Skip')
        desktop.key('Escape')
        app.gone('button', 'Do Not Skip')
        steps.finish_session(desktop, app)
        wait_for('the session', lambda: len(_sessions(home)) == 2)
        assert app.quit() == 0
    pains = [pain for exercise in _sessions(home)[-1]['exercises'] for pain in exercise.get('pains', [])]
    assert [(pain['kind'], pain['strength']) for pain in pains] == [('ache', 2)], pains


# ---- A screen reader ------------------------------------------------------------------------------------------------------------

REPETITION = ['Reach', 'Hold, 1 second', 'Return']
ANNOUNCED = [
    'Get ready: Bird dog, Set 1 of 2 · Left side. On hands and knees', *REPETITION,
    'Change sides: Right side', *REPETITION,
    'Change sides: Left side', *REPETITION,
    'Change sides: Right side', *REPETITION,
    'Get ready: Glute bridge. On your back', '1: Lift', 'Lower', '2: Lift', 'Lower',
]


def steps_are_announced_once(desktop):
    """Nobody looks and nobody presses a key."""
    home = _home(desktop)
    with App(desktop, home) as app, Listener() as listener:
        app.ready()
        steps.begin_session(desktop, app)
        app.wait('button', 'Done', deadline_s=steps.SESSION_S)
        assert listener.steps() == ANNOUNCED, listener.heard
        assert not listener.values, listener.values
        app.click('button', 'Done')
        wait_for('the session', lambda: len(_sessions(home)) == 2)
        assert app.quit() == 0


# ---- A remote -------------------------------------------------------------------------------------------------------------------

class Remote:
    """Media keys, a headset, a phone: another program on the session bus."""

    def __init__(self, desktop):
        self.name = f'org.mpris.MediaPlayer2.{desktop.app_id}'

    def _call(self, *arguments):
        return subprocess.run(['gdbus', 'call', '--session', '--dest', self.name, '--object-path', '/org/mpris/MediaPlayer2', '--method', *arguments],
                              capture_output=True, text=True, check=True).stdout

    def press(self, key):
        self._call(f'{PLAYER}.{key}')

    def shows(self, name, part, deadline_s=harness.DEADLINE_S):
        wait_for(f'{name} {part}', lambda: part in self._call('org.freedesktop.DBus.Properties.Get', PLAYER, name), deadline_s)

    def there(self):
        with contextlib.suppress(subprocess.CalledProcessError):
            return bool(self._call('org.freedesktop.DBus.Properties.Get', PLAYER, 'PlaybackStatus'))
        return False


@outside_only
def remote_leads_through(desktop):
    home = _home(desktop)
    remote = Remote(desktop)
    with App(desktop, home) as app:
        app.ready()
        assert not remote.there()
        steps.begin_session(desktop, app)
        wait_for('the remote', remote.there)
        remote.press('Pause')
        app.wait('label', 'Paused')
        remote.shows('PlaybackStatus', 'Paused')
        # However far the session has come meanwhile.
        for _ in range(12):
            remote.press('Previous')
        first = 'Bird dog: Set 1 of 2 · Left side'
        remote.shows('Metadata', f"'xesam:title': <'{first}'>")
        # A get-ready of 20 s and a repetition of two seconds.
        remote.shows('Metadata', "'mpris:length': <int64 22000000>")
        remote.press('Play')
        app.gone('label', 'Paused')
        remote.press('PlayPause')
        app.wait('label', 'Paused')
        remote.press('Next')
        remote.press('Next')
        remote.shows('Metadata', 'Right side')
        remote.press('Previous')
        remote.shows('Metadata', 'Left side')
        # The set is done by itself; of a session in which nothing was done nothing is asked.
        remote.press('Play')
        remote.shows('Metadata', 'Right side', steps.SESSION_S)
        for _ in range(30):
            if app.find('button', 'Done') is not None:
                break
            with contextlib.suppress(subprocess.CalledProcessError):
                remote.press('Next')
            time.sleep(0.3)
        app.wait('button', 'Done')
        wait_for('the end of the remote', lambda: not remote.there())
        app.click('button', 'Done')
        wait_for('the session', lambda: len(_sessions(home)) == 2)
        assert app.quit() == 0


# ---- What a machine may lack ------------------------------------------------------------------------------------------------------

@outside_only
def nothing_to_play_sounds_on(desktop):
    """A virtual display has no sound device, and nothing that would keep a screen on."""
    _lives_through(desktop, _home(desktop), NO_SOUND, MAY_BLANK)


@outside_only
def no_video_plugin(desktop):
    """Nothing of GStreamer but its core; the steps stand where the clip would be."""
    clip = (CLIPS / 'glute_bridge.webm' if (CLIPS / 'glute_bridge.webm').exists() else CLIPS / 'bird_dog.webm').read_bytes()
    home = _home(desktop, clips={'glute_bridge': clip, 'bird_dog': clip})
    empty = desktop.folder / 'no-plugins'
    empty.mkdir(exist_ok=True)
    _lives_through(desktop, home, '^Clips cannot be shown',
                   environment={'GST_PLUGIN_SYSTEM_PATH_1_0': str(empty), 'GST_REGISTRY_1_0': str(empty / 'registry.bin')})


@outside_only
def speech_engine_that_hangs(desktop):
    """Takes the connection, hears the greeting, and never says a word."""
    path = desktop.folder / 'speech.sock'
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen()
        _lives_through(desktop, _home(desktop, {'voice': 'true'}), NO_VOICE, environment={'SPEECHD_ADDRESS': f'unix_socket:{path}'})
        server.settimeout(0)
        with server.accept()[0] as connection:
            assert connection.recv(100).startswith(b'SET SELF CLIENT_NAME '), 'the app did not talk to the engine'


@outside_only
def no_session_bus(desktop):
    """The bus of the accessibility tree is another one."""
    answer = subprocess.run(['gdbus', 'call', '--session', '--dest', 'org.a11y.Bus', '--object-path', '/org/a11y/bus',
                             '--method', 'org.a11y.Bus.GetAddress'], capture_output=True, text=True, check=True).stdout
    address = re.search("'(.*)'", answer).group(1)
    environment = {'DBUS_SESSION_BUS_ADDRESS': f'unix:path={desktop.folder}/no-bus', 'AT_SPI_BUS_ADDRESS': address}
    _lives_through(desktop, _home(desktop), MAY_BLANK, environment=environment)


# ---- Clips of one's own that are none ---------------------------------------------------------------------------------------------

DAMAGED = {
    'empty': (b'', 'is empty'),
    'corrupt': ((CLIPS / 'bird_dog.webm').read_bytes()[:40] + bytes(range(256)) * 100, 'is damaged|shows no picture|not a video'),
    'playlist': (b'#EXTM3U\n#EXTINF:1\nhttp://127.0.0.1:9/clip.webm\n', 'not a video that this app plays'),
}


@outside_only
def clips_that_are_none(desktop):
    for name, (content, words) in DAMAGED.items():
        home = _home(desktop, clips={'glute_bridge': content, 'bird_dog': content})
        _lives_through(desktop, home, words)
        assert (home.data / 'clips' / 'bird_dog.webm').read_bytes() == content, name


@outside_only
def clip_that_vanishes(desktop):
    """While the session runs."""
    clip = (CLIPS / 'bird_dog.webm').read_bytes()
    home = _home(desktop, clips={'glute_bridge': clip, 'bird_dog': clip})
    _lives_through(desktop, home, '^The clip “.*” is not there any more', meanwhile=lambda app: shutil.rmtree(home.data / 'clips'))


CASES = [
    keys_do_one_thing, steps_are_announced_once, remote_leads_through, nothing_to_play_sounds_on, no_video_plugin, speech_engine_that_hangs, no_session_bus,
    clips_that_are_none, clip_that_vanishes,
]

if __name__ == '__main__':
    sys.exit(harness.main(CASES))
