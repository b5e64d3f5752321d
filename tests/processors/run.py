#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The library on other processors and under other options: run.py [--cheap] [--figures] [NAME...]

For each it builds two programs and runs them, under qemu where it has to:
  figures  figures.cpp beside this, whose figures must be those of this machine as it is: the core,
           and batch with every kernel, streams and threads where batch is
  tests    the tests of numbers, sets, verdicts and columns with their properties
and prints a line each: what was built, the checks, the result, the seconds. --figures leaves the tests
out; --cheap is what ctest runs too (processors.unsigned_char). What is not installed is left out, and
said; Debian 12 has no cross compiler for loongarch64, only its qemu. For all others:
  apt-get install g++-aarch64-linux-gnu g++-s390x-linux-gnu g++-i686-linux-gnu qemu-user
"""
import argparse
import dataclasses
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
AVX2 = ["-mavx2", "-mbmi", "-mbmi2", "-mlzcnt", "-mpopcnt"]
AVX512 = AVX2 + ["-mavx512f", "-mavx512bw", "-mavx512cd", "-mavx512dq", "-mavx512vl"]
X86 = {"avx2": AVX2, "avx512": AVX512}
CORE_TESTS = ["number/*.cpp", "set/*.cpp", "judging/*.cpp", "properties/decimal.cpp",
              "properties/rational.cpp", "properties/rounding.cpp", "properties/verdicts.cpp",
              "properties/scales.cpp"]
BATCH_TESTS = ["batch/*.cpp"]


@dataclasses.dataclass
class processor:
    name: str
    compiler: str
    flags: list
    runner: str = ""      # what runs the program
    kernels: dict = None  # sources of batch with flags of their own; None where batch is not built
    link: list = dataclasses.field(default_factory=lambda: ["-pthread"])
    tests: list = dataclasses.field(default_factory=lambda: CORE_TESTS + BATCH_TESTS)
    cross: bool = False


STATIC = ["-static", "-Wl,--whole-archive", "-lpthread", "-Wl,--no-whole-archive"]
KNOWN = [
    processor("unsigned-char", "g++", ["-O2", "-funsigned-char"], kernels=X86, tests=BATCH_TESTS),
    processor("debug-mode", "g++", ["-O1", "-D_GLIBCXX_DEBUG", "-D_GLIBCXX_DEBUG_PEDANTIC"],
              kernels=X86, tests=CORE_TESTS + BATCH_TESTS + ["rule/*.cpp"]),
    processor("assertions", "g++", ["-O1", "-D_GLIBCXX_ASSERTIONS"], kernels=X86),
    processor("lto", "g++", ["-O3", "-flto=auto"], kernels=X86, link=["-pthread", "-O3", "-flto=auto"]),
    processor("threads", "g++", ["-O1", "-fsanitize=thread"], kernels=X86,
              link=["-pthread", "-fsanitize=thread"], tests=BATCH_TESTS),
    processor("portable-int128", "g++", ["-O1", "-DJIXIAO_PORTABLE_INT128=1"], kernels=X86),
    processor("i686", "i686-linux-gnu-g++", ["-O1"], "qemu-i386", kernels={}, link=STATIC, cross=True),
    processor("aarch64", "aarch64-linux-gnu-g++", ["-O1"], "qemu-aarch64", kernels={"neon": []},
              link=STATIC, cross=True),
    processor("s390x", "s390x-linux-gnu-g++", ["-O1"], "qemu-s390x", link=STATIC, tests=CORE_TESTS,
              cross=True),
    processor("loongarch64", "loongarch64-linux-gnu-g++", ["-O1"], "qemu-loongarch64", kernels={},
              link=STATIC, cross=True),
]
CHEAP = ["unsigned-char"]
REFUSED = "would grade wrongly on this one"


class failure(Exception):
    pass


def run(command, timeout=1800):
    try:
        done = subprocess.run([str(c) for c in command], capture_output=True, text=True, cwd=ROOT,
                              timeout=timeout)
    except (OSError, subprocess.TimeoutExpired) as e:
        raise failure(str(e)[:200]) from e
    if done.returncode != 0:
        lines = [line for line in (done.stderr + done.stdout).splitlines() if line.strip()]
        told = [line for line in lines if re.search(r"error|FAILED|WARNING: Thread|differ", line)]
        raise failure("; ".join((told or lines or [f"ends with {done.returncode}"])[:3])[:300])
    return done.stdout


class workshop:
    """Builds the programs of one processor below one folder."""

    def __init__(self, p, work):
        self.p, self.work = p, work / p.name
        self.work.mkdir()
        self.flags = ["-std=c++20", "-w", f"-I{ROOT}/include", f"-I{ROOT}/src", f"-I{ROOT}/tests",
                      f'-DJIXIAO_TESTS_DIRECTORY="{ROOT}/tests"', "-DFMT_HEADER_ONLY=1", *p.flags]
        if p.cross:
            # Only these: the rest of /usr/include is for this processor.
            system = work / "include"
            system.mkdir(exist_ok=True)
            for name in ["boost", "fmt", "catch2"]:
                if not (system / name).exists() and pathlib.Path("/usr/include", name).exists():
                    (system / name).symlink_to(pathlib.Path("/usr/include", name))
            self.flags += ["-isystem", system]
        self.batch = None

    def compile(self, source, more=()):
        out = self.work / (str(source.relative_to(ROOT)).replace("/", "_") + ".o")
        run([self.p.compiler, *self.flags, *more, "-c", source, "-o", out])
        return out

    def batch_objects(self):
        if self.p.kernels is None:
            return []
        if self.batch is None:
            given = [f"-DJIXIAO_BATCH_{name.upper()}=1" for name in self.p.kernels]
            sources = [s for s in sorted((ROOT / "src/batch").glob("*.cpp"))
                       if s.stem not in ("avx2", "avx512", "neon") or s.stem in self.p.kernels]
            self.batch = [self.compile(s, given + self.p.kernels.get(s.stem, [])) for s in sources]
        return self.batch

    def link(self, name, objects):
        out = self.work / name
        run([self.p.compiler, *objects, *self.p.link, "-o", out])
        return out

    def figures(self):
        more = ["-DJIXIAO_WITH_BATCH"] if self.p.kernels is not None else []
        main = self.compile(HERE / "figures.cpp", more)
        return self.link("figures", [main, *self.batch_objects()])

    def tests(self):
        sources = [ROOT / "tests/support/main.cpp"]
        for pattern in self.p.tests:
            sources += sorted((ROOT / "tests").glob(pattern))
        self.flags = ["-O0" if f in ("-O1", "-O2", "-O3") else f for f in self.flags]
        objects = [self.compile(s) for s in sources]
        return self.link("tests", [*objects, *self.batch_objects()])

    def command(self, program):
        if not self.p.runner:
            return [program]
        try:
            subprocess.run([program, "--version"], capture_output=True, timeout=600)
            return [program]
        except OSError:
            return [self.p.runner, program]


def figures_of(text):
    return [line for line in text.splitlines() if not line.startswith(("kernels:", "compared:"))]


def number(pattern, text):
    found = re.search(pattern, text)
    return int(found[1]) if found else 0


def missing(p):
    if not shutil.which(p.compiler):
        return f"there is no {p.compiler}"
    if p.runner and not shutil.which(p.runner) and p.name != "i686":
        return f"there is no {p.runner}"
    return None


def row(name, built, checks, result, seconds):
    print(f"| {name:<15} | {built:<28} | {checks:>11} | {result} | {seconds:>7.1f} |", flush=True)


def one_row(name, built, work):
    """Runs work, which gives its checks, and prints the line. Whether it went well."""
    start = time.monotonic()
    try:
        built, checks = work()
        row(name, built, f"{checks:,}", "ok", time.monotonic() - start)
        return True
    except failure as e:
        row(name, built, "", f"FAILED: {e}", time.monotonic() - start)
        return False


def figures_row(shop, wanted):
    def work():
        said = run(shop.command(shop.figures()))
        if wanted is not None and figures_of(said) != wanted:
            here = set(wanted)
            other = [line for line in figures_of(said) if line not in here]
            raise failure("other figures than here: " + "; ".join(other[:2]))
        kernels = re.search(r"kernels: (.*) automatic", said)
        built = "core" + (f", batch ({kernels[1].replace(' ', ', ')})" if kernels else "")
        return built, number(r"compared: (\d+)", said)
    return one_row(shop.p.name, "figures", work)


def tests_row(shop):
    def work():
        # There are no conversions of iconv for other processors, which a static program would load.
        left_out = ["~[iconv]"] if shop.p.cross else []
        said = run(shop.command(shop.tests()) + left_out, 3000)
        checks = (number(r"All tests passed \((\d+) assertions", said)
                  or number(r"assertions:\s*(\d+)", said))
        return f"tests of {' '.join(sorted({t.split('/')[0] for t in shop.p.tests}))}", checks
    return one_row(shop.p.name, "tests", work)


def refusal_row(work):
    """Columns are read as they lie in memory: where that would be wrong, batch does not compile."""
    def check():
        shop = workshop(dataclasses.replace(next(p for p in KNOWN if p.name == "s390x"),
                                            name="s390x-batch"), work)
        try:
            shop.compile(ROOT / "src/batch/stream.cpp")
        except failure as e:
            if REFUSED in str(e):
                return "batch refuses to compile", 1
            raise
        raise failure("batch compiles for a big-endian processor")
    return one_row("s390x-batch", "batch", check)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("names", nargs="*")
    options.add_argument("--cheap", action="store_true")
    options.add_argument("--figures", action="store_true")
    chosen = options.parse_args()
    names = CHEAP if chosen.cheap else chosen.names or [p.name for p in KNOWN]
    for name in names:
        if name not in [p.name for p in KNOWN]:
            options.error(f"unknown: {name}")
    print(f"| {'processor':<15} | {'built':<28} | {'checks run':>11} | result | seconds |\n"
          "|---|---|---|---|---|", flush=True)
    well = True
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        # This machine as it is, by which the others are measured; its tests are those of ctest.
        here = workshop(processor("here", "g++", ["-O1"], kernels=None), work)
        wanted = figures_of(run([here.figures()]))
        for p in KNOWN:
            if p.name not in names:
                continue
            lacks = missing(p)
            if lacks:
                row(p.name, "", "", f"left out, {lacks}", 0)
                continue
            shop = workshop(p, work)
            well = figures_row(shop, wanted) and well
            if not chosen.cheap and not chosen.figures:
                well = tests_row(shop) and well
            shutil.rmtree(shop.work)
            if p.name == "s390x":
                well = refusal_row(work) and well
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
