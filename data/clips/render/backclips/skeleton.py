# SPDX-License-Identifier: GPL-3.0-or-later
"""The skeleton: bones, anatomical angles with their limits, and forward kinematics for many poses at once."""

import numpy as np

SIDES = ('L', 'R')
SIGN = {'L': 1.0, 'R': -1.0}
FINGERS = tuple(f'finger{number}-{link}' for number in range(1, 6) for link in range(1, 4))

# Degrees, from the hanging arms and straight legs of a person who stands. Flexion, abduction, elevation and dorsal flexion are
# positive; hip_rot is negative toe-out; pronation turns the palm backward.
LIMITS = {
    'lumbar_flex': (-25, 50), 'lumbar_side': (-25, 25), 'lumbar_twist': (-15, 15),
    'chest_flex': (-25, 40), 'chest_side': (-25, 25), 'chest_twist': (-40, 40),
    'neck_flex': (-60, 60), 'neck_side': (-40, 40), 'neck_twist': (-70, 70),
    'scapula_up': (-8, 40), 'scapula_forward': (-25, 25),
    'shoulder_flex': (-60, 185), 'shoulder_abd': (-45, 180), 'shoulder_rot': (-90, 90),
    'elbow': (0, 150), 'pronation': (-100, 100), 'wrist_flex': (-90, 80), 'wrist_dev': (-30, 40),
    'hip_flex': (-25, 135), 'hip_abd': (-30, 60), 'hip_rot': (-50, 50),
    'knee': (0, 155), 'ankle': (-60, 35), 'foot_inv': (-30, 40), 'toes': (-80, 45),
}
ROOT = ('x', 'y', 'z', 'pitch', 'roll', 'yaw')
TRUNK = tuple(name for name in LIMITS if name.split('_')[0] in ('lumbar', 'chest', 'neck'))
LIMB = tuple(name for name in LIMITS if name not in TRUNK)
ANGLES = ROOT + TRUNK + tuple(f'{name}.{side}' for side in SIDES for name in LIMB)
INDEX = {name: number for number, name in enumerate(ANGLES)}

# How stiff each angle is against the solver: what a physiotherapist would look at first, moves last.
STIFFNESS = {
    'x': 0.3, 'y': 0.3, 'z': 0.3, 'pitch': 6, 'roll': 10, 'yaw': 10,
    'lumbar_flex': 25, 'lumbar_side': 25, 'lumbar_twist': 25, 'chest_flex': 12, 'chest_side': 12, 'chest_twist': 12,
    'neck_flex': 6, 'neck_side': 8, 'neck_twist': 8, 'scapula_up': 4, 'scapula_forward': 4,
    'shoulder_flex': 1, 'shoulder_abd': 2, 'shoulder_rot': 1, 'elbow': 1, 'pronation': 1, 'wrist_flex': 0.7, 'wrist_dev': 2,
    'hip_flex': 1, 'hip_abd': 2, 'hip_rot': 2, 'knee': 1, 'ankle': 0.7, 'foot_inv': 2, 'toes': 2,
}

# How a curl goes to the three joints of a finger: of a hand at rest, of one that holds a handle; how far the thumb then turns (radians).
BENT, HOOKED, OPPOSED = (0.9, 1.1, 0.8), (0.15, 1.2, 0.8), 0.5

_SPINE = (('spine05', 'lumbar', 0.40), ('spine04', 'lumbar', 0.35), ('spine03', 'lumbar', 0.25),
          ('spine02', 'chest', 0.5), ('spine01', 'chest', 0.5),
          ('neck01', 'neck', 0.20), ('neck02', 'neck', 0.25), ('neck03', 'neck', 0.25), ('head', 'neck', 0.30))


def angle_limits():
    """Returns lower and upper bounds of a pose vector, radians and metres."""
    low, high = np.full(len(ANGLES), -10.0), np.full(len(ANGLES), 10.0)
    for name, number in INDEX.items():
        limit = LIMITS.get(name.split('.')[0])
        if limit:
            low[number], high[number] = np.radians(limit)
    return low, high


def stiffness(changes=None):
    """Returns the weights of the solver's priors, one per angle; @changes replaces some by name."""
    values = np.array([STIFFNESS[name.split('.')[0]] for name in ANGLES], dtype=float)
    for name, value in (changes or {}).items():
        for number, angle in enumerate(ANGLES):
            if angle == name or angle.split('.')[0] == name:
                values[number] = value
    return values


