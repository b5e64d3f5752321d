#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Holds .github/PROMISES.md to the tree: every promise names a test, and every test it names is there.

    python3 tests/architecture/promises.py [--root .]
"""
import argparse
import pathlib
import re
import sys


def problems_of(page, exists):
    rows = [line for line in page.splitlines() if line.startswith("| **")]
    for row in rows:
        if not re.search(r"`tests/[^`]+`", row.rsplit(" | ", 1)[-1]):
            yield f"no test: {row[:60]}"
    if not rows:
        yield "no promises"
    for path in re.findall(r"`(tests/[^` ]+)", page):
        if not exists(path):
            yield f"there is no {path}"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--root", default=".")
    root = pathlib.Path(options.parse_args().root)
    broken = "| **a** | x |\n| **b** | `tests/none.cpp` |\n"
    if len(list(problems_of(broken, lambda _: False))) != 2:
        print("promises.py does not notice what is wrong")
        return 1
    page = (root / ".github" / "PROMISES.md").read_text(encoding="utf-8")
    found = list(problems_of(page, lambda path: (root / path).exists()))
    for problem in found:
        print(f".github/PROMISES.md: {problem}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
