#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Times a CSV of many rows graded by many standards against cat, wc, awk and DuckDB.

    python3 bench/streams.py --bin build/release/bin [--rows 10000000] [--rounds 5]

Prints one line of JSON a figure, as harness.hpp does. The outputs are compared, byte by byte,
before anything is timed. Times are what the processes had of a processor, in user and system
together: all have one thread, and the wall's would be about what else the machine does. What is not
installed is left out with a word on stderr.
"""
import argparse
import filecmp
import json
import os
import pathlib
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

AWK = """
NR == FNR { if (FNR > 1) { a[$1] = $2 + 0; b[$1] = $3 + 0; c[$1] = $4 + 0 } next }
FNR == 1 { print "id,value,grade,reason"; next }
{
  v = $2 + 0; id = $1
  g = v >= a[id] ? "优" : v >= b[id] ? "良" : v >= c[id] ? "中" : "差"
  r = v == a[id] || v == b[id] || v == c[id] ? "shared_bound" : "direct"
  print id "," $2 "," g "," r
}
"""

# Bounds are read as numbers beforehand, so that the database reads no band text at all.
DUCKDB = """
COPY (
  SELECT r.id, r.value,
    CASE WHEN v >= a THEN '优' WHEN v >= b THEN '良' WHEN v >= c THEN '中' ELSE '差' END AS grade,
    CASE WHEN v = a OR v = b OR v = c THEN 'shared_bound' ELSE 'direct' END AS reason
  FROM (SELECT id, value, CAST(rtrim(value, '%') AS DECIMAL(18, 4)) AS v
        FROM read_csv('{rows}', header = true, columns = {{'id': 'VARCHAR', 'value': 'VARCHAR'}})) r
  JOIN read_csv('{bounds}', header = true, columns = {{'id': 'VARCHAR', 'a': 'DECIMAL(18, 4)',
       'b': 'DECIMAL(18, 4)', 'c': 'DECIMAL(18, 4)'}}) s ON r.id = s.id
) TO '{out}' (HEADER, DELIMITER ',')
"""

CASE = ("CASE WHEN v >= 98 THEN 3 WHEN v >= 95 THEN 2 WHEN v >= 90 THEN 1 ELSE 0 END")
COLUMN = """CREATE TABLE t AS SELECT CAST(CAST(850000 + (range * 48271) % 150001 AS DECIMAL(18, 0))
  * CAST('0.0001' AS DECIMAL(5, 4)) AS DECIMAL(18, 4)) AS v FROM range({rows})"""

# Prints for every statement how many microseconds it took, and the last value it gave.
NODE = """
const { DuckDBInstance } = require("@duckdb/node-api");
(async () => {
  const c = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  const result = [];
  for (const statement of JSON.parse(require("fs").readFileSync(0, "utf8"))) {
    const start = process.cpuUsage();
    const rows = (await c.runAndReadAll(statement)).getRows();
    const spent = process.cpuUsage(start);
    result.push([spent.user + spent.system, rows.length ? String(rows[0][0]) : ""]);
  }
  console.log(JSON.stringify(result));
})().catch((e) => { console.error(e.message); process.exit(1); });
"""


def say(text):
    print("streams: " + text, file=sys.stderr, flush=True)


def make_files(folder, rows, standards):
    """Rows of every grade, one in thirty on a bound; in no order."""
    made = random.Random(2019)
    cents = lambda n: f"{n // 100}.{n % 100:02d}".rstrip("0").rstrip(".")
    ids = [f"S{i:04d}" for i in range(standards)]
    texts, bounds = ["id,优,良,中,差"], ["id,a,b,c"]
    for i, name in enumerate(ids):
        a, b, c = (cents(n - i % 100) for n in (9800, 9500, 9000))
        texts.append(f"{name},{a}%以上,{b}%～{a}%,{c}%～{b}%,{c}%以下")
        bounds.append(f"{name},{a},{b},{c}")
    (folder / "standards.csv").write_text("\n".join(texts) + "\n", encoding="utf-8")
    (folder / "bounds.csv").write_text("\n".join(bounds) + "\n", encoding="utf-8")
    values = [cents(n) + "%" for n in range(8500, 10001)]
    with open(folder / "rows.csv", "w", encoding="ascii") as out:
        out.write("id,value\n")
        for first in range(0, rows, 50000):
            count = min(50000, rows - first)
            pairs = zip(made.choices(ids, k=count), made.choices(values, k=count))
            out.write("".join(f"{name},{value}\n" for name, value in pairs))


def run(command, output=None):
    """Seconds of the whole process."""
    spent = lambda: sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    with open(output or os.devnull, "wb") as out:
        start = spent()
        subprocess.run(command, check=True, stdout=out, stderr=subprocess.DEVNULL)
        return spent() - start


class DuckDB:
    """DuckDB as npm has it, with one thread; seconds inside its process, without starting it."""

    def __init__(self):
        cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache"))
        self.folder = cache / "jixiao-duckdb"
        self.is_here = self._install()

    def _install(self):
        if (self.folder / "node_modules/@duckdb/node-api").is_dir():
            return True
        if not shutil.which("node") or not shutil.which("npm"):
            return False
        self.folder.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(["npm", "install", "--prefix", str(self.folder), "--no-audit",
                               "--no-fund", "--no-save", "@duckdb/node-api"], capture_output=True)
        return done.returncode == 0

    def run(self, statements):
        """[(seconds, first value)] of the statements."""
        environment = dict(os.environ, NODE_PATH=str(self.folder / "node_modules"))
        done = subprocess.run(["node", "-e", NODE], input=json.dumps(statements), text=True,
                              env=environment, stdout=subprocess.PIPE, check=True)
        return [(microseconds / 1e6, value) for microseconds, value in json.loads(done.stdout)]


def without(file, timed):
    """`timed`, once its output is gone: to free an old file's pages is no work of the new one."""
    def run_it():
        file.unlink(missing_ok=True)
        return timed()
    return run_it


