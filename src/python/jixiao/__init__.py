# SPDX-License-Identifier: BSL-1.0
"""Grading standards of performance management (绩效评价标准): exact, checked, explained.

    >>> import jixiao
    >>> jixiao.grade("98%以上|95%～98%|90%～95%|90%以下", "97.995%").grade
    '良'

Values are texts with their unit, or int, Decimal and Fraction; a float is refused. Whatever the
library answers is an object with `to_json()`, the bytes that the program prints.
"""
import array
import os
from ctypes import byref
from itertools import accumulate
from typing import Any, Iterable, List, Optional, Tuple, Union

from ._answers import Evaluation, Finding, Findings, Points, Refusal, Verdict, points_of
from ._answers import verdict_of
from ._columns import SIZE_CODE, Ranks, address_of, place_of, taken
from ._library import LANGUAGES, Error, ErrorRecord, Handle, bytes_of, check_status, library, made
from ._library import text_call
from ._values import Number, Value, written

__all__ = ["Error", "Evaluation", "Finding", "Findings", "Points", "Ranks", "Refusal", "Scheme", "Standard",
           "Table", "Verdict", "Year", "check", "grade", "points", "report", "score", "version"]

Path = Union[str, "os.PathLike[str]"]
Bands = Union[str, Iterable[str]]


def version() -> str:
    """The version of the library."""
    return library.jx_version().decode()


def _bands_text(bands: Bands) -> str:
    return bands if isinstance(bands, str) else "|".join(bands)


def _pair(text: Union[str, bytes]) -> Tuple[bytes, int]:
    data = bytes_of(text) if isinstance(text, str) else text
    return data, len(data)


def grade(bands: Bands, value: Value) -> Union[Verdict, Refusal]:
    """The grade of a value under the bands of a standard, best first: '98%以上|95%～98%|…' or a
    list. What is no measurement of the indicator gives a `Refusal`."""
    return verdict_of(text_call(library.jx_grade_json, *_pair(_bands_text(bands)),
                                *_pair(written(value)))[1])


def points(rule: str, full: Optional[Value], case: Value) -> Union[Points, Refusal]:
    """The points of a case by a rule in words: a number, or 'value=96.5%;2=3;3=yes'. `full` is the
    full points, or None where the rule says them."""
    most = "" if full is None else written(full)
    return points_of(text_call(library.jx_points_json, *_pair(rule), *_pair(most),
                               *_pair(written(case)))[1])


class Scheme(Handle):
    """How bands are read and a year is scored (评分办法): a name like 'default', or JSON."""

    _free = "jx_scheme_free"

    def __init__(self, text: str = "default"):
        super().__init__(made(library.jx_scheme_read, *_pair(text)))

    def to_json(self) -> str:
        return text_call(library.jx_scheme_json, self._pointer)[1]

    def __repr__(self) -> str:
        return f"<Scheme of {len(self.to_json())} characters>"


