#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Backing up, deleting everything, and restoring it, as a person does it; then a backup that is damaged."""

import json
import sys
import zipfile

import harness
import steps
from file_portal import FileDialogs
from harness import App, Home, wait_for


def _files(home):
    return {str(path.relative_to(home.data)): path.read_bytes()
            for path in home.data.rglob('*') if path.is_file()}


def _open_data_page(desktop, app):
    desktop.key('ctrl+comma')
    app.click('page tab', 'Your Data')


def round_trip(desktop):
    home = Home(desktop)
    backup = home.documents / 'me & my <back>.zip'
    with FileDialogs(backup), App(desktop, home, steps.PROGRAM, environment=FileDialogs.environment) as app:
        app.ready()
        steps.use_program(app)
        steps.first_start(desktop, app)
        _open_data_page(desktop, app)
        app.click('list item', 'Back Up Everything…')
        app.wait('label', 'Backed up as “me & my <back>.zip”')
        before = _files(home)
        assert 'program.json' in before and any(name.startswith('journal/') for name in before), before.keys()
        with zipfile.ZipFile(backup) as archive:
            assert {name: archive.read(name) for name in archive.namelist() if name != 'back-rehab.json'} == before

        # The message lies over the row for a while.
        app.gone('label', 'Backed up as “me & my <back>.zip”')

        # A backup that is made on the way leads back to the question, which says so and is still asked twice; the safe answer is kept to.
        backup.unlink()
        app.click('button', 'Delete All Data…')
        app.click('button', 'Back Up First…')
        wait_for('the question again, after the backup',
                 lambda: [text for text in app.root.texts() if text.startswith('Backed up as “me & my <back>.zip”.\n\nYour records')])
        assert backup.exists() and _files(home) == before
        assert app.root.find('button', 'Back Up First…') is None
        app.click('button', 'Delete…')
        app.click('button', 'Keep My Data')
        # On a slow machine the pointer would meet the question that is on its way out.
        app.gone('button', 'Keep My Data')
        assert _files(home) == before

        # Left by another start that was killed while it restored.
        left = (home.folder / 'cache').resolve() / 'back-rehab' / 'restore-ABCDEF'
        (left / 'journal').mkdir(parents=True)
        (left / 'journal' / '2026-11.json').write_text('{}', encoding='utf-8')
        app.click('button', 'Delete All Data…')
        app.click('button', 'Delete…')
        app.click('button', 'Delete All')
        app.wait('heading', 'Welcome to Back Rehab')
        assert not home.data.exists(), _files(home)
        assert not left.exists()

        app.click('button', 'Restore a Backup…')
        app.click('button', 'Restore')
        app.wait('heading', 'Workout Day')
        assert _files(home) == before
        assert app.quit() == 0


def exported_from_progress(desktop):
    """The records for a spreadsheet and for programs, from the place that shows them; and where the file cannot be written."""
    home = Home(desktop)
    table = home.documents / 'records.csv'
    with FileDialogs(table) as dialogs, App(desktop, home, environment=FileDialogs.environment) as app:
        app.ready()
        steps.first_start(desktop, app)
        wait_for('the first entries on disk', lambda: steps.entries_of(home, 'plan'))
        steps.show_place(app, 'Progress')
        app.click('list item', 'Records for a Spreadsheet…')
        app.wait('label', 'Saved as “records.csv”')
        assert any('start' in line for line in table.read_text(encoding='utf-8-sig').splitlines()[1:]), table.read_text(encoding='utf-8')

        document = home.documents / 'records.json'
        dialogs.choose(document)
        app.gone('label', 'Saved as “records.csv”')
        app.click('list item', 'Records for Other Apps…')
        app.wait('label', 'Saved as “records.json”')
        types = {entry['type'] for entry in json.loads(document.read_text(encoding='utf-8'))['entries']}
        assert {'start', 'plan'} <= types, types

        # A month that cannot be read is missing in whatever is saved, which says so.
        (home.data / 'journal' / '2026-01.json').write_text('{ broken', encoding='utf-8')
        wait_for('the month to be set aside', lambda: list((home.data / 'journal').glob('2026-01.unreadable-*')))
        app.gone('label', 'Saved as “records.json”')
        incomplete = home.documents / 'incomplete.csv'
        dialogs.choose(incomplete)
        app.click('list item', 'Records for a Spreadsheet…')
        app.wait('label', 'Saved as “incomplete.csv”, without what cannot be read')
        app.gone('label', 'Saved as “incomplete.csv”, without what cannot be read')

        before = _files(home)
        dialogs.choose(home.documents / 'no such folder' / 'records.csv')
        app.click('list item', 'Records for a Spreadsheet…')
        wait_for('a sentence', lambda: [text for text in app.root.texts() if 'could not be written' in text and 'Nothing was changed' in text])
        app.click('button', 'Close')
        assert _files(home) == before


def damaged(desktop):
    home = Home(desktop)
    backup = home.documents / 'backup.zip'
    backup.write_bytes(b'PK\3\4 no more than this')
    with FileDialogs(backup), App(desktop, home, environment=FileDialogs.environment) as app:
        app.ready()
        steps.first_start(desktop, app)
        wait_for('the first entries on disk', lambda: steps.entries_of(home, 'plan'))
        before = _files(home)
        _open_data_page(desktop, app)
        app.click('list item', 'Restore a Backup…')
        wait_for('a sentence', lambda: [text for text in app.root.texts() if 'cannot be restored' in text and 'as it was' in text])
        app.click('button', 'Close')
        assert _files(home) == before


if __name__ == '__main__':
    sys.exit(harness.main([round_trip, exported_from_progress, damaged]))
