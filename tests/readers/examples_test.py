"""Every example in the help runs as it stands there and ends with the status that its comment
tells; the manual pages hold the same examples.

Usage: examples_test.py CROSSCHECK SOURCE_ROOT
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path


def ask(program, *words):
    ran = subprocess.run([program, *words], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, (words, ran.stderr)
    return ran.stdout


def commands_of(program, *path):
    """Every command with those below it: (), ("verify",), ("rules", "list") ..."""
    yield path
    listed = re.search(r"\nCommands:\n((?:  .*\n)+)", ask(program, *path, "--help"))
    for name in re.findall(r"^  (\S+)", listed[1], re.M) if listed else ():
        yield from commands_of(program, *path, name)


def examples_in(page):
    """The lines of the examples without their indent."""
    found = re.search(r"\nExamples:\n((?:  .*\n)+)", page)
    return [line[2:] for line in found[1].splitlines()] if found else []


def statements(lines):
    """Pairs of a command and the status that it must end with."""
    status, command = 0, ""
    for line in lines:
        if line.startswith("#"):
            told = re.search(r"exit status (\d)", line)
            status = int(told[1]) if told else 0
            continue
        command += line.removesuffix("\\")
        if not line.endswith("\\"):
            yield command, status
            status, command = 0, ""
    assert not command, "an example ends in the middle"


def run_examples(program, root, lines):
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "bin").mkdir()
        (Path(folder) / "bin/crosscheck").symlink_to(program)
        (Path(folder) / "fixtures").symlink_to(root / "fixtures")
        env = {"PATH": f"{folder}/bin:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
        for command, status in statements(lines):
            ran = subprocess.run(["sh", "-c", command], cwd=folder, env=env, capture_output=True,
                                 text=True, check=False)
            assert ran.returncode == status, (command, ran.returncode, ran.stderr)
            assert not ran.stderr, (command, ran.stderr)


def examples_of_manual(page):
    found = re.search(r"\n\.SH EXAMPLES\n\.nf\n(.*?)\.fi\n", page, re.S)
    text = (found[1] if found else "").replace("\\-", "-").replace("\\(aq", "'")
    return text.replace("\\e", "\\").splitlines()


def main(program, root):
    program, root = os.path.abspath(program), Path(root).resolve()
    count = 0
    for path in commands_of(program):
        lines = examples_in(ask(program, *path, "--help"))
        if len(path) < 2:
            assert lines, f"{path} has no example"
            assert examples_of_manual(ask(program, "manual", *path)) == lines, path
        run_examples(program, root, lines)
        count += len(list(statements(lines)))
    assert count > 20, count
    print(f"{count} examples ran")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
