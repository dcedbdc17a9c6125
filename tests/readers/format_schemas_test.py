"""What `verify` and `report` write for other programs has the form that these require: the
public schemas where they are at hand beside the sources, and this language's own readers.

Usage: format_schemas_test.py CROSSCHECK SOURCE_ROOT
"""

import csv
import io
import json
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import jsonschema

import hostile_articles

FILES = ("json", "sarif", "csv", "xml", "graphml", "dot", "jsonld")
STREAMS = ("github", "gitlab", "rdjson")


def run(program, *arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, check=False)
    assert done.returncode in (0, 1), (arguments, done.returncode, done.stderr)
    return done.stdout


def write_all(program, articles, folder):
    """Every format, and that a saved report gives the same bytes. Returns them by name."""
    names = [folder / f"report.{ending}" for ending in FILES]
    options = [word for name in names for word in ("-o", name)]
    run(program, "verify", "--today", "2026-01-01", *options, articles)
    written = {name.suffix[1:]: name.read_bytes() for name in names}
    for name in STREAMS:
        written[name] = run(program, "verify", "--today", "2026-01-01", "-f", name, articles)
    for name, content in written.items():
        form = "junit" if name == "xml" else name
        again = run(program, "report", names[0], "-f", form)
        assert again == content, f"{form} of a saved report differs"
    return written


def schema(folder, name):
    path = folder / name
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def check_schema(content, document, what):
    if document is None:
        return
    validator = jsonschema.validators.validator_for(document)(document)
    for error in validator.iter_errors(json.loads(content)):
        raise AssertionError(f"{what}: {error.json_path}: {error.message[:300]}")


def check_junit(content, schemas):
    root = ElementTree.fromstring(content)
    for suite in root:
        cases = suite.findall("testcase")
        assert int(suite.get("tests")) == len(cases)
        assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
        assert int(suite.get("skipped")) == len(suite.findall("testcase/skipped"))
        for outcome in suite.iter("failure"):
            assert outcome.get("message") in outcome.text
    xsd = schemas / "junit.xsd"
    if xsd.exists() and shutil.which("xmllint"):
        subprocess.run(["xmllint", "--noout", "--schema", xsd, "-"], input=content,
                       check=True, capture_output=True)


def check_csv(content, findings):
    rows = list(csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))
    width = len(rows[0])
    assert all(len(row) == width for row in rows), "rows of different length"
    assert len(rows) - 1 == sum(len(finding["claims"]) for finding in findings)
    for row in rows[1:]:
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), cell


def check_columns(written):
    """The words that SARIF and rdjson point at are those of the claim."""
    claims = json.loads(written["json"])["claims"]
    paths = {article["id"]: article for article in json.loads(written["json"])["articles"]}
    known = {(claim["span"]["line"], claim["span"]["column"]) for claim in claims
             if "record" not in paths[claim["article"]]}
    for result in json.loads(written["sarif"])["runs"][0]["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        if "startColumn" in region:
            assert (region["startLine"], region["startColumn"]) in known
    for diagnostic in json.loads(written["rdjson"])["diagnostics"]:
        location = diagnostic["location"]
        start, end = location["range"]["start"], location["range"].get("end")
        if "column" not in start or not location["path"].endswith(".txt"):
            continue
        line = Path(location["path"]).read_bytes().split(b"\n")[start["line"] - 1]
        if end["line"] == start["line"]:
            words = line[start["column"] - 1:end["column"] - 1].decode("utf-8")
            assert words in {claim["text"] for claim in claims}, words


def check(program, articles, schemas):
    with tempfile.TemporaryDirectory() as folder:
        written = write_all(program, articles, Path(folder))
    findings = json.loads(written["json"])["findings"]
    check_schema(written["sarif"], schema(schemas, "sarif-schema-2.1.0.json"), "SARIF")
    check_schema(written["rdjson"], schema(schemas, "rdjson-DiagnosticResult.json"), "rdjson")
    check_junit(written["xml"], schemas)
    check_csv(written["csv"], findings)
    check_columns(written)
    ElementTree.fromstring(written["graphml"])
    json.loads(written["jsonld"])
    issues = json.loads(written["gitlab"])
    prints = [issue["fingerprint"] for issue in issues]
    assert len(prints) == len(set(prints)), "issues with one fingerprint"
    for line in written["github"].decode("utf-8").splitlines():
        assert line.startswith(("::error ", "::warning ", "::notice ", "and ")), line
    return findings


def main(program, root):
    root = Path(root).resolve()
    schemas = root.parent / "shared" / "schemas"
    for case in sorted(p for p in (root / "fixtures").iterdir() if (p / "articles").is_dir()):
        check(program, case / "articles", schemas)
    with tempfile.TemporaryDirectory() as folder:
        findings = check(program, hostile_articles.write(Path(folder)), schemas)
        assert any(finding["family"] == "conflict" for finding in findings)
    seen = [path.name for path in sorted(schemas.glob("*"))] if schemas.exists() else []
    print("schemas at hand:", ", ".join(seen) or "none")


main(*sys.argv[1:])
