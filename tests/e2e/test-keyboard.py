#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole session with nothing but keys, from Today to what it changed: the keyboard is always somewhere that can be seen, and no key does two
things."""

import json
import re
import subprocess
import sys

import harness
import journals
import steps
from harness import App, Home, wait_for

PROGRAM = json.loads(steps.PROGRAM.read_text(encoding='utf-8'))
EXERCISE = re.compile('^(Bird dog|Glute bridge)$')
MUTE = 'Mute the Sounds (M)'
MOST_STOPS = 40
HELD_S = 1.5  # longer than a display waits before it repeats a key
MARGIN = 6  # pixels around a control that its outline may take


def _home(desktop):
    """Somebody whose program takes less than a minute."""
    home = Home(desktop, {'voice': 'false', 'window-width': 1000, 'window-height': 700})
    home.data.mkdir(mode=0o700, parents=True)
    (home.data / 'program.json').write_bytes(steps.PROGRAM.read_bytes())
    journal = journals.Journal(PROGRAM)
    begin = journals.today() - journals.days(2)
    journal.begin(begin)
    journal.session(begin, 1, 0, 5, 4)
    journal.write(home.data)
    return home


class Keyboard:
    """Presses keys, and hears from the accessibility bus where the keyboard goes: always to an element in sight."""

    def __init__(self, desktop, app):
        import gi
        gi.require_version('Atspi', '2.0')
        from gi.repository import Atspi, GLib
        self.desktop, self.app = desktop, app
        self._moves, self._node = 0, None
        self._context = GLib.MainContext.default()
        self._listener = Atspi.EventListener.new(self._hear)
        self._listener.register('object:state-changed:focused')

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._listener.deregister('object:state-changed:focused')

    def _hear(self, event, *_):
        if event.detail1:
            self._moves, self._node = self._moves + 1, harness.Node(event.source)

    def _has_moved(self, since):
        while self._context.pending():
            self._context.iteration(False)
        return self._moves > since

    def where(self):
        """The element that has the keyboard."""
        def in_sight():
            self._has_moved(0)
            return self._node if self._node is not None and self._node.has('focused') and self._node.within(self.app.window) else None
        return wait_for('the keyboard, in sight', in_sight)

    def press(self, *keys):
        self.desktop.key(*keys)
        return self.where()

    def go(self, role, name, key='Tab'):
        """On with Tab, or back, until an element has the keyboard."""
        query, node = harness.Query(role, name), None
        for _ in range(MOST_STOPS):
            before = self._moves
            self.desktop.key(key)
            wait_for(f'{key} to go on from {node and node.name}', lambda before=before: self._has_moved(before))
            node = self.where()
            if query.matches(node):
                return node
        raise harness.NotThere(f'the keyboard at {name}')


def _shown(node):
    """The elements that show; what is hidden has nothing below it that does."""
    if node.showing or node.role == 'application':
        yield node
        for child in node.children:
            yield from _shown(child)


class Sight:
    """What can be seen of a session that stands."""

    def __init__(self, app):
        shown = [(node.role, node.name, node) for node in _shown(app.root)]
        labels = [name for role, name, _ in shown if role == 'label']
        self.seen = {
            'paused': 'Paused' in labels,
            'exercise': [label for label in labels if EXERCISE.match(label)],
            'place': [label for label in labels if label.startswith('Set ')],
            'number': [name for role, name, _ in shown if role == 'timer'],
            'muted': [node.has('pressed') for _, name, node in shown if name == MUTE],
            'question': [name for role, name, _ in shown if role in ('dialog', 'alert')],
        }

    def changed(self, before):
        return {name for name, value in self.seen.items() if value != before.seen[name]}


def _changes(keyboard, key, name):
    """The key changes this, and nothing else. Returns what it was, and what it is now."""
    before = Sight(keyboard.app)
    keyboard.press(key)
    wait_for(f'{key} to change {name}', lambda: name in Sight(keyboard.app).changed(before))
    after = Sight(keyboard.app)
    assert after.changed(before) == {name}, (key, before.seen, after.seen)
    return before.seen[name], after.seen[name]


def _seconds(number):
    """What the countdown says, such as 20 or 1:05."""
    minutes, _, seconds = number.rpartition(':')
    return int(minutes or 0) * 60 + int(seconds)


def _picture(node):
    """A control on the display, and what is around it."""
    left, top, width, height = node.place
    area = f'{width + 2 * MARGIN}x{height + 2 * MARGIN}+{max(left - MARGIN, 0)}+{max(top - MARGIN, 0)}'
    return subprocess.run(['import', '-silent', '-window', 'root', '-crop', area, '+repage', 'rgb:-'], check=True, capture_output=True).stdout


def _shows_focus(keyboard, role, name, key='Tab'):
    """The control looks another way once it has the keyboard. Nothing else moves while the session stands."""
    node = keyboard.app.wait(role, name)
    without = _picture(node)
    keyboard.go(role, name, key)
    wait_for(f'an outline around {name}', lambda: _picture(node) != without)


def _from_today(keyboard):
    """Through the questions before a session."""
    app = keyboard.app
    app.wait('button', 'Start')
    keyboard.go('button', 'Start')
    keyboard.press('Return')
    app.wait(None, 'Is anything new since last time?')
    for answer in ('Yes, back to usual', 'Nothing new'):
        keyboard.go('radio button', answer)
        keyboard.press('space')
    keyboard.go('radio button', re.compile('^0'))
    keyboard.press('4')
    keyboard.go(('radio button', 'check box'), re.compile('^Ache'))
    keyboard.press('space')
    keyboard.go('button', 'Start')
    keyboard.press('Return')
    app.wait('button', 'It Hurts')


def _at_the_beginning(keyboard):
    """Paused at once, and back, however far the session has come."""
    wait_for('the keyboard in the session', lambda: harness.Query('grouping', EXERCISE).matches(keyboard.where()))
    keyboard.press('space')
    keyboard.app.wait('label', 'Paused')
    keyboard.press(*['Left'] * 12)
    keyboard.app.wait('label', 'Set 1 of 2 · Left side')


def _held(keyboard):
    """Whoever leans on a key asks once for what it does."""
    (before,), app = Sight(keyboard.app).seen['number'], keyboard.app
    keyboard.desktop.hold('plus', HELD_S)
    app.settle()
    (after,) = Sight(app).seen['number']
    assert _seconds(after) == _seconds(before) + 15, (before, after)
    keyboard.desktop.hold('Right', HELD_S)
    app.settle()
    assert app.find('label', 'Set 1 of 2 · Left side') is not None, Sight(app).seen
    keyboard.press('Left')


def _each_control(keyboard):
    """What has the keyboard shows it; Space and Enter do what it says, and letters still mean the session."""
    _shows_focus(keyboard, 'button', 'Resume')
    _shows_focus(keyboard, 'button', '15 seconds more')
    for key in ('space', 'Return', 'plus'):
        (before,), (after,) = _changes(keyboard, key, 'number')
        assert _seconds(after) == _seconds(before) + 15, (key, before, after)
    _changes(keyboard, 'm', 'muted')
    _shows_focus(keyboard, 'button', 'It Hurts')
    _shows_focus(keyboard, 'button', 'End')
    _changes(keyboard, 'Return', 'question')
    _changes(keyboard, 'Escape', 'question')
    _shows_focus(keyboard, 'toggle button', MUTE, 'shift+Tab')
    for key in ('space', 'Return', 'm'):
        _changes(keyboard, key, 'muted')
    _shows_focus(keyboard, 'grouping', EXERCISE, 'shift+Tab')


def _after(keyboard):
    """The questions at the end, beside what the session changed, back to Today."""
    app = keyboard.app
    app.wait(None, 'What It Changed')
    keyboard.go('radio button', re.compile('^0'))
    keyboard.press('2')
    # A group is one stop, its answers are reached with the arrows.
    keyboard.go('radio button', 'Easy')
    keyboard.go('radio button', 'Medium', 'Right')
    keyboard.press('space')
    keyboard.go('text', None)
    # Letters are letters here.
    keyboard.desktop.type('hems')
    keyboard.go('button', 'Done')
    keyboard.press('Return')
    app.gone('button', 'Done')
    app.wait(None, 'How is your back now?')


def whole_session(desktop):
    home = _home(desktop)
    with App(desktop, home) as app, Keyboard(desktop, app) as keyboard:
        app.ready()
        _from_today(keyboard)
        _at_the_beginning(keyboard)
        _held(keyboard)
        _each_control(keyboard)
        keyboard.press('space')
        app.gone('label', 'Paused')
        steps.run_session(desktop, app)
        _after(keyboard)
        desktop.key('ctrl+q')
        assert app.ended() == 0
    session = wait_for('the session', lambda: steps.entries_of(home, 'session')[1:])[0]
    assert (session['pain_before'], session['pain_after'], session['note']) == (4, 2, 'hems'), session
    outcomes = [done['outcome'] for exercise in session['exercises'] for done in exercise['sets']]
    assert outcomes == ['done'] * len(outcomes) and outcomes, outcomes


if __name__ == '__main__':
    sys.exit(harness.main([whole_session]))
