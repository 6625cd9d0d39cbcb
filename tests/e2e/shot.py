#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a picture of every page and dialog with realistic data, in three sizes, light and dark. What "build-aux/dev shot" does.

The day is always the same, so that two runs of the same source give the same pictures."""

import argparse
import contextlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import traceback

import harness
import journals
import steps
from harness import App, Desktop, Home

SIZES = ((1280, 800), (800, 600), (360, 720))
STYLES = ('light', 'dark')
BORDER = 5  # what GTK draws around a window where no window manager does
TODAY = journals.day('2026-11-20')
NOW = f'{TODAY} 17:30:00'
DEFAULT = json.loads((steps.ROOT / 'data' / 'programs' / 'default.json').read_text(encoding='utf-8'))


class Camera:
    """Starts apps in one size and style, and takes pictures of them."""

    def __init__(self, desktop, folder, width, height, style):
        self.desktop, self.folder = desktop, folder
        self.width, self.height, self.style = width, height, style

    def home(self):
        settings = {'window-width': self.width + 2 * BORDER, 'window-height': self.height + 2 * BORDER, 'sound-muted': 'true'}
        return Home(self.desktop, settings)

    @contextlib.contextmanager
    def app(self, home, *arguments, now=NOW):
        environment = harness.fake_date(now)
        environment['ADW_DEBUG_COLOR_SCHEME'] = f'prefer-{self.style}'
        with App(self.desktop, home, *arguments, environment=environment) as app:
            app.ready()
            yield app

    def take(self, app, name, quiet=False):
        """Keeps what is on the display; quiet: once no passing message lies over it."""
        if quiet:
            app.gone(None, re.compile('^No sound device'))
        app.settle()
        path = self.folder / f'{name}-{self.width}x{self.height}-{self.style}.png'
        self.desktop.screenshot(path)
        subprocess.run(['mogrify', '-crop', f'{self.width}x{self.height}+{BORDER}+{BORDER}', '+repage', str(path)], check=True)


def _ten_weeks(camera, change=None):
    home = camera.home()
    journal = journals.ten_weeks(DEFAULT, TODAY)
    if change is not None:
        change(journal)
    journal.write(home.data)
    return home


def places(camera):
    with camera.app(_ten_weeks(camera)) as app:
        app.wait('button', 'Start')
        camera.take(app, 'today')
        for place in ('Calendar', 'Progress', 'Program'):
            steps.show_place(app, place)
            camera.take(app, place.lower())


def exercise(camera):
    with camera.app(_ten_weeks(camera)) as app:
        app.wait('button', 'Start')
        steps.show_place(app, 'Program')
        app.click('list item', re.compile('^Routine A'))
        app.settle()
        camera.take(app, 'program-routine')
        app.click('list item', re.compile('^Glute bridge'))
        app.wait('dialog')
        camera.take(app, 'exercise')


def dialogs(camera):
    with camera.app(_ten_weeks(camera)) as app:
        app.wait('button', 'Start')
        app.click('button', re.compile('Get Help'))
        app.wait('dialog')
        camera.take(app, 'safety')
        camera.desktop.key('Escape')
        app.gone('dialog')
        camera.desktop.key('F10')
        camera.take(app, 'menu')
        # Its letter: the items of a menu have no names in the accessibility tree.
        camera.desktop.key('d')
        app.wait('dialog')
        camera.take(app, 'days-and-equipment')
        camera.desktop.key('Escape')
        app.gone('dialog')
        app.action('about')
        app.wait('dialog')
        camera.take(app, 'about')
        camera.desktop.key('Escape')
        app.gone('dialog')
        camera.desktop.key('ctrl+question')
        camera.take(app, 'shortcuts')


def today_at_rest(camera):
    with camera.app(_ten_weeks(camera), now='2026-11-19 09:00:00') as app:
        app.wait(None, 'How is your back now?')
        camera.take(app, 'today-rest')


def today_locked(camera):
    def lock(journal):
        journal.add('flags', TODAY, '08:00', occasion='self', yes=['injury-or-fall'])
    with camera.app(_ten_weeks(camera, lock)) as app:
        app.wait('button', 'Open the Safety Questions')
        camera.take(app, 'today-locked')


def today_with_a_proposal(camera):
    """Every gate of phase 1 is met."""
    home = camera.home()
    journal = journals.Journal(DEFAULT)
    begin = TODAY - journals.days(8)
    journal.begin(begin, 5, 5)
    for turn in range(4):
        date = begin + journals.days(2 * turn)
        identity = journal.session(date, 1, turn, 4 - turn // 2, 3)
        journal.add('next-day', date + journals.days(1), '08:00', session=identity, usual=True)
    journal.write(home.data)
    with camera.app(home) as app:
        app.wait('button', 'Start')
        camera.take(app, 'today-proposal')


def first_start(camera):
    with camera.app(camera.home()) as app:
        for step, heading in enumerate(('Welcome to Back Rehab', 'Is It Safe to Begin?', 'How Is Your Back?', 'What Would You Like to Do Again?',
                                        'Your Plan'), 1):
            app.wait(None, heading)
            if step == 2:
                camera.take(app, 'start-2-unanswered')
                steps.tick(app, 'None of these')
            if step == 3:
                steps.rate(app, 'Pain right now', 5)
                steps.choose_kind(app)
                steps.rate(app, 'Average pain in the last seven days', 6)
            camera.take(app, f'start-{step}')
            if step < 5:
                app.click('button', 'Continue')


def session(camera):
    home = camera.home()
    home.data.mkdir(mode=0o700, parents=True)
    (home.data / 'program.json').write_bytes(steps.PROGRAM.read_bytes())
    journal = journals.Journal(json.loads(steps.PROGRAM.read_text(encoding='utf-8')))
    journal.begin(TODAY - journals.days(2))
    journal.session(TODAY - journals.days(2), 1, 0, 5, 4)
    journal.write(home.data)
    with camera.app(home) as app:
        app.click('button', 'Start')
        app.wait('dialog')
        camera.take(app, 'before')
        camera.desktop.key('Escape')
        app.gone('dialog')
        steps.begin_session(camera.desktop, app)
        camera.take(app, 'routine-ready', quiet=True)
        camera.desktop.key('h')
        app.wait(None, re.compile('What kind of pain is it'))
        camera.take(app, 'it-hurts')
        app.click('button', 'Pressed by Mistake')
        app.gone('button', 'Pressed by Mistake')
        app.click('button', 'End')
        app.wait(None, 'End the Session?')
        camera.take(app, 'end-session')
        app.click('button', 'Keep Going')
        app.wait('button', 'Done', deadline_s=steps.SESSION_S)
        steps.rate(app, 'How is your back now?', 3)
        camera.take(app, 'after')


def routine_of_the_program(camera):
    """The first steps of a real session: a clip where there is one."""
    with camera.app(_ten_weeks(camera)) as app:
        steps.begin_session(camera.desktop, app)
        camera.take(app, 'routine', quiet=True)
        camera.desktop.key('Right', 'Right', 'Right')
        app.settle()
        app.settle()
        camera.take(app, 'routine-clip')


def load_program(camera):
    with camera.app(_ten_weeks(camera), steps.PROGRAM) as app:
        app.wait('button', 'Use This Program')
        camera.take(app, 'load-program')
    broken = camera.desktop.folder / 'broken.json'
    broken.write_text('{"format": "back-rehab-program", "version": 1, "id": 3}', encoding='utf-8')
    with camera.app(_ten_weeks(camera), broken) as app:
        app.wait(None, 'This file cannot be used')
        camera.take(app, 'load-program-faults')


def faults(camera):
    home = _ten_weeks(camera)
    (home.data / 'journal' / '2026-08.json').write_bytes(b'{"format": "back-rehab-journal", "vers')
    with camera.app(home) as app:
        app.click('button', 'Details')
        app.wait('dialog')
        camera.take(app, 'faults')


SCENES = (places, exercise, dialogs, today_at_rest, today_locked, today_with_a_proposal, first_start, session, routine_of_the_program, load_program, faults)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--prefix', required=True)
    parser.add_argument('--out', default=str(steps.ROOT / '_build' / 'screenshots'))
    parser.add_argument('--only', default='', help='scenes whose name holds this')
    parser.add_argument('--size', default='', help='only this size, for example 360x720')
    parser.add_argument('--style', default='', help='only light, or only dark')
    options = parser.parse_args()
    folder = pathlib.Path(options.out)
    failed = 0
    for stale in folder.glob('*.png'):
        stale.unlink()

    with Desktop(options.prefix) as desktop:
        for width, height in SIZES:
            if options.size not in ('', f'{width}x{height}'):
                continue
            desktop.resize(width + 2 * BORDER, height + 2 * BORDER)
            for style in STYLES:
                if options.style not in ('', style):
                    continue
                camera = Camera(desktop, folder, width, height, style)
                for scene in SCENES:
                    if options.only not in scene.__name__:
                        continue
                    print(f'{width}x{height} {style}: {scene.__name__}', flush=True)
                    try:
                        scene(camera)
                    except Exception:  # pylint: disable=broad-exception-caught
                        failed += 1
                        traceback.print_exc()
                        for kept in desktop.folder.glob('failure.*'):
                            shutil.move(kept, folder / f'failed-{scene.__name__}-{width}x{height}-{style}{kept.suffix}')
    print(f'{len(list(folder.glob("*.png")))} pictures in {folder}' + (f', {failed} scenes failed' if failed else ''))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
