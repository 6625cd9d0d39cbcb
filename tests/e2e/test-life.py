#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The app among other things: started twice, closed in a session, killed in a session, open over midnight."""

import json
import re
import sys
import time

import harness
import journals
import steps
from harness import App, Home, needs_faketime, wait_for

PROGRAM = json.loads(steps.PROGRAM.read_text(encoding='utf-8'))


def _lived_in(desktop, today, days_ago=2):
    """The directories of somebody who began some days ago and trains today, with the tests' own program."""
    home = Home(desktop)
    home.data.mkdir(mode=0o700, parents=True)
    (home.data / 'program.json').write_text(steps.PROGRAM.read_text(encoding='utf-8'), encoding='utf-8')
    journal = journals.Journal(PROGRAM)
    begin = today - journals.days(days_ago)
    journal.begin(begin)
    identity = journal.session(begin, 1, 0, 5, 4)
    journal.add('next-day', begin + journals.days(1), '08:00', session=identity, usual=True)
    journal.write(home.data)
    return home


def _in_a_session(desktop):
    home = _lived_in(desktop, journals.today())
    app = App(desktop, home)
    app.ready()
    steps.begin_session(desktop, app)
    return home, app


def second_start_raises_the_window(desktop):
    home = _lived_in(desktop, journals.today())
    with App(desktop, home) as first:
        first.ready()
        first.wait('button', 'Start')
        with App(desktop, home) as second:
            assert second.ended() == 0
        assert len(first.find_all('frame')) == 1
        assert first.quit() == 0


def closing_in_a_session_asks(desktop):
    home, app = _in_a_session(desktop)
    with app:
        desktop.key('ctrl+q')
        app.wait(None, 'End the Session?')
        app.click('button', 'Keep Going')
        app.gone(None, 'End the Session?')
        assert app.process.poll() is None
        assert app.wait('button', 'It Hurts')
        desktop.key('ctrl+q')
        app.click('button', 'Go On Later')
        assert app.ended() == 0
    assert (home.data / 'session.json').exists()
    assert len(steps.entries_of(home, 'session')) == 1
    with App(desktop, home) as again:
        again.ready()
        again.wait(None, 'Go On With Your Session?')
        again.click('button', 'Save and End')
        again.gone(None, 'Go On With Your Session?')
        if again.find('button', 'Done'):
            again.click('button', 'Done')
        wait_for('the end of session.json', lambda: not (home.data / 'session.json').exists())
        assert again.quit() == 0


def killed_session_goes_on(desktop):
    home, app = _in_a_session(desktop)
    with app:
        written = home.data / 'session.json'
        # Until the first exercise is done, as far as the file knows.
        wait_for('a set that is done', lambda: written.exists() and '"done"' in written.read_text(encoding='utf-8'),
                 deadline_s=steps.SESSION_S)
        app.kill()
    kept = json.loads(written.read_text(encoding='utf-8'))
    assert kept['format'] == 'back-rehab-session', kept
    with App(desktop, home) as again:
        again.ready()
        again.click('button', 'Go On')
        again.wait('button', 'It Hurts')
        steps.finish_session(desktop, again)
        assert again.quit() == 0
    assert not written.exists()
    _, session = steps.entries_of(home, 'session')
    assert session['kind'] == 'full', session
    assert session['pain_before'] == 4 and session['pain_after'] == 3, session


@needs_faketime
def midnight_turns_today_over(desktop):
    """A day after a session is a rest day; the one after it is a day to train."""
    home = _lived_in(desktop, journals.day('2026-11-20'))
    with App(desktop, home, environment=harness.fake_date('2026-11-19 23:59:45')) as app:
        app.ready()
        app.wait(None, re.compile('rest', re.IGNORECASE))
        assert app.find('button', 'Start') is None, app.window.dump()
        app.wait('button', 'Start', deadline_s=40)
        assert app.quit() == 0


@needs_faketime
def months_and_years_roll_over(desktop):
    home = _lived_in(desktop, journals.day('2027-01-01'))
    with App(desktop, home, environment=harness.fake_date('2026-12-31 23:59:45')) as app:
        app.ready()
        app.wait('button', 'Start', deadline_s=40)
        steps.show_place(app, 'Calendar')
        app.wait(None, re.compile(r'January 1\b.*today', re.IGNORECASE))
        app.wait(None, re.compile('January 2027'))
        assert app.quit() == 0


def start_is_quick(desktop):
    """Ten weeks of records, and the answer to "what do I do now?" in a moment."""
    home = Home(desktop)
    default = json.loads((steps.ROOT / 'data' / 'programs' / 'default.json').read_text(encoding='utf-8'))
    journals.ten_weeks(default, journals.today()).write(home.data)
    started = time.monotonic()
    with App(desktop, home) as app:
        app.ready()
        app.wait('button', 'Start')
        took = time.monotonic() - started
        print(f'# {took:.2f} s until Start')
        assert took < (5 if not harness.sanitized() else 30), took
        assert app.quit() == 0


if __name__ == '__main__':
    sys.exit(harness.main([second_start_raises_the_window, closing_in_a_session_asks, killed_session_goes_on, midnight_turns_today_over,
                           months_and_years_roll_over, start_is_quick]))
