#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Times the doors of Python and PostgreSQL against what one would write there without us.

    python3 bench/languages.py --bin build/release/bin [--rows 1000000] [--rounds 11]

Prints one line of JSON a figure, as harness.hpp does: contenders run by turns, a ratio is the median
of the rounds, and their answers are compared before. Where there is no PostgreSQL, or the extension
was not built, that is left out with a word on stderr.
"""
import argparse
import array
import json
import os
import pathlib
import random
import statistics
import sys
import time
from decimal import Decimal

HERE = pathlib.Path(__file__).resolve().parent
BANDS = "98%以上|95%～98%|90%～95%|90%以下"
BOUNDS = (Decimal(98), Decimal(95), Decimal(90))
WORDS = ("优", "良", "中", "差")


def say(text):
    print("languages: " + text, file=sys.stderr, flush=True)


def thousandths(rows):
    """85% to 100%."""
    source = random.Random(2019)
    return [source.randrange(85000, 100001) for _ in range(rows)]


def printed(what, name, baseline, times, goal):
    ours, theirs = times[name], times[baseline]
    line = {"what": what, "name": name, "baseline": baseline,
            "ratio": round(statistics.median(a / b for a, b in zip(ours, theirs)), 4),
            "ns": round(statistics.median(ours), 3), "baseline_ns": round(statistics.median(theirs), 3)}
    if goal:
        line.update(goal)
    print(json.dumps(line, ensure_ascii=False), flush=True)


def by_turns(contenders, rounds):
    """Nanoseconds a row of each, one round unmeasured."""
    times = {name: [] for name in contenders}
    for turn in range(-1, rounds):
        for name, work in contenders.items():
            took = work()
            if turn >= 0:
                times[name].append(took)
    return times


def timed(work, rows):
    def once():
        start = time.process_time_ns()
        work()
        return (time.process_time_ns() - start) / rows
    return once


def python_loop(values):
    best, good, fair = BOUNDS
    return [1 if v >= best else 2 if v >= good else 3 if v >= fair else 4 for v in values]


def time_python(jixiao, numbers, rounds):
    standard = jixiao.Standard(BANDS)
    scaled = array.array("q", numbers)
    decimals = [Decimal(number) / 1000 for number in numbers]
    texts = [f"{number // 1000}.{number % 1000:03}%" for number in numbers]
    wanted = python_loop(decimals)
    for name, ranks in (("integers", standard.ranks(scaled, scale=3)), ("texts", standard.ranks(texts))):
        if list(ranks.codes) != wanted:
            sys.exit(f"languages: a column of {name} has other grades")
    rows = len(numbers)
    times = by_turns({"a loop over Decimal": timed(lambda: python_loop(decimals), rows),
                      "a loop that makes Decimal of texts": timed(
                          lambda: python_loop([Decimal(text[:-1]) for text in texts]), rows),
                      "ranks of integers": timed(lambda: standard.ranks(scaled, scale=3), rows),
                      "ranks of texts": timed(lambda: standard.ranks(texts), rows)}, rounds)
    printed("a column in Python", "a loop over Decimal", "ranks of integers", times,
            {"sense": "at least", "goal": 50})
    printed("a column of texts in Python", "a loop that makes Decimal of texts", "ranks of texts",
            times, None)


def time_postgres(database, numbers, rounds):
    rows = len(numbers)
    path = database.folder / "numbers.csv"
    path.write_text("\n".join(f"{number // 1000}.{number % 1000:03}" for number in numbers) + "\n")
    os.chmod(path, 0o644)
    database.psql(f"CREATE TABLE numbers (v numeric);\n\\copy numbers FROM '{path}'\n"
                  "VACUUM ANALYZE numbers;\n")
    own = ("CASE WHEN v >= 98 THEN '优' WHEN v >= 95 THEN '良' WHEN v >= 90 THEN '中' "
           "ELSE '差' END")
    ours = f"jixiao_grade('{BANDS}', v, 'percent')"
    unlike = database.rows(f"SELECT count(*) FROM numbers WHERE {own} IS DISTINCT FROM {ours}")
    if unlike[0][0] != "0":
        sys.exit(f"languages: PostgreSQL grades {unlike[0][0]} rows otherwise")

    def asked(expression):
        text = ("SET max_parallel_workers_per_gather = 0; SET jit = off;\n"
                "EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) "
                f"SELECT count(*) FILTER (WHERE {expression} = '优') FROM numbers")

        def once():
            plan = json.loads("\n".join("".join(row) for row in database.rows(text)))
            return plan[0]["Execution Time"] * 1e6 / rows
        return once

    times = by_turns({"CASE over numeric": asked(own), "jixiao_grade": asked(ours)}, rounds)
    printed("a grade in PostgreSQL", "jixiao_grade", "CASE over numeric", times,
            {"sense": "at most", "goal": 1.2})


def main():
    options = argparse.ArgumentParser(description=__doc__,
                                      formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--bin", type=pathlib.Path, required=True)
    options.add_argument("--rows", type=int, default=1000000)
    options.add_argument("--rounds", type=int, default=11)
    chosen = options.parse_args()
    build = chosen.bin.resolve().parent
    library = build / "lib" / "libjixiao.so"
    if not library.exists():
        say(f"left out: there is no {library}")
        return
    os.environ["JIXIAO_LIBRARY"] = str(library)
    sys.path[:0] = [str(HERE.parent / "src" / "python"), str(HERE.parent / "tests" / "doors")]
    import databases
    import jixiao
    numbers = thousandths(chosen.rows)
    time_python(jixiao, numbers, chosen.rounds)
    module = build / "lib" / "jixiao_postgres.so"
    scripts = sorted((build / "share" / "postgresql" / "extension").glob("jixiao--*.sql"))
    if not module.exists() or not scripts:
        say("left out: PostgreSQL's extension was not built")
        return
    try:
        database = databases.Postgres(module, scripts[-1])
    except databases.Absent as problem:
        say(f"left out: {problem}")
        return
    try:
        time_postgres(database, numbers, chosen.rounds)
    finally:
        database.close()


if __name__ == "__main__":
    main()
