"""Progress shows on a terminal after a second, and nowhere else; it changes nothing of the
report and leaves nothing behind.

Usage: progress_test.py CROSSCHECK SOURCE_ROOT
"""

import os
import pty
import subprocess
import sys
import threading
from pathlib import Path

WIPE = "\r\x1b[K"


def slow_input(root, seconds):
    """A pipe that gives an article at once and ends some time later: long work without load."""
    article = (root / "fixtures/two-death-tolls/articles/harbour-times.txt").read_bytes()
    ours, theirs = os.pipe()

    def feed():
        with os.fdopen(theirs, "wb") as pipe:
            pipe.write(article)
            pipe.flush()
            done.wait(seconds)

    done = threading.Event()
    thread = threading.Thread(target=feed)
    thread.start()
    return ours, thread


def run(program, root, *more, seconds, terminal):
    """What lint prints, and what stood on standard error."""
    source, feeder = slow_input(root, seconds)
    if terminal:
        ours, theirs = pty.openpty()
    else:
        ours, theirs = os.pipe()
    child = subprocess.Popen([program, "lint", *more, "-"], stdin=source, stdout=subprocess.PIPE,
                             stderr=theirs, env={**os.environ, "TERM": "xterm"})
    os.close(source)
    os.close(theirs)
    errors = b""
    try:
        while piece := os.read(ours, 4096):
            errors += piece
    except OSError:  # the other end of a terminal is closed
        pass
    os.close(ours)
    report = child.stdout.read()
    assert child.wait() == 0, errors
    feeder.join()
    return report, errors.decode()


def main(program, root):
    root = Path(root).resolve()
    report, shown = run(program, root, seconds=2.5, terminal=True)
    assert shown.startswith(WIPE + "reading articles"), shown
    assert shown.endswith(WIPE), shown
    for more, seconds, terminal in (((), 0, True), (("--quiet",), 1.5, True), ((), 1.5, False)):
        same, nothing = run(program, root, *more, seconds=seconds, terminal=terminal)
        assert same == report, (more, same)
        assert nothing == "", (more, nothing)
    print("progress shows on a terminal, late, and is gone at the end")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
