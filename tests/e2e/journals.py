# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes journals as the app does, for scenarios that begin later than the first day. Nothing is drawn by lot: the same call
writes the same files."""

import datetime
import json
import uuid

from harness import ZONE

NAMESPACE = uuid.UUID('7a1c3c58-6f0e-4c53-9a3f-1f3f0c0d5a11')


def day(text):
    return datetime.date.fromisoformat(text)


def days(count):
    return datetime.timedelta(days=count)


def today():
    return datetime.datetime.now(ZONE).date()


class Journal:
    """Entries of a person who does a program."""

    def __init__(self, program):
        self.program = program
        self.exercises = {exercise['id']: exercise for exercise in program['exercises']}
        self.entries = []
        self.raised = {}  # by exercise: how often the person took a step up
        self.went_well = {}  # by exercise: how many sessions in a row

    def add(self, entry_type, date, clock='18:00', **members):
        """Returns the id of the new entry."""
        hour, minute = map(int, clock.split(':'))
        at = datetime.datetime.combine(date, datetime.time(hour, minute), ZONE)
        name = f'{len(self.entries)} {entry_type} {date}'
        entry = {'id': str(uuid.uuid5(NAMESPACE, name)), 'rev': 1, 'date': date.isoformat(), 'at': at.isoformat(), 'type': entry_type}
        entry.update(members)
        self.entries.append(entry)
        return entry['id']

    def begin(self, date, pain_now=6, pain_week=6, activities=(), owned=(), weights_g=(), weekdays=()):
        """What the first start records."""
        self.add('flags', date, '17:50', occasion='start', yes=[])
        self.add('start', date, '17:52', pain_now=pain_now, pain_week=pain_week,
                 activities=[{'name': name, 'ability': ability} for name, ability in activities])
        self.add('equipment', date, '17:53', owned=list(owned), weights_g=list(weights_g))
        self.add('plan', date, '17:54', change='pattern', weekdays=list(weekdays))

    def _record(self, exercise, done, pains):
        variant = exercise['ordinary']
        load = variant.get('load_g', {}).get('from', 0)
        hold = variant.get('hold_s', {}).get('from', 0)
        repetitions = min(variant['repetitions']['from'] + 2 * self.raised.get(exercise['id'], 0), variant['repetitions']['to'])
        dose = {'sets': variant['sets'], 'repetitions': repetitions, 'hold_s': hold, 'load_g': load}
        # What goes without saying is left out, as the app does.
        sides = ({'side': 'left'}, {'side': 'right'}) if exercise['per_side'] else ({},)
        made = {'outcome': 'done', 'repetitions': dose['repetitions'], **({'hold_s': hold} if hold else {}), **({'load_g': load} if load else {})}
        open_set = {'outcome': 'open', 'repetitions': 0}
        return {
            'exercise': exercise['id'], 'variant': 'ordinary', 'prescribed': dose,
            'sets': [{**side, **(made if done else open_set)} for _ in range(variant['sets']) for side in sides],
            **({'pains': pains} if pains else {}),
        }

    def raise_doses(self, date, phase, names, went_well):
        """What LOAD-2 proposes after the second session in a row that went well, accepted on the day after: two repetitions more."""
        for name in names:
            self.went_well[name] = self.went_well.get(name, 0) + 1 if went_well else 0
            repetitions = self.exercises[name]['ordinary']['repetitions']
            if self.went_well[name] < 2 or repetitions['from'] + 2 * self.raised.get(name, 0) >= repetitions['to']:
                continue
            self.raised[name] = self.raised.get(name, 0) + 1
            self.went_well[name] = 0
            self.add('decision', date, '08:15', kind='raise-load', rule='LOAD-2', phase=phase, exercise=name, accepted=True,
                     reason='The last two sessions with it went well.')

    def session(self, date, phase, turn, before, after, kind='full', sharp=None, note=None):
        """One session; sharp names an exercise in which a sharp pain was felt. Returns its id."""
        phases = {entry['number']: entry for entry in self.program['phases']}
        routines = phases[phase]['routines']
        routine = phases[phase]['short_routine'] if kind == 'short' else routines[turn % len(routines)]
        records = []
        for index, name in enumerate(routine['exercises']):
            pains = [{'kind': 'sharp', 'strength': 5, 'variant': 'ordinary'}] if name == sharp else []
            records.append(self._record(self.exercises[name], kind != 'partial' or index < 2, pains))
        more = {**({'note': note} if note else {}), **({'form_held': True} if after <= 3 else {})}
        return self.add('session', date, '18:05', kind=kind, program=self.program['id'], program_version=self.program['revision'],
                        phase=phase, routine=routine['id'], active_s=360 if kind == 'short' else 1080 + 60 * phase,
                        pain_before=before, pain_before_kind='ache' if before else 'none', pain_after=after, effort=4 + phase,
                        exercises=records, **more)

    def write(self, folder, only=None):
        """Writes the month files below a data folder."""
        months = {}
        for entry in sorted(self.entries, key=lambda entry: (entry['date'], entry['at'])):
            months.setdefault(entry['date'][:7], []).append(entry)
        journal = folder / 'journal'
        journal.mkdir(parents=True, exist_ok=True, mode=0o700)
        for month, entries in months.items():
            if only is None or month in only:
                document = {'format': 'back-rehab-journal', 'version': 1, 'entries': entries}
                (journal / f'{month}.json').write_text(json.dumps(document, indent=1, separators=(',', ' : '), ensure_ascii=False) + '\n', encoding='utf-8')


def ten_weeks(program, today):
    """Somebody who began ten weeks ago, had a setback and a holiday, and has come into phase 3. Today is a day to train."""
    journal = Journal(program)
    begin = today - datetime.timedelta(days=70)
    journal.begin(begin, 6, 7, [('Sit through a meeting', 4), ('Carry the shopping', 3), ('Play on the floor with my son', 2)],
                  owned=['band', 'weight', 'weight-pair', 'step'], weights_g=[2000, 4000, 8000])
    pause = range(34, 42)
    short, partial, missed, sharp_day = {20}, {10}, {26, 27}, 12
    phase, turn, offset = 1, 0, 0
    while offset < 70:
        date = begin + datetime.timedelta(days=offset)
        if offset in pause:
            if offset == pause.start:
                journal.add('plan', date - datetime.timedelta(days=3), '20:10', change='pause', **{
                    'from': date.isoformat(), 'to': (begin + datetime.timedelta(days=pause.stop - 1)).isoformat()})
            offset = pause.stop
            continue
        if offset in missed:
            offset += 2
            continue
        if (phase == 1 and offset >= 22) or (phase == 2 and offset >= 54):
            journal.add('decision', date, '17:30', kind='advance', rule='GATE-6', phase=phase, accepted=True,
                        reason='Every gate of this phase is met.')
            phase, turn = phase + 1, 0
        before = max(1, round(6.4 - offset * 0.075 + (0.9, -0.4, 0.3, -0.6, 0.5)[offset // 2 % 5] + (1.5 if offset == sharp_day else 0)))
        kind = 'short' if offset in short else 'partial' if offset in partial else 'full'
        after = max(0, before - (offset // 2) % 3)
        identity = journal.session(date, phase, turn, before, after, kind,
                                   sharp='glute_bridge' if offset == sharp_day else None,
                                   note='Easier than last week.' if offset == 60 else None)
        usual = offset != sharp_day
        journal.add('next-day', date + datetime.timedelta(days=1), '08:10', session=identity, usual=usual)
        if kind == 'full':
            routines = program['phases'][phase - 1]['routines']
            journal.raise_doses(date + datetime.timedelta(days=1), phase, routines[turn % len(routines)]['exercises'], after <= 3)
        turn += kind != 'short'
        if offset % 6 == 0:
            journal.add('check-in', date + datetime.timedelta(days=1), '08:12', pain=max(1, before - 1), kind='ache')
        if offset in (28, 56):
            journal.add('review', date, '18:40', activities=[
                {'name': name, 'ability': ability + offset // 14}
                for name, ability in (('Sit through a meeting', 4), ('Carry the shopping', 3), ('Play on the floor with my son', 2))])
        offset += 2
    return journal


def twenty_years(program, today):
    """Somebody who has trained every other day for twenty years, 3,650 sessions, and trains today; nothing is due, so that Today looks as on
    any other day."""
    journal = Journal(program)
    count = 3650
    begin = today - days(2 * count)
    activities = ('Sit through a meeting', 'Carry the shopping', 'Play on the floor with my son')
    journal.begin(begin, 6, 7, [(name, 4) for name in activities], owned=['band', 'weight', 'weight-pair', 'step'],
                  weights_g=[2000, 4000, 8000])
    phase, turn = 1, 0
    for number in range(count):
        date = begin + days(2 * number)
        if number in (12, 30):
            journal.add('decision', date, '17:30', kind='advance', rule='GATE-6', phase=phase, accepted=True,
                        reason='Every gate of this phase is met.')
            phase, turn = phase + 1, 0
        kind = 'short' if number % 11 == 5 else 'full'
        pain = 1 + number % 3
        identity = journal.session(date, phase, turn, pain, pain - 1, kind, note='Easier than last week.' if number % 20 == 0 else None)
        turn += kind == 'full'
        journal.add('next-day', date + days(1), '08:10', session=identity, usual=True)
        if number % 3 == 0:
            journal.add('check-in', date + days(1), '08:12', pain=pain, kind='ache')
        if number == count - 5:
            journal.add('decision', date, '17:30', kind='maintain', rule='FREQ-6', phase=phase, accepted=False,
                        reason='Every condition is met.')
        if number > 0 and number % 14 == 0:
            journal.add('review', date, '18:40', activities=[{'name': name, 'ability': 6 + number % 4} for name in activities])
    return journal
