// SPDX-License-Identifier: BSL-1.0
#pragma once

// Matchers for those who unit-test grading rules, the same in every framework:
//
//   CHECK_THAT(rule, grades("97.995%", grade::good));        // Catch2 2 and 3
//   EXPECT_THAT(rule, refuses("98次", fault::unit_mismatch)); // GoogleTest, with GoogleMock
//   CHECK(holds(rule, has_finding(code::gap, "96%")));        // doctest, and any other
//
// None needs a header of its framework; testing/printers.hpp makes values readable in failures.

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/check/check.hpp>
#include <jixiao/check/repair.hpp>
#include <jixiao/judging/grading_text.hpp>
#include <jixiao/standard/standard_text.hpp>
#include <jixiao/testing/answer.hpp>
#include <jixiao/testing/printers.hpp>
#include <jixiao/testing/step.hpp>
#include <jixiao/words/explain.hpp>

namespace jixiao {

/// Whether a rule is as wanted, and what was found (比对结果). Prints as what was wanted and found.
struct match_result {
  bool is_met = false;  ///< whether the rule is so
  std::string wanted;   ///< in words
  std::string found;    ///< what the rule says, in words

  /// Whether the rule is so.
  explicit operator bool() const { return is_met; }
  /// What was wanted, and what was found.
  template <class Stream>
  friend Stream& operator<<(Stream& out, const match_result& r) {
    out << r.wanted << "; it said: " << r.found;
    return out;
  }
};

/// Something that is wanted of a rule, in words, and a way to look (匹配器). `Look` takes the rule
/// and returns whether it is so and what was found. Joined by &&, || and !.
template <class Look>
class rule_matcher {
 public:
  /// A matcher of what is wanted, in words, and how to look.
  rule_matcher(std::string wanted, Look look)
      : wanted_(std::move(wanted)), look_(std::move(look)) {}

  /// Looks at a rule.
  template <class Rule>
  match_result look(const Rule& rule) const {
    auto [is_met, found] = look_(rule);
    return {is_met, wanted_, std::move(found)};
  }

  // Catch2 asks for these: whether it matches, then for its text.
  /// Whether a rule is so; keeps what was found for `describe`.
  template <class Rule>
  bool match(const Rule& rule) const {
    match_result result = look(rule);
    found_ = std::move(result.found);
    return result.is_met;
  }
  /// What was wanted, and what was found by the last `match`.
  std::string describe() const {
    return found_.empty() ? wanted_ : wanted_ + "; it said: " + found_;
  }
  /// The same, by the name that Catch2 asks for.
  std::string toString() const { return describe(); }

  // GoogleMock asks for these.
  using is_gtest_matcher = void;  ///< that it is a matcher, for GoogleMock
  /// Whether a rule is so, for GoogleMock; tells `out` what was found, unless it is null.
  template <class Rule, detail::text_stream Stream>
  bool MatchAndExplain(const Rule& rule, Stream* out) const {
    const match_result result = look(rule);
    if (out != nullptr) *out << "it said: " << result.found;
    return result.is_met;
  }
  /// What is wanted, for GoogleMock.
  template <class Stream>
  void DescribeTo(Stream* out) const {
    *out << wanted_;
  }
  /// What is wanted where it must not be so, for GoogleMock.
  template <class Stream>
  void DescribeNegationTo(Stream* out) const {
    *out << "not (" << wanted_ << ')';
  }

  /// What is wanted, in words.
  const std::string& wanted() const { return wanted_; }

