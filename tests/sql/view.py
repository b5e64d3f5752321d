#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs the views that `jixiao sql --view` writes where they are meant to run: view.py --bin PROGRAM

Every bound that a table's cells name, a step either side of it and random values are put into a
table of measurements, and the view's grades and reasons compared with those that `jixiao batch`
gives the same values. Status 77 when none of the engines is here.
"""
import argparse
import csv
import decimal
import functools
import io
import itertools
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
GRADES = ("excellent", "good", "fair", "poor")
READINGS = (
    [],
    ["--reading", "strict"],
    ["--shared-bound", "upper-excluded", "--gap", "better", "--overlap", "worse"],
    ["--shared-bound", "worse", "--nested", "none", "--beyond-best", "none", "--gap", "none"],
    ["--compare", "rounded"],
)
# Standards of every shape, with names that a careless writer of SQL would stumble over.
SHAPES = """职责活动,年度预算数,绩效指标,优,良,中,差
一、甲,9.00,,,,,
　　1、引'号; DROP TABLE measurements; --,9.00,"率""'`\\",98%以上,92%～95.5%,90%～92%,90%以下
,,阶梯,100%,90%,80%,80%以下
,,混合,≥99.95%,99.5%（含）～99.95%（不含）,99%～99.5%,＜99%
,,重叠,95%以上,90%～95%,85%～92%,85%以下
,,目标居中,90%～110%,80%～90%,70%～80%,70%以下或120%以上
,,经费,不超过12.5万元,12.5～15万元,15～20万元,20万元以上
,,增长率,-2%以上,-5%～-2%,-10%～-5%,-10%以下
,,次数,3次以内,5次以内,8次以内,10次以内
,,差档在内,1次以下,2次以下,3次以下,3次以上
,,效果,效果明显,效果较好,效果一般,没效果
二、乙,1.00,,,,,
　　1、另一活动,1.00,次数,1次,2次,3次,4次以上
"""
SCALE = 3  # decimals of the integers that an engine without exact decimals gets


def out_of(command, **more):
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300, **more)
    if done.returncode not in (0, 1, 3) or not done.stdout:
        raise SystemExit(f"{command}: {done.returncode}\n{done.stderr}")
    return done.stdout


def indicators_of(program, table):
    """(activity, name, the four cells) for each indicator."""
    tree = json.loads(out_of([program, "convert", table, "-o", "-"]))
    for duty in tree["duties"]:
        for activity in duty["activities"]:
            for objective in activity["objectives"]:
                for one in objective["indicators"]:
                    yield activity["name"], one["name"], [one["bands"][g] for g in GRADES]


def values_for(cells, whole, chance):
    """As the cells name them; `whole` is how many decimals the values' integers stand for."""
    found = {decimal.Decimal(n) for cell in cells for n in re.findall(r"-?\d+(?:\.\d+)?", cell)}
    found |= {-n for n in found} | {decimal.Decimal(0)}
    steps = [decimal.Decimal(s) for s in ("1", "0.5", "0.05", "0.005", "0.001", "0.000001")]
    values = set(found)
    for bound, step in itertools.product(found, [decimal.Decimal(1)] if whole else steps):
        values |= {bound - step, bound + step}
    for _ in range(25):
        digits = chance.randrange(-10**9, 10**9) >> chance.randrange(24)
        values.add(decimal.Decimal(digits).scaleb(0 if whole else -chance.randrange(7)))
    return sorted(values)


def verdicts(program, folder, rows, reading):
    """What `jixiao batch` says of (cells, value): (grade, reason)."""
    names = {}
    for cells, _ in rows:
        names.setdefault(tuple(cells), f"S{len(names)}")
    for name, lines in (("standards.csv", [("id", "优", "良", "中", "差")] +
                         [(n, *cells) for cells, n in names.items()]),
                        ("rows.csv", [("id", "value")] +
                         [(names[tuple(cells)], f"{value:f}") for cells, value in rows])):
        with open(folder / name, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(lines)
    text = out_of([program, "batch", folder / "standards.csv", folder / "rows.csv", "--bare",
                   "unit", *reading])
    graded = list(csv.DictReader(io.StringIO(text)))
    if len(graded) != len(rows):
        raise SystemExit(f"{len(rows)} rows in, {len(graded)} out")
    return [(row["grade"], row["reason"]) for row in graded]


def quoted(text, dialect):
    if dialect == "clickhouse":
        text = text.replace("\\", "\\\\")
    return "'" + text.replace("'", "''") + "'"


def statements(program, folder, table, reading, view_reading, engine, number, chance):
    """SQL that counts the rows for which the view says something else, and how many rows."""
    rows, told = [], []
    for activity, name, cells in indicators_of(program, table):
        whole = engine["whole"]
        is_label = not re.search(r"\d", "".join(cells)) and "无" not in "".join(cells)
        for value in [decimal.Decimal(5)] if is_label else values_for(cells, whole, chance):
            (told if is_label else rows).append((activity, name, cells, value))
    said = verdicts(program, folder, [r[2:] for r in rows], reading)
    lines = [(a, n, v, *s) for (a, n, _, v), s in zip(rows, said)]
    lines += [(a, n, v, "", "number-for-label") for a, n, _, v in told]
    lines += [("没有的活动", "没有的指标", decimal.Decimal(1), "", "")]
    text = functools.partial(quoted, dialect=engine["dialect"])
    of_table = ",\n".join(f"({text(a)}, {text(n)}, {v:f}, {text(g)}, {text(r)})"
                          for a, n, v, g, r in lines)
    names = {"view": f'view "{number}\'', "from": f"measurements {number}"}
    view = out_of([program, "sql", table, "--dialect", engine["dialect"], "--view", "--view-name",
                   names["view"], "--from", names["from"], *view_reading])
    source, made = (f'"{names[n]}"' if n == "from" else '"' + names[n].replace('"', '""') + '"'
                    for n in ("from", "view"))
    sort = "BIGINT" if engine["whole"] else "DECIMAL(30, 6)"
    return (f"CREATE TABLE {source} (activity VARCHAR(200), indicator VARCHAR(200), value {sort},"
            f" g VARCHAR(9), r VARCHAR(40));\nINSERT INTO {source} VALUES {of_table};\n"
            f"INSERT INTO {source} SELECT activity, indicator, NULL, '', '' FROM {source}"
            f" WHERE value = 1;\n{view}"
            f"SELECT COUNT(*), {number} FROM {made} WHERE COALESCE(grade, '') <> g"
            f" OR COALESCE(reason, '') <> r;\n"), len(lines)


def scaled(table):
    """The table with its bounds times 10^SCALE: whole numbers, as integers at that scale see them."""
    rows = list(csv.reader(io.StringIO(table)))
    head = next(r for r in rows if "优" in r)
    first = head.index("优")
    for row in rows[rows.index(head) + 1:]:
        for i in range(first, min(first + 4, len(row))):
            row[i] = re.sub(r"\d+(?:\.\d+)?",
                            lambda n: f"{decimal.Decimal(n.group()).scaleb(SCALE):f}", row[i])
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


def check(program, engine, tables, readings):
    """None where the engine is missing, else how many verdicts were compared and how many differ.
    `readings` are pairs: what the rows are graded by, and what the view is."""
    chance = random.Random(31)
    script, compared, number = "", 0, 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for text in tables:
            table = folder / "table.csv"
            table.write_text(scaled(text) if engine["whole"] else text, encoding="utf-8")
            for reading, of_view in readings:
                more, count = statements(program, folder, table, reading, of_view, engine, number,
                                         chance)
                script, compared, number = script + more, compared + count, number + 1
        (folder / "script.sql").write_text(script, encoding="utf-8")
        done = subprocess.run(["sh", HERE / engine["script"], folder / "script.sql"],
                              capture_output=True, encoding="utf-8", timeout=500)
    if done.returncode == 77:
        return None
    if done.returncode != 0:
        raise SystemExit(f"{engine['script']}: {done.returncode}\n{done.stdout}{done.stderr}")
    counts = [line.split("|") for line in done.stdout.split()]
    if [c[1] for c in counts] != [str(n) for n in range(number)]:
        raise SystemExit(f"{engine['script']} printed\n{done.stdout}")
    return compared, sum(int(c[0]) for c in counts)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bin", required=True)
    program = str(pathlib.Path(options.parse_args().bin).resolve())
    engines = ({"script": "postgresql.sh", "dialect": "postgresql", "whole": False},
               {"script": "duckdb.sh", "dialect": "duckdb", "whole": False},
               {"script": "clickhouse.sh", "dialect": "clickhouse", "whole": False},
               {"script": "sqlite.sh", "dialect": "ansi", "whole": True})
    with tempfile.TemporaryDirectory() as folder:
        out_of([program, "sample", folder])
        published = (pathlib.Path(folder) / "table.csv").read_text(encoding="utf-8-sig")
    ran = wrong = 0
    # A view that grades otherwise must be found out; else nothing that passes means anything.
    otherwise = check(program, engines[-1], [SHAPES], [(READINGS[0], READINGS[1])])
    if otherwise is not None and otherwise[1] == 0:
        print("the harness does not notice a view that grades otherwise")
        return 1
    for engine in engines:
        result = check(program, engine, [published, SHAPES], [(r, r) for r in READINGS])
        if result is None:
            print(f"{engine['script']}: left out, since the engine is not here")
            continue
        ran += 1
        wrong += result[1]
        print(f"{engine['script']}: {result[0]} verdicts compared, {result[1]} differ")
        wrong += result[0] < 3000
    return 77 if ran == 0 else 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
