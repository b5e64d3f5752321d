#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""A receipt tells every change: of the lines that `grade --receipt` and `points --receipt` write, one
byte is changed in each value, one after the other, and `verify` must find each; and so of the report
that `score` writes.

    python3 receipts.py --bin PROGRAM
"""
import argparse
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

BANDS = "98%以上|95%～98%|90%～95%|90%以下"
RULE = "≥95%得满分，每降低1个百分点扣0.5分，扣完为止"
FORM = """一级指标,三级指标,年度指标值,分值
产出指标,完成率,≥90%,50
效益指标,培训次数,≥10次,30
满意度指标,满意率,≥95%,10
"""
YEAR = """指标,实际完成值,全年预算数,全年执行数
完成率,88%,,
培训次数,8次,,
满意率,97.5%,,
,,43.2,37.24
"""


def leaves(tree, path=()):
    """The path of every value that is no object and no list."""
    if isinstance(tree, (dict, list)):
        for key, below in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from leaves(below, path + (key,))
    else:
        yield path, tree


def changed(value):
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if value is None:
        return "x"
    if not value:
        return "x"
    last = value[-1]
    return value[:-1] + ("1" if last != "1" else "2")


def with_change(tree, path, value):
    result = copy.deepcopy(tree)
    at = result
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = changed(value)
    return result


class Program:
    def __init__(self, path, folder):
        self.path, self.folder = path, folder

    def run(self, *words):
        return subprocess.run([self.path, *words], cwd=self.folder, capture_output=True)

    def verify(self, text):
        pathlib.Path(self.folder, "r.json").write_text(text, encoding="utf-8")
        return self.run("verify", "r.json").returncode


def try_lines(program, words):
    done = program.run(*words, "--receipt")
    text = done.stdout.decode("utf-8")
    lines = text.splitlines()
    assert lines and program.verify(text) == 0, (words, done.stderr)
    count = 0
    for number, line in enumerate(lines):
        tree = json.loads(line)
        assert {"program", "text", "input", "sha256"} <= set(tree["receipt"])
        for path, value in leaves(tree):
            wrong = json.dumps(with_change(tree, path, value), ensure_ascii=False)
            rest = lines[:number] + [wrong] + lines[number + 1:]
            assert program.verify("\n".join(rest) + "\n") in (1, 3), (words, path)
            count += 1
        for key in tree:
            rest = {k: v for k, v in tree.items() if k != key}
            assert program.verify(json.dumps(rest, ensure_ascii=False) + "\n") in (1, 3), key
    return count


def try_report(program):
    folder = pathlib.Path(program.folder)
    (folder / "form.csv").write_text(FORM, encoding="utf-8")
    (folder / "year.csv").write_text(YEAR, encoding="utf-8")
    done = program.run("score", "form.csv", "year.csv", "--scheme", "self-evaluation-2020",
                       "-o", "report.json")
    assert done.returncode in (0, 1), done.stderr
    text = (folder / "report.json").read_text(encoding="utf-8")
    assert program.verify(text) == 0
    count = 0
    for path, value in leaves(json.loads(text)):
        wrong = json.dumps(with_change(json.loads(text), path, value), ensure_ascii=False)
        assert program.verify(wrong) in (1, 3), path
        count += 1
    return count


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--bin", required=True)
    given = words.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        program = Program(given.bin, folder)
        count = try_lines(program, ["grade", "--bands", BANDS, "97.5%", "98次", "1/3"])
        count += try_lines(program, ["points", "--rule", RULE, "--full", "10", "--part", "begun",
                                     "93.5%", "50%", "3次"])
        count += try_lines(program, ["points", "--rule", "按完成比例得分", "--full", "5", "--target",
                                     "100万元", "80万元"])
        count += try_report(program)
    print(f"{count} changes, each of them found")
    return 0


if __name__ == "__main__":
    sys.exit(main())
