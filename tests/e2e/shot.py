#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a picture of every page and dialog with realistic data, in three sizes, light and dark. What "build-aux/dev shot" does.

The day is always the same, so that two runs of the same source give the same pictures. Each style has a display of its own, and
both work side by side; one start of the app serves all scenes of the same person, and its window is resized for each size."""

import argparse
import contextlib
import dataclasses
import json
import pathlib
import re
import shutil
import subprocess
import sys
import time
import traceback

import harness
import journals
import steps
from harness import App, Desktop, Home

SIZES = ((360, 720), (800, 600), (1280, 800))  # the widest last: that is where scenes go on
STYLES = ('light', 'dark')  # what is taken unless something else is asked for
BORDER = 5  # what GTK draws around a window where no window manager does
TODAY = journals.day('2026-11-20')
EVENING = f'{TODAY} 17:30:00'
DEFAULT = json.loads((steps.ROOT / 'data' / 'programs' / 'default.json').read_text(encoding='utf-8'))


@dataclasses.dataclass(frozen=True)
class Kind:
    """How the desktop is set: its style, and what of accessibility the person has chosen."""

    style: str
    dpi: int = 96  # what the desktop's factor for text makes of it
    environment: dict = dataclasses.field(default_factory=dict)


# What works without a desktop that holds the settings: text of twice the size, by the resolution, as the desktop's factor for text
# makes it; the direction of a language that runs from right to left; and the variant of the style sheet for high contrast.
KINDS = {
    'light': Kind('light'),
    'dark': Kind('dark'),
    'large-text': Kind('light', dpi=192),
    'right-to-left': Kind('light', environment={'GTK_DEBUG': 'invert-text-dir'}),
    'high-contrast': Kind('light', environment={'ADW_DEBUG_HIGH_CONTRAST': '1'}),
    'high-contrast-dark': Kind('dark', environment={'ADW_DEBUG_HIGH_CONTRAST': '1'}),
}


def screen(sizes):
    """The size of a display on which a window of each size finds room with its border."""
    return tuple(max(size[axis] for size in sizes) + 2 * BORDER for axis in (0, 1))


class Camera:
    """Takes pictures of an app in one kind and the wanted sizes."""

    def __init__(self, desktop, folder, kind, sizes):
        self.desktop, self.folder, self.kind, self.sizes = desktop, folder, kind, sizes
        self.screen = screen(sizes)

    def home(self):
        return Home(self.desktop, {'window-width': self.screen[0], 'window-height': self.screen[1], 'sound-muted': 'true', 'voice': 'false'})

    def start(self, home, now=EVENING):
        environment = harness.fake_date(now)
        environment['ADW_DEBUG_COLOR_SCHEME'] = f'prefer-{KINDS[self.kind].style}'
        environment.update(KINDS[self.kind].environment)
        return App(self.desktop, home, environment=environment)

    def place(self, app, width, height):
        """Gives the window its size, in the upper right corner, so that no menu reaches farther than on a screen of that size."""
        outer, window = (width + 2 * BORDER, height + 2 * BORDER), app.windows()[0]
        # The pointer where it touches nothing.
        subprocess.run(['xdotool', 'windowsize', window, *map(str, outer), 'windowmove', window, str(self.screen[0] - outer[0]), '0',
                        'mousemove', str(self.screen[0] - 1), str(self.screen[1] - 1)], check=True)
        harness.wait_for(f'a window of {width}x{height}', lambda: any(frame.size == outer for frame in app.root.children))

    def _see(self, width, height):
        area = f'{width}x{height}+{self.screen[0] - width - BORDER}+{BORDER}'
        return subprocess.run(['import', '-silent', '-window', 'root', '-crop', area, '+repage', 'ppm:-'], check=True, capture_output=True).stdout

    def _still(self, width, height):
        """What the display shows once it has come to rest, or after a second where a clip or a clock never rests."""
        time.sleep(0.15)
        before, end = self._see(width, height), time.monotonic() + 1.0
        while (now := self._see(width, height)) != before and time.monotonic() < end:
            before = now
        return now

    def open_menu(self, app, key):
        """Once more where the window had not got the keyboard back yet."""
        for _ in range(3):
            app.focus()
            self.desktop.key(key)
            with contextlib.suppress(harness.NotThere):
                return harness.wait_for('the menu', lambda: app.windows()[1:], 5.0)
        raise harness.NotThere('the menu')

    def take(self, app, name, opened_by=None, sizes=None):
        """Keeps what is on the display in every size. opened_by: the key that opens a menu, which closes with every change of size;
        sizes: only these."""
        for width, height in sizes or self.sizes:
            self.place(app, width, height)
            if opened_by is not None:
                self.open_menu(app, opened_by)
            path = self.folder / f'{name}-{width}x{height}-{self.kind}.png'
            subprocess.run(['convert', 'ppm:-', str(path)], input=self._still(width, height), check=True)
            if opened_by is not None:
                self.desktop.key('Escape')
                harness.wait_for('the end of the menu', lambda: not app.windows()[1:])
        self.place(app, *self.sizes[-1])


# ---- Persons --------------------------------------------------------------------------------------------------------------------

def ten_weeks(camera, change=None):
    home = camera.home()
    journal = journals.ten_weeks(DEFAULT, TODAY)
    if change is not None:
        change(journal)
    journal.write(home.data)
    return home


def locked(camera):
    return ten_weeks(camera, lambda journal: journal.add('flags', TODAY, '08:00', occasion='self', yes=['injury-or-fall']))


def broken_file(camera):
    home = ten_weeks(camera)
    (home.data / 'journal' / '2026-08.json').write_bytes(b'{"format": "back-rehab-journal", "vers')
    return home


def gates_met(camera):
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
    return home


def review_due(camera):
    """A review is due, and nothing was rated in the last 7 days."""
    home = camera.home()
    journal = journals.Journal(DEFAULT)
    begin = TODAY - journals.days(30)
    journal.begin(begin, 6, 6, activities=[('Sit through a meeting', 4), ('Carry the shopping', 3)])
    for turn in range(11):
        date = begin + journals.days(2 * turn)
        identity = journal.session(date, 1, turn, 6 - turn // 5, 4)
        journal.add('next-day', date + journals.days(1), '08:00', session=identity, usual=True)
    journal.write(home.data)
    return home


def short_program(camera):
    """The tests' own program, so that a whole session takes less than a minute."""
    home = camera.home()
    home.data.mkdir(mode=0o700, parents=True)
    (home.data / 'program.json').write_bytes(steps.PROGRAM.read_bytes())
    journal = journals.Journal(json.loads(steps.PROGRAM.read_text(encoding='utf-8')))
    journal.begin(TODAY - journals.days(2))
    journal.session(TODAY - journals.days(2), 1, 0, 5, 4)
    journal.write(home.data)
    return home


