# SPDX-License-Identifier: GPL-3.0-or-later
"""Bends the mesh with the bones: blended dual quaternions, then a smoothing that keeps the form of the rest pose (delta mush)."""

import numpy as np
import scipy.sparse as sparse
from scipy.spatial.transform import Rotation


def smoothing_matrix(count, faces):
    """Returns the sparse matrix that replaces each vertex by the mean of its neighbours."""
    pairs = {pair for face in faces for a, b in zip(face, face[1:] + face[:1]) for pair in ((a, b), (b, a))}
    rows, columns = np.array(sorted(pairs)).T
    matrix = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(count, count))
    return sparse.diags(1 / np.maximum(np.asarray(matrix.sum(axis=1)).ravel(), 1)) @ matrix


def _multiply(a, b):
    real = a[:, 0] * b[:, 0] - (a[:, 1:] * b[:, 1:]).sum(axis=1)
    rest = a[:, :1] * b[:, 1:] + b[:, :1] * a[:, 1:] + np.cross(a[:, 1:], b[:, 1:])
    return np.concatenate([real[:, None], rest], axis=1)


class Skin:
    """Weights and smoothing of one body; made once, used for every frame."""

    def __init__(self, skeleton, vertices, faces, weights, mush, rounds=8):
        """@mush: per vertex, how much of the smoothing it gets (none at fingers, face and shoes)."""
        self.skeleton, self.vertices, self.rounds = skeleton, vertices, rounds
        self.weights = sparse.csr_matrix(weights)
        self.matrix = smoothing_matrix(len(vertices), faces)
        self.mush = mush[:, None]
        self.details = vertices - self._smooth(vertices)

    def _smooth(self, vertices):
        for _ in range(self.rounds):
            vertices = self.matrix @ vertices
        return vertices

    def bend(self, turns, positions):
        """Returns the vertices for one pose: @turns bones x 3 x 3 and @positions bones x 3."""
        real = np.roll(Rotation.from_matrix(turns).as_quat(), 1, axis=1)
        for bone, parent in enumerate(self.skeleton.parents):
            if parent >= 0 and real[bone] @ real[parent] < 0:
                real[bone] = -real[bone]
        shift = positions - np.einsum('nij,nj->ni', turns, self.skeleton.heads)
        dual = 0.5 * _multiply(np.concatenate([np.zeros((len(shift), 1)), shift], axis=1), real)
        b, e = self.weights @ real, self.weights @ dual
        length = np.linalg.norm(b, axis=1, keepdims=True)
        b, e = b / length, e / length
        bent = self.vertices + 2 * np.cross(b[:, 1:], np.cross(b[:, 1:], self.vertices) + b[:, :1] * self.vertices)
        bent += 2 * (b[:, :1] * e[:, 1:] - e[:, :1] * b[:, 1:] + np.cross(b[:, 1:], e[:, 1:]))
        local = Rotation.from_quat(np.roll(b, -1, axis=1))
        return bent + (self._smooth(bent) + local.apply(self.details) - bent) * self.mush
