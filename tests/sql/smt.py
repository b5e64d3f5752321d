#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Has a solver prove that the SQL of the sample table's standards is their bands: each question
that `jixiao prove --smt` writes must be unsatisfiable, and must no longer be so once a bound of the
SQL is moved. Skipped (77) without z3."""
import argparse
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
    print(f"{proved} questions unsatisfiable, {refuted} moved bounds noticed")
    print("\n".join(wrong))
    return 1 if wrong or proved < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
