// SPDX-License-Identifier: BSL-1.0
#include <jixiao/check/facts.hpp>

#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::literals;

namespace {

// The line cut beside 90, 95 and 98: seven pieces, of which 1, 3 and 5 are the numbers themselves.
constexpr partition cut_at_three_numbers(band_sets{band_set(interval::point(98)),
                                                   band_set(interval::point(95)),
                                                   band_set(interval::point(90)), band_set{}});

detail::finding_facts facts_of(std::initializer_list<std::size_t> pieces) {
  detail::finding_facts facts;
  facts.unit = percent;
  for (std::size_t i : pieces) CHECK(facts.add(i));
  return facts;
}

}  // namespace

TEST_CASE("witnesses come from the better end, one for each stretch", "[check][witness]") {
  for (bool is_top_down : {true, false}) {
    findings found(cut_at_three_numbers, is_top_down);
    found.push_back(facts_of({1, 3, 5}));
    const finding f = found[0];
    REQUIRE(f.witnesses.size() == 3);
    CHECK(f.values.size() == 3);
    CHECK(f.witnesses[0] == (is_top_down ? 98 : 90));
    CHECK(f.witnesses[2] == (is_top_down ? 90 : 98));
  }
}

TEST_CASE("pieces that touch are one stretch, and four stretches are the most", "[check]") {
  findings found(cut_at_three_numbers, true);
  found.push_back(facts_of({0, 1, 2, 5, 6}));
  CHECK(found[0].values.size() == 2);
  CHECK(found[0].values.contains(decimal(94)));
  CHECK_FALSE(found[0].values.contains(decimal(95)));
  CHECK(found[0].values.contains(decimal(1000)));
  detail::finding_facts facts = facts_of({0, 2, 4, 6});
  CHECK_FALSE(facts.add(8));
}

TEST_CASE("of what can be counted no value is below zero", "[check]") {
  findings found(cut_at_three_numbers, true);
  detail::finding_facts facts = facts_of({0});
  facts.unit = to_unit("次");
  found.push_back(facts);
  CHECK(found[0].values.contains(decimal(0)));
  CHECK_FALSE(found[0].values.contains(decimal(-1)));
}

TEST_CASE("findings stand without their standard, and are handed out by value", "[check]") {
  findings found(cut_at_three_numbers, true);
  found.push_back(facts_of({3}));
  const findings copy = found;
  found = findings{};
  CHECK(found.empty());
  REQUIRE(copy.size() == 1);
  CHECK(copy.begin()->witnesses[0] == 95);
  std::size_t count = 0;
  for (const finding& f : copy) count += f.witnesses.size();
  CHECK(count == 1);
}
