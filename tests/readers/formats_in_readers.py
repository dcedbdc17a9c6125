"""Opens each output with a program that people open it with, and names the one that took it.

Usage: formats_in_readers.py CROSSCHECK SOURCE_ROOT

Needs what scripts/install --full installs, and the packages of package-lock.json beside this
file (npm ci). A reader that is missing is a failure.
"""

import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import networkx
import rdflib

import hostile_articles

HERE = Path(__file__).parent
MULTITOOL = HERE / "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
SCHEMA_ORG = rdflib.Namespace("https://schema.org/")
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"

# Comma, quote, UTF-8, from the first line, numbers read, and formulas evaluated.
INFILTER = "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true"


def run(*command, statuses=(0,), **options):
    done = subprocess.run([str(word) for word in command], capture_output=True, check=False,
                          timeout=600, **options)
    assert done.returncode in statuses, (command, done.returncode, done.stdout, done.stderr)
    return done.stdout.decode("utf-8", "replace")


def sarif_in_multitool(folder, _):
    answer = run(MULTITOOL, "validate", folder / "report.sarif", "--rule-kind", "Sarif;Gh",
                 "--output", folder / "validation.sarif", "--log", "ForceOverwrite")
    log = json.loads((folder / "validation.sarif").read_text(encoding="utf-8-sig"))
    errors = [result for result in log["runs"][0]["results"] if result.get("level") == "error"]
    assert not errors, errors
    assert "Analysis completed successfully" in answer, answer
    return "Microsoft SARIF Multitool, rules Sarif and Gh"


def junit_in_xmllint(folder, root):
    xsd = root.parent / "shared/schemas/junit.xsd"
    options = ["--schema", xsd] if xsd.exists() else []
    run("xmllint", "--noout", *options, folder / "report.xml")
    return "libxml2's xmllint" + (" with the JUnit schema" if options else "")


def graphml_in_networkx(folder, findings):
    graph = networkx.read_graphml(folder / "report.graphml")
    kinds = networkx.get_node_attributes(graph, "kind")
    found = {graph.nodes[node]["id"] for node, kind in kinds.items() if kind == "finding"}
    assert found == {finding["id"] for finding in findings["findings"]}
    assert len(set(kinds.values())) >= 5, kinds
    for finding in findings["findings"]:
        node = next(n for n in graph if graph.nodes[n]["id"] == finding["id"])
        about = [e for e in graph.out_edges(node, data=True) if e[2]["kind"] == "about"]
        assert len(about) == len(finding["claims"])
    return "NetworkX " + networkx.__version__


def dot_in_graphviz(folder, findings):
    drawing = run("dot", "-Tsvg", folder / "report.dot")
    nodes = ElementTree.fromstring(drawing).iter("{http://www.w3.org/2000/svg}g")
    drawn = sum("finding" in node.get("class", "").split() for node in nodes)
    assert drawn == len(findings["findings"]), drawn
    return "Graphviz"


def json_ld_in_rdflib(folder, findings):
    graph = rdflib.Graph().parse(folder / "report.jsonld", format="json-ld")
    claims = set(graph.subjects(rdflib.RDF.type, SCHEMA_ORG.Claim))
    compared = [finding for finding in findings["findings"]
                if finding["family"] in ("agree", "conflict", "update")]
    assert bool(claims) == bool(compared)
    for claim in claims:
        articles = set(graph.objects(claim, SCHEMA_ORG.appearance))
        assert articles
        for article in articles:
            assert (article, rdflib.RDF.type, SCHEMA_ORG.NewsArticle) in graph
    assert not list(graph.triples((None, SCHEMA_ORG.reviewRating, None)))
    return "rdflib " + rdflib.__version__


def csv_in_libreoffice(folder, findings):
    run("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
        INFILTER, "--convert-to", "fods",
        "--outdir", folder, folder / "report.csv")
    sheet = ElementTree.parse(folder / "report.fods").getroot()
    formulas = [cell.get(OFFICE + "formula") for cell in sheet.iter(OFFICE + "table-cell")
                if cell.get(OFFICE + "formula")]
    assert not formulas, formulas
    rows = sum("".join(row.itertext()).strip() != "" for row in sheet.iter(OFFICE + "table-row"))
    header = 1
    assert rows - header == sum(len(finding["claims"]) for finding in findings["findings"]), rows
    return "LibreOffice, with formulas allowed"


def check(program, root, articles):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        outputs = [folder / f"report.{ending}" for ending in
                   ("json", "sarif", "xml", "graphml", "dot", "jsonld", "csv")]
        run(program, "verify", "--today", "2026-01-01",
            *(word for output in outputs for word in ("-o", output)), articles, statuses=(0, 1))
        findings = json.loads(outputs[0].read_text(encoding="utf-8"))
        return {"SARIF": sarif_in_multitool(folder, findings),
                "JUnit": junit_in_xmllint(folder, root),
                "GraphML": graphml_in_networkx(folder, findings),
                "DOT": dot_in_graphviz(folder, findings),
                "JSON-LD": json_ld_in_rdflib(folder, findings),
                "CSV": csv_in_libreoffice(folder, findings)}


def main(program, root):
    root = Path(root).resolve()
    cases = [root / "fixtures/border-crossing/articles", root / "fixtures/two-death-tolls/articles"]
    with tempfile.TemporaryDirectory() as folder:
        cases.append(hostile_articles.write(Path(folder)))
        for case in cases:
            accepted = check(program, root, case)
    for form, reader in accepted.items():
        print(f"{form}: accepted by {reader}")


main(*sys.argv[1:])
