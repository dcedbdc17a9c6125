"""Kills the program at random moments while it adds to an archive or forgets, and looks at what
is left: the file must be whole, every article that was reported as added must be there, and
every one that was reported as forgotten must be gone.

Usage: kills.py CROSSCHECK KILLS [SEED]
"""

import random
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOWNS = "Velmora Torvik Belport Kandal Oshville Linsund Dorfield Selgrad".split()
THINGS = "mill bridge depot school tunnel harbour market station".split()


def write_articles(folder, count):
    """Small articles in our own words, so that a batch takes little time."""
    folder.mkdir()
    for i in range(count):
        town, thing = TOWNS[i % 8], THINGS[i // 8 % 8]
        day = f"{1 + i % 28} May 2023"
        (folder / f"{i:05}.txt").write_text(
            f"Fire at the {thing} in {town}\n\n{day}\n\nThe fire at the {thing} in {town} killed "
            f"{3 + i % 40} people by {day}, police said. About {100 + i} people live near the "
            f"{thing}, said officer number {i} of {town}.\n", encoding="utf-8")


def run_and_kill(command, delay):
    """The complete lines that a program wrote before it was killed or ended."""
    with tempfile.TemporaryFile() as out:
        with subprocess.Popen(command, stdout=out, stderr=subprocess.PIPE) as child:
            try:
                _, errors = child.communicate(timeout=delay)
                killed = False
                assert child.returncode in (0, 2), (command, child.returncode, errors)
            except subprocess.TimeoutExpired:
                child.send_signal(signal.SIGKILL)
                child.communicate()
                killed = True
        out.seek(0)
        text = out.read().decode()
    return text[:text.rfind("\n") + 1].splitlines(), killed


def names_in(archive):
    with sqlite3.connect(archive) as database:
        answer = database.execute("PRAGMA integrity_check").fetchall()
        assert answer == [("ok",)], answer
        names = {name for (name,) in database.execute("SELECT name FROM article")}
    database.close()
    return names


class Trial:
    """One archive that is filled and emptied under fire."""

    def __init__(self, program, folder, corpus, dice, slowest):
        self.program, self.corpus, self.dice = program, corpus, dice
        self.archive = folder / "news.archive"
        self.added, self.doubtful = set(), set()
        self.slowest = slowest  # seconds of an undisturbed run, as far as is known

    def add(self):
        command = [self.program, "archive", "add", "-v", str(self.archive), str(self.corpus)]
        begin = time.monotonic()
        lines, killed = run_and_kill(command, self.dice.uniform(0.01, self.slowest))
        if not killed:
            self.slowest = max(0.2, time.monotonic() - begin)
        elif not lines:
            self.slowest = min(20, 1.2 * self.slowest)  # kills came before the first commit
        for line in lines:
            found = re.match(r"(added|known) (\S+) ", line)
            if found:
                self.added.add(found[2])
        return killed

    def forget(self):
        """Some of those that are there. What a killed one did is either all or nothing."""
        chosen = set(self.dice.sample(sorted(self.added), min(40, len(self.added))))
        command = [self.program, "archive", "forget", str(self.archive), *sorted(chosen)]
        lines, killed = run_and_kill(command, self.dice.uniform(0.01, 0.3))
        gone = {line.split()[1] for line in lines if line.startswith("forgot ")}
        there = names_in(self.archive) & chosen
        assert not there & gone, "reported as forgotten, and still there"
        assert there in (set(), chosen), "forgotten in part"
        self.added -= chosen - there
        return killed

    def check(self):
        if not self.archive.exists():
            assert not self.added, "the archive is gone"
            return
        try:
            names = names_in(self.archive)
        except sqlite3.OperationalError as error:
            # Killed before the tables were there: nothing can have been reported.
            assert "no such table" in str(error) and not self.added, error
            return
        lost = self.added - names
        assert not lost, f"{len(lost)} articles were reported as added and are not there"
        ran = subprocess.run([self.program, "archive", "check", str(self.archive)],
                             capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stderr


def undisturbed(program, archive, corpus):
    """Seconds that adding all articles takes on this machine, as busy as it is now."""
    begin = time.monotonic()
    subprocess.run([program, "archive", "add", str(archive), str(corpus)],
                   capture_output=True, check=True)
    return time.monotonic() - begin


def main(program, kills, seed):
    dice = random.Random(seed)
    done = rounds = reported = 0
    with tempfile.TemporaryDirectory() as name:
        corpus = Path(name) / "articles"
        write_articles(corpus, 600 if kills < 50 else 1500)
        slowest = undisturbed(program, Path(name) / "whole.archive", corpus)
        trial = None
        while done < kills:
            if trial is None or rounds % 25 == 0:
                if trial is not None:
                    reported += len(trial.added)
                folder = Path(name) / f"trial{rounds}"
                folder.mkdir()
                trial = Trial(program, folder, corpus, dice, slowest)
            rounds += 1
            killed = trial.forget() if trial.added and rounds % 4 == 0 else trial.add()
            trial.check()
            done += killed
            assert rounds < 20 * kills + 50, "too few of the runs were killed"
        reported += len(trial.added)
    assert reported > 0, "nothing was ever reported: the kills came too early"
    print(f"{done} kills in {rounds} runs (seed {seed}): every file whole, "
          f"none of {reported} reported articles lost")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
