# SPDX-License-Identifier: GPL-3.0-or-later
"""Hands a solved clip over to Blender: JOB.npz with the pictures and SCENE.json with camera, props and colors."""

import hashlib
import json

import numpy as np

from . import props

PRIMARY, SECONDARY = 1.0, 0.55
# Two pictures that differ by less look the same: about half a pixel of the clip, a thirtieth of the strength of a color.
SAME_M, SAME_STRENGTH = 0.0012, 0.03


def colors(legend):
    """Returns {muscle: color} of the file legend.json."""
    groups = json.loads(legend.read_text(encoding='utf-8'))['groups']
    return {muscle: group['color'] for group in groups for muscle in group['muscles']}


def scene(clip, legend):
    """Returns what SCENE.json holds."""
    known = colors(legend)
    muscles = [{'name': name, 'color': known[name], 'share': share}
               for names, share in ((clip.card.secondary, SECONDARY), (clip.card.primary, PRIMARY)) for name in names if name in known]
    return {'camera': clip.file.camera, 'muscles': muscles,
            'props': [{'name': f'{number}-{entry["form"]}', 'parts': props.parts(entry)} for number, entry in enumerate(clip.file.props)]}


def alike(clip):
    """Returns per picture the number of the first one that looks the same."""
    kept = []
    found = []
    for number, (vertices, strength) in enumerate(zip(clip.vertices, clip.strength)):
        off = [max(np.abs(vertices - clip.vertices[other]).max() / SAME_M, abs(strength - clip.strength[other]) / SAME_STRENGTH,
                   *(np.abs(matrices[number] - matrices[other]).max() / SAME_M for matrices in clip.moving.values()))
               for other in kept]
        if off and min(off) < 1:
            found.append(kept[int(np.argmin(off))])
        else:
            kept.append(number)
            found.append(number)
    return found


def write(clip, legend, folder):
    """Writes both files to @folder. Returns a digest per picture: what has the same one need not be rendered again."""
    folder.mkdir(parents=True, exist_ok=True)
    described = json.dumps(scene(clip, legend), sort_keys=True)
    (folder / 'scene.json').write_text(described, encoding='utf-8')
    faces = clip.body.faces
    np.savez(folder / 'job.npz', vertices=clip.vertices.astype(np.float32), strength=clip.strength,
             face_corners=np.concatenate([np.array(face) for face in faces]), face_sizes=np.array([len(face) for face in faces]),
             **{f'field_{name}': field.astype(np.float32) for name, field in clip.body.fields.items()},
             **{f'prop_{number}-{clip.file.props[number]["form"]}': matrices for number, matrices in clip.moving.items()})
    fields = b''.join(np.round(field, 5).tobytes() for field in clip.body.fields.values())
    common = hashlib.sha256(described.encode() + fields).digest()
    # Half a tenth of a millimetre: what rounding of another processor may change, nobody sees.
    moving = [b''.join(np.round(matrices[state] / 5e-5).astype(np.int32).tobytes() for matrices in clip.moving.values())
              for state in range(len(clip.states))]
    states = [np.round(vertices / 5e-5).astype(np.int32).tobytes() + f'{strength:.3f}'.encode() + moved
              for vertices, strength, moved in zip(clip.vertices, clip.strength, moving)]
    # What does not change is taken from the first picture.
    return [hashlib.sha256(common + state + (states[0] if number else b'')).hexdigest() for number, state in enumerate(states)]
