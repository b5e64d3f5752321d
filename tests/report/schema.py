#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What the program writes as JSON is what the schemas beside this file say: schema.py --bin PROGRAM

Each schema is also tried on documents that are broken in one place; it must refuse every one.
Status 77 where jsonschema is missing (Debian's python3-jsonschema).
"""
import argparse
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

from debian_module import debian_module

HERE = pathlib.Path(__file__).resolve().parent
jsonschema = debian_module("jsonschema")

FORM = """一级指标,三级指标,年度指标值,分值
产出指标,完成率,≥90%,50
效益指标,培训次数,≥10次,30
满意度指标,满意率,≥95%,10
"""
FORM_YEAR = """指标,实际完成值,全年预算数,全年执行数
完成率,100%,,
培训次数,8次,,
满意率,97.5(-)%,,
,,43.2,37.24
"""
ODD = """职责活动,年度预算数,绩效指标,优,良,中,差
一、甲,3.00,,,,,
　　1、子,3.00,公开率,98%以上,92%～95%,90%～92%,90%以下
,,次数,3次以内,5次以内,8次以内,10次以内
,,效果,效果明显,效果较好,效果一般,没效果
,,看不懂,天知道【,95%～98%,90%～95%,90%以下
"""
ODD_YEAR = """指标,实际完成值
公开率,96%
次数,1e5
效果,效果较好
看不懂,99%
没有的指标,1
"""


class checker:
    def __init__(self):
        self.failed = 0
        self.validators = {}
        for file in sorted(HERE.glob("*.schema.json")):
            schema = json.loads(file.read_text(encoding="utf-8"))
            jsonschema.Draft202012Validator.check_schema(schema)
            self.validators[file.name.split(".")[0]] = jsonschema.Draft202012Validator(schema)

    def fail(self, words):
        self.failed += 1
        print("FAILED", words)

    def accepts(self, schema, document, about):
        for error in list(self.validators[schema].iter_errors(document))[:3]:
            where = "/".join(map(str, error.absolute_path))
            self.fail(f"{about}: {schema}: {where}: {error.message[:300]}")

    def refuses(self, schema, document, path, value, remove=False):
        """The document with the value at the path changed, or removed, is refused."""
        broken = copy.deepcopy(document)
        at = broken
        for key in path[:-1]:
            at = at[key]
        if remove:
            del at[path[-1]]
        else:
            at[path[-1]] = value
        if self.validators[schema].is_valid(broken):
            what = "without" if remove else f"with {value!r} at"
            self.fail(f"{schema} takes a document {what} {'/'.join(map(str, path))}")


def no_numbers(pairs_or_number):
    raise ValueError(f"a JSON number with a fraction: {pairs_or_number}")


def read(text):
    return json.loads(text, parse_float=no_numbers)


def run(program, *words, folder):
    done = subprocess.run([program, *words], cwd=folder, capture_output=True, encoding="utf-8",
                          timeout=60)
    if done.returncode not in (0, 1, 3):
        raise SystemExit(f"{words}: status {done.returncode}\n{done.stderr}")
    return done.stdout


def codes(check, program, folder):
    """The codes of the schema are those of the kinds of findings, in their order."""
    listed = json.loads(run(program, "check", "--codes", "--format", "json", folder=folder))["codes"]
    schema = json.loads((HERE / "findings.schema.json").read_text(encoding="utf-8"))
    known = schema["$defs"]["finding"]["properties"]
    if [one["code"] for one in listed] != known["code"]["enum"]:
        check.fail("the schema of findings lists other codes than check --codes")
    if {one["severity"] for one in listed} != set(known["severity"]["enum"]):
        check.fail("the schema of findings lists other severities than check --codes")
    page = run(program, "check", "--codes", folder=folder)
    for one in listed:
        if f"`{one['code']}` {one['title']}" not in page or one["why"] not in page:
            check.fail(f"the page of findings lacks {one['code']}")


def scores(check, program, folder):
    sample = ("d/table.csv", "d/measurements.csv")
    years = [
        (*sample,), (*sample, "--lang", "en"), (*sample, "--missing", "zero"),
        (*sample, "--missing", "leave_out"), (*sample, "--scheme", "standard-values"),
        ("form.csv", "form-year.csv", "--scheme", "self-evaluation-2020"),
        ("odd.csv", "odd-year.csv"), ("odd.csv", "odd-year.csv", "--lang", "en"),
        ("odd.csv", "empty-year.csv"), (*sample, "--missing", "zero", "--sensitivity"),
        ("odd.csv", "odd-year.csv", "--sensitivity"),
    ]
    trees = []
    for words in years:
        tree = read(run(program, "score", *words, "--format", "json", folder=folder))
        check.accepts("evaluation", tree, " ".join(words))
        trees.append(tree)
    run(program, "score", *sample, "-o", "report.json", folder=folder)
    if read((folder / "report.json").read_text(encoding="utf-8")) != trees[0]:
        check.fail("-o report.json and --format json differ")
    whole = trees[2]
    if trees[0]["total"] is not None or whole["total"] is None:
        check.fail("a missing value should make a range of the total, and zero settle it")
    return trees[0], whole


def broken_scores(check, ranged, whole):
    first = ("duties", 0, "activities", 0, "indicators", 0)
    for path, value in ((("total",), 87.5), (("total",), "8e1"), (("total",), "1/3"),
                        (("total",), "087"), (("full",), "1/0"), (("weight",), "1.5"),
                        (("grade",), 3), (("grade_id",), "best"), (("standing",), "done"), (("range", "most"), None),
                        (("possible_grades",), ["good", "good"]), (("scheme",), None),
                        (("standing",), "undecided"), (("surprise",), 1),
                        ((*first, "points"), 1), ((*first, "points"), None),
                        ((*first, "reason"), "because"), ((*first, "reason"), None),
                        ((*first, "method"), "guess"), ((*first, "place", "row"), 0),
                        ((*first, "surprise"), 1), (("ledger", 0, "operands"), []),
                        (("ledger", 0, "result"), 1), (("ledger", 0, "rule"), "magic"),
                        (("ledger", 0, "operands", 0, "step"), -1),
                        (("files", 0, "sha256"), "ABC")):
        check.refuses("evaluation", whole, path, value)
    check.refuses("evaluation", ranged, ("grade",), "good")
    check.refuses("evaluation", ranged, ("problems", 0, "code"), "trouble")
    check.refuses("evaluation", ranged, ("points",), "80")
    for path in (("total",), ("range",), ("duties",), ("files",), (*first, "measured"),
                 (*first, "own_full"), (*first, "name"), ("ledger", 0, "exact")):
        check.refuses("evaluation", whole, path, None, remove=True)


def findings(check, program, folder):
    for words in (("d/table.csv",), ("d/table.csv", "odd.csv", "--lang", "en"), ("form.csv",),
                  ("odd.csv", "--level", "error")):
        found = read(run(program, "check", *words, "--format", "json", folder=folder))
        check.accepts("findings", found, "check " + " ".join(words))
    for path, value in ((("indicators",), "4"), (("findings", 0, "code"), "trouble"),
                        (("findings", 0, "severity"), "fatal"), (("findings", 0, "witness"), 97),
                        (("findings", 0, "repair"), {}), (("findings", 0, "repair"), {"best": "1"}),
                        (("findings", 0, "bands"), ["优"]), (("more",), 1)):
        check.refuses("findings", found, path, value)
    check.refuses("findings", found, ("findings", 0, "witnesses"), None, remove=True)


def lines(check, program, folder):
    bands = "98%以上|92%～95%|90%～92%|90%以下"
    labels = "效果明显|效果较好|效果一般|没效果"
    verdicts = []
    for words in ((bands, "97.995%", "49/50", "96%", "1e5", "3次", "", "120%", "--lang", "en"),
                  (bands, "96%", "98%", "--gap", "none"), (labels, "效果较好", "良", "效果较差", "3"),
                  ("3次以内|5次以内|8次以内|10次以内", "--reading", "strict", "--", "2", "-1", "11")):
        for line in run(program, "grade", "--format", "json", "--bands", *words,
                        folder=folder).splitlines():
            verdicts.append(read(line))
            check.accepts("verdict", verdicts[-1], "grade " + line)
    if len(verdicts) != 16 or not any("error" in v for v in verdicts):
        check.fail(f"only {len(verdicts)} verdicts")
    for path, value in ((("value",), 97.9), (("grade",), 1), (("grade_id",), None),
                        (("reason",), ""), (("decided_by",), "98"), (("error",), {})):
        check.refuses("verdict", verdicts[0], path, value)
    refused = next(v for v in verdicts if "error" in v)
    check.refuses("verdict", refused, ("error", "code"), "trouble")
    texts = ("98%以上", "2天以内间隙监控", "效果明显", "", "天知道【", "90~95%", "5次收下", "12月底前",
             "90%以下或110%以上", "百分之九十五以上")
    for line in run(program, "read", "--format", "json", *texts, folder=folder).splitlines():
        band = read(line)
        check.accepts("band", band, "read " + line)
        check.refuses("band", band, ("kind",), "odd")
        if band["kind"] == "numeric":
            check.refuses("band", band, ("kind",), "label")
            check.refuses("band", band, ("set",), None, remove=True)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bin", required=True)
    program = str(pathlib.Path(options.parse_args().bin).resolve())
    check = checker()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        run(program, "sample", "d", folder=folder)
        for file, text in (("form.csv", FORM), ("form-year.csv", FORM_YEAR), ("odd.csv", ODD),
                           ("odd-year.csv", ODD_YEAR), ("empty-year.csv", "指标,实际完成值\n")):
            (folder / file).write_text(text, encoding="utf-8")
        codes(check, program, folder)
        broken_scores(check, *scores(check, program, folder))
        findings(check, program, folder)
        lines(check, program, folder)
    print(f"schemas {', '.join(check.validators)}: {check.failed} failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
