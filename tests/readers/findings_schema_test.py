"""The JSON that `verify` writes is valid against the schema that is shipped with it.

Usage: findings_schema_test.py CROSSCHECK SOURCE_ROOT
"""

import json
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

import jsonschema

STATUSES = (0, 1, 3)


def findings(program, *arguments):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "findings.json"
        done = subprocess.run([program, "verify", "--today", "2026-01-01", "-o", path, *arguments],
                              capture_output=True, text=True, check=False)
        assert done.returncode in STATUSES, (arguments, done.returncode, done.stderr)
        return json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def check_references(report):
    """What a schema cannot say: every id that is used is defined, once."""
    defined = {}
    for kind in ("articles", "claims", "questions", "findings", "origins"):
        ids = [thing["id"] for thing in report[kind]]
        assert len(ids) == len(set(ids)), f"{kind} with the same id"
        defined[kind] = set(ids)
    for claim in report["claims"]:
        assert claim["article"] in defined["articles"], claim["id"]
        assert claim["span"]["start"] <= claim["span"]["end"], claim["id"]
    for question in report["questions"]:
        assert set(question["claims"]) <= defined["claims"], question["id"]
    for finding in report["findings"]:
        assert set(finding["claims"]) <= defined["claims"], finding["id"]
        assert finding["question"] is None or finding["question"] in defined["questions"]
    assert report["summary"]["claims"] == len(report["claims"])


def main(program, root):
    root = Path(root)
    schema = json.loads((root / "rules/schema/findings.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    cases = sorted(p for p in (root / "fixtures").iterdir() if (p / "articles").is_dir())
    assert cases, "no fixtures"
    broken = 0
    for case in cases:
        report = findings(program, case / "articles")
        for error in validator.iter_errors(report):
            broken += 1
            where = "/".join(map(str, error.absolute_path))
            print(f"{case.name}: {where}: {error.message[:300]}")
        check_references(report)
    assert broken == 0, f"{broken} errors"


main(*sys.argv[1:])
