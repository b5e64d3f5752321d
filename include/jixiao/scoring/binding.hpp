// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <jixiao/band/label.hpp>
#include <jixiao/scoring/problem.hpp>
#include <jixiao/table/department.hpp>
#include <jixiao/table/measurement.hpp>
#include <jixiao/table/name_key.hpp>

namespace jixiao {

/// Which measurement and which money belong to which part of a table (填报对应).
struct binding {
  /// By the indicators in the order of the table: the place in measurements.items.
  std::vector<std::optional<std::size_t>> measured;
  /// By the activities and by the duties in the order of the table, and of the whole: the place in
  /// measurements.budgets.
  ///@{
  std::vector<std::optional<std::size_t>> activity_money;
  std::vector<std::optional<std::size_t>> duty_money;
  std::optional<std::size_t> whole_money;
  ///@}
};

namespace detail {

class binder {
 public:
  binder(const department& table, const measurements& year, std::vector<evaluation_problem>& out)
      : year_(year), out_(out) {
    for (std::size_t d = 0; d < table.duties.size(); ++d) add_duty(table.duties[d], d);
    result_.measured.resize(names_.size());
    result_.activity_money.resize(activities_.size());
    result_.duty_money.resize(duty_keys_.size());
  }

  binding bind() {
    for (std::size_t m = 0; m < year_.items.size(); ++m) bind_measurement(m);
    for (std::size_t b = 0; b < year_.budgets.size(); ++b) bind_money(b);
    return std::move(result_);
  }

 private:
  struct activity_entry {
    std::string key;
    std::size_t duty;
  };
  struct indicator_entry {
    std::string_view name;
    std::size_t activity;
  };

  void add_duty(const duty& du, std::size_t d) {
    duty_keys_.push_back(name_key(du.name));
    for (const activity& a : du.activities) {
      activities_.push_back({name_key(a.name), d});
      for (const objective& o : a.objectives)
        for (const indicator& i : o.indicators) {
          by_key_[name_key(i.name)].push_back(names_.size());
          names_.push_back({i.name, activities_.size() - 1});
        }
    }
  }

  bool fits(std::size_t activity, const std::string& duty_key,
            const std::string& activity_key) const {
    const activity_entry& a = activities_[activity];
    return (activity_key.empty() || activity_key == a.key) &&
           (duty_key.empty() || duty_key == duty_keys_[a.duty]);
  }

  evaluation_problem& report(problem_code c, const std::string& duty, const std::string& activity,
                             const place& where) {
    evaluation_problem p;
    p.code = c;
    p.level = severity::error;
    p.duty = duty;
    p.activity = activity;
    p.where = where;
    out_.push_back(std::move(p));
    return out_.back();
  }
  evaluation_problem& report(problem_code c, const measurement& m) {
    evaluation_problem& p = report(c, m.duty, m.activity, m.where);
    p.indicator = m.indicator;
    p.text = m.text;
    return p;
  }

  void bind_measurement(std::size_t index) {
    const measurement& m = year_.items[index];
    const std::string duty_key = name_key(m.duty);
    const std::string activity_key = name_key(m.activity);
    std::vector<std::size_t> found;
    const auto named = by_key_.find(name_key(m.indicator));
    if (named != by_key_.end())
      for (std::size_t i : named->second)
        if (fits(names_[i].activity, duty_key, activity_key)) found.push_back(i);
    if (found.empty()) {
      report(problem_code::unknown_indicator, m).expected = near_name(m, named != by_key_.end());
    } else if (found.size() > 1) {
      report(problem_code::ambiguous_indicator, m);
    } else if (result_.measured[found.front()]) {
      report(problem_code::measured_twice, m).expected =
          year_.items[*result_.measured[found.front()]].text;
    } else {
      result_.measured[found.front()] = index;
    }
  }

  // The indicator that was probably meant. Where the name is right, the duty or activity is not,
  // and there is nothing to suggest. Of thousands of strangers the first are enough.
  std::string near_name(const measurement& m, bool is_known) {
    constexpr std::size_t most_compared = 1'000'000;
    if (is_known || names_compared_ > most_compared) return {};
    names_compared_ += names_.size();
    std::vector<std::string_view> candidates;
    for (const indicator_entry& i : names_) candidates.push_back(i.name);
    return std::string(nearest_label(m.indicator, candidates));
  }

  void bind_money(std::size_t index) {
    const budget_execution& b = year_.budgets[index];
    const std::string duty_key = name_key(b.duty);
    const std::string activity_key = name_key(b.activity);
    std::vector<std::optional<std::size_t>*> found;
    if (duty_key.empty() && activity_key.empty()) found.push_back(&result_.whole_money);
    if (activity_key.empty() && !duty_key.empty())
      for (std::size_t d = 0; d < duty_keys_.size(); ++d)
        if (duty_keys_[d] == duty_key) found.push_back(&result_.duty_money[d]);
    if (!activity_key.empty())
      for (std::size_t a = 0; a < activities_.size(); ++a)
        if (fits(a, duty_key, activity_key)) found.push_back(&result_.activity_money[a]);
    if (found.size() != 1) {
      report(problem_code::unknown_budget, b.duty, b.activity, b.where);
    } else if (*found.front()) {
      report(problem_code::budget_twice, b.duty, b.activity, b.where);
    } else {
      *found.front() = index;
    }
  }

  const measurements& year_;
  std::vector<evaluation_problem>& out_;
  std::vector<std::string> duty_keys_;
  std::vector<activity_entry> activities_;
  std::vector<indicator_entry> names_;
  std::size_t names_compared_ = 0;
  std::unordered_map<std::string, std::vector<std::size_t>> by_key_;
  binding result_;
};

}  // namespace detail

/// Finds the indicator of each measurement and the part of each amount, by name: width, spaces and
/// the number before a name (1、, （一）) make no difference. What belongs to none, or to several,
/// or comes twice is a problem and is not used. O(indicators + measurements).
inline binding binding_of(const department& table, const measurements& year,
                          std::vector<evaluation_problem>& problems) {
  return detail::binder(table, year, problems).bind();
}

}  // namespace jixiao
