# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a source once with all of its mutants in it, each chosen by its number while the program runs."""

import re

from points import RUN_TIME

# What the rewritten sources see. While recording, every mutant that the tests come by is noted.
HEADER = '''
extern int br_mutant;
extern int br_mutants_recorded;
extern unsigned char *br_mutants_reached;

static inline int
br_is_mutant (int number)
{
  if (__builtin_expect (br_mutants_recorded, 0))
    br_mutants_reached[number] = 1;
  return br_mutant == number;
}
'''


def flatten(text):
    """Keeps a copy on one line, so that the lines of the file stay what they are."""
    return re.sub(r'\s*\n\s*', ' ', re.sub(r'/\*.*?\*/', '', text, flags=re.DOTALL))


def rewrite(text, points, definitions):
    """Returns text with every run-time point turned into a choice. Only one mutant is ever chosen, so that the copies in
    the branches need no mutants of their own. definitions: name of a constant -> point of its definition."""
    choices = sorted((point for point in points if point.mode == RUN_TIME), key=lambda point: (point.start, -point.end))
    return render(text, 0, len(text), choices, definitions)


def render(text, start, end, choices, definitions):
    out, position, index = [], start, 0
    while index < len(choices):
        point = choices[index]
        inner = [other for other in choices[index + 1:] if other.start < point.end]
        out.append(text[position:point.start])
        out.append(render_point(text, point, inner, definitions))
        position = point.end
        index += 1 + len(inner)
    out.append(text[position:end])
    return ''.join(out)


def render_point(text, point, inner, definitions):
    branches = [(mutant.number, flatten(mutant.text)) for mutant in point.mutants]
    if point.name in definitions:
        branches += [(mutant.number, mutant.text) for mutant in definitions[point.name].mutants]
    chosen = ''.join(f'br_is_mutant ({number}) ? ({change}) : ' for number, change in branches)
    return f'({chosen}({render(text, point.start, point.end, inner, definitions)}))'


def apply(text, point, mutant):
    """Returns text with just this mutant in it."""
    return text[:point.start] + mutant.text + text[point.end:]
