"""Manual pages before mandoc and man, completions in bash, zsh and fish: what a user gets
who presses the tab key. Run by scripts/test --full.

Usage: manual_and_completions.py CROSSCHECK
"""

import os
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

PROGRAM = None
FORMATS = {"csv", "dot", "github", "gitlab", "graphml", "html", "json", "jsonld", "junit",
           "markdown", "md", "rdjson", "sarif", "terminal", "text"}
COMMANDS = {"verify", "check", "lint", "extract", "explain", "why-not", "report", "rules"}


def output_of(*command, **more):
    return subprocess.run(command, check=True, capture_output=True, text=True, **more).stdout


class Terminal:
    """An interactive shell on a pseudo-terminal."""

    def __init__(self, *command, **environment):
        env = {"PATH": f"{Path(PROGRAM).parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8",
               "TERM": "dumb", "COLUMNS": "200", "LINES": "50", **environment}
        self.child, self.end = pty.fork()
        if self.child == 0:
            os.execvpe(command[0], command, env)

    def type(self, text):
        os.write(self.end, text.encode())

    def read_until(self, *words, seconds=20):
        """What the terminal shows until all words are there."""
        shown, last = "", time.monotonic() + seconds
        while not all(word in shown for word in words):
            ready, _, _ = select.select([self.end], [], [], last - time.monotonic())
            if not ready:
                raise AssertionError(f"{words} not in {shown!r}")
            try:
                shown += os.read(self.end, 65536).decode(errors="replace")
            except OSError as error:
                raise AssertionError(f"the shell ended after {shown!r}") from error
        return shown

    def close(self):
        os.close(self.end)
        os.waitpid(self.child, 0)


class Completions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="crosscheck-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        for shell, name in (("bash", "crosscheck.bash"), ("zsh", "_crosscheck"),
                            ("fish", "crosscheck.fish")):
            text = output_of(PROGRAM, "completion", shell)
            (cls.folder / name).write_text(text, encoding="utf-8")

    def bash(self, *words):
        """COMPREPLY for words as readline divides them, the last one being typed."""
        script = ('source "$1"; shift; complete -p crosscheck > /dev/null; '
                  'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _crosscheck; '
                  'printf "%s\\n" "${COMPREPLY[@]}"')
        env = {"PATH": f"{Path(PROGRAM).parent}:{os.environ['PATH']}"}
        told = output_of("bash", "--norc", "-c", script, "bash", self.folder / "crosscheck.bash",
                         "crosscheck", *words, cwd=self.folder, env=env)
        return set(told.split())

    def test_bash(self):
        self.assertLessEqual(COMMANDS, self.bash(""))
        self.assertEqual(self.bash("ver"), {"verify"})
        self.assertEqual(self.bash("verify", "--form"), {"--format"})
        self.assertEqual(self.bash("verify", "--format", ""), FORMATS)
        self.assertEqual(self.bash("verify", "--format", "=", "js"), {"json", "jsonld"})
        self.assertEqual(self.bash("verify", "--format", "="), FORMATS)
        self.assertEqual(self.bash("verify", "-f", "sa"), {"sarif"})
        self.assertEqual(self.bash("verify", "--show", "agree,no"),
                         {"agree,not-comparable", "agree,note"})
        self.assertEqual(self.bash("rules", ""), {"list", "show", "lint", "new", "test"})
        self.assertEqual(self.bash("rules", "lint", "--ru"), {"--rules"})
        self.assertEqual(self.bash("rules", "show", "conflict.magn"), {"conflict.magnitude"})
        self.assertEqual(self.bash("verify", "cross"), {"crosscheck.bash", "crosscheck.fish"})
        self.assertEqual(self.bash("verify", "--today", ""), set())

    def test_bash_on_a_terminal(self):
        shell = Terminal("bash", "--norc", "--noprofile", "-i", PS1="$ ")
        self.addCleanup(shell.close)
        shell.type(f"source {self.folder}/crosscheck.bash\n")
        shell.type("crosscheck verify --form\t")
        shell.read_until("--format ")
        shell.type("js\t\t\t")
        shell.read_until("json", "jsonld")

    def fish(self, line):
        env = {**os.environ, "HOME": str(self.folder),
               "PATH": f"{Path(PROGRAM).parent}:{os.environ['PATH']}"}
        told = output_of("fish", "--no-config", "-c",
                         f"source {self.folder}/crosscheck.fish; complete -C '{line}'",
                         cwd=self.folder, env=env)
        return {row.split("\t")[0] for row in told.splitlines()}

    def test_fish(self):
        self.assertLessEqual(COMMANDS, self.fish("crosscheck "))
        self.assertEqual(self.fish("crosscheck verify --form"), {"--format"})
        self.assertEqual(self.fish("crosscheck verify --format "), FORMATS)
        self.assertEqual(self.fish("crosscheck verify --format=js"),
                         {"--format=json", "--format=jsonld"})
        self.assertEqual(self.fish("crosscheck verify -f sa"), {"sarif"})
        self.assertLessEqual({"agree,note", "agree,not-comparable"},
                             self.fish("crosscheck verify --show agree,no"))
        self.assertEqual(self.fish("crosscheck rules "), {"list", "show", "lint", "new", "test"})
        self.assertIn("--rules", self.fish("crosscheck rules lint --ru"))
        self.assertEqual(self.fish("crosscheck rules show conflict.magn"), {"conflict.magnitude"})
        self.assertIn("crosscheck.fish", self.fish("crosscheck verify cross"))

    def test_zsh(self):
        shell = Terminal("zsh", "-f", "-i", PS1="$ ", HOME=str(self.folder))
        self.addCleanup(shell.close)
        shell.type(f"cd {self.folder}; fpath=({self.folder} $fpath); autoload -U compinit; "
                   "compinit -u -D; setopt autolist; LISTMAX=1000; print re''ady\n")
        shell.read_until("ready")
        shell.type("crosscheck verify --form\t")
        shell.read_until("--format")
        shell.type("\t\t")
        shell.read_until(*FORMATS)
        shell.type("\x15crosscheck verify -f sar\t")
        shell.read_until("sarif")
        shell.type("\x15crosscheck rules show conflict.magn\t")
        shell.read_until("conflict.magnitude")
        shell.type("\x15crosscheck \t\t")
        shell.read_until("verify", "lint", "rules", "the proof of one finding")
        shell.type("\x15crosscheck rules lint --ru\t")
        shell.read_until("--rules")
        shell.type("\x15crosscheck verify --show agree,not\t")
        shell.read_until("agree,not")


class ManualPages(unittest.TestCase):
    def test_nothing_to_doubt(self):
        with tempfile.TemporaryDirectory() as folder:
            output_of(PROGRAM, "manual", "--into", folder)
            pages = sorted(Path(folder).iterdir())
            names = {page.name for page in pages}
            self.assertLessEqual({"crosscheck.1"} | {f"crosscheck-{c}.1" for c in COMMANDS}, names)
            for page in pages:
                lint = subprocess.run(["mandoc", "-Tlint", "-Wstyle", page], capture_output=True,
                                      text=True, check=False)
                told = [line for line in lint.stdout.splitlines() if "missing date" not in line
                        and not ("referenced manual not found" in line)]
                self.assertEqual(told, [])
                shown = subprocess.run(["man", "--warnings", "-l", page], capture_output=True,
                                       text=True, check=True, env={**os.environ, "MANWIDTH": "80"})
                self.assertEqual(shown.stderr, "")
                self.assertIn("EXAMPLES", shown.stdout)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    PROGRAM = os.path.abspath(sys.argv[1])
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=1)
