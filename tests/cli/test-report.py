#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""--export=pdf, looked at: one page, ink where it belongs and none in the margins, the words that belong there."""

import datetime
import re
import shutil
import subprocess
import sys
import unittest

from commandline import Person, needs_date

RESOLUTION = 72  # a pixel is a point
MARGIN = 36
INK = 200  # darker than this is ink, not the gray of a phase


def read_gray(path):
    """Width, height and rows of a PGM file."""
    content = path.read_bytes()
    width, height, start = 0, 0, 0
    match = re.match(rb'P5\s+(\d+)\s+(\d+)\s+(\d+)\s', content)
    width, height, start = int(match[1]), int(match[2]), match.end()
    return width, height, [content[start + row * width:start + (row + 1) * width] for row in range(height)]


def months_of_sessions(begin, count, step=2):
    """Sessions, check-ins and now and then a sharp pain."""
    day = datetime.date.fromisoformat(begin)
    yield f'{day} 08:00 start 6 6 garden=4'
    for number in range(count):
        pain = ' did=bird_dog,3x4,8s,easier,sharp' if number % 9 == 4 else ''
        yield f'{day} 10:00 full 1 before={2 + number % 5} after={1 + number % 4}{pain}'
        day += datetime.timedelta(days=step)


@unittest.skipUnless(shutil.which('pdftoppm') and shutil.which('pdftotext'), 'poppler-utils are not installed')
class Report(Person):
    def export_report(self, *options, date, status=0):
        path = self.out / 'report.pdf'
        self.run_app('--export=pdf', *options, path, date=date, status=status)
        return path

    def text(self, path):
        run = subprocess.run(['pdftotext', path, '-'], capture_output=True, check=True)
        pages = run.stdout.decode('utf-8').split('\f')
        self.assertEqual(pages[1:], [''], 'not one page')
        return pages[0]

    def look(self, path):
        subprocess.run(['pdftoppm', '-r', str(RESOLUTION), '-gray', path, self.out / 'page'], check=True)
        pages = sorted(self.out.glob('page*.pgm'))
        self.assertEqual(len(pages), 1)
        return read_gray(pages[0])

    def ink(self, rows, left, top, right, bottom):
        return sum(1 for row in rows[top:bottom] for value in row[left:right] if value < INK)

    def check_page(self, path):
        width, height, rows = self.look(path)
        # A4: 210 by 297 mm.
        self.assertTrue(595 <= width <= 596 and 841 <= height <= 842, (width, height))
        for box in ((0, 0, width, MARGIN - 1), (0, height - MARGIN + 2, width, height), (0, 0, MARGIN - 4, height),
                    (width - MARGIN + 4, 0, width, height)):
            self.assertEqual(self.ink(rows, *box), 0, f'ink in the margin {box}')
        # Head, chart, both columns, foot.
        for box in ((MARGIN, MARGIN, 300, 60), (MARGIN, 100, width - MARGIN, 250), (MARGIN, 420, width // 2 - 10, 560),
                    (width // 2 + 10, 420, width - MARGIN, 560), (MARGIN, height - 70, width - MARGIN, height - MARGIN)):
            self.assertGreater(self.ink(rows, *box), 100, f'nothing drawn in {box}')
        # Between the columns nothing runs over.
        gap = width // 2
        self.assertEqual(self.ink(rows, gap - 6, height * 55 // 100, gap + 6, height - 75), 0, 'text between the columns')
        # Free above the foot's line: what is cut off would show here.
        line = max(index for index in range(height - 80, height - MARGIN)
                   if sum(value < INK for value in rows[index][MARGIN:width - MARGIN]) > 400)
        self.assertEqual(self.ink(rows, MARGIN, line - 3, width - MARGIN, line), 0, 'text runs into the foot')

    @needs_date
    def test_little_data(self):
        self.write('2026-11-20 09:00 start 6 6\n2026-11-20 10:00 full 1 before=5 after=4\n')
        path = self.export_report(date='2026-11-22')
        self.check_page(path)
        text = ' '.join(self.text(path).split())
        for words in ('Report for the physiotherapist', 'November 20, 2026 to November 22, 2026', 'Name:', 'Phase 1', 'GATE-1, not yet:',
                      'None was reported.', 'Nothing was made easier or stopped.', 'Doses now', 'Mean of the first week', 'It is not a diagnosis'):
            self.assertIn(words, text)

    @needs_date
    def test_twelve_weeks(self):
        self.write('\n'.join(months_of_sessions('2026-08-01', 56)) + '\n')
        path = self.export_report(date='2026-11-22')
        self.check_page(path)
        text = ' '.join(self.text(path).split())
        # 12 weeks before and with 22 November begin on 31 August; of 56 sessions from 1 August on, every second day, the one of
        # 31 August is number 15 (counted from 0), so that 41 are left, each of them planned.
        self.assertIn('August 31, 2026 to November 22, 2026', text)
        self.assertIn('Done: 41 (41 full, 0 short, 0 in part)', text)
        # Numbers 22, 31, 40 and 49 of them hurt: 14, 2, 20 October... the last on 7 November.
        self.assertRegex(text, r'Bird dog: 4 times \(Sharp\), the last on Nov 7, 2026')
        self.assertIn('garden: first 4, last 4', text)

    @needs_date
    def test_warning_signs(self):
        """Each with its kind, also where no exercise was the occasion, and which exercise took a step back."""
        self.write('2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1 before=5/radiating did=bird_dog,3x4,8s,easier,sharp\n'
                   '2026-11-04 09:00 check-in 4 sharp\n2026-11-05 09:00 accept lower-load 1 LOAD-3 bird_dog\n')
        text = ' '.join(self.text(self.export_report(date='2026-11-22')).split())
        self.assertIn('Bird dog: 1 time (Sharp), on Nov 2, 2026', text)
        self.assertIn('At other times: 2 times (Down the leg), the last on Nov 4, 2026', text)
        self.assertIn('Bird dog: one step less on Nov 5, 2026 (LOAD-3)', text)

    @needs_date
    def test_paper_of_the_country(self):
        """Letter where people print on it, A4 elsewhere."""
        installed = subprocess.run(['locale', '-a'], capture_output=True, text=True, check=True).stdout.lower().split()
        self.write('2026-11-20 09:00 start 6 6\n2026-11-20 10:00 full 1 before=5 after=4\n')
        for locale, size in (('en_US', (612, 792)), ('de_DE', (595, 842)), ('ar_EG', (595, 842))):
            if f'{locale.lower()}.utf8' not in installed:
                continue
            path = self.out / f'{locale}.pdf'
            self.run_app('--export=pdf', path, date='2026-11-22', LC_ALL=f'{locale}.UTF-8')
            info = subprocess.run(['pdfinfo', path], capture_output=True, text=True, check=True).stdout
            width, height = re.search(r'Page size: +([\d.]+) x ([\d.]+)', info).groups()
            self.assertEqual((round(float(width)), round(float(height))), size, locale)

    @needs_date
    def test_own_period(self):
        self.write('\n'.join(months_of_sessions('2026-08-01', 56)) + '\n')
        path = self.export_report('--from=2026-08-01', '--to=2026-08-31', date='2026-11-22')
        self.check_page(path)
        text = ' '.join(self.text(path).split())
        self.assertIn('August 1, 2026 to August 31, 2026', text)
        self.assertIn('Done: 16 (16 full', text)
        # What was prescribed then is not what is prescribed now.
        self.assertIn('Doses on Aug 31, 2026', text)
        self.assertNotIn('Doses now', text)

    @needs_date
    def test_twenty_years(self):
        self.write('\n'.join(months_of_sessions('2006-11-22', 1500, 5)) + '\n')
        path = self.export_report('--from=2006-01-01', date='2026-11-22')
        self.check_page(path)
        text = ' '.join(self.text(path).split())
        self.assertIn('November 22, 2006 to November 22, 2026', text)
        # 1044 weeks: steps of 11 weeks are the first of which 104 are enough.
        self.assertIn('Mean of pain over 11 weeks', text)

    @needs_date
    def test_long_words(self):
        long_name = 'Walk-to-the-distant-bakery-' * 8
        self.write(f'2026-08-01 08:00 start 6 6 {long_name}a=4 {long_name}b=3 {long_name}c=2\n'
                   + '\n'.join(list(months_of_sessions('2026-08-01', 56))[1:]) + '\n')
        self.check_page(self.export_report(date='2026-11-22'))

    def test_nothing_to_report(self):
        path = self.out / 'report.pdf'
        path.write_text('old', encoding='utf-8')
        _, err = self.run_app('--export=pdf', path, status=1)
        self.assertIn('Nothing was recorded', err)
        self.assertEqual(path.read_text(encoding='utf-8'), 'old')


if __name__ == '__main__':
    sys.exit(unittest.main())
