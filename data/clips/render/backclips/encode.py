# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the clip from its pictures: VP9 in WebM in two passes, BT.709, one key frame, no sound; and the still as JPEG."""

import subprocess
import tempfile
from pathlib import Path

from .card import FRAMES_PER_SECOND

WIDTH, HEIGHT, QUALITY = 960, 540, 30
SCALE = f'scale={WIDTH}:{HEIGHT}:flags=lanczos:out_color_matrix=bt709:out_range=tv'


def _run(*words):
    subprocess.run(['ffmpeg', '-y', '-v', 'error', *words], check=True)


def clip(pictures, target):
    """Encodes the list of PNG files @pictures, frame by frame, to @target; it appears there only when it is whole."""
    with tempfile.TemporaryDirectory() as folder:
        for number, picture in enumerate(pictures):
            Path(folder, f'{number:05d}.png').symlink_to(picture)
        common = ['-framerate', str(FRAMES_PER_SECOND), '-i', f'{folder}/%05d.png', '-vf', SCALE,
                  '-c:v', 'libvpx-vp9', '-pix_fmt', 'yuv420p', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709',
                  '-color_range', 'tv', '-crf', str(QUALITY), '-b:v', '0', '-g', '9999', '-row-mt', '1', '-threads', '2', '-deadline', 'good',
                  '-an', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-passlogfile', f'{folder}/pass']
        _run(*common, '-cpu-used', '4', '-pass', '1', '-f', 'null', '/dev/null')
        _run(*common, '-cpu-used', '1', '-pass', '2', f'{folder}/clip.webm')
        target.write_bytes(Path(folder, 'clip.webm').read_bytes())


def still(picture, target):
    """Makes the JPEG of one PNG."""
    _run('-i', str(picture), '-vf', SCALE.replace(':out_range=tv', ':out_range=pc'), '-pix_fmt', 'yuvj420p', '-q:v', '3',
         '-frames:v', '1', str(target))


def sheet(pictures, target):
    """Lays six pictures side by side, three in a row."""
    with tempfile.TemporaryDirectory() as folder:
        for number, picture in enumerate(pictures):
            Path(folder, f'{number:05d}.png').symlink_to(picture)
        _run('-framerate', '1', '-i', f'{folder}/%05d.png', '-vf', 'scale=480:-1,tile=3x2', '-frames:v', '1', str(target))