def own_clip(camera):
    """Filmed for the person by their physiotherapist; a session of a day to come, as a wrong clock leaves it; and the default program."""
    home = ten_weeks(camera, lambda journal: journal.session(TODAY + journals.days(2), 3, 2, 2, 1))
    (home.data / 'clips').mkdir()
    (home.data / 'clips' / 'glute_bridge.webm').write_bytes((steps.ROOT / 'data' / 'clips' / 'bird_dog.webm').read_bytes())
    return home


def ahead_of_the_clock(camera):
    """All that was recorded lies in days to come."""
    home = camera.home()
    journal = journals.Journal(DEFAULT)
    journal.begin(TODAY + journals.days(30), 5, 5)
    journal.session(TODAY + journals.days(32), 1, 0, 4, 3)
    journal.write(home.data)
    return home


# ---- Scenes ---------------------------------------------------------------------------------------------------------------------
# Each begins and ends on Today, nothing lying over it, unless it is the last of its person.

def _escape(camera, app, role, name=None):
    """Closes what lies over the page, which is known by an element."""
    camera.desktop.key('Escape')
    app.gone(role, name)


def _tab_to(camera, app, element, key='Tab'):
    """Goes on with Tab, or back, until an element has the keyboard, which scrolls it into view."""
    for _ in range(20):
        if element.has('focused'):
            return
        camera.desktop.key(key)
        app.settle()
    raise harness.NotThere(f'the keyboard at {element.name}')