def contenders(folder, binary, duckdb):
    rows = str(folder / "rows.csv")
    ours = [str(binary / "jixiao"), "batch", str(folder / "standards.csv"), rows, "--threads", "1"]
    # Into a file that it is given, as cat and awk write: with -o it waits for the disk.
    every = {"jixiao batch": lambda: run(ours, folder / "ours.csv"),
             "cat": lambda: run(["cat", rows], folder / "cat.csv"),
             "wc -l": lambda: run(["wc", "-l", rows])}
    if shutil.which("awk"):
        every["awk"] = lambda: run(["awk", "-F,", AWK, str(folder / "bounds.csv"), rows],
                                   folder / "awk.csv")
    if duckdb.is_here:
        query = DUCKDB.format(rows=rows, bounds=folder / "bounds.csv", out=folder / "duckdb.csv")
        every["DuckDB"] = lambda: duckdb.run([query])[0][0]
    for name in {"awk", "DuckDB"} - set(every):
        say(f"left out {name}, which is not installed")
    outputs = {"jixiao batch": "ours.csv", "cat": "cat.csv", "awk": "awk.csv", "DuckDB": "duckdb.csv"}
    return {name: without(folder / outputs[name], timed) if name in outputs else timed
            for name, timed in every.items()}, ours


def compare_outputs(folder, every):
    for name in every:
        every[name]()
    for name, file in (("awk", "awk.csv"), ("DuckDB", "duckdb.csv")):
        if name in every and not filecmp.cmp(folder / "ours.csv", folder / file, shallow=False):
            sys.exit(f"streams: the output of {name} differs from that of jixiao batch")


def figure(what, name, baseline, ratio, goal=None, **more):
    line = {"what": what, "name": name, "baseline": baseline, "ratio": round(ratio, 4), **more}
    if goal:
        line["sense"], line["goal"] = goal
    print(json.dumps(line, ensure_ascii=False), flush=True)


