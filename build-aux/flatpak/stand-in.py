#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes, of a tree of Debian packages, what stands in for GNOME's Platform and Sdk where Flathub is out of reach.

    stand-in.py TREE OUT REPOSITORY     makes both and exports them into a repository of Flatpak's
    stand-in.py --check FILES           whether every library that the app in FILES uses is its own or the real runtime's, and its size
    stand-in.py --sources MANIFEST FOLDER STATE
                                        hands flatpak-builder what the manifest would download, as far as FOLDER has it

The Platform holds the libraries on the list beside this file and nothing else: what the real runtime lacks is then missing here, too."""

import argparse
import collections
import fnmatch
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

BRANCH = '51'
LISTS = pathlib.Path(__file__).resolve().parent / 'runtime-libraries'
MACHINES_OWN = {'passwd', 'passwd-', 'group', 'group-', 'shadow', 'shadow-', 'gshadow', 'gshadow-', 'machine-id', 'resolv.conf', 'hosts',
                'hostname', 'localtime', 'timezone', 'mtab', 'fstab', 'apt', 'dpkg', 'ld.so.cache', 'ld.so.conf'}
# What only building needs.
BUILD_ONLY = re.compile(r'^(include|share/(doc|man|gir-1\.0|vala|pkgconfig|aclocal|cmake.*|lintian|bug|perl.*)|lib/(apt|dpkg|gcc|cmake|debug)|'
                        r'libexec/gcc|lib/[^/]+/(pkgconfig|cmake|perl.*)|src|games|local)$')
METADATA = '''[Runtime]
name={name}
runtime=org.gnome.Platform/{arch}/{branch}
sdk=org.gnome.Sdk/{arch}/{branch}

[Environment]
GI_TYPELIB_PATH=/app/lib/girepository-1.0
GST_PLUGIN_SYSTEM_PATH=/app/lib/gstreamer-1.0:/usr/lib/{triplet}/gstreamer-1.0
XDG_DATA_DIRS=/app/share:/usr/share:/usr/share/runtime/share:/run/host/user-share:/run/host/share
'''


def listed():
    """Library -> where the real runtime has it from, or None for what only Debian's builds of others need."""
    libraries = {}
    for line in LISTS.read_text(encoding='utf-8').splitlines():
        if '|' in line and not line.startswith('#'):
            name, source = (cell.strip() for cell in line.split('|', 1))
            libraries[name] = None if source.startswith('debian') else source
    return libraries


def needed(paths):
    """Path -> the libraries that it asks for."""
    found = collections.defaultdict(list)
    for start in range(0, len(paths), 400):
        batch = [str(path) for path in paths[start:start + 400]]
        # Of a single file it does not say the name.
        output = subprocess.run(['readelf', '-d', os.devnull, *batch], capture_output=True, text=True, check=False).stdout
        current = None
        for line in output.splitlines():
            if line.startswith('File: '):
                current = line.removeprefix('File: ')
            elif '(NEEDED)' in line:
                found[current].append(line.split('[')[1].split(']')[0])
    return found


def _link(source, target):
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_symlink():
        target.symlink_to(os.readlink(source))
        return
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _copy(tree, files, leave_out):
    """Everything below usr and etc, hard-linked where that is possible."""
    for folder, inner, names in os.walk(tree / 'usr'):
        place = pathlib.Path(folder).relative_to(tree / 'usr')
        inner[:] = [name for name in inner if not leave_out(place / name)]
        for name in [*names, *(name for name in inner if (pathlib.Path(folder) / name).is_symlink())]:
            source = pathlib.Path(folder) / name
            if (source.is_symlink() or source.is_file()) and not leave_out(place / name):
                _link(source, files / place / name)
    for child in (tree / 'etc').iterdir():
        if child.name not in MACHINES_OWN:
            target = files / 'etc' / child.name
            target.parent.mkdir(exist_ok=True)
            if child.is_dir() and not child.is_symlink():
                shutil.copytree(child, target, symlinks=True, ignore_dangling_symlinks=True)
            else:
                shutil.copy2(child, target, follow_symlinks=False)
    (files / 'etc' / 'ld.so.conf').write_text('/app/lib\ninclude /etc/ld.so.conf.d/*.conf\n', encoding='utf-8')
    ldconfig = files / 'bin' / 'ldconfig'
    if not ldconfig.exists():
        ldconfig.symlink_to('../sbin/ldconfig')


