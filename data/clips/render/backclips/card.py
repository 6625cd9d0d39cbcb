# SPDX-License-Identifier: GPL-3.0-or-later
"""What the card in the program file asks of a clip: parts with their seconds, contacts, the range of the low back, muscles."""

import hashlib
import json
from dataclasses import dataclass

FRAMES_PER_SECOND = 24
# A hold that is longer than this is shown by one breath that loops.
LONGEST_HOLD_S, BREATH_S = 5, 4

STILL = (-5, 5)
# Degrees (flexion, side, twist) that the movement of a card allows; middle range, never the end of it.
LUMBAR = {
    'still': (STILL, STILL, STILL),
    'flexion': ((-15, 25), STILL, STILL),
    'extension': ((-15, 5), STILL, STILL),
    'side-bend': (STILL, (-15, 15), STILL),
    'rotation': (STILL, (-8, 8), (-12, 12)),
}


@dataclass(frozen=True)
class Part:
    """One part of a repetition: its name, its seconds in the clip, whether it is the hold and whether the hold is one looping breath."""

    name: str
    seconds: float
    hold: bool
    loops: bool


@dataclass(frozen=True)
class Card:
    """One variant of an exercise."""

    clip: str
    parts: tuple
    contacts: tuple
    lumbar: tuple        # (low, high) degrees for flexion, side bend and twist
    primary: tuple
    secondary: tuple
    per_side: bool
    may_slide: bool      # the card says that a limb slides along the floor
    digest: str


def _read(exercise, variant):
    parts = []
    for part in variant['parts']:
        hold = part.get('hold', False)
        seconds = variant['hold_s']['from'] if hold else part['seconds']
        loops = hold and seconds > LONGEST_HOLD_S
        parts.append(Part(part['name'], BREATH_S if loops else seconds, hold, loops))
    asked = [variant['parts'], variant.get('hold_s'), variant['contacts'], exercise['spine'], exercise['primary'], exercise['secondary']]
    return Card(variant['clip'], tuple(parts), tuple(variant['contacts']), LUMBAR[exercise['spine']['movement']],
                tuple(exercise['primary']), tuple(exercise['secondary']), exercise['per_side'],
                any('slide' in part.name.lower() for part in parts),
                hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest())


def read_all(path):
    """Returns {clip: Card} of the program file @path, in the order of the program."""
    with open(path, encoding='utf-8') as file:
        program = json.load(file)
    cards = {}
    for exercise in program['exercises']:
        for name in ('ordinary', 'easier'):
            if name in exercise and 'clip' in exercise[name]:
                card = _read(exercise, exercise[name])
                cards.setdefault(card.clip, card)
    return cards
