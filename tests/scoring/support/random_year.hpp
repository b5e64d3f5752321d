// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "scoring/reference/year.hpp"
#include "scoring/support/build.hpp"
#include "support/random_numbers.hpp"

// Random tables, measurements and schemes, and beside them the tree that the reference adds up.
namespace scoring_test {

struct random_year_options {
  bool rounds_parts = true;  // roundings below the total
  bool may_be_open = true;   // values without a decision
  bool leaves_out = true;
};

class random_year {
 public:
  using number = reference::number;

  department table;
  measurements year;
  scheme how;
  reference::part tree;

  explicit random_year(std::uint64_t seed, const random_year_options& options = {})
      : random_(seed), options_(options) {
    choose_scheme();
    make_duties();
    if (has_money(execution_level::department)) tree.money.push_back(money("", ""));
  }

  number money_share() const {
    return how.execution
               ? reference::value_of(how.execution->points) / reference::value_of(how.full_points)
               : number(0);
  }

 private:
  std::string decimal_text(int digits, int places) {
    std::string text = random_.positive(digits, places);
    return text.size() > 12 ? text.substr(0, 12) : text;
  }
  template <class T>
  T one_of(std::initializer_list<T> values) {
    return values.begin()[random_.between(0, static_cast<int>(values.size()) - 1)];
  }

  // --- the scheme ---

  std::optional<rounding_rule> some_rounding() {
    if (random_.one_in(2)) return std::nullopt;
    const rounding mode = random_.mode();
    if (random_.one_in(2)) return rounding_rule::to_places(random_.between(0, 3), mode);
    return rounding_rule::to_interval(to_decimal(one_of({"0.5", "0.2", "0.05", "5"})), mode);
  }
  static std::optional<reference::rounding_to> meaning(const std::optional<rounding_rule>& rule) {
    if (!rule) return std::nullopt;
    const number interval = rule->kind == rounding_kind::interval
                                ? reference::value_of(rule->interval)
                                : number(1, reference::ten_to(rule->places));
    return reference::rounding_to{interval, rule->mode};
  }

  missing_policy policy() {
    if (options_.leaves_out && random_.one_in(3)) return missing_policy::leave_out;
    return options_.may_be_open && random_.one_in(2) ? missing_policy::refuse
                                                     : missing_policy::zero;
  }

  void choose_scheme() {
    how.policies.missing = policy();
    how.policies.ungraded = policy();
    how.policies.budget_zero = one_of({zero_policy::zero, zero_policy::full});
    how.reading.shared_bound = shared_bound_choice::no_grade;
    how.weights.blank_budget =
        one_of({blank_budget_policy::zero, blank_budget_policy::rest, blank_budget_policy::equal});
    how.weights.reweigh = one_of({reweigh_scope::siblings, reweigh_scope::whole});
    for (level_weights* l : {&how.weights.duties, &how.weights.activities})
      l->source = one_of({weight_source::equal, weight_source::given, weight_source::by_budget});
    how.weights.indicators.source = one_of({weight_source::equal, weight_source::given});
    how.full_points = to_decimal(one_of({"100", "90", "33.3"}));
    how.indicator_points = to_decimal(one_of({"100", "10", "7"}));
    if (random_.one_in(2))
      how.execution = execution_part{
          to_decimal(one_of({"10", "20", "0.5"})),
          one_of({execution_level::department, execution_level::duty, execution_level::activity})};
    how.rounding = {};
    how.rounding.points = some_rounding();
    how.rounding.execution = options_.rounds_parts ? some_rounding() : std::nullopt;
    how.rounding.activity = options_.rounds_parts ? some_rounding() : std::nullopt;
    how.rounding.duty = options_.rounds_parts ? some_rounding() : std::nullopt;
    how.rounding.total = some_rounding();
    choose_methods();
  }

