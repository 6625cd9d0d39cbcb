# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures a solved clip on its skinned mesh against what its card asks."""

import numpy as np

from . import contacts, props
from .card import FRAMES_PER_SECOND
from .skeleton import INDEX, LIMITS, angle_limits

# Greatest figure that passes, in the unit of its name.
GATES = {'drift_mm': 10, 'float_mm': 5, 'penetration_mm': 5, 'give_mm': 20, 'acceleration_m_s2': 20, 'joint_limit_deg': 0.5,
         'lumbar_excess_deg': 0.01, 'loop_mm': 0.1, 'tempo_s': 0.001}
TOUCHING = 0.0015


def _levels(clip):
    return props.levels(clip.file.props, clip.file.support)


def _float(clip, levels):
    """How far the worst contact of the card hangs above its support in any picture."""
    worst = 0.0
    for word in clip.card.contacts:
        names, quantity = contacts.WORDS[word]
        gaps = np.array([clip.pressed[:, clip.regions[name], 2].min(axis=1) - levels.get(name, 0.0) for name in names])
        gap = gaps.max(axis=0) if quantity is all else gaps.min(axis=0)
        worst = max(worst, float(gap.max()))
    return worst


def _pressed(clip, levels):
    """How deep hard parts go below the floor, and how far soft ones would: (penetration, give)."""
    soft = np.zeros(len(clip.body.vertices), dtype=bool)
    for region, numbers in clip.regions.items():
        if region.split('.')[0] in contacts.SOFT:
            soft[numbers] = True
    # Between the regions of the back there is flesh too.
    trunk = clip.body.weight('pelvis', 'spine', 'clavicle', 'thigh') > 0.5
    soft |= trunk
    depth = np.maximum(0, -clip.pressed[:, :, 2]).max(axis=0)
    for region, level in levels.items():
        numbers = clip.regions[region]
        depth[numbers] = np.maximum(depth[numbers], np.maximum(0, level - clip.pressed[:, numbers, 2]).max(axis=0))
    return float(depth[~soft].max()), float(depth[soft].max())


def _drift(clip, levels):
    """How far a vertex of a contact of the card slips while it touches."""
    worst = 0.0
    order = clip.vertices[np.array(clip.frames + clip.frames)]
    for word in clip.card.contacts:
        for name in contacts.WORDS[word][0]:
            side = name[-1]
            if clip.card.may_slide and name in (f'foot.{side}', f'toes.{side}') and name not in clip.file.plant:
                continue
            points = order[:, clip.regions[name]]
            touching = points[:, :, 2] < levels.get(name, 0.0) + TOUCHING
            began = np.zeros_like(points[0])
            before = np.zeros(points.shape[1], dtype=bool)
            for now, touch in zip(points, touching):
                fresh = touch & ~before
                began[fresh] = now[fresh]
                if touch.any():
                    worst = max(worst, float(np.linalg.norm(now[touch] - began[touch], axis=1).max()))
                before = touch
    return worst


def _acceleration(clip):
    order = clip.vertices[np.array(clip.frames + clip.frames[:2])]
    second = order[2:] - 2 * order[1:-1] + order[:-2]
    return float(np.linalg.norm(second, axis=2).max()) * FRAMES_PER_SECOND ** 2


def _angles(clip):
    low, high = angle_limits()
    beyond = np.maximum(0, np.maximum(low - clip.poses, clip.poses - high))
    limited = [number for name, number in INDEX.items() if name.split('.')[0] in LIMITS]
    excess, most = 0.0, 0.0
    for name, (least, greatest) in zip(('lumbar_flex', 'lumbar_side', 'lumbar_twist'), clip.card.lumbar):
        angle = np.degrees(clip.poses[:, INDEX[name]])
        excess = max(excess, float((least - angle).max()), float((angle - greatest).max()))
        most = max(most, float(np.abs(angle).max()))
    return float(np.degrees(beyond[:, limited].max())), max(0.0, excess), most


def _loop(clip):
    """The picture that would follow the last one against the first: the clip ends in the key in which it begins."""
    first, last = clip.states[clip.frames[0]], clip.file.path()[-1][1]
    return 0.0 if (first.first, first.share) == (last, 0.0) and clip.file.path()[0][0] == last else 1000.0


def _tempo(clip):
    seconds = [mark['seconds'] for mark in clip.marks]
    wished = [part.seconds for part in clip.card.parts]
    return max(abs(sum(wished) - len(clip.frames) / FRAMES_PER_SECOND), *(abs(a - b) for a, b in zip(seconds, wished, strict=True)))


def measure(clip):
    """Returns {figure: value}; the names are those of GATES, and lumbar_deg for the reader."""
    levels = _levels(clip)
    penetration, give = _pressed(clip, levels)
    limit, excess, lumbar = _angles(clip)
    figures = {'drift_mm': 1000 * _drift(clip, levels), 'float_mm': 1000 * max(0, _float(clip, levels)),
               'penetration_mm': 1000 * penetration, 'give_mm': 1000 * give, 'acceleration_m_s2': _acceleration(clip),
               'joint_limit_deg': limit, 'lumbar_excess_deg': excess, 'loop_mm': _loop(clip), 'tempo_s': _tempo(clip),
               'lumbar_deg': lumbar}
    return {name: round(value, 2) for name, value in figures.items()}


def failures(figures):
    """Returns the names of the figures over their gate."""
    return [name for name, gate in GATES.items() if figures[name] > gate]
