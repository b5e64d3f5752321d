# SPDX-License-Identifier: BSL-1.0
"""What comes out: objects whose figures are exact and whose bytes are the program's."""
import copy
import json
import pickle
import unittest
from decimal import Decimal
from fractions import Fraction

from support import FOUR, PUBLISHED, TESTS, jixiao, published_bands, random_ladder, seeded

MEASURED = TESTS.parent / "src" / "cli" / "data" / "measurements.csv"


class Verdicts(unittest.TestCase):
    def test_a_verdict_says_all_that_the_line_of_json_says(self):
        verdict = jixiao.grade(FOUR, "97.995%")
        self.assertEqual((verdict.value, verdict.grade, verdict.grade_id, verdict.rank),
                         ("97.995%", "良", "good", 2))
        self.assertEqual((verdict.reason, verdict.band), ("direct", "95%～98%"))
        self.assertEqual((verdict.to_next, verdict.distance), ("0.005%", Decimal("0.005")))
        self.assertIn("97.995%", verdict.decided_by)
        self.assertEqual(str(verdict), verdict.explanation)
        self.assertEqual(repr(verdict), "<Verdict '97.995%': 良 (direct)>")
        self.assertEqual(json.loads(verdict.to_json())["grade"], "良")
        self.assertEqual(verdict, jixiao.grade(FOUR, "97.995%"))
        self.assertEqual(len({verdict, jixiao.grade(FOUR, "97.995%")}), 1)

    def test_no_grade_is_a_verdict_and_not_an_error(self):
        verdict = jixiao.grade("5～10%|3～6%|1～3%|1%以下", "5.5%")
        self.assertIsNone(verdict.grade)
        self.assertIsNone(verdict.error)
        self.assertEqual(verdict.reason, "overlap")
        self.assertTrue(verdict)

    def test_a_refusal_is_false_and_keeps_its_reason(self):
        refusal = jixiao.grade(FOUR, "98次")
        self.assertFalse(refusal)
        self.assertIsNone(refusal.grade)
        self.assertEqual(refusal.error["code"], refusal.code)
        self.assertEqual(str(refusal), refusal.message)

    def test_bands_come_as_a_text_or_as_a_list(self):
        cells = FOUR.split("|")
        for bands in (FOUR, cells, tuple(cells), iter(cells)):
            self.assertEqual(jixiao.grade(bands, "95%").grade, "良")

    def test_other_numbers_of_levels(self):
        standard = jixiao.Standard("90分以上|60～90分|60分以下")
        self.assertEqual(len(standard.words), 3)
        self.assertEqual(standard.grade("60分").rank, 2)
        for wrong in ("98%以上", "|".join(["98%"] * 11), ""):
            with self.subTest(bands=wrong[:9]), self.assertRaises(jixiao.Error):
                jixiao.Standard(wrong)


class Standards(unittest.TestCase):
    def test_a_compiled_standard_answers_as_the_single_call(self):
        for bands in published_bands():
            standard = jixiao.Standard(bands)
            for value in ("98%", "0次", "12月31日", "满意", "优", ""):
                self.assertEqual(standard.grade(value), jixiao.grade(bands, value))

    def test_findings_have_a_witness_and_a_repair(self):
        findings = jixiao.Standard("98%以上|92%～95%|90%～92%|90%以下").check()
        self.assertEqual([one.code for one in findings.errors], ["gap"])
        gap = findings.errors[0]
        self.assertTrue(gap.is_error and gap.witness and gap.repair and str(gap))
        self.assertIn("witness", dir(gap))
        with self.assertRaises(AttributeError):
            gap.nothing_of_this_name
        self.assertEqual(len(findings), len(list(findings)))

    def test_handles_are_shared_and_not_copied(self):
        standard = jixiao.Standard(FOUR)
        for take in (copy.copy, copy.deepcopy, pickle.dumps):
            with self.subTest(take=take.__name__), self.assertRaises(TypeError):
                take(standard)
        self.assertEqual(eval(repr(standard), {"Standard": jixiao.Standard}).words,
                         standard.words)

    def test_the_reading_of_a_scheme_decides(self):
        strict = jixiao.Scheme('{"reading": "strict"}')
        self.assertIsNone(jixiao.Standard(FOUR, strict).grade("95%").grade)
        self.assertEqual(jixiao.Standard(FOUR).grade("95%").grade, "良")
        with self.assertRaises(jixiao.Error) as caught:
            jixiao.Scheme('{"methods": {"default": {"method": "nothing"}}}')
        self.assertTrue(caught.exception.place.startswith("/"))


