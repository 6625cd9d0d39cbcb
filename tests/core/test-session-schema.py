#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The schema of session.json: takes whatever the session engine writes, refuses what it could not read."""

import copy
import json
import pathlib
import subprocess
import sys
import unittest

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]


class SessionSchema(unittest.TestCase):
    samples_program = None

    @classmethod
    def setUpClass(cls):
        cls.schema = json.loads((ROOT / 'data/schema/session.schema.json').read_text(encoding='utf-8'))
        cls.validator = jsonschema.Draft202012Validator(cls.schema)
        output = subprocess.run([cls.samples_program], check=True, stdout=subprocess.PIPE, text=True).stdout
        cls.samples = [json.loads(line) for line in output.splitlines() if line.startswith('{')]

    def refuses(self, sample, change):
        changed = copy.deepcopy(sample)
        change(changed)
        return not self.validator.is_valid(changed)

    def test_schema(self):
        jsonschema.Draft202012Validator.check_schema(self.schema)

    def test_samples(self):
        self.assertGreater(len(self.samples), 50)
        for sample in self.samples:
            self.assertEqual([], [error.message for error in self.validator.iter_errors(sample)])

    def test_samples_differ(self):
        """All that the schema tells apart is there, or the test above would say little."""
        def seen(member):
            return {sample.get(member) for sample in self.samples}
        self.assertEqual({'ready', 'running', 'paused', 'hurts', 'choosing', 'finished'}, seen('state'))
        self.assertEqual({'none', 'pain', 'choice'}, seen('question'))
        self.assertEqual({None, 3}, seen('pain_before'))
        outcomes = {entry['outcome'] for sample in self.samples for exercise in sample['exercises']
                    for entry in exercise['record']['sets']}
        self.assertEqual({'open', 'done', 'stopped', 'skipped'}, outcomes)
        self.assertEqual({None, True}, {exercise.get('own_pace') for sample in self.samples for exercise in sample['exercises']})

    def test_nothing_undescribed(self):
        for sample in self.samples:
            self.assertEqual(set(), set(sample) - set(self.schema['properties']))

    def test_missing_members(self):
        sample = next(sample for sample in self.samples if sample['state'] == 'choosing')
        for member in self.schema['required']:
            self.assertTrue(self.refuses(sample, lambda changed, member=member: changed.pop(member)))
        self.assertTrue(self.refuses(sample, lambda changed: changed.pop('question_exercise')))
        for member in sample['position']:
            self.assertTrue(self.refuses(sample, lambda changed, member=member: changed['position'].pop(member)))
        for member in sample['exercises'][0]:
            self.assertTrue(self.refuses(sample, lambda changed, member=member: changed['exercises'][0].pop(member)))

    def test_wrong_values(self):
        sample = self.samples[-1]
        self.assertTrue(self.refuses(sample, lambda changed: changed['exercises'][0].update(own_pace='yes')))
        for member, value in (('format', 'back-rehab-journal'), ('version', 2), ('id', 'x'), ('date', '22.11.2026'),
                              ('pain_before', 11), ('state', 'lost'), ('active_s', -1), ('exercises', [])):
            self.assertTrue(self.refuses(sample, lambda changed, m=member, v=value: changed.update({m: v})))


if __name__ == '__main__':
    SessionSchema.samples_program = sys.argv.pop(1)
    sys.exit(unittest.main())
