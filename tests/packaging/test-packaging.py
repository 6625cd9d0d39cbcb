#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files around the source agree with each other: manifest, README, package list, scripts."""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(sys.argv[1])
APP_ID = sys.argv[2]


def manifest_has_the_id():
    manifest = json.loads((ROOT / 'com.example.BackRehab.json').read_text(encoding='utf-8'))
    assert manifest['id'] == APP_ID, manifest['id']


def manifest_asks_for_nothing_more():
    manifest = json.loads((ROOT / 'com.example.BackRehab.json').read_text(encoding='utf-8'))
    assert sorted(manifest['finish-args']) == [
        '--device=dri', '--filesystem=xdg-run/speech-dispatcher:ro', '--share=ipc', '--socket=fallback-x11', '--socket=pulseaudio', '--socket=wayland',
    ], manifest['finish-args']


def manifest_pins_what_it_downloads():
    manifest = json.loads((ROOT / 'com.example.BackRehab.json').read_text(encoding='utf-8'))
    sources = [source for module in manifest['modules'] for source in module['sources']]
    downloads = [source for source in sources if source['type'] != 'dir']
    assert downloads and len(downloads) == len(sources) - 1, sources
    for source in downloads:
        assert source['type'] == 'archive' and re.fullmatch('[0-9a-f]{64}', source['sha256']), source
        assert source['url'].startswith('https://'), source


def stand_in_runtime_is_told_from_the_modules():
    """What a module builds is not on the list of what the runtime holds, and each library on it has a source."""
    manifest = json.loads((ROOT / 'com.example.BackRehab.json').read_text(encoding='utf-8'))
    lines = (ROOT / 'build-aux' / 'flatpak' / 'runtime-libraries').read_text(encoding='utf-8').splitlines()
    rows = dict([cell.strip() for cell in line.split('|')] for line in lines if '|' in line and not line.startswith('#'))
    for module in manifest['modules'][:-1]:
        assert not [name for name in rows if name.startswith(module['name'])], module['name']
        packages = (ROOT / 'build-aux' / 'flatpak' / 'packages').read_text(encoding='utf-8').splitlines()
        assert not [name for name in packages if name.startswith(module['name'])], module['name']
    for name, source in rows.items():
        assert re.match(r'(sdk|core-deps|components|bootstrap)/[\w.+-]+$|debian: ', source), f'{name}: {source}'


def id_stands_once():
    """Only meson.build and what is named after the id may spell it out."""
    allowed = {'meson.build', 'com.example.BackRehab.json', 'README.md', 'CONTRIBUTING.md',
               'tests/packaging/test-packaging.py'}
    for folder in ('src', 'data', 'po', 'build-aux', 'tests'):
        for path in (ROOT / folder).rglob('*'):
            if not path.is_file() or path.suffix in ('.pyc', '.png', '.webm', '.opus', '.ogg'):
                continue
            name = str(path.relative_to(ROOT))
            assert name in allowed or APP_ID.encode() not in path.read_bytes(), name


def readme_explains_every_package():
    readme = (ROOT / 'README.md').read_text(encoding='utf-8')
    for line in (ROOT / 'build-aux' / 'packages').read_text(encoding='utf-8').splitlines():
        if '|' in line and not line.startswith('#'):
            package = line.split('|')[0].strip()
            assert f'`{package}`' in readme, package


def readme_installs_every_package():
    """The commands of each distribution hold what build-aux/dev would install there, in the same order."""
    readme = (ROOT / 'README.md').read_text(encoding='utf-8').replace('\\\n', ' ')
    # What only one command needs is not among them.
    lines = (ROOT / 'build-aux' / 'packages').read_text(encoding='utf-8').partition('\n[')[0].splitlines()
    rows = [[cell.strip() for cell in line.split('|')] for line in lines if '|' in line and not line.startswith('#')]
    for column, command in enumerate(('apt install --no-install-recommends', 'dnf install', 'pacman -S --needed')):
        given = re.search(rf'^    sudo {command} (.*)$', readme, re.MULTILINE)
        wanted = dict.fromkeys(row[column] for row in rows if row[column] != '-')
        assert given and given[1].split() == list(wanted), command


def _write(path, tests):
    path.write_text(''.join(json.dumps({'name': f'back-rehab:ui / {number}'} | test) + '\n'
                            for number, test in enumerate(tests)), encoding='utf-8')