def turn(axis, angle):
    """Returns rotation matrices about "x", "y" or "z" for an array of angles."""
    angle = np.asarray(angle, dtype=float)
    # Filled in place: the solver asks for so many of them that stacking costs more than the sines.
    along = 'xyz'.index(axis)
    first, second = (along + 1) % 3, (along + 2) % 3
    matrices = np.zeros(angle.shape + (3, 3))
    matrices[..., along, along] = 1
    matrices[..., first, first] = matrices[..., second, second] = np.cos(angle)
    matrices[..., second, first] = np.sin(angle)
    matrices[..., first, second] = -matrices[..., second, first]
    return matrices


def _frame(first, second):
    first = first / np.linalg.norm(first)
    second = second - first * (first @ second)
    second = second / np.linalg.norm(second)
    return np.stack([first, second, np.cross(first, second)], axis=1)


class Skeleton:
    """Merged bones of one body. `names`, `parents` and `heads` (rest positions) run parallel."""

    def __init__(self, source):
        def head(bone):
            return source.joints[source.bones[bone]['head']]

        bones = [('pelvis', None, (head('upperleg01.L') + head('upperleg01.R')) / 2)]
        above = 'pelvis'
        for name, _, _ in _SPINE:
            bones.append((name, above, head(name)))
            above = name
        for side in SIDES:
            def add(name, parent, position, side=side):
                bones.append((f'{name}.{side}', parent, position))

            add('clavicle', 'spine01', head(f'clavicle.{side}'))
            add('upperarm', f'clavicle.{side}', head(f'upperarm01.{side}'))
            add('lowerarm01', f'upperarm.{side}', head(f'lowerarm01.{side}'))
            add('lowerarm02', f'lowerarm01.{side}', head(f'lowerarm02.{side}'))
            add('hand', f'lowerarm02.{side}', head(f'wrist.{side}'))
            for finger in FINGERS:
                number, link = finger[6:].split('-')
                add(finger, f'hand.{side}' if link == '1' else f'finger{number}-{int(link) - 1}.{side}', head(f'{finger}.{side}'))
            add('thigh', 'pelvis', head(f'upperleg01.{side}'))
            add('shin', f'thigh.{side}', head(f'lowerleg01.{side}'))
            add('foot', f'shin.{side}', head(f'foot.{side}'))
            add('toes', f'foot.{side}', np.mean([head(f'toe{toe}-1.{side}') for toe in range(1, 6)], axis=0))
        self.names = [bone[0] for bone in bones]
        self.index = {name: number for number, name in enumerate(self.names)}
        self.parents = [-1 if bone[1] is None else self.index[bone[1]] for bone in bones]
        self.heads = np.array([bone[2] for bone in bones])
        self.neutral = self._neutral_turns()

    def head(self, name):
        """Returns the rest position of a bone's head."""
        return self.heads[self.index[name]]

    def merge_weights(self, weights, count):
        """Returns a matrix vertices x bones from the weights of the fine rig."""
        merged = np.zeros((count, len(self.names)))
        for bone, pairs in weights.items():
            pairs = [pair for pair in pairs if pair[0] < count]
            if pairs:
                numbers, amounts = zip(*pairs)
                np.add.at(merged, (list(numbers), self.index[self._merged_name(bone)]), amounts)
        return merged / np.maximum(merged.sum(axis=1, keepdims=True), 1e-9)

    def _merged_name(self, bone):
        if bone in self.index:
            return bone
        side = bone[-1]
        for start, name in (('root', 'pelvis'), ('pelvis', 'pelvis'), ('shoulder', f'clavicle.{side}'), ('upperarm', f'upperarm.{side}'),
                            ('upperleg', f'thigh.{side}'), ('lowerleg', f'shin.{side}'), ('toe', f'toes.{side}'),
                            ('wrist', f'hand.{side}'), ('metacarpal', f'hand.{side}'), ('breast', 'spine02')):
            if bone.startswith(start):
                return name
        return 'head'

    def _neutral_turns(self):
        """The turn of each bone from the spread rest pose to hanging arms and straight legs."""
        turns = np.tile(np.eye(3), (len(self.names), 1, 1))
        down, forward = np.array([0, 0, -1.0]), np.array([0, -1.0, 0])
        for side in SIDES:
            def at(name, side=side):
                return self.head(f'{name}.{side}')

            def put(name, value, side=side):
                turns[self.index[f'{name}.{side}']] = value

            put('thigh', _frame(down, forward) @ _frame(at('shin') - at('thigh'), forward).T)
            put('shin', _frame(down, forward) @ _frame(at('foot') - at('shin'), forward).T)
            upper, lower = at('lowerarm01') - at('upperarm'), at('hand') - at('lowerarm01')
            hinge = np.cross(upper, lower)
            hanging = _frame(down, np.array([-1.0, 0, 0]))
            put('upperarm', hanging @ _frame(upper, hinge).T)
            put('lowerarm01', hanging @ _frame(lower, hinge).T)
            put('lowerarm02', hanging @ _frame(lower, hinge).T)
            hand = _frame(down, forward) @ _frame(at('finger3-1') - at('hand'), at('finger2-1') - at('finger5-1')).T
            for name in ('hand',) + FINGERS:
                put(name, hand)
        return turns

    def pose(self, poses, curls=None):
        """
        Places the bones.

        @poses: array poses x angles. @curls: None, or an array poses x 2 sides x 5 fingers of radians, and if there is a sixth column, how
        much the hand is hooked around a handle, 0 to 1; without it fingers are left out.
        Returns (turns, positions, anatomical), each poses x bones x ...; anatomical are the turns without the neutral correction.
        """
        poses = np.atleast_2d(poses)
        count = len(poses)
        anatomical = np.tile(np.eye(3), (count, len(self.names), 1, 1))
        turns = anatomical.copy()
        positions = np.zeros((count, len(self.names), 3))

        def value(name):
            return poses[:, INDEX[name]]

        def put(name, local):
            bone = self.index[name]
            parent = self.parents[bone]
            anatomical[:, bone] = anatomical[:, parent] @ local
            turns[:, bone] = anatomical[:, bone] @ self.neutral[bone]
            positions[:, bone] = positions[:, parent] + turns[:, parent] @ (self.heads[bone] - self.heads[parent])

        anatomical[:, 0] = turns[:, 0] = turn('z', value('yaw')) @ turn('y', value('roll')) @ turn('x', value('pitch'))
        positions[:, 0] = self.heads[0] + np.stack([value('x'), value('y'), value('z')], axis=-1)
        for name, part, share in _SPINE:
            put(name, turn('z', value(f'{part}_twist') * share) @ turn('y', value(f'{part}_side') * share)
                @ turn('x', value(f'{part}_flex') * share))
        for number, side in enumerate(SIDES):
            sign = SIGN[side]

            def limb(name, side=side):
                return value(f'{name}.{side}')

            put(f'clavicle.{side}', turn('z', -sign * limb('scapula_forward')) @ turn('y', -sign * limb('scapula_up')))
            put(f'upperarm.{side}', turn('x', -limb('shoulder_flex')) @ turn('y', -sign * limb('shoulder_abd'))
                @ turn('z', sign * limb('shoulder_rot')))
            put(f'lowerarm01.{side}', turn('x', -limb('elbow')))
            put(f'lowerarm02.{side}', turn('z', -sign * limb('pronation') * 0.6))
            put(f'hand.{side}', turn('z', -sign * limb('pronation') * 0.4) @ turn('y', sign * limb('wrist_flex'))
                @ turn('x', -limb('wrist_dev')))
            if curls is not None:
                hooked = curls[:, number, 5] if curls.shape[2] > 5 else np.zeros(count)
                for finger in FINGERS:
                    which, link = (int(part) for part in finger[6:].split('-'))
                    share = BENT[link - 1] + (HOOKED[link - 1] - BENT[link - 1]) * hooked
                    local = turn('y', sign * curls[:, number, which - 1] * share)
                    if which == 1:
                        local = turn('z', -sign * OPPOSED * hooked * BENT[link - 1]) @ local
                    put(f'{finger}.{side}', local)
            put(f'thigh.{side}', turn('x', -limb('hip_flex')) @ turn('y', -sign * limb('hip_abd')) @ turn('z', -sign * limb('hip_rot')))
            put(f'shin.{side}', turn('x', limb('knee')))
            put(f'foot.{side}', turn('x', -limb('ankle')) @ turn('y', sign * limb('foot_inv')))
            put(f'toes.{side}', turn('x', limb('toes')))
        return turns, positions, anatomical
