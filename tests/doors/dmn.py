#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The DMN that `jixiao dmn` writes: formed as DMN 1.3's and the TCK's schemas have it, and read back
by an evaluator of decision tables that knows nothing of jixiao. Every case of the file gives what it
expects, and random numbers get the grades that the program gives.

    python3 dmn.py --bin PROGRAM [--values 60] [--xsd FOLDER]

--xsd names a folder with DMN13.xsd and testCases.xsd, against which xmllint holds both files.
"""
import argparse
import decimal
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

from java import FIVE, FIVE_BANDS, FOUR, numbers_for, published, run, write_table

DMN = "{https://www.omg.org/spec/DMN/20191111/MODEL/}"
TCK = "{http://www.omg.org/spec/DMN/20160719/testcase}"
XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
# What may stand in an element, in this order.
ORDER = {"definitions": ["inputData", "decision"], "inputData": ["variable"],
         "decision": ["description", "variable", "informationRequirement", "decisionTable"],
         "informationRequirement": ["requiredInput"],
         "decisionTable": ["input", "output", "annotation", "rule"],
         "input": ["inputExpression"], "inputExpression": ["text"], "output": ["outputValues"],
         "outputValues": ["text"], "rule": ["inputEntry", "outputEntry", "annotationEntry"],
         "inputEntry": ["text"], "outputEntry": ["text"], "annotationEntry": ["text"]}
decimal.getcontext().prec = 34


def is_well_formed(root):
    ids, references = set(), []
    for element in root.iter():
        name = element.tag.removeprefix(DMN)
        order = ORDER.get(name, [])
        places = [order.index(child.tag.removeprefix(DMN)) for child in element]
        assert places == sorted(places), name
        if "id" in element.attrib:
            assert re.fullmatch(r"[A-Za-z_][\w.-]*", element.get("id")), element.get("id")
            assert element.get("id") not in ids, element.get("id")
            ids.add(element.get("id"))
        if "href" in element.attrib:
            references.append(element.get("href"))
    assert all(reference[0] == "#" and reference[1:] in ids for reference in references)
    names = [e.get("name") for kind in ("inputData", "decision") for e in root.iter(DMN + kind)]
    assert len(names) == len(set(names)) and all(names)
    assert all(re.fullmatch(r"[\u4e00-\u9fff][\u4e00-\u9fff0-9]*", name) for name in names), names


def literal(text):
    if text[0] == '"':
        return re.sub(r"\\(.)", r"\1", text[1:-1])
    return decimal.Decimal(text)


def matches(test, value):
    if test == "-":
        return True
    span = re.fullmatch(r"([\[(])(\S+)\.\.(\S+)([\])])", test)
    compared = re.fullmatch(r"(>=|<=|>|<) (\S+)", test)
    if (span or compared) and not isinstance(value, decimal.Decimal):
        return False
    if span:
        low, high = literal(span[2]), literal(span[3])
        return ((value > low or span[1] == "[" and value == low) and
                (value < high or span[4] == "]" and value == high))
    if compared:
        bound = literal(compared[2])
        return {">=": value >= bound, "<=": value <= bound, ">": value > bound,
                "<": value < bound}[compared[1]]
    wanted = literal(test)
    return type(wanted) is type(value) and wanted == value


class Table:
    def __init__(self, decision):
        self.input = decision.find(f".//{DMN}inputExpression/{DMN}text").text
        table = decision.find(DMN + "decisionTable")
        assert table.get("hitPolicy") == "UNIQUE"
        self.rules = [(r.find(f"{DMN}inputEntry/{DMN}text").text,
                       literal(r.find(f"{DMN}outputEntry/{DMN}text").text))
                      for r in table.iter(DMN + "rule")]
        levels = decision.find(f".//{DMN}outputValues/{DMN}text").text
        assert {word for _, word in self.rules} <= {literal(w) for w in levels.split(",")}

    def grade(self, value):
        found = [word for test, word in self.rules if matches(test, value)]
        assert len(found) <= 1, (value, self.rules)
        return found[0] if found else None


def typed(node):
    if node.get(XSI + "nil") == "true":
        return None
    return decimal.Decimal(node.text) if node.get(XSI + "type") == "xsd:decimal" else node.text or ""


def run_cases(root, tables):
    assert root.tag == TCK + "testCases"
    count = 0
    for case in root.iter(TCK + "testCase"):
        given, wanted = case.find(TCK + "inputNode"), case.find(TCK + "resultNode")
        table = tables[wanted.get("name")]
        assert table.input == given.get("name")
        value, expected = typed(given[0]), typed(wanted[0][0])
        assert table.grade(value) == expected, (wanted.get("name"), value, expected)
        count += 1
    return count


def lint(folder, files):
    for schema, file in zip(("DMN13.xsd", "testCases.xsd"), files):
        done = subprocess.run(["xmllint", "--noout", "--schema", pathlib.Path(folder) / schema, file],
                              capture_output=True)
        if done.returncode != 0:
            sys.exit(done.stderr.decode())


def program_grades(program, cells, scale, numbers):
    done = subprocess.run([program, "grade", "--format", "json", "--bare", "same_unit", "--scale",
                           ",".join(scale), "--bands", "|".join(cells), "-"],
                          input="\n".join(numbers).encode(), capture_output=True)
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert len(answers) == len(numbers), (cells, done.stderr)
    return [None if "error" in a else a["grade"] for a in answers]


def try_table(given, folder, levels, standards):
    table = folder / "table.csv"
    write_table(table, levels, standards)
    said = run([given.bin, "dmn", table, "-o", folder / "out"]).splitlines()
    files = [folder / "out" / "standards.dmn", folder / "out" / "standards-test-01.xml"]
    assert said[:2] == [str(f) for f in files], said
    if given.xsd:
        lint(given.xsd, files)
    root = xml.parse(files[0]).getroot()
    is_well_formed(root)
    decisions = [Table(d) for d in root.iter(DMN + "decision")]
    names = [d.get("name") for d in root.iter(DMN + "decision")]
    assert len(decisions) == len(standards)
    count = run_cases(xml.parse(files[1]).getroot(), dict(zip(names, decisions)))
    assert said[2].startswith(f"{count} "), said

    rng = random.Random(2019)
    compared = 0
    for table, cells in zip(decisions, standards):
        numbers = numbers_for(cells, given.values, rng)
        for number, wanted in zip(numbers, program_grades(given.bin, cells, levels, numbers)):
            got = table.grade(decimal.Decimal(number))
            assert got == wanted, (cells, number, got, wanted)
            compared += 1
    print(f"{said[2]}; {compared} numbers by {len(standards)} standards as the program grades them")


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--bin", required=True)
    words.add_argument("--values", type=int, default=60)
    words.add_argument("--xsd")
    given = words.parse_args()
    for levels, standards in ((FOUR, published()), (FIVE, FIVE_BANDS)):
        with tempfile.TemporaryDirectory() as folder:
            try_table(given, pathlib.Path(folder), levels, standards)
    return 0


if __name__ == "__main__":
    sys.exit(main())
