# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo clips of Back Rehab: a body, poses solved from the cards, the measured gates, and the hand-over to Blender."""
