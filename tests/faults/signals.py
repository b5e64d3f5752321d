#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Nothing half written stays when a signal ends the program: signals.py --bin PROGRAM"""
import argparse
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGXCPU]


def trial(program, folder, number, more):
    """The status, and what is left, of a program that is told to end while it writes."""
    (folder / "s.csv").write_text("id,优,良,中,差\nS1,98%以上,95%～98%,90%～95%,90%以下\n",
                                  encoding="utf-8")
    (folder / "out.csv").write_text("old\n")
    running = subprocess.Popen([program, "batch", "s.csv", "-o", "out.csv", "--force", *more],
                               cwd=folder, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    running.stdin.write(b"id,value\n" + b"S1,98%\n" * 200000)
    running.stdin.flush()
    end = time.monotonic() + 20
    while not list(folder.glob("*.part")) and time.monotonic() < end:
        time.sleep(0.01)
    was_there = list(folder.glob("*.part"))
    running.send_signal(number)
    status = running.wait(timeout=20)
    running.stdin.close()
    running.stderr.close()
    return was_there, status, sorted(p.name for p in folder.iterdir())


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bin", required=True)
    program = str(pathlib.Path(options.parse_args().bin).resolve())
    failed = 0
    for number in SIGNALS:
        for more in ((), ("--threads", "2")):
            with tempfile.TemporaryDirectory() as name:
                folder = pathlib.Path(name)
                was_there, status, left = trial(program, folder, number, more)
                whole = (folder / "out.csv").read_text() == "old\n"
                if not was_there or status != -number or left != ["out.csv", "s.csv"] or not whole:
                    failed += 1
                    print(f"FAILED {number.name} {more}: status {status}, left {left}")
    print(f"{len(SIGNALS)} signals, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
