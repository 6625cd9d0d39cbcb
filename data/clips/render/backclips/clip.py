# SPDX-License-Identifier: GPL-3.0-or-later
"""Solves a clip: the key poses first, then every distinct picture of the timeline, and bends the skin for each."""

from dataclasses import dataclass

import numpy as np
from scipy.interpolate import PchipInterpolator

from . import contacts, props
from .body import normals
from .card import FRAMES_PER_SECOND
from .skeleton import SIDES, stiffness
from .solver import Marks, Solver

PLANT, HINGE, REST, FLAT, TOUCH, ABOVE, BALANCE = 400, 140, 400, 400, 220, 200, 30
FINGER_DEPTH = 0.0005    # how far a finger stays above the mat (metres)
DRIVEN = 6               # stiffness of an angle in which the keys differ
NEAR = 0.030             # candidates of a contact are this near to the lowest vertex of its region in some key pose (metres)
CANDIDATES = 60
BREATHS = 20             # distinct pictures of a breath
SHARP = 0.0015           # softness of the soft minimum (metres)


def ease(share):
    """From 0 to 1 without a jerk."""
    return share ** 3 * (10 - 15 * share + 6 * share ** 2)


@dataclass(frozen=True)
class State:
    """One distinct picture: @share of the way between two keys (names in order), breath added on top."""

    first: str
    second: str
    share: float
    breath: float


@dataclass
class Clip:
    """What is solved. `states` are the distinct pictures, `frames` the number of the state per frame."""

    card: object
    file: object
    body: object
    states: list
    frames: list
    poses: np.ndarray
    pressed: np.ndarray      # vertices before flesh gives way
    vertices: np.ndarray     # as rendered
    strength: np.ndarray
    marks: list
    regions: dict


def timeline(card, file):
    """Returns (states, frames, marks): distinct pictures, their number frame by frame, where each part begins."""
    order = list(file.keys)
    numbers, states, frames, marks = {}, [], [], []
    start = 0.0
    for part, (first, second) in zip(card.parts, file.path(), strict=True):
        marks.append({'part': part.name, 'start_s': start, 'seconds': part.seconds, 'hold': part.hold, 'loops': part.loops})
        count = round(part.seconds * FRAMES_PER_SECOND)
        for number in range(count):
            way, breath = number / count, 0.0
            if first == second:
                amount = 1.0 if part.loops or part.seconds >= 4 else 0.4
                breath = amount * round(BREATHS * (0.5 - 0.5 * np.cos(2 * np.pi * way))) / BREATHS
                state = State(first, first, 0.0, breath)
            else:
                share = float(ease(way))
                if file.phases:
                    share = round(share * file.phases) / file.phases
                backward = order.index(first) > order.index(second)
                share = round(1 - share if backward else share, 6)
                names = (second, first) if backward else (first, second)
                if share in (0.0, 1.0):
                    names, share = (names[int(share)],) * 2, 0.0
                state = State(*names, share, 0.0)
            if state not in numbers:
                numbers[state] = len(states)
                states.append(state)
            frames.append(numbers[state])
        start += part.seconds
    return states, frames, marks


