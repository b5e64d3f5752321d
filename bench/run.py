#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs every bench that prints figures, and writes what they say as a table and a picture.

    python3 bench/run.py --bin build/release/bin [--out bench] [--only columns,texts] [--rows N]
                         [--repeats N] [--beside build/of/other/code/bin]

Every program runs several times: where its memory lies differs from one process to the next, which
the rounds inside one do not see. A figure is the median of its runs, beside the least and the most.
With --beside the programs of another build run by turns with these, and the table says what they
gave.

Writes results.md and results.svg into --out, and the table on stdout. --lines keeps the raw lines
of JSON; --from reads them instead of running anything.
"""
import argparse
import datetime
import json
import pathlib
import platform
import statistics
import subprocess
import sys

import picture

PROGRAMS = ("columns", "curves", "decimal", "doors", "rules", "texts")
SCRIPTS = ("languages", "streams")

# What bounds a figure that is not reached; only what a profile or a count of bytes has shown.
BOUNDS = {
    "CSV in, graded CSV out / wc -l":
        "twice as many bytes are written as read, and wc writes none: of a profile of 2026-11-26, "
        "41 % is the system reading and writing, 30 % reading and grading values and writing rows, "
        "17 % finding standards, 8 % finding quotes, commas and line ends; 4 % is until the first "
        "row, in which standards are read and checked",
    "CSV in, graded CSV out / DuckDB":
        "of a profile of 2026-11-26, 41 % of our time is the system reading and writing, 30 % "
        "reading and grading values and writing rows, 17 % finding standards",
    "CASE over DECIMAL(18,4), grades summed up":
        "memory, on the Intel Xeon of 2026-11-26, where grading the column and summing up took a sixth "
        "more than one thread needs to read it in the widest registers; the last lines of the table "
        "say what it is here",
    "CASE over DECIMAL(18,4), grades kept":
        "memory, as where they are summed up",
    "a standard a row of 1,000, random order":
        "12 bytes a row are read where the loop reads 8, which alone makes it 1.4 ×; from cache a "
        "row still takes 0.9 ns against 0.1, since each loads a row of thresholds of its own, and "
        "its code once the comparison has found the place",
    "a standard a row of 1,000, sorted":
        "12 bytes a row are read where the loop reads 8; the codes are written past the caches, "
        "so that 13 bytes a row move where the loop moves 10, its reads before writing included",
    "one standard, two threads":
        "memory, which two threads share: on the Intel Xeon of 2026-11-26 a thread alone took less "
        "than the loop does",
}


def run(command):
    print("run.py: " + " ".join(map(str, command)), file=sys.stderr, flush=True)
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"run.py: {command[0]} failed")
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def merged(runs):
    """One line of those that the runs printed at its place."""
    line = dict(runs[0])
    if "curve" in line:
        line["ns"] = min(one["ns"] for one in runs)
        return line
    for key in ("ratio", "ns", "baseline_ns"):
        if key in line:
            line[key] = statistics.median(one[key] for one in runs)
    measured = [one[measure_of(line)] for one in runs]
    return dict(line, least=min(measured), most=max(measured))


def merged_all(runs):
    return [merged(same) for same in zip(*runs, strict=True)]


def identity(line):
    return tuple(line.get(key) for key in ("what", "baseline", "name", "curve", "series", "x"))


def measure_of(line):
    return "ns" if "goal_ns" in line or "curve" in line else "ratio"


def command_of(name, folder, chosen):
    rows = ["--rows", chosen.rows] if chosen.rows and name in ("columns", "streams") else []
    if name in SCRIPTS:
        script = pathlib.Path(__file__).with_name(f"{name}.py")
        return [sys.executable, script, "--bin", folder, *rows]
    return [folder / f"bench_{name}", *rows]


def run_all(chosen):
    wanted = chosen.only.split(",") if chosen.only else [*PROGRAMS, *SCRIPTS]
    lines = []
    for name in wanted:
        ours, theirs = [], []
        for _ in range(chosen.repeats):
            ours.append(run(command_of(name, chosen.bin, chosen)))
            if chosen.beside and (name == "streams" or (chosen.beside / f"bench_{name}").exists()):
                theirs.append(run(command_of(name, chosen.beside, chosen)))
        beside = {identity(line): line for line in merged_all(theirs)}
        for line in merged_all(ours):
            other = beside.get(identity(line))
            lines.append(dict(line, beside=other[measure_of(line)]) if other else line)
    return lines


def machine():
    model = platform.processor() or platform.machine()
    try:
        for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    except OSError:
        pass
    return f"{model}, {platform.system()} {platform.release().split('-')[0]}"


def compiler(binary):
    """What the build's cache says it was compiled with."""
    try:
        cache = (binary.parent / "CMakeCache.txt").read_text()
        path = next(line.split("=", 1)[1] for line in cache.splitlines()
                    if line.startswith("CMAKE_CXX_COMPILER:"))
        return subprocess.run([path, "--version"], capture_output=True, text=True,
                              check=True).stdout.splitlines()[0]
    except (OSError, StopIteration, subprocess.CalledProcessError):
        return "an unknown compiler"


def is_reached(figure):
    if "goal_ns" in figure:
        return figure["ns"] <= figure["goal_ns"]
    if "goal" not in figure:
        return None
    measured, wanted = round(figure["ratio"], 2), figure["goal"]
    return measured <= wanted if figure["sense"] == "at most" else measured >= wanted


def number(value):
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:,.0f}"


def short(value):
    return f"{value:.2g}" if value < 0.1 else number(value)


