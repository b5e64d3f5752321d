// SPDX-License-Identifier: BSL-1.0
#pragma once

// Matchers for those who unit-test grading rules with Catch2, version 2 or 3:
//
//   CHECK_THAT(rule, grades("97.995%", grade::good));
//   CHECK_THAT(rule, has_finding(code::gap));

#if __has_include(<catch2/matchers/catch_matchers.hpp>)
#include <catch2/matchers/catch_matchers.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <optional>
#include <string>
#include <utility>

#include <jixiao/check/check.hpp>
#include <jixiao/judging/grading.hpp>
#include <jixiao/words/explain.hpp>

namespace jixiao {

namespace detail {

#if __has_include(<catch2/matchers/catch_matchers.hpp>)
using standard_matcher = Catch::Matchers::MatcherBase<standard>;
#else
using standard_matcher = Catch::MatcherBase<standard>;
#endif

class grade_matcher : public standard_matcher {
 public:
  grade_matcher(std::string value, std::optional<grade> expected, reading how)
      : value_(std::move(value)), expected_(expected), how_(how) {}

  /// @throws input_error when the value is no measurement of the standard.
  bool match(const standard_view& s) const override {
    const verdict v = grade_of(s, std::string_view(value_), how_);
    given_ = explain(s, v, language::en);
    return v.grade == expected_;
  }
  std::string describe() const override {
    return "grades " + value_ + " as " +
           (expected_ ? std::string(name_of(*expected_)) : std::string("nothing")) +
           "; it said: " + given_;
  }

 private:
  std::string value_;
  std::optional<grade> expected_;
  reading how_;
  mutable std::string given_;
};

class finding_matcher : public standard_matcher {
 public:
  explicit finding_matcher(code wanted) : wanted_(wanted) {}

  bool match(const standard_view& s) const override { return check(s).has(wanted_); }
  std::string describe() const override {
    return "has the finding " + std::string(name_of(wanted_));
  }

 private:
  code wanted_;
};

}  // namespace detail

/// The standard gives the value (as written: `97.995%`, `49/50`, a label) this grade; std::nullopt
/// for none.
inline detail::grade_matcher grades(std::string value, std::optional<grade> expected,
                                    const reading& how = reading::official()) {
  return {std::move(value), expected, how};
}

/// `check` finds this about the standard.
inline detail::finding_matcher has_finding(code wanted) { return detail::finding_matcher(wanted); }

}  // namespace jixiao
