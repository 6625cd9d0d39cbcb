# SPDX-License-Identifier: GPL-3.0-or-later
"""How deep points are inside the solids of a prop."""

import numpy as np

from .skeleton import turn


def _axes(part):
    """The turn of a solid: Euler angles in degrees, about x first, as the renderer takes them."""
    x, y, z = np.radians(part.get('turn', (0, 0, 0)))
    return turn('z', z) @ turn('y', y) @ turn('x', x)


def distance(part, points):
    """Returns the distance of @points to the surface of one solid, negative inside; @points in the frame of its prop."""
    local = (points - np.array(part.get('at', (0, 0, 0)))) @ _axes(part)
    if part['form'] == 'box':
        room = part.get('round', 0)
        over = np.abs(local) - np.array(part['size']) / 2 + room
        return np.linalg.norm(np.maximum(over, 0), axis=-1) + np.minimum(over.max(axis=-1), 0) - room
    if part['form'] == 'cylinder':
        over = np.stack([np.linalg.norm(local[..., :2], axis=-1) - part['radius'], np.abs(local[..., 2]) - part['length'] / 2], axis=-1)
        return np.linalg.norm(np.maximum(over, 0), axis=-1) + np.minimum(over.max(axis=-1), 0)
    return np.linalg.norm(local, axis=-1) - part['radius']


def nearest(parts, points):
    """Returns the distance of each point to the nearest of the solids @parts."""
    return np.min([distance(part, points) for part in parts], axis=0)
