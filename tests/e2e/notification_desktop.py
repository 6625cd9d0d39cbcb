# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for a desktop that asks whether an app may start by itself, and that shows notifications.

    notification_desktop.py LOG ANSWER APP-ID

Each question and each notification is written to LOG as a line of JSON; ANSWER, "yes" or "no", is what the person says. Whoever calls
org.example.Person.Press on it presses a button of the last notification."""

import json
import sys

from gi.repository import Gio, GLib

PORTAL = Gio.DBusNodeInfo.new_for_xml('''<node><interface name="org.freedesktop.portal.Background">
  <method name="RequestBackground"><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/></method>
  <property name="version" type="u" access="read"/>
</interface></node>''').interfaces[0]

# For those in a sandbox.
PORTAL_NOTIFICATIONS = Gio.DBusNodeInfo.new_for_xml('''<node><interface name="org.freedesktop.portal.Notification">
  <method name="AddNotification"><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/></method>
  <method name="RemoveNotification"><arg type="s" direction="in"/></method>
  <property name="version" type="u" access="read"/>
</interface></node>''').interfaces[0]

NOTIFICATIONS = Gio.DBusNodeInfo.new_for_xml('''<node><interface name="org.freedesktop.Notifications">
  <method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/><arg type="a{sv}" direction="in"/>
    <arg type="i" direction="in"/><arg type="u" direction="out"/></method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation"><arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/>
    <arg type="s" direction="out"/></method>
</interface></node>''').interfaces[0]

PERSON = Gio.DBusNodeInfo.new_for_xml('''<node><interface name="org.example.Person">
  <method name="Press"><arg type="s" direction="in"/></method>
</interface></node>''').interfaces[0]

NOTIFICATIONS_PATH = '/org/freedesktop/Notifications'
PORTAL_PATH = '/org/freedesktop/portal/desktop'


class StandIn:
    """What the desktop does."""

    def __init__(self, bus, log, answer, app_id):
        self.bus, self.log, self.answer, self.app_id = bus, log, answer, app_id
        self.sender = None
        self.through_portal = False
        self.number = 0

    def note(self, **what):
        with open(self.log, 'a', encoding='utf-8') as file:
            file.write(json.dumps(what) + '\n')

    def portal(self, _connection, sender, _path, _interface, _method, parameters, invocation):
        _window, options = parameters.unpack()
        self.note(asked=True, autostart=options.get('autostart', False), command=options.get('commandline', []),
                  reason=options.get('reason', ''))
        handle = f'{PORTAL_PATH}/request/{sender[1:].replace(".", "_")}/{options["handle_token"]}'
        invocation.return_value(GLib.Variant('(o)', (handle,)))
        allowed = self.answer == 'yes'
        results = {'background': GLib.Variant('b', allowed), 'autostart': GLib.Variant('b', allowed and options.get('autostart', False))}
        self.bus.emit_signal(sender, handle, 'org.freedesktop.portal.Request', 'Response', GLib.Variant('(ua{sv})', (0, results)))

    def notifications(self, _connection, sender, _path, _interface, method, parameters, invocation):
        if method == 'Notify':
            _name, _replaces, _icon, title, body, actions, _hints, _timeout = parameters.unpack()
            self.sender = sender
            self.number += 1
            self.note(title=title, body=body, buttons=dict(zip(actions[1::2], actions[::2])))
            invocation.return_value(GLib.Variant('(u)', (self.number,)))
        elif method == 'CloseNotification':
            self.note(closed=parameters.unpack()[0])
            invocation.return_value(None)
        elif method == 'GetCapabilities':
            invocation.return_value(GLib.Variant('(as)', (['actions', 'body'],)))
        else:
            invocation.return_value(GLib.Variant('(ssss)', ('stand-in', 'test', '1', '1.2')))

    def portal_notifications(self, _connection, _sender, _path, _interface, method, parameters, invocation):
        if method == 'AddNotification':
            _name, what = parameters.unpack()
            self.through_portal = True
            buttons = {button['label']: button['action'] for button in what.get('buttons', [])}
            self.note(title=what['title'], body=what.get('body', ''), buttons={'': what['default-action'], **buttons})
        else:
            self.note(closed=parameters.unpack()[0])
        invocation.return_value(None)

    def activate(self, action):
        """What the portal does with a button of an app's own actions."""
        self.bus.call(self.app_id, '/' + self.app_id.replace('.', '/'), 'org.freedesktop.Application', 'ActivateAction',
                      GLib.Variant('(sava{sv})', (action.removeprefix('app.'), [], {})), None, Gio.DBusCallFlags.NONE, -1, None, None)

    def person(self, _connection, _sender, _path, _interface, _method, parameters, invocation):
        invocation.return_value(None)
        if self.through_portal:
            self.activate(parameters.unpack()[0])
            return
        self.bus.emit_signal(self.sender, NOTIFICATIONS_PATH, 'org.freedesktop.Notifications', 'ActionInvoked',
                             GLib.Variant('(us)', (self.number, parameters.unpack()[0])))


def main():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    stand_in = StandIn(bus, *sys.argv[1:4])
    bus.register_object(PORTAL_PATH, PORTAL, stand_in.portal, lambda *_: GLib.Variant('u', 2), None)
    bus.register_object(PORTAL_PATH, PORTAL_NOTIFICATIONS, stand_in.portal_notifications, lambda *_: GLib.Variant('u', 1), None)
    bus.register_object(NOTIFICATIONS_PATH, NOTIFICATIONS, stand_in.notifications, None, None)
    bus.register_object('/person', PERSON, stand_in.person, None, None)
    for name in ('org.freedesktop.portal.Desktop', 'org.freedesktop.Notifications', 'org.example.Person'):
        Gio.bus_own_name_on_connection(bus, name, Gio.BusNameOwnerFlags.NONE, None, None)
    GLib.MainLoop().run()


if __name__ == '__main__':
    main()