class _Maker:
    """The steps of solving one clip."""

    def __init__(self, card, file, body):
        self.card, self.file, self.body = card, file, body
        self.solver = Solver(body)
        self.stiff = self._stiffness()
        self.regions = contacts.regions(body)
        self.levels = props.levels(file.props, file.support)
        self.keys, self.skins, self.curls, self.planted, self._fingers = {}, {}, {}, {}, {}
        self.rest_normals = normals(body.vertices, body.faces)
        self.touches = [self._touch(entry) for entry in file.touch]

    def _stiffness(self):
        """What the keys move on purpose is held more firmly than what only has to follow."""
        stiff = stiffness(self.file.stiff)
        angles = np.array([key.angles for key in self.file.keys.values()])
        moved = np.ptp(angles, axis=0) > 1e-6
        moved[:3] = False
        return np.where(moved, np.maximum(stiff, DRIVEN), stiff)

    def _level(self, region):
        return self.levels.get(region, 0.0)

    def _touch(self, entry):
        """A hand that lies on the body: palm and back of the hand, and the place on the skin."""
        side = entry['hand']
        skeleton, body = self.body.skeleton, self.body
        hand = self.regions[f'hand.{side}']
        palm_normal = skeleton.neutral[skeleton.index[f'hand.{side}']].T @ np.array([-1.0 if side == 'L' else 1.0, 0, 0])
        centre = 0.6 * skeleton.head(f'finger3-1.{side}') + 0.4 * skeleton.head(f'hand.{side}')
        points = body.vertices[hand] - centre
        off_axis = np.linalg.norm(points - np.outer(points @ palm_normal, palm_normal), axis=1)
        middle = off_axis < 0.015
        palm = hand[np.argmax(np.where(middle, points @ palm_normal, -9))]
        knuckle = hand[np.argmin(np.where(middle, points @ palm_normal, 9))]
        hip, neck = skeleton.head('thigh.L')[2], skeleton.head('neck01')[2]
        goal = np.array([entry['x'], -9, hip + entry['height'] * (neck - hip)])
        if 'on' in entry:
            # On the thigh: a share of the way from hip to knee, measured on the front.
            thigh, knee = skeleton.head(f'thigh.{side}'), skeleton.head(f'shin.{side}')
            goal = thigh + entry['height'] * (knee - thigh)
            goal[1] = -9
        off = np.linalg.norm((body.vertices - goal)[:, [0, 2]], axis=1)
        arm = body.weight('upperarm', 'lowerarm', 'hand', 'finger') > 0.2
        front = self.rest_normals[:, 1] < -0.3
        place = int(np.argmin(np.where(arm | ~front, 9, off)))
        return Marks(body, [palm, knuckle, place]), self.rest_normals[place], body.breath[place], entry.get('gap', 0.004)

    def _touch_residuals(self, breath):
        for marks, normal, moved, gap in self.touches:
            bones, shares = marks.bones[2], marks.shares[2]

            def residual(placed, marks=marks, normal=normal, moved=moved, gap=gap, bones=bones, shares=shares):
                at = marks.place(placed)
                turned = np.einsum('pbij,b->pij', placed[0][:, bones], shares)
                out = turned @ normal
                place = at[:, 2] + breath * (turned @ moved)
                palm = at[:, 0] - place - gap * out
                thick = at[:, 1] - at[:, 0]
                return np.concatenate([palm * TOUCH, (thick - np.linalg.norm(thick, axis=1, keepdims=True) * out) * TOUCH / 2], axis=1)
            yield residual

    def _flat(self, region):
        """The four vertices with which a foot or a hand lies flat."""
        return (contacts.sole if region.startswith('foot') else contacts.palm)(self.body, region[-1])

    def _lowest(self, region, vertices):
        """Returns vertices of @region near the level of its support, far apart from each other."""
        numbers = self.regions[region]
        points = vertices[numbers]
        low = np.flatnonzero(points[:, 2] < points[:, 2].min() + 0.006)
        return numbers[low[contacts.spread(points[low], 4)]]

    def _candidates(self, region):
        numbers = self.regions[region]
        near = np.zeros(len(numbers), dtype=bool)
        for vertices in self.skins.values():
            height = vertices[numbers, 2]
            near |= height < height.min() + NEAR
        numbers = numbers[near]
        return numbers[::max(1, len(numbers) // CANDIDATES)]

    def _bend(self, key, pose=None):
        return self.body.bend(self.keys[key] if pose is None else pose, self.curls[key], 0)

    def _offset(self, marks, pose, vertices):
        marks.offset = np.zeros_like(marks.offset)
        return vertices[marks.numbers] - marks.place(self.body.skeleton.pose(pose))[0]

    def _marks(self, numbers, blend):
        """Marks whose offset is that of the keys, mixed as @blend [(key, share)] says."""
        marks = Marks(self.body, numbers)
        offsets = [share * self._offset(marks, self.keys[key], self.skins[key]) for key, share in blend if key in self.skins]
        marks.offset = sum(offsets) if offsets else np.zeros_like(marks.offset)
        return marks

    def _lift(self, region):
        """A residual keeps the lowest of @region at its level; the candidates are those of the keys."""
        return self._level(region) - contacts.softness(region)[0]

    def _residuals(self, blend, breath):
        """All residuals of a pose that is @blend of the keys."""
        found = list(self._touch_residuals(breath))
        for region in self.file.rest + [name for name in self.file.plant + self.file.hinge if name not in self.planted]:
            if region.startswith(('foot', 'hand')):
                marks = self._marks(self._flat(region), blend)
                level = self._level(region) + (0.002 if region.startswith('hand') else -0.001)
                found.append(lambda placed, marks=marks, level=level: (marks.place(placed)[:, :, 2] - level) * FLAT / 2)
                continue
            if not self.skins:
                continue
            marks, level = self._marks(self._candidates(region), blend), self._lift(region)

            def rest(placed, marks=marks, level=level):
                height = marks.place(placed)[:, :, 2] - level
                lowest = height.min(axis=1, keepdims=True)
                return (lowest[:, 0] - SHARP * np.log(np.exp(-(height - lowest) / SHARP).sum(axis=1)) + SHARP)[:, None] * REST
            found.append(rest)
        for region, (numbers, target) in self.planted.items():
            marks = self._marks(numbers, blend)
            # A region that rolls keeps its place on the floor; its height is that of what lies lowest.
            weight = np.array([HINGE, HINGE, 0]) if region in self.file.hinge else PLANT
            found.append(lambda placed, marks=marks, target=target, weight=weight: (marks.place(placed) - target) * weight)
        if self.skins:
            for region in ('elbow.L', 'elbow.R', 'hand.L', 'hand.R', 'toes.L', 'toes.R', 'knee.L', 'knee.R'):
                if (region in self.planted or region in self.file.rest) and not region.startswith('hand') or any(name.startswith(region) for name in self.file.support):
                    continue
                marks = self._marks(self._candidates(region)[::3], blend)
                found.append(lambda placed, marks=marks: np.minimum(0, marks.place(placed)[:, :, 2] - 0.002) * ABOVE)
        if self.file.balance:
            x, y = self.file.balance
            found.append(lambda placed: (self.solver.centre_of_mass(placed)[:, :2] - [x, y]) * BALANCE)
        return found

    def _finger_curls(self, key, pose):
        """Lays each finger on the floor unless the file gives the curls: bent as far as the floor lets it."""
        wish = self.file.keys[key].curls
        if wish is not None:
            return wish
        tries = np.linspace(-0.6, 0.9, 31)
        depths = []
        for curl in tries:
            vertices = self.body.bend(pose, np.full((2, 5), curl), 0)
            depths.append([[vertices[self._finger(side, finger), 2].min() for finger in range(1, 6)] for side in SIDES])
        depths = np.array(depths)
        free = depths > FINGER_DEPTH
        most = len(tries) - 1 - free[::-1].argmax(axis=0)
        return tries[np.where(free.any(axis=0), most, depths.argmax(axis=0))]

    def _finger(self, side, finger):
        name = f'finger{finger}-'
        if (side, finger) not in self._fingers:
            self._fingers[side, finger] = np.flatnonzero(
                self.body.weight(*(f'{name}{link}.{side}' for link in (2, 3))) > 0.6)
        return self._fingers[side, finger]

    def solve_keys(self):
        """Solves the key poses; the first one decides where planted regions stand."""
        names = list(self.file.keys)
        for number, name in enumerate(names):
            wish = self.file.keys[name]
            pose = wish.angles
            if number and self.file.keys[names[0]].angles is not wish.angles:
                base = self.file.keys[names[0]].angles
                pose = self.keys[names[0]] + wish.angles - base
                wished = pose.copy()
            else:
                wished = wish.angles
            self.curls[name] = wish.curls if wish.curls is not None else self.curls.get(names[0], np.full((2, 5), 0.2))
            for _ in range(4):
                pose = self.solver.solve(pose, wished, self.stiff, self._residuals([(name, 1.0)], wish.breath), 60)
                if wish.curls is None and not number:
                    self.curls[name] = self._finger_curls(name, pose)
                self.keys[name] = pose
                self.skins[name] = self._bend(name)
            if not number:
                for region in self.file.plant + self.file.hinge:
                    flat = region.startswith(('foot', 'hand'))
                    numbers = self._flat(region) if flat else self._lowest(region, self.skins[name])
                    if region in self.file.hinge:
                        # The trunk rolls up from below: the point nearest to the head stays. A knee rolls on the head of the shin.
                        along = self.body.vertices[numbers, 2]
                        numbers = numbers[[np.argmin(along) if region.startswith('knee') else np.argmax(along)]]
                    self.planted[region] = (numbers, self.skins[name][numbers].copy())

    def solve_state(self, state):
        """Returns (pose, curls, breath, strength) of one picture."""
        keys = self.file.keys
        blend = [(state.first, 1 - state.share), (state.second, state.share)]
        first, second = keys[state.first], keys[state.second]
        breath = first.breath + (second.breath - first.breath) * state.share
        breath += (1 - breath) * state.breath
        strength = first.strength + (second.strength - first.strength) * state.share
        wish = self._between(state)
        curls = self.curls[state.first] * (1 - state.share) + self.curls[state.second] * state.share
        return self.solver.solve(wish, wish, self.stiff, self._residuals(blend, breath), 12), curls, breath, strength

    def _between(self, state):
        first, second = self.keys[state.first], self.keys[state.second]
        way = self.file.via.get(f'{state.first}>{state.second}')
        if way and state.first != state.second:
            shares = [0.0] + [share for share, _ in way] + [1.0]
            poses = [first] + [self.keys[name] for _, name in way] + [second]
            return PchipInterpolator(shares, np.array(poses), axis=0)(state.share)
        return first + (second - first) * state.share


def give_way(vertices, regions, levels):
    """Flattens the flesh that lies on the floor or on a seat."""
    flat = vertices.copy()
    flat[:, 2] = np.maximum(flat[:, 2], 0)
    for region, level in levels.items():
        numbers = regions[region]
        flat[numbers, 2] = np.maximum(flat[numbers, 2], level)
    return flat


def solve(card, file, body):
    """Returns the #Clip of @card with the poses of @file on @body."""
    maker = _Maker(card, file, body)
    maker.solve_keys()
    states, frames, marks = timeline(card, file)
    solved = [maker.solve_state(state) for state in states]
    pressed = np.array([body.bend(pose, curls, breath) for pose, curls, breath, _ in solved])
    vertices = np.array([give_way(one, maker.regions, maker.levels) for one in pressed])
    return Clip(card, file, body, states, frames, np.array([one[0] for one in solved]), pressed, vertices,
                np.array([one[3] for one in solved]), marks, maker.regions)
