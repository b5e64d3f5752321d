#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Uses jixiao.html as a person would, in headless Chromium over file:// without a network, and
compares what it saves with what the program writes of the same files, byte for byte:
page.py --page HTML --bin PROGRAM --browser CHROMIUM --documents FOLDER"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import time

from devtools import Browser
from mending import Mending

LARGEST = 1_500_000
FIRST_VIEW = 1000  # milliseconds
A_WORD = 150  # milliseconds until a page of one word is seen

NAMELESS = """[...document.querySelectorAll('button, input, select, textarea, a')]
  .filter((e) => e.offsetParent && !(e.getAttribute('aria-label') || '').trim()
    && ![...(e.labels ?? [])].some((l) => l.textContent.trim()) && !e.textContent.trim())
  .map((e) => e.outerHTML.slice(0, 120))"""
UNREACHABLE = """[...document.querySelectorAll('button, input, select, textarea, a[href], summary')]
  .filter((e) => e.offsetParent && e.tabIndex < 0).map((e) => e.outerHTML.slice(0, 120))"""
SMALL = """[...document.querySelectorAll('button, .button, summary, nav a, select, input[type=text], textarea, .choice')]
  .filter((e) => e.offsetParent && e.getBoundingClientRect().height < 43.5).map((e) => e.outerHTML.slice(0, 120))"""
WIDE = """document.documentElement.scrollWidth > innerWidth ? [document.documentElement.scrollWidth,
  ...[...document.querySelectorAll('main *')].filter((e) => !e.closest('.scroll')
    && e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map((e) => e.outerHTML.slice(0, 120))] : []"""
PALE = """(() => {
  const channels = (c) => { const m = c.match(/[\\d.]+/g).map(Number); return m.length < 4 || m[3] > 0 ? m : null; };
  const light = (c) => { const f = c.slice(0, 3).map((v) => { v /= 255;
    return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * f[0] + 0.7152 * f[1] + 0.0722 * f[2]; };
  const ground = (e) => { let back = null;
    while (e && !(back = channels(getComputedStyle(e).backgroundColor))) e = e.parentElement;
    return back || [255, 255, 255]; };
  return [...document.querySelectorAll('body *')].filter((e) => {
    if (!e.offsetParent || e.closest('svg, script')
        || ![...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim())) return false;
    const [x, y] = [light(channels(getComputedStyle(e).color)), light(ground(e))].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05) < 4.5;
  }).slice(0, 3).map((e) => e.outerHTML.slice(0, 120));
})()"""
# What the page itself says, not what comes from a table.
OWN_WORDS = """[...document.querySelectorAll('[data-words], [data-label], [data-hint]')].map((e) =>
  e.lang ? '' : (e.dataset.words ? e.textContent : '') + (e.getAttribute('aria-label') ?? '') + (e.placeholder ?? '')).join(' ')"""


