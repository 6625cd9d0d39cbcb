#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual says what the app does: its links lead somewhere, its rules, keys, labels and safety questions are the app's own.

Arguments: the source folder, the program applied-rules, and the names of the pages that are installed."""

import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(sys.argv[1])
APPLIED_RULES = sys.argv[2]
INSTALLED = sys.argv[3:]

PAGES = ROOT / 'help' / 'C'
NS = '{http://projectmallard.org/1.0/}'
RULE_ID = re.compile(r'(?:BREAK|CONTENT|FLAG|FREQ|GATE|LOAD|PAIN|REVERT|REVIEW|START)-[0-9]')

# Rules that are not the engine's: their mark, and the file that applies them.
APPLIED_ELSEWHERE = {
    'CONTENT-1': ('seed', 'src/core/program/br-exercise.c'),
    'CONTENT-2': ('own', 'src/core/program/br-exercise.c'),
    'CONTENT-3': ('seed', 'src/core/program/br-routine.c'),
    'CONTENT-4': ('seed', 'src/ui/program/br-content-cards.h'),
    'FLAG-4': ('own', 'src/core/rules/br-safety-questions.h'),
    'PAIN-1': ('ev', 'src/core/session/br-session-pain.c'),
    'PAIN-2': ('seed', 'src/core/session/br-session-pain.c'),
    'PAIN-3': ('seed', 'src/core/session/br-session-pain.c'),
    'PAIN-4': ('seed', 'src/core/session/br-session-pain.c'),
    'PAIN-5': ('seed', 'src/core/session/br-session-pain.c'),
}

MARKS = {'seed': 'Article', 'ev': 'Evidence', 'own': 'Our own choice'}

# Where a part of a rule comes from elsewhere than the rest of it.
SECOND_MARKS = {'CONTENT-4': 'own', 'LOAD-1': 'own', 'LOAD-2': 'own', 'REVIEW-1': 'seed'}

# Keys that do the same as another one.
SAME_KEYS = {'Return': 'Enter', 'ISO_Enter': 'Enter', 'KP_Enter': 'Enter', 'KP_Space': 'Space', 'KP_Left': 'Left', 'KP_Right': 'Right',
             'plus': '+', 'equal': '+', 'KP_Add': '+'}


def get_pages():
    return {path.stem: ElementTree.parse(path).getroot() for path in sorted(PAGES.glob('*.page'))}


def get_text(element):
    return ' '.join(''.join(element.itertext()).split())


def get_sections(page):
    return {section.get('id'): section for section in page.iter(NS + 'section') if section.get('id')}


def get_facts(kind):
    run = subprocess.run([APPLIED_RULES], capture_output=True, text=True, check=True)
    lines = [line.split('\t') for line in run.stdout.splitlines()]
    return [line[1:] for line in lines if line[0] == kind]


def get_applied_rules():
    rules = {rule: mark for rule, mark in get_facts('rule')}
    assert rules, 'the engine applies no rule at all'
    return rules


def get_described_rules():
    sections = get_sections(get_pages()['rules'])
    return {rule: section for rule, section in sections.items() if RULE_ID.fullmatch(rule)}


def get_section(page, name):
    return get_sections(get_pages()[page])[name]


def get_sources():
    for ending in ('*.c', '*.h', '*.blp'):
        yield from (path.read_text(encoding='utf-8') for path in sorted((ROOT / 'src').rglob(ending)))


def pages_are_whole():
    for name, page in get_pages().items():
        assert page.tag == NS + 'page', name
        assert page.get('id') == name, f'{name}: its id is {page.get("id")}'
        assert page.get('type') == ('guide' if name == 'index' else 'topic'), name
        assert page.find(NS + 'title') is not None, f'{name} has no title'
        info = page.find(NS + 'info')
        assert get_text(info.find(NS + 'desc')), f'{name} has no description'
        assert info.find(NS + 'license') is not None, f'{name} has no license'


def pages_are_installed():
    assert sorted(INSTALLED) == sorted(path.name for path in PAGES.glob('*.page')), INSTALLED


def pages_are_reached_from_the_index():
    pages = get_pages()
    for name, page in pages.items():
        guides = [link.get('xref').partition('#')[0] for link in page.find(NS + 'info').findall(NS + 'link')
                  if link.get('type') == 'guide']
        assert name == 'index' or guides == ['index'], f'{name}: {guides}'


def links_lead_somewhere():
    pages = get_pages()
    targets = set(pages)
    for name, page in pages.items():
        ids = [section.get('id') for section in page.iter(NS + 'section')]
        assert None not in ids and len(ids) == len(set(ids)), f'{name}: a section has no id, or two have the same'
        targets |= {f'{name}#{section}' for section in ids}
    for name, page in pages.items():
        for element in page.iter():
            target = element.get('xref')
            if target is not None:
                assert (name + target if target.startswith('#') else target) in targets, f'{name}: {target}'
            assert (element.get('href') or 'https://').startswith('https://'), f'{name}: {element.get("href")}'


def rules_are_those_of_the_engine():
    described = set(get_described_rules())
    applied = set(get_applied_rules())
    assert not applied & set(APPLIED_ELSEWHERE), sorted(applied & set(APPLIED_ELSEWHERE))
    applied |= set(APPLIED_ELSEWHERE)
    assert described == applied, f'only in rules.page: {sorted(described - applied)}, missing there: {sorted(applied - described)}'


def rules_elsewhere_are_applied_there():
    for rule, (_, path) in APPLIED_ELSEWHERE.items():
        source = (ROOT / path).read_text(encoding='utf-8')
        # A comment may sum several up: "PAIN-1 to PAIN-5".
        spans = re.findall(r'([A-Z]+)-([0-9]) to [A-Z]+-([0-9])', source)
        named = any(rule == f'{kind}-{number}' for kind, first, last in spans for number in range(int(first), int(last) + 1))
        assert named or rule in source, f'{path} does not name {rule}'


def rules_shown_by_the_app_are_described():
    described = set(get_described_rules())
    shown = {rule for source in get_sources() for rule in re.findall(f'"({RULE_ID.pattern})"', source)}
    assert shown <= described, sorted(shown - described)


def rules_bear_their_marks():
    marks = get_applied_rules() | {rule: mark for rule, (mark, _) in APPLIED_ELSEWHERE.items()}
    for rule, section in get_described_rules().items():
        assert section.get('style') == marks[rule], f'{rule}: {section.get("style")}, the app says {marks[rule]}'
        assert get_text(section.find(NS + 'title')).startswith(f'{rule}: '), rule
        sentence, origin = section.findall(NS + 'p')[:2]
        assert re.fullmatch(r'[A-Z3].*\.', get_text(sentence)), f'{rule}: {get_text(sentence)}'
        assert re.match(f'From: {MARKS[marks[rule]]}[.;]', get_text(origin)), f'{rule}: {get_text(origin)}'
        if rule in SECOND_MARKS:
            assert MARKS[SECOND_MARKS[rule]].lower() in get_text(origin)[len('From: '):], f'{rule}: {get_text(origin)}'


def safety_questions_are_the_apps_own():
    for name in ('emergency', 'professional'):
        asked = [text for section, text in get_facts('question') if section == name]
        described = [get_text(item) for item in get_section('not-medical', name).iter(NS + 'item')]
        assert asked and described == asked, f'{name}: {described}, the app asks {asked}'


def labels_are_the_apps_own():
    literals = {re.sub(r'_(?=\w)', '', literal) for source in get_sources()
                for literal in re.findall(r'"((?:[^"\\\n]|\\.)*)"', source)}
    for name, page in get_pages().items():
        for gui in page.iter(NS + 'gui'):
            assert get_text(gui) in literals, f'{name}: the app says “{get_text(gui)}” nowhere'


def menu_entries_are_the_apps_own():
    menu = (ROOT / 'src/ui/shell/br-window.blp').read_text(encoding='utf-8').replace('_', '')
    named = [(name, get_text(gui)) for name, page in get_pages().items() for text in page.iter(NS + 'p')
             for gui in text.iter(NS + 'gui') if re.match(r'\s+(at the top of the window and )?(is )?in the main menu', gui.tail or '')]
    assert named
    for name, label in named:
        assert f'"{label}"' in menu, f'{name}: the main menu has no “{label}”'


def settings_are_told():
    """Whoever wants to know what the app keeps reads it in the manual: each key of the settings by a word of its own."""
    told = {'window-width': 'the size of the window', 'window-height': 'the size of the window', 'window-maximized': 'the size of the window',
            'sound-volume': 'the volume', 'sound-muted': 'the sounds', 'earcons': 'the sounds', 'voice': 'the voice',
            'voice-counting': 'its counting', 'session-time': 'the time of day', 'reminders': 'whether you are reminded',
            'reminder-day': 'on which day you were reminded last', 'reminder-put-off': 'on which day you were reminded last',
            'progress-range': 'the time that the charts show', 'own-pace': 'the exercises that you do at your own pace',
            'weight-unit': 'the unit of weight'}
    schema, = (ROOT / 'data').glob('*.gschema.xml*')
    keys = re.findall(r'<key name="([^"]+)"', schema.read_text(encoding='utf-8'))
    assert keys
    text = get_text(get_pages()['privacy'])
    for key in keys:
        assert told[key] in text, f'privacy.page does not tell of {key}'


def keys_are_the_apps_own():
    source = (ROOT / 'src/ui/routine/br-routine-keys.c').read_text(encoding='utf-8')
    bound = re.findall(r'\bGDK_KEY_(\w+),', source)
    bound = {SAME_KEYS.get(key, key[0].upper() + key[1:]) for key in bound}
    table = get_section('routine', 'keys').find(NS + 'table')
    described = {key.text for row in table.findall(NS + 'tr') for key in row[0].iter(NS + 'key')}
    assert described == bound, f'{sorted(described)}, the app has {sorted(bound)}'


def schemas_are_there():
    names = {file.text for file in get_pages()['file-formats'].iter(NS + 'file') if file.text.endswith('.schema.json')}
    assert names
    for name in names:
        assert (ROOT / 'data' / 'schema' / name).is_file(), name


def texts_can_be_translated():
    if shutil.which('itstool') is None:
        return 'itstool is not installed'
    run = subprocess.run(['itstool', *sorted(PAGES.glob('*.page'))], capture_output=True, text=True, check=True)
    assert 'msgid "When it hurts"' in run.stdout
    return None


CASES = (pages_are_whole, pages_are_installed, pages_are_reached_from_the_index, links_lead_somewhere,
         rules_are_those_of_the_engine, rules_elsewhere_are_applied_there, rules_shown_by_the_app_are_described,
         rules_bear_their_marks, safety_questions_are_the_apps_own, labels_are_the_apps_own, menu_entries_are_the_apps_own,
         settings_are_told, keys_are_the_apps_own, schemas_are_there, texts_can_be_translated)


def main():
    failed = 0
    print(f'1..{len(CASES)}')
    for number, case in enumerate(CASES, 1):
        try:
            skipped = case()
            print(f'ok {number} {case.__name__}' + (f' # SKIP {skipped}' if skipped else ''))
        except (AssertionError, AttributeError, KeyError, OSError, ValueError, ElementTree.ParseError,
                subprocess.CalledProcessError) as error:
            failed += 1
            print(f'not ok {number} {case.__name__}')
            print(f'# {error!r}'.replace('\n', '\n# '))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