class Standard(Handle):
    """The standard of an indicator (评价标准), compiled once for many values."""

    _free = "jx_standard_free"

    def __init__(self, bands: Bands, scheme: Optional[Scheme] = None):
        self.bands = _bands_text(bands)
        super().__init__(made(library.jx_standard_read, *_pair(self.bands),
                              None if scheme is None else scheme._pointer))
        self.words: Tuple[str, ...] = tuple(
            library.jx_standard_word(self._pointer, rank + 1).decode()
            for rank in range(library.jx_standard_levels(self._pointer)))

    def grade(self, value: Value, language: str = "zh") -> Union[Verdict, Refusal]:
        """The grade of a value, and why."""
        return verdict_of(text_call(library.jx_explain_json, self._pointer, *_pair(written(value)),
                                    LANGUAGES[language])[1])

    def check(self, language: str = "zh") -> Findings:
        """What is wrong with the standard itself."""
        return Findings(text_call(library.jx_standard_check_json, self._pointer,
                                  LANGUAGES[language])[1])

    def ranks(self, values: Any, scale: int = 0) -> Ranks:
        """The ranks of a column: an Arrow array (anything with `__arrow_c_array__`) of int64 with
        `scale`, decimal64 or decimal128; a buffer of 64-bit integers with `scale`, like
        array('q'); or values as `grade` takes them, None where one is missing. Numbers of the
        first two are in the standard's own unit."""
        if hasattr(values, "__arrow_c_array__"):
            return self._arrow_ranks(values, scale)
        try:
            numbers = memoryview(values)
        except TypeError:
            return self._text_ranks(values)
        if numbers.format not in ("q", "l") or numbers.itemsize != 8 or not numbers.contiguous:
            raise TypeError("jixiao: a buffer of contiguous 64-bit integers is needed, not of "
                            f"{numbers.format!r}")
        return self._number_ranks(numbers, scale)

    def _ranks(self, count: int, call: Any) -> Ranks:
        ranks, reasons = bytearray(count), bytearray(count)
        record = ErrorRecord()
        check_status(call(*map(place_of, (ranks, reasons)), byref(record)), record)
        return Ranks(ranks, reasons, self.words)

    def _text_ranks(self, values: Iterable[Optional[Value]]) -> Ranks:
        given = values if isinstance(values, (list, tuple)) else list(values)
        try:  # mostly they are texts, all of them
            texts: List[Optional[bytes]] = list(map(str.encode, given))
        except (TypeError, UnicodeEncodeError):
            texts = [None if one is None else bytes_of(written(one)) for one in given]
        count = len(texts)
        whole = bytearray(b"".join(one for one in texts if one is not None) or b"0")
        lengths = array.array(SIZE_CODE, [len(one or b"") for one in texts] or [0])
        pointers = array.array(SIZE_CODE, accumulate(lengths, initial=place_of(whole)))
        for row in (row for row, one in enumerate(texts) if one is None):
            pointers[row] = 0
        return self._ranks(count, lambda ranks, reasons, record: library.jx_grade_texts(
            self._pointer, pointers.buffer_info()[0], lengths.buffer_info()[0], count, ranks,
            reasons, record))

    def _number_ranks(self, numbers: memoryview, scale: int) -> Ranks:
        kept: Any = bytearray(numbers.tobytes()) if numbers.readonly else numbers
        return self._ranks(numbers.nbytes // 8, lambda ranks, reasons, record:
                           library.jx_grade_int64(self._pointer, place_of(kept), None,
                                                  numbers.nbytes // 8, scale, ranks, reasons,
                                                  record))

    def _arrow_ranks(self, values: Any, scale: int) -> Ranks:
        schema, array, count = taken(values)
        return self._ranks(count, lambda ranks, reasons, record: library.jx_grade_arrow(
            self._pointer, address_of(schema, b"arrow_schema"), address_of(array, b"arrow_array"),
            scale, count, ranks, reasons, record))

    def __repr__(self) -> str:
        return f"Standard({self.bands!r})"


def _read(call: Any, path: Path, content: Optional[bytes]) -> Any:
    name = os.fspath(path)
    if content is None:
        with open(name, "rb") as file:
            content = file.read()
    return made(call, *_pair(name), *_pair(content), may_be_partial=True)


class Table(Handle):
    """A published table of standards (绩效目标表), from a file or from its content: CSV, XLSX, DOCX,
    HTML, JSON. What could not be read of it is in `problems`; nothing at all is an `Error`."""

    _free = "jx_table_free"

    def __init__(self, path: Path, content: Optional[bytes] = None):
        super().__init__(_read(library.jx_table_read, path, content))
        self.name = os.fspath(path)

    @property
    def indicators(self) -> int:
        return library.jx_table_indicators(self._pointer)

    @property
    def problems(self) -> List[Finding]:
        import json
        text = text_call(library.jx_table_problems_json, self._pointer, 0)[1]
        return [Finding(tree) for tree in json.loads(text)["problems"]]

    def check(self, language: str = "zh") -> Findings:
        return Findings(text_call(library.jx_table_check_json, self._pointer,
                                  LANGUAGES[language])[1])

    def to_json(self) -> str:
        return text_call(library.jx_table_json, self._pointer)[1]

    def __repr__(self) -> str:
        return f"<Table {self.name!r}: {self.indicators} indicators>"


class Year(Handle):
    """The values measured in a year (实际完成值), from a file or from its content."""

    _free = "jx_year_free"

    def __init__(self, path: Path, content: Optional[bytes] = None):
        super().__init__(_read(library.jx_year_read, path, content))
        self.name = os.fspath(path)

    def __repr__(self) -> str:
        return f"<Year {self.name!r}>"


def check(path: Path, language: str = "zh") -> Findings:
    """What is wrong with the standards of a table: `jixiao check --format json PATH`."""
    return Table(path).check(language)


def score(table: Table, year: Year, scheme: Optional[Scheme] = None,
          language: str = "zh") -> Evaluation:
    """The year scored: `jixiao score --format json`."""
    return Evaluation(report(table, year, scheme, "json", language))


def report(table: Table, year: Year, scheme: Optional[Scheme] = None, kind: str = "html",
           language: str = "zh") -> str:
    """The report of a year as a text: 'html', 'json' or 'csv'."""
    return text_call(library.jx_score, table._pointer, year._pointer,
                     None if scheme is None else scheme._pointer, *_pair(kind),
                     LANGUAGES[language])[1]
