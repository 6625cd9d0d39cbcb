# SPDX-License-Identifier: GPL-3.0-or-later
"""Mat, chair, weights and the rest: their solids for the renderer, the heights at which they carry a part of the body, their handles."""

import math

MAT, WOOD, FABRIC, STEEL, IRON, WALL = '#86b3aa', '#c9a77c', '#aebccb', '#7c8793', '#4a525c', '#dde3e9'
BOX, BAND = '#b98a5a', '#d1495b'
# Radii of handles and stick; height of the handle of a kettlebell; how far a handle stands off a box (metres).
HANDLE, STICK, KETTLE, BESIDE = 0.0125, 0.0125, 0.235, 0.045
PATH_TILES = 27


def _mat(entry):
    length, width = entry.get('size', (1.95, 0.72))
    return [{'form': 'box', 'size': (width, length, 0.0118), 'at': (*entry.get('at', (0, 0)), -0.0059), 'round': 0.004, 'color': MAT}]


def _chair(entry):
    """Seat 42 x 42 cm; `at` is the middle of the seat, `back` the side of the rest: +1 is +Y; with `bar`, a round one on top to hold on to."""
    x, y = entry.get('at', (0, 0))
    height, back = entry.get('height', 0.45), entry.get('back', 1)
    parts = [{'form': 'box', 'size': (0.42, 0.42, 0.035), 'at': (x, y, height - 0.0175), 'round': 0.012, 'color': WOOD}]
    for side in (-0.18, 0.18):
        for depth in (-0.18, 0.18):
            top = height - 0.03 if depth * back < 0 else height + (0.46 if entry.get('bar') else 0.42)
            parts.append({'form': 'cylinder', 'radius': 0.016, 'length': top + 0.012, 'at': (x + side, y + depth, top / 2 - 0.006),
                          'color': WOOD})
    parts.append({'form': 'box', 'size': (0.40, 0.022, 0.16), 'at': (x, y + 0.18 * back, height + 0.33), 'round': 0.01, 'color': WOOD})
    if entry.get('bar'):
        parts.append({'form': 'cylinder', 'radius': HANDLE, 'length': 0.44, 'at': (x, y + 0.18 * back, height + 0.46), 'turn': (0, 90, 0),
                      'color': WOOD})
    return parts


def _pillow(entry):
    x, y = entry.get('at', (0, 0))
    height = entry['height']
    size = entry.get('size', (0.42, 0.30, height))
    return [{'form': 'box', 'size': size, 'at': (x, y, height - size[2] / 2), 'round': 0.45 * min(size),
             'color': FABRIC}]


def _stool(entry):
    x, y = entry.get('at', (0, 0))
    height, width = entry.get('height', 0.45), entry.get('width', 0.36)
    parts = [{'form': 'box', 'size': (width, width, 0.03), 'at': (x, y, height - 0.015), 'round': 0.01, 'color': WOOD}]
    for side in (-1, 1):
        for depth in (-1, 1):
            parts.append({'form': 'cylinder', 'radius': 0.016, 'length': height - 0.02,
                          'at': (x + side * (width / 2 - 0.03), y + depth * (width / 2 - 0.03), (height - 0.02) / 2 - 0.006), 'color': WOOD})
    return parts


def _table(entry):
    x, y = entry.get('at', (0, 0))
    height, (width, depth) = entry['height'], entry.get('size', (0.9, 0.55))
    parts = [{'form': 'box', 'size': (width, depth, 0.03), 'at': (x, y, height - 0.015), 'round': 0.008, 'color': WOOD}]
    for side in (-1, 1):
        for end in (-1, 1):
            parts.append({'form': 'box', 'size': (0.045, 0.045, height - 0.02), 'round': 0.006, 'color': WOOD,
                          'at': (x + side * (width / 2 - 0.04), y + end * (depth / 2 - 0.04), (height - 0.02) / 2 - 0.006)})
    return parts


