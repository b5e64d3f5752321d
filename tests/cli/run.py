#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs the command line's cases: python3 run.py --bin PATH [--update] [CASE …]

A case is a file good/*.test or bad/*.test of parts, each begun by a line of its own:
  --- file NAME          a file that the command finds in its folder
  --- base64 NAME        the same, for bytes that are no text
  --- command            one shell line; `jixiao` is the program under test
  --- status N           its exit status
  --- out                exactly what it prints; `--- out contains` for single lines of it
  --- err                the same for standard error
--update writes what is printed now into the cases, to be read before it is believed.
"""
import argparse
import base64
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def parse(text):
    parts, current = [], None
    for line in text.splitlines(keepends=True):
        if line.startswith("--- "):
            current = [line[4:].strip(), ""]
            parts.append(current)
        elif current is None:
            if line.strip() and not line.startswith("#"):
                raise ValueError(f"text before the first part: {line!r}")
        else:
            current[1] += line
    return parts


def execute(parts, program):
    with tempfile.TemporaryDirectory() as folder:
        command = None
        for head, body in parts:
            words = head.split(maxsplit=1)
            if words[0] == "file":
                pathlib.Path(folder, words[1]).parent.mkdir(exist_ok=True)
                pathlib.Path(folder, words[1]).write_text(body, encoding="utf-8")
            elif words[0] == "base64":
                pathlib.Path(folder, words[1]).write_bytes(base64.b64decode(body))
            elif words[0] == "command":
                command = body
        if command is None:
            raise ValueError("no command")
        os.symlink(program, pathlib.Path(folder, "jixiao"))
        environment = {"PATH": folder + ":" + os.environ.get("PATH", ""), "NO_COLOR": "1",
                       "LC_ALL": "C.UTF-8"}
        done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment,
                              capture_output=True, timeout=60)
    # A spreadsheet wants CR LF; the cases are kept with plain line ends.
    return (done.returncode, done.stdout.decode("utf-8", "replace").replace("\r\n", "\n"),
            done.stderr.decode("utf-8", "replace"))


def differences(parts, status, out, err):
    found = []
    for head, body in parts:
        words = head.split()
        if words[0] == "status" and int(words[1]) != status:
            found.append(f"status {status}, expected {words[1]}")
        if words[0] not in ("out", "err"):
            continue
        printed = out if words[0] == "out" else err
        if words[1:] == ["contains"]:
            for line in body.splitlines():
                if line.strip() and line not in printed:
                    found.append(f"{words[0]} lacks: {line}\n---- it is\n{printed}")
        elif printed != body:
            found.append(f"{words[0]} is\n{printed}---- expected\n{body}")
    return found


def updated(parts, status, out, err, comments):
    text = comments
    for head, body in parts:
        words = head.split()
        if words[0] == "status":
            head = f"status {status}"
        elif head in ("out", "err"):
            body = out if head == "out" else err
        text += f"--- {head}\n{body}"
        if body and not body.endswith("\n"):
            text += "\n"
    return text


def harness_notices(program):
    """A case that is wrong must be found wrong; otherwise nothing that passes means anything."""
    wrong = parse("--- command\njixiao --version\n--- status 7\n--- out\nnothing of the kind\n")
    return len(differences(wrong, *execute(wrong, program))) == 2


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bin", required=True)
    options.add_argument("--update", action="store_true")
    options.add_argument("cases", nargs="*")
    chosen = options.parse_args()
    program = pathlib.Path(chosen.bin).resolve()
    if not harness_notices(program):
        print("the harness does not notice a wrong case")
        return 1
    names = [pathlib.Path(c) for c in chosen.cases] or sorted(HERE.glob("*/*.test"))
    failed = 0
    for name in names:
        parts = parse(name.read_text(encoding="utf-8"))
        result = execute(parts, program)
        if chosen.update:
            before = name.read_text(encoding="utf-8")
            comments = before[:before.index("--- ")]
            name.write_text(updated(parts, *result, comments), encoding="utf-8")
            continue
        found = differences(parts, *result)
        failed += bool(found)
        for one in found:
            print(f"FAILED {name.parent.name}/{name.name}: {one}")
    bad = sum(name.parent.name == "bad" for name in names)
    print(f"{len(names)} cases, {bad} of them about bad input, {failed} failed")
    return 1 if failed or not names else 0


if __name__ == "__main__":
    sys.exit(main())
