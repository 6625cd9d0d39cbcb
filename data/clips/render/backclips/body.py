# SPDX-License-Identifier: GPL-3.0-or-later
"""Assembles one of the two bodies: mesh, clothes, hair, shoes, muscle outlines, breath, skin."""

import hashlib
import json
import pickle
from pathlib import Path

import numpy as np

from . import head, muscles, shoes, source
from .skeleton import Skeleton
from .skinning import Skin, smoothing_matrix

# Sex, muscle and weight of the macro targets.
BODIES = {'woman': ('female', 0.58, 0.45), 'man': ('male', 0.62, 0.5)}
BREATH_BELLY, BREATH_RIBS = 0.016, 0.007         # metres of a full breath


def _step(value, low, high):
    share = np.clip((value - low) / (high - low), 0, 1)
    return share * share * (3 - 2 * share)


def normals(vertices, faces):
    """Returns unit normals per vertex of a mesh of triangles and larger faces."""
    result = np.zeros_like(vertices)
    for corners in {len(face) for face in faces}:
        chosen = np.array([face for face in faces if len(face) == corners])
        third = corners // 2 if corners > 3 else 2
        last = 3 * corners // 4 if corners > 3 else 2
        second = corners // 4 if corners > 3 else 1
        first = vertices[chosen[:, third]] - vertices[chosen[:, 0]]
        other = vertices[chosen[:, last]] - vertices[chosen[:, second if corners > 3 else 0]]
        if corners == 3:
            first = vertices[chosen[:, 1]] - vertices[chosen[:, 0]]
        normal = np.cross(first, other)
        for corner in range(corners):
            np.add.at(result, chosen[:, corner], normal)
    return result / np.maximum(np.linalg.norm(result, axis=1, keepdims=True), 1e-12)


