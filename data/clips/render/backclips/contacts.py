# SPDX-License-Identifier: GPL-3.0-or-later
"""The regions of the body that can touch floor, seat or hand-hold: which vertices they are, how soft they are, what a card calls them."""

import numpy as np

from .skeleton import SIDES, SIGN

# Word of the card -> regions, and whether all of them must touch or one is enough.
WORDS = {
    'head': (('head',), all), 'shoulders': (('shoulder.L', 'shoulder.R'), all), 'shoulder': (('deltoid.L', 'deltoid.R'), any),
    'back': (('back',), all), 'pelvis': (('pelvis',), all), 'hip': (('hip.L', 'hip.R'), any), 'seat': (('seat',), all),
    'forearms': (('forearm.L', 'forearm.R'), all), 'forearm': (('forearm.L', 'forearm.R'), any),
    'hands': (('hand.L', 'hand.R'), all), 'hand': (('hand.L', 'hand.R'), any), 'hand-support': (('hand.L', 'hand.R'), any),
    'knees': (('knee.L', 'knee.R'), all), 'knee': (('knee.L', 'knee.R'), any), 'feet': (('foot.L', 'foot.R'), all),
    'foot': (('foot.L', 'foot.R'), any), 'toes': (('toes.L', 'toes.R'), any), 'calves': (('calf.L', 'calf.R'), all),
}
# How far flesh gives way on a mat or a seat (metres): the solver aims at the first, the gate allows the second.
SOFT = {'pelvis': (0.010, 0.020), 'seat': (0.012, 0.020), 'back': (0.005, 0.015), 'shoulder': (0.005, 0.015), 'calf': (0.006, 0.015),
        'hip': (0.010, 0.020), 'deltoid': (0.008, 0.015)}
HARD = (0.001, 0.005)


def softness(region):
    """Returns (aimed, allowed) metres that @region gives way."""
    return SOFT.get(region.split('.')[0], HARD)


def regions(body):
    """Returns {region: vertex numbers}."""
    skeleton, vertices = body.skeleton, body.vertices
    share = (vertices[:, 2] - skeleton.head('thigh.L')[2]) / (skeleton.head('neck01')[2] - skeleton.head('thigh.L')[2])
    limb = body.weight('upperarm', 'lowerarm', 'hand', 'finger') > 0.35
    thigh = body.weight('thigh')
    behind = vertices[:, 1] > skeleton.head('spine04')[1] - 0.02
    found = {
        'head': body.weight('head') > 0.6,
        'back': (share > 0.36) & (share < 0.80) & behind & ~limb,
        'pelvis': (share > -0.14) & (share < 0.24) & behind & ~limb,
        'seat': (share > -0.35) & (share < 0.15) & (vertices[:, 1] > skeleton.head('thigh.L')[1] - 0.12) & ~limb & (thigh < 0.98),
    }
    for side in SIDES:
        own = vertices[:, 0] * SIGN[side] > 0.02
        shin, knee = body.weight(f'shin.{side}'), skeleton.head(f'shin.{side}')
        foot = body.weight(f'foot.{side}', f'toes.{side}') > 0.5
        found[f'shoulder.{side}'] = (share > 0.66) & (share < 1.0) & behind & own & ~limb & (body.weight('neck', 'head') < 0.2)
        # On which one lies on the side.
        found[f'deltoid.{side}'] = (body.weight(f'upperarm.{side}') > 0.3) \
            & (np.linalg.norm(vertices - skeleton.head(f'upperarm.{side}'), axis=1) < 0.13)
        found[f'hip.{side}'] = (np.abs(share) < 0.2) & (vertices[:, 0] * SIGN[side] > 0.09) & ~limb
        found[f'hand.{side}'] = body.weight(f'hand.{side}', *(f'finger{n}-{k}.{side}' for n in range(1, 6) for k in range(1, 4))) > 0.7
        found[f'forearm.{side}'] = body.weight(f'lowerarm01.{side}', f'lowerarm02.{side}') > 0.6
        found[f'elbow.{side}'] = (body.weight(f'upperarm.{side}', f'lowerarm01.{side}') > 0.8) \
            & (np.linalg.norm(vertices - skeleton.head(f'lowerarm01.{side}'), axis=1) < 0.07)
        found[f'knee.{side}'] = (body.weight(f'thigh.{side}') + shin > 0.9) & (np.linalg.norm(vertices - knee, axis=1) < 0.12) \
            & (vertices[:, 1] < knee[1])
        found[f'calf.{side}'] = (shin > 0.7) & (vertices[:, 1] > knee[1])
        found[f'foot.{side}'] = foot & (body.shoe >= 0)
        # All of it, where it does not stand on its sole.
        found[f'shoe.{side}'] = found[f'foot.{side}']
        found[f'leg.{side}'] = (shin > 0.5) & (vertices[:, 0] * SIGN[side] > knee[0] * SIGN[side])
        found[f'heel.{side}'] = foot & (body.shoe >= 0) & (vertices[:, 1] > skeleton.head(f'foot.{side}')[1] - 0.01)
        found[f'toes.{side}'] = foot & (body.shoe >= 0) & (vertices[:, 1] < skeleton.head(f'toes.{side}')[1] + 0.03)
    return {name: np.flatnonzero(mask) for name, mask in found.items()}


def sole(body, side):
    """Returns four vertices of the sole: heel, both edges of the ball, tip."""
    numbers = np.flatnonzero((body.weight(f'foot.{side}', f'toes.{side}') > 0.5) & (body.shoe >= 0) & (body.shoe < 0.001))
    points = body.vertices[numbers]
    ball = body.skeleton.head(f'toes.{side}')[:2]
    wide = np.abs(points[:, 1] - ball[1]) < 0.03
    picks = [np.argmax(points[:, 1]), np.argmin(points[:, 1]),
             np.argmin(np.where(wide, points[:, 0], 9)), np.argmax(np.where(wide, points[:, 0], -9))]
    return numbers[np.unique(picks)]


def palm(body, side):
    """Returns four vertices of the palm: both sides of its heel, the pads under index and little finger."""
    skeleton = body.skeleton
    normal = skeleton.neutral[skeleton.index[f'hand.{side}']].T @ np.array([-SIGN[side], 0, 0])
    wrist, first, last = (skeleton.head(f'{name}.{side}') for name in ('hand', 'finger2-1', 'finger5-1'))
    numbers = np.flatnonzero(body.weight(f'hand.{side}') > 0.4)
    points = body.vertices[numbers]
    picks = []
    for goal in (first, last, 0.72 * wrist + 0.28 * first, 0.72 * wrist + 0.28 * last):
        offset = points - goal
        aside = np.linalg.norm(offset - np.outer(offset @ normal, normal), axis=1)
        picks.append(numbers[np.argmax(np.where(aside < 0.016, offset @ normal, -9))])
    return np.unique(picks)


def spread(points, count):
    """Picks up to @count far-apart points; returns their positions in the array."""
    picked = [int(np.argmin(points[:, 2]))]
    while len(picked) < min(count, len(points)):
        distance = np.min([np.linalg.norm(points - points[number], axis=1) for number in picked], axis=0)
        if distance.max() < 0.012:
            break
        picked.append(int(np.argmax(distance)))
    return picked
