#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Every call that can fail is made to fail once: run.py --bin PROGRAM --inject LIBRARY [--all]

A command is run once to count what it asks of the system (allocations, opens, reads, writes, flushes,
closes, renames, changes of mode), then again for each place with that one call failing: an error, a
short read or write, an interruption. Each time
  - the status is 0 (or what it is without the fault) and everything written is as without it, or
    the status is another one and standard error says something;
  - the file that was there is untouched or whole, and no other file is left;
  - the program does not crash. Allocations inside other libraries are told apart: what those do
    when memory ends is theirs, but no half file is left then either.
Without --all only some places of each kind, spread over the run (--places); with it every place of
every command. A report in HTML asks for memory half a million times: with --all an allocation fails in
a child that is forked where it is asked for, and only a place whose child neither refuses nor says the
same is tried again as every other call is, in a run of its own.
"""
import argparse
import collections
import errno
import io
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

FAULTS = {"new": [errno.ENOMEM], "malloc": [errno.ENOMEM], "open": [errno.EACCES, errno.EMFILE],
          "read": [errno.EIO, errno.EINTR, -1], "write": [errno.ENOSPC, errno.EIO, errno.EINTR, -1],
          "flush": [errno.EIO], "close": [errno.EIO], "rename": [errno.EACCES],
          "change": [errno.EPERM]}
ALLOCATIONS = ["new", "malloc"]
OLD = b"what was there before\n"
# The others are tried with --all.
MORE_COMMANDS = [
    "check table.html",
    "score d/table.csv d/measurements.csv --format json",
    "convert table.xlsx -o out.json --force",
    "batch standards.csv rows.csv",
    "scheme default",
    "diff d/table.csv table.docx",
]
COMMANDS = [
    "check d/table.csv",
    "check table.docx --format json",
    "check table.xlsx --lang en",
    "score d/table.csv d/measurements.csv -o out.html --force",
    "score d/table.csv d/measurements.csv -o out.xlsx --force",
    "convert d/table.csv -o out.csv --force",
    "form d/table.csv -o out.xlsx --force",
    "sql d/table.csv --view",
    "audit form.csv",
    "batch standards.csv rows.csv -o out.csv --force",
    "grade --bands 98%以上|95%～98%|90%～95%|90%以下 97.995% 98%",
]


def places(count, most):
    if most is None or count <= most:
        return list(range(1, count + 1))
    return sorted({1 + i * (count - 1) // (most - 1) for i in range(most)})


class bench:
    def __init__(self, program, inject, folder):
        self.program, self.inject, self.folder = program, inject, pathlib.Path(folder)
        self.failed = 0
        self.done = collections.Counter()
        self.of_libraries = 0
        self.again = 0

    def run(self, command, **more):
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **more}
        if more:
            environment["LD_PRELOAD"] = self.inject
        words = command.split()
        out = next((w for w in words if w.startswith("out.")), None)
        if out:
            (self.folder / out).write_bytes(OLD)
        try:
            done = subprocess.run([self.program, *words], cwd=self.folder, env=environment,
                                  capture_output=True, timeout=7200 if "JIXIAO_FAULT_DOUBTS" in more else 120)
        except subprocess.TimeoutExpired:
            return None, b"", b"", out, None
        written = (self.folder / out).read_bytes() if out else None
        return done.returncode, done.stdout, done.stderr, out, written

    def left(self):
        found = {p.name for p in self.folder.iterdir()} - self.inputs
        for name in found:
            if not name.startswith("out."):
                (self.folder / name).unlink()
        return sorted(n for n in found if not n.startswith("out.") or n.endswith(".part"))

    def fail(self, command, fault, words, err=b""):
        self.failed += 1
        if self.failed <= 40:
            print(f"FAILED jixiao {command}  [{fault}]  {words}  {err.decode('utf-8', 'replace')[:300]}")

    def judge(self, command, fault, plain, faulty):
        status, out, err, name, written = faulty
        self.done[fault.split(":")[0]] += 1
        if status is None:
            self.left()
            return self.fail(command, fault, "it never ends")
        if name and written not in (OLD, plain[4]) and name[-4:] != "xlsx":
            self.fail(command, fault, f"half a file: {written[:80]!r}")
        if name and name.endswith("xlsx") and written != OLD and not self.same_book(written, plain[4]):
            self.fail(command, fault, "another workbook")
        for left in self.left():
            self.fail(command, fault, f"{left} is left")
        if status < 0 and fault.startswith("malloc"):
            self.of_libraries += 1
            return None
        if status < 0:
            return self.fail(command, fault, f"signal {-status}", err)
        if status == plain[0]:
            if out != plain[1]:
                self.fail(command, fault, f"status {status}, and another output", err)
            if name and written == OLD:
                self.fail(command, fault, f"status {status}, and nothing written", err)
        elif not err.strip():
            self.fail(command, fault, f"status {status} without a word")
        return None

    def doubts(self, command, plain, counts):
        """The places of allocations that need a run of their own, after each failed in a child."""
        folder = pathlib.Path(tempfile.mkdtemp())
        (folder / "output").write_bytes(plain[1])
        forked = self.run(command, JIXIAO_FAULT=f"each:{plain[0]}:{errno.ENOMEM}",
                          JIXIAO_FAULT_OUTPUT=str(folder / "output"),
                          JIXIAO_FAULT_DOUBTS=str(folder / "doubts"))
        if (plain[0], plain[1]) != (forked[0], forked[1]):
            self.fail(command, "each", "children change what it does", forked[2])
        found = collections.defaultdict(list)
        for line in (folder / "doubts").read_text().splitlines():
            kind, place = line.split()
            found[kind].append(int(place))
        for kind in ALLOCATIONS:
            self.done[kind] += int(counts[kind]) - len(found[kind])
            self.again += len(found[kind])
        shutil.rmtree(folder)
        return found

    @staticmethod
    def same_book(one, other):
        """The same texts; a workbook has the time in it, and a chart copies of cells, which a spreadsheet
        makes anew."""
        def part(book, name):
            return re.sub(rb"<c:(str|num)Cache>.*?</c:\1Cache>", b"", book.read(name), flags=re.S)
        try:
            with zipfile.ZipFile(io.BytesIO(one)) as a, zipfile.ZipFile(io.BytesIO(other)) as b:
                return a.namelist() == b.namelist() and all(
                    part(a, n) == part(b, n) for n in a.namelist() if n != "docProps/core.xml")
        except zipfile.BadZipFile:
            return False

    def try_command(self, command, most):
        before = sum(self.done.values()), self.of_libraries, self.failed
        plain = self.run(command)
        counts_path = self.folder / "counts"
        counted = self.run(command, JIXIAO_FAULT_COUNTS=str(counts_path))
        counts = dict(line.split() for line in counts_path.read_text().splitlines())
        counts_path.unlink()
        if (plain[0], plain[1]) != (counted[0], counted[1]):
            self.fail(command, "none", "counting changes what it does", counted[2])
        doubts = self.doubts(command, plain, counts) if most is None else {}
        for kind, errors in FAULTS.items():
            alone = doubts[kind] if most is None and kind in ALLOCATIONS else \
                places(int(counts[kind]), most)
            for place in alone:
                for number in errors:
                    fault = f"{kind}:{place}:{number}"
                    self.judge(command, fault, plain, self.run(command, JIXIAO_FAULT=fault))
        tried, crashed, failed = (now - then for now, then in zip(
            (sum(self.done.values()), self.of_libraries, self.failed), before))
        print(f"| {command} | {sum(map(int, counts.values()))} | {tried} | {crashed} | {failed} |",
              flush=True)


def prepare(folder, program):
    run = lambda *words: subprocess.run([program, *words], cwd=folder, check=True,
                                        stdout=subprocess.DEVNULL)
    run("sample", "d")
    run("convert", "d/table.csv", "-o", "table.xlsx")
    documents = pathlib.Path(__file__).resolve().parent.parent / "io" / "documents"
    for kind in ("docx", "html"):
        (folder / f"table.{kind}").write_bytes(
            (documents / f"qinhuangdao-2019.{kind}").read_bytes())
    (folder / "form.csv").write_text(
        "一级指标,三级指标,年度指标值,实际完成值,分值,得分\n产出指标,完成率,≥90%,100%,10,10\n"
        ",培训次数,≥10次,8次,10,9\n", encoding="utf-8")
    (folder / "standards.csv").write_text(
        "id,优,良,中,差\nS1,98%以上,95%～98%,90%～95%,90%以下\n", encoding="utf-8")
    (folder / "rows.csv").write_text("id,value\n" + "S1,97.995%\nS1,98%\n" * 500, encoding="utf-8")


def harness_notices():
    """What is wrong must be found wrong."""
    judge = bench("", "", tempfile.mkdtemp())
    judge.inputs = set()
    sys.stdout, before = open(os.devnull, "w"), sys.stdout
    plain = (0, b"abc", b"", "out.csv", b"abc")
    for faulty in ((0, b"ab", b"", "out.csv", b"abc"), (0, b"abc", b"", "out.csv", OLD),
                   (3, b"", b"", "out.csv", OLD), (3, b"", b"no", "out.csv", b"ab"),
                   (-11, b"", b"", "out.csv", OLD), (None, b"", b"", "out.csv", OLD)):
        judge.judge("x", "write:1:28", plain, faulty)
    sys.stdout = before
    return judge.failed == 6


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bin", required=True)
    options.add_argument("--inject", required=True)
    options.add_argument("--all", action="store_true")
    options.add_argument("--only", default="")
    options.add_argument("--places", type=int, help="of a kind, at most; 3 without --all")
    chosen = options.parse_args()
    if not harness_notices():
        print("the harness does not notice what is wrong")
        return 1
    program = str(pathlib.Path(chosen.bin).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        prepare(folder, program)
        judge = bench(program, str(pathlib.Path(chosen.inject).resolve()), folder)
        judge.inputs = {p.name for p in folder.iterdir()}
        print("| command | calls | made to fail | crashes inside libraries | failed |\n"
              "|---|---|---|---|---|", flush=True)
        commands = COMMANDS + (MORE_COMMANDS if chosen.all else [])
        commands = [c for c in commands if chosen.only in c]
        for command in commands:
            judge.try_command(command, chosen.places or (None if chosen.all else 3))
    print(f"{len(commands)} commands, {sum(judge.done.values())} faults "
          f"({', '.join(f'{k} {n}' for k, n in judge.done.items())}), "
          f"{judge.again} places of allocations in a run of their own, "
          f"{judge.of_libraries} crashes inside libraries without memory, {judge.failed} failed")
    return 1 if judge.failed else 0


if __name__ == "__main__":
    sys.exit(main())
