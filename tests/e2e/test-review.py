#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A review that is due, from the card on Today to the entry on disk and the proposal that follows, and a decision that is kept and can be
read again: by keyboard alone."""

import json
import re
import subprocess
import sys

import harness
import journals
import steps
from harness import App, Home, NotThere, wait_for

PROGRAM = json.loads((steps.ROOT / 'data' / 'programs' / 'default.json').read_text(encoding='utf-8'))
ROLES = ('button', 'radio button', 'check box', 'list item', 'combo box')
TABS = 80  # more than any page has


def _due(desktop, later):
    """Somebody who began 30 days ago with pain 6, has had pain as said since the second week, and rated nothing in the last 7 days."""
    home = Home(desktop)
    journal = journals.Journal(PROGRAM)
    begin = journals.today() - journals.days(30)
    journal.begin(begin, pain_now=6, activities=[('Sit through a meeting', 4)])
    for number in range(11):
        date = begin + journals.days(2 * number)
        identity = journal.session(date, 1, number, 6 if number < 4 else later, 3)
        journal.add('next-day', date + journals.days(1), '08:00', session=identity, usual=True)
    journal.write(home.data)
    return home


def _tab_to(desktop, app, name, within=None):
    """Presses Tab until what is called so has the keyboard."""
    for _ in range(TABS):
        place = steps.dialog(app) if within else app.window
        if any(node.has('focused') for node in place.find_all(ROLES, name)):
            return
        desktop.key('Tab')
    raise NotThere(f'{name} by keyboard')


def _rate_by_digit(desktop, app, digit):
    """The scale takes a digit; the kinds below it are a group of their own."""
    _tab_to(desktop, app, re.compile('^0'), within='dialog')
    desktop.key(digit)
    wait_for(f'{digit} chosen', lambda: steps.dialog(app).find('radio button', re.compile(f'^{digit}')).has('checked'))


def _do_review(desktop, app, rating):
    _tab_to(desktop, app, 'Begin the Review')
    desktop.key('Return')
    app.wait(None, 'How Is Your Back Now?')
    _rate_by_digit(desktop, app, rating)
    _tab_to(desktop, app, re.compile('^Ache'), within='dialog')
    desktop.key('space')
    _tab_to(desktop, app, 'Continue', within='dialog')
    desktop.key('Return')
    app.wait(None, 'What Can You Do Now?')
    _tab_to(desktop, app, re.compile('^Sit through a meeting'), within='dialog')
    desktop.key('space')
    wait_for('the keyboard in the list', lambda: any(item.has('focused') for item in steps.dialog(app).find_all('list item')))
    desktop.key('End')
    desktop.key('Return')
    app.wait('label', '10: as well as before')
    _tab_to(desktop, app, 'Continue', within='dialog')
    desktop.key('Return')
    app.wait(None, 'Has Any of This Come Up?')
    _tab_to(desktop, app, 'None of these', within='dialog')
    desktop.key('space')
    _tab_to(desktop, app, 'Finish the Review', within='dialog')
    desktop.key('Return')
    app.wait('button', 'Done')


def review_by_keyboard(desktop):
    # A pointer that rests over a list would choose in it.
    subprocess.run(['xdotool', 'mousemove', '0', '0'], check=True)
    home = _due(desktop, later=5)
    with App(desktop, home) as app:
        app.ready()
        app.wait(None, 'Look back on the last four weeks?')
        _do_review(desktop, app, '5')

        # 6 to 5 is a sixth less.
        app.wait(None, 'Time to See a Physiotherapist')
        app.wait(None, 'Pain down 16\u00a0% since your first week: 6.0 to 5.0 of 10. That is less than 20\u00a0% improvement. Please see a physiotherapist.')
        app.wait(None, '4 of 10 at first, 10 now')
        desktop.key('Return')
        app.gone('button', 'Done')

        wait_for('the review on disk', lambda: steps.entries_of(home, 'review'))
        (review,), (check_in,) = steps.entries_of(home, 'review'), steps.entries_of(home, 'check-in')
        flags = steps.entries_of(home, 'flags')[-1]
        assert review['activities'] == [{'name': 'Sit through a meeting', 'ability': 10}], review
        assert (check_in['pain'], check_in['kind']) == (5, 'ache'), check_in
        assert (flags['occasion'], flags['yes']) == ('review', []), flags
        assert review['date'] == flags['date'] == check_in['date'] == journals.today().isoformat()

        # What follows is proposed, and the answer is kept with its reason.
        app.wait(None, 'See a doctor or physiotherapist about this?')
        _tab_to(desktop, app, 'I Will See Somebody')
        desktop.key('Return')
        app.gone(None, 'See a doctor or physiotherapist about this?')
        decision = wait_for('the decision on disk', lambda: steps.entries_of(home, 'decision'))[0]
        assert (decision['kind'], decision['rule'], decision['accepted']) == ('see-professional', 'REVIEW-1', True), decision
        assert 'less than 20\u00a0% improvement' in decision['reason'], decision

        # All of it can be read again.
        _tab_to(desktop, app, 'What changed last')
        desktop.key('Return')
        app.wait('dialog')
        app.wait(None, 'You meant to see a doctor or physiotherapist')
        app.wait(None, 'You did a review: Time to See a Physiotherapist')
        desktop.key('Escape')
        app.gone('dialog')
        assert app.quit() == 0

    # Done is done, at the next start, too.
    with App(desktop, home) as again:
        again.ready()
        again.wait(None, 'How is your back now?')
        assert again.find(None, 'Look back on the last four weeks?') is None
        assert again.quit() == 0


if __name__ == '__main__':
    sys.exit(harness.main([review_by_keyboard]))
