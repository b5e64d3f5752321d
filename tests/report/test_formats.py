#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Holds what `jixiao test` writes for machines against what its readers require: JUnit XML as
Jenkins' schema has it, TAP 13, SARIF 2.1.0; and that all of them tell of the same cases.

    python3 test_formats.py --bin PROGRAM [--sarif-schema FILE]

xmllint holds JUnit XML against junit.xsd, Perl's TAP::Parser reads the TAP, and jsonschema holds
SARIF against sarif.schema.json, which is stricter than OASIS's own schema in what may stand where;
--sarif-schema names that one, to hold it against both. Each schema must refuse what is broken.
"""
import argparse
import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

from debian_module import debian_module

HERE = pathlib.Path(__file__).resolve().parent
jsonschema = debian_module("jsonschema")

TABLE = """职责活动,年度预算数,绩效指标,优,良,中,差
一、甲,3.00,,,,,
　　1、子 & <丑>,3.00,公开率,98%以上,95%～98%,90%～95%,90%以下
　　2、寅,,次数,3次以内,5次以内,8次以内,8次以上
"""
CASES = """指标,实际完成值,应得等级
公开率,98%,优
公开率,98%,良
次数,"3次",中
次数,4次,良
公开率,"<&> # \\",优
无此指标,1%,优
"""
PASSED, FAILED, ERRORS = 2, 3, 1
BAD_TABLE = """职责活动,年度预算数,绩效指标,优,良,中,差
一、甲,3.00,,,,,
　　1、子,3.00,公开率,98%以上,95%～97%,90%～95%,90%以下
　　2、寅,0.00,次数,3次以内,5次…,8次以内,8次以上
"""


def junit(text):
    root = xml.fromstring(text)
    assert root.tag == "testsuites"
    suites = list(root)
    assert all(s.tag == "testsuite" and {"name", "tests", "failures", "errors"} <= set(s.attrib)
               for s in suites)
    for suite in suites:
        cases = list(suite)
        assert all(c.tag == "testcase" and c.get("name") and "classname" in c.attrib and
                   re.fullmatch(r"[0-9.]+", c.get("time", "0")) for c in cases)
        assert int(suite.get("tests")) == len(cases)
        assert int(suite.get("failures")) == sum(c.find("failure") is not None for c in cases)
        assert int(suite.get("errors")) == sum(c.find("error") is not None for c in cases)
        assert all(len(c) <= 1 and all(e.get("type") and e.get("message") for e in c)
                   for c in cases)
    for total in ("tests", "failures", "errors"):
        assert int(root.get(total)) == sum(int(s.get(total)) for s in suites), total
    assert "1、子 & <丑>" in [s.get("name") for s in suites]
    return (int(root.get("tests")) - int(root.get("failures")) - int(root.get("errors")),
            int(root.get("failures")), int(root.get("errors")))


def tap(text):
    lines = text.splitlines()
    assert lines[0] == "TAP version 13"
    plan = int(re.fullmatch(r"1\.\.(\d+)", lines[1])[1])
    numbers, passed, failed, block = [], 0, 0, False
    for line in lines[2:]:
        if block:
            block = line != "  ..."
            if block:
                key, value = re.fullmatch(r"  (\w+): (.*)", line).groups()
                assert value == "fail" or isinstance(json.loads(value), str), key
        elif line == "  ---":
            block = True
        else:
            found = re.fullmatch(r"(not )?ok (\d+) - (.*)", line)
            assert found and not re.search(r"(?<!\\)#", found[3]), line
            numbers.append(int(found[2]))
            passed, failed = passed + (not found[1]), failed + bool(found[1])
    assert not block and numbers == list(range(1, plan + 1))
    return passed, failed


def sarif(text):
    log = json.loads(text)
    assert log["version"] == "2.1.0" and log["$schema"].startswith("https://")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "jixiao" and driver["version"]
    rules = [r["id"] for r in driver["rules"]]
    assert len(set(rules)) == len(rules)
    for result in run["results"]:
        assert result["ruleId"] in rules and result["message"]["text"]
        assert result["level"] in ("none", "note", "warning", "error")
        for place in result["locations"]:
            region = place["physicalLocation"]["region"]
            assert place["physicalLocation"]["artifactLocation"]["uri"]
            assert region["startLine"] >= 1 and region.get("startColumn", 1) >= 1
        assert rules[result["ruleIndex"]] == result["ruleId"]
    return (sum(r["ruleId"] == "expectation" for r in run["results"]),
            sum(r["ruleId"] != "expectation" for r in run["results"]))


def findings_as_sarif(program, folder, official):
    """A finding and a cell that can't be read stand in one log, at their rows."""
    pathlib.Path(folder, "表 1.csv").write_text(BAD_TABLE, encoding="utf-8")
    done = subprocess.run([program, "check", "表 1.csv", "--format", "sarif"], cwd=folder,
                          capture_output=True)
    assert done.returncode == 1, done
    text = done.stdout.decode("utf-8")
    sarif(text)
    sarif_by_schema(text, official)
    (run,) = json.loads(text)["runs"]
    found = {(r["ruleId"], r["level"],
              r["locations"][0]["physicalLocation"]["region"]["startLine"])
             for r in run["results"]}
    assert {("gap", "error", 3), ("unreadable", "error", 4)} <= found, found
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            for r in run["results"]}
    assert uris == {"%E8%A1%A8%201.csv"}, uris
    assert any("98%" in r["message"]["text"] for r in run["results"])


