# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the mutants: each against the tests that come by it, the most promising first, until one fails."""

import dataclasses
import json
import os
import queue
import re
import subprocess
import sys
import threading
import time

from points import COMPILED

# A test may take this many times its own time, and at least this long, before it counts as hung.
LIMIT_FACTOR = 10
LEAST_LIMIT_MS = 1000
# A test that takes longer than this is left out of a quick run.
QUICK_US = 300000
# AddressSanitizer is slow; what reads too far shows in small tests, too.
SANITIZED_US = 200000


class RunError(Exception):
    pass


@dataclasses.dataclass
class Result:
    outcome: str            # killed, survived or unbuildable
    by: str = ''            # the test program
    how: str = ''           # failed, crashed or hung
    test: str = ''          # its test
    reached: int = 0        # tests that come by the mutant
    sanitized: bool = False  # whether it took AddressSanitizer to tell


def find_answer(lines):
    """The runner's next answer; GLib writes lines of its own before the first."""
    return next((line for line in lines if line.startswith('mutant ')), '')


class Journal:
    """What is known already, so that an interrupted run goes on. Everything is forgotten when anything that matters changed."""

    def __init__(self, path, digest):
        self.path, self.results = path, {}
        self.lock = threading.Lock()
        try:
            lines = path.read_text(encoding='utf-8').splitlines()
            if json.loads(lines[0]) == {'digest': digest}:
                for line in lines[1:]:
                    key, fields = json.loads(line)
                    self.results[key] = Result(**fields)
        except (OSError, IndexError, ValueError):
            pass
        with open(path, 'w', encoding='utf-8') as file:
            file.write(json.dumps({'digest': digest}) + '\n')
            for key, result in self.results.items():
                file.write(json.dumps([key, dataclasses.asdict(result)]) + '\n')

    def add(self, key, result):
        with self.lock:
            self.results[key] = result
            with open(self.path, 'a', encoding='utf-8') as file:
                file.write(json.dumps([key, dataclasses.asdict(result)]) + '\n')

    def get_suspects(self, pairs):
        """Those of the mutants that survived and that AddressSanitizer did not look at yet."""
        results = [(pair, self.results[pair[1].key]) for pair in pairs]
        return [pair for pair, result in results if result.outcome == 'survived' and result.reached > 0 and not result.sanitized]


class Runs:
    def __init__(self, folder, jobs, source_dir, n_mutants, left_out, longest_us):
        self.folder, self.jobs, self.n_mutants = folder, jobs, n_mutants
        self.left_out, self.longest_us = re.compile(left_out), longest_us
        self.environment = dict(os.environ, G_TEST_SRCDIR=str(source_dir), G_TEST_BUILDDIR=str(folder), LC_ALL='C.UTF-8',
                                G_DEBUG='fatal-warnings,gc-friendly', GSETTINGS_BACKEND='memory', MALLOC_PERTURB_='193')
        self.tests, self.costs, self.reached = [], [], []
        self.kills, self.usable = {}, []
        self.lock = threading.Lock()
        self.began = time.monotonic()

    @property
    def seconds(self):
        return time.monotonic() - self.began

    def measure(self, program):
        """Runs every test without a mutant: they have to pass; notes their times and the mutants that they come by."""
        path = self.folder / 'reached'
        done = subprocess.run([program.path, 'record', path], env=self.environment, capture_output=True, text=True, check=False)
        rows = [line.split()[1:] for line in done.stdout.splitlines() if line.startswith('test ')]
        failed = [row[1] for row in rows if row[2] != 'passed' and not self.left_out.search(row[1])]
        if done.returncode != 0 or failed or not rows:
            raise RunError(f'Without a mutant these {len(failed)} tests do not pass: {" ".join(failed[:20])}\n{done.stderr}')
        data, size = path.read_bytes(), self.n_mutants + 1
        self.tests = [(row[0], row[1]) for row in rows]
        self.reached = [data[index * size:(index + 1) * size] for index in range(len(rows))]
        self.costs = [max(1, int(row[3])) for row in rows]
        self.usable = [index for index, (_, path) in enumerate(self.tests) if not self.left_out.search(path)]
        longest_us = SANITIZED_US if program.flags else self.longest_us
        if longest_us is not None:
            self.usable = [index for index in self.usable if self.costs[index] <= longest_us]

    def order(self, point, mutant):
        """The tests that come by a mutant: those first that kill most of this file's mutants for their time."""
        tests = self.usable
        if point.mode != COMPILED:
            tests = [index for index in tests if self.reached[index][mutant.number]]
        kills = self.kills.get(point.file, {})
        return sorted(tests, key=lambda index: -(kills.get(index, 0) + 1) / self.costs[index])

    def describe(self, mutant, tests):
        limits = ' '.join(f'{index}:{max(LEAST_LIMIT_MS, LIMIT_FACTOR * self.costs[index] // 1000)}' for index in tests)
        return f'{mutant.number} {limits}\n'

    def parse(self, line, point, tests):
        words = line.split()[1:]
        if len(words) < 2:
            raise RunError('The runner ended early.')
        if words[1] == 'survived':
            return Result('survived', reached=len(tests))
        index = int(words[1])
        with self.lock:
            kills = self.kills.setdefault(point.file, {})
            kills[index] = kills.get(index, 0) + 1
        program, path = self.tests[index]
        return Result('killed', program, words[2], path, len(tests))

    def run_single(self, program, point, mutant):
        """A mutant that stands where C wants a constant."""
        path = next(path for path in program.sources if path.name == point.file)
        single = program.build_single(path, point, mutant)
        if single is None:
            return Result('unbuildable')
        tests = self.order(point, mutant)
        done = subprocess.run([single, 'run'], env=self.environment, input=self.describe(mutant, tests), capture_output=True,
                              text=True, check=False)
        single.unlink()
        return self.parse(find_answer(done.stdout.splitlines()), point, tests)

    def work(self, program, todo, journal, sanitized):
        with subprocess.Popen([program.path, 'run'], env=self.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as runner:
            while True:
                try:
                    point, mutant = todo.get_nowait()
                except queue.Empty:
                    break
                if point.mode == COMPILED:
                    result = self.run_single(program, point, mutant)
                else:
                    tests = self.order(point, mutant)
                    runner.stdin.write(self.describe(mutant, tests))
                    runner.stdin.flush()
                    result = self.parse(find_answer(runner.stdout), point, tests)
                result.sanitized = sanitized
                journal.add(mutant.key, result)
                self.show(todo.qsize())
            runner.stdin.close()

    def show(self, n_left):
        if sys.stderr.isatty():
            print(f'\r\033[K{n_left} mutants to go', end='', file=sys.stderr)
        elif n_left % 200 == 0:
            print(f'{n_left} mutants to go', file=sys.stderr, flush=True)

    def run_all(self, program, pairs, journal, sanitized=False):
        """Runs mutants, (point, mutant) each, and notes in the journal what became of them."""
        todo, errors = queue.Queue(), []
        self.measure(program)
        for pair in pairs:
            todo.put(pair)

        def work():
            try:
                self.work(program, todo, journal, sanitized)
            except Exception as error:
                errors.append(error)

        threads = [threading.Thread(target=work) for _ in range(self.jobs)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if errors:
            raise errors[0]
