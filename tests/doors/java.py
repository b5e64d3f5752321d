#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The Java that `jixiao java` writes: compiled as Java 8, its own cases run, and numbers graded by it
as the program grades them.

    python3 java.py --bin PROGRAM [--values 60]

77, left out, where there is no javac.
"""
import argparse
import csv
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
TABLE = HERE.parent / "corpus" / "qinhuangdao-2019.tsv"
FOUR = ["优", "良", "中", "差"]
FIVE = ["优", "良", "中", "低", "差"]
FIVE_BANDS = [["90%（含）以上", "80%（含）～90%", "70%（含）～80%", "60%～75%", "60%以下"],
              ["无投诉", "1～2次", "3～5次", "6～8次", "9次以上"],
              ["1.5亿元以上", "1亿元～1.5亿元", "5000万元～1亿元", "-3万元～5000万元", "-3万元以下"],
              ["效果显著", "效果明显", "效果较好", "效果一般", "没有效果"]]


def published():
    with open(TABLE, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [[row[level] for level in ("excellent", "good", "fair", "poor")] for row in rows]


def write_table(path, levels, standards):
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["职责", "活动", "绩效目标", "绩效指标"] + levels)
        for number, cells in enumerate(standards):
            out.writerow(["甲", "乙\"\\u0022", "目标", f"指标 {number}"] + cells)


def numbers_for(cells, count, rng):
    bounds = re.findall(r"\d+(?:\.\d+)?", " ".join(cells)) or ["1"]
    found = ["0", "-1", "-0.01", "100", "1" + "0" * 30]
    while len(found) < count:
        places = rng.randrange(5)
        step = rng.randrange(-3, 4)
        whole, _, part = rng.choice(bounds).partition(".")
        scaled = int(whole + part.ljust(5, "0")[:5]) + step * 10 ** (5 - places)
        digits = str(abs(scaled)).rjust(6, "0")
        found.append(("-" if scaled < 0 else "") + digits[:-5] + "." + digits[-5:])
    return found[:count]


def run(words, **more):
    done = subprocess.run(words, capture_output=True, **more)
    if done.returncode != 0:
        sys.exit(f"{words[:4]}: {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    return done.stdout.decode()


def wanted_of(program, cells, numbers):
    """What the program says of bare numbers in the standard's unit, as the class prints it."""
    done = subprocess.run([program, "grade", "--format", "json", "--bare", "same_unit", "--bands",
                           "|".join(cells), "-"], input="\n".join(numbers).encode(),
                          capture_output=True)
    answers = []
    for line in done.stdout.decode().splitlines():
        said = json.loads(line)
        answers.append("-1 " + said["error"]["code"] if "error" in said
                       else f"{said['rank'] or 0} {said['reason']}")
    return answers


def try_table(program, folder, levels, standards, count):
    table = folder / "table.csv"
    write_table(table, levels, standards)
    source = folder / "src"
    run([program, "java", table, "-o", source, "--class", "Rules", "--package", "gov.table"])
    files = [source / "gov" / "table" / name for name in ("Rules.java", "RulesCases.java")]
    run(["javac", "--release", "8", "-Xlint:all,-options", "-Werror", "-encoding", "US-ASCII", "-d",
         folder / "classes"] + files)
    java = ["java", "-cp", folder / "classes", "gov.table.RulesCases"]
    print(run(java).strip())

    rng = random.Random(2019)
    asked, wanted = [], []
    for number, cells in enumerate(standards):
        numbers = numbers_for(cells, count, rng)
        answers = wanted_of(program, cells, numbers)
        assert len(answers) == len(numbers), (cells, len(answers))
        asked += [f"{number}\t{value}" for value in numbers]
        wanted += answers
    got = run(java + ["-"], input="\n".join(asked).encode()).splitlines()
    wrong = [f"{a}: {g}, not {w}" for a, g, w in zip(asked, got, wanted) if g != w]
    if wrong or len(got) != len(wanted):
        sys.exit("\n".join(wrong[:20]) + f"\n{len(wrong)} of {len(wanted)} differ")
    print(f"{len(wanted)} numbers by {len(standards)} standards as the program grades them")
    return len(wanted)


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--bin", required=True)
    words.add_argument("--values", type=int, default=60)
    given = words.parse_args()
    if not shutil.which("javac"):
        print("no javac here")
        return 77
    for levels, standards in ((FOUR, published()), (FIVE, FIVE_BANDS)):
        with tempfile.TemporaryDirectory() as folder:
            try_table(given.bin, pathlib.Path(folder), levels, standards, given.values)
    return 0


if __name__ == "__main__":
    sys.exit(main())
