#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What the other tests of doors leave of bad input, a full disk and threads:

    python3 bad_input.py --bin PROGRAM [--sqlite MODULE] [--postgres MODULE --postgres-sql FILE]

BAD_INPUT.md beside this says which test holds what of each door. What is not here is left out.
"""
import argparse
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading

import databases
import generated

HERE = pathlib.Path(__file__).resolve().parent
STANDARDS = [["98%以上", "95%～98%", "90%～95%", "90%以下"], ["3次以内", "5次以内", "8次以内", "10次以内"]]
LADDER = "|".join(STANDARDS[0])
SOURCE = """
import gov.table.Rules;
import java.math.BigDecimal;
import java.util.Arrays;
public final class Bad {
  static String said(Runnable call) {
    try { call.run(); return "no refusal"; } catch (IllegalArgumentException e) { return e.getMessage(); }
  }
  static void same(String got, String wanted) {
    if (!got.equals(wanted)) { System.out.println("FAILED " + got + ", not " + wanted); System.exit(1); }
  }
  public static void main(String[] words) throws Exception {
    final Rules.Standard rate = Rules.ALL.get(0), count = Rules.ALL.get(1);
    same(said(() -> rate.grade(null)), "empty-text");
    same(said(() -> rate.grade(BigDecimal.ONE, null)), "empty-text");
    same(said(() -> rate.grade(BigDecimal.ONE, BigDecimal.ZERO)), "zero-denominator");
    same(said(() -> count.grade(new BigDecimal("-1"))), "negative-count");
    same(said(() -> rate.gradeLabel(null)), "empty-text");
    same(said(() -> rate.gradeLabel("\\ud800")), "unknown-label");
    final char[] many = new char[1000000];
    Arrays.fill(many, '9');
    same(rate.grade(new BigDecimal("0." + new String(many))).word, "\\u5dee");
    same(rate.grade(new BigDecimal(1).scaleByPowerOfTen(1000000)).word, "\\u4f18");
    same(said(() -> rate.gradeLabel(new String(many))), "unknown-label");
    same(String.valueOf(Rules.of(null, "none")), "null");
    final int[] wrong = new int[8];
    Thread[] threads = new Thread[8];
    for (int t = 0; t < threads.length; t++) {
      final int own = t;
      threads[t] = new Thread(() -> {
        for (int i = 0; i < 20000; i++)
          if (rate.grade(BigDecimal.valueOf(i + own, 2)).rank != (i + own >= 9800 ? 1 : i + own >= 9500 ? 2 : i + own >= 9000 ? 3 : 4)) wrong[own]++;
      });
      threads[t].start();
    }
    for (Thread t : threads) t.join();
    same(Arrays.toString(wrong), "[0, 0, 0, 0, 0, 0, 0, 0]");
    System.out.println("refusals, long numbers, and 160000 answers in threads");
  }
}
"""


class Tests:
    def __init__(self, program):
        self.program = str(pathlib.Path(program).resolve())
        self.checks = 0
        self.problems = []

    def expect(self, is_so, what):
        self.checks += 1
        if not is_so:
            self.problems.append(what)

    def table(self, folder):
        path = pathlib.Path(folder, "table.csv")
        lines = ["职责,活动,绩效目标,绩效指标,优,良,中,差"]
        lines += [",".join(["甲", "乙", "目标", f"指标{n}"] + cells) for n, cells in enumerate(STANDARDS)]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    def numbers_that_are_none_in_sql(self):
        """NULL has no grade and no reason; NaN and infinities have no grade and say why."""
        types = {"SQL in PostgreSQL": ("numeric", "'{}'::numeric"), "SQL in DuckDB": ("DOUBLE", "'{}'::DOUBLE"),
                 "SQL in DuckDB, as for Spark": ("DOUBLE", "'{}'::DOUBLE"),
                 "SQL in ClickHouse": ("Float64", "toFloat64('{}')")}
        for name, (script, dialect) in generated.ENGINES.items():
            written = generated.expressions(self.program, STANDARDS, dialect)
            kind, cast = types.get(name, ("DECIMAL(30, 5)", None))
            rows = ["(0, NULL)"] + ([f"({n}, {cast.format(text)})" for n, text in
                                     enumerate(("NaN", "Infinity", "-Infinity"), 1)] if cast else [])
            text = f"CREATE TABLE bad (n INTEGER, v {kind});\nINSERT INTO bad VALUES {', '.join(rows)};\n"
            for grade, why in written.values():
                text += f"SELECT n, COALESCE({grade}, '-'), COALESCE({why}, '-') FROM bad ORDER BY n;\n"
            with tempfile.TemporaryDirectory() as folder:
                file = pathlib.Path(folder, "script.sql")
                file.write_text(text, encoding="utf-8")
                done = subprocess.run(["sh", HERE.parent / "sql" / script, file], capture_output=True,
                                      encoding="utf-8")
            if done.returncode == 77:
                print(f"left out: {name}")
                continue
            wanted = [f"{n}|-|{'not-finite' if n else '-'}" for n in range(len(rows))] * len(STANDARDS)
            self.expect(done.stdout.split() == wanted, f"{name}: {done.stdout.split()} {done.stderr[-200:]}")

    def java(self):
        if not shutil.which("javac"):
            return print("left out: no javac")
        with tempfile.TemporaryDirectory() as folder:
            work = pathlib.Path(folder)
            subprocess.run([self.program, "java", self.table(folder), "-o", work / "src", "--class",
                            "Rules", "--package", "gov.table"], check=True, capture_output=True)
            (work / "Bad.java").write_text(SOURCE, encoding="ascii")
            subprocess.run(["javac", "--release", "8", "-Xlint:-options", "-encoding", "US-ASCII", "-d",
                            work / "classes", work / "src/gov/table/Rules.java", work / "Bad.java"],
                           check=True)
            done = subprocess.run(["java", "-cp", work / "classes", "Bad"], capture_output=True, text=True)
            self.expect(done.returncode == 0, done.stdout + done.stderr)
            print("Java: " + done.stdout.strip())

    def a_full_disk(self):
        """What is written for others says that it could not be."""
        with tempfile.TemporaryDirectory() as folder:
            table, work = self.table(folder), pathlib.Path(folder)
            (work / "src/gov").mkdir(parents=True)
            (work / "src/gov/Rules.java").symlink_to("/dev/full")
            for words in (["java", table, "-o", work / "src", "--class", "Rules", "--package", "gov",
                           "--force"], ["sql", table], ["sql", table, "--view"]):
                with open("/dev/full", "wb") as full:
                    done = subprocess.run([self.program, *words], stdout=full, stderr=subprocess.PIPE)
                self.expect(done.returncode != 0 and "磁盘满了" in done.stderr.decode(),
                            f"{words[0]} on a full disk: {done.returncode} {done.stderr.decode()}")

    def sqlite(self, module):
        if not hasattr(sqlite3.Connection, "enable_load_extension"):
            return print("left out: this Python's SQLite loads no extensions")
        wrong = []

        def work(seed):
            database = sqlite3.connect(":memory:")
            database.enable_load_extension(True)
            database.execute("SELECT load_extension(?)", (str(module),))
            for n in range(seed, 11000, 7):
                got = database.execute("SELECT jixiao_grade(?, ?)", (LADDER, f"{n / 100:.2f}%")).fetchone()
                if got[0] != "优良中差"[sum(n < b for b in (9800, 9500, 9000))]:
                    wrong.append((n, got))
        threads = [threading.Thread(target=work, args=(seed,)) for seed in range(4)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        self.expect(not wrong, f"SQLite in threads: {wrong[:3]}")

    def postgres(self, database):
        for bad in (r"convert_from('\xe4bc'::bytea, 'UTF8')", r"E'\xff\xfe'", r"E'\x00'"):
            try:
                database.rows(f"SELECT jixiao_grade('{LADDER}', {bad})")
                self.expect(False, f"PostgreSQL takes {bad}")
            except databases.Failed as problem:
                self.expect("encoding" in str(problem), str(problem))
        graded = (f"SELECT jixiao_grade('{LADDER}', '97%'), jixiao_grade('{LADDER}'::text::jixiao_standard,"
                  f" '9%'), length(jixiao_explain('{LADDER}', '次')) > 20")
        for encoding in ("EUC_CN", "SQL_ASCII"):
            got = database.with_encoding(encoding, graded)
            self.expect(got == "良,差,t", f"PostgreSQL in {encoding}: {got}")
        query = (f"SELECT count(*), count(DISTINCT jixiao_grade('{LADDER}', (n / 100.0)::numeric, 'unit')),"
                 f" sum(hashtext(jixiao_explain('{LADDER}', (n / 100.0)::numeric, 'unit'))::bigint) FROM t")
        database.rows("CREATE TABLE t AS SELECT generate_series(0, 20000) AS n")
        alone = database.rows("SET max_parallel_workers_per_gather = 0; " + query)
        many = ("SET max_parallel_workers_per_gather = 4; SET parallel_setup_cost = 0;"
                " SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0; ")
        plan = database.rows(many + "EXPLAIN " + query)
        self.expect(any("Parallel" in str(row) for row in plan), f"no parallel plan: {plan}")
        self.expect(database.rows(many + query) == alone, "PostgreSQL's workers give something else")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bin", required=True)
    for name in ("--sqlite", "--postgres", "--postgres-sql"):
        options.add_argument(name)
    chosen = options.parse_args()
    tests = Tests(chosen.bin)
    tests.numbers_that_are_none_in_sql()
    tests.java()
    tests.a_full_disk()
    if chosen.sqlite:
        tests.sqlite(pathlib.Path(chosen.sqlite).resolve())
    for database in databases.opened(argparse.Namespace(**{**vars(chosen), "sqlite": None})):
        try:
            tests.postgres(database)
        finally:
            database.close()
    for problem in tests.problems:
        print("FAILED " + problem)
    print(f"{tests.checks} checks, {len(tests.problems)} failed")
    return 1 if tests.problems else 0


if __name__ == "__main__":
    sys.exit(main())
