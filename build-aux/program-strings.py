#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the texts of a program file as C, for xgettext cannot read JSON.

program-strings.py PROGRAM.json STRINGS.c writes the file; with --check before them it only tells whether it is fresh.
The C file is never compiled. The app looks the texts up under the context "program".
"""

import json
import pathlib
import sys

HEAD = '''/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of {program} for translators; never compiled. Written by build-aux/program-strings.py: do not edit. */

const char * const strings[] = {{
'''
TAIL = '};\n'


def variant_texts(variant, where):
    yield where, variant['name']
    for part in variant['parts']:
        yield f'{where}, part of a repetition', part['name']
        if 'cue' in part:
            yield f'{where}, cue: short, also spoken', part['cue']
    for number, step in enumerate(variant['steps'], 1):
        yield f'{where}, step {number}', step


def program_texts(program):
    yield 'title of the program', program['title']
    yield 'summary of the program', program['summary']
    for thing in program['equipment']:
        yield 'equipment', thing['name']
    for phase in program['phases']:
        yield f'phase {phase["number"]}', phase['name']
        yield f'phase {phase["number"]}, what it is for', phase['purpose']
        for routine in (*phase['routines'], phase['short_routine']):
            yield f'routine {routine["id"]}', routine['name']
    for exercise in program['exercises']:
        where = exercise['id']
        for member in ('name', 'summary', 'position'):
            yield f'{where}, {member}', exercise[member]
        yield from variant_texts(exercise['ordinary'], where)
        yield from variant_texts(exercise['easier'], f'{where}, easier')
        for mistake in exercise['mistakes']:
            yield f'{where}, common mistake', mistake
        yield f'{where}, harder', exercise['harder']
        yield f'{where}, take care', exercise['care']
    for source in program['sources']:
        yield 'source; translate only what is not a name or a title', source['title']


def quote(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"') + '"'


def strings(path):
    seen = set()
    lines = []
    for comment, text in program_texts(json.loads(path.read_text(encoding='utf-8'))):
        if text not in seen:
            seen.add(text)
            lines.append(f'  /* {comment} */\n  NC_("program", {quote(text)}),\n')
    return HEAD.format(program=path.name) + ''.join(lines) + TAIL


def main():
    check = '--check' in sys.argv
    program, output = (pathlib.Path(argument) for argument in sys.argv[1:] if argument != '--check')
    wanted = strings(program)
    if not check:
        output.write_text(wanted, encoding='utf-8')
    elif not output.exists() or output.read_text(encoding='utf-8') != wanted:
        print(f'{output} is out of date; run: build-aux/program-strings.py {program} {output}', file=sys.stderr)
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main())
