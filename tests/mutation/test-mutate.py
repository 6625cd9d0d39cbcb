#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The script that mutates sources, on a tiny one of which it is known which mutants must die.

Argument: the build folder."""

import collections
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
BUILD_DIR = pathlib.Path(sys.argv.pop(1)).resolve()

sys.path.insert(0, str(HERE))

import points  # noqa: E402  (found by the line above)

# What the sample's tests cannot see. Everything else that can be mutated in it must die.
SURVIVORS = {
    'sample.c: table: static const guint table[2] = { 10, {20 -> 21} };',
    'sample.c: table: static const guint table[2] = { 10, {20 -> 19} };',
    'sample.c: sample_later: return a {> -> >=} b ? a : b;',
    'sample.c: sample_sum: for (guint i = {1 -> 0}; i <= n; i += 1)',
    'sample.c: sample_is_new: return n {== -> !=} 0;',
    'sample.c: sample_is_new: return n == {0 -> 1};',
    'sample.c: sample_is_new: return n == {0 -> -1};',
}
LEFT_OUT = {'assertion': 1, 'size of an array': 1, 'constant of others': 1}


def mutate(folder, *arguments):
    return subprocess.run([sys.executable, HERE / 'mutate.py', '--project', 'sample', '--build-dir', BUILD_DIR, '--output', folder,
                           *arguments], capture_output=True, text=True, check=False)


class TestSample(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.temporary.cleanup)
        cls.folder = pathlib.Path(cls.temporary.name)
        cls.done = mutate(cls.folder)
        if cls.done.returncode == 2:
            raise AssertionError(cls.done.stderr)
        cls.report = json.loads((cls.folder / 'report.json').read_text(encoding='utf-8'))
        cls.rows = {row['key']: row for row in cls.report['mutants']}

    def test_fates(self):
        self.assertEqual({key for key, row in self.rows.items() if row['outcome'] == 'survived'}, SURVIVORS)
        self.assertEqual({row['outcome'] for row in self.rows.values()}, {'killed', 'survived'})

    def test_counts(self):
        """Worked out by hand: of comparisons two each, of == one; of constants two each."""
        kinds = collections.Counter(row['kind'] for row in self.rows.values())
        self.assertEqual(kinds, {'comparison': 5 * 2 + 1, 'boolean': 2, 'constant': 11 * 2, 'definition': 2})
        self.assertEqual(collections.Counter(skip['reason'] for skip in self.report['left_out']), LEFT_OUT)

    def test_by_whom(self):
        row = self.rows['sample.c: sample_is_rested: today - last {>= -> >} SAMPLE_REST; /* "&&" here and "3 < 4" are words */']
        self.assertEqual((row['by'], row['how'], row['test']), ('sample', 'failed', '/sample/rested'))
        row = self.rows['sample.c: sample_sum: for (guint i = 1; i <= n; i += {1 -> 0})']
        self.assertEqual((row['how'], row['test']), ('hung', '/sample/sum'))

    def test_unreached(self):
        self.assertIn('n {== -> !=} 0;  (no test comes by)', self.done.stdout)

    def test_justified(self):
        self.assertEqual({key for key, row in self.rows.items() if 'reason' in row}, {
            'sample.c: sample_later: return a {> -> >=} b ? a : b;',
            'sample.c: sample_sum: for (guint i = {1 -> 0}; i <= n; i += 1)',
        })
        self.assertEqual(self.done.returncode, 1, self.done.stderr)

    def test_goes_on(self):
        """What is known already is not run again."""
        before = (self.folder / 'results.jsonl').read_text(encoding='utf-8')
        again = mutate(self.folder)
        self.assertEqual((self.folder / 'results.jsonl').read_text(encoding='utf-8'), before)
        self.assertEqual(again.stdout.splitlines()[:5], self.done.stdout.splitlines()[:5])

    def test_all_justified(self):
        """The exit status is 0 when every survivor has a reason, 1 when a reason is for a mutant that is dead or not there."""
        reasons = self.folder / 'justified'
        reasons.write_text(''.join(f'{key}\n  For this test.\n' for key in SURVIVORS), encoding='utf-8')
        self.assertEqual(mutate(self.folder, '--justified', reasons).returncode, 0)
        with open(reasons, 'a', encoding='utf-8') as file:
            file.write('sample.c: gone: {1 -> 2}\n  Long ago.\n')
        stale = mutate(self.folder, '--justified', reasons)
        self.assertEqual(stale.returncode, 1)
        self.assertIn('sample.c: gone: {1 -> 2}: no such mutant', stale.stdout)


class TestPoints(unittest.TestCase):
    """Where an operator's operands begin and end."""

    def mutants(self, statement):
        text = f'int\nf (void)\n{{\n{statement}\n}}\n'
        found, _ = points.find_points('f.c', text, {})
        return {(mutant.old, mutant.new): ' '.join(mutant.text.split())
                for point in found for mutant in point.mutants if point.kind != 'constant'}

    def test_operands(self):
        self.assertEqual(self.mutants('return a + b < c * d && !e (f, g)->h;'), {
            ('<', '<='): 'a + b <= c * d',
            ('<', '>='): 'a + b >= c * d',
            ('&&', '||'): 'a + b < c * d || !e (f, g)->h',
            ('!', ''): '!!(e (f, g)->h)',
        })
        self.assertEqual(self.mutants('x = a ? b == c : (d);'), {('==', '!='): 'b != c'})
        self.assertEqual(self.mutants('f (a, *b != -c [d], e);'), {('!=', '=='): '*b == -c [d]'})
        self.assertEqual(self.mutants('if ((a & b) == 0 || c)\n  g ();')[('==', '!=')], '(a & b) != 0')
        self.assertEqual(self.mutants('a = b || c && d || e;')[('||', '&&')], 'b || c && d && e')
        self.assertEqual(self.mutants('for (i = 0; i < n; i++)\n  ;'), {('<', '<='): 'i <= n', ('<', '>='): 'i >= n'})

    def test_neighbours(self):
        self.assertEqual(points.neighbours('7'), ['8', '6'])
        self.assertEqual(points.neighbours('1u'), ['2u', '0u'])
        self.assertEqual(points.neighbours('1.5'), ['2.5', '0.5'])

    def test_labels_and_tables(self):
        text = ('int\nf (int a)\n{\n  static const int b[] = { 1 };\n  switch (a)\n    {\n    case 2:\n      return a < 3;\n    }\n'
                '  return 4;\n}\n')
        found, _ = points.find_points('f.c', text, {})
        self.assertEqual({point.mutants[0].old: point.mode for point in found if point.kind == 'constant'},
                         {'1': points.COMPILED, '2': points.COMPILED, '3': points.RUN_TIME, '4': points.RUN_TIME})


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1], verbosity=2)
