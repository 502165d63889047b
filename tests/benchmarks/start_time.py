#!/usr/bin/env python3
# SPDX-FileCopyrightText: Integrationsplaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times the start of programs with a window, side by side, under Xvfb.

    xvfb-run -a tests/benchmarks/start_time.py [--runs N] "command one" "command two" …

Two times of each start, as medians: until the window is on the screen, and until it is usable, that is until the main
thread has done its work and waits for the person. The commands take turns, so that a busy moment of the machine hits
all of them alike; one start of each before does not count. HOME and the XDG folders are those of the caller.
"""
import argparse
import ctypes
import ctypes.util
import os
import shlex
import signal
import statistics
import subprocess
import time

QUIET = 0.15  # s without work of the main thread: it waits
BUSY = 1_000_000  # ns of work within a look that count as work


class Attributes(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
                ("rest", ctypes.c_char * 256)]


class Message(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("rest", ctypes.c_char * 96)]


class Screen:
    """The windows of the display that are visible."""

    def __init__(self):
        self.x11 = ctypes.CDLL(ctypes.util.find_library("X11"))
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.x11.XQueryTree.argtypes = [ctypes.c_void_p, ctypes.c_ulong] + [ctypes.c_void_p] * 4
        self.x11.XGetWindowAttributes.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p]
        self.x11.XFree.argtypes = [ctypes.c_void_p]
        # Windows come and go while one looks at them.
        handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
        self.ignore = handler(lambda *_: 0)
        self.x11.XSetErrorHandler(self.ignore)
        self.display = self.x11.XOpenDisplay(None)
        if not self.display:
            raise SystemExit("No display; run this under xvfb-run.")
        self.root = self.x11.XDefaultRootWindow(self.display)

    def windows(self):
        """The windows on the screen that are larger than a splash screen."""
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        if not self.x11.XQueryTree(self.display, self.root, ctypes.byref(root), ctypes.byref(parent),
                                   ctypes.byref(children), ctypes.byref(count)):
            return []
        found = []
        for i in range(count.value):
            attributes = Attributes()
            if self.x11.XGetWindowAttributes(self.display, children[i], ctypes.byref(attributes)):
                if attributes.width > 300 and attributes.height > 200 and viewable(attributes):
                    found.append(children[i])
        if children:
            self.x11.XFree(children)
        return found

    def close(self, window):
        """Asks the window to close, as its button does."""
        atom = self.x11.XInternAtom
        atom.restype = ctypes.c_ulong
        atom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
        message = Message(type=33, window=window, message_type=atom(self.display, b"WM_PROTOCOLS", 0), format=32)
        message.data[0] = atom(self.display, b"WM_DELETE_WINDOW", 0)
        self.x11.XSendEvent.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
        self.x11.XSendEvent(self.display, window, 0, 0, ctypes.byref(message))
        self.x11.XFlush.argtypes = [ctypes.c_void_p]
        self.x11.XFlush(self.display)


def viewable(attributes):
    # XWindowAttributes on 64-bit machines: map_state lies 92 bytes from the beginning.
    return int.from_bytes(bytes(ctypes.string_at(ctypes.addressof(attributes) + 92, 4)), "little") == 2


def work_of(pid):
    try:
        with open(f"/proc/{pid}/schedstat", encoding="ascii") as file:  # of the main thread
            return int(file.read().split()[0])
    except (OSError, IndexError, ValueError):
        return 0


def one_start(screen, command):
    begin = time.perf_counter()
    process = subprocess.Popen(shlex.split(command), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    shown, last, work = None, begin, 0
    try:
        while True:
            now = time.perf_counter()
            if now - begin > 60 or process.poll() is not None:
                raise SystemExit(f"No window: {command}")
            if shown is None and screen.windows():
                shown = now
            done = work_of(process.pid)
            if done - work > BUSY:
                last, work = now, done
            if shown is not None and now - max(last, shown) > QUIET:
                return (shown - begin) * 1000, (max(last, shown) - begin) * 1000
            time.sleep(0.002)
    finally:
        for window in screen.windows():
            screen.close(window)
        try:
            process.wait(3)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGTERM)
            process.wait()
        while screen.windows():
            time.sleep(0.01)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    screen = Screen()
    times = {command: [] for command in options.command}
    for run in range(options.runs + 1):
        for command in options.command:
            result = one_start(screen, command)
            if run:
                times[command].append(result)
    for command, results in times.items():
        shown, usable = (sorted(values) for values in zip(*results))
        print(f"{command}\n    window {statistics.median(shown):6.0f} ms ({shown[0]:.0f} to {shown[-1]:.0f}), "
              f"usable {statistics.median(usable):6.0f} ms ({usable[0]:.0f} to {usable[-1]:.0f})")
    print(f"{options.runs} starts each, {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
