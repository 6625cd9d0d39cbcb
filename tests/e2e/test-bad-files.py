#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that cannot be read, in each place of the data folder. Each time: the app says so in its window and on stderr, nothing is
overwritten, nothing is lost, and the person can go on."""

import json
import re
import sys

import harness
import journals
import steps
from harness import App, Home, wait_for

PROGRAM = json.loads(steps.PROGRAM.read_text(encoding='utf-8'))

GARBAGE = b'\x00\xff\xfe not json \x80' * 40
NESTED = b'[' * 200000
NEWER_JOURNAL = {'format': 'back-rehab-journal', 'version': 99, 'entries': [], 'later': 'kept'}


def _encode(document):
    return document if isinstance(document, bytes) else json.dumps(document).encode()


def _home(desktop):
    home = Home(desktop)
    home.data.mkdir(mode=0o700, parents=True)
    (home.data / 'program.json').write_bytes(steps.PROGRAM.read_bytes())
    journal = journals.Journal(PROGRAM)
    begin = journals.today() - journals.days(2)
    journal.begin(begin)
    journal.session(begin, 1, 0, 5, 4)
    journal.write(home.data)
    return home


def _everything(home):
    """The bytes of every file below the data folder."""
    return [path.read_bytes() for path in home.data.rglob('*') if path.is_file()]


def _said(app):
    """Whether the window and stderr speak of it."""
    wait_for('a word on stderr', lambda: app.stderr.strip())
    wait_for('a word in the window', lambda: app.find('button', 'Details') or app.find('alert') or app.find('dialog'))


def _usable(home, app):
    """A check-in comes to disk."""
    before = len(steps.entries_of(home, 'check-in'))
    if app.find('alert') is not None:
        app.find('alert').find('button').click()
        app.gone('alert')
    app.wait(None, 'Pain now, from 0 to 10').wait('radio button', '0').click()
    wait_for('the check-in on disk', lambda: len(steps.entries_of(home, 'check-in')) == before + 1)
    assert app.quit() == 0


def _trial(desktop, place, content):
    """Starts the app with a bad file in a place and sees that it copes."""
    content = _encode(content)
    home = _home(desktop)
    path = home.data / place
    path.write_bytes(content)
    with App(desktop, home) as app:
        app.ready()
        _said(app)
        _usable(home, app)
    assert content in _everything(home), f'{place} is gone'
    return path, content


def unreadable_month_is_set_aside(desktop):
    _trial(desktop, 'journal/2020-02.json', GARBAGE)


def truncated_month_is_set_aside(desktop):
    whole = json.dumps({'format': 'back-rehab-journal', 'version': 1, 'entries': [{'id': 'x', 'rev': 1}]}).encode()
    _trial(desktop, 'journal/2020-02.json', whole[:-20])


def empty_month_is_no_loss(desktop):
    _trial(desktop, 'journal/2020-02.json', b'')


def deeply_nested_month_is_refused(desktop):
    _trial(desktop, 'journal/2020-02.json', NESTED)


def newer_month_is_left_alone(desktop):
    home = _home(desktop)
    path = home.data / 'journal' / '2020-02.json'
    content = _encode(NEWER_JOURNAL)
    path.write_bytes(content)
    with App(desktop, home) as app:
        app.ready()
        _said(app)
        assert app.quit() == 0
    assert path.read_bytes() == content


def bad_entries_do_not_take_the_good_ones_along(desktop):
    home = _home(desktop)
    month = min((home.data / 'journal').glob('*.json'))
    document = json.loads(month.read_text(encoding='utf-8'))
    strange = {'id': 'no-uuid', 'rev': -1, 'type': 'check-in', 'pain': 'very'}
    # One that breaks the schema, and one that the rules cannot use: nobody begins twice.
    second = {**next(entry for entry in document['entries'] if entry['type'] == 'start'), 'id': '0f8fad5b-d9cb-469f-a165-70867728950e'}
    document['entries'] += [strange, second]
    month.write_text(json.dumps(document), encoding='utf-8')
    with App(desktop, home) as app:
        app.ready()
        _said(app)
        app.click('button', 'Details')
        app.wait(None, 'Unreadable Entries')
        app.wait(None, re.compile('^This entry could not be read and is left out'))
        app.wait(None, re.compile('^The program can only begin once'))
        desktop.key('Escape')
        app.gone('dialog')
        _usable(home, app)
    assert strange in steps.entries(home) and second in steps.entries(home)
    assert steps.entries_of(home, 'session')


def unreadable_program_falls_back(desktop):
    _trial(desktop, 'program.json', GARBAGE)


def program_with_loaded_flexion_is_refused(desktop):
    hostile = json.loads(json.dumps(PROGRAM))
    hostile['exercises'][0]['spine'] = {'movement': 'flexion', 'load': 'own-weight'}
    _trial(desktop, 'program.json', hostile)


def newer_program_falls_back(desktop):
    _trial(desktop, 'program.json', {**PROGRAM, 'version': 99})


def unreadable_session_is_set_aside(desktop):
    _trial(desktop, 'session.json', GARBAGE)


def half_written_session_is_set_aside(desktop):
    _trial(desktop, 'session.json', b'{"format": "back-rehab-session", "version": 1, "rou')


def newer_session_is_left_alone(desktop):
    path, content = _trial(desktop, 'session.json', {'format': 'back-rehab-session', 'version': 99})
    assert path.read_bytes() == content


def clip_that_is_a_playlist_is_not_played(desktop):
    """An own clip may reach the network if it is a playlist: it is not a clip."""
    home = _home(desktop)
    clips = home.data / 'clips'
    clips.mkdir(mode=0o700)
    playlist = b'#EXTM3U\n#EXTINF:1\nhttp://127.0.0.1:9/clip.webm\n'
    (clips / 'glute_bridge.webm').write_bytes(playlist)
    (clips / 'bird_dog.webm').write_bytes(GARBAGE)
    with App(desktop, home) as app:
        app.ready()
        steps.begin_session(desktop, app)
        steps.finish_session(desktop, app)
        assert app.quit() == 0
        # Said, and not over and over.
        assert 1 <= app.stderr.count('glute_bridge.webm') <= 4, app.stderr[:2000]
    assert (clips / 'glute_bridge.webm').read_bytes() == playlist


def folder_that_is_a_file_is_said(desktop):
    home = Home(desktop)
    home.data.mkdir(mode=0o700, parents=True)
    (home.data / 'journal').write_bytes(b'mine')
    with App(desktop, home) as app:
        app.ready()
        _said(app)
    assert (home.data / 'journal').read_bytes() == b'mine'


CASES = [
    unreadable_month_is_set_aside, truncated_month_is_set_aside, empty_month_is_no_loss, deeply_nested_month_is_refused,
    newer_month_is_left_alone, bad_entries_do_not_take_the_good_ones_along, unreadable_program_falls_back,
    program_with_loaded_flexion_is_refused, newer_program_falls_back, unreadable_session_is_set_aside,
    half_written_session_is_set_aside, newer_session_is_left_alone, clip_that_is_a_playlist_is_not_played, folder_that_is_a_file_is_said,
]

if __name__ == '__main__':
    sys.exit(harness.main(CASES))