  void choose_methods() {
    by_grade bands;
    bands.coefficients = {1, to_decimal(one_of({"0.9", "0.85"})),
                          to_decimal(one_of({"0.7", "0.6"})), to_decimal(one_of({"0.4", "0"}))};
    how.methods.bands = bands;
    proportional target;
    target.reverse = one_of({reverse_rule::inverse, reverse_rule::linear});
    how.methods.target = target;
  }

  // --- the table ---

  bool has_money(execution_level level) const {
    return how.execution && how.execution->level == level;
  }

  // The weight of one of several parts, given in the scheme or the table.
  number weight(level_weights& level, const std::string& name) {
    if (level.source != weight_source::given) return 1;
    const std::string text = decimal_text(3, 2);
    level.given.push_back({name, to_decimal(text)});
    return reference::number_of(text);
  }

  void make_duties() {
    const int count = random_.between(1, 3);
    tree.rounds = std::nullopt;
    for (int d = 0; d < count; ++d) {
      const std::string name = "职责" + std::to_string(d);
      table.duties.emplace_back();
      table.duties.back().name = name;
      reference::part node;
      node.weight = weight(how.weights.duties, name);
      node.rounds = meaning(how.rounding.duty);
      tree.parts.push_back(std::move(node));
    }
    table.budget = to_decimal("5000");
    weigh_by_budget(table.duties, tree.parts, how.weights.duties, table.budget);
    for (std::size_t d = 0; d < table.duties.size(); ++d)
      make_activities(table.duties[d], tree.parts[d]);
  }

  void make_activities(duty& d, reference::part& above) {
    const int count = random_.between(1, 3);
    for (int a = 0; a < count; ++a) {
      const std::string name = d.name + "活动" + std::to_string(a);
      reference::part node;
      node.weight = weight(how.weights.activities, name);
      node.rounds = meaning(how.rounding.activity);
      std::vector<indicator> indicators;
      make_indicators(name, indicators, node);
      d.activities.push_back(activity_of(name, std::move(indicators)));
      if (has_money(execution_level::activity)) node.money.push_back(money("", name));
      above.parts.push_back(std::move(node));
    }
    weigh_by_budget(d.activities, above.parts, how.weights.activities, d.budget);
    if (has_money(execution_level::duty)) above.money.push_back(money(d.name, ""));
  }

