#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Keeps the public headers in order, by cmake/headers.cmake.

listed   every header is in the list, and every line of the list is a header
layers   no header includes one of a higher rank, or one that is not listed; none but an umbrella
         includes an umbrella; src/<part> looks no higher than its part
cycles   no headers include each other in a circle
length   no header is over 600 lines, no test over 400
macros   headers define no macro that does not begin with JIXIAO_
"""
import argparse
import pathlib
import re
import sys
import tempfile

LINE = re.compile(r'^\s*"(\d+) ([^" ]+)"', re.MULTILINE)
INCLUDE = re.compile(r'^\s*#\s*include\s*(<jixiao/([^>]+)>|"([^"]+)")')
DEFINE = re.compile(r"^\s*#\s*define\s+(\w+)")
# The Arrow C data interface prescribes this guard around its two structures.
ARROW_GUARD = "ARROW_C_DATA_INTERFACE"
UMBRELLAS = {"judge.hpp", "jixiao.hpp", "batch.hpp"}
HEADER_LINES = 600
TEST_LINES = 400
# The highest rank that the sources of a part may include.
SOURCE_RANKS = {"batch": 10, "io": 11, "report": 12}


class Tree:
    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.include = self.root / "include" / "jixiao"
        self.list_file = self.root / "cmake" / "headers.cmake"
        listing = self.list_file.read_text(encoding="utf-8")
        self.lines = [(int(rank), path) for rank, path in LINE.findall(listing)]
        self.ranks = {path: rank for rank, path in self.lines}
        self.headers = sorted(
            str(path.relative_to(self.include))
            for path in self.include.rglob("*")
            if path.suffix in {".hpp", ".h"}
        )

    def includes(self, path):
        """(line number, header below include/jixiao) of each include of ours."""
        found = []
        text = path.read_text(encoding="utf-8")
        for number, line in enumerate(text.splitlines(), 1):
            match = INCLUDE.match(line)
            if match:
                found.append((number, match.group(2) or match.group(3)))
        return found


def listed(tree):
    problems = []
    for header in tree.headers:
        if header not in tree.ranks:
            problems.append(f"include/jixiao/{header}: not in cmake/headers.cmake")
    seen = set()
    for _, path in tree.lines:
        if path not in tree.headers:
            problems.append(f"cmake/headers.cmake: {path} is listed and does not exist")
        if path in seen:
            problems.append(f"cmake/headers.cmake: {path} is listed twice")
        seen.add(path)
    return problems


def layers(tree):
    problems = []
    for header in tree.headers:
        own = tree.ranks.get(header, -1)
        for number, other in tree.includes(tree.include / header):
            where = f"include/jixiao/{header}:{number}"
            if other not in tree.ranks:
                problems.append(f"{where}: includes {other}, which is not in cmake/headers.cmake")
            elif tree.ranks[other] > own:
                problems.append(
                    f"{where}: rank {own} includes {other} of the higher rank {tree.ranks[other]}"
                )
            elif other in UMBRELLAS and header not in UMBRELLAS:
                problems.append(f"{where}: includes the umbrella {other}; name what is needed")
    for part, highest in SOURCE_RANKS.items():
        for path in sorted((tree.root / "src" / part).rglob("*.[ch]pp")):
            for number, other in tree.includes(path):
                rank = tree.ranks.get(other, 0)
                if rank > highest:
                    where = f"{path.relative_to(tree.root)}:{number}"
                    problems.append(f"{where}: includes {other} of the higher rank {rank}")
    return problems


def cycles(tree):
    below = {
        header: [other for _, other in tree.includes(tree.include / header)]
        for header in tree.headers
    }
    done, problems = set(), []

    def walk(header, trail):
        if header in trail:
            circle = trail[trail.index(header):] + [header]
            problems.append("headers in a circle: " + " -> ".join(circle))
        elif header not in done:
            for other in below.get(header, []):
                walk(other, trail + [header])
            done.add(header)

    for header in tree.headers:
        walk(header, [])
    return problems


def length(tree):
    problems = []
    tests = sorted((tree.root / "tests").rglob("*.cpp"))
    headers = [tree.include / header for header in tree.headers]
    for paths, most in ((headers, HEADER_LINES), (tests, TEST_LINES)):
        for path in paths:
            count = len(path.read_text(encoding="utf-8").splitlines())
            if count > most:
                problems.append(f"{path.relative_to(tree.root)}: {count} lines, at most {most}")
    return problems


def macros(tree):
    problems = []
    for header in tree.headers:
        text = (tree.include / header).read_text(encoding="utf-8")
        for number, line in enumerate(text.splitlines(), 1):
            match = DEFINE.match(line)
            if match and not match.group(1).startswith("JIXIAO_") and match.group(1) != ARROW_GUARD:
                problems.append(f"include/jixiao/{header}:{number}: defines {match.group(1)}")
    return problems


RULES = {"listed": listed, "layers": layers, "cycles": cycles, "length": length, "macros": macros}

# For the self-test: a tree with one fault, the rule that must see it, and what it must name.
GOOD = {
    "cmake/headers.cmake": '"0 low.hpp"\n"1 mid.hpp"\n"2 top.hpp"\n"2 jixiao.hpp"\n',
    "include/jixiao/low.hpp": "",
    "include/jixiao/mid.hpp": "#include <jixiao/low.hpp>\n",
    "include/jixiao/top.hpp": "#include <jixiao/mid.hpp>\n",
    "include/jixiao/jixiao.hpp": "#include <jixiao/top.hpp>\n",
    "src/batch/a.cpp": "#include <jixiao/top.hpp>\n",
}
FAULTS = [
    ("listed", {"include/jixiao/new.hpp": ""}, ["new.hpp"]),
    ("listed", {"cmake/headers.cmake": GOOD["cmake/headers.cmake"] + '"2 no.hpp"\n'}, ["no.hpp"]),
    ("layers", {"include/jixiao/low.hpp": "#include <jixiao/mid.hpp>\n"}, ["low.hpp", "mid.hpp"]),
    ("layers", {"include/jixiao/low.hpp": '#include "new.hpp"\n'}, ["low.hpp", "new.hpp"]),
    ("layers", {"include/jixiao/top.hpp": "#include <jixiao/jixiao.hpp>\n"}, ["umbrella"]),
    ("layers", {"cmake/headers.cmake": GOOD["cmake/headers.cmake"] + '"11 io/x.hpp"\n',
                "include/jixiao/io/x.hpp": "",
                "src/batch/a.cpp": "#include <jixiao/io/x.hpp>\n"}, ["src/batch/a.cpp:1"]),
    ("cycles", {"include/jixiao/mid.hpp": "#include <jixiao/top.hpp>\n"}, ["mid.hpp", "top.hpp"]),
    ("length", {"include/jixiao/low.hpp": "\n" * (HEADER_LINES + 1)}, ["low.hpp"]),
    ("length", {"tests/low.cpp": "\n" * (TEST_LINES + 1)}, ["tests/low.cpp"]),
    ("macros", {"include/jixiao/low.hpp": "#define MAX 1\n"}, ["low.hpp:1", "MAX"]),
]


def problems_of(files, rules):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        tree = Tree(folder)
        return [problem for rule in rules for problem in RULES[rule](tree)]


def self_test():
    failures = problems_of(GOOD, RULES)
    for rule, change, named in FAULTS:
        said = "\n".join(problems_of({**GOOD, **change}, [rule]))
        if not said or any(name not in said for name in named):
            failures.append(f"{rule} does not see {change}: {said!r}")
    return failures


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root")
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("rules", nargs="*", choices=[*RULES, []])
    given = parser.parse_args()
    if given.self_test:
        problems = self_test()
    else:
        tree = Tree(given.root)
        problems = [problem for rule in given.rules or RULES for problem in RULES[rule](tree)]
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