def peak_memory(ours):
    """MiB; by a small process of its own, since a child is charged what its parent had."""
    if not os.access("/usr/bin/time", os.X_OK):
        return say("left out peak memory, since /usr/bin/time is not installed")
    done = subprocess.run(["/usr/bin/time", "-f", "%M", *ours], stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True, check=True)
    figure("CSV in, graded CSV out: peak memory, MiB", "jixiao batch", "—",
           int(done.stderr.split()[-1]) / 1024, ("at most", 16))


def time_streams(folder, binary, duckdb, rows, rounds):
    every, ours = contenders(folder, binary, duckdb)
    compare_outputs(folder, every)
    times = {name: [] for name in every}
    for _ in range(rounds):
        for name in every:
            times[name].append(every[name]())
    middle = {name: statistics.median(t) * 1e9 / rows for name, t in times.items()}
    ratio = lambda name, base: statistics.median(a / b for a, b in zip(times[name], times[base]))
    what = f"CSV in, graded CSV out, {rows:,} rows × 1,000 standards"
    for base, goal in (("wc -l", ("at most", 10)), ("cat", None)):
        figure(what, "jixiao batch", base, ratio("jixiao batch", base), goal,
               ns=middle["jixiao batch"], baseline_ns=middle[base])
    for name, goal in (("DuckDB", ("at least", 15)), ("awk", None)):
        if name in every:
            figure(what, name, "jixiao batch", ratio(name, "jixiao batch"), goal, ns=middle[name],
                   baseline_ns=middle["jixiao batch"])
    peak_memory(ours)


def time_case(binary, duckdb, rows, rounds):
    """A CASE over a DECIMAL(18,4) column in the database's memory, against our column."""
    ratios = {"sum": [], "kept": [], "sum to limit": [], "kept to limit": []}
    for _ in range(rounds):
        ours = json.loads(subprocess.run([str(binary / "bench_fixed_column"), "--rows", str(rows)],
                                         check=True, stdout=subprocess.PIPE).stdout)
        summed = f"SELECT CAST(sum({CASE}) AS BIGINT) FROM t"
        kept = f"CREATE OR REPLACE TABLE k AS SELECT CAST({CASE} AS UTINYINT) AS g FROM t"
        done = duckdb.run([COLUMN.format(rows=rows), summed, summed, summed, kept, kept, kept])
        if int(done[1][1]) != ours["answer"]:
            sys.exit("streams: DuckDB sums up other grades")
        ratios["sum"].append(statistics.median(t for t, _ in done[1:4]) * 1e9 / ours["sum"])
        ratios["kept"].append(statistics.median(t for t, _ in done[4:7]) * 1e9 / ours["kept"])
        ratios["sum to limit"].append(ours["sum"] / ours["limit"])
        ratios["kept to limit"].append(ours["kept"] / ours["limit"])
    for name, goal in (("sum", 15), ("kept", 40)):
        figure(f"CASE over DECIMAL(18,4), grades {'summed up' if name == 'sum' else 'kept'}",
               "DuckDB", "grade_column", statistics.median(ratios[name]), ("at least", goal))
    for name, what in (("sum to limit", "summed up"), ("kept to limit", "kept")):
        figure(f"a DECIMAL(18,4) column, grades {what}", "grade_column",
               "the column read as fast as one thread can", statistics.median(ratios[name]))


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--bin", type=pathlib.Path, required=True, help="where the programs are")
    options.add_argument("--rows", type=int, default=10_000_000)
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    duckdb = DuckDB()
    with tempfile.TemporaryDirectory(prefix="jixiao-bench-") as name:
        folder = pathlib.Path(name)
        make_files(folder, chosen.rows, 1000)
        time_streams(folder, chosen.bin, duckdb, chosen.rows, chosen.rounds)
    if duckdb.is_here:
        time_case(chosen.bin, duckdb, chosen.rows, min(chosen.rounds, 3))


if __name__ == "__main__":
    main()