def places(camera, app):
    app.wait('button', 'Start')
    camera.take(app, 'today')
    for place in ('Calendar', 'Progress', 'Program'):
        steps.show_place(app, place)
        camera.take(app, place.lower())
    steps.show_place(app, 'Today')


def exercise(camera, app):
    steps.show_place(app, 'Program')
    app.click('list item', re.compile('^Routine A'))
    app.wait('list item', re.compile('^Glute bridge'))
    camera.take(app, 'program-routine')
    app.click('list item', re.compile('^Glute bridge'))
    app.wait('dialog')
    camera.take(app, 'exercise')
    _escape(camera, app, 'dialog')
    steps.show_place(app, 'Today')


def exercise_with_own_clip(camera, app):
    steps.show_place(app, 'Program')
    app.click('list item', re.compile('^Routine A'))
    app.click('list item', re.compile('^Glute bridge'))
    app.wait('dialog')
    # What gets the keyboard is scrolled into view.
    for _ in range(40):
        if app.wait('button', 'Remove Your Clip').has('focused'):
            break
        camera.desktop.key('Tab')
    for size in camera.sizes:
        camera.place(app, *size)
        camera.desktop.key('shift+Tab', 'Tab')
        camera.take(app, 'exercise-own-clip', sizes=[size])
    _escape(camera, app, 'dialog')
    steps.show_place(app, 'Today')


def day_ahead(camera, app):
    steps.show_place(app, 'Calendar')
    app.wait('table cell', re.compile('^Sunday, November 22')).click()
    app.wait(None, re.compile('^Sunday, November 22, 2026'))
    app.settle()
    camera.take(app, 'calendar-day-ahead')
    steps.show_place(app, 'Today')


def date_question(camera, app):
    app.wait(None, re.compile('^Is the Date Right'))
    camera.take(app, 'date-question')


def dialogs(camera, app):
    app.click('button', re.compile('Get Help'))
    app.wait('dialog')
    camera.take(app, 'safety')
    _escape(camera, app, 'dialog')
    camera.take(app, 'menu', opened_by='F10')
    # Its letter: the items of a menu have no names in the accessibility tree.
    camera.open_menu(app, 'F10')
    camera.desktop.key('d')
    app.wait('dialog')
    camera.take(app, 'days-and-equipment')
    _escape(camera, app, 'dialog')
    app.action('about')
    app.wait('dialog')
    camera.take(app, 'about')
    _escape(camera, app, 'dialog')
    camera.desktop.key('ctrl+question')
    app.wait('dialog')
    camera.take(app, 'shortcuts')
    _escape(camera, app, 'dialog')


def preferences(camera, app):
    camera.desktop.key('ctrl+comma')
    app.wait('dialog')
    camera.take(app, 'preferences')
    app.click(('page tab', 'tab'), 'Your Data')
    app.wait('list item', 'Back Up Everything…')
    camera.take(app, 'preferences-data')
    app.click('button', 'Delete All Data…')
    app.wait('button', 'Back Up First…')
    camera.take(app, 'delete-all')
    app.click('button', 'Delete…')
    app.wait('button', 'Keep My Data')
    camera.take(app, 'delete-all-again')
    app.click('button', 'Keep My Data')
    app.gone('button', 'Keep My Data')
    _escape(camera, app, 'dialog')


def progress(camera, app):
    """A day of the chart read by keyboard, what is below the chart, the table, and the report with its own days."""
    steps.show_place(app, 'Progress')
    app.click(('radio button', 'toggle button'), 'All')
    app.settle()
    camera.take(app, 'progress-all')
    chart = app.wait(('image', 'img', 'graphic'), 'Pain over time')
    for size in camera.sizes:
        # The keyboard may be elsewhere where the layout changed.
        camera.place(app, *size)
        _tab_to(camera, app, chart)
        camera.desktop.key('Home', 'Right', 'Right')
        camera.take(app, 'progress-reading', sizes=[size])
        camera.place(app, *size)
        _tab_to(camera, app, chart)
        camera.desktop.key('Escape', *['Page_Down'] * 16)
        camera.take(app, 'progress-end', sizes=[size])
    app.click(('radio button', 'toggle button'), 'Table')
    app.wait('button', 'Copy')
    camera.take(app, 'progress-table')
    app.click(('radio button', 'toggle button'), 'Charts')
    app.click('list item', 'Report for a Physiotherapist…')
    app.wait('dialog')
    camera.take(app, 'report')
    _escape(camera, app, 'dialog')
    steps.show_place(app, 'Today')


