"""Prints what pages made to be slow cost, a line a kind. Called by scripts/bench --hostile.

Usage: hostile.py BUILD_FOLDER BYTES [KIND...]

A page that takes longer than two seconds to read, on one core, ends it with status 1.
"""

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "readers"))
import hostile_pages  # noqa: E402: beside this folder, not in it

MOST = 2000  # milliseconds for `acquire`


def cost(program, path):
    """User milliseconds of reading and of all stages, and peak memory in MiB."""
    out = subprocess.run([program, str(path)], capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in out.splitlines()]
    stages = {row[0]: (float(row[1]), int(row[2])) for row in rows if len(row) == 3}
    return (stages["acquire"][0], sum(time for time, _ in stages.values()),
            max(memory for _, memory in stages.values()))


def main():
    build, size, kinds = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    slow = []
    print(f"{'page':<22}{'read':>10}{'all':>10}{'peak':>10}")
    for kind in kinds or hostile_pages.KINDS:
        path = hostile_pages.write(f"{build}/pages", size, [kind])[kind]
        read, everything, memory = cost(f"{build}/cost", path)
        path.unlink()
        print(f"{kind:<22}{read:>7.0f} ms{everything:>7.0f} ms{memory:>7} MB", flush=True)
        if read > MOST:
            slow.append(kind)
    if slow:
        sys.exit(f"longer than {MOST} ms to read: {', '.join(slow)}")


if __name__ == "__main__":
    main()
