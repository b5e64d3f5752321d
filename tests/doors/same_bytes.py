#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The one test of all doors: the same values by the 51 standards of a real table, and the same cases
by 50 published scoring rules, through every door, must give the bytes that the program prints, which
are the library's own scalar path.

    python3 same_bytes.py --bin PROGRAM --library LIBJIXIAO [--values 10000]
                          [--sqlite MODULE] [--postgres MODULE --postgres-sql FILE]
                          [--page HTML --years 40]

One call in C and from Python, a compiled standard, a column of texts, a column of scaled integers,
the functions of the databases, the SQL expressions in every engine that there is, the Java class, and
reports of years by the page's library; what is compared is counted.
"""
import argparse
import array
import csv
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
from fractions import Fraction

HERE = pathlib.Path(__file__).resolve().parent
TABLE = HERE.parent / "corpus" / "qinhuangdao-2019.tsv"
RULES = HERE.parent / "corpus" / "scoring-rules.tsv"
RULES_TAKEN = 50
STRANGE = ["", " ", "NaN", "Infinity", "-1", "1e5", "1.2.3", "3次", "50%", "49/50", "49件/50件",
           "12万元", "满意", "优", "6月30日", "９８％", "1,234.50", "0", "9" * 39, "98%\u3000",
           "九十八", "-0.0%", "1/0", "½", "\u0000x", "|", "a'b\"c\\"]


def standards():
    with open(TABLE, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return ["|".join(row[level] for level in ("excellent", "good", "fair", "poor")) for row in rows]


def values_for(bands, count, rng):
    """Half on and beside the numbers of the bands, a third anywhere, the rest strange."""
    cells = bands.split("|")
    numbers = re.findall(r"\d+(?:\.\d+)?", bands) or ["1"]
    unit = (re.findall(r"\d\s*([^\d\s～~|以含至-]{1,3})", bands) or [""])[0]
    found = list(STRANGE) + cells
    while len(found) < count:
        kind = rng.random()
        if kind < 0.5:
            places = rng.randrange(5)
            near = Fraction(rng.choice(numbers)) + Fraction(rng.randrange(-3, 4), 10 ** places)
            found.append(decimal_text(near, places) + rng.choice([unit, unit, unit, ""]))
        elif kind < 0.9:
            places = rng.randrange(4)
            found.append(decimal_text(Fraction(rng.randrange(0, 200000), 1000), places) + unit)
        else:
            found.append(f"{rng.randrange(1, 400)}/{rng.randrange(1, 400)}")
    return found[:count]


def decimal_text(number, places):
    scaled = round(number * 10 ** places)
    digits = str(abs(scaled)).rjust(places + 1, "0")
    whole, part = (digits[:-places], digits[-places:]) if places else (digits, "")
    return ("-" if scaled < 0 else "") + whole + ("." + part if part else "")


def printed_by(program, bands, values):
    """The program takes values as lines; what is no line of its own goes as an argument."""
    lines = [one for one in values if one.strip() == one and one and "\u0000" not in one]
    done = subprocess.run([program, "grade", "--format", "json", "--bands", bands, "-"],
                          input="\n".join(lines).encode(), capture_output=True)
    answers = done.stdout.decode().splitlines()
    assert len(answers) == len(lines), (bands, len(answers), len(lines), done.stderr[:300])
    return dict(zip(lines, answers))


def rules(program):
    """The first published rules that are read without a target: text, full points, inputs."""
    with open(RULES, encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
                if row["read"] != "no" and row["full"]]
    found = []
    for row in rows:
        printed = json.loads(subprocess.run(
            [program, "read", "--rule", "--full", row["full"], "--format", "json", row["text"]],
            capture_output=True).stdout)
        known = [one["kind"] for one in printed.get("inputs", [])]
        if printed["kind"] == "rule" and "target" not in known and known:
            found.append((row["text"], row["full"], printed["inputs"]))
        if len(found) == RULES_TAKEN:
            break
    return found


def cases_for(rule, inputs, count, rng):
    """Cases of a rule: values on and beside its numbers, counts, yes and no; some without sense."""
    numbers = re.findall(r"\d+(?:\.\d+)?", rule) or ["1"]
    found = ["", "NaN", "value=", "value=1;value=2", "98%", "=3", "value=49/50", "9=yes"]
    while len(found) < count:
        parts = []
        for one in inputs:
            if rng.random() < 0.02:
                continue
            if one["kind"] == "value":
                places = rng.randrange(4)
                near = Fraction(rng.choice(numbers)) + Fraction(rng.randrange(-3, 4), 10 ** places)
                parts.append(f"{one['id']}={decimal_text(near, places)}{one['unit']}")
            elif one["kind"] == "count":
                parts.append(f"{one['id']}={rng.randrange(0, 12)}")
            elif one["kind"] == "flag":
                parts.append(f"{one['id']}={rng.choice(['yes', 'no', '是', '否'])}")
            else:
                parts.append(f"{one['id']}={decimal_text(Fraction(rng.randrange(0, 80), 8), 3)}")
        found.append(";".join(parts))
    return found[:count]


def points_printed_by(program, rule, full, cases):
    lines = sorted({one for one in cases if one.strip() == one and one})
    done = subprocess.run([program, "points", "--format", "json", "--rule", rule, "--full", full, "-"],
                          input="\n".join(lines).encode(), capture_output=True)
    answers = done.stdout.decode().splitlines()
    assert len(answers) == len(lines), (rule, len(answers), len(lines), done.stderr[:300])
    return dict(zip(lines, answers))


class Tally:
    def __init__(self):
        self.compared = {}
        self.problems = []

    def compare(self, door, bands, value, got, wanted):
        self.compared[door] = self.compared.get(door, 0) + 1
        if got != wanted and len(self.problems) < 20:
            self.problems.append(f"{door}: {value!r} by {bands}: {got!r}, not {wanted!r}")


def word_of(answer):
    return json.loads(answer).get("grade")


def through_python(jixiao, tally, bands, values, wanted):
    standard = jixiao.Standard(bands)
    for value in values:
        answer = wanted[value]
        tally.compare("C and Python, one call", bands, value, jixiao.grade(bands, value).to_json(),
                      answer)
        tally.compare("C and Python, a standard", bands, value, standard.grade(value).to_json(),
                      answer)
    ranks = standard.ranks(values)
    for row, value in enumerate(values):
        tree = json.loads(wanted[value])
        tally.compare("a column of texts", bands, value, (ranks.grade(row), ranks.reason(row)),
                      (tree.get("grade"), tree.get("reason") or tree["error"]["code"]))
    return standard


def through_integers(jixiao, tally, bands, standard, values, wanted):
    """Values that are plain numbers in the standard's own unit, scaled by 10^5."""
    unit = (re.findall(r"\d\s*([^\d\s～~|以含至-]{1,3})", bands) or [""])[0]
    shape = re.compile(r"(-?\d{1,9})(?:\.(\d{1,5}))?" + re.escape(unit))
    chosen = [(value, shape.fullmatch(value)) for value in values]
    chosen = [(value, match) for value, match in chosen
              if match and "error" not in json.loads(wanted[value])]
    scaled = array.array("q", [int(match.group(1) + (match.group(2) or "").ljust(5, "0"))
                               for _, match in chosen])
    try:
        ranks = standard.ranks(scaled, scale=5)
    except jixiao.Error:  # a standard of labels
        return
    for row, (value, match) in enumerate(chosen):
        tree = json.loads(wanted[value])
        if tree["reason"] in ("label", "grade_word"):
            continue
        tally.compare("a column of integers", bands, value, (ranks.grade(row), ranks.reason(row)),
                      (tree["grade"], tree["reason"]))


