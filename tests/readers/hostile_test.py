"""Bad input of every kind: the exit status is the one promised, the message says where and
what, and the rest of the input is still read.

Usage: hostile_test.py CROSSCHECK SOURCE_ROOT [TEST...]
"""

import gzip
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

import hostile_pages

PROGRAM = ROOT = None
SECONDS = 300  # generous: debug builds and sanitizers run this as well
MEGABYTES = 2000  # of address space; not under a sanitizer, which reserves terabytes

GOOD = """Mill fire kills 12

9 May 2023

The mill fire in Velmora on Monday killed 12 people, Fire Chief Anna Torvik said on Tuesday.
"""
UNRELATED = "A bakery in Orlen sells rye bread on market days, its owner Petra Holm said."
OTHER = """Velmora mill fire: 15 dead

9 May 2023

The mill fire in Velmora on Monday killed 15 people, police said on Tuesday.
"""


def is_sanitized():
    symbols = subprocess.run(["grep", "-c", "__asan_init\\|__tsan_init", PROGRAM],
                             capture_output=True, text=True, check=False)
    return symbols.stdout.strip() not in ("", "0")


def bound_memory():
    limit = MEGABYTES << 20
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


class Hostile(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="crosscheck-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.good = [self.file("good.txt", GOOD), self.file("other.txt", OTHER)]

    def file(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            content = content.encode()
        path.write_bytes(content)
        return str(path)

    def run_program(self, *arguments, stdin=b""):
        limit = None if is_sanitized() else bound_memory
        done = subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True,
                              check=False, timeout=SECONDS, preexec_fn=limit)
        self.assertGreaterEqual(done.returncode, 0, f"killed: {done.stderr[-2000:]}")
        self.assertNotEqual(done.returncode, 4, done.stderr[-2000:])
        return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")

    def verify(self, *arguments, stdin=b""):
        """Status, the findings as JSON, and standard error."""
        out = self.folder / "findings.json"
        status, _, errors = self.run_program("verify", "--today", "2026-01-01", "-o", str(out),
                                             *arguments, stdin=stdin)
        report = json.loads(out.read_text(encoding="utf-8")) if out.exists() else None
        return status, report, errors

    def check_good(self, report):
        """The two good articles were read, whatever stood beside them."""
        self.assertIsNotNone(report)
        paths = {article["path"] for article in report["articles"]}
        self.assertLessEqual(set(self.good), paths)
        if claims_are_read():
            for path in self.good:
                ids = {a["id"] for a in report["articles"] if a["path"] == path}
                self.assertTrue(any(c["article"] in ids for c in report["claims"]), path)

    def check_beside_good(self, bad, status, *words):
        """The bad file ends with `status`, is named in a problem, and the good are read."""
        got, report, errors = self.verify(*self.good, bad)
        self.check_good(report)
        self.assertEqual(got, worse(status, self.good_status()), errors)
        self.assertIn(os.path.basename(bad), errors)
        for word in words:
            self.assertIn(word, errors)
        problems = [p for p in report["problems"] if p["path"].endswith(os.path.basename(bad))]
        self.assertTrue(problems, errors)

    def good_status(self):
        return self.verify(*self.good)[0]

    def test_a_missing_file(self):
        self.check_beside_good(str(self.folder / "nowhere.txt"), 2)

    def test_a_missing_file_alone(self):
        status, _, errors = self.verify(str(self.folder / "nowhere.txt"))
        self.assertEqual(status, 2)
        self.assertIn("nowhere.txt", errors)

    def test_a_folder_is_read_and_what_is_no_article_is_passed_over(self):
        inside = [self.file("folder/a.txt", GOOD), self.file("folder/b/c.txt", OTHER)]
        self.file("folder/picture.png", b"\x89PNG")
        self.file("folder/.hidden.txt", "hidden")
        self.file("folder/_draft.txt", "draft")
        os.symlink(self.folder, self.folder / "folder" / "loop")
        status, report, errors = self.verify(str(self.folder / "folder"))
        self.assertEqual([a["path"] for a in report["articles"]], inside)
        self.assertIn(status, (0, 1, 3), errors)

    def test_an_empty_folder(self):
        (self.folder / "empty").mkdir()
        self.assertEqual(self.verify(str(self.folder / "empty"))[0], 3)

    def test_random_bytes(self):
        noise = random.Random(1)
        for size in (1, 100, 70_000):
            for name in ("noise.txt", "noise.html", "noise.jsonl", "noise.md", "noise.gz",
                         "noise.txt.zst"):
                with self.subTest(name=name, size=size):
                    bad = self.file(name, noise.randbytes(size))
                    status, report, _ = self.verify(*self.good, bad)
                    self.assertIn(status, (0, 1, 2, 3))
                    self.check_good(report)

    def test_invalid_utf8(self):
        bad = self.file("latin.txt", "Caf\xe9 burns\n\n5 people died in the caf\xe9.\n".encode("latin-1"))
        status, report, errors = self.verify(*self.good, bad)
        self.check_good(report)
        self.assertIn("latin.txt", errors)
        self.assertIn(bad, [article["path"] for article in report["articles"]])

    def test_zero_bytes_and_byte_order_marks(self):
        for name, content in (("empty.txt", b""), ("bom.txt", b"\xef\xbb\xbf"),
                              ("zeros.txt", bytes(1000)), ("wide.txt", GOOD.encode("utf-16"))):
            with self.subTest(name=name):
                _, report, _ = self.verify(*self.good, self.file(name, content))
                self.check_good(report)

    def test_one_line_of_50_megabytes(self):
        line = b"nothing but words in a row and no full stop "
        bad = self.file("long.txt", line * (50_000_000 // len(line)))
        status, report, errors = self.verify(*self.good, bad)
        self.check_good(report)
        self.assertIn("long.txt", errors)  # cut, and said so
        self.assertIn(status, (0, 1, 2, 3))

    def test_one_line_of_many_figures(self):
        line = b"The mill fire in Velmora killed 12 people and hurt 1,200 others on 3 May. "
        bad = self.file("figures.txt", line * (40_000 // len(line)))
        status, report, _ = self.verify(*self.good, bad)
        self.check_good(report)
        self.assertIn(status, (0, 1, 2))

    def test_one_word_of_a_megabyte(self):
        for byte in (b"a", b"9", b"-", b"\"", b"(", b"1,", b"A. "):
            with self.subTest(byte=byte):
                bad = self.file("word.txt", byte * (1_000_000 // len(byte)))
                _, report, _ = self.verify(*self.good, bad)
                self.check_good(report)

    def test_html_nested_100_000_deep(self):
        for tag in ("div", "b", "table><tr><td", "font"):
            with self.subTest(tag=tag):
                page = f"<html><body>{f'<{tag}>' * 100_000}{UNRELATED}</body></html>"
                self.check_beside_good(self.file("deep.html", page), 0)

    def test_html_that_never_closes(self):
        for name, page in (("tag", "<" * 3_000_000), ("comment", "<!--" * 500_000),
                           ("attribute", "<a " + "x='" * 500_000), ("entity", "&amp" * 500_000),
                           ("script", "<script>" * 300_000)):
            with self.subTest(name=name):
                _, report, _ = self.verify(*self.good, self.file("open.html", page))
                self.check_good(report)

    def test_large_pages_of_every_kind(self):
        """In the size that even a debug build reads at once; scripts/bench measures 10 MB."""
        folder = self.folder / "pages"
        for kind, path in hostile_pages.write(folder, 100_000).items():
            with self.subTest(kind=kind):
                status, report, errors = self.verify(*self.good, str(path))
                self.check_good(report)
                self.assertIn(status, (0, 1, 2, 3), errors)
                path.unlink()

    def test_an_article_of_nothing_but_figures_is_cut_and_says_so(self):
        path = hostile_pages.write(self.folder, 600_000, ["figures"])["figures"]
        _, report, errors = self.verify(*self.good, str(path))
        self.check_good(report)
        self.assertRegex(errors, r"figures\.txt: has 10000 claims or more")
        self.assertRegex(errors, r"figures\.txt: \d+ pairs of like claims were not compared")
        self.assertEqual(len(report["articles"]), 3)

    def test_a_text_longer_than_any_article_is_cut_and_says_so(self):
        path = hostile_pages.write(self.folder, 2_500_000, ["flat_text"])["flat_text"]
        _, report, errors = self.verify(*self.good, str(path))
        self.check_good(report)
        self.assertRegex(errors, r"flat_text\.txt: has \d+ bytes of text beyond the first 2097152")

    def test_a_truncated_gzip(self):
        whole = gzip.compress((GOOD * 200).encode() + random.Random(2).randbytes(5000))
        self.check_beside_good(self.file("cut.txt.gz", whole[:len(whole) // 2]), 2)

    def test_a_gzip_with_a_wrong_checksum(self):
        whole = bytearray(gzip.compress(GOOD.encode()))
        whole[-6] ^= 0xff
        self.check_beside_good(self.file("sum.txt.gz", bytes(whole)), 2)

    def test_a_zip_bomb(self):
        pack = zlib.compressobj(9, zlib.DEFLATED, 31)
        block = bytes(1 << 20)
        packed = b"".join(pack.compress(block) for _ in range(1024)) + pack.flush()
        self.check_beside_good(self.file("bomb.txt.gz", packed), 2)

    def test_json_lines_with_a_bad_line_in_the_middle(self):
        records = [json.dumps({"source": name, "published": "2023-05-09", "text": text})
                   for name, text in (("Paper A", GOOD), ("Paper B", OTHER))]
        bad = self.file("records.jsonl", f"{records[0]}\n{{\"text\": \"cut\n{records[1]}\n")
        status, report, errors = self.verify(bad)
        self.assertEqual(status, 2, errors)
        self.assertIn("records.jsonl:2", errors)
        self.assertEqual([a["source"] for a in report["articles"]], ["Paper A", "Paper B"])

    def test_json_lines_of_odd_records(self):
        odd = "\n".join(["[]", "1", "null", '"text"', "{}", '{"text": 5}', '{"text": ""}',
                         '{"text": "\\ud800"}', "[" * 100_000,
                         '{"text": "a", "published": "2023-99-99", "id": {"a": []}}'])
        _, report, _ = self.verify(*self.good, self.file("odd.jsonl", odd))
        self.check_good(report)

    def test_an_article_without_claims(self):
        plain = self.file("plain.txt", "A quiet day\n\nNothing was heard from the valley.\n")
        status, report, errors = self.verify(plain)
        self.assertEqual(status, 3, errors)
        self.assertEqual(len(report["articles"]), 1)
        self.assertEqual(self.verify("--allow-empty", plain)[0], 0)

    def test_the_same_bytes_twice_count_once(self):
        again = self.file("again.txt", GOOD)
        _, report, errors = self.verify(*self.good, again)
        self.assertEqual(len(report["articles"]), 2)
        self.assertIn("again.txt", errors)

    def test_standard_input(self):
        status, report, errors = self.verify("-", stdin=GOOD.encode())
        self.assertEqual(len(report["articles"]), 1, errors)
        self.assertIn(status, (0, 1, 3))

    def test_an_unknown_option(self):
        status, _, errors = self.run_program("verify", "--fail-onn", "error", *self.good)
        self.assertEqual(status, 2)
        self.assertIn("--fail-onn", errors)
        self.assertIn("did you mean '--fail-on'?", errors)

    def test_an_unknown_command(self):
        status, _, errors = self.run_program("verfy", *self.good)
        self.assertEqual(status, 2)
        self.assertIn("verify", errors)

    def test_a_rule_with_a_typo(self):
        rule = (ROOT / "rules/conflict/value.yaml").read_text(encoding="utf-8")
        self.assertIn(" disjoint from ", rule)
        self.file("rules/conflict/value.yaml", rule.replace(" disjoint from ", " disjont from "))
        status, _, errors = self.verify("--rules", str(self.folder / "rules"), *self.good)
        line = 1 + rule[:rule.index(" disjoint from ")].count("\n")
        self.assertEqual(status, 2, errors)
        self.assertRegex(errors, rf"conflict/value\.yaml:{line}:\d+: .*disjont")
        self.assertIn("did you mean 'disjoint from'?", errors)

    def test_an_output_that_cannot_be_written(self):
        done = subprocess.run([PROGRAM, "verify", "-o", str(self.folder / "no" / "x.json"),
                               *self.good], capture_output=True, check=False, timeout=SECONDS)
        self.assertIn(done.returncode, (2, 4))

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_a_full_disk(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "verify", *self.good], stdout=full,
                                  stderr=subprocess.PIPE, check=False, timeout=SECONDS)
        self.assertEqual(done.returncode, 4, done.stderr)


def worse(a, b):
    order = (0, 1, 3, 2, 4)
    return max(a, b, key=order.index)


def claims_are_read():
    done = subprocess.run([PROGRAM, "extract", "-"], input=GOOD.encode(), capture_output=True,
                          check=False)
    return b'"form"' in done.stdout


if __name__ == "__main__":
    PROGRAM, ROOT = sys.argv[1], Path(sys.argv[2])
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
