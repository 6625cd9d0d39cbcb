#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures what the project promises, and says whether it is kept: a table, and the same as JSON with the numbers behind it.

Every module rows_*.py beside this one has a list ROWS; see frame.py for what a row is. Figures are only worth something on a machine
that does nothing else: the load before each row stands in the table."""

import argparse
import datetime
import importlib
import json
import os
import pathlib
import sys
import time
import traceback

import frame

HERE = pathlib.Path(__file__).resolve().parent
SIGNS = {True: 'met', False: 'MISSED', None: '-'}


def find_rows():
    modules = [importlib.import_module(path.stem) for path in sorted(HERE.glob('rows_*.py'))]
    rows = {row.name: row for module in modules for row in module.ROWS}
    assert len(rows) == sum(len(module.ROWS) for module in modules), 'two rows have one name'
    return rows


def measure(row, bench):
    """Every result of a row; what breaks or cannot be measured is a result as well."""
    load = os.getloadavg()[0]
    began = time.monotonic()
    try:
        results = row.measure(bench)
        results = [results] if isinstance(results, frame.Result) else list(results)
    except frame.Skipped as reason:
        results = [frame.Result('skipped', None, str(reason))]
    except Exception as error:  # pylint: disable=broad-exception-caught
        traceback.print_exc()
        results = [frame.Result('broke', False, str(error).strip().splitlines()[0] if str(error).strip() else repr(error))]
    seconds = time.monotonic() - began
    return [{'row': row.name, 'case': result.case, 'what': row.what, 'goal': row.goal, 'measured': result.measured, 'met': result.met,
             'how': result.how, 'figures': result.figures, 'load_before': round(load, 2), 'seconds': round(seconds, 1),
             'short': bench.short} for result in results]


def show_table(lines):
    print('| what | goal | measured | goal is | how | load before |\n|---|---|---|---|---|---|')
    for line in lines:
        what = line['what'] + (f' ({line["case"]})' if line['case'] else '')
        print(f'| {what} | {line["goal"]} | {line["measured"]} | {SIGNS[line["met"]]} | {line["how"]} | {line["load_before"]} |')


def main():
    rows = find_rows()
    parser = argparse.ArgumentParser(prog='build-aux/dev bench', description=__doc__.split('\n', maxsplit=1)[0])
    parser.add_argument('rows', nargs='*', metavar='ROW', help=f'what to measure; everything by default: {", ".join(rows)}')
    parser.add_argument('--build', required=True, help=argparse.SUPPRESS)
    parser.add_argument('--short', action='store_true', help='as little as shows that a row works; its figures say nothing')
    parser.add_argument('--json', type=pathlib.Path, default=None, help='where to write the numbers; _build/bench.json by default')
    parser.add_argument('--list', action='store_true', help='say what there is, and how many minutes each takes')
    options = parser.parse_args()
    unknown = [name for name in options.rows if name not in rows]
    if unknown:
        parser.error(f'no such row: {", ".join(unknown)}')
    chosen = [rows[name] for name in options.rows or rows]
    if options.list:
        for row in chosen:
            print(f'{row.name:16} {row.minutes:4.1f} min   {row.what}: {row.goal}')
        return 0

    bench = frame.Bench(options.build, options.short)
    lines = []
    try:
        for row in chosen:
            print(f'{row.name}: {row.what} (about {row.minutes:g} min)', file=sys.stderr, flush=True)
            lines += measure(row, bench)
    except KeyboardInterrupt:
        print('Interrupted; what was measured until then:', file=sys.stderr)
    show_table(lines)
    report = {'at': datetime.datetime.now().astimezone().isoformat(timespec='seconds'), 'cores': os.cpu_count(), 'results': lines}
    target = options.json or bench.build.parent / 'bench.json'
    target.write_text(json.dumps(report, indent=2) + '\n', encoding='utf-8')
    print(f'The numbers: {target}', file=sys.stderr)
    return 1 if not lines or any(line['met'] is False for line in lines) else 0


if __name__ == '__main__':
    sys.exit(main())
