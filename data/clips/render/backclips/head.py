# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the calm face of a shop-window figure: no mouth slit, no sockets; nose, chin and ears stay. Draws the edge of the hair."""

import numpy as np

from .skinning import smoothing_matrix

EAR_X = 0.058        # what lies farther out than this on the head is ear (metres)


def _hidden(vertices, faces, centre, chosen):
    """Tells which of the @chosen vertices have another face between them and the outside, seen from @centre."""
    triangles = np.array([triangle for face in faces for triangle in zip(face[:1] * len(face), face[1:-1], face[2:])])
    near = np.isin(triangles, chosen).all(axis=1)
    a, b, c = (vertices[triangles[near, corner]] - centre for corner in range(3))
    normal = np.cross(b - a, c - a)
    distance = (normal * a).sum(axis=1)
    hidden = np.zeros(len(vertices), dtype=bool)
    for number in chosen:
        ray = vertices[number] - centre
        along = normal @ ray
        with np.errstate(divide='ignore', invalid='ignore'):
            reach = distance / along
        hits = np.flatnonzero((reach > 1.015) & (reach < 2))
        point = reach[hits, None] * ray
        inside = np.ones(len(hits), dtype=bool)
        for p, q in ((a, b), (b, c), (c, a)):
            inside &= (np.cross(q[hits] - p[hits], point - p[hits]) * normal[hits]).sum(axis=1) > 0
        hidden[number] = inside.any()
    return hidden


def _loops(faces):
    """Returns the rims of the holes of a mesh as lists of vertices, in the order that a filling face needs."""
    edges = {(a, b) for face in faces for a, b in zip(face, face[1:] + face[:1])}
    following = {b: a for a, b in edges if (b, a) not in edges}
    loops = []
    while following:
        start, vertex = next(iter(following.items()))
        loop = [start]
        del following[start]
        while vertex != start and vertex in following:
            loop.append(vertex)
            vertex = following.pop(vertex)
        if vertex == start and len(loop) > 2:
            loops.append(loop)
    return loops


def close_face(vertices, faces, weights, joint, on_head):
    """
    Cuts away lips, sockets and nostrils and closes the holes.

    @joint: where the head turns; @on_head: weight of the head per vertex. Returns (vertices, faces, weights) with a vertex more per hole.
    """
    centre = joint + np.array([0, -0.015, 0.055])
    front = (on_head > 0.5) & (vertices[:, 1] < joint[1] + 0.005) & (np.abs(vertices[:, 0]) < EAR_X)
    hidden = _hidden(vertices, faces, centre, np.flatnonzero(front))
    faces = [face for face in faces if not hidden[list(face)].any()]
    rims = []
    for loop in _loops(faces):
        if not front[loop].all():
            continue
        middle = len(vertices)
        vertices = np.vstack([vertices, vertices[loop].mean(axis=0)])
        weights = np.vstack([weights, weights[loop].mean(axis=0)])
        faces += [(a, b, middle) for a, b in zip(loop, loop[1:] + loop[:1])]
        rims.append(vertices[loop])
    matrix = smoothing_matrix(len(vertices), faces)
    rim = np.concatenate(rims)
    nearest = np.array([np.linalg.norm(rim - vertex, axis=1).min() if vertex[1] < joint[1] + 0.01 else 1 for vertex in vertices])
    ear = (np.abs(vertices[:, 0]) > EAR_X) | (vertices[:, 1] > joint[1])
    amount = np.clip(1.3 - nearest / 0.022, 0, 1) * (vertices[:, 2] > joint[2] - 0.07) * ~ear
    for _ in range(120):
        vertices = vertices + 0.7 * (matrix @ vertices - vertices) * amount[:, None]
    return vertices, faces, weights


def hair_field(vertices, joint, long_hair):
    """Returns the signed distance to the hair line, positive in the hair; a bay around each ear stays free."""
    y, z = vertices[:, 1] - joint[1], vertices[:, 2] - joint[2]
    top = np.array([-0.098, 0.125])
    nape = np.array([0.075, -0.045 if long_hair else -0.015])
    along = (nape - top) / np.linalg.norm(nape - top)
    line = (y - top[0]) * -along[1] + (z - top[1]) * along[0]
    ear = np.hypot((y - 0.005) / 0.026, (z - 0.048) / 0.040) - 1
    on_side = np.abs(vertices[:, 0]) > 0.045
    return np.where(on_side, np.minimum(line, 0.028 * ear), line)
