// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <jixiao/scoring/ledger.hpp>

#include "support/reference/exact_number.hpp"

// A person with a pocket calculator: takes the figures of a ledger, works out every step anew from
// the operands alone, and complains where the ledger says something else.
namespace scoring_test {

class ledger_checker {
 public:
  using number = reference::number;

  // Empty when everything follows.
  std::string check(const jixiao::ledger& steps) {
    for (std::size_t i = 0; i < steps.size(); ++i)
      if (const std::string wrong = check(steps[i]); !wrong.empty())
        return "step " + std::to_string(i) + " (" + std::string(name_of(steps[i].rule)) +
               "): " + wrong;
    return {};
  }
  // What the last step comes to.
  number total() const { return results_.back(); }

 private:
  static number value_of(const jixiao::rational& r) { return reference::number_of(to_text(r)); }

  std::string check(const jixiao::ledger_step& step) {
    std::vector<number> values;
    for (const jixiao::operand& o : step.operands) {
      if (o.step && *o.step >= results_.size()) return "takes a later step";
      values.push_back(o.step ? results_[*o.step] : value_of(o.value));
      if (values.back() != value_of(o.value)) return "an operand is not the step it names";
    }
    if (step.operation == jixiao::operation::root) return check_root(step, values);
    const number exact = work_out(step.operation, values);
    if (exact != value_of(step.exact)) return "the exact value is " + exact.str();
    number result = exact;
    if (step.rounded) {
      result = rounded(exact, step.rounded->rule);
      if (result != reference::value_of(step.rounded->rounded)) return "rounds to " + result.str();
      if (result - exact != value_of(step.rounded->moved)) return "the rounding moved otherwise";
    }
    if (result != value_of(step.result)) return "the result is " + result.str();
    results_.push_back(result);
    return {};
  }

  static number rounded(const number& x, const jixiao::rounding_rule& rule) {
    if (rule.kind == jixiao::rounding_kind::interval)
      return reference::rounded(x, reference::value_of(rule.interval), rule.mode);
    if (rule.kind == jixiao::rounding_kind::significant)
      return x == 0 ? x
                    : reference::rounded(x, reference::interval_of_significant(x, rule.places),
                                         rule.mode);
    const number interval = rule.places >= 0 ? number(1, reference::ten_to(rule.places))
                                             : number(reference::ten_to(-rule.places));
    return reference::rounded(x, interval, rule.mode);
  }

  static number work_out(jixiao::operation how, const std::vector<number>& v) {
    using jixiao::operation;
    number x = v[0];
    const std::size_t last = how == operation::scaled ? v.size() - 1 : v.size();
    for (std::size_t i = 1; i < last; ++i) {
      if (how == operation::sum) x += v[i];
      if (how == operation::difference) x -= v[i];
      if (how == operation::product || how == operation::scaled) x *= v[i];
      if (how == operation::quotient) x /= v[i];
      if (how == operation::least && v[i] < x) x = v[i];
      if (how == operation::greatest && v[i] > x) x = v[i];
    }
    if (how == operation::scaled) x /= v.back();
    if (how == operation::floor) x = number(reference::floor_of(x));
    if (how == operation::ceiling) x = -number(reference::floor_of(number(-x)));
    if (how == operation::power) {
      x = 1;
      for (number k = 0; k < v[1]; ++k) x *= v[0];
    }
    return x;
  }

  // The root is right when the number lies between the powers of its two neighbours.
  std::string check_root(const jixiao::ledger_step& step, const std::vector<number>& v) {
    const number root = value_of(step.result);
    const number half(1, reference::ten_to(2) * 2);
    const number low = work_out(jixiao::operation::power, {number(root - half), v[1]});
    const number high = work_out(jixiao::operation::power, {number(root + half), v[1]});
    if (root > half && low > v[0]) return "the root is too large";
    if (high < v[0]) return "the root is too small";
    results_.push_back(root);
    return {};
  }

  std::vector<number> results_;
};

inline std::string fault_of(const jixiao::ledger& steps) { return ledger_checker().check(steps); }

}  // namespace scoring_test
