#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Builds the fuzz targets with clang and runs them: run.py --minute | --hour | --seconds N | --regress
[--only TARGET] [--build FOLDER] [--jobs N]

  --minute   all of them, together a minute
  --hour     the same for an hour
  --regress  only what is known: the seeds and what once broke something (seeds/TARGET, crashes/TARGET)
An input that breaks a property is written to crashes/TARGET/, where it stays as a test.
"""
import argparse
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TARGETS = ["standards", "streams", "rules", "bands", "values", "schemes", "documents", "packages",
           "years", "abi"]


def build(folder, jobs):
    if not (folder / "build.ninja").exists():
        subprocess.run(
            ["cmake", "-S", ROOT, "-B", folder, "-G", "Ninja", "-DCMAKE_CXX_COMPILER=clang++",
             "-DCMAKE_BUILD_TYPE=RelWithDebInfo", "-DCMAKE_CXX_FLAGS_RELWITHDEBINFO=-O1 -g1",
             "-DJIXIAO_FUZZ=ON", "-DJIXIAO_SANITIZE=fuzzer-no-link,address,undefined",
             "-DJIXIAO_BUILD_BENCH=OFF", "-DJIXIAO_BUILD_CLI=OFF",
             "-DJIXIAO_WARNINGS_AS_ERRORS=OFF"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["ninja", "-C", folder, f"-j{jobs}", "fuzz"],
                   check=True, stdout=subprocess.DEVNULL)


def program_of(folder, target):
    return [folder / "bin" / "fuzz", f"--target={target}"]


def known_inputs(target):
    return [p for kind in ("seeds", "crashes") for p in sorted((HERE / kind / target).glob("*"))]


def fuzz(folder, target, seconds):
    """Executions and whether something broke."""
    crashes = HERE / "crashes" / target
    corpus = folder / "corpus" / target
    corpus.mkdir(parents=True, exist_ok=True)
    new = folder / "new" / target
    new.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [*program_of(folder, target), corpus, HERE / "seeds" / target, f"-dict={HERE}/dictionary.txt",
         f"-max_total_time={seconds}", f"-artifact_prefix={new}/", "-timeout=20",
         "-rss_limit_mb=3000", "-print_final_stats=1", "-max_len=8000"],
        capture_output=True, text=True, errors="replace")
    count = re.search(r"number_of_executed_units: (\d+)", done.stderr)
    if done.returncode != 0:
        crashes.mkdir(parents=True, exist_ok=True)
        for file in new.iterdir():
            file.rename(crashes / file.name)
        print(f"FAILED {target}:", *done.stderr.splitlines()[-60:], sep="\n")
    return int(count.group(1)) if count else 0, done.returncode != 0


def regress(folder, target):
    inputs = known_inputs(target)
    done = subprocess.run([*program_of(folder, target), *inputs], capture_output=True, text=True,
                          errors="replace")
    if done.returncode != 0:
        print(f"FAILED {target}:", *done.stderr.splitlines()[-60:], sep="\n")
    return len(inputs), done.returncode != 0


def main():
    options = argparse.ArgumentParser()
    how = options.add_mutually_exclusive_group(required=True)
    how.add_argument("--minute", action="store_const", const=60, dest="seconds")
    how.add_argument("--hour", action="store_const", const=3600, dest="seconds")
    how.add_argument("--seconds", type=int, dest="seconds")
    how.add_argument("--regress", action="store_true")
    options.add_argument("--only", action="append")
    options.add_argument("--build", default=str(ROOT / "build" / "fuzz"))
    options.add_argument("--jobs", default="2")
    chosen = options.parse_args()
    folder = pathlib.Path(chosen.build)
    targets = chosen.only or TARGETS
    build(folder, chosen.jobs)
    broken = 0
    for target in targets:
        if chosen.regress:
            count, is_broken = regress(folder, target)
            print(f"{target}: {count} known inputs, {'broken' if is_broken else 'all as they should be'}")
        else:
            each = max(1, chosen.seconds // len(targets))
            count, is_broken = fuzz(folder, target, each)
            print(f"{target}: {count} executions in {each} s, {'broken' if is_broken else 'nothing broken'}")
        broken += is_broken
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
