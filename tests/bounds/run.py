#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What an attack may cost: run.py --bin PROGRAM [--all] [ATTACK...]

Each line of the table is an attack, what it is answered with, and the most seconds of a processor and
megabytes it may take; it runs under these as limits (ulimit -t and -v), ends by itself, and says
something when it refuses. The limits are some four times what was measured, so that a slower machine
holds them too, and what is not linear does not. Without --all the slow ones are left out.
"""
import argparse
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import time
import zipfile

HEADS = "职责活动 年度预算数 内容描述 绩效目标 绩效指标 优 良 中 差".split()
BANDS = ["98%以上", "95%～98%", "90%～95%", "90%以下"]
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
SHEETS = ('<workbook xmlns:r="%s"><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>'
          % OFFICE[:-1])
RELATED = '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>' \
          '<Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/>' \
          '<Relationship Id="rId3" Type="x/styles" Target="styles.xml"/></Relationships>'


def cells(texts):
    return "<row>" + "".join(f'<c t="inlineStr"><is><t>{t}</t></is></c>' for t in texts) + "</row>"


def pack(path, parts, main):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/'
                         'package/2006/content-types"/>')
        package.writestr("_rels/.rels", f'<Relationships><Relationship Id="rId1" Type="{OFFICE}'
                         f'officeDocument" Target="{main}"/></Relationships>')
        for name, text in parts.items():
            package.writestr(name, text)


def workbook(path, rows, strings="<sst/>", book=SHEETS, related=RELATED, styles="<styleSheet/>",
             behind=""):
    sheet = f"<worksheet><sheetData>{cells(HEADS)}{rows}</sheetData>{behind}</worksheet>"
    pack(path, {"xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": related,
                "xl/sharedStrings.xml": strings, "xl/styles.xml": styles,
                "xl/worksheets/sheet1.xml": sheet}, "xl/workbook.xml")


def word(path, body):
    pack(path, {"word/document.xml": f'<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>'},
         "word/document.xml")


def table(path, indicators, name="指标{}", bands=BANDS, heads=HEADS, activity="活动"):
    with open(path, "w", encoding="utf-8") as f:
        f.write(",".join(heads) + f"\n一、甲,100,,,,,,,\n　　1、{activity},100,,,,,,,\n")
        for n in range(indicators):
            f.write(",,,g," + name.format(n) + "," + ",".join(bands) + "\n")


def measurements(path, count, name="指标{}", value="96%"):
    with open(path, "w", encoding="utf-8") as f:
        f.write("指标,实际完成值\n")
        for n in range(count):
            f.write(f"{name.format(n)},{value}\n")


def write(path, text):
    pathlib.Path(path).write_text(text, encoding="utf-8")


# --- attacks: each writes its files and gives the words of the command ---

def xml_deep():
    workbook("a.xlsx", "<row>" * 1_000_000)
    return ["check", "a.xlsx"]


def word_tables_deep():
    word("a.docx", "<w:tbl><w:tr><w:tc>" * 1_000_000)
    return ["check", "a.docx"]


def html_deep():
    write("a.html", "<table><tr><td>" + "<div>" * 1_000_000)
    return ["check", "a.html"]


def html_tables_deep():
    write("a.html", "<table><tr><td>" * 300_000)
    return ["check", "a.html"]


def json_deep():
    write("a.json", "[" * 1_000_000)
    return ["check", "a.json"]


def zip_bomb():
    workbook("a.xlsx", " " * 1_000_000_000)
    return ["check", "a.xlsx"]


def spans():
    heads = "".join(f"<th>{h}" for h in HEADS)
    write("a.html", f"<table><tr>{heads}<tr><td colspan=99999999999999999999 rowspan=4294967297>一、甲"
          + "<tr><td colspan=65535 rowspan=65535>x" * 2000)
    return ["check", "a.html"]


def merged_cells():
    workbook("a.xlsx", cells(["一、甲"]), behind="<mergeCells>"
             + '<mergeCell ref="A1:XFD1048576"/>' * 20_000 + "</mergeCells>")
    return ["check", "a.xlsx"]


def columns():
    write("a.csv", ",".join(HEADS) + "," * 1_000_000 + "\n" + "," * 1_000_000)
    return ["check", "a.csv"]


def sheet_cells():
    workbook("a.xlsx", ("<row>" + "<c><v>1</v></c>" * 100 + "</row>") * 145_000)
    return ["check", "a.xlsx"]


def number_format():
    workbook("a.xlsx", '<row><c s="1"><v>1</v></c></row>' * 20_000,
             styles='<styleSheet><numFmts><numFmt numFmtId="200" formatCode="0%s"/></numFmts><cellXfs>'
                    '<xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>' % ("%" * 1_000_000))
    return ["check", "a.xlsx"]


def shared_string():
    text = "".join(random.Random(1).choice("abcdefghij") for _ in range(4 << 20))
    workbook("a.xlsx", '<row><c t="s"><v>0</v></c></row>' * 3000, f"<sst><si><t>{text}</t></si></sst>")
    return ["check", "a.xlsx"]


def escapes():
    workbook("a.xlsx", cells(["_x0041_" * 2_000_000]))
    return ["check", "a.xlsx"]


def sheets():
    n = 60_000
    workbook("a.xlsx", "", book="<workbook><sheets>" + "".join(
        f'<sheet name="s{i}" id="q{i}"/>' for i in range(n)) + "</sheets></workbook>",
             related="<Relationships>" + "".join(f'<Relationship Id="r{i}"/>' for i in range(n))
             + "</Relationships>")
    return ["check", "a.xlsx"]


def superscripts():
    write("a.html", "<table><tr><td>" + "<sup>" * 380 + "1" * 10_000_000 + "</table>")
    return ["check", "a.html"]


def name_of_a_megabyte():
    table("a.csv", 2000, activity="活" * 300_000)
    return ["check", "a.csv"]


def long_cells():
    table("a.csv", 3, name="率" * 350_000 + "{}", bands=["98%" + "以上" * 170_000] * 4)
    return ["check", "a.csv"]


def digits():
    table("a.csv", 3, bands=["1" * 1_000_000 + "次以上", "0." + "3" * 1_000_000 + "%", "90%", "80%"])
    return ["check", "a.csv"]


def digits_measured():
    table("a.csv", 1)
    measurements("m.csv", 1, value="9" * 1_000_000 + "%")
    return ["score", "a.csv", "m.csv"]


def digits_in_json():
    write("a.json", '{"name":"甲","budget":' + "9" * 1_000_000 + ',"duties":[]}')
    return ["check", "a.json"]


def digits_graded():
    return ["grade", "--bands", "|".join(BANDS), "9" * 120_000 + "%", "0." + "0" * 120_000 + "1%"]


def rule_long():
    return ["points", "--rule", "每发现一处扣0.1分；" * 4000, "--full", "5", "1=1"]


def rule_of_steps():
    return ["points", "--rule", "".join(f"{n}%计{n}分;" for n in range(1, 3000)), "--full", "5", "7%"]


def indicators():
    table("a.csv", 100_000)
    return ["check", "a.csv"]


def indicators_million():
    table("a.csv", 1_000_000)
    return ["check", "a.csv"]


def findings():
    table("a.csv", 20_000, bands=["98%以上", "92%～95%", "9o%～92%", "95%以下"])
    return ["check", "--format", "json", "a.csv"]


def same_names():
    table("a.csv", 20_000, name="率")
    return ["check", "a.csv"]


def unknown_names():
    table("a.csv", 4000)
    measurements("m.csv", 4000, name="不在表中的{}")
    return ["score", "a.csv", "m.csv"]


def page():
    table("a.csv", 5000)
    measurements("m.csv", 5000)
    return ["score", "a.csv", "m.csv", "-o", "out.html"]


def scored(count):
    table("a.csv", count)
    measurements("m.csv", count)
    return ["score", "a.csv", "m.csv", "-o", "out.xlsx"]


def scored_2500():
    return scored(2500)


def scored_5000():
    return scored(5000)


def scored_10000():
    return scored(10_000)


def scored_20000():
    return scored(20_000)


def scored_50000():
    return scored(50_000)


def scored_100000():
    return scored(100_000)


def stream_rows(count):
    write("s.csv", "id,优,良,中,差\nS1," + ",".join(BANDS) + "\n")
    block = "S1,97.995%\n" * 10_000
    with open("rows.csv", "w", encoding="utf-8") as f:
        f.write("id,value\n")
        for _ in range(count // 10_000):
            f.write(block)
    return ["batch", "s.csv", "rows.csv", "-o", "/dev/null", "--force"]


def stream():
    return stream_rows(3_000_000)


def stream_long():
    return stream_rows(100_000_000)


def stream_quote():
    write("s.csv", "id,优,良,中,差\nS1," + ",".join(BANDS) + "\n")
    write("rows.csv", 'id,value\nS1,"' + "9" * 40_000_000)
    return ["batch", "s.csv", "rows.csv"]


# attack, seconds, megabytes, whether it is slow
ATTACKS = [
    (xml_deep, 20, 400, False),
    (word_tables_deep, 20, 700, False),
    (html_deep, 60, 400, True),
    (html_tables_deep, 30, 900, False),
    (json_deep, 20, 400, False),
    (zip_bomb, 60, 600, True),
    (spans, 20, 400, False),
    (merged_cells, 20, 400, False),
    (columns, 20, 500, False),
    (sheet_cells, 90, 1800, True),
    (number_format, 20, 400, False),
    (shared_string, 30, 1400, False),
    (escapes, 20, 400, False),
    (sheets, 20, 400, False),
    (superscripts, 20, 400, False),
    (name_of_a_megabyte, 20, 400, False),
    (long_cells, 20, 400, False),
    (digits, 20, 400, False),
    (digits_measured, 20, 400, False),
    (digits_in_json, 20, 400, False),
    (digits_graded, 20, 400, False),
    (rule_long, 20, 400, False),
    (rule_of_steps, 20, 400, False),
    (indicators, 60, 3000, True),
    (indicators_million, 120, 3000, True),
    (findings, 60, 1500, True),
    (same_names, 60, 1200, False),
    (unknown_names, 30, 400, False),
    (page, 60, 700, False),
    (scored_2500, 60, 700, False),
    (scored_5000, 60, 700, False),
    (scored_10000, 60, 700, True),
    (scored_20000, 60, 1300, True),
    (scored_50000, 120, 3000, True),
    (scored_100000, 240, 6000, True),
    (stream, 20, 400, False),
    (stream_long, 300, 400, True),
    (stream_quote, 20, 400, False),
]
# One twice as large may take at most so many times the processor's time of the smaller.
LINEAR = [("scored_2500", "scored_5000", 3), ("scored_10000", "scored_20000", 3),
          ("scored_50000", "scored_100000", 3)]


def measured(program, words, seconds, megabytes):
    """Status (None: it did not end), seconds of the processor, megabytes, and the first words said or
    printed. What waits without working is stopped too, in the end."""
    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    with open("printed", "wb") as out, open("said", "wb") as err:
        begun = time.monotonic()
        running = subprocess.Popen([program, *words], stdout=out, stderr=err,
                                   stdin=subprocess.DEVNULL, preexec_fn=limit,
                                   env={**os.environ, "LC_ALL": "C.UTF-8"})
        status, used = None, None
        while used is None:
            ended, how, usage = os.wait4(running.pid, os.WNOHANG)
            if ended:
                status, used = os.waitstatus_to_exitcode(how), usage
            elif time.monotonic() - begun > 20 * seconds:
                running.kill()
                _, _, used = os.wait4(running.pid, 0)
            else:
                time.sleep(0.005)
        running.returncode = 0
    said = (pathlib.Path("said").read_bytes() or pathlib.Path("printed").read_bytes())[:600]
    return status, used.ru_utime + used.ru_stime, used.ru_maxrss >> 10, " ".join(said.decode("utf-8", "replace").split())


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bin", required=True)
    options.add_argument("--all", action="store_true")
    options.add_argument("attacks", nargs="*")
    chosen = options.parse_args()
    program = str(pathlib.Path(chosen.bin).resolve())
    failed = 0
    took = {}
    for make, seconds, megabytes, is_slow in ATTACKS:
        if (chosen.attacks and make.__name__ not in chosen.attacks) or \
                (is_slow and not chosen.all and not chosen.attacks):
            continue
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            words = make()
            status, worked, peak, said = measured(program, words, seconds, megabytes)
            os.chdir("/")
        fine = status in (0, 1, 3) and (status == 0 or said) and "内存不足" not in said
        took[make.__name__] = worked
        failed += not fine
        print(f"{'ok    ' if fine else 'FAILED'} {make.__name__:20} status {status}  {worked:6.2f} s of "
              f"{seconds}  {peak:5} MB of {megabytes}  {said[:70]}", flush=True)
    for small, large, times in LINEAR:
        if small in took and large in took and took[large] > times * max(took[small], 0.2):
            failed += 1
            print(f"FAILED {large}: {took[large]:.1f} s, over {times} times {small}")
    print(f"{len(took)} attacks, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
