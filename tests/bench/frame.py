# SPDX-License-Identifier: GPL-3.0-or-later
"""What a row of the bench is, and what it may ask of the bench that measures it."""

import contextlib
import dataclasses
import json
import math
import os
import pathlib
import subprocess
import sys
import typing


class Skipped(Exception):
    """Says why a row cannot be measured here."""


@dataclasses.dataclass
class Result:
    """What was measured, in words, and whether the goal is met; None where there is none. @how says what was done, and what it cannot tell;
    @figures hold the numbers behind the words; @case tells results of one row apart, for example "loaded"."""

    measured: str
    met: bool | None
    how: str
    figures: dict = dataclasses.field(default_factory=dict)
    case: str = ''


@dataclasses.dataclass(frozen=True)
class Row:
    """One line of the table. @measure is called with the Bench and returns a Result or several, or raises Skipped. @minutes is what it takes
    on a quiet machine."""

    name: str
    what: str
    goal: str
    minutes: float
    measure: typing.Callable


class Bench:
    """Where the build is, and whether a row is only tried out: then it does as little as shows that it works."""

    def __init__(self, build, short=False):
        self.build = pathlib.Path(build).resolve()
        self.source = pathlib.Path(__file__).resolve().parents[2]
        self.short = short
        # What one row has measured and another one needs.
        self.kept = {}

    @property
    def prefix(self):
        """Where the app is installed."""
        return self.build / 'prefix'

    def program(self, path):
        """A program of the build, by its path there."""
        return str(self.build / path)

    def run(self, command, headless=False, environment=None, check=True):
        """What a program prints; with @headless on a virtual display and a session bus of its own. With @check it has to succeed."""
        command = self.headless(command) if headless else [str(part) for part in command]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, env=self.environment(environment))
        if check and done.returncode != 0:
            raise RuntimeError(f'{pathlib.Path(command[-1]).name} ended with status {done.returncode}: {done.stdout[-2000:]}')
        return done.stdout

    def headless(self, command):
        """The command that runs @command on a virtual display and a session bus of its own."""
        return [str(self.source / 'tests' / 'ui' / 'run-headless'), *(str(part) for part in command)]

    def run_json(self, command, **options):
        """As run(), for a program that says a JSON object on a line of its own."""
        return find_json(self.run(command, **options))

    def environment(self, more=None):
        """That of the programs of the tests."""
        return {**os.environ, 'G_TEST_SRCDIR': str(self.source / 'tests'), 'G_TEST_BUILDDIR': str(self.build / 'tests'),
                'GSETTINGS_SCHEMA_DIR': str(self.build / 'data'), 'GSETTINGS_BACKEND': 'memory', 'GTK_A11Y': 'test',
                'GST_REGISTRY': str(self.build / 'tests' / 'media' / 'gst-registry.bin'), **(more or {})}

    @contextlib.contextmanager
    def loaded(self):
        """Keeps every core busy meanwhile."""
        loops = [subprocess.Popen([sys.executable, '-c', 'while True: pass']) for _ in range(os.cpu_count() or 1)]
        try:
            yield
        finally:
            for loop in loops:
                loop.kill()
                loop.wait()


def find_json(output):
    """The last line of @output that is a JSON object."""
    return json.loads([line for line in output.splitlines() if line.startswith('{')][-1])


def quantile(values, share):
    """The smallest of @values that at least @share of them do not exceed."""
    ordered = sorted(values)
    return ordered[max(math.ceil(len(ordered) * share), 1) - 1]
