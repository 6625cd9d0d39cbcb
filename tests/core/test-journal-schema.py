#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The schema of the journal: takes whatever the store writes, refuses what it could not read."""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]


class JournalSchema(unittest.TestCase):
    samples_program = None

    @classmethod
    def setUpClass(cls):
        cls.schema = json.loads((ROOT / 'data/schema/journal.schema.json').read_text(encoding='utf-8'))
        cls.validator = jsonschema.Draft202012Validator(cls.schema)
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([cls.samples_program, folder], check=True)
            cls.files = {path.name: json.loads(path.read_text(encoding='utf-8'))
                         for path in (pathlib.Path(folder) / 'journal').iterdir()}
        cls.entries = [entry for file in cls.files.values() for entry in file['entries']]

    def is_valid(self, entry):
        return self.validator.is_valid({'format': 'back-rehab-journal', 'version': 1, 'entries': [entry]})

    def find(self, entry_type, **members):
        return next(entry for entry in self.entries
                    if entry['type'] == entry_type and all(entry.get(name) == value for name, value in members.items()))

    def test_schema(self):
        jsonschema.Draft202012Validator.check_schema(self.schema)

    def test_files(self):
        self.assertEqual({'2026-11.json', '2026-12.json'}, set(self.files))
        for file in self.files.values():
            self.assertEqual([], [error.message for error in self.validator.iter_errors(file)])

    def test_every_kind(self):
        self.assertEqual(set(self.schema['$defs']['entry']['properties']['type']['enum']),
                         {entry['type'] for entry in self.entries})
        self.assertEqual(21, len(self.entries))

    def test_nothing_undescribed(self):
        def members(name):
            return set(self.schema['$defs'][name]['properties'])
        for entry in self.entries:
            self.assertEqual(set(), set(entry) - members('entry') - members(entry['type'].replace('-', '_')))
            for record in entry.get('exercises', []):
                self.assertEqual(set(), set(record) - members('record'))
                for one in record['sets']:
                    self.assertEqual(set(), set(one) - members('set'))

    def test_golden(self):
        """The file written by hand has three elements that are at fault, and only these."""
        golden = json.loads((ROOT / 'tests/data/journal/2026-11.json').read_text(encoding='utf-8'))
        refused = [index for index, entry in enumerate(golden['entries']) if not self.is_valid(entry)]
        self.assertEqual([10, 11, 12], refused)

    def test_missing_members(self):
        optional = {'deleted', 'revised', 'exercise', 'reason', 'pain_before', 'pain_after', 'effort', 'form_held', 'note'}
        for entry in self.entries:
            for member in set(entry) - optional - ({'kind'} if entry['type'] == 'start' else set()):
                changed = {name: value for name, value in entry.items() if name != member}
                self.assertFalse(self.is_valid(changed), (entry['type'], member))

    def test_optional_members(self):
        session = copy.deepcopy(self.find('session', kind='full'))
        for member in ('pain_before', 'pain_after', 'effort', 'form_held', 'note'):
            del session[member]
            self.assertTrue(self.is_valid(session))

    def test_wrong_values(self):
        check_in = self.find('check-in')
        for member, value in (('id', 'x'), ('rev', 0), ('rev', 1.5), ('rev', '1'), ('date', '22.11.2026'), ('date', '2026-13-01'),
                              ('at', '2026-11-22T15:30:00'), ('at', '2026-11-22T24:00:00Z'), ('type', 'dream'), ('deleted', 1),
                              ('pain', 11), ('pain', -1), ('pain', '3'), ('pain', None), ('kind', 'Ache')):
            self.assertFalse(self.is_valid({**check_in, member: value}), (member, value))

    def test_wrong_weekdays(self):
        plan = self.find('plan', change='pattern')
        for weekdays in (['monday'], ['monday', 'monday', 'friday'], ['mon', 'wed', 'fri'], 3):
            self.assertFalse(self.is_valid({**plan, 'weekdays': weekdays}))

    def test_unknown_members(self):
        self.assertTrue(self.is_valid({**self.find('check-in'), 'mood': 'fine'}))


if __name__ == '__main__':
    JournalSchema.samples_program = sys.argv.pop(1)
    sys.exit(unittest.main())
