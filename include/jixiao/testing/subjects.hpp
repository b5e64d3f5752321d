// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <jixiao/band/label.hpp>
#include <jixiao/table/department.hpp>
#include <jixiao/table/name_key.hpp>
#include <jixiao/testing/test_case.hpp>

namespace jixiao {

struct total_rule;

/// One indicator under test, and where in the table it stands (被测指标).
struct test_subject {
  /// In the table, or of the whole in `total`; either outlives it.
  ///@{
  const jixiao::duty* duty = nullptr;
  const jixiao::activity* activity = nullptr;
  const jixiao::indicator* indicator = nullptr;
  ///@}
  /// Of the whole (总分): what it is made of. Null of an indicator.
  const total_rule* total = nullptr;
};

/// In place of one subject: all of them.
inline constexpr std::size_t every_subject = static_cast<std::size_t>(-1);

/// The indicators of a table by the names that cases call them by (指标查找): width, spaces and the
/// number before a name make no difference, as in measurements. Refers to the table.
class test_subjects {
 public:
  /// Every indicator of a table, in its order.
  explicit test_subjects(const department& table) {
    for_each_indicator(table, [&](const indicator_path& path) {
      add({&path.duty, &path.activity, &path.indicator}, nullptr);
    });
  }

  /// Adds a subject of another origin than the table, and keeps what it refers to.
  void add(const test_subject& subject, std::shared_ptr<const void> owner) {
    by_name_[detail::name_key(subject.indicator->name)].push_back(all_.size());
    all_.push_back(subject);
    if (owner) owners_.push_back(std::move(owner));
  }

  std::size_t size() const { return all_.size(); }
  const test_subject& operator[](std::size_t i) const { return all_[i]; }
  auto begin() const { return all_.begin(); }
  auto end() const { return all_.end(); }

  /// Whether the name alone tells the indicator from all others.
  bool is_unique(std::size_t i) const {
    return by_name_.at(detail::name_key(all_[i].indicator->name)).size() == 1;
  }

  /// Finds whose case it is; false, and what is wrong, when that is nobody's or several's.
  bool find(const test_case& of, std::size_t& subject, test_case_problem& problem) const {
    if (detail::trimmed(of.indicator).empty()) {
      problem = {test_case_fault::no_indicator, of.where, {}, {}};
      return false;
    }
    const auto named = by_name_.find(detail::name_key(of.indicator));
    std::size_t count = 0;
    if (named != by_name_.end())
      for (const std::size_t i : named->second)
        if (fits(all_[i], of)) {
          subject = i;
          ++count;
        }
    if (count == 1) return true;
    problem = {
        count == 0 ? test_case_fault::unknown_indicator : test_case_fault::doubtful_indicator,
        of.where,
        of.indicator,
        {}};
    if (named == by_name_.end()) problem.expected = nearest_name(of.indicator);
    return false;
  }

 private:
  static bool fits(const test_subject& s, const test_case& of) {
    const auto is_same = [](const std::string& wanted, const std::string& name) {
      return detail::trimmed(wanted).empty() || detail::name_key(wanted) == detail::name_key(name);
    };
    return is_same(of.activity, s.activity->name) && is_same(of.duty, s.duty->name);
  }

  std::string nearest_name(const std::string& text) const {
    std::vector<std::string_view> names;
    for (const test_subject& s : all_) names.push_back(s.indicator->name);
    return std::string(nearest_label(text, names));
  }

  std::vector<test_subject> all_;
  std::vector<std::shared_ptr<const void>> owners_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
};

}  // namespace jixiao