def calendar_dialogs(camera, app):
    steps.show_place(app, 'Calendar')
    for button, name in (('Log a Session…', 'log-session'), ('Pause From Here…', 'pause')):
        app.click('button', button)
        app.wait('dialog')
        camera.take(app, name)
        _escape(camera, app, 'dialog')
    steps.show_place(app, 'Today')


def calendar_acts(camera, app):
    """A session being moved, an entry being corrected, and the year."""
    # By Tab into the month, which has one stop: the selected day.
    steps.show_place(app, 'Calendar')
    _tab_to(camera, app, app.wait('table cell', re.compile(', today')))
    camera.desktop.key('m')
    app.wait('button', 'Cancel')
    camera.take(app, 'calendar-move')
    app.click('button', 'Cancel')
    app.gone('button', 'Cancel')
    app.click('toggle button', re.compile('^November'))
    app.gone('table cell', re.compile(', today'))
    camera.take(app, 'calendar-year')
    app.click('toggle button', re.compile('2026$'))
    app.wait('table cell', re.compile(', today'))
    steps.show_place(app, 'Today')


def correct(camera, app):
    steps.show_place(app, 'Calendar')
    cell = app.wait('table cell', re.compile('^Wednesday, November 18'))
    cell.click()
    app.wait('heading', re.compile('^Wednesday, November 18'))
    app.wait(None, re.compile('^Change: ')).click()
    app.settle()
    camera.desktop.key('c')
    app.wait('dialog')
    camera.take(app, 'calendar-correct')
    _escape(camera, app, 'dialog')
    steps.show_place(app, 'Today')


def card(camera, app):
    steps.show_place(app, 'Program')
    app.click('list item', 'What to Expect, and When')
    app.wait('dialog')
    camera.take(app, 'card')
    _escape(camera, app, 'dialog')
    steps.show_place(app, 'Today')


def load_program(camera, app):
    app.open(steps.PROGRAM)
    app.wait('button', 'Use This Program')
    camera.take(app, 'load-program')
    _escape(camera, app, 'button', 'Use This Program')
    broken = camera.desktop.folder / 'broken.json'
    broken.write_text('{"format": "back-rehab-program",\n "version": 1,\n "id": 3\n}\n', encoding='utf-8')
    app.open(broken)
    app.wait(None, 'This File Cannot Be Used')
    camera.take(app, 'load-program-faults')
    _escape(camera, app, None, 'This File Cannot Be Used')


def _until(camera, app, word):
    """Goes on with Next until the word above the number, or the name of the exercise, is this one. By Enter: where reading goes from right
    to left, the arrow keys change places."""
    for _ in range(40):
        if app.find('label', word):
            return
        camera.desktop.key('Return')
        time.sleep(0.3)
    raise harness.NotThere(word)


def _until_hold(camera, word):
    """To the next hold; only what lies between the sets is cut short. word: the label above the number, which is asked itself, as a walk
    through all labels may take longer than a hold."""
    def held():
        if steps.BETWEEN.match(word.name):
            camera.desktop.key('Return')
            harness.wait_for('the set', lambda: not steps.BETWEEN.match(word.name))
        return word.name == 'Hold'
    harness.wait_for('the end of a hold', lambda: word.name != 'Hold')
    harness.wait_for('a hold', held, 120.0)


