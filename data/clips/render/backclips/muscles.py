# SPDX-License-Identifier: GPL-3.0-or-later
"""
Outlines of the muscles on the body.

Each outline is a polygon on a map of the skin: around the trunk or the thigh in degrees (0 front, 90 outside, 180 back) and along it as a
share (trunk: 0 at the hip joints, 1 at the foot of the neck; thigh: 0 at the hip, 1 at the knee). The result is a signed distance in
metres, positive inside, so that the renderer can draw the area and its rim sharply.
"""

import numpy as np

TRUNK = {
    'rectus-abdominis': [(0, -0.02), (9, 0), (19, 0.2), (23, 0.45), (21, 0.62), (0, 0.62)],
    'transverse-abdominis': [(0, 0.02), (25, 0.06), (52, 0.14), (60, 0.25), (56, 0.40), (0, 0.38)],
    'obliques': [(66, 0.15), (90, 0.19), (116, 0.22), (122, 0.36), (106, 0.50), (82, 0.56), (56, 0.58), (56, 0.47), (68, 0.36)],
    'diaphragm': [(0, 0.52), (40, 0.41), (90, 0.36), (140, 0.40), (180, 0.44), (180, 0.54), (140, 0.52), (90, 0.48), (40, 0.53), (0, 0.61)],
    'multifidus': [(180, 0.06), (169, 0.08), (163, 0.2), (167, 0.42), (180, 0.45)],
    'erector-spinae': [(173, 0.46), (166, 0.42), (160, 0.2), (148, 0.26), (148, 0.5), (155, 0.76), (173, 0.8)],
    'quadratus-lumborum': [(152, 0.22), (128, 0.22), (131, 0.4), (152, 0.42)],
    'latissimus': [(172, 0.26), (150, 0.38), (112, 0.6), (100, 0.78), (120, 0.82), (150, 0.72), (172, 0.66)],
    'upper-back': [(180, 0.64), (172, 0.68), (142, 0.8), (140, 0.92), (180, 0.96)],
    'gluteus-maximus': [(176, 0.10), (166, 0.15), (150, 0.16), (126, 0.05), (106, -0.05), (110, -0.15), (138, -0.175), (164, -0.14),
                        (176, -0.06)],
    'gluteus-medius': [(94, 0.18), (118, 0.205), (147, 0.175), (122, 0.06), (103, -0.04), (91, -0.02), (85, 0.09)],
    'hip-rotators': [(110, 0.02), (140, 0.045), (146, -0.02), (112, -0.06)],
}
THIGH = {
    'quadriceps': [(-55, 0.75), (-42, 0.35), (-10, 0.14), (40, 0.12), (72, 0.27), (78, 0.6), (58, 0.84), (25, 0.94), (-30, 0.94)],
    'hamstrings': [(112, 0.36), (108, 0.75), (122, 0.95), (238, 0.95), (252, 0.75), (240, 0.36), (180, 0.30)],
}
TRUNK_RADIUS, THIGH_RADIUS = 0.135, 0.075


def _distance(points, polygon):
    """Returns the signed distance of @points to @polygon, positive inside."""
    polygon = np.array(polygon)
    nearest = np.full(len(points), np.inf)
    inside = np.zeros(len(points), dtype=bool)
    for a, b in zip(polygon, np.roll(polygon, -1, axis=0)):
        edge, offset = b - a, points - a
        share = np.clip(offset @ edge / (edge @ edge), 0, 1)
        nearest = np.minimum(nearest, np.linalg.norm(offset - share[:, None] * edge, axis=1))
        crosses = (a[1] > points[:, 1]) != (b[1] > points[:, 1])
        with np.errstate(divide='ignore', invalid='ignore'):
            inside ^= crosses & (points[:, 0] < a[0] + (points[:, 1] - a[1]) * edge[0] / edge[1])
    return np.where(inside, nearest, -nearest)


def fields(skeleton, vertices, arm, head):
    """Returns a dictionary muscle -> signed distance per vertex; @arm and @head are the weights of arms and head."""
    hip, neck = skeleton.head('thigh.L')[2], skeleton.head('neck01')[2]
    knee = skeleton.head('shin.L')[2]
    height = vertices[:, 2]
    share = (height - hip) / (neck - hip)
    axis = 0.5 * (skeleton.head('pelvis')[1] + skeleton.head('spine02')[1])
    around = np.degrees(np.arctan2(np.abs(vertices[:, 0]), axis - vertices[:, 1]))
    off_trunk = np.where((arm > 0.35) | (head > 0.3), -1.0, 1.0)
    result = {}
    for name, outline in TRUNK.items():
        scale = np.array([np.radians(TRUNK_RADIUS), neck - hip])
        # An outline that touches the middle goes on beyond it: no rim along the spine or the navel.
        outline = [(-30 if angle == 0 else 210 if angle == 180 else angle, along) for angle, along in outline]
        field = _distance(np.stack([around, share], axis=1) * scale, np.array(outline) * scale)
        result[name] = np.minimum(field, off_trunk)
    for name, outline in THIGH.items():
        centre = np.array([skeleton.head('thigh.L')[0], skeleton.head('thigh.L')[1]])
        lower = np.array([skeleton.head('shin.L')[0], skeleton.head('shin.L')[1]])
        along = (hip - height) / (hip - knee)
        middle = centre + np.clip(along, 0, 1)[:, None] * (lower - centre)
        angle = np.degrees(np.arctan2(np.abs(vertices[:, 0]) - middle[:, 0], middle[:, 1] - vertices[:, 1]))
        if name == 'hamstrings':
            angle = np.mod(angle, 360)
        scale = np.array([np.radians(THIGH_RADIUS), hip - knee])
        result[name] = np.minimum(_distance(np.stack([angle, along], axis=1) * scale, np.array(outline) * scale), off_trunk)
    return result
