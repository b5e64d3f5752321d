#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Adds one thing of each kind that .github/CONTRIBUTING.md tells how to add, in a copy of the headers,
compiles a program with it and looks at what it prints. No addition may touch more than three files.

    python3 tests/architecture/additions.py [--root .] [--compiler g++] [--flags FLAG...]
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
MOST_FILES = 3


class tree:
    """A copy of the headers, and which of them were touched."""

    def __init__(self, root, folder):
        self.folder = folder
        self.touched = []
        shutil.copytree(root / "include", folder / "include")

    def path(self, name):
        self.touched += [] if name in self.touched else [name]
        return self.folder / "include/jixiao" / name

    def add(self, name):
        path = self.path(name)
        assert not path.exists(), f"{name} is there already"
        shutil.copyfile(HERE / "additions" / path.name, path)

    def edit(self, name, *changes):
        path = self.path(name)
        text = path.read_text(encoding="utf-8")
        for before, after in changes:
            assert before in text, f"{name} has no {before!r}"
            text = text.replace(before, after, 1)
        path.write_text(text, encoding="utf-8")


def finding(copy):
    copy.add("check/kinds/every_number.hpp")
    copy.edit("check/code.hpp", ("  point_ladder, ", "  every_number,  ///< a band\n  point_ladder, "))
    include = "#include <jixiao/check/kinds/gap.hpp>\n"
    copy.edit("check/finding.hpp",
              (include, include + "#include <jixiao/check/kinds/every_number.hpp>\n"),
              ("point_ladder_finding,", "every_number_finding, point_ladder_finding,"))


def method(copy):
    copy.add("scoring/half_or_full.hpp")
    copy.add("scoring/half_or_full.ipp")
    include = "#include <jixiao/scoring/given.hpp>\n"
    copy.edit("scoring/method.hpp", (include, include + "#include <jixiao/scoring/half_or_full.hpp>\n"),
              ("as_given, by_rule>", "as_given, by_rule, half_or_full>"))


def word(copy):
    before = '    {before, exactly, usage, 0, "等于"sv},\n'
    copy.edit("text/lexicon.hpp", (before, before + '    {before, at_least, usage, 0, "不逊于"sv},\n'))


def language(copy):
    # All of English but for one sentence, in the one file of a language of its own.
    english = (copy.folder / "include/jixiao/words/en.hpp").read_text(encoding="utf-8")
    own = re.sub(r"\benglish<|\benglish =", lambda found: found[0].replace("english", "shouted"), english)
    own = own.replace('.not_measured = "nothing was measured"',
                      '.not_measured = "NOTHING WAS MEASURED"')
    copy.path("words/shouted.hpp").write_text(own, encoding="utf-8")
    include = "#include <jixiao/words/zh.hpp>\n"
    copy.edit("words/languages.hpp", (include, "#include <jixiao/words/shouted.hpp>\n" + include),
              ("    case language::en: return english<Room>;\n",
               "    case language::en: return english<Room>;\n"
               "    case language::shouted: return shouted<Room>;\n"),
              ("{language::zh, language::en}", "{language::zh, language::en, language::shouted}"))
    copy.edit("base/language.hpp", ("  marked, ", "  shouted,  ///< English, louder\n  marked, "))


ADDITIONS = {
    "finding": (finding, "every-number: 不分高低：优包括所有的数 / every number: excellent takes every number"),
    "method": (method, "half_or_full: 50.00"),
    "word": (word, "不逊于98% 优"),
    "language": (language, "NOTHING WAS MEASURED"),
}


def problem_of(name, root, options):
    change, expected = ADDITIONS[name]
    with tempfile.TemporaryDirectory() as folder:
        copy = tree(root, pathlib.Path(folder))
        change(copy)
        program = copy.folder / name
        made = subprocess.run([options.compiler, "-std=c++20", "-O0", "-DJIXIAO_HEADER_ONLY=1",
                               *options.flags, f"-I{copy.folder}/include",
                               HERE / "additions" / f"{name}.cpp", "-o", program, "-lfmt"],
                              capture_output=True, text=True)
        if made.returncode != 0:
            return f"does not compile:\n{made.stderr[:4000]}"
        said = subprocess.run([program], capture_output=True, text=True).stdout.strip()
    print(f"{name}: {len(copy.touched)} files: {', '.join(copy.touched)}\n  {said}")
    if said != expected:
        return f"says {said!r}, not {expected!r}"
    if len(copy.touched) > MOST_FILES:
        return f"touches {len(copy.touched)} files"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=pathlib.Path, default=HERE.parents[1])
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--flags", nargs="*", default=["-Wall", "-Wextra", "-Wpedantic"])
    options = parser.parse_args()
    problems = 0
    for name in ADDITIONS:
        problem = problem_of(name, options.root.resolve(), options)
        if problem:
            print(f"{name}: {problem}")
            problems += 1
    print(f"{len(ADDITIONS)} additions, {problems} with problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