def make(tree, out, repository, arch, triplet):
    stems = [name.split('.so')[0] for name in listed()]

    def is_listed(name):
        return any(fnmatch.fnmatchcase(name.split('.so')[0], stem) for stem in stems)

    # What shows video as letters, and the like: the real one is built without.
    plugins = list((tree / 'usr' / 'lib' / triplet / 'gstreamer-1.0').glob('*.so'))
    useless = {pathlib.Path(path).name for path, names in needed(plugins).items() if not all(map(is_listed, names))}

    def not_in_platform(path):
        if path.parent == pathlib.Path('lib') / triplet and '.so' in path.name:
            return not is_listed(path.name)
        if path.name in useless:
            return True
        return bool(BUILD_ONLY.match(str(path))) or path.suffix == '.a'

    for name, leave_out in (('org.gnome.Sdk', lambda path: str(path) in ('share/doc', 'share/man')), ('org.gnome.Platform', not_in_platform)):
        folder = out / name
        shutil.rmtree(folder, ignore_errors=True)
        (folder / 'files').mkdir(parents=True)
        _copy(tree, folder / 'files', leave_out)
        (folder / 'metadata').write_text(METADATA.format(name=name, arch=arch, branch=BRANCH, triplet=triplet), encoding='utf-8')
        subprocess.run(['flatpak', 'build-export', '--runtime', '--files=files', '--disable-sandbox', '--no-update-summary',
                        str(repository), str(folder), BRANCH], check=True, stdout=subprocess.DEVNULL)
        shutil.rmtree(folder)
    subprocess.run(['flatpak', 'build-update-repo', str(repository)], check=True, stdout=subprocess.DEVNULL)


def check(files):
    """Prints and counts what the app asks for and neither brings along nor finds in the real runtime."""
    libraries = listed()
    own = {path.name for path in files.rglob('*.so*')}
    missing = 0
    for path, names in needed([path for path in files.rglob('*') if path.is_file() and not path.is_symlink()
                               and path.read_bytes()[:4] == b'\x7fELF']).items():
        for name in names:
            if name not in own and not libraries.get(name):
                print(f'{path}: {name} is not in the runtime', file=sys.stderr)
                missing += 1
    sizes = {path: path.stat().st_size for path in files.rglob('*') if path.is_file() and not path.is_symlink()
             and path.relative_to(files).parts[:2] != ('lib', 'debug')}
    clips = sum(size for path, size in sizes.items() if path.parent.name == 'clips')
    print(f'Installed size: {(sum(sizes.values()) - clips) / 1e6:.2f} MB, and {clips / 1e6:.2f} MB of clips')
    return missing


def hand_over(manifest, folder, state):
    """Puts the distribution's copies of the modules' sources where flatpak-builder keeps what it has downloaded, if they are the same."""
    sums = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in folder.glob('*.orig.tar.*')}
    for module in json.loads(manifest.read_text(encoding='utf-8'))['modules']:
        for source in module['sources']:
            if source.get('sha256') in sums:
                target = state / 'downloads' / source['sha256'] / source['url'].rsplit('/', 1)[1]
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(sums[source['sha256']], target)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--check', action='store_true')
    parser.add_argument('--sources', action='store_true')
    parser.add_argument('folders', type=pathlib.Path, nargs='+')
    options = parser.parse_args()
    if options.check:
        return 1 if check(options.folders[0]) else 0
    if options.sources:
        hand_over(*options.folders)
        return 0
    tree, out, repository = options.folders
    arch = subprocess.run(['flatpak', '--default-arch'], capture_output=True, text=True, check=True).stdout.strip()
    make(tree, out, repository, arch, f'{arch}-linux-gnu')
    return 0


if __name__ == '__main__':
    sys.exit(main())