def _path(entry):
    """A strip of tiles that lies along the walk; it is moved back by less than one tile, so it never ends."""
    width, tile = entry.get('width', 0.62), entry['tile']
    return [{'form': 'box', 'size': (width, tile - 0.012, 0.0118), 'at': (0, (number - PATH_TILES // 2) * tile, -0.0059), 'round': 0.003,
             'color': MAT} for number in range(PATH_TILES)]


def _kettlebell(entry):
    """Stands on its base; the handle lies along X, `wide` enough for one hand or two."""
    wide = entry.get('wide', 0.11)
    parts = [{'form': 'ball', 'radius': 0.083, 'at': (0, 0, 0.083), 'color': IRON, 'roughness': 0.5},
             {'form': 'cylinder', 'radius': 0.055, 'length': 0.02, 'at': (0, 0, 0.01), 'color': IRON, 'roughness': 0.5},
             {'form': 'cylinder', 'radius': HANDLE, 'length': wide, 'at': (0, 0, KETTLE), 'turn': (0, 90, 0), 'color': IRON, 'roughness': 0.5}]
    for side in (-1, 1):
        x, foot = side * wide / 2, min(0.045, wide / 2)
        lean = math.atan2(wide / 2 - foot, KETTLE - 0.14)
        length = (KETTLE - 0.14) / math.cos(lean)
        parts += [{'form': 'cylinder', 'radius': HANDLE, 'length': length, 'at': ((x + side * foot) / 2, 0, (KETTLE + 0.14) / 2),
                   'turn': (0, side * math.degrees(lean), 0), 'color': IRON, 'roughness': 0.5},
                  {'form': 'ball', 'radius': HANDLE, 'at': (x, 0, KETTLE), 'color': IRON, 'roughness': 0.5}]
    return parts


def _dumbbell(entry):
    """The handle lies along X through the origin."""
    parts = [{'form': 'cylinder', 'radius': HANDLE, 'length': 0.15, 'turn': (0, 90, 0), 'color': STEEL, 'roughness': 0.4}]
    for side in (-1, 1):
        parts.append({'form': 'cylinder', 'radius': 0.052, 'length': 0.065, 'at': (side * 0.095, 0, 0), 'turn': (0, 90, 0), 'color': IRON,
                      'roughness': 0.5})
    return parts


def _box(entry):
    """Stands on its base; a handle on its left and its right side."""
    width, depth, height = entry.get('size', (0.32, 0.26, 0.22))
    parts = [{'form': 'box', 'size': (width, depth, height), 'at': (0, 0, height / 2), 'round': 0.015, 'color': BOX}]
    for side in (-1, 1):
        x = side * (width / 2 + BESIDE)
        parts.append({'form': 'cylinder', 'radius': HANDLE, 'length': 0.13, 'at': (x, 0, height - 0.05), 'turn': (90, 0, 0), 'color': IRON})
        for end in (-1, 1):
            parts.append({'form': 'box', 'size': (BESIDE + 0.01, 0.02, 0.026), 'at': (side * (width / 2 + BESIDE / 2), end * 0.065, height - 0.05),
                          'round': 0.004, 'color': IRON})
    return parts


def _stick(entry):
    """Along Z, from the origin up and down."""
    low, high = entry.get('reach', (-0.62, 0.62))
    return [{'form': 'cylinder', 'radius': STICK, 'length': high - low, 'at': (0, 0, (low + high) / 2), 'color': WOOD}]


def _grip(entry):
    """The upright handle of a band."""
    return [{'form': 'cylinder', 'radius': HANDLE, 'length': 0.175, 'color': IRON, 'roughness': 0.6}]


def _band(entry):
    """One metre along Z; the renderer stretches it from the hands to `anchor`."""
    return [{'form': 'cylinder', 'radius': 0.007, 'length': 1, 'at': (0, 0, 0.5), 'color': BAND, 'roughness': 0.5}]


def _post(entry):
    """What the band is fastened to: the edge of a door."""
    x, y = entry['at']
    return [{'form': 'box', 'size': (0.05, 0.5, 1.9), 'at': (x, y, 0.94), 'round': 0.006, 'color': WALL},
            {'form': 'box', 'size': (0.03, 0.05, 0.05), 'at': (x + entry.get('side', 1) * 0.035, y, entry['height']), 'round': 0.008, 'color': IRON}]


def _wall(entry):
    """Behind the figure at `y`, or on its left at `x`."""
    width = entry.get('width', 1.5)
    size, at = ((0.06, width, 1.9), (entry['x'] + 0.03, 0)) if 'x' in entry else ((width, 0.06, 1.9), (0, entry['y'] + 0.03))
    return [{'form': 'box', 'size': size, 'at': (*at, 0.94), 'round': 0.004, 'color': WALL}]


def _step(entry):
    """One low step; with `rail`, a rail on that side: +1 is the left of the figure."""
    x, y = entry.get('at', (0, 0))
    (width, depth), height = entry.get('size', (0.62, 0.34)), entry['height']
    parts = [{'form': 'box', 'size': (width, depth, height + 0.01), 'at': (x, y, height / 2 - 0.005), 'round': 0.008, 'color': WOOD}]
    if 'rail' in entry:
        rail, front, back = entry['rail'], entry.get('rail_y', (-0.35, 0.30))[0], entry.get('rail_y', (-0.35, 0.30))[1]
        low = entry['rail_z']
        parts.append({'form': 'cylinder', 'radius': HANDLE, 'length': back - front, 'at': (rail, (front + back) / 2, low), 'turn': (90, 0, 0),
                      'color': STEEL})
        for end in (front, back):
            parts += [{'form': 'cylinder', 'radius': HANDLE, 'length': low, 'at': (rail, end, low / 2), 'color': STEEL},
                      {'form': 'ball', 'radius': HANDLE, 'at': (rail, end, low), 'color': STEEL}]
    return parts


def _counter(entry):
    """A kitchen counter whose edge lies at `at`; it goes on toward -Y."""
    x, y = entry.get('at', (0, 0))
    width, height = entry.get('width', 1.5), entry['height']
    return [{'form': 'box', 'size': (width, 0.60, 0.035), 'at': (x, y - 0.30, height - 0.0175), 'round': 0.008, 'color': WOOD},
            {'form': 'box', 'size': (width - 0.06, 0.54, height - 0.035), 'at': (x, y - 0.33, (height - 0.035) / 2 - 0.006), 'round': 0.004,
             'color': FABRIC}]


FORMS = {'mat': _mat, 'chair': _chair, 'pillow': _pillow, 'cushion': _pillow, 'stool': _stool, 'table': _table, 'path': _path, 'kettlebell': _kettlebell,
         'dumbbell': _dumbbell, 'box': _box, 'stick': _stick, 'grip': _grip, 'band': _band, 'post': _post, 'wall': _wall, 'step': _step,
         'counter': _counter}
FORWARD, UP = (0, -1, 0), (0, 0, 1)


def handles(entry):
    """Returns {side: (place, direction, radius)} of the hands that hold a prop, in its frame; a direction points to the thumb's side."""
    form, held = entry['form'], entry['held']
    if isinstance(held, dict):
        radius = STICK if form == 'stick' else HANDLE
        return {side: (one['at'], one['along'], radius) for side, one in held.items()}
    if form == 'kettlebell' and len(held) == 2:
        # Palms to the body, so the thumbs are in the middle.
        return {'L': ((0.047, 0, KETTLE), (-1, 0, 0), HANDLE), 'R': ((-0.047, 0, KETTLE), (1, 0, 0), HANDLE)}
    if form == 'kettlebell':
        return {held[0]: ((0, 0, KETTLE), FORWARD, HANDLE)}
    if form == 'dumbbell':
        return {held[0]: ((0, 0, 0), FORWARD, HANDLE)}
    if form == 'box':
        width, _, height = entry.get('size', (0.32, 0.26, 0.22))
        return {'L': ((width / 2 + BESIDE, 0, height - 0.05), FORWARD, HANDLE), 'R': ((-width / 2 - BESIDE, 0, height - 0.05), FORWARD, HANDLE)}
    if form == 'grip':
        return {'L': ((0, 0, 0.048), UP, HANDLE), 'R': ((0, 0, -0.048), UP, HANDLE)}
    raise ValueError(f'nobody can hold a {form}')


def hangs(entry):
    """Whether a prop in one hand hangs from it upright, or goes with the hand."""
    return entry['form'] == 'kettlebell'


def parts(entry):
    """Returns the solids of a prop of a pose file."""
    return FORMS[entry['form']](entry)


def levels(props, support):
    """Returns {region: metres above the floor} for the regions that lie on a prop, or on another part of the body at a known height."""
    heights = {entry['form']: entry.get('height', 0.45) for entry in props if entry['form'] != 'mat'}
    return {region: form if isinstance(form, float) else heights[form] for region, form in support.items() if form != 'wall'}


def walls(props, support):
    """Returns {region: where the wall on the left of the figure begins (metres)} for the regions that lean on it."""
    found = [entry['x'] for entry in props if entry['form'] == 'wall' and 'x' in entry]
    return {region: found[0] for region, form in support.items() if form == 'wall'}
