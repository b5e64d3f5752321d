#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What including each header of the core costs the compiler, as a ratio to Boost's cpp_int.hpp.

    python3 bench/headers.py [--compiler g++] [--runs 5] [--instructions] [--beside other/include]
                             [HEADER…]

Prints a table: processor seconds of a syntax check (the least of the runs), the ratio, and whether
it is within the goal: at most 0.4 of cpp_int.hpp, and 0.45 s, for the core below scoring; 1.35 and
1.5 for what scores years and all of jixiao; 1.0 for the grammar of rules in words, which only those
include who read rules in constants. A header whose definitions lie in files of their own is
measured twice: as those see it who link jixiao::core, against its goal, and with its definitions,
for comparison. With --instructions those are counted that the compiler takes, for which no machine
is too busy (by valgrind, half a minute a header). With --beside the same header of other code is
measured by turns with it; the last column has its ratio. Exit status 1 if one is not within its
ratio.
"""
import argparse
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
LAYER = re.compile(r'^\s*"(\d+) ([^" ]+)"', re.MULTILINE)
HEAVY = re.compile(r"set\(JIXIAO_HEAVY_HEADERS([^)]*)\)")
LAST_LIGHT = re.compile(r"set\(JIXIAO_LAST_LIGHT_RANK (\d+)\)")
REFERENCES = re.compile(r"I\s+refs:\s+([\d,]+)")
BASELINE = "boost/multiprecision/cpp_int.hpp"
RATIO = 0.4
SECONDS = 0.45
COMPILED = "-DJIXIAO_COMPILED=1"
# Goals of their own.
LINKED = {"jixiao/evaluation.hpp": 1.35, "jixiao/jixiao.hpp": 1.5}
# What reads rules in constants, and the goal of what nothing else brings.
CONSTANTS = ["jixiao/rule/constant_rule.hpp", "jixiao/check/checked_rule.hpp"]
OF_CONSTANTS = 1.0


def core_headers():
    text = (ROOT / "cmake" / "headers.cmake").read_text(encoding="utf-8")
    last_light = int(LAST_LIGHT.search(text).group(1))
    heavy = HEAVY.search(text).group(1)
    include = ROOT / "include"
    found = []
    for rank, room in LAYER.findall(text):
        if int(rank) <= last_light:
            folder = include / "jixiao" / room
            paths = sorted(folder.glob("*.hpp")) if folder.is_dir() else [folder]
            found += [str(path.relative_to(include)) for path in paths]
    return [path for path in found if f'"{path.removeprefix("jixiao/")}"' not in heavy]


def seconds_of(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def millions_of_instructions(command):
    """Of a program and of those that it starts."""
    told = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
                           "--trace-children=yes", *command],
                          check=True, capture_output=True, text=True).stderr
    return sum(int(count.replace(",", "")) for count in REFERENCES.findall(told)) / 1e6


class Timing:
    def __init__(self, compiler, runs, cost_of, folder, beside):
        self.compiler = compiler
        self.runs = runs
        self.cost_of = cost_of
        self.source = pathlib.Path(folder, "includes.cpp")
        self.beside = beside

    # All are measured by turns, so that a busy machine slows each.
    def of(self, header, *options):
        """The least cost of a header, of the baseline, and of the header of other code, None
        where that has none of the name."""
        each = {"own": (header, ROOT / "include"), "baseline": (BASELINE, ROOT / "include")}
        if self.beside and (self.beside / header).exists():
            each["other"] = (header, self.beside)
        least = dict.fromkeys(each, float("inf"))
        for _ in range(self.runs):
            for name, (path, include) in each.items():
                self.source.write_text(f"#include <{path}>\n", encoding="utf-8")
                command = [self.compiler, "-std=c++20", "-fsyntax-only", *options, "-I",
                           str(include), str(self.source)]
                least[name] = min(least[name], self.cost_of(command))
        return least["own"], least["baseline"], least.get("other")

    def brought_by(self, header, *options):
        """Our headers that come along with one."""
        self.source.write_text(f"#include <{header}>\n", encoding="utf-8")
        include = str(ROOT / "include")
        told = subprocess.run([self.compiler, "-std=c++20", "-MM", *options, "-I", include,
                               str(self.source)], check=True, capture_output=True, text=True).stdout
        return {path.removeprefix(include + "/") for path in told.split() if "/jixiao/" in path}

    def brings_definitions(self, header):
        """Whether more of ours comes along where nothing is linked, but for what every header
        brings."""
        more = self.brought_by(header) - self.brought_by(header, COMPILED)
        return any("/base/" not in path for path in more)

    def only_in_constants(self):
        """What only those include who read rules in constants."""
        brought = set().union(*(self.brought_by(header, COMPILED) for header in CONSTANTS))
        return brought.difference(*(self.brought_by(header, COMPILED) for header in LINKED))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--instructions", action="store_true", help="count them, and no seconds")
    parser.add_argument("--beside", type=pathlib.Path, help="the headers of other code")
    parser.add_argument("headers", nargs="*", help="default: the core below scoring")
    given = parser.parse_args()

    failed = False
    unit, runs, cost_of, form = "seconds", given.runs, seconds_of, ".2f"
    if given.instructions:
        unit, runs, cost_of, form = "million instructions", 1, millions_of_instructions, ".0f"
    print(f"| header | {unit} | {BASELINE} | ratio | goal |"
          + (" other code |" if given.beside else ""))
    print("|---|---:|---:|---:|---|" + ("---:|" if given.beside else ""))
    with tempfile.TemporaryDirectory() as folder:
        timing = Timing(given.compiler, runs, cost_of, folder, given.beside)
        of_constants = timing.only_in_constants()
        goals = {header: OF_CONSTANTS if header in of_constants else LINKED.get(header, RATIO)
                 for header in given.headers or core_headers() + list(LINKED)}
        for header, goal in goals.items():
            own, baseline, other = timing.of(header, COMPILED)
            ratio = own / baseline
            word = "met" if ratio <= goal else "missed"
            if goal == RATIO and not given.instructions and own > SECONDS:
                word += f", over {SECONDS} s on this machine"
            failed = failed or ratio > goal
            beside = "" if not given.beside else f" {other / baseline:.2f} |" if other else " — |"
            print(f"| {header} | {own:{form}} | {baseline:{form}} | {ratio:.2f} "
                  f"| at most {goal}: {word} |" + beside, flush=True)
            if not timing.brings_definitions(header):
                continue
            own, baseline, _ = timing.of(header)
            print(f"| {header}, with its definitions | {own:{form}} | {baseline:{form}} "
                  f"| {own / baseline:.2f} | |" + (" |" if given.beside else ""), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