  // Budgets for the parts, some of them blank, and what their weights come to. The whole may leave
  // nothing, or not be stated.
  template <class Part>
  void weigh_by_budget(std::vector<Part>& parts, std::vector<reference::part>& nodes,
                       const level_weights& level, const std::optional<decimal>& whole) {
    if (level.source != weight_source::by_budget) return;
    number sum = 0;
    int blank = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i > 0 && random_.one_in(3)) {
        ++blank;
        continue;
      }
      const std::string text = decimal_text(3, 2);
      parts[i].budget = to_decimal(text);
      sum += reference::number_of(text);
    }
    const bool all_equal = blank != 0 && how.weights.blank_budget == blank_budget_policy::equal;
    number rest = whole ? number(reference::value_of(*whole) - sum) : number(0);
    if (rest < 0 || how.weights.blank_budget != blank_budget_policy::rest) rest = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (all_equal)
        nodes[i].weight = 1;
      else if (parts[i].budget)
        nodes[i].weight = reference::value_of(*parts[i].budget);
      else
        nodes[i].weight = rest / blank;
    }
  }

  // --- the indicators and what was measured ---

  void make_indicators(const std::string& activity_name, std::vector<indicator>& indicators,
                       reference::part& above) {
    const bool all_have_points = random_.one_in(2);
    const int count = random_.between(1, 4);
    for (int i = 0; i < count; ++i) {
      const std::string name = activity_name + "指标" + std::to_string(i);
      std::string points;
      if (all_have_points) points = decimal_text(2, 1);
      reference::part leaf;
      leaf.is_leaf = true;
      const number own = all_have_points ? reference::number_of(points)
                                         : reference::value_of(how.indicator_points);
      indicators.push_back(random_.one_in(2) ? banded(name, leaf, own) : targeted(name, leaf, own));
      if (all_have_points) indicators.back().full_points = to_decimal(points);
      const bool weighed = how.weights.indicators.source == weight_source::given;
      leaf.weight = weighed && all_have_points ? own : number(1);
      above.parts.push_back(std::move(leaf));
    }
  }

  void follow(missing_policy p, reference::part& leaf) const {
    leaf.is_out = p == missing_policy::leave_out;
    leaf.is_open = p == missing_policy::refuse;
    leaf.share = 0;
  }

  // Points on the indicator's own full marks, rounded, as a share of them.
  void give(const number& exact_share, const number& own, reference::part& leaf) const {
    number value = own * exact_share;
    if (const auto rule = meaning(how.rounding.points))
      value = reference::rounded(value, rule->interval, rule->mode);
    if (value > own) value = own;
    leaf.share = value / own;
  }

  void measure(const std::string& name, const std::string& text) {
    year.items.push_back(read_measurement(name, text));
  }

  // Missing, or not applicable; the leaf then says what that means.
  bool is_absent(const std::string& name, reference::part& leaf) {
    if (random_.one_in(8)) {
      follow(how.policies.missing, leaf);
      return true;
    }
    if (!options_.leaves_out || !random_.one_in(10)) return false;
    measure(name, "不适用");
    follow(missing_policy::leave_out, leaf);
    return true;
  }

  indicator banded(const std::string& name, reference::part& leaf, const number& own) {
    indicator i = with_rate(name);
    if (is_absent(name, leaf)) return i;
    const int which = random_.between(0, 4);
    constexpr std::array<const char*, 5> values{"99%", "48/50", "91.5%", "3%", "95%"};
    measure(name, values[static_cast<std::size_t>(which)]);
    if (which == 4) {
      follow(how.policies.ungraded, leaf);  // on a bound, and the reading gives no grade
    } else {
      const auto& method = std::get<by_grade>(how.methods.bands);
      give(reference::value_of(method.coefficients[static_cast<std::size_t>(which)]), own, leaf);
    }
    return i;
  }

  indicator targeted(const std::string& name, reference::part& leaf, const number& own) {
    const std::string aim = decimal_text(3, 1);
    const std::string actual = random_.one_in(4) ? aim : decimal_text(3, 2);
    const bool ceiling = random_.one_in(2);
    indicator i = with_target(name, (ceiling ? "≤" : "≥") + aim + "元");
    i.full_points.reset();
    if (is_absent(name, leaf)) return i;
    measure(name, actual + "元");
    const number t = reference::number_of(aim);
    const number a = reference::number_of(actual);
    number share = ceiling ? number(t / a) : number(a / t);
    const bool linear = std::get<proportional>(how.methods.target).reverse == reverse_rule::linear;
    if (ceiling && linear) share = 1 - (a - t) / t;
    if (share < 0) share = 0;
    if (share > 1) share = 1;
    give(share, own, leaf);
    return i;
  }

  reference::part money(const std::string& duty_name, const std::string& activity_name) {
    reference::part leaf;
    leaf.is_leaf = true;
    leaf.rounds = meaning(how.rounding.execution);
    if (random_.one_in(4)) {
      follow(how.policies.missing, leaf);
      return leaf;
    }
    const bool is_zero = random_.one_in(5);
    const std::string adjusted = is_zero ? "0" : decimal_text(4, 2);
    const std::string executed = decimal_text(4, 2);
    budget_execution b;
    b.duty = duty_name;
    b.activity = activity_name;
    b.adjusted = to_decimal(adjusted);
    b.executed = to_decimal(executed);
    year.budgets.push_back(b);
    if (is_zero)
      leaf.share = how.policies.budget_zero == zero_policy::full ? 1 : 0;
    else
      leaf.share = reference::number_of(executed) / reference::number_of(adjusted);
    if (leaf.share > 1) leaf.share = 1;
    return leaf;
  }

  random_numbers random_;
  random_year_options options_;
};

}  // namespace scoring_test
