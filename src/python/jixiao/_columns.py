# SPDX-License-Identifier: BSL-1.0
"""Columns: what comes in by the Arrow C data interface, and the ranks that go out."""
import ctypes
from ctypes import POINTER, c_char_p, c_int64, c_void_p
from typing import Any, Dict, Iterator, List, Optional, Tuple

from ._library import library

NO_GRADE, MISSING, REFUSED = 0, 254, 255
# The code by which an array holds numbers as wide as size_t.
SIZE_CODE = "Q" if ctypes.sizeof(ctypes.c_size_t) == 8 else "I"


class Schema(ctypes.Structure):
    """struct ArrowSchema."""


_RELEASE_SCHEMA = ctypes.CFUNCTYPE(None, POINTER(Schema))
Schema._fields_ = [("format", c_char_p), ("name", c_char_p), ("metadata", c_char_p),
                   ("flags", c_int64), ("n_children", c_int64), ("children", c_void_p),
                   ("dictionary", c_void_p), ("release", _RELEASE_SCHEMA),
                   ("private_data", c_void_p)]


class Array(ctypes.Structure):
    """struct ArrowArray."""


_RELEASE_ARRAY = ctypes.CFUNCTYPE(None, POINTER(Array))
Array._fields_ = [("length", c_int64), ("null_count", c_int64), ("offset", c_int64),
                  ("n_buffers", c_int64), ("n_children", c_int64), ("buffers", POINTER(c_void_p)),
                  ("children", c_void_p), ("dictionary", c_void_p), ("release", _RELEASE_ARRAY),
                  ("private_data", c_void_p)]

_python = ctypes.pythonapi
_python.PyCapsule_GetPointer.restype = c_void_p
_python.PyCapsule_GetPointer.argtypes = [ctypes.py_object, c_char_p]
_python.PyCapsule_New.restype = ctypes.py_object
_python.PyCapsule_New.argtypes = [c_void_p, c_char_p, c_void_p]

# What was handed out by the interface and not yet let go of, by the address of its structure.
_alive: Dict[int, Any] = {}


def taken(source: Any) -> Tuple[int, int, int]:
    """The addresses of schema and array that an object exports, and its length. The capsules are
    kept by whoever calls until the structures have been taken over."""
    schema, array = source.__arrow_c_array__()
    return schema, array, Array.from_address(
        _python.PyCapsule_GetPointer(array, b"arrow_array")).length


def place_of(buffer: Any) -> int:
    """Where the bytes of a buffer that may be written lie; never nowhere."""
    size = memoryview(buffer).nbytes
    if size == 0:
        return ctypes.addressof(_nothing)
    return ctypes.addressof(ctypes.c_char.from_buffer(buffer))


_nothing = ctypes.c_char()


def address_of(capsule: Any, kind: bytes) -> int:
    return _python.PyCapsule_GetPointer(capsule, kind)


@_RELEASE_SCHEMA
def _release_schema(schema: Any) -> None:
    schema.contents.release = _RELEASE_SCHEMA(0)
    _alive.pop(schema.contents.private_data, None)


@_RELEASE_ARRAY
def _release_array(array: Any) -> None:
    array.contents.release = _RELEASE_ARRAY(0)
    _alive.pop(array.contents.private_data, None)


@ctypes.CFUNCTYPE(None, c_void_p)
def _forget_schema(capsule: Optional[int]) -> None:
    _forget(capsule, b"arrow_schema", Schema)


@ctypes.CFUNCTYPE(None, c_void_p)
def _forget_array(capsule: Optional[int]) -> None:
    _forget(capsule, b"arrow_array", Array)


_pointer_of_raw = ctypes.PyDLL(None).PyCapsule_GetPointer
_pointer_of_raw.restype = c_void_p
_pointer_of_raw.argtypes = [c_void_p, c_char_p]


def _forget(capsule: Optional[int], kind: bytes, of: Any) -> None:
    address = _pointer_of_raw(capsule, kind)
    structure = of.from_address(address)
    if structure.release:
        structure.release(ctypes.pointer(structure))
    _alive.pop(address, None)


class Ranks:
    """The ranks of a column, a byte a row: 1 is the best level, None no grade. A sequence; `codes`
    has the bytes as they are, and Arrow's readers take it as an array of uint8."""

    def __init__(self, codes: bytearray, reasons: bytearray, words: Tuple[str, ...]):
        self.codes = memoryview(codes).toreadonly()
        self._reasons = reasons
        self._words = words

    def __len__(self) -> int:
        return len(self.codes)

    def __getitem__(self, row: int) -> Optional[int]:
        code = self.codes[row]
        return code if NO_GRADE < code < MISSING else None

    def __iter__(self) -> Iterator[Optional[int]]:
        return (self[row] for row in range(len(self)))

    def grade(self, row: int) -> Optional[str]:
        """The word of a row's level."""
        rank = self[row]
        return None if rank is None else self._words[rank - 1]

    def grades(self) -> List[Optional[str]]:
        words = [None] * 256
        words[1:1 + len(self._words)] = self._words  # type: ignore
        return [words[code] for code in self.codes]

    def reason(self, row: int) -> str:
        return library.jx_reason_name(self._reasons[row]).decode()

    def __arrow_c_array__(self, requested_schema: Any = None) -> Tuple[Any, Any]:
        """The ranks as an Arrow array of uint8, null where there is no grade."""
        size = len(self.codes)
        bits = bytearray((size + 7) // 8)
        nulls = 0
        for row, code in enumerate(self.codes):
            if NO_GRADE < code < MISSING:
                bits[row // 8] |= 1 << row % 8
            else:
                nulls += 1
        kept = [ctypes.create_string_buffer(bytes(content), max(1, len(content)))
                for content in (bits, self.codes)]
        buffers = (c_void_p * 2)(*(ctypes.addressof(one) for one in kept))
        schema = Schema(format=b"C", name=b"rank", flags=2, release=_release_schema)
        array = Array(length=size, null_count=nulls, n_buffers=2, buffers=buffers,
                      release=_release_array)
        data = id(kept)
        array.private_data = data
        _alive[data] = (kept, buffers)
        for structure in (schema, array):
            _alive[ctypes.addressof(structure)] = structure
        return (_python.PyCapsule_New(ctypes.addressof(schema), b"arrow_schema",
                                      ctypes.cast(_forget_schema, c_void_p)),
                _python.PyCapsule_New(ctypes.addressof(array), b"arrow_array",
                                      ctypes.cast(_forget_array, c_void_p)))

    def __repr__(self) -> str:
        return f"<Ranks of {len(self)} rows>"
