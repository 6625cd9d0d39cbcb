#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Saving when the disk fails and when the app is killed: whatever the app said is saved is there afterwards, whole and readable.

    test-faults.py --writer WRITER --library LIBRARY [--window WINDOW] [--long]

Every operation on files of a save fails once, in each of five ways; the program is killed at every one of them, and at random moments;
and two programs write into one folder at a time. With WINDOW, which needs a display, nothing but this: the whole window is killed while
somebody goes through sessions in it. A short run in the tests, the long one by "build-aux/dev faults"."""

import argparse
import collections
import errno
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT)
ENTRIES = 2
MONTH = '2026-11.json'


class Faults:
    """The two programs, a folder for each round, and what was counted."""

    def __init__(self, options):
        self.writer, self.library, self.window, self.long = options.writer, options.library, options.window, options.long
        self.random = random.Random(options.seed)
        # In memory where that is possible: fsync() is then quick, and nothing else differs.
        self.place = pathlib.Path(tempfile.mkdtemp(prefix='back-rehab-faults-', dir=options.folder))
        self.figures = collections.Counter()

    def folder(self):
        return pathlib.Path(tempfile.mkdtemp(dir=self.place)) / 'back-rehab'

    def command(self, action, folder, *more):
        return [self.writer, action, str(folder), *map(str, more)]

    def environment(self, folder, at=0, number=0, log=None):
        """What makes an operation fail, or with @number 0 kills the program there."""
        return {**os.environ, 'LD_PRELOAD': self.library, 'FAULT_FOLDER': str(folder.parent), 'FAULT_AT': str(at), 'FAULT_ERRNO': str(number),
                **({'FAULT_LOG': str(log)} if log else {})}

    def count_operations(self):
        """How many operations that can fail a save has."""
        folder, log = self.folder(), self.place / 'log'
        log.unlink(missing_ok=True)
        subprocess.run(self.command('save', folder, ENTRIES), env=self.environment(folder, log=log), check=True, stdout=subprocess.DEVNULL)
        operations = log.read_text(encoding='utf-8').splitlines()
        assert len(operations) > 20, operations
        self.figures['operations of a save'] = len(operations)
        return operations

    def check(self, folder, said):
        """Whether everything is there that a writer said is saved, and can be read."""
        saved = {line.removeprefix('saved entry ') for line in said if line.startswith('saved entry ')}
        run = subprocess.run(self.command('read', folder), capture_output=True, text=True, check=True)
        there = {line.removeprefix('entry ') for line in run.stdout.splitlines() if line.startswith('entry ')}
        assert saved <= there, f'{folder}: lost {saved - there}'
        found = [line for line in run.stdout.splitlines() if line.startswith('fault ')]
        assert not found, f'{folder}: {found}'
        for name in (f'journal/{MONTH}', 'session.json', 'program.json'):
            if (folder / name).exists():
                json.loads((folder / name).read_text(encoding='utf-8'))
        assert 'saved program' not in said or (folder / 'program.json').exists(), folder
        if said and said[-1].startswith(('saved session', 'saved entry')) and 'saved session' in said:
            assert (folder / 'session.json').exists(), folder
        self.figures['entries found again'] += len(saved)

    def goes_on(self, folder, said):
        """Whether saving goes on from what a fault has left behind."""
        run = subprocess.run(self.command('add', folder, 1), capture_output=True, text=True, check=True)
        self.check(folder, [*said, *run.stdout.splitlines()])


def each_operation_fails_once(faults):
    for at, operation in enumerate(faults.count_operations(), 1):
        for number in ERRORS if faults.long else (ERRORS[at % len(ERRORS)],):
            folder = faults.folder()
            run = subprocess.run(faults.command('save', folder, ENTRIES), env=faults.environment(folder, at, number),
                                 capture_output=True, text=True, check=False)
            said = run.stdout.splitlines()
            what = f'{operation} with {errno.errorcode[number]}: {said} {run.stderr}'
            assert run.returncode == 0, what
            assert sum(line.startswith('saved entry ') for line in said) == ENTRIES, what
            faults.check(folder, said)
            faults.figures['operations made to fail'] += 1
            faults.figures['failures told'] += any(line.startswith('failed ') for line in said)
            shutil.rmtree(folder.parent)


def killed_at_each_operation(faults):
    for at, operation in enumerate(faults.count_operations(), 1):
        folder = faults.folder()
        run = subprocess.run(faults.command('save', folder, ENTRIES), env=faults.environment(folder, at),
                             capture_output=True, text=True, check=False)
        said = run.stdout.splitlines()
        # Two saves of a session may have become one meanwhile, so that it was over before.
        assert run.returncode == -9 or (run.returncode == 0 and 'saved end of session' in said), f'{operation}: {run.returncode} {said}'
        faults.check(folder, said)
        faults.goes_on(folder, said)
        faults.figures['killed at an operation'] += run.returncode == -9
        shutil.rmtree(folder.parent)


def _killed(faults, folder):
    """Lets a writer begin, kills it at a moment of chance, and returns what it had said."""
    with subprocess.Popen(faults.command('save', folder, 0), stdout=subprocess.PIPE, text=True) as process:
        # It begins with the first thing saved: before, there is nothing to lose.
        said = []
        for line in process.stdout:
            said.append(line.strip())
            if said[-1].startswith('saved '):
                break
        time.sleep(faults.random.uniform(0, 0.03))
        process.kill()
        said += [line.strip() for line in process.stdout]
    return said


def killed_at_random_moments(faults):
    # Each folder is used several times, so that what a kill left behind is met by the next.
    folder, said = None, []
    for number in range(1000 if faults.long else 15):
        if number % 25 == 0:
            folder, said = faults.folder(), []
        said = [line for line in said if line.startswith('saved entry ')] + _killed(faults, folder)
        faults.check(folder, said)
        faults.figures['killed at random'] += 1


def two_writers_lose_nothing(faults):
    for _ in range(200 if faults.long else 5):
        folder = faults.folder()
        writers = [subprocess.Popen(faults.command('add', folder, 6), stdout=subprocess.PIPE, text=True) for _ in range(2)]
        said = [line.strip() for writer in writers for line in writer.communicate()[0].splitlines()]
        assert all(writer.returncode == 0 for writer in writers), said
        assert sum(line.startswith('saved entry ') for line in said) == 12, said
        faults.check(folder, said)
        in_month = {entry['id'] for entry in json.loads((folder / 'journal' / MONTH).read_text(encoding='utf-8'))['entries']}
        faults.figures['entries that only a copy beside holds'] += 12 - len(in_month)
        faults.figures['rounds of two writers'] += 1
        shutil.rmtree(folder.parent)


def _window_killed(faults, folder):
    """Lets the window live for a while of chance, and returns what it said was saved."""
    said = []
    # Its own folders, which a killed program cannot tidy up, go with the others.
    with subprocess.Popen([faults.window, str(folder)], stdout=subprocess.PIPE, text=True, env={**os.environ, 'TMPDIR': str(faults.place)}) as process:
        # Counted in what is done, not in time alone: a busy machine does less in the same time. Half of them early, when what a life before
        # has left behind is taken up.
        turns = faults.random.randrange(faults.random.choice((8, 60)))
        for line in process.stdout:
            said.append(line.strip())
            if 'shown' in said and len([word for word in said if word in ('turn', 'routine')]) >= turns:
                break
        assert 'shown' in said and process.poll() is None, f'{folder}: the window has ended by itself: {said}'
        time.sleep(faults.random.uniform(0, 0.05))
        process.kill()
        said += [line.strip() for line in process.stdout]
    faults.figures['killed while a routine ran'] += [word for word in said if word in ('turn', 'routine')][-1:] == ['routine']
    faults.figures['sessions finished'] += said.count('finished')
    return said


def window_killed_at_random_moments(faults):
    folder, said = None, []
    for number in range(1000 if faults.long else 12):
        if number % 25 == 0:
            folder, said = faults.folder(), []
        said += [line for line in _window_killed(faults, folder) if line.startswith('saved entry ')]
        faults.check(folder, said)
        faults.figures['windows killed at random'] += 1
    assert faults.figures['killed while a routine ran'] > 0 and faults.figures['entries found again'] > 0, faults.figures


CASES = (each_operation_fails_once, killed_at_each_operation, killed_at_random_moments, two_writers_lose_nothing)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--writer', required=True)
    parser.add_argument('--library', required=True)
    parser.add_argument('--window', help='the program with the window')
    parser.add_argument('--long', action='store_true', help='every error at every operation, 1,000 kills, 200 rounds of two writers')
    parser.add_argument('--only', default='', help='cases whose name holds this')
    parser.add_argument('--folder', default=None, help='where to write, instead of the folder for temporary files')
    parser.add_argument('--seed', type=int, default=random.SystemRandom().randrange(1 << 30))
    options = parser.parse_args()
    cases = [case for case in ((window_killed_at_random_moments,) if options.window else CASES) if options.only in case.__name__]
    failed = 0
    print(f'1..{len(cases)}\n# seed {options.seed}', flush=True)
    faults = Faults(options)
    for number, case in enumerate(cases, 1):
        started = time.monotonic()
        try:
            case(faults)
            print(f'ok {number} {case.__name__}')
        except (AssertionError, OSError, ValueError, subprocess.CalledProcessError) as error:
            failed += 1
            print(f'not ok {number} {case.__name__}')
            print(f'# {error!r}'.replace('\n', '\n# '))
        print(f'# {time.monotonic() - started:.1f} s', flush=True)
    for name, value in faults.figures.items():
        print(f'# {name}: {value}')
    if not failed:
        shutil.rmtree(faults.place)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
