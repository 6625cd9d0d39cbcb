# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for the desktop's file dialogs, as an app in a sandbox sees them: whatever is asked, the answer is one file.

    file_portal.py PATH-OF-A-FILE-THAT-HOLDS-THE-ANSWER

GTK's own dialog is another program's interface; driving it would test that."""

import pathlib
import subprocess
import sys

from gi.repository import Gio, GLib

INTERFACE = Gio.DBusNodeInfo.new_for_xml('''<node><interface name="org.freedesktop.portal.FileChooser">
  <method name="OpenFile"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
    <arg type="o" direction="out"/></method>
  <method name="SaveFile"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
    <arg type="o" direction="out"/></method>
  <property name="version" type="u" access="read"/>
</interface></node>''').interfaces[0]


def on_call(connection, sender, _path, _interface, _method, parameters, invocation, answer):
    options = parameters.unpack()[2]
    handle = f'/org/freedesktop/portal/desktop/request/{sender[1:].replace(".", "_")}/{options["handle_token"]}'
    invocation.return_value(GLib.Variant('(o)', (handle,)))
    uri = pathlib.Path(answer.read_text(encoding='utf-8')).as_uri()
    connection.emit_signal(sender, handle, 'org.freedesktop.portal.Request', 'Response',
                           GLib.Variant('(ua{sv})', (0, {'uris': GLib.Variant('as', [uri])})))


class FileDialogs:
    """The desktop's file dialogs, in which the person always chooses one file."""

    environment = {'GDK_DEBUG': 'portals'}  # of the app that is to use them

    def __init__(self, file):
        self.answer = file.with_name(f'{file.name}.answer')
        self.choose(file)

    def choose(self, file):
        """What is chosen from now on."""
        self.answer.write_text(str(file), encoding='utf-8')

    def __enter__(self):
        self.process = subprocess.Popen([sys.executable, __file__, self.answer])
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def main():
    answer = pathlib.Path(sys.argv[1])
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.register_object('/org/freedesktop/portal/desktop', INTERFACE,
                        lambda *call: on_call(*call, answer), lambda *_: GLib.Variant('u', 4), None)
    Gio.bus_own_name_on_connection(bus, 'org.freedesktop.portal.Desktop', Gio.BusNameOwnerFlags.NONE, None, None)
    GLib.MainLoop().run()


if __name__ == '__main__':
    main()
