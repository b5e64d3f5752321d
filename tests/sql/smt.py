#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Has a solver prove that the SQL of the sample table's standards is their bands: each question
that `jixiao prove --smt` writes must be unsatisfiable, and must no longer be so once a bound of the
SQL is moved. And of mutants of those standards the solver says the same as `jixiao prove`: equal, or
not. Skipped (77) without z3."""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


def answer(path):
    done = subprocess.run(["z3", "-T:20", str(path)], capture_output=True, text=True)
    return done.stdout.strip()


def with_moved_bound(text):
    """The question with one bound of the SQL, and of it alone, larger by a hundred."""
    head, sql = text.split("(define-fun sql", 1)
    moved, count = re.subn(r"(\(<=? x )([0-9.]+)\)",
                           lambda m: f"{m[1]}{float(m[2]) + 100:.1f})", sql, count=1)
    return head + "(define-fun sql" + moved if count else None


MUTATIONS = [("98%以上", "超过98%"), ("98%以上", "98%（含）以上"), ("98%以上", "97%以上"),
             ("90%以下", "低于90%"), ("90%以下", "91%以下"), ("95%～98%", "95%（不含）～98%"),
             ("95%～98%", "95%～98%（不含）"), ("3次以内", "少于4次"), ("3次以内", "3次以下"),
             ("5次以内", "4次～5次"), ("8次以内", "9次以内"), ("90%～95%", "90%-95%")]


def questions_of(program, table, folder):
    subprocess.run([program, "prove", str(table), "--smt", str(folder)], check=True,
                   capture_output=True)
    return {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.smt2")}


def whether_equal(one, other):
    """The question whether two expressions ever differ, from the questions of each."""
    head, rest = one.split("(define-fun sql", 1)
    first, asked = rest.split("\n(declare-const", 1)
    second = other.split("(define-fun sql", 1)[1].split("\n(declare-const", 1)[0]
    return ("(set-logic ALL)\n(define-fun sql" + first + "\n(define-fun other" + second +
            "\n(declare-const" + asked.replace("(bands measured)", "(other measured)"))


def mutants(program, folder):
    """How many mutants the solver and `jixiao prove` agree on; equal ones and others."""
    table = folder / "table.csv"
    text = table.read_text(encoding="utf-8-sig")
    plain = questions_of(program, table, folder / "plain")
    counts, wrong = {True: 0, False: 0}, []
    for number, (old, new) in enumerate(MUTATIONS):
        mutated = folder / f"mutant{number}.csv"
        mutated.write_text(text.replace(old, new), encoding="utf-8")
        changed = questions_of(program, mutated, folder / f"q{number}")
        done = subprocess.run([program, "prove", str(table), str(mutated), "--format", "json"],
                              capture_output=True)
        differ = {(i["activity"], i["indicator"]) for i in json.loads(done.stdout)["indicators"]
                  if i["relation"] != "equal"}
        asked = set()
        for name in sorted(plain.keys() & changed.keys()):
            whose = tuple(plain[name].splitlines()[0].removeprefix("; ").split(" ／ "))
            question = whether_equal(plain[name], changed[name])
            if question in asked or plain[name] == changed[name]:
                continue
            asked.add(question)
            path = folder / "question.smt2"
            path.write_text(question, encoding="utf-8")
            is_equal = whose not in differ
            if answer(path) != ("unsat" if is_equal else "sat"):
                wrong.append(f"{old} → {new}, {whose}: not {is_equal}")
            counts[is_equal] += 1
    return counts, wrong


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--bin", required=True)
    program = arguments.parse_args().bin
    if not shutil.which("z3"):
        return 77
    wrong, proved, refuted = [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "sample", folder], check=True, capture_output=True)
        table = pathlib.Path(folder, "table.csv")
        for reading in ([], ["--reading", "strict"], ["--compare", "rounded"]):
            questions = pathlib.Path(folder, "q")
            shutil.rmtree(questions, ignore_errors=True)
            subprocess.run([program, "prove", str(table), "--smt", str(questions), *reading],
                           check=True, capture_output=True)
            for question in sorted(questions.glob("*.smt2")):
                if (said := answer(question)) != "unsat":
                    wrong.append(f"{reading} {question.name}: {said}")
                    continue
                proved += 1
                moved = with_moved_bound(question.read_text(encoding="utf-8"))
                if moved is None or reading:
                    continue
                question.write_text(moved, encoding="utf-8")
                refuted += answer(question) == "sat"
                if answer(question) != "sat":
                    wrong.append(f"{question.name}: a moved bound is not noticed")
        counts, disagreed = mutants(program, pathlib.Path(folder))
        wrong += disagreed
    if min(counts.values()) < 5:
        wrong.append(f"too few mutants: {counts}")
    print(f"{proved} questions unsatisfiable, {refuted} moved bounds noticed; of mutants "
          f"{counts[True]} equal and {counts[False]} different as proved")
    print("\n".join(wrong))
    return 1 if wrong or proved < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
