#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The schema of programs: takes the programs that we have, refuses what the rules refuse."""

import copy
import json
import pathlib
import sys
import unittest

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]


def load(name):
    return json.loads((ROOT / name).read_text(encoding='utf-8'))


class ProgramSchema(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.schema = load('data/schema/program.schema.json')
        cls.validator = jsonschema.Draft202012Validator(cls.schema)
        cls.program = load('tests/data/two-exercises.json')

    def errors(self, change):
        program = copy.deepcopy(self.program)
        change(program)
        return list(self.validator.iter_errors(program))

    def assert_refused(self, change):
        self.assertTrue(self.errors(change))

    def test_schema(self):
        jsonschema.Draft202012Validator.check_schema(self.schema)

    def test_default_program(self):
        self.assertEqual([], [error.message for error in self.validator.iter_errors(load('data/programs/default.json'))])

    def test_small_program(self):
        self.assertEqual([], self.errors(lambda program: None))

    def test_loaded_flexion(self):
        def flex(load):
            return lambda program: program['exercises'][0].update(spine={'movement': 'flexion', 'load': load})
        self.assert_refused(flex('own-weight'))
        self.assert_refused(flex('external'))
        self.assertEqual([], self.errors(flex('none')))

    def test_missing_members(self):
        for member in self.program:
            self.assert_refused(lambda program: program.pop(member))
        for member in self.program['exercises'][0]:
            self.assert_refused(lambda program: program['exercises'][0].pop(member))
        for member in self.program['exercises'][1]['ordinary']:
            self.assert_refused(lambda program: program['exercises'][1]['ordinary'].pop(member))

    def test_misspelled_member(self):
        self.assert_refused(lambda program: program['exercises'][0].update(persides=True))

    def test_too_little(self):
        self.assert_refused(lambda program: program['exercises'][0]['ordinary']['steps'].pop())
        self.assert_refused(lambda program: program['exercises'][0]['mistakes'].pop())
        self.assert_refused(lambda program: program['exercises'][0]['sources'].pop())

    def test_texts(self):
        for text in ('', ' ', 'two\nlines', 'x' * 61, 5):
            self.assert_refused(lambda program: program.update(title=text))

    def test_hold(self):
        bird_dog = 1
        self.assert_refused(lambda program: program['exercises'][bird_dog]['ordinary']['parts'][1].update(seconds=3))
        self.assert_refused(lambda program: program['exercises'][bird_dog]['ordinary']['parts'].append(
            {'name': 'Hold', 'hold': True}))
        self.assert_refused(lambda program: program['exercises'][0]['ordinary'].update(hold_s={'from': 1, 'to': 2}))

    def test_load(self):
        def weigh(variant, low, high):
            return lambda program: program['exercises'][0][variant].update(load_g={'from': low, 'to': high})
        self.assertEqual([], self.errors(weigh('ordinary', 4500, 11300)))
        self.assertEqual([], self.errors(weigh('easier', 0, 2000)))
        self.assert_refused(weigh('ordinary', 4499, 11300))
        self.assert_refused(weigh('ordinary', 4500, 11301))
        self.assert_refused(weigh('easier', 0, 11301))


if __name__ == '__main__':
    sys.exit(unittest.main())