class Rules(unittest.TestCase):
    def test_points_are_exact_with_each_step(self):
        points = jixiao.points("≥95%得满分，每降低1个百分点扣0.5分，扣完为止", 10, "93%")
        self.assertEqual(points.points, Decimal("9"))
        self.assertIsInstance(points.points, Decimal)
        self.assertTrue(points.ledger)
        third = jixiao.points("得分=完成率×分值", 10, "1/3")
        self.assertEqual(third.points, Fraction(10, 3))
        self.assertIsInstance(third.points, Fraction)

    def test_an_open_choice_is_told_with_what_it_would_give(self):
        points = jixiao.points("≥95%得满分，每降低1个百分点扣0.5分，扣完为止", 10, "93.5%")
        self.assertTrue(any(one["choice"] == "part" for one in points.open))

    def test_a_rule_that_cannot_be_read_and_full_points_that_are_none(self):
        self.assertFalse(jixiao.points("看着办", 10, "93%"))
        with self.assertRaises(jixiao.Error):
            jixiao.points("每次扣1分", "许多", "1")


class Years(unittest.TestCase):
    def test_a_published_table_is_checked_scored_and_written(self):
        table = jixiao.Table(PUBLISHED)
        self.assertEqual(table.indicators, 51)
        self.assertEqual(table.check(), jixiao.check(PUBLISHED))
        self.assertEqual(jixiao.Table("again.json", table.to_json().encode()).indicators, 51)
        year = jixiao.Year(MEASURED)
        evaluation = jixiao.score(table, year)
        self.assertIsNone(evaluation.total)
        self.assertEqual(evaluation.range, (Fraction(1495, 18), Fraction(760, 9)))
        self.assertEqual(evaluation.possible_grades, ["良"])
        self.assertEqual(repr(evaluation), "<Evaluation 1495/18 to 760/9: 良>")
        self.assertTrue(evaluation.ledger and evaluation.duties and evaluation.problems)
        for kind, start in (("html", "<!DOCTYPE html>"), ("csv", "\ufeff"), ("json", "{")):
            self.assertTrue(jixiao.report(table, year, kind=kind).startswith(start), kind)

    def test_a_year_without_anything_open_has_a_total(self):
        table = jixiao.Table("t.csv", "职责活动,绩效指标,优,良,中,差\n一、办案,,,,,\n1、审理,结案率,98%以上,"
                             "95%～98%,90%～95%,90%以下\n".encode())
        evaluation = jixiao.score(table, jixiao.Year("y.csv", "指标,实际完成值\n结案率,96%\n".encode()))
        self.assertEqual((evaluation.total, evaluation.grade), (Decimal(80), "良"))
        self.assertEqual(evaluation.range, (80, 80))

    def test_what_is_no_table_says_why(self):
        for name, content in (("a.csv", b""), ("a.xlsx", b"PK\x03\x04"), ("a.json", b"{"),
                              ("a.csv", b"\xff\xff\xff"), ("a.html", b"<p>nothing</p>")):
            with self.subTest(name=name), self.assertRaises(jixiao.Error) as caught:
                jixiao.Table(name, content)
            self.assertTrue(caught.exception.message)
        with self.assertRaises(FileNotFoundError):
            jixiao.Table("/no/such/file.csv")


class Properties(unittest.TestCase):
    def test_a_ladder_is_graded_as_the_slow_reference_does(self):
        rng = seeded(2)
        for _ in range(300):
            bounds, bands, graded = random_ladder(rng)
            standard = jixiao.Standard(bands)
            self.assertFalse(standard.check().errors, bands)
            for _ in range(10):
                number = rng.choice(bounds) + Fraction(rng.randrange(-50, 51), 1000)
                share = number / 100
                verdict = standard.grade(f"{share.numerator}/{share.denominator}")
                self.assertEqual(verdict.grade, graded(number), (bands, number))


if __name__ == "__main__":
    unittest.main()
