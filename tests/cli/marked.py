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
WRITTEN = {"含", "不含", "无", "的", "得", "表"}
# What stands in files that are always in Chinese, since they are read again.
ALWAYS_CHINESE = {"ledger.tsv", "form.csv", "empty-form.csv"}


def module(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


cases = module(HERE / "run.py")
inputs = module(HERE / "marked_commands.py")
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
            # What a workbook says of a wrong value stands in an attribute.
            told = [re.findall(' (?:error|errorTitle|prompt|promptTitle)="([^"]*)"', part) for part in shown]
            shown += ["\n".join(one) for one in told]
            return html.unescape("\n".join(re.sub("<[^>]*>", "\n", part) for part in shown))
        except (RuntimeError, zipfile.BadZipFile, NotImplementedError):
            return ""  # with a password, or damaged: a case of bad input
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
                                for p in sorted((ROOT / "src/cli/data").rglob("*.*")))
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
            done += [pool.submit(self.year, f"command {n + 1}", command, inputs.FILES)
                     for n, command in enumerate(inputs.COMMANDS)]
            for one in done:
                one.result()
        return names


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
    print(f"{len(names)} cases, {len(inputs.COMMANDS)} commands of its own, {check.marked} sentences in marks, "
          f"{len(check.problems)} not in the catalogue")
    return 1 if check.problems or check.marked == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
