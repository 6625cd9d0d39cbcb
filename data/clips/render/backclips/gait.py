# SPDX-License-Identifier: GPL-3.0-or-later
"""
Feet that leave the floor on a plan: a walk whose floor moves back under the body, and single steps.

A foot stands, rolls up over its ball, swings, lands on heel or ball, and rolls flat again. Where it stands is told in the frame of the
floor; the body, and with it the camera, comes forward over it. The figure looks along -Y. Angles in radians, places in metres.
"""

from dataclasses import dataclass

import numpy as np
from scipy.interpolate import PchipInterpolator

from .skeleton import SIDES

TOWARD = 0.62       # share of a swing after which the foot turns toward its landing, unless a step says otherwise


def ease(share):
    """From 0 to 1 without a jerk."""
    share = np.clip(share, 0, 1)
    return share ** 3 * (10 - 15 * share + 6 * share ** 2)


def _way_of_ease(share):
    """The integral of ease(): the way of a body that gets going."""
    share = np.clip(share, 0, 1)
    return share ** 6 - 3 * share ** 5 + 2.5 * share ** 4


def _toes_up(offset, pitch):
    """Turns offsets (y, z) so that what is in front goes up."""
    c, s = np.cos(pitch), np.sin(pitch)
    return np.stack([c * offset[..., 0] + s * offset[..., 1], c * offset[..., 1] - s * offset[..., 0]], axis=-1)


@dataclass(frozen=True)
class Move:
    """One swing of a foot from @leaves to @lands; times in seconds of a walk, in shares of the way for a single step."""

    leaves: float
    lands: float
    to: tuple                # forward and up from where the foot stood at the beginning
    lift: float              # how much higher than the straight way
    reach: float             # how much further forward than the straight way
    pitch_off: float         # when the ball leaves the floor: the heel is up, so it is negative
    pitch_on: float          # when it lands: heel first is positive, ball first negative
    rolls: tuple             # how long it rolls up before, how long it rolls flat afterwards
    toward: float = TOWARD


class Track:
    """The way of one foot. @sole: vertices x 3 of the flat foot at the beginning; the first one is at the heel, the last one the tip."""

    def __init__(self, sole, moves):
        self.sole, self.moves = sole, sorted(moves, key=lambda move: move.leaves)
        self.starts = [(0.0, 0.0)] + [move.to for move in self.moves]
        self.ball = np.array([sole[1:-1, 1].mean(), sole[1:-1, 2].min()])
        self.heel = sole[0, 1:]
        knots = []
        for move in self.moves:
            middle = move.leaves + move.toward * (move.lands - move.leaves)
            knots += [(move.leaves - move.rolls[0], 0.0), (move.leaves, move.pitch_off), (middle, 0.25 * max(0.0, move.pitch_on)),
                      (move.lands, move.pitch_on), (move.lands + move.rolls[1], 0.0)]
        self.pitch = PchipInterpolator(*zip(*knots), extrapolate=False) if knots else None

    def _standing(self, place, pitch):
        """Forward and up of the ball when the foot stands at @place: rolled on its heel if the toes are up."""
        if pitch <= 0:
            return np.array(place)
        offset = self.ball - self.heel
        turned = _toes_up(offset, pitch)
        return np.array(place) + [offset[0] - turned[0], turned[1] - offset[1]]

    def level(self, time):
        """Returns how much higher than at the beginning the foot stands, None while it swings."""
        for move, start in zip(self.moves, self.starts):
            if time < move.leaves:
                return start[1]
            if time < move.lands:
                return None
        return self.starts[-1][1]

    def marks(self, time, passed):
        """Returns where the vertices of the sole are when the body has come @passed metres along the floor."""
        pitch = float(np.nan_to_num(self.pitch(time))) if self.pitch else 0.0
        # While the foot stands on its ball the toes stay flat.
        bend, place = max(0.0, -pitch), None
        for move, start in zip(self.moves, self.starts):
            if time < move.leaves:
                place = self._standing(start, pitch)
                break
            if time < move.lands:
                way = (time - move.leaves) / (move.lands - move.leaves)
                begin, end = self._standing(start, move.pitch_off), self._standing(move.to, move.pitch_on)
                place = begin + (end - begin) * ease(way) + np.array([move.reach, move.lift]) * 64 * (way * (1 - way)) ** 3
                bend *= max(1 - ease(2 * way), ease(2 * way - 1) if move.pitch_on < 0 else 0.0)
                break
        if place is None:
            place = self._standing(self.starts[-1], pitch)
        offset = self.sole[:, 1:] - self.ball
        turned = _toes_up(offset, pitch)
        turned[-1] = _toes_up(offset[-1], pitch + bend)
        marks = self.sole.copy()
        marks[:, 1:] = self.ball + turned + [passed - place[0], place[1]]
        return marks


class Steps:
    """Single steps on the way from one key pose to another: @entries of a pose file; @times: {key: share of the way}."""

    def __init__(self, entries, times):
        self.entries, self.times = entries, times
        self.tracks = {}

    def plant(self, soles):
        """@soles: {side: vertices x 3} of the feet in the first key pose."""
        self.tracks = {side: Track(soles[side], [self._move(entry, soles) for entry in self.entries if entry['foot'] == side]) for side in SIDES}

    @staticmethod
    def _move(entry, soles):
        """The foot lands beside the other one."""
        leaves, lands = entry['during']
        other = soles['L' if entry['foot'] == 'R' else 'R'][:, 1:].mean(axis=0)
        forward, up = (soles[entry['foot']][:, 1:].mean(axis=0) - other) * [1, -1]
        return Move(leaves, lands, (forward, up), entry.get('lift', 0.05), entry.get('reach', 0.0), np.radians(entry.get('pitch_off', -20)),
                    np.radians(entry.get('pitch_on', 0)), tuple(entry.get('rolls', (0.2, 0.1))), entry.get('toward', TOWARD))

    def time_of(self, state):
        """Returns the time on the tracks of a picture."""
        return state.share if state.first != state.second else self.times[state.first]

    def moment(self, _seconds):
        """The picture itself tells its time."""
        return 0.0

    def walking(self, _time):
        """How much the body walks, 0 to 1."""
        return 0.0

    def passed(self, _seconds):
        """Metres that the floor has moved."""
        return 0.0

    def offsets(self, _time):
        """No swing of the arms."""
        return {}


