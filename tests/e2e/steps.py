# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does, in steps that several scenarios share, and what should then be on disk."""

import json
import pathlib
import re
import time

from harness import NotThere, wait_for

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / 'tests' / 'data' / 'two-exercises.json'
SESSION_S = 150.0  # what the tests' own program takes at most, on a busy machine too
BETWEEN = re.compile('^(Get ready|Rest|Change sides)')


def keep(desktop, folder, name):
    """Takes a screenshot if there is a folder for it."""
    if folder is not None:
        desktop.screenshot(pathlib.Path(folder) / f'{name}.png')


def rate(app, question, rating):
    """Answers one of the scales from 0 to 10; the question stands above it, too."""
    number = re.compile(rf'^{rating}\b')

    def button():
        for element in app.find_all(None, question):
            found = element.find('radio button', number)
            if found is not None:
                return found
        return None

    wait_for(f'{rating} in answer to “{question}”', button).click()
    wait_for(f'{rating} chosen', lambda: button().has('checked'))


def tick(app, name):
    """Ticks a check box or chooses a radio button, by its name or a pattern of it."""
    roles = ('check box', 'radio button')
    app.wait(roles, name).click()
    wait_for(f'{name} ticked', lambda: app.find(roles, name).has('checked'))


def choose_kind(app, kind='Ache'):
    """Says what kind of pain it is."""
    tick(app, re.compile(f'^{kind}'))


def use_program(app):
    """Answers the question whether to use the program that the app was started with."""
    app.click('button', 'Use This Program')
    app.gone('button', 'Use This Program')


def first_start(desktop, app, pain=5, shots=None):
    """Goes through the first start as quickly as it goes, ending on Today."""
    app.wait(None, 'Welcome to Back Rehab')
    keep(desktop, shots, '01-welcome')
    app.click('button', 'Continue')
    app.wait(None, 'Is It Safe to Begin?')
    tick(app, 'None of these')
    keep(desktop, shots, '02-safety')
    app.click('button', 'Continue')
    app.wait(None, 'How Is Your Back?')
    rate(app, 'Pain right now', pain)
    choose_kind(app)
    rate(app, 'Average pain in the last seven days', pain + 1)
    keep(desktop, shots, '03-pain')
    app.click('button', 'Continue')
    app.wait(None, 'What Would You Like to Do Again?')
    keep(desktop, shots, '04-activities')
    app.click('button', 'Continue')
    app.wait(None, 'Your Plan')
    keep(desktop, shots, '05-plan')
    app.click('button', 'Begin')
    app.wait(None, 'How is your back now?')
    keep(desktop, shots, '06-today')


def begin_session(desktop, app, pain=4, shots=None):
    """From Today through the questions before a session, until its first step."""
    app.click('button', 'Start')
    app.wait(None, 'Is anything new since last time?')
    if app.find('radio button', 'Yes, back to usual'):
        tick(app, 'Yes, back to usual')
    tick(app, 'Nothing new')
    rate(dialog(app), 'How is your back now?', pain)
    if pain > 0:
        choose_kind(dialog(app))
    keep(desktop, shots, '07-before')
    dialog(app).wait('button', 'Start').click()
    app.wait('button', 'It Hurts')


def dialog(app):
    """The dialog on top: what lies below stays in the accessibility tree."""
    return app.wait('dialog')


def run_session(desktop, app, hurry=True, until=None):
    """Stays until the session is over, or until an exercise. In a hurry, what lies between the sets is cut short."""
    end = time.monotonic() + SESSION_S
    while app.find('button', 'Done') is None and (until is None or app.find('label', until) is None):
        if time.monotonic() > end:
            raise NotThere('the end of the session')
        timer = app.find('timer')
        if hurry and timer is not None and timer.name.isdigit() and int(timer.name) >= 4 and app.find('label', BETWEEN) is not None:
            desktop.key('Return')
        time.sleep(0.3)


def finish_session(desktop, app, pain=3, hurry=True, shots=None):
    """Waits for the end of the session, answers the questions after it and comes back to Today."""
    run_session(desktop, app, hurry)
    rate(app, 'How is your back now?', pain)
    keep(desktop, shots, '09-after')
    app.click('button', 'Done')
    app.gone('button', 'Done')


def show_place(app, name):
    """Goes to one of the four places by the view switcher, of which a narrow window has another."""
    def shown():
        tab = app.find(('tab', 'page tab'), name)
        if tab is not None and not tab.has('selected'):
            tab.click()
        return tab is not None and tab.has('selected')

    wait_for(f'the place {name}', shown)


def entries(home):
    """Every entry of the journal on disk, as dictionaries."""
    found = []
    for path in sorted((home.data / 'journal').glob('[0-9][0-9][0-9][0-9]-[0-9][0-9].json')):
        document = json.loads(path.read_text(encoding='utf-8'))
        assert document['format'] == 'back-rehab-journal' and document['version'] == 1, document
        found += document['entries']
    return found


def entries_of(home, entry_type):
    return [entry for entry in entries(home) if entry['type'] == entry_type]
