"""The HTML report where people read it: in Chromium (headless, behind chromedriver), on
paper (poppler's pdftotext), and before HTML Tidy. Run by scripts/test --full.

Usage: html_in_chromium.py CROSSCHECK SOURCE_ROOT [TEST...]
Screenshots go to the folder in CROSSCHECK_SCREENSHOTS, where that is set.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from webdriver import Browser

PROGRAM = ROOT = None
PHONE, DESKTOP = 390, 1280
MOST_SECONDS, MOST_BYTES = 2.0, 5_000_000  # of a report of 200 articles

SHOWN = """return Array.from(document.querySelectorAll('.finding'))
    .filter(f => f.checkVisibility({contentVisibilityAuto: false})).length"""
# Contrast of every text with what is behind it (WCAG 2.1, relative luminance).
CONTRAST = r"""
const parse = (color) => (color.match(/[\d.]+/g) || []).map(Number);
const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
  .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
  .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
const ground = (node) => {
  for (let at = node; at; at = at.parentElement) {
    const color = parse(getComputedStyle(at).backgroundColor);
    if (color.length === 3 || color[3] === 1) return color;
  }
  return [255, 255, 255];
};
const poor = new Set();
for (const fold of document.querySelectorAll('details')) fold.open = true;
for (const node of document.querySelectorAll('body *')) {
  const own = Array.from(node.childNodes).some(c => c.nodeType === 3 && c.data.trim());
  if (!own || ['SCRIPT', 'STYLE', 'TITLE', 'DESC'].includes(node.tagName.toUpperCase())) continue;
  const style = getComputedStyle(node);
  const color = parse(node.namespaceURI.endsWith('svg') ? style.fill : style.color);
  const [a, b] = [light(color), light(ground(node))].sort((x, y) => y - x);
  if ((a + 0.05) / (b + 0.05) < 4.5) poor.add(node.tagName + '.' + node.getAttribute('class'));
}
return Array.from(poor);
"""
ATTACKS = [
    "<script>window.pwned=1</script>", "<img src=x onerror=window.pwned=1>",
    "<svg onload=window.pwned=1>", "</title></style></script><script>window.pwned=1</script>",
    "\"><iframe srcdoc='<script>parent.pwned=1</script>'>", "]]><script>window.pwned=1</script>",
    "--><script>window.pwned=1</script><!--", "<details open ontoggle=window.pwned=1>",
    "\u202e12 people were saved\u202c \u2066x\u2069", "{{constructor.constructor('pwned=1')()}}",
    "<a href=javascript:window.pwned=1>12</a>", "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content=0;url=https://evil.example>", "&lt;script&gt;pwned=1",
]


def report(folder, *articles):
    out = folder / "report.html"
    subprocess.run([PROGRAM, "verify", *map(str, articles), "-o", str(out), "--fail-on", "never"],
                   check=True, capture_output=True, cwd=ROOT)
    return out


class InChromium(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="crosscheck-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.close)

    def setUp(self):
        self.browser.scripts(True)
        self.browser.screen(DESKTOP)
        self.browser.messages()

    def open(self, *articles, at=""):
        page = report(self.folder, *articles)
        self.browser.open(page.as_uri() + at)
        return page

    def open_fixture(self, name="border-crossing", at=""):
        return self.open(f"fixtures/{name}/articles", at=at)

    def check_quiet(self):
        """Nothing was blocked, nothing failed, nothing was asked of the network."""
        told = [m["message"] for m in self.browser.messages() if m["level"] == "SEVERE"]
        self.assertEqual(told, [])
        self.assertEqual(self.browser.run(
            "return performance.getEntriesByType('resource').map(r => r.name)"), [])
        self.assertIsNone(self.browser.run("return window.pwned ?? null"))

    def keep_picture(self, name):
        folder = os.environ.get("CROSSCHECK_SCREENSHOTS")
        if folder:
            self.browser.picture(Path(folder) / f"{name}.png")

    def test_every_view_is_there_and_nothing_is_loaded(self):
        self.open_fixture()
        for view in ("#summary .tile", "#matrix + figure svg.picture", "#graphs ~ details svg",
                     "#timeline + figure svg.picture", ".figures svg.picture", "table.sources",
                     ".finding blockquote mark", "details.proof", "#texts details.source"):
            self.assertGreater(self.browser.run(
                "return document.querySelectorAll(arguments[0]).length", view), 0, view)
        self.check_quiet()
        for width, dark in ((DESKTOP, False), (DESKTOP, True), (PHONE, False)):
            self.browser.screen(width, dark=dark)
            self.keep_picture(f"report-{width}{'-dark' if dark else ''}")

    def test_filters_narrow_the_findings(self):
        self.open_fixture()
        choose = """const form = document.getElementById('filters');
            form.reset(); const [name, value] = arguments;
            form.elements[name].value = value;
            form.dispatchEvent(new Event('change', {bubbles: true}));"""
        everything = self.browser.run("return document.querySelectorAll('.finding').length")
        for name in ("source", "relation", "severity", "question"):
            values = self.browser.run(
                "return Array.from(document.querySelector(`#filters [name=${arguments[0]}]`)"
                ".options).map(o => o.value).filter(v => v)", name)
            counts = []
            for value in values:
                self.browser.run(choose, name, value)
                counts.append(self.browser.run(SHOWN))
            self.assertTrue(any(0 < count < everything for count in counts), (name, counts))
            if name != "source":  # each finding has one verdict, severity and question
                self.assertEqual(sum(counts), everything, (name, counts))
        self.assertIn("findings shown", self.browser.run(
            "return document.getElementById('shown').value"))
        self.keep_picture("filtered")
        self.browser.run("document.getElementById('filters').reset()")
        time.sleep(0.2)
        self.assertEqual(self.browser.run(SHOWN), everything)
        self.check_quiet()

    def test_a_deep_link_opens_what_is_folded_around_it(self):
        page = self.open_fixture()
        for script in (True, False):
            self.browser.scripts(script)
            for finding in re.findall(r'<article id="(f-[0-9a-f]+)"', page.read_text("utf-8")):
                self.browser.open(page.as_uri() + "#" + finding)
                time.sleep(0.1)
                self.browser.scripts(True)
                seen = self.browser.run(
                    "const f = document.getElementById(arguments[0]);"
                    "const r = f.getBoundingClientRect();"
                    "return f.checkVisibility() && r.top > -20 && r.top < innerHeight", finding)
                self.browser.scripts(script)
                self.assertTrue(seen, (finding, script))

    def test_a_finding_is_copied_as_a_citation(self):
        self.open_fixture("date-conflict")
        self.browser.run("""window.copied = '';
            Object.defineProperty(navigator, 'clipboard',
              {value: {writeText: async (text) => { window.copied = text; }}});
            document.querySelector('.finding .copy').click();""")
        time.sleep(0.1)
        copied = self.browser.run("return window.copied")
        for words in ("different dates", "Sarn Valley Echo", "14 September 2023",
                      "The stone bridge over the Sarn was opened on 9 September 2023", "f-"):
            self.assertIn(words, copied)

    def test_two_articles_stand_side_by_side_with_what_links_them(self):
        self.open_fixture("date-conflict")
        linked = self.browser.run("""
            const form = document.getElementById('pair');
            const of = (name) => Array.from(document.querySelectorAll('#texts > .source'))
              .find(s => s.textContent.includes(name)).id;
            document.getElementById('left').value = of('Lake District News');
            document.getElementById('right').value = of('Sarn Valley Echo');
            form.dispatchEvent(new Event('change', {bubbles: true}));
            document.querySelector('.pair-number').click();
            return [document.querySelectorAll('.source.chosen').length,
                    document.querySelectorAll('.linked').length,
                    document.querySelectorAll('.lit').length,
                    document.getElementById('linked').value]""")
        self.assertEqual(linked[:3], [2, 2, 2])
        self.assertIn("1 sentence", linked[3])
        left, right = self.browser.run(
            "return Array.from(document.querySelectorAll('.source.chosen'))"
            ".map(s => s.getBoundingClientRect().left)")
        self.assertNotEqual(left, right)
        self.browser.run("document.getElementById('articles').scrollIntoView()")
        self.keep_picture("side-by-side")
        self.check_quiet()

    def test_without_script_everything_can_be_read(self):
        page = self.open_fixture()
        self.browser.scripts(False)
        self.browser.open(page.as_uri())
        self.browser.scripts(True)
        self.assertEqual(self.browser.run(
            "return Array.from(document.querySelectorAll('form, .copy'))"
            ".filter(f => f.checkVisibility()).length"), 0)
        self.assertTrue(self.browser.run(
            "return Array.from(document.querySelectorAll('.finding')).every(f => !f.hidden)"))

    def test_on_a_phone_only_pictures_scroll_sideways(self):
        for name in ("border-crossing", "date-conflict", "wildfire-units"):
            page = self.open_fixture(name)
            self.browser.screen(PHONE)
            self.browser.open(page.as_uri())
            self.assertLessEqual(*self.browser.run(
                "return [document.documentElement.scrollWidth, innerWidth]"), name)

    def test_text_has_contrast_in_the_light_and_in_the_dark(self):
        for name in ("border-crossing", "date-conflict"):
            self.open_fixture(name)
            for dark in (False, True):
                self.browser.screen(DESKTOP, dark=dark)
                self.assertEqual(self.browser.run(CONTRAST), [], (name, dark))

    def test_the_keyboard_reaches_the_summary_first_and_sees_where_it_is(self):
        self.open_fixture()
        self.browser.press("\ue004")  # tab
        self.assertEqual(self.browser.run("return document.activeElement.className"), "skip")
        self.browser.press("\ue007")  # enter
        self.assertEqual(self.browser.run("return location.hash"), "#summary")
        self.browser.press("\ue004")
        self.assertTrue(self.browser.run(
            "const at = document.activeElement;"
            "return at.closest('#summary') !== null && getComputedStyle(at).outlineStyle !== 'none'"))

    def test_a_screen_reader_finds_landmarks_and_names(self):
        self.open_fixture()
        self.browser.devtools("Accessibility.enable")
        nodes = self.browser.devtools("Accessibility.getFullAXTree")["nodes"]
        said = [(n["role"]["value"], n.get("name", {}).get("value", ""))
                for n in nodes if not n["ignored"]]
        roles = {role for role, _ in said}
        self.assertLessEqual({"banner", "navigation", "main", "contentinfo", "search", "article",
                              "table", "rowheader", "columnheader", "blockquote", "mark"}, roles)
        nameless = [role for role, name in said if not name.strip() and role in
                    ("link", "button", "combobox", "image", "img", "graphics-document", "heading",
                     "search", "navigation", "article", "DisclosureTriangle")]
        self.assertEqual(nameless, [])

    def test_paper_shows_every_verdict_and_no_form(self):
        page = self.open_fixture()
        printed = self.folder / "report.pdf"
        printed.write_bytes(self.browser.pdf())
        if os.environ.get("CROSSCHECK_SCREENSHOTS"):
            shutil.copy(printed, os.environ["CROSSCHECK_SCREENSHOTS"])
        text = subprocess.run(["pdftotext", str(printed), "-"], check=True,
                              capture_output=True, text=True).stdout
        text = " ".join(text.split())
        self.assertNotIn("All sources", text)
        for finding in re.findall(r'<article id="(f-[0-9a-f]{8})', page.read_text("utf-8")):
            self.assertIn(finding, text)
        for words in ("Discrepancy report", "Which date does 20,000 describe",
                      "According to the Uzbek Interior Ministry", "Said by one source only"):
            self.assertIn(words, text)

    def test_articles_cannot_script_or_break_the_page(self):
        hostile = self.folder / "hostile"
        hostile.mkdir()
        for i, attack in enumerate(ATTACKS):
            (hostile / f"{i}.txt").write_text(
                f"Mill fire {attack} kills {12 + i % 3}\n\n9 May 2023\n\nThe mill fire {attack} in "
                f"Velmora on Monday killed {12 + i % 3} people, Fire Chief {attack} Anna Torvik "
                f"said. {attack}\n", "utf-8")
        long = "The mill fire in Velmora on Monday killed 12 people and then " + "so " * 3_500_000
        (hostile / "long.txt").write_text(f"Fire\n\n9 May 2023\n\n{long}on.\n", "utf-8")
        page = self.open(hostile)
        time.sleep(0.3)
        self.check_quiet()
        self.assertGreater(self.browser.run(SHOWN), 0)
        self.assertLess(page.stat().st_size, 2_000_000)

    def test_two_hundred_articles_open_at_once(self):
        maker = Path(PROGRAM).parent / "make_corpus"
        if not maker.exists():
            self.skipTest("no make_corpus beside the program")
        corpus = self.folder / "corpus"
        subprocess.run([str(maker), "200", "1", str(corpus)], check=True, capture_output=True)
        page = self.open(corpus)
        size = page.stat().st_size
        self.assertLess(size, MOST_BYTES)
        times = []
        for _ in range(3):
            self.browser.open(page.as_uri())
            times.append(self.browser.run(
                "return performance.getEntriesByType('navigation')[0].loadEventEnd") / 1000)
        print(f"\n200 articles: {size:,} bytes, open in {min(times):.2f} s")
        self.assertLess(min(times), MOST_SECONDS)
        self.keep_picture("corpus")
        last = re.findall(r'<article id="(f-[0-9a-f]+)"', page.read_text("utf-8"))[-1]
        self.browser.open(page.as_uri() + "#" + last)
        time.sleep(1)
        self.assertTrue(self.browser.run(
            "const r = document.getElementById(arguments[0]).getBoundingClientRect();"
            "return r.top > -20 && r.top < innerHeight", last))
        self.check_quiet()

    def test_tidy_has_nothing_to_say(self):
        for name in sorted(p.name for p in Path(ROOT, "fixtures").iterdir() if p.is_dir()):
            page = report(self.folder, f"fixtures/{name}/articles")
            tidy = subprocess.run(["tidy", "-q", "-e", "-utf8", str(page)], check=False,
                                  capture_output=True, text=True)
            self.assertEqual(tidy.stderr, "", name)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    PROGRAM, ROOT = os.path.abspath(sys.argv[1]), sys.argv[2]
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=1)
