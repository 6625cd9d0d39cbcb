# SPDX-License-Identifier: GPL-3.0-or-later
"""
Runs inside Blender: blender -b --factory-startup -P blend.py -- JOB.npz SCENE.json FOLDER WIDTH HEIGHT SAMPLES NUMBER:NAME...

Renders the given pictures of a job (see job.py) as FOLDER/NAME.png; the first one, on which the others rest, has to be among them or
there. One that lies there already is left alone, so a run that was ended goes on where it was; a picture gets its name only when it is
whole.
"""

import json
import math
import os
import sys

import bpy
import numpy as np
from mathutils import Matrix, Vector

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import changed  # noqa: E402

BACKGROUND = '#e9edf1'
# The floor as it looks in this light, so that it has no end.
HORIZON = '#f6f8fb'
COLORS = {'skin': '#d6ab8c', 'shirt': '#c3ccd5', 'tights': '#5b6878', 'hair': '#4a362c', 'shoe': '#f3f4f6', 'sole': '#8b98a6',
          'rim': '#1d2630'}
BLUR = {'iterations': 3, 'sigma_color': 0.25, 'sigma_space': 3.0, 'normals': 0.35}


def linear(color):
    """Returns the linear RGBA of an sRGB color like "#aabbcc"."""
    parts = [int(color[start:start + 2], 16) / 255 for start in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts] + [1]


def plain(name, color, roughness=0.6):
    """Makes a material of one color."""
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    shader = material.node_tree.nodes['Principled BSDF']
    shader.inputs['Base Color'].default_value = linear(color)
    shader.inputs['Roughness'].default_value = roughness
    return material


class Paint:
    """The body's material: layers of color over the skin, each with an area that is a signed distance on the mesh."""

    def __init__(self, skin):
        self.material = plain('body', skin, 0.65)
        self.nodes, self.links = self.material.node_tree.nodes, self.material.node_tree.links
        self.nodes['Principled BSDF'].inputs['Specular IOR Level'].default_value = 0.2
        value = self.nodes.new('ShaderNodeRGB')
        value.outputs[0].default_value = linear(skin)
        self.color = value.outputs[0]

    def _ramp(self, socket, low, high):
        node = self.nodes.new('ShaderNodeMapRange')
        node.inputs['From Min'].default_value, node.inputs['From Max'].default_value = low, high
        self.links.new(socket, node.inputs['Value'])
        return node.outputs['Result']

    def _math(self, operation, first, second):
        node = self.nodes.new('ShaderNodeMath')
        node.operation = operation
        for socket, value in zip(node.inputs, (first, second)):
            if isinstance(value, (int, float)):
                socket.default_value = value
            else:
                self.links.new(value, socket)
        return node.outputs[0]

    def _mix(self, share, color):
        node = self.nodes.new('ShaderNodeMix')
        node.data_type = 'RGBA'
        first, second = (socket for socket in node.inputs if socket.type == 'RGBA')
        second.default_value = linear(color)
        self.links.new(self.color, first)
        self.links.new(share, node.inputs['Factor'])
        self.color = next(socket for socket in node.outputs if socket.type == 'RGBA')

    def _field(self, name):
        node = self.nodes.new('ShaderNodeAttribute')
        node.attribute_name = name
        return node.outputs['Fac']

    def layer(self, name, color):
        """Paints the area @name."""
        self._mix(self._ramp(self._field(name), -0.001, 0.001), color)

    def muscle(self, name, color):
        """Paints a muscle with its rim; returns the node whose value is how strongly it works, 0 to 1."""
        strength = self.nodes.new('ShaderNodeValue')
        field = self._field(name)
        area = self._ramp(field, -0.001, 0.001)
        self._mix(self._math('MULTIPLY', area, strength.outputs[0]), color)
        rim = self._math('MULTIPLY', area, self._ramp(field, 0.0045, 0.0025))
        self._mix(self._math('MULTIPLY', rim, 0.7), COLORS['rim'])
        return strength

    def finish(self):
        """Connects the last layer and returns the material."""
        self.links.new(self.color, self.nodes['Principled BSDF'].inputs['Base Color'])
        return self.material


def add_body(job, scene):
    """Returns (object, {muscle: strength node})."""
    mesh = bpy.data.meshes.new('body')
    corners, sizes = job['face_corners'].tolist(), job['face_sizes']
    ends = np.cumsum(sizes)
    mesh.from_pydata(job['vertices'][0].tolist(), [], [corners[end - size:end] for end, size in zip(ends, sizes)])
    mesh.polygons.foreach_set('use_smooth', np.ones(len(sizes), bool))
    paint = Paint(COLORS['skin'])
    for key in job:
        if key.startswith('field_'):
            attribute = mesh.attributes.new(key[6:], 'FLOAT', 'POINT')
            attribute.data.foreach_set('value', job[key].astype(np.float32))
    for name in ('shirt', 'tights'):
        paint.layer(name, COLORS[name])
    strengths = {muscle['name']: paint.muscle(muscle['name'], muscle['color']) for muscle in scene['muscles']}
    for name in ('hair', 'shoe', 'sole'):
        paint.layer(name, COLORS[name])
    mesh.materials.append(paint.finish())
    body = bpy.data.objects.new('body', mesh)
    bpy.context.scene.collection.objects.link(body)
    fine = body.modifiers.new('fine', 'SUBSURF')
    fine.levels = fine.render_levels = 1
    return body, strengths