def goal_text(figure):
    if "goal_ns" in figure:
        return f"≤ {figure['goal_ns']:,.0f} ns"
    if "goal" not in figure:
        return "—"
    return ("≤ " if figure["sense"] == "at most" else "≥ ") + f"{figure['goal']:g}"


def ratio_text(figure):
    if "MiB" in figure["what"]:
        return number(figure["ratio"]) + " MiB"
    ratio = figure["ratio"]
    text = short(ratio)
    if "goal_ns" in figure:
        return f"{figure['ns']:,.0f} ns ({text} ×)"
    return text + " ×"


def beside_text(figure):
    if "beside" not in figure:
        return "—"
    if "ns" in figure and "goal_ns" in figure:
        return f"{figure['beside']:,.0f} ns"
    return short(figure["beside"])


def bound_of(figure):
    what = figure["what"]
    if what.startswith("CSV in"):
        other = figure["baseline"] if figure["name"] == "jixiao batch" else figure["name"]
        what = f"CSV in, graded CSV out / {other}"
    return BOUNDS.get(what, "not profiled")


def table(figures):
    compared = any("beside" in f for f in figures)
    rows = ["| what | baseline | ratio | of all runs | goal | reached |", "|---|---|---|---|---|---|"]
    if compared:
        rows = [rows[0] + " other build |", rows[1] + "---|"]
    for f in figures:
        reached = {None: "—", True: "yes", False: "**no**"}[is_reached(f)]
        what = f["what"] if f["name"] != "DuckDB" else f["what"] + ": DuckDB"
        what = what + ": awk" if f["name"] == "awk" else what
        spread = f"{short(f['least'])}–{short(f['most'])}" if "least" in f else "—"
        rows.append(f"| {what} | {f['baseline']} | {ratio_text(f)} | {spread} | {goal_text(f)} "
                    f"| {reached} |" + (f" {beside_text(f)} |" if compared else ""))
    return "\n".join(rows)


def curve_table(points, curve):
    series = {}
    for p in points:
        if p["curve"] == curve:
            series.setdefault(p["series"], {})[p["x"]] = p["ns"]
    places = sorted({x for values in series.values() for x in values})
    rows = ["| | " + " | ".join(f"{x:,.0f}" for x in places) + " |", "|---" * (len(places) + 1) + "|"]
    for name, values in series.items():
        cells = [f"{values[x] / (x if curve == 'rows' else 1):.2f}" if x in values else ""
                 for x in places]
        rows.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def report(figures, points, heading):
    parts = [f"# Speed\n\n{heading}\n", "![Ratios and curves](results.svg)\n",
             "A ratio is how many times as long as the baseline it takes: in each run of a program "
             "the median of rounds in which both ran by turns, after their answers were compared, "
             "and of the runs the median, with the least and the most. Times are those of the "
             "process; two threads are timed by the wall. Where the baseline is ours, the ratio is "
             "how many times as long the other takes.\n", table(figures)]
    missed = [f for f in figures if is_reached(f) is False]
    if missed:
        parts.append("\n## What bounds those not reached\n")
        parts += [f"- {f['what']}, against {f['baseline']}: {bound_of(f)}." if f["name"] != "DuckDB"
                  else f"- {f['what']}, DuckDB: {bound_of(f)}." for f in missed]
    if any(p["curve"] == "rows" for p in points):
        parts.append("\n## Nanoseconds a row, by rows of the column\n\n" + curve_table(points, "rows"))
    if any(p["curve"] == "rule" for p in points):
        parts.append("\n## Nanoseconds to read a rule, by its characters\n\n"
                     + curve_table(points, "rule"))
    if any(p["curve"] == "cuts" for p in points):
        parts.append("\n## Nanoseconds a row with its reason, in cache, by cuts of the standard\n\n"
                     + curve_table(points, "cuts") +
                     "\n\nA standard has at most 33 cuts. Few are counted, more are searched: AVX-512 "
                     "and the kernels of one value go down a tree, AVX2 counts in one of eight parts, or "
                     "of four where cuts lie too far apart for 32 bits.")
    return "\n".join(parts) + "\n\nMade by `cmake --build --preset release --target bench_table`.\n"


def main():
    options = argparse.ArgumentParser(description=__doc__,
                                      formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--bin", type=pathlib.Path, default=pathlib.Path("build/release/bin"))
    options.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).parent)
    options.add_argument("--only", default="")
    options.add_argument("--rows", type=int, help="of the columns and the streams")
    options.add_argument("--repeats", type=int, default=5, help="runs of every program")
    options.add_argument("--beside", type=pathlib.Path, help="the programs of another build")
    options.add_argument("--lines", type=pathlib.Path)
    options.add_argument("--from", type=pathlib.Path, dest="source")
    chosen = options.parse_args()
    if chosen.source:
        lines = [json.loads(line) for line in chosen.source.read_text().splitlines()]
    else:
        lines = run_all(chosen)
    if chosen.lines:
        chosen.lines.write_text("".join(json.dumps(x, ensure_ascii=False) + "\n" for x in lines))
    figures = [x for x in lines if "what" in x]
    points = [x for x in lines if "curve" in x]
    heading = f"{machine()}; {compiler(chosen.bin)}; {datetime.date.today().isoformat()}."
    chosen.out.mkdir(parents=True, exist_ok=True)
    (chosen.out / "results.md").write_text(report(figures, points, heading), encoding="utf-8")
    goals = [dict(f, reached=is_reached(f), text=ratio_text(f).split(' (')[0], wanted=goal_text(f))
             for f in figures if is_reached(f) is not None]
    (chosen.out / "results.svg").write_text(picture.draw(goals, points, heading), encoding="utf-8")
    print(table(figures))


if __name__ == "__main__":
    main()
