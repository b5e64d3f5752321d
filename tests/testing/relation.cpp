// SPDX-License-Identifier: BSL-1.0
#include <jixiao/testing/relation.hpp>

#include <string>
#include <string_view>

#include <jixiao/table/target_text.hpp>

#include "support/catch.hpp"

namespace {

using namespace jixiao;

// looser 5%: of the first target to the second, with what shows it.
std::string told(std::string_view a, std::string_view b) {
  const rule_relation r = relation_of(read_target(a), read_target(b));
  std::string text(name_of(r.kind));
  if (r.witness) text.append(" ").append(r.witness->value);
  if (r.other) text.append(" ").append(r.other->value);
  return text;
}

}  // namespace

TEST_CASE("a target is tighter than one that more numbers meet, and a number shows it",
          "[relation]") {
  CHECK(told("≤4%", "≤5%") == "tighter 5%");
  CHECK(told("≤5%", "≤4%") == "looser 5%");
  CHECK(told("≥95", "≥96") == "looser 95");
  CHECK(told("2024年6月底前", "2024年9月底前") == "tighter 2024年8月15日");
  CHECK(told("≥0.9", "≥90%") == "equal");
  CHECK(told("≥95%", "≤95%") == "neither 96% 94%");
  CHECK(told("≥95%", "≤90%") == "disjoint 96% 89%");
  CHECK(told("3份", "4份") == "disjoint 3份 4份");
  CHECK(told("＜0次", "≥0次") == "disjoint 1次 1次");
  CHECK(told("5天", "5个月") == "incomparable");
  CHECK(told("≥95%", "效果明显") == "incomparable");
}