def through_database(database, tally, jobs):
    rows = [(bands, value) for bands, values, _ in jobs for value in values if "\u0000" not in value]
    database.load("job", rows)
    answers = database.rows("SELECT n, jixiao_explain(bands, value), CASE WHEN"
                            " jixiao_explain(bands, value) LIKE '%\"error\":{%' THEN 'refused'"
                            " ELSE jixiao_grade(bands, value) END FROM job ORDER BY n")
    assert len(answers) == len(rows), database.name
    wanted = {(bands, value): answer for bands, values, known in jobs
              for value, answer in known.items()}
    for (bands, value), (_, line, word) in zip(rows, answers):
        answer = wanted[bands, value]
        tally.compare(f"{database.name}, jixiao_explain", bands, value, line, answer)
        if "error" not in json.loads(answer):
            tally.compare(f"{database.name}, jixiao_grade", bands, value, word, word_of(answer))


def rules_through_database(database, tally, jobs):
    rows = [(rule, case) for rule, _, answers in jobs for case in answers]
    database.load("scored", rows)
    function = "jixiao_points_text" if database.name == "PostgreSQL" else "jixiao_points"
    for rule, full, answers in jobs:
        # What is refused is an error there, which would end the query.
        kept = {case: json.loads(line)["points"] for case, line in answers.items()
                if "points" in json.loads(line)}
        database.rows(f"DELETE FROM scored WHERE bands = ? AND value NOT IN ("
                      + ", ".join(["?"] * len(kept)) + ")", (rule, *kept)) if kept else None
        for case, points in database.rows(
                f"SELECT value, {function}(bands, {full}, value) FROM scored WHERE bands = ?",
                (rule,)) if kept else ():
            tally.compare(f"{database.name}, {function}", rule, case, points, kept[case])


