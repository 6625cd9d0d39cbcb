#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""--help, --version, --check-program, options that make no sense, and output that cannot be written."""

import json
import os
import re
import subprocess
import sys
import unittest

from commandline import BINARY, PROGRAM, ROOT, Person


class Options(Person):
    def check(self, document, status=1):
        path = self.out / 'program.json'
        path.write_text(document if isinstance(document, str) else json.dumps(document, indent=1), encoding='utf-8')
        out, err = self.run_app('--check-program', path, status=status)
        self.assertEqual(err, '')
        return out.splitlines()

    def test_help_lists_every_option(self):
        for option in ('--help', '-h', '--help-all'):
            out, err = self.run_app(option)
            self.assertEqual(err, '')
            for text in ('--status', '--json', '--check-program=FILE', '--export=csv|json|ics|pdf FILE', '--from=DATE', '--to=DATE',
                         '--version', '[PROGRAM FILE]'):
                self.assertIn(text, out)

    def test_the_manuals_know_every_option(self):
        out, _ = self.run_app('--help')
        options = set(re.findall(r'--[a-z-]+', out)) - {'--help'}
        page = (ROOT / 'help/C/command-line.page').read_text(encoding='utf-8')
        manual = (ROOT / 'data/back-rehab.1.in').read_text(encoding='utf-8').replace('\\-', '-')
        for option in options:
            self.assertIn(option, page)
            self.assertIn(option, manual)

    def test_version(self):
        out, _ = self.run_app('--version')
        version = re.search(r"^  version: '(.*)'", (ROOT / 'meson.build').read_text(encoding='utf-8'), re.M)[1]
        self.assertEqual(out, f'back-rehab {version}\n')

    def test_nothing_is_made(self):
        for arguments in (['--help'], ['--version'], ['--status'], ['--status', '--json'], ['--check-program', PROGRAM]):
            self.run_app(*arguments)
        self.assertEqual([path.name for path in self.home.iterdir()], ['out'])

    def test_options_that_make_no_sense(self):
        file = self.out / 'x'
        for arguments in (['--bogus'], ['--status', '--version'], ['--json'], ['--status', 'more'], ['--check-program'],
                          ['--check-program', PROGRAM, 'more'], ['--export=csv'], ['--export=csv', file, file], ['--export=xls', file],
                          ['--export'], ['--from=2026-01-01'], ['--status', '--to=2026-01-01'],
                          ['--export=csv', '--from=2026-01-01', file], ['--export=pdf', '--from=yesterday', file],
                          ['--export=pdf', '--to=2026-02-30', file], ['--export=pdf', '--from=2026-02-02', '--to=2026-02-01', file],
                          ['--status', '--export=csv', file], ['--version', 'more'], ['--check-program', ''], ['--check-program='],
                          ['--status=x'], ['--status='], ['--status', '--json=no'], ['--version=2']):
            out, err = self.run_app(*arguments, status=2)
            self.assertEqual(out, '', arguments)
            self.assertNotEqual(err, '', arguments)
        self.assertFalse(file.exists())

    def test_what_is_wrong_is_said_in_words(self):
        for argument, words in (('--check-program=', '--check-program takes the name of a program file.'), ('--status=x', '--status takes no value.'),
                                ('--version=2', '--version takes no value.')):
            _, err = self.run_app(argument, status=2)
            self.assertEqual(err.splitlines()[0], words)

    def test_program_without_faults(self):
        out, err = self.run_app('--check-program', PROGRAM)
        self.assertEqual((out, err), ('“Three-Phase Back Program” has no faults.\n', ''))

    def test_every_fault_has_its_place(self):
        program = json.loads(PROGRAM.read_text(encoding='utf-8'))
        text = json.dumps(program, indent=1).splitlines()
        first, third = program['exercises'][0], program['exercises'][2]
        # Three faults: a flexion under load, an empty care note, and repetitions that are a word.
        first['spine'] = {'movement': 'flexion', 'load': 'own-weight'}
        first['care'] = ''
        third['ordinary']['repetitions'] = 'many'
        faults = self.check(program)
        written = (self.out / 'program.json').read_text(encoding='utf-8').splitlines()
        self.assertEqual(len(faults), 3, faults)
        for fault, exercise, field, line in zip(
                sorted(faults, key=lambda fault: int(fault.split(':')[1])),
                (first['id'], first['id'], third['id']), ('care', 'spine', 'ordinary.repetitions'),
                sorted((written.index('   "care": "",') + 1, written.index('   "spine": {') + 1,
                        written.index('    "repetitions": "many",') + 1)), strict=True):
            file, number, rest = fault.split(':', 2)
            self.assertTrue(file.endswith('program.json'))
            self.assertIn(f'{exercise}:', rest)
            self.assertIn(str(line), number)
        self.assertEqual({field for field in ('care', 'spine', 'ordinary.repetitions')
                          if any(f' {field}' in fault for fault in faults)}, {'care', 'spine', 'ordinary.repetitions'})
        self.assertGreater(len(text), 0)

    def test_damaged_programs(self):
        for content in ('', '{', '[]', '{}', 'nonsense', '{"format": "back-rehab-program", "version": 99}'):
            self.assertGreaterEqual(len(self.check(content)), 1, content)

    def test_program_that_is_not_there(self):
        out, _ = self.run_app('--check-program', self.out / 'absent.json', status=1)
        self.assertIn('absent.json', out)
        out, _ = self.run_app('--check-program', self.out, status=1)
        self.assertEqual(len(out.splitlines()), 1)

    @unittest.skipUnless(os.path.exists('/dev/full'), 'there is no /dev/full')
    def test_output_that_cannot_be_written(self):
        for arguments in (['--status'], ['--status', '--json'], ['--version'], ['--export=csv', '-']):
            with open('/dev/full', 'wb') as full:
                run = subprocess.run([BINARY, *arguments], env=self.environment(), stdout=full, stderr=subprocess.PIPE, check=False)
            self.assertEqual(run.returncode, 1, arguments)
            self.assertIn('Standard output could not be written', run.stderr.decode())


if __name__ == '__main__':
    sys.exit(unittest.main())