def routine(camera, app):
    """Every state of a real session: a clip where there is one. What would be over too soon for a picture is made longer."""
    steps.begin_session(camera.desktop, app)
    _quiet(app)
    camera.take(app, 'routine')
    camera.desktop.key('Return')
    camera.take(app, 'routine-repetitions')
    camera.desktop.key('o')
    app.wait('label', 'Your own pace')
    camera.take(app, 'routine-own-pace')
    camera.desktop.key('o')
    app.gone('label', 'Your own pace')
    camera.desktop.key('Return')
    camera.desktop.key('space')
    app.wait('label', 'Paused')
    camera.take(app, 'routine-paused')
    camera.desktop.key('s')
    app.wait('button', 'Do Not Skip')
    camera.take(app, 'routine-skip')
    _escape(camera, app, 'button', 'Do Not Skip')
    camera.desktop.key('space')
    _until(camera, app, 'Rest')
    camera.desktop.key('plus', 'plus')
    camera.take(app, 'routine-rest')
    _until(camera, app, 'Change sides')
    camera.desktop.key('plus', 'plus')
    camera.take(app, 'routine-change-sides')
    camera.desktop.key('Return')
    camera.desktop.key('h')
    app.wait(None, re.compile('What kind of pain is it'))
    camera.take(app, 'routine-hurts')
    camera.desktop.key('1')
    app.wait(None, re.compile('[Hh]ow strong'))
    camera.take(app, 'routine-hurts-strength')
    camera.desktop.key('4')
    app.wait('label', 'The easier version takes over. After the set you are asked again.')
    camera.take(app, 'routine-easier')


def hold(camera, app):
    """A hold with the clip that goes along: the first session of the program has one, and each size one of its repetitions."""
    steps.first_start(camera.desktop, app)
    steps.begin_session(camera.desktop, app)
    _quiet(app)
    _until(camera, app, 'Pelvic tilt')
    word = app.wait('label', re.compile('^(Get ready|Rest|Tilt|Hold|Roll back)$'))
    for size in camera.sizes:
        _until_hold(camera, word)
        camera.take(app, 'routine-hold', sizes=[size])


def resume(camera, app):
    """After a power cut in the middle of a set."""
    steps.begin_session(camera.desktop, app)
    camera.desktop.key('Return')
    time.sleep(1.0)
    app.kill()
    with camera.start(app.home) as again:
        again.ready()
        again.wait(None, 'Go On With Your Session?')
        camera.take(again, 'resume')


def presentation(camera, app):
    """The whole screen: get ready and work with the controls, then a rest without."""
    steps.begin_session(camera.desktop, app)
    _quiet(app)
    camera.desktop.key('F11')
    camera.take(app, 'presentation-ready')
    camera.desktop.key('Return')
    camera.take(app, 'presentation-work')
    # A rest, without the controls.
    _until(camera, app, 'Rest')
    camera.desktop.key('plus', 'plus')
    time.sleep(4.5)
    camera.take(app, 'presentation-rest')


def today_at_rest(camera, app):
    app.wait(None, 'How is your back now?')
    camera.take(app, 'today-rest')


def today_locked(camera, app):
    app.wait('button', 'Open the Safety Questions')
    camera.take(app, 'today-locked')


def today_with_a_proposal(camera, app):
    app.wait('button', 'Start')
    camera.take(app, 'today-proposal')


def decisions(camera, app):
    app.find_all('list item', 'What changed last')[0].click()
    app.wait('dialog')
    camera.take(app, 'decisions')
    _escape(camera, app, 'dialog')


def review(camera, app):
    app.wait('button', 'Begin the Review')
    camera.take(app, 'today-review')
    app.click('button', 'Begin the Review')
    app.wait('dialog')
    dialog = steps.dialog(app)
    steps.rate(dialog, 'How Is Your Back Now?', 4)
    steps.choose_kind(dialog)
    camera.take(app, 'review-rating')
    app.click('button', 'Continue')
    app.wait(None, 'What Can You Do Now?')
    camera.take(app, 'review-activities')


def first_start(camera, app):
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


def session(camera, app):
    app.click('button', 'Start')
    app.wait('dialog')
    camera.take(app, 'before')
    _escape(camera, app, 'dialog')
    steps.begin_session(camera.desktop, app)
    _quiet(app)
    camera.take(app, 'routine-ready')
    camera.desktop.key('h')
    app.wait(None, re.compile('What kind of pain is it'))
    camera.take(app, 'it-hurts')
    app.click('button', 'Pressed by Mistake')
    app.gone('button', 'Pressed by Mistake')
    app.click('button', 'End')
    app.wait(None, 'End the Session?')
    camera.take(app, 'end-session')
    app.click('button', 'Keep Going')
    steps.run_session(camera.desktop, app)
    steps.rate(app, 'How is your back now?', 3)
    camera.take(app, 'after')


