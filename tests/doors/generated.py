# SPDX-License-Identifier: BSL-1.0
"""What the program writes for others to run — SQL expressions, Java classes — and the page, held to
what it prints itself. Each function counts what it compared and gives what differs."""
import base64
import csv
import gzip
import importlib.util
import pathlib
import re
import subprocess
import tempfile

import java

HERE = pathlib.Path(__file__).resolve().parent
SQL = HERE.parent / "sql"
FOUR = java.FOUR
ENGINES = {"SQL in PostgreSQL": ("postgresql.sh", "postgresql"),
           "SQL in PostgreSQL, as for Oracle and 达梦": ("postgresql.sh", "oracle"),
           "SQL in DuckDB": ("duckdb.sh", "duckdb"),
           "SQL in DuckDB, as for Spark": ("duckdb.sh", "spark"),
           "SQL in MariaDB": ("mariadb.sh", "mysql"),
           "SQL in ClickHouse": ("clickhouse.sh", "clickhouse")}


def points_module():
    spec = importlib.util.spec_from_file_location("sql_points", SQL / "points.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def printed(words, **more):
    done = subprocess.run([str(w) for w in words], capture_output=True, **more)
    assert done.returncode == 0, (words[:3], done.stderr[-500:])
    return done.stdout


def through_java(program, standards, count):
    """How many numbers a class graded as the program does; its own exit where one differs."""
    with tempfile.TemporaryDirectory() as folder:
        return java.try_table(program, pathlib.Path(folder), FOUR, standards, count)


def expressions(program, standards, dialect):
    """Of each standard, by its number, the expressions of its grade and of the reason."""
    with tempfile.TemporaryDirectory() as folder:
        table = pathlib.Path(folder, "table.csv")
        with open(table, "w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(["职责", "活动", "绩效目标", "绩效指标"] + FOUR)
            for number, cells in enumerate(standards):
                out.writerow(["甲", "乙", "目标", f"指标{number}"] + cells)
        done = subprocess.run([program, "sql", table, "--dialect", dialect, "--placeholder", "v"],
                              capture_output=True, encoding="utf-8")
    found = {}
    for block in done.stdout.split("\n\n"):
        head = re.match(r"-- 乙 / 指标(\d+)[^\n]*\n", block)
        if head:
            grade, why = block[head.end():].strip().split(",\nCASE ")
            found[int(head[1])] = (grade.rsplit(" AS ", 1)[0],
                                   "CASE " + why.rsplit(" AS ", 1)[0])
    return found


def rows_of(program, standards, count, rng):
    """(standard, number, grade, reason) for every number that has a verdict."""
    rows = []
    for number, cells in enumerate(standards):
        # What a DECIMAL(38, 5) holds in every engine.
        numbers = [n for n in java.numbers_for(cells, count, rng) if len(n) < 30]
        for value, said in zip(numbers, java.wanted_of(program, cells, numbers)):
            rank, why = said.split(" ")
            rows.append((number, value, "" if int(rank) <= 0 else FOUR[int(rank) - 1], why))
    return rows


def through_sql(program, standards, rows, name):
    """(compared, differing) in an engine; None where it is not here."""
    script, dialect = ENGINES[name]
    written = expressions(program, standards, dialect)
    kept = [row for row in rows if row[0] in written]
    text = ("CREATE TABLE job (s INTEGER, v DECIMAL(38, 5), g VARCHAR(9), r VARCHAR(40));\n")
    for first in range(0, len(kept), 2000):
        text += "INSERT INTO job VALUES " + ",\n".join(
            f"({s}, {v}, '{g}', '{r}')" for s, v, g, r in kept[first:first + 2000]) + ";\n"
    for number, (grade, why) in written.items():
        text += (f"SELECT s, COUNT(*), SUM(CASE WHEN COALESCE({grade}, '') = g AND {why} = r"
                 f" THEN 0 ELSE 1 END) FROM job WHERE s = {number} GROUP BY s;\n")
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "script.sql")
        file.write_text(text, encoding="utf-8")
        done = subprocess.run(["sh", SQL / script, file], capture_output=True, encoding="utf-8")
    if done.returncode == 77:
        return None
    assert done.returncode == 0, (name, done.stderr[-500:])
    lines = [line.split("|") for line in done.stdout.split()]
    assert len(lines) == len(written), (name, len(lines), len(written))
    return sum(int(n) for _, n, _ in lines), sum(int(wrong) for _, _, wrong in lines)


def points_through_sql(program, rules, name):
    """(rules, points) that an engine gives as the program does; None where it is not here."""
    points = points_module()
    of = {"SQL in PostgreSQL, as for Oracle and 达梦": "PostgreSQL, as Oracle and 达梦 have it",
          "SQL in DuckDB, as for Spark": "DuckDB, as Spark has it"}.get(name, name.removeprefix("SQL in "))
    with tempfile.TemporaryDirectory() as folder:
        try:
            return points.compare(program, pathlib.Path(folder), rules, of)
        except points.Absent:
            return None


def library_of(page, folder):
    """The WebAssembly that a page has in it."""
    text = pathlib.Path(page).read_text(encoding="utf-8")
    packed = re.search(r'id="library">([^<]+)<', text)[1]
    library = pathlib.Path(folder, "jixiao.wasm")
    library.write_bytes(gzip.decompress(base64.b64decode(packed.strip())))
    return library


def through_page(program, page, standards, values, years):
    """(figures, differing years): reports of years, each with a value for every standard, from the
    page's library and from the program, byte for byte. None where no Node.js runs it."""
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        with open(work / "table.csv", "w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(["职责", "活动", "绩效目标", "绩效指标"] + FOUR)
            for number, cells in enumerate(standards):
                out.writerow(["甲", "乙", "目标", f"指标{number}"] + cells)
        names = []
        for year in range(years):
            names.append(f"year{year}")
            with open(work / f"year{year}.csv", "w", encoding="utf-8", newline="") as file:
                out = csv.writer(file)
                out.writerow(["职责", "活动", "绩效指标", "实际完成值"])
                for number, own in enumerate(values):
                    out.writerow(["甲", "乙", f"指标{number}", own[year % len(own)]])
        try:
            done = subprocess.run(["node", HERE / "page_library.js", library_of(page, folder), work,
                                   *names], capture_output=True)
        except FileNotFoundError:
            return None
        assert done.returncode == 0, done.stderr[-500:]
        wrong = []
        for name in names:
            subprocess.run([program, "score", "table.csv", name + ".csv", "-o", name + ".json", "-q"],
                           cwd=work, capture_output=True)
            if (work / (name + ".json")).read_bytes() != (work / (name + ".page.json")).read_bytes():
                wrong.append(name)
        return years * len(standards), wrong
