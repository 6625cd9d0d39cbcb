# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds the pose that keeps to the wished angles as far as contacts, balance and joint limits let it (Levenberg-Marquardt)."""

import numpy as np

from .skeleton import ANGLES, angle_limits

# Share of the body's mass per bone (limbs: each side).
MASS = {'head': 0.08, 'spine01': 0.13, 'spine02': 0.11, 'spine03': 0.05, 'spine04': 0.06, 'spine05': 0.06, 'pelvis': 0.10,
        'upperarm': 0.028, 'lowerarm01': 0.016, 'hand': 0.006, 'thigh': 0.10, 'shin': 0.0465, 'foot': 0.0145}
LIMIT_WEIGHT = 30
STEP = 1e-5


class Marks:
    """Some vertices of the mesh, bent by plain linear blending: fast enough for the solver; `offset` repairs the difference to the skin."""

    def __init__(self, body, numbers):
        self.numbers = np.asarray(numbers, dtype=int)
        # The solver leaves the fingers out: they go with the hand.
        weights = body.weights[self.numbers].copy()
        for bone, name in enumerate(body.skeleton.names):
            if name.startswith('finger'):
                weights[:, body.skeleton.index[f'hand.{name[-1]}']] += weights[:, bone]
                weights[:, bone] = 0
        self.bones = np.argsort(-weights, axis=1)[:, :4]
        self.shares = np.take_along_axis(weights, self.bones, axis=1)
        self.shares = self.shares / self.shares.sum(axis=1, keepdims=True)
        self.local = body.vertices[self.numbers][:, None] - body.skeleton.heads[self.bones]
        self.offset = np.zeros((len(self.numbers), 3))

    def place(self, placed):
        """Returns poses x marks x 3 for the result of Skeleton.pose()."""
        turns, positions, _ = placed
        moved = positions[:, self.bones] + (turns[:, self.bones] @ self.local[..., None])[..., 0]
        return (moved * self.shares[..., None]).sum(axis=2) + self.offset


class Solver:
    """For one body. A residual is a function of (result of Skeleton.pose()) that returns an array poses x n."""

    def __init__(self, body):
        self.skeleton = body.skeleton
        self.low, self.high = angle_limits()
        self.masses = []
        for number, name in enumerate(self.skeleton.names):
            share = MASS.get(name.split('.')[0])
            if share:
                weight = body.weights[:, number]
                self.masses.append((number, share, weight @ body.vertices / weight.sum() - self.skeleton.heads[number]))

    def centre_of_mass(self, placed):
        """Returns poses x 3."""
        turns, positions, _ = placed
        total = sum(share for _, share, _ in self.masses)
        return sum(share * (positions[:, bone] + turns[:, bone] @ local) for bone, share, local in self.masses) / total

    def _residuals(self, poses, wish, stiffness, residuals):
        placed = self.skeleton.pose(poses)
        beyond = np.maximum(0, self.low - poses) + np.maximum(0, poses - self.high)
        parts = [(poses - wish) * stiffness, beyond * LIMIT_WEIGHT]
        parts += [residual(placed).reshape(len(poses), -1) for residual in residuals]
        return np.concatenate(parts, axis=1)

    def solve(self, start, wish, stiffness, residuals, rounds=40):
        """Returns the pose near @wish."""
        pose, damping = start.copy(), 1e-3
        count = len(ANGLES)
        for _ in range(rounds):
            values = self._residuals(np.concatenate([pose[None], pose + STEP * np.eye(count)]), wish, stiffness, residuals)
            now = values[0]
            slope = (values[1:] - now).T / STEP
            square, gradient, cost = slope.T @ slope, slope.T @ now, now @ now
            for _ in range(7):
                change = -np.linalg.solve(square + damping * np.diag(np.diag(square) + 1e-6), gradient)
                change *= min(1, 0.4 / np.abs(change).max())
                after = self._residuals((pose + change)[None], wish, stiffness, residuals)[0]
                if after @ after < cost:
                    break
                damping *= 6
            else:
                return pose
            pose, damping = pose + change, max(damping / 4, 1e-7)
            if cost - after @ after < 1e-9 * max(cost, 1e-9):
                return pose
        return pose