def xmllint(folder, text):
    file = pathlib.Path(folder, "junit.xml")
    file.write_text(text, encoding="utf-8")
    done = subprocess.run(["xmllint", "--noout", "--schema", HERE / "junit.xsd", file],
                          capture_output=True)
    return done.returncode, done.stderr.decode("utf-8")


def junit_by_schema(folder, text):
    status, said = xmllint(folder, text)
    assert status == 0, said
    for right, wrong in (('tests="', 'tests="-'), (' name="', ' nome="'), ('time="0"', 'time="x"'),
                         ("<failure type=", "<failed type="), (' line="', ' line="-'),
                         ('<error type="', '<error kind="'), ("<testsuites", "<testsuits")):
        assert right in text, right
        broken = text.replace(right, wrong, 1)
        if wrong == "<testsuits":
            broken = broken.replace("</testsuites", "</testsuits")
        if wrong == "<failed type=":
            broken = broken.replace("</failure", "</failed", 1)
        assert xmllint(folder, broken)[0] != 0, wrong


# What a parser of TAP makes of it: version, plan, results, problems.
TAP_PARSER = """use TAP::Parser; local $/; my $p = TAP::Parser->new({tap => scalar <STDIN>});
while (my $r = $p->next) { die "unknown: " . $r->as_string if $r->is_unknown }
die join("\n", $p->parse_errors) if $p->parse_errors;
print join(" ", $p->version, $p->tests_planned, scalar($p->actual_passed), scalar($p->actual_failed),
           scalar($p->todo), scalar($p->skipped));"""


def tap_by_parser(text):
    def parsed(tap_text):
        return subprocess.run(["perl", "-e", TAP_PARSER], input=tap_text.encode("utf-8"),
                              capture_output=True)
    done = parsed(text)
    assert done.returncode == 0, done.stderr.decode("utf-8")
    assert done.stdout.decode() == f"13 {PASSED + FAILED + ERRORS} {PASSED} {FAILED + ERRORS} 0 0", \
        done.stdout
    for right, wrong in (("1..6", "1..7"), ("ok 2 ", "ok 3 "), ("TAP version 13", "TAP version x")):
        assert right in text and parsed(text.replace(right, wrong, 1)).returncode != 0, wrong


def broken_copies(log):
    def changed(change):
        copied = copy.deepcopy(log)
        change(copied, copied["runs"][0])
        return copied
    yield changed(lambda l, run: l.update(version="2.0"))
    yield changed(lambda l, run: run.pop("tool"))
    yield changed(lambda l, run: run["tool"]["driver"].pop("name"))
    yield changed(lambda l, run: run["results"][0].update(level="fatal"))
    yield changed(lambda l, run: run["results"][0].pop("message"))
    yield changed(lambda l, run: run["results"][0]["locations"][0]["physicalLocation"]["region"]
                  .update(startLine=0))


def sarif_by_schema(text, official):
    schemas = [HERE / "sarif.schema.json"] + ([pathlib.Path(official)] if official else [])
    for file in schemas:
        schema = json.loads(file.read_text(encoding="utf-8"))
        validator = jsonschema.validators.validator_for(schema)(schema)
        log = json.loads(text)
        wrong = [f"{list(e.path)}: {e.message}" for e in validator.iter_errors(log)]
        assert not wrong, (file, wrong)
        for number, broken in enumerate(broken_copies(log)):
            assert not validator.is_valid(broken), (file, number)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--bin", required=True)
    arguments.add_argument("--sarif-schema")
    given = arguments.parse_args()
    program = given.bin
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "t.csv").write_text(TABLE, encoding="utf-8")
        pathlib.Path(folder, "c.csv").write_text(CASES, encoding="utf-8")

        def written(form):
            done = subprocess.run([program, "test", "t.csv", "c.csv", "--format", form],
                                  cwd=folder, capture_output=True)
            assert done.returncode == 3, (form, done)
            return done.stdout.decode("utf-8")

        junit_by_schema(folder, written("junit"))
        tap_by_parser(written("tap"))
        sarif_by_schema(written("sarif"), given.sarif_schema)
        assert junit(written("junit")) == (PASSED, FAILED, ERRORS)
        assert tap(written("tap")) == (PASSED, FAILED + ERRORS)
        assert sarif(written("sarif")) == (FAILED, ERRORS)
        findings_as_sarif(program, folder, given.sarif_schema)
        told = json.loads(written("json"))
        assert (told["passed"], told["failed"], told["errors"]) == (PASSED, FAILED, ERRORS)
        assert [r["status"] for r in told["results"]] == ["passed", "failed", "failed", "passed",
                                                          "failed"]
    return 0


if __name__ == "__main__":
    sys.exit(main())
