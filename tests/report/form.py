#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The form for measured values, opened, filled in, saved and scored: form.py --bin PROGRAM

The workbook is read and written by another library than ours. Status 77 where it is missing
(Debian's python3-openpyxl).
"""
import argparse
import csv
import json
import pathlib
import subprocess
import sys
import tempfile

from debian_module import debian_module

openpyxl = debian_module("openpyxl")

HEADS = {"zh": ["职责", "活动", "指标", "优", "良", "中", "差", "实际完成值", "说明"],
         "en": ["duty", "activity", "indicator", "excellent", "good", "fair", "poor", "measured",
                "note"]}
EFFECT = ["效果明显", "效果较好", "效果一般", "没效果"]
SKILL = ["业务熟练度高", "业务熟练度较好", "业务熟练度一般", "业务仍不熟练"]
CONTENT = ["非常满意", "满意", "一般满意", "不满意"]
# The indicators of the 2019 table whose standard is words alone.
LABELS = {"工作环境提升度": EFFECT, "文化宣传影响度": EFFECT, "培训结果通过率": EFFECT,
          "业务水平提升效果": SKILL, "改造满意度": CONTENT, "群众满意度": CONTENT}


def program_in(program, folder):
    def run(*words, status=(0, 1)):
        done = subprocess.run([program, *words], cwd=folder, capture_output=True, text=True,
                              timeout=60)
        if done.returncode not in status:
            raise RuntimeError(f"{words}: {done.returncode}: {done.stderr}")
        return done.stdout
    return run


def rows_of(file):
    with open(file, encoding="utf-8-sig", newline="") as text:
        return list(csv.reader(text))[1:]


def indicators_of(run, table):
    """Each indicator of the table with its cells, from the table as JSON."""
    rows = []
    for duty in json.loads(run("convert", table, "-o", "-"))["duties"]:
        for activity in duty["activities"]:
            for objective in activity["objectives"]:
                for i in objective["indicators"]:
                    bands = [i["bands"].get(g, "") for g in ("excellent", "good", "fair", "poor")]
                    rows.append([duty["name"], activity["name"], i["name"], *bands])
    return rows


def lists_of(sheet):
    """The choices offered at each cell."""
    lists = {}
    for rule in sheet.data_validations.dataValidation:
        if rule.type != "list":
            raise ValueError(f"a rule that is no list: {rule.type}")
        for span in rule.sqref.ranges:
            for row, column in span.cells:
                lists[sheet.cell(row, column).coordinate] = rule.formula1.strip('"').split(",")
    return lists


def look(wrong, sheet, expected, language):
    rows = [["" if v is None else v for v in row] for row in sheet.iter_rows(values_only=True)]
    if rows[0] != HEADS[language]:
        wrong.append(f"{language}: the headings are {rows[0]}")
    if rows[1:] != [row + ["", ""] for row in expected]:
        wrong.append(f"{language}: the rows are not the table's indicators")
    offered = lists_of(sheet)
    wanted = {f"H{n}": LABELS[row[2]] for n, row in enumerate(expected, 2) if row[2] in LABELS}
    if len(wanted) != 6 or offered != wanted:
        wrong.append(f"{language}: the lists offer {offered}")
    for n in range(2, sheet.max_row + 1):
        if sheet.cell(n, 8).number_format != "@":
            wrong.append(f"{language}: what is typed into H{n} may become a date")


def as_typed(text, row):
    """Some values as a spreadsheet stores what was typed or pasted: numbers, not texts."""
    if text.endswith("%") and row % 2 == 0:
        return float(text[:-1]) / 100, "0.0##%"
    return (text or None), "@"


def fill(book, sheet, values, target):
    for n in range(2, sheet.max_row + 1):
        duty, activity, name = (sheet.cell(n, c).value for c in (1, 2, 3))
        cell = sheet.cell(n, 8)
        cell.value, cell.number_format = as_typed(values[duty, activity, name], n)
    book.save(target)


def scored(run, table, measurements):
    """What the year scores, without the places and files that must differ."""
    score = json.loads(run("score", table, measurements, "--missing", "leave_out", "--format",
                           "json"))
    indicators = [i for d in score["duties"] for a in d["activities"] for i in a["indicators"]]
    return (score["total"], score["grade"],
            [(i["name"], i["grade"], i["reason"], i["points"]) for i in indicators])


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bin", required=True)
    program = str(pathlib.Path(options.parse_args().bin).resolve())
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        run = program_in(program, folder)
        run("sample", ".")
        expected = indicators_of(run, "table.csv")
        year = pathlib.Path(folder, "measurements.csv")
        values = {(r[0], r[1], r[2]): r[3] for r in rows_of(year)}
        score = scored(run, "table.csv", "measurements.csv")
        for language in HEADS:
            form = f"{language}.xlsx"
            run("--lang", language, "form", "table.csv", "-o", form, status=(0,))
            book = openpyxl.load_workbook(pathlib.Path(folder, form))
            look(wrong, book.active, expected, language)
            fill(book, book.active, values, pathlib.Path(folder, "filled-" + form))
            if scored(run, "table.csv", "filled-" + form) != score:
                wrong.append(f"{language}: the form filled in scores differently")
        run("form", "table.csv", "-o", "form.csv", status=(0,))
        if rows_of(pathlib.Path(folder, "form.csv")) != [row + ["", ""] for row in expected]:
            wrong.append("the CSV's rows are not the table's indicators")
    for one in wrong:
        print("WRONG", one)
    print(f"{len(expected)} indicators, {len(LABELS)} with a list; total {score[0]}; "
          f"{len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
