// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <jixiao/band/label.hpp>
#include <jixiao/scoring/ledger.hpp>
#include <jixiao/scoring/problem.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/table/department.hpp>

namespace jixiao {

/// The weights of the parts of one whole, not yet divided by their sum; empty when they are not
/// known.
struct group_weights {
  std::vector<rational> weights;  ///< one a part, in their order
  /// What they come from: weights, full points or budgets.
  operand_role role = operand_role::weight;

  /// Whether there is one for each of so many parts.
  bool is_known(std::size_t parts) const { return parts != 0 && weights.size() == parts; }
};

namespace detail {

/// Finds the weights of groups of parts by one plan. Part is duty, activity or indicator.
class weigher {
 public:
  weigher(const weight_plan& plan, std::vector<evaluation_problem>& problems)
      : plan_(plan), problems_(problems) {}

  group_weights duties(const department& table) {
    about_ = {};
    about_.where = table.where;
    std::vector<const duty*> parts;
    for (const duty& d : table.duties) parts.push_back(&d);
    return weigh(plan_.duties, parts, table.budget);
  }

  group_weights activities(const duty& d) {
    about_ = {};
    about_.duty = d.name;
    about_.where = d.where;
    std::vector<const activity*> parts;
    for (const activity& a : d.activities) parts.push_back(&a);
    return weigh(plan_.activities, parts, d.budget);
  }

  group_weights indicators(const duty& d, const activity& a) {
    about_ = {};
    about_.duty = d.name;
    about_.activity = a.name;
    about_.where = a.where;
    std::vector<const indicator*> parts;
    for (const objective& o : a.objectives)
      for (const indicator& i : o.indicators) parts.push_back(&i);
    return weigh(plan_.indicators, parts, std::nullopt);
  }

 private:
  static std::optional<decimal> budget_of(const duty& d) { return d.budget; }
  static std::optional<decimal> budget_of(const activity& a) { return a.budget; }
  static std::optional<decimal> budget_of(const indicator&) { return std::nullopt; }
  static std::optional<decimal> own_weight(const indicator& i) { return i.full_points; }
  template <class Part>
  static std::optional<decimal> own_weight(const Part&) {
    return std::nullopt;
  }

  evaluation_problem& report(problem_code c, severity level) {
    problems_.push_back(about_);
    problems_.back().code = c;
    problems_.back().level = level;
    return problems_.back();
  }
  void name_part(evaluation_problem& p, const duty& d) const {
    p.duty = d.name;
    p.where = d.where;
  }
  void name_part(evaluation_problem& p, const activity& a) const {
    p.activity = a.name;
    p.where = a.where;
  }
  void name_part(evaluation_problem& p, const indicator& i) const {
    p.indicator = i.name;
    p.where = i.where;
  }

  template <class Part>
  group_weights weigh(const level_weights& level, const std::vector<const Part*>& parts,
                      const std::optional<decimal>& whole) {
    if (parts.empty()) return {};
    switch (level.source) {
      case weight_source::given: return by_list(level, parts);
      case weight_source::by_budget: return by_budget(parts, whole);
      case weight_source::by_kind: return by_kind(parts);
      case weight_source::equal: break;
    }
    return equal(parts.size());
  }

  static group_weights equal(std::size_t parts) {
    return {std::vector<rational>(parts, rational(1)), operand_role::weight};
  }

  // --- given ---

  template <class Part>
  group_weights by_list(const level_weights& level, const std::vector<const Part*>& parts) {
    std::vector<std::optional<decimal>> given;
    std::size_t missing = 0;
    for (const Part* part : parts) {
      given.push_back(given_weight(level, *part));
      missing += given.back() ? 0u : 1u;
    }
    if (missing == parts.size()) return none_given(level, parts);
    bool is_sound = true;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const bool is_negative = given[i] && given[i]->is_negative();
      if (given[i] && !is_negative) continue;
      name_part(report(is_negative ? problem_code::weight_negative : problem_code::weight_missing,
                       severity::error),
                *parts[i]);
      is_sound = false;
    }
    return is_sound ? summed(level, parts, given) : group_weights{};
  }

  template <class Part>
  static std::optional<decimal> given_weight(const level_weights& level, const Part& part) {
    for (const named_weight& w : level.given)
      if (same_label(w.name, part.name)) return w.weight;
    return own_weight(part);
  }

  template <class Part>
  group_weights none_given(const level_weights& level, const std::vector<const Part*>& parts) {
    report(problem_code::weights_not_given,
           level.when_none_given ? severity::note : severity::error);
    if (!level.when_none_given) return {};
    return *level.when_none_given == weight_source::by_kind ? by_kind(parts) : equal(parts.size());
  }

  template <class Part>
  group_weights summed(const level_weights& level, const std::vector<const Part*>& parts,
                       const std::vector<std::optional<decimal>>& given) {
    group_weights result;
    rational sum(0);
    for (const auto& w : given) {
      result.weights.emplace_back(*w);
      sum = sum + result.weights.back();
    }
    if (level.total && sum != rational(*level.total)) {
      const bool refused = plan_.sum == weight_sum_policy::error;
      evaluation_problem& p =
          report(problem_code::weights_sum, refused ? severity::error : severity::warning);
      p.stated = rational(*level.total);
      p.summed = sum;
      if (refused) return {};
    }
    check_kinds(parts, result.weights);
    return positive(std::move(result), sum);
  }

