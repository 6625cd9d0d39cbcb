# SPDX-License-Identifier: GPL-3.0-or-later
"""
Runs inside Blender: renders only the part of a picture in which it can differ from the first picture of its clip.

What moved or shines otherwise, and the shadow it casts on the floor, lies in a box; around the box the first picture stays. The rim of
the box is mixed with it, as light that is thrown back by the body fades slowly.
"""

import bpy
import numpy as np

MOVED_M = 0.0007         # a third of a pixel
MARGIN, RIM = 0.03, 0.017    # around what changed; of it mixed with the first picture: shares of the picture's width
MOST = 0.85              # a box that is larger is not worth it
PENUMBRA = 0.16          # tangent of half the width of the sun


class Box:
    """A part of a picture in pixels, counted from below left as Blender does."""

    def __init__(self, left, right, low, high):
        self.left, self.right, self.low, self.high = left, right, low, high

    def set_border(self, render):
        """Restricts the rendering to the box."""
        width, height = render.resolution_x, render.resolution_y
        render.use_border = render.use_crop_to_border = True
        # The middle of a pixel: what is cut off to a whole number hits it.
        render.border_min_x, render.border_max_x = (self.left + 0.25) / width, min(1, (self.right + 0.25) / width)
        render.border_min_y, render.border_max_y = (self.low + 0.25) / height, min(1, (self.high + 0.25) / height)

    def shares(self, width, height):
        """Returns how much of the box counts, pixel by pixel: all of it, less towards an edge inside the picture."""
        rim = RIM * width

        def along(low, high, size):
            places = np.arange(low, high) + 0.5
            rise = np.ones(len(places)) if low == 0 else np.clip((places - low) / rim, 0, 1)
            return np.minimum(rise, 1 if high == size else np.clip((high - places) / rim, 0, 1))
        return np.minimum.outer(along(self.low, self.high, height), along(self.left, self.right, width))


def shadows(points, sun):
    """Returns @points and the rim of their shadows on the floor, @sun being the direction of its rays."""
    height = np.maximum(points[:, 2:], 0)
    cast = points + height * np.array(sun) / -sun[2]
    rim = PENUMBRA * height[:, 0]
    return np.concatenate([points] + [cast + np.outer(rim, way) for way in ((1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0))])


def box(points, render):
    """Returns the #Box around the world's @points as the camera sees them, None if the whole picture is to be rendered."""
    camera, size = bpy.context.scene.camera, np.array([render.resolution_x, render.resolution_y])
    lens = camera.calc_matrix_camera(bpy.context.evaluated_depsgraph_get(), x=int(size[0]), y=int(size[1]))
    seen = np.column_stack([points, np.ones(len(points))]) @ np.array(lens @ camera.matrix_world.inverted()).T
    if not len(points) or (seen[:, 3] <= 0).any():
        return None
    places = (seen[:, :2] / seen[:, 3:] + 1) / 2 * size
    margin = MARGIN * size[0]
    (left, low), (right, high) = (np.clip(edge, 0, size).astype(int).tolist() for edge in (places.min(axis=0) - margin, places.max(axis=0) + margin))
    if right - left < 8 or high - low < 8 or (right - left) * (high - low) > MOST * size.prod():
        return None
    return Box(left, right, low, high)


def pixels(path):
    """Returns rows x columns x RGBA of a picture, the lowest row first, as stored."""
    image = bpy.data.images.load(str(path), check_existing=False)
    values = np.empty(len(image.pixels), np.float32)
    image.pixels.foreach_get(values)
    shape = (image.size[1], image.size[0], 4)
    bpy.data.images.remove(image)
    return values.reshape(shape)


def paste(whole, part_path, where, target):
    """Mixes the picture of the box @where into @whole and writes it to @target."""
    height, width = whole.shape[:2]
    part, share = pixels(part_path), where.shares(width, height)[:, :, None]
    mixed = whole.copy()
    area = mixed[where.low:where.high, where.left:where.right]
    area += (part - area) * share
    image = bpy.data.images.new('mixed', width, height)
    image.pixels.foreach_set(mixed.ravel())
    image.file_format = 'PNG'
    image.save(filepath=str(target))
    bpy.data.images.remove(image)