class Tests(Mending):
    def __init__(self, chosen, folder):
        self.page = chosen.page
        self.bin = str(chosen.bin.resolve())
        self.documents = chosen.documents
        self.only = chosen.only
        self.folder = pathlib.Path(folder)
        self.work = self.folder / "files"
        self.work.mkdir()
        self.browser = Browser(chosen.browser, folder)
        self.wrong = []
        self.count = 0
        self.run("sample", ".")
        self.table = (self.work / "table.csv").read_bytes()

    def run(self, *words):
        return subprocess.run([self.bin, *words], cwd=self.work, capture_output=True).stdout

    def expect(self, is_so, what):
        self.count += 1
        if not is_so:
            self.wrong.append(what)

    def same(self, got, wanted, what):
        at = next((i for i, (x, y) in enumerate(zip(got, wanted)) if x != y),
                  min(len(got), len(wanted)))
        self.expect(got == wanted, f"{what}: other bytes than the program's at {at}: "
                    f"{got[at:at + 60]!r}, not {wanted[at:at + 60]!r}")

    def none(self, found, what):
        self.expect(not found, f"{what}: {found}")

    def shown(self, expression, seconds=120):
        self.browser.idle()
        return self.browser.ask(expression)

    def alert(self):
        return self.browser.ask("document.getElementById('alert').hidden ? '' "
                                ": document.getElementById('alert').textContent")

    def put(self, name, content):
        file = self.work / name
        file.write_bytes(content)
        return file

    def close_look(self, where):
        for rule, what in ((NAMELESS, "without a name"), (UNREACHABLE, "not reached by the keyboard"),
                           (WIDE, "wider than the window"), (PALE, "too little contrast")):
            self.none(self.browser.ask(rule), f"{where}: {what}")

    def quiet(self, where):
        self.none(self.browser.complaints(), where)

    # --- what is tested ---

    def one_small_file(self):
        content = self.page.read_bytes()
        self.expect(len(content) <= LARGEST, f"the page has {len(content)} bytes")
        word = self.put("word.html", "<!DOCTYPE html><meta charset=utf-8><body data-ready>"
                        "<h1>绩效</h1>".encode())
        views, idle = [], []
        for _ in range(4):
            for page, times in ((word, idle), (self.page, views)):
                self.browser.open(page)
                seen = "performance.getEntriesByName('first-contentful-paint')[0]"
                self.browser.wait(seen)
                times.append(self.browser.ask(seen + ".startTime"))
        # A machine that is busy with other things shows a single word late too.
        limit = FIRST_VIEW * max(1, min(idle) / A_WORD)
        self.expect(min(views) < limit, f"the first view comes after {min(views):.0f} ms")
        print(f"{len(content)} bytes, first view after {min(views):.0f} ms, "
              f"of a single word after {min(idle):.0f} ms")
        self.close_look("at first")
        self.quiet("at first")

    def paste_mend_measure_score_save(self):
        b = self.browser
        b.open(self.page)
        b.paste("#paste", self.table.decode())
        b.click("#paste-read")
        b.idle()
        name = "粘贴的表.txt"
        self.put(name, self.table)
        found = json.loads(self.run("check", name, "--format", "json"))
        self.expect(b.ask("checked.view.findings.length") == len(found["findings"]), "findings shown")
        self.same(b.saved("#save-findings"), self.run("check", name, "--format", "json"),
                  "findings of the pasted table")

        b.click("input[name=shown][value=all]")
        self.expect(b.ask("document.querySelectorAll('#cards article').length") == 51, "51 cards")
        self.expect(b.ask("document.querySelectorAll('#cards svg.number-line').length") > 40,
                    "number lines")
        n = b.ask("checked.view.indicators.findIndex((i) => i.bands[0].text === '5次收下')")
        b.paste(f"#edit-{n}-cell-0", "6次以下")
        b.tab()
        b.idle()
        self.expect(b.ask("document.activeElement.id") == f"edit-{n}-cell-1",
                    "the next cell has the keyboard after one was mended")
        changes = b.ask("document.getElementById('changes').innerText")
        self.expect("5次收下 → 6次以下" in changes and "(5次, 6次]：良 → 未定" in changes, "changes: " + changes)
        mended = "粘贴的表（已改）.csv"
        self.put(mended, b.saved("#save-table", mended))
        self.same(b.saved("#save-findings"), self.run("check", mended, "--format", "json"),
                  "findings of the mended table")
        b.click("#undo")
        b.idle()
        self.expect(b.ask(f"document.getElementById('edit-{n}-cell-0').value") == "5次收下", "undone")
        button = "#cards article .advice button"
        whose = b.ask(f"document.querySelector('{button}').closest('article').id.slice(5)")
        b.click(button)
        b.idle()
        self.expect(b.ask("checked.steps.length") == 1, f"a repair of {whose} is taken")
        self.put(mended, b.saved("#save-table", mended))
        self.same(b.saved("#save-findings"), self.run("check", mended, "--format", "json"),
                  "findings of the repaired table")

        b.choose("#year-file", self.work / "measurements.csv")
        b.wait("engine.held.year")
        b.idle()
        self.expect(b.ask("document.getElementById('measured-value-0').value") == "99.2%",
                    "the values of the file stand in the form")
        b.click("#score-button")
        b.idle()
        self.reports(mended, "measurements.csv", "a file of measurements")
        n = b.ask("checked.view.indicators.findIndex((i) => i.name === '文件材料归档案')")
        b.paste(f"#measured-value-{n}", "97%")
        b.tab()
        b.idle()
        self.expect(b.ask("document.querySelector('.total').textContent").count("～") == 0,
                    "the total is one figure once nothing is missing")
        typed = "实际完成值.csv"
        self.put(typed, b.saved("#save-year", typed))
        self.reports(mended, typed, "typed measurements")
        self.close_look("with a score")
        b.ask("document.getElementById('scheme').value = 'self-evaluation-2020'; "
              "document.getElementById('scheme').dispatchEvent(new Event('change'))")
        b.idle()
        self.reports(mended, typed, "another scheme", "--scheme", "self-evaluation-2020")
        self.put("own.json", b'{"name": "own", "reading": "strict", "policies": {"missing": "zero"}}')
        b.choose("#scheme-file", self.work / "own.json")
        b.wait("document.getElementById('scheme').selectedOptions[0]?.textContent.includes('own.json')")
        b.idle()
        self.reports(mended, typed, "a scheme of its own", "--scheme", "own.json")
        self.put("bad.json", b'{"name": "bad", "totals": 1}')
        b.choose("#scheme-file", self.work / "bad.json")
        b.wait("document.getElementById('scheme-problems').textContent.includes('totals')")
        b.idle()
        self.reports(mended, typed, "a scheme that is refused changes nothing", "--scheme", "own.json")
        self.expect("结果取决于什么" in b.ask("document.getElementById('result').innerText"), "hangs")
        self.quiet("from table to report")

    def reports(self, table, year, what, *more):
        for kind in ("html", "json", "csv"):
            out = self.work / f"report.{kind}"
            self.run("score", table, year, "-o", out.name, "--force", *more)
            self.same(self.browser.saved(f"[data-report={kind}]"), out.read_bytes(), f"{what}, {kind}")

    def documents_as_the_program(self):
        """Every document that the program reads by its tests is read alike."""
        b = self.browser
        b.open(self.page)
        self.run("convert", "table.csv", "-o", "table.xlsx")
        files = [self.work / "table.xlsx"] + sorted(
            f for f in self.documents.iterdir()
            if f.suffix in (".csv", ".tsv", ".txt", ".xlsx", ".docx", ".ods", ".odt", ".json"))
        for file in files:
            copy = self.put(file.name, file.read_bytes())
            program = json.loads(self.run("check", copy.name, "--format", "json"))
            b.ask("checked.view = null; 1")
            b.choose("#table-file", copy)
            b.wait("checked.view || !document.getElementById('alert').hidden")
            b.idle()
            said = [p["message"] for p in program.get("problems", [])]
            shown = b.ask("document.getElementById('table-problems').innerText")
            self.none([s for s in said if " ".join(s.split()) not in " ".join(shown.split())],
                      f"{file.name}: problems that the page does not show")
            if b.ask("!checked.view"):
                self.expect(not program["indicators"], f"{file.name}: {self.alert()}")
                continue
            got = json.loads(b.saved("#save-findings"))
            self.expect(got["findings"] == program["findings"]
                        and got["indicators"] == program["indicators"],
                        f"{file.name}: {len(got['findings'])} findings of {got['indicators']} "
                        f"indicators, not {len(program['findings'])} of {program['indicators']}")
        print(f"{len(files)} documents")
        self.quiet("documents")

    def by_keyboard_on_a_phone(self):
        b = self.browser
        b.open(self.page, 390, 844)
        self.close_look("on a phone, at first")
        for _ in range(60):
            b.tab()
            if b.ask("document.activeElement.id") == "sample":
                break
        self.expect(b.ask("document.activeElement.id") == "sample", "the sample by the keyboard")
        b.enter()
        b.wait("checked.view")
        b.idle()
        self.expect(b.ask("document.activeElement.id") == "check", "the findings have the keyboard")
        b.ask("document.getElementById('measured-note-45').focus()")
        for _ in range(60):
            b.tab()
            if b.ask("document.activeElement.id") == "score-button":
                break
        self.expect(b.ask("document.activeElement.id") == "score-button", "scoring by the keyboard")
        b.enter()
        b.wait("!document.getElementById('result').hidden")
        b.idle()
        self.close_look("on a phone, scored")
        self.none(b.ask(SMALL), "too small for a finger")
        b.open(self.page, 390, 844, dark=True)
        b.click("#sample")
        b.idle()
        self.close_look("on a phone in the dark")
        self.quiet("on a phone")

    def in_english(self):
        b = self.browser
        b.open(self.page)
        b.click("[data-language=en]")
        b.idle()
        self.expect(b.ask("document.documentElement.lang") == "en", "the page's language")
        own = b.ask(OWN_WORDS)
        self.none([c for c in own if "\u3400" <= c <= "\u9fff"], "Chinese among the page's own words")
        b.click("#sample")
        b.idle()
        b.click("#score-button")
        b.idle()
        self.reports("table.csv", "measurements.csv", "in English", "--lang", "en")
        b.click("[data-language=zh]")
        b.idle()
        self.reports("table.csv", "measurements.csv", "in Chinese again")
        self.quiet("in both languages")

    def bad_input(self):
        b = self.browser
        b.open(self.page)
        b.click("#paste-read")
        self.expect(self.alert() != "", "an empty paste is answered")
        xlsx = (self.work / "table.xlsx").read_bytes() if (self.work / "table.xlsx").exists() else b"PK"
        long = "长" * 1_000_000
        cases = {
            "empty.csv": b"",
            "broken.csv": b"\xff\xfe\x00" + b"\x80\x81\xfe" * 2000,
            "nul.csv": b"\0" * 1000,
            "short.xlsx": xlsx[:len(xlsx) // 2],
            "bomb.json": b"[" * 100_000,
            "words.csv": long.encode(),
        }
        for name, content in cases.items():
            b.ask("warn(''); 1")
            b.choose("#table-file", self.put(name, content))
            b.wait("!document.getElementById('alert').hidden")
            b.idle()
            self.expect(b.ask("!checked.view"), f"{name} is no table")
        rows = self.table.decode().split("\r\n" if b"\r\n" in self.table else "\n")
        rows[3] = rows[3].replace("98%以上", long)
        b.choose("#table-file", self.put("long.csv", "\n".join(rows).encode()))
        b.wait("checked.view")
        b.idle()
        damaged = self.table.replace("以上".encode(), "以".encode() + b"\xe4\xb8", 1)
        b.ask("checked.view = null; 1")
        b.choose("#table-file", self.put("damaged.csv", damaged))
        b.wait("checked.view")
        b.idle()
        self.expect(b.ask("document.getElementById('table-problems').textContent") != "",
                    "a damaged character is told")
        b.ask("checked.view = null; 1")
        b.paste("#paste", "绩效指标\t优\t良\t中\t差\n<img src=x onerror=alert(1)>\t<b>98%</b>以上\t95%～98%\t90%～95%\t90%以下")
        b.click("#paste-read")
        b.wait("checked.view")
        b.idle()
        self.expect(b.ask("document.querySelectorAll('main img, main article b img').length") == 0,
                    "markup in a table stays text")
        b.click("#sample")
        b.idle()
        for n, value in enumerate(("NaN", "Infinity", "1e5", "-0", "９８％", "<b>98%</b>", "98%\ufffd")):
            b.paste(f"#measured-value-{n}", value)
            b.tab()
            b.idle()
        b.click("#score-button")
        b.idle()
        self.put("实际完成值.csv", b.saved("#save-year", "实际完成值.csv"))
        self.reports("table.csv", "实际完成值.csv", "values that are none")
        b.paste("#measured-value-0", "9" * 5000)
        b.tab()
        b.idle()
        b.click("#score-button")
        b.idle()
        self.expect(b.ask("!document.getElementById('result').hidden"),
                    "a year with a value that no number holds is scored as far as it goes")
        self.quiet("bad input")

    def all(self):
        for test in (self.one_small_file, self.paste_mend_measure_score_save, self.every_cell,
                     self.documents_as_the_program, self.targets_and_documents, self.by_keyboard_on_a_phone, self.in_english,
                     self.bad_input):
            if self.only not in (None, test.__name__):
                continue
            begun = time.monotonic()
            try:
                test()
            except RuntimeError as error:
                self.wrong.append(f"{test.__name__}: {error}")
            print(f"{test.__name__}: {time.monotonic() - begun:.1f} s", flush=True)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--page", type=pathlib.Path, required=True)
    options.add_argument("--bin", type=pathlib.Path, required=True)
    options.add_argument("--browser", required=True)
    options.add_argument("--documents", type=pathlib.Path, required=True)
    options.add_argument("--only", help="the name of one test")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        tests = Tests(chosen, folder)
        try:
            tests.all()
        finally:
            tests.browser.close()
    for one in tests.wrong:
        print("FAILED " + one)
    print(f"{tests.count} expectations, {len(tests.wrong)} not met")
    return 1 if tests.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
