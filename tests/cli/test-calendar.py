#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""--export=ics: read with a reader of our own, and imported again and again the way calendars do."""

import datetime
import re
import sys
import unittest

from commandline import CAN_DATE, SCHEMAS, Person


def read(text):
    """The properties of every event, as {name: value}; names keep their parameters. Alarms are lists of the same."""
    if not text.endswith('\r\n') or any(len(line.encode()) > 75 for line in text.split('\r\n')):
        raise AssertionError('not folded as RFC 5545 asks')
    lines = text.replace('\r\n ', '').replace('\r\n\t', '').split('\r\n')[:-1]
    if lines[:2] != ['BEGIN:VCALENDAR', 'VERSION:2.0'] or lines[-1] != 'END:VCALENDAR':
        raise AssertionError(lines[:3])
    events, target = [], None
    for line in lines[1:-1]:
        if line == 'BEGIN:VEVENT':
            events.append({'alarms': []})
            target = events[-1]
        elif line == 'BEGIN:VALARM':
            target = {}
            events[-1]['alarms'].append(target)
        elif line == 'END:VALARM':
            target = events[-1]
        elif line == 'END:VEVENT':
            target = None
        elif target is not None:
            name, _, value = line.partition(':')
            if name in target:
                raise AssertionError(f'{name} is there twice')
            target[name] = value
    return events


def date_of(event):
    return datetime.datetime.strptime(event['DTSTART;VALUE=DATE'], '%Y%m%d').date().isoformat()


class Calendar:
    """A calendar that follows RFC 5546: a higher SEQUENCE, or an equal one stamped later, replaces the event of that UID."""

    def __init__(self):
        self.events = {}

    def take(self, events):
        for event in events:
            known = self.events.get(event['UID'])
            if known is None or (int(known['SEQUENCE']), known['DTSTAMP']) <= (int(event['SEQUENCE']), event['DTSTAMP']):
                self.events[event['UID']] = event

    def dates(self, today):
        return sorted(date_of(event) for event in self.events.values()
                      if event['STATUS'] != 'CANCELLED' and date_of(event) >= today)


