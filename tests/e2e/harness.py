# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the real, installed app on a virtual display with a session bus and directories of its own, and drives it through the
accessibility tree, as a screen reader would.

One Desktop for each process (the accessibility library connects once); any number of Homes and Apps in it."""

import argparse
import contextlib
import ctypes
import dataclasses
import glob
import locale
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import zoneinfo

DEADLINE_S = 20.0 if not os.environ.get('BACK_REHAB_SANITIZED') else 60.0
POLL_S = 0.05
X_STRING, X_REPLACE = 31, 0  # of the X protocol
ZONE = zoneinfo.ZoneInfo('Europe/Berlin')
# By their place on the keyboard: with the layouts of newer systems xdotool looks for their names and finds them together with Alt.
FUNCTION_KEYS = {'F1': '67', 'F10': '76', 'F11': '95'}


class NotThere(AssertionError):
    """What was waited for did not come."""


def wait_for(what, check, deadline_s=DEADLINE_S):
    """Returns the first true value of check(), or raises NotThere after the deadline."""
    end = time.monotonic() + deadline_s
    while True:
        value = check()
        if value:
            return value
        if time.monotonic() > end:
            raise NotThere(f'{what}: not within {deadline_s:.0f} s')
        time.sleep(POLL_S)


def sanitized():
    return bool(os.environ.get('BACK_REHAB_SANITIZED'))


class Desktop:
    """A virtual display and a session bus. With @sandbox, @prefix is what a Flatpak installation exports, and the app runs in its sandbox."""

    def __init__(self, prefix, width=1280, height=1024, sandbox=False):
        self.prefix = pathlib.Path(prefix).resolve()
        self.sandbox = sandbox
        self.width, self.height = width, height
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='back-rehab-e2e-'))
        self._processes = []
        self.display = None

    @property
    def app_id(self):
        return next((self.prefix / 'share' / 'applications').glob('*.desktop')).stem

    @property
    def binary(self):
        return self.prefix / 'bin' / 'back-rehab'

    def command(self, home, environment):
        """What starts the app. A sandbox sees, besides what the person's home holds of the app's own, the documents of the home, as if each
        had been chosen in a dialog."""
        if not self.sandbox:
            return [str(self.binary)]
        passed = [f'--env={name}={value}' for name, value in environment.items()
                  if name.startswith(('LC_', 'TZ', 'G', 'FAKETIME')) and name != 'GSETTINGS_BACKEND']
        return ['flatpak', 'run', '--user', '--die-with-parent', f'--filesystem={home.documents}', *passed, self.app_id]

    def __enter__(self):
        runtime = self.folder / 'runtime'
        runtime.mkdir(mode=0o700)
        os.environ['XDG_RUNTIME_DIR'] = str(runtime)
        for name in ('GTK_A11Y', 'NO_AT_BRIDGE', 'WAYLAND_DISPLAY', 'G_DEBUG', 'AT_SPI_BUS_ADDRESS'):
            os.environ.pop(name, None)
        self._start_display()
        bus = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address=1'],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True)
        self._processes.append(bus)
        os.environ['DBUS_SESSION_BUS_ADDRESS'] = bus.stdout.readline().strip()
        return self

    def __exit__(self, *_):
        for process in reversed(self._processes):
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
            process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start_display(self):
        read_end, write_end = os.pipe()
        server = subprocess.Popen(
            ['Xvfb', '-displayfd', str(write_end), '-screen', '0', f'{self.width}x{self.height}x24', '-nolisten', 'tcp', '-noreset'],
            pass_fds=[write_end], stderr=subprocess.DEVNULL, start_new_session=True)
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            self.display = ':' + pipe.readline().strip()
        self._processes.append(server)
        self._server = server
        os.environ['DISPLAY'] = self.display

    def resize(self, width, height):
        """Another screen, for apps that start from now on."""
        self._server.terminate()
        self._server.wait()
        self._processes.remove(self._server)
        self.width, self.height = width, height
        self._start_display()

    def set_text_dpi(self, dpi):
        """The resolution of texts, for apps that start from now on: a resource of the display, where no desktop holds settings."""
        x11 = ctypes.CDLL('libX11.so.6')
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XDefaultRootWindow.restype = x11.XInternAtom.restype = ctypes.c_ulong
        display = ctypes.c_void_p(x11.XOpenDisplay(self.display.encode()))
        root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
        atom = ctypes.c_ulong(x11.XInternAtom(display, b'RESOURCE_MANAGER', 0))
        resource = f'Xft.dpi:\t{dpi}\n'.encode()
        x11.XChangeProperty(display, root, atom, ctypes.c_ulong(X_STRING), 8, X_REPLACE, resource, len(resource))
        x11.XCloseDisplay(display)

    def screenshot(self, path):
        path = pathlib.Path(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(['import', '-window', 'root', str(path)], check=True)
        return path

    def key(self, *keys):
        """Presses keys by their X names, for example "space" or "ctrl+q"."""
        subprocess.run(['xdotool', 'key', '--clearmodifiers', *(FUNCTION_KEYS.get(key, key) for key in keys)], check=True)

    def hold(self, key, seconds):
        """Holds a key down, which the display then repeats."""
        subprocess.run(['xdotool', 'keydown', key, 'sleep', str(seconds), 'keyup', key], check=True)

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '5', text], check=True)

    def click_at(self, x, y):
        subprocess.run(['xdotool', 'mousemove', str(x), str(y), 'click', '1'], check=True)


class Home:
    """A person's directories: empty, private, gone afterwards."""

    def __init__(self, desktop, settings=None, font='Cantarell 11', animations=False):
        self.folder = pathlib.Path(tempfile.mkdtemp(dir=desktop.folder, prefix='home-'))
        self.documents = self.folder / 'Documents'
        self.documents.mkdir()
        self.sandbox = desktop.sandbox
        for name in ('data', 'config', 'cache', 'state'):
            if desktop.sandbox:
                place = self.folder / '.var' / 'app' / desktop.app_id / {'state': '.local/state'}.get(name, name)
                place.mkdir(parents=True)
                (self.folder / name).symlink_to(place)
            else:
                (self.folder / name).mkdir()
        self.data = (self.folder / 'data').resolve() / 'back-rehab'
        folder = self.folder / 'config' / 'gtk-4.0'
        folder.mkdir()
        toolkit = {'gtk-font-name': font, 'gtk-enable-animations': int(animations), 'gtk-hint-font-metrics': 1}
        (folder / 'settings.ini').write_text('[Settings]\n' + ''.join(f'{key}={value}\n' for key, value in toolkit.items()), encoding='utf-8')
        values = ''.join(f'{key}={value}\n' for key, value in (settings or {}).items())
        keyfile = self.folder / 'config' / 'glib-2.0' / 'settings' / 'keyfile'
        keyfile.parent.mkdir(parents=True)
        keyfile.write_text(f'[{desktop.app_id.replace(".", "/")}]\n{values}', encoding='utf-8')

    @property
    def environment(self):
        if self.sandbox:
            # Flatpak gives the app directories and settings of its own, below this home.
            return {'HOME': str(self.folder)}
        folders = {f'XDG_{name.upper()}_HOME': str(self.folder / name) for name in ('data', 'config', 'cache', 'state')}
        return {'HOME': str(self.folder), 'GSETTINGS_BACKEND': 'keyfile', **folders}

    def show(self, argument):
        """An argument of the app; a file is put where a sandbox sees it."""
        if not self.sandbox or not isinstance(argument, pathlib.Path):
            return str(argument)
        return shutil.copy(argument, self.documents) if self.documents not in argument.parents else str(argument)


