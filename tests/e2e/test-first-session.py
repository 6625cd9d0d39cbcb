#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the first start through a first session to what is then on disk, in Today, in the calendar and in the chart."""

import datetime
import json
import re
import stat
import sys

import harness
import steps
from harness import App, Home, needs_faketime, wait_for


def _mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def first_session_reaches_disk(desktop):
    home = Home(desktop)
    with App(desktop, home, steps.PROGRAM) as app:
        app.ready()
        steps.use_program(app)
        steps.first_start(desktop, app, pain=5)
        steps.begin_session(desktop, app, pain=4)
        steps.finish_session(desktop, app, pain=3)
        assert app.quit() == 0

    today = datetime.datetime.now(harness.ZONE).date().isoformat()
    start, = steps.entries_of(home, 'start')
    assert (start['pain_now'], start['pain_week'], start['date']) == (5, 6, today), start
    flags = steps.entries_of(home, 'flags')
    assert flags[0]['occasion'] == 'start' and not flags[0].get('yes'), flags
    session, = steps.entries_of(home, 'session')
    assert session['kind'] == 'full' and session['date'] == today, session
    assert 'effort' not in session, 'an effort that nobody gave'
    assert (session['program'], session['phase'], session['routine']) == ('two-exercises', 1, '1A'), session
    assert (session['pain_before'], session['pain_before_kind'], session['pain_after']) == (4, 'ache', 3), session
    bridge, dog = session['exercises']
    assert [bridge['exercise'], dog['exercise']] == ['glute_bridge', 'bird_dog'], session
    # One set on both sides; two sets a side, left first.
    assert [(made.get('side'), made['outcome'], made['repetitions']) for made in bridge['sets']] == [(None, 'done', 2)], bridge
    assert [(made['side'], made['outcome'], made['hold_s']) for made in dog['sets']] == [
        (side, 'done', 1) for side in ('left', 'right', 'left', 'right')], dog

    assert not (home.data / 'session.json').exists()
    assert _mode(home.data) == 0o700 and _mode(home.data / 'journal') == 0o700
    for path in home.data.rglob('*.json'):
        assert _mode(path) == 0o600, path
    assert json.loads((home.data / 'program.json').read_text(encoding='utf-8'))['id'] == 'two-exercises'


def files_follow_the_schemas(desktop):
    """What first_session_reaches_disk() has written, held against data/schema."""
    import jsonschema
    home = max(desktop.folder.glob('home-*'), key=lambda path: path.stat().st_mtime)
    schemas = {path.name: json.loads(path.read_text(encoding='utf-8')) for path in (steps.ROOT / 'data' / 'schema').glob('*.json')}
    by_format = {schema['properties']['format']['const']: schema for schema in schemas.values() if 'format' in schema.get('properties', {})}
    checked = 0
    for path in (home / 'data' / 'back-rehab').rglob('*.json'):
        document = json.loads(path.read_text(encoding='utf-8'))
        schema = by_format[document['format']]
        jsonschema.Draft202012Validator(schema).validate(document)
        checked += 1
    assert checked >= 2, checked


def places_show_the_session(desktop):
    home = Home(desktop)
    with App(desktop, home, steps.PROGRAM) as app:
        app.ready()
        steps.use_program(app)
        steps.first_start(desktop, app, pain=6)
        steps.begin_session(desktop, app, pain=0)
        steps.finish_session(desktop, app, pain=2)

        # Today offers no second session on the same day in one press.
        wait_for('Today without Start', lambda: app.find('button', 'Start') is None)

        steps.show_place(app, 'Calendar')
        today = datetime.datetime.now(harness.ZONE)
        cell = app.wait(None, re.compile(rf'{today:%B} {today.day}\b.*today', re.IGNORECASE))
        assert 'done' in cell.name.lower(), cell.name

        steps.show_place(app, 'Progress')
        # 6 at the first start and 0 before the session; what was felt after it does not count.
        app.wait(None, 'Pain over time')
        app.wait(None, re.compile('^Mean of this week: 3.0 of 10, from 2 ratings'))
        assert app.quit() == 0

    # A second start shows the same.
    with App(desktop, home) as app:
        app.ready()
        steps.show_place(app, 'Calendar')
        cell = app.wait(None, re.compile(rf'{today:%B} {today.day}\b.*today', re.IGNORECASE))
        assert 'done' in cell.name.lower(), cell.name
        assert app.quit() == 0


def routine_obeys_the_keyboard(desktop):
    home = Home(desktop)
    with App(desktop, home, steps.PROGRAM) as app:
        app.ready()
        steps.use_program(app)
        steps.first_start(desktop, app)
        steps.begin_session(desktop, app)
        desktop.key('space')
        app.wait('button', re.compile('Go On|Resume|Continue'))
        desktop.key('space')
        app.wait('button', 'Pause')
        desktop.key('h')
        app.wait(None, re.compile('What kind of pain is it'))
        app.click('button', 'Pressed by Mistake')
        app.gone(None, re.compile('What kind of pain is it'))
        # A slip leaves the session where it was, standing.
        app.wait('button', 'Resume')
        desktop.key('space')
        app.wait('button', 'Pause')
        # The first exercise is done, of the second every set is skipped. In a pause nothing is done meanwhile, however slow the machine is.
        steps.run_session(desktop, app, until='Bird dog')
        desktop.key('space')
        app.wait('button', 'Resume')
        for _ in range(30):
            if app.find('button', 'Done'):
                break
            desktop.key('Right')
            app.settle()
        app.wait('button', 'Done')
        app.click('button', 'Done')
        app.gone('button', 'Done')
        assert app.quit() == 0
    session, = steps.entries_of(home, 'session')
    assert session['kind'] == 'partial', session
    assert any(made['outcome'] == 'skipped' for exercise in session['exercises'] for made in exercise['sets']), session


@needs_faketime
def sessions_belong_to_the_date_on_which_they_began(desktop):
    """Begun some seconds before midnight, finished after it."""
    home = Home(desktop)
    with App(desktop, home, steps.PROGRAM, environment=harness.fake_date('2026-11-19 20:00:00')) as app:
        app.ready()
        steps.use_program(app)
        steps.first_start(desktop, app)
        assert app.quit() == 0
    with App(desktop, home, environment=harness.fake_date('2026-11-19 23:59:10')) as app:
        app.ready()
        steps.begin_session(desktop, app)
        steps.finish_session(desktop, app, hurry=False)
        assert app.quit() == 0
    session, = steps.entries_of(home, 'session')
    assert session['date'] == '2026-11-19', session
    assert session['at'].startswith('2026-11-20T00:0'), session
    assert [path.name for path in (home.data / 'journal').glob('*.json')] == ['2026-11.json']


if __name__ == '__main__':
    sys.exit(harness.main([first_session_reaches_disk, files_follow_the_schemas, places_show_the_session, routine_obeys_the_keyboard,
                           sessions_belong_to_the_date_on_which_they_began]))
