#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the app on a virtual display like a person in a hurry: first start, a first session of the tests' own short program, a look at
calendar and progress. What "build-aux/dev run" does where there is no display."""

import argparse
import pathlib
import sys

import steps
from harness import App, Desktop, Home, NotThere


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--prefix', required=True)
    parser.add_argument('--out', required=True)
    options = parser.parse_args()
    shots = pathlib.Path(options.out)
    for stale in shots.glob('*.png'):
        stale.unlink()

    with Desktop(options.prefix, 1000, 720) as desktop:
        home = Home(desktop, {'window-width': 1000, 'window-height': 720}, animations=True)
        with App(desktop, home, steps.PROGRAM) as app:
            try:
                app.ready()
                print('The app has started, with a program of two short exercises.')
                steps.use_program(app)
                steps.first_start(desktop, app, shots=shots)
                print('The first start is done.')
                steps.begin_session(desktop, app, shots=shots)
                print('The session has begun.')
                app.wait(None, 'Bird dog', deadline_s=steps.SESSION_S)
                steps.keep(desktop, shots, '08-routine')
                steps.finish_session(desktop, app, shots=shots)
                session = steps.entries_of(home, 'session')[0]
                print(f'The session is in the journal: {session["kind"]}, pain {session["pain_before"]} before and '
                      f'{session["pain_after"]} after.')
                for number, place in ((10, 'Today'), (11, 'Calendar'), (12, 'Progress'), (13, 'Program')):
                    steps.show_place(app, place)
                    app.settle()
                    steps.keep(desktop, shots, f'{number}-{place.lower()}')
                status = app.quit()
            except (NotThere, AssertionError) as error:
                steps.keep(desktop, shots, '99-failed')
                print(f'The app did not do what was expected: {error}', file=sys.stderr)
                print(app.stderr, file=sys.stderr)
                return 1
        print(f'The app has ended with status {status}. Screenshots: {shots}')
    return status


if __name__ == '__main__':
    sys.exit(main())
