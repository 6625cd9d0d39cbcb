# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what became of the mutants: a table of all, the same as JSON, and a summary."""

import collections
import dataclasses
import json

from points import Skip


class ReportError(Exception):
    pass


def skip_unused(point):
    return Skip(point.file, point.line, point.name, 'constant of others')


def print_list(points, skips):
    for point in points:
        for mutant in point.mutants:
            print(f'{point.line:5} {point.kind:10} {point.mode:8} {mutant.key}')
    for skip in skips:
        print(f'{skip.file}:{skip.line}: {skip.text} left out: {skip.reason}')


def read_justified(path):
    """Returns key -> reason. A mutant is named as in the report, its reason stands in the next line, indented."""
    reasons, key = {}, None
    try:
        lines = path.read_text(encoding='utf-8').splitlines()
    except FileNotFoundError:
        return {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith('#'):
            continue
        if line[0] != ' ':
            if key is not None:
                raise ReportError(f'{path.name}:{number - 1}: this mutant has no reason')
            key = line.strip()
        elif key is None:
            raise ReportError(f'{path.name}:{number}: this reason has no mutant')
        else:
            reasons[key], key = line.strip(), None
    if key is not None:
        raise ReportError(f'{path.name}: the last mutant has no reason')
    return reasons


def read_survivors(path):
    try:
        rows = json.loads(path.read_text(encoding='utf-8'))['mutants']
    except FileNotFoundError as error:
        raise ReportError('There was no whole run yet.') from error
    return {row['key'] for row in rows if row['outcome'] == 'survived'}


def make_rows(points, results, justified):
    rows = []
    for point in points:
        for mutant in point.mutants:
            if mutant.key not in results:
                continue
            row = {'key': mutant.key, 'file': point.file, 'line': point.line, 'function': point.function, 'kind': point.kind,
                   'operator': mutant.old, 'mutant': mutant.new, **dataclasses.asdict(results[mutant.key])}
            if row['outcome'] == 'survived' and mutant.key in justified:
                row['reason'] = justified[mutant.key]
            rows.append(row)
    return rows


def format_table(rows):
    lines = []
    for row in rows:
        fate = row['outcome']
        if fate == 'killed':
            fate = f"{row['how']}{' with AddressSanitizer' if row['sanitized'] else ''} {row['by']} {row['test']}".rstrip()
        elif 'reason' in row:
            fate = f"survived: {row['reason']}"
        elif fate == 'survived' and row['reached'] == 0:
            fate = 'survived; no test comes by'
        lines.append(f"{row['file']}:{row['line']}\t{row['operator']}\t{row['mutant']}\t{row['key'].split(': ', 2)[2]}\t{fate}")
    return '\n'.join(lines) + '\n'


def percent(killed, total):
    return f'{100 * killed / total:5.1f} %' if total else '      -'


def format_summary(rows, group):
    """One line for each value of a column: mutants, killed, justified, survived."""
    counts = collections.OrderedDict()
    for row in rows:
        count = counts.setdefault(row[group], collections.Counter())
        fate = 'justified' if 'reason' in row else row['outcome']
        count[fate] += 1
    counts['all'] = sum(counts.values(), collections.Counter())
    lines = [f"{group:28} mutants  killed  justified  survived  of those to kill"]
    for name, count in counts.items():
        tried = count['killed'] + count['justified'] + count['survived']
        lines.append(f"{name:28} {tried:7} {count['killed']:7} {count['justified']:10} {count['survived']:9} "
                     f"{percent(count['killed'], count['killed'] + count['survived'])}")
    return '\n'.join(lines) + '\n'


def make(folder, points, skips, results, justified, whole, seconds):
    """Writes and prints the report; returns the exit status: 1 if a mutant survived without a reason, or a reason is out of date."""
    rows = make_rows(points, results, justified)
    survivors = [row for row in rows if row['outcome'] == 'survived' and 'reason' not in row]
    keys = {mutant.key for point in points for mutant in point.mutants}
    stale = [f'{key}: no such mutant' for key in justified if key not in keys]
    stale += [f'{key}: killed by {results[key].by}' for key in justified if key in results and results[key].outcome != 'survived']
    reasons = collections.Counter(skip.reason for skip in skips)
    n_justified = sum('reason' in row for row in rows)
    unbuildable = sum(row['outcome'] == 'unbuildable' for row in rows)

    if whole:
        (folder / 'report.json').write_text(json.dumps({
            'seconds': round(seconds, 1),
            'mutants': rows,
            'left_out': [dataclasses.asdict(skip) for skip in skips],
            'stale': stale,
        }, indent=1), encoding='utf-8')
        (folder / 'report.tsv').write_text(format_table(rows), encoding='utf-8')

    for row in survivors:
        print(f"survived: {row['file']}:{row['line']}: {row['key'].split(': ', 1)[1]}" + ('' if row['reached'] else '  (no test comes by)'))
    for line in stale:
        print(f'out of date in the list of the justified: {line}')
    print()
    print(format_summary(rows, 'kind'))
    print(format_summary(rows, 'file'))
    print('Left out: ' + (', '.join(f'{count} × {reason}' for reason, count in reasons.most_common()) or 'nothing')
          + (f'; {unbuildable} do not compile' if unbuildable else ''))
    print(f'{len(survivors)} survived without a reason, {n_justified} with one, in {seconds:.0f} s')
    if whole:
        print(f'The whole table: {folder / "report.tsv"}, as JSON: {folder / "report.json"}')
    return 1 if survivors or stale else 0
