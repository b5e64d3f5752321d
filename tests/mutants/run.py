#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Mutants of our own code: run.py [--count N] [--seed N] [--under FOLDER] [--list FILE] [--work DIR]

Changes one operator, bound, number or branch of a header or a source, compiles the tests that matter
for it, a file each at a time, and runs them. A mutant is killed where one does not compile, fails or
never ends. What survives is a test that is missing, or a change of nothing: those are listed, with the
reason, in equivalent.txt beside this file. The seed is printed, so that a run can be repeated.

  --under include/jixiao/number   only what lies there; may be given again
  --list FILE                     no sample, but the mutants whose lines are in FILE, as printed
Kernels with instructions of their own are compiled as CMake compiles them and linked with the others;
one that this machine does not run is told of and left out of the sample.
Ends with 0 where at least 90 % of those that are not equivalent are killed.
"""
import argparse
import os
import pathlib
import platform
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# Tests that matter for what lies in a folder, besides the one of the same name, quickest first: its
# own, then those of what is built on it.
TESTS = {
    "include/jixiao/base": ["base/*.cpp", "set/*.cpp", "text/numeral.cpp", "standard/*.cpp",
                            "check/facts.cpp", "rule/clause_index.cpp"],
    "include/jixiao/number": ["number/*.cpp", "properties/decimal.cpp", "properties/rounding.cpp",
                              "properties/rational.cpp", "vectors/official_rounding.cpp",
                              "judging/ruling.cpp", "scoring/weights.cpp"],
    "include/jixiao/measure": ["measure/*.cpp", "band/value_text.cpp", "band/term.cpp",
                               "judging/grading_text.cpp", "standard/*.cpp"],
    "include/jixiao/set": ["set/*.cpp", "standard/*.cpp", "judging/*.cpp",
                           "properties/findings.cpp"],
    "include/jixiao/text": ["text/*.cpp", "band/band_text.cpp", "band/value_text.cpp",
                            "band/band_reader.cpp", "rule/rule_text.cpp",
                            "properties/damage.cpp"],
    "include/jixiao/band": ["band/*.cpp", "judging/grading_text.cpp", "properties/band_text.cpp",
                            "properties/damage.cpp"],
    "include/jixiao/standard": ["standard/*.cpp", "judging/*.cpp", "check/check.cpp",
                                "properties/verdicts.cpp", "properties/scales.cpp"],
    "include/jixiao/judging": ["judging/*.cpp", "properties/verdicts.cpp", "properties/scales.cpp",
                               "properties/findings.cpp"],
    "include/jixiao/check": ["check/*.cpp", "check/kinds/*.cpp", "properties/findings.cpp",
                             "properties/repairs.cpp"],
    "include/jixiao/rule": ["rule/*.cpp", "properties/rules.cpp", "properties/rule_changes.cpp",
                            "check/rule.cpp", "check/rule_trouble.cpp", "scoring/by_rule.cpp",
                            "scoring/rule_effects.cpp"],
    "include/jixiao/scoring": ["scoring/*.cpp"],
    "include/jixiao/batch": ["batch/cut_table.cpp", "batch/grade_column.cpp", "batch/*.cpp"],
    "src/batch": ["batch/grade_column.cpp", "batch/*.cpp"],
    "src/io": ["io/*.cpp"],
}
# What a test is linked with besides its own file.
LINKED = {"batch": "src/batch", "io": "src/io"}
LIBRARIES = {"io": ["-lpugixml", "-lzip", "-lgumbo", "-lcrypto"]}

# What needs instructions that not every processor has: the set, and machines that may have it.
X86, ARM = ("x86_64", "AMD64", "amd64"), ("aarch64", "arm64", "ARM64")
NEEDED = {"src/batch/avx2.cpp": ("avx2", X86), "src/batch/number_shapes.hpp": ("avx2", X86),
          "src/batch/avx512.cpp": ("avx512", X86), "src/batch/neon.cpp": ("neon", ARM)}

CHANGES = [(r"(?<=[\w)\]] )<=(?= )", "<"), (r"(?<=[\w)\]] )>=(?= )", ">"), (r"(?<=[\w)\]] )<(?= )", "<="),
           (r"(?<=[\w)\]] )>(?= )", ">="), (r"==", "!="), (r"!=", "=="), (r"&&", "||"), (r"\|\|", "&&"),
           (r"(?<=[\w)\]] )\+(?= )", "-"), (r"(?<=[\w)\]] )-(?= )", "+"), (r"(?<=[\w)\]] )\*(?= )", "/"),
           (r"(?<=[\w)\]] )/(?= )", "*"), (r"(?<=[\w)\]] )%(?= )", "*"),
           (r"\btrue\b", "false"), (r"\bfalse\b", "true"), (r"(?<![\w.'])\d+(?![\w.'])", "+1"),
           (r"\bif \(", "if (!"), (r"(?<=[ (!])!(?=\w)", ""), (r"(?<=\w)\+\+|\+\+(?=\w)", "--"),
           (r"\+=", "-="), (r"-=", "+="), (r"\bbreak;", "continue;"), (r"\bmin\(", "max("),
           (r"\bmax\(", "min(")]
SKIPPED = re.compile(r"^\s*(//|#|template|requires|static_assert|using|friend class|case )"
                     r"|operator|->|\"|<=>|constexpr\b.*;$|\bnoexcept\b|alignas|__attribute__|\[\[")


def folder_of(path):
    name = str(path.relative_to(ROOT))
    return max((f for f in TESTS if name.startswith(f + "/")), key=len, default=None)


def sources(under):
    for folder in TESTS:
        for kind in ("*.hpp", "*.ipp", "*.cpp"):
            for path in sorted((ROOT / folder).rglob(kind)):
                name = str(path.relative_to(ROOT))
                if not under or any(name == u or name.startswith(u.rstrip("/") + "/") for u in under):
                    yield path


def macros(compiler, flags):
    """Names of what the compiler defines with these flags; nothing where it has no such flags."""
    told = subprocess.run([compiler, *flags, "-dM", "-E", "-x", "c++", os.devnull],
                          capture_output=True, text=True)
    return {line.split()[1] for line in told.stdout.splitlines()} if told.returncode == 0 else None


def sets_here(compiler):
    """The instruction sets that this machine runs, with the flags that CMake compiles them with."""
    text = (ROOT / "cmake/instruction_sets.cmake").read_text(encoding="utf-8")
    flags = {}
    for name, words in re.findall(r"set\((\w+)_flags (.*)\)", text):
        for earlier in flags:
            words = words.replace("${%s_flags}" % earlier, " ".join(flags[earlier]))
        flags[name] = words.replace('"', "").split()
    here = macros(compiler, ["-march=native"]) or set()
    without = macros(compiler, [])
    result = {}
    for name, machines in dict.fromkeys(NEEDED.values()):
        with_it = macros(compiler, flags[name]) if platform.machine() in machines else None
        if with_it is not None and with_it - without <= here:
            result[name] = flags[name]
    return result


def places(path):
    """(line, from, to, what it becomes) of every change."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        if SKIPPED.search(line):
            continue
        code = line.split("//")[0]
        for pattern, to in CHANGES:
            for match in re.finditer(pattern, code):
                if to == "if (!" and (code.count("(") != code.count(")") or "if constexpr" in code
                                      or ";" in code[match.end():code.rfind(")")]):
                    continue
                # A type's or template's brackets are no comparison.
                if to in ("<=", ">=") and re.search(r"\b(class|typename|struct)\b", code):
                    continue
                found.append((number, match.start(), match.end(), to))
    return found


