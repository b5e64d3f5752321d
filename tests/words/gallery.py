#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Every sentence of the program with an input that brings it up:

    gallery.py --bin PROGRAM_IN_MARKS --said PROGRAM [--write FILE] [--missing]

The inputs are those of tests/cli/marked.py: the cases of the command line, and commands that show
every report; and the calls of tests/cli/said.cpp. The program puts each sentence in marks, so that which one was
said is known. A sentence that none of them brings up is either brought up by a new case or stands in
gallery_unseen.txt with the reason behind a tab; --missing lists those without one there.
"""
import argparse
import importlib.util
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORDS = ROOT / "include/jixiao/words"
HAN = re.compile("[\u4e00-\u9fff]")
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"(?:sv)?')


def marked_module():
    spec = importlib.util.spec_from_file_location("marked", ROOT / "tests/cli/marked.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def unescaped(literal):
    text = literal.encode("utf-8").decode("unicode_escape").encode("latin-1")
    return text.decode("utf-8", "replace")


def literals_of(text):
    """Strings, those that follow each other joined."""
    joined, last = [], None
    for found in LITERAL.finditer(text):
        words = unescaped(found.group(1))
        if last is not None and not text[last:found.start()].strip():
            joined[-1] += words
        else:
            joined.append(words)
        last = found.end()
    return joined


def pattern_of(sentence):
    """What the sentence looks like when it is filled."""
    out = ""
    for piece in re.split(r"(\[\[.*?\]\])", sentence):
        body = piece[2:-2] if piece.startswith("[[") else piece
        made, at = "", 0
        for mark in re.finditer(r"\{([a-z_]+)(?:\?([^|}]*)\|([^}]*))?\}", body):
            made += re.escape(body[at:mark.start()])
            made += "(?:%s|%s)" % (re.escape(mark.group(2)), re.escape(mark.group(3))) \
                if mark.group(2) is not None else ".*"
            at = mark.end()
        made += re.escape(body[at:])
        out += f"(?:{made})?" if piece.startswith("[[") else made
    # A space beside a full-width sign is not written.
    return re.compile(out.replace("\\ ", " ?"), re.S)


def words_of(sentence):
    """Its words without the marks, the longest piece first."""
    pieces = re.split(r"\{[^}]*\}|\[\[|\]\]", re.sub(r"\[\[.*?\]\]", "{x}", sentence))
    return sorted(pieces, key=len, reverse=True)


def sentences():
    """(its room, the sentence), in Chinese: the languages have the same ones."""
    catalogue = (WORDS / "zh.hpp").read_text(encoding="utf-8")
    for room, body in re.findall(r"same_as<(\w+)> Room>.*?\{(.*?)\n\};", catalogue, re.S):
        yield from ((room, text) for text in literals_of(body) if HAN.search(text))
    for header in sorted((ROOT / "include/jixiao/check/kinds").glob("*.hpp")):
        # Its name, then title, sentence and reason in both languages.
        found = literals_of(header.read_text(encoding="utf-8").split("entry{", 1)[1])
        yield from ((f"check/kinds/{header.name}", found[n]) for n in (1, 3, 5) if len(found) > n)


def shown_by(sentence, said):
    """What brought it up, or nothing."""
    if sentence in said:
        return said[sentence]
    pattern, longest = pattern_of(sentence), words_of(sentence)[0]
    for text, where in said.items():
        if longest.strip() in text and pattern.fullmatch(text):
            return where
    return None


def called(program, said):
    """What the calls of said.cpp bring up: marked, or the plain text of a call that takes no language
    for tests, in Chinese before the English in brackets or the name of an argument."""
    done = subprocess.run([program], capture_output=True, check=True, timeout=60)
    marked = marked_module()
    for line in done.stdout.decode("utf-8").splitlines():
        call, _, text = line.partition("\t")
        for sentence, _ in marked.sentences_in(text):
            said.setdefault(sentence, ("said.cpp", call, text))
        if "⟦" not in text:
            said.setdefault(text.partition(" (")[0], ("said.cpp", call, text))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bin", required=True, help="jixiao_marked")
    options.add_argument("--said", required=True, help="jixiao_said")
    options.add_argument("--write", help="the gallery, as a page of text")
    options.add_argument("--missing", action="store_true", help="rewrite the list of those unseen")
    chosen = options.parse_args()
    runner = marked_module().checker(pathlib.Path(chosen.bin).resolve(), False)
    runner.run_all()
    called(pathlib.Path(chosen.said).resolve(), runner.said)
    unseen, gallery, count = [], [], 0
    for room, sentence in sentences():
        count += 1
        where = shown_by(sentence, runner.said)
        if where is None:
            unseen.append(f"{room}: {sentence}".replace("\n", "\\n"))
        else:
            name, command, line = where
            gallery.append(f"{sentence}\n    {room}, {name}\n    $ {command.splitlines()[0]}\n    {line}\n")
    listed = ROOT / "tests/words/gallery_unseen.txt"
    before = [line.partition("\t") for line in listed.read_text(encoding="utf-8").splitlines()]
    reasons = {line: reason for line, _, reason in before}
    if chosen.missing:
        lines = [line + "\t" + reasons.get(line, "") for line in unseen]
        listed.write_text("\n".join(lines) + "\n", encoding="utf-8")
    if chosen.write:
        pathlib.Path(chosen.write).write_text("\n".join(gallery), encoding="utf-8")
    failed = [line for line in unseen if not reasons.get(line)]
    for line in failed:
        print("FAILED no case shows, and no reason is written for", line)
    gone = sorted(set(reasons) - set(unseen))
    for line in gone:
        print("FAILED shown, or gone, and still in the list (--missing takes it off):", line)
    print(f"{count} sentences, {len(gallery)} shown, {len(unseen)} listed with the reason that none is")
    return 1 if failed or gone else 0


if __name__ == "__main__":
    sys.exit(main())
