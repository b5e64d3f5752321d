#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Every sentence of the program with an input that brings it up: gallery.py [--write FILE] [--missing]

The inputs are the cases of the command line (tests/cli). A sentence that none of them shows is
either brought up by a new case or stands in gallery_unseen.txt, which --missing writes anew.
"""
import argparse
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORDS = ROOT / "include/jixiao/words"
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"(?:sv)?')


def literals_of(text):
    """Strings, those that follow each other joined."""
    joined, last = [], None
    for found in LITERAL.finditer(text):
        words = found.group(1).replace('\\"', '"').replace("\\n", "\n")
        if last is not None and not text[last:found.start()].strip():
            joined[-1] += words
        else:
            joined.append(words)
        last = found.end()
    return joined


def pattern_of(sentence):
    """What the sentence looks like when it is filled, and its words without the marks."""
    out, rest = "", re.sub(r"\[\[|\]\]", "", sentence)
    for piece in re.split(r"(\[\[.*?\]\])", sentence):
        body = piece[2:-2] if piece.startswith("[[") else piece
        made, at = "", 0
        for mark in re.finditer(r"\{([a-z_]+)(?:\?([^|}]*)\|([^}]*))?\}", body):
            made += re.escape(body[at:mark.start()])
            made += "(?:%s|%s)" % (re.escape(mark.group(2)), re.escape(mark.group(3))) \
                if mark.group(2) is not None else ".*?"
            at = mark.end()
        made += re.escape(body[at:])
        out += f"(?:{made})?" if piece.startswith("[[") else made
    # A space beside a full-width sign is not written.
    return re.compile(out.replace("\\ ", " ?")), re.sub(r"\{[^}]*\}", "", rest)


def sentences():
    """(where it stands, the sentence), in Chinese: the two languages have the same ones."""
    catalogue = (WORDS / "zh.hpp").read_text(encoding="utf-8")
    for text in literals_of(catalogue.split("chinese{", 1)[1]):
        yield "words/zh.hpp", text
    for header in sorted((ROOT / "include/jixiao/check/kinds").glob("*.hpp")):
        # Its name, then title, sentence and reason in both languages; the reasons stand in the
        # list of all kinds (check --codes).
        found = literals_of(header.read_text(encoding="utf-8").split("entry{", 1)[1])
        yield from ((f"check/kinds/{header.name}", found[n]) for n in (1, 3))
    problems = (ROOT / "src/io/table_problem.cpp").read_text(encoding="utf-8")
    for text in literals_of(problems.split("sentences{{", 1)[1].split("}};", 1)[0])[::2]:
        yield "io/table_problem.cpp", text


def cases():
    """(name, its command, what it prints)."""
    for path in sorted((ROOT / "tests/cli").glob("*/*.test")):
        text = path.read_text(encoding="utf-8")
        parts = re.split(r"^--- (.*)\n", text, flags=re.M)[1:]
        heads, bodies = parts[::2], parts[1::2]
        command = "".join(b for h, b in zip(heads, bodies) if h == "command").strip()
        shown = "".join(b for h, b in zip(heads, bodies) if h.startswith(("out", "err")))
        yield f"{path.parent.name}/{path.stem}", command, shown


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--write", help="the gallery, as a page of text")
    options.add_argument("--missing", action="store_true", help="rewrite the list of those unseen")
    chosen = options.parse_args()
    known = list(cases())
    unseen, gallery, count = [], [], 0
    for where, sentence in sentences():
        pattern, literal = pattern_of(sentence)
        # Commas and the words of a single grade show nothing.
        if len(re.findall("[\u4e00-\u9fff]", literal)) < 2:
            continue
        count += 1
        for name, command, shown in known:
            line = next((l.strip() for l in shown.splitlines() if pattern.search(l)), None)
            if line is not None:
                gallery.append(f"{sentence}\n    {where}, tests/cli/{name}\n    $ "
                               + command.splitlines()[0] + f"\n    {line}\n")
                break
        else:
            unseen.append(f"{where}: {sentence}")
    listed = ROOT / "tests/words/gallery_unseen.txt"
    if chosen.missing:
        listed.write_text("\n".join(unseen) + "\n", encoding="utf-8")
    if chosen.write:
        pathlib.Path(chosen.write).write_text("\n".join(gallery), encoding="utf-8")
    before = listed.read_text(encoding="utf-8").splitlines() if listed.exists() else []
    for line in unseen:
        if line not in before:
            print("FAILED no case shows", line)
    for line in before:
        if line not in unseen:
            print("shown, or gone, and still in the list (--missing takes it off):", line)
    print(f"{count} sentences, {len(gallery)} shown by cases, {len(unseen)} listed without one")
    return 1 if any(line not in before for line in unseen) else 0


if __name__ == "__main__":
    sys.exit(main())
