#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The binary interface of libjixiao.so against the one that programs were compiled for.

    python3 abi.py --header jixiao.h --stored libjixiao.abi [--update] [--cc cc]

The compiler holds the library to its header, and exported.py holds its names to the header; so the
header alone, each of its functions with an empty body, has the library's types and calls. abidiff
(Debian: abigail-tools) compares that with the stored dump. New functions may come; a changed type,
argument or number of an enumerator breaks programs that exist, and this test.
Exit status 77 where there is no abidiff.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


def functions_of(header):
    text = re.sub(r"/\*.*?\*/", "", header, flags=re.S)
    return re.findall(r"^((?:const )?\w+\*? jx_\w+\([^;]*\));", text, flags=re.M)


def with_bodies(functions):
    lines = ["#include <jixiao/c/jixiao.h>"]
    for one in functions:
        lines.append(one + (" {}" if one.startswith("void ") else " { return 0; }"))
    return "\n".join(lines) + "\n"


def run(*command):
    return subprocess.run(command, capture_output=True, text=True)


# Changes of the header that break programs: each must be seen.
BREAKING = (("char code[44];", "char code[40];"), ("JX_USAGE = 2,", "JX_USAGE = 6,"),
            ("int32_t jx_standard_levels(", "int64_t jx_standard_levels("),
            ("void jx_free(void* text);", ""))


def dump_of(compiler, header, folder):
    """The interface of a header as abidw writes it down."""
    source, library = folder / "interface.c", folder / "libjixiao.so.0"
    place = folder / "jixiao" / "c" / "jixiao.h"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(header, encoding="utf-8")
    source.write_text(with_bodies(functions_of(header)), encoding="utf-8")
    compiled = run(compiler, "-std=c11", "-g", "-shared", "-fPIC", "-w", "-I", str(folder),
                   "-Wl,-soname,libjixiao.so.0", str(source), "-o", str(library))
    if compiled.returncode:
        sys.exit(compiled.stderr)
    dump = folder / "now.abi"
    made = run("abidw", "--no-show-locs", "--no-comp-dir-path", "--no-corpus-path",
               "--no-architecture", "--out-file", str(dump), str(library))
    if made.returncode:
        sys.exit(made.stderr)
    # Folders are of this run alone.
    return re.sub(r"path='[^']*/([\w.]+)'", r"path='\1'", dump.read_text(encoding="utf-8"))


def compatible(stored, compiler, header, folder):
    """Whether all of the stored interface is there as it was, and what abidiff says."""
    now = folder / "dump.abi"
    now.write_text(dump_of(compiler, header, folder), encoding="utf-8")
    compared = run("abidiff", "--no-added-syms", str(stored), str(now))
    return compared.returncode == 0, compared.stdout or compared.stderr


def main():
    options = argparse.ArgumentParser(description=__doc__,
                                      formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--header", "--stored"):
        options.add_argument(name, required=True)
    options.add_argument("--cc", default="cc")
    options.add_argument("--update", action="store_true")
    chosen = options.parse_args()
    if shutil.which("abidiff") is None:
        print("there is no abidiff (Debian: abigail-tools)")
        return 77
    header = pathlib.Path(chosen.header).read_text(encoding="utf-8")
    names = {re.search(r"jx_\w+(?=\()", one).group() for one in functions_of(header)}
    declared = set(re.findall(r"\b(jx_\w+)\(", re.sub(r"/\*.*?\*/", "", header, flags=re.S)))
    if names != declared:
        print(f"not seen as functions: {sorted(declared - names)}")
        return 1
    stored = pathlib.Path(chosen.stored)
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        if chosen.update:
            stored.write_text(dump_of(chosen.cc, header, folder), encoding="utf-8")
        fits, what = compatible(stored, chosen.cc, header, folder)
        if not fits:
            print(what)
            return 1
        unseen = sorted(name for name in names if f"name='{name}'" not in
                        stored.read_text(encoding="utf-8"))
        if unseen:
            print(f"new, and not in {stored.name} (--update): {', '.join(unseen)}")
            return 1
        for old, new in BREAKING:
            assert old in header, old
            if compatible(stored, chosen.cc, header.replace(old, new), folder)[0]:
                print(f"not seen as a break: {old} -> {new}")
                return 1
    print(f"{len(names)} functions and their types as stored; {len(BREAKING)} breaks seen")
    return 0


if __name__ == "__main__":
    sys.exit(main())
