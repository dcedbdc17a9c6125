"""Prints what the pipeline costs on a made corpus. Called by scripts/bench, on one core.

Usage: measure.py BUILD_FOLDER ARTICLES RUNS
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time


def run(command, ok=(0, 1)):
    """User seconds, wall seconds and peak memory in KiB of a command without its output."""
    begin = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in ok:
        sys.exit(f"{command[0]} ended with status {child.returncode}")
    return usage.ru_utime, time.monotonic() - begin, usage.ru_maxrss


def median(runs, field):
    return statistics.median(one[field] for one in runs)


def figures(command):
    """What a program prints, a name and a figure a line."""
    lines = subprocess.check_output(command, text=True).splitlines()
    return dict(line.split() for line in lines)


def main():
    build, articles, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    corpus = f"{build}/corpus"
    program = f"{build}/crosscheck"
    verify = [program, "verify", "--jobs", "1", corpus]
    run(verify)  # warms the file cache
    runs = [run(verify) for _ in range(count)]
    limit = figures([f"{build}/limit", "20", corpus])
    values = figures([f"{build}/values", str(max(count, 3)), corpus])
    with tempfile.NamedTemporaryFile(suffix=".txt", dir=build) as empty:
        starts = [run([program, "verify", empty.name], ok=(3,)) for _ in range(max(count, 3))]

    seconds = median(runs, 0)
    megabytes = int(limit["bytes"]) / 1e6
    limit_rate = megabytes / float(limit["seconds"])
    rows = [
        ("articles", f"{articles}"),
        ("corpus", f"{megabytes:.1f} MB"),
        ("user CPU", f"{seconds:.3f} s"),
        ("articles per second", f"{articles / seconds:.0f}"),
        ("rate", f"{megabytes / seconds:.2f} MB/s"),
        ("limit", f"{limit_rate:.0f} MB/s"),
        ("ratio to the limit", f"1 : {limit_rate * seconds / megabytes:.0f}"),
        ("peak memory", f"{median(runs, 2) / 1024:.0f} MB"),
        ("start-up, empty article", f"{1000 * median(starts, 1):.0f} ms"),
        ("value stage, text", f"{int(values['bytes']) / 1e6:.1f} MB"),
        ("value stage, rate",
         f"{int(values['bytes']) / 1e6 / float(values['seconds']):.1f} MB/s"),
        ("limit on that text",
         f"{int(values['bytes']) / 1e6 / float(values['limit_seconds']):.0f} MB/s"),
        ("value stage to the limit",
         f"1 : {float(values['seconds']) / float(values['limit_seconds']):.1f}"),
    ]
    for name, value in rows:
        print(f"{name:<26}{value:>14}")


if __name__ == "__main__":
    main()