def changed(path, place):
    """The changed text of the whole file, and the line before and after."""
    number, begin, end, to = place
    lines = path.read_text(encoding="utf-8").splitlines()
    before = lines[number]
    if to == "+1":
        after = before[:begin] + str(int(before[begin:end]) + 1) + before[end:]
    elif to == "if (!":
        # The whole condition: up to the bracket that closes it.
        depth, at = 0, begin + 3
        for at in range(begin + 3, len(before)):
            depth += {"(": 1, ")": -1}.get(before[at], 0)
            if depth == 0:
                break
        after = before[:begin] + "if (!" + before[begin + 3:at + 1] + ")" + before[at + 1:]
    else:
        after = before[:begin] + to + before[end:]
    lines[number] = after
    return "\n".join(lines) + "\n", before.strip(), after.strip()


def name_of(path, place):
    text, before, after = changed(path, place)
    return f"{path.relative_to(ROOT)}: {before} => {after}"


def tests_of(path):
    folder = folder_of(path)
    base = path.relative_to(ROOT / ("include/jixiao" if folder.startswith("include") else "src"))
    own = ROOT / "tests" / base.with_suffix(".cpp")
    named = [t for name in TESTS[folder] for t in sorted((ROOT / "tests").glob(name))]
    return list(dict.fromkeys(t for t in [own, *named] if t.exists()))


