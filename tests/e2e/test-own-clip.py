#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A clip of the person's own: chosen, played, replaced, removed, taken back; and what is no clip changes nothing."""

import json
import re
import shutil
import subprocess
import sys

import harness
import journals
import steps
from file_portal import FileDialogs
from harness import App, Home, wait_for

CLIPS = steps.ROOT / 'data' / 'clips'
DEFAULT = json.loads((steps.ROOT / 'data' / 'programs' / 'default.json').read_text(encoding='utf-8'))
NAME = 'glute_bridge'


def _home(desktop):
    home = Home(desktop)
    journal = journals.Journal(DEFAULT)
    journal.begin(journals.today() - journals.days(2))
    journal.write(home.data)
    return home


def _source(home, name, shipped='bird_dog'):
    path = home.documents / name
    path.write_bytes((CLIPS / f'{shipped}.webm').read_bytes())
    return path


def _clips(home):
    """What lies in the folder for own clips, and its bytes."""
    return {path.name: path.read_bytes() for path in (home.data / 'clips').glob('*')}


def _open_exercise(app):
    steps.show_place(app, 'Program')
    app.click('list item', re.compile('^Routine A'))
    app.click('list item', re.compile('^Glute bridge'))
    return app.wait('dialog')


def _close(desktop, app):
    """Leaves the page of the exercise. A file dialog takes the keyboard, and no window manager gives it back; a message goes first."""
    app.focus()

    def closed():
        app.settle()
        desktop.key('Escape')
        return app.find('dialog') is None

    wait_for('the end of the dialog', closed)


def _says(app, text):
    """What the row of the ordinary clip says."""
    wait_for(text, lambda: app.find('label', text))


def chosen_replaced_removed_and_taken_back(desktop):
    home = _home(desktop)
    first, second = _source(home, 'me.video'), _source(home, 'again.webm', 'goblet_box_squat')
    with FileDialogs(first) as dialogs, App(desktop, home, environment=dialogs.environment) as app:
        app.ready()
        _open_exercise(app)
        app.click('button', 'Choose…')
        _says(app, 'Your clip is used from now on')
        _says(app, 'Your own clip is shown')
        assert _clips(home) == {f'{NAME}.webm': first.read_bytes()}, _clips(home).keys()

        # The page plays it: its player has the file open.
        app.click('toggle button', 'Play')
        wait_for('the clip being played', lambda: f'{home.data}/clips/{NAME}.webm' in app.open_files())
        # On a busy machine it would leave no time for what follows, which a message offers for some seconds only.
        app.click('toggle button', 'Play')

        # Another one under the same name is another clip, and the one before can come back.
        dialogs.choose(second)
        app.click('button', 'Replace…')
        wait_for('the other clip', lambda: _clips(home).get(f'{NAME}.webm') == second.read_bytes())
        app.click('button', 'Undo')
        wait_for('the first clip', lambda: _clips(home).get(f'{NAME}.webm') == first.read_bytes())
        wait_for('nothing else', lambda: len(_clips(home)) == 1)

        app.click('button', 'Remove Your Clip')
        _says(app, 'Your clip was removed')
        wait_for('no clip', lambda: f'{NAME}.webm' not in _clips(home))
        app.click('button', 'Undo')
        wait_for('the clip again', lambda: _clips(home) == {f'{NAME}.webm': first.read_bytes()})
        _says(app, 'Your own clip is shown')

        # Removed for good once Undo is gone.
        app.click('button', 'Remove Your Clip')
        _says(app, 'Your clip was removed')
        _close(desktop, app)
        wait_for('an empty folder', lambda: not _clips(home))
        assert app.quit() == 0
        # Newer libraries than those that the app is built for warn of their own.
        assert desktop.sandbox or not app.stderr.strip(), app.stderr


def _make_large(home):
    """A clip larger than is good, where there is a tool to make one."""
    if shutil.which('gst-launch-1.0') is None:
        return None
    path = home.documents / '4k.mp4'
    subprocess.run(['gst-launch-1.0', '-q', *'videotestsrc num-buffers=2 ! video/x-raw,width=3840,height=2160 ! jpegenc ! qtmux ! filesink'.split(),
                    f'location={path}'], check=True)
    return path


def no_clip_changes_nothing(desktop):
    home = _home(desktop)
    good = _source(home, 'good.webm')
    noise = bytearray(good.read_bytes())
    noise[600:] = b'\x5a' * (len(noise) - 600)
    bad = [
        ('words.webm', b'Only words.', 'is not a video'),
        ('empty.webm', b'', 'is empty'),
        ('list.webm', b'#EXTM3U\n#EXTINF:1\nhttp://127.0.0.1:9/clip.webm\n', 'is not a video'),
        ('noise.webm', bytes(noise), 'is damaged'),
    ]
    large = _make_large(home)
    if large is not None:
        bad.append((large.name, large.read_bytes(), 'is too large: 3840 × 2160 pixels'))
    with FileDialogs(good) as dialogs, App(desktop, home, environment=dialogs.environment) as app:
        app.ready()
        _open_exercise(app)
        app.click('button', 'Choose…')
        _says(app, 'Your own clip is shown')
        before = _clips(home)
        for name, content, sentence in bad:
            path = home.documents / name
            path.write_bytes(content)
            dialogs.choose(path)
            app.click('button', 'Replace…')
            text = wait_for('a sentence', lambda: next((text for text in app.root.texts() if sentence in text), None))  # pylint: disable=cell-var-from-loop
            assert name in text and 'Nothing has changed.' in text, text
            app.wait('alert').wait('button', 'Close').click()
            app.gone('alert')
            assert _clips(home) == before, name
        dialogs.choose(home.documents / 'gone.webm')
        app.click('button', 'Replace…')
        wait_for('a sentence', lambda: [text for text in app.root.texts() if 'is not there any more' in text])
        assert _clips(home) == before
        app.wait('alert').wait('button', 'Close').click()
        app.gone('alert')
        _close(desktop, app)
        assert app.quit() == 0


if __name__ == '__main__':
    sys.exit(harness.main([chosen_replaced_removed_and_taken_back, no_clip_changes_nothing]))