 private:
  std::string wanted_;
  Look look_;
  mutable std::string found_;
};

/// Both are wanted.
template <class A, class B>
auto operator&&(const rule_matcher<A>& a, const rule_matcher<B>& b) {
  return rule_matcher(a.wanted() + " and " + b.wanted(), [a, b](const auto& rule) {
    const match_result x = a.look(rule);
    const match_result y = b.look(rule);
    return std::pair(x.is_met && y.is_met, x.is_met ? y.found : x.found);
  });
}
/// One of them is wanted.
template <class A, class B>
auto operator||(const rule_matcher<A>& a, const rule_matcher<B>& b) {
  return rule_matcher(a.wanted() + " or " + b.wanted(), [a, b](const auto& rule) {
    const match_result x = a.look(rule);
    const match_result y = b.look(rule);
    return std::pair(x.is_met || y.is_met, x.found + "; " + y.found);
  });
}
template <class A>
auto operator!(const rule_matcher<A>& a) {
  return rule_matcher("not (" + a.wanted() + ")", [a](const auto& rule) {
    const match_result x = a.look(rule);
    return std::pair(!x.is_met, x.found);
  });
}

/// For frameworks without matchers: the result, which is true or false and prints itself.
template <class Rule, class Look>
match_result holds(const Rule& rule, const rule_matcher<Look>& wanted) {
  return wanted.look(rule);
}

namespace detail {

// A verdict in words, or what is wrong with the measurement.
template <class Rule>
std::string said_text(const Rule& rule, std::string_view measured, const reading& how) {
  try {
    return explain(rule, grade_of(rule, measured, how), language::en);
  } catch (const input_error& e) {
    return "refused, " + std::string(name_of(e.what_is_wrong())) + ": " + explain(e, language::en);
  } catch (const std::overflow_error&) {
    return "refused, " + std::string(too_many_digits_refusal);
  }
}

template <class Rule>
std::string findings_text(const Rule& rule) {
  std::string text;
  for (const finding& f : check(rule))
    text += (text.empty() ? "" : "; ") + explain(rule, f, language::en);
  return text.empty() ? "nothing is wrong" : text;
}

}  // namespace detail

/// The rule gives the measurement (as written: `97.995%`, `49/50`, a label) this grade;
/// std::nullopt for none. A refusal is no grade at all, not even none.
inline auto grades(std::string measured, std::optional<grade> expected,
                   const reading& how = reading::official()) {
  std::string wanted = "grades " + measured + " as " +
                       (expected ? std::string(name_of(*expected)) : std::string("nothing"));
  return rule_matcher(std::move(wanted), [measured, expected, how](const auto& rule) {
    const answer got = answer_to(rule, std::string_view(measured), how);
    return std::pair(!got.is_refused() && got.grade() == expected,
                     detail::said_text(rule, measured, how));
  });
}

/// The measurement is graded, or not, for this reason.
inline auto gives_reason(std::string measured, reason expected,
                         const reading& how = reading::official()) {
  std::string wanted = "gives " + measured + " for the reason " + std::string(name_of(expected));
  return rule_matcher(std::move(wanted), [measured, expected, how](const auto& rule) {
    const answer got = answer_to(rule, std::string_view(measured), how);
    return std::pair(!got.is_refused() && got.said->reason == expected,
                     detail::said_text(rule, measured, how) +
                         (got.is_refused() ? std::string()
                                           : " [" + std::string(name_of(got.said->reason)) + "]"));
  });
}

/// The measurement is refused, for this fault.
inline auto refuses(std::string measured, fault expected,
                    const reading& how = reading::official()) {
  std::string wanted = "refuses " + measured + " as " + std::string(name_of(expected));
  return rule_matcher(std::move(wanted), [measured, expected, how](const auto& rule) {
    const answer got = answer_to(rule, std::string_view(measured), how);
    return std::pair(got.is_refused() && got.refusal == name_of(expected),
                     detail::said_text(rule, measured, how));
  });
}

/// `check` finds this about the rule.
inline auto has_finding(code wanted) {
  return rule_matcher("has the finding " + std::string(name_of(wanted)),
                      [wanted](const auto& rule) {
                        return std::pair(check(rule).has(wanted), detail::findings_text(rule));
                      });
}

/// `check` finds this, with this witness: `96%`.
inline auto has_finding(code wanted, std::string witness) {
  std::string text = "has the finding " + std::string(name_of(wanted)) + " at " + witness;
  return rule_matcher(std::move(text), [wanted, witness](const auto& rule) {
    bool is_there = false;
    for (const finding& f : check(rule))
      for (const decimal& w : f.witnesses)
        is_there = is_there || (f.code == wanted && number_words(w, f.unit) == witness);
    return std::pair(is_there, detail::findings_text(rule));
  });
}

/// `check` finds nothing as grave as this.
inline auto has_no_finding(severity least = severity::error) {
  return rule_matcher("has no finding of severity " + std::string(name_of(least)),
                      [least](const auto& rule) {
                        return std::pair(check(rule, least).empty(), detail::findings_text(rule));
                      });
}

/// A finding is mended by writing a level's band as this text.
inline auto is_mended_by(code wanted, grade level, std::string text) {
  std::string words = "mends " + std::string(name_of(wanted)) + " by making " +
                      std::string(name_of(level)) + " “" + text + "”";
  return rule_matcher(std::move(words), [wanted, level, text](const auto& rule) {
    std::string found = "no such finding";
    bool is_so = false;
    for (const finding& f : check(rule)) {
      if (f.code != wanted) continue;
      found = "no repair";
      for (const band_edit& edit : repair_of(rule, f).edits) {
        is_so = is_so || (edit.band == level && edit.text.view() == text);
        found = std::string(name_of(edit.band)) + " “" + std::string(edit.text.view()) + "”";
      }
    }
    return std::pair(is_so, found);
  });
}

/// One line of a table of cases for `grades_all`.
struct graded_case {
  std::string measured;                ///< as written, with its unit
  std::optional<jixiao::grade> grade;  ///< empty where no grade is due
};

/// The rule grades every case of a table as it says; every one that it does not is told.
inline auto grades_all(std::vector<graded_case> cases, const reading& how = reading::official()) {
  std::string wanted = "grades all of " + std::to_string(cases.size()) + " cases";
  return rule_matcher(std::move(wanted), [cases = std::move(cases), how](const auto& rule) {
    std::string found;
    for (const graded_case& one : cases) {
      const answer got = answer_to(rule, std::string_view(one.measured), how);
      if (!got.is_refused() && got.grade() == one.grade) continue;
      found += (found.empty() ? "" : "; ") + one.measured + " wanted " +
               (one.grade ? std::string(name_of(*one.grade)) : std::string("nothing")) + ", got " +
               detail::said_text(rule, one.measured, how);
    }
    return std::pair(found.empty(), found.empty() ? "all of them" : found);
  });
}

}  // namespace jixiao