# Not a mutant, since it is no C++.
STILLBORN = "no C++"


def rejection(name, errors):
    """A failed compilation: by a test that the compiler runs, or since there is nothing to run."""
    told = errors.decode(errors="replace")
    at_compile_time = ("static assertion failed" in told or "constant expression" in told
                       or "constexpr" in told)
    return f"{name} does not compile" if at_compile_time else STILLBORN


class judge:
    def __init__(self, compiler, work):
        self.compiler, self.work = compiler, pathlib.Path(work)
        self.sets = sets_here(compiler)
        self.flags = ["-std=c++20", "-O0", "-w", f"-I{ROOT}/include", f"-I{ROOT}/src",
                      f"-I{ROOT}/tests", f'-DJIXIAO_TESTS_DIRECTORY="{ROOT}/tests"',
                      "-DFMT_HEADER_ONLY=1"]
        # Catch2 and the standard library, which no mutant changes, are compiled once.
        first = self.work / "first.hpp"
        first.write_text('#include "support/catch.hpp"\n#include <functional>\n#include <optional>\n',
                         encoding="utf-8")
        subprocess.run([compiler, *self.flags, "-x", "c++-header", first, "-o", f"{first}.gch"],
                       check=True)
        self.ahead = ["-include", first]
        self.objects, self.included, self.changed_objects = {}, {}, {}
        self.endless = set()
        self.main = self.object(ROOT / "tests/support/main.cpp")

    def flags_of(self, source):
        """As CMake has them: a kernel's own, and beside it which kernels there are."""
        name = str(source.relative_to(ROOT))
        own = self.sets.get(NEEDED[name][0], []) if source.suffix == ".cpp" and name in NEEDED else []
        there = [f"-DJIXIAO_BATCH_{s.upper()}=1" for s in self.sets]
        return [*self.flags, *own, *(there if name.startswith("src/batch/") else [])]

    def runs(self, source):
        needed = NEEDED.get(str(source.relative_to(ROOT)))
        return needed is None or needed[0] in self.sets

    def object(self, source, first=()):
        name = str(source.relative_to(ROOT)).replace("/", "_") + (".changed.o" if first else ".o")
        flags = self.flags_of(source)
        # Where a header of the sources is changed, they are copied beside it.
        beside = self.work / "mutant" / source.relative_to(ROOT / "src") if first else source
        if beside.exists():
            source = beside
        subprocess.run([self.compiler, *first, *flags, "-c", source, "-o", self.work / name],
                       check=True, capture_output=True)
        return self.work / name

    def linked(self, test, mutant, first=()):
        """The objects of what a test is linked with; a source that is changed is not among them, and
        those that include a changed header are compiled with it."""
        part = LINKED.get(test.parent.name)
        if not part:
            return []
        result = []
        for source in sorted((ROOT / part).glob("*.cpp")):
            if source == mutant or not self.runs(source):
                continue
            if source not in self.objects:
                self.objects[source] = self.object(source)
                self.included[source] = self.headers_of(source)
            if mutant in self.included[source]:
                if source not in self.changed_objects:
                    self.changed_objects[source] = self.object(source, first)
                result.append(self.changed_objects[source])
            else:
                result.append(self.objects[source])
        return result

    def headers_of(self, source):
        told = subprocess.run([self.compiler, *self.flags_of(source), "-MM", source], check=True,
                              capture_output=True, text=True).stdout
        return {pathlib.Path(word).resolve() for word in told.replace("\\\n", " ").split()[1:]}

    def kills(self, path, text):
        """What killed it, or nothing."""
        top = ROOT / ("include" if "include" in path.relative_to(ROOT).parts[:1] else "src")
        mutated = self.work / "mutant" / path.relative_to(top)
        if top.name == "src":
            # A source finds the headers beside it first, so that all of them stand beside it.
            shutil.copytree(path.parent, mutated.parent)
        mutated.parent.mkdir(parents=True, exist_ok=True)
        mutated.write_text(text, encoding="utf-8")
        first = [f"-I{self.work}/mutant"]
        self.changed_objects = {}
        try:
            own = []
            if path.suffix == ".cpp":
                done = subprocess.run([self.compiler, *first, *self.flags_of(path), "-c", mutated,
                                       "-o", self.work / "mutant.o"], capture_output=True)
                if done.returncode != 0:
                    return rejection(path.name, done.stderr)
                own = [self.work / "mutant.o"]
            for test in tests_of(path):
                killer = self.fails(test, path, first, own)
                if killer:
                    return killer
        except subprocess.CalledProcessError as rejected:
            return rejection(path.name, rejected.stderr)
        finally:
            shutil.rmtree(self.work / "mutant")
        return None

    def fails(self, test, path, first, own):
        if test in self.endless:
            return None
        program, errors = self.program(test, self.linked(test, path, first) + own, first)
        if errors is not None:
            return rejection(test.name, errors)
        try:
            done = subprocess.run([program, "-a"], capture_output=True, timeout=60,
                                  cwd=ROOT / "tests")
        except subprocess.TimeoutExpired:
            return None if self.is_slow(test) else f"{test.name} never ends"
        return f"{test.name} fails" if done.returncode != 0 else None

    def program(self, test, linked, first=()):
        """A test with what it is linked with, or what the compiler says against it."""
        program = self.work / "test"
        built = subprocess.run([self.compiler, *first, *self.flags, *self.ahead, test, self.main,
                                *linked, "-o", program, "-pthread",
                                *LIBRARIES.get(test.parent.name, [])], capture_output=True)
        return program, built.stderr if built.returncode != 0 else None

    def is_slow(self, test):
        """Whether a test takes as long where nothing is changed, so that it says nothing."""
        program, _ = self.program(test, self.linked(test, None))
        try:
            subprocess.run([program, "-a"], capture_output=True, timeout=60, cwd=ROOT / "tests")
        except subprocess.TimeoutExpired:
            self.endless.add(test)
        return test in self.endless


