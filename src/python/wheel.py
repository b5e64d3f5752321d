#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Makes a wheel of the package around a built library: no network, no compiler, no setuptools.

    python3 src/python/wheel.py --library build/release/lib/libjixiao.so --version 1.0.0 -o DIR

The libraries that libjixiao.so needs and a system may lack lie beside it in the wheel, found by
their place there (patchelf). The same input is the same bytes. Prints the path of the wheel.
"""
import argparse
import base64
import hashlib
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

PACKAGE = pathlib.Path(__file__).resolve().parent / "jixiao"
LICENSE = PACKAGE.parents[2] / "LICENSE"
# What PEP 600 lets a wheel expect of the system.
OF_THE_SYSTEM = re.compile(r"(ld-linux.*|libc|libm|libpthread|libdl|librt|libgcc_s|libstdc\+\+)"
                           r"\.so\.\d+|linux-vdso\.so\.1")
NAME = "libjixiao.so.0"


def printed_by(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"wheel: {' '.join(command[:2])}: {done.stderr.strip()}")
    return done.stdout


def needed_by(library):
    """The libraries that a library needs, at any depth, by their names."""
    found = {}
    for line in printed_by("ldd", str(library)).splitlines():
        words = line.split()
        name = pathlib.PurePath(words[0]).name
        if OF_THE_SYSTEM.fullmatch(name):
            continue
        if "=>" not in words or words[words.index("=>") + 1] == "not":
            sys.exit(f"wheel: {library} needs {name}, which is not to be found")
        found[name] = pathlib.Path(words[words.index("=>") + 1]).resolve()
    return found


def least_glibc(libraries):
    """The newest version of glibc that any of them asks for."""
    asked = {(2, 17)}
    for library in libraries:
        for version in re.findall(r"\(GLIBC_(\d+)\.(\d+)(?:\.\d+)?\)|GLIBC_(\d+)\.(\d+)\b",
                                  printed_by("objdump", "-p", str(library))):
            numbers = [int(part) for part in version if part]
            asked.add((numbers[0], numbers[1]))
    return max(asked)


def gathered(library, folder):
    """Copies of the library and of what it needs, each of which looks for the others beside it."""
    if shutil.which("patchelf") is None:
        sys.exit("wheel: patchelf is needed (Debian: apt-get install patchelf)")
    copies = []
    for name, source in sorted({NAME: pathlib.Path(library), **needed_by(library)}.items()):
        copy = folder / name
        shutil.copyfile(source, copy)
        os.chmod(copy, 0o755)
        printed_by("strip", "--strip-unneeded", str(copy))
        printed_by("patchelf", "--set-rpath", "$ORIGIN", str(copy))
        copies.append(copy)
    return copies


class Wheel:
    """A wheel under way: PEP 427."""

    def __init__(self, path, version, tag):
        self.info = f"jixiao-{version}.dist-info"
        self.records = []
        self.archive = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)
        self.add(f"{self.info}/WHEEL", f"Wheel-Version: 1.0\nGenerator: jixiao\n"
                 f"Root-Is-Purelib: false\nTag: {tag}\n".encode())
        self.add(f"{self.info}/METADATA", f"""Metadata-Version: 2.1
Name: jixiao
Version: {version}
Summary: Exact grading and scoring by published performance standards (绩效评价)
License: BSL-1.0
License-File: LICENSE
Requires-Python: >=3.9

Reads, checks, grades and scores with exact decimals what Chinese budget units publish as
performance standards. Nothing is compiled and no other package is needed.
""".encode())
        self.add(f"{self.info}/LICENSE", LICENSE.read_bytes())

    def add(self, name, content, mode=0o644):
        entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = (0o100000 | mode) << 16
        self.archive.writestr(entry, content)
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        self.records.append(f"{name},sha256={digest},{len(content)}\n")

    def close(self):
        name = f"{self.info}/RECORD"
        self.add(name, ("".join(self.records) + f"{name},,\n").encode())
        self.archive.close()


def main():
    options = argparse.ArgumentParser(description=__doc__,
                                      formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--library", required=True)
    options.add_argument("--version", required=True)
    options.add_argument("-o", "--output", default=".")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as work:
        libraries = gathered(chosen.library, pathlib.Path(work))
        major, minor = least_glibc(libraries)
        tag = f"py3-none-manylinux_{major}_{minor}_{platform.machine()}"
        folder = pathlib.Path(chosen.output)
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"jixiao-{chosen.version}-{tag}.whl"
        wheel = Wheel(path, chosen.version, tag)
        for source in sorted([*PACKAGE.glob("*.py"), PACKAGE / "py.typed"]):
            wheel.add(f"jixiao/{source.name}", source.read_bytes())
        for library in libraries:
            wheel.add(f"jixiao/{library.name}", library.read_bytes(), 0o755)
        wheel.close()
    print(path)


if __name__ == "__main__":
    main()
