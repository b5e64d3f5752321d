// SPDX-License-Identifier: BSL-1.0
#include <jixiao/batch/arrow.hpp>

#include <string>

#include <jixiao/standard/standard_text.hpp>

#include "batch/samples.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;

namespace {

// An owner that counts its releases.
struct owner {
  std::string format;
  std::vector<std::int64_t> values;
  std::vector<std::uint8_t> valid;
  const void* buffers[2] = {nullptr, nullptr};
  int schema_releases = 0;
  int array_releases = 0;
  ArrowSchema schema{};
  ArrowArray array{};

  owner(std::string f, std::vector<std::int64_t> words, std::int64_t length,
        std::int64_t offset = 0, std::vector<std::uint8_t> bitmap = {})
      : format(std::move(f)), values(std::move(words)), valid(std::move(bitmap)) {
    buffers[0] = valid.empty() ? nullptr : valid.data();
    buffers[1] = values.data();
    schema.format = format.c_str();
    schema.release = [](ArrowSchema* s) {
      ++static_cast<owner*>(s->private_data)->schema_releases;
      s->release = nullptr;
    };
    schema.private_data = this;
    array.length = length;
    array.null_count = valid.empty() ? 0 : -1;
    array.offset = offset;
    array.n_buffers = 2;
    array.buffers = buffers;
    array.release = [](ArrowArray* a) {
      ++static_cast<owner*>(a->private_data)->array_releases;
      a->release = nullptr;
    };
    array.private_data = this;
  }
  bool is_released_once() const { return schema_releases == 1 && array_releases == 1; }
};

const standard satisfaction = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");

}  // namespace

TEST_CASE("int64, decimal64 and decimal128 arrays are graded where they lie", "[batch][arrow]") {
  const std::vector<grade_code> expected{code_of(grade::good), missing, code_of(grade::poor)};
  owner narrow("l", {0, 9799, 9800, -5}, 3, 1, {0b1010});
  owner with_scale("d:18,2,64", {0, 9799, 9800, -5}, 3, 1, {0b1010});
  owner wide("d:38,2", {0, 0, 9799, 0, 9800, 0, -5, -1}, 3, 1, {0b1010});
  owner wide_bits("d:38,2,128", {0, 0, 9799, 0, 9800, 0, -5, -1}, 3, 1, {0b1010});
  for (owner* o : {&narrow, &with_scale, &wide, &wide_bits}) {
    {
      arrow_column taken = arrow_column::take(o->schema, o->array, 2);
      CHECK(o->schema.release == nullptr);
      CHECK(o->array.release == nullptr);
      const arrow_column moved = std::move(taken);
      CHECK(grade_arrow(satisfaction, moved).grades == expected);
      CHECK(o->array_releases == 0);
    }
    CHECK(o->is_released_once());
  }
}

TEST_CASE("values are missing by the bitmap, but for an array that says it has none missing",
          "[batch][arrow]") {
  const auto graded = [](std::int64_t null_count) {
    owner o("l", {9799, 9800}, 2, 0, {0b10});
    o.array.null_count = null_count;
    return grade_arrow(satisfaction, arrow_column::take(o.schema, o.array, 2)).grades;
  };
  const grade_code best = code_of(grade::excellent);
  CHECK(graded(1) == std::vector<grade_code>{missing, best});
  CHECK(graded(-1) == std::vector<grade_code>{missing, best});
  CHECK(graded(0) == std::vector<grade_code>{code_of(grade::good), best});
  // One row alone too.
  owner one("l", {9799}, 1, 0, {0b0});
  CHECK(grade_arrow(satisfaction, arrow_column::take(one.schema, one.array, 2)).grades ==
        std::vector<grade_code>{missing});
}

TEST_CASE("what is no such array is refused and released all the same", "[batch][arrow]") {
  for (const char* format : {"g", "d:", "d:38", "d:38,", "d:38,2,256", "d:39,2", "d:38,2,128x",
                             "d:38,2,128,1", "d:38-2", "d:18,2-64", "", "u", "d:0,0"}) {
    owner o(format, {0, 0}, 1);
    INFO(format);
    CHECK_THROWS_AS(arrow_column::take(o.schema, o.array), std::invalid_argument);
    CHECK(o.is_released_once());
  }
  owner negative("l", {0}, -1);
  CHECK_THROWS_AS(arrow_column::take(negative.schema, negative.array), std::invalid_argument);
  CHECK(negative.is_released_once());
  owner three("l", {0}, 1);
  three.array.n_buffers = 3;
  CHECK_THROWS_AS(arrow_column::take(three.schema, three.array), std::invalid_argument);
  CHECK(three.is_released_once());
  ArrowSchema no_schema{};
  owner half("l", {0}, 1);
  CHECK_THROWS_AS(arrow_column::take(no_schema, half.array), std::invalid_argument);
  CHECK(half.array_releases == 1);
}

TEST_CASE("a half that is released already is refused, whatever it still says of itself",
          "[batch][arrow]") {
  owner without_array("l", {9799}, 1);
  without_array.array.release = nullptr;
  CHECK_THROWS_WITH(arrow_column::take(without_array.schema, without_array.array),
                    Catch::EndsWith("this one is released"));
  CHECK(without_array.schema_releases == 1);
  owner without_schema("l", {9799}, 1);
  without_schema.schema.release = nullptr;
  CHECK_THROWS_WITH(arrow_column::take(without_schema.schema, without_schema.array),
                    Catch::EndsWith("this one is released"));
  CHECK(without_schema.array_releases == 1);
}

