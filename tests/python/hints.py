#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The type hints of the package hold, and a caller's mistakes are found by them: hints.py PACKAGES
Status 77 where there is no mypy."""
import pathlib
import subprocess
import sys
import tempfile

RIGHT = """
from decimal import Decimal
from fractions import Fraction
import jixiao

standard = jixiao.Standard("98%以上|95%～98%|90%～95%|90%以下")
answer = standard.grade(Fraction(49, 50))
if isinstance(answer, jixiao.Verdict):
    word: str | None = answer.grade
else:
    why: str = answer.message
jixiao.points("每次扣1分", Decimal(5), 1)
"""
WRONG = ["jixiao.grade('1|2|3|4', 0.98)", "jixiao.grade('1|2|3|4', None)", "jixiao.points(1, '5', '1')",
         "jixiao.Standard(4)", "jixiao.grade('1|2|3|4', '98%').points"]


def checked(packages, text):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "caller.py")
        file.write_text(text, encoding="utf-8")
        return subprocess.run(["mypy", "--python-version", "3.11", "--no-error-summary",
                               "--cache-dir", folder, file], capture_output=True, text=True,
                              env={"MYPYPATH": packages, "PATH": "/usr/local/bin:/usr/bin:/bin"})


def main():
    packages = str(pathlib.Path(sys.argv[1]).resolve())
    try:
        done = checked(packages, RIGHT)
    except FileNotFoundError:
        print("no mypy here")
        return 77
    wrong = [] if done.returncode == 0 else [done.stdout + done.stderr]
    own = subprocess.run(["mypy", "--strict", "--no-warn-return-any", "--allow-untyped-decorators", "--cache-dir", "/dev/null",
                          packages + "/jixiao"], capture_output=True, text=True)
    if own.returncode != 0:
        wrong.append(own.stdout)
    for call in WRONG:
        if checked(packages, "import jixiao\n" + call + "\n").returncode == 0:
            wrong.append(f"nothing is said against {call}")
    print("\n".join(wrong) or f"the package, a caller and {len(WRONG)} mistakes")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
