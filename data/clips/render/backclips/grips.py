# SPDX-License-Identifier: GPL-3.0-or-later
"""
Hands that hold: where a handle lies in the hand, how far the fingers close around it, and what that asks of the pose.

A handle is a place and a direction along it, which points to the side of the thumb and the index finger.
"""

import itertools
from dataclasses import dataclass

import numpy as np

from . import props
from .skeleton import ANGLES, SIDES, SIGN, turn

PRESSED = 0.002          # how far the flesh of the hand gives way (metres)
HOLD, ALONG, LOOSE, FIXED = 400, 40, 8, 400
FINGERS = 5
CURLS = (0.6, 1.6)       # between hooked and closed fingers (radians)
THUMB = 0.0              # curl of the thumb
AWAY, BELOW = np.arange(0.014, 0.04, 0.003), np.arange(-0.022, 0.02, 0.003)    # where the handle may lie below the knuckles (metres)


@dataclass(frozen=True)
class Grip:
    """One hand around a handle of one radius; @place and @along in the frame of the hand's bone, @curls of its five fingers, and
    that they are hooked."""

    side: str
    bone: int
    place: np.ndarray
    along: np.ndarray
    curls: np.ndarray

    def at(self, placed):
        """Returns place and direction of the handle for the result of Skeleton.pose(), both poses x 3."""
        turns, positions, _ = placed
        return positions[:, self.bone] + turns[:, self.bone] @ self.place, turns[:, self.bone] @ self.along


def grip(body, side, radius):
    """Lays a round handle into the hooked fingers of a hand and closes each finger around it."""
    skeleton = body.skeleton
    bone, number = skeleton.index[f'hand.{side}'], SIDES.index(side)
    standing = np.zeros(len(ANGLES))
    fingers = range(2, 6)

    def hand(curls):
        both = np.zeros((2, FINGERS + 1))
        both[number] = [*curls, 1]
        return both

    def joints(curl):
        positions = skeleton.pose(standing, hand([THUMB] + 4 * [curl])[None])[1]
        return np.array([[positions[0, skeleton.index[f'finger{finger}-{link}.{side}']] for link in (1, 2, 3)] for finger in fingers])

    bones = joints(CURLS[0])
    # The arm hangs: fingers down, palm inward. The handle goes across the fingers.
    palm, along = np.array([-SIGN[side], 0, 0]), bones[0, 0] - bones[3, 0]
    along = along - palm * (along @ palm)
    along /= np.linalg.norm(along)

    def depth(points, place):
        off = points - place
        return (radius - np.linalg.norm(off - np.outer(off @ along, along), axis=1)).max()

    tries = np.linspace(*CURLS, 21)
    bends = [body.bend(standing, hand([THUMB] + 4 * [curl]), 0) for curl in tries]
    chains = [joints(curl) for curl in tries]
    own = [np.flatnonzero(body.weight(*(f'finger{finger}-{link}.{side}' for link in (1, 2, 3))) > 0.6) for finger in fingers]
    flesh = np.flatnonzero(body.weight(f'hand.{side}') > 0.5)
    best = None
    root = bones[:, 0].mean(axis=0)
    for away, below in itertools.product(AWAY, BELOW):
        place = root + away * palm + np.array([0, 0, -below])
        depths = np.array([[depth(points[numbers], place) for numbers in own] for points in bends])
        # Inside of what the finger hooks around: not yet beyond its second joint.
        inside = np.array([[(place - knee) @ (first + tip - 2 * knee) > 0 for first, knee, tip in links] for links in chains])
        misfits = np.where(inside, abs(depths - PRESSED / 2), 1)
        misfit = misfits.min(axis=0).max() + max(0, depth(bends[0][flesh], place) - PRESSED)
        if best is None or misfit < best[0]:
            best = misfit, place, tries[misfits.argmin(axis=0)]
    _, place, curls = best
    curls = [THUMB, *curls]
    turns, positions, _ = skeleton.pose(standing)
    back = turns[0, bone].T
    return Grip(side, bone, back @ (place - positions[0, bone]), back @ along, np.array([*curls, 1]))