class Walk:
    """
    A walk during one part of a clip, which loops; it starts and ends with a step inside the parts before and after it, if there are any.

    @entry: `strides` in the part, `step` metres, and the sizes of what swings. The right heel lands when the part begins.
    """

    # Shares of a stride: how long a foot swings, rolls up before it, rolls flat after it.
    SWING, UP, FLAT = 0.42, 0.26, 0.11

    def __init__(self, entry, begin, end, length):
        self.entry = entry
        self.begin, self.end = begin, end
        self.starts, self.stops = begin > 0, end < length
        self.strides = entry['strides']
        self.stride = (end - begin) / self.strides
        self.step = entry.get('step', 0.0)
        self.tracks = {}

    def plant(self, soles):
        """@soles: {side: vertices x 3} of the feet of the standing body."""
        entry = self.entry
        pitches = np.radians(entry.get('pitches', (-26, 12)))
        rolls = (self.UP * self.stride, self.FLAT * self.stride)
        for side, first in zip(('R', 'L'), (0, 1)):
            moves = []
            for number in range(-5 if not self.starts else 0, 2 * self.strides + (2 if self.stops else 5)):
                if number % 2 == first:
                    lands = self.begin + number * self.stride / 2
                    # Starting and stopping, a foot only draws level with the other one.
                    closing = self.stops and number == 2 * self.strides + 1
                    forward = (number if closing else number + 1) * self.step
                    moves.append(Move(lands - self.SWING * self.stride, lands, (forward, 0.0), entry['lift'], entry.get('reach', 0.0), *pitches, rolls))
            self.tracks[side] = Track(soles[side], moves)
            if not self.starts:
                before = moves[0].to[0] - 2 * self.step
                self.tracks[side].starts[0] = (before, 0.0)

    def time_of(self, state):
        """Returns the time on the tracks of a picture."""
        return state.moment

    def moment(self, seconds):
        """Returns the seconds of the first picture that looks the same."""
        if self.begin <= seconds < self.end:
            return round(self.begin + (seconds - self.begin) % self.stride, 4) if self.strides > 1 else round(seconds, 4)
        return round(seconds, 4) if self.walking(seconds) > 0 else 0.0

    def walking(self, time):
        """How much the body walks, 0 to 1: it gets going during the first step."""
        into = 1.0 if not self.starts else ease((time - self.begin + 0.70 * self.stride) / (0.5 * self.stride))
        out = 1.0 if not self.stops else ease((self.end - time + 0.72 * self.stride) / (0.6 * self.stride))
        return float(min(into, out))

    def passed(self, seconds):
        """Metres that the floor has moved since the feet stood side by side."""
        speed, half = 2 * self.step / self.stride, self.stride / 2
        if self.starts and seconds < self.begin:
            return speed * half * float(_way_of_ease((seconds - self.begin) / half + 1))
        if self.stops and seconds > self.end:
            left = speed * half * float(_way_of_ease(1 - (seconds - self.end) / half))
            return (2 * self.strides + 1) * self.step - left
        return self.step / 2 + speed * (seconds - self.begin)

    def offsets(self, time):
        """Returns {angle: radians or metres} that the walk adds to the pose."""
        entry, amount = self.entry, self.walking(time)
        phase = 2 * np.pi * (time - self.begin) / self.stride
        swing, turn = np.radians(entry.get('arms', 16)), np.radians(entry.get('turn', 3))
        # The right heel lands at phase 0: pelvis turned to the left, left arm in front, body half way from left foot to right foot.
        offsets = {'x': -entry.get('sway', 0.018) * np.sin(phase), 'y': -entry.get('ahead', 0.014),
                   'z': -entry.get('drop', 0.024) - entry.get('bob', 0.009) * np.cos(2 * phase),
                   'yaw': turn * np.cos(phase), 'lumbar_twist': -0.8 * turn * np.cos(phase), 'chest_twist': -1.2 * turn * np.cos(phase),
                   'neck_twist': turn * np.cos(phase)}
        for side, sign in (('L', 1), ('R', -1)):
            offsets[f'shoulder_flex.{side}'] = swing * sign * np.cos(phase - 0.2)
            offsets[f'elbow.{side}'] = 0.45 * swing * sign * np.cos(phase - 0.4)
        return {name: amount * value for name, value in offsets.items()}


def plan(file, card):
    """Returns what moves the feet of a clip, None if they are planted or follow."""
    if file.steps:
        times = {file.to[-1]: 0.0, file.to[0]: 1.0} | {key: share for way in file.via.values() for share, key in way}
        return Steps(file.steps, times)
    if not file.walk:
        return None
    begin, seconds = 0.0, [part.seconds for part in card.parts]
    for part in card.parts:
        if part.loops:
            return Walk(file.walk, begin, begin + part.seconds, sum(seconds))
        begin += part.seconds
    raise ValueError(f'{card.clip}: no part of the card loops, a walk needs one')
