#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The script that pipelines run, cmake/ci/check-rules.sh: it passes a rule book whose cases notice
every mistake, fails one that has a gap or thin cases, and writes its reports either way.

    python3 pipeline.py --bin PROGRAM
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "cmake" / "ci" / "check-rules.sh"
HEAD = "职责,活动,绩效目标,绩效指标,优,良,中,差\n"
SOUND = HEAD + "甲,乙,丙,公开率,98%以上,95%～98%,90%～95%,90%以下\n"
GAP = HEAD + "甲,乙,丙,公开率,98%以上,92%～95%,90%～92%,90%以下\n"
THIN = "指标,实际完成值,应得等级\n公开率,99%,优\n"
WRONG = THIN + "公开率,97%,优\n"


def run(program, folder, table, cases):
    pathlib.Path(folder, "t.csv").write_text(table, encoding="utf-8")
    if cases is not None:
        pathlib.Path(folder, "c.csv").write_text(cases, encoding="utf-8")
    done = subprocess.run(["sh", SCRIPT, "t.csv", "c.csv", "out"], cwd=folder, capture_output=True,
                          env={**os.environ, "JIXIAO": program})
    said = [line.split()[0] for line in done.stdout.decode().splitlines()]
    reports = pathlib.Path(folder, "out")
    log = json.loads((reports / "findings.sarif").read_text(encoding="utf-8"))
    assert log["version"] == "2.1.0"
    assert xml.parse(reports / "cases.xml").getroot().tag == "testsuites"
    assert json.loads((reports / "mutants.json").read_text(encoding="utf-8"))["mutants"] > 0
    return done.returncode, said, log["runs"][0]["results"]


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--bin", required=True)
    program = os.path.abspath(words.parse_args().bin)
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "t.csv").write_text(SOUND, encoding="utf-8")
        subprocess.run([program, "test", "t.csv", "--generate", "-o", "c.csv"], cwd=folder, check=True)
        code, said, _ = run(program, folder, SOUND, None)
        assert (code, said) == (0, ["ok", "ok", "ok"]), (code, said)
        code, said, found = run(program, folder, GAP, THIN)
        assert (code, said) == (1, ["FAILED", "ok", "FAILED"]), (code, said)
        gap = [r for r in found if r["ruleId"] == "gap"]
        assert len(gap) == 1 and gap[0]["level"] == "error" and "95%～98%" in gap[0]["message"]["text"]
        place = gap[0]["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "t.csv" and place["region"]["startLine"] == 2
        code, said, _ = run(program, folder, SOUND, WRONG)
        assert (code, said) == (1, ["ok", "FAILED", "FAILED"]), (code, said)
    usage = subprocess.run(["sh", SCRIPT], capture_output=True)
    assert usage.returncode == 2 and b"TABLE CASES" in usage.stderr
    print("3 rule books, 0 failed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
