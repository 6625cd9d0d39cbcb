#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever can have the keyboard has a name that a screen reader can say: on every page and dialog of which a picture is taken. And none of
them makes the app complain on its standard error."""

import re
import sys

import harness
import shot

# Toolkit's own: the items of a menu have no names in its tree; what scrolls is named by what it holds, and a list hands the keyboard on
# to its rows.
UNNAMED = ('menu item', 'scroll pane', 'menu', 'panel', 'filler', 'window', 'list')

# GTK 4.24's own: it counts the first frame of any menu twice where a display has no compositor, with an app that has a menu and nothing
# else, too.
OF_THE_TOOLKIT = re.compile(r'Gdk-WARNING \*\*: [\d:.]+: gdk_frame_timings_submitted\(\) called on submitted frame\.$')


def _complaints(stderr):
    return [line for line in stderr.splitlines() if ('WARNING' in line or 'CRITICAL' in line) and not OF_THE_TOOLKIT.search(line)]


def _path(node):
    """Where an element is, by the names around it."""
    names = []
    while node.role not in ('application', ''):
        names.append(f'{node.role} “{node.name}”' if node.name else node.role)
        node = harness.Node(node.accessible.get_parent())
    return ' in '.join(names[:6])


def _nameless(node):
    if node.name.strip() or (node.role in ('text', 'label') and node.text.strip()):
        return False
    # A combo box speaks for the list in it.
    if node.role == 'list item' and node._ancestor('combo box') is not None:  # pylint: disable=protected-access
        return False
    # An expander hands the keyboard on to the row that is its head.
    return not (node.role == 'list item' and any(inner.role == 'list item' and inner.name for inner, depth in node.walk() if depth > 0))


class Walker(shot.Camera):
    """Walks the accessible tree where a picture would be taken."""

    def __init__(self, desktop):
        super().__init__(desktop, desktop.folder, 'light', [shot.SIZES[-1]])
        self.walked, self.nameless = 0, []

    def place(self, app, width, height):
        pass

    def take(self, app, name, opened_by=None, sizes=None):
        if opened_by is not None:
            return
        app.settle()
        for node, _ in app.root.walk():
            if node.has('focusable') and node.showing and node.role not in UNNAMED:
                self.walked += 1
                if _nameless(node):
                    self.nameless.append(f'{name}: {_path(node)}, with {node.texts()[:2]}')


def _walk(person):
    def case(desktop):
        walker = Walker(desktop)
        with walker.start(person.home(walker), person.now) as app:
            app.ready()
            for scene in person.scenes:
                scene(walker, app)
        print(f'# {walker.walked} elements')
        assert walker.walked, 'nothing could have the keyboard'
        assert not _complaints(app.stderr), app.stderr
        assert not walker.nameless, '\n'.join(dict.fromkeys(walker.nameless))

    case.__name__ = '_'.join(scene.__name__ for scene in person.scenes)[:60]
    return harness.needs_faketime(case)


if __name__ == '__main__':
    sys.exit(harness.main([_walk(person) for person in shot.PERSONS]))
