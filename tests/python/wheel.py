#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""A wheel made without a network, laid out as pip does, serves a Python that has nothing else.

    python3 wheel.py --library LIBJIXIAO --version X.Y.Z

Every file is as its record says, two wheels of the same library are the same bytes, and the library
in it takes what it needs from beside itself. Exit status 77 where there is no patchelf.
"""
import argparse
import base64
import csv
import hashlib
import io
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

MAKER = pathlib.Path(__file__).resolve().parents[2] / "src" / "python" / "wheel.py"
FIRST = """
import sys
assert not any('src/python' in place for place in sys.path)
import jixiao
print(jixiao.grade('98%以上|95%～98%|90%～95%|90%以下', '97.995%').to_json())
"""


def made(options, folder):
    done = subprocess.run([sys.executable, str(MAKER), "--library", options.library, "--version",
                           options.version, "-o", str(folder)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return pathlib.Path(done.stdout.strip())


def check_records(archive):
    names = set(archive.namelist())
    record = next(name for name in names if name.endswith("/RECORD"))
    rows = list(csv.reader(io.StringIO(archive.read(record).decode())))
    assert {row[0] for row in rows} == names, names ^ {row[0] for row in rows}
    for name, digest, size in rows:
        if name == record:
            continue
        content = archive.read(name)
        found = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        assert (digest, int(size)) == (f"sha256={found}", len(content)), name


def check_libraries(folder):
    """Nothing of the machine but what every Linux has."""
    printed = subprocess.run(["ldd", str(folder / "jixiao" / "libjixiao.so.0")],
                             capture_output=True, text=True, check=True).stdout
    outside = []
    for line in printed.splitlines():
        words = line.split()
        place = words[words.index("=>") + 1] if "=>" in words else ""
        common = ("libc.", "libm.", "libstdc++.", "libgcc_s.", "libpthread.", "libdl.", "librt.")
        if "=>" in words and not words[0].startswith(common) and not place.startswith(str(folder)):
            outside.append(line.strip())
    assert not outside, outside
    return sum(str(folder) in line for line in printed.splitlines())


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--library", required=True)
    parser.add_argument("--version", required=True)
    options = parser.parse_args()
    if shutil.which("patchelf") is None:
        print("there is no patchelf")
        return 77
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        path = made(options, folder / "one")
        assert path.read_bytes() == made(options, folder / "two").read_bytes(), "not the same bytes"
        with zipfile.ZipFile(path) as archive:
            check_records(archive)
            archive.extractall(folder / "site")
        beside = check_libraries(folder / "site")
        done = subprocess.run([sys.executable, "-B", "-c", FIRST], cwd=work, capture_output=True,
                              env={"PYTHONPATH": str(folder / "site"), "PATH": "/nowhere",
                                   "PYTHONIOENCODING": "utf-8"})
        assert done.returncode == 0, done.stderr.decode()
        assert '"grade":"良"' in done.stdout.decode(), done.stdout.decode()
        print(f"{path.name}: {path.stat().st_size:,} bytes, {beside} libraries beside ours")
    return 0


if __name__ == "__main__":
    sys.exit(main())
