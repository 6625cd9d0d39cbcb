# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts smooth flat shoes on the feet: cross-sections lofted along the foot in place of the mesh of foot and toes."""

import numpy as np
from scipy.ndimage import gaussian_filter1d

SECTIONS, POINTS = 26, 24
ROOM = 0.004         # between foot and shoe, metres
COLLAR = 0.082       # height of the shoe at the ankle, metres
SOLE = 0.016         # height of the sole's edge, metres


def _outline(feet):
    """Returns per section of one foot: position along it, left and right edge, height; @feet in the foot's own axes."""
    start, end = feet[:, 1].min() - ROOM, feet[:, 1].max() + ROOM
    ends = 0.5 - 0.5 * np.cos(np.linspace(0, np.pi, SECTIONS))
    along = start + (end - start) * ends
    left, right, height = [], [], []
    for position in along:
        cut = feet[np.abs(feet[:, 1] - np.clip(position, start + 0.015, end - 0.015)) < 0.013]
        low = cut[cut[:, 2] < 0.06]
        left.append(low[:, 0].min() - ROOM)
        right.append(low[:, 0].max() + ROOM)
        height.append(min(cut[:, 2].max() + ROOM, COLLAR))
    left, right, height = (gaussian_filter1d(values, 1.6) for values in (left, right, height))
    round_end = (1 - np.abs(2 * (along - start) / (end - start) - 1) ** 7) ** (1 / 2.4)
    middle = (left + right) / 2
    width = np.maximum((right - left) / 2 * round_end, 0.002)
    # The toe box falls off gently; heel and tip keep some height, so that they look round and not sharp.
    height = np.maximum(height * (0.45 + 0.55 * round_end), 0.012)
    return along, middle, width, height


def _ring(middle, width, height):
    angle = np.arange(POINTS) * 2 * np.pi / POINTS
    c, s = np.cos(angle), np.sin(angle)
    power = np.where(s > 0, 2 / 2.5, 2 / 6)
    x = middle + width * np.sign(c) * np.abs(c) ** power
    z = height / 2 * (1 + np.sign(s) * np.abs(s) ** power)
    return x, z


def put_on(skeleton, vertices, faces, weights):
    """Returns (vertices, faces, weights, shoe); @shoe is the height above the ground in a shoe, -1 elsewhere."""
    shoe = np.full(len(vertices), -1.0)
    for side in ('L', 'R'):
        bones = [skeleton.index[f'{name}.{side}'] for name in ('foot', 'toes')]
        ankle, ball = skeleton.head(f'foot.{side}'), skeleton.head(f'toes.{side}')
        forward = (ball - ankle) * [1, 1, 0]
        forward /= np.linalg.norm(forward)
        across = np.cross(forward, [0, 0, 1.0])
        axes = np.stack([across, forward, [0, 0, 1.0]])
        own = weights[:, bones].sum(axis=1) > 0.5
        local = (vertices - ankle * [1, 1, 0]) @ axes.T
        along, middle, width, height = _outline(local[own & (vertices[:, 2] < 0.12) & (shoe < 0)])
        top = np.interp(local[:, 1], along, height)
        covered = own & (local[:, 2] < top - 0.002) & (shoe < 0)
        faces = [face for face in faces if not covered[list(face)].all()]
        first = len(vertices)
        rings = np.array([np.stack([x, np.full(POINTS, position), z], axis=1)
                          for position, (x, z) in zip(along, map(_ring, middle, width, height))])
        points = rings.reshape(-1, 3)
        number = first + np.arange(SECTIONS * POINTS).reshape(SECTIONS, POINTS)
        faces += [(number[i, j], number[i, (j + 1) % POINTS], number[i + 1, (j + 1) % POINTS], number[i + 1, j])
                  for i in range(SECTIONS - 1) for j in range(POINTS)]
        faces += [tuple(number[0, ::-1]), tuple(number[-1])]
        bend = np.clip((points[:, 1] - (ball - ankle) @ forward) / 0.03 + 0.5, 0, 1)
        share = np.zeros((len(points), weights.shape[1]))
        share[:, bones[0]], share[:, bones[1]] = 1 - bend, bend
        vertices = np.vstack([vertices, points @ axes + ankle * [1, 1, 0]])
        weights = np.vstack([weights, share])
        shoe = np.concatenate([shoe, points[:, 2]])
    return vertices, [tuple(int(vertex) for vertex in face) for face in faces], weights, shoe