def faketime_library():
    for pattern in ('/usr/lib/*/faketime/libfaketime.so.1', '/usr/lib*/faketime/libfaketime.so.1'):
        for path in glob.glob(pattern):
            return path
    return None


def fake_date(moment):
    """Environment that begins the app's calendar at a moment like "2026-11-20 23:59:50"; its monotonic clock stays true."""
    return {'LD_PRELOAD': faketime_library(), 'FAKETIME': f'@{moment}', 'FAKETIME_DONT_FAKE_MONOTONIC': '1'}


@dataclasses.dataclass(frozen=True)
class Query:
    """What to look for: a role as AT-SPI names it (or several), and a name, or a compiled pattern that must occur in it."""

    role: object = None
    name: object = None
    anywhere: bool = False  # hidden ones too

    def matches(self, node):
        if self.role is not None and node.role not in (self.role if isinstance(self.role, tuple) else (self.role,)):
            return False
        if isinstance(self.name, str) and node.name != self.name:
            return False
        if isinstance(self.name, re.Pattern) and not self.name.search(node.name):
            return False
        return self.anywhere or node.showing


class Node:
    """One element of the accessibility tree. What has gone meanwhile reads as empty."""

    def __init__(self, accessible):
        self.accessible = accessible

    def _ask(self, question, otherwise):
        from gi.repository import GLib
        try:
            return question()
        except GLib.Error:
            return otherwise

    @property
    def role(self):
        return self._ask(self.accessible.get_role_name, '')

    @property
    def name(self):
        return self._ask(self.accessible.get_name, '') or ''

    @property
    def description(self):
        return self._ask(self.accessible.get_description, '') or ''

    def has(self, state):
        from gi.repository import Atspi
        states = self._ask(self.accessible.get_state_set, None)
        return states is not None and states.contains(getattr(Atspi.StateType, state.upper()))

    @property
    def showing(self):
        return self.has('showing')

    @property
    def sensitive(self):
        return self.has('sensitive')

    @property
    def children(self):
        count = self._ask(self.accessible.get_child_count, 0)
        children = (self._ask(lambda i=i: self.accessible.get_child_at_index(i), None) for i in range(count))
        return [Node(child) for child in children if child is not None]

    def walk(self, depth=0):
        yield self, depth
        for child in self.children:
            yield from child.walk(depth + 1)

    def find(self, role=None, name=None, anywhere=False):
        """The first match below, or None."""
        query = Query(role, name, anywhere)
        return next((node for node, _ in self.walk() if query.matches(node)), None)

    def find_all(self, role=None, name=None, anywhere=False):
        query = Query(role, name, anywhere)
        return [node for node, _ in self.walk() if query.matches(node)]

    def wait(self, role=None, name=None, deadline_s=DEADLINE_S):
        what = f'{role or "element"} {name.pattern if isinstance(name, re.Pattern) else name or ""}'
        return wait_for(what, lambda: self.find(role, name), deadline_s)

    def gone(self, role=None, name=None, deadline_s=DEADLINE_S):
        wait_for(f'end of {role} {name}', lambda: self.find(role, name) is None, deadline_s)

    def actions(self):
        count = self._ask(self.accessible.get_n_actions, 0)
        return [self._ask(lambda i=i: self.accessible.get_action_name(i), '') for i in range(count)]

    def click(self):
        """Does what a press does: the action where there is one, else the pointer."""
        names = self.actions()
        for wanted in ('click', 'activate', 'toggle', 'press'):
            if wanted in names:
                self._ask(lambda: self.accessible.do_action(names.index(wanted)), False)
                return
        x, y = self._reach()
        subprocess.run(['xdotool', 'mousemove', str(x), str(y), 'click', '1'], check=True)

    def _extents(self):
        from gi.repository import Atspi
        found = self._ask(lambda: self.accessible.get_extents(Atspi.CoordType.WINDOW), None)
        return (found.x, found.y, found.width, found.height) if found else (0, 0, 0, 0)

    @property
    def size(self):
        """Width and height in pixels."""
        return self._extents()[2:]

    @property
    def place(self):
        """Left, top, width and height in the window with its border, in pixels; the window stands at the origin."""
        left, top, width, height = self._extents()
        border_left, border_top, _, _ = self._ancestor('frame')._extents()
        return left - 2 * border_left, top - 2 * border_top, width, height

    def within(self, window):
        """Whether it has a size, and its middle is inside of a window."""
        left, top, width, height = self.place
        return width > 0 and height > 0 and 0 <= left + width / 2 <= window.size[0] and 0 <= top + height / 2 <= window.size[1]

    def _settle(self):
        """Waits for the element to stand still."""
        before = None
        for _ in range(40):
            now = self._extents()
            if now == before:
                break
            before = now
            time.sleep(0.1)

    @property
    def middle(self):
        """Where it is on the display, scrolled into view first: for a pointer that does more than press."""
        return self._reach()

    def _ancestor(self, *roles):
        node = self
        while node.role not in (*roles, 'application', ''):
            node = Node(node.accessible.get_parent())
        return node if node.role in roles else None

    def _reach(self):
        """The middle of the element on the display, scrolled into view first. The window stands at the origin."""
        self._settle()
        frame, pane = self._ancestor('frame'), self._ancestor('scroll pane')
        left, top, _, _ = frame._extents()
        for _ in range(60):
            x, y, width, height = self._extents()
            x, y = x + width // 2, y + height // 2
            if pane is not None:
                pane_x, pane_y, pane_width, pane_height = pane._extents()
                if pane_y + 6 <= y < pane_y + pane_height - 6:
                    break
                # GTK counts from inside the window's border, and the border twice.
                middle = (pane_x + pane_width // 2 - 2 * left, pane_y + pane_height // 2 - 2 * top)
                subprocess.run(['xdotool', 'mousemove', *map(str, middle), 'click', '5' if y > pane_y else '4'], check=True)
                self._settle()
        return x - 2 * left, y - 2 * top

    def enter(self, text):
        """Replaces the text of an entry."""
        editable = self if self.role in ('text', 'entry') else self.find('text') or self
        self._ask(lambda: editable.accessible.set_text_contents(text), False)

    @property
    def text(self):
        """What a text element holds, else its name."""
        from gi.repository import Atspi
        count = self._ask(lambda: Atspi.Text.get_character_count(self.accessible), 0)
        if count > 0:
            return self._ask(lambda: Atspi.Text.get_text(self.accessible, 0, count), '')
        return self.name

    def texts(self):
        """Every text that shows, in reading order."""
        return [node.text for node, _ in self.walk() if node.showing and node.text]

    def dump(self):
        lines = []
        for node, depth in self.walk():
            states = ' '.join(state for state in ('focused', 'checked', 'selected') if node.has(state))
            hidden = '' if node.showing else ' (hidden)'
            actions = ' '.join(action for action in node.actions() if action in ('click', 'activate', 'toggle', 'press'))
            lines.append(f'{"  " * depth}{node.role} "{node.name}" {states} {actions}{hidden}'.rstrip())
        return '\n'.join(lines)


def _locale():
    """American English where the system has it."""
    with contextlib.suppress(locale.Error):
        locale.setlocale(locale.LC_ALL, 'en_US.UTF-8')
        return 'en_US.UTF-8'
    return 'C.UTF-8'


class App:
    """One start of the app."""

    def __init__(self, desktop, home, *arguments, environment=None):
        self.desktop, self.home = desktop, home
        self.environment = self._environment(environment or {})
        self.errors = pathlib.Path(tempfile.mkstemp(dir=desktop.folder, prefix='stderr-')[1])
        with open(self.errors, 'wb') as errors:
            self.process = subprocess.Popen(self._command(*arguments), env=self.environment,
                                            stdin=subprocess.DEVNULL, stdout=errors, stderr=errors)

    def _command(self, *arguments):
        return [*self.desktop.command(self.home, self.environment), *map(self.home.show, arguments)]

    def _environment(self, more):
        environment = {name: value for name, value in os.environ.items()
                       if name in ('PATH', 'DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR', 'FLATPAK_USER_DIR')
                       or name.startswith(('ASAN_', 'UBSAN_', 'LSAN_'))}
        environment.update(
            self.home.environment,
            LC_ALL=_locale(), TZ=ZONE.key,
            XDG_DATA_DIRS=f'{self.desktop.prefix}/share:/usr/local/share:/usr/share',
            GDK_BACKEND='x11', GDK_DISABLE='gl,vulkan', GSK_RENDERER='cairo', G_DEBUG='fatal-criticals',
        )
        if 'ASAN_OPTIONS' in environment:
            # Being asked for actions from outside, GTK leaks their names; the tests in the process look for leaks.
            environment['ASAN_OPTIONS'] += ':detect_leaks=0'
        environment.update(more)
        return environment

    @property
    def stderr(self):
        return self.errors.read_text(encoding='utf-8', errors='replace')

    def _find(self):
        import gi
        gi.require_version('Atspi', '2.0')
        from gi.repository import Atspi, GLib
        # GTK has no cache of its own for the library to ask for; it says so each time.
        GLib.log_set_handler('dbind', GLib.LogLevelFlags.LEVEL_WARNING, lambda *_: None, None)
        if self.process.poll() is not None:
            raise AssertionError(f'the app ended with status {self.process.returncode}')
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            with contextlib.suppress(GLib.Error):
                child = desktop.get_child_at_index(index)
                if child is not None and self._is_mine(child):
                    return Node(child)
        return None

    def _is_mine(self, child):
        """A sandbox has process numbers of its own, and nothing else runs on this desktop that shows windows."""
        return child.get_process_id() == self.process.pid or (self.desktop.sandbox and child.get_child_count() > 0)

    @property
    def root(self):
        """The app in the accessibility tree."""
        return wait_for('the app in the accessibility tree', self._find)

    @property
    def window(self):
        window = wait_for('a window', lambda: self.root.find('frame') or self.root.find('window') or self.root.find('dialog'))
        return window

    def ready(self):
        """Waits for the window and gives it the keyboard. There is no window manager that would."""
        self.window  # pylint: disable=pointless-statement
        wait_for('the window on the display', self.focus)
        return self

    def windows(self):
        """The X windows that show, menus too; the main window first."""
        whose = ['--class', '.'] if self.desktop.sandbox else ['--pid', str(self.process.pid)]
        return subprocess.run(['xdotool', 'search', '--onlyvisible', *whose],
                              capture_output=True, text=True, check=False).stdout.split()

    def open_files(self):
        """The files that the app has open at present. In a sandbox it is another process than the one that was started."""
        found = set()
        for link in glob.glob(f'/proc/{"[0-9]*" if self.desktop.sandbox else self.process.pid}/fd/*'):
            with contextlib.suppress(OSError):
                found.add(os.readlink(link))
        return found

    def focus(self, number=0):
        """Gives the keyboard to a window. Returns whether that worked."""
        found = self.windows()[number:]
        return bool(found) and subprocess.run(['xdotool', 'windowfocus', found[0]], check=False,
                                              stderr=subprocess.DEVNULL).returncode == 0

    def find(self, *arguments, **options):
        return self.root.find(*arguments, **options)

    def find_all(self, *arguments, **options):
        return self.root.find_all(*arguments, **options)

    def wait(self, *arguments, **options):
        return self.root.wait(*arguments, **options)

    def gone(self, *arguments, **options):
        self.root.gone(*arguments, **options)

    def click(self, role, name, **options):
        """Waits for an element that can be pressed, and presses it."""
        node = wait_for(f'{role} {name}', lambda: self._pressable(role, name), **options)
        node.click()
        return node

    def _pressable(self, role, name):
        node = self.root.find(role, name)
        return node if node is not None and node.sensitive else None

    def settle(self):
        """Lets animations and redrawing come to an end, for a screenshot."""
        time.sleep(0.6)

    def ended(self, deadline_s=DEADLINE_S):
        """The exit status, once it is there."""
        wait_for('the end of the app', lambda: self.process.poll() is not None, deadline_s)
        return self.process.returncode

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def action(self, name):
        """Activates an action of the application, as its menu does."""
        subprocess.run(['gapplication', 'action', self.desktop.app_id, name], check=True,
                       env={**os.environ, 'XDG_DATA_DIRS': f'{self.desktop.prefix}/share:/usr/local/share:/usr/share'})

    def open(self, path):
        """Opens a file as a file manager does: a second start hands it to the first."""
        subprocess.run(self._command(path), env=self.environment, check=True, stderr=subprocess.DEVNULL)

    def quit(self):
        """Ends the app; returns the exit status."""
        self.action('quit')
        return self.ended()

    def __enter__(self):
        return self

    def __exit__(self, failure, *_):
        if failure is not None:
            with contextlib.suppress(Exception):
                self.desktop.screenshot(self.desktop.folder / 'failure.png')
                (self.desktop.folder / 'failure.txt').write_text(self.root.dump(), encoding='utf-8')
        if self.process.poll() is None:
            self.kill()
        # What gave it another date shares memory under the number of its process, and cannot remove that when it is killed.
        for left in pathlib.Path('/dev/shm').glob(f'*faketime_*_{self.process.pid}'):
            left.unlink(missing_ok=True)


def _report(desktop, folder, name):
    """What helps after a failure: the display and the tree as they were, and what the app said."""
    print(f'# {traceback.format_exc().strip()}'.replace('\n', '\n# '))
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        for kept in desktop.folder.glob('failure.*'):
            shutil.move(kept, folder / f'{name}{kept.suffix}')
            print(f'# see {folder / name}{kept.suffix}')
        for errors in sorted(desktop.folder.glob('stderr-*')):
            text = errors.read_text(encoding='utf-8', errors='replace').strip()
            if text:
                print(f'# {errors.name}:\n# ' + text[-4000:].replace('\n', '\n# '))


def main(cases):
    """Runs test cases, each a function of a Desktop, as one TAP program."""
    parser = argparse.ArgumentParser()
    parser.add_argument('--prefix', required=True)
    parser.add_argument('--sandbox', action='store_true', help='the prefix is what a Flatpak installation exports')
    parser.add_argument('--out', default=None)
    parser.add_argument('--only', default='', help='cases whose name holds this')
    options = parser.parse_args()
    folder = pathlib.Path(options.out or pathlib.Path(options.prefix).parent / 'e2e')
    cases = [case for case in cases if options.only in case.__name__]

    if not options.sandbox and not (pathlib.Path(options.prefix) / 'bin' / 'back-rehab').exists():
        if os.environ.get('BACK_REHAB_INSTALLED'):
            print('Bail out! The app is not installed.')
            return 1
        print('1..0 # SKIP the app is not installed: run build-aux/dev test')
        return 0

    failed = 0
    print(f'1..{len(cases)}', flush=True)
    with Desktop(options.prefix, sandbox=options.sandbox) as desktop:
        for number, case in enumerate(cases, 1):
            reason = case.skip() if hasattr(case, 'skip') else None
            if reason is None and options.sandbox and getattr(case, 'outside', False):
                reason = 'not in a sandbox'
            if reason:
                print(f'ok {number} {case.__name__} # SKIP {reason}', flush=True)
                continue
            for stale in desktop.folder.glob('stderr-*'):
                stale.unlink()
            started = time.monotonic()
            try:
                case(desktop)
                print(f'ok {number} {case.__name__}')
            except Exception:  # pylint: disable=broad-exception-caught
                failed += 1
                print(f'not ok {number} {case.__name__}')
                _report(desktop, folder, case.__name__)
            print(f'# {time.monotonic() - started:.1f} s', flush=True)
    return 1 if failed else 0


def outside_only(case):
    """Marks a case about what a sandbox does not have."""
    case.outside = True
    return case


def needs_faketime(case):
    """Marks a case that gives the app another date: not under sanitizers, which libfaketime does not go with, nor in a sandbox, which does not
    have it."""
    case.outside = True

    def skip():
        if sanitized():
            return 'libfaketime and AddressSanitizer do not go together'
        if faketime_library() is None:
            return 'libfaketime is not installed'
        return None
    case.skip = skip
    return case


if __name__ == '__main__':
    sys.exit('This is a library: start one of the programs beside it.')
