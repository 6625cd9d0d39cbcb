# SPDX-License-Identifier: GPL-3.0-or-later
"""Mat, chair, pillow: their solids for the renderer and the heights at which they carry a part of the body."""

MAT, WOOD, FABRIC, STEEL = '#86b3aa', '#c9a77c', '#aebccb', '#7c8793'


def _mat(entry):
    length, width = entry.get('size', (1.95, 0.72))
    return [{'form': 'box', 'size': (width, length, 0.0118), 'at': (*entry.get('at', (0, 0)), -0.0059), 'round': 0.004, 'color': MAT}]


def _chair(entry):
    """Seat 40 x 42 cm; `at` is the middle of the seat, `back` the side of the rest: +1 is +Y."""
    x, y = entry.get('at', (0, 0))
    height, back = entry.get('height', 0.45), entry.get('back', 1)
    parts = [{'form': 'box', 'size': (0.42, 0.42, 0.035), 'at': (x, y, height - 0.0175), 'round': 0.012, 'color': WOOD}]
    for side in (-0.18, 0.18):
        for depth in (-0.18, 0.18):
            top = height - 0.03 if depth * back < 0 else height + 0.42
            parts.append({'form': 'cylinder', 'radius': 0.016, 'length': top + 0.012, 'at': (x + side, y + depth, top / 2 - 0.006),
                          'color': WOOD})
    parts.append({'form': 'box', 'size': (0.40, 0.022, 0.16), 'at': (x, y + 0.18 * back, height + 0.33), 'round': 0.01, 'color': WOOD})
    return parts


def _pillow(entry):
    x, y = entry.get('at', (0, 0))
    height = entry['height']
    return [{'form': 'box', 'size': entry.get('size', (0.42, 0.30, height)), 'at': (x, y, height / 2), 'round': 0.45 * height,
             'color': FABRIC}]


FORMS = {'mat': _mat, 'chair': _chair, 'pillow': _pillow}


def parts(entry):
    """Returns the solids of a prop of a pose file."""
    return FORMS[entry['form']](entry)


def levels(props, support):
    """Returns {region: metres above the floor} for the regions that lie on a prop."""
    heights = {entry['form']: entry.get('height', 0.45) for entry in props if entry['form'] != 'mat'}
    return {region: heights[form] for region, form in support.items()}
