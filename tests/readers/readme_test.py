"""The transcripts in README.md are what the program prints today: every block of the kind
"console" is played in order in one folder that has fixtures/ in it.

CROSSCHECK_UPDATE_GOLDENS=1 writes anew what is printed; it fails once, so that the difference
gets read.

Usage: readme_test.py CROSSCHECK SOURCE_ROOT
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)


def commands_in(block):
    """The commands of a transcript; a line that ends with a backslash goes on."""
    lines = block.splitlines()
    at = 0
    while at < len(lines):
        if lines[at].startswith("$ "):
            command = [lines[at][2:]]
            while command[-1].endswith("\\"):
                at += 1
                command.append(lines[at])
            yield command
        at += 1


class Session:
    """A shell in a folder with the program in its path and fixtures/ beside it."""

    def __init__(self, program, root, folder):
        self.folder = Path(folder)
        (self.folder / "bin").mkdir()
        (self.folder / "bin/crosscheck").symlink_to(program)
        (self.folder / "fixtures").symlink_to(root / "fixtures")
        self.env = {"PATH": f"{folder}/bin:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
        self.status = 0

    def play(self, command):
        ran = subprocess.run(["bash", "-c", f"(exit {self.status})\n" + "\n".join(command)],
                             cwd=self.folder, env=self.env, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, text=True, check=False)
        self.status = ran.returncode
        return ran.stdout

    def played(self, block):
        """The transcript with what is printed now."""
        text = ""
        for command in commands_in(block):
            text += "$ " + "\n".join(command) + "\n" + self.play(command)
        return text


def play_readme(session, readme):
    return BLOCK.sub(lambda block: f"```console\n{session.played(block[1])}```", readme)


def main(program, root):
    root = Path(root).resolve()
    path = root / "README.md"
    readme = path.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        played = play_readme(Session(os.path.abspath(program), root, folder), readme)
    assert len(BLOCK.findall(readme)) >= 3
    if played == readme:
        print("README prints what the program prints")
        return
    if "CROSSCHECK_UPDATE_GOLDENS" in os.environ:
        path.write_text(played, encoding="utf-8")
        sys.exit("README.md was written anew: read the difference")
    for number, (old, new) in enumerate(zip(readme.splitlines(), played.splitlines()), 1):
        if old != new:
            sys.exit(f"README.md:{number}: {old!r}\nthe program prints {new!r}\n"
                     "CROSSCHECK_UPDATE_GOLDENS=1 writes it anew")
    sys.exit("README.md ends elsewhere than what the program prints")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
