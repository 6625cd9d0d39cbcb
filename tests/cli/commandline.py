# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the real binary as a script would: without a display, with directories of its own, on a day of the test's choosing."""

import glob
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / 'data' / 'programs' / 'default.json'

BINARY = pathlib.Path(os.environ['BR_TEST_BINARY'])
WRITE_JOURNAL = pathlib.Path(os.environ['BR_TEST_WRITE_JOURNAL'])
SCHEMAS = pathlib.Path(os.environ['BR_TEST_SCHEMAS'])


def faketime_library():
    for pattern in ('/usr/lib/*/faketime/libfaketime.so.1', '/usr/lib*/faketime/libfaketime.so.1'):
        for path in glob.glob(pattern):
            return path
    return None


# libfaketime and AddressSanitizer do not go together.
CAN_DATE = faketime_library() is not None and not os.environ.get('BACK_REHAB_SANITIZED')
needs_date = unittest.skipUnless(CAN_DATE, 'libfaketime is not there, or this is a sanitizer run')


class Person(unittest.TestCase):
    """A test case with a person's directories, empty at first."""

    def setUp(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix='back-rehab-cli-'))
        self.addCleanup(shutil.rmtree, self.home)
        self.data = self.home / 'data' / 'back-rehab'
        self.out = self.home / 'out'
        self.out.mkdir()

    def write(self, script):
        """Adds entries to the journal, as tests/core/br-test-journal.h explains."""
        subprocess.run([WRITE_JOURNAL, self.data], input=script, text=True, check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, 'TZ': 'UTC'})

    def environment(self, date=None):
        environment = {name: value for name, value in os.environ.items()
                       if name == 'PATH' or name.startswith(('ASAN_', 'UBSAN_', 'LSAN_'))}
        environment.update(HOME=str(self.home), XDG_DATA_HOME=str(self.home / 'data'), XDG_CONFIG_HOME=str(self.home / 'config'),
                           XDG_CACHE_HOME=str(self.home / 'cache'), XDG_STATE_HOME=str(self.home / 'state'),
                           XDG_RUNTIME_DIR=str(self.home / 'runtime'), XDG_DATA_DIRS=str(self.home / 'share'), LC_ALL='C.UTF-8', TZ='UTC', G_DEBUG='fatal-warnings')
        if date is not None:
            moment = date if ' ' in date else date + ' 12:00:00'
            environment.update(LD_PRELOAD=faketime_library(), FAKETIME='@' + moment, FAKETIME_DONT_FAKE_MONOTONIC='1')
        return environment

    def run_app(self, *arguments, date=None, status=0, **options):
        """Returns what it printed, (stdout, stderr), as text; nothing below the person's directories may have changed."""
        before = self.fingerprint()
        run = subprocess.run([BINARY, *map(str, arguments)], env={**self.environment(date), **options}, stdin=subprocess.DEVNULL,
                             capture_output=True, timeout=60, check=False)
        out, err = run.stdout.decode('utf-8'), run.stderr.decode('utf-8')
        self.assertEqual(run.returncode, status, (arguments, out[-2000:], err[-2000:]))
        self.assertEqual(self.fingerprint(), before, 'the records were touched')
        return out, err

    def status(self, date=None, status=0):
        out, _ = self.run_app('--status', '--json', date=date, status=status)
        return json.loads(out)

    def fingerprint(self):
        """Names, times and contents of everything below the person's directories but what was exported, and the font cache, which
        the library that finds fonts makes where the machine has none."""
        found = {}
        for path in sorted(self.home.rglob('*')):
            if path == self.home / 'cache' or {self.out, self.home / 'cache' / 'fontconfig'} & {path, *path.parents}:
                continue
            state = path.lstat()
            content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ''
            found[str(path)] = (state.st_mode, state.st_mtime_ns, state.st_ino, content)
        return found

    def export(self, kind, name=None, date=None, status=0, **options):
        """Returns the path of what was exported."""
        path = self.out / (name or f'export.{kind}')
        self.run_app(f'--export={kind}', path, date=date, status=status, **options)
        return path