def through_generated(program, tally, scored, count, rng):
    """Numbers by the SQL expressions and the Java class, and points by those of the rules."""
    import generated
    cells = [bands.split("|") for bands in standards()]
    if shutil.which("javac"):
        tally.compared["Java, the class of a table"] = generated.through_java(program, cells, count)
    else:
        print("left out: no javac")
    rows = generated.rows_of(program, cells, count, rng)
    for name in generated.ENGINES:
        result = generated.through_sql(program, cells, rows, name)
        if result is None:
            print(f"left out: {name}")
            continue
        tally.compared[name] = result[0]
        if result[1]:
            tally.problems.append(f"{name}: {result[1]} of {result[0]} differ")
        written, points = generated.points_through_sql(program, [rule for rule, _, _ in scored], name)
        tally.compared[f"{name}, points by {written} of the rules"] = points


def through_page(program, page, tally, jobs, years):
    import generated
    result = generated.through_page(program, page, [bands.split("|") for bands, _, _ in jobs],
                                    [kept for _, kept, _ in jobs], years)
    if result is None:
        return print("left out: no Node.js for the page's library")
    tally.compared["the page, values in reports of years"] = result[0]
    tally.problems += [f"the page: {name} has another report" for name in result[1]]


def main():
    options = argparse.ArgumentParser(description=__doc__,
                                      formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--bin", required=True)
    options.add_argument("--library", required=True)
    options.add_argument("--values", type=int, default=10000)
    options.add_argument("--years", type=int, default=200)
    for name in ("--sqlite", "--postgres", "--postgres-sql", "--page"):
        options.add_argument(name)
    chosen = options.parse_args()
    chosen.bin = str(pathlib.Path(chosen.bin).resolve())
    os.environ["JIXIAO_LIBRARY"] = str(pathlib.Path(chosen.library).resolve())
    sys.path[:0] = [str(HERE), str(HERE.parents[1] / "src" / "python")]
    import databases
    import jixiao

    rng = random.Random(2019)
    tally, jobs = Tally(), []
    for bands in standards():
        values = values_for(bands, chosen.values, rng)
        wanted = printed_by(chosen.bin, bands, values)
        kept = [value for value in values if value in wanted]
        jobs.append((bands, kept, wanted))
        standard = through_python(jixiao, tally, bands, kept, wanted)
        through_integers(jixiao, tally, bands, standard, kept, wanted)
    scored = []
    for rule, full, inputs in rules(chosen.bin):
        answers = points_printed_by(chosen.bin, rule, full,
                                    cases_for(rule, inputs, chosen.values, rng))
        scored.append((rule, full, answers))
        for case, answer in answers.items():
            tally.compare("C and Python, points", rule, case,
                          jixiao.points(rule, full, case).to_json(), answer)
    for database in databases.opened(chosen):
        try:
            through_database(database, tally, jobs)
            rules_through_database(database, tally, scored)
        finally:
            database.close()
    through_generated(chosen.bin, tally, scored, chosen.values, rng)
    if chosen.page:
        through_page(chosen.bin, chosen.page, tally, jobs, chosen.years)
    for problem in tally.problems:
        print("FAILED " + problem)
    asked = sum(len(values) for _, values, _ in jobs)
    print(f"{len(jobs)} standards, {asked} values and standards; {len(scored)} rules, "
          f"{sum(len(answers) for _, _, answers in scored)} cases and rules")
    for door, count in tally.compared.items():
        print(f"{count:9} equal to the program: {door}" if not tally.problems else
              f"{count:9} compared: {door}")
    return 1 if tally.problems or not asked or len(scored) != RULES_TAKEN else 0


if __name__ == "__main__":
    sys.exit(main())
