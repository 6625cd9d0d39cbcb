#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mutates every comparison, constant and boolean operator in the sources of the rules, one at a time, and says which mutants the tests kill.

README.md beside it explains how. Run it where the app is built, with a build folder whose tests are compiled."""

import argparse
import dataclasses
import glob
import hashlib
import json
import os
import pathlib
import sys

import build
import report
import run
from points import find_constants, find_definitions, find_points

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


@dataclasses.dataclass
class Project:
    """What is mutated, and by whom it should be noticed: patterns of paths below the root."""
    sources: str
    headers: str            # whose constants are mutated, too
    constants: str          # whose constants are known by name
    tests: list
    more: dict              # further sources of a test
    left_out: str           # tests that say nothing of a mutant, as a pattern of their paths: those that look at the clock
    target: str             # a test program of the build that is linked with everything they need
    watched: list           # what the results depend on
    justified: str


PROJECTS = {
    'rules': Project(
        sources='src/core/rules/*.c',
        headers='src/core/rules/*.h',
        constants='src/core/**/*.h',
        tests=['tests/core/test-rules-*.c', 'tests/core/test-plan.c', 'tests/core/test-pain-series.c', 'tests/core/test-advisor.c',
               'tests/core/test-start-answer.c', 'tests/core/test-trends.c', 'tests/core/test-unusable.c'],
        more={'rules-random': ['tests/core/naive-rules.c']},
        left_out='/twenty-years$',
        target='tests/core/test-rules-gates',
        watched=['src/core/**/*.[ch]', 'tests/core/*.[ch]', 'tests/data/**/*', 'data/programs/*.json', 'tests/mutation/*.[chp]*'],
        justified='tests/mutation/justified',
    ),
    'sample': Project(
        sources='tests/mutation/sample/sample.c',
        headers='tests/mutation/sample/*.h',
        constants='tests/mutation/sample/*.h',
        tests=['tests/mutation/sample/test-*.c'],
        more={},
        left_out='^$',
        target='tests/mutation/test-sample',
        watched=['tests/mutation/**/*.[ch]', 'tests/mutation/**/*.py'],
        justified='tests/mutation/sample/justified',
    ),
}


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--build-dir', default='_build/debug', help='the meson build folder (default: _build/debug)')
    parser.add_argument('--project', choices=PROJECTS, default='rules', help='what to mutate (default: rules)')
    parser.add_argument('--output', metavar='FOLDER', help='where to work and report (default: "mutation" in the build folder)')
    parser.add_argument('--justified', metavar='FILE', help='the list of survivors that are justified (default: the one in the source)')
    parser.add_argument('--file', action='append', default=[], metavar='NAME', help='only the mutants of this source, such as br-gates.c')
    parser.add_argument('--survivors', action='store_true', help='only the mutants that the last run did not kill')
    parser.add_argument('--quick', action='store_true', help='leave out the tests that take longest')
    parser.add_argument('--no-sanitizer', action='store_true', help='no second look at survivors with AddressSanitizer')
    parser.add_argument('--jobs', type=int, default=os.cpu_count() or 1, help='processes at once')
    parser.add_argument('--list', action='store_true', help='only list the mutants and what is left out')
    return parser.parse_args()


def read_all(pattern):
    return {pathlib.Path(path): pathlib.Path(path).read_text(encoding='utf-8')
            for path in sorted(glob.glob(str(ROOT / pattern), recursive=True)) if os.path.isfile(path)}


def get_digest(project):
    digest = hashlib.sha256()
    for pattern in project.watched:
        for path, text in read_all(pattern).items():
            digest.update(f'{path.relative_to(ROOT)}\0{text}\0'.encode())
    return digest.hexdigest()


def get_tests(project):
    tests = []
    for pattern in project.tests:
        for path in sorted(ROOT.glob(pattern)):
            name = path.stem.removeprefix('test-')
            tests.append((name, [path] + [ROOT / other for other in project.more.get(name, [])]))
    return tests


def find_all(project):
    """Returns the sources, their points, the definitions that hold in each, the points of all definitions, and what is left out."""
    sources, headers = read_all(project.sources), read_all(project.headers)
    shared, markers = find_constants(read_all(project.constants).values())
    header_points = [point for path, text in headers.items() for point in find_definitions(path.name, text, shared)]
    points, definitions, skips, defined = {}, {}, [], list(header_points)
    for path, text in sources.items():
        own, _ = find_constants([text])
        points[path], left_out = find_points(path.name, text, shared | own, markers)
        skips += left_out
        own_points = find_definitions(path.name, text, own)
        defined += own_points
        definitions[path] = {point.name: point for point in header_points + own_points}
    used = {id(definitions[path][point.name]) for path in sources for point in points[path] if point.name in definitions[path]}
    skips += [report.skip_unused(point) for point in defined if id(point) not in used]
    return sources, points, definitions, [point for point in defined if id(point) in used], skips


def number(points, defined):
    mutants = [mutant for point in [*points, *defined] for mutant in point.mutants]
    for index, mutant in enumerate(mutants, 1):
        mutant.number = index
    return len(mutants)


def main():
    arguments = parse_arguments()
    project = PROJECTS[arguments.project]
    sources, points, definitions, defined, skips = find_all(project)
    every_point = [point for path in sources for point in points[path]]
    n_mutants = number(every_point, defined)
    every_point += defined
    if arguments.list:
        report.print_list(every_point, skips)
        return 0

    folder = pathlib.Path(arguments.output or os.path.join(arguments.build_dir, 'mutation')).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    chosen = every_point
    if arguments.file:
        chosen = [point for point in chosen if point.file in arguments.file]
    only = report.read_survivors(folder / 'report.json') if arguments.survivors else None

    compiler = build.Compiler(arguments.build_dir, folder)
    program = build.Program(compiler, project.target, sources, points, definitions, get_tests(project), arguments.jobs)
    program.build(n_mutants)
    longest_us = run.QUICK_US if arguments.quick else None
    runs = run.Runs(folder, arguments.jobs, ROOT / 'tests', n_mutants, project.left_out, longest_us)
    journal = run.Journal(folder / 'results.jsonl', get_digest(project) + (' quick' if arguments.quick else ''))
    wanted = [(point, mutant) for point in chosen for mutant in point.mutants if only is None or mutant.key in only]
    runs.run_all(program, [pair for pair in wanted if pair[1].key not in journal.results], journal)
    suspects = journal.get_suspects(wanted)
    if suspects and not arguments.no_sanitizer:
        try:
            sanitized = program.sanitized(n_mutants)
        except build.LinkError as error:
            print(f'Without a second look, for want of AddressSanitizer: {error}', file=sys.stderr)
        else:
            runs.run_all(sanitized, suspects, journal, sanitized=True)
    results = {mutant.key: journal.results[mutant.key] for _, mutant in wanted}

    whole = not arguments.file and only is None
    justified = report.read_justified(pathlib.Path(arguments.justified or ROOT / project.justified))
    return report.make(folder, every_point, skips, results, justified, whole, runs.seconds)


if __name__ == '__main__':
    try:
        sys.exit(main())
    except (build.BuildError, run.RunError, report.ReportError) as error:
        print(f'{error}', file=sys.stderr)
        sys.exit(2)
