"""Prints what an archive of made articles costs: adding them, and checking drafts against them.

Usage: archive.py BUILD_FOLDER ARTICLES [DRAFTS [WORK_FOLDER]]

A draft has the sentences of several articles on one event, about 25 claims in all. CPU is user
and system time of the process; elapsed time depends on what else the machine does. What is in
the work folder already (corpus, archive) is used again.
"""

import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path


def run(command, ok=(0, 1)):
    """Elapsed seconds, CPU seconds, peak memory in MiB, and what it wrote."""
    begin = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        out, errors = child.stdout.read(), child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in ok:
        sys.exit(f"{command}: status {child.returncode}\n{errors.decode()}")
    return (time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024,
            out.decode())


def share(values, part):
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]


def forget_pages(path):
    """The file's pages go out of memory: the next read is from the disk."""
    with open(path, "rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def write_drafts(corpus, folder, count):
    """Drafts from the corpus: facts of five articles on one event, or of the next ones."""
    texts = sorted(corpus.glob("a*.txt"))
    events = {}
    for path in texts:
        with path.open(encoding="utf-8") as file:
            events.setdefault(re.sub(r"[\d,]+", "", file.readline()), []).append(path)
    order = [path for paths in events.values() for path in paths]
    place = {path: i for i, path in enumerate(order)}
    folder.mkdir(exist_ok=True)
    drafts = []
    for i in range(count):
        first = place[texts[i * len(texts) // count]]
        parts, seen = [], set()
        for path in (order * 2)[first:first + 60]:
            paragraphs = path.read_text(encoding="utf-8").split("\n\n")
            facts = paragraphs[2:8]
            if facts[0] in seen:
                continue
            seen.add(facts[0])
            parts += facts if parts else [paragraphs[0], paragraphs[1], *facts]
            if len(seen) == 5:
                break
        draft = folder / f"draft{i:03}.txt"
        draft.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
        drafts.append(str(draft))
    return drafts


def main():
    build, articles = Path(sys.argv[1]), int(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    work = Path(sys.argv[4] if len(sys.argv) > 4 else build / "archive")
    program = str(build / "crosscheck")
    corpus, archive = work / "corpus", work / "news.archive"
    work.mkdir(parents=True, exist_ok=True)
    rows = []
    if not corpus.exists():
        run([str(build / "make_corpus"), str(articles), "1", str(corpus)])
    if not archive.exists():
        elapsed, cpu, memory, out = run([program, "archive", "add", str(archive), str(corpus)])
        added = int(re.search(r": (\d+) added", out)[1])
        rows += [("articles added", f"{added}"),
                 ("added per second, elapsed", f"{added / elapsed:.0f}"),
                 ("added per second of CPU", f"{added / cpu:.0f}"),
                 ("peak memory of adding", f"{memory:.0f} MB")]
    rows.append(("archive", f"{archive.stat().st_size / 1e6:.0f} MB"))
    drafts = write_drafts(corpus, work / "drafts", count)

    def check(draft, *more):
        return run([program, "check", "--quiet", "--fail-on", "never", "--jobs", "1", draft,
                    "--archive", str(archive), *more])

    claims, compared = [], []
    for draft in drafts:  # warms the cache
        out = check(draft, "-f", "json")[3]
        claims.append(int(re.search(r'"draft_claims":\s*(\d+)', out)[1]))
        compared.append(int(re.search(r'"summary":\s*\{"articles":\s*(\d+)', out)[1]) - 1)
    warm = [check(draft) for draft in drafts]
    cold = []
    for draft in drafts[:20]:
        forget_pages(archive)
        cold.append(check(draft))
    query = [float(line) for line in subprocess.check_output(
        [str(build / "archive_query"), str(archive), *drafts], text=True).split()]
    rows += [("claims of a draft, median", f"{statistics.median(claims):.0f}"),
             ("articles compared, median", f"{statistics.median(compared):.0f}")]
    for name, part in (("median", 0.5), ("p95", 0.95)):
        rows += [(f"check, warm, elapsed, {name}", f"{1000 * share([w[0] for w in warm], part):.0f} ms"),
                 (f"check, warm, CPU, {name}", f"{1000 * share([w[1] for w in warm], part):.0f} ms"),
                 (f"query alone, CPU, {name}", f"{share(query, part):.1f} ms"),
                 (f"check, cold, elapsed, {name}", f"{1000 * share([c[0] for c in cold], part):.0f} ms")]
    rows.append(("peak memory of a check", f"{max(w[2] for w in warm):.0f} MB"))
    for name, value in rows:
        print(f"{name:<34}{value:>12}")


if __name__ == "__main__":
    main()
