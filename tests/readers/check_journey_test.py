"""A newsroom's pipeline from start to finish: a draft that fails, is fixed, and passes; then
what action.yml, .pre-commit-hooks.yaml and scripts/ci/gitlab-ci.yml run, run here.

Usage: check_journey_test.py CROSSCHECK SOURCE_ROOT
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema
import yaml

PUBLISHED = {
    "herald.md": """---
source: Harbour Herald
published: 2024-03-12
---
# Ferry fire in Sandvik

The ferry fire in Sandvik on 10 March 2024 injured 31 people by 11 March 2024, the coast guard said on 11 March 2024.
""",
    "post.md": """---
source: Northern Post
published: 2024-03-12
---
# Thirty-one hurt on ferry

By 11 March 2024, 31 people had been injured in the ferry fire in Sandvik on 10 March 2024, the coast guard said on 11 March 2024.
""",
}
DRAFT = """---
source: Our Paper
published: 2024-03-12
---
# Ferry fire

The ferry fire in Sandvik on 10 March 2024 injured {toll} people by 11 March 2024, the coast guard said on 11 March 2024.

The ferry is to sail again on {day}, 20 March 2024.
"""


class Newsroom:
    """A folder with published articles and a draft."""

    def __init__(self, folder, program):
        self.folder = Path(folder)
        self.program = program
        (self.folder / "published").mkdir()
        (self.folder / "drafts").mkdir()
        for name, text in PUBLISHED.items():
            (self.folder / "published" / name).write_text(text, encoding="utf-8")

    def write(self, toll, day="Wednesday", comment=""):
        text = DRAFT.format(toll=toll, day=day).replace("The ferry fire", comment + "The ferry fire")
        (self.folder / "drafts/ferry.md").write_text(text, encoding="utf-8")

    def run(self, command, **environment):
        env = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **environment}
        return subprocess.run(command, cwd=self.folder, env=env, capture_output=True, text=True,
                              check=False)

    def check(self, *more):
        return self.run([self.program, "check", "drafts", "--against", "published",
                         "--today", "2024-03-13", *more])


def expect(ran, status, *words):
    assert ran.returncode == status, (status, ran.returncode, ran.stdout, ran.stderr)
    for word in words:
        assert word in ran.stdout + ran.stderr, (word, ran.stdout, ran.stderr)


def draft_fails_and_is_fixed(room):
    room.write(toll=13)
    expect(room.check(), 1, "1 draft against 2 articles", "CONFLICT", "different figures",
           "Our Paper", "Harbour Herald")
    room.write(toll=31, day="Tuesday")
    expect(room.check(), 1, "cannot be", "that day is a Wednesday")
    expect(room.run([room.program, "lint", "drafts"]), 1, "cannot be")
    room.write(toll=31)
    expect(room.check(), 0, "no conflict")


def known_and_accepted(room):
    room.write(toll=13)
    expect(room.check("--baseline", "known.json", "--update-baseline"), 0)
    expect(room.check("--baseline", "known.json"), 0)
    room.write(toll=14)
    expect(room.check("--baseline", "known.json"), 1)
    room.write(toll=13, comment="<!-- crosscheck: ignore conflict.* by=desk Asked again. -->\n")
    expect(room.check(), 0, "accepted with a reason")


def json_is_valid(room, root):
    schema = json.loads((root / "rules/schema/findings.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft7Validator(schema)
    room.write(toll=13, comment="<!-- crosscheck: ignore note.* by=desk Asked again. -->\n")
    for more in ((), ("--baseline", "known.json")):
        ran = room.check("-f", "json", *more)
        errors = [error.message for error in validator.iter_errors(json.loads(ran.stdout))]
        assert not errors, errors


def action_runs(room, root):
    action = yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))
    steps = [step for step in action["runs"]["steps"] if "if" not in step]
    assert len(steps) == 1
    given = {"drafts": "drafts", "against": "published\n", "program": room.program,
             "arguments": "--today 2024-03-13", "sarif": "crosscheck.sarif"}
    assert set(given) == set(action["inputs"])
    env = {name: next((given[key] for key in given if f"inputs.{key}" in value), value)
           for name, value in steps[0]["env"].items()}
    env |= {"GITHUB_ACTION_PATH": str(root), "GITHUB_STEP_SUMMARY": "summary.md"}
    summary = room.folder / "summary.md"
    for toll, status in ((13, 1), (31, 0)):
        room.write(toll=toll)
        summary.write_text("", encoding="utf-8")
        expect(room.run(["bash", "-e", "-c", steps[0]["run"]], **env), status, "1 draft against")
        assert summary.read_text(encoding="utf-8").startswith("## 1 draft against 2 articles")


def hooks_run(room, root):
    hooks = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["crosscheck-lint", "crosscheck-check"]
    path = f"{Path(room.program).parent}:{os.environ['PATH']}"
    for toll, statuses in ((13, (0, 1)), (31, (0, 0))):
        room.write(toll=toll)
        for hook, status in zip(hooks, statuses):
            command = [*hook["entry"].split(), *hook.get("args", []), "drafts/ferry.md"]
            expect(room.run(command, PATH=path), status, "1 draft")


def gitlab_job_runs(room, root):
    job = yaml.safe_load((root / "scripts/ci/gitlab-ci.yml").read_text(encoding="utf-8"))["crosscheck"]
    tools = room.folder / "bin"
    tools.mkdir()
    (tools / "crosscheck").symlink_to(room.program)
    (tools / "crosscheck-ci").symlink_to(root / "scripts/ci/check")
    path = f"{tools}:{os.environ['PATH']}"
    for toll, status in ((13, 1), (31, 0)):
        room.write(toll=toll)
        for line in job["script"]:
            expect(room.run(["bash", "-e", "-c", line], PATH=path, **job["variables"]), status,
                   "1 draft against 2 articles")
        for artifact in job["artifacts"]["paths"]:
            assert json.loads((room.folder / artifact).read_text(encoding="utf-8"))


def fixtures_are_verified(program, root):
    """Every article of every fixture against the others of its case, as `check` and `lint`."""
    for case in sorted(p for p in (root / "fixtures").iterdir() if (p / "articles").is_dir()):
        for article in sorted((case / "articles").iterdir()):
            if article.name == "articles.json":
                continue
            for command in (["check", article, "--against", case / "articles"], ["lint", article]):
                ran = subprocess.run([program, *command, "--today", "2026-01-01", "-f", "json"],
                                     capture_output=True, text=True, check=False)
                assert ran.returncode in (0, 1, 3), (command, ran.stderr)
                report = json.loads(ran.stdout)
                drafts = {a["id"] for a in report["articles"] if "draft" in a}
                assert drafts, command
                articles = {claim["id"]: claim["article"] for claim in report["claims"]}
                for finding in report["findings"]:
                    assert articles[finding["claims"][0]] in drafts, (command, finding["message"])


def main(program, root):
    root = Path(root).resolve()
    for part in (draft_fails_and_is_fixed, known_and_accepted):
        with tempfile.TemporaryDirectory() as folder:
            part(Newsroom(folder, program))
    with tempfile.TemporaryDirectory() as folder:
        room = Newsroom(folder, program)
        room.write(toll=12)
        expect(room.check("--baseline", "known.json", "--update-baseline"), 0)
        json_is_valid(room, root)
    for part in (action_runs, hooks_run, gitlab_job_runs):
        with tempfile.TemporaryDirectory() as folder:
            part(Newsroom(folder, program), root)
    fixtures_are_verified(program, root)
    assert shutil.which("sh")
    print("the pipeline ran: draft failed, fixed, passed; action, hooks and job as well")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
