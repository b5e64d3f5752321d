// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/base/place.hpp>
#include <jixiao/check/check.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/table/department.hpp>

namespace jixiao {

/// A finding with its place in the table: what, about which duty, activity and indicator.
struct table_finding {
  finding what;
  std::string duty;
  std::string activity;
  std::string indicator;
  place where;
  /// Of `budget-sum`: the whole as stated, and what its parts add up to.
  std::optional<decimal> stated;
  std::optional<decimal> summed;
  /// The cell concerned, as printed; empty where the finding is about several or none.
  std::string text;
};

namespace detail {

inline table_finding at_indicator(const indicator_path& path, const finding& f) {
  table_finding result;
  result.what = f;
  result.duty = path.duty.name;
  result.activity = path.activity.name;
  result.indicator = path.indicator.name;
  result.where = path.indicator.where;
  if (f.bands.size() == 1) {
    const std::size_t column = column_of(f.bands.best());
    result.text = path.indicator.cells[column];
    if (path.indicator.cell_places[column].row != 0)
      result.where = path.indicator.cell_places[column];
  }
  return result;
}

inline table_finding about(code c, const duty& d, const activity* a, const place& where) {
  table_finding result;
  result.what.code = c;
  result.duty = d.name;
  if (a != nullptr) result.activity = a->name;
  result.where = where;
  return result;
}

inline bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> endings) {
  for (std::string_view ending : endings)
    if (name.ends_with(ending)) return true;
  return false;
}

// A rate (…率) is a number in %; a head count or a cost is not.
inline bool name_contradicts_unit(const indicator& i) {
  const bool graded_by_rate = i.standard.is_numeric() && i.standard.unit().is_ratio();
  if (ends_with_any(i.name, {"率", "比例"}))
    return i.standard.is_qualitative() ||
           (i.standard.is_numeric() && !graded_by_rate && !i.standard.unit().is_bare());
  return graded_by_rate &&
         ends_with_any(i.name, {"次数", "人数", "数量", "个数", "件数", "天数", "户数", "份数",
                                "篇数", "人次", "场次", "成本", "面积"});
}

inline void check_names(const indicator_path& path, std::vector<table_finding>& out) {
  if (!name_contradicts_unit(path.indicator)) return;
  finding f;
  f.code = code::name_unit;
  f.unit = path.indicator.standard.unit();
  out.push_back(at_indicator(path, f));
}

// Whether an indicator of an activity has the name of one before it.
inline bool repeats_name(const activity& a, const indicator& i) {
  for (const objective& o : a.objectives)
    for (const indicator& earlier : o.indicators) {
      if (&earlier == &i) return false;
      if (earlier.name == i.name) return true;
    }
  return false;
}

// duplicate-indicator: one name twice in one activity.
inline void check_duplicate_names(const duty& d, const activity& a,
                                  std::vector<table_finding>& out) {
  for (const objective& o : a.objectives)
    for (const indicator& i : o.indicators) {
      if (!repeats_name(a, i)) continue;
      finding f;
      f.code = code::duplicate_indicator;
      out.push_back(at_indicator({d, a, o, i}, f));
    }
}

inline bool is_measured(const activity& a) {
  for (const objective& o : a.objectives)
    if (!o.indicators.empty()) return true;
  return false;
}

inline void check_activity(const duty& d, const activity& a, std::vector<table_finding>& out) {
  if (!a.budget) out.push_back(about(code::no_budget, d, &a, a.where));
  if (!is_measured(a)) out.push_back(about(code::no_indicator, d, &a, a.where));
  for (const objective& o : a.objectives)
    for (const indicator& i : o.indicators) {
      const indicator_path path{d, a, o, i};
      check_names(path, out);
      if (i.target && i.standard.is_blank()) continue;
      for (const finding& f : check(i.standard)) out.push_back(at_indicator(path, f));
    }
  check_duplicate_names(d, a, out);
}

// budget-sum: parts without a figure count as nothing; a whole none of whose parts has one is not
// compared.
template <class Parts>
std::optional<decimal> budget_of(const Parts& parts) {
  decimal sum;
  bool has_any = false;
  for (const auto& part : parts) {
    if (!part.budget) continue;
    sum += *part.budget;
    has_any = true;
  }
  if (!has_any) return std::nullopt;
  return sum;
}

inline void check_budget(table_finding at, const std::optional<decimal>& stated,
                         const std::optional<decimal>& summed, std::vector<table_finding>& out) {
  if (!stated || !summed || *stated == *summed) return;
  at.stated = stated;
  at.summed = summed;
  out.push_back(std::move(at));
}

}  // namespace detail

/// Everything that is to be said about a table before the year starts: the findings of each
/// standard, names that do not fit their units, names given twice, activities without an indicator
/// or a budget, and budgets that do not add up (exactly). In the order of the table.
/// @throws std::overflow_error when a sum of budgets needs more than 38 digits.
inline std::vector<table_finding> check(const department& table) {
  std::vector<table_finding> out;
  for (const duty& d : table.duties) {
    detail::check_budget(detail::about(code::budget_sum, d, nullptr, d.where), d.budget,
                         detail::budget_of(d.activities), out);
    for (const activity& a : d.activities) detail::check_activity(d, a, out);
  }
  table_finding whole;
  whole.what.code = code::budget_sum;
  whole.where = table.where;
  detail::check_budget(std::move(whole), table.budget, detail::budget_of(table.duties), out);
  return out;
}

}  // namespace jixiao
