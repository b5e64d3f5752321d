#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""A folder of departments: many.py --bin PROGRAM [--count N] [--limit-mb M]

Makes N departments, scores them in one go, and compares the ranking with totals that are computed
here, slowly and in fractions. The program must keep its memory whatever N is.
"""
import argparse
import json
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import time
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

STANDARDS = [  # bands, and values with the grade that they have
    (["98%以上", "95%～98%", "90%～95%", "90%以下"],
     [("98%", 0), ("99.5%", 0), ("97.995%", 1), ("95%", 1), ("90%", 2), ("49/50", 0), ("12%", 3)]),
    (["3次以内", "5次以内", "8次以内", "8次以上"],
     [("0次", 0), ("3次", 0), ("4次", 1), ("8次", 2), ("9次", 3)]),
    (["效果明显", "效果较好", "效果一般", "没效果"],
     [("效果明显", 0), ("良", 1), ("效果一般", 2), ("没效果", 3)]),
]
POINTS = [Fraction(100), Fraction(80), Fraction(60), Fraction(40)]


def rounded(value):
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def make(folder, count):
    """Two folders, and the total of each department by its name."""
    rng = random.Random(20260128)
    totals = {}
    for kind in ("tables", "years"):
        (folder / kind).mkdir()
    for number in range(1, count + 1):
        name = f"第{number}局"
        rows, values, grades = ["职责活动,年度预算数,绩效指标,优,良,中,差", "一、甲,1.00,,,,,"], ["指标,实际完成值"], []
        for n in range(rng.randint(3, 12)):
            bands, known = rng.choice(STANDARDS)
            value, grade = rng.choice(known)
            rows.append((f"　　1、子,1.00,指标{n}," if n == 0 else f",,指标{n},") + ",".join(bands))
            values.append(f"指标{n},{value}")
            grades.append(POINTS[grade])
        (folder / "tables" / f"{name}.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
        (folder / "years" / f"{name}.csv").write_text("\n".join(values) + "\n", encoding="utf-8")
        totals[name] = rounded(sum(grades) / len(grades))
    return totals


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bin", required=True)
    options.add_argument("--count", type=int, default=60)
    options.add_argument("--limit-mb", type=int, default=400)
    chosen = options.parse_args()
    program = str(pathlib.Path(chosen.bin).resolve())
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        totals = make(folder, chosen.count)
        limit = chosen.limit_mb * 1024 * 1024
        begun = time.monotonic()
        done = subprocess.run(
            [program, "score", "tables", "years", "--format", "json", "-o", "ranking.xlsx"],
            cwd=folder, capture_output=True, text=True,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
        seconds = time.monotonic() - begun
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        if done.returncode != 0:
            print(f"FAILED status {done.returncode}\n{done.stderr[:2000]}")
            return 1
        ranking = json.loads(done.stdout)["departments"]
        got = {d["name"]: Decimal(d["total"]) for d in ranking}
        for department, total in totals.items():
            if got.get(department) != total:
                failed += 1
                print(f"FAILED {department}: {got.get(department)}, should be {total}")
        number = lambda d: int(d["name"][1:-1])
        wanted = sorted(ranking, key=lambda d: (-Decimal(d["total"]), number(d)))
        if ranking != wanted:
            failed += 1
            print("FAILED the order of the ranking")
        for place, d in enumerate(ranking):
            first = next(i for i, e in enumerate(ranking) if e["total"] == d["total"])
            if d["position"] != first + 1:
                failed += 1
                print(f"FAILED {d['name']} has place {d['position']}")
        if os.path.getsize(folder / "ranking.xlsx") < 4000:
            failed += 1
            print("FAILED the workbook")
    print(f"{chosen.count} departments in {seconds:.1f} s, {memory} MB, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
