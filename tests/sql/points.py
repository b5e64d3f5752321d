#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs the points that `jixiao sql --points` writes where they are meant to run, and compares them
with those of `jixiao points`: points.py --bin PROGRAM

SQLite is Python's own; DuckDB runs too where it is installed. SQLite counts in binary, so only rules
without products are asked there.
"""
import argparse
import csv
import decimal
import json
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

RULES = ["≥95%得满分，每降低1个百分点扣0.5分，扣完为止，低于60%不得分",
         "95%以上得5分；90%～95%得4分；80%～90%得3分；80%以下不得分",
         "≤5天得满分，每超过1天扣2分，扣完为止", "≤3次得满分，每超过1次扣0.7分，扣完为止",
         "100%计5分;90%(含)-100%计4分;80%-90%计2分;低于80%不得分",
         "等于100%得满分，每偏离1个百分点扣0.25分，扣完为止"]
LINEAR = ["≥95%得满分，每降低1个百分点扣0.5分，不足1个百分点的按比例扣分，扣完为止", "按完成率得分，低于60%不得分"]
TARGETS = {LINEAR[1]: "100%"}
NO_SQL = "每发现一处扣1分；未公开的扣1分"


def run(words, **more):
    done = subprocess.run(words, capture_output=True, encoding="utf-8", **more)
    return done.returncode, done.stdout, done.stderr


def expressions(program, folder, rules, dialect):
    """By rule, the expression over x and the unit."""
    table = folder / "t.csv"
    with open(table, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["职责", "活动", "绩效目标", "绩效指标", "指标值", "分值", "评分标准"])
        for number, rule in enumerate(rules):
            out.writerow(["甲", "乙", "丙", f"指标{number}", TARGETS.get(rule, ""), "5", rule])
    code, text, err = run([program, "sql", table, "--points", "--dialect", dialect, "--placeholder",
                           "x"])
    found = {}
    for block in text.split("\n\n"):
        head = re.match(r"-- 乙 / 指标(\d+)(?: \((.*)\))?\n", block)
        if head:
            found[int(head[1])] = (block[head.end():].rsplit(" AS ", 1)[0], head[2] or "")
    return code, found, err


def values_of(rule, unit):
    numbers = {decimal.Decimal(n) for n in re.findall(r"\d+(?:\.\d+)?", rule)}
    steps = ["0", "1", "2", "3"] if unit in ("次", "天") else ["0", "0.01", "0.5", "1", "1.5", "7", "30"]
    beside = {n + sign * decimal.Decimal(s) for n in numbers for s in steps for sign in (1, -1)}
    return sorted(v for v in beside if v >= 0)


def wanted(program, rule, unit, values):
    words = [program, "points", "--rule", rule, "--full", "5"]
    if rule in TARGETS:
        words += ["--target", TARGETS[rule]]
    _, text, err = run(words + [f"{v}{unit}" for v in values])
    points = [json.loads(line)["points"] for line in text.splitlines()]
    assert len(points) == len(values), (rule, err)
    return [decimal.Decimal(p) if "/" not in p else None for p in points]


def in_sqlite(expression, values):
    connection = sqlite3.connect(":memory:")
    return [decimal.Decimal(str(connection.execute(
        f"SELECT {expression} FROM (SELECT {v} AS x)").fetchone()[0])) for v in values]


def in_duckdb(expression, values):
    rows = ", ".join(f"({n}, CAST({v} AS DECIMAL(18, 4)))" for n, v in enumerate(values))
    code, text, err = run(["duckdb", "-json", "-c",
                           f"SELECT CAST({expression} AS VARCHAR) AS p FROM (VALUES {rows}) AS t(n, x)"
                           " ORDER BY n"])
    assert code == 0, err
    return [decimal.Decimal(row["p"]) for row in json.loads(text)]


def compare(program, folder, rules, dialect, engine):
    code, found, err = expressions(program, folder, rules, dialect)
    assert code == 0 and len(found) == len(rules), (code, err, sorted(found))
    compared = 0
    for number, (expression, unit) in found.items():
        values = values_of(rules[number], unit)
        for value, got, want in zip(values, engine(expression, values),
                                    wanted(program, rules[number], unit, values)):
            assert want is None or got == want, (rules[number], value, got, want)
            compared += 1
    return compared


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--bin", required=True)
    program = words.parse_args().bin
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        print(f"SQLite: {compare(program, folder, RULES, 'ansi', in_sqlite)} points")
        if shutil.which("duckdb"):
            count = compare(program, folder, RULES + LINEAR, "duckdb", in_duckdb)
            print(f"DuckDB: {count} points")
        code, found, err = expressions(program, folder, [NO_SQL, RULES[0]], "postgresql")
        assert code == 1 and list(found) == [1] and "指标0" in err, (code, found, err)
    return 0


if __name__ == "__main__":
    sys.exit(main())
