#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Keeps the public headers in order, by cmake/headers.cmake: a folder is a layer.

    python3 tests/architecture/layers.py [--root .] [--print] [RULE ...]

listed   every folder of headers is in the list of layers, and every layer is there
layers   no header includes one of a higher folder; none but an umbrella includes an umbrella;
         src/<part> looks no higher than its part; heavy headers stay above the light ones
models   a header that only holds what was read comes to include none that reads
pairs    no two folders include each other, whatever their ranks
cycles   no headers include each other in a circle
parts    the definitions of a header lie beside it, include it, and come with it
length   no header is over 600 lines, but for languages and their rooms, and no test over 400
macros   headers define no macro that does not begin with JIXIAO_

--print shows the layers from the lowest, with their headers and the folders that each looks at.
"""
import argparse
import pathlib
import re
import sys
import tempfile
import textwrap

LINE = re.compile(r'^\s*"(\d+) ([^" ]+)"', re.MULTILINE)
HEAVY = re.compile(r'set\(JIXIAO_HEAVY_HEADERS([^)]*)\)')
READING = re.compile(r'set\(JIXIAO_READING_HEADERS([^)]*)\)')
MODELS = re.compile(r'set\(JIXIAO_MODEL_LAYERS([^)]*)\)')
LAST_LIGHT = re.compile(r"set\(JIXIAO_LAST_LIGHT_RANK (\d+)\)")
INCLUDE = re.compile(r'^\s*#\s*include\s*(<jixiao/([^>]+)>|"([^"]+)")')
DEFINE = re.compile(r"^\s*#\s*define\s+(\w+)")
# The Arrow C data interface prescribes this guard around its two structures.
ARROW_GUARD = "ARROW_C_DATA_INTERFACE"
HEADER_LINES = 600
TEST_LINES = 400
# A language stands in one file, and has as many lines as there are sentences.
LANGUAGES = {"words/zh.hpp", "words/en.hpp"}
# Above every layer.
UMBRELLA_RANK = 1000


def room_of(header):
    """The folder of a header; of one beside the folders, its name."""
    return header.split("/")[0]


class Tree:
    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.include = self.root / "include" / "jixiao"
        listing = (self.root / "cmake" / "headers.cmake").read_text(encoding="utf-8")
        self.ranks = {room: int(rank) for rank, room in LINE.findall(listing)}
        self.heavy, self.reading, self.models = (
            set(re.findall(r'"([^"]+)"', "".join(names.findall(listing))))
            for names in (HEAVY, READING, MODELS)
        )
        last_light = LAST_LIGHT.search(listing)
        self.last_light = int(last_light.group(1)) if last_light else UMBRELLA_RANK
        self.headers = sorted(
            str(path.relative_to(self.include))
            for path in self.include.rglob("*")
            if path.suffix in {".hpp", ".h"}
        )
        # The definitions of headers: a part of them for whoever asks what looks at what.
        self.definitions = sorted(
            str(path.relative_to(self.include)) for path in self.include.rglob("*.ipp")
        )

    def is_umbrella(self, header):
        return "/" not in header and header not in self.ranks

    def rank_of(self, header):
        return UMBRELLA_RANK if self.is_umbrella(header) else self.ranks.get(room_of(header), -1)

    def includes_of(self, header):
        """(place, other header) of each include of a header or of its definitions."""
        found = []
        own = header[: header.rfind(".")] + ".ipp"
        for part in [header] + [own] * (own in self.definitions):
            for number, other in self.includes(self.include / part):
                if other not in {own, header}:
                    found.append((f"{part}:{number}", other))
        return found

    def includes(self, path):
        """(line number, header below include/jixiao) of each include of ours."""
        found = []
        text = path.read_text(encoding="utf-8")
        for number, line in enumerate(text.splitlines(), 1):
            match = INCLUDE.match(line)
            if match:
                found.append((number, match.group(2) or match.group(3)))
        return found

    def edges(self):
        """(folder, other folder) -> "header:line includes header", of the first such include."""
        found = {}
        for header in self.headers:
            if self.is_umbrella(header):
                continue
            for where, other in self.includes_of(header):
                pair = (room_of(header), room_of(other))
                if pair[0] != pair[1]:
                    found.setdefault(pair, f"{where} includes {other}")
        return found


def listed(tree):
    problems = []
    rooms = {room_of(header) for header in tree.headers if "/" in header}
    for room in sorted(rooms - set(tree.ranks)):
        problems.append(f"include/jixiao/{room}: not in cmake/headers.cmake")
    for room in tree.ranks:
        if room not in rooms and room not in tree.headers and not (tree.include / room).is_dir():
            problems.append(f"cmake/headers.cmake: {room} is listed and does not exist")
    for header in sorted((tree.heavy | tree.reading) - set(tree.headers)):
        problems.append(f"cmake/headers.cmake: {header} is listed and does not exist")
    return problems


def layers(tree):
    problems = []
    for header in tree.headers:
        own = tree.rank_of(header)
        is_light = own <= tree.last_light and header not in tree.heavy
        for place, other in tree.includes_of(header):
            where = f"include/jixiao/{place}"
            if other not in tree.headers:
                problems.append(f"{where}: includes {other}, which is not there")
            elif tree.is_umbrella(other) and not tree.is_umbrella(header):
                problems.append(f"{where}: includes the umbrella {other}; name what is needed")
            elif tree.rank_of(other) > own:
                problems.append(
                    f"{where}: rank {own} includes {other} of the higher rank {tree.rank_of(other)}"
                )
            elif is_light and other in tree.heavy:
                problems.append(f"{where}: includes {other}, which is heavy")
    for path in sorted((tree.root / "src").rglob("*.[ch]pp")):
        part = path.relative_to(tree.root / "src").parts[0]
        highest = tree.ranks.get(part, UMBRELLA_RANK)
        for number, other in tree.includes(path):
            if other in tree.headers and tree.rank_of(other) > highest:
                where = f"{path.relative_to(tree.root)}:{number}"
                problems.append(f"{where}: includes {other} of the higher rank {tree.rank_of(other)}")
    return problems


def models(tree):
    problems = []
    for header in tree.headers:
        if room_of(header) not in tree.models or header in tree.reading:
            continue
        way, ahead = {header: header}, [header]
        while ahead:
            here = ahead.pop()
            for _, other in tree.includes_of(here) if here in tree.headers else ():
                if other not in way:
                    way[other] = f"{way[here]} > {other}"
                    ahead.append(other)
        problems += [f"{way[other]}, which reads" for other in sorted(tree.reading & set(way))]
    return problems


def pairs(tree):
    edges = tree.edges()
    return [
        f"{a} and {b} include each other: {edges[a, b]}, {edges[b, a]}"
        for a, b in sorted(edges)
        if a < b and (b, a) in edges
    ]


def cycles(tree):
    below = {
        header: [other for _, other in tree.includes_of(header)]
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


def parts(tree):
    problems = []
    for part in tree.definitions:
        header = part[:-4] + ".hpp"
        if header not in tree.headers:
            problems.append(f"include/jixiao/{part}: there is no header {header}")
            continue
        includes = [[other for _, other in tree.includes(tree.include / x)] for x in (header, part)]
        if includes[0][-1:] != [part]:
            problems.append(f"include/jixiao/{header}: does not end with its definitions, {part}")
        if header not in includes[1]:
            problems.append(f"include/jixiao/{part}: does not include {header}")
    return problems


def length(tree):
    problems = []
    tests = sorted((tree.root / "tests").rglob("*.cpp"))
    headers = [tree.include / header for header in tree.headers + tree.definitions
               if header not in LANGUAGES]
    for paths, most in ((headers, HEADER_LINES), (tests, TEST_LINES)):
        for path in paths:
            count = len(path.read_text(encoding="utf-8").splitlines())
            if count > most:
                problems.append(f"{path.relative_to(tree.root)}: {count} lines, at most {most}")
    return problems


def macros(tree):
    problems = []
    for header in tree.headers + tree.definitions:
        text = (tree.include / header).read_text(encoding="utf-8")
        for number, line in enumerate(text.splitlines(), 1):
            match = DEFINE.match(line)
            if match and not match.group(1).startswith("JIXIAO_") and match.group(1) != ARROW_GUARD:
                problems.append(f"include/jixiao/{header}:{number}: defines {match.group(1)}")
    return problems


def picture(tree):
    """The layers from the lowest, a line each, and the headers of each."""
    below = {}
    for room, other in tree.edges():
        below.setdefault(room, []).append(other)
    lines = []
    for room, rank in sorted(tree.ranks.items(), key=lambda item: item[1]):
        own = [header for header in tree.headers if room_of(header) == room]
        seen = ", ".join(sorted(below.get(room, []), key=lambda other: tree.ranks.get(other, 0)))
        lines.append(f"{rank:3} {room:12} {len(own):3} headers" + (f", on {seen}" if seen else ""))
        if "/" in "".join(own):
            names = " ".join(header.split("/", 1)[1] for header in own)
            lines += textwrap.wrap(names, 96, initial_indent=" " * 4, subsequent_indent=" " * 4)
    umbrellas = " ".join(header for header in tree.headers if tree.is_umbrella(header))
    return lines + textwrap.wrap("umbrellas: " + umbrellas, 100, subsequent_indent="    ")


RULES = {"listed": listed, "layers": layers, "models": models, "pairs": pairs, "cycles": cycles, "parts": parts,
         "length": length, "macros": macros}

# For the self-test: a tree with one fault, the rule that must see it, and what it must name.
GOOD = {
    "cmake/headers.cmake": """set(JIXIAO_LAYERS "0 low" # the lowest
  "1 mid"
  "2 batch"
  "3 io"
)
set(JIXIAO_HEAVY_HEADERS "low/dear.hpp")
set(JIXIAO_LAST_LIGHT_RANK 1)
set(JIXIAO_MODEL_LAYERS "mid")
set(JIXIAO_READING_HEADERS "low/grammar.hpp" "mid/b_text.hpp")
""".replace("(JIXIAO_LAYERS ", "(JIXIAO_LAYERS\n  "),
    "include/jixiao/low/a.hpp": "",
    "include/jixiao/low/dear.hpp": "",
    "include/jixiao/low/grammar.hpp": "",
    "include/jixiao/mid/b_text.hpp": "#include <jixiao/low/grammar.hpp>\n#include <jixiao/mid/b.hpp>\n",
    "include/jixiao/mid/b.hpp": "#include <jixiao/low/a.hpp>\n",
    "include/jixiao/batch/c.hpp": "#include <jixiao/mid/b.hpp>\n#include <jixiao/low/dear.hpp>\n",
    "include/jixiao/io/d.hpp": "#include <jixiao/mid/b.hpp>\n",
    "include/jixiao/jixiao.hpp": "#include <jixiao/mid/b.hpp>\n",
    "src/batch/a.cpp": "#include <jixiao/batch/c.hpp>\n",
}
FAULTS = [
    ("listed", {"include/jixiao/new/e.hpp": ""}, ["new"]),
    ("listed", {"cmake/headers.cmake": GOOD["cmake/headers.cmake"] + '"9 no"\n'}, ["no"]),
    ("layers", {"include/jixiao/low/a.hpp": "#include <jixiao/mid/b.hpp>\n"}, ["low/a", "mid/b"]),
    ("layers", {"include/jixiao/low/a.hpp": "#include <jixiao/low/x.hpp>\n"}, ["low/a", "low/x"]),
    ("layers", {"include/jixiao/mid/b.hpp": "#include <jixiao/jixiao.hpp>\n"}, ["umbrella"]),
    ("layers", {"include/jixiao/mid/b.hpp": "#include <jixiao/low/dear.hpp>\n"}, ["heavy"]),
    ("layers", {"src/batch/a.cpp": "#include <jixiao/io/d.hpp>\n"}, ["src/batch/a.cpp:1"]),
    ("models", {"include/jixiao/mid/b.hpp": "#include <jixiao/low/a.hpp>\n",
                "include/jixiao/low/a.hpp": "#include <jixiao/low/grammar.hpp>\n"},
     ["mid/b.hpp > low/a.hpp > low/grammar.hpp"]),
    ("pairs", {"include/jixiao/low/a.hpp": "#include <jixiao/mid/e.hpp>\n",
               "include/jixiao/mid/e.hpp": ""}, ["low", "mid"]),
    ("cycles", {"include/jixiao/low/a.hpp": "#include <jixiao/mid/b.hpp>\n"}, ["low/a", "mid/b"]),
    ("cycles", {"include/jixiao/low/a.ipp": "#include <jixiao/low/a.hpp>\n#include <jixiao/low/f.hpp>\n",
                "include/jixiao/low/f.hpp": "#include <jixiao/low/a.hpp>\n"}, ["low/a", "low/f"]),
    ("layers", {"include/jixiao/low/a.ipp": "#include <jixiao/low/a.hpp>\n#include <jixiao/mid/b.hpp>\n"},
     ["low/a.ipp:2", "mid/b"]),
    ("parts", {"include/jixiao/low/a.ipp": "#include <jixiao/low/a.hpp>\n"},
     ["low/a.hpp: does not end"]),
    ("parts", {"include/jixiao/low/a.hpp": "#include <jixiao/low/a.ipp>\n", "include/jixiao/low/a.ipp": ""},
     ["low/a.ipp: does not include"]),
    ("parts", {"include/jixiao/low/none.ipp": ""}, ["low/none.ipp: there is no header"]),
    ("length", {"include/jixiao/low/a.hpp": "\n" * (HEADER_LINES + 1)}, ["low/a.hpp"]),
    ("length", {"tests/low.cpp": "\n" * (TEST_LINES + 1)}, ["tests/low.cpp"]),
    ("macros", {"include/jixiao/low/a.hpp": "#define MAX 1\n"}, ["low/a.hpp:1", "MAX"]),
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
    parser.add_argument("--root", default=pathlib.Path(__file__).parents[2])
    parser.add_argument("--print", action="store_true", dest="picture")
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("rules", nargs="*", choices=[*RULES, []])
    given = parser.parse_args()
    if given.picture:
        print("\n".join(picture(Tree(given.root))))
        return 0
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
