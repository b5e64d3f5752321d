# SPDX-License-Identifier: BSL-1.0
"""The C library behind the package, and how its calls are made."""
import ctypes
import json
import os
import pathlib
from ctypes import POINTER, byref, c_char, c_char_p, c_int, c_int32, c_int64, c_size_t, c_uint8
from ctypes import c_void_p
from typing import Any, Callable, List, Tuple

DONE, FAILS, USAGE, UNREADABLE, OUT_OF_MEMORY, INTERNAL = range(6)
LANGUAGES = {"zh": 0, "en": 1}


class Error(ValueError):
    """A call that could not be answered: `code` for programs, `place`, and a sentence."""

    def __init__(self, code: str, place: str, message: str):
        super().__init__(f"{place}: {message}" if place else message)
        self.code = code
        self.place = place
        self.message = message


class ErrorRecord(ctypes.Structure):
    """jx_error."""

    _fields_ = [("status", c_int32), ("code", c_char * 44), ("place", c_char * 208),
                ("message", c_char * 768)]


class VerdictRecord(ctypes.Structure):
    """jx_verdict."""

    _fields_ = [("rank", c_int32), ("reason", c_int32)]


_TEXT = [c_char_p, c_size_t]
_OUT = [POINTER(c_void_p), POINTER(c_size_t)]
_MADE = [POINTER(c_void_p), POINTER(ErrorRecord)]
_BYTES = c_void_p

_CALLS = {
    "jx_version": (c_char_p, []),
    "jx_free": (None, [c_void_p]),
    "jx_grade_json": (c_int, _TEXT + _TEXT + _OUT),
    "jx_points_json": (c_int, _TEXT + _TEXT + _TEXT + _OUT),
    "jx_scheme_read": (c_int, _TEXT + _MADE),
    "jx_scheme_free": (None, [c_void_p]),
    "jx_scheme_json": (c_int, [c_void_p] + _OUT),
    "jx_standard_read": (c_int, _TEXT + [c_void_p] + _MADE),
    "jx_standard_free": (None, [c_void_p]),
    "jx_standard_levels": (c_int32, [c_void_p]),
    "jx_standard_word": (c_char_p, [c_void_p, c_int32]),
    "jx_standard_id": (c_char_p, [c_void_p, c_int32]),
    "jx_explain_json": (c_int, [c_void_p] + _TEXT + [c_int] + _OUT),
    "jx_standard_check_json": (c_int, [c_void_p, c_int] + _OUT),
    "jx_reason_name": (c_char_p, [c_int32]),
    "jx_grade_texts": (c_int, [c_void_p, c_void_p, c_void_p, c_size_t, _BYTES, _BYTES,
                               POINTER(ErrorRecord)]),
    "jx_grade_int64": (c_int, [c_void_p, c_void_p, c_void_p, c_size_t, c_int32, _BYTES, _BYTES,
                               POINTER(ErrorRecord)]),
    "jx_grade_arrow": (c_int, [c_void_p, c_void_p, c_void_p, c_int32, c_size_t, _BYTES, _BYTES,
                               POINTER(ErrorRecord)]),
    "jx_table_read": (c_int, _TEXT + _TEXT + _MADE),
    "jx_table_free": (None, [c_void_p]),
    "jx_year_read": (c_int, _TEXT + _TEXT + _MADE),
    "jx_year_free": (None, [c_void_p]),
    "jx_table_indicators": (c_size_t, [c_void_p]),
    "jx_table_problems_json": (c_int, [c_void_p, c_int] + _OUT),
    "jx_table_json": (c_int, [c_void_p] + _OUT),
    "jx_table_check_json": (c_int, [c_void_p, c_int] + _OUT),
    "jx_score": (c_int, [c_void_p] * 3 + _TEXT + [c_int] + _OUT),
}


def _places() -> List[str]:
    """Where the library may be: where JIXIAO_LIBRARY says, beside this file as in a wheel, in the
    build folder of a source tree, and where the system looks."""
    here = pathlib.Path(__file__).resolve().parent
    builds = sorted(here.parents[2].glob("build/*/lib/libjixiao.so")) if len(here.parents) > 2 else []
    builds.sort(key=lambda path: path.parts[-3] != "release")
    given = os.environ.get("JIXIAO_LIBRARY")
    if given:
        return [given]
    return [str(path) for path in [here / "libjixiao.so.0", *builds] if path.exists()] + [
        "libjixiao.so.0"]


def _load() -> ctypes.CDLL:
    tried = []
    for place in _places():
        try:
            library = ctypes.CDLL(place)
            break
        except OSError as problem:
            tried.append(str(problem))
    else:
        raise ImportError("jixiao: libjixiao.so.0 was not found; JIXIAO_LIBRARY may name it. "
                          + "; ".join(tried))
    for name, (result, arguments) in _CALLS.items():
        function = getattr(library, name)
        function.restype = result
        function.argtypes = arguments
    return library


library = _load()


def bytes_of(text: str) -> bytes:
    """UTF-8; half a surrogate pair becomes U+FFFD, as every door writes what is no character."""
    return text.encode("utf-8", "surrogatepass")


def error_of(record: ErrorRecord) -> Error:
    return Error(*(field.decode("utf-8", "replace")
                   for field in (record.code, record.place, record.message)))


def text_call(call: Callable[..., int], *arguments: Any) -> Tuple[int, str]:
    """The status and the text of a call that gives one. Raises for a call that was wrong."""
    out, length = c_void_p(), c_size_t()
    status = call(*arguments, byref(out), byref(length))
    if not out:
        raise MemoryError("jixiao: out of memory")
    try:
        text = ctypes.string_at(out, length.value).decode("utf-8")
    finally:
        library.jx_free(out)
    if status in (USAGE, INTERNAL) or (status == UNREADABLE and text.startswith('{"error"')):
        error = json.loads(text)["error"]
        raise Error(error["code"], error["place"], error["message"])
    return status, text


def check_status(status: int, record: ErrorRecord) -> None:
    if status == OUT_OF_MEMORY:
        raise MemoryError("jixiao: out of memory")
    if status != DONE:
        raise error_of(record)


class Handle:
    """What the library keeps until the object goes."""

    _free = ""

    def __init__(self, pointer: Any):
        self._pointer = pointer

    def __del__(self) -> None:
        pointer = self.__dict__.pop("_pointer", None)
        if pointer:
            getattr(library, self._free)(pointer)

    def __copy__(self) -> Any:
        raise TypeError(f"{type(self).__name__} cannot be copied; share it")

    def __reduce__(self) -> Any:
        raise TypeError(f"{type(self).__name__} cannot be pickled; keep what it was read from")


def made(call: Callable[..., int], *arguments: Any, may_be_partial: bool = False) -> Any:
    """The handle that a call makes."""
    out, record = c_void_p(), ErrorRecord()
    status = call(*arguments, byref(out), byref(record))
    if status == DONE or (may_be_partial and out):
        return out
    check_status(status, record)
    return out


__all__ = ["Error", "Handle", "library", "c_char_p", "c_int64", "c_uint8"]