def _quiet(app):
    """Puts away every passing message; they come a moment after the session has begun, one after the other."""
    quiet_since = time.monotonic()
    while time.monotonic() - quiet_since < 3.0:
        if (button := app.find('button', 'Dismiss')) is not None:
            button.click()
            quiet_since = time.monotonic()
        time.sleep(0.3)


def faults(camera, app):
    app.click('button', 'Details')
    app.wait('dialog')
    camera.take(app, 'faults')


@dataclasses.dataclass(frozen=True)
class Person:
    """Whose data the app shows, when, and what is to be seen there."""

    home: object
    scenes: tuple
    now: str = EVENING


PERSONS = (
    Person(short_program, (session,)),
    Person(ten_weeks, (places, progress, decisions, exercise, dialogs, preferences, calendar_dialogs, calendar_acts, correct, card, load_program, routine)),
    Person(ten_weeks, (presentation,)),
    Person(ten_weeks, (resume,)),
    Person(Camera.home, (hold,)),
    Person(ten_weeks, (today_at_rest,), '2026-11-19 09:00:00'),
    Person(locked, (today_locked,)),
    Person(gates_met, (today_with_a_proposal,)),
    Person(review_due, (review,)),
    Person(Camera.home, (first_start,)),
    Person(broken_file, (faults,)),
    Person(own_clip, (exercise_with_own_clip, day_ahead)),
    Person(ahead_of_the_clock, (date_question,)),
)


def shoot(camera, wanted):
    """Takes the wanted scenes; after one that fails, the rest in another start of the app. Returns how many failed."""
    failed = 0
    for person in PERSONS:
        scenes = [scene for scene in person.scenes if wanted.search(scene.__name__)]
        while scenes:
            scene = scenes[0]
            try:
                with camera.start(person.home(camera), person.now) as app:
                    app.ready()
                    while scenes:
                        scene = scenes[0]
                        started = time.monotonic()
                        scene(camera, app)
                        scenes.remove(scene)
                        print(f'{camera.kind}: {scene.__name__}, {time.monotonic() - started:.0f} s', flush=True)
            except Exception:  # pylint: disable=broad-exception-caught
                failed += 1
                scenes.remove(scene)
                print(f'{camera.kind}: {scene.__name__} FAILED\n{traceback.format_exc()}', flush=True)
                for kept in camera.desktop.folder.glob('failure.*'):
                    shutil.move(kept, camera.folder / f'failed-{scene.__name__}-{camera.kind}{kept.suffix}')
    return failed


def size(text):
    """Reads a size, such as 1280x800."""
    width, height = text.split('x')
    return int(width), int(height)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--prefix', required=True)
    parser.add_argument('--out', default=str(steps.ROOT / '_build' / 'screenshots'))
    parser.add_argument('--only', default='', metavar='PATTERN', help='scenes whose name matches this; the names: '
                        + ', '.join(scene.__name__ for person in PERSONS for scene in person.scenes))
    parser.add_argument('--size', type=size, action='append', metavar='WIDTHxHEIGHT',
                        help='only this size, which may be another one than usual; can be given several times, the widest last')
    parser.add_argument('--style', choices=KINDS, help='only this one: light, dark, or one of the kinds that are not taken otherwise')
    options = parser.parse_args()
    folder = pathlib.Path(options.out)
    folder.mkdir(parents=True, exist_ok=True)
    if options.style is not None:
        sizes = options.size or SIZES
        with Desktop(options.prefix, *screen(sizes)) as desktop:
            desktop.set_text_dpi(KINDS[options.style].dpi)
            return 1 if shoot(Camera(desktop, folder, options.style, sizes), re.compile(options.only)) else 0

    # One display for each process: the accessibility library connects once.
    for stale in folder.glob('*.png'):
        stale.unlink()
    started = time.monotonic()
    helpers = [subprocess.Popen([sys.executable, __file__, *sys.argv[1:], '--style', style]) for style in STYLES]
    failed = sum(helper.wait() for helper in helpers)
    print(f'{len(list(folder.glob("*.png")))} pictures in {folder}, {time.monotonic() - started:.0f} s' + (', not all' if failed else ''))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
