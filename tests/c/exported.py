#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What libjixiao.so shows: python3 exported.py --library FILE --header FILE --list FILE [--update]

Its functions, their symbol version and the name that programs ask for are those of the list beside
this file, and each is declared in the header. Whatever is missing would break programs that exist.
"""
import argparse
import pathlib
import re
import subprocess
import sys


def shown(library):
    table = subprocess.run(["objdump", "-T", "-p", library], capture_output=True, text=True,
                           check=True).stdout
    name = re.search(r"SONAME\s+(\S+)", table).group(1)
    found = []
    for line in table.splitlines():
        words = line.split()
        if ".text" in words or ".data" in words or ".rodata" in words or ".bss" in words:
            found.append(f"{words[-1]} {words[-2]}")
    return [name] + sorted(found)


def main():
    options = argparse.ArgumentParser(description=__doc__,
                                      formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--library", "--header", "--list"):
        options.add_argument(name, required=True)
    options.add_argument("--update", action="store_true")
    chosen = options.parse_args()
    stored = pathlib.Path(chosen.list)
    now = shown(chosen.library)
    if chosen.update:
        stored.write_text("\n".join(now) + "\n", encoding="utf-8")
    before = stored.read_text(encoding="utf-8").split("\n")[:-1]
    problems = [f"gone: {line}" for line in before if line not in now]
    problems += [f"new, and not in {stored.name}: {line}" for line in now if line not in before]
    header = pathlib.Path(chosen.header).read_text(encoding="utf-8")
    declared = set(re.findall(r"\b(jx_\w+)\(", header))
    problems += [f"shown, not declared: {line}" for line in now[1:]
                 if line.split()[0] not in declared]
    problems += [f"declared, not shown: {name}" for name in sorted(declared)
                 if not any(line.split()[0] == name for line in now[1:])]
    print("\n".join(problems) if problems else f"{len(now) - 1} functions, {now[0]}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