@unittest.skipUnless(CAN_DATE, 'libfaketime is not there, or this is a sanitizer run')
class Ics(Person):
    def setUp(self):
        super().setUp()
        self.calendar = Calendar()
        self.write('2026-11-02 09:00 start 5 5\n')

    def events(self, date):
        return read(self.export('ics', date=date).read_bytes().decode('utf-8'))

    def imported(self, date):
        """What the calendar shows from that day on, after one more import."""
        self.calendar.take(self.events(date))
        return self.calendar.dates(date.split()[0])

    def every_other_day(self, first, today):
        first, end = datetime.date.fromisoformat(first), datetime.date.fromisoformat(today) + datetime.timedelta(days=84)
        return [(first + datetime.timedelta(days=offset)).isoformat() for offset in range(0, 84, 2)
                if first + datetime.timedelta(days=offset) < end]

    def test_event(self):
        events = self.events('2026-11-02')
        self.assertEqual([date_of(event) for event in events], self.every_other_day('2026-11-02', '2026-11-02'))
        self.assertEqual(len({event['UID'] for event in events}), 42)
        first = events[0]
        self.assertEqual(first['DTEND;VALUE=DATE'], '20261103')
        self.assertEqual(first['DTSTAMP'], '20261102T120000Z')
        self.assertEqual((first['STATUS'], first['CLASS'], first['TRANSP']), ('CONFIRMED', 'PRIVATE', 'TRANSPARENT'))
        self.assertRegex(first['SUMMARY'], r'^Back exercises\\, about \d+ minutes$')
        self.assertEqual([(alarm['ACTION'], alarm['TRIGGER'], alarm['DESCRIPTION']) for alarm in first['alarms']],
                         [('DISPLAY', 'PT9H', first['SUMMARY'])])

    def test_time_of_day(self):
        app_id = next(SCHEMAS.glob('*.gschema.xml')).name.removesuffix('.gschema.xml')
        settings = self.home / 'config' / 'glib-2.0' / 'settings' / 'keyfile'
        settings.parent.mkdir(parents=True)
        settings.write_text(f'[{app_id.replace(".", "/")}]\nsession-time=450\n', encoding='utf-8')
        path = self.export('ics', date='2026-11-02', GSETTINGS_SCHEMA_DIR=str(SCHEMAS), GSETTINGS_BACKEND='keyfile')
        first = read(path.read_bytes().decode('utf-8'))[0]
        self.assertEqual(first['DTSTART'], '20261102T073000')
        minutes = re.search(r'about (\d+) minutes', first['SUMMARY'])[1]
        self.assertEqual((first['DURATION'], first['alarms'][0]['TRIGGER']), (f'PT{minutes}M', '-PT10M'))
        self.assertNotIn('DTEND', first)

    def test_second_import_doubles_nothing(self):
        first = self.imported('2026-11-02 12:00:00')
        self.assertEqual(self.imported('2026-11-02 12:00:05'), first)
        self.assertEqual(len(self.calendar.events), 42)
        self.assertEqual({event['DTSTAMP'] for event in self.calendar.events.values()}, {'20261102T120005Z'})

    def test_missed_days_move_the_rest_on(self):
        self.imported('2026-11-02')
        self.assertEqual(self.imported('2026-11-05'), self.every_other_day('2026-11-05', '2026-11-05'))

    def test_done_and_moved(self):
        self.imported('2026-11-02')
        self.write('2026-11-02 18:00 full 1 before=4\n2026-11-03 09:00 move 2026-11-04 2026-11-05\n')
        self.assertEqual(self.imported('2026-11-03'), self.every_other_day('2026-11-05', '2026-11-03'))

    def test_done_before_its_day(self):
        # Two sessions in two days: the second one was announced for the 4th.
        self.imported('2026-11-02')
        self.write('2026-11-02 18:00 full 1 before=4\n')
        self.imported('2026-11-02 19:00:00')
        self.write('2026-11-03 18:00 full 1 before=4\n')
        # Its event moves to the day on which it was done, and rings no more.
        self.assertEqual(self.imported('2026-11-03 19:00:00'), ['2026-11-03'] + self.every_other_day('2026-11-05', '2026-11-03'))
        done = [event for event in self.calendar.events.values() if date_of(event) == '2026-11-03']
        self.assertEqual([(event['STATUS'], event['alarms']) for event in done], [('CONFIRMED', [])])

    def test_pause_cancels_what_it_leaves_over(self):
        self.imported('2026-11-02')
        self.write('2026-11-03 09:00 pause 2026-11-10 2026-12-07\n')
        # From the 3rd every second day up to the 9th, then from 8 December on, up to 25 January.
        plan = ['2026-11-03', '2026-11-05', '2026-11-07', '2026-11-09'] + self.every_other_day('2026-12-08', '2026-11-03')
        self.assertEqual(self.imported('2026-11-03'), plan)
        later = self.imported('2026-11-20')
        self.assertEqual(later, self.every_other_day('2026-12-08', '2026-11-20'))

    def test_fixed_days_instead(self):
        self.imported('2026-11-02')
        self.write('2026-11-03 09:00 days mon wed fri\n')
        monday = datetime.date(2026, 11, 2)
        plan = [(monday + datetime.timedelta(days=offset)).isoformat() for offset in range(1, 85) if offset % 7 in (0, 2, 4)]
        self.assertEqual(self.imported('2026-11-03'), plan)

    def test_locked_sessions_are_tentative_and_silent(self):
        self.write('2026-11-03 09:00 flags anything-new saddle-numbness\n')
        events = self.events('2026-11-03')
        self.assertEqual({event['STATUS'] for event in events}, {'TENTATIVE'})
        self.assertEqual([alarm for event in events for alarm in event['alarms']], [])

    def test_a_long_life(self):
        """A year of sessions, missed days, extras and pauses, imported every few days: what shows is always the plan."""
        day = datetime.date(2026, 11, 2)
        for step in range(60):
            day += datetime.timedelta(days=1 + step * 7 % 5)
            if step % 3 != 1:
                self.write(f'{day} 10:00 full 1 before=4\n')
            if step % 17 == 11:
                self.write(f'{day} 11:00 pause {day + datetime.timedelta(days=2)} {day + datetime.timedelta(days=9)}\n')
            if step % 3 == 0:
                shown = self.imported(str(day))
                planned = self.status(str(day))['plan']
                if step % 3 != 1 and shown and shown[0] == str(day):
                    shown = shown[1:]
                self.assertEqual([date for date in shown if date < str(day + datetime.timedelta(days=28))], planned)
                self.assertEqual(len(shown), len(set(shown)))


class Nothing(Person):
    def test_nothing_planned(self):
        path = self.out / 'plan.ics'
        path.write_text('old', encoding='utf-8')
        _, err = self.run_app('--export=ics', path, status=1)
        self.assertIn('No session is planned', err)
        self.assertEqual(path.read_text(encoding='utf-8'), 'old')


if __name__ == '__main__':
    sys.exit(unittest.main())
