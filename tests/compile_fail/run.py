#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Shows that a file does not compile, for the reason it gives.

A case is compiled twice: with JIXIAO_TWIN defined it must compile, without it must not, and the
compiler must then say each text that the top of the file asks for:

    // expect: TEXT            with every compiler
    // expect-gcc: TEXT        with this one
    // expect-clang: TEXT

With --self-test DIRECTORY every case of the directory must be refused, with the words that its
"// harness:" line gives.
"""
import argparse
import pathlib
import re
import subprocess
import sys

LINES_OF_HEADING = 10


def compile_case(compiler, flags, path, *more):
    command = [compiler, *flags, "-fsyntax-only", "-fdiagnostics-color=never", *more, str(path)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.returncode == 0, done.stdout.decode("utf-8", "replace")


def headings(path, keys):
    lines = path.read_text(encoding="utf-8").splitlines()[:LINES_OF_HEADING]
    found = []
    for line in lines:
        match = re.match(r"// ([a-z-]+): (.*\S)\s*$", line)
        if match and match.group(1) in keys:
            found.append(match.group(2))
    return found


def compiler_kind(compiler):
    version = subprocess.run([compiler, "--version"], capture_output=True, text=True, check=False)
    return "clang" if "clang" in version.stdout else "gcc"


def problem_of(compiler, flags, kind, path):
    """None if the case holds, else what is wrong."""
    expected = headings(path, {"expect", f"expect-{kind}"})
    if not expected:
        return "the file has no line '// expect: TEXT'"
    compiles, said = compile_case(compiler, flags, path, "-DJIXIAO_TWIN")
    if not compiles:
        return f"the twin must compile and does not:\n{said}"
    compiles, said = compile_case(compiler, flags, path)
    if compiles:
        return "the case compiled and must not"
    for text in expected:
        if text not in said:
            return f"the compiler does not say '{text}':\n{said}"
    return None


def self_test(check, directory):
    cases = sorted(pathlib.Path(directory).glob("*.cpp"))
    failed = not cases
    for path in cases:
        words = headings(path, {"harness"})
        problem = check(path)
        if words and problem is not None and problem.startswith(words[0]):
            print(f"refused as it must be: {path.name}: {words[0]}")
        else:
            failed = True
            print(f"FAIL {path}: wanted {words}, got: {problem}")
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--flags", required=True, help="a file with one flag a line")
    parser.add_argument("--self-test", metavar="DIRECTORY")
    parser.add_argument("cases", nargs="*", type=pathlib.Path)
    given = parser.parse_args()

    flags_text = pathlib.Path(given.flags).read_text(encoding="utf-8")
    flags = [line for line in flags_text.splitlines() if line]
    kind = compiler_kind(given.compiler)

    def check(path):
        return problem_of(given.compiler, flags, kind, path)

    if given.self_test:
        return 1 if self_test(check, given.self_test) else 0
    failed = False
    for path in given.cases:
        problem = check(path)
        if problem is not None:
            failed = True
            print(f"FAIL {path}: {problem}")
    return 1 if failed or not given.cases else 0


if __name__ == "__main__":
    sys.exit(main())
