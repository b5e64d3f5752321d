// SPDX-License-Identifier: BSL-1.0
#include <jixiao/base/error.hpp>

#include <string>

#include "support/catch.hpp"

using namespace jixiao;

TEST_CASE("a fault is one unless it is none, and stands where it was found", "[base]") {
  CHECK_FALSE(text_fault{});
  CHECK(text_fault{}.offset == 0);
  CHECK(text_fault{fault::exponent, 1});
  CHECK(text_fault{fault::exponent, 1} == text_fault{fault::exponent, 1});
  CHECK_FALSE(text_fault{fault::exponent, 1} == text_fault{fault::exponent, 2});
  CHECK_FALSE(text_fault{fault::exponent, 1} == text_fault{fault::second_point, 1});
}

TEST_CASE("an error keeps the text that it is about, and what would have been right", "[base]") {
  const input_error e({fault::unit_mismatch, 2}, "96次", expected_unit{"%"});
  CHECK(e.what_is_wrong() == fault::unit_mismatch);
  CHECK(e.offset() == 2);
  CHECK(e.text() == "96次");
  CHECK(text_of(e.expected()) == "%");
  CHECK(std::string(e.what()) == "jixiao: unit-mismatch: 96次");
  CHECK(text_of(input_error({fault::empty_text, 0}, "").expected()).empty());
}

TEST_CASE("faults have the names that programs read", "[base]") {
  CHECK(fault_count == 25);
  CHECK(name_of(fault::none) == "none");
  CHECK(name_of(fault::too_many_digits) == "too-many-digits");
  CHECK(name_of(fault::endless_decimal) == "endless-decimal");
  CHECK(name_of(fault::no_such_date) == "no-such-date");
  CHECK(name_of(fault::year_unsaid) == "year-unsaid");
  for (const auto& e : fault_table) CHECK(fault_table.named(e.name, fault::none) == e.value);
}
