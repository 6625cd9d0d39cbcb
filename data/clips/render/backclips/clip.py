# SPDX-License-Identifier: GPL-3.0-or-later
"""Solves a clip: the key poses first, then every distinct picture of the timeline, and bends the skin for each."""

from dataclasses import dataclass

import numpy as np
from scipy.interpolate import PchipInterpolator

from . import contacts, gait, grips, props
from .body import normals
from .card import FRAMES_PER_SECOND
from .gait import ease
from .skeleton import ANGLES, INDEX, SIDES, stiffness
from .solver import Marks, Solver

PLANT, HINGE, REST, FLAT, TOUCH, ABOVE, BALANCE = 400, 140, 400, 400, 220, 200, 30
FINGER_DEPTH = 0.0005    # how far a finger stays above the mat (metres)
DRIVEN = 6               # stiffness of an angle in which the keys differ
NEAR = 0.030             # candidates of a contact are this near to the lowest vertex of its region in some key pose (metres)
CANDIDATES = 60
BREATHS = 20             # distinct pictures of a breath
SHARP = 0.0015           # softness of the soft minimum (metres)
CARRIED = 60             # stiffness of the way of a walking body (per metre)
ABOVE_FLOOR = tuple(f'{part}.{side}' for part in ('elbow', 'hand', 'toes', 'knee') for side in SIDES)


@dataclass(frozen=True)
class State:
    """One distinct picture: @share of the way between two keys (names in order), breath and, at @moment of a walk, its swing added on top."""

    first: str
    second: str
    share: float
    breath: float
    moment: float = 0.0


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
    moving: dict             # number of a prop -> its matrices, state by state
    levels: list             # per state: {region: height of what it stands on}, None while it swings
    passed: np.ndarray       # per frame, and after the last one: metres that the floor has moved back
    walls: dict              # region that leans on a wall -> where the wall begins