  group_weights positive(group_weights result, const rational& sum) {
    if (sum > rational(0)) return result;
    report(problem_code::weights_zero, severity::error);
    return {};
  }

  // --- by budget ---

  template <class Part>
  group_weights by_budget(const std::vector<const Part*>& parts,
                          const std::optional<decimal>& whole) {
    std::size_t blank = 0;
    rational sum(0);
    for (const Part* part : parts) {
      const std::optional<decimal> budget = budget_of(*part);
      if (budget && budget->is_negative()) {
        name_part(report(problem_code::weight_negative, severity::error), *part);
        return {};
      }
      if (budget) sum = sum + rational(*budget);
      blank += budget ? 0u : 1u;
    }
    if (blank != 0) {
      report_blanks(parts);
      if (plan_.blank_budget == blank_budget_policy::error) return {};
      if (plan_.blank_budget == blank_budget_policy::equal) return equal(parts.size());
    }
    return budgets(parts, share_of_rest(blank, sum, whole));
  }

  template <class Part>
  void report_blanks(const std::vector<const Part*>& parts) {
    const severity level =
        plan_.blank_budget == blank_budget_policy::error ? severity::error : severity::warning;
    for (const Part* part : parts)
      if (!budget_of(*part)) name_part(report(problem_code::budget_blank, level), *part);
  }

  // What each blank budget counts as.
  rational share_of_rest(std::size_t blank, const rational& sum,
                         const std::optional<decimal>& whole) const {
    if (blank == 0 || !whole || plan_.blank_budget != blank_budget_policy::rest) return rational(0);
    const rational rest = rational(*whole) - sum;
    return rest > rational(0) ? rest / rational(static_cast<int>(blank)) : rational(0);
  }

  template <class Part>
  group_weights budgets(const std::vector<const Part*>& parts, const rational& of_blank) {
    group_weights result;
    result.role = operand_role::budget;
    rational sum(0);
    for (const Part* part : parts) {
      const std::optional<decimal> budget = budget_of(*part);
      result.weights.push_back(budget ? rational(*budget) : of_blank);
      sum = sum + result.weights.back();
    }
    return positive(std::move(result), sum);
  }

  // --- by kind ---

  const kind_weight* kind_of(const indicator& i) const {
    for (const kind_weight& k : plan_.kinds) {
      if (i.kind.find(k.name) != std::string::npos) return &k;
      for (const std::string& word : k.words)
        if (i.kind.find(word) != std::string::npos) return &k;
    }
    return nullptr;
  }
  template <class Part>
  const kind_weight* kind_of(const Part&) const {
    return nullptr;
  }

  // How many parts each kind of the plan has.
  template <class Part>
  std::vector<std::size_t> counts(const std::vector<const Part*>& parts) const {
    std::vector<std::size_t> result(plan_.kinds.size());
    for (const Part* part : parts)
      if (const kind_weight* k = kind_of(*part))
        ++result[static_cast<std::size_t>(k - plan_.kinds.data())];
    return result;
  }

  template <class Part>
  group_weights by_kind(const std::vector<const Part*>& parts) {
    const std::vector<std::size_t> count = counts(parts);
    std::size_t listed = 0;
    for (std::size_t n : count) listed += n;
    if (listed == 0) {
      report(problem_code::weights_not_given, severity::note);
      return equal(parts.size());
    }
    for (std::size_t k = 0; k < count.size(); ++k)
      if (count[k] == 0)
        report(problem_code::kind_empty, severity::note).text = plan_.kinds[k].name;
    group_weights result;
    for (const Part* part : parts) {
      const kind_weight* k = kind_of(*part);
      if (k == nullptr) {
        name_part(report(problem_code::kind_unlisted, severity::error), *part);
        continue;
      }
      const std::size_t n = count[static_cast<std::size_t>(k - plan_.kinds.data())];
      result.weights.push_back(rational(k->weight) / rational(static_cast<int>(n)));
    }
    return listed == parts.size() ? result : group_weights{};
  }

  // Given points of a kind against its weight; the weights may be adjusted in special cases, so
  // this is a warning.
  template <class Part>
  void check_kinds(const std::vector<const Part*>& parts, const std::vector<rational>& weights) {
    std::vector<rational> sums(plan_.kinds.size(), rational(0));
    for (std::size_t i = 0; i < parts.size(); ++i)
      if (const kind_weight* k = kind_of(*parts[i])) {
        rational& sum = sums[static_cast<std::size_t>(k - plan_.kinds.data())];
        sum = sum + weights[i];
      }
    const std::vector<std::size_t> count = counts(parts);
    for (std::size_t k = 0; k < sums.size(); ++k) {
      if (count[k] == 0 || sums[k] == rational(plan_.kinds[k].weight)) continue;
      evaluation_problem& p = report(problem_code::kind_sum, severity::warning);
      p.text = plan_.kinds[k].name;
      p.stated = rational(plan_.kinds[k].weight);
      p.summed = sums[k];
    }
  }

  const weight_plan& plan_;
  std::vector<evaluation_problem>& problems_;
  evaluation_problem about_;
};

}  // namespace detail

}  // namespace jixiao
