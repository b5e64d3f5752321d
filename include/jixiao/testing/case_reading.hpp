// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/band/label.hpp>
#include <jixiao/judging/reading.hpp>

namespace jixiao {

/// A reading that differs from another in one choice (解读的一项选择), by its name: gap=better.
struct reading_change {
  std::string_view choice;  ///< shared_bound
  std::string_view value;   ///< worse
  jixiao::reading reading;  ///< the whole reading, changed so

  /// Both names: `gap=better`.
  std::string name() const { return std::string(choice).append("=").append(value); }
};

namespace detail {

// Calls `visit(name, value's name, changed reading)` for every value of one choice.
template <class Choice, class Visit>
void for_each_value(const reading& base, std::string_view name, Choice reading::*field,
                    Visit visit) {
  for (const enumerator<Choice>& e : table_of(Choice{})) {
    reading changed = base;
    changed.*field = e.value;
    visit(name, e.name, changed);
  }
}

// Calls `visit(name, field)` for every choice there is.
template <class Visit>
void for_each_field(Visit visit) {
  visit("nested", &reading::nested);
  visit("shared_bound", &reading::shared_bound);
  visit("overlap", &reading::overlap);
  visit("gap", &reading::gap);
  visit("beyond_best", &reading::beyond_best);
  visit("beyond_worst", &reading::beyond_worst);
  visit("comparison", &reading::comparison);
  visit("bare", &reading::bare);
}

// Calls `visit(name, value's name, changed reading)` for every value of every choice.
template <class Visit>
void for_each_choice(const reading& base, Visit visit) {
  for_each_field(
      [&](std::string_view name, auto field) { for_each_value(base, name, field, visit); });
}

// gap=better, as on the command line: a hyphen serves for _.
inline bool change_reading(reading& how, std::string_view part) {
  const std::size_t equals = part.find('=');
  if (equals == std::string_view::npos) return false;
  std::string choice(trimmed(part.substr(0, equals)));
  for (char& c : choice)
    if (c == '-') c = '_';
  const std::string_view value = trimmed(part.substr(equals + 1));
  bool is_known = false;
  for_each_field([&](std::string_view name, auto field) {
    auto& now = how.*field;
    const bool is_meant = name == choice || (name == "comparison" && choice == "compare");
    if (!is_meant || !table_of(now).has(value)) return;
    now = table_of(now).named(value, now);
    is_known = true;
  });
  return is_known;
}

}  // namespace detail

/// Every reading that differs from this one in exactly one choice.
inline std::vector<reading_change> changes_of(const reading& base) {
  std::vector<reading_change> result;
  detail::for_each_choice(
      base, [&](std::string_view name, std::string_view value, const reading& changed) {
        if (!(changed == base)) result.push_back({name, value, changed});
      });
  return result;
}

/// The reading that a case names (解读): official or 官方, strict or 严格 (which say nothing of
/// bare numbers and of comparison: these stay as in `base`), and choices as in
/// `gap=better;beyond_best=none`. Empty when it is none.
inline std::optional<reading> reading_named(std::string_view text, const reading& base) {
  reading result = base;
  const auto take = [&](reading how) {
    how.comparison = base.comparison;
    how.bare = base.bare;
    result = how;
  };
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = rest.find_first_of(";,");
    const std::string_view part = detail::trimmed(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (part == "official" || part == "官方" || part == "官方解读")
      take(reading::official());
    else if (part == "strict" || part == "严格" || part == "严格解读")
      take(reading::strict());
    else if (!detail::change_reading(result, part))
      return std::nullopt;
  }
  return result;
}

}  // namespace jixiao
