// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include <jixiao/rule/rule_case.hpp>
#include <jixiao/rule/rule_text.hpp>
#include <jixiao/rule/rule_wording.hpp>

#include "support/catch.hpp"

namespace jixiao::tests {

/// A rule in words, its full points and target (either may be empty), and what answers give:
/// `96% => 8 | 70% => 0`, where a refused answer gives `!` and its code. Of a rule that is refused,
/// `!` and its code alone.
struct points_of_words {
  std::string_view rule;
  std::string_view full;
  std::string_view target;
  std::string_view points;
};

inline std::string points_for(const scoring_rule& rule, std::string_view answer) {
  const rule_case read = read_case(rule, answer);
  if (!read)
    return "!" + std::string(read.fault == case_fault::not_a_number ? name_of(read.number)
                                                                    : name_of(read.fault));
  const rule_points points = points_of(rule, read.answers);
  return points ? std::string(to_text(points.points).view()) : std::string(name_of(points.fault));
}

inline std::string refusal_of(const scoring_rule& rule) {
  for (const rule_remark& r : rule.remarks)
    if (is_refusal(r.code)) return "!" + std::string(name_of(r.code));
  return {};
}

/// Each rule gives the points, and so do the words that it is written back in.
inline void check_points(std::initializer_list<points_of_words> rules) {
  for (const points_of_words& r : rules) {
    INFO(r.rule);
    std::optional<exact> full;
    if (!r.full.empty()) full = exact(to_decimal(r.full));
    const scoring_rule rule = read_rule(r.rule, full, r.target);
    if (r.points.starts_with("!")) {
      CHECK(refusal_of(rule) == r.points);
      continue;
    }
    CHECK(refusal_of(rule) == "");
    if (!rule.is_readable()) continue;
    if (rule.has_full) full = rule.full;
    const std::string wording = write_rule(rule);
    const scoring_rule again = read_rule(wording, full, r.target);
    INFO(wording);
    CHECK(write_rule(again) == wording);
    for (std::string_view left = r.points; !left.empty();) {
      const std::string_view one = left.substr(0, left.find(" | "));
      left.remove_prefix(one.size() == left.size() ? left.size() : one.size() + 3);
      const std::size_t arrow = one.find(" => ");
      REQUIRE(arrow != one.npos);
      const std::string_view answer = one.substr(0, arrow);
      INFO(answer);
      CHECK(points_for(rule, answer) == one.substr(arrow + 4));
      CHECK(points_for(again, answer) == one.substr(arrow + 4));
    }
  }
}

/// A rule that is refused: for what, and the words at its place.
struct refusal_of_words {
  std::string_view rule;
  std::string_view full;
  std::string_view target;
  std::string_view code;
  std::string_view words;
};

inline void check_refusals(std::initializer_list<refusal_of_words> rules) {
  for (const refusal_of_words& r : rules) {
    INFO(r.rule);
    const scoring_rule rule = read_rule(r.rule, exact(to_decimal(r.full)), r.target);
    REQUIRE(!rule.is_readable());
    for (const rule_remark& remark : rule.remarks) {
      if (!is_refusal(remark.code)) continue;
      CHECK(name_of(remark.code) == r.code);
      CHECK(rule.words(remark.words) == r.words);
    }
  }
}

}  // namespace jixiao::tests
