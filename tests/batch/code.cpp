// SPDX-License-Identifier: BSL-1.0
#include <jixiao/batch/code.hpp>

#include <jixiao/batch/column.hpp>

#include <set>

#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;

TEST_CASE("each level has a code of its own, which is that level again", "[batch][code]") {
  std::set<grade_code> codes{no_grade, missing, refused};
  CHECK(codes.size() == 3);
  for (const grade g : all_levels) {
    const grade_code code = code_of(g);
    CHECK(codes.insert(code).second);
    CHECK(code < grade_codes);
    CHECK(has_grade(code));
    CHECK(grade_of_code(code) == g);
  }
  CHECK(codes.size() == 3 + max_levels);
  for (const grade_code none : {no_grade, missing, refused, grade_code{7}}) {
    CHECK_FALSE(has_grade(none));
    CHECK(grade_of_code(none) == std::nullopt);
  }
  CHECK(grade_of_code(grade_code{grade_codes}) == std::nullopt);
  CHECK(code_of(std::optional<grade>()) == no_grade);
  // What programs that read the bytes go by.
  CHECK(code_of(grade::excellent) == 3);
  CHECK(code_of(grade::poor) == 0);
  CHECK(code_of(all_levels[4]) == 8);
}

TEST_CASE("each reason has a name, those of columns alone too", "[batch][code]") {
  CHECK(name_of_reason(code_of(reason::shared_bound)) == "shared_bound");
  CHECK(name_of_reason(code_of(fault::negative_count)) == "negative-count");
  CHECK(name_of_reason(reason_refused) == name_of(fault{}));
  CHECK(name_of_reason(reason_missing) == "missing");
  CHECK(name_of_reason(reason_unknown_standard) == "unknown-standard");
}

TEST_CASE("a row has a value where its bit is set, counted from the lowest", "[batch][column]") {
  const std::uint8_t bits[] = {0b0000'0010, 0b1000'0001, 0b0000'0001};
  const bool expected[] = {false, true,  false, false, false, false, false, false, true,
                           false, false, false, false, false, false, true,  true};
  for (std::size_t first = 0; first < 17; ++first)
    for (std::size_t row = 0; first + row < 17; ++row)
      CHECK(validity(bits, first).has(row) == expected[first + row]);
  CHECK(validity().has(1000));
}
