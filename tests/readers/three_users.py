"""The three users of README.md from start to finish, as they stand there: a verification pass;
a draft that fails, is fixed and passes; a report opened in Chromium and read. Run by
scripts/test --full.

Usage: three_users.py CROSSCHECK SOURCE_ROOT
With CROSSCHECK_PICTURE=FILE it also takes README's picture of the report.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from readme_test import Session, play_readme
from webdriver import Browser

PICTURE_WIDTH, PICTURE_HEIGHT = 900, 1000


def read_report(browser, page):
    """What somebody does who opens the report: reads, follows a link, narrows it down."""
    browser.screen(PICTURE_WIDTH, PICTURE_HEIGHT)
    browser.open(page.as_uri())
    words = browser.run("return document.body.innerText")
    for expected in ("To check", "Updates", "does not add up", "Ask:", "nearly 100,000"):
        assert expected.lower() in words.lower(), expected
    link = browser.run("return document.querySelector('#summary a[href^=\"#\"]').hash")
    browser.run("document.querySelector('#summary a[href^=\"#\"]').click()")
    time.sleep(0.3)
    top = browser.run("return document.querySelector(arguments[0]).getBoundingClientRect().top",
                      link)
    assert -50 < top < PICTURE_HEIGHT, top
    shown = "return Array.from(document.querySelectorAll('.finding')).filter(f => " \
            "f.checkVisibility({contentVisibilityAuto: false})).length"
    everything = browser.run(shown)
    browser.run("""const form = document.getElementById('filters');
        form.elements.severity.value = 'warning';
        form.dispatchEvent(new Event('change', {bubbles: true}));""")
    assert 0 < browser.run(shown) < everything
    assert not [m for m in browser.messages() if m["level"] == "SEVERE"]


def take_picture(browser, page, path):
    """From the top down to the end of the first picture in the page."""
    browser.open(page.as_uri())
    bottom = browser.run("return document.querySelector('#matrix + figure svg')"
                         ".getBoundingClientRect().bottom")
    browser.screen(PICTURE_WIDTH, int(bottom) + 2)
    browser.picture(Path(path), whole=False)


def main(program, root):
    root = Path(root).resolve()
    readme = (root / "README.md").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        played = play_readme(Session(os.path.abspath(program), root, folder), readme)
        assert played == readme, "README.md is not what the program prints: see readme_test.py"
        page = Path(folder) / "report.html"
        browser = Browser()
        try:
            read_report(browser, page)
            if os.environ.get("CROSSCHECK_PICTURE"):
                take_picture(browser, page, os.environ["CROSSCHECK_PICTURE"])
        finally:
            browser.close()
    print("three users: verified, fixed a draft, read a report")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
