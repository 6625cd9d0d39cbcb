# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles the rewritten sources and the test programs into one program, in a folder of its own beside a meson build."""

import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess

import schemata
from points import COMPILED

HERE = pathlib.Path(__file__).resolve().parent
# A mutant need not please the warnings; -O1 compiles sooner than it is run.
FLAGS = ['-w', '-O1', '-g0']
# What a test program calls to collect, run and fail its tests is the runner's.
TAKEN_OVER = [f'-D{name}={name.replace("g_", "runner_", 1)}' for name in
              ('g_test_init', 'g_test_run', 'g_test_add_func', 'g_test_add_data_func', 'g_test_fail', 'g_test_fail_printf')]
ERROR = re.compile(r'^([^:\n]+):(\d+):\d+: error: (.*)$', re.MULTILINE)
LEFT_OUT = re.compile(r'-(?:W(?!l,|p,).*|O.*|g\d?|fdiagnostics-color.*|pedantic|Winvalid-pch|M[DMP])$')


class BuildError(Exception):
    pass


class LinkError(BuildError):
    pass


class Compiler:
    """Knows how each file is compiled, from the build folder's compile_commands.json."""

    def __init__(self, build_dir, folder):
        self.build_dir, self.folder = pathlib.Path(build_dir).resolve(), pathlib.Path(folder).resolve()
        commands = json.loads((self.build_dir / 'compile_commands.json').read_text(encoding='utf-8'))
        self.commands = {}
        for command in commands:
            path = (pathlib.Path(command['directory']) / command['file']).resolve()
            self.commands.setdefault(path, shlex.split(command['command']))

    def compile(self, path, output, text=None, extra=()):
        """Compiles a file of the project, or text in its place. Returns what the compiler complains of, '' if nothing."""
        command = self.commands.get(path.resolve())
        if command is None:
            raise BuildError(f'{path} is not part of the build.')
        source = path
        if text is not None:
            source = self.folder / 'sources' / (output.stem + '.c')
            source.parent.mkdir(parents=True, exist_ok=True)
            source.write_text(text, encoding='utf-8')
        output.parent.mkdir(parents=True, exist_ok=True)
        kept = clean(command) + FLAGS + list(extra) + ['-iquote', str(path.parent), '-o', str(output), '-c', str(source)]
        run = subprocess.run(kept, cwd=self.build_dir, capture_output=True, text=True, check=False)
        return '' if run.returncode == 0 else run.stderr or 'the compiler failed'

    def get_link_command(self, target):
        """The command that links a test program of the build, without its own objects."""
        run = subprocess.run(['ninja', '-t', 'commands', target], cwd=self.build_dir, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            raise BuildError(f'ninja does not know {target}: {run.stderr}')
        words = shlex.split(run.stdout.strip().splitlines()[-1])
        output = words.index('-o')
        return [word for word in words[:output] + words[output + 2:] if not word.endswith('.o')]

    def link(self, target, objects, output, flags=()):
        command = self.get_link_command(target)
        words = command[:1] + [*flags, '-o', str(output)] + [str(path) for path in objects] + command[1:]
        run = subprocess.run(words, cwd=self.build_dir, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            raise LinkError(f'The program cannot be linked:\n{run.stderr}')


def clean(command):
    """A compile command without its input, output, dependency files and warnings."""
    kept, skip = [], False
    for word in command:
        if skip:
            skip = False
        elif word in ('-o', '-c', '-MQ', '-MF', '-MT'):
            skip = True
        elif not LEFT_OUT.match(word):
            kept.append(word)
    return kept


def write_table(path, programs, n_mutants):
    """Writes the table of test programs that the runner goes by."""
    lines = [f'#include "{HERE / "runner.h"}"']
    lines += [f'extern int {main_name(name)} (int, char **);' for name in programs]
    rows = ', '.join(f'{{ "{name}", {main_name(name)} }}' for name in programs)
    lines += [f'const RunnerProgram runner_programs[] = {{ {rows} }};',
              f'const int runner_n_programs = {len(programs)};', f'const int runner_n_mutants = {n_mutants};', '']
    path.write_text('\n'.join(lines), encoding='utf-8')


def main_name(program):
    return re.sub(r'\W', '_', program) + '_main'


def in_parallel(jobs, function, items):
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        return list(pool.map(function, items))


class Program:
    """The one program: rewritten sources, tests and runner.

    sources: {path: text}; points: {path: [Point]}; tests: [(name, [paths])]"""

    def __init__(self, compiler, target, sources, points, definitions, tests, jobs):
        self.compiler, self.target, self.jobs = compiler, target, jobs
        self.sources, self.points, self.definitions, self.tests = sources, points, definitions, tests
        self.objects, self.flags = {}, []
        self.path = None

    @property
    def folder(self):
        return self.compiler.folder

    def build(self, n_mutants):
        """Compiles and links everything; returns the path of the program."""
        (self.folder / 'mutants.h').write_text(schemata.HEADER, encoding='utf-8')
        in_parallel(self.jobs, self.compile_source, self.sources)
        objects = in_parallel(self.jobs, self.compile_test, [(name, path) for name, paths in self.tests for path in paths])
        self.fixed = objects + self.compile_runner(n_mutants)
        self.path = self.folder / ('runner' + self.suffix)
        self.compiler.link(self.target, list(self.objects.values()) + self.fixed, self.path, self.flags)
        return self.path

    def sanitized(self, n_mutants):
        """Returns the same program with AddressSanitizer, built."""
        other = Program(self.compiler, self.target, self.sources, self.points, self.definitions, self.tests, self.jobs)
        other.flags = ['-fsanitize=address', '-fno-omit-frame-pointer']
        other.build(n_mutants)
        return other

    @property
    def objects_folder(self):
        return self.folder / f'objects{self.suffix}'

    @property
    def suffix(self):
        return '-sanitized' if self.flags else ''

    def compile_source(self, path):
        """Compiles a rewritten source. Points that turn out to stand where C wants a constant are compiled one by one later."""
        text, points = self.sources[path], self.points[path]
        output = self.objects_folder / f'{path.stem}.o'
        header = self.folder / 'mutants.h'
        for _ in range(10):
            rewritten = schemata.rewrite(text, points, self.definitions[path])
            complaint = self.compiler.compile(path, output, rewritten, ['-include', str(header), *self.flags])
            if complaint == '':
                self.objects[path] = output
                return
            lines = {int(line) for name, line, _ in ERROR.findall(complaint) if pathlib.Path(name).name == output.stem + '.c'}
            wrong = [point for point in points if point.mode != COMPILED and is_on(text, point, lines)]
            if not wrong:
                raise BuildError(f'{path} does not compile with its mutants:\n{complaint}')
            for point in wrong:
                point.mode = COMPILED
        raise BuildError(f'{path} does not compile with its mutants.')

    def compile_test(self, item):
        name, path = item
        output = self.objects_folder / name / f'{path.stem}.o'
        extra = TAKEN_OVER + [f'-Dmain={main_name(name)}'] if path.stem == f'test-{name}' else []
        complaint = self.compiler.compile(path, output, extra=extra + self.flags)
        if complaint:
            raise BuildError(f'{path} does not compile:\n{complaint}')
        return output

    def compile_runner(self, n_mutants):
        table = self.folder / 'programs.c'
        write_table(table, [name for name, _ in self.tests], n_mutants)
        objects = []
        for path in (HERE / 'runner.c', table):
            output = self.folder / 'objects' / f'runner-{path.stem}.o'
            compiler = os.environ.get('CC', 'cc').split()
            flags = subprocess.run(['pkg-config', '--cflags', 'glib-2.0'], capture_output=True, text=True, check=True).stdout.split()
            subprocess.run([*compiler, *flags, '-w', '-O2', f'-I{HERE}', '-o', str(output), '-c', str(path)], check=True)
            objects.append(output)
        return objects

    def build_single(self, path, point, mutant):
        """Returns a program with nothing but this mutant in this source, or None if it does not compile."""
        name = f'{path.stem}-{mutant.number}'
        output = self.objects_folder / f'{name}.o'
        if self.compiler.compile(path, output, schemata.apply(self.sources[path], point, mutant), self.flags):
            return None
        objects = [output if other == path else compiled for other, compiled in self.objects.items()]
        program = self.folder / f'runner-{mutant.number}'
        self.compiler.link(self.target, objects + self.fixed, program, self.flags)
        return program


def is_on(text, point, lines):
    first = text.count('\n', 0, point.start) + 1
    last = text.count('\n', 0, point.end) + 1
    return any(first <= line <= last for line in lines)
