#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes the 2019 table as a file of every format that jixiao reads, and of some that it refuses.

    tests/io/make_documents.py [FOLDER]

The files lie in tests/io/documents, so that the tests need nothing of this; it is run when the table
or the formats change. Needs python3-docx, python3-openpyxl and LibreOffice (Writer and Calc).
"""

import csv
import html
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

import docx
import openpyxl
from docx.shared import Pt
from openpyxl.styles import Alignment, Font

HERE = pathlib.Path(__file__).resolve().parent
TABLE = HERE.parent / "corpus" / "qinhuangdao-2019.tsv"
NAME = "qinhuangdao-2019"
TITLE = "部门职责-工作活动绩效目标"
CURRENCY = "单位：万元"
LEFT = ["职责", "职责预算数", "活动", "活动预算数", "绩效目标", "绩效指标"]
GRADES = ["优", "良", "中", "差"]
BANDS = "评价标准"
MERGED = 5  # columns in which equal neighbours are one cell, as printed


def objective(activity):
    """Stands where the published table says at length what the activity is for."""
    return "做好" + activity.split("、", 1)[-1]


def read_rows():
    with open(TABLE, encoding="utf-8", newline="") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    return [row[:4] + [objective(row[2])] + row[4:] for row in rows[1:]]


def spans(rows):
    """{(row, column): how many rows the cell takes}, for the cells that begin there."""
    found = {}
    for column in range(MERGED):
        # The budget belongs to the duty or the activity before it.
        key = lambda row: tuple(row[: column | 1])
        start = 0
        for r in range(1, len(rows) + 1):
            if r == len(rows) or key(rows[r]) != key(rows[start]):
                found[start, column] = r - start
                start = r
    return found


def same_bytes(path):
    """An archive with one date for all its parts, so that making it again changes nothing."""
    with zipfile.ZipFile(path) as old:
        parts = [(info.filename, old.read(info)) for info in old.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts:
            info = zipfile.ZipInfo(name, (2019, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, data)


def write_docx(rows, path):
    document = docx.Document()
    document.add_heading(TITLE, level=2)
    # Another table stands before the one that is looked for.
    other = document.add_table(rows=2, cols=2)
    for i, text in enumerate(["单位名称", "单位性质", "行政审批局", "行政"]):
        other.cell(i // 2, i % 2).text = text
    document.add_paragraph(CURRENCY)
    table = document.add_table(rows=2 + len(rows), cols=len(LEFT) + len(GRADES))
    table.style = "Table Grid"
    for column, text in enumerate(LEFT):
        table.cell(0, column).merge(table.cell(1, column)).text = text
    table.cell(0, len(LEFT)).merge(table.cell(0, len(LEFT) + 3)).text = BANDS
    for i, text in enumerate(GRADES):
        table.cell(1, len(LEFT) + i).text = text
    starts = spans(rows)
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if c >= MERGED or (r, c) in starts:
                table.cell(2 + r, c).text = text
                for run in table.cell(2 + r, c).paragraphs[0].runs:
                    run.font.size = Pt(9)
    for (r, c), count in starts.items():
        if count > 1:
            table.cell(2 + r, c).merge(table.cell(1 + r + count, c))
    # A merged cell has a paragraph of each cell that it was made of.
    for (r, c), count in starts.items():
        cell = table.cell(2 + r, c)
        for paragraph in cell.paragraphs[1:]:
            if not paragraph.text:
                paragraph._element.getparent().remove(paragraph._element)
    document.save(path)
    same_bytes(path)


def write_xlsx(rows, path):
    book = openpyxl.Workbook()
    notes = book.active
    notes.title = "说明"
    notes["A1"] = "本表由部门填报"
    sheet = book.create_sheet(TITLE)
    top, left = 3, 2  # the table begins at B3
    sheet.cell(1, left, TITLE).font = Font(bold=True)
    sheet.cell(2, left, CURRENCY)
    for column, text in enumerate(LEFT):
        sheet.cell(top, left + column, text)
        sheet.merge_cells(start_row=top, end_row=top + 1, start_column=left + column,
                          end_column=left + column)
    bands = left + len(LEFT)
    sheet.cell(top, bands, BANDS)
    sheet.merge_cells(start_row=top, end_row=top, start_column=bands, end_column=bands + 3)
    for i, text in enumerate(GRADES):
        sheet.cell(top + 1, bands + i, text)
    starts = spans(rows)
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if c < MERGED and (r, c) not in starts:
                continue
            cell = sheet.cell(top + 2 + r, left + c)
            cell.alignment = Alignment(wrap_text=True, vertical="center")
            if c in (1, 3):  # budgets are numbers
                cell.number_format = "0.00"
                cell.value = float(text) if text else None
            else:
                cell.number_format = "@"
                cell.value = text
    for (r, c), count in starts.items():
        if count > 1:
            sheet.merge_cells(start_row=top + 2 + r, end_row=top + 1 + r + count,
                              start_column=left + c, end_column=left + c)
    hidden = book.create_sheet("旧表")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "作废"
    book.active = 1
    book.save(path)
    same_bytes(path)


def heading_line():
    return LEFT + GRADES


def write_delimited(rows, path, encoding, delimiter):
    with open(path, "w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow(heading_line())
        writer.writerows(rows)


def write_html(rows, path, encoding):
    starts = spans(rows)
    out = [f'<!DOCTYPE html><html><head><meta charset="{encoding}"><title>{TITLE}</title></head>',
           f"<body><h2>{TITLE}</h2><p>{CURRENCY}</p><table border=1><thead><tr>"]
    out += [f"<th rowspan=2>{text}" for text in LEFT]
    out += [f"<th colspan=4>{BANDS}</tr><tr>"]
    out += [f"<th>{text}</th>" for text in GRADES]
    out += ["</tr></thead><tbody>"]
    for r, row in enumerate(rows):
        out.append("<tr>")
        for c, text in enumerate(row):
            if c < MERGED and (r, c) not in starts:
                continue
            span = f' rowspan="{starts[r, c]}"' if c < MERGED else ""
            out.append(f"<td{span}>{html.escape(text)}</td>")
        out.append("</tr>")
    out.append("</tbody></table></body></html>")
    path.write_bytes("\n".join(out).encode(encoding))


def write_json(rows, path):
    items = [dict(zip(heading_line(), row)) for row in rows]
    path.write_text(json.dumps(items, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def write_word_text(rows, path):
    """The published form, with duties and activities in one column, as a word processor saves it:
    a line for each cell, behind a tab, and an empty line behind each row."""
    lines = [TITLE, "", "\t" + CURRENCY, ""]

    def add(*cells):
        lines.extend("\t" + text for text in cells)
        lines.append("")

    add("职责活动", "年度预算数", "绩效目标", "绩效指标", BANDS)
    add("", "", "", "", *GRADES)
    above = [None, None]
    for duty, duty_budget, activity, activity_budget, goal, *rest in rows:
        if duty != above[0]:
            add(duty, duty_budget, *[""] * 6)
        is_first = [duty, activity] != above
        add(*(["\u3000\u3000" + activity, activity_budget, goal] if is_first else [""] * 3), *rest)
        above = [duty, activity]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def convert(source, folder, extension, name):
    """Another program's file of the same table: LibreOffice reads ours and writes its own."""
    with tempfile.TemporaryDirectory() as work:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless",
             "--convert-to", extension, "--outdir", work, str(source)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        made = pathlib.Path(work) / f"{source.stem}.{extension.split(':')[0]}"
        shutil.move(made, folder / name)


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "documents"
    folder.mkdir(parents=True, exist_ok=True)
    rows = read_rows()
    at = lambda suffix: folder / (NAME + suffix)
    write_docx(rows, at(".docx"))
    write_xlsx(rows, at(".xlsx"))
    write_delimited(rows, at(".csv"), "utf-8", ",")
    write_delimited(rows, at("-bom.csv"), "utf-8-sig", ";")
    write_delimited(rows, at("-gb18030.csv"), "gb18030", ",")
    write_delimited(rows, at("-utf16.txt"), "utf-16", "\t")
    write_html(rows, at(".html"), "utf-8")
    write_html(rows, at("-gb2312.html"), "gb2312")
    write_json(rows, at(".json"))
    write_word_text(rows, at("-word.txt"))
    convert(at(".docx"), folder, "docx", NAME + "-libreoffice.docx")
    convert(at(".docx"), folder, "html", NAME + "-libreoffice.html")
    convert(at(".xlsx"), folder, "xlsx", NAME + "-libreoffice.xlsx")
    convert(at(".docx"), folder, "doc", NAME + ".doc")
    convert(at(".xlsx"), folder, "xls", NAME + ".xls")


if __name__ == "__main__":
    main()
