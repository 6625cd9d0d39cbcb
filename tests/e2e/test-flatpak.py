#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The app as people install it, in its sandbox: the manual, the report as a file, the folder of its own, and nothing else. Started by
"build-aux/dev flatpak" alone."""

import os
import subprocess
import sys

import harness
import steps
from file_portal import FileDialogs
from harness import App, Home, wait_for


def manual_opens_with_f1(desktop):
    home = Home(desktop)
    with App(desktop, home) as app:
        app.ready()
        steps.first_start(desktop, app)
        steps.show_place(app, 'Calendar')
        desktop.key('F1')
        app.wait('dialog').wait('heading', 'The calendar')
        app.settle()
        steps.keep(desktop, os.environ.get('BACK_REHAB_SHOTS'), 'manual')
        desktop.key('Escape')
        assert app.quit() == 0


def report_is_saved_where_the_person_says(desktop):
    home = Home(desktop)
    report = home.documents / 'report.pdf'
    with FileDialogs(report) as dialogs, App(desktop, home, environment=dialogs.environment) as app:
        app.ready()
        steps.first_start(desktop, app)
        steps.show_place(app, 'Progress')
        app.click(('button', 'list item'), 'Report for a Physiotherapist…')
        app.wait('dialog').wait(('button', 'list item'), 'Save as PDF…').click()
        wait_for('the report', lambda: report.exists() and report.read_bytes().rstrip().endswith(b'%%EOF'))
        text = subprocess.run(['pdftotext', report, '-'], capture_output=True, text=True, check=True).stdout
        assert 'Back Rehab' in text, text


def data_lies_in_its_own_folder(desktop):
    home = Home(desktop)
    with App(desktop, home) as app:
        app.ready()
        steps.first_start(desktop, app)
        wait_for('entries on disk', lambda: steps.entries_of(home, 'plan'))
        assert app.quit() == 0
    assert home.data == home.folder / '.var' / 'app' / desktop.app_id / 'data' / 'back-rehab'
    assert not (home.folder / '.local' / 'share' / 'back-rehab').exists()


def nothing_else_is_seen(desktop):
    """No network, and of the person's home only what belongs to the app."""
    home = Home(desktop)
    (home.folder / 'secret').write_text('secret', encoding='utf-8')
    sandbox = ['flatpak', 'run', '--user', '--command=sh', desktop.app_id, '-c']
    environment = {**os.environ, 'HOME': str(home.folder)}
    seen = subprocess.run([*sandbox, f'cat {home.folder}/secret; tail -n +3 /proc/net/dev; ls /usr/share/back-rehab'],
                          env=environment, capture_output=True, text=True, check=False).stdout
    assert 'secret' not in seen, seen
    assert all(line.strip().startswith('lo:') for line in seen.splitlines()), seen
    asked = subprocess.run(['flatpak', 'info', '--user', '--show-permissions', desktop.app_id], capture_output=True, text=True, check=True).stdout
    assert 'network' not in asked and 'filesystems=xdg-run/speech-dispatcher:ro;' in asked, asked


if __name__ == '__main__':
    sys.exit(harness.main([manual_opens_with_f1, report_is_saved_where_the_person_says, data_lies_in_its_own_folder, nothing_else_is_seen]))
