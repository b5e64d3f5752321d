#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Every command and every report in the language for tests: marked.py --bin PROGRAM [--show]

The program puts each sentence of the catalogue in ⟦ ⟧. It runs all cases of the command line, and
each command on a year of its own with every format and report that it has. Chinese outside the marks
must be data: of the files and the command line that it was given, or a word that documents are read
and written by (the rooms of words and the list of words in tests/architecture/literals.py). What is
neither is a sentence that no other language could say.
"""
import argparse
import concurrent.futures
import html
import importlib.util
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")
# Written by the program and never said: words of bands and rules as it writes them anew, and the name
# of a table in a document.
WRITTEN = {"含", "不含", "无", "的", "表"}
# What stands in files that are always in Chinese, since they are read again.
ALWAYS_CHINESE = {"ledger.tsv", "form.csv", "empty-form.csv"}


def module(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


cases = module(HERE / "run.py")
literals = module(ROOT / "tests/architecture/literals.py")


def data_words():
    """The words of documents, longest first."""
    words = set(WRITTEN)
    for name in literals.ROOMS:
        if name.startswith(("include/jixiao/words/", "include/jixiao/check/", "src/web/")):
            continue
        path = ROOT / name
        for file in sorted(path.rglob("*.[hi]pp")) if path.is_dir() else [path]:
            for _, literal in literals.literals_of(file.read_text(encoding="utf-8")):
                # Of single characters only units and levels, or anything could be made of them.
                words.update(w for w in HAN.findall(literal)
                             if len(w) > 1 or name.endswith(("measure/", "standard/")))
    for known in literals.WORDS.values():
        for word in known:
            words.update(w for w in HAN.findall(word) if len(w) > 1)
    return words


def outside(text):
    """What stands outside the marks."""
    depth, kept = 0, []
    for piece in re.split("([⟦⟧])", text):
        if piece == "⟦":
            depth += 1
        elif piece == "⟧" and depth == 0:
            # The sentence began in what the command line threw away.
            kept = ["".join(kept).rpartition("\n")[0]]
        elif piece == "⟧":
            depth -= 1
        elif depth == 0:
            kept.append(piece)
        if piece == "⟧" and depth == 0:
            kept.append("\0")
    return "".join(kept)


def sentences_in(text):
    """(the sentence without those within it, its line) for each pair of marks."""
    open_at = []
    for found in re.finditer("[⟦⟧]", text):
        if found.group() == "⟦":
            open_at.append([found.end(), ""])
        elif open_at:
            start, inner = open_at.pop()
            yield inner + text[start:found.start()], \
                text[text.rfind("\n", 0, start) + 1:][:400].split("\n", 1)[0].strip()
            if open_at:
                outer = open_at[-1]
                outer[1] += text[outer[0]:found.start() - (found.start() - start) - 1] + "\0"
                outer[0] = found.end()


def text_of(path):
    """The text of a file: of a workbook, that of its parts."""
    content = path.read_bytes()
    if content.startswith(b"PK"):
        try:
            with zipfile.ZipFile(path) as parts:
                shown = [parts.read(name).decode("utf-8", "replace") for name in parts.namelist()
                         if name.endswith(".xml")]
            return html.unescape("\n".join(re.sub("<[^>]*>", "\n", part) for part in shown))
        except (RuntimeError, zipfile.BadZipFile, NotImplementedError):
            pass  # with a password, or damaged: a case of bad input
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            pass
    return content.decode("utf-8", "replace")


def fits(run, given, words):
    """Whether a run of Chinese is data, or made of pieces that are."""
    if run in given:
        return True
    reached = {0}
    for end in range(1, len(run) + 1):
        if any(run[at:end] in words or (end - at > 1 and run[at:end] in given) for at in reached):
            reached.add(end)
    return len(run) in reached


class checker:
    def __init__(self, program, shows):
        self.program, self.shows = program, shows
        self.words = data_words()
        # What `jixiao sample` writes.
        self.sample = "\n".join(p.read_text(encoding="utf-8")
                                for p in sorted((ROOT / "src/cli/data").glob("*.csv")))
        self.problems, self.marked = [], 0
        self.said = {}  # a sentence in its marks -> (name, command, line) that brought it up

    def look(self, name, where, text, given, command):
        self.marked += text.count("⟦")
        for sentence, line in sentences_in(text):
            self.said.setdefault(sentence, (name, command, line))
        if self.shows:
            print(f"=== {name} {where}\n{text}")
        for line in outside(text).splitlines():
            for run in HAN.findall(line):
                if not fits(run, given, self.words):
                    self.problems.append(f"{name}: {where}: “{run}” is not in the catalogue: {line.strip()[:160]}")

    def run(self, name, command, folder, given):
        environment = {"PATH": f"{folder}:" + os.environ.get("PATH", ""), "NO_COLOR": "1",
                       "LC_ALL": "C.UTF-8"}
        os.symlink(self.program, pathlib.Path(folder, "jixiao"))
        before = {p: p.stat().st_mtime_ns for p in pathlib.Path(folder).rglob("*")}
        done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment,
                              capture_output=True, timeout=60)
        self.look(name, "out", done.stdout.decode("utf-8", "replace"), given, command)
        self.look(name, "err", done.stderr.decode("utf-8", "replace"), given, command)
        for path in sorted(pathlib.Path(folder).rglob("*")):
            is_new = path.is_file() and not path.is_symlink() and \
                before.get(path) != path.stat().st_mtime_ns
            if is_new and path.name not in ALWAYS_CHINESE:
                self.look(name, path.name, text_of(path), given, command)

    def case(self, path):
        parts = cases.parse(path.read_text(encoding="utf-8"))
        command = "".join(body for head, body in parts if head == "command")
        if "--lang" in command or re.search(r"\b(LANG|LC_\w+)=", command):
            return
        with tempfile.TemporaryDirectory() as folder:
            given = self.sample + command
            for head, body in parts:
                words = head.split(maxsplit=1)
                if words[0] not in ("file", "base64"):
                    continue
                file = pathlib.Path(folder, words[1])
                file.parent.mkdir(exist_ok=True, parents=True)
                file.write_bytes(body.encode() if words[0] == "file" else
                                 cases.base64.b64decode(body))
                given += "\n" + words[1] + "\n" + text_of(file)
            self.run(f"{path.parent.name}/{path.stem}", command, folder, given)

    def year(self, name, command, files):
        """A command on files of its own."""
        with tempfile.TemporaryDirectory() as folder:
            given = self.sample + command
            for file, text in files.items():
                pathlib.Path(folder, file).write_text(text, encoding="utf-8")
                given += "\n" + file + "\n" + text
            self.run(name, command, folder, given)


    def run_all(self):
        """Of all cases and all commands of its own; the cases."""
        names = sorted(HERE.glob("*/*.test"))
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            done = [pool.submit(self.case, path) for path in names]
            done += [pool.submit(self.year, f"command {n + 1}", command, FILES)
                     for n, command in enumerate(COMMANDS)]
            for one in done:
                one.result()
        return names


TABLE = """部门：甲局,,,,,,,,
职责活动,年度预算数,内容描述,绩效目标,绩效指标,优,良,中,差,指标值,分值,评分标准
一、政务公开,30.00,,,,,,,,,,
　　1、信息公开,20.00,,公开及时,公开率,98%以上,92%～95%,90%～92%,90%以下,,20,
,,,,投诉次数,3次以内,5次以内,8次以内,8次以上,,20,
,,,,群众评价,效果明显,效果较好,效果一般,没效果,,10,
,,,,完成率,,,,,≥95%,30,
,,,,整改率,,,,,,20,≥95%得满分，每降低1%扣0.5分，扣完为止
　　2、窗口服务,10.00,,服务规范,办结率,工5%,95%～98%,90%～95%,90%以下,,,
"""
YEAR = """指标,实际完成值
公开率,96%
投诉次数,4次
群众评价,效果较好
完成率,90%
整改率,93.5%
办结率,99%
"""
CASES = """指标,实际完成值,应得等级,应得得分,原因,拒绝
公开率,96%,优,,,
公开率,98%,,,共用界值,
投诉次数,50%,,,,unit-mismatch
投诉次数,4次,良,,没有的原因,
群众评价,效果较好,良,,,
整改率,93.5%,,19,,
没有的指标,1,优,,,
"""
FILES = {"table.csv": TABLE, "year.csv": YEAR, "cases.csv": CASES}
COMMANDS = [
    "jixiao --help; jixiao --manual; jixiao --completion bash; jixiao --completion zsh; jixiao --completion fish",
    "for c in grade read points check score convert form audit diff test prove verify scheme sample"
    " batch sql java dmn; do jixiao $c --help; done",
    "for f in text json csv html xlsx; do jixiao score table.csv year.csv --format $f -o - > report.$f; done",
    "for f in html json csv xlsx; do jixiao score table.csv year.csv --sensitivity -o full.$f; done",
    "jixiao score table.csv year.csv --explain 整改率; jixiao score table.csv --missing zero",
    "mkdir a b; cp table.csv a; cp table.csv a/t2.csv; cp year.csv a/year.csv; cp year.csv a/t2-年.csv;"
    " for f in html json csv xlsx; do jixiao score a -o ranking.$f; done; jixiao check a b nowhere",
    "for f in text json sarif; do jixiao check table.csv --format $f; done; jixiao check --codes",
    "for f in text json junit sarif; do jixiao test table.csv cases.csv --format $f; done",
    "jixiao test table.csv cases.csv --cover --mutate; jixiao test table.csv cases.csv -o page.html",
    "for s in csv xlsx jsonl; do jixiao test table.csv --generate -o made.$s; done;"
    " jixiao test table.csv --minimal; jixiao test table.csv made.csv -o good.html; jixiao test table.csv --list",
    "for s in csv xlsx; do jixiao form table.csv -o form.$s; jixiao convert table.csv -o again.$s; done",
    "jixiao score table.csv year.csv --format json -o r.json; jixiao verify r.json; sed -i s/96%/97%/ year.csv;"
    " jixiao verify r.json",
    "mkdir g; cp table.csv g/table.csv; cp year.csv g/measurements.csv; jixiao test --golden g --update;"
    " sed -i s/96%/97%/ g/measurements.csv; jixiao test --golden g",
    "sed s/98%/97%/ table.csv | sed s/0.5分/1分/ > new.csv; jixiao diff table.csv new.csv;"
    " jixiao prove table.csv new.csv; jixiao prove 5次以内 不超过5次 --expect looser;"
    " jixiao diff table.csv new.csv --format json",
    "jixiao read 98%以上 '95%～98%' 工5% '' 效果明显; jixiao read --rule --full 10 '≥95%得满分，每降低1%扣0.5分';"
    " jixiao points --rule '每发现1起扣2分，扣完为止' --full 10 3 x -1 --format text",
    "jixiao audit table.csv; jixiao sql table.csv --view; jixiao sql table.csv --points --max-length 20",
    "jixiao java table.csv -o j; jixiao dmn table.csv -o d",
    "jixiao scor; jixiao score --forc; jixiao score; jixiao grade --gap x --bands 1 2; jixiao batch a b --threads 0",
    "jixiao scheme; jixiao scheme nothing; echo '{' > s.json; jixiao score table.csv year.csv --scheme s.json;"
    " echo '{\"weights\": 1, \"x\": 2}' > s.json; jixiao score table.csv year.csv --scheme s.json",
    "mkdir f; cp table.csv f/1.csv; cp table.csv f/2.csv; mkdir f/in; jixiao audit f; jixiao score f year.csv;"
    " mkdir e; jixiao check e; jixiao score table.csv year.csv --scale x; jixiao check table.csv --scale x",
    "sed 's/,≥95%得满分.*$/,/' table.csv > r.csv; sed s/公开率/公布率/ r.csv > s.csv; jixiao diff table.csv r.csv;"
    " jixiao diff r.csv table.csv; jixiao diff table.csv s.csv; jixiao prove table.csv s.csv;"
    " sed 's/每降低1%扣0.5分/每低1天扣2分/; s/整改率,,,,,,20/整改率,,,,,,30/' table.csv > u.csv;"
    " jixiao diff table.csv u.csv; sed 's/≥95%得满分/优秀得满分/' table.csv > v.csv; jixiao diff v.csv table.csv",
    "jixiao prove 3次以内 5次以上; jixiao prove 1 2 3; jixiao prove '1|2' 5次以内; jixiao prove table.csv --smt q;"
    " jixiao prove '98%以上|95%～98%|90%～95%|90%以下' '98%以上|96%～98%|90%～96%|90%以下'",
    "jixiao points --rule '每发现1起扣2分，发生事故的一票否决' --full 10 1=3 2=yes 3 x=1 1=a --format text;"
    " jixiao points --rule '≥95%得满分' --choice x=y 1; jixiao points --rule '≥95%得满分' --full 0 1;"
    " jixiao points --rule 5分 1; jixiao points --rule '每降低1%扣0.5分' --full 10 --part begun 90.5%",
    "jixiao scheme a b; jixiao grade --bands '1|2' --scale a 1; jixiao grade --bands '1次|2次' --scale 好,中,差 1次;"
    " jixiao batch a b --threads x; jixiao score --missing; jixiao test --golden nowhere; mkdir g; cp table.csv g;"
    " cp year.csv g/measurements.csv; jixiao test --golden g; jixiao test table.csv cases.csv --cover --threshold x",
    "echo '{}' > e.json; jixiao verify e.json; jixiao verify table.csv; jixiao sql table.csv --view-name '';"
    " jixiao java table.csv --class 1; jixiao score table.csv year.csv -o x.pdf; mkdir d; jixiao score d --explain x;"
    " jixiao grade --bands '98%以上|90%以上|90%以下' 95% --receipt > l; jixiao verify l; jixiao score table.csv d",
    "for j in '{' '[1,' '{\"a\" 1}' '{\"a\":}' 'nul' '\"abc' '[01]' '[1.]' '{,}' '[1 2]' '{\"a\":1}}' '[1e999]'"
    " '{\"scheme\":1,\"scheme\":2}' '{\"name\":\"x\",\"full_points\":\"a\"}' '{\"name\":\"x\",\"full_points\":\"-5\"}';"
    " do printf %s \"$j\" > t.json; jixiao check t.json; jixiao score table.csv year.csv --scheme t.json; done",
    "printf '指标,优,良,中,差\\n甲,\"98%%\"以上,1,2,3\\n' > q.csv; jixiao check q.csv; printf '指标,实际完成值,执行数\\n"
    "无此指标,1,x\\n公开率,,\\n公开率,1,y\\n' > m.csv; jixiao score table.csv m.csv; printf '\\377\\376\\0' > b; jixiao check b;"
    " printf 'PK\\3\\4xx' > z.xlsx; jixiao check z.xlsx; printf '<p>1</p>' > n.html; jixiao check n.html",
    "sed 's/^一、政务公开,30.00,,,/一、政务公开,30.00,,,x/' table.csv > w.csv; jixiao check w.csv; jixiao score table.csv year.csv"
    " --scheme functional -o f.html; for s in $(jixiao scheme | cut -d' ' -f1); do jixiao score table.csv year.csv"
    " --scheme $s; jixiao test table.csv cases.csv --cover --mutate --scheme $s; done",
]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bin", required=True)
    options.add_argument("--show", action="store_true", help="all that is printed")
    chosen = options.parse_args()
    check = checker(pathlib.Path(chosen.bin).resolve(), chosen.show)
    if not fits("甲局", "甲局", set()) or fits("没有这个", "甲局", {"没"}) or outside("⟦甲⟦乙⟧⟧丙") != "\0丙" or \
            outside("丁\n⟦甲⟧乙⟧丙") != "丁\0丙":
        print("marked.py does not tell a sentence from data")
        return 1
    if [s for s, _ in sentences_in("⟦甲⟦乙⟧丙⟦丁⟧⟧")] != ["乙", "丁", "甲\0丙\0"]:
        print("marked.py does not find the sentences in their marks")
        return 1
    names = check.run_all()
    for problem in dict.fromkeys(check.problems):
        print("FAILED", problem)
    print(f"{len(names)} cases, {len(COMMANDS)} commands of its own, {check.marked} sentences in marks, "
          f"{len(check.problems)} not in the catalogue")
    return 1 if check.problems or check.marked == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
