# SPDX-License-Identifier: Apache-2.0
"""Holds every report of `kith check` against the published schema of its format, or where there is none against the
fields that its handbook names. Needs the Python packages jsonschema and lxml. Usage: validate.py KITH PATH..."""
import csv
import io
import json
import pathlib
import subprocess
import sys

import jsonschema
from lxml import etree

SCHEMAS = pathlib.Path(__file__).parent.parent / "data" / "schemas"
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {"required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}


UNREAD = "tests/data/documents/bad/encrypted.docx"


def report(kith, name, paths, *options):
    done = subprocess.run([kith, "check", *paths, "-q", "-f", name, *options], capture_output=True, check=False)
    assert done.returncode in (0, 1, 3), (name, done.returncode, done.stderr)
    return done.stdout


def schema(name):
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


def hold(instance, against):
    validator = jsonschema.validators.validator_for(against)
    validator.check_schema(against)
    problems = [f"{'/'.join(map(str, p.absolute_path))}: {p.message}" for p in validator(against).iter_errors(instance)]
    assert not problems, problems[:5]


def check_sarif(text):
    log = json.loads(text)
    hold(log, schema("sarif-2.1.0.json"))
    run = log["runs"][0]
    known = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in run["results"]} == known
    return len(run["results"])


def check_rdjson(text):
    result = json.loads(text)
    hold(result, schema("rdjson.json"))
    return len(result["diagnostics"])


def check_gitlab(text):
    issues = json.loads(text)
    hold(issues, GITLAB)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    return len(issues)


def check_junit(text):
    tree = etree.fromstring(text)
    etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd")).assertValid(tree)
    for suite in tree:
        assert int(suite.get("tests")) == len(suite.findall("testcase"))
        assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
    return len(tree.findall("testsuite/testcase/failure")) + len(tree.findall("testsuite/testcase/system-out"))


def check_checkstyle(text):
    tree = etree.fromstring(text)
    assert tree.tag == "checkstyle"
    for error in tree.findall("file/error"):
        assert error.get("severity") in ("error", "warning", "info") and int(error.get("line")) >= 1
    return len([e for e in tree.findall("file/error") if e.get("column")])


def check_csv(text):
    rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig"), newline=""), strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert not any(cell[:1] in ("=", "+", "-", "@") for row in rows for cell in row)
    return len(rows) - 1


def check_github(text):
    lines = text.decode().splitlines()
    commands = [line for line in lines if line.startswith(("::error ", "::warning ", "::notice "))]
    assert len(lines) - len(commands) <= 1
    return len(commands)


CHECKS = {
    "sarif": check_sarif, "rdjson": check_rdjson, "gitlab": check_gitlab, "junit": check_junit,
    "checkstyle": check_checkstyle, "csv": check_csv, "github": check_github,
}


def main():
    kith, paths = sys.argv[1], sys.argv[2:]
    found = report(kith, "unix", paths).count(b"\n")
    assert found > 0, "nothing was found, so nothing is proved"
    for name, check in CHECKS.items():
        for options in ([], ["--no-text"]):
            count = check(report(kith, name, paths, *options))
            assert count == found, f"{name} tells of {count} findings, not of {found}"
        with_unread = report(kith, name, [*paths, UNREAD])
        assert pathlib.Path(UNREAD).name.encode() in with_unread, f"{name} does not tell of what could not be read"
        assert check(with_unread) >= found
        print(f"{name}: {found} findings, as its readers ask")


main()
