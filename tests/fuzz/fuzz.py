#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs fuzz targets, each for a time or a number of inputs, on all processors, and says how many inputs they were given and what broke. What
"build-aux/dev fuzz" does.

New inputs that reach new code are kept beside the build for the next run; an input that breaks something is kept there too and named."""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
# What was freed is watched for tens of inputs, which stays in the processor's caches. To see where it was allocated, run the target on the one
# input without these.
ASAN_OPTIONS = 'detect_leaks=0:allocator_may_return_null=1:quarantine_size_mb=16:allocator_release_to_os_interval_ms=-1:malloc_context_size=1'
TARGETS = ('program', 'journal', 'session', 'backup')


def _words(node):
    """Every name and every word that a schema knows."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ('properties', '$defs', 'patternProperties'):
                yield from value
            if key in ('const', 'enum'):
                yield from (word for word in (value if isinstance(value, list) else [value]) if isinstance(word, str))
            yield from _words(value)
    elif isinstance(node, list):
        for value in node:
            yield from _words(value)


def write_dictionary(path):
    words = set()
    for schema in (ROOT / 'data' / 'schema').glob('*.schema.json'):
        words.update(_words(json.loads(schema.read_text(encoding='utf-8'))))
    quoted = sorted(word for word in words if re.fullmatch(r'[ -~]+', word) and '"' not in word and '\\' not in word)
    path.write_text(''.join(f'"\\"{word}\\""\n' for word in quoted), encoding='utf-8')


def fuzz(target, build, limit):
    """Runs one target until @limit, an option of libFuzzer. Returns (executions, executions a second, inputs kept, what broke)."""
    folder = build / 'fuzz' / target
    kept, broken = folder / 'corpus', folder / 'broken'
    for place in (kept, broken):
        place.mkdir(parents=True, exist_ok=True)
    dictionary = folder / 'words.dict'
    write_dictionary(dictionary)
    before = set(broken.iterdir())
    # What a backup is taken out into goes to memory, where there is such a folder.
    with tempfile.TemporaryDirectory(dir='/dev/shm' if os.access('/dev/shm', os.W_OK) else None) as scratch:
        environment = {**os.environ, 'XDG_CACHE_HOME': scratch, 'ASAN_OPTIONS': ASAN_OPTIONS}
        command = ['nice', '-n', '15', str(build / 'tests' / 'fuzz' / f'fuzz-{target}'), limit, '-timeout=60', '-report_slow_units=60',
                   '-detect_leaks=0', '-rss_limit_mb=4096', '-max_len=16384', '-print_final_stats=1', f'-dict={dictionary}',
                   f'-artifact_prefix={broken}/', str(kept), str(ROOT / 'tests' / 'fuzz' / 'corpus' / target)]
        # Straight to the disk: a long run can be looked at on its way.
        with open(folder / 'log', 'w', encoding='utf-8') as log:
            run = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=log, check=False)
    said = (folder / 'log').read_text(encoding='utf-8', errors='replace')
    executions = re.search(r'stat::number_of_executed_units: (\d+)', said)
    speed = re.search(r'stat::average_exec_per_sec: +(\d+)', said)
    faults = sorted(path.name for path in set(broken.iterdir()) - before)
    if run.returncode != 0 and not faults:
        faults = [f'ended with status {run.returncode}, see {folder / "log"}']
    return int(executions[1]) if executions else 0, int(speed[1]) if speed else 0, len(list(kept.iterdir())), faults


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--build', required=True, type=pathlib.Path)
    parser.add_argument('--seconds', type=int, default=60, help='for each target (60)')
    parser.add_argument('--runs', type=int, help='instead of a time, how many inputs for each target')
    parser.add_argument('targets', nargs='*', metavar='TARGET', help=f'which of {", ".join(TARGETS)}; all if none is named')
    options = parser.parse_args()
    unknown = set(options.targets) - set(TARGETS)
    if unknown:
        parser.error(f'no such target: {", ".join(sorted(unknown))}')
    limit = f'-max_total_time={options.seconds}' if options.runs is None else f'-runs={options.runs}'
    status = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = {pool.submit(fuzz, target, options.build.resolve(), limit): target for target in options.targets or TARGETS}
        for run in concurrent.futures.as_completed(runs):
            executions, speed, kept, faults = run.result()
            print(f'{runs[run]:8} {executions:11,} inputs, {speed:6,} a second, {kept:5} kept, {len(faults)} broke something', flush=True)
            for fault in faults:
                print(f'         {fault}')
            status = status or int(bool(faults))
    return status


if __name__ == '__main__':
    sys.exit(main())
