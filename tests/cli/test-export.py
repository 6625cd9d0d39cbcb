#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""--export=csv and --export=json, read back with Python's own readers; and where a file may go."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
import unittest

from commandline import BINARY, ROOT, Person, needs_date

GOLDEN = ROOT / 'tests/data/journal/2026-11.json'

SCRIPT = '''
2026-11-02 09:00 start 6 5 ache garden=4
2026-11-02 09:01 own band 4000 8000
2026-11-02 09:02 days mon wed fri
2026-11-02 10:00 full 1 before=4 after=2 did=bird_dog,3x4,8s,sharp
2026-11-03 08:00 unusual 2026-11-02
2026-11-03 20:00 check-in 4 sharp
2026-11-04 10:00 short 1 before=3
2026-11-05 09:00 pause 2026-11-06 2026-11-12
2026-11-13 09:00 refuse advance 1
2026-11-30 09:00 review garden=6
'''


class Export(Person):
    def table(self, **options):
        content = self.export('csv', **options).read_bytes()
        # RFC 4180: each line ends with CR LF, and no line feed stands alone outside of quotes.
        self.assertTrue(content.endswith(b'\r\n'))
        rows = list(csv.reader(io.StringIO(content.decode('utf-8'), newline=''), strict=True))
        self.assertEqual({len(row) for row in rows}, {len(rows[0])})
        return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]

    def add_entry(self, **members):
        path = self.data / 'journal' / '2026-11.json'
        document = json.loads(path.read_text(encoding='utf-8'))
        document['entries'].append(members)
        path.write_text(json.dumps(document, ensure_ascii=False), encoding='utf-8')

    def entries(self, folder=None):
        files = sorted(((folder or self.data) / 'journal').glob('*.json'))
        return [entry for file in files for entry in json.loads(file.read_text(encoding='utf-8'))['entries']]

    def test_csv_of_nothing_is_a_header(self):
        self.assertEqual(self.table(), [])
        self.assertFalse(self.data.exists())

    def test_csv_rows(self):
        self.write(SCRIPT)
        rows = self.table()
        self.assertEqual([row['type'] for row in rows if row['type'] != 'exercise'],
                         ['start', 'equipment', 'plan', 'session', 'next-day', 'check-in', 'session', 'plan', 'decision', 'review'])
        start, equipment, plan = rows[:3]
        self.assertEqual((start['date'], start['time'], start['pain'], start['pain_kind'], start['pain_week'], start['items']),
                         ('2026-11-02', '2026-11-02T09:00:00+00:00', '6', 'ache', '5', 'garden: 4'))
        self.assertEqual(equipment['items'], 'band; 4000 g; 8000 g')
        self.assertEqual(plan['items'], 'monday; wednesday; friday')
        session = rows[3]
        self.assertEqual((session['kind'], session['phase'], session['pain'], session['pain_after']), ('full', '1', '4', '2'))
        dog = next(row for row in rows if row['exercise'] == 'bird_dog')
        self.assertEqual((dog['session'], dog['pain_kind'], dog['repetitions_prescribed'], dog['hold_s_prescribed']),
                         (session['entry'], 'sharp', '4', '8'))
        answer = next(row for row in rows if row['type'] == 'next-day')
        self.assertEqual((answer['back_to_usual'], answer['session']), ('no', session['entry']))
        pause = next(row for row in rows if row['kind'] == 'pause')
        self.assertEqual((pause['from'], pause['to']), ('2026-11-06', '2026-11-12'))
        decision = next(row for row in rows if row['type'] == 'decision')
        self.assertEqual((decision['kind'], decision['accepted']), ('advance', 'no'))
        exercises = [row for row in rows if row['type'] == 'exercise']
        recorded = [record for entry in self.entries() for record in entry.get('exercises', [])]
        self.assertEqual(len(exercises), len(recorded))

    def test_csv_keeps_what_is_hard_to_quote_and_starts_no_formula(self):
        self.write(SCRIPT)
        session = next(entry for entry in self.entries() if entry['type'] == 'session')
        for number, (note, cell) in enumerate((
                ('=HYPERLINK("http://example.com")', '\'=HYPERLINK("http://example.com")'),
                ('+1', "'+1"), ('-2+3', "'-2+3"), ('@SUM(A1)', "'@SUM(A1)"), ('\t=1', "'\t=1"), ('\r=1', "'\r=1"), ('\n=1', "'\n=1"),
                ('a, "b"\r\nc', 'a, "b"\r\nc'), ('Grüße, ‏שלום 🙂', 'Grüße, ‏שלום 🙂'), ("it's = fine", "it's = fine"))):
            entry = {**session, 'id': f'3f0e6f4e-9c1b-4a53-8d0e-5b7e1f0f2a{number:02}', 'note': note}
            self.add_entry(**entry)
            row = next(row for row in self.table() if row['entry'] == entry['id'] and row['type'] == 'session')
            self.assertEqual(row['note'], cell)

    def test_csv_has_only_what_counts(self):
        self.write(SCRIPT)
        check_in = next(entry for entry in self.entries() if entry['type'] == 'check-in')
        self.add_entry(**{**check_in, 'rev': 2, 'revised': '2026-11-03T21:00:00+00:00', 'pain': 1})
        self.assertEqual([row['pain'] for row in self.table() if row['type'] == 'check-in'], ['1'])
        self.add_entry(**{**check_in, 'rev': 3, 'revised': '2026-11-03T22:00:00+00:00', 'deleted': True})
        self.assertEqual([row for row in self.table() if row['type'] == 'check-in'], [])

    def test_json_is_everything_as_it_stands(self):
        journal = self.data / 'journal'
        journal.mkdir(parents=True)
        shutil.copy(GOLDEN, journal)
        # Three entries at fault, unknown members and kinds: the file that was written by hand has them all.
        content = json.loads(self.export('json').read_text(encoding='utf-8'))
        golden = json.loads(GOLDEN.read_text(encoding='utf-8'))
        self.assertEqual((content['format'], content['version']), ('back-rehab-journal', 1))
        self.assertEqual(content['entries'], golden['entries'])

    def test_json_joins_months_and_copies(self):
        self.write(SCRIPT)
        self.write('2026-12-01 09:00 check-in 2\n')
        shutil.copy(self.data / 'journal' / '2026-12.json', self.data / 'journal' / '2026-12.sync-conflict.json')
        content = json.loads(self.export('json').read_text(encoding='utf-8'))
        self.assertEqual(len(content['entries']), 11)
        self.assertEqual(content['entries'], self.entries()[:11])

    @needs_date
    def test_json_can_be_read_again(self):
        self.write(SCRIPT)
        before = self.status('2026-12-01')
        exported = self.export('json', date='2026-12-01')
        shutil.rmtree(self.data / 'journal')
        (self.data / 'journal').mkdir()
        shutil.copy(exported, self.data / 'journal' / '2026-11-export.json')
        self.assertEqual(self.status('2026-12-01'), before)

    def test_json_keeps_a_month_in_which_a_number_is_too_large(self):
        self.write(SCRIPT)
        path = self.data / 'journal' / '2026-11.json'
        entry = '{"id": "x", "type": "dream", "weight": 1e999, "long": 0.1234567890123456789012345678901}'
        text = path.read_text(encoding='utf-8')
        path.write_text(text.replace('[', f'[{entry},', 1), encoding='utf-8')
        exported = self.export('json').read_text(encoding='utf-8')
        self.assertIn(entry, exported)
        self.assertEqual([each['id'] for each in json.loads(exported)['entries']], [each['id'] for each in self.entries()])

    def test_json_of_a_newer_version_says_so(self):
        self.write(SCRIPT)
        newer = {'format': 'back-rehab-journal', 'version': 3, 'entries': [{'id': 'later', 'type': 'dream'}]}
        (self.data / 'journal' / '2026-12.json').write_text(json.dumps(newer), encoding='utf-8')
        content = json.loads(self.export('json').read_text(encoding='utf-8'))
        self.assertEqual((content['version'], content['entries'][-1]), (3, {'id': 'later', 'type': 'dream'}))

    def test_what_cannot_be_read_is_said_and_replaces_nothing(self):
        self.write(SCRIPT)
        for kind in ('csv', 'json'):
            good = self.export(kind).read_bytes()
            (self.data / 'journal' / '2026-10.json').write_bytes(b'damaged')
            path = self.out / f'export.{kind}'
            _, err = self.run_app(f'--export={kind}', path, status=3)
            self.assertIn('2026-10.json', err)
            self.assertIn('was left as it is', err)
            self.assertEqual(path.read_bytes(), good)
            fresh = self.export(kind, name=f'fresh.{kind}', status=3)
            self.assertEqual(fresh.read_bytes(), good)
            (self.data / 'journal' / '2026-10.json').unlink()

    def test_standard_output(self):
        self.write(SCRIPT)
        out, _ = self.run_app('--export=json', '-')
        self.assertEqual(out, self.export('json').read_text(encoding='utf-8'))

    def test_places_where_nothing_can_be_written(self):
        self.write(SCRIPT)
        (self.out / 'folder').mkdir()
        (self.out / 'way-in').symlink_to(self.data / 'journal')
        month = self.data / 'journal' / '2026-11.json'
        (self.out / 'link.json').symlink_to(month)
        os.mkfifo(self.out / 'pipe')
        for path in (self.out / 'absent' / 'x.csv', self.out / 'folder', self.out / 'pipe', '/dev/null', month,
                     self.data / 'new.csv', self.data, self.out / 'way-in' / 'x.csv', self.out / 'link.json'):
            _, err = self.run_app('--export=csv', path, status=1)
            self.assertEqual(len(err.splitlines()), 1, err)
        self.assertEqual(sorted(path.name for path in self.out.iterdir()), ['folder', 'link.json', 'pipe', 'way-in'])
        self.assertTrue(os.path.exists('/dev/null') and not os.path.isfile('/dev/null'))

    def test_what_was_there_is_replaced_as_a_whole(self):
        self.write(SCRIPT)
        path = self.out / 'export.csv'
        path.write_text('old', encoding='utf-8')
        (self.out / 'link.csv').symlink_to(path)
        self.export('csv', name='link.csv')
        self.assertTrue((self.out / 'link.csv').is_symlink())
        self.assertTrue(path.read_text(encoding='utf-8').startswith('date,'))
        self.assertEqual(self.export('csv', name='new.csv').stat().st_mode & 0o777, 0o600)
        self.assertEqual(sorted(file.name for file in self.out.iterdir()), ['export.csv', 'link.csv', 'new.csv'])

    def test_says_in_words_why_it_cannot_write(self):
        self.write(SCRIPT)
        (self.out / 'file').write_text('old', encoding='utf-8')
        for path, reason in ((self.out / 'none' / 'plan.ics', 'the folder is not there'),
                             (self.out / 'file' / 'plan.ics', 'something that is no folder is in the way'),
                             (self.out / ('n' * 300 + '.ics'), 'the name is too long')):
            _, err = self.run_app('--export=ics', path, status=1)
            self.assertIn(f'could not be written ({reason}). Nothing was changed there.', err)
        self.assertEqual([file.name for file in self.out.iterdir()], ['file'])

    @unittest.skipUnless(os.path.isdir('/proc/self/fd') and shutil.which('sh'), 'a limit on the size of files needs sh')
    def test_full_disk_leaves_what_was_there(self):
        self.write(SCRIPT)
        path = self.out / 'export.json'
        path.write_text('old', encoding='utf-8')
        # Files of at most one block of 512 bytes: the export is larger.
        run = subprocess.run(['sh', '-c', 'trap "" XFSZ; ulimit -f 1; exec "$0" --export=json "$1"', BINARY, path],
                             env=self.environment(), capture_output=True, check=False)
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertIn('could not be written', run.stderr.decode())
        self.assertEqual(path.read_text(encoding='utf-8'), 'old')
        self.assertEqual([file.name for file in self.out.iterdir()], ['export.json'])


if __name__ == '__main__':
    sys.exit(unittest.main())