def sample_of(chosen, seed, court):
    found = list(sources(chosen.under))
    for path in found:
        if not court.runs(path):
            print(f"left out {path.relative_to(ROOT)}, which this machine does not run")
    every = [(path, place) for path in found if court.runs(path) for place in places(path)]
    if chosen.list:
        wanted = set(pathlib.Path(chosen.list).read_text(encoding="utf-8").splitlines())
        wanted = {re.sub(r"^(SURVIVED|killed|same)\s+", "", w) for w in wanted}
        return every, [(p, place) for p, place in every if name_of(p, place) in wanted]
    return every, random.Random(seed).sample(every, min(chosen.count, len(every)))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--count", type=int, default=20)
    options.add_argument("--seed", type=int)
    options.add_argument("--under", action="append", default=[])
    options.add_argument("--list")
    options.add_argument("--compiler", default="g++")
    options.add_argument("--work")
    options.add_argument("--seconds", type=float, help="no new mutant after so many")
    chosen = options.parse_args()
    seed = chosen.seed if chosen.seed is not None else random.SystemRandom().randrange(1 << 31)
    known = (HERE / "equivalent.txt").read_text(encoding="utf-8").splitlines()
    equivalent = {line.split("  # ")[0] for line in known if line and not line.startswith("#")}
    tried = killed = excused = 0
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(chosen.work or folder)
        work.mkdir(parents=True, exist_ok=True)
        court = judge(chosen.compiler, work)
        every, sample = sample_of(chosen, seed, court)
        print(f"--seed {seed}: {len(sample)} of {len(every)} mutants", flush=True)
        for path, place in sample:
            if chosen.seconds and time.monotonic() - start > chosen.seconds:
                break
            name = name_of(path, place)
            killer = None if name in equivalent else court.kills(path, changed(path, place)[0])
            if killer == STILLBORN:
                continue
            tried += 1
            killed += killer is not None
            excused += name in equivalent
            mark = "killed  " if killer else "same    " if name in equivalent else "SURVIVED"
            print(f"{mark} {name}" + (f"  ({killer})" if killer else ""), flush=True)
    counted = tried - excused
    print(f"{killed} of {counted} killed ({100 * killed // max(counted, 1)} %), {excused} equivalent, "
          f"{time.monotonic() - start:.0f} s")
    return 0 if killed * 10 >= counted * 9 else 1


if __name__ == "__main__":
    sys.exit(main())
