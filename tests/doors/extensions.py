#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What the extensions of databases promise: python3 extensions.py [--sqlite MODULE]
[--postgres MODULE --postgres-sql FILE]. Status 77 where there is no database."""
import argparse
import json
import sys

import databases

LADDER = "98%以上|95%～98%|90%～95%|90%以下"
GAP = "98%以上|92%～95%|90%～92%|90%以下"
COUNT = "3次以内|5次以内|8次以内|10次以内"
problems = []
checks = 0


def check(database, condition, what):
    global checks
    checks += 1
    if not condition:
        problems.append(f"{database.name}: {what}")


def one(database, sql, *parameters):
    return database.rows(sql, parameters)[0][0]


def refused(database, sql, *parameters):
    """The sentence by which the database refuses."""
    try:
        return f"not refused: {database.rows(sql, parameters)}" and ""
    except databases.Failed as problem:
        return str(problem)


def texts_are_graded(database):
    for bands, value, word in [(LADDER, "97.995%", "良"), (LADDER, "98%", "优"),
                               (LADDER, "49/50", "优"), (LADDER, "0.1%", "差"),
                               (COUNT, "2次", "优"), (COUNT, "4", "良"),
                               ("非常满意|满意|一般满意|不满意", "满意", "良"),
                               ("95%以上|90%～95%|85%～92%|85%以下", "91%", None)]:
        got = one(database, "SELECT jixiao_grade(?, ?)", bands, value)
        check(database, got == word, f"{value} in {bands} is {got}, not {word}")


def null_stays_null(database):
    check(database, one(database, "SELECT jixiao_grade(NULL, '1%')") is None, "null bands")
    check(database, one(database, "SELECT jixiao_grade(?, NULL)", LADDER) is None, "null value")


def what_is_no_measurement_is_refused(database):
    cases = ["", "NaN", "Infinity", "97", "3次", "x" * 1000000, "9" * 1000000, "优\ufffd"]
    for value in cases:
        sentence = refused(database, "SELECT jixiao_grade(?, ?)", LADDER, value)
        check(database, "jixiao" in sentence, f"{value[:20]!r} is not refused: {sentence[:200]}")
    for bands in ["", "98%以上", LADDER + "|1|2|3|4|5|6|7|8", "9" * 1000000]:
        sentence = refused(database, "SELECT jixiao_grade(?, '1%')", bands)
        check(database, "jixiao" in sentence, f"{bands[:20]!r} is no standard: {sentence[:200]}")


def a_bare_number_is_what_the_call_says(database):
    for value, bare, word in [("97.995", "percent", "良"), ("0.98", "ratio", "优"),
                              ("98", "unit", "优")]:
        got = one(database, "SELECT jixiao_grade(?, ?, ?)", LADDER, value, bare)
        check(database, got == word, f"{value} as {bare} is {got}")
    check(database, "percent" in refused(database, "SELECT jixiao_grade(?, '1', 'x')", LADDER),
          "an unknown word for bare numbers is refused")


def an_explanation_is_the_whole_answer(database):
    answer = json.loads(one(database, "SELECT jixiao_explain(?, '97.995%')", LADDER))
    check(database, answer["grade_id"] == "good" and answer["to_next"] == "0.005%", answer)
    answer = json.loads(one(database, "SELECT jixiao_explain(?, '3次')", LADDER))
    check(database, answer["error"]["code"] == "unit-mismatch", answer)


def a_rule_gives_points(database):
    rule = "完成率100%得满分，每低于5%扣2分，扣完为止"
    for case, points in [("100%", "5"), ("94%", "3"), ("10%", "0")]:
        got = one(database, "SELECT jixiao_points(?, 5, ?)", rule, case)
        check(database, got == points, f"{case} has {got} points")
    for words, full, case in [(rule, "5", "NaN"), ("", "5", "1%"), (rule, "-1", "94%")]:
        sentence = refused(database, f"SELECT jixiao_points(?, {full}, ?)", words, case)
        check(database, "jixiao" in sentence, f"{words} {full} {case}: {sentence[:100]}")
    check(database, one(database, "SELECT jixiao_points(NULL, 5, '1%')") is None, "a null rule")


def sqlite_refuses_binary_fractions(database):
    check(database, "REAL" in refused(database, "SELECT jixiao_grade(?, 0.98)", LADDER), "a REAL")
    check(database, one(database, "SELECT jixiao_grade(?, 4)", COUNT) == "良", "an integer")
    sentence = refused(database, "SELECT jixiao_grade(?, CAST(x'E4BC' AS TEXT))", LADDER)
    check(database, "jixiao" in sentence, "broken UTF-8")


def postgres_reads_numeric_exactly(database):
    cases = [("97.9999999999999999999999999999", "良"), ("98.000", "优"), ("98", "优"),
             ("90", "中"), ("89.99999", "差"), ("0", "差"), ("0.0001", "差"), ("-12345.6789", "差"),
             ("10000.5", "优"), ("94.10", "中")]
    for number, word in cases:
        got = one(database, f"SELECT jixiao_grade(?, {number}::numeric, 'percent')", LADDER)
        check(database, got == word, f"numeric {number} is {got}, not {word}")
        text = json.loads(one(database, f"SELECT jixiao_explain(?, {number}::numeric, 'percent')",
                              LADDER))["value"]
        check(database, text == number, f"numeric {number} is read as {text}")
    for number in ["'NaN'", "'Infinity'", "'-Infinity'", "1e60", "1234567890123456789012345678901234567890"]:
        sentence = refused(database, f"SELECT jixiao_grade(?, {number}::numeric, 'percent')", LADDER)
        check(database, "jixiao" in sentence, f"{number}: {sentence[:200]}")
    same = database.rows(
        "SELECT count(*) FROM generate_series(-20000, 20000, 7) AS n WHERE"
        " jixiao_explain(?, (n / 100.0)::numeric(12, 4), 'unit')"
        " <> jixiao_explain(?, ((n / 100.0)::numeric(12, 4))::text, 'unit')", (LADDER, LADDER))
    check(database, same[0][0] == "0", f"numeric and its text differ: {same}")


def postgres_stores_only_sound_standards(database):
    database.rows("CREATE TABLE rule (bands jixiao_standard)")
    database.rows("INSERT INTO rule VALUES (?)", (LADDER,))
    check(database, "空档" in refused(database, "INSERT INTO rule VALUES (?)", GAP), "a gap")
    for bands in ["98%以上", "|||", "x" * 100000]:
        check(database, refused(database, "INSERT INTO rule VALUES (?)", bands), bands[:20])
    got = one(database, "SELECT jixiao_grade(bands, '97%') FROM rule")
    check(database, got == "良", f"of a stored standard: {got}")
    check(database, one(database, "SELECT bands FROM rule") == LADDER, "prints as written")
    kinds = database.rows("SELECT DISTINCT provolatile, proparallel FROM pg_proc"
                          " WHERE proname IN ('jixiao_grade', 'jixiao_explain')")
    check(database, kinds == [("i", "s")], f"immutable, parallel safe: {kinds}")
    mixed = database.rows(
        "SELECT jixiao_grade(b, v) FROM (VALUES (?, '97%'), (?, '4次'), (?, '97%')) AS t (b, v)",
        (LADDER, COUNT, LADDER))
    check(database, [row[0] for row in mixed] == ["良", "良", "良"], f"changing bands: {mixed}")


def main():
    options = argparse.ArgumentParser()
    for name in ("--sqlite", "--postgres", "--postgres-sql"):
        options.add_argument(name)
    found = databases.opened(options.parse_args())
    for database in found:
        try:
            for test in (texts_are_graded, null_stays_null, what_is_no_measurement_is_refused,
                         a_bare_number_is_what_the_call_says, a_rule_gives_points,
                         an_explanation_is_the_whole_answer):
                test(database)
            if database.name == "SQLite":
                sqlite_refuses_binary_fractions(database)
            else:
                postgres_reads_numeric_exactly(database)
                postgres_stores_only_sound_standards(database)
        finally:
            database.close()
    for problem in problems:
        print("FAILED " + problem)
    names = ", ".join(database.name for database in found)
    print(f"{names}: {checks} checks, {len(problems)} failed")
    return 77 if not found else 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
