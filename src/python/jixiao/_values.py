# SPDX-License-Identifier: BSL-1.0
"""Values in and figures out: exact, or not at all."""
from decimal import Decimal
from fractions import Fraction
from typing import Optional, Union

Value = Union[str, int, Decimal, Fraction]
Number = Union[Decimal, Fraction]


def written(value: Value) -> str:
    """A value as the library reads it. A float is refused: 0.1 is not a tenth there, and a value on
    a bound would fall on either side of it."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        raise TypeError("jixiao: a bool is no measurement; write the number or the words")
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    if isinstance(value, float):
        raise TypeError("jixiao: a float is refused, since binary fractions miss decimal bounds "
                        f"(0.1 + 0.2 is not 0.3); write it as text or Decimal: Decimal('{value!r}')")
    raise TypeError(f"jixiao: a value is str, int, Decimal or Fraction, not {type(value).__name__}")


def number_of(text: Optional[str]) -> Optional[Number]:
    """The number of a figure like 25/18 or 92.50, without its unit."""
    if text is None:
        return None
    digits = text
    while digits and digits[-1] not in "0123456789":
        digits = digits[:-1]
    if "/" in digits:
        above, below = digits.split("/")
        return Fraction(int(above), int(below))
    return Decimal(digits)
