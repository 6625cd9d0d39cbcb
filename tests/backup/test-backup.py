#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Backup and restore, looked at from outside: what lies in the archive, what lies in the data folder afterwards."""

import ctypes
import json
import os
import pathlib
import stat
import subprocess
import sys
import tempfile
import unittest
import zipfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOL = None


def check_in(number, pain, date='2026-11-20', revision=1, at=None, **more):
    return {'id': f'00000000-0000-4000-8000-{number:012}', 'rev': revision, 'date': date,
            'at': at or f'{date}T12:{number % 60:02}:00+01:00', 'type': 'check-in', 'pain': pain, 'kind': 'ache', **more}


def month(*entries):
    return json.dumps({'format': 'back-rehab-journal', 'version': 1, 'entries': list(entries)}, indent=2)


def program():
    """A program that the app takes: its own, under another name."""
    own = json.loads((ROOT / 'data/programs/default.json').read_text(encoding='utf-8'))
    own['id'] = 'from-a-therapist'
    return json.dumps(own)


def obey_permissions():
    """Has the superuser's child obey the permissions of files, as everybody's does."""
    for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP


class Backup(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = pathlib.Path(folder.name)
        self.data = self.top / 'data'
        self.other = self.top / 'other'
        self.zip = self.top / 'backup.zip'
        self.env = dict(os.environ, XDG_CACHE_HOME=str(self.top / 'cache'))

    def put(self, folder, **files):
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def run_tool(self, *arguments, **env):
        return subprocess.run([TOOL, *map(str, arguments)], env={**self.env, **env}, preexec_fn=obey_permissions, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              text=True, timeout=60)

    def write(self, folder=None, *settings):
        done = self.run_tool('write', folder or self.data, self.zip, *settings)
        self.assertEqual(0, done.returncode, done.stderr)

    def not_written(self, name, reason, **env):
        """No backup is made, with a sentence that names what could not be read; the older one and the data stay."""
        before = self.content(self.data)
        self.zip.write_bytes(b'the old one')
        done = self.run_tool('write', self.data, self.zip, **env)
        self.assertEqual(1, done.returncode, done.stderr)
        self.assertIn(f'“{name}” could not be read ({reason})', done.stderr)
        self.assertIn('Your data is as it was', done.stderr)
        self.assertNotIn('choose another place', done.stderr)
        self.assertEqual(b'the old one', self.zip.read_bytes())
        self.assertEqual([], list(self.top.glob('backup.zip.*')))
        self.assertEqual(before, self.content(self.data))

    def packed(self):
        """What the backup says that it holds, which is what it holds."""
        with zipfile.ZipFile(self.zip) as archive:
            contents = json.loads(archive.read('back-rehab.json'))
            files = {name: archive.read(name) for name in archive.namelist() if name != 'back-rehab.json'}
        self.assertEqual(sorted(files), sorted(contents['names']))
        self.assertEqual(len(files), contents['files'])
        return files

    def restore(self, folder=None):
        done = self.run_tool('restore', folder or self.other, self.zip)
        self.assertEqual(0, done.returncode, done.stderr)
        return done.stdout

    def refused(self, reason):
        """The backup is refused with a sentence that names the reason, and the data folder is as it was."""
        before = self.content(self.other)
        done = self.run_tool('restore', self.other, self.zip)
        self.assertEqual(1, done.returncode, done.stderr)
        self.assertIn('cannot be restored', done.stderr)
        self.assertIn('Your data is as it was', done.stderr)
        self.assertIn(reason, done.stderr)
        self.assertEqual(before, self.content(self.other))
        self.nothing_left()

    def nothing_left(self):
        self.assertEqual([], list((self.top / 'cache').glob('back-rehab/*')))

    @staticmethod
    def content(folder):
        return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob('*') if path.is_file()}

    def fill(self):
        self.put(self.data, **{
            'journal/2026-10.json': month(check_in(1, 3, '2026-10-30', mood='a member of a later version')),
            'journal/2026-11.json': month(check_in(2, 4), check_in(2, 5, revision=2), {'type': 'no entry'}),
            'journal/2026-09.unreadable-20260930T100000.json': b'\xff half',
            'program.json': program(),
            'session.json': '{"format": "back-rehab-session"}',
            'clips/bird_dog.webm': bytes(range(256)) * 2000,
        })

    # --- Round trip ---

    def test_archive(self):
        self.fill()
        self.put(self.data, **{'backups/program-20260101T000000.json': '{}', 'journal/.2026-11.json.new': 'x', 'notes.txt': 'x'})
        self.write(None, 'pounds=true', 'volume=0.5')
        with zipfile.ZipFile(self.zip) as archive:
            self.assertIsNone(archive.testzip())
            contents = json.loads(archive.read('back-rehab.json'))
            files = {name: archive.read(name) for name in archive.namelist() if name != 'back-rehab.json'}
        expected = {name: content for name, content in self.content(self.data).items()
                    if name not in ('backups/program-20260101T000000.json', 'journal/.2026-11.json.new', 'notes.txt')}
        self.assertEqual(6, len(expected))
        self.assertEqual(expected, files)
        jsonschema.Draft202012Validator(json.loads((ROOT / 'data/schema/backup.schema.json').read_text())).validate(contents)
        self.assertEqual({'pounds': 'true', 'volume': '0.5'}, contents['settings'])
        self.assertEqual(6, contents['files'])
        self.assertEqual(sorted(expected), contents['names'])
        self.assertEqual(0o600, stat.S_IMODE(self.zip.stat().st_mode))

    def test_months_whose_names_are_no_text(self):
        """The journal reads what another system named, so that a backup has it as well, under a name that every zip can have."""
        self.fill()
        contents = [month(check_in(number, 3)).encode() for number in range(11, 15)]
        for name, content in zip((b'2026-11 (K\xf6pie).json', b'2026-11 (K\xe4pie).json', '2026-11 (K\ufffdpie).json'.encode(), b'2026-11\\x.json'),
                                 contents, strict=True):
            with open(os.path.join(os.fsencode(self.data), b'journal', name), 'wb') as file:
                file.write(content)
        self.write()
        packed = self.packed()
        self.assertEqual(10, len(packed))
        self.assertTrue(set(contents) <= set(packed.values()))
        self.restore()
        self.assertEqual(sorted(self.content(self.data).values()), sorted(self.content(self.other).values()))
        for name in self.content(self.other):
            self.assertTrue(name.isprintable() and '\\' not in name, name)

    def test_links(self):
        """What the person keeps elsewhere and has linked is data as well; a backup needs what is behind the link."""
        self.fill()
        expected = {name: content for name, content in self.content(self.data).items()}
        for name in ('program.json', 'journal/2026-10.json', 'clips/bird_dog.webm'):
            kept = self.top / name.replace('/', '-')
            (self.data / name).rename(kept)
            (self.data / name).symlink_to(kept)
        (self.data / 'clips/folder.webm').symlink_to(self.top)
        self.write()
        self.assertEqual(expected, self.packed())
        (self.data / 'journal').rename(self.top / 'journal')
        (self.data / 'journal').symlink_to(self.top / 'journal')
        self.write()
        self.assertEqual(expected, self.packed())

    def test_links_that_lead_nowhere(self):
        """The disk that they lead to is not there at present: that is no reason to call the rest complete."""
        self.fill()
        self.put(self.data, **{'journal/2026-12.json': month()})
        for name in ('journal/2026-12.json', 'journal', 'clips'):
            (self.data / name).rename(self.top / 'kept')
            (self.data / name).symlink_to(self.top / 'no such disk')
            self.not_written(name, 'it is not there')
            (self.data / name).unlink()
            (self.top / 'kept').rename(self.data / name)
        self.write()
        self.assertEqual(self.content(self.data), self.packed())

    def test_unreadable(self):
        self.fill()
        for name in ('journal', 'journal/2026-10.json', 'session.json'):
            path = self.data / name
            mode = path.stat().st_mode
            before = self.content(self.data)
            path.chmod(0)
            self.not_written(name, 'it may not be read')
            path.chmod(mode)
            self.assertEqual(before, self.content(self.data))
        self.write()
        self.assertEqual(self.content(self.data), self.packed())

    def test_disk_fails_half_way(self):
        """Through the list of the months, of which one was read."""
        self.fill()
        self.not_written('journal', 'the disk reports a fault', TOOL_BREAK='journal')

    def test_vanishes_meanwhile(self):
        """The session ends, and a month is set aside, between the look into the folder and the reading: neither is a fault, and nothing is missed."""
        self.fill()
        done = self.run_tool('write', self.data, self.zip, TOOL_LISTED=f'cd {self.data}; rm session.json; mv journal/2026-10.json journal/2026-10.unreadable-1.json')
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertFalse((self.data / 'session.json').exists())
        self.assertEqual(self.content(self.data), self.packed())

    def test_round_trip(self):
        self.fill()
        self.write(None, 'pounds=true')
        said = self.restore()
        self.assertEqual({name.replace('2026-09.unreadable-20260930T100000', '2026-09'): content for name, content in self.content(self.data).items()},
                         {('journal/2026-09.json' if '2026-09' in name else name): content for name, content in self.content(self.other).items()})
        self.assertIn("settings {'pounds': 'true'}", said)
        self.assertIn('program from-a-therapist', said)
        for path in self.other.rglob('*'):
            self.assertEqual(0o700 if path.is_dir() else 0o600, stat.S_IMODE(path.stat().st_mode), path)

    def test_of_an_earlier_version(self):
        """What the first version of the format held is still read, and comes back byte for byte: a start without a kind of pain and the check-in
        that said it, a session without form, pace or reasons, a correction that does not say when, and settings that are no more."""
        def entry(number, entry_type, date, **members):
            return {'id': f'00000000-0000-4000-8000-{number:012}', 'rev': 1, 'date': date, 'at': f'{date}T08:00:00+01:00', 'type': entry_type, **members}

        dose = {'sets': 1, 'repetitions': 8, 'hold_s': 2, 'load_g': 0}
        done = {'side': 'both', 'variant': 'ordinary', 'outcome': 'done', 'repetitions': 8, 'hold_s': 2, 'load_g': 0}
        files = {
            'journal/2025-01.json': month(
                entry(1, 'flags', '2025-01-06', occasion='start', yes=[]),
                entry(2, 'start', '2025-01-06', pain_now=6, pain_week=5, activities=[{'name': 'Garden', 'ability': 4}]),
                entry(3, 'check-in', '2025-01-06', pain=6, kind='sharp'),
                entry(4, 'equipment', '2025-01-06', owned=[], weights_g=[]),
                entry(5, 'plan', '2025-01-06', change='pattern', weekdays=[]),
                entry(6, 'session', '2025-01-07', kind='full', program='back-rehab', program_version=1, phase=1, routine='1A', active_s=900,
                      pain_before=5, pain_before_kind='ache', pain_after=4, effort=5,
                      exercises=[{'exercise': 'glute_bridge', 'variant': 'ordinary', 'prescribed': dose, 'sets': [done], 'pains': []}]),
                entry(7, 'next-day', '2025-01-08', session='00000000-0000-4000-8000-000000000006', usual=True)),
            'journal/2025-02.json': month(check_in(8, 4, date='2025-02-01'), check_in(8, 3, date='2025-02-01', revision=2),
                                          entry(9, 'decision', '2025-02-02', kind='advance', rule='GATE-6', phase=1, accepted=True, reason='Every gate.'),
                                          entry(10, 'review', '2025-02-03', activities=[{'name': 'Garden', 'ability': 6}])),
        }
        self.pack(*files.items(), contents={'format': 'back-rehab-backup', 'version': 1, 'made': '2025-02-10T10:00:00+01:00', 'files': 2,
                                            'settings': {'pounds': 'true', 'a-switch-that-is-no-more': '7'}})
        said = self.restore()
        self.assertNotIn('fault', said)
        self.assertIn('entries 11', said)
        self.assertEqual({name: text.encode() for name, text in files.items()}, self.content(self.other))

    def test_nothing_yet(self):
        self.write()
        self.assertIn('entries 0', self.restore())
        self.assertEqual({}, self.content(self.other))

    def test_twice(self):
        self.fill()
        self.write()
        self.restore()
        before = self.content(self.other)
        self.restore()
        self.assertEqual(before, self.content(self.other))

    def test_left_behind(self):
        """What somebody who was killed while restoring has left behind goes with the next try."""
        self.prepared()
        self.put(self.top / 'cache/back-rehab/restore-ABCDEF', **{'journal/2026-11.json': month(check_in(1, 1)), 'back-rehab.json': '{}'})
        self.zip.write_bytes(b'')
        self.refused('')

    def test_other_tools_may_pack_it_again(self):
        self.fill()
        self.write()
        with zipfile.ZipFile(self.zip) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        with zipfile.ZipFile(self.zip, 'w', zipfile.ZIP_STORED) as archive:
            archive.mkdir('journal') if hasattr(archive, 'mkdir') else None
            for name in sorted(files, reverse=True):
                archive.writestr(name, files[name])
        self.restore()
        self.assertEqual(len(self.content(self.data)), len(self.content(self.other)))

    # --- Into a folder that has something ---

    def entries(self, name='journal/2026-11.json'):
        return json.loads((self.other / name).read_text())['entries']

    def test_united(self):
        """The newest revision counts on both sides, a deletion stays one, and nothing that is there goes."""
        self.put(self.data, **{'journal/2026-11.json': month(check_in(1, 1), check_in(2, 2, revision=2), check_in(3, 3))})
        self.put(self.other, **{'journal/2026-11.json': month(
            check_in(2, 9), {**check_in(3, 3, revision=2), 'deleted': True}, check_in(4, 4))})
        self.write()
        self.assertNotIn('fault', self.restore())
        newest = {}
        for entry in self.entries():
            number = int(entry['id'][-12:])
            if number not in newest or newest[number]['rev'] < entry['rev']:
                newest[number] = entry
        self.assertEqual({1: 1, 2: 2, 4: 4}, {number: entry['pain'] for number, entry in newest.items() if not entry.get('deleted')})
        self.assertTrue(newest[3]['deleted'])

    def test_what_is_no_entry_is_put_beside(self):
        self.put(self.data, **{'journal/2026-11.json': month(check_in(1, 1), {'type': 'of a later version'})})
        self.put(self.other, **{'journal/2026-11.json': month(check_in(2, 2))})
        self.write()
        self.restore()
        beside = list((self.other / 'journal').glob('2026-11.from-backup-*.json'))
        self.assertEqual(1, len(beside))
        self.assertEqual((self.data / 'journal/2026-11.json').read_bytes(), beside[0].read_bytes())
        self.assertEqual([2], [entry['pain'] for entry in self.entries()])
        before = self.content(self.other)
        self.restore()
        self.assertEqual(before, self.content(self.other))

        # Another backup of that month is something else.
        self.put(self.data, **{'journal/2026-11.json': month(check_in(1, 1), {'type': 'of a still later version'})})
        self.write()
        self.restore()
        self.assertEqual(2, len(list((self.other / 'journal').glob('2026-11.from-backup-*.json'))))

    def test_month_begun_meanwhile(self):
        """What the app or another program writes while a month is being put there is united with it, and not replaced."""
        self.put(self.data, **{'journal/2026-11.json': month(check_in(1, 1))})
        self.put(self.top, **{'begun.json': month(check_in(2, 2))})
        self.write()
        done = self.run_tool('restore', self.other, self.zip, TOOL_SYNCED=f'cp {self.top}/begun.json {self.other}/journal/2026-11.json')
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertEqual([1, 2], sorted(entry['pain'] for entry in self.entries()))
        self.assertEqual(['journal/2026-11.json'], list(self.content(self.other)))

    def test_differ_at_the_end(self):
        """Long months of one length are compared to their ends."""
        many = [check_in(number, number % 11) for number in range(2000)]
        self.put(self.data, **{'journal/2026-11.json': month(*many, check_in(5001, 1))})
        self.put(self.other, **{'journal/2026-11.json': month(*many, check_in(5002, 1))})
        self.assertGreater((self.data / 'journal/2026-11.json').stat().st_size, 2 * 128 * 1024)
        self.write()
        self.restore()
        self.assertEqual({5001, 5002}, {int(entry['id'][-12:]) for entry in self.entries()} - set(range(2000)))

    def test_program_session_and_clips(self):
        """The program takes the other's place, which is kept; a session and a clip that are there stay."""
        self.fill()
        mine = json.dumps({**json.loads(program()), 'id': 'mine'})
        self.put(self.other, **{'program.json': mine, 'session.json': '{"mine": 1}', 'clips/bird_dog.webm': b'mine'})
        self.write()
        self.restore()
        content = self.content(self.other)
        self.assertEqual(program().encode(), content['program.json'])
        self.assertEqual([mine.encode()], [text for name, text in content.items() if name.startswith('backups/program-')])
        self.assertEqual(b'{"mine": 1}', content['session.json'])
        self.assertEqual(b'mine', content['clips/bird_dog.webm'])

    # --- Bad input ---

    def pack(self, *files, contents=None, count=None):
        contents = contents or {'format': 'back-rehab-backup', 'version': 1, 'made': '2026-11-22T10:00:00+01:00',
                                'files': len(files) if count is None else count, 'settings': {}}
        with zipfile.ZipFile(self.zip, 'w') as archive:
            archive.writestr('back-rehab.json', contents if isinstance(contents, str) else json.dumps(contents))
            for name, content in files:
                archive.writestr(name, content)

    def prepared(self):
        self.put(self.other, **{'journal/2026-11.json': month(check_in(7, 7))})

    def test_no_archive(self):
        self.prepared()
        for content in (b'', b'PK', b'{"format": "back-rehab-backup"}', os.urandom(5000)):
            self.zip.write_bytes(content)
            self.refused('')

    def test_cut_off(self):
        """However much of it is missing: all or nothing."""
        self.prepared()
        self.fill()
        self.write()
        whole = self.zip.read_bytes()
        for part in range(1, 20):
            self.zip.write_bytes(whole[:len(whole) * part // 20])
            self.refused('')

    def test_flipped_bits(self):
        """A damaged file is refused, or the damage did not matter."""
        self.put(self.data, **{'journal/2026-11.json': month(*(check_in(number, 5) for number in range(40)))})
        self.write()
        whole = self.zip.read_bytes()
        expected = self.content(self.data)
        for at in range(0, len(whole), max(1, len(whole) // 60)):
            self.zip.write_bytes(whole[:at] + bytes([whole[at] ^ 0x10]) + whole[at + 1:])
            target = self.top / f'flipped-{at}'
            done = self.run_tool('restore', target, self.zip)
            self.assertIn(done.returncode, (0, 1), done.stderr)
            self.assertEqual(expected if done.returncode == 0 else {}, self.content(target))

    def test_other_name(self):
        """Within the zip nothing protects the names of files."""
        self.prepared()
        self.put(self.data, **{'clips/bird_dog.webm': b'video', 'journal/2026-11.json': month(check_in(1, 1))})
        for name, other in ((b'bird_dog', b'bird_fog'), (b'journal/2026-11', b'journal/2026-12'), (b'journal/2026-11', b'journal/2 26-11')):
            self.write()
            with zipfile.ZipFile(self.zip) as archive:
                infos = [info for info in archive.infolist() if info.filename != 'back-rehab.json']
                start = min(info.header_offset for info in infos)
            content = self.zip.read_bytes()
            self.assertIn(name, content[start:])
            self.zip.write_bytes(content[:start] + content[start:].replace(name, other))
            self.refused('not complete')

    def test_leads_out(self):
        self.prepared()
        for name in ('../evil.json', '/tmp/back-rehab-evil.json', 'journal/../../evil.json', 'journal/.hidden.json',
                     'journal/sub/2026-11.json', 'clips/..', 'backups/x.json'):
            self.pack((name, 'x'))
            self.refused('not complete')
        self.assertFalse((self.top / 'evil.json').exists())
        self.assertFalse(pathlib.Path('/tmp/back-rehab-evil.json').exists())

    def test_link(self):
        self.prepared()
        info = zipfile.ZipInfo('clips/bird_dog.webm')
        info.create_system = 3
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        self.pack((info, '/etc/passwd'))
        self.refused('something else than ordinary files')

    def test_same_name_twice(self):
        self.prepared()
        self.pack(('journal/2026-11.json', month()), ('journal/2026-11.json', month(check_in(1, 1))))
        self.refused('it is damaged: two files in it have the same name')

    def test_newer(self):
        self.prepared()
        self.pack(contents={'format': 'back-rehab-backup', 'version': 2, 'made': '2030-01-01T10:00:00Z', 'files': 0, 'settings': {}})
        self.refused('newer')
        self.pack(('journal/2026-11.json', month(check_in(1, 1)).replace('"version": 1', '"version": 2')))
        self.refused('newer')

    def test_contents(self):
        self.prepared()
        good = {'format': 'back-rehab-backup', 'version': 1, 'made': '2026-11-22T10:00:00Z', 'files': 0, 'settings': {}}
        for change in ({'names': 'none'}, {'names': ['journal/2026-11.json']}, {'format': 'other'}, {'made': 'yesterday'}, {'made': 5}, {'files': '0'}, {'files': 3}, {'files': -1}, {'settings': []}):
            self.pack(contents={**good, **change})
            self.refused('')
        for missing in good:
            self.pack(contents={name: value for name, value in good.items() if name != missing})
            self.refused('')
        self.pack(contents='[]')
        self.refused('')
        with zipfile.ZipFile(self.zip, 'w') as archive:
            archive.writestr('journal/2026-11.json', month(check_in(1, 1)))
        self.refused('')

    def test_no_file(self):
        self.prepared()
        self.refused('')
        self.zip.mkdir()
        self.refused('ordinary file')
        self.zip.rmdir()
        os.mkfifo(self.zip)
        self.refused('ordinary file')

    def test_unwritable_target(self):
        self.fill()
        before = self.content(self.data)
        self.zip = self.top / 'no such folder/backup.zip'
        done = self.run_tool('write', self.data, self.zip)
        self.assertEqual(1, done.returncode)
        self.assertIn('could not be saved', done.stderr)
        self.assertEqual(before, self.content(self.data))

    def test_no_room_to_restore(self):
        """Making room helps, and not another backup; nothing is half restored."""
        self.fill()
        self.write()
        done = self.run_tool('restore', self.other, self.zip, TOOL_FULL='write')
        self.assertEqual(1, done.returncode)
        self.assertIn('as the disk is full. Your data is as it was. Please make some room on the disk, then try again.', done.stderr)
        self.assertNotIn('another backup', done.stderr)
        self.nothing_left()
        done = self.run_tool('restore', self.other, self.zip, TOOL_FULL='fsync')
        self.assertEqual(1, done.returncode)
        self.assertIn('could not be restored (the disk is full). Nothing of what you had is lost. Please make some room on the disk. '
                      'Then try again.', done.stderr)
        self.assertEqual([], [path for path in self.other.rglob('*') if path.is_file()])
        self.restore()
        self.assertEqual(self.content(self.data), self.content(self.other))

    def test_full_disk(self):
        """The old backup stays when the new one does not fit."""
        self.fill()
        self.zip.write_bytes(b'the old one')
        done = subprocess.run(['sh', '-c', 'ulimit -f 1; trap "" XFSZ; exec "$@"', 'sh', TOOL, 'write', str(self.data), str(self.zip)],
                              env=self.env, stderr=subprocess.PIPE, text=True)
        self.assertEqual(1, done.returncode, done.stderr)
        self.assertIn('could not be saved', done.stderr)
        self.assertEqual(b'the old one', self.zip.read_bytes())
        self.assertEqual([], [path for path in self.top.iterdir() if path.name.startswith('backup.zip.')])


if __name__ == '__main__':
    TOOL = sys.argv.pop(1)
    unittest.main()