class Body:
    """`vertices` and `faces` of the rest pose, `weights` to the bones of `skeleton`, `fields` for the renderer (signed distances)."""

    def __init__(self, folder, name):
        self.name = name
        raw = source.read(folder, *BODIES[name])
        self.skeleton = skeleton = Skeleton(raw)
        count = source.BODY_VERTICES
        vertices, faces = raw.vertices[:count], raw.faces
        weights = skeleton.merge_weights(raw.weights, count)
        vertices, faces, weights = head.close_face(vertices, faces, weights, skeleton.head('head'), self._sum(weights, 'head'))
        vertices = self._dress(vertices, faces, weights)
        vertices, faces, weights, shoe = shoes.put_on(skeleton, vertices, faces, weights)
        used = np.unique(np.concatenate([list(face) for face in faces]))
        new = np.full(len(vertices), -1)
        new[used] = np.arange(len(used))
        self.vertices, self.weights, shoe = vertices[used], weights[used], shoe[used]
        self.faces = [tuple(int(new[vertex]) for vertex in face) for face in faces]
        self.vertices[:, 2] = np.maximum(self.vertices[:, 2], 0)
        self._draw_fields(shoe)
        self.shoe = shoe
        self.breath = self._breath()
        still = self._sum(self.weights, 'finger', 'hand', 'head', 'foot', 'toes')
        self.skin = Skin(skeleton, self.vertices, self.faces, self.weights, _step(1 - still, 0.2, 0.9) * (shoe < 0))

    def _sum(self, weights, *starts):
        chosen = [number for number, name in enumerate(self.skeleton.names) if name.startswith(starts)]
        return weights[:, chosen].sum(axis=1)

    def weight(self, *starts):
        """Returns per vertex the sum of the weights of all bones whose names begin with one of @starts."""
        return self._sum(self.weights, *starts)

    def _cloth(self, vertices, weights):
        """Signed distances to the edges of shirt and tights."""
        skeleton = self.skeleton
        arm = self._sum(weights, 'upperarm', 'lowerarm', 'hand', 'finger')
        height = vertices[:, 2]
        hip, knee, neck = skeleton.head('thigh.L')[2], skeleton.head('shin.L')[2], skeleton.head('neck01')[2]
        waist = hip + 0.115
        tights = np.minimum(waist - height, height - (knee - 0.06))
        tights[arm > 0.3] = -1
        upper = skeleton.head('upperarm.L')
        along = skeleton.head('lowerarm01.L') - upper
        length = np.linalg.norm(along)
        mirrored = vertices * [1, 1, 1]
        mirrored[:, 0] = np.abs(mirrored[:, 0])
        reach = (mirrored - upper) @ (along / length)
        sleeve = np.where(arm > 0.02, 0.42 * length - reach, 1.0)
        collar = neck - 0.008 + vertices[:, 1] * 0.35 - height
        shirt = np.minimum(np.minimum(height - (waist - 0.012), collar), sleeve)
        shirt[(arm > 0.5) & (reach > 0.6 * length)] = -1
        shirt[(height < waist + 0.08) & (arm > 0.3)] = -1
        return shirt, tights

    def _dress(self, vertices, faces, weights):
        """Smooths the skin under the clothes and gives cloth and hair their thickness."""
        matrix = smoothing_matrix(len(vertices), faces)
        shirt, tights = self._cloth(vertices, weights)
        hip = self.skeleton.head('thigh.L')[2]
        chest = _step(shirt, 0, 0.02) * _step(-vertices[:, 1], -0.02, 0.04) * _step(vertices[:, 2], hip + 0.14, hip + 0.2)
        arm = self._sum(weights, 'upperarm')
        for amount, rounds in ((0.8 * chest * (arm < 0.1), 300), (0.6 * _step(shirt, 0, 0.02), 12), (0.4 * _step(tights, 0, 0.02), 10)):
            for _ in range(rounds):
                vertices = vertices + (matrix @ vertices - vertices) * amount[:, None]
        on_head = self._sum(weights, 'head')
        hair = head.hair_field(vertices, self.skeleton.head('head'), self.name == 'woman')
        crown = _step(hair, 0, 0.012) * (on_head > 0.5)
        for _ in range(14):
            vertices = vertices + 0.5 * (matrix @ vertices - vertices) * crown[:, None]
        thickness = 0.004 * np.maximum(_step(shirt, 0, 0.012), _step(tights, 0, 0.012)) + (0.013 if self.name == 'woman' else 0.008) * crown
        return vertices + normals(vertices, faces) * thickness[:, None]

    def _draw_fields(self, shoe):
        shirt, tights = self._cloth(self.vertices, self.weights)
        on_head = self.weight('head')
        hair = head.hair_field(self.vertices, self.skeleton.head('head'), self.name == 'woman')
        arm = self.weight('upperarm', 'lowerarm', 'hand', 'finger')
        no_shoe = shoe < 0
        self.fields = {'shirt': np.where(no_shoe, shirt, -1), 'tights': np.where(no_shoe, tights, -1),
                       'hair': np.where(on_head > 0.5, hair, -1),
                       'shoe': np.where(no_shoe, -1.0, 1.0), 'sole': np.where(no_shoe, -1.0, shoes.SOLE - shoe)}
        self.fields.update(muscles.fields(self.skeleton, self.vertices, arm, self.weight('head', 'neck')))

    def _breath(self):
        """Returns how a full breath moves each vertex of the rest pose: belly forward, lower ribs to the sides."""
        hip, neck = self.skeleton.head('thigh.L')[2], self.skeleton.head('neck01')[2]
        share = (self.vertices[:, 2] - hip) / (neck - hip)
        trunk = 1 - np.clip(self.weight('upperarm', 'lowerarm', 'hand', 'finger', 'clavicle') * 3, 0, 1)
        front = _step(-self.vertices[:, 1], -0.02, 0.06)
        belly = np.exp(-((share - 0.30) / 0.15) ** 2) * front
        ribs = np.exp(-((share - 0.52) / 0.12) ** 2) * _step(np.abs(self.vertices[:, 0]), 0.03, 0.11) * _step(-self.vertices[:, 1], -0.07, 0)
        return trunk[:, None] * (belly[:, None] * [0, -BREATH_BELLY, 0]
                                 + (ribs * np.sign(self.vertices[:, 0]))[:, None] * [BREATH_RIBS, 0, 0])

    def bend(self, pose, curls, breath):
        """Returns the vertices of one pose: angles, curls of the fingers (2 x 5 radians), breath from 0 (out) to 1 (in)."""
        turns, positions, _ = self.skeleton.pose(pose, np.asarray(curls)[None])
        if breath:
            blend = np.einsum('vb,bij->vij', self.weights[self._moving], turns[0])
            vertices = self.skin.bend(turns[0], positions[0])
            vertices[self._moving] += breath * np.einsum('vij,vj->vi', blend, self.breath[self._moving])
            return vertices
        return self.skin.bend(turns[0], positions[0])

    @property
    def _moving(self):
        if not hasattr(self, '_breathing'):
            self._breathing = np.flatnonzero(np.linalg.norm(self.breath, axis=1) > 1e-5)
        return self._breathing


def load(folder, name, cache):
    """Returns the body @name ("woman", "man"); kept in the folder @cache until its files or the programs change."""
    programs = b''.join(path.read_bytes() for path in sorted(Path(__file__).parent.glob('*.py'))
                        if path.stem in ('source', 'skeleton', 'skinning', 'head', 'shoes', 'muscles', 'body'))
    key = hashlib.sha256(programs + json.dumps([str(folder), name]).encode()).hexdigest()[:16]
    path = Path(cache) / f'body-{name}-{key}.pickle'
    if path.exists():
        return pickle.loads(path.read_bytes())
    body = Body(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(pickle.dumps(body))
    return body