TEST_CASE("the precision of a decimal is 1 to 38 digits, its scale may count in tens",
          "[batch][arrow]") {
  struct {
    const char* format;
    int scale;
    bool is_wide;
  } const cases[] = {
      {"d:1,0", 0, true},      {"d:38,38", 38, true},     {"d:38,0,128", 0, true},
      {"d:18,2,64", 2, false}, {"d:10,-2,64", -2, false}, {"l", 3, false},
  };
  for (const auto& c : cases) {
    owner o(c.format, {98, 0}, 1);
    const arrow_column taken = arrow_column::take(o.schema, o.array, 3);
    CAPTURE(c.format);
    CHECK(taken.scale() == c.scale);
    CHECK(taken.is_wide() == c.is_wide);
    CHECK(taken.size() == 1);
  }
  // Whole numbers, unless another scale is said.
  owner whole("l", {98}, 1);
  CHECK(grade_arrow(satisfaction, arrow_column::take(whole.schema, whole.array)).grades ==
        std::vector<grade_code>{code_of(grade::excellent)});
  // 1 × 10² percent.
  owner tens("d:10,-2,64", {1, 0}, 2);
  CHECK(grade_arrow(satisfaction, arrow_column::take(tens.schema, tens.array)).grades ==
        std::vector<grade_code>{code_of(grade::excellent), code_of(grade::poor)});
}

TEST_CASE("an array whose values or nulls cannot be there is refused, an empty one needs none",
          "[batch][arrow]") {
  const auto is_taken = [](const char* format, auto change) {
    owner o(format, {9799, 0, 9800, 0}, 2);
    change(o);
    bool taken = true;
    try {
      const arrow_column column = arrow_column::take(o.schema, o.array, 2);
      taken = grade_arrow(satisfaction, column).grades.size() == column.size();
    } catch (const std::invalid_argument&) {
      taken = false;
    }
    CHECK(o.is_released_once());
    return taken;
  };
  for (const char* format : {"l", "d:38,2"}) {
    CAPTURE(format);
    CHECK(is_taken(format, [](owner&) {}));
    CHECK_FALSE(is_taken(format, [](owner& o) { o.buffers[1] = nullptr; }));
    CHECK(is_taken(format, [](owner& o) {
      o.buffers[1] = nullptr;
      o.array.length = 0;
    }));
    CHECK_FALSE(is_taken(format, [](owner& o) { o.array.null_count = 1; }));
    CHECK(is_taken(format, [](owner& o) { o.array.null_count = -1; }));
    CHECK_FALSE(is_taken(format, [](owner& o) { o.array.offset = -1; }));
    CHECK_FALSE(is_taken(format, [](owner& o) { o.array.buffers = nullptr; }));
    CHECK_FALSE(is_taken(format, [](owner& o) { o.array.n_buffers = 1; }));
    CHECK_FALSE(is_taken(format, [](owner& o) { o.schema.dictionary = &o.schema; }));
    CHECK_FALSE(is_taken(format, [](owner& o) { o.schema.format = nullptr; }));
    // Integers that begin within a word of 8 bytes.
    CHECK_FALSE(is_taken(format, [](owner& o) {
      o.buffers[1] = reinterpret_cast<const char*>(o.values.data()) + 4;
    }));
  }
}

TEST_CASE("a column is asked for as it is, narrow or wide", "[batch][arrow]") {
  owner narrow("l", {1}, 1);
  CHECK_THROWS_AS(arrow_column::take(narrow.schema, narrow.array).wide(), std::logic_error);
  owner wide("d:38,0", {1, 0}, 1);
  CHECK_THROWS_AS(arrow_column::take(wide.schema, wide.array).narrow(), std::logic_error);
  owner empty("d:38,0", {}, 0);
  CHECK(arrow_column::take(empty.schema, empty.array).wide().values.empty());
}

TEST_CASE("an array taken over another releases the first", "[batch][arrow]") {
  owner a("l", {1}, 1);
  owner b("d:38,2", {9799, 0}, 1);
  arrow_column first = arrow_column::take(a.schema, a.array);
  first = arrow_column::take(b.schema, b.array);
  CHECK(a.is_released_once());
  CHECK(b.array_releases == 0);
  CHECK(first.scale() == 2);
  CHECK(grade_arrow(satisfaction, first).grades == std::vector<grade_code>{code_of(grade::good)});
}

TEST_CASE("grades are handed over without a copy, null where there is none", "[batch][arrow]") {
  std::vector<grade_code> grades{3, no_grade, 0, missing, 2, 1, 0, refused, 3};
  const grade_code* where = grades.data();
  ArrowSchema schema{};
  ArrowArray array{};
  export_grades(std::move(grades), schema, array);
  CHECK(std::string(schema.format) == "C");
  CHECK(array.length == 9);
  CHECK(array.null_count == 3);
  CHECK(array.n_buffers == 2);
  CHECK(array.offset == 0);
  // That values may be null, as the specification numbers it.
  CHECK(schema.flags == 2);
  CHECK(array.buffers[1] == where);
  CHECK(static_cast<const std::uint8_t*>(array.buffers[0])[0] == 0b01110101);
  CHECK(static_cast<const std::uint8_t*>(array.buffers[0])[1] == 1);
  array.release(&array);
  schema.release(&schema);
  CHECK(array.release == nullptr);
  CHECK(schema.release == nullptr);
}
