# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds what can be mutated in C source: every comparison, numeric constant and boolean operator.

No compiler is needed for it: a tokenizer, matched brackets and the precedence of the operators are enough in the project's
style, and whatever they get wrong does not compile, which is reported."""

import bisect
import dataclasses
import re

TOKEN = re.compile(r'''
    (?P<space>\s+)
  | (?P<comment>/\*.*?\*/|//[^\n]*)
  | (?P<string>(?:u8|[LuU])?"(?:\\.|[^"\\\n])*"|[LuU]?'(?:\\.|[^'\\\n])*')
  | (?P<number>\.?[0-9](?:[eEpP][+-]|[0-9A-Za-z_.])*)
  | (?P<name>[A-Za-z_]\w*)
  | (?P<mark><<=|>>=|\.\.\.|->|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=|[][(){}<>.,;:?=!~+*/%&|^-])
''', re.VERBOSE | re.DOTALL)
DIRECTIVE = re.compile(r'^[ \t]*#(?:[^\n]*\\\n)*[^\n]*', re.MULTILINE)
DEFINITION = re.compile(r'^[ \t]*#[ \t]*define[ \t]+([A-Z][A-Z0-9_]*)[ \t]+(.+?)[ \t]*$', re.MULTILINE)

COMPARISONS = {
    '<': ('<=', '>='), '<=': ('<', '>'), '>': ('>=', '<='), '>=': ('>', '<'), '==': ('!=',), '!=': ('==',),
}
JUNCTIONS = {'&&': '||', '||': '&&'}
PRECEDENCE = {
    '*': 10, '/': 10, '%': 10, '+': 9, '-': 9, '<<': 8, '>>': 8, '<': 7, '<=': 7, '>': 7, '>=': 7, '==': 6, '!=': 6,
    '&': 5, '^': 4, '|': 3, '&&': 2, '||': 1,
}
ASSIGNMENTS = {'=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>='}
ENDS = {',', ';', '?', ':'} | ASSIGNMENTS
CLOSING = {'(': ')', '[': ']', '{': '}'}
OPENING = {closing: opening for opening, closing in CLOSING.items()}
# Keywords that an expression comes after, so that a sign behind them is one operand's.
LEADING = {'return', 'case', 'else', 'do', 'sizeof'}

ASSERTIONS = re.compile(r'(?:g_(?:return_(?:val_)?if_\w+|assert\w*)|G_STATIC_ASSERT\w*|assert|static_assert)$')
RANGES = re.compile(r'g_param_spec_\w+$')
RESERVES = re.compile(r'g_(?:ptr_array_new_full|ptr_array_new_null_terminated|(?:ptr_)?array_sized_new|string_sized_new)$')

RUN_TIME = 'run time'       # chosen while the program runs
COMPILED = 'compiled'       # stands where C wants a constant: a program of its own


@dataclasses.dataclass
class Mutant:
    """One change at one point. The number is what the program is told."""
    old: str
    new: str
    text: str               # what stands in place of the point's span
    number: int = 0
    key: str = ''


@dataclasses.dataclass
class Point:
    """A place in a file, with its mutants."""
    file: str
    line: int
    function: str
    kind: str
    start: int              # of the expression that is replaced
    end: int
    at: int                 # of the operator or constant itself
    mutants: list
    mode: str = RUN_TIME
    name: str = ''          # of the constant, where it has one


@dataclasses.dataclass
class Skip:
    file: str
    line: int
    text: str
    reason: str


@dataclasses.dataclass
class Token:
    kind: str
    text: str
    start: int
    pair: int = -1          # of a bracket: the index of the other one
    parent: int = -1        # the index of the bracket that it stands in

    @property
    def end(self):
        return self.start + len(self.text)


def tokenize(text):
    """Returns the tokens without blanks, comments and directives, brackets matched."""
    directives = {match.start(): match.end() for match in DIRECTIVE.finditer(text)}
    tokens, position = [], 0
    while position < len(text):
        line_start = text.rfind('\n', 0, position) + 1
        if line_start == position and position in directives:
            position = directives[position]
            continue
        match = TOKEN.match(text, position)
        if match is None:
            raise ValueError(f'not C at offset {position}: {text[position:position + 20]!r}')
        if match.lastgroup not in ('space', 'comment'):
            tokens.append(Token(match.lastgroup, match[0], position))
        position = match.end()
    open_brackets = []
    for index, token in enumerate(tokens):
        if token.text in OPENING and token.kind == 'mark':
            opening = open_brackets.pop()
            tokens[opening].pair, token.pair = index, opening
        token.parent = open_brackets[-1] if open_brackets else -1
        if token.text in CLOSING and token.kind == 'mark':
            open_brackets.append(index)
    return tokens


def find_constants(texts):
    """Returns the names that the given sources define as nothing but numbers, and those that are a number of a type of their own, which
    stands for none, as NULL does: name -> text of the value."""
    values, markers = {}, {}
    for text in texts:
        for name, value in DEFINITION.findall(re.sub(r'/\*.*?\*/', '', text)):
            words = re.findall(r'[A-Za-z_]\w*', re.sub(r'\b[0-9][\w.]*', '', value))
            if re.fullmatch(r'\(\(\w+\) \d+\)', value):
                markers[name] = value
            elif re.search(r'\d|G_MAX', value) and all(re.match(r'G_(MAX|MIN)', word) for word in words):
                values[name] = value
    return values, markers


class Source:
    """One file being searched."""

    def __init__(self, file, text, constants, markers):
        self.file, self.text, self.constants, self.markers = file, text, constants, markers
        self.tokens = tokenize(text)
        self.line_starts = [0] + [match.end() for match in re.finditer('\n', text)]
        self.points, self.skips = [], []
        self.functions = self.find_functions()

    def line_of(self, position):
        return bisect.bisect_right(self.line_starts, position)

    def find_functions(self):
        """Returns (first token, last token, name, whether it is code) of every body in braces at the top."""
        bodies = []
        for index, token in enumerate(self.tokens):
            if token.text == '{' and token.parent == -1:
                before = self.tokens[index - 1] if index > 0 else None
                if before is not None and before.text == ')':
                    bodies.append((index, token.pair, self.tokens[before.pair - 1].text, True))
                else:
                    names = [other.text for other in self.tokens[max(0, index - 8):index] if other.kind == 'name']
                    bodies.append((index, token.pair, names[-1] if names else '', False))
        return bodies

    def get_body(self, index):
        for body in self.functions:
            if body[0] < index < body[1]:
                return body
        return None

    def get_enclosing(self, index):
        """Yields the brackets around a token from the inside out."""
        parent = self.tokens[index].parent
        while parent != -1:
            yield parent
            parent = self.tokens[parent].parent

    def get_statement(self, index):
        """Returns the index of the first token of the statement that a token in code belongs to."""
        first = index
        for bracket in self.get_enclosing(index):
            if self.is_block(bracket):
                break
            first = bracket
        parent = self.tokens[first].parent
        while first - 1 > parent and self.tokens[first - 1].text != ';':
            before = self.tokens[first - 1]
            if before.text == '}' and self.is_block(before.pair):
                break
            first = before.pair if before.text in OPENING else first - 1
        return first

    def is_block(self, bracket):
        """Whether a bracket opens a block of code."""
        if self.tokens[bracket].text != '{' or bracket == 0:
            return False
        before = self.tokens[bracket - 1]
        if before.text == '{':
            return self.is_block(bracket - 1)
        if before.text == ')':
            return self.tokens[bracket].parent == -1 or self.tokens[before.pair - 1].text in ('if', 'while', 'for', 'switch')
        return before.text in (';', '}', 'else', 'do', ':')

    def is_static(self, index):
        return self.tokens[self.get_statement(index)].text == 'static'

    def is_array_size(self, index):
        """Whether a token stands in the brackets of a declaration: behind two names in a row."""
        for bracket in self.get_enclosing(index):
            if self.tokens[bracket].text != '[':
                continue
            before = bracket - 1
            if self.tokens[before].kind != 'name':
                continue
            previous = before - 1
            while previous >= 0 and self.tokens[previous].text == '*':
                previous -= 1
            word = self.tokens[previous] if previous >= 0 else None
            if word is not None and word.kind == 'name' and word.text not in LEADING:
                return True
        return False

    def is_index_of_list(self, index):
        """Whether a token stands in the designator of a list of values, as in [KIND] = value."""
        parent = self.tokens[index].parent
        return parent != -1 and self.tokens[parent].text == '[' and self.tokens[parent - 1].text in ('{', ',')

    def get_skip_reason(self, index):
        token = self.tokens[index]
        for bracket in self.get_enclosing(index):
            opener, before = self.tokens[bracket], self.tokens[bracket - 1] if bracket > 0 else None
            if opener.text == '(' and before is not None and before.kind == 'name':
                if ASSERTIONS.match(before.text):
                    return 'assertion'
                if RANGES.match(before.text):
                    return 'range of a property'
                if RESERVES.match(before.text):
                    return 'room reserved in advance'
            if opener.text == '{':
                words = {other.text for other in self.tokens[max(0, bracket - 2):bracket]}
                if 'enum' in words:
                    return 'value of an enumeration'
        if self.is_array_size(index):
            return 'size of an array'
        if self.is_index_of_list(index):
            return 'place in a list'
        if token.text == '0' and self.tokens[index - 1].text == '{' and self.tokens[index + 1].text == '}':
            return 'empty initializer'
        body = self.get_body(index)
        if body is None:
            return 'declaration'
        return None

    def get_mode(self, index):
        if not self.get_body(index)[3] or self.is_static(index):
            return COMPILED
        first = self.get_statement(index)
        is_label = self.tokens[first].text == 'case' and ':' not in {token.text for token in self.tokens[first:index]}
        return COMPILED if is_label else RUN_TIME

    def is_unary(self, index):
        before = self.tokens[index - 1] if index > 0 else None
        if before is None:
            return True
        if before.kind in ('number', 'string') or before.text in (']', '}'):
            return False
        if before.text == ')':
            # A call or an expression: a sign behind a cast is not told from those.
            return False
        return before.kind != 'name' or before.text in LEADING

    def find_left(self, index, precedence):
        """Returns where the left operand of an operator begins."""
        first = index
        while first > 0:
            before = first - 1
            token = self.tokens[before]
            if token.text in OPENING:
                if token.text == '}':
                    break
                first = token.pair
                continue
            if token.kind == 'mark' and (token.text in CLOSING or token.text in ENDS):
                break
            if token.text in ('return', 'case', 'else', 'do'):
                break
            if token.text in PRECEDENCE and PRECEDENCE[token.text] < precedence and not self.is_unary(before):
                break
            first = before
        return self.tokens[first].start

    def find_right(self, index, precedence):
        """Returns where the right operand of an operator ends."""
        last = index
        while last + 1 < len(self.tokens):
            token = self.tokens[last + 1]
            if token.kind == 'mark':
                if token.text in OPENING or token.text in ENDS:
                    break
                if token.text in PRECEDENCE and PRECEDENCE[token.text] <= precedence and not self.is_unary(last + 1):
                    break
                if token.text in CLOSING:
                    last = token.pair
                    continue
            last += 1
        return self.tokens[last].end

    def find_operand(self, index):
        """Returns where the operand of the ! at index ends."""
        last = index + 1
        while self.tokens[last].text in ('!', '*', '&', '~', '-'):
            last += 1
        if self.tokens[last].text in CLOSING:
            last = self.tokens[last].pair
        while last + 1 < len(self.tokens) and self.tokens[last + 1].text in ('(', '[', '.', '->'):
            last = self.tokens[last + 1].pair if self.tokens[last + 1].text in CLOSING else last + 2
        return self.tokens[last].end

    def add(self, index, kind, start, end, changes, name=''):
        token = self.tokens[index]
        reason = self.get_skip_reason(index)
        line = self.line_of(token.start)
        if reason is not None:
            self.skips.append(Skip(self.file, line, token.text, reason))
            return
        mutants = [Mutant(token.text, new, text) for new, text in changes]
        body = self.get_body(index)
        self.points.append(Point(self.file, line, body[2], kind, start, end, token.start, mutants, self.get_mode(index), name))

    def add_binary(self, index, kind, operators):
        token = self.tokens[index]
        precedence = PRECEDENCE[token.text]
        start, end = self.find_left(index, precedence), self.find_right(index, precedence)
        left, right = self.text[start:token.start], self.text[token.end:end]
        self.add(index, kind, start, end, [(operator, left + operator + right) for operator in operators])

    def add_constant(self, index):
        token = self.tokens[index]
        if token.kind == 'name':
            changes = [(text, f'({text})') for text in (f'{token.text} + 1', f'{token.text} - 1')]
        else:
            changes = [(text, text if text[0] != '-' else f'({text})') for text in neighbours(token.text)]
        self.add(index, 'constant', token.start, token.end, changes, token.text if token.kind == 'name' else '')

    def search(self):
        for index, token in enumerate(self.tokens):
            if token.kind == 'number' or token.text in self.constants:
                self.add_constant(index)
            elif token.text in self.markers:
                self.skips.append(Skip(self.file, self.line_of(token.start), token.text, 'stands for none, not for a number'))
            elif token.kind != 'mark':
                continue
            elif token.text in COMPARISONS:
                self.add_binary(index, 'comparison', COMPARISONS[token.text])
            elif token.text in JUNCTIONS:
                self.add_binary(index, 'boolean', [JUNCTIONS[token.text]])
            elif token.text == '!':
                end = self.find_operand(index)
                self.add(index, 'boolean', token.start, end, [('', '!!' + f'({self.text[token.end:end]})')])
        self.name_mutants()

    def name_mutants(self):
        """Gives every mutant a key by content, which stays when lines move."""
        seen = {}
        for point in self.points:
            start = self.line_starts[point.line - 1]
            line = self.text[start:].split('\n', 1)[0]
            for mutant in point.mutants:
                before, after = line[:point.at - start], line[point.at - start + len(mutant.old):]
                arrow = '->' if mutant.new == '' else f'-> {mutant.new}'
                shown = ' '.join(f'{before}{{{mutant.old} {arrow}}}{after}'.split())
                key = f'{self.file}: {point.function}: {shown}'
                seen[key] = seen.get(key, 0) + 1
                mutant.key = key if seen[key] == 1 else f'{key} #{seen[key]}'


def neighbours(number):
    """Returns the texts of a number's neighbours, one up and one down."""
    if re.search(r'[.]|^[0-9]+[eE]', number) and not number.startswith('0x'):
        digits = number.rstrip('fFlL')
        return [repr(float(digits) + step) + number[len(digits):] for step in (1, -1)]
    digits = number.rstrip('uUlL')
    return [str(int(digits, 0) + step) + number[len(digits):] for step in (1, -1)]


def find_points(file, text, constants, markers=()):
    """Returns the points of one source, and what was left out."""
    source = Source(file, text, constants, markers)
    source.search()
    return source.points, source.skips


def find_definitions(file, text, constants):
    """Returns a point for each numeric constant that a file defines: mutated, it changes wherever the sources use it."""
    points = []
    for match in DEFINITION.finditer(re.sub(r'/\*.*?\*/', lambda comment: ' ' * len(comment[0]), text, flags=re.DOTALL)):
        name, value = match[1], match[2]
        if name not in constants:
            continue
        mutants = []
        for new in (f'{value} + 1', f'{value} - 1'):
            mutant = Mutant(value, new, f'({name} {new[len(value) + 1:]})')
            mutant.key = f'{file}: {name}: #define {name} {{{value} -> {new}}}'
            mutants.append(mutant)
        line = text.count('\n', 0, match.start()) + 1
        points.append(Point(file, line, name, 'definition', match.start(2), match.end(2), match.start(2), mutants, RUN_TIME, name))
    return points