class Fixed:
    """A hand on something that stays where it is: a rail, the back of a chair."""

    def __init__(self, body, entry):
        self.grip = grip(body, entry['hand'], entry['radius'])
        self.place, self.along = np.array(entry['at'], dtype=float), np.array(entry['along'], dtype=float)

    def residuals(self, _places):
        """Returns what the solver has to make small."""
        def residual(placed):
            at, along = self.grip.at(placed)
            return np.concatenate([(at - self.place) * HOLD, (along - self.along) * ALONG], axis=1)
        return [residual]


class Held:
    """A prop that one or two hands hold. It hangs upright from them, or stays where a bone has it (`on`, `at`, `tilt`)."""

    def __init__(self, body, entry):
        skeleton = body.skeleton
        self.form, self.name = entry['form'], entry.get('name', entry['form'])
        self.handles = {side: (np.array(at, dtype=float), np.array(along, dtype=float), radius)
                        for side, (at, along, radius) in props.handles(entry).items()}
        self.grips = {side: grip(body, side, radius) for side, (_, _, radius) in self.handles.items()}
        self.bone = skeleton.index[entry['on']] if 'on' in entry else None
        self.at = np.array(entry.get('at', (0, 0, 0)), dtype=float)
        self.tilt = turn('x', np.radians(entry.get('tilt', 0)))
        self.heading = turn('z', np.radians(entry.get('heading', 0)))
        self.upright = props.hangs(entry)
        self.middle = np.mean([at for at, _, _ in self.handles.values()], axis=0)

    def frame(self, placed):
        """Returns turns and places of the prop, poses x 3 x 3 and poses x 3."""
        if self.bone is not None:
            turns = placed[0][:, self.bone]
            return turns @ self.tilt, placed[1][:, self.bone] + turns @ self.at
        held = {side: self.grips[side].at(placed) for side in self.handles}
        middle = np.mean([at for at, _ in held.values()], axis=0)
        turns = np.tile(self.heading, (len(middle), 1, 1))
        if len(held) == 1:
            (side, (_, along)), = held.items()
            # The handle shows which way it points; it goes with the hand, or hangs from it upright.
            first = along * [1, 1, 0] if self.upright else along
            first = first / np.linalg.norm(first, axis=1, keepdims=True)
            second = np.cross([0, 0, 1.0], first)
            second = second / np.linalg.norm(second, axis=1, keepdims=True)
            turns = np.stack([first, second, np.cross(first, second)], axis=2)
        return turns, middle - turns @ self.middle

    def residuals(self, places):
        """Returns what the solver has to make small; @places: where the pose wants the prop, None if that follows from the body."""
        found = []
        for side, (at, along, _) in self.handles.items():
            def hand(placed, side=side, at=at, along=along):
                place, direction = self.grips[side].at(placed)
                if self.bone is None:
                    return (direction - self.heading @ along) * (ALONG if len(self.handles) > 1 else LOOSE)
                turns, origin = self.frame(placed)
                return np.concatenate([(place - origin - turns @ at) * HOLD, (direction - turns @ along) * ALONG], axis=1)
            found.append(hand)
        if self.bone is None and len(self.handles) == 2:
            apart = self.heading @ (self.handles['L'][0] - self.handles['R'][0])
            found.append(lambda placed: (self.grips['L'].at(placed)[0] - self.grips['R'].at(placed)[0] - apart) * HOLD)
        if places is not None:
            found.append(lambda placed: (self.frame(placed)[1] - np.array(places)) * FIXED)
        return found


def matrices(turns, places, scale=(1, 1, 1)):
    """Returns 4 x 4 matrices for the renderer."""
    result = np.tile(np.eye(4), (len(turns), 1, 1))
    result[:, :3, :3] = turns * np.asarray(scale)[..., None, :]
    result[:, :3, 3] = places
    return result


def stretched(starts, end):
    """Returns matrices that lay a solid of length 1 along Z from each of @starts to @end."""
    way = np.asarray(end) - starts
    length = np.linalg.norm(way, axis=1, keepdims=True)
    third = way / length
    first = np.cross(np.tile([0, 1.0, 0], (len(way), 1)), third)
    first = first / np.linalg.norm(first, axis=1, keepdims=True)
    turns = np.stack([first, np.cross(third, first), third], axis=2)
    return matrices(turns, starts, np.concatenate([np.ones_like(length), np.ones_like(length), length], axis=1))
