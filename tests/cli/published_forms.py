#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Audits the lines of published self-evaluation forms that have points: every one is compared,
asked about, or named with its reason, and the exit status says that there is something to look at.
python3 published_forms.py --bin PATH --forms selfeval.tsv
"""
import argparse
import csv
import json
import pathlib
import subprocess
import sys
import tempfile


def lines_with_points(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row for row in rows if row["score"]]


def audit(program, rows, *options):
    with tempfile.TemporaryDirectory() as folder:
        form = pathlib.Path(folder, "form.csv")
        with open(form, "w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(["三级指标", "年度指标值", "实际完成值", "分值", "得分"])
            for row in rows:
                out.writerow([row[key] for key in
                              ("indicator", "target", "actual", "full_points", "score")])
        done = subprocess.run([program, "audit", str(form), "--format", "json", *options],
                              capture_output=True, check=False)
    return done.returncode, json.loads(done.stdout.decode("utf-8"))


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--bin", required=True)
    options.add_argument("--forms", required=True)
    chosen = options.parse_args()
    if not pathlib.Path(chosen.forms).exists():
        print("no forms here")
        return 77
    rows = lines_with_points(chosen.forms)
    wrong = []

    def expect(holds, what):
        if not holds:
            wrong.append(what)

    for extra in ((), ("--bare-target", "floor"), ("--bare-target", "ceiling"),
                  ("--bare", "percent"), ("--scheme", "self-evaluation-2020")):
        status, said = audit(chosen.bin, rows, *extra)
        compared, asked, left = said["compared"], said["asked"], said["not_compared"]
        print(*extra, ":", len(rows), "lines,", compared, "compared,",
              len(said["disagreements"]), "of them otherwise,", len(asked), "asked about,",
              len(left), "not compared, status", status)
        expect(said["lines"] == len(rows), f"{extra}: {said['lines']} lines of {len(rows)}")
        expect(compared + len(asked) + len(left) == len(rows), f"{extra}: a line is passed over")
        places = [line["place"]["row"] for line in asked + left + said["disagreements"]]
        expect(len(places) == len(set(places)), f"{extra}: a line is named twice")
        expect(all(line["reason"] and line["message"] for line in left), f"{extra}: no reason")
        expect(status == (1 if said["disagreements"] or asked or left else 0), f"{extra}: status")
        if "--bare-target" in extra:
            expect(not asked, f"{extra}: asked, though told")

    # Each line by itself: the same, and the status is its own.
    for row in rows:
        status, said = audit(chosen.bin, [row])
        doubts = len(said["disagreements"]) + len(said["asked"]) + len(said["not_compared"])
        name = row["indicator"]
        expect(said["compared"] + len(said["asked"]) + len(said["not_compared"]) == 1,
               f"{name}: passed over")
        expect(status == (1 if doubts else 0), f"{name}: status {status} with {doubts} doubts")
    print("\n".join(wrong) if wrong else f"{len(rows)} lines, each accounted for")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
