# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things lie in the project, and the digests that tell whether a clip still belongs to its sources."""

import hashlib
from pathlib import Path

RENDER = Path(__file__).resolve().parent.parent
CLIPS = RENDER.parent
PROGRAM = CLIPS.parent / 'programs' / 'default.json'
POSES = RENDER / 'poses'
LEGEND = RENDER / 'legend.json'
FIGURES = RENDER / 'figures.json'
MARKS = CLIPS / 'marks.json'
TO_COME = CLIPS / 'to-come.txt'

# What decides how a clip moves; how it is painted and encoded is not among it.
MOVING = ('body', 'card', 'clip', 'contacts', 'gates', 'head', 'posefile', 'props', 'shoes', 'skeleton', 'skinning', 'solver', 'source')


def digest(path):
    """Returns the sha256 of a file, None if there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else None


def programs_digest():
    """Returns one sha256 of all programs that decide how clips move."""
    together = hashlib.sha256()
    for name in MOVING:
        together.update((RENDER / 'backclips' / f'{name}.py').read_bytes())
    return together.hexdigest()


def with_poses():
    """Returns the names of the clips that have a pose file."""
    return sorted(path.stem for path in POSES.glob('*.toml'))
