# SPDX-License-Identifier: BSL-1.0
"""Columns: every row as the value alone, whatever the column comes in."""
import array
import ctypes
import gc
import threading
import unittest

from support import FOUR, LEVELS, jixiao, random_ladder, seeded


class Texts(unittest.TestCase):
    def test_a_row_is_graded_missing_or_refused(self):
        ranks = jixiao.Standard(FOUR).ranks(["98%", None, "98次", "49/50", "89.999%", ""])
        self.assertEqual(list(ranks), [1, None, None, 1, 4, None])
        self.assertEqual(ranks.grades(), ["优", None, None, "优", "差", None])
        self.assertEqual(ranks.codes[1:3], bytes((254, 255)))
        self.assertEqual((ranks.reason(0), ranks.reason(4)), ("shared_bound", "direct"))
        self.assertEqual(len(ranks), 6)

    def test_an_empty_column(self):
        standard = jixiao.Standard(FOUR)
        for empty in ([], array.array("q")):
            self.assertEqual(list(standard.ranks(empty)), [])


class Integers(unittest.TestCase):
    def test_scaled_integers_are_in_the_unit_of_the_standard(self):
        standard = jixiao.Standard(FOUR)
        numbers = array.array("q", [9800, 9799, 9500, 9499, 9000, 8999, -1, 2**62])
        self.assertEqual(standard.ranks(numbers, scale=2).grades(),
                         ["优", "良", "良", "中", "中", "差", "差", "优"])

    def test_a_buffer_that_is_read_only_and_one_of_other_numbers(self):
        standard = jixiao.Standard(FOUR)
        numbers = array.array("q", [98, 95, 90, 89])
        kept = memoryview(numbers.tobytes()).cast("q")
        self.assertEqual(standard.ranks(kept).grades(), list(LEVELS))
        for wrong in (array.array("d", [98.0]), array.array("i", [98]), numbers[:0].tobytes(),
                      memoryview(numbers)[::2]):
            with self.subTest(wrong=repr(wrong)[:20]), self.assertRaises((TypeError, ValueError)):
                standard.ranks(wrong)

    def test_a_scale_past_the_limit_is_an_error(self):
        with self.assertRaises(jixiao.Error):
            jixiao.Standard(FOUR).ranks(array.array("q", [1]), scale=19)

    def test_a_standard_of_words_has_no_numbers(self):
        with self.assertRaises(jixiao.Error):
            jixiao.Standard("非常满意|满意|一般|不满意").ranks(array.array("q", [1]))


class Arrow(unittest.TestCase):
    def test_ranks_go_out_as_an_arrow_array_and_are_let_go_of(self):
        from jixiao import _columns
        ranks = jixiao.Standard(FOUR).ranks(["98%", None, "90%"])
        alive = len(_columns._alive)
        schema, values = ranks.__arrow_c_array__()
        self.assertGreater(len(_columns._alive), alive)
        array_at = _columns.Array.from_address(_columns.address_of(values, b"arrow_array"))
        schema_at = _columns.Schema.from_address(_columns.address_of(schema, b"arrow_schema"))
        self.assertEqual((schema_at.format, array_at.length, array_at.null_count), (b"C", 3, 1))
        data = ctypes.cast(array_at.buffers[1], ctypes.POINTER(ctypes.c_uint8))
        self.assertEqual([data[0], data[2]], [1, 3])
        valid = ctypes.cast(array_at.buffers[0], ctypes.POINTER(ctypes.c_uint8))
        self.assertEqual(valid[0], 0b101)
        del array_at, schema_at, schema, values
        gc.collect()
        self.assertEqual(len(_columns._alive), alive)

    def test_an_arrow_array_comes_in(self):
        class Exported:
            """An array of int64 by the interface alone."""

            def __init__(self, numbers):
                self.numbers = numbers

            def __arrow_c_array__(self, requested_schema=None):
                from jixiao import _columns
                kept = (ctypes.c_int64 * len(self.numbers))(*self.numbers)
                buffers = (ctypes.c_void_p * 2)(None, ctypes.addressof(kept))
                schema = _columns.Schema(format=b"l", name=b"", flags=2,
                                         release=_columns._release_schema)
                values = _columns.Array(length=len(self.numbers), n_buffers=2, buffers=buffers,
                                        release=_columns._release_array)
                values.private_data = id(kept)
                _columns._alive[id(kept)] = (kept, buffers)
                for one in (schema, values):
                    _columns._alive[ctypes.addressof(one)] = one
                new = ctypes.pythonapi.PyCapsule_New
                return (new(ctypes.addressof(schema), b"arrow_schema", None),
                        new(ctypes.addressof(values), b"arrow_array", None))

        ranks = jixiao.Standard(FOUR).ranks(Exported([980, 950, 899]), scale=1)
        self.assertEqual(ranks.grades(), ["优", "良", "差"])


class Properties(unittest.TestCase):
    def test_columns_are_the_values_alone(self):
        rng = seeded(3)
        for _ in range(40):
            _, bands, _ = random_ladder(rng)
            standard = jixiao.Standard(bands)
            numbers = array.array("q", [rng.randrange(-1000, 220000) for _ in range(500)])
            texts = [f"{'-' if n < 0 else ''}{abs(n) // 1000}.{abs(n) % 1000:03}%"
                     for n in numbers]
            alone = [standard.grade(text).grade for text in texts[:50]]
            by_integers = standard.ranks(numbers, scale=3)
            self.assertEqual(by_integers.grades(), standard.ranks(texts).grades())
            self.assertEqual(by_integers.grades()[:50], alone)

    def test_threads_share_a_standard(self):
        standard = jixiao.Standard(FOUR)
        wrong = []

        def work(seed):
            rng = seeded(seed)
            for _ in range(500):
                number = rng.randrange(0, 11000)
                grade = standard.grade(f"{number / 100:.2f}%").grade
                if grade != LEVELS[sum(number < b for b in (9800, 9500, 9000))]:
                    wrong.append(number)

        threads = [threading.Thread(target=work, args=(seed,)) for seed in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(wrong, [])


if __name__ == "__main__":
    unittest.main()
