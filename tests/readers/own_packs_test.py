"""Follows the worked examples of rules/README.md: writes their files, tests the rules, and
checks two articles with the pack. Usage: own_packs_test.py PROGRAM ROOT"""

import pathlib
import re
import subprocess
import sys
import tempfile

ARTICLES = {
    "mill.txt": "Fire in a mill\n\nGDANSK, 2 May 2023 -- A fire at a paper mill in Gdansk killed 12 people on"
                " Monday.\n",
    "vote.txt": "Turnout falls\n\nLIMA, 14 May 2023 -- Voter turnout stood at 38.2 percent, the election office"
                " said.\n",
}


def main(program, root):
    text = (pathlib.Path(root) / "rules" / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml\n(.*?)```", text, re.S)
    rules = {re.search(r"^id: (\S+)", b, re.M)[1]: b for b in blocks if "\nid: note." in b}
    settings = [b for b in blocks if b.startswith("rules:\n  paths: [desk-rules]")]
    assert len(rules) == 2 and len(settings) == 1, (list(rules), len(settings))
    with tempfile.TemporaryDirectory() as name:
        desk = pathlib.Path(name)
        for rule, block in rules.items():
            file = desk / "desk-rules" / (rule.replace(".", "/") + ".yaml")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block, encoding="utf-8")
        (desk / "crosscheck.yaml").write_text(settings[0], encoding="utf-8")
        (desk / "articles").mkdir()
        for file, words in ARTICLES.items():
            (desk / "articles" / file).write_text(words, encoding="utf-8")
        run(program, desk, 0, "rules", "test", "--rules", "desk-rules", *rules)
        run(program, desk, 0, "rules", "lint", "--rules", "desk-rules")
        report = run(program, desk, 1, "verify", "articles", "--show", "note")
        assert "Who counted?" in report and "Turnout by when?" in report, report
        # The parameter of the configuration is in force: 8 are fewer than 10.
        mill = desk / "articles" / "mill.txt"
        mill.write_text(ARTICLES["mill.txt"].replace("12", "8"), encoding="utf-8")
        report = run(program, desk, 1, "verify", "articles", "--show", "note")
        assert "Who counted?" not in report and "Turnout by when?" in report, report


def run(program, folder, status, *words):
    ran = subprocess.run([program, *words], cwd=folder, capture_output=True, text=True, check=False)
    assert ran.returncode == status, (words, ran.returncode, ran.stdout, ran.stderr)
    return ran.stdout


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
