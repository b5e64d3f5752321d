#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Holds .github/CONTRIBUTING.md to the tree: every file it names is there, every name it gives stands
in the file it is said of, and nothing takes more than three files.

    python3 tests/architecture/contributing.py [--root .]
"""
import argparse
import pathlib
import re
import sys
import tempfile

STEP = re.compile(r"^(\d+)\. `([^`]+)`(.*)$")
QUOTED = re.compile(r"`([^`]+)`")
MOST_FILES = 3
# A name that begins a new section of its own.
WANTED = {"A finding", "A method of scoring", "A word that band texts are read by", "A sentence",
          "A language", "A scale of grades", "A reader of files"}


def is_path(text):
    return "/" in text and " " not in text and not text.startswith("<")


def steps_of(page):
    """section -> [(path, the rest of the line)]"""
    section, found = "", {}
    for line in page.splitlines():
        if line.startswith("## "):
            section = line[3:].strip()
            found[section] = []
        step = STEP.match(line)
        if step:
            found[section].append((step.group(2), step.group(3)))
    return found


def problems_of(root):
    page = (root / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")
    problems = []
    for quoted in QUOTED.findall(page):
        for word in quoted.split():
            if is_path(word) and "<" not in word and not (root / word).exists():
                problems.append(f"CONTRIBUTING.md: {word} is not there")
    found = steps_of(page)
    for missing in sorted(WANTED - set(found)):
        problems.append(f"CONTRIBUTING.md: nothing on: {missing}")
    for section, steps in found.items():
        if len(steps) > MOST_FILES:
            problems.append(f"CONTRIBUTING.md: {section}: more than {MOST_FILES} files")
        for path, rest in steps:
            names = QUOTED.findall(rest)
            like = [name for name in names if is_path(name)]
            model = like[0] if "<" in path and like else path
            if "<" in path and not like:
                problems.append(f"CONTRIBUTING.md: {section}: {path} has no model")
                continue
            if not (root / model).is_file():
                continue
            text = (root / model).read_text(encoding="utf-8")
            missing = [n for n in names if not is_path(n) and not re.search(rf"\b{re.escape(n)}\b", text)]
            # What a model need not have is named behind "where" or "or".
            for name in missing:
                if not re.search(rf"or `{re.escape(name)}`", rest):
                    problems.append(f"CONTRIBUTING.md: {section}: {model} has no {name}")
    return problems


def self_test():
    """A page that names what is not there must fail."""
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        (root / ".github").mkdir()
        (root / "a").mkdir()
        (root / "a" / "b.hpp").write_text("struct here;")
        steps = "1. `a/b.hpp`: `here`\n"
        sections = "".join(f"## {s}\n{steps}" for s in sorted(WANTED))
        (root / ".github" / "CONTRIBUTING.md").write_text(sections)
        good = problems_of(root)
        bad = ["1. `a/b.hpp`: `gone`\n", "1. `a/c.hpp`: x\n", steps * 4, "1. `a/<n>.hpp`: x\n"]
        caught = []
        for line in bad:
            (root / ".github" / "CONTRIBUTING.md").write_text(sections + f"## More\n{line}")
            caught.append(bool(problems_of(root)))
        return not good and all(caught)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path("."))
    options = parser.parse_args()
    if not self_test():
        print("contributing.py passes a page that it must refuse")
        return 1
    problems = problems_of(options.root)
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