def _run_count(*tests, options=(), again=None):
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / 'testlog.json'
        _write(log, tests)
        if again:
            _write(log.with_name('again.json'), again)
        return subprocess.run([ROOT / 'build-aux' / 'count-tests', *options, log], capture_output=True, text=True, check=False)


def _count(*tests):
    run = _run_count(*tests)
    return run.stdout.splitlines()[-1], run.returncode


def cases_are_counted_honestly():
    tap = {'result': 'OK', 'stdout': 'TAP version 14\n1..3\nok 1 /a\nok 2 /b\nok 3 /c # SKIP no\n'}
    assert _count(tap) == ('2 passed, 0 failed', 0)
    assert _count(tap, {'result': 'OK', 'stdout': 'hello'}) == ('3 passed, 0 failed', 0)
    assert _count(tap, {'result': 'FAIL', 'stdout': ''}) == ('2 passed, 1 failed', 1)
    # Stopped after one case of three: what was never reported failed.
    assert _count({'result': 'ERROR', 'stdout': '1..3\nok 1 /a\n'}) == ('1 passed, 2 failed', 1)
    assert _count({'result': 'FAIL', 'stdout': '1..2\nok 1 /a\nnot ok 2 /b\n'}) == ('1 passed, 1 failed', 1)
    # Every case well, then a leak at the end.
    assert _count({'result': 'ERROR', 'stdout': '1..1\nok 1 /a\n'}) == ('1 passed, 1 failed', 1)
    assert _count({'result': 'TIMEOUT'}) == ('0 passed, 1 failed', 1)
    assert _count() == ('0 passed, 1 failed', 1)


def failures_are_named_at_the_end():
    lines = _run_count({'name': 'good', 'result': 'OK', 'stdout': '1..1\nok 1 /a\n'},
                       {'name': 'bad', 'result': 'FAIL', 'stdout': '1..2\nok 1 /a\nnot ok 2 /b\n'},
                       {'name': 'ended', 'result': 'TIMEOUT', 'stdout': '1..2\nok 1 /a\n'}).stdout.splitlines()
    assert lines == ['Failed: bad (FAIL) 2 /b', 'Failed: ended (TIMEOUT)', '3 passed, 2 failed'], lines


def few_are_tried_again():
    """Tests of the interface, as long as they are few; how they went then counts, and is said."""
    bad = {'result': 'FAIL', 'stdout': '1..1\nnot ok 1 /b\n'}
    good = {'result': 'OK', 'stdout': '1..1\nok 1 /b\n'}
    wrong = bad | {'name': 'back-rehab:core / rules'}

    def again(*tests):
        return _run_count(*tests, options=['--again']).stdout.split()
    assert again(good, bad, bad) == ['1', '2']
    assert again(good) == again(bad, bad, bad) == again(bad, wrong) == []
    # As newer versions of meson name them.
    assert again(bad | {'name': 'ui - back-rehab:clip-view'}) == ['clip-view']
    assert again(bad | {'name': 'core - back-rehab:rules'}) == []
    run = _run_count(bad, good, again=[good])
    assert (run.stdout.splitlines(), run.returncode) == (['Tried again: back-rehab:ui / 0 (FAIL) 1 /b', '2 passed, 0 failed'], 0), run
    run = _run_count(bad, good, again=[bad])
    assert (run.stdout.splitlines()[-1], run.returncode) == ('1 passed, 1 failed', 1), run


def scripts_are_clean():
    if not shutil.which('shellcheck'):
        return 'shellcheck is not installed'
    subprocess.run(['shellcheck', ROOT / 'build-aux' / 'dev', ROOT / '.ci' / 'run'], stdout=sys.stderr, check=True)
    return None


CASES = (manifest_has_the_id, manifest_asks_for_nothing_more, manifest_pins_what_it_downloads,
         stand_in_runtime_is_told_from_the_modules, id_stands_once, readme_explains_every_package,
         readme_installs_every_package, cases_are_counted_honestly, failures_are_named_at_the_end, few_are_tried_again, scripts_are_clean)


def main():
    failed = 0
    print(f'1..{len(CASES)}')
    for number, case in enumerate(CASES, 1):
        try:
            skipped = case()
            print(f'ok {number} {case.__name__}' + (f' # SKIP {skipped}' if skipped else ''))
        except (AssertionError, OSError, ValueError, KeyError, subprocess.CalledProcessError) as error:
            failed += 1
            print(f'not ok {number} {case.__name__}')
            print(f'# {error!r}'.replace('\n', '\n# '))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
