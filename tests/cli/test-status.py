#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""--status and --status --json: journals worked out by hand, the rules' scenarios, and files that cannot be read. Whatever is printed
is held against data/schema/status.schema.json."""

import json
import re
import sys
import unittest

import jsonschema

from commandline import PROGRAM, ROOT, Person, needs_date

SCHEMA = json.loads((ROOT / 'data/schema/status.schema.json').read_text(encoding='utf-8'))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

FIRST_WEEK = '''
2026-11-02 09:00 start 5 5
2026-11-02 10:00 full 1 before=4
2026-11-03 08:00 usual 2026-11-02
2026-11-04 10:00 full 1 before=4
2026-11-05 08:00 usual 2026-11-04
2026-11-06 10:00 full 1 before=4
2026-11-07 08:00 usual 2026-11-06
2026-11-08 10:00 full 1 before=4
2026-11-09 08:00 usual 2026-11-08
'''


class Checked(Person):
    """Whatever is printed is as the schema says."""

    def status(self, date=None, status=0):
        found = super().status(date, status)
        self.assertEqual([], [f'{list(error.path)}: {error.message}' for error in VALIDATOR.iter_errors(found)])
        return found


class Status(Checked):
    def test_schema(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)

    def test_before_the_first_start(self):
        found = self.status()
        self.assertEqual((found['phase'], found['phase_entered'], found['today']['kind']), (0, None, 'new'))
        self.assertEqual((found['plan'], found['gates'], found['proposals']), ([], [], []))
        self.assertEqual((found['earliest_next_phase'], found['locked'], found['session']), (None, None, None))
        self.assertEqual(found['review']['verdict'], 'none')
        self.assertTrue(found['complete'])
        out, err = self.run_app('--status')
        self.assertIn('Not begun yet', out)
        self.assertEqual(err, '')
        self.assertFalse(self.data.exists(), 'the data folder was made')

    @needs_date
    def test_first_week(self):
        self.write(FIRST_WEEK)
        found = self.status('2026-11-09')
        self.assertEqual(found['date'], '2026-11-09')
        self.assertEqual((found['phase'], found['phase_entered']), (1, '2026-11-02'))
        self.assertEqual(found['today']['kind'], 'rest')
        # Every second day from two days after the last session, 28 days with today among them: until 6 December.
        self.assertEqual(found['plan'], [f'2026-11-{day}' for day in range(10, 31, 2)] + ['2026-12-02', '2026-12-04', '2026-12-06'])
        self.assertEqual([gate['rule'] for gate in found['gates']], [f'GATE-{number}' for number in range(1, 6)])
        self.assertTrue(all(gate['met'] for gate in found['gates']))
        self.assertEqual((found['gates'][0]['value'], found['gates'][0]['needed']), (7, 7))
        # Sessions of 4, 6 and 8 November are in the last 7 days.
        self.assertEqual((found['gates'][1]['value'], found['gates'][1]['needed']), (3, 3))
        self.assertEqual(found['earliest_next_phase'], '2026-11-09')
        self.assertEqual([(item['kind'], item['rule']) for item in found['proposals']], [('advance', 'GATE-6')])
        self.assertEqual((found['session']['date'], found['session']['number']), ('2026-11-10', 5))

    @needs_date
    def test_the_seventh_day_counts(self):
        self.write(FIRST_WEEK)
        found = self.status('2026-11-08')
        self.assertEqual(found['today']['kind'], 'done')
        self.assertEqual((found['gates'][0]['met'], found['gates'][0]['value']), (False, 6))
        self.assertEqual(found['earliest_next_phase'], '2026-11-09')
        self.assertEqual(found['proposals'], [])

    @needs_date
    def test_fractions_are_exact(self):
        # Baseline: start 5 and three sessions before which pain was 4, 4 and 4 within 7 days: 17/4. Current, on 30 November: 2, 2, 3.
        self.write('''
2026-11-02 09:00 start 5 5
2026-11-02 10:00 full 1 before=4
2026-11-04 10:00 full 1 before=4
2026-11-06 10:00 full 1 before=4
2026-11-26 10:00 full 1 before=2
2026-11-28 10:00 full 1 before=2
2026-11-30 10:00 full 1 before=3
''')
        found = self.status('2026-11-30')
        self.assertEqual(found['review']['due'], '2026-11-30')
        self.assertEqual(found['review']['baseline'], 4.25)
        self.assertAlmostEqual(found['review']['current'], 7 / 3, places=9)
        self.assertAlmostEqual(found['review']['improvement_percent'], (17 / 4 - 7 / 3) / (17 / 4) * 100, places=9)
        # Five full sessions before that day are too few to judge.
        self.assertEqual((found['review']['verdict'], found['review']['sessions']), ('too-few', 5))
        out, _ = self.run_app('--status', '--json', date='2026-11-30', LC_ALL='C.UTF-8')
        self.assertRegex(out, r'"current" : 2\.3333333')

    @needs_date
    def test_mean_without_a_rating_is_null(self):
        self.write('2026-11-02 09:00 start 5 5\n')
        found = self.status('2026-11-20')
        self.assertIsNone(found['review']['current'])
        self.assertIsNone(found['review']['improvement_percent'])
        self.assertIsNone(found['gates'][4]['value'])

    @needs_date
    def test_locks(self):
        for script, by, since in (('2026-11-04 09:00 flags anything-new saddle-numbness\n', 'emergency', '2026-11-04'),
                                  ('2026-11-05 09:00 check-in 4 radiating\n', 'unanswered', '2026-11-05')):
            with self.subTest(by):
                self.setUp()
                self.write('2026-11-02 09:00 start 5 5\n' + script)
                found = self.status('2026-11-06')
                self.assertEqual(found['locked'], {'by': by, 'since': since})
                self.assertEqual(found['today']['kind'], 'locked')
                self.assertIsNone(found['earliest_next_phase'])
                out, _ = self.run_app('--status', date='2026-11-06')
                self.assertIn('Training has been stopped since ', out)

    @needs_date
    def test_words_say_the_same(self):
        self.write(FIRST_WEEK)
        out, _ = self.run_app('--status', date='2026-11-09')
        for text in ('Monday, November 9, 2026: Rest day', 'Phase 1', 'since Monday, November 2, 2026', 'Move on to phase 2? (GATE-6)',
                     'GATE-1, met:', 'At the earliest: Monday, November 9, 2026', 'Tuesday, November 10, 2026', 'Sunday, December 6, 2026',
                     'The next one is due on Monday, November 30, 2026.'):
            self.assertIn(text, out)

    @needs_date
    def test_newer_month(self):
        self.write(FIRST_WEEK)
        newer = {'format': 'back-rehab-journal', 'version': 2, 'entries': [], 'later': 1}
        (self.data / 'journal' / '2026-12.json').write_text(json.dumps(newer), encoding='utf-8')
        found = self.status('2026-11-09', status=3)
        self.assertFalse(found['complete'])
        self.assertRegex(found['faults'][0]['file'], '2026-12.json$')
        self.assertEqual(found['phase'], 1)
        _, err = self.run_app('--status', date='2026-11-09', status=3)
        self.assertIn('A newer version', err)

    @needs_date
    def test_damaged_month_stays_where_it_is(self):
        self.write(FIRST_WEEK)
        for content in (b'', b'\x00\xff', b'[' * 100000, b'{"format": "back-rehab-journal", "version": 1, "entries": ['):
            (self.data / 'journal' / '2026-10.json').write_bytes(content)
            found = self.status('2026-11-09', status=3)
            self.assertEqual(len(found['faults']), 1)
            self.assertRegex(found['faults'][0]['file'], r'2026-10\.json$')
            self.assertEqual(found['today']['kind'], 'rest')

    @needs_date
    def test_entries_without_use_are_listed(self):
        """They can be read, but the rules leave them out: whoever asks is told, as in the window."""
        self.write(FIRST_WEEK)
        before = self.status('2026-11-09')
        self.write('2026-11-05 09:00 start 9 9\n')
        found = self.status('2026-11-09', status=3)
        self.assertFalse(found['complete'])
        self.assertEqual(len(found['faults']), 1)
        self.assertEqual((found['phase_entered'], found['gates']), (before['phase_entered'], before['gates']))
        _, err = self.run_app('--status', date='2026-11-09', status=3)
        self.assertNotEqual(err, '')

    @needs_date
    def test_damaged_entry_has_its_line(self):
        self.write(FIRST_WEEK)
        path = self.data / 'journal' / '2026-11.json'
        document = json.loads(path.read_text(encoding='utf-8'))
        document['entries'].insert(0, {'id': 'nobody', 'pain': 99})
        path.write_text(json.dumps(document, indent=1), encoding='utf-8')
        found = self.status('2026-11-09', status=3)
        self.assertEqual([(fault['subject'], fault['line']) for fault in found['faults']], [('nobody', 5)])
        self.assertEqual(found['phase'], 1)

    def test_damaged_program(self):
        self.data.mkdir(parents=True)
        (self.data / 'program.json').write_text('{}', encoding='utf-8')
        found = self.status(status=3)
        self.assertEqual(found['program'], {'id': 'default', 'revision': 1, 'own': False})
        self.assertRegex(found['faults'][0]['file'], r'program\.json$')
        self.assertIn('built-in', found['faults'][0]['message'])

    def test_own_program(self):
        self.data.mkdir(parents=True)
        own = {**json.loads(PROGRAM.read_text(encoding='utf-8')), 'id': 'mine', 'revision': 7}
        (self.data / 'program.json').write_text(json.dumps(own), encoding='utf-8')
        self.assertEqual(self.status()['program'], {'id': 'mine', 'revision': 7, 'own': True})

    def test_folder_that_is_a_file(self):
        self.data.mkdir(parents=True)
        (self.data / 'journal').write_text('mine', encoding='utf-8')
        self.assertEqual(len(self.status(status=3)['faults']), 1)


class Scenarios(Checked):
    """tests/data/rules-scenarios.txt, each worked out by hand, through the front door."""

    @staticmethod
    def read():
        scenarios, lines = {}, None
        for line in (ROOT / 'tests/data/rules-scenarios.txt').read_text(encoding='utf-8').splitlines():
            line = line.strip()
            if line.startswith('[') and line.endswith(']'):
                lines = scenarios.setdefault(line[1:-1], [])
            elif line and not line.startswith('#'):
                lines.append(line)
        return scenarios

    def resolve(self, scenarios, name):
        for line in scenarios[name]:
            if line.startswith('with '):
                yield from self.resolve(scenarios, line.split()[1])
            else:
                yield line

    def check(self, found, topic, value, year):
        def day(text):
            return f'{year}-{text}' if re.fullmatch(r'\d\d-\d\d', text) else text

        words = value.split()
        if topic == 'today':
            self.assertEqual(found['today']['kind'], value)
        elif topic == 'phase' and words[0] != '0':
            self.assertEqual((str(found['phase']), found['phase_entered']), (words[0], day(words[1])))
        elif topic == 'plan' and value == 'none':
            self.assertEqual(found['plan'], [])
        elif topic == 'plan':
            dates = [day(word) for word in words]
            # Days are named without their year, and the plan reaches further here than 28 days.
            count = min(len(dates), len(found['plan']))
            self.assertEqual([date[5:] for date in found['plan'][:count]], [date[-5:] for date in dates[:count]])
        elif topic == 'gate-5':
            self.assertEqual(found['gates'][4]['met'], value == 'met')
        elif topic == 'advance':
            self.assertEqual('advance' in [item['kind'] for item in found['proposals']], value == 'open')
        elif topic == 'earliest':
            self.assertEqual((found['earliest_next_phase'] or 'none')[-5:], words[0][-5:])
        elif topic == 'lock':
            self.assertEqual(found['locked']['by'] if found['locked'] else 'none', words[0])
        else:
            return 0
        return 1

    @needs_date
    def test_scenarios(self):
        scenarios = self.read()
        checked = 0
        for name in scenarios:
            lines = [] if name.startswith('.') else list(self.resolve(scenarios, name))
            last = max((index for index, line in enumerate(lines) if ' : ' not in line), default=-1)
            claims = [re.fullmatch(r'(\S+) : (\S+) (.*)', line) for line in lines[last + 1:]]
            if not claims or any(line.startswith(('delete ', 'correct ')) for line in lines):
                continue
            with self.subTest(name):
                self.setUp()
                self.write('\n'.join(line for line in lines if ' : ' not in line) + '\n')
                date = claims[-1][1]
                found = self.status(date)
                for claim in claims:
                    if claim[1] == date:
                        checked += self.check(found, claim[2], claim[3], date[:4])
        self.assertGreater(checked, 60)


if __name__ == '__main__':
    sys.exit(unittest.main(verbosity=1))
