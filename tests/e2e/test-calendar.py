#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The calendar of the real app, by keys and through the accessibility tree: move, pause, correct, delete, take back; and what is then on
disk."""

import json
import re
import subprocess
import sys

import harness
import journals
import steps
from harness import App, Home, needs_faketime, wait_for

DEFAULT = json.loads((steps.ROOT / 'data' / 'programs' / 'default.json').read_text(encoding='utf-8'))
TODAY = journals.day('2026-11-20')  # a Friday, and a day to train: the 20th, 22nd, 24th...
NOW = f'{TODAY} 17:30:00'


def _lived_in(desktop, change=None):
    home = Home(desktop)
    journal = journals.Journal(DEFAULT)
    journal.begin(TODAY - journals.days(4), 5, 5)
    journal.session(TODAY - journals.days(4), 1, 0, 4, 3)
    journal.session(TODAY - journals.days(2), 1, 1, 4, 3)
    journal.add('check-in', TODAY - journals.days(1), '08:00', pain=4, kind='ache')
    if change is not None:
        change(journal)
    journal.write(home.data)
    return home


def _begin(desktop, app):
    """Goes to the calendar, and by Tab into the month, which has one stop: the selected day."""
    app.ready()
    app.wait('button', re.compile('^Get Help'))
    desktop.key('alt+2')
    app.wait('table cell', re.compile('^Friday, November 20, today'))
    for _ in range(12):
        if _focused(app).startswith('Friday, November 20'):
            break
        desktop.key('Tab')
        app.settle()
    assert _focused(app).startswith('Friday, November 20'), app.window.dump()


def _focused(app):
    cell = next((node for node in app.find_all('table cell') if node.has('focused')), None)
    return cell.name if cell is not None else ''


def _plan(home):
    """The plan entries since the first start, oldest first."""
    return [entry for entry in steps.entries_of(home, 'plan') if entry['change'] != 'pattern']


def _menu(app, desktop, group, letter):
    """Chooses from the menu of an entry by its letter: the items of a menu have no names in the accessibility tree."""
    node = app.wait('toggle button', f'Change: {group}') if app.find('toggle button', f'Change: {group}') else app.wait(None, f'Change: {group}')
    node.click()
    app.settle()
    desktop.key(letter)


@needs_faketime
def moved_by_keys_and_taken_back(desktop):
    home = _lived_in(desktop)
    with App(desktop, home, environment=harness.fake_date(NOW)) as app:
        _begin(desktop, app)
        # To the day after the last session and before: refused, and nothing is kept.
        desktop.key('m', 'Left', 'Return')
        app.wait('label', re.compile('needs a day of rest|has passed'))
        assert _plan(home) == []
        desktop.key('Right', 'Right', 'Return')
        moved = wait_for('the move on disk', lambda: _plan(home))[0]
        assert (moved['change'], moved['from'], moved['to'], moved['rev']) == ('move', '2026-11-20', '2026-11-21', 1), moved
        app.wait('table cell', re.compile('^Saturday, November 21: Moved, Planned'))
        # What comes after it flows from its new date.
        app.wait('table cell', re.compile('^Monday, November 23: Planned'))
        desktop.key('ctrl+z')
        app.wait('table cell', re.compile('^Friday, November 20, today: Planned'))
        back = wait_for('the way back on disk', lambda: [entry for entry in _plan(home) if entry.get('deleted')])[0]
        assert back['id'] == moved['id'] and back['rev'] == 2, back
        assert app.quit() == 0


def _pointer(*arguments):
    subprocess.run(['xdotool', *map(str, arguments)], check=True)


def _drag_to(app, day):
    """Moves the pointer, its button held, over a day, in steps as a hand does."""
    x, y = app.wait('table cell', day).middle
    for step in (-6, -3, 0):
        _pointer('mousemove', x + step, y + step)
        app.settle()


@needs_faketime
def moved_by_pointer(desktop):
    """FREQ-5, with the pointer: a day that it refuses says why while the session hangs over it, and takes nothing."""
    home = _lived_in(desktop)
    with App(desktop, home, environment=harness.fake_date(NOW)) as app:
        _begin(desktop, app)
        _pointer('mousemove', *app.wait('table cell', re.compile('^Tuesday, November 24: Planned')).middle, 'mousedown', 1)
        _drag_to(app, re.compile('^Monday, November 23'))
        app.wait('label', 'There has to be a day of rest between it and the session planned for Sunday.')
        _pointer('mouseup', 1)
        app.gone('label', re.compile('^Moving the session'))
        assert _plan(home) == []

        _pointer('mousemove', *app.wait('table cell', re.compile('^Friday, November 20, today')).middle, 'mousedown', 1)
        _drag_to(app, re.compile('^Saturday, November 21'))
        app.wait('label', 'The session can be moved to tomorrow.')
        _pointer('mouseup', 1)
        moved = wait_for('the move on disk', lambda: _plan(home))[0]
        assert (moved['change'], moved['from'], moved['to']) == ('move', '2026-11-20', '2026-11-21'), moved
        app.wait('table cell', re.compile('^Saturday, November 21: Moved, Planned'))
        app.click('button', 'Undo')
        app.wait('table cell', re.compile('^Friday, November 20, today: Planned'))
        assert app.quit() == 0


@needs_faketime
def paused_and_ended_early(desktop):
    def pause(journal):
        journal.add('plan', TODAY - journals.days(1), '20:00', change='pause', **{'from': '2026-11-19', 'to': '2026-11-27'})
    home = _lived_in(desktop, pause)
    with App(desktop, home, environment=harness.fake_date(NOW)) as app:
        _begin(desktop, app)
        app.wait('table cell', re.compile('^Friday, November 20, today: Paused'))
        _menu(app, desktop, 'Pause', 'e')
        app.wait('table cell', re.compile('^Friday, November 20, today: Planned'))
        first, ended = wait_for('two revisions', lambda: _plan(home) if len(_plan(home)) == 2 else None)
        assert (ended['id'], ended['rev'], ended['from'], ended['to']) == (first['id'], 2, '2026-11-19', '2026-11-19'), ended
        # A new one, as it is proposed: a week from the day that is selected.
        app.click('button', re.compile('^Pause From Here'))
        app.wait('label', re.compile('The pause takes 7 days'))
        app.click('button', 'Save')
        new = wait_for('the pause on disk', lambda: _plan(home)[2:])[0]
        assert (new['change'], new['from'], new['to'], new['rev']) == ('pause', '2026-11-20', '2026-11-26', 1), new
        app.wait('table cell', re.compile('^Friday, November 20, today: Paused'))
        app.click('button', 'Undo')
        app.wait('table cell', re.compile('^Friday, November 20, today: Planned'))
        assert app.quit() == 0


@needs_faketime
def corrected_deleted_and_taken_back(desktop):
    home = _lived_in(desktop)
    with App(desktop, home, environment=harness.fake_date(NOW)) as app:
        _begin(desktop, app)
        desktop.key('Left')
        app.wait('heading', re.compile('^Thursday, November 19'))
        _menu(app, desktop, 'Check-in', 'c')
        dialog = app.wait('dialog')
        dialog.find('radio button', re.compile(r'^2\b')).click()
        dialog.wait('button', 'Save').click()
        app.gone('dialog')
        first, corrected = wait_for('the correction', lambda: (lambda found: found if len(found) == 2 else None)(
            steps.entries_of(home, 'check-in')))
        assert corrected['id'] == first['id'] and corrected['at'] == first['at'], corrected
        assert (corrected['rev'], corrected['pain'], corrected['kind']) == (2, 2, 'ache') and 'revised' in corrected, corrected

        _menu(app, desktop, 'Check-in', 'd')
        deleted = wait_for('the deletion', lambda: [entry for entry in steps.entries_of(home, 'check-in') if entry.get('deleted')])[0]
        assert deleted['rev'] == 3, deleted
        app.click('button', 'Undo')
        restored = wait_for('the way back', lambda: steps.entries_of(home, 'check-in')[3:])[0]
        assert restored['rev'] == 4 and restored['pain'] == 2 and not restored.get('deleted'), restored
        assert app.quit() == 0


@needs_faketime
def logged(desktop):
    home = _lived_in(desktop)
    with App(desktop, home, environment=harness.fake_date(NOW)) as app:
        _begin(desktop, app)
        desktop.key('Left')
        app.wait('heading', re.compile('^Thursday, November 19'))
        app.click('button', re.compile('^Log a Session'))
        dialog = app.wait('dialog')
        steps.rate(dialog, 'Pain before, from 0 to 10', 3)
        dialog.wait('button', 'Save').click()
        app.gone('dialog')
        session = wait_for('the session on disk', lambda: steps.entries_of(home, 'session')[2:])[0]
        assert (session['date'], session['kind'], session['pain_before']) == ('2026-11-19', 'full', 3), session
        assert all(done['outcome'] == 'done' for record in session['exercises'] for done in record['sets']), session
        app.wait('table cell', re.compile('^Thursday, November 19: Done, Extra session'))
        assert app.quit() == 0


if __name__ == '__main__':
    sys.exit(harness.main([moved_by_keys_and_taken_back, moved_by_pointer, paused_and_ended_early, corrected_deleted_and_taken_back, logged]))
