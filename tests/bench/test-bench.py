#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The frame of the bench: what is counted, and that neither a row that breaks nor one that cannot be measured passes for a met goal."""

import contextlib
import io
import sys
import tempfile

import bench
import frame


def make_row(measure):
    return frame.Row('sample', 'a sample', '<= 1', 0, measure)


def results_of(measure):
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stderr(io.StringIO()):
        return bench.measure(make_row(measure), frame.Bench(folder, short=True))


def quantiles_are_of_the_values_themselves():
    hundred = list(range(1, 101))
    assert frame.quantile(hundred, 0.99) == 99
    assert frame.quantile(hundred, 1) == 100
    assert frame.quantile([5], 0.99) == 5
    assert frame.quantile([3, 1, 2], 0.5) == 2


def rows_have_names_of_their_own():
    rows = bench.find_rows()
    assert rows and all(name == row.name and row.goal and row.minutes > 0 for name, row in rows.items())


def what_breaks_has_not_met_its_goal():
    def measure(_):
        raise RuntimeError('it broke\nin two lines')
    line, = results_of(measure)
    assert line['met'] is False and line['measured'] == 'broke' and line['how'] == 'it broke'


def what_is_skipped_says_why_and_is_neither():
    def measure(_):
        raise frame.Skipped('there is none here')
    line, = results_of(measure)
    assert line['met'] is None and line['measured'] == 'skipped' and line['how'] == 'there is none here'


def one_row_may_have_several_results():
    def measure(bench_):
        assert bench_.short
        yield frame.Result('1', True, 'once', case='idle')
        yield frame.Result('2', False, 'twice', {'n': 2}, 'loaded')
    idle, loaded = results_of(measure)
    assert (idle['case'], idle['met'], loaded['case'], loaded['met'], loaded['figures']) == ('idle', True, 'loaded', False, {'n': 2})


CASES = [quantiles_are_of_the_values_themselves, rows_have_names_of_their_own, what_breaks_has_not_met_its_goal,
         what_is_skipped_says_why_and_is_neither, one_row_may_have_several_results]


def main():
    failed = 0
    print(f'1..{len(CASES)}')
    for number, case in enumerate(CASES, 1):
        try:
            case()
            print(f'ok {number} {case.__name__}')
        except Exception as error:  # pylint: disable=broad-exception-caught
            failed += 1
            print(f'not ok {number} {case.__name__}\n# {error!r}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