def timeline(card, file, plan):
    """Returns (states, frames, marks): distinct pictures, their number frame by frame, where each part begins."""
    order = list(file.keys)
    numbers, states, frames, marks = {}, [], [], []
    start = 0.0
    for part, (first, second) in zip(card.parts, file.path(), strict=True):
        marks.append({'part': part.name, 'start_s': start, 'seconds': part.seconds, 'hold': part.hold, 'loops': part.loops})
        count = round(part.seconds * FRAMES_PER_SECOND)
        for number in range(count):
            way, breath = number / count, 0.0
            moment = plan.moment(start + number / FRAMES_PER_SECOND) if plan else 0.0
            begins, ends = file.pace.get(f'{first}>{second}', (0, 1))
            way = min(1.0, max(0.0, (way - begins) / (ends - begins)))
            if first == second and plan and plan.walking(moment) > 0:
                state = State(first, first, 0.0, 0.0, moment)
            elif first == second:
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
                state = State(*names, share, 0.0, moment)
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
        self.levels, self.walls = props.levels(file.props, file.support), props.walls(file.props, file.support)
        self.plan = gait.plan(file, card)
        self.held = {number: grips.Held(body, entry) for number, entry in enumerate(file.props) if 'held' in entry}
        self.fixed = [grips.Fixed(body, entry) for entry in file.grip]
        self.closed = {grip.side: grip.curls for grip in
                       [grip for held in self.held.values() for grip in held.grips.values()] + [fixed.grip for fixed in self.fixed]}
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

    def _away(self, region, points):
        """Returns how far @points, ... x 3, are from what @region lies on or leans on."""
        return self.walls[region] - points[..., 0] if region in self.walls else points[..., 2] - self._level(region)

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
        places, heights = [], entry['height']
        for height in heights.values() if isinstance(heights, dict) else [heights]:
            goal = np.array([entry['x'], -9, hip + height * (neck - hip)])
            if 'on' in entry:
                # On the thigh: a share of the way from hip to knee, measured on the front.
                thigh, knee = skeleton.head(f'thigh.{side}'), skeleton.head(f'shin.{side}')
                goal = thigh + height * (knee - thigh)
                goal[1] = -9
            off = np.linalg.norm((body.vertices - goal)[:, [0, 2]], axis=1)
            arm = body.weight('upperarm', 'lowerarm', 'hand', 'finger') > 0.2
            front = self.rest_normals[:, 1] < -0.3
            places.append(int(np.argmin(np.where(arm | ~front, 9, off))))
        keys = list(heights) if isinstance(heights, dict) else None
        return Marks(body, [palm, knuckle, *places]), keys, entry.get('gap', 0.004)

    def _touch_residuals(self, blend, breath):
        for marks, keys, gap in self.touches:
            # A hand that slides is between the places that the keys give it.
            weights = np.array([sum(share for name, share in blend if name == key) for key in keys]) if keys else np.ones(1)
            normals_of, moved_of = self.rest_normals[marks.numbers[2:]], self.body.breath[marks.numbers[2:]]

            def residual(placed, marks=marks, weights=weights, normals_of=normals_of, moved_of=moved_of, gap=gap):
                at = marks.place(placed)
                turned = np.einsum('pmbij,mb->pmij', placed[0][:, marks.bones[2:]], marks.shares[2:])
                out = np.einsum('pmij,mj,m->pi', turned, normals_of, weights)
                out = out / np.linalg.norm(out, axis=1, keepdims=True)
                place = np.einsum('pmi,m->pi', at[:, 2:] + breath * np.einsum('pmij,mj->pmi', turned, moved_of), weights)
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
            height = self._away(region, vertices[numbers])
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

    def _places(self, held, blend):
        """Where the keys of @blend want a held prop; None unless all of them say so."""
        places = [self.file.keys[key].place.get(held.name) for key, share in blend if share > 0]
        if any(place is None for place in places):
            return None
        return sum(share * np.array(place) for place, share in zip(places, [share for _, share in blend if share > 0]))

    def _residuals(self, blend, breath, time=None):
        """All residuals of a pose that is @blend of the keys; @time: on the tracks of the feet."""
        found = list(self._touch_residuals(blend, breath))
        for held in self.held.values():
            found += held.residuals(self._places(held, blend))
        for fixed in self.fixed:
            found += fixed.residuals(None)
        tracks = self.plan.tracks if self.plan else {}
        only = self.file.keys[blend[0][0]].rest if len({name for name, share in blend if share > 0}) == 1 else []
        free = {}
        for name, share in blend:
            for region in self.file.keys[name].free:
                free[region] = free.get(region, 0) + share
        free = {region: share for region, share in free.items() if share > 0}
        for region in self.file.rest + only + [name for name in self.file.plant + self.file.hinge if name not in self.planted]:
            hold = 1.0
            if region in free:
                # Flesh that was pressed flat comes off little by little.
                hold = max(0, 1 - free[region] / 0.1) ** 2 if contacts.softness(region) != contacts.HARD else 0
                if not hold:
                    continue
            if region.startswith(('foot', 'hand')):
                marks = self._marks(self._flat(region), blend)
                gap = 0.002 if region.startswith('hand') else -0.001
                found.append(lambda placed, region=region, marks=marks, gap=gap: (self._away(region, marks.place(placed)) - gap) * FLAT / 2)
                continue
            if not self.skins:
                continue
            marks = self._marks(self._candidates(region), blend)

            # The lowest of the region is pressed in a little; the candidates are those of the keys.
            def rest(placed, region=region, marks=marks, hold=hold):
                height = self._away(region, marks.place(placed)) + contacts.softness(region)[0]
                lowest = height.min(axis=1, keepdims=True)
                return (lowest[:, 0] - SHARP * np.log(np.exp(-(height - lowest) / SHARP).sum(axis=1)) + SHARP)[:, None] * (hold * REST)
            found.append(rest)
        for region, (numbers, target) in self.planted.items():
            if tracks and region.startswith('foot'):
                target = tracks[region[-1]].marks(time, self.plan.passed(time))
            if region in free:
                continue
            marks = self._marks(numbers, blend)
            # A region that rolls keeps its place on the floor; its height is that of what lies lowest.
            weight = np.array([HINGE, HINGE, 0]) if region in self.file.hinge else PLANT
            found.append(lambda placed, marks=marks, target=target, weight=weight: (marks.place(placed) - target) * weight)
        if self.skins:
            # A foot that leaves the floor leaves it with its heel too.
            for region in ABOVE_FLOOR + tuple(name.replace('foot', 'heel') for name in free if name.startswith('foot')):
                held = (region in self.planted or region in self.file.rest) and region not in free
                supported = any(name.startswith(region) for name in self.file.support)
                if held and not region.startswith('hand') or supported or tracks and region.startswith('toes'):
                    continue
                marks = self._marks(self._candidates(region)[::3], blend)
                # What leaves the floor begins where it lay, pressed in a little.
                level = 0.002 - 0.003 * max(0, 1 - free[region] / 0.1) if region in free else 0.002
                found.append(lambda placed, marks=marks, level=level: np.minimum(0, marks.place(placed)[:, :, 2] - level) * ABOVE)
        if self.file.balance:
            x, y = self.file.balance
            weight = BALANCE * (1 - self.plan.walking(time) if tracks else 1)
            found.append(lambda placed: (self.solver.centre_of_mass(placed)[:, :2] - [x, y]) * weight)
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
            depths.append([[vertices[self._finger(side, finger), 2].min() - self._level(f'hand.{side}') for finger in range(1, 6)]
                           for side in SIDES])
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

    def _close(self, key, curls):
        """Enters the curls of a key's fingers; hands that hold something are closed around it."""
        self.curls[key] = np.zeros((2, 6))
        self.curls[key][:, :curls.shape[1]] = curls
        for side, closed in self.closed.items():
            self.curls[key][SIDES.index(side)] = closed

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
            self._close(name, wish.curls if wish.curls is not None else self.curls.get(names[0], np.full((2, 5), 0.2)))
            state = State(name, name, 0.0, 0.0)
            for _ in range(4):
                pose = self.solver.solve(pose, wished, self.stiff, self._residuals([(name, 1.0)], wish.breath, self.plan.time_of(state) if self.plan else None), 60)
                if wish.curls is None and not number:
                    self._close(name, self._finger_curls(name, pose))
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
                    elif region.startswith('foot'):
                        numbers = numbers[np.argsort(-self.body.vertices[numbers, 1])]
                    self.planted[region] = (numbers, self.skins[name][numbers].copy())
                for region in self.file.pin:
                    numbers = self._lowest(region, self.skins[name])[:1]
                    self.planted[region] = (numbers, self.skins[name][numbers].copy())
                if self.plan:
                    self.plan.plant({side: self.planted[f'foot.{side}'][1] for side in SIDES})

    def solve_state(self, state, before=None):
        """Returns (pose, curls, breath, strength) of one picture; @before: the pose of the picture before it, from which a step goes on."""
        keys = self.file.keys
        blend = [(state.first, 1 - state.share), (state.second, state.share)]
        first, second = keys[state.first], keys[state.second]
        breath = first.breath + (second.breath - first.breath) * state.share
        breath += (1 - breath) * state.breath
        strength = first.strength + (second.strength - first.strength) * state.share
        wish = self._between(state)
        curls = self.curls[state.first] * (1 - state.share) + self.curls[state.second] * state.share
        stiff, time = self.stiff, None
        if self.plan:
            time = self.plan.time_of(state)
            for angle, value in self.plan.offsets(time).items():
                wish[INDEX[angle]] += value
            amount = self.plan.walking(time)
            stiff = stiff + CARRIED * amount * np.isin(ANGLES, ('x', 'y', 'z'))
            stiff = np.maximum(stiff, DRIVEN * amount * np.isin(ANGLES, list(self.plan.offsets(time))))
        start, rounds = wish if before is None else before, 60 if self.plan else 12
        return self.solver.solve(start, wish, stiff, self._residuals(blend, breath, time), rounds), curls, breath, strength

    def levels_of(self, state):
        """Returns {region: height of what it stands on}; None for a foot that swings."""
        levels = dict(self.levels)
        if self.plan:
            time = self.plan.time_of(state)
            for side, track in self.plan.tracks.items():
                level = track.level(time)
                for region in (f'foot.{side}', f'toes.{side}', f'heel.{side}'):
                    levels[region] = None if level is None else self._level(f'foot.{side}') + level
        return levels

    def moving(self, states, poses):
        """Returns {number of a prop: matrices} of what moves."""
        placed = self.body.skeleton.pose(poses)
        frames = {number: held.frame(placed) for number, held in self.held.items()}
        found = {number: grips.matrices(*frame) for number, frame in frames.items()}
        for number, entry in enumerate(self.file.props):
            if entry['form'] == 'band':
                start = next(frames[other][1] for other, held in self.held.items() if held.form == 'grip')
                found[number] = grips.stretched(start, entry['anchor'])
            elif entry['form'] == 'path':
                moved = [self.plan.passed(self.plan.time_of(state)) % entry['tile'] for state in states]
                found[number] = grips.matrices(np.tile(np.eye(3), (len(states), 1, 1)), [[0, one, 0] for one in moved])
        return found

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
    states, frames, marks = timeline(card, file, maker.plan)
    solved = []
    for state in states:
        solved.append(maker.solve_state(state, solved[-1][0] if solved and maker.plan else None))
    pressed = np.array([body.bend(pose, curls, breath) for pose, curls, breath, _ in solved])
    vertices = np.array([give_way(one, maker.regions, maker.levels) for one in pressed])
    poses = np.array([one[0] for one in solved])
    passed = np.array([maker.plan.passed(number / FRAMES_PER_SECOND) if maker.plan else 0.0 for number in range(len(frames) + 1)])
    return Clip(card, file, body, states, frames, poses, pressed, vertices, np.array([one[3] for one in solved]), marks, maker.regions,
                maker.moving(states, poses), [maker.levels_of(state) for state in states], passed, maker.walls)