def add_part(part, owner):
    """Adds one solid of a prop: box, cylinder, ball or a rod between two points."""
    if part['form'] == 'box':
        bpy.ops.mesh.primitive_cube_add(size=1)
        shape = bpy.context.object
        shape.scale = part['size']
    elif part['form'] == 'cylinder':
        bpy.ops.mesh.primitive_cylinder_add(radius=part['radius'], depth=part['length'], vertices=48)
        shape = bpy.context.object
    else:
        bpy.ops.mesh.primitive_uv_sphere_add(radius=part['radius'], segments=48, ring_count=24)
        shape = bpy.context.object
        shape.scale = part.get('scale', (1, 1, 1))
    shape.location = part.get('at', (0, 0, 0))
    shape.rotation_euler = [math.radians(angle) for angle in part.get('turn', (0, 0, 0))]
    if part.get('round'):
        # The bevel is measured before the scale unless that is applied.
        bpy.ops.object.transform_apply(location=False, rotation=False, scale=True)
        bevel = shape.modifiers.new('round', 'BEVEL')
        bevel.width, bevel.segments = part['round'], 4
    bpy.ops.object.shade_smooth_by_angle(angle=0.7)
    shape.data.materials.append(plain('prop', part['color'], part.get('roughness', 0.7)))
    shape.parent = owner


def add_props(job, scene):
    """Returns [(object, matrices or None)]."""
    props = []
    for prop in scene['props']:
        owner = bpy.data.objects.new(prop['name'], None)
        bpy.context.scene.collection.objects.link(owner)
        for part in prop['parts']:
            add_part(part, owner)
        key = f'prop_{prop["name"]}'
        props.append((owner, job.get(key)))
    return props


def add_light_and_floor(camera, target):
    """A pale floor without an end, soft light from behind the camera's left shoulder. Returns the direction of the light that casts shadows."""
    bpy.ops.mesh.primitive_plane_add(size=3000, location=(0, 0, -0.012))
    bpy.context.object.data.materials.append(plain('floor', BACKGROUND, 0.95))
    world = bpy.data.worlds.new('world')
    bpy.context.scene.world = world
    world.use_nodes = True
    nodes, links = world.node_tree.nodes, world.node_tree.links
    ambient = nodes['Background']
    ambient.inputs['Color'].default_value = linear('#f4f7ff')
    ambient.inputs['Strength'].default_value = 0.62
    seen = nodes.new('ShaderNodeBackground')
    seen.inputs['Color'].default_value = linear(HORIZON)
    path, mix = nodes.new('ShaderNodeLightPath'), nodes.new('ShaderNodeMixShader')
    links.new(path.outputs['Is Camera Ray'], mix.inputs['Fac'])
    links.new(ambient.outputs[0], mix.inputs[1])
    links.new(seen.outputs[0], mix.inputs[2])
    links.new(mix.outputs[0], nodes['World Output'].inputs['Surface'])
    forward = Vector(((target - camera).x, (target - camera).y, 0)).normalized()
    right, up = forward.cross(Vector((0, 0, 1))), Vector((0, 0, 1))
    sun = 0.55 * forward + 0.5 * right - 0.95 * up
    for direction, energy, spread, shadow, color in (
            (sun, 1.75, 18, True, '#fff6ea'),
            (0.5 * forward - 0.8 * right - 0.25 * up, 0.35, 57, False, '#dfe9ff'),
            (-0.8 * forward - 0.3 * right - 0.55 * up, 0.5, 57, False, '#ffffff')):
        light = bpy.data.lights.new('sun', 'SUN')
        light.energy, light.angle, light.use_shadow, light.color = energy, math.radians(spread), shadow, linear(color)[:3]
        lamp = bpy.data.objects.new('sun', light)
        bpy.context.scene.collection.objects.link(lamp)
        lamp.rotation_euler = direction.to_track_quat('-Z', 'Y').to_euler()
    return sun


def add_camera(scene):
    """Returns (position, target)."""
    position, target = Vector(scene['camera']['from']), Vector(scene['camera']['to'])
    data = bpy.data.cameras.new('camera')
    data.lens = scene['camera']['lens']
    camera = bpy.data.objects.new('camera', data)
    bpy.context.scene.collection.objects.link(camera)
    camera.location = position
    camera.rotation_euler = (target - position).to_track_quat('-Z', 'Y').to_euler()
    bpy.context.scene.camera = camera
    return position, target


