# SPDX-License-Identifier: BSL-1.0
"""What the tests of the package share: the table of a real year, and a slow reference."""
import csv
import pathlib
import random
import sys
from fractions import Fraction

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS.parent / "src" / "python"))

import jixiao  # noqa: E402  (after its path is known)

PUBLISHED = TESTS / "io" / "documents" / "qinhuangdao-2019.csv"
FOUR = "98%以上|95%～98%|90%～95%|90%以下"
LEVELS = ("优", "良", "中", "差")


def published_bands():
    """The bands of each indicator of a published table, as one text."""
    with open(TESTS / "corpus" / "qinhuangdao-2019.tsv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return ["|".join(row[level] for level in ("excellent", "good", "fair", "poor"))
            for row in rows]


def random_ladder(rng):
    """Three falling bounds in percent, the text of their bands, and the grade of a number by them:
    who is on a bound has the better level."""
    bounds = sorted(rng.sample(range(1, 2000), 3), reverse=True)
    words = [text_of(Fraction(bound, 10)) for bound in bounds]
    bands = (f"{words[0]}%以上|{words[1]}%～{words[0]}%|{words[2]}%～{words[1]}%|"
             f"{words[2]}%以下")

    def graded(number):
        return LEVELS[sum(number < Fraction(bound, 10) for bound in bounds)]

    return [Fraction(bound, 10) for bound in bounds], bands, graded


def text_of(number, places=1):
    """A fraction as a decimal with so many places."""
    scaled = number * 10 ** places
    assert scaled.denominator == 1
    sign = "-" if scaled < 0 else ""
    digits = str(abs(scaled.numerator)).rjust(places + 1, "0")
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else sign + digits


def seeded(seed):
    return random.Random(seed)


__all__ = ["FOUR", "LEVELS", "PUBLISHED", "TESTS", "jixiao", "published_bands", "random_ladder",
           "seeded", "text_of"]
