# SPDX-License-Identifier: BSL-1.0
"""Values go in as texts and exact numbers, and nothing else does."""
import unittest
from decimal import Decimal
from fractions import Fraction

from support import FOUR, jixiao, random_ladder, seeded


class Accepted(unittest.TestCase):
    def test_exact_numbers_are_the_texts_that_people_write(self):
        counts = "10次以上|5～10次|3～5次|3次以下"
        for value, text in ((10, "10次"), (Decimal("9.0"), "9次"), (7, "7次"), (0, "0次")):
            with self.subTest(value=value):
                self.assertEqual(jixiao.grade(counts, f"{value}次").grade,
                                 jixiao.grade(counts, text).grade)
        plain = "0.9以上|0.8～0.9|0.7～0.8|0.7以下"
        for value, grade in ((Decimal("0.9"), "优"), (1, "优"), (Decimal("0.8999"), "良"),
                             (Decimal("0.70"), "中"), (Decimal("1E-1"), "差"), (0, "差")):
            with self.subTest(value=value):
                self.assertEqual(jixiao.grade(plain, value).grade, grade)

    def test_a_ratio_is_compared_and_never_divided(self):
        self.assertEqual(jixiao.grade(FOUR, Fraction(49, 50)).grade, "优")
        self.assertEqual(jixiao.grade(FOUR, "49/50").grade, "优")
        self.assertEqual(jixiao.grade("66.7%以上|50%～66.7%|30%～50%|30%以下", Fraction(2, 3)).grade, "良")
        self.assertEqual(jixiao.grade(FOUR, "48999/50000").grade, "良")

    def test_a_share_is_no_bare_number(self):
        """9/10 under 90以上 may be meant as a rate: it is refused, not graded as 0.9."""
        self.assertFalse(jixiao.grade("90以上|80～90|70～80|70以下", Fraction(9, 10)))

    def test_large_exponents_of_decimals_are_written_out(self):
        verdict = jixiao.grade("1万以上|1千～1万|100～1千|100以下", Decimal("1E+4"))
        self.assertEqual(verdict.grade, "优")


class Refused(unittest.TestCase):
    def test_a_float_is_refused_and_the_reason_said(self):
        for call in (lambda: jixiao.grade(FOUR, 0.98), lambda: jixiao.points("每次扣1分", 5.0, "1"),
                     lambda: jixiao.Standard(FOUR).grade(float("nan")),
                     lambda: jixiao.Standard(FOUR).ranks(["98%", 0.5])):
            with self.assertRaisesRegex(TypeError, "float is refused"):
                call()

    def test_what_is_no_number_is_refused(self):
        for value in (True, None, b"98%", [98], object()):
            with self.subTest(value=value), self.assertRaises(TypeError):
                jixiao.grade(FOUR, value)

    def test_numbers_that_are_none_are_refusals(self):
        for value in (Decimal("NaN"), Decimal("Infinity"), "", " ", "1.2.3%", "1e5", "98", "98次"):
            with self.subTest(value=value):
                refusal = jixiao.grade(FOUR, value)
                self.assertIsInstance(refusal, jixiao.Refusal)
                self.assertFalse(refusal)
                self.assertTrue(refusal.code and refusal.message)

    def test_texts_that_no_line_can_hold(self):
        for value in ("\udc80", "98%\x00", "9" * 1_000_000 + "%", "\u202e98%"):
            with self.subTest(value=value[:4]):
                refusal = jixiao.grade(FOUR, value)
                self.assertIsInstance(refusal, jixiao.Refusal)
                refusal.to_json().encode("utf-8")


class Properties(unittest.TestCase):
    def test_every_way_of_writing_a_number_has_one_grade(self):
        rng = seeded(1)
        for _ in range(400):
            bounds, bands, graded = random_ladder(rng)
            near = rng.choice(bounds) + Fraction(rng.randrange(-3, 4), 10 ** rng.randrange(1, 5))
            number = max(near, Fraction(0))
            written = Decimal(number.numerator) / Decimal(number.denominator)
            share = number / 100
            for value in (f"{written:f}%", f" {written:f} ％",
                          f"{share.numerator}/{share.denominator}"):
                with self.subTest(bands=bands, value=value):
                    self.assertEqual(jixiao.grade(bands, value).grade, graded(number))


if __name__ == "__main__":
    unittest.main()