def set_engine(width, height, samples):
    """Cycles on the CPU; many samples are not worth their time when a blur along surfaces takes the grain away."""
    scene = bpy.context.scene
    scene.render.engine = 'CYCLES'
    scene.render.resolution_x, scene.render.resolution_y = width, height
    scene.render.use_persistent_data = True
    scene.view_settings.view_transform = 'Standard'
    cycles = scene.cycles
    cycles.samples, cycles.use_denoising, cycles.use_auto_tile = samples, False, False
    cycles.sampling_pattern = 'BLUE_NOISE'
    cycles.max_bounces, cycles.diffuse_bounces = 4, 2
    scene.render.image_settings.color_mode = 'RGB'
    layer = scene.view_layers[0]
    layer.use_pass_diffuse_color = layer.use_pass_normal = True
    scene.use_nodes = True
    tree = scene.node_tree
    tree.nodes.clear()
    layers, out = tree.nodes.new('CompositorNodeRLayers'), tree.nodes.new('CompositorNodeComposite')
    edges, blur = tree.nodes.new('CompositorNodeMixRGB'), tree.nodes.new('CompositorNodeBilateralblur')
    edges.inputs[0].default_value = BLUR['normals']
    blur.iterations, blur.sigma_color, blur.sigma_space = BLUR['iterations'], BLUR['sigma_color'], BLUR['sigma_space']
    tree.links.new(layers.outputs['DiffCol'], edges.inputs[1])
    tree.links.new(layers.outputs['Normal'], edges.inputs[2])
    tree.links.new(layers.outputs['Image'], blur.inputs['Image'])
    tree.links.new(edges.outputs[0], blur.inputs['Determinator'])
    tree.links.new(blur.outputs[0], out.inputs[0])


def corners(owner, matrices, frame):
    """Returns the corners of a moving prop's parts in a picture, 3 to a row."""
    owner.matrix_world = Matrix(matrices[frame].tolist())
    bpy.context.view_layer.update()
    return [part.matrix_world @ Vector(corner) for part in owner.children for corner in part.bound_box]


def differing(job, scene, props, frame):
    """Returns the points of body and props at which picture @frame differs from the first one, in both of them."""
    first, now = job['vertices'][0], job['vertices'][frame]
    differs = np.abs(now - first).max(axis=1) > changed.MOVED_M
    if job['strength'][frame] != job['strength'][0]:
        for muscle in scene['muscles']:
            differs |= job[f'field_{muscle["name"]}'] > -0.004
    points = [first[differs], now[differs]]
    for owner, matrices in props:
        if matrices is not None and np.abs(matrices[frame] - matrices[0]).max() > 1e-5:
            points += [np.array(corners(owner, matrices, number)) for number in (0, frame)]
    return np.concatenate(points)


def render(path, where, whole):
    """Renders the scene as it stands to @path: all of it if @where is None, else the box, pasted into the pixels @whole."""
    settings = bpy.context.scene.render
    unfinished = path.replace('.png', '.part.png')
    settings.filepath = unfinished
    settings.use_border = settings.use_crop_to_border = False
    if where:
        where.set_border(settings)
    bpy.ops.render.render(write_still=True)
    if where:
        changed.paste(whole, unfinished, where, unfinished)
    os.replace(unfinished, path)


def main(job_path, scene_path, folder, width, height, samples, *pictures):
    with np.load(job_path) as file:
        job = dict(file)
    with open(scene_path, encoding='utf-8') as file:
        scene = json.load(file)
    bpy.ops.wm.read_factory_settings(use_empty=True)
    body, strengths = add_body(job, scene)
    props = add_props(job, scene)
    sun = add_light_and_floor(*add_camera(scene))
    set_engine(int(width), int(height), int(samples))
    bpy.context.view_layer.update()
    whole = None
    for picture in sorted(pictures, key=lambda picture: int(picture.split(':')[0])):
        frame, name = int(picture.split(':')[0]), picture.split(':')[1]
        path = os.path.join(folder, f'{name}.png')
        if not os.path.exists(path):
            where = changed.box(changed.shadows(differing(job, scene, props, frame), sun), bpy.context.scene.render) if frame else None
            body.data.vertices.foreach_set('co', job['vertices'][frame].astype(np.float32).ravel())
            body.data.update()
            body.update_tag()
            for muscle in scene['muscles']:
                strengths[muscle['name']].outputs[0].default_value = muscle['share'] * float(job['strength'][frame])
            for owner, matrices in props:
                if matrices is not None:
                    owner.matrix_world = Matrix(matrices[frame].tolist())
            render(path, where, whole)
        if frame == 0:
            whole = changed.pixels(path)


main(*sys.argv[sys.argv.index('--') + 1:])
