# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the files of the body (MakeHuman: base mesh, targets, rig, weights) and mixes an adult from them."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

# In the base mesh everything after these vertices is a helper: clothes, joints, hair, eyes.
BODY_VERTICES = 13380


@dataclass
class Source:
    """What the files say: metres, Z up, the figure looks along -Y and its left is +X."""

    vertices: np.ndarray     # body first, then the helpers
    faces: list              # of the body: tuples of vertex numbers
    joints: dict             # name -> position
    bones: dict              # name -> its entry in the rig file
    weights: dict            # bone -> [[vertex, weight], ...]


def _read_obj(path):
    vertices, faces, group = [], [], None
    with open(path, encoding='utf-8') as file:
        for line in file:
            if line.startswith('v '):
                vertices.append([float(word) for word in line.split()[1:4]])
            elif line.startswith('g '):
                group = line.split()[1]
            elif line.startswith('f ') and group == 'body':
                faces.append(tuple(int(word.split('/')[0]) - 1 for word in line.split()[1:]))
    return np.array(vertices), faces


def _add_target(vertices, path, amount):
    with open(path, encoding='utf-8') as file:
        for line in file:
            words = line.split()
            if len(words) == 4 and not line.startswith('#'):
                vertices[int(words[0])] += amount * np.array([float(word) for word in words[1:]])


def _targets(sex, muscle, weight):
    """Names and amounts of the macro targets of a young adult; @muscle and @weight from 0 to 1, 0.5 is the average."""
    for origin in ('african', 'asian', 'caucasian'):
        yield f'{origin}-{sex}-young', 1 / 3
    muscles = {'minmuscle': max(0, 1 - 2 * muscle), 'averagemuscle': 1 - abs(2 * muscle - 1), 'maxmuscle': max(0, 2 * muscle - 1)}
    weights = {'minweight': max(0, 1 - 2 * weight), 'averageweight': 1 - abs(2 * weight - 1), 'maxweight': max(0, 2 * weight - 1)}
    for muscle_name, muscle_amount in muscles.items():
        for weight_name, weight_amount in weights.items():
            if muscle_amount * weight_amount > 0:
                yield f'universal-{sex}-young-{muscle_name}-{weight_name}', muscle_amount * weight_amount


def read(folder, sex, muscle, weight):
    """Reads @folder and returns the #Source of a woman ("female") or a man ("male")."""
    folder = Path(folder)
    vertices, faces = _read_obj(folder / '3dobjs/base.obj')
    for name, amount in _targets(sex, muscle, weight):
        _add_target(vertices, folder / f'targets/macrodetails/{name}.target', amount)
    vertices = 0.1 * np.stack([vertices[:, 0], -vertices[:, 2], vertices[:, 1]], axis=1)
    vertices[:, 2] -= vertices[:BODY_VERTICES, 2].min()
    rig = json.loads((folder / 'rigs/default.mhskel').read_text(encoding='utf-8'))
    weights = json.loads((folder / 'rigs/default_weights.mhw').read_text(encoding='utf-8'))['weights']
    joints = {name: vertices[numbers].mean(axis=0) for name, numbers in rig['joints'].items()}
    return Source(vertices, faces, joints, rig['bones'], weights)
