#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs the points that `jixiao sql --points` writes where they are meant to run, and compares them
with those of `jixiao points`: points.py --bin PROGRAM

SQLite is Python's own; the others are left out where they are not here. SQLite counts in binary, so
only rules without products are asked there.
"""
import argparse
import csv
import decimal
import json
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
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


class Absent(Exception):
    """There is no such engine on this machine."""


def in_sqlite(expressions, values):
    connection = sqlite3.connect(":memory:")
    return {n: [decimal.Decimal(str(connection.execute(
        f"SELECT {expression} FROM (SELECT {v} AS x)").fetchone()[0])) for v in values[n]]
        for n, expression in expressions.items()}


def in_engine(script):
    """One that a script of this folder runs."""
    def run_all(expressions, values):
        text = "CREATE TABLE job (rule INTEGER, n INTEGER, x DECIMAL(18, 4));\n"
        rows = [f"({rule}, {n}, {v:f})" for rule in expressions for n, v in enumerate(values[rule])]
        for first in range(0, len(rows), 1000):
            text += "INSERT INTO job VALUES " + ",\n".join(rows[first:first + 1000]) + ";\n"
        for rule, expression in expressions.items():
            text += f"SELECT rule, n, {expression} FROM job WHERE rule = {rule} ORDER BY n;\n"
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "script.sql")
            file.write_text(text, encoding="utf-8")
            code, printed, err = run(["sh", HERE / script, file], timeout=500)
        if code == 77:
            raise Absent(script)
        assert code == 0, err
        found = {rule: [] for rule in expressions}
        for line in printed.splitlines():
            rule, n, points = line.split("|")
            assert int(n) == len(found[int(rule)]), line
            found[int(rule)].append(decimal.Decimal(points))
        return found
    return run_all


ENGINES = {"SQLite": ("ansi", in_sqlite), "PostgreSQL": ("postgresql", in_engine("postgresql.sh")),
           "PostgreSQL, as Oracle and 达梦 have it": ("ansi", in_engine("postgresql.sh")),
           "DuckDB": ("duckdb", in_engine("duckdb.sh")),
           "DuckDB, as Spark has it": ("spark", in_engine("duckdb.sh")),
           "MariaDB": ("mysql", in_engine("mariadb.sh")),
           "ClickHouse": ("clickhouse", in_engine("clickhouse.sh"))}


def compare(program, folder, rules, name):
    """How many points the engine gives as the program does, by rules of which some may have no
    expression; an assertion where one differs."""
    dialect, engine = ENGINES[name]
    _, found, _ = expressions(program, folder, rules, dialect)
    values = {n: values_of(rules[n], unit) for n, (_, unit) in found.items()}
    given = engine({n: expression for n, (expression, _) in found.items()}, values)
    compared = 0
    for n, (_, unit) in found.items():
        assert len(given[n]) == len(values[n]), (name, rules[n], given[n])
        for value, got, want in zip(values[n], given[n],
                                    wanted(program, rules[n], unit, values[n])):
            assert want is None or got == want, (name, rules[n], value, got, want)
            compared += want is not None
    return len(found), compared


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--bin", required=True)
    program = words.parse_args().bin
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for name in ENGINES:
            rules = RULES if name == "SQLite" else RULES + LINEAR
            try:
                written, compared = compare(program, folder, rules, name)
            except Absent as absent:
                print(f"{name}: left out, since the engine is not here ({absent})")
                continue
            assert written == len(rules), (name, written)
            print(f"{name}: {compared} points")
        code, found, err = expressions(program, folder, [NO_SQL, RULES[0]], "postgresql")
        assert code == 1 and list(found) == [1] and "指标0" in err, (code, found, err)
    return 0


if __name__ == "__main__":
    sys.exit(main())
