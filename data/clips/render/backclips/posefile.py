# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the short file of an exercise: body, camera, props, key poses and how the parts of the card lead from one to the next."""

import hashlib
import tomllib
from dataclasses import dataclass, field

import numpy as np

from .skeleton import ANGLES, INDEX, SIDES


@dataclass
class Key:
    """
    A wished pose: angles as a vector, curls of the fingers (2 x 5, None: found by the floor), breath and strength from 0 to 1, and the
    regions that leave their place on the way to it.
    """

    angles: np.ndarray
    curls: np.ndarray | None
    breath: float
    strength: float
    place: dict                                # held prop -> where it is
    rest: list                                 # what lies on its support in this pose only
    free: tuple = ()


@dataclass
class PoseFile:
    """README.md says what the members mean."""

    body: str
    camera: dict
    to: list                                   # per part of the card: the key at its end
    keys: dict
    plant: list
    rest: list
    touch: list
    stiff: dict
    hinge: list = field(default_factory=list)
    pin: list = field(default_factory=list)
    via: dict = field(default_factory=dict)    # "from>to" -> [[share of the way, key], ...]
    props: list = field(default_factory=list)
    support: dict = field(default_factory=dict)    # region -> prop
    balance: list | None = None
    walk: dict | None = None                   # the part that loops is a walk
    steps: list = field(default_factory=list)      # single steps between the first two keys
    pace: dict = field(default_factory=dict)       # "from>to" -> shares of the part between which the way is gone
    grip: list = field(default_factory=list)       # hands on something that stays where it is
    phases: int | None = None                  # at most so many pictures between two keys
    still: float = 0.5                         # where the still is taken, share of the clip

    def path(self):
        """Returns [(from, to)] key names, part by part."""
        return list(zip([self.to[-1]] + self.to[:-1], self.to))


def _vector(start, wishes):
    angles = start.copy()
    for name, value in wishes.items():
        names = [name] if name in INDEX else [f'{name}.{side}' for side in SIDES]
        for angle in names:
            if angle not in INDEX:
                raise ValueError(f'no such angle: {name}')
            angles[INDEX[angle]] = value if angle in ('x', 'y', 'z') else np.radians(value)
    return angles


def _curls(value):
    """One number: four fingers, the thumb half of it; five: each finger; the table {L, R} gives each hand its own."""
    if isinstance(value, dict):
        return np.stack([_curls(value[side])[0] for side in SIDES])
    hand = np.array(value if isinstance(value, list) else [0.5 * value] + 4 * [value], dtype=float)
    return np.stack([hand, hand])


def _load(path):
    """Returns (data, digest) of @path; what `extends` names is read first, and the file changes it."""
    text = path.read_bytes()
    data = tomllib.loads(text.decode('utf-8'))
    if 'extends' not in data:
        return data, hashlib.sha256(text).hexdigest()
    base, digest = _load(path.parent / f'{data.pop("extends")}.toml')
    for name, change in data.pop('key', {}).items():
        base['key'].setdefault(name, {}).update(change)
    return base | data, hashlib.sha256(digest.encode() + text).hexdigest()


def digest(path):
    """Returns the sha256 of the poses in @path, with the file that it extends."""
    return _load(path)[1]


def read(path):
    """Reads the TOML file @path."""
    data = _load(path)[0]
    keys = {}
    for name, entry in data.pop('key').items():
        base = keys.get(entry.pop('from', None))
        curls = entry.pop('curls', None)
        place, rest = entry.pop('place', {}), entry.pop('rest', [])
        keys[name] = Key(
            place=place, rest=rest,
            breath=entry.pop('breath', base.breath if base else 0.3),
            strength=entry.pop('strength', base.strength if base else 0.2),
            free=tuple(entry.pop('free', base.free if base else ())),
            curls=_curls(curls) if curls is not None else base.curls if base else None,
            angles=_vector(base.angles if base else np.zeros(len(ANGLES)), entry))
    return PoseFile(keys=keys, plant=data.pop('plant', []), rest=data.pop('rest', []), touch=data.pop('touch', []),
                    stiff=data.pop('stiff', {}), **data)
