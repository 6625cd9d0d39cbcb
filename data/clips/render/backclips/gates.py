# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures a solved clip on its skinned mesh against what its card asks."""

import numpy as np

from . import contacts, props, solids
from .card import FRAMES_PER_SECOND
from .skeleton import INDEX, LIMITS, angle_limits

# Greatest figure that passes, in the unit of its name.
GATES = {'drift_mm': 10, 'float_mm': 5, 'penetration_mm': 5, 'give_mm': 20, 'acceleration_m_s2': 20, 'joint_limit_deg': 0.5,
         'lumbar_excess_deg': 0.01, 'loop_mm': 0.1, 'tempo_s': 0.001}
TOUCHING = 0.0015


def _height(clip, name):
    """Returns how far a region is from what it stands or leans on, states x vertices; a foot that swings is far away."""
    if name in clip.walls:
        return clip.walls[name] - clip.pressed[:, clip.regions[name], 0]
    levels = np.array([np.inf if level is None else level for level in (levels.get(name, 0.0) for levels in clip.levels)])
    points = clip.pressed[:, clip.regions[name], 2]
    return np.where(np.isinf(levels)[:, None], 9.0, points - np.where(np.isinf(levels), 0, levels)[:, None])


def _leaves(clip, name):
    """Whether a region is not meant to touch, per state: what only some key poses let lie is on its way in all other pictures."""
    resting = {key for key, wish in clip.file.keys.items() if name in wish.rest}
    return np.array([bool(resting) and not (state.first == state.second and state.first in resting) for state in clip.states])


def _float(clip):
    """How far the worst contact of the card hangs above its support in any picture."""
    worst = 0.0
    for word in clip.card.contacts:
        names, quantity = contacts.WORDS[word]
        # A hand that holds on to something is measured there.
        names = [name for name in names if name not in _gripping(clip)]
        if not names or word == 'hand-support' and _gripping(clip):
            continue
        gaps = np.array([np.where(_leaves(clip, name), 0, _height(clip, name).min(axis=1)) for name in names])
        gap = gaps.max(axis=0) if quantity is all else gaps.min(axis=0)
        worst = max(worst, float(gap.max()))
    return worst


def _pressed(clip):
    """
    How deep hard parts go below the floor or into what is held, how far soft ones would, and how far a hand is from what it holds:
    (penetration, give, gap).
    """
    soft = np.zeros(len(clip.body.vertices), dtype=bool)
    for region, numbers in clip.regions.items():
        if region.split('.')[0] in contacts.SOFT:
            soft[numbers] = True
    # Between the regions of the back there is flesh too.
    trunk = clip.body.weight('pelvis', 'spine', 'clavicle', 'thigh') > 0.5
    soft |= trunk
    depth = np.maximum(0, -clip.pressed[:, :, 2]).max(axis=0)
    for region in clip.file.support:
        numbers = clip.regions[region]
        depth[numbers] = np.maximum(depth[numbers], np.maximum(0, -_height(clip, region)).max(axis=0))
    held, gap = _held(clip)
    depth = np.maximum(depth, held)
    return float(depth[~soft].max()), float(depth[soft].max()), gap


def _held(clip):
    """How deep each vertex would go into what hands hold, and the widest gap between a hand, or what else has to touch, and that."""
    depth, gap = np.zeros(len(clip.body.vertices)), 0.0
    gripped = {grip['prop']: [f'hand.{grip["hand"]}'] for grip in clip.file.grip}
    for number, entry in enumerate(clip.file.props):
        regions = [f'hand.{side}' for side in entry['held']] + entry.get('touches', []) if 'held' in entry else gripped.get(entry['form'])
        if not regions:
            continue
        parts = props.parts(entry)
        for state, vertices in enumerate(clip.pressed):
            matrix = clip.moving[number][state] if number in clip.moving else np.eye(4)
            distance = solids.nearest(parts, (vertices - matrix[:3, 3]) @ matrix[:3, :3])
            depth = np.maximum(depth, -distance)
            gap = max(gap, *(float(distance[clip.regions[region]].min()) for region in regions))
    return depth, gap


def _gripping(clip):
    """Returns the regions of the hands that hold something."""
    return {f'hand.{side}' for entry in clip.file.props for side in entry.get('held', ())} | {f'hand.{grip["hand"]}' for grip in clip.file.grip}


def _with_the_bone(clip, region):
    """Returns the places of @region, states x vertices x 3, if they went with the bone of the pelvis alone."""
    skeleton = clip.body.skeleton
    turns, positions, _ = skeleton.pose(clip.poses)
    return positions[:, None, 0] + (clip.body.vertices[clip.regions[region]] - skeleton.heads[0]) @ turns[:, 0].transpose(0, 2, 1)


def _drift(clip):
    """How far a vertex of a contact of the card slips over what it touches; the floor of a walk moves."""
    worst = 0.0
    frames = np.array(clip.frames + clip.frames)
    passed = np.concatenate([clip.passed[:-1], clip.passed[:-1] + clip.passed[-1] - clip.passed[0]])
    order = clip.vertices[frames] - passed[:, None, None] * [0, 1, 0]
    for word in clip.card.contacts:
        for name in contacts.WORDS[word][0]:
            side = name[-1]
            if name in _gripping(clip) or clip.card.may_slide and name in (f'foot.{side}', f'toes.{side}') and name not in clip.file.plant:
                continue
            points = order[:, clip.regions[name]]
            height = _height(clip, name)[frames]
            slips = _slips(points, height < TOUCHING)
            if name == 'pelvis':
                # A thigh pulls the flesh of the buttock along, and a pelvis rolls: it slips where flesh and bone do.
                slips = np.minimum(slips, _slips(_with_the_bone(clip, name)[frames], height < TOUCHING))
            worst = max(worst, float(slips.max()))
    return worst


def _slips(points, touching):
    """Returns how far each of @points, frames x vertices x 3, is from where it began to touch; 0 while it does not."""
    slips = np.zeros(touching.shape)
    began = points[0].copy()
    before = np.zeros(touching.shape[1], dtype=bool)
    for number, (now, touch) in enumerate(zip(points, touching)):
        fresh = touch & ~before
        began[fresh] = now[fresh]
        slips[number, touch] = np.linalg.norm(now[touch] - began[touch], axis=1)
        before = touch
    return slips


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
    penetration, give, gap = _pressed(clip)
    limit, excess, lumbar = _angles(clip)
    figures = {'drift_mm': 1000 * _drift(clip), 'float_mm': 1000 * max(0, _float(clip), gap),
               'penetration_mm': 1000 * penetration, 'give_mm': 1000 * give, 'acceleration_m_s2': _acceleration(clip),
               'joint_limit_deg': limit, 'lumbar_excess_deg': excess, 'loop_mm': _loop(clip), 'tempo_s': _tempo(clip),
               'lumbar_deg': lumbar}
    return {name: round(value, 2) for name, value in figures.items()}


def failures(figures):
    """Returns the names of the figures over their gate."""
    return [name for name, gate in GATES.items() if figures[name] > gate]
