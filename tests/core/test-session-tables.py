#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole timeline of every routine that the app comes with, step by step and sound by sound, against a table worked out here from the
parts on the cards and from what src/core/program/br-pace.h and src/core/session/br-cue.h promise in words."""

import fractions
import json
import pathlib
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = ('data/programs/default.json', 'tests/data/session-engine.json', 'tests/data/two-exercises.json')
US = 1_000_000
READY, SIDES, COUNT = 20, 5, 3


class Table:
    """What happens when in one session; lines in the words of print-sessions."""

    def __init__(self, program, routine, kind, top):
        self.lines = []
        self.now = fractions.Fraction(0)
        self.edge = 'to' if top else 'from'
        cards = {card['id']: card for card in program['exercises']}
        previous = None
        for identity in routine['exercises']:
            self._exercise(cards[identity], kind, previous)
            previous = cards[identity]
        self.length = -(-self.now // 1)
        self._say('cue all-done')
        self._say('end')

    def _say(self, words, offset=0):
        self.lines.append(f'{int((self.now + offset) * US)} {words}')

    def _step(self, kind, seconds, place, cues=(), part=0):
        """Steps that take no time are left out."""
        if seconds <= 0:
            return False
        self._say(f'step {kind} {place} part {part} for {int(seconds * US)}')
        for cue, offset in cues:
            self._say(f'cue {cue}', offset)
        self.now += seconds
        return True

    @staticmethod
    def _count(seconds):
        """Three, two, one before the end, but not at the very beginning."""
        return [('last-seconds', seconds - left) for left in range(COUNT, 0, -1) if seconds > left]

    def _rest(self, seconds, place, then_ready=False):
        return self._step('rest', seconds, place, [('rest', 0)] + ([] if then_ready else self._count(seconds)))

    def _ready(self, place, cue='get-ready'):
        self._step('get-ready', READY, place, [(cue, 0), *self._count(READY)])

    def _lead(self, card, previous, first, side, place):
        """What stands before a set."""
        if first and side != 'right':
            if previous is None:
                self._ready(place)
            # The rest of the exercise before, whose tail is the get-ready; where that is all of it, it tells that the set is done.
            elif self._rest(fractions.Fraction(previous['rest_s']) - READY, place, then_ready=True):
                self._ready(place)
            else:
                self._ready(place, 'rest')
        elif side == 'right' or side == 'left' and card['rest_s'] < SIDES:
            self._step('change-sides', SIDES, place, [('change-sides', 0)])
        else:
            self._rest(card['rest_s'], place)

    def _exercise(self, card, kind, previous):
        variant = card[kind]
        repetitions = variant['repetitions'][self.edge]
        hold = variant.get('hold_s', {}).get(self.edge, 0)
        for number in range(1, variant['sets'] + 1):
            for side in ('left', 'right') if card['per_side'] else ('both',):
                def place(repetition, number=number, side=side):
                    return f'{card["id"]} {kind} {side} {number}/{variant["sets"]} {repetition}/{repetitions}'
                self._lead(card, previous, number == 1, side, place(1))
                self._set(variant, repetitions, hold, place)

    def _set(self, variant, repetitions, hold, place):
        begun = False
        for repetition in range(1, repetitions + 1):
            for index, part in enumerate(variant['parts']):
                held = part.get('hold', False)
                seconds = fractions.Fraction(hold) if held else fractions.Fraction(str(part['seconds']))
                cues = [] if begun else [('start', 0)]
                if held and seconds >= 20:
                    cues.append(('half-way', seconds / 2))
                if held and seconds >= 6:
                    cues += self._count(seconds)
                begun |= self._step('hold' if held else 'move', seconds, place(repetition), cues, index)


def routines(program):
    for phase in program['phases']:
        yield from (*phase['routines'], phase['short_routine'])


def in_order(lines):
    """At the same moment the order says nothing."""
    return sorted(lines, key=lambda line: (int(line.split(' ', 1)[0]), line))


class SessionTables(unittest.TestCase):
    printer = None

    def sessions(self, path, *late):
        """What the engine did, by routine."""
        output = subprocess.run([self.printer, path, *late], check=True, stdout=subprocess.PIPE, text=True).stdout
        found = {}
        for line in output.splitlines():
            if line.startswith('routine '):
                lines = found[line] = []
            else:
                lines.append(line)
        return found

    def check(self, *late):
        n_steps = 0
        for name in PROGRAMS:
            program = json.loads((ROOT / name).read_text(encoding='utf-8'))
            sessions = self.sessions(ROOT / name, *late)
            self.assertEqual(4 * len(list(routines(program))), len(sessions))
            for routine in routines(program):
                for kind in ('ordinary', 'easier'):
                    for top in (False, True):
                        title = f'routine {routine["id"]} {kind} {"top" if top else "start"}'
                        with self.subTest(f'{name}: {title}'):
                            table = Table(program, routine, kind, top)
                            length, *lines = sessions[title]
                            self.assertEqual(f'length {table.length}', length)
                            expected = table.lines
                            if late:
                                # The end is told when the main loop looks; all else says when it was due.
                                expected, end, lines = expected[:-1], expected[-1], [line for line in lines if not line.endswith(' end')]
                                self.assertTrue(end.endswith(' end'))
                            self.assertEqual(in_order(expected), in_order(lines))
                            n_steps += len(lines)
        self.assertGreater(n_steps, 5000)

    def test_on_time(self):
        self.check()

    def test_late(self):
        """A main loop that is up to 0.4 s late shifts nothing: the last step begins when it would have begun."""
        self.check('late')


if __name__ == '__main__':
    SessionTables.printer = sys.argv.pop()
    unittest.main()
